"""The three orders of the anchored step side by side: in the claim's finding, and on one page.

The article leaves open whether the current model is mixed (i), or what it was trained into (ii), or
whether training follows the mixture (iii). Much of it is right in the first order and wrong in the
other two, so that no verdict should be quoted without its order.
"""

from collections.abc import Iterator, Sequence

from collapse_audit.findings.markdown import table
from collapse_audit.ledger import Dossier, SideBySide
from collapse_audit.ledger.audit import AuditedClaim

FILE = "ORDERS.md"
ORDERS = (
    "(i) current model mixed",
    "(ii) trained, then mixed",
    "(iii) mixed, then trained",
)
ABOUT = (
    "The article does not say whether the anchored step P_{n+1} = (1−α)P̃ₙ + αP_human mixes the "
    "current model itself, P̃ₙ = Pₙ (i), or the model that it was trained into, P̃ₙ = F(Pₙ) (ii), or "
    "whether the mixture is what the next model is trained on, so that F acts last (iii). Where a "
    "claim is about generations each order has its own reading, and these are their verdicts. "
    "“—” stands where the question does not arise."
)


def orders_page(dossiers: Sequence[Dossier], audited: Sequence[AuditedClaim], head: str) -> str:
    """The Markdown of ``proofs/ORDERS.md``: a row a question, its verdict in each order."""
    pairs = zip(dossiers, audited, strict=True)
    rows = [
        (_linked(dossier), *row)
        for dossier, each in pairs
        for row in _rows(each, f"{dossier.folder.name}/README.md")
    ]
    blocks = (head, "# The three orders of anchoring", ABOUT, table(("Claim", *_HEAD), rows))
    return "\n\n".join(blocks) + "\n"


def orders_blocks(audited: AuditedClaim) -> Iterator[str]:
    """The part of one finding that sets its readings side by side, where there is one."""
    if audited.claim.orders:
        yield "## The three orders side by side"
        yield table(_HEAD, _rows(audited, ""))


_HEAD = ("Question", *ORDERS)


def _linked(dossier: Dossier) -> str:
    return f"[{dossier.claim.id}]({dossier.folder.name}/README.md)"


def _rows(audited: AuditedClaim, page: str) -> Iterator[tuple[str, ...]]:
    for row in audited.claim.orders:
        cells = (_cell(audited, letter, page) for letter in row.letters)
        yield _question(row), *cells


def _question(row: SideBySide) -> str:
    return f"{row.question} ({row.note})" if row.note else row.question


def _cell(audited: AuditedClaim, letter: str | None, page: str) -> str:
    """The verdict of a reading, with its id as a link."""
    if letter is None:
        return "—"
    verdicts = {each.reading.letter: each.verdict for each in audited.readings}
    name = f"{audited.claim.id}{letter}"
    return f"{verdicts[letter]} ([{name}]({page}#{name.lower()}))"
