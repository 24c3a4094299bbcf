"""The Gaussian loop in symbols: what the language says of normal distributions, and the law.

A state is (μ, σ²), written by δ = μ − μ₀ and σ²; ν = N − 1 is the symbol from which N is made, so
that SymPy sees N − 1 > 0. Everything that a proof concludes rests on `conditional`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import sympy as sp

from collapse_audit.interpreters.walk import Interpreter
from collapse_audit.language import Atom, Distribution, Scalar, Term
from collapse_audit.language.terms import Infinity, Labels, Number
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.gaussian.process import Estimator

Expr = Any  # SymPy has no types

NU = sp.Symbol("nu", integer=True, positive=True)
N = NU + 1
GENERATION = sp.Symbol("n", integer=True, nonnegative=True)
CENTRE = sp.Symbol("mu0", real=True)
WIDTH = sp.Symbol("v0", positive=True)
OFFSET = sp.Symbol("delta", real=True)
VARIANCE = sp.Symbol("v", positive=True)
NOISE = sp.Symbol("s", positive=True)
NORMAL = sp.Symbol("Z", real=True)
CHI2 = sp.Symbol("V", positive=True)

_DRAWS = sp.Dummy("N", positive=True)
"""N while a mean is taken: as one symbol, it survives the expansion into products."""

Parameters = tuple[Expr, Expr]
"""Mean and variance of a normal distribution."""
LABEL = Labels("x")
"""The outputs themselves."""
STATE = (OFFSET, VARIANCE)
START: Mapping[Expr, Expr] = {OFFSET: sp.S.Zero, VARIANCE: WIDTH}
SCALARS: Mapping[str, Expr] = {"draws": N, "n": GENERATION, "s": NOISE}


@dataclass(frozen=True)
class Law:
    """One generation: δ′ = δ + √(σ²/N)·Z, σ′² = c·σ²·V + s², with s = 0 unless `noisy`."""

    estimator: Estimator
    noisy: bool = False

    @property
    def share(self) -> Expr:
        """c: 1/N for maximum likelihood, 1/(N − 1) for the unbiased estimator."""
        return 1 / N if self.estimator == "ml" else 1 / NU

    def step(self, draws: Expr = N) -> Mapping[Expr, Expr]:
        """The next state, in the present one and in Z and V."""
        added = NOISE**2 if self.noisy else sp.S.Zero
        moved = OFFSET + sp.sqrt(VARIANCE) * NORMAL / sp.sqrt(draws)
        share = self.share.subs(N, draws)
        return {OFFSET: moved, VARIANCE: share * VARIANCE * CHI2 + added}

    def after(self, function: Expr) -> Expr:
        """A function of the state, at the next state.

        >>> print(Law("ml", noisy=True).after(VARIANCE))
        V*v/(nu + 1) + s**2
        """
        return at(function, self.step())

    def conditional(self, function: Expr, lowest: int, highest: int | None) -> Expr:
        """E[f(P_{n+1}) | Pₙ] for all N with lowest ≤ N ≤ highest (None: no end).

        By linearity from E Zʲ, E V^p and E ln V; +∞ where the terms of infinite mean have
        coefficients ≥ 0. `LoopError` where the mean is not known on all of the range.

        >>> print(Law("ml").conditional(VARIANCE, 2, None))
        nu*v/(nu + 1)
        >>> print(Law("unbiased").conditional(1 / VARIANCE, 2, 3))
        oo
        """
        terms = sp.Add.make_args(_expanded(at(function, self.step(_DRAWS))))
        means = [_mean(each, lowest, highest) for each in terms]
        if sp.oo in means:
            return sp.oo
        return sp.simplify(sp.Add(*means).subs(_DRAWS, N))


def at_start(function: Expr) -> Expr:
    """A function of the state at P₀.

    >>> print(at_start(OFFSET**2 / VARIANCE + 1 / VARIANCE))
    1/v0
    """
    return at(function, START)


def at(function: Expr, state: Mapping[Expr, Expr]) -> Expr:
    """A function of the state, at a state.

    >>> print(at(OFFSET + VARIANCE, {VARIANCE: sp.Integer(2)}))
    delta + 2
    """
    return function.subs(list(state.items()), simultaneous=True)


def power_mean(power: Expr) -> Expr:
    """E V^p = 2^p·Γ(ν/2 + p)/Γ(ν/2), for ν/2 + p > 0.

    >>> print(power_mean(sp.Integer(1)), power_mean(sp.Integer(-1)))
    nu 1/(nu - 2)
    """
    value = 2**power * sp.gamma(NU / 2 + power) / sp.gamma(NU / 2)
    return sp.simplify(sp.gammasimp(value)) if power.is_integer else value


def log_mean() -> Expr:
    """E ln V = ψ(ν/2) + ln 2.

    >>> print(log_mean())
    polygamma(0, nu/2) + log(2)
    """
    return sp.polygamma(0, NU / 2) + sp.log(2)


def normal_mean(power: int) -> Expr:
    """E Zʲ: 0 for odd j, (j − 1)!! for even j.

    >>> [normal_mean(power) for power in range(5)]
    [1, 0, 1, 0, 3]
    """
    return sp.Integer(0) if power % 2 else sp.factorial2(power - 1)


def _expanded(function: Expr) -> Expr:
    """A function as a sum of products, the logarithms of positive products split."""
    return sp.expand(sp.expand_power_base(sp.expand_log(sp.expand(function))))


def _mean(term: Expr, lowest: int, highest: int | None) -> Expr:
    """E of one product: a factor without Z and V, times Zʲ or |Z|, times V^p or ln V."""
    fixed, random = term.as_independent(NORMAL, CHI2, as_Add=False)
    mean = fixed
    for factor in sp.Mul.make_args(random):
        base, power = factor.as_base_exp()
        if base == NORMAL and power.is_Integer and power > 0:
            mean *= normal_mean(int(power))
        elif factor == sp.Abs(NORMAL):
            mean *= sp.sqrt(2 / sp.pi)
        elif base == CHI2 and power.is_Rational:
            mean *= _power_mean(power, lowest, highest)
        elif factor == sp.log(CHI2):
            mean *= log_mean()
        elif factor != 1:
            raise LoopError(f"the mean of {term} is not known")
    return _settled(mean, term)


def _power_mean(power: Expr, lowest: int, highest: int | None) -> Expr:
    if 2 * power > 1 - lowest:
        return power_mean(power)
    if highest is not None and 2 * power <= 1 - highest:
        return sp.oo
    raise LoopError(f"E V^({power}) is finite for some of these N and infinite for others")


def _settled(mean: Expr, term: Expr) -> Expr:
    if not mean.has(sp.oo, sp.zoo, sp.nan):
        return mean
    if mean == sp.oo:
        return mean
    raise LoopError(f"the mean of {term} has no value")


def _divergence(first: Parameters, second: Parameters) -> Expr:
    apart = (first[1] + (first[0] - second[0]) ** 2) / second[1]
    return (sp.log(second[1] / first[1]) + apart - 1) / 2


class Normals(Interpreter[Expr]):
    """What a real term means where P0, Pn and Pnext are normal distributions.

        mean(P, x) = μ,  var(P, x) = σ²,  entropy(P) = ½·ln(2πe·σ²)  (differential entropy),
        KL(P, Q) = ½·(ln(σ_Q²/σ_P²) + (σ_P² + (μ_P − μ_Q)²)/σ_Q² − 1)

    ``draws`` is N, ``n`` the generation and ``s`` the noise; `LoopError` for anything else.

    >>> from collapse_audit.language import parse_term
    >>> print(Normals()(parse_term("var(Pn, x) + draws")))
    nu + v + 1
    """

    MODELS: ClassVar[Mapping[str, Parameters]] = {
        "P0": (CENTRE, WIDTH),
        "Pn": (CENTRE + OFFSET, VARIANCE),
    }

    def _value(self, term: Term) -> Expr:
        if isinstance(term, Atom):
            return self._atom(term)
        try:
            return super()._value(term)
        except AttributeError:
            raise LoopError(f"{term} has no meaning for normal distributions") from None

    def _atom(self, term: Atom) -> Expr:
        if term.name not in ("mean", "var", "entropy", "KL"):
            raise LoopError(f"{term} has no meaning for normal distributions")
        models = [self._model(each) for each in term.children if each != LABEL]
        if term.name == "KL":
            return _divergence(*models)
        ((mean, variance),) = models
        if term.name == "entropy":
            return sp.log(2 * sp.pi * sp.E * variance) / 2
        return mean if term.name == "mean" else variance

    def _model(self, term: Term) -> Parameters:
        if isinstance(term, Distribution) and term.name in self.MODELS:
            return self.MODELS[term.name]
        raise LoopError(f"{term} is no model of the Gaussian loop")

    def number(self, term: Number) -> Expr:
        """A rational number."""
        return sp.Rational(term.value.numerator, term.value.denominator)

    def infinity(self, term: Infinity) -> Expr:
        """+∞."""
        return sp.oo

    def scalar(self, term: Scalar) -> Expr:
        """A parameter of the loop."""
        if term.name not in SCALARS:
            raise LoopError(f"{term} is no parameter of the Gaussian loop")
        return SCALARS[term.name]

    def add(self, left: Expr, right: Expr) -> Expr:
        """Sum."""
        return left + right

    def sub(self, left: Expr, right: Expr) -> Expr:
        """Difference."""
        return left - right

    def mul(self, left: Expr, right: Expr) -> Expr:
        """Product."""
        return left * right

    def div(self, left: Expr, right: Expr) -> Expr:
        """Quotient."""
        return left / right

    def pow(self, left: Expr, right: Expr) -> Expr:
        """Power."""
        return left**right

    def neg(self, operand: Expr) -> Expr:
        """Negative."""
        return -operand

    def log(self, operand: Expr) -> Expr:
        """Natural logarithm."""
        return sp.log(operand)

    def sqrt(self, operand: Expr) -> Expr:
        """Square root."""
        return sp.sqrt(operand)
