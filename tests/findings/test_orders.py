"""The three orders side by side: each cell is a reading of that order, with its verdict now."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from collapse_audit.findings.orders import orders_blocks, orders_page
from collapse_audit.ledger import Reading, SideBySide, load_dossiers
from collapse_audit.ledger.dossiers import find_reading
from tests.findings.synthetic import audited_ledger

ASKED = ("C06", "C22", "C27", "C29", "C30", "C31", "C34", "C39")
NUMERALS = ("i", "ii", "iii")
STATED = {
    "KL(P0, mix(alpha, Pn, Ph)) <= -log(alpha) + KL(P0, Ph)": "i",
    "KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha) + KL(P0, Ph)": "ii",
    "KL(P0, mix(alpha, Pn, P0)) <= KL(P0, Pn)": "i",
    "KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)": "ii",
    "KL(P0, mix(alpha, Pn, P0)) < KL(P0, Pn)": "i",
    "KL(P0, mix(alpha, Pt, P0)) < KL(P0, Pn)": "ii",
}
"""The order of a step that is a statement of the language: what is mixed tells it."""


def cells() -> Iterator[tuple[str, str]]:
    """Readings in the table, by id, with the order under which they stand."""
    for claim in (dossier.claim for dossier in load_dossiers()):
        for row in claim.orders:
            pairs = zip(row.letters, NUMERALS, strict=True)
            yield from ((f"{claim.id}{letter}", order) for letter, order in pairs if letter)


def order_of(reading: Reading) -> str:
    """The order of a reading, by its loop, by what it mixes, or else by its words."""
    if reading.loop is not None:
        return reading.loop.order
    if reading.statement in STATED:
        return STATED[reading.statement]
    return reading.words.partition("(")[2].partition(")")[0]


@pytest.mark.parametrize(("name", "order"), list(cells()))
def test_a_cell_is_a_reading_of_its_order(name: str, order: str) -> None:
    """What stands under an order is a reading about that order."""
    _, reading = find_reading(load_dossiers(), name)
    assert order_of(reading).casefold() == order


def test_every_claim_about_generations_is_set_side_by_side() -> None:
    """Each claim for which the order matters has a row."""
    assert tuple(d.claim.id for d in load_dossiers() if d.claim.orders) == ASKED


def test_the_page_follows_the_audit(proofs: Path) -> None:
    """A cell says the verdict that evidence gives now; where nothing is asked it says nothing."""
    text = (proofs / "C98_example" / "claim.py").read_text("utf-8")
    row = 'orders=(SideBySide("asked", "a", "b", None, "noted"),),\n)\n'
    text = text.replace("Reading\n", "Reading, SideBySide\n", 1)
    (proofs / "C98_example" / "claim.py").write_text(text.removesuffix(")\n") + row, "utf-8")
    dossiers, audited = audited_ledger(proofs)
    page = orders_page(dossiers, audited, "head")
    link = "C98_example/README.md"
    assert f"| [C98]({link}) | asked (noted) | refuted ([C98a]({link}#c98a)) | open" in page
    assert page.splitlines()[-1].endswith("| — |")
    assert "| asked (noted) | refuted ([C98a](#c98a)) |" in "\n".join(orders_blocks(audited[0]))
    assert not list(orders_blocks(audited[1]))


def test_a_row_of_no_reading_is_an_error(proofs: Path) -> None:
    """A letter that names no reading is not passed over."""
    audited = audited_ledger(proofs)[1][0]
    claim = replace(audited.claim, orders=(SideBySide("asked", "a", "z", None),))
    with pytest.raises(KeyError):
        list(orders_blocks(replace(audited, claim=claim)))
