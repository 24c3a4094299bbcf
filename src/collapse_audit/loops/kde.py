"""The kernel loop: a density refitted to N draws of its own last fit, on the line.

With the kernel of N(0, h²) and N draws x₁, …, x_N of Pₙ,

    P_{n+1} = law of x_I + h·Z,   I uniform on 1, …, N,   Z standard normal, independent.

Given Pₙ of mean μ and variance σ², the draws have E mean = μ and E variance = (1 − 1/N)σ² (about
their own mean), and the kernel adds h²: each generation loses a share 1/N of the variance to the
spread of the mean, and gains h².
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from collapse_audit.loops.base import check_draws
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Exact, check_generation, check_whole, exact

MEMORY = 2**31

Array = NDArray[np.float64]


@dataclass(frozen=True)
class KernelRefit:
    """P_{n+1} = law of x_I + h·Z with N = draws draws x of Pₙ and h = bandwidth ≥ 0.

    h = 0 resamples the data, and ends with all mass on one of them; any h > 0 keeps the variance
    near N·h², while the mean wanders off without end.

    >>> loop = KernelRefit(10, "1/2")
    >>> [loop.variance(1, n) for n in (0, 1)], loop.limit
    ([Fraction(1, 1), Fraction(23, 20)], Fraction(5, 2))
    >>> KernelRefit(1, 0).variance(1, 1)                     # one draw has no variance
    Fraction(0, 1)
    """

    draws: int
    bandwidth: Exact

    def __post_init__(self) -> None:
        check_draws(self.draws)
        if exact("bandwidth", self.bandwidth) < 0:
            raise LoopError(f"bandwidth must be at least 0, not {self.bandwidth}")

    @property
    def limit(self) -> Fraction:
        """N·h² = lim E Var(Pₙ), which a generation leaves as it is."""
        return self.draws * self._added

    def variance(self, start: Exact, generation: int) -> Fraction:
        """E Var(Pₙ) = N·h² + (1 − 1/N)ⁿ(σ₀² − N·h²), the solution of V′ = (1 − 1/N)V + h².

        `start` is σ₀² = Var(P0) ≥ 0.
        """
        check_generation(generation)
        if (first := exact("variance", start)) < 0:
            raise LoopError(f"variance must be at least 0, not {start}")
        kept = 1 - Fraction(1, self.draws)
        return self.limit + kept**generation * (first - self.limit)

    def wandering(self, start: Exact, generation: int) -> Fraction:
        """Var(mean of Pₙ) = σ₀² + n·h² − E Var(Pₙ): what is lost within is found between.

        >>> KernelRefit(2, 1).wandering(1, 1), KernelRefit(2, 1).wandering(1, 0)
        (Fraction(1, 2), Fraction(0, 1))
        """
        return (
            exact("variance", start) + generation * self._added - self.variance(start, generation)
        )

    def simulate(self, start: Sequence[float], generations: int, runs: int, seed: int) -> Array:
        """Mean and variance of P₁, …, Pₙ in independent runs; shape (2, generations, runs).

        P0 is the empirical law of the observations in `start`. Raises `LoopError`.

        >>> KernelRefit(5, 1).simulate([0, 1], 3, 4, seed=1).shape
        (2, 3, 4)
        """
        self._check(start, generations, runs)
        rng, width = np.random.default_rng(seed), float(exact("bandwidth", self.bandwidth))
        draws = rng.choice(np.asarray(start, dtype=float), (runs, self.draws))
        moments = np.empty((2, generations, runs))
        for generation in range(generations):
            if generation:
                draws = _drawn(rng, draws, width)
            moments[:, generation] = draws.mean(axis=1), draws.var(axis=1) + width**2
        return moments

    def _check(self, start: Sequence[float], generations: int, runs: int) -> None:
        check_whole("generations", generations, 1)
        check_whole("runs", runs, 1)
        if not len(start) or not np.isfinite(start).all():
            raise LoopError(f"a start is one or more finite observations, not {start!r}")
        if 8 * runs * max(self.draws, 2 * generations) > MEMORY:
            raise LoopError(f"{runs} runs of {self.draws} draws do not fit in memory")

    @property
    def _added(self) -> Fraction:
        """h²."""
        return exact("bandwidth", self.bandwidth) ** 2


def _drawn(rng: np.random.Generator, draws: Array, width: float) -> Array:
    """As many draws of the densities fitted to draws, a row for each run."""
    chosen = np.take_along_axis(draws, rng.integers(draws.shape[1], size=draws.shape), axis=1)
    return chosen + width * rng.standard_normal(draws.shape)
