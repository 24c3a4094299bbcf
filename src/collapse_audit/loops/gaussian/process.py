"""The loop itself: its parameters, seeded runs, and its expectations in rigorous balls."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np
from flint import arb, ctx, fmpq
from numpy.typing import NDArray

from collapse_audit.loops.errors import LoopError

Estimator = Literal["ml", "unbiased"]
ESTIMATORS: tuple[Estimator, ...] = ("ml", "unbiased")
Array = NDArray[np.float64]
Generator = np.random.Generator
BITS = 128
"""The working precision of balls, in bits."""


@dataclass(frozen=True, eq=False)
class Runs:
    """Means and variances of many runs: arrays of shape (generations + 1, runs)."""

    means: Array
    variances: Array


@dataclass(frozen=True)
class Gaussian:
    """Fit N(μ, σ²) to N draws of the last fit: μ′ = x̄, σ′² = c·Σ(x − x̄)² + s².

        μ′ = μ + σ·Z/√N,   σ′² = c·σ²·V + s²,   Z ~ N(0, 1) and V ~ χ²_{N−1} independent

    (Student 1908, Cochran 1934), with c = 1/N for maximum likelihood, ``"ml"``, and
    c = 1/(N − 1) for the ``"unbiased"`` estimator. N = `draws` ≥ 2; `noise` is s² ≥ 0, the
    variance that functional noise adds in every generation. Raises `LoopError`.

    >>> Gaussian(5).share, Gaussian(5, "unbiased").share
    (Fraction(1, 5), Fraction(1, 4))
    >>> Gaussian(1)
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: a variance is fitted to at least 2 draws, not 1
    """

    draws: int
    estimator: Estimator = "ml"
    noise: int | Fraction = 0

    def __post_init__(self) -> None:
        if isinstance(self.draws, bool) or not isinstance(self.draws, int) or self.draws < 2:
            raise LoopError(f"a variance is fitted to at least 2 draws, not {self.draws}")
        if self.estimator not in ESTIMATORS:
            raise LoopError(f"the estimator is ml or unbiased, not {self.estimator}")
        if isinstance(self.noise, bool) or not isinstance(self.noise, int | Fraction):
            raise LoopError(f"the variance of the noise is an exact number, not {self.noise}")
        if self.noise < 0:
            raise LoopError(f"the variance of the noise is at least 0, not {self.noise}")

    @property
    def freedom(self) -> int:
        """ν = N − 1, the degrees of freedom of V."""
        return self.draws - 1

    @property
    def share(self) -> Fraction:
        """c, the factor of σ²·V."""
        return Fraction(1, self.draws if self.estimator == "ml" else self.freedom)

    def simulate(
        self, generations: int, runs: int, seed: int, mean: float = 0.0, variance: float = 1.0
    ) -> Runs:
        """Independent runs from N(mean, variance), by the law of Z and V; floats, seeded.

        >>> Gaussian(2).simulate(3, 10, seed=1).variances.shape
        (4, 10)
        >>> Gaussian(2).simulate(1, 10, seed=1, variance=0.0)
        Traceback (most recent call last):
          ...
        collapse_audit.loops.errors.LoopError: the variance at the start is positive, not 0.0
        """
        if generations < 0 or runs < 1:
            raise LoopError(f"no {runs} runs of {generations} generations")
        if not variance > 0:
            raise LoopError(f"the variance at the start is positive, not {variance}")
        rng = np.random.Generator(np.random.PCG64(seed))
        means = np.full((generations + 1, runs), mean, dtype=np.float64)
        variances = np.full((generations + 1, runs), variance, dtype=np.float64)
        for now in range(generations):
            means[now + 1], variances[now + 1] = self.step(means[now], variances[now], rng)
        return Runs(means, variances)

    def step(self, means: Array, variances: Array, rng: Generator) -> tuple[Array, Array]:
        """One generation of every run, from Z and V."""
        moved = means + np.sqrt(variances / self.draws) * rng.standard_normal(means.shape)
        spread = float(self.share) * variances * rng.chisquare(self.freedom, means.shape)
        return moved, spread + float(self.noise)

    def fit(self, means: Array, variances: Array, rng: Generator) -> tuple[Array, Array]:
        """One generation of every run by its definition: N numbers drawn, and fitted."""
        drawn = rng.normal(means, np.sqrt(variances), (self.draws, *means.shape))
        spread = np.var(drawn, axis=0, ddof=0 if self.estimator == "ml" else 1)
        return np.mean(drawn, axis=0), spread + float(self.noise)

    # Rigorous balls; without noise, and with μ₀ = 0 and σ₀² = 1 where a start is needed

    def power_mean(self, power: Fraction | int) -> arb:
        """E(cV)^p = (2c)^p·Γ(ν/2 + p)/Γ(ν/2); +∞ where p ≤ −ν/2.

        >>> Gaussian(5).power_mean(1).overlaps(arb(4) / 5), Gaussian(3).power_mean(-1).is_finite()
        (True, False)
        """
        half, exponent = Fraction(self.freedom, 2), Fraction(power)
        if half + exponent <= 0:
            return arb.pos_inf()
        with ctx.workprec(BITS):
            scale = ball(2 * self.share) ** ball(exponent)
            return scale * ball(half + exponent).gamma() / ball(half).gamma()

    def log_mean(self) -> arb:
        """E ln(cV) = ψ(ν/2) + ln(2c), which is negative.

        >>> Gaussian(3).log_mean() < 0
        True
        """
        with ctx.workprec(BITS):
            return ball(Fraction(self.freedom, 2)).digamma() + ball(2 * self.share).log()

    def above(self, ratio: Fraction | int) -> arb:
        """P(σ′² > ratio·σ²) = Γ(ν/2, ratio/(2c))/Γ(ν/2), without noise.

        >>> Gaussian(3).above(1).overlaps((arb(-3) / 2).exp())     # χ²₂ is exponential
        True
        """
        with ctx.workprec(BITS):
            bound = ball(Fraction(ratio) / (2 * self.share))
            return bound.gamma_upper(ball(Fraction(self.freedom, 2)), regularized=1)

    def variance_mean(self, generation: int) -> arb:
        """E σₙ²/σ₀² = (cν)ⁿ.

        >>> Gaussian(4, "unbiased").variance_mean(100)
        1.00000000000000
        """
        return ball((self.share * self.freedom) ** generation)

    def deviation_mean(self, generation: int) -> arb:
        """E(μₙ − μ₀)²/σ₀² = Σ_{j<n} (cν)^j/N.

        >>> Gaussian(4, "unbiased").deviation_mean(8)
        2.00000000000000
        """
        kept = self.share * self.freedom
        return ball(sum((kept**j for j in range(generation)), Fraction(0)) / self.draws)

    def divergence_mean(self, generation: int) -> arb:
        """E D(P₀‖Pₙ) by its recursion from P₀, a generation at a time; +∞ for N ≤ 3, n ≥ 1.

        >>> Gaussian(3).divergence_mean(1).is_finite(), Gaussian(10).divergence_mean(0)
        (False, 0)
        """
        inverse = self.power_mean(-1)
        if generation and not inverse.is_finite():
            return inverse
        with ctx.workprec(BITS):
            precision, offset = arb(1), arb(0)
            for _ in range(generation):
                precision, offset = inverse * precision, inverse * (offset + arb(1) / self.draws)
            return (self.log_mean() * generation + precision + offset - 1) / 2

    def reversed_mean(self, generation: int) -> arb:
        """E D(Pₙ‖P₀) = ½(−n·E ln(cV) + E σₙ²/σ₀² + E(μₙ − μ₀)²/σ₀² − 1).

        >>> Gaussian(2).reversed_mean(0)
        0
        """
        with ctx.workprec(BITS):
            moved = self.variance_mean(generation) + self.deviation_mean(generation)
            return (moved - 1 - self.log_mean() * generation) / 2

    def transport_mean(self, generation: int) -> arb:
        """E W₂²(P₀, Pₙ)/σ₀² = E(μₙ − μ₀)²/σ₀² + E(σₙ/σ₀ − 1)².

        >>> Gaussian(2).transport_mean(0)
        0
        """
        with ctx.workprec(BITS):
            root = self.power_mean(Fraction(1, 2)) ** generation
            moved = self.variance_mean(generation) + self.deviation_mean(generation)
            return moved + 1 - 2 * root

    def drift(self, precision: Fraction | int, offset: Fraction | int = 0) -> arb:
        """E[D(P₀‖P′) | P] − D(P₀‖P) where σ₀²/σ² = precision and (μ − μ₀)²/σ² = offset.

        >>> Gaussian(10).drift(1) > 0, Gaussian(10).drift(Fraction(1, 100)) < 0
        (True, True)
        """
        inverse = self.power_mean(-1)
        if not inverse.is_finite():
            return inverse
        with ctx.workprec(BITS):
            gained = (inverse - 1) * ball(Fraction(precision + offset)) + inverse / self.draws
            return (self.log_mean() + gained) / 2


def ball(value: Fraction) -> arb:
    """The ball around a rational number.

    >>> ball(Fraction(1, 2))
    0.500000000000000
    """
    return arb(fmpq(value.numerator, value.denominator))
