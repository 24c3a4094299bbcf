"""Powers bⁿ, n the generation, taken apart into symbols so that algebra sees through them."""

from collections.abc import Mapping

import sympy as sp

from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.gaussian.law import GENERATION, Expr


def named_powers(term: Expr) -> tuple[Expr, Mapping[Expr, Expr]]:
    """A term with b^(kn + m) written as b^m·Π qᵢᵏ, qᵢ = bᵢⁿ for the factors bᵢ of b; and {qᵢ: bᵢ}.

    For whole n this is an identity, whatever the signs of the bᵢ are.

    >>> term, bases = named_powers(6 ** (GENERATION + 1) / 3)
    >>> print(term.subs({q: sp.Symbol("q") for q in bases}), list(bases.values()))
    2*q [6]
    """
    named: dict[Expr, Expr] = {}
    plain = term.replace(
        lambda each: each.is_Pow and each.exp.has(GENERATION),
        lambda each: _apart(each.base, each.exp, named),
    )
    return plain, {symbol: base for base, symbol in named.items()}


def _apart(base: Expr, power: Expr, named: dict[Expr, Expr]) -> Expr:
    times = sp.diff(power, GENERATION)
    fixed = sp.expand(power - times * GENERATION)
    if not (times.is_Integer and fixed.is_Integer):
        raise LoopError(f"the power {power} is not of the form k·n + m")
    result = base**fixed
    for factor in sp.Mul.make_args(sp.factor(base)):
        inside, exponent = factor.as_base_exp()
        if not exponent.is_Integer:
            inside, exponent = factor, sp.S.One
        symbol = named.setdefault(inside, sp.Dummy("q", positive=True))
        result *= symbol ** (exponent * times)
    return result
