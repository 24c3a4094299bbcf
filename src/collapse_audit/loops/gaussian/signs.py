"""Signs on whole ranges of N, n and the state: what a checked proof may take for positive.

`is_positive` replaces powers rⁿ, digamma functions and logarithms by quantities on the safe side,
and then wants a quotient of polynomials whose coefficients all have one sign. It never says yes
of something that it has not shown, and may say no of something true.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import sympy as sp
from flint import arb, ctx, fmpq

from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.gaussian.law import NU, OFFSET, Expr
from collapse_audit.loops.gaussian.powers import named_powers

BITS = 256
_BEYOND = sp.Dummy("t", nonnegative=True)
_EVEN = (OFFSET,)
"""Real symbols of any sign, whose even powers are ≥ 0."""


@dataclass(frozen=True)
class Range:
    """lowest ≤ N ≤ highest; no end where highest is None.

    >>> [str(each) for each in Range(4, 5).instances(NU)]
    ['3', '4']
    """

    lowest: int = 2
    highest: int | None = None

    def __post_init__(self) -> None:
        if self.lowest < 2 or (self.highest is not None and self.highest < self.lowest):
            raise LoopError(f"no range of draws from {self.lowest} to {self.highest}")

    def instances(self, term: Expr) -> Iterator[Expr]:
        """The term for each N of a finite range; else once, with N = lowest + t for a t ≥ 0."""
        if self.highest is None:
            yield term.subs(NU, self.lowest - 1 + _BEYOND)
            return
        for draws in range(self.lowest, self.highest + 1):
            yield term.subs(NU, draws - 1)


def is_positive(term: Expr, draws: Range, strict: bool = True) -> bool:
    """Whether the term is shown to be > 0 (≥ 0 unless `strict`) on all of its domain.

    The domain: N in `draws`, n = 0, 1, …, μ real, all other symbols positive.

    >>> is_positive(NU - 2, Range(3)), is_positive(NU - 2, Range(3), strict=False)
    (False, True)
    >>> is_positive(sp.log(NU / 2) - sp.polygamma(0, NU / 2), Range())
    True
    """
    try:
        return all(_manifest(each, strict) for each in _safe(term, draws))
    except (LoopError, sp.PolynomialError):
        return False


def _safe(term: Expr, draws: Range) -> Iterator[Expr]:
    """Quotients that are not greater than the term, one for each N or one for all of them."""
    whole = _without_powers(sp.expand_power_exp(sp.expand_log(term)), draws)
    if draws.highest is None:
        whole = _without_logs(_without_digamma(whole, draws), draws)
    yield from draws.instances(whole)


# rⁿ = 1 + u with u ≥ 0 where r ≥ 1, and w > 0 where only r > 0 is known


def _without_powers(term: Expr, draws: Range) -> Expr:
    """The term with rⁿ replaced, r the product of all that is raised to the power n in a term."""
    plain, bases = named_powers(term)
    if not bases:
        return term
    if not all(_positive(each, draws) for each in bases.values()):
        raise LoopError("the sign of what is raised to the power n is not known")
    powers: dict[Expr, Expr] = {}
    terms = sp.Add.make_args(sp.expand(plain))
    return sp.Add(*(_gathered(sp.factor(each), bases, powers, draws) for each in terms))


def _gathered(
    term: Expr, bases: Mapping[Expr, Expr], powers: dict[Expr, Expr], draws: Range
) -> Expr:
    """A product with what its symbols q stand for gathered into one power rⁿ, and that replaced."""
    base, rest = sp.S.One, sp.S.One
    for factor in sp.Mul.make_args(term):
        symbol, exponent = factor.as_base_exp()
        if symbol in bases:
            base *= bases[symbol] ** exponent
        else:
            rest *= factor
    base = sp.cancel(base)
    if base not in powers:
        powers[base] = sp.S.One if base == 1 else _power(base, draws)
    return rest * powers[base]


def _power(base: Expr, draws: Range) -> Expr:
    if all(_manifest(each, False) for each in draws.instances(base - 1)):
        return 1 + sp.Dummy("u", nonnegative=True)
    if _positive(base, draws):
        return sp.Dummy("w", positive=True)
    raise LoopError(f"the sign of {base} is not known")


# ln x − 1/(2x) − 1/(12x²) < ψ(x) < ln x − 1/(2x) for x > 0


def digamma_below(x: Expr) -> Expr:
    """ln x − 1/(2x) − 1/(12x²) < ψ(x) for x > 0."""
    return sp.log(x) - 1 / (2 * x) - 1 / (12 * x**2)


def digamma_above(x: Expr) -> Expr:
    """ψ(x) < ln x − 1/(2x) for x > 0."""
    return sp.log(x) - 1 / (2 * x)


def falls_to_zero(bound: Expr, lower: bool) -> bool:
    """Whether ψ(x) > bound(x), or < unless `lower`, follows from ψ(x + 1) = ψ(x) + 1/x.

    The gap f = ±(ψ − bound) tends to 0 as x → ∞, since ψ(x) − ln x does. It falls by
    g(x) = f(x) − f(x + 1), which tends to 0 as well and has a derivative < 0, so that g > 0.

    >>> x = sp.Symbol("x", positive=True)
    >>> falls_to_zero(digamma_below(x), True), falls_to_zero(digamma_above(x), False)
    (True, True)
    >>> falls_to_zero(digamma_above(x), True)
    False
    """
    sign, x = 1 if lower else -1, sp.Symbol("x", positive=True)
    fall = sign * (-1 / x - bound + bound.subs(x, x + 1))
    vanishing = sp.limit(bound - sp.log(x), x, sp.oo) == 0 and sp.limit(fall, x, sp.oo) == 0
    slope = sp.together(sp.diff(sp.expand_log(fall), x))
    return bool(vanishing) and _manifest(-slope, True)


def _without_digamma(term: Expr, draws: Range) -> Expr:
    for each in term.atoms(sp.polygamma):
        if each.args[0] != 0 or not is_positive(each.args[1], draws):
            raise LoopError(f"no bound of {each} is known")
        bound = digamma_below if _rises(term, each, draws) else digamma_above
        term = sp.expand(term).subs(each, bound(each.args[1]))
    return sp.expand_log(term)


def _rises(term: Expr, part: Expr, draws: Range) -> bool:
    """Whether the factor of a part, in which the term is affine, is ≥ 0; refused if unknown."""
    symbol = sp.Dummy("part", real=True)
    factor = sp.simplify(sp.diff(term.subs(part, symbol), symbol))
    if factor.has(symbol):
        raise LoopError(f"{part} does not occur linearly")
    for sign in (1, -1):
        if all(_manifest(each, False) for each in draws.instances(sign * factor)):
            return sign > 0
    raise LoopError(f"the sign of {factor} is not known")


# 1 − 1/y ≤ ln y ≤ y − 1 for y > 0


def _without_logs(term: Expr, draws: Range) -> Expr:
    """The term with all its logarithms, gathered into one, replaced by a bound of it."""
    logs = sorted(term.atoms(sp.log), key=str)
    if not logs:
        return term
    linear = sp.Poly(sp.expand(term), *logs)
    if linear.total_degree() > 1:
        raise LoopError("logarithms do not occur linearly")
    if not all(_positive(each.args[0], draws) for each in logs):
        raise LoopError("a logarithm is not seen to be that of a positive number")
    found = {each: sp.simplify(linear.coeff_monomial(each)) for each in logs}
    factors = {each: factor for each, factor in found.items() if factor != 0}
    rest = linear.coeff_monomial(1)
    if not factors:
        return rest
    unit = next(iter(factors.values()))
    shares = {each: sp.simplify(factor / unit) for each, factor in factors.items()}
    if not all(share.is_Integer for share in shares.values()):
        raise LoopError("logarithms with unequal factors")
    inside = sp.Mul(*(each.args[0] ** share for each, share in shares.items()))
    combined = sp.Dummy("log", real=True)
    if _rises(unit * combined, combined, draws):
        return rest + unit * (1 - 1 / inside)
    return rest + unit * (inside - 1)


# Quotients of polynomials with coefficients of one sign


def _positive(term: Expr, draws: Range) -> bool:
    return all(_manifest(each, True) for each in draws.instances(term))


def _manifest(term: Expr, strict: bool) -> bool:
    numerator, denominator = sp.fraction(sp.together(sp.sympify(term)))
    for sign in (1, -1):
        if _one_signed(sign * denominator, True):
            return _one_signed(sign * numerator, strict)
    return False


def _one_signed(term: Expr, strict: bool) -> bool:
    """Whether each monomial is ≥ 0, and, if `strict`, one of them is > 0."""
    expanded = sp.expand(term)
    if not expanded.free_symbols:
        return _constant_sign(expanded, strict)
    polynomial = sp.Poly(expanded, *sorted(expanded.free_symbols, key=str))
    if not all(_at_least_zero(polynomial, powers) for powers in polynomial.monoms()):
        return False
    if not all(_constant_sign(each, False) for each in polynomial.coeffs()):
        return False
    return not strict or any(_never_zero(polynomial, p, c) for p, c in polynomial.terms())


def _at_least_zero(polynomial: sp.Poly, powers: tuple[int, ...]) -> bool:
    pairs = zip(polynomial.gens, powers, strict=True)
    return all(gen.is_nonnegative or (gen in _EVEN and power % 2 == 0) for gen, power in pairs)


def _never_zero(polynomial: sp.Poly, powers: tuple[int, ...], factor: Expr) -> bool:
    pairs = zip(polynomial.gens, powers, strict=True)
    positive = all(gen.is_positive or power == 0 for gen, power in pairs)
    return positive and _constant_sign(factor, True)


def _constant_sign(value: Expr, strict: bool) -> bool:
    if value.is_Rational:
        return bool(value > 0) if strict else bool(value >= 0)
    return bool(number_ball(value) > 0)


def number_ball(value: Expr) -> arb:
    """A ball around a constant of arithmetic, logarithms, digamma and gamma functions.

    >>> number_ball(sp.log(2) + sp.polygamma(0, sp.Rational(3, 2))) > 0
    True
    """
    with ctx.workprec(BITS):
        return _ball(sp.sympify(value))


def _ball(value: Expr) -> arb:
    if value.is_Rational:
        return arb(fmpq(int(value.p), int(value.q)))
    if value in _CONSTANTS:
        return _CONSTANTS[value]()
    parts = [_ball(each) for each in value.args]
    if value.func in _FUNCTIONS:
        return _FUNCTIONS[value.func](*parts)
    raise LoopError(f"{value} is no constant that can be enclosed")


def _sum(*parts: arb) -> arb:
    return sum(parts, arb(0))


def _product(*parts: arb) -> arb:
    result = arb(1)
    for each in parts:
        result = result * each
    return result


def _digamma(order: arb, at: arb) -> arb:
    if order != 0:
        raise LoopError("only the digamma function itself is enclosed")
    return at.digamma()


_CONSTANTS: Mapping[Expr, Callable[[], arb]] = {
    sp.pi: arb.pi,
    sp.E: arb.const_e,
    sp.EulerGamma: arb.const_euler,
}
_FUNCTIONS: Mapping[Expr, Callable[..., arb]] = {
    sp.Add: _sum,
    sp.Mul: _product,
    sp.Pow: arb.__pow__,
    sp.log: arb.log,
    sp.gamma: arb.gamma,
    sp.polygamma: _digamma,
}
