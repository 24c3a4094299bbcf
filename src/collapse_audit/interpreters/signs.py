"""Signs of SymPy expressions: what follows from the signs of their parts, and nothing more."""

from collections.abc import Iterable
from enum import Flag
from functools import reduce
from typing import Any

import sympy as sp

Expr = Any
"""A SymPy expression (SymPy is published without types)."""


MOST_TERMS = 6
"""Longer sums are not factored in search of their sign."""


class Sign(Flag):
    """The set of signs that an expression may have.

    >>> Sign.NEGATIVE | Sign.ZERO == Sign.NONPOSITIVE
    True
    """

    NEGATIVE = 1
    ZERO = 2
    POSITIVE = 4
    NONPOSITIVE = 3
    NONZERO = 5
    NONNEGATIVE = 6
    ANY = 7

    def within(self, other: "Sign") -> bool:
        """Whether every sign of this set is in the other."""
        return self & other == self

    def mirrored(self) -> "Sign":
        """The signs of −x.

        >>> Sign.NONNEGATIVE.mirrored() is Sign.NONPOSITIVE
        True
        """
        return _MIRROR[self]


_SINGLE = {-1: Sign.NEGATIVE, 0: Sign.ZERO, 1: Sign.POSITIVE}
_VALUE = {sign: value for value, sign in _SINGLE.items()}


def _singles(sign: Sign) -> tuple[int, ...]:
    return tuple(value for value, single in _SINGLE.items() if single in sign)


def _union(values: Iterable[int]) -> Sign:
    return reduce(lambda a, b: a | b, (_SINGLE[v] for v in values), Sign(0))


_ALL = tuple(Sign(bits) for bits in range(8))
_MIRROR = {sign: _union(-v for v in _singles(sign)) for sign in _ALL}
_PRODUCT = {
    (a, b): _union(x * y for x in _singles(a) for y in _singles(b)) for a in _ALL for b in _ALL
}


def _sum_of_two(x: int, y: int) -> Sign:
    if x * y < 0:
        return Sign.ANY
    return _SINGLE[x or y]


_SUM = {
    (a, b): reduce(
        lambda s, t: s | t,
        (_sum_of_two(x, y) for x in _singles(a) for y in _singles(b)),
        Sign(0),
    )
    for a in _ALL
    for b in _ALL
}


def of_number(value: Expr) -> Sign:
    """The sign of an exact number.

    >>> of_number(sp.Rational(-1, 3)) is Sign.NEGATIVE
    True
    """
    return _SINGLE[int(sp.sign(value))]


class Signs:
    """The sign of an expression, from SymPy's assumptions and from facts that were learnt.

    >>> a, t = sp.Symbol("a", real=True), sp.Symbol("t", positive=True)
    >>> signs = Signs([(a, Sign.NONNEGATIVE), (1 - a, Sign.POSITIVE)])
    >>> signs((1 - a) * t + a * t**2), signs(a - t), signs(a - 1)
    (<Sign.POSITIVE: 4>, <Sign.ANY: 7>, <Sign.NEGATIVE: 1>)
    """

    def __init__(self, known: Iterable[tuple[Expr, Sign]] = ()) -> None:
        self._known: dict[Expr, Sign] = {}
        self._seen: dict[Expr, Sign] = {}
        for expression, sign in known:
            self.learn(expression, sign)

    def learn(self, expression: Expr, sign: Sign) -> None:
        """Records that an expression has one of these signs."""
        key, flipped = self._key(expression)
        if key.is_Number:
            return
        new = sign.mirrored() if flipped else sign
        self._known[key] = self._known.get(key, Sign.ANY) & new
        self._seen.clear()

    def __call__(self, expression: Expr) -> Sign:
        """The signs that the expression may have."""
        if expression not in self._seen:
            self._seen[expression] = Sign.ANY  # should the sign of a part lead back here
            self._seen[expression] = self._sign(expression)
        return self._seen[expression]

    def canonical(self, expression: Expr) -> Expr:
        """The form in which facts are looked up."""
        return sp.expand(expression)

    def _key(self, expression: Expr) -> tuple[Expr, bool]:
        _, primitive = self.canonical(expression).primitive()
        if primitive.could_extract_minus_sign():
            return -primitive, True
        return primitive, False

    def _sign(self, expression: Expr) -> Sign:
        by_parts = self._by_parts(expression)
        if by_parts in _VALUE or expression.is_Number:
            return by_parts
        return by_parts & self._looked_up(expression)

    def _looked_up(self, expression: Expr) -> Sign:
        key, flipped = self._key(expression)
        if key.is_Number:
            return of_number(-key if flipped else key)
        sign = self._known.get(key, Sign.ANY)
        if sign is Sign.ANY:
            sign = self._factored(key) if key.is_Add else self._by_parts(key)
        if sign is Sign.ANY and key.is_Add:
            sign = self._split(key)
        return sign.mirrored() if flipped else sign

    def _factored(self, key: Expr) -> Sign:
        if len(key.args) > MOST_TERMS:
            return Sign.ANY
        product = factored(key)
        return Sign.ANY if product.is_Add else self._by_parts(product)

    def _split(self, key: Expr) -> Sign:
        """The sign of a known sum of some of its terms, and of the rest."""
        terms = frozenset(key.args)
        facts = tuple(self._known.items()) if len(terms) <= MOST_TERMS else ()
        for fact, sign in facts:
            if not fact.is_Add or len(fact.args) >= len(terms):
                continue
            for part, known in ((fact, sign), (-fact, sign.mirrored())):
                found = _SUM[known, self(key - part)] if terms.issuperset(part.args) else Sign.ANY
                if found is not Sign.ANY:
                    return found
        return Sign.ANY

    def _by_parts(self, expression: Expr) -> Sign:
        if expression.is_Number or expression.is_NumberSymbol:
            return of_number(expression)
        if expression.is_Symbol:
            return _assumed(expression)
        if expression.is_Mul:
            return reduce(lambda a, b: _PRODUCT[a, b], (self(part) for part in expression.args))
        if expression.is_Add:
            return reduce(lambda a, b: _SUM[a, b], (self(part) for part in expression.args))
        if expression.is_Pow and not isinstance(expression, sp.exp):
            return self._power(expression.base, expression.exp)
        return self._function(expression)

    def _power(self, base: Expr, exponent: Expr) -> Sign:
        sign = self(base)
        if sign is Sign.POSITIVE:
            return sign
        if exponent.is_Integer and exponent.is_even:
            return _PRODUCT[sign, sign] & (Sign.NONNEGATIVE if Sign.ZERO in sign else Sign.POSITIVE)
        if exponent.is_Integer:
            return sign
        return Sign.NONNEGATIVE

    def _function(self, expression: Expr) -> Sign:
        if isinstance(expression, sp.exp):
            return Sign.POSITIVE
        if isinstance(expression, sp.log):
            return self(expression.args[0] - 1)
        if isinstance(expression, sp.Abs):
            return (
                Sign.POSITIVE
                if self(expression.args[0]).within(Sign.NONZERO)
                else (Sign.NONNEGATIVE)
            )
        if isinstance(expression, LetterSum):
            return _or_empty(self(expression.args[1]))
        return Sign.ANY


def _assumed(symbol: Expr) -> Sign:
    if symbol.is_positive:
        return Sign.POSITIVE
    return Sign.NONNEGATIVE if symbol.is_nonnegative else Sign.ANY


def _or_empty(sign: Sign) -> Sign:
    """The sign of a sum of such summands, of which there may be none."""
    if sign.within(Sign.NONNEGATIVE) or sign.within(Sign.NONPOSITIVE):
        return sign | Sign.ZERO
    return Sign.ANY


_FACTORED: dict[Expr, Expr] = {}


def factored(expression: Expr) -> Expr:
    """A rational expression as a product of irreducible factors over the rationals."""
    if expression not in _FACTORED:
        _FACTORED[expression] = sp.factor(sp.together(expression))
    return _FACTORED[expression]


class LetterSum(sp.Function):  # type: ignore[misc]
    """Σ over the letters of a group of an expression in the group's letter symbols.

    >>> p, a = sp.symbols("p a")
    >>> LetterSum(sp.Symbol("all"), sp.S.Zero), LetterSum(sp.Symbol("all"), a * p).diff(a)
    (0, LetterSum(all, p))
    """

    nargs = 2
    is_extended_real = True

    @classmethod
    def eval(cls, _: Expr, summand: Expr) -> Expr:
        """Zero for the zero summand; otherwise left as it stands."""
        return sp.S.Zero if summand.is_zero else None

    def _eval_derivative(self, symbol: Expr) -> Expr:
        group, summand = self.args
        return LetterSum(group, sp.diff(summand, symbol))


class LetterMax(sp.Function):  # type: ignore[misc]
    """The largest entry over all letters: group, its expression, next group, its expression, …

    >>> p, q = sp.symbols("p q")
    >>> LetterMax(sp.Symbol("some"), p, sp.Symbol("others"), q).args[1::2]
    (p, q)
    """

    is_extended_real = True
