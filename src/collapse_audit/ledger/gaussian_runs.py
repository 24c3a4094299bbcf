"""Experiments with the Gaussian loop, every model fitted to numbers that are really drawn."""

from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np

from collapse_audit.ledger.simulation import Observed, hoeffding
from collapse_audit.loops.gaussian.instances import Located, contraction
from collapse_audit.loops.gaussian.process import Runs

COINCIDENCE = 1e-10
"""At most this likely do floats of a density coincide with a given float in one experiment."""


@dataclass(frozen=True)
class Fitted(Located):
    """Runs of one loop from N(0, 1), and the relation that they are about."""

    generation: int = 1
    runs: int = 20_000

    @property
    def place(self) -> str:
        """How far the runs go."""
        return f", n = {self.generation}, {self.runs:,} runs"

    def fitted(self, seed: int) -> Runs:
        """Runs by literal fitting."""
        rng = np.random.Generator(np.random.PCG64(seed))
        means = np.zeros((self.generation + 1, self.runs))
        variances = np.ones((self.generation + 1, self.runs))
        for now in range(self.generation):
            means[now + 1], variances[now + 1] = self.loop.fit(means[now], variances[now], rng)
        return Runs(means, variances)


@dataclass(frozen=True)
class Returns(Fitted):
    """How many runs meet P₀ again, to the last bit of a float.

    >>> from collapse_audit.loops.gaussian import Gaussian
    >>> Returns(Gaussian(5), "Pn != P0", runs=100).observe(1).value
    0.0
    """

    def observe(self, seed: int) -> Observed:
        """The share of runs with μₙ = μ₀ and σₙ² = σ₀² in some generation; expected: none."""
        runs = self.fitted(seed)
        same = (runs.means[1:] == 0.0) & (runs.variances[1:] == 1.0)
        share, statistic = _share(same.any(axis=0)), "share of runs that return to P0"
        return Observed(self.runs, statistic, *share, 0.0, "<=", 0.0, COINCIDENCE)


@dataclass(frozen=True)
class Shrinks(Fitted):
    """How many runs still have a standard deviation above 1/100 at generation n.

    By Markov's inequality it is a share of at most 100·ρⁿ, with ρ = E√(cV).

    >>> from collapse_audit.loops.gaussian import Gaussian
    >>> Shrinks(Gaussian(5), "var(Pn, x) == 0", generation=60, runs=100).observe(1).agrees
    True
    """

    def observe(self, seed: int) -> Observed:
        """The share of runs, beside its bound."""
        share = _share(self.fitted(seed).variances[-1] > 1e-4)
        bound = 100 * float(contraction(self.loop).upper()) ** self.generation
        radius = hoeffding(self.runs, 0, 1)
        return Observed(self.runs, "share with σ > 1/100", *share, bound, "<=", radius, 1e-9)


def _share(hits: Any) -> tuple[float, float]:
    """A share and its standard error."""
    value = float(np.mean(hits))
    return value, sqrt(value * (1 - value) / len(hits))
