"""Theorems of the dossiers before Coq's kernel, which is asked once for a whole audit.

Main definitions: `ask_kernel`, `kernel_report`, `headline_of`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from collapse_audit.kernel import (
    AXIOMS,
    STATEMENTS,
    Headline,
    Report,
    TheoremResult,
    check,
    headline,
    stale,
    stale_witnesses,
    write_statements,
    write_witnesses,
)
from collapse_audit.ledger.claim import Reading
from collapse_audit.ledger.dossiers import Dossier, LedgerError, load_dossiers
from collapse_audit.ledger.evidence import Kernel
from collapse_audit.ledger.recheck import Finding, Says, Theorems

Progress = Callable[[str, float], None]
GENERATED = "generated.Statements."
STALE = "differs from what the dossiers give; `collapse-audit kernel` writes it anew"
_SUFFIXES: dict[str, Says] = {
    "_filled_proved": "vacuous",
    "_proved": "proves",
    "_refuted": "refutes",
}


def ask_kernel(
    dossiers: Sequence[Dossier], jobs: int = 1, progress: Progress = lambda file, seconds: None
) -> Theorems:
    """What Coq's kernel says of every theorem that the dossiers list, by the theorem's name.

    Coq is started only where a dossier lists one.
    """
    listed = tuple(_listed(dossiers))
    if not listed:
        return {}
    report = kernel_report(dossiers, jobs, progress)
    return {piece.theorem: _finding(d, piece, report) for d, _, piece in listed}


def kernel_report(
    dossiers: Sequence[Dossier], jobs: int = 1, progress: Progress = lambda file, seconds: None
) -> Report:
    """The Coq files beside these dossiers built, and the theorems that they list gated.

    So are those of ``Headlines.v``, which state themselves: only their axioms are looked at.
    """
    root = dossiers[0].folder.parent
    listed = [headline_of(d, reading, piece) for d, reading, piece in _listed(dossiers)]
    headlines = [*listed, *_self_contained(root)]
    return check(root, headlines, jobs=jobs, stale=_stale(root), progress=progress)


def _self_contained(root: Path) -> list[Headline]:
    path = root / "Headlines.v"
    text = path.read_text("utf-8") if path.is_file() else ""
    names = re.findall(r"^Print Assumptions (\w+)\.$", text, re.MULTILINE)
    return [Headline(name, "Headlines") for name in names]


def headline_of(dossier: Dossier, reading: Reading, piece: Kernel) -> Headline:
    """The theorem, and the statement that it must have to be evidence for this reading.

    Raises `LedgerError` for a theorem whose name is not the reading's, or that is said to state
    something else.
    """
    name = dossier.claim.reading_id(reading)
    stem = piece.theorem.rpartition("_")[0]
    if stem not in (name, f"{name}_filled") or says_of(piece) == "nothing":
        raise LedgerError(f"{name}: {piece.theorem} is no name of a theorem about it")
    if reading.kind != "statement" and stem == name and not piece.statement:
        raise LedgerError(f"{name}: {piece.theorem} needs a statement written by hand")
    statement = piece.statement or f"{GENERATED}{stem}_statement"
    if not statement.endswith(f".{stem}_statement"):
        raise LedgerError(f"{name}: {piece.theorem} cannot be evidence for it by {statement}")
    return headline(dossier.folder.name, piece.file, piece.theorem, statement)


def says_of(piece: Kernel) -> Says:
    """What a theorem says of its reading, if it stands."""
    found = (says for suffix, says in _SUFFIXES.items() if piece.theorem.endswith(suffix))
    return next(found, "nothing")


def _listed(dossiers: Sequence[Dossier]) -> Iterator[tuple[Dossier, Reading, Kernel]]:
    for dossier in dossiers:
        for reading in dossier.claim.readings:
            for piece in reading.evidence:
                if isinstance(piece, Kernel):
                    yield dossier, reading, piece


def _stale(root: Path) -> Mapping[str, str]:
    claims = [dossier.claim for dossier in load_dossiers(root)]
    statements = (STATEMENTS.as_posix(),) if stale(root, claims) else ()
    return dict.fromkeys((*statements, *stale_witnesses(root)), STALE)


def write_generated(root: Path) -> tuple[Path, ...]:
    """Writes what is printed for Coq from the dossiers of a folder; says what was out of date."""
    outdated = [root / name for name in _stale(root)]
    write_statements(root, [dossier.claim for dossier in load_dossiers(root)])
    write_witnesses(root)
    return tuple(outdated)


def _finding(dossier: Dossier, piece: Kernel, report: Report) -> Finding:
    file = f"{dossier.folder.name}/{piece.file}"
    result = report.theorem(file, piece.theorem)
    says = says_of(piece) if result.status == "checked" else "nothing"
    digest = next((each.sha256 for each in report.files if each.file == file), "")
    return Finding("kernel", piece.ref, result.status, says, _detail(result), digest)


def _detail(result: TheoremResult) -> str:
    """What a finding says of a theorem: the same whichever theorems were looked at beside it."""
    if result.status != "checked":
        return f"{result.theorem}: {result.detail}"
    axioms = ", ".join(name.rpartition(".")[2] for name in AXIOMS)
    stated = f"statement {result.stated}"
    return f"{result.theorem}, line {result.line}; {stated}; axioms at most {axioms}"
