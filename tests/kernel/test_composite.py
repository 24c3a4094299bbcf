"""Which readings the composite readings of C32 are made of."""

import re
from collections.abc import Iterator

from collapse_audit.ledger import LoopStatement, Reading
from collapse_audit.ledger.dossiers import find_reading, load_dossiers, proofs_folder

CLAIMS = ("C01", "C02", *(f"C{n:02}" for n in range(7, 15)), "C22", "C26", "C29", "C30", "C31")
SAME = {"C29a": "C22a", "C29b": "C22c"}
"""Two readings of one formula, which is named once."""


def test_the_composite_names_every_reading_of_its_claims() -> None:
    """C32a is made of all as-stated readings of its claims but those of the Gaussian loop."""
    as_stated = {SAME.get(name, name) for name in _as_stated()}
    assert set(_named("loop_equation", "C32a_statement")) == as_stated


def test_the_weaker_composite_leaves_one_claim_out() -> None:
    """C32b is made of the same readings but those of C09."""
    all_of_them = set(_named("loop_equation", "C32a_statement"))
    kept = {name for name in all_of_them if not name.startswith("C09")}
    assert set(_named("C32b_statement", "C32c_statement")) == kept


def test_readings_that_are_named_once_are_the_same() -> None:
    """C29a is C22a, and C29b is C22c."""
    dossiers = load_dossiers()
    for one, other in SAME.items():
        (_, left), (_, right) = find_reading(dossiers, one), find_reading(dossiers, other)
        assert (left.text, left.given) == (right.text, right.given)


def _as_stated() -> Iterator[str]:
    for dossier in load_dossiers():
        readings = (each for each in dossier.claim.readings if each.as_stated)
        if dossier.claim.id in CLAIMS:
            yield from (dossier.claim.id + each.letter for each in readings if not _gaussian(each))


def _gaussian(reading: Reading) -> bool:
    proposition = reading.proposition
    return isinstance(proposition, LoopStatement) and "gauss" in proposition.update


def _named(start: str, end: str) -> list[str]:
    """The readings that the definitions from one to another name."""
    theory = (proofs_folder() / "theory" / "Composite.v").read_text("utf-8")
    code = re.sub(r"\(\*.*?\*\)", "", theory, flags=re.DOTALL)
    first, last = (code.index(f"Definition {name} :") for name in (start, end))
    _, _, part = code[first:last].partition(":=")
    return re.findall(r"\bC\d\d[a-z]", part)
