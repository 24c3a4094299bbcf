"""Verifying: certified means that a changed file is truly a witness."""

import json
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from collapse_audit.interpreters import balls, exact
from collapse_audit.language import ExactPoint, parse
from collapse_audit.witness import FileError, Verification, Witness, verify, verify_witness
from tests.interpreters import oracle
from tests.witness.documents import CONTRACTION, changed, digit_changes, written


def verdict(tmp_path: Path, document: Any) -> bool | None:
    """Certified or not; None for an unusable file."""
    try:
        return verify(written(tmp_path, document)).certified
    except FileError:
        return None


def truly_a_witness(document: dict[str, Any]) -> bool:
    """The contraction claim and its gap at the document's point, by 150-digit arithmetic."""
    values = {n: v if isinstance(v, str) else tuple(v) for n, v in document["values"].items()}
    left, right = document["statement"].split(" <= ")
    if not 0 < Fraction(document["values"]["alpha"]) <= 1 or not Fraction(document["gap"]["lower"]):
        return False
    gap = oracle.add(
        oracle.at(left, document["alphabet"], **values),
        -oracle.at(right, document["alphabet"], **values),
    )
    return oracle.compare(gap, Fraction(document["gap"]["lower"])) >= 0


def test_the_example_is_certified(tmp_path: Path) -> None:
    """½ ln(36/35) ≈ 0.01408 is at least 7/500."""
    found = verify(written(tmp_path, CONTRACTION))
    assert found == Verification(
        True, "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt) fails by at least 7/500"
    )


def check_changed_digits(tmp_path: Path) -> None:
    """Every digit changed in turn: certified exactly when an independent computation agrees."""
    document = {**CONTRACTION, "given": ["alpha <= 1"]}
    certified = 0
    for text in digit_changes(json.dumps(document)):
        found = verdict(tmp_path, text)
        if found is None:
            continue
        changed_document = json.loads(text)
        fixed = all(changed_document[key] == document[key] for key in ("statement", "given"))
        if not fixed:
            continue  # another statement: see the test of both checkers
        assert found == truly_a_witness(changed_document), text
        certified += found
    assert certified > 5  # smaller gaps and other claims' numbers are still witnesses


def test_changing_any_digit_is_noticed(tmp_path: Path) -> None:
    """Of all files that differ in one digit, those certified are truly witnesses."""
    check_changed_digits(tmp_path)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("values.Pt", ["1/100", "99/100"]),
        ("values.Ph", ["1/2", "1/2"]),
        ("values.alpha", "0"),
        ("values.alpha", "101/100"),
        ("values.alpha", "-1/2"),
        ("gap.lower", "8/500"),
        ("gap.lower", "1"),
        ("gap.lower", "9" * 1000),
        ("gap.lower", "inf"),
        ("gap.lower", "0"),
        ("given", ["Ph == P0"]),
        ("given", ["alpha > 1/2"]),
        ("given", ["1 < 0"]),
        ("given", ["1/KL(P0, Pt) > 0"]),
        ("statement", "KL(P0, mix(alpha, Pt, Ph)) <= alpha/KL(P0, Pt)"),
        ("statement", "KL(P0, mix(alpha, Pt, Ph)) <= (inf - inf)*alpha*0"),
        ("statement", "KL(P0, mix(alpha, Pt, Ph)) >= (1 - alpha)*KL(P0, Pt)"),
        ("statement", "KL(P0, mix(alpha, Pt, Ph)) < inf"),
    ],
)
def test_what_is_no_witness_is_not_certified(tmp_path: Path, path: str, value: object) -> None:
    """A well-formed file that does not show a failure as stated is not certified."""
    assert verdict(tmp_path, changed(CONTRACTION, path, value)) is False


CORNERS = ExactPoint.of(2, P=("1", "0"), Q=("0", "1"))


@pytest.mark.parametrize(
    ("statement", "gap", "certified"),
    [
        ("KL(P, Q) <= 1", None, True),
        ("KL(P, Q) <= 1", Fraction(1000), True),
        ("KL(P, Q) <= 1", Fraction(0), False),
        ("KL(P, Q) < inf", Fraction(0), True),
        ("KL(P, Q) < inf", None, False),
        ("KL(P, Q) < inf", Fraction(1, 10**99), False),
        ("KL(P, Q) <= inf", Fraction(0), False),
        ("KL(P, Q) == 0", None, True),
        ("TV(P, Q) < 1", Fraction(0), True),
        ("TV(P, Q) <= 1", Fraction(0), False),
        ("TV(P, Q) != 1", Fraction(0), True),
        ("TV(P, Q) != 1", Fraction(1), False),
        ("TV(P, Q) != 1", None, False),
        ("TV(P, Q) == 1/2", Fraction(1, 2), True),
        ("TV(P, Q) == 1/2", Fraction(1, 2) + Fraction(1, 10**300), False),
        ("TV(P, Q) <= 1/2", Fraction(1, 2), True),
        ("TV(P, Q) <= 1/2", Fraction(-1), False),
        ("P <= Q", Fraction(1), True),
        ("P < Q", Fraction(0), False),
        ("0*P < Q", Fraction(0), True),
        ("P != P - 0*Q", Fraction(0), True),
        ("0 <= TV(P, Q) <= 1/2", Fraction(1, 2), True),
        ("0 < KL(P, Q)*0 <= TV(P, Q)", Fraction(0), True),
        ("1 <= TV(P, Q)*0 <= -1/2", Fraction(1), True),
    ],
)
def test_gaps(statement: str, gap: Fraction | None, certified: bool) -> None:
    """A gap bounds the failure of one relation from below; 0 is for ties of strict relations."""
    assert verify_witness(Witness(parse(statement), CORNERS, gap)).certified is certified


def test_an_undecided_gap_is_not_certified(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stated gap within 10⁻³⁰ of the true one needs precision; without it there is no verdict."""
    point = ExactPoint.of(2, a="1/2")
    ln2 = Fraction(69314718055994530941723212145817656807, 10**38)
    below = Witness(parse("log(2) + a*0 <= 0"), point, ln2)
    above = Witness(parse("log(2) + a*0 <= 0"), point, ln2 + Fraction(1, 10**37))
    assert verify_witness(below).certified
    assert not verify_witness(above).certified
    monkeypatch.setattr(balls, "PRECISIONS", (16, 32))
    assert not verify_witness(below).certified


def test_a_formal_complex_logarithm_certifies_nothing() -> None:
    """(−2)⁴⁰¹ < exp(401/402·ln (−2)⁴⁰²) is true by far and no tie."""
    left, right = "(-2)**401", "exp(401/402*log((-2)**402))"
    for op in ("!=", "<", "<="):
        for gap in (Fraction(0), Fraction(1), None):
            witness = Witness(parse(f"{left} {op} {right}"), ExactPoint.of(2), gap)
            assert not verify_witness(witness).certified


# ---------------------------------------------------------------- evidence that can fail


def _fails(tmp_path: Path) -> bool:
    try:
        check_changed_digits(tmp_path)
    except AssertionError:
        return True
    return False


@pytest.mark.parametrize(
    ("owner", "name", "broken"),
    [
        (sys.modules["collapse_audit.witness.certify"], "_judge_hypotheses", lambda *_: None),
        (balls, "gap_reaches", lambda *_: True),
        (balls, "neg", lambda value: value),
        (exact, "logarithm", lambda form: form),
    ],
)
def test_a_broken_verifier_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, owner: object, name: str, broken: object
) -> None:
    """With hypotheses unchecked, gaps believed, or arithmetic wrong, the digit test fails."""
    monkeypatch.setattr(owner, name, broken)
    assert _fails(tmp_path)
