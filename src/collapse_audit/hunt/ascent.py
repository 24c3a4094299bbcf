"""Ascent: evolution from the best points towards violation, by difference and by ratio.

Near the edge of the simplex both sides can be tiny, and there the ratio is the better guide;
elsewhere the difference is. Points that miss a hypothesis climb towards it first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from collapse_audit.hunt.batch import Batch, Columns, joined
from collapse_audit.hunt.proposals import Chart, Generator, normalised
from collapse_audit.hunt.screening import Screening, beside, screen, trusted
from collapse_audit.hunt.space import Space
from collapse_audit.interpreters.floats import Array

ELITE = 64
MISSED = -1e6


@dataclass(frozen=True)
class Generation:
    """Completed points and what floats say about them."""

    batch: Batch
    screening: Screening

    def take(self, columns: Columns) -> "Generation":
        """Some of the points."""
        return Generation(self.batch.take(columns), self.screening.take(columns))


def evaluated(space: Space, batch: Batch) -> Generation:
    """Free points projected, completed and screened."""
    complete = space.complete(space.project(batch))
    return Generation(complete, screen(space, complete))


def fittest(space: Space, generation: Generation) -> Generation:
    """The best points by difference and by ratio, half each; cancellation is no merit."""
    best = np.unique(np.concatenate([_best(score) for score in _scores(generation.screening)]))
    leading = generation.take(best)
    sound = ~leading.screening.hit | trusted(space, leading.batch, leading.screening)
    return leading.take(sound) if sound.any() else leading


def _best(score: Array) -> NDArray[np.intp]:
    wanted = min(ELITE // 2, len(score))
    return np.argpartition(-score, wanted - 1)[:wanted]


def _scores(screening: Screening) -> tuple[Array, Array]:
    # An infinite excess is a hit already; finite ones are wanted, so it ranks as a draw.
    missed = np.where(screening.feasible, 0.0, MISSED * (1 + screening.penalty))
    by_gap, by_ratio = (
        np.nan_to_num(value, nan=MISSED / 2, posinf=0.0, neginf=MISSED / 4) + missed
        for value in (screening.excess, screening.relative)
    )
    return by_gap, by_ratio


def offspring(space: Space, rng: Generator, parents: Batch, n: int) -> Batch:
    """n points near or between parents, at scales from 10⁻⁵ to 1."""
    first, second, third = (parents.take(rng.integers(parents.n, size=n)) for _ in range(3))
    scale = 10.0 ** rng.uniform(-5, 0.2, size=n)
    stride = np.where(rng.random(n) < 0.3, rng.uniform(0, 1, size=n), 0.0)
    moves = _Moves(first, second, third, scale, stride)
    common = rng.standard_normal((parents.k, n)) * (rng.random(n) < 0.3)
    points = {name: moves.weights(rng, name, common) for name in space.distributions}
    _approach(space, rng, points, n)
    for name, interval in space.scalars:
        points[name] = moves.scalar(rng, name, Chart(interval))
    for name in space.labels:
        points[name] = moves.labels(rng, name)
    return Batch(parents.k, n, points)


@dataclass(frozen=True)
class _Moves:
    """Three parents a child: from the first it strides along the others' difference."""

    first: Batch
    second: Batch
    third: Batch
    scale: Array
    stride: Array

    def weights(self, rng: Generator, name: str, common: Array) -> Array:
        own = rng.standard_normal(common.shape) * (rng.random(self.first.n) < 0.6)
        drift = _log(self.second.points[name]) - _log(self.third.points[name])
        return _moved(self.first.points[name], self.scale * (own + common) + self.stride * drift)

    def scalar(self, rng: Generator, name: str, chart: Chart) -> Array:
        own = rng.standard_normal(self.first.n) * (rng.random(self.first.n) < 0.6)
        drift = _finite(chart.real(self.second.points[name])) - _finite(
            chart.real(self.third.points[name])
        )
        start = chart.real(self.first.points[name])
        return chart.value(start + self.scale * own + self.stride * drift)

    def labels(self, rng: Generator, name: str) -> Array:
        start = self.first.points[name]
        size: Array = self.scale * np.abs(start).max(axis=0)
        return start + size * rng.standard_normal(start.shape)


def _finite(coordinate: Array) -> Array:
    """Coordinates with the ends of a range moved just inside."""
    return np.clip(coordinate, -35, 35)


def _log(weights: Array) -> Array:
    return np.log(np.maximum(weights, 1e-30))


def _moved(weights: Array, step: Array) -> Array:
    """Multiplied letter by letter and normalised; zeros stay zeros."""
    return normalised(weights * np.exp(np.clip(step, -60, 60)))


def _approach(space: Space, rng: Generator, points: dict[str, Array], n: int) -> None:
    """In some columns one distribution moves part of the way to another."""
    names = space.distributions
    if len(names) < 2:
        return
    mover, target = rng.permutation(len(names))[:2]
    share = np.where(rng.random(n) < 0.25, rng.uniform(0, 1, size=n), 0.0)
    here, there = points[names[mover]], points[names[target]]
    points[names[mover]] = normalised((1 - share) * here + share * there)


def evolve(space: Space, rng: Generator, start: Generation, sizes: tuple[int, ...]) -> Generation:
    """Generations of the given sizes, each from the best so far; all their points together."""
    elite, born = fittest(space, start), []
    for size in sizes:
        children = evaluated(space, offspring(space, rng, elite.batch, size))
        born.append(children)
        elite = fittest(space, merged([children, elite]))
    return merged(born)


def merged(generations: Sequence[Generation]) -> Generation:
    """Generations side by side."""
    batch = joined([generation.batch for generation in generations])
    return Generation(batch, beside([generation.screening for generation in generations]))
