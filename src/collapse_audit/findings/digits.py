"""Numbers as readers see them: exact where that is short, else six digits read off balls."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from math import gcd, isinf, lcm, prod

from flint import arb, ctx

from collapse_audit.interpreters import balls
from collapse_audit.interpreters.exact import Form, Monomial
from collapse_audit.language import ExactPoint, Infinity, Term, number
from collapse_audit.language.terms import Div, Neg

DIGITS = 6
LONGEST = 48
"""Exact forms of more characters than this help nobody with a pocket calculator."""
MOST_DIGITS = 12
"""Digits that one logarithm's argument may roughly take before it is split into several."""
FARTHEST = 1000
"""Numbers ≥ 10^FARTHEST or ≤ 10^−FARTHEST are not printed: the fractions would fill the memory."""


@dataclass(frozen=True)
class Shown:
    """A value in print: exactly where that is short enough, and as a decimal.

    `exact` is "" where there is no short exact form; `decimal` is "" where the exact form is a
    rational or infinite and says it all. `term` is the printed value as a term of the language.
    """

    exact: str
    decimal: str
    term: Term

    @property
    def shortest(self) -> str:
        """One text for the value: the rational, else the decimal."""
        return self.decimal or self.exact


def shown(term: Term, point: ExactPoint) -> tuple[Shown, ...]:
    """A term's value at a point, or its entries; digits are certain, since balls give them.

    Raises `balls.Undecided` where the highest precision does not settle a digit, and at once for
    sizes beyond `FARTHEST`.

    >>> from collapse_audit.language import parse_term
    >>> point = ExactPoint.of(2, P=("1/2", "1/2"), Q=("5/12", "7/12"))
    >>> [(each.exact, each.decimal) for each in shown(parse_term("KL(P, Q)"), point)]
    [('1/2·ln(36/35)', '0.0140854')]
    >>> [each.exact for each in shown(parse_term("mix(1/3, P, Q)"), point)]
    ['17/36', '19/36']
    >>> shown(parse_term("exp(-1000)"), point)[0].decimal
    '5.07596e-435'
    """
    for precision in balls.PRECISIONS[:-1]:
        try:
            return _at(term, point, precision)
        except balls.Undecided:
            continue
    return _at(term, point, balls.PRECISIONS[-1])


def _at(term: Term, point: ExactPoint, precision: int) -> tuple[Shown, ...]:
    value = balls.at_precision(term, point, precision)
    with ctx.workprec(precision):
        return tuple(map(shown_real, value if isinstance(value, tuple) else (value,)))


def shown_real(value: balls.Real) -> Shown:
    """One value at the working precision; raises `balls.Undecided` if that is too low."""
    if isinstance(value, balls.Infinite):
        return _infinite(value.sign)
    if balls.sign(value) == 0:
        return Shown("0", "", number(0))
    constant = _rational(value)
    if constant is not None and _is_short(constant):
        return Shown(str(constant), "", _quotient(constant))
    decimal = rounded(value.ball) if constant is None else rounded_exactly(constant)
    exact = exact_text(value.form) if value.form else ""
    short = exact if len(exact) <= LONGEST else ""
    return Shown(short, decimal, number(Fraction(decimal)))


def _rational(value: balls.Finite) -> Fraction | None:
    """The rational that a value is, also where only its normal form shows it, as in 1 = x/x."""
    if value.form is not None and value.form.constant is not None:
        return value.form.constant
    middle = float(value.ball.mid())
    if isinf(middle):
        return None
    near = Fraction(middle).limit_denominator(1000)
    return near if balls.sign(balls.sub(value, balls.real(near))) == 0 else None


def _is_short(value: Fraction) -> bool:
    """Whether a rational has at most `LONGEST` characters, without writing a long one down."""
    longest = max(value.numerator.bit_length(), value.denominator.bit_length())
    return longest <= 4 * LONGEST and len(str(value)) <= LONGEST


def _quotient(value: Fraction) -> Term:
    """A rational as n/d, also where it has a finite decimal expansion."""
    over, under = number(abs(value.numerator)), number(value.denominator)
    size = over if value.denominator == 1 else Div(over, under)
    return Neg(size) if value < 0 else size


def _infinite(sign: int) -> Shown:
    return Shown("∞", "", Infinity()) if sign > 0 else Shown("-∞", "", Neg(Infinity()))


def rounded(ball: arb) -> str:
    """The nearest decimal of six significant digits to a number ≠ 0 that a ball encloses.

    >>> rounded(arb(2).log()), rounded(-arb(10) ** -12 / 3)
    ('0.693147', '-3.33333e-13')
    """
    places = DIGITS - 1 - _exponent(ball)
    nearest = (ball * arb(10) ** places + arb(0.5)).floor().unique_fmpz()
    if nearest is None:
        raise balls.Undecided
    return _decimal(int(nearest), places)


def rounded_exactly(value: Fraction) -> str:
    """The nearest decimal of six significant digits to a rational ≠ 0, halves away from 0.

    >>> rounded_exactly(Fraction(10**60, 7)), rounded_exactly(Fraction(-2, 3))
    ('1.42857e59', '-0.666667')
    """
    with localcontext(prec=DIGITS, rounding=ROUND_HALF_UP):
        nearest = Decimal(value.numerator) / Decimal(value.denominator)
    places = DIGITS - 1 - _printed(nearest.adjusted())
    return _decimal(int(nearest.scaleb(places)), places)


def _exponent(ball: arb) -> int:
    """The exponent of the leading digit."""
    exponent = (abs(ball).log() / arb(10).log()).floor().unique_fmpz()
    if exponent is None:
        raise balls.Undecided
    return _printed(int(exponent))


def _printed(exponent: int) -> int:
    """An exponent that is printed; raises `balls.Undecided` for any other."""
    if abs(exponent) >= FARTHEST:
        raise balls.Undecided
    return exponent


def _decimal(digits: int, places: int) -> str:
    sign, text = "-" if digits < 0 else "", str(abs(digits))
    if DIGITS - LONGEST <= places <= 0:
        return sign + text + "0" * -places
    if places <= 0 or places > DIGITS + 3:
        return f"{sign}{text[0]}.{text[1:]}e{len(text) - 1 - places}"
    padded = text.zfill(places + 1)
    return f"{sign}{padded[:-places]}.{padded[-places:]}"


def exact_text(form: Form) -> str:
    """A rational plus rational multiples of logarithms; "" for anything else.

    >>> from collapse_audit.interpreters.exact import logarithm, rational, scale
    >>> exact_text(scale(Fraction(-1, 3), logarithm(rational(Fraction(9, 2)))))
    '1/3·ln(2/9)'
    """
    terms = dict(form.terms)
    constant = terms.pop((), Fraction(0))
    if not all(map(_is_log, terms)):
        return ""
    logs = {monomial[0][0][1]: coefficient for monomial, coefficient in terms.items()}
    return signed_sum([*([str(constant)] if constant else []), *_logarithms(logs)])


def signed_sum(texts: list[str]) -> str:
    """Texts added up, a leading minus becoming a subtraction.

    >>> signed_sum(["1", "-1/2"])
    '1 - 1/2'
    """
    return " + ".join(texts).replace("+ -", "- ")


def _is_log(monomial: Monomial) -> bool:
    """Whether a monomial is ln n for a whole number n."""
    (kind, content), exponent = monomial[0]
    return len(monomial) == 1 and kind == "log" and isinstance(content, int) and exponent == 1


def _logarithms(logs: dict[int, Fraction]) -> list[str]:
    """Σ cₙ ln n as c·ln(x) for one fraction x if that is short, else one for each size of c."""
    if not logs:
        return []
    common = _common_divisor(logs.values())
    if sum(len(str(n)) * abs(c / common) for n, c in logs.items()) <= MOST_DIGITS:
        return [_multiple(common, logs)]
    sizes = dict.fromkeys(abs(c) for c in logs.values())
    return [_multiple(size, {n: c for n, c in logs.items() if abs(c) == size}) for size in sizes]


def _common_divisor(coefficients: Iterable[Fraction]) -> Fraction:
    """The largest rational of which all are whole multiples."""
    known = tuple(coefficients)
    over, under = gcd(*(c.numerator for c in known)), lcm(*(c.denominator for c in known))
    return Fraction(over, under)


def _multiple(common: Fraction, logs: dict[int, Fraction]) -> str:
    fraction = prod((Fraction(n) ** int(c / common) for n, c in logs.items()), start=Fraction(1))
    return f"ln({fraction})" if common == 1 else f"{common}·ln({fraction})"
