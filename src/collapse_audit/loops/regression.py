"""The regression loop: least squares fitted to data that the last fit has labelled.

Generation i ≥ 1 draws T inputs in d dimensions, labels them with the previous fit ŵ_{i−1}
(ŵ₀ = w*, the truth) and adds noise of variance σ². Under *replace* ŵₙ is fitted to generation n
alone, under *accumulate* to generations 1 … n together. The test error on standard normal inputs,
beyond the noise, is E‖ŵₙ − w*‖².

Let Sₙ be the sum of the XᵢᵀXᵢ that the fit uses. Under both the errors eₙ = ŵₙ − w* obey

    eₙ = eₙ₋₁ + Sₙ⁻¹Xₙᵀεₙ,

under replace with Sₙ = XₙᵀXₙ, under accumulate because Sₙeₙ = Sₙ₋₁eₙ₋₁ + XₙᵀXₙeₙ₋₁ + Xₙᵀεₙ. The
terms are uncorrelated, so their variances add up.
Source: Gerstgrasser et al. (2024), after Dohmatob et al. (2024) for replace.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Exact, exact

Workflow = Literal["replace", "accumulate"]
Inputs = Literal["same", "new"]
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Regression:
    """T standard normal inputs of dimension d a generation, noise of variance σ² = noise.

    `inputs`: whether all generations use the same inputs or draw new ones. Needs d ≥ 1 and
    T ≥ d + 2, where E tr(XᵀX)⁻¹ = d/(T − d − 1) is finite; raises `LoopError` otherwise.

    >>> loop = Regression(12, 3, 1)
    >>> [loop.error("replace", n) for n in (0, 1, 2)]
    [Fraction(0, 1), Fraction(3, 8), Fraction(3, 4)]
    >>> loop.error("accumulate", 2)                       # 3/8·(1 + 1/4)
    Fraction(15, 32)
    >>> Regression(4, 3, 1)
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: 3 dimensions need at least 5 inputs, not 4
    """

    size: int
    dimension: int
    noise: Exact
    inputs: Inputs = "same"

    def __post_init__(self) -> None:
        if self.dimension < 1:
            raise LoopError(f"the dimension is at least 1, not {self.dimension}")
        if self.size < self.dimension + 2:
            least = self.dimension + 2
            dimensions = f"{self.dimension} dimensions need at least {least} inputs"
            raise LoopError(f"{dimensions}, not {self.size}")
        if exact("noise", self.noise) < 0:
            raise LoopError(f"noise must be at least 0, not {self.noise}")

    def error(self, workflow: Workflow, generation: int) -> Fraction:
        """E‖ŵₙ − w*‖² = Σ_{i≤n} of what generation i adds, exactly."""
        added = (self.added(workflow, i) for i in range(1, generation + 1))
        return sum(added, Fraction(0))

    def added(self, workflow: Workflow, generation: int) -> Fraction:
        """σ²E tr(Sᵢ⁻¹XᵢᵀXᵢSᵢ⁻¹), the variance that generation i adds.

        replace: σ²d/(T − d − 1); accumulate, the same inputs: that divided by i², as Sᵢ = iXᵀX;
        accumulate, new inputs: σ²d/(i(iT − d − 1)), as the i terms of Σⱼ XⱼᵀXⱼ in
        E tr(Sᵢ⁻¹SᵢSᵢ⁻¹) = d/(iT − d − 1) contribute alike.
        """
        once = exact("noise", self.noise) * self.dimension
        if workflow == "replace":
            return once / (self.size - self.dimension - 1)
        if self.inputs == "same":
            return once / (self.size - self.dimension - 1) / generation**2
        return once / (generation * (generation * self.size - self.dimension - 1))

    def simulate(self, workflow: Workflow, generations: int, runs: int, seed: int) -> Array:
        """‖ŵₙ − w*‖² in independent runs, fitted by least squares; shape (generations, runs).

        >>> Regression(12, 3, 1).simulate("replace", 2, 5, seed=1).shape
        (2, 5)
        """
        rng = np.random.default_rng(seed)
        inputs = self._draw(rng, runs)
        fit = np.zeros((runs, self.dimension, 1))
        errors, kept = [], _Data.none(runs, self.dimension)
        for _ in range(generations):
            if self.inputs == "new":
                inputs = self._draw(rng, runs)
            labels = inputs @ fit + self._deviation * rng.standard_normal((runs, self.size, 1))
            kept = (
                kept.joined(inputs, labels) if workflow == "accumulate" else _Data(inputs, labels)
            )
            fit = kept.fitted()
            errors.append((fit**2).sum(axis=(1, 2)))
        return np.array(errors)

    def _draw(self, rng: np.random.Generator, runs: int) -> Array:
        return rng.standard_normal((runs, self.size, self.dimension))

    @property
    def _deviation(self) -> float:
        return sqrt(exact("noise", self.noise))


@dataclass(frozen=True)
class _Data:
    """Inputs (runs, rows, d) and labels (runs, rows, 1); the truth is w* = 0."""

    inputs: Array
    labels: Array

    @classmethod
    def none(cls, runs: int, dimension: int) -> "_Data":
        return cls(np.empty((runs, 0, dimension)), np.empty((runs, 0, 1)))

    def joined(self, inputs: Array, labels: Array) -> "_Data":
        parts = ((self.inputs, inputs), (self.labels, labels))
        return _Data(*(np.concatenate(pair, axis=1) for pair in parts))

    def fitted(self) -> Array:
        """Least squares by the QR decomposition, without XᵀX."""
        q, r = np.linalg.qr(self.inputs)
        fit: Array = np.linalg.solve(r, q.transpose(0, 2, 1) @ self.labels)
        return fit
