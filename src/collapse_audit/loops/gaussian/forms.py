"""Closed forms of the Gaussian loop's expectations, solved from its law.

Each is a function of N = ν + 1, of the generation n, of σ₀² (`WIDTH`) and, where noise is added,
of s²; `checker` verifies those that proofs use, by start and recursion.
"""

import sympy as sp

from collapse_audit.loops.gaussian.law import (
    GENERATION,
    NOISE,
    NU,
    WIDTH,
    Expr,
    Law,
    N,
    power_mean,
)

Forcing = tuple[tuple[Expr, Expr], ...]


def solved(factor: Expr, forcing: Forcing, start: Expr) -> Expr:
    """e(n) where e(0) = start and e(n + 1) = factor·e(n) + Σ bᵢ·rᵢⁿ, for the pairs (bᵢ, rᵢ).

    >>> print(solved(sp.Integer(2), ((sp.Integer(3), sp.Integer(1)),), sp.Integer(0)))
    3*2**n - 3
    >>> print(solved(sp.Integer(1), ((NOISE**2, sp.Integer(1)),), WIDTH))
    n*s**2 + v0
    """
    n = GENERATION
    total = start * factor**n
    for amount, ratio in forcing:
        apart = sp.simplify(ratio - factor)
        if apart == 0:
            total += amount * n * factor ** (n - 1)
        else:
            total += sp.simplify(amount / apart) * (ratio**n - factor**n)
    return total


def kept(law: Law) -> Expr:
    """E(cV) = cν: 1 − 1/N for maximum likelihood, 1 for the unbiased estimator."""
    return sp.cancel(law.share * NU)


def power_factor(law: Law, power: Expr) -> Expr:
    """E(cV)^p, for ν/2 + p > 0."""
    return law.share**power * power_mean(power)


def log_factor(law: Law) -> Expr:
    """E ln(cV) = ψ(ν/2) + ln(2c)."""
    return sp.polygamma(0, NU / 2) + sp.log(2 * law.share)


def variance(law: Law) -> Expr:
    """E σₙ².

    >>> print(variance(Law("ml")), variance(Law("unbiased", noisy=True)))
    v0*(nu/(nu + 1))**n n*s**2 + v0
    """
    forcing = ((NOISE**2, sp.S.One),) if law.noisy else ()
    return solved(kept(law), forcing, WIDTH)


def deviation(law: Law) -> Expr:
    """E(μₙ − μ₀)², without noise.

    >>> print(deviation(Law("ml")), deviation(Law("unbiased")))
    -v0*((nu/(nu + 1))**n - 1) n*v0/(nu + 1)
    """
    return solved(sp.S.One, ((WIDTH / N, kept(law)),), sp.S.Zero)


def power(law: Law, exponent: Expr) -> Expr:
    """E σₙ^(2p) = (E(cV)^p)ⁿ·σ₀^(2p), without noise."""
    return power_factor(law, exponent) ** GENERATION * WIDTH**exponent


def log_variance(law: Law) -> Expr:
    """E ln σₙ² = ln σ₀² + n·E ln(cV), without noise."""
    return sp.log(WIDTH) + GENERATION * log_factor(law)


def precision(law: Law) -> Expr:
    """E 1/σₙ² = (E 1/(cV))ⁿ/σ₀² for N ≥ 4, without noise.

    >>> print(precision(Law("ml")))
    ((nu + 1)/(nu - 2))**n/v0
    """
    return power(law, sp.Integer(-1))


def scaled_deviation(law: Law) -> Expr:
    """E (μₙ − μ₀)²/σₙ² for N ≥ 4, without noise.

    >>> print(scaled_deviation(Law("ml")))
    ((nu + 1)/(nu - 2))**n/3 - 1/3
    """
    grown = sp.factor(power_factor(law, sp.Integer(-1)))
    return solved(grown, ((grown / N, sp.S.One),), sp.S.Zero)


def divergence(law: Law) -> Expr:
    """E D(P₀‖Pₙ) for N ≥ 4, without noise; for N = 2 and 3 it is +∞ from n = 1 on."""
    apart = WIDTH * precision(law) + scaled_deviation(law)
    return (log_variance(law) - sp.log(WIDTH) + apart - 1) / 2


def divergence_rise(law: Law) -> Expr:
    """E D(P₀‖P_{n+1}) − E D(P₀‖Pₙ) for N ≥ 4, without noise."""
    grown = sp.factor(power_factor(law, sp.Integer(-1)))
    share = sp.factor((grown - 1) + grown / N)
    return (log_factor(law) + share * grown**GENERATION) / 2


def reversed_divergence(law: Law) -> Expr:
    """E D(Pₙ‖P₀), without noise; −n·E ln(V/N)/2 for maximum likelihood."""
    moved = (variance(law) + deviation(law)) / WIDTH
    return sp.expand((sp.log(WIDTH) - log_variance(law) + moved - 1) / 2, power_base=False)


def transport(law: Law) -> Expr:
    """E W₂²(P₀, Pₙ) = E(μₙ − μ₀)² + E(σₙ − σ₀)², without noise."""
    root = power(law, sp.Rational(1, 2))
    return deviation(law) + variance(law) + WIDTH - 2 * sp.sqrt(WIDTH) * root
