"""Balls: rigorous three-valued comparison of terms at exact rational points.

Every finite value carries an Arb ball that encloses it and, where it stays small, an exact
normal form. Signs are read off rational values, then off the ball, then off the normal form
(which proves ties); a sign that none of them gives is asked again at twice the precision, up to
a stated cap. Undecided is never rounded to either side.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import reduce

from flint import arb, ctx, fmpq

from collapse_audit.interpreters import exact
from collapse_audit.interpreters.walk import Interpreter
from collapse_audit.language import (
    Distribution,
    ExactPoint,
    Labels,
    Relation,
    Scalar,
    Sort,
    Term,
)
from collapse_audit.language.terms import (
    AlphabetSize,
    Indices,
    Infinity,
    Number,
    Ones,
    Point,
    Where,
)

PRECISIONS = (64, 128, 256, 512, 1024, 2048, 4096)
LARGEST = 10**900


class Outcome(Enum):
    """What is certain about a relation at a point."""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"
    INADMISSIBLE = "inadmissible"


class Inadmissible(Exception):
    """A term has no value at the point; the message says which operation."""


class Undecided(Exception):
    """A sign could not be read off at the precision in force."""


@dataclass(frozen=True)
class Finite:
    """A real number: an enclosing ball and, unless it outgrew its cap, an exact form."""

    ball: arb
    form: exact.Form | None


@dataclass(frozen=True)
class Infinite:
    """+∞ or −∞."""

    sign: int


Real = Finite | Infinite
Value = Real | tuple[Real, ...]


def real(value: Fraction) -> Finite:
    """A rational number as a value."""
    return Finite(arb(fmpq(value.numerator, value.denominator)), exact.rational(value))


def sign(value: Real) -> int:
    """−1, 0 or 1; raises `Undecided` where neither ball nor normal form tells."""
    if isinstance(value, Infinite):
        return value.sign
    constant = None if value.form is None else value.form.constant
    if constant is not None:
        return (constant > 0) - (constant < 0)
    if value.ball > 0:
        return 1
    if value.ball < 0:
        return -1
    if value.ball.is_zero():
        return 0
    if value.form is not None and exact.is_zero(value.form):
        return 0
    raise Undecided


def _form(operation: Callable[..., exact.Form], *forms: exact.Form | None) -> exact.Form | None:
    """An operation on normal forms, None once one of them outgrew its cap."""
    try:
        return None if None in forms else operation(*forms)
    except exact.TooLarge:
        return None


def _finite(ball: arb, form: exact.Form | None) -> Finite:
    """A finite value; a rational form gives the tighter ball."""
    constant = None if form is None else form.constant
    return Finite(ball, form) if constant is None else real(constant)


def add(left: Real, right: Real) -> Real:
    """Sum; ∞ − ∞ is inadmissible."""
    if isinstance(left, Finite) and isinstance(right, Finite):
        return _finite(left.ball + right.ball, _form(exact.add, left.form, right.form))
    signs = {side.sign for side in (left, right) if isinstance(side, Infinite)}
    if len(signs) == 2:
        raise Inadmissible("∞ − ∞")
    return Infinite(signs.pop())


def total(values: tuple[Real, ...]) -> Real:
    """Sum of several; ∞ − ∞ is inadmissible."""
    finite = [value for value in values if isinstance(value, Finite)]
    if len(finite) < len(values):
        return reduce(add, values)
    ball = reduce(arb.__add__, (value.ball for value in finite))
    form = _form(lambda *forms: exact.total(forms), *(value.form for value in finite))
    return _finite(ball, form)


def neg(value: Real) -> Real:
    """Negation."""
    if isinstance(value, Infinite):
        return Infinite(-value.sign)
    form = _form(lambda each: exact.scale(Fraction(-1), each), value.form)
    return Finite(-value.ball, form)


def sub(left: Real, right: Real) -> Real:
    """Difference."""
    return add(left, neg(right))


def mul(left: Real, right: Real) -> Real:
    """Product with 0·(±∞) = 0."""
    if isinstance(left, Finite) and isinstance(right, Finite):
        return _finite(left.ball * right.ball, _form(exact.multiply, left.form, right.form))
    product = sign(left) * sign(right)
    return Infinite(product) if product else real(Fraction(0))


def div(left: Real, right: Real) -> Real:
    """Quotient with c/∞ = 0; x/0 and ∞/∞ are inadmissible."""
    if isinstance(right, Infinite):
        if isinstance(left, Infinite):
            raise Inadmissible("∞/∞")
        return real(Fraction(0))
    divisor = sign(right)
    if divisor == 0:
        raise Inadmissible("division by 0")
    if isinstance(left, Infinite):
        return Infinite(left.sign * divisor)
    inverse = _form(exact.invert, right.form)
    return _finite(left.ball / right.ball, _form(exact.multiply, left.form, inverse))


def log(value: Real) -> Real:
    """Natural logarithm, ln 0 = −∞."""
    positive = sign(value)
    if positive < 0:
        raise Inadmissible("logarithm of a negative number")
    if positive == 0:
        return Infinite(-1)
    if isinstance(value, Infinite):
        return value
    return _finite(value.ball.log(), _form(exact.logarithm, value.form))


def exp(value: Real) -> Real:
    """Exponential, exp(−∞) = 0."""
    if isinstance(value, Infinite):
        return value if value.sign > 0 else real(Fraction(0))
    return _finite(value.ball.exp(), _form(exact.exponential, value.form))


def sqrt(value: Real) -> Real:
    """Square root of a number ≥ 0."""
    positive = sign(value)
    if positive < 0:
        raise Inadmissible("square root of a negative number")
    if positive == 0 or isinstance(value, Infinite):
        return value if positive else real(Fraction(0))
    return _finite(
        value.ball.sqrt(), _form(lambda each: exact.power(each, Fraction(1, 2)), value.form)
    )


def absolute(value: Real) -> Real:
    """Absolute value."""
    return neg(value) if sign(value) < 0 else value


def reciprocal(value: Real) -> Real:
    """1/x for x ≥ 0 with 1/0 = +∞."""
    positive = sign(value)
    if positive < 0:
        raise Inadmissible("reciprocal of a negative number")
    return Infinite(1) if positive == 0 else div(real(Fraction(1)), value)


def maximum(left: Real, right: Real) -> Real:
    """The larger of two."""
    return left if compare(left, right) >= 0 else right


def minimum(left: Real, right: Real) -> Real:
    """The smaller of two."""
    return left if compare(left, right) <= 0 else right


def compare(left: Real, right: Real) -> int:
    """−1, 0 or 1 as left is below, equal to or above right; equal infinities are equal."""
    if isinstance(left, Infinite) and left == right:
        return 0
    if isinstance(left, Infinite):
        return left.sign
    return sign(sub(left, right))


def pow(base: Real, exponent: Real) -> Real:
    """base ** exponent: x⁰ = 1; exp(exponent·ln base) except for whole exponents."""
    if sign(exponent) == 0:
        return real(Fraction(1))
    whole = _whole(exponent)
    if whole is not None and isinstance(base, Finite):
        return _whole_power(base, whole)
    if sign(base) < 0 and _perhaps_whole(exponent, whole):
        raise Undecided
    if sign(base) < 0:
        return _negative_power(base, whole)
    if sign(base) == 0 and sign(exponent) < 0:
        raise Inadmissible("0 to a negative power")
    return exp(mul(exponent, log(base)))


def _whole(value: Real) -> int | None:
    constant = value.form.constant if isinstance(value, Finite) and value.form else None
    if constant is None or constant.denominator != 1:
        return None
    return int(constant)


def _perhaps_whole(value: Real, whole: int | None) -> bool:
    """Whether a value not seen to be whole may be so all the same."""
    if whole is not None or isinstance(value, Infinite):
        return False
    rational = value.form is not None and value.form.constant is not None
    return not rational and bool(value.ball.contains_integer())


def _whole_power(base: Finite, exponent: int) -> Real:
    if exponent < 0 and sign(base) == 0:
        raise Inadmissible("0 to a negative power")
    form = _form(lambda each: exact.power(each, Fraction(exponent)), base.form)
    return _finite(base.ball**exponent, form)


def _negative_power(base: Real, whole: int | None) -> Real:
    if whole is None:
        raise Inadmissible("a non-integer power of a negative number")
    if whole < 0:
        return real(Fraction(0))
    return Infinite(1 if whole % 2 == 0 else -1)


class Balls(Interpreter[Value]):
    """The rigorous meaning of terms at one exact point, at the working precision.

    Vectors are tuples with one value per letter.
    """

    def __init__(self, point: ExactPoint) -> None:
        super().__init__()
        self.k = point.alphabet
        self.values = point.values

    def number(self, node: Number) -> Value:
        """An exact decimal."""
        return real(node.value)

    def infinity(self, _: Infinity) -> Value:
        """+∞."""
        return Infinite(1)

    def alphabet_size(self, _: AlphabetSize) -> Value:
        """k."""
        return real(Fraction(self.k))

    def scalar(self, node: Scalar) -> Value:
        """The value given to a scalar."""
        value = self.values[node.name]
        assert isinstance(value, Fraction)
        return real(value)

    def distribution(self, node: Distribution | Labels) -> Value:
        """The entries given to a vector."""
        value = self.values[node.name]
        assert isinstance(value, tuple)
        return tuple(real(entry) for entry in value)

    labels = distribution

    def ones(self, _: Ones) -> Value:
        """(1, …, 1)."""
        return (real(Fraction(1)),) * self.k

    def indices(self, _: Indices) -> Value:
        """(0, …, k − 1)."""
        return tuple(real(Fraction(index)) for index in range(self.k))

    def point(self, node: Point) -> Value:
        """A vertex."""
        if node.letter >= self.k:
            raise Inadmissible(f"letter {node.letter} of {self.k}")
        return tuple(real(Fraction(index == node.letter)) for index in range(self.k))

    def where(self, node: Where) -> Value:
        """Then or otherwise by left == right."""
        left, right = self(node.left), self(node.right)
        assert not isinstance(left, tuple) and not isinstance(right, tuple)
        return self(node.then) if compare(left, right) == 0 else self(node.otherwise)

    def total(self, vector: Value) -> Value:
        """Sum over the letters."""
        return total(_entries(vector))

    def largest(self, vector: Value) -> Value:
        """Largest over the letters."""
        return reduce(maximum, _entries(vector))

    def smallest(self, vector: Value) -> Value:
        """Smallest over the letters."""
        return reduce(minimum, _entries(vector))

    def add(self, left: Value, right: Value) -> Value:
        """Letterwise sum."""
        return _letterwise(add, left, right)

    def sub(self, left: Value, right: Value) -> Value:
        """Letterwise difference."""
        return _letterwise(sub, left, right)

    def mul(self, left: Value, right: Value) -> Value:
        """Letterwise product."""
        return _letterwise(mul, left, right)

    def div(self, left: Value, right: Value) -> Value:
        """Letterwise quotient."""
        return _letterwise(div, left, right)

    def pow(self, left: Value, right: Value) -> Value:
        """Letterwise power."""
        return _letterwise(pow, left, right)

    def maximum(self, left: Value, right: Value) -> Value:
        """Letterwise maximum."""
        return _letterwise(maximum, left, right)

    def minimum(self, left: Value, right: Value) -> Value:
        """Letterwise minimum."""
        return _letterwise(minimum, left, right)

    def neg(self, value: Value) -> Value:
        """Letterwise negation."""
        return _letterwise(neg, value)

    def log(self, value: Value) -> Value:
        """Letterwise logarithm."""
        return _letterwise(log, value)

    def exp(self, value: Value) -> Value:
        """Letterwise exponential."""
        return _letterwise(exp, value)

    def sqrt(self, value: Value) -> Value:
        """Letterwise square root."""
        return _letterwise(sqrt, value)

    def abs(self, value: Value) -> Value:
        """Letterwise absolute value."""
        return _letterwise(absolute, value)

    def reciprocal(self, value: Value) -> Value:
        """Letterwise reciprocal."""
        return _letterwise(reciprocal, value)


def _entries(vector: Value) -> tuple[Real, ...]:
    assert isinstance(vector, tuple)
    return vector


def _letterwise(operation: Callable[..., Real], *operands: Value) -> Value:
    lengths = [len(operand) for operand in operands if isinstance(operand, tuple)]
    if not lengths:
        return operation(*operands)
    columns = (o if isinstance(o, tuple) else (o,) * lengths[0] for o in operands)
    return tuple(operation(*letters) for letters in zip(*columns, strict=True))


def at_precision(term: Term, point: ExactPoint, precision: int) -> Value:
    """A term's value with balls of the given working precision in bits.

    Raises `Inadmissible`, or `Undecided` where the precision is too low to tell a needed sign.

    >>> from collapse_audit.language import parse_term
    >>> point = ExactPoint.of(2, P=("1/2", "1/2"), Q=("1/3", "2/3"))
    >>> value = at_precision(parse_term("KL(P, Q)"), point, 64)
    >>> value.ball.str(6, radius=False)
    '0.0588915'
    """
    with ctx.workprec(precision):
        return Balls(point)(term)


def decide(relation: Relation, point: ExactPoint) -> Outcome:
    """Whether a relation holds at a point, for certain.

    >>> from collapse_audit.language import parse
    >>> point = ExactPoint.of(2, P=("1/2", "1/2"))
    >>> decide(parse("KL(P, P) < KL(P, P)").claim[0], point)
    <Outcome.FAILS: 'fails'>
    """
    for precision in PRECISIONS:
        try:
            return _decided(relation, point, precision)
        except Undecided:
            continue
        except Inadmissible:
            return Outcome.INADMISSIBLE
    return Outcome.UNDECIDED


def _decided(relation: Relation, point: ExactPoint, precision: int) -> Outcome:
    with ctx.workprec(precision):
        pairs = _sides(relation, point)
        found = [_HOLDS[relation.op](compare(left, right)) for left, right in pairs]
    holds = any(found) if relation.op == "!=" else all(found)
    return Outcome.HOLDS if holds else Outcome.FAILS


_HOLDS: dict[str, Callable[[int], bool]] = {
    "<=": lambda order: order <= 0,
    "<": lambda order: order < 0,
    ">=": lambda order: order >= 0,
    ">": lambda order: order > 0,
    "==": lambda order: order == 0,
    "!=": lambda order: order != 0,
}


def _sides(relation: Relation, point: ExactPoint) -> list[tuple[Real, Real]]:
    """The pairs that a relation compares: one, or one per letter."""
    balls = Balls(point)
    left, right = balls(relation.left), balls(relation.right)
    width = point.alphabet if relation.sort is Sort.VECTOR else 1
    return list(zip(_repeated(left, width), _repeated(right, width), strict=True))


def _repeated(value: Value, width: int) -> tuple[Real, ...]:
    return value if isinstance(value, tuple) else (value,) * width


def gap(relation: Relation, point: ExactPoint) -> Real:
    """By how much a relation fails, the worst letter for vectors; see `floats.excess`.

    Exactly 0 for a tie, `Infinite(1)` where one side is infinitely far; ``!=`` gives 0 where it
    fails. Raises `Inadmissible` or, at the last precision, `Undecided`.
    """
    for precision in PRECISIONS[:-1]:
        try:
            return _gap(relation, point, precision)
        except Undecided:
            continue
    return _gap(relation, point, PRECISIONS[-1])


def gap_reaches(relation: Relation, point: ExactPoint, bound: Fraction, precision: int) -> bool:
    """Whether a relation fails by at least a bound; raises `Undecided` at too low a precision."""
    with ctx.workprec(precision):
        reached = (compare(each, real(bound)) >= 0 for each in _gaps(relation, point))
        return all(reached) if relation.op == "!=" else any(reached)


def _gap(relation: Relation, point: ExactPoint, precision: int) -> Real:
    with ctx.workprec(precision):
        gaps = _gaps(relation, point)
        for each in gaps:
            sign(each)
        return min(gaps, key=_lowest) if relation.op == "!=" else max(gaps, key=_lowest)


def _gaps(relation: Relation, point: ExactPoint) -> list[Real]:
    return [_signed(relation.op, left, right) for left, right in _sides(relation, point)]


def _lowest(value: Real) -> tuple[int, arb]:
    """What a value certainly reaches: two letters that are equally bad need no comparison."""
    return (value.sign, arb(0)) if isinstance(value, Infinite) else (0, value.ball.lower())


def _signed(op: str, left: Real, right: Real) -> Real:
    if compare(left, right) == 0:
        return real(Fraction(0))
    if op in ("<=", "<"):
        return sub(left, right)
    if op in (">=", ">"):
        return sub(right, left)
    distance = absolute(sub(left, right))
    return distance if op == "==" else neg(distance)


def lower_bound(value: Real, digits: int = 2) -> Fraction | None:
    """A simple rational below a positive value (a few significant digits), None for +∞.

    Beyond 10⁹⁰⁰, which files need not write, 10⁹⁰⁰ will do; raises `Undecided` for what is
    positive and below 10⁻⁹⁰⁰.

    >>> lower_bound(real(Fraction(1, 3)))
    Fraction(33, 100)
    """
    if isinstance(value, Infinite):
        return None
    if value.ball > arb(LARGEST):
        return Fraction(LARGEST)
    if value.ball > 0 and value.ball * LARGEST < 1:
        raise Undecided
    constant = value.form.constant if value.form else None
    return _floored(_ball_lower(value.ball) if constant is None else constant, digits)


def _ball_lower(ball: arb) -> Fraction:
    mantissa, exponent = ball.lower().man_exp()
    return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)


def _floored(value: Fraction, digits: int) -> Fraction:
    if value <= 0:
        return Fraction(0)
    step = Fraction(1)
    while step * 10**digits > value * 10:
        step /= 10
    while step * 10**digits <= value:
        step *= 10
    return value // step * step
