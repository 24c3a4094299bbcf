"""Which readings the composite readings of C32 are made of."""

import re
from collections.abc import Iterator
from pathlib import Path

from collapse_audit.ledger import Kernel, LoopStatement, Reading
from collapse_audit.ledger.dossiers import find_reading, load_dossiers, proofs_folder

CLAIMS = ("C01", "C02", *(f"C{n:02}" for n in range(7, 15)), "C22", "C26", "C29", "C30", "C31")
SAME = {"C29a": "C22a", "C29b": "C22c"}
"""Two readings of one formula, which is named once."""
VOID = ("C30a",)
"""Readings that leave a part unspecified: what is printed, and named, is the filled-in one."""
HOLDING = {*("C07c", "C08a", "C10a", "C11b", "C13a", "C14a", "C22a", "C30a", "C31a", "C31b")}
"""Those that hold, from the reasons of C32a: "their limits ... hold, as do C07c and C11b", the
correction in (C22a), (C31b) and (C31a), monotone in the one order; C30a says nothing."""
THEORY = proofs_folder() / "theory" / "Composite.v"
ARGUMENT = proofs_folder() / "C32_four_equations_complete" / "argument.v"
COMPOSED = (
    ("C32a", "loop_equation", "C32a_statement"),
    ("C32c", "C32c_statement", "C32d_statement"),
    ("C32d", "C32d_statement", ""),
)


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


def test_what_is_named_is_settled_by_the_kernel() -> None:
    """Coq settles every reading that is named, and proves all that C32c and C32d name."""
    verdicts = _verdicts()
    assert set(_named("loop_equation")) <= set(verdicts)
    assert {verdicts[name] for name in _named("C32c_statement")} == {"proved"}


def test_the_words_name_what_is_composed() -> None:
    """What the words of C32c and C32d name, and the reasons of C32a, is what they compose."""
    for name, start, end in COMPOSED:
        assert _same(_cited(name)) == set(_named(start, end))


def test_one_reading_more_or_less_is_seen() -> None:
    """Neither what C32c names nor what C32d names is what the words of the other say."""
    assert _same(_cited("C32c")) != set(_named("C32d_statement"))
    assert _same(_cited("C32d")) != set(_named("C32c_statement", "C32d_statement"))


def test_reasons_sort_the_readings_as_the_kernel_does() -> None:
    """What the reasons of C32a say of a reading, that it holds or fails, is its verdict."""
    verdicts = _verdicts()
    held = {
        name for name in _named("loop_equation", "C32a_statement") if verdicts[name] == "proved"
    }
    assert held == HOLDING


def test_each_restated_reading_is_compared_with_the_printed_one() -> None:
    """argument.v has a lemma C01a = C01a_statement, ... for all that Composite.v restates."""
    restated = re.findall(r"^Definition (C\d\d[a-z]) : Prop", _code(THEORY), re.MULTILINE)
    assert _compared(_code(ARGUMENT)) == {name: _printed(name) for name in restated}


def test_a_comparison_that_is_missing_or_of_others_is_seen() -> None:
    """A lemma that is left out, or compares with another reading, changes what is compared."""
    code = _code(ARGUMENT)
    for other in ("C26a = C26b_statement", "C26a = C26a"):
        altered = code.replace("C26a = C26a_statement", other)
        assert _compared(altered) != _compared(code)


def _verdicts() -> dict[str, str]:
    """What Coq's theorems say of the readings: proved, or refuted."""
    readings = (reading for dossier in load_dossiers() for reading in dossier.claim.readings)
    theorems = (e.theorem for each in readings for e in each.evidence if isinstance(e, Kernel))
    return {theorem.split("_")[0]: theorem.split("_")[-1] for theorem in theorems}


def _cited(name: str) -> set[str]:
    """The readings that the words of C32c and C32d name, or the reasons of C32a."""
    _, reading = find_reading(load_dossiers(), name)
    said = reading.why.replace("C26a_refuted", "") if name == "C32a" else reading.text
    return set(re.findall(r"\bC\d\d[a-z]\b", said))


def _same(names: set[str]) -> set[str]:
    return {SAME.get(name, name) for name in names}


def _compared(code: str) -> dict[str, set[str]]:
    """The readings that the lemmas about what is printed compare, each with which."""
    lemmas = re.findall(r"^Lemma (C\d\d[a-z])_as_printed : (.*?)\. Proof", code, re.MULTILINE)
    return {name: set(said.split(" /\\ ")) for name, said in lemmas}


def _printed(name: str) -> set[str]:
    also = {f"{name} = {other}_statement" for other, same in SAME.items() if same == name}
    return {f"{name} = {name}_{'filled_' * (name in VOID)}statement"} | also


def _code(path: Path) -> str:
    return re.sub(r"\(\*.*?\*\)", "", path.read_text("utf-8"), flags=re.DOTALL)


def _as_stated() -> Iterator[str]:
    for dossier in load_dossiers():
        readings = (each for each in dossier.claim.readings if each.as_stated)
        if dossier.claim.id in CLAIMS:
            yield from (dossier.claim.id + each.letter for each in readings if not _gaussian(each))


def _gaussian(reading: Reading) -> bool:
    proposition = reading.proposition
    return isinstance(proposition, LoopStatement) and "gauss" in proposition.update


def _named(start: str, end: str = "") -> list[str]:
    """The readings that the definitions from one to another name, or to the end."""
    code = _code(THEORY)
    first = code.index(f"Definition {start} :")
    last = code.index(f"Definition {end} :") if end else len(code)
    part = re.sub(r"Definition \w+ : Prop :=", "", code[first:last])
    return re.findall(r"\bC\d\d[a-z]", part)
