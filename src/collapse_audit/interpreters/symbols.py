"""SymPy: the meaning of a term as an expression, one letter at a time or summed.

Letters are grouped: a `Group` is either one letter or all the letters that look alike (the same
distributions vanish there), with a SymPy expression for each distribution at such a letter. A
vector's value is a tuple, one entry per group. Three readings follow from the one class:

- `letter(v)`: a vector at a generic letter, where every distribution is positive;
- `summed(x)`: a real term where a sum over letters is a linear normal form in `LetterSum`;
- `explicit(x, k)`: every letter spelled out, with symbols or with exact values.

Infinite values are SymPy's ±oo under the conventions of `collapse_audit.language.terms`. A value
that has not been settled (finite, or infinite) is `Undetermined`; 0 times it is 0.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import sympy as sp

from collapse_audit.interpreters.signs import Expr, LetterMax, LetterSum, Sign, Signs
from collapse_audit.interpreters.walk import Interpreter
from collapse_audit.language import Distribution, Labels, Scalar, Term
from collapse_audit.language.terms import (
    AlphabetSize,
    Indices,
    Infinity,
    Number,
    Ones,
    Point,
    Where,
)

Value = Any
"""A SymPy expression or `Undetermined`; for a vector a tuple of these, one per group, where a group
in which it has no value (or none that is settled) has the exception that says why."""


class NoValue(ValueError):
    """The term has no value: ∞ − ∞, ∞/∞, x/0, log or root of a negative number."""


class Unsettled(ValueError):
    """What is known about the symbols does not settle the term's value."""


@dataclass(frozen=True)
class Undetermined:
    """A value that exists: finite or, as flagged, −∞ or +∞.

    >>> -Undetermined(high=True)
    Undetermined(low=True, high=False)
    """

    low: bool = False
    high: bool = False

    def __neg__(self) -> "Undetermined":
        return Undetermined(self.high, self.low)


@dataclass(frozen=True)
class Group:
    """The letters of one kind; `index` is the letter's position where the group is one letter,
    or a name for it where the position is not known.
    """

    name: str
    values: Mapping[str, Expr]
    index: int | str | None = None
    apart: frozenset[int] = field(default_factory=frozenset)
    """Positions that no letter of this group has."""

    def point(self, letter: int) -> Expr:
        """The vertex `point(letter)` at a letter of this group."""
        if isinstance(self.index, int):
            return sp.Integer(int(self.index == letter))
        if letter in self.apart:
            return sp.S.Zero
        return sp.KroneckerDelta(letter, self.position)

    @property
    def position(self) -> Expr:
        """The letter's position, counted from 0."""
        if isinstance(self.index, int):
            return sp.Integer(self.index)
        return sp.Symbol(f"i_{self.name}", integer=True, nonnegative=True)


class Symbols(Interpreter[Value]):
    """The SymPy meaning of terms over groups of letters.

    `present` says whether some letter is known to lie in the groups of a set of positions.
    """

    def __init__(
        self,
        groups: Sequence[Group],
        scalars: Mapping[str, Expr],
        sign: Callable[[Expr], Sign],
        present: Callable[[set[int]], bool] = bool,
        k: Expr = None,
    ) -> None:
        super().__init__()
        self.groups = tuple(groups)
        self.scalars = scalars
        self.sign = sign
        self.present = present
        self.k = sp.Symbol("k", integer=True, positive=True) if k is None else k

    def number(self, node: Number) -> Value:
        """An exact rational."""
        return sp.Rational(node.value.numerator, node.value.denominator)

    def infinity(self, _: Infinity) -> Value:
        """SymPy's oo."""
        return sp.oo

    def alphabet_size(self, _: AlphabetSize) -> Value:
        """The symbol k, or its value."""
        return self.k

    def scalar(self, node: Scalar) -> Value:
        """The scalar's symbol or value."""
        return self.scalars[node.name]

    def distribution(self, node: Distribution) -> Value:
        """The value in each group."""
        return tuple(group.values[node.name] for group in self.groups)

    def labels(self, node: Labels) -> Value:
        """The value in each group."""
        return tuple(group.values[node.name] for group in self.groups)

    def ones(self, _: Ones) -> Value:
        """1 in each group."""
        return tuple(sp.S.One for _ in self.groups)

    def indices(self, _: Indices) -> Value:
        """The position in each group."""
        return tuple(group.position for group in self.groups)

    def point(self, node: Point) -> Value:
        """1 at one letter, 0 elsewhere; no value where all letters are spelled out without it."""
        if all(group.index not in (None, node.letter) for group in self.groups):
            raise NoValue(f"there is no letter {node.letter}")
        return tuple(group.point(node.letter) for group in self.groups)

    def add(self, left: Value, right: Value) -> Value:
        """Sum."""
        return _lift(_add, left, right)

    def sub(self, left: Value, right: Value) -> Value:
        """Difference."""
        return _lift(_add, left, _lift(_neg, right))

    def neg(self, value: Value) -> Value:
        """Negation."""
        return _lift(_neg, value)

    def mul(self, left: Value, right: Value) -> Value:
        """Product with 0·∞ = 0."""
        return _lift(self._mul, left, right)

    def div(self, left: Value, right: Value) -> Value:
        """Quotient by what is known not to be 0."""
        return _lift(self._div, left, right)

    def pow(self, base: Value, exponent: Value) -> Value:
        """Power."""
        return _lift(self._pow, base, exponent)

    def log(self, value: Value) -> Value:
        """Natural logarithm."""
        return _lift(self._log, value)

    def exp(self, value: Value) -> Value:
        """Exponential."""
        return _lift(_exp, value)

    def sqrt(self, value: Value) -> Value:
        """Square root."""
        return _lift(self._sqrt, value)

    def abs(self, value: Value) -> Value:
        """Absolute value."""
        return _lift(self._abs, value)

    def reciprocal(self, value: Value) -> Value:
        """1/x with 1/0 = ∞."""
        return _lift(self._reciprocal, value)

    def maximum(self, left: Value, right: Value) -> Value:
        """The larger of two."""
        return _lift(lambda a, b: sp.Max(_known(a), _known(b)), left, right)

    def minimum(self, left: Value, right: Value) -> Value:
        """The smaller of two."""
        return _lift(lambda a, b: sp.Min(_known(a), _known(b)), left, right)

    def largest(self, vector: Value) -> Value:
        """The largest entry."""
        values = [_known(settled(value)) for value in vector]
        if self._spelled_out:
            return sp.Max(*values)
        names = [sp.Symbol(group.name) for group in self.groups]
        pairs = zip(names, map(_finite, values), strict=True)
        return LetterMax(*(part for pair in pairs for part in pair))

    def smallest(self, vector: Value) -> Value:
        """The smallest entry."""
        return _neg(self.largest(self.neg(vector)))

    def where(self, node: Where) -> Value:
        """Then or otherwise, as left == right is settled."""
        sign = self.sign(_finite(self(node.left)) - _finite(self(node.right)))
        if sign is Sign.ZERO:
            return self(node.then)
        if sign.within(Sign.NONZERO):
            return self(node.otherwise)
        raise Unsettled(f"whether {node.left} == {node.right} is not settled")

    def total(self, vector: Value) -> Value:
        """Σ over the letters: linear where every entry is finite, else ±∞ by the conventions."""
        for value in vector:
            settled(value)
        low = {i for i, value in enumerate(vector) if _may_be(value, -1)}
        high = {i for i, value in enumerate(vector) if _may_be(value, 1)}
        if low and high:
            raise Unsettled("a sum may be ∞ − ∞")
        if low or high:
            return self._infinite_total(vector, sp.oo if high else -sp.oo)
        return self._finite_total(vector)

    def _infinite_total(self, vector: Value, infinity: Expr) -> Value:
        if self.present({i for i, value in enumerate(vector) if value == infinity}):
            return infinity
        return Undetermined(low=infinity == -sp.oo, high=infinity == sp.oo)

    def _finite_total(self, vector: Value) -> Value:
        single: dict[int | str, Expr] = {}
        many = []
        for group, value in zip(self.groups, vector, strict=True):
            if group.index is None:
                many.append(LetterSum(sp.Symbol(group.name), value))
            elif single.setdefault(group.index, value) != value:
                raise Unsettled("which distributions vanish at a letter is not settled")
        return sp.Add(*many, *single.values())

    @property
    def _spelled_out(self) -> bool:
        """Whether every letter is a group of its own."""
        places = {group.index for group in self.groups if group.index is not None}
        return len(places) == len(self.groups)

    def _mul(self, left: Value, right: Value) -> Value:
        if _is_zero(left) or _is_zero(right):
            return sp.S.Zero
        if _is_finite(left) and _is_finite(right):
            return left * right
        return self._infinite_product(left, right)

    def _infinite_product(self, left: Value, right: Value) -> Value:
        undetermined = any(isinstance(value, Undetermined) for value in (left, right))
        if undetermined and not _is_finite(left) and not _is_finite(right):
            return Undetermined(low=True, high=True)
        if not _is_finite(left):
            left, right = right, left
        sign = self._sign(left)
        if sign.within(Sign.NONPOSITIVE) and sign is not Sign.ZERO:
            sign, right = sign.mirrored(), _neg(right)
        if sign is Sign.POSITIVE:
            return right
        if sign is Sign.ZERO:
            return sp.S.Zero
        flags = Undetermined(_may_be(right, -1), _may_be(right, 1))
        return flags if sign is Sign.NONNEGATIVE else Undetermined(low=True, high=True)

    def _sign(self, value: Value) -> Sign:
        if isinstance(value, Undetermined):
            return Sign.ANY
        return (
            Sign.POSITIVE
            if value == sp.oo
            else (Sign.NEGATIVE if value == -sp.oo else self.sign(value))
        )

    def _div(self, left: Value, right: Value) -> Value:
        if right in (sp.oo, -sp.oo):
            return _over_infinity(left)
        sign = self.sign(_finite(right))
        if sign is Sign.ZERO:
            raise NoValue("division by 0")
        if not sign.within(Sign.NONZERO):
            raise Unsettled(f"whether the divisor {right} is 0 is not settled")
        return self._mul(left, 1 / right)

    def _pow(self, base: Value, exponent: Value) -> Value:
        if _is_zero(exponent):
            return sp.S.One
        if isinstance(exponent, sp.Integer) and not isinstance(base, Undetermined):
            return self._integer_power(base, exponent)
        if _is_zero(base):
            return self._power_of_zero(exponent)
        return _exp(self._mul(exponent, self._log(base)))

    def _power_of_zero(self, exponent: Value) -> Value:
        sign = self._sign(exponent)
        if sign is Sign.POSITIVE:
            return sp.S.Zero
        if sign is Sign.NEGATIVE:
            raise NoValue("0 to a negative power")
        raise Unsettled(f"the sign of the exponent {exponent} is not settled")

    def _integer_power(self, base: Value, exponent: Expr) -> Value:
        if not _is_finite(base):
            return base**exponent
        if exponent > 0 or self.sign(base).within(Sign.NONZERO):
            return base**exponent
        raise NoValue("0 to a negative power, or a base that may be 0")

    def _log(self, value: Value) -> Value:
        if value == sp.oo:
            return sp.oo
        sign = self._sign(value)
        if sign is Sign.POSITIVE and _is_finite(value):
            return sp.log(value)
        if sign is Sign.ZERO:
            return -sp.oo
        if sign is Sign.NEGATIVE:
            raise NoValue("log of a negative number")
        if sign.within(Sign.NONNEGATIVE):
            return Undetermined(low=True)
        raise Unsettled(f"the sign of {value} is not settled")

    def _sqrt(self, value: Value) -> Value:
        if value == sp.oo:
            return sp.oo
        if not self._sign(value).within(Sign.NONNEGATIVE):
            raise Unsettled(f"the sign of {value} under a root is not settled")
        return sp.sqrt(_finite(value))

    def _abs(self, value: Value) -> Value:
        sign = self._sign(value)
        if sign.within(Sign.NONNEGATIVE):
            return value
        if sign.within(Sign.NONPOSITIVE):
            return _neg(value)
        return sp.Abs(_finite(value))

    def _reciprocal(self, value: Value) -> Value:
        if value == sp.oo:
            return sp.S.Zero
        sign = self._sign(value)
        if sign is Sign.ZERO:
            return sp.oo
        if sign is Sign.POSITIVE:
            return 1 / _finite(value)
        if sign.within(Sign.NONNEGATIVE):
            return Undetermined(high=True)
        raise Unsettled(f"the sign of {value} is not settled")


def _lift(operation: Callable[..., Value], *values: Value) -> Value:
    widths = [len(value) for value in values if isinstance(value, tuple)]
    if not widths:
        return operation(*values)
    rows = (v if isinstance(v, tuple) else (v,) * widths[0] for v in values)
    return tuple(_entry_of(operation, entries) for entries in zip(*rows, strict=True))


def _entry_of(operation: Callable[..., Value], entries: tuple[Value, ...]) -> Value:
    """An operation's value at one letter, or why it has none: other letters are not affected."""
    failed = [entry for entry in entries if isinstance(entry, ValueError)]
    if failed:
        return failed[0]
    try:
        return operation(*entries)
    except (NoValue, Unsettled) as failure:
        return failure


def settled(value: Value) -> Value:
    """A value, or the exception that stands for it raised.

    >>> settled(sp.oo)
    oo
    """
    if isinstance(value, ValueError):
        raise value
    return value


def _is_finite(value: Value) -> bool:
    return not isinstance(value, Undetermined) and value not in (sp.oo, -sp.oo)


def _finite(value: Value) -> Expr:
    if not _is_finite(value):
        raise Unsettled("a finite value is needed here")
    return value


def _known(value: Value) -> Expr:
    if isinstance(value, Undetermined):
        raise Unsettled("whether a value is finite is not settled")
    return value


def _is_zero(value: Value) -> bool:
    return not isinstance(value, Undetermined) and value.is_zero is True


def _may_be(value: Value, end: int) -> bool:
    if isinstance(value, Undetermined):
        return value.high if end > 0 else value.low
    return bool(value == (sp.oo if end > 0 else -sp.oo))


def _neg(value: Value) -> Value:
    return -value


def _add(left: Value, right: Value) -> Value:
    if _is_finite(left) and _is_finite(right):
        return left + right
    low = _may_be(left, -1) or _may_be(right, -1)
    high = _may_be(left, 1) or _may_be(right, 1)
    if {left, right} == {sp.oo, -sp.oo}:
        raise NoValue("∞ − ∞")
    if low and high:
        raise Unsettled("a sum may be ∞ − ∞")
    for infinity in (sp.oo, -sp.oo):
        if infinity in (left, right):
            return infinity
    return Undetermined(low, high)


def _exp(value: Value) -> Value:
    if value == -sp.oo:
        return sp.S.Zero
    return sp.oo if value == sp.oo else sp.exp(_finite(value))


def _over_infinity(value: Value) -> Value:
    if not _is_finite(value):
        raise NoValue("∞/∞")
    return sp.S.Zero


# The three readings


def letter(vector: Term) -> Expr:
    """A vector's entry at a letter where every distribution is positive.

    >>> from collapse_audit.language import parse_term
    >>> letter(parse_term("mix(a, P, Q)"))
    P*(1 - a) + Q*a
    """
    symbols = _generic(vector)
    value = symbols(vector)
    return settled(value[0] if isinstance(value, tuple) else value)


def summed(term: Term) -> Expr:
    """A real term whose sums over letters are expanded linearly, all distributions positive.

    >>> from collapse_audit.language import parse_term
    >>> summed(parse_term("KL(P, Q)"))
    LetterSum(letters, P*log(P)) - LetterSum(letters, P*log(Q))
    >>> summed(parse_term("sum(mix(a, P, Q))")), summed(parse_term("sum(uniform)"))
    (1, 1)
    """
    symbols = _generic(term)
    entries = symbols.groups[0].values
    distributions = {entries[name] for name in _names(term, Distribution)}
    letters = {*entries.values(), symbols.groups[0].position}
    value = _finite(symbols(term))
    return sp.expand(value.replace(LetterSum, _Linear(letters, distributions, symbols.k)))


def explicit(term: Term, k: int, values: Mapping[str, Any] | None = None) -> Value:
    """A term on k letters with each letter spelled out; `values` fixes names to exact values.

    >>> from collapse_audit.language import parse_term
    >>> explicit(parse_term("TV(P, Q)"), 2, {"P": (1, 0), "Q": ("1/3", "2/3")})
    2/3
    >>> explicit(parse_term("KL(P, Q)"), 2, {"P": (1, 0), "Q": (0, 1)})
    oo
    """
    given = values or {}
    vectors = (*_names(term, Distribution), *_names(term, Labels))
    groups = [
        Group(str(i), {name: _entry(term, name, given, i) for name in vectors}, i) for i in range(k)
    ]
    scalars = {n: _exact(given[n]) if n in given else _scalar(n) for n in _names(term, Scalar)}
    return Symbols(groups, scalars, _open_unit(scalars), bool, sp.Integer(k))(term)


def _generic(term: Term) -> Symbols:
    values = {n: sp.Symbol(n, positive=True) for n in _names(term, Distribution)}
    values |= {n: sp.Symbol(n, real=True) for n in _names(term, Labels)}
    scalars = {name: _scalar(name) for name in _names(term, Scalar)}
    return Symbols([Group("letters", values)], scalars, _open_unit(scalars))


def _names(term: Term, kind: type[Scalar] | type[Distribution] | type[Labels]) -> list[str]:
    return list(dict.fromkeys(node.name for node in term.walk() if isinstance(node, kind)))


def _scalar(name: str) -> Expr:
    return sp.Symbol(name, positive=True)


def _open_unit(scalars: Mapping[str, Expr]) -> Signs:
    return Signs((1 - value, Sign.POSITIVE) for value in scalars.values() if value.is_Symbol)


def _entry(term: Term, name: str, given: Mapping[str, Any], i: int) -> Expr:
    if name in given:
        return _exact(given[name][i])
    positive = name in _names(term, Distribution)
    return (
        sp.Symbol(f"{name}_{i}", positive=True) if positive else sp.Symbol(f"{name}_{i}", real=True)
    )


def _exact(value: Any) -> Expr:
    fraction = Fraction(value)
    return sp.Rational(fraction.numerator, fraction.denominator)


@dataclass(frozen=True)
class _Linear:
    """Pulls what does not depend on the letter out of a sum; Σ p = 1 and Σ 1 = k."""

    letters: set[Expr]
    distributions: set[Expr]
    k: Expr

    def __call__(self, group: Expr, summand: Expr) -> Expr:
        spread = sp.expand(sp.expand_log(summand))
        return sp.Add(*(self._monomial(group, part) for part in sp.Add.make_args(spread)))

    def _monomial(self, group: Expr, part: Expr) -> Expr:
        constant, varying = part.as_independent(*self.letters, as_Add=False)
        if varying == 1:
            return constant * self.k
        if varying in self.distributions:
            return constant
        return constant * LetterSum(group, varying)
