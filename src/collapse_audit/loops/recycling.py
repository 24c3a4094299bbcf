"""Estimating a mean from fresh and recycled samples, and retraining towards the truth.

Two loops on the line. `Recycling`: the next estimate weighs the mean of n fresh observations with
the mean of m drawn around the last estimate. `Retraining`: without chance, the next error is the
synthetic share of the data times the error that training makes of the last one.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from flint import arb, fmpq

from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.maps import check_positive_share
from collapse_audit.loops.models import Exact, exact, is_whole


@dataclass(frozen=True)
class Recycling:
    """θ_{t+1} = w·(mean of n fresh) + (1 − w)·(mean of m drawn around θ_t), 0 < w ≤ 1, n, m ≥ 1.

    All observations have variance 1 around what they are drawn around; the truth is θ = 0.
    Source: He, Xu and Cheng (2025).

    >>> loop = Recycling(10, 10)
    >>> loop.limit("1/2"), loop.limit(1)                  # w = 1 uses fresh data alone
    (Fraction(1, 15), Fraction(1, 10))
    """

    fresh: int
    recycled: int

    def __post_init__(self) -> None:
        if not (is_whole(self.fresh, 1) and is_whole(self.recycled, 1)):
            raise LoopError(f"both samples need at least 1 draw: {self.fresh}, {self.recycled}")

    def step(self, weight: Exact, variance: Fraction) -> Fraction:
        """V′ = w²/n + (1 − w)²(V + 1/m)."""
        w = _weight(weight)
        if variance < 0:
            raise LoopError(f"variance must be at least 0, not {variance}")
        return w**2 / self.fresh + (1 - w) ** 2 * (variance + Fraction(1, self.recycled))

    def limit(self, weight: Exact) -> Fraction:
        """lim Var θ_t = (w²/n + (1 − w)²/m)/(1 − (1 − w)²), the V that a step leaves as it is."""
        w = _weight(weight)
        return self.step(w, Fraction(0)) / (1 - (1 - w) ** 2)

    def optimal_weight(self) -> arb:
        """w* = (√(r² + 4r) − r)/2, r = n/m, where the limit is least: w*² + r·w* − r = 0.

        >>> Recycling(10, 10).optimal_weight().str(9, radius=False)     # (√5 − 1)/2
        '0.618033989'
        """
        r = arb(fmpq(self.fresh, self.recycled))
        return ((r * r + 4 * r).sqrt() - r) / 2

    def optimal_weight_exactly(self) -> Fraction | None:
        """The optimal weight where it is rational, else None.

        >>> Recycling(1, 2).optimal_weight_exactly(), Recycling(1, 1).optimal_weight_exactly()
        (Fraction(1, 2), None)
        """
        square = self.fresh * (self.fresh + 4 * self.recycled)
        root = isqrt(square)
        return Fraction(root - self.fresh, 2 * self.recycled) if root * root == square else None


@dataclass(frozen=True)
class Retraining:
    """e_{t+1} = s·g·e_t, s = λ/(1 + λ): λ ≥ 0 synthetic observations for each real one.

    e is the error of the parameter and g = gain ≥ 0 what training on synthetic data alone makes of
    an error of 1; maximum likelihood for a normal mean has g = 1, as λθ/(1 + λ) is what it keeps
    of θ.
    Source of the question: Bertrand et al. (2024).

    >>> Retraining(1, 1).rate, Retraining(1, 1).is_stable
    (Fraction(1, 2), True)
    >>> Retraining(2, 2).is_stable, Retraining(0, 100).is_stable
    (False, True)
    """

    ratio: Exact
    gain: Exact

    def __post_init__(self) -> None:
        for name in ("ratio", "gain"):
            if exact(name, getattr(self, name)) < 0:
                raise LoopError(f"{name} must be at least 0, not {getattr(self, name)}")

    @property
    def real_share(self) -> Fraction:
        """α = 1/(1 + λ), the share of real data."""
        return 1 / (1 + Fraction(self.ratio))

    @property
    def rate(self) -> Fraction:
        """(1 − α)g, by which errors shrink or grow in each generation."""
        return (1 - self.real_share) * Fraction(self.gain)

    @property
    def is_stable(self) -> bool:
        """Whether errors tend to 0: α > 1 − 1/g, which is λ(g − 1) < 1."""
        return self.rate < 1

    @property
    def is_stable_by_half(self) -> bool:
        """λg < 1/2, the sufficient condition of Bertrand et al. with g for 1 + εL/α there."""
        return Fraction(self.ratio) * Fraction(self.gain) < Fraction(1, 2)


def _weight(weight: Exact) -> Fraction:
    check_positive_share("weight", weight)
    return Fraction(weight)
