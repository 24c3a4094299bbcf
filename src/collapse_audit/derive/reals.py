"""Real expressions in normal form: when two of them are equal, and what sign one has.

An expression becomes a rational function of *generators*: its symbols, and one symbol for each
log f, exp x, |f| and letter sum that is left after

    log ∏ fᵢ^nᵢ = Σ nᵢ log fᵢ (factors of known sign),   exp(Σ cᵢxᵢ + n log f) = fⁿ ∏ exp(xᵢ)^cᵢ,
    |c·f| = |c|·|f|,   Σ over letters of (c·f) = c·Σ f (c free of the letter),   Σ p = 1.

Two expressions with one normal form are equal. The converse is not claimed: the checker may
refuse a true step, never accept a false one on this ground.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any

import sympy as sp

from collapse_audit.interpreters.signs import (
    Expr,
    LetterMax,
    LetterSum,
    Sign,
    Signs,
    factored,
    of_number,
)


class Reals(Signs):
    """Signs and normal forms under one set of facts.

    `letters` gives each group's letter symbols, `whole` rewrites Σ p of one group by Σ p = 1,
    `present` says whether some letter is known to lie in one of several groups.

    >>> x, y = sp.symbols("x y", positive=True)
    >>> reals = Reals()
    >>> reals.is_zero(sp.log(x**2 / y) - 2 * sp.log(x) + sp.log(y))
    True
    >>> reals.is_zero(sp.exp(x + sp.log(y)) / sp.exp(x) - y)
    True
    """

    def __init__(
        self,
        known: Iterable[tuple[Expr, Sign]] = (),
        letters: Mapping[Expr, frozenset[Expr]] | None = None,
        whole: Mapping[tuple[Expr, Expr], Expr] | None = None,
        present: Callable[[set[Expr]], bool] = lambda _: False,
    ) -> None:
        self._letters = letters or {}
        self._present = present
        self._whole = dict(whole or {})
        self._made: dict[Any, Expr] = {}
        self._normal: dict[Expr, Expr] = {}
        self.origin: dict[Expr, tuple[str, Any]] = {}
        self._varies: dict[Expr, frozenset[Expr]] = {}
        self._noted: set[Expr] = set()
        super().__init__(known)

    def canonical(self, expression: Expr) -> Expr:
        """The expanded normal form."""
        return _spread(self.normal(expression))

    def _sign(self, expression: Expr) -> Sign:
        """As for all `Signs`; a sum that turns out positive is remembered in normal form too."""
        sign = super()._sign(expression)
        if sign is Sign.POSITIVE and expression.is_Add and expression not in self._noted:
            self._noted.add(expression)
            self._learn_factor(self.normal(expression))
        return sign

    def is_zero(self, expression: Expr) -> bool:
        """Whether the normal form vanishes; one value other than 0 shows that it does not."""
        normal = self.normal(expression)
        places = sorted(normal.free_symbols, key=str)
        value = normal.xreplace({s: sp.Integer(3 + 2 * i) for i, s in enumerate(places)})
        if value.is_Rational and value != 0:
            return False
        return bool(numerator(normal).is_zero)

    def normal(self, expression: Expr) -> Expr:
        """The expression as a rational function of generators."""
        if expression not in self._normal:
            self._normal[expression] = self._reduce(expression)
        return self._normal[expression]

    def _reduce(self, expression: Expr) -> Expr:
        if expression.is_Atom:
            return expression
        if expression.is_Add or expression.is_Mul:
            return expression.func(*(self.normal(part) for part in expression.args))
        if isinstance(expression, LetterSum):
            return self._letter_sum(*expression.args)
        if isinstance(expression, LetterMax):
            return self._letter_max(*expression.args)
        if isinstance(expression, sp.exp):
            return self._exp(self.normal(expression.args[0]))
        if isinstance(expression, sp.log):
            return self._log(self.normal(expression.args[0]))
        if isinstance(expression, sp.Abs):
            return self._abs(self.normal(expression.args[0]))
        if expression.is_Pow and expression.exp.is_Integer:
            return self.normal(expression.base) ** expression.exp
        if expression.is_Pow and not expression.exp.is_Number:
            return self._power_of(expression.base, expression.exp)
        return self._opaque(expression)

    def _power_of(self, base: Expr, exponent: Expr) -> Expr:
        """x^y = exp(y·log x) for a positive x."""
        if self(base) is not Sign.POSITIVE:
            return self._opaque(base**exponent)
        return self._exp(self.normal(exponent) * self._log(self.normal(base)))

    def _opaque(self, expression: Expr) -> Expr:
        parts = tuple(self.normal(part) for part in expression.args)
        return self._generator(type(expression).__name__, parts, Sign.ANY)

    def _generator(self, kind: str, content: Any, sign: Sign) -> Expr:
        """The symbol that stands for a function of an expression in normal form."""
        if (kind, content) not in self._made:
            made = sp.Symbol(f"{kind}.{len(self._made)}", real=True, **_assumption(sign))
            self._made[kind, content] = made
            self.origin[made] = (kind, content)
            self._varies[made] = frozenset() if kind in ("sum", "max") else self._free(content)
        return self._made[kind, content]

    def _free(self, content: Any) -> frozenset[Expr]:
        parts = content if isinstance(content, tuple) else (content,)
        symbols = {symbol for part in parts for symbol in part.free_symbols}
        return frozenset(symbols).union(*(self._varies.get(s, frozenset()) for s in symbols))

    # Logarithms

    def _log(self, argument: Expr) -> Expr:
        """log of a positive argument, split into factors whose sign is known."""
        constant, factors = _factors(argument)
        known = [(f, n, self._settled(f)) for f, n in factors]
        split = [(f * s, n) for f, n, s in known if s]
        rest = sp.Mul(*(f**n for f, n, s in known if not s))
        flips = sum(n for _, n, s in known if s < 0)
        constant *= sp.Integer(-1) ** flips
        if rest != 1 and constant < 0:
            constant, rest = -constant, -rest
        if rest != 1:
            self._learn_factor(rest)
            split.append((rest, 1))
        return sp.Add(*(n * self._log_of(f) for f, n in split + _primes(constant)))

    def _settled(self, factor: Expr) -> int:
        sign = self(factor)
        if sign is Sign.POSITIVE:
            return 1
        return -1 if sign is Sign.NEGATIVE else 0

    def _learn_factor(self, positive: Expr) -> None:
        """Records the sign of a positive expression's only factor of odd power."""
        constant, factors = _factors(positive)
        signs = [(f, self._settled(f)) for f, n in factors if n % 2]
        unsettled = [f for f, sign in signs if not sign]
        if len(unsettled) == 1 and not self._may_be_about_no_letter(positive, unsettled[0]):
            others = [sp.sign(constant), *(sign for _, sign in signs if sign)]
            self.learn(unsettled[0], of_number(sp.Mul(*others)))

    def _may_be_about_no_letter(self, known: Expr, learnt: Expr) -> bool:
        """Whether a sign known where there may be no letter would become one of reals."""
        seen, kept = self._free(known), self._free(learnt)
        lost = [group for group, own in self._letters.items() if seen & own and not kept & own]
        return not all(self._present({group}) for group in lost)

    def _log_of(self, factor: Expr) -> Expr:
        kind, content = self.origin.get(factor, ("", None))
        if kind == "exp":
            return content
        return self._generator("log", _spread(factor), Sign.ANY)

    # Exponentials

    def _exp(self, argument: Expr) -> Expr:
        return sp.Mul(*(self._exp_term(term) for term in sp.Add.make_args(_spread(argument))))

    def _exp_term(self, term: Expr) -> Expr:
        coefficient, rest = term.as_coeff_Mul(rational=True)
        kind, content = self.origin.get(rest, ("", None))
        if kind == "log" and coefficient.is_Integer:
            return content**coefficient
        whole = coefficient if coefficient.is_Integer else sp.S.One
        inner = rest if coefficient.is_Integer else term
        return self._generator("exp", inner, Sign.POSITIVE) ** whole

    # Absolute values

    def _abs(self, argument: Expr) -> Expr:
        constant, factors = _factors(argument)
        return abs(constant) * sp.Mul(*(self._abs_factor(f) ** n for f, n in factors))

    def _abs_factor(self, factor: Expr) -> Expr:
        sign = self(factor)
        if sign.within(Sign.NONNEGATIVE):
            return factor
        if sign.within(Sign.NONPOSITIVE):
            return -factor
        plain = -factor if factor.could_extract_minus_sign() else factor
        positive = Sign.POSITIVE if sign.within(Sign.NONZERO) else Sign.NONNEGATIVE
        return self._generator("abs", _spread(plain), positive)

    # Sums over letters

    def _letter_sum(self, group: Expr, summand: Expr) -> Expr:
        spread = _spread(self.normal(summand))
        return sp.Add(*(self._monomial(group, part) for part in sp.Add.make_args(spread)))

    def _monomial(self, group: Expr, part: Expr) -> Expr:
        letters = self._letters.get(group, frozenset())
        constant: list[Expr] = []
        varying: list[Expr] = []
        for factor in sp.Mul.make_args(part):
            (constant if self._free(factor).isdisjoint(letters) else varying).append(factor)
        return sp.Mul(*constant) * self._basic_sum(group, sp.Mul(*varying))

    def _basic_sum(self, group: Expr, monomial: Expr) -> Expr:
        if (group, monomial) in self._whole:
            return self.normal(self._whole[group, monomial])
        made = self._generator("sum", (group, monomial), Sign.ANY)
        sign = self(monomial)
        if sign.within(Sign.NONNEGATIVE) or sign.within(Sign.NONPOSITIVE):
            self._known.setdefault(made, sign | Sign.ZERO)
        return made

    # The largest entry

    def _letter_max(self, *parts: Expr) -> Expr:
        content = tuple(self.normal(part) for part in parts)
        new = ("max", content) not in self._made
        made = self._generator("max", content, Sign.ANY)
        if new:
            self._learn_max(made, dict(zip(content[::2], content[1::2], strict=True)))
        return made

    def _learn_max(self, made: Expr, entries: Mapping[Expr, Expr]) -> None:
        """It is attained at some letter, and no entry at any letter is larger."""
        signs = {group: self(entry) for group, entry in entries.items()}
        self.learn(made, reduce(or_, signs.values()))
        for bound in (Sign.POSITIVE, Sign.NONNEGATIVE):
            if self._present({group for group, sign in signs.items() if sign.within(bound)}):
                self.learn(made, bound)
        for group, entry in entries.items():
            if self._present({group}) or self._free(entry) & self._letters.get(group, frozenset()):
                self.learn(made - entry, Sign.NONNEGATIVE)

    # Derivatives

    def derivative(self, expression: Expr, symbol: Expr) -> Expr:
        """d/d symbol of a normal form, through the generators.

        >>> x = sp.Symbol("x", positive=True)
        >>> reals = Reals()
        >>> reals.derivative(reals.normal(x * sp.log(x)), x) - 1 == reals.normal(sp.log(x))
        True
        """
        slopes = sp.diff(expression, symbol)
        for made in sorted(expression.free_symbols & set(self.origin), key=str):
            inner = self._generator_derivative(made, symbol)
            if inner != 0:
                slopes += sp.diff(expression, made) * inner
        return slopes

    def _generator_derivative(self, made: Expr, symbol: Expr) -> Expr:
        kind, content = self.origin[made]
        if kind == "log":
            return self.derivative(content, symbol) / content
        if kind == "exp":
            return made * self.derivative(content, symbol)
        if kind == "sum":
            group, monomial = content
            return self._letter_sum(group, self.derivative(monomial, symbol))
        if self._mentions(made, symbol):
            raise ValueError(f"{kind} is not differentiated")
        return sp.S.Zero

    def substituted(self, expression: Expr, symbol: Expr, value: Expr) -> Expr:
        """A normal form with a symbol replaced, through the generators."""
        places = {
            made: self._generator_value(made, symbol, value)
            for made in expression.free_symbols & set(self.origin)
        }
        return expression.xreplace(places | {symbol: value})

    def _generator_value(self, made: Expr, symbol: Expr, value: Expr) -> Expr:
        kind, content = self.origin[made]
        if kind == "sum":
            group, monomial = content
            return self._letter_sum(group, self.substituted(monomial, symbol, value))
        if not self._mentions(made, symbol):
            return made
        rebuild: Mapping[str, Callable[[Expr], Expr]] = {"log": self._log, "exp": self._exp}
        if kind not in rebuild:
            raise ValueError(f"{kind} is not evaluated at {value}")
        return rebuild[kind](self.substituted(content, symbol, value))

    def _mentions(self, made: Expr, symbol: Expr) -> bool:
        """Whether a symbol occurs anywhere below a generator."""
        _, content = self.origin[made]
        parts = content if isinstance(content, tuple) else (content,)
        below = {each for part in parts for each in part.free_symbols}
        return symbol in below or any(self._mentions(s, symbol) for s in below & set(self.origin))


def _assumption(sign: Sign) -> dict[str, bool]:
    if sign is Sign.POSITIVE:
        return {"positive": True}
    return {"nonnegative": True} if sign is Sign.NONNEGATIVE else {}


def _spread(expression: Expr) -> Expr:
    return sp.expand(
        expression, deep=True, log=False, power_base=False, power_exp=False, basic=False
    )


def numerator(expression: Expr) -> Expr:
    """The expanded numerator of a rational function: 0 exactly where the function is 0."""
    return sp.expand(sp.fraction(sp.together(expression))[0])


def _factors(expression: Expr) -> tuple[Expr, list[tuple[Expr, int]]]:
    """A rational function as constant · ∏ factor^power, over the rationals."""
    product = factored(expression)
    constant, rest = product.as_coeff_Mul(rational=True)
    powers = (part.as_base_exp() for part in sp.Mul.make_args(rest) if part != 1)
    return constant, [(base, int(power)) for base, power in powers]


def _primes(constant: Expr) -> list[tuple[Expr, int]]:
    found = sp.factorint(constant.p), sp.factorint(constant.q)
    above = [(sp.Integer(prime), n) for prime, n in found[0].items()]
    return above + [(sp.Integer(prime), -n) for prime, n in found[1].items()]
