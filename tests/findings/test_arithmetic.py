"""The worked witness is right: its letters add up, its sides differ as it says."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.findings.arithmetic import contributions, functionals, work_out
from collapse_audit.interpreters import balls
from collapse_audit.language import ExactPoint, LanguageError, parse, parse_term
from collapse_audit.language.terms import Sum
from collapse_audit.witness import Witness, certify
from collapse_audit.witness.files import witness_from
from tests.findings.synthetic import WITNESS

CONTRACTION = """\
P0 = (1/2, 1/2)
Pt = (1/2, 1/2)
Ph = (1/3, 2/3)
alpha = 1/2

mix(alpha, Pt, Ph) = (5/12, 7/12)

KL(P0, mix(alpha, Pt, Ph))
  = 1/2·ln(6/5) + 1/2·ln(6/7)
  ≈ 0.0911608 − 0.0770753
  ≈ 0.0140854

KL(P0, Pt)
  = 0 + 0
  = 0

Hypotheses:
  0 < alpha: 0 < 1/2
  alpha ≤ 1: 1/2 ≤ 1

Left side: KL(P0, mix(alpha, Pt, Ph)) ≈ 0.0140854
Right side: (1 − alpha)·KL(P0, Pt) = (1 − 1/2)·0 = 0
Left − right ≈ 0.0140854, so the left side is not ≤ the right side."""


def worked(text: str, point: ExactPoint, given: tuple[str, ...] = ()) -> list[str]:
    """The lines about a statement that fails at a point."""
    witness = certify(parse(text, given), point)
    assert witness is not None
    return work_out(witness).splitlines()


def test_finite_gap() -> None:
    """The contraction's witness, letter by letter, as a calculator gives it."""
    assert work_out(witness_from(dict(WITNESS), "here")) == CONTRACTION


def test_infinite_gap() -> None:
    """A letter that is missing contributes ∞."""
    point = ExactPoint.of(2, P=("1/2", "1/2"), Q=("1", "0"))
    lines = worked("KL(P, Q) <= log(2)", point)
    assert lines[3:6] == ["KL(P, Q)", "  = 1/2·ln(1/2) + ∞", "  ≈ −0.346574 + ∞"]
    assert lines[-2:] == [
        "Right side: ln(2) ≈ 0.693147",
        "Left − right = ∞, so the left side is not ≤ the right side.",
    ]


def test_tie() -> None:
    """A strict relation broken by equality says that the sides are equal."""
    lines = worked("TV(P, P) < KL(P, P)", ExactPoint.of(2, P=("1/3", "2/3")))
    assert lines[-1] == "The two sides are exactly equal, so the left side is not < the right side."


def test_vectors() -> None:
    """A relation between vectors shows both sides letter by letter, and the worst letter."""
    point = ExactPoint.of(2, P=("1/4", "3/4"), Q=("1/2", "1/2"), a="1/2")
    assert worked("mix(a, P, Q) <= P", point)[-3:] == [
        "Left side: mix(a, P, Q) = (3/8, 5/8)",
        "Right side: P = (1/4, 3/4)",
        "Left − right = 1/8 at the worst letter, so the left side is not ≤ the right side.",
    ]


@pytest.mark.parametrize(
    ("text", "conclusion"),
    [
        ("TV(P, Q) >= 1/2", "Right − left = 1/4, so the left side is not ≥ the right side."),
        ("TV(P, Q) == 1/2", "|Left − right| = 1/4, so the left side is not = the right side."),
        ("TV(P, Q) != 1/4", "The two sides are exactly equal, so the left side is not ≠ "),
    ],
)
def test_gap_of_each_relation(text: str, conclusion: str) -> None:
    """The gap is positive whichever way the relation points."""
    point = ExactPoint.of(2, P=("1/4", "3/4"), Q=("1/2", "1/2"))
    assert worked(text, point)[-1].startswith(conclusion)


def test_hypotheses_are_computed() -> None:
    """Hypotheses show the numbers that make them true."""
    point = ExactPoint.of(2, P=("1/4", "3/4"), Q=("1/2", "1/2"))
    lines = worked("P == Q", point, ("entropy(P) < entropy(Q)", "P != Q"))
    assert "  entropy(P) < entropy(Q): 0.562335 < 0.693147" in lines
    assert "  P ≠ Q: (1/4, 3/4) ≠ (1/2, 1/2)" in lines


def test_only_the_broken_relation_of_a_chain() -> None:
    """Where a chain fails at its second relation, that one is worked out."""
    lines = worked("0 <= TV(P, Q) <= 1/2", ExactPoint.of(2, P=("1", "0"), Q=("0", "1")))
    assert lines[-2:] == [
        "Right side: 1/2",
        "Left − right = 1/2, so the left side is not ≤ the right side.",
    ]


def test_no_witness() -> None:
    """A point where the statement holds is refused."""
    point = ExactPoint.of(2, P=("1/4", "3/4"))
    with pytest.raises(LanguageError, match="does not fail"):
        work_out(Witness(parse("KL(P, P) <= 0"), point, Fraction(1)))


def test_functionals_are_the_outermost() -> None:
    """The mean inside a variance is not worked out apart."""
    found = functionals(parse_term("var(P)*exp(-KL(P, temper(b, Q))) + b"))
    assert [str(term) for term in found] == ["var(P)", "KL(P, temper(b, Q))"]


SUMS = ("KL(P, Q)", "entropy(P)", "cross_entropy(P, Q)", "TV(P, Q)", "JS(P, Q)", "chi2(P, Q)")
MOMENTS = ("mean(P)", "var(P)", "dot(P, Q)", "mean_ratio(P, Q, P)", "sum(P - Q)")
weights = st.lists(st.integers(0, 6), min_size=3, max_size=3).filter(any)


@pytest.mark.parametrize("text", SUMS + MOMENTS)
@given(p=weights, q=weights)
def test_letters_add_up(text: str, p: list[int], q: list[int]) -> None:
    """The sum of the letters' contributions is the functional, infinities included."""
    values = {"P": scaled(p), "Q": scaled(q)}
    point = ExactPoint.from_mapping(3, {n: v for n, v in values.items() if n in text})
    term = parse_term(text)
    letters = contributions(term)
    assert letters is not None
    total = balls.at_precision(Sum(letters), point, 128)
    direct = balls.at_precision(term, point, 128)
    assert not isinstance(total, tuple)
    assert not isinstance(direct, tuple)
    assert balls.compare(total, direct) == 0


def scaled(counts: list[int]) -> tuple[Fraction, ...]:
    """Weights proportional to counts."""
    return tuple(Fraction(count, sum(counts)) for count in counts)


def test_no_letters() -> None:
    """What is no sum over letters has no contributions."""
    assert contributions(parse_term("renyi(0.5, P, Q)")) is None
    assert contributions(parse_term("max(P)")) is None
