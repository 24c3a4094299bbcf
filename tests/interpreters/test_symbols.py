"""SymPy: one letter, sums over letters, every letter spelled out; agreement with balls."""

import math
from fractions import Fraction

import pytest
import sympy as sp
from flint import arb, ctx, fmpq
from hypothesis import assume, given, settings

from collapse_audit.interpreters import balls
from collapse_audit.interpreters.signs import LetterSum, Signs
from collapse_audit.interpreters.symbols import (
    NoValue,
    Symbols,
    Undetermined,
    Unsettled,
    explicit,
    letter,
    settled,
    summed,
)
from collapse_audit.language import ExactPoint, Term, parse_term
from tests.interpreters.conventions import CONVENTIONS
from tests.interpreters.test_agreement import ATOM_TEXTS
from tests.strategies import points

HALF = Fraction(1, 2)
VALUES = {"P": (1, 0), "Q": (0, 1), "H": (HALF, HALF), "z": 0, "a": HALF, "b": 2}
P, Q, H, a = sp.symbols("P Q H a", positive=True)
LETTERS = sp.Symbol("letters")


def exact_value(term: Term, point: ExactPoint) -> list[sp.Expr]:
    """A term's entries at an exact point."""
    value = explicit(term, point.alphabet, point.values)
    return [settled(each) for each in (value if isinstance(value, tuple) else (value,))]


@pytest.mark.parametrize(("text", "expected"), CONVENTIONS.items())
def test_conventions(text: str, expected: float | None) -> None:
    """Each convention of the extended reals; what has no value says so."""
    if expected is None:
        with pytest.raises((NoValue, Unsettled)):
            settled(explicit(parse_term(text), 2, VALUES))
        return
    assert math.isclose(float(settled(explicit(parse_term(text), 2, VALUES))), expected)


def test_a_letter_is_the_textbook_summand() -> None:
    """At a letter where all are positive, vectors are plain expressions."""
    assert sp.expand(letter(parse_term("mix(a, P, Q)")) - (1 - a) * P - a * Q) == 0
    assert letter(parse_term("0.5*P - 0.5*Q")) == P / 2 - Q / 2
    (position,) = letter(parse_term("point(0)")).free_symbols
    assert letter(parse_term("point(0)")).subs(position, 0) == 1


def test_sums_are_linear_in_what_does_not_depend_on_the_letter() -> None:
    """Σ p = 1, Σ 1 = k, and constants move out of Σ."""
    assert summed(parse_term("sum(mix(a, P, Q))")) == 1
    assert summed(parse_term("sum(uniform)")) == 1
    assert summed(parse_term("sum(a*P - 3*Q)")) == a - 3
    expected = a * LetterSum(LETTERS, P * sp.log(P)) - a * LetterSum(LETTERS, P * sp.log(Q))
    assert sp.expand(summed(parse_term("a*KL(P, Q)")) - expected) == 0


def test_a_sum_is_linear_in_its_terms() -> None:
    """KL(P, Q) + entropy(P) = cross_entropy(P, Q), term by term."""
    found = summed(parse_term("KL(P, Q) + entropy(P) - cross_entropy(P, Q)"))
    assert found == 0


def test_every_letter_spelled_out_in_symbols() -> None:
    """Without values each letter has a symbol of its own."""
    p0, p1, q0, q1 = sp.symbols("P_0 P_1 Q_0 Q_1", positive=True)
    expected = p0 * sp.log(p0) - p0 * sp.log(q0) + p1 * sp.log(p1) - p1 * sp.log(q1)
    assert sp.expand(explicit(parse_term("KL(P, Q)"), 2) - expected) == 0


def test_undetermined_values_only_vanish_against_zero() -> None:
    """0·x = 0 whether x is finite or not; nothing else forgets that it is not settled."""
    assert -Undetermined(low=True) == Undetermined(high=True)
    undetermined = Symbols((), {"a": sp.Symbol("a", nonnegative=True)}, Signs())
    assert undetermined(parse_term("log(a)")) == Undetermined(low=True)
    assert undetermined(parse_term("0*log(a)")) == 0
    assert undetermined(parse_term("inf - log(a)")) == sp.oo
    with pytest.raises(Unsettled):
        undetermined(parse_term("inf + log(a)"))


def test_a_division_by_what_may_be_zero_is_refused() -> None:
    """The sign of P − Q is not known at a generic letter."""
    with pytest.raises(Unsettled):
        summed(parse_term("1/(sum(P) - sum(Q) + mean(P) - mean(Q))"))
    with pytest.raises(NoValue):
        summed(parse_term("1/(a - a)"))


@pytest.mark.parametrize("text", ATOM_TEXTS)
def test_exact_values_lie_in_the_balls_for_every_atom(text: str) -> None:
    """At random points, boundary included, SymPy's exact value is enclosed by the ball."""

    @settings(max_examples=12)
    @given(point=points())
    def at_random_points(point: ExactPoint) -> None:
        check_enclosed(parse_term(text), point)

    at_random_points()


def check_enclosed(term: Term, point: ExactPoint) -> None:
    """Same infinities, same inadmissible points, and finite values within the ball."""
    try:
        enclosures = balls.at_precision(term, point, 128)
    except balls.Undecided:
        assume(False)
    except balls.Inadmissible:
        with pytest.raises((NoValue, Unsettled)):
            exact_value(term, point)
        return
    try:
        values = exact_value(term, point)
    except Unsettled:
        assume(False)
    entries = enclosures if isinstance(enclosures, tuple) else (enclosures,)
    for value, enclosure in zip(values, entries, strict=True):
        check_same(value, enclosure)


def check_same(value: sp.Expr, enclosure: balls.Real) -> None:
    """One value against one ball."""
    if isinstance(enclosure, balls.Infinite):
        assert value == enclosure.sign * sp.oo
    elif value.is_Rational:
        with ctx.workprec(128):
            assert enclosure.ball.overlaps(arb(fmpq(int(value.p), int(value.q))))
    else:
        middle = Fraction(str(enclosure.ball.mid().str(30, radius=False)))
        assert abs(float(value.evalf(30)) - float(middle)) <= 1e-12 * (1 + abs(float(middle)))
