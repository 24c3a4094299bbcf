"""Check witness and path files without trusting the program that found them.

    python proofs/check_witness.py [--explain] FILE...

A witness (`collapse-audit/witness/1`) is a point at which an inequality between probability
distributions fails.  A path (`collapse-audit/path/1`) is a run of a training loop, of positive
probability, with a step at which an inequality between successive models fails.  This file verifies
both with the Python standard library alone and shares no code with the package; it is meant to be
read from top to bottom.

1. Rigorous bounds   ln and exp of rationals, enclosed between rationals
2. Numbers           rationals, and exact combinations of ln and exp; the extended real line
3. Signs and ties    exact zeros by gcds, everything else by rising precision
4. The vocabulary    KL, entropy, mix, ... as formulas
5. The language      statements are walked as syntax trees, never executed
6. Witness files     reading them, refusing what is malformed
7. Path files        what was drawn in each generation, and how likely that was
8. The verdict       hypotheses hold, the claim fails, by at least the stated gap
9. Command line      exit 0 all certified, 1 some not certified or undecided, 2 unusable input

Logarithms are natural.  Conventions: ln 0 = -inf, exp(-inf) = 0, 0*inf = 0, c/inf = 0; inf <= inf
holds and inf < inf fails.  inf - inf, inf/inf, division by 0 and the logarithm of a negative number
make a point inadmissible, and an inadmissible point is never a counterexample.
"""

import argparse
import ast
import decimal
import functools
import json
import math
import re
import sys
import unicodedata
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

Interval = tuple[Fraction, Fraction]

PRECISIONS = (64, 128, 256, 512, 1024, 2048)  # bits, tried in turn
MAX_FILE = 1 << 20  # bytes
MAX_TEXT = 1 << 16  # bytes of one statement
MAX_DEPTH = 100  # nesting of one statement
MAX_DIGITS = 1000  # of one number, and the largest decimal exponent
MAX_ALPHABET = 10_000
MAX_BITS = 100_000  # of an exact rational on the way; beyond, the point is undecided
MAX_PATH = 1000  # letters of a path, its states, and the draws of one generation


class Unusable(Exception):
    """The file or statement is malformed."""


class Inadmissible(Exception):
    """The statement has no value at this point."""


class Undecided(Exception):
    """The arithmetic of this file cannot decide a sign."""


# ---------------------------------------------------------------- 1. Rigorous bounds


def down(x: Fraction, bits: int) -> Fraction:
    """A number of about `bits` significant bits, at most x and close to it.

    >>> down(Fraction(2, 3), 4), down(Fraction(-2, 3), 4), down(Fraction(0), 4)
    (Fraction(5, 8), Fraction(-11, 16), Fraction(0, 1))
    """
    shift = bits - x.numerator.bit_length() + x.denominator.bit_length()
    if shift < 0:
        return Fraction(x.numerator // (x.denominator << -shift) << -shift)
    return Fraction((x.numerator << shift) // x.denominator, 1 << shift)


def up(x: Fraction, bits: int) -> Fraction:
    """A number of about `bits` significant bits, at least x and close to it."""
    return -down(-x, bits)


@functools.cache
def atanh_bounds(z: Fraction, bits: int) -> Interval:
    """`artanh z = z(1 + u/3 + u^2/5 + ...)`, u = z^2, for 0 <= z <= 1/3.

    The bracket is summed in units of 2^-(bits+16), rounded down for the lower bound and up for the
    upper one.  Once a power is at most one unit, the tail is below two units, as u <= 1/9.
    """
    unit = 1 << (bits + 16)
    u_low = z.numerator**2 * unit // z.denominator**2
    u_high = u_low + 1
    low, high, power_low, power_high, n = 0, 0, unit, unit, 1
    while power_high > 1:
        low += power_low // n
        high += -(-power_high // n)
        power_low = power_low * u_low // unit
        power_high = -(-power_high * u_high // unit)
        n += 2
    return z * Fraction(low, unit), z * Fraction(high + 2, unit)


@functools.cache
def ln_bounds(x: Fraction, bits: int) -> Interval:
    """`ln x = n ln 2 + 2 artanh((m-1)/(m+1))`, x = 2^n m, 1 <= m < 2; -ln(1/x) for x < 1.

    >>> low, high = ln_bounds(Fraction(3, 7), 64)
    >>> low < high, float(low), high - low < Fraction(1, 2**60)
    (True, -0.8472978603872036, True)
    >>> ln_bounds(Fraction(1), 64)
    (Fraction(0, 1), Fraction(0, 1))
    """
    if x < 1:
        low, high = ln_bounds(1 / x, bits)
        return -high, -low
    n = x.numerator.bit_length() - x.denominator.bit_length()
    n -= x < 2**n
    m = x / 2**n
    low, high = atanh_bounds((m - 1) / (m + 1), bits)
    low_2, high_2 = atanh_bounds(Fraction(1, 3), bits)
    return down(2 * (low + n * low_2), bits), up(2 * (high + n * high_2), bits)


def exp_small_bounds(y: Fraction, bits: int) -> Interval:
    """`exp y = 1 + y + y^2/2! + ...` for 0 <= y <= 1/2, in units of 2^-bits.

    The terms at least halve, so once one is at most one unit, all that follow sum to less.
    """
    unit = 1 << bits
    y_low = y.numerator * unit // y.denominator
    low, high, term_low, term_high, n = unit, unit, unit, unit, 1
    while term_high > 1:
        term_low = term_low * y_low // (unit * n)
        term_high = -(-term_high * (y_low + 1) // (unit * n))
        low, high, n = low + term_low, high + term_high, n + 1
    return Fraction(low, unit), Fraction(high + 2, unit)


@functools.cache
def exp_bounds(x: Fraction, bits: int) -> Interval:
    """`exp x = (exp(x/2^h))^(2^h)` with x/2^h < 1/2; 1/exp(-x) for x < 0.

    >>> low, high = exp_bounds(Fraction(1), 64)
    >>> float(low), high - low < Fraction(1, 2**60), exp_bounds(Fraction(0), 64)[0]
    (2.718281828459045, True, Fraction(1, 1))
    """
    if x < 0:
        low, high = exp_bounds(-x, bits)
        return down(1 / high, bits), up(1 / low, bits)
    halvings = math.floor(x).bit_length() + 1
    if halvings > 17:
        raise Undecided("the exponential of a number beyond 65536 is needed")
    work = bits + halvings + 16
    low, high = exp_small_bounds(x / 2**halvings, work)
    for _ in range(halvings):
        low, high = down(low * low, work), up(high * high, work)
    return down(low, bits), up(high, bits)


# ---------------------------------------------------------------- 2. Numbers


@dataclass(frozen=True)
class Real:
    """`q + sum c_i a_i`, each a_i being ln V or exp V of another such number; or +inf or -inf.

    Products and powers of irrationals are written x*y = exp(ln x + ln y) and x**y = exp(y ln x).
    So equal factors cancel of themselves, and every value can be enclosed by section 1.

    >>> Real(Fraction(2)) ** Real(Fraction(1, 2)) * sqrt(Real(Fraction(8))) == Real(Fraction(4))
    True
    """

    rational: Fraction = Fraction(0)
    terms: frozenset[tuple["Atom", Fraction]] = frozenset()
    infinite: int = 0  # +1 or -1 for the two infinities, otherwise 0

    def __neg__(self) -> "Real":
        return MINUS_ONE * self

    def __add__(self, other: "Real") -> "Real":
        if self.infinite * other.infinite < 0:
            raise Inadmissible("inf - inf")
        if self.infinite or other.infinite:
            return self if self.infinite else other
        terms = dict(self.terms)
        for atom, c in other.terms:
            terms[atom] = terms.get(atom, Fraction(0)) + c
        return combine(self.rational + other.rational, terms)

    def __sub__(self, other: "Real") -> "Real":
        return self + -other

    def __mul__(self, other: "Real") -> "Real":
        if self.infinite or other.infinite:
            return Real(infinite=sign(self) * sign(other))  # 0*inf = 0
        if not self.terms:
            return other.scaled(self.rational)
        if not other.terms:
            return self.scaled(other.rational)
        s = sign(self) * sign(other)
        return exp(log(absolute(self)) + log(absolute(other))).scaled(Fraction(s)) if s else ZERO

    def __truediv__(self, other: "Real") -> "Real":
        if self.infinite and other.infinite:
            raise Inadmissible("inf/inf")
        if other.infinite:
            return ZERO
        s = sign(other)
        if s == 0:
            raise Inadmissible("division by 0")
        if not other.terms:
            return self * Real(1 / other.rational)
        return self * exp(-log(absolute(other))).scaled(Fraction(s))

    def __pow__(self, other: "Real") -> "Real":
        base, n = self.rational, other.rational
        whole = not other.terms and not other.infinite and n.denominator == 1
        s = sign(self)
        if s == 0 and sign(other) < 0:
            raise Inadmissible("0 to a negative power")
        if s < 0 and (self.infinite or not whole):
            raise Inadmissible("a power of a negative number")
        if whole and not self.terms and not self.infinite and abs(n) * size(base) <= MAX_BITS:
            return Real(base ** int(n))
        power = exp(other * log(absolute(self)))
        return -power if s < 0 and n % 2 else power

    def scaled(self, c: Fraction) -> "Real":
        """`c x` for a finite x and a rational c."""
        return combine(c * self.rational, {atom: c * d for atom, d in self.terms})


@dataclass(frozen=True)
class Atom:
    """ln V or exp V, finite, for a `Real` V; ln V only where V > 0 has been established."""

    function: str
    argument: Real

    def is_ln_of_rational(self) -> bool:
        return self.function == "ln" and not self.argument.terms


ZERO, ONE, MINUS_ONE, INFINITY = Real(), Real(Fraction(1)), Real(Fraction(-1)), Real(infinite=1)


def combine(rational: Fraction, terms: dict[Atom, Fraction]) -> Real:
    """`q + sum c_i a_i` without the terms that vanish."""
    if any(size(c) > MAX_BITS for c in (rational, *terms.values())):
        raise Undecided("the numbers grow too large")
    return Real(rational, frozenset((atom, c) for atom, c in terms.items() if c))


def size(x: Fraction) -> int:
    """The number of bits needed to write x."""
    return x.numerator.bit_length() + x.denominator.bit_length()


def log(x: Real) -> Real:
    """`ln x`, with ln 0 = -inf and ln inf = inf; ln(c exp A) = ln c + A.

    >>> log(ZERO).infinite, log(exp(Real(Fraction(1, 3)))) == Real(Fraction(1, 3))
    (-1, True)
    """
    s = sign(x)
    if s < 0:
        raise Inadmissible("the logarithm of a negative number")
    if s == 0 or x.infinite:
        return Real(infinite=1 if s else -1)
    x = simplify(x)
    coefficients = [c for c in (x.rational, *(c for _, c in x.terms)) if c]
    content = Fraction(
        math.gcd(*(c.numerator for c in coefficients)),
        math.lcm(*(c.denominator for c in coefficients)),
    )
    primitive = x.scaled(1 / content)
    outside = combine(Fraction(0), {Atom("ln", Real(content)): Fraction(content != 1)})
    if primitive == ONE:
        return outside
    only = single(primitive)
    if only and only.function == "exp":
        return outside + only.argument
    return outside + Real(terms=frozenset({(Atom("ln", primitive), Fraction(1))}))


def exp(x: Real) -> Real:
    """`exp x`, 0 at -inf; at x = sum r_i ln b_i it is prod b_i^r_i, a rational if it can be.

    >>> exp(log(Real(Fraction(4))) * Real(Fraction(1, 2))) == Real(Fraction(2))
    True
    """
    if x.infinite:
        return INFINITY if x.infinite > 0 else ZERO
    factor, rest = split_exp(x)
    if rest == ZERO:
        return Real(factor)
    only = single(rest)
    if only and only.function == "ln":
        return only.argument.scaled(factor)
    return Real(terms=frozenset({(Atom("exp", rest), factor)}))


def split_exp(x: Real) -> tuple[Fraction, Real]:
    """`c` and `A` with exp x = c exp A, all that is rational moved into c."""
    x = simplify(x)
    factor, rest = Fraction(1), {}
    for atom, r in x.terms:
        power = rational_power(atom.argument.rational, r) if atom.is_ln_of_rational() else None
        if power is None or size(factor) + size(power) > MAX_BITS:
            rest[atom] = r
        else:
            factor *= power
    return factor, combine(x.rational, rest)


def single(x: Real) -> Atom | None:
    """The atom a, if x is exactly 1*a."""
    if x.rational or len(x.terms) != 1:
        return None
    ((atom, c),) = x.terms
    return atom if c == 1 else None


def sqrt(x: Real) -> Real:
    """`x^(1/2)` for x >= 0."""
    return x ** Real(Fraction(1, 2))


def absolute(x: Real) -> Real:
    """`|x|`."""
    return -x if sign(x) < 0 else x


# ---------------------------------------------------------------- 3. Signs and ties


@functools.cache
def enclose(x: Real, bits: int) -> Interval:
    """Rationals low <= x <= high for a finite x; they meet as `bits` grows."""
    if not x.terms:
        return x.rational, x.rational
    low = high = x.rational
    for atom, c in x.terms:
        a, b = enclose_atom(atom, bits)
        low += c * (a if c > 0 else b)
        high += c * (b if c > 0 else a)
    return down(low, bits), up(high, bits)


def enclose_atom(atom: Atom, bits: int) -> Interval:
    """As ln and exp increase, the bounds of the argument's ends will do."""
    low, high = enclose(atom.argument, bits)
    if atom.function == "exp":
        return exp_bounds(low, bits)[0], exp_bounds(high, bits)[1]
    while low <= 0:  # the argument is known to be positive: see it more sharply
        bits *= 2
        if bits > PRECISIONS[-1]:
            raise Undecided("a logarithm's argument is too close to 0")
        low, high = enclose(atom.argument, bits)
    return ln_bounds(low, bits)[0], ln_bounds(high, bits)[1]


def sign(x: Real) -> int:
    """-1, 0 or 1; Undecided if neither `simplify` nor the highest precision settles it.

    >>> sign(log(Real(Fraction(6))) - log(Real(Fraction(2))) - log(Real(Fraction(3))))
    0
    """
    if x.infinite or not x.terms:
        return x.infinite or (x.rational > 0) - (x.rational < 0)
    for bits in PRECISIONS:
        low, high = enclose(x, bits)
        if low > 0 or high < 0:
            return 1 if low > 0 else -1
        if bits == PRECISIONS[0] and simplify(x) == ZERO:
            return 0
    raise Undecided(f"two values agree to {PRECISIONS[-1]} bits and are not seen to be equal")


def compare(x: Real, y: Real) -> int:
    """The sign of x - y, with inf = inf."""
    return 0 if x == y else sign(x - y)


@functools.cache
def simplify(x: Real) -> Real:
    """`x` rewritten so that a combination of logarithms of rationals is 0 only if it has no terms.

    Over pairwise coprime integers b > 1 the logarithms ln b are linearly independent over the
    rationals (unique factorisation), so ln of rationals is written in them.  Other atoms that are
    rational multiples of each other (exp A = c exp B) are gathered; sums of roots vanish so.
    """
    logs = {a.argument.rational: c for a, c in x.terms if a.is_ln_of_rational()}
    terms: dict[Atom, Fraction] = {}
    for b in coprime_base(n for q in logs for n in (q.numerator, q.denominator)):
        exponents = (c * (order(q.numerator, b) - order(q.denominator, b)) for q, c in logs.items())
        terms[Atom("ln", Real(Fraction(b)))] = sum(exponents, Fraction(0))
    for atom, c in x.terms:
        if not atom.is_ln_of_rational():
            matches = ((other, r) for other in terms if (r := quotient(atom, other)))
            like, ratio = next(matches, (atom, Fraction(1)))
            terms[like] = terms.get(like, Fraction(0)) + c * ratio
    return combine(x.rational, terms)


def quotient(a: Atom, b: Atom) -> Fraction | None:
    """a/b where that is seen to be rational: ln V = ln V, exp A = c exp B with ln c = A - B."""
    if a.function != b.function or a.is_ln_of_rational() or b.is_ln_of_rational():
        return None
    factor, rest = split_exp(a.argument - b.argument)
    if rest != ZERO or (a.function == "ln" and factor != 1):
        return None
    return factor


def coprime_base(numbers: Iterable[int]) -> set[int]:
    """Pairwise coprime integers > 1 of which all the numbers are products: gcds, no factoring.

    >>> sorted(coprime_base([12, 18, 1, 35]))
    [2, 3, 35]
    """
    base: set[int] = set()
    todo = [n for n in set(numbers) if n > 1]
    while todo:
        n = todo.pop()
        b = next((b for b in base if math.gcd(n, b) > 1), None)
        if b is None:
            base.add(n)
        elif n != b:
            g = math.gcd(n, b)
            base.remove(b)
            todo += [m for m in (n // g, g, b // g) if m > 1]
    return base


def order(n: int, b: int) -> int:
    """The largest e with b^e dividing n."""
    e = 0
    while n % b == 0:
        n, e = n // b, e + 1
    return e


def rational_power(b: Fraction, r: Fraction) -> Fraction | None:
    """b^r for an integer b > 1, where that is rational and not too large.

    >>> rational_power(Fraction(8), Fraction(-2, 3)), rational_power(Fraction(8), Fraction(1, 2))
    (Fraction(1, 4), None)
    """
    root = exact_root(b.numerator, r.denominator)
    if root is None or root.bit_length() * abs(r.numerator) > MAX_BITS:
        return None
    return Fraction(root) ** r.numerator


def exact_root(n: int, m: int) -> int | None:
    """The integer whose m-th power is n >= 2, if there is one, by bisection."""
    if m > 1 and m >= n.bit_length():
        return None
    low, high = (n, n) if m == 1 else (1, 1 << (n.bit_length() // m + 1))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**m <= n else (low, middle - 1)
    return low if low**m == n else None


# ---------------------------------------------------------------- 4. The vocabulary

Vector = tuple[Real, ...]
Value = Real | Vector
HALF = Real(Fraction(1, 2))


def total(term: Callable[..., Real], *vectors: Vector) -> Real:
    """The sum over the letters of a term that depends on the entries there."""
    return functools.reduce(Real.__add__, map(term, *vectors), ZERO)


def letterwise(function: Callable[..., Real], *arguments: Value) -> Value:
    """`f` letter by letter; a scalar beside a vector counts for every letter."""
    k = max((len(x) for x in arguments if isinstance(x, tuple)), default=0)
    columns = [x if isinstance(x, tuple) else (x,) * max(k, 1) for x in arguments]
    values = tuple(map(function, *columns))
    return values if k else values[0]


def dot(u: Vector, v: Vector) -> Real:
    """`sum u v`."""
    return total(Real.__mul__, u, v)


def mix(a: Real, q: Vector, h: Vector) -> Vector:
    """`(1-a) q + a h`."""
    return tuple((ONE - a) * x + a * y for x, y in zip(q, h, strict=True))


def temper(b: Real, p: Vector) -> Vector:
    """`p^b / sum p^b`, p^b = exp(b ln p)."""
    powers = tuple(exp(b * log(x)) for x in p)
    normaliser = total(lambda x: x, powers)
    return tuple(x / normaliser for x in powers)


def KL(p: Vector, q: Vector) -> Real:
    """`sum p ln p - p ln q`.

    >>> KL((ONE, ZERO), (ZERO, ONE)).infinite, KL((ONE, ZERO), (ONE, ZERO)) == ZERO
    (1, True)
    """
    return total(lambda x, y: x * log(x) - x * log(y), p, q)


def cross_entropy(p: Vector, q: Vector) -> Real:
    """`-sum p ln q`; the entropy of p where q = p."""
    return -total(lambda x, y: x * log(y), p, q)


def TV(p: Vector, q: Vector) -> Real:
    """`1/2 sum |p - q|`."""
    return HALF * total(lambda x, y: absolute(x - y), p, q)


def JS(p: Vector, q: Vector) -> Real:
    """`1/2 KL(p, m) + 1/2 KL(q, m)`, m = (p + q)/2."""
    m = mix(HALF, p, q)
    return HALF * (KL(p, m) + KL(q, m))


def reciprocal(x: Real) -> Real:
    """`1/x` for x >= 0, with 1/0 = inf; only inside `chi2` and `mean_ratio`."""
    s = sign(x)
    if s < 0:
        raise Inadmissible("a ratio to a negative weight")
    return ONE / x if s else INFINITY


def chi2(p: Vector, q: Vector) -> Real:
    """`sum (p - q)^2 / q`, with 0/0 = 0."""
    return total(lambda x, y: (x - y) * (x - y) * reciprocal(y), p, q)


def mean_ratio(p: Vector, h: Vector, t: Vector) -> Real:
    """`sum p h / t`, with 0*inf = 0."""
    return total(lambda x, y, z: x * y * reciprocal(z), p, h, t)


def hellinger2(p: Vector, q: Vector) -> Real:
    """`1 - sum sqrt(p q)`."""
    return ONE - total(lambda x, y: sqrt(x * y), p, q)


def renyi(t: Real, p: Vector, q: Vector) -> Real:
    """`ln(sum p^t q^(1-t)) / (t-1)` for 0 < t < inf, and KL at t = 1.

    With p^t = exp(t ln p) and 0*inf = 0 it is inf where q = 0 < p and t > 1, and where sum is 0.
    """
    if t.infinite or sign(t) <= 0:
        raise Inadmissible("renyi of an order that is not positive and finite")
    if compare(t, ONE) == 0:
        return KL(p, q)
    kernel = total(lambda x, y: exp(t * log(x)) * exp((ONE - t) * log(y)), p, q)
    return log(kernel) / (t - ONE)


def mean(p: Vector, x: Vector = ()) -> Real:
    """`sum p x`, with labels x = 0, 1, ... unless given."""
    return dot(p, x or tuple(Real(Fraction(i)) for i in range(len(p))))


def var(p: Vector, x: Vector = ()) -> Real:
    """`sum p (x - m)^2`, m = mean(p, x), with labels x = 0, 1, ... unless given."""
    labels = x or tuple(Real(Fraction(i)) for i in range(len(p)))
    m = mean(p, labels)
    return total(lambda y, z: y * (z - m) * (z - m), p, labels)


def largest(*numbers: Value) -> Real:
    """The largest letter of a vector, or the larger of two scalars."""
    return functools.reduce(lambda x, y: x if compare(x, y) >= 0 else y, flat(numbers))


def smallest(*numbers: Value) -> Real:
    """The smallest letter of a vector, or the smaller of two scalars."""
    return functools.reduce(lambda x, y: x if compare(x, y) <= 0 else y, flat(numbers))


def flat(values: Iterable[Value]) -> Vector:
    """Scalars and the letters of vectors, in a row."""
    return tuple(x for value in values for x in (value if isinstance(value, tuple) else (value,)))


# name: (signatures, meaning); s is a scalar, v a vector, x a name of labels; see also `vertex`
FUNCTIONS: dict[str, tuple[str, Callable[..., Value]]] = {
    "KL": ("vv>s", KL),
    "entropy": ("v>s", lambda p: cross_entropy(p, p)),
    "cross_entropy": ("vv>s", cross_entropy),
    "TV": ("vv>s", TV),
    "JS": ("vv>s", JS),
    "chi2": ("vv>s", chi2),
    "hellinger2": ("vv>s", hellinger2),
    "renyi": ("svv>s", renyi),
    "mean": ("v>s vx>s", mean),
    "var": ("v>s vx>s", var),
    "mean_ratio": ("vvv>s", mean_ratio),
    "mix": ("svv>v", mix),
    "temper": ("sv>v", temper),
    "sum": ("v>s", lambda v: total(lambda x: x, v)),
    "dot": ("vv>s", dot),
    "max": ("v>s ss>s", largest),
    "min": ("v>s ss>s", smallest),
    "log": ("s>s", log),
    "exp": ("s>s", exp),
    "sqrt": ("s>s", sqrt),
    "abs": ("s>s", absolute),
}
CONSTANTS = {"k": "s", "inf": "s", "uniform": "v"}
OPERATORS: dict[type[ast.operator], tuple[str, Callable[[Real, Real], Real]]] = {
    ast.Add: ("ss>s vv>v", Real.__add__),
    ast.Sub: ("ss>s vv>v", Real.__sub__),
    ast.Mult: ("ss>s sv>v vs>v", Real.__mul__),
    ast.Div: ("ss>s vs>v", Real.__truediv__),
    ast.Pow: ("ss>s", Real.__pow__),
}
RELATIONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
# less, greater or equal, not equal, minus sign, middle dot
SPELLINGS = {0x2264: "<=", 0x2265: ">=", 0x2260: "!=", 0x2212: "-", 0xB7: "*"}
# the signs of left - right with which a relation holds
HOLDS = {"<": (-1,), "<=": (-1, 0), ">": (1,), ">=": (0, 1), "==": (0,), "!=": (-1, 1)}

# ---------------------------------------------------------------- 5. The language


@dataclass(frozen=True)
class Relation:
    """`left op right`, with the text that its positions refer to."""

    source: str
    left: ast.expr
    op: str
    right: ast.expr

    def text(self, node: ast.expr) -> str:
        """One side, as written."""
        return self.source.encode()[node.col_offset : node.end_col_offset].decode()

    def __str__(self) -> str:
        return f"{self.text(self.left)} {self.op} {self.text(self.right)}"


def shown(text: object) -> str:
    """At most 60 characters of something from a file, in quotes, on one line."""
    return repr(text) if len(repr(text)) <= 60 else repr(text)[:57] + "..."


def relations(text: str) -> tuple[Relation, ...]:
    """A relation or a chain of them as neighbouring pairs; the parts are checked by `kind`.

    >>> [str(r) for r in relations("0 < a \u2264 2.01*b")]
    ['0 < a', 'a <= 2.01*b']
    """
    text = text.translate(SPELLINGS).strip()
    if len(text) > MAX_TEXT or not text.isprintable() or "#" in text:
        raise Unusable("a statement is one printable line of at most 64 KiB without comments")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise Unusable(f"{shown(text)} is not an expression") from error
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = literal(text, node)  # exact, where Python would round
        if isinstance(node, ast.Name) and node.id == "forall":
            raise Unusable("forall cannot be checked at a point")
    if not isinstance(tree, ast.Compare):
        raise Unusable(f"{shown(text)} is not a relation")
    sides = [tree.left, *tree.comparators]
    ops = [RELATIONS.get(type(op), "") for op in tree.ops]
    if "" in ops:
        raise Unusable(f"{shown(text)} uses a relation other than < <= > >= == !=")
    return tuple(Relation(text, *parts) for parts in zip(sides, ops, sides[1:], strict=False))


def literal(source: str, node: ast.expr) -> str:
    """The text of a decimal literal."""
    text = source.encode()[node.col_offset : node.end_col_offset].decode()
    match = re.fullmatch(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE]([+-]?[0-9]{1,5}))?", text)
    if not match:
        raise Unusable(f"{shown(text)} is not a number")
    if len(text) > MAX_DIGITS or abs(int(match[1] or 0)) > MAX_DIGITS:
        raise Unusable(f"a number in the statement has more than {MAX_DIGITS} digits")
    return text


def kind(node: ast.expr, labels: frozenset[str], depth: int = 0) -> str:
    """'s' for a scalar expression, 'v' for a vector; refuses anything outside the grammar."""
    if depth > MAX_DEPTH:
        raise Unusable(f"the statement is nested more than {MAX_DEPTH} deep")
    match node:
        case ast.Constant():
            return "s"
        case ast.Name(id=name) if name in labels:
            raise Unusable(f"the labels {shown(name)} stand outside mean(P, x) and var(P, x)")
        case ast.Name(id=name):
            return kind_of_name(name)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return kind(operand, labels, depth + 1)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            sides = kind(left, labels, depth + 1) + kind(right, labels, depth + 1)
            return result(type(op).__name__, OPERATORS[type(op)][0], sides)
        case ast.Call(func=ast.Name(id="point"), args=[ast.Constant(value=str(i))], keywords=[]):
            return result("point", "i>v", "i" if i.isdigit() and len(i) < 5 else "s")
        case ast.Call(func=ast.Name(id=name), args=[p, ast.Name(id=x)], keywords=[]) if (
            name in FUNCTIONS and x in labels
        ):
            return result(name, FUNCTIONS[name][0], kind(p, labels, depth + 1) + "x")
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in FUNCTIONS:
            kinds = [kind(argument, labels, depth + 1) for argument in arguments]
            return result(name, FUNCTIONS[name][0], "".join(kinds))
        case ast.Call(func=ast.Name(id=name)):
            raise Unusable(f"{shown(name)} is not a function of the language, or not used as one")
    raise Unusable(f"{type(node).__name__} is not part of the language")


def kind_of_name(name: str) -> str:
    """Capital: distribution; lowercase: scalar."""
    if name in CONSTANTS:
        return CONSTANTS[name]
    if name in FUNCTIONS or name in ("point", "nan"):
        raise Unusable(f"{name} is not a variable")
    if not (name[0].isupper() or name[0].islower()):
        raise Unusable(f"{shown(name)} begins with neither a capital nor a lowercase letter")
    return "v" if name[0].isupper() else "s"


def result(name: str, signatures: str, arguments: str) -> str:
    """The kind of a value, from the kinds of the arguments it is made of.

    >>> result("KL", "vv>s", "vv")
    's'
    """
    for signature in signatures.split():
        if signature.startswith(arguments + ">"):
            return signature[-1]
    raise Unusable(f"{name} takes {signatures}, not {arguments or 'nothing'} (s scalar, v vector)")


def label_names(sides: Iterable[ast.expr]) -> frozenset[str]:
    """The lowercase names x in mean(P, x) and var(P, x)."""
    found = set()
    for node in (node for side in sides for node in ast.walk(side)):
        match node:
            case ast.Call(func=ast.Name(id="mean" | "var"), args=[_, ast.Name(id=name)]):
                found.add(name)
    return frozenset(name for name in found if name[0].islower() and name not in CONSTANTS)


def variables(node: ast.expr) -> set[str]:
    """The names in an expression that a witness must give values to."""
    names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    return names - set(CONSTANTS) - set(FUNCTIONS) - {"point"}


@dataclass(frozen=True)
class Point:
    """A value for every name, on an alphabet of k letters."""

    k: int
    values: dict[str, Value]


def evaluate(node: ast.expr, at: Point) -> Value:
    """The meaning of an expression that `kind` has accepted."""
    match node:
        case ast.Constant(value=str(text)):
            return Real(Fraction(text))
        case ast.Name(id="k"):
            return Real(Fraction(at.k))
        case ast.Name(id="inf"):
            return INFINITY
        case ast.Name(id="uniform"):
            return (Real(Fraction(1, at.k)),) * at.k
        case ast.Name(id=name):
            return at.values[name]
        case ast.UnaryOp(operand=operand):
            return letterwise(Real.__neg__, evaluate(operand, at))
        case ast.BinOp(left=left, op=op, right=right):
            return letterwise(OPERATORS[type(op)][1], evaluate(left, at), evaluate(right, at))
        case ast.Call(func=ast.Name(id="point"), args=[ast.Constant(value=str(i))]):
            return vertex(int(i), at.k)
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return FUNCTIONS[name][1](*(evaluate(argument, at) for argument in arguments))
    raise Unusable(f"{type(node).__name__} is not part of the language")


def vertex(i: int, k: int) -> Vector:
    """All mass on letter i, counted from 0."""
    if i >= k:
        raise Unusable(f"point({i}) is not among the letters 0, ..., {k - 1}")
    return tuple(ONE if i == j else ZERO for j in range(k))


# ---------------------------------------------------------------- 6. Witness files

SCHEMA = "collapse-audit/witness/1"
REQUIRED = ("schema", "statement", "alphabet", "values", "gap")
OPTIONAL = ("given", "claim", "reading")


@dataclass(frozen=True)
class Witness:
    """A claim, its hypotheses (those by default included), a point and the stated gap."""

    claim: tuple[Relation, ...]
    given: tuple[Relation, ...]
    at: Point
    lower: Real


def read(path: Path) -> object:
    """The JSON document in a file, without duplicate keys, NaN or surprises of size."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
        if len(data) > MAX_FILE:
            raise Unusable("the file is larger than 1 MiB")
        return json.loads(
            data.decode("utf-8"), object_pairs_hook=without_duplicates, parse_constant=refuse
        )
    except OSError as error:
        raise Unusable(error.strerror or "cannot be read") from error
    except (ValueError, RecursionError) as error:
        raise Unusable(f"not a JSON document in UTF-8 ({type(error).__name__})") from error


def without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object; names are compared as Python compares identifiers (NFKC).

    >>> without_duplicates([("a", 1), ("b", 2)])
    {'a': 1, 'b': 2}
    """
    table = {unicodedata.normalize("NFKC", key): value for key, value in pairs}
    if len(table) < len(pairs):
        raise Unusable("a key occurs twice in one object")
    return table


def refuse(constant: str) -> object:
    """NaN and Infinity, which Python's JSON reader would accept."""
    raise Unusable(f"{constant} is not a number a witness may contain")


def rational(text: object) -> Fraction:
    """The number n or n/d in a string.

    >>> rational("-7/500")
    Fraction(-7, 500)
    """
    if not isinstance(text, str) or not re.fullmatch(r"-?[0-9]+(/[0-9]*[1-9][0-9]*)?", text):
        raise Unusable(f"{shown(text)} is not a number written as a string n or n/d")
    if max(map(len, text.lstrip("-").split("/"))) > MAX_DIGITS:
        raise Unusable(f"a number has more than {MAX_DIGITS} digits")
    return Fraction(text)


def parse_witness(document: object) -> Witness:
    """The witness in a JSON document; every departure from the format is refused."""
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise Unusable(f"the document is not of schema {SCHEMA}")
    document = fields(document, "the document", REQUIRED, OPTIONAL)
    claim, given, kinds = parse_statement(document)
    k = whole(document["alphabet"], "alphabet", 2, MAX_ALPHABET)
    values = parse_values(document["values"], kinds, k)
    return Witness(claim, given, Point(k, values), parse_gap(document["gap"]))


def parse_statement(
    document: dict[str, object],
) -> tuple[tuple[Relation, ...], tuple[Relation, ...], dict[str, str]]:
    """The claim of a document, its hypotheses with those by default, and the kinds of its names."""
    for key in ("claim", "reading", "statement"):
        if not isinstance(document.get(key, ""), str):
            raise Unusable(f"{key} is not a string")
    given = document.get("given", [])
    if not isinstance(given, list) or not all(isinstance(text, str) for text in given):
        raise Unusable("given is not a list of strings")
    claim = relations(str(document["statement"]))
    hypotheses = tuple(relation for text in given for relation in relations(text))
    kinds = kinds_of_names([*claim, *hypotheses])
    defaults = default_bounds({name for name in kinds if kinds[name] == "s"}, hypotheses)
    return claim, (*defaults, *hypotheses), kinds


def whole(value: object, what: str, low: int, high: int) -> int:
    """A whole number within these bounds; 2.0 and true are none."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise Unusable(f"{what} is not a whole number from {low} to {high}")
    return value


def fields(
    value: object, what: str, required: Iterable[str], optional: Iterable[str] = ()
) -> dict[str, object]:
    """A JSON object with exactly these keys."""
    if not isinstance(value, dict):
        raise Unusable(f"{what} is not an object")
    for key in sorted(set(required) - set(value)):
        raise Unusable(f"{what} lacks {shown(key)}")
    for key in sorted(set(value) - set(required) - set(optional)):
        raise Unusable(f"{what} has the superfluous key {shown(key)}")
    return value


def kinds_of_names(statement: Iterable[Relation]) -> dict[str, str]:
    """The variables of a statement, after a check of its grammar: s, v, or x for labels."""
    sides = [side for relation in statement for side in (relation.left, relation.right)]
    labels = label_names(sides)
    for side in sides:
        kind(side, labels)
    names = set().union(*(variables(side) for side in sides))
    return {name: "x" if name in labels else kind_of_name(name) for name in names}


def parse_values(document: object, kinds: dict[str, str], k: int) -> dict[str, Value]:
    """A value for each name: k weights with sum 1, k labels, or a number."""
    table = fields(document, "values", kinds)
    return {name: parse_value(name, table[name], kinds[name], k) for name in kinds}


def parse_value(name: str, value: object, wanted: str, k: int) -> Value:
    """A scalar (s), a distribution (v) or labels (x)."""
    if wanted == "s":
        return Real(rational(value))
    if not isinstance(value, list) or len(value) != k:
        raise Unusable(f"{name} is not a list of {k} numbers")
    numbers = [rational(x) for x in value]
    if wanted == "v" and min(numbers) < 0:
        raise Unusable(f"{name} has a negative weight")
    if wanted == "v" and not sums_to_one(numbers):
        raise Unusable(f"the weights of {name} do not sum to 1")
    return tuple(Real(x) for x in numbers)


def sums_to_one(numbers: list[Fraction]) -> bool:
    """Whether the sum is 1, over a common denominator of bearable size."""
    common = 1
    for x in numbers:
        common = math.lcm(common, x.denominator)
        if common.bit_length() > MAX_BITS:
            raise Unusable("the weights have too large a common denominator")
    return sum(x.numerator * (common // x.denominator) for x in numbers) == common


def parse_gap(document: object) -> Real:
    """The stated lower bound of the gap, which may be infinite."""
    lower = fields(document, "gap", ["lower"])["lower"]
    if lower == "inf":
        return INFINITY
    if rational(lower) < 0:
        raise Unusable("gap.lower is negative")
    return Real(rational(lower))


def default_bounds(scalars: set[str], given: Iterable[Relation]) -> list[Relation]:
    """0 < a and a < 1 for each scalar, without those for which `given` bounds the same side.

    >>> [str(bound) for bound in default_bounds({"a"}, relations("a <= 1"))]
    ['0 < a']
    >>> [str(bound) for bound in default_bounds({"a", "b"}, relations("-inf < a < b == 2"))]
    ['a < 1']
    """
    bounded = set()
    for r in given:
        for name, bound, above in ((r.left, r.right, 1), (r.right, r.left, -1)):
            if isinstance(name, ast.Name) and is_constant(bound):
                bounded |= {(name.id, side * above) for side in (1, -1) if side not in HOLDS[r.op]}
    defaults = [
        (name, *bound) for name in sorted(scalars) for bound in ((-1, "0 < {}"), (1, "{} < 1"))
    ]
    return [
        relation
        for name, side, text in defaults
        if (name, side) not in bounded
        for relation in relations(text.format(name))
    ]


def is_constant(node: ast.expr) -> bool:
    """Made of numbers and inf by + - * / alone; k depends on the alphabet and is none."""
    return not any(
        isinstance(part, ast.Call | ast.Pow) or (isinstance(part, ast.Name) and part.id != "inf")
        for part in ast.walk(node)
    )


# ---------------------------------------------------------------- 7. Path files

PATH_SCHEMA = "collapse-audit/path/1"
PATH_REQUIRED = (*REQUIRED, "given", "update", "start", "states", "broken_at", "probability")
BOUND = ("Pn", "Pnext")  # generations n and n + 1, to which the path itself gives values
Counts = tuple[int, ...]
Draw = tuple[Vector, Counts]  # the distribution that a generation was drawn from, and the draws


@dataclass(frozen=True)
class Run:
    """The draws of a path, their stated probability, and the step that breaks the claim."""

    draws: tuple[Draw, ...]
    probability: Fraction
    broken_at: int
    step: Witness


@dataclass(frozen=True)
class Update:
    """N draws from Pn, fitted by frequencies; mixed with H after (ii) or before (iii) that."""

    draws: int
    order: str
    alpha: Real
    human: Vector

    def before(self, model: Vector) -> Vector:
        """The distribution that the next draws come from."""
        return mix(self.alpha, model, self.human) if self.order == "iii" else model

    def after(self, counts: Counts) -> Vector:
        """The next model, for these draws."""
        fit = tuple(Real(Fraction(count, self.draws)) for count in counts)
        return mix(self.alpha, fit, self.human) if self.order == "ii" else fit


def parse(document: object) -> Witness | Run:
    """The witness or the path in a JSON document."""
    if isinstance(document, dict) and document.get("schema") == PATH_SCHEMA:
        return parse_run(fields(document, "the document", PATH_REQUIRED, OPTIONAL))
    return parse_witness(document)


def parse_run(document: dict[str, object]) -> Run:
    """A path; every departure from the format is refused."""
    claim, given, kinds = parse_statement(document)
    k = whole(document["alphabet"], "alphabet", 2, MAX_PATH)
    table = fields(document["update"], "update", ["law", "draws"], ["order", "alpha", "human"])
    named = names_in_update(table)
    named |= {"start": document["start"]} if isinstance(document["start"], str) else {}
    values = parse_values(document["values"], kinds_on_path(kinds, named), k)
    check_labels(kinds, values)
    update = parse_update(table, {what: values[str(name)] for what, name in named.items()})
    start = parse_start(document["start"], values, k)
    states = parse_states(document["states"], k, update.draws)
    models = [start, *(update.after(counts) for counts in states)]
    n = whole(document["broken_at"], "broken_at", 0, len(states) - 1)
    at = Point(k, {**values, "Pn": models[n], "Pnext": models[n + 1]})
    step = Witness(claim, given, at, parse_gap(document["gap"]))
    draws = tuple(zip(map(update.before, models), states, strict=False))
    check_size(draws)
    return Run(draws, parse_probability(document["probability"]), n, step)


def names_in_update(table: dict[str, object]) -> dict[str, object]:
    """The names that alpha and human have among the values, which an anchored order needs."""
    if table["law"] != "resample":
        raise Unusable(f"the law {shown(table['law'])} is not resample")
    order = table.get("order", "none")
    if order not in ("none", "ii", "iii"):
        raise Unusable(f"the order {shown(order)} is none of none, ii, iii")
    if any((key in table) == (order == "none") for key in ("alpha", "human")):
        raise Unusable("an update has alpha and human exactly if it is anchored")
    return {key: table[key] for key in ("alpha", "human") if key in table}


def kinds_on_path(kinds: dict[str, str], named: dict[str, object]) -> dict[str, str]:
    """The kinds of all names that need a value: those of the statement, the update, the start."""
    found = {name: kind for name, kind in kinds.items() if name not in BOUND}
    for what, name in named.items():
        wanted = "s" if what == "alpha" else "v"
        if not isinstance(name, str) or not re.fullmatch("[A-Za-z][A-Za-z0-9_]{0,99}", name):
            raise Unusable(f"{what} is not a name")
        if name in BOUND or name in CONSTANTS or kind_of_name(name) != wanted:
            raise Unusable(f"{what} cannot have the name {name}")
        if found.setdefault(name, wanted) != wanted:
            raise Unusable(f"{name} stands for labels in the statement")
    return found


def check_labels(kinds: dict[str, str], values: dict[str, Value]) -> None:
    """Different letters have different labels."""
    for name, value in values.items():
        if kinds.get(name) == "x" and isinstance(value, tuple) and len(set(value)) < len(value):
            raise Unusable(f"the labels {name} are not distinct")


def parse_update(table: dict[str, object], anchor: dict[str, Value]) -> Update:
    """The law of one generation, with 0 < alpha <= 1."""
    draws = whole(table["draws"], "draws", 1, MAX_PATH)
    alpha, human = anchor.get("alpha", ONE), anchor.get("human", ())
    if not isinstance(alpha, Real) or not isinstance(human, tuple) or not 0 < alpha.rational <= 1:
        raise Unusable("alpha is outside 0 < alpha <= 1")
    return Update(draws, str(table.get("order", "none")), alpha, human)


def parse_start(start: object, values: dict[str, Value], k: int) -> Vector:
    """Generation 0, by its name or by its weights."""
    model = values[start] if isinstance(start, str) else parse_value("start", start, "v", k)
    if not isinstance(model, tuple):
        raise Unusable("start is not a distribution")
    return model


def parse_states(document: object, k: int, draws: int) -> list[Counts]:
    """How often each letter was drawn, generation by generation."""
    if not isinstance(document, list) or not 1 <= len(document) <= MAX_PATH:
        raise Unusable(f"states is not a list of 1 to {MAX_PATH} generations")
    if not all(isinstance(row, list) and len(row) == k for row in document):
        raise Unusable(f"each generation has {k} counts")
    states = [tuple(whole(count, "a count", 0, draws) for count in row) for row in document]
    if any(sum(counts) != draws for counts in states):
        raise Unusable(f"the counts of a generation do not sum to {draws}")
    return states


def parse_probability(text: object) -> Fraction:
    """The stated probability of all draws together."""
    if rational(text) < 0:
        raise Unusable("probability is negative")
    return rational(text)


def check_size(draws: Iterable[Draw]) -> None:
    """Refuses a path whose probability would have too many digits, before any power is taken."""
    columns = (column for weights, counts in draws for column in zip(weights, counts, strict=True))
    if sum(count * size(weight.rational) for weight, count in columns) > MAX_BITS:
        raise Unusable("the path is too long: its probability has too many digits")


def chance(draw: Draw) -> Fraction:
    """`N!/prod c! prod p^c`: each letter's places among those still free, times its power.

    >>> chance(((HALF, HALF, ZERO), (1, 2, 0))), chance(((ONE, ZERO), (0, 1)))
    (Fraction(3, 8), Fraction(0, 1))
    """
    result, free = Fraction(1), sum(draw[1])
    for weight, count in zip(*draw, strict=True):
        result *= math.comb(free, count) * weight.rational**count
        free -= count
    return result


# ---------------------------------------------------------------- 8. The verdict


@dataclass(frozen=True)
class Verdict:
    """certified, not certified or undecided, and why."""

    outcome: str
    reason: str


def verify_run(run: Run) -> Verdict:
    """Certified if the draws have exactly the stated probability, above 0, and the step breaks."""
    chances = [chance(draw) for draw in run.draws]
    if 0 in chances:
        impossible = chances.index(Fraction(0)) + 1
        return Verdict("not certified", f"generation {impossible} cannot be drawn")
    if math.prod(chances) != run.probability:
        return Verdict("not certified", "the draws do not have the stated probability")
    verdict, n = verify(run.step), run.broken_at
    where = f"from generation {n} to {n + 1}, probability {clipped(run.probability)}"
    return Verdict(verdict.outcome, f"{verdict.reason}, {where}")


def clipped(x: Fraction) -> str:
    """A rational in at most 60 characters."""
    return str(x) if len(str(x)) <= 60 else str(x)[:57] + "..."


def verify(witness: Witness) -> Verdict:
    """Certified if every hypothesis holds and the claim fails by at least the stated gap."""
    try:
        for relation in witness.given:
            if not holds(relation, witness.at):
                return Verdict("not certified", f"the hypothesis {shown(str(relation))} fails")
        return verify_claim(witness)
    except Inadmissible as error:
        return Verdict("not certified", f"the point is inadmissible: {error}")
    except Undecided as error:
        return Verdict("undecided", str(error))
    except RecursionError:
        return Verdict("undecided", "the numbers are nested too deeply")


def verify_claim(witness: Witness) -> Verdict:
    """A chain fails where one of its relations fails; all its sides must have a value."""
    sides = [(relation.op, letters(relation, witness.at)) for relation in witness.claim]
    doubt = None
    for op, pairs in sides:
        try:
            if fails_by(op, pairs, witness.lower):
                return Verdict("certified", gap_text(witness.lower))
        except Undecided as error:
            doubt = error
    if doubt:
        raise doubt
    if all(holds(relation, witness.at) for relation in witness.claim):
        return Verdict("not certified", "the claim holds at this point")
    return Verdict("not certified", "the claim fails, but not by the stated gap")


def letters(relation: Relation, at: Point) -> list[tuple[Real, Real]]:
    """The two sides, letter by letter where one is a vector."""
    left, right = evaluate(relation.left, at), evaluate(relation.right, at)
    if isinstance(left, Real) and isinstance(right, Real):
        return [(left, right)]
    columns = [x if isinstance(x, tuple) else (x,) * at.k for x in (left, right)]
    return list(zip(*columns, strict=True))


def holds(relation: Relation, at: Point) -> bool:
    """Between vectors a relation holds at every letter, except that != needs one letter."""
    outcomes = (compare(x, y) in HOLDS[relation.op] for x, y in letters(relation, at))
    return any(outcomes) if relation.op == "!=" else all(outcomes)


def fails_by(op: str, pairs: list[tuple[Real, Real]], lower: Real) -> bool:
    """Whether the relation fails, at some letter, with gap >= lower.

    lower = 0 asks for a strict relation, or !=, that fails by exact ties only.
    """
    if op == "!=":
        return lower == ZERO and all(compare(x, y) == 0 for x, y in pairs)
    gaps = [gap(x, op, y) for x, y in pairs]
    if lower == ZERO:
        return op in ("<", ">") and max(sign(amount) for amount in gaps) == 0
    return any(compare(amount, lower) >= 0 for amount in gaps)


def gap(left: Real, op: str, right: Real) -> Real:
    """`left - right` for <= <, right - left for >= >, |left - right| for ==; inf and inf are equal.

    >>> gap(INFINITY, "<", INFINITY) == ZERO, gap(ONE, ">=", INFINITY) == INFINITY
    (True, True)
    """
    if left == right:
        return ZERO
    difference = left - right if op in ("<", "<=", "==") else right - left
    return absolute(difference) if op == "==" else difference


def gap_text(lower: Real) -> str:
    """What has been certified about the gap."""
    if lower.infinite:
        return "gap = inf"
    return f"gap >= {lower.rational}" if lower.rational else "gap = 0, an exact tie"


# ---------------------------------------------------------------- 9. Command line


def explain(witness: Witness) -> list[str]:
    """Each side of the claim, exactly or between two decimals."""
    lines = []
    for relation in witness.claim:
        for node in (relation.left, relation.right):
            try:
                value = evaluate(node, witness.at)
                numbers = value if isinstance(value, tuple) else (value,)
                text = ", ".join(number_text(x) for x in numbers)
            except (Inadmissible, Undecided) as error:
                text = f"has no value found: {error}"
            lines.append(f"    {relation.text(node)}  {text}")
    return lines


def number_text(x: Real) -> str:
    """An exact value, or an enclosure of 12 digits.

    >>> number_text(Real(Fraction(1, 2))), number_text(log(Real(Fraction(2))))
    ('= 1/2', 'in [0.693147180559, 0.693147180560]')
    """
    if x.infinite:
        return "= inf" if x.infinite > 0 else "= -inf"
    if not x.terms and size(x.rational) <= 64:
        return f"= {x.rational}"
    low, high = enclose(x, 64)
    return f"in [{digits(low, decimal.ROUND_FLOOR)}, {digits(high, decimal.ROUND_CEILING)}]"


def digits(x: Fraction, rounding: str) -> str:
    """The number to 12 significant digits, rounded as asked."""
    context = decimal.Context(prec=12, rounding=rounding)
    return str(context.divide(decimal.Decimal(x.numerator), decimal.Decimal(x.denominator)))


def check(name: str, with_explanation: bool) -> int:
    """Print the line for one file and return its exit code."""
    label = name if name.isprintable() else shown(name)
    try:
        document = parse(read(Path(name)))
        verdict = verify_run(document) if isinstance(document, Run) else verify(document)
    except Unusable as error:
        print(f"unusable  {label}  {error}", file=sys.stderr)
        return 2
    print(f"{verdict.outcome}  {label}  {verdict.reason}")
    step = document.step if isinstance(document, Run) else document
    for line in explain(step) if with_explanation else []:
        print(line)
    return 0 if verdict.outcome == "certified" else 1


def main(arguments: list[str] | None = None) -> int:
    """The worst exit code of all files."""
    parser = argparse.ArgumentParser(description=f"Verify files of {SCHEMA} and {PATH_SCHEMA}.")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--explain", action="store_true", help="print both sides numerically")
    options = parser.parse_args(arguments)
    return max([check(name, options.explain) for name in options.files])


if __name__ == "__main__":
    sys.exit(main())
