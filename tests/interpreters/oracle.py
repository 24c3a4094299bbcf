"""An independent meaning of the language: each function by its textbook formula, in mpmath.

Rational values stay rational; the rest are mpmath numbers of 150 digits. Nothing of the package's
interpreters is used, and atoms are not read off their definitions.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

import mpmath  # type: ignore[import-untyped]
from flint import arb, ctx, fmpq
from hypothesis import reject

from collapse_audit.interpreters import exact
from collapse_audit.language import ExactPoint, Term, parse_term
from collapse_audit.language import terms as t
from collapse_audit.language.terms import Atom, Leaf

DIGITS = 150
mpmath.mp.dps = DIGITS
INF = mpmath.inf
Number = Any  # Fraction, mpf, or ±INF


class NoValue(Exception):
    """The term has no value at the point."""


def mp(x: Number) -> Any:
    """A value as an mpmath number."""
    return mpmath.mpf(x.numerator) / x.denominator if isinstance(x, Fraction | int) else x


def infinite(x: Number) -> bool:
    """Whether a value is ±∞."""
    return not isinstance(x, Fraction) and bool(mpmath.isinf(x))


def sign(x: Number) -> int:
    """−1, 0 or 1; an irrational too close to 0 to tell is no example."""
    if not isinstance(x, Fraction) and abs(x) < mpmath.mpf(10) ** (-DIGITS // 2):
        reject()
    return int(x > 0) - int(x < 0)


def add(x: Number, y: Number) -> Number:
    """x + y."""
    if infinite(x) and infinite(y) and x != y:
        raise NoValue
    return x + y if isinstance(x, Fraction) and isinstance(y, Fraction) else mp(x) + mp(y)


def mul(x: Number, y: Number) -> Number:
    """x·y with 0·∞ = 0."""
    if infinite(x) or infinite(y):
        product = sign(x) * sign(y)
        return product * INF if product else Fraction(0)
    if x == 0 or y == 0:
        return Fraction(0)
    return x * y if isinstance(x, Fraction) and isinstance(y, Fraction) else mp(x) * mp(y)


def div(x: Number, y: Number) -> Number:
    """x/y."""
    if infinite(y):
        if infinite(x):
            raise NoValue
        return Fraction(0)
    if sign(y) == 0:
        raise NoValue
    return mul(x, 1 / y)


def neg(x: Number) -> Number:
    """−x."""
    return -x


def log(x: Number) -> Number:
    """ln x."""
    if sign(x) < 0:
        raise NoValue
    if sign(x) == 0:
        return -INF
    return Fraction(0) if x == 1 else mpmath.log(mp(x))


def exp(x: Number) -> Number:
    """exp x."""
    if infinite(x):
        return INF if x > 0 else Fraction(0)
    return Fraction(1) if x == 0 else mpmath.exp(mp(x))


def sqrt(x: Number) -> Number:
    """√x."""
    if sign(x) < 0:
        raise NoValue
    return Fraction(0) if sign(x) == 0 else mpmath.sqrt(mp(x))


def power(x: Number, y: Number) -> Number:
    """x**y."""
    if sign(y) == 0:
        return Fraction(1)
    if sign(x) == 0 and sign(y) < 0:
        raise NoValue
    if isinstance(y, Fraction) and y.denominator == 1:
        return _whole_power(x, int(y))
    if sign(x) < 0:
        if not isinstance(y, Fraction) and not infinite(y):
            reject()  # whole or not: this oracle cannot tell
        raise NoValue
    return exp(mul(y, log(x)))


def _whole_power(x: Number, n: int) -> Number:
    if infinite(x):
        return Fraction(0) if n < 0 else (INF if x > 0 or n % 2 == 0 else -INF)
    return x**n if isinstance(x, Fraction) else mp(x) ** n


def compare(x: Number, y: Number) -> int:
    """The order of two values, ∞ = ∞."""
    if infinite(x) or infinite(y):
        return int(mp(x) > mp(y)) - int(mp(x) < mp(y))
    return sign(add(x, -y))


def larger(x: Number, y: Number) -> Number:
    """max(x, y)."""
    return x if compare(x, y) >= 0 else y


def smaller(x: Number, y: Number) -> Number:
    """min(x, y)."""
    return x if compare(x, y) <= 0 else y


def total(values: Sequence[Number]) -> Number:
    """Σ."""
    result: Number = Fraction(0)
    for value in values:
        result = add(result, value)
    return result


def _each(f: Callable[..., Number], *vectors: Sequence[Number]) -> list[Number]:
    return [f(*letters) for letters in zip(*vectors, strict=True)]


def _kl(p: Number, q: Number) -> Number:
    return Fraction(0) if sign(p) == 0 and sign(q) >= 0 else mul(p, add(log(p), neg(log(q))))


def kl(p: Sequence[Number], q: Sequence[Number]) -> Number:
    """Σ p (ln p − ln q)."""
    return total(_each(_kl, p, q))


def _ratio(x: Number, y: Number) -> Number:
    """x/y for y ≥ 0, where x/0 = ∞ and 0/0 = 0."""
    if sign(y) < 0:
        raise NoValue
    return div(x, y) if sign(y) else mul(x, INF)


def chi2(p: Sequence[Number], q: Sequence[Number]) -> Number:
    """Σ (p − q)²/q."""
    return total(_each(lambda x, y: _ratio(mul(add(x, -y), add(x, -y)), y), p, q))


def js(p: Sequence[Number], q: Sequence[Number]) -> Number:
    """½ KL(p, m) + ½ KL(q, m)."""
    m = _each(lambda x, y: div(add(x, y), Fraction(2)), p, q)
    return div(add(kl(p, m), kl(q, m)), Fraction(2))


def renyi(order: Number, p: Sequence[Number], q: Sequence[Number]) -> Number:
    """ln(Σ p^t q^(1−t))/(t − 1) for finite t > 0."""
    if sign(order) <= 0 or infinite(order):
        raise NoValue
    if compare(order, Fraction(1)) == 0:
        return kl(p, q)
    rest = add(Fraction(1), -order)
    parts = _each(lambda x, y: mul(exp(mul(order, log(x))), exp(mul(rest, log(y)))), p, q)
    return div(log(total(parts)), -rest)


def mean(p: Sequence[Number], x: Sequence[Number]) -> Number:
    """Σ x p."""
    return total(_each(mul, p, x))


def var(p: Sequence[Number], x: Sequence[Number]) -> Number:
    """Σ (x − mean)² p."""
    m = mean(p, x)
    centred = [add(each, -m) for each in x]
    return total(_each(lambda c, w: mul(mul(c, c), w), centred, p))


def temper(b: Number, p: Sequence[Number]) -> list[Number]:
    """p^b/Σ p^b."""
    weights = [exp(mul(b, log(each))) for each in p]
    return [div(each, total(weights)) for each in weights]


def mix(a: Number, q: Sequence[Number], h: Sequence[Number]) -> list[Number]:
    """(1 − a)q + ah."""
    rest = add(Fraction(1), -a)
    return _each(lambda x, y: add(mul(rest, x), mul(a, y)), q, h)


ATOMS: dict[str, Callable[..., Any]] = {
    "KL": kl,
    "chi2": chi2,
    "JS": js,
    "renyi": renyi,
    "mean": mean,
    "var": var,
    "temper": temper,
    "mix": mix,
    "dot": mean,
    "entropy": lambda p: neg(total([mul(x, log(x)) for x in p])),
    "cross_entropy": lambda p, q: neg(total(_each(lambda x, y: mul(x, log(y)), p, q))),
    "TV": lambda p, q: div(total(_each(lambda x, y: abs(add(x, -y)), p, q)), Fraction(2)),
    "hellinger2": lambda p, q: add(Fraction(1), -total(_each(lambda x, y: sqrt(mul(x, y)), p, q))),
    "mean_ratio": lambda p, h, u: total(_each(lambda x, y, z: _ratio(mul(x, y), z), p, h, u)),
}
NODES: dict[type[Term], Callable[..., Number]] = {
    t.Add: add,
    t.Sub: lambda x, y: add(x, -y),
    t.Mul: mul,
    t.Div: div,
    t.Pow: power,
    t.Max: larger,
    t.Min: smaller,
    t.Neg: neg,
    t.Log: log,
    t.Exp: exp,
    t.Sqrt: sqrt,
    t.Abs: abs,
}


def value(term: Term, point: ExactPoint) -> Any:
    """A term's value: a number, or a list of them."""
    if isinstance(term, Leaf):
        return _leaf(term, point)
    if isinstance(term, Atom) and term.name == "uniform":
        return [Fraction(1, point.alphabet)] * point.alphabet
    arguments = [value(child, point) for child in term.children]
    if isinstance(term, Atom):
        return ATOMS[term.name](*arguments)
    if isinstance(term, t.Sum):
        return total(arguments[0])
    if isinstance(term, t.Largest | t.Smallest):
        return _extreme(larger if isinstance(term, t.Largest) else smaller, arguments[0])
    if not any(isinstance(each, list) for each in arguments):
        return NODES[type(term)](*arguments)
    k = point.alphabet
    columns = [each if isinstance(each, list) else [each] * k for each in arguments]
    return _each(NODES[type(term)], *columns)


def _extreme(pick: Callable[[Number, Number], Number], values: Sequence[Number]) -> Number:
    best = values[0]
    for each in values[1:]:
        best = pick(best, each)
    return best


def _leaf(term: Leaf, point: ExactPoint) -> Any:
    k = point.alphabet
    if isinstance(term, t.Number):
        return term.value
    if isinstance(term, t.Infinity):
        return INF
    if isinstance(term, t.AlphabetSize):
        return Fraction(k)
    if isinstance(term, t.Indices):
        return [Fraction(i) for i in range(k)]
    if isinstance(term, t.Point):
        if term.letter >= k:
            raise NoValue
        return [Fraction(i == term.letter) for i in range(k)]
    assert isinstance(term, t.Scalar | t.Distribution | t.Labels)
    found = point.values[term.name]
    return list(found) if isinstance(found, tuple) else found


def at(text: str, k: int = 2, /, **values: Any) -> Any:
    """The value of a text at a point given by keywords."""
    return value(parse_term(text), ExactPoint.of(k, **values))


# Comparing with balls and with normal forms


def as_ball(x: Number) -> arb:
    """A ball around the oracle's value, as wide as the oracle may be wrong."""
    if isinstance(x, Fraction):
        return arb(fmpq(x.numerator, x.denominator))
    middle = _dyadic(x)
    return arb(middle, (abs(middle) + 1) * arb(10) ** (20 - DIGITS))


def _dyadic(x: Any) -> arb:
    sign_, mantissa, exponent, _ = x._mpf_
    whole = arb(int(mantissa)) * arb(2) ** int(exponent)
    return -whole if sign_ else whole


def contains(ball: arb, x: Number) -> bool:
    """Whether a ball and the oracle's much narrower one have a common point."""
    with ctx.workprec(1000):
        return bool(ball.overlaps(as_ball(x)))


def form_value(form: exact.Form) -> Any:
    """What a normal form says, evaluated generator by generator."""
    parts = [_monomial(monomial) * mp(c) for monomial, c in form.terms]
    return mpmath.fsum(parts)


def _monomial(monomial: exact.Monomial) -> Any:
    return mpmath.fprod(_generator(g) ** mp(e) for g, e in monomial)


def _generator(generator: exact.Generator) -> Any:
    kind, content = generator
    inner = form_value(content) if isinstance(content, exact.Form) else mpmath.mpf(content)
    if kind == "log":
        return mpmath.log(inner)
    if kind == "exp":
        return mpmath.exp(inner)
    return 1 / inner if kind == "inverse" else inner
