"""What is certain about a statement at a point."""

from fractions import Fraction

import pytest
from hypothesis import given

from collapse_audit.interpreters import balls
from collapse_audit.interpreters.balls import Outcome
from collapse_audit.language import ExactPoint, LanguageError, Relation, Statement, parse
from collapse_audit.witness import certify, judge, verify_witness
from tests.strategies import points, relations
from tests.witness.documents import generated

POINT = ExactPoint.of(2, P=("1/2", "1/2"), Q=("1", "0"))


def outcome(claim: str, *given: str, **values: object) -> Outcome:
    """The outcome of judging a statement."""
    point = ExactPoint.of(2, **values) if values else POINT  # type: ignore[arg-type]
    return judge(parse(claim, given), point).outcome


@pytest.mark.parametrize(
    ("claim", "given", "expected"),
    [
        ("KL(P, Q) <= 1", (), Outcome.FAILS),
        ("KL(P, Q) <= inf", (), Outcome.HOLDS),
        ("KL(P, Q) < inf", (), Outcome.FAILS),
        ("KL(P, Q) <= 1", ("KL(P, Q) < inf",), Outcome.INADMISSIBLE),
        ("KL(P, Q) <= 1", ("P == Q",), Outcome.INADMISSIBLE),
        ("KL(P, Q) <= 1", ("P != Q",), Outcome.FAILS),
        ("KL(P, Q) <= 1", ("1/(1 - max(Q)) > 0",), Outcome.INADMISSIBLE),
        ("KL(P, Q) - KL(P, Q) <= -1", (), Outcome.INADMISSIBLE),
        ("0 <= KL(P, Q) <= 1", (), Outcome.FAILS),
        ("KL(P, Q) <= 1 <= 1/min(Q)", (), Outcome.INADMISSIBLE),
        ("KL(P, Q) <= 1", ("sqrt(2) + sqrt(3) == sqrt(5 + 2*sqrt(6))",), Outcome.UNDECIDED),
        ("sqrt(2) + sqrt(3) + TV(P, Q) < sqrt(5 + 2*sqrt(6)) + TV(P, Q)", (), Outcome.UNDECIDED),
    ],
)
def test_hypotheses_come_first(claim: str, given: tuple[str, ...], expected: Outcome) -> None:
    """A failing hypothesis or a side without value excludes the point; then the claim decides."""
    text = f"KL(P, Q)*0 + {claim}" if "P" not in claim else claim
    assert outcome(text, *given) is expected


@pytest.mark.parametrize(
    ("given", "a", "excluded"),
    [
        ((), "1", True),
        ((), "0", True),
        ((), "1/2", False),
        (("a <= 1",), "1", False),
        (("a <= 1",), "0", True),
        (("a >= 0",), "0", False),
        (("a >= 0",), "1", True),
        (("a < inf",), "1000", False),
        (("a <= exp(1)",), "2", False),
        (("a <= exp(1)",), "3", True),
    ],
)
def test_default_bounds_are_hypotheses(given: tuple[str, ...], a: str, excluded: bool) -> None:
    """0 < a < 1 holds of counterexamples unless a hypothesis bounds the same side."""
    found = outcome("a + 1 <= a", *given, a=a)
    assert found is (Outcome.INADMISSIBLE if excluded else Outcome.FAILS)


def test_unsatisfiable_hypotheses_exclude_every_point() -> None:
    """Under a < b < a no point is a counterexample to anything."""
    statement = parse("1 <= 0", ["a < b < a"])
    for n in range(1, 9):
        point = ExactPoint.of(2, a=Fraction(n, 9), b=Fraction(9 - n, 9))
        assert certify(statement, point) is None


@pytest.mark.parametrize(
    ("statement", "point"),
    [
        ("KL(P, Q) <= 1", ExactPoint.of(2, P=("1/2", "1/2"))),
        ("KL(P, P) > 0", POINT),
        ("KL(P, Q) <= 1", ExactPoint.of(2, P=("1/2", "1/2"), Q="1/2")),
        ("KL(P, Q) <= 1", ExactPoint.of(2, P=("1/2", "1/2"), Q=("1/2", "1/3"))),
        ("KL(P, Q) <= 1", ExactPoint.of(2, P=("1/2", "1/2"), Q=("3/2", "-1/2"))),
        ("KL(P, Q) <= 1", ExactPoint.of(3, P=("1/2", "1/2"), Q=("1", "0"))),
        ("a <= 1", ExactPoint.of(2, a=("1/2", "1/2"))),
        ("a <= 1", ExactPoint.of(1, a="1/2")),
        ("forall(P, KL(P, Q) <= 1)", ExactPoint.of(2, Q=("1", "0"))),
    ],
)
def test_a_point_that_does_not_fit_is_an_error(statement: str, point: ExactPoint) -> None:
    """Missing, surplus and misshapen values are refused, as is `forall`."""
    with pytest.raises(LanguageError):
        judge(parse(statement), point)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_certified_verifies(seed: int) -> None:
    """The gap that `certify` finds is one that `verify_witness` confirms."""
    for witness in generated(seed, 25):
        assert verify_witness(witness).certified


@given(claim=relations(2), point=points())
def test_certified_means_that_the_relation_fails(claim: Relation, point: ExactPoint) -> None:
    """For any statement of the language: certify, verify and decide tell one story."""
    statement = Statement((claim,))
    names = {*statement.distributions, *statement.scalars, *statement.labels}
    values = {name: value for name, value in point.values.items() if name in names}
    at = ExactPoint.from_mapping(point.alphabet, values)
    witness = certify(statement, at)
    if witness is None:
        return
    assert balls.decide(claim, at) is Outcome.FAILS
    assert verify_witness(witness).certified


def test_too_low_a_cap_leaves_everything_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the precision cannot tell is undecided, and nothing undecided is certified."""
    statement = parse("log(2) + a*1e-200*log(3) <= log(2)")
    point = ExactPoint.of(2, a="1/2")
    assert judge(statement, point).outcome is Outcome.FAILS
    monkeypatch.setattr(balls, "PRECISIONS", (16, 32))
    assert judge(statement, point).outcome is Outcome.UNDECIDED
    assert certify(statement, point) is None


def test_letters_that_are_equally_bad_need_no_comparison() -> None:
    """Both letters fail by √2 + √3, written in two ways that are not seen to be equal."""
    statement = parse("(sqrt(2) + sqrt(3))*point(0) + sqrt(5 + 2*sqrt(6))*point(1) <= point(0)*0")
    witness = certify(statement, ExactPoint.of(2))
    assert witness is not None
    assert verify_witness(witness).certified


def test_gaps_that_no_file_can_state_are_undecided() -> None:
    """exp(−10³⁰) > 0 is certain, but no bound below it can be written."""
    point = ExactPoint.of(2, a=10**30)
    assert judge(parse("exp(-a) <= 0", ["a < inf"]), point).outcome is Outcome.UNDECIDED
    large = certify(parse("exp(a) <= 0", ["a < inf"]), point)
    assert large is not None
    assert large.gap == balls.LARGEST
