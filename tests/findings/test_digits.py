"""Printed digits are right to the last one, and printed exact forms have the printed value."""

import re
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from flint import arb, ctx
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.findings.digits import DIGITS, LONGEST, rounded, shown
from collapse_audit.interpreters.balls import Undecided
from collapse_audit.language import ExactPoint, parse_term

positive = st.fractions(min_value=Fraction(1, 10**9), max_value=10**6, max_denominator=10**9)
weights = st.fractions(min_value=Fraction(1, 50), max_value=Fraction(49, 50), max_denominator=50)


def decimal(value: Fraction) -> Decimal:
    """A rational with the digits of the context in force."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def point(p: Fraction, q: Fraction) -> ExactPoint:
    """Two distributions on two letters."""
    return ExactPoint.from_mapping(2, {"P": (p, 1 - p), "Q": (q, 1 - q)})


@given(positive)
def test_logarithms_are_rounded_to_the_nearest(value: Fraction) -> None:
    """ln x is printed as the decimal module rounds it, for x ≠ 1."""
    if value == 1:
        return
    entry = shown(parse_term(f"log({value.numerator}/{value.denominator})"), point(value, value))[0]
    with localcontext(prec=60):
        exact = decimal(value).ln()
    with localcontext(prec=DIGITS):
        assert Decimal(entry.decimal) == +exact


def test_a_wide_ball_is_refused() -> None:
    """Digits that the ball does not settle are never printed."""
    with ctx.workprec(30), pytest.raises(Undecided):
        rounded(arb("1.5 +/- 0.1"))


def test_ties_print_as_zero() -> None:
    """An exact zero is 0, not a small decimal."""
    entry = shown(parse_term("log(4) - 2*log(2)"), point(Fraction(1, 2), Fraction(1, 2)))[0]
    assert (entry.exact, entry.decimal) == ("0", "")


def test_infinities() -> None:
    """Infinite values print as such."""
    assert [shown(parse_term(t), point(Fraction(1), Fraction(0)))[0].exact for t in INFINITE] == [
        "∞",
        "-∞",
    ]


INFINITE = ("KL(P, Q)", "log(dot(P, Q))")


@given(weights, weights)
def test_exact_forms_have_the_printed_value(p: Fraction, q: Fraction) -> None:
    """The exact form of a divergence evaluates to the decimal beside it."""
    entry = shown(parse_term("KL(P, Q)"), point(p, q))[0]
    if not entry.decimal or not entry.exact:
        return
    with localcontext(prec=60):
        total = sum(map(summand, re.sub(r" - ", " + -", entry.exact).split(" + ")), Decimal(0))
    with localcontext(prec=DIGITS):
        assert +total == Decimal(entry.decimal)


def summand(text: str) -> Decimal:
    """The value of ``c·ln(x)``, ``ln(x)`` or a rational."""
    match = re.fullmatch(r"(?:(-?[\d/]+)·|(-?))ln\(([\d/]+)\)", text)
    if match is None:
        return decimal(Fraction(text))
    coefficient = Fraction(match[1] or f"{match[2]}1")
    return decimal(coefficient) * decimal(Fraction(match[3])).ln()


def test_a_quotient_of_equals_is_shown_exactly() -> None:
    """(e − 1)/(e − 1) is 1: no digit of it could be settled by enclosures."""
    point = ExactPoint.of(2, d="1")
    (one,) = shown(parse_term("(exp(d) - 1)/(exp(d) - 1)"), point)
    assert (one.exact, one.decimal) == ("1", "")


FAR = ("exp(-1e300)", "exp(exp(exp(9)))", "exp(-exp(exp(9)))", "exp(1e300)", "exp(-2301)", "1e1000")


@pytest.mark.parametrize("text", FAR)
def test_sizes_that_nobody_can_print_are_refused(text: str) -> None:
    """Beyond 10^±1000 a value is refused, before its digits are written down."""
    with pytest.raises(Undecided):
        shown(parse_term(text), ExactPoint.of(2, d="1"))


with localcontext(prec=60):
    EXTREMES = {
        "exp(1000)": Decimal(1000).exp(),
        "exp(-2300)": Decimal(-2300).exp(),
        "1e300": Decimal("1e300"),
        "-1e60/7": Decimal("-1e60") / 7,
        "1e50/3": Decimal("1e50") / 3,
        "-1e47/9": Decimal("-1e47") / 9,
    }


@pytest.mark.parametrize("text", EXTREMES)
def test_large_and_small_sizes(text: str) -> None:
    """Sizes that fit no line have an exponent, and the digits that the decimal module gives."""
    (entry,) = shown(parse_term(text), ExactPoint.of(2, d="1"))
    assert len(entry.decimal.lstrip("-")) <= LONGEST
    with localcontext(prec=DIGITS):
        assert Decimal(entry.decimal or entry.exact) == +EXTREMES[text]
