"""Writing the findings and the README's table of verdicts, or naming those that are stale."""

from collections.abc import Sequence
from pathlib import Path

from collapse_audit.findings.literature import literature_documents
from collapse_audit.findings.orders import FILE, orders_page
from collapse_audit.findings.page import GENERATED, finding
from collapse_audit.findings.tables import BEGIN, END, verdict_table_markdown
from collapse_audit.ledger import Dossier, LedgerError
from collapse_audit.ledger.audit import AuditedClaim


def documents(
    dossiers: Sequence[Dossier], audited: Sequence[AuditedClaim], readme: Path
) -> dict[Path, str]:
    """What every generated file should hold.

    Raises `LedgerError` where the README has no place for the table.
    """
    pairs = zip(dossiers, audited, strict=True)
    pages = {d.folder / "README.md": finding(d, each) for d, each in pairs}
    folders = {dossier.folder.parent for dossier in dossiers}
    orders = {each / FILE: orders_page(dossiers, audited, GENERATED) for each in folders}
    literature = literature_documents(dossiers, GENERATED)
    return {**pages, **orders, **literature, readme: with_table(readme, audited)}


def with_table(readme: Path, audited: Sequence[AuditedClaim]) -> str:
    """The README's text, the part between the markers replaced by the table of verdicts."""
    text = _current(readme)
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise LedgerError(f"{readme}: the markers {BEGIN} and {END} are missing")
    return before + verdict_table_markdown(audited) + after


def stale(expected: dict[Path, str]) -> tuple[Path, ...]:
    """The files that do not hold what they should."""
    return tuple(path for path, text in expected.items() if _current(path) != text)


def write(expected: dict[Path, str]) -> tuple[Path, ...]:
    """Writes what is stale, and says which files those were."""
    changed = stale(expected)
    for path in changed:
        path.write_text(expected[path], "utf-8", newline="\n")
    return changed


def _current(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
