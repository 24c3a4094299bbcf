"""Proposals: random points, in families that reach where counterexamples hide.

Flat samples miss nearly every thin violation set: it lies near a face, at weights like 10⁻⁹, or
where two distributions nearly agree. Each family below aims at one such place.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from collapse_audit.hunt.batch import Batch, joined
from collapse_audit.hunt.lattice import grid
from collapse_audit.hunt.space import Interval, Space
from collapse_audit.interpreters.floats import Array

Generator = np.random.Generator
Draw = Callable[[Generator, int, int], Array]
Relate = Callable[[Generator, Array], Array]
DEPTHS = (2.0, 4.0, 9.0, 15.0)
FARTHEST = 45.0


def normalised(weights: Array) -> Array:
    """Columns scaled to sum to 1."""
    result: Array = weights / weights.sum(axis=0)
    return result


def flat(rng: Generator, k: int, n: int) -> Array:
    """Uniform on the simplex."""
    return normalised(rng.exponential(size=(k, n)))


def sparse(rng: Generator, k: int, n: int) -> Array:
    """Dirichlet(1/4): most weights small."""
    return normalised(rng.gamma(0.25, size=(k, n)) + 1e-300)


def log_scale(rng: Generator, k: int, n: int) -> Array:
    """Weights 10⁻ᵘ, u uniform up to 2, 4, 9 or 15."""
    depth = rng.choice(DEPTHS, size=n)
    return normalised(10.0 ** -rng.uniform(0, depth, size=(k, n)))


def face(rng: Generator, k: int, n: int) -> Array:
    """Flat on a random support."""
    support = rng.random((k, n)) < 0.5
    support[rng.integers(k, size=n), np.arange(n)] = True
    return normalised(np.where(support, rng.exponential(size=(k, n)), 0.0))


def vertex(rng: Generator, k: int, n: int) -> Array:
    """All mass on one letter."""
    sharp: Array = (np.arange(k)[:, None] == rng.integers(k, size=n)).astype(float)
    return sharp


def near_uniform(rng: Generator, k: int, n: int) -> Array:
    """The uniform distribution, perturbed at scales from 10⁻⁶ to 1/2."""
    scale = 10.0 ** rng.uniform(-6, -0.3, size=n)
    return normalised(np.exp(scale * rng.standard_normal((k, n))))


DRAWS: Mapping[str, Draw] = {
    "flat": flat,
    "sparse": sparse,
    "log-scale": log_scale,
    "faces": face,
    "vertices": vertex,
    "near-uniform": near_uniform,
}


def any_kind(rng: Generator, k: int, n: int) -> Array:
    """A column from each of the draws in turn, shuffled."""
    share = -(-n // len(DRAWS))
    columns = np.hstack([draw(rng, k, share) for draw in DRAWS.values()])
    return columns[:, rng.permutation(columns.shape[1])[:n]]


# Relations between distributions: arrays of shape (number of distributions, k, n).


def nearly_equal(rng: Generator, stack: Array) -> Array:
    """The others are one of them, perturbed at scales from 10⁻⁶ to 10⁻¹."""
    scale = 10.0 ** rng.uniform(-6, -1, size=stack.shape[2])
    near = _reference(rng, stack) * np.exp(scale * rng.standard_normal(stack.shape))
    return _some(rng, near / near.sum(axis=1, keepdims=True), stack, 0.75)


def copies(rng: Generator, stack: Array) -> Array:
    """Some of them equal another exactly."""
    reference = np.broadcast_to(_reference(rng, stack), stack.shape)
    return _some(rng, reference, stack, 0.5)


def mixtures(rng: Generator, stack: Array) -> Array:
    """Some of them mixtures of two others."""
    weight = rng.random(stack.shape[2])
    mixed = weight * _reference(rng, stack) + (1 - weight) * _reference(rng, stack)
    return _some(rng, np.broadcast_to(mixed, stack.shape), stack, 0.5)


def permuted(rng: Generator, stack: Array) -> Array:
    """Some of them another with its letters permuted."""
    order = np.argsort(rng.random(stack.shape[1:]), axis=0)
    moved = np.take_along_axis(_reference(rng, stack), order[None], axis=1)
    return _some(rng, np.broadcast_to(moved, stack.shape), stack, 0.5)


def disjoint(rng: Generator, stack: Array) -> Array:
    """Two groups of them on disjoint supports, exactly or up to 10⁻⁹."""
    kept = face(rng, *stack.shape[1:]) > 0
    side = rng.random((len(stack), 1, stack.shape[2])) < 0.5
    leak = 10.0 ** -rng.uniform(1, 9, size=stack.shape[2]) * (rng.random(stack.shape[2]) < 0.5)
    weights = stack * np.where(kept == side, 1.0, leak) + 1e-300 * (kept == side)
    total = weights.sum(axis=1, keepdims=True)
    return np.where(total > 1e-200, weights / np.maximum(total, 1e-300), stack)


RELATIONS: Mapping[str, Relate] = {
    "nearly equal": nearly_equal,
    "copies": copies,
    "mixtures": mixtures,
    "permuted": permuted,
    "disjoint": disjoint,
}


def _reference(rng: Generator, stack: Array) -> Array:
    """One of the distributions, chosen anew for each column; shape (1, k, n)."""
    chosen = rng.integers(len(stack), size=(1, 1, stack.shape[2]))
    return np.take_along_axis(stack, chosen, axis=0)


def _some(rng: Generator, changed: Array, stack: Array, share: float) -> Array:
    return np.where(rng.random((len(stack), 1, stack.shape[2])) < share, changed, stack)


# Scalars and labels


@dataclass(frozen=True)
class Chart:
    """A bijection between an interval's inside and the reals, to move and to sample on."""

    interval: Interval

    def real(self, value: Array) -> Array:
        """The coordinate of a value; ±∞ at the ends."""
        low, high = self._ends()
        with np.errstate(all="ignore"):
            if low is None and high is None:
                return np.arcsinh(value)
            if low is None or high is None:
                distance = value - low if low is not None else (high or 0.0) - value
                return np.log(distance)
            return np.log(value - low) - np.log(high - value)

    def value(self, real: Array) -> Array:
        """The value at a coordinate, unbounded ones kept below about e^45."""
        low, high = self._ends()
        real = np.clip(real, -FARTHEST, FARTHEST) if low is None or high is None else real
        with np.errstate(all="ignore"):
            if low is None and high is None:
                return np.sinh(real)
            if high is None:
                return (low or 0.0) + np.exp(real)
            if low is None:
                return high - np.exp(real)
            share: Array = np.where(real < 0, np.exp(real), 1.0) / (1 + np.exp(-np.abs(real)))
            return low + (high - low) * share

    def _ends(self) -> tuple[float | None, float | None]:
        low, high = self.interval.low, self.interval.high
        return None if low is None else float(low), None if high is None else float(high)


def scalar(rng: Generator, interval: Interval, n: int) -> Array:
    """A scalar: evenly spread, near either end on a logarithmic scale, simple, or at an end."""
    chart = Chart(interval)
    spread = chart.value(rng.logistic(size=n))
    edges = chart.value(rng.choice((-1.0, 1.0), size=n) * rng.uniform(0, 25, size=n))
    simple = _simple(rng, interval, n)
    ends = [np.full(n, float(end)) for end in interval.ends()] or [spread]
    end = np.where(rng.random(n) < 0.5, ends[0], ends[-1])
    kind = rng.choice(4, size=n, p=(0.45, 0.25, 0.2, 0.1))
    return np.choose(kind, (spread, edges, simple, end))


def _simple(rng: Generator, interval: Interval, n: int) -> Array:
    """Multiples of 1/12 inside the range, as far as there are any."""
    numerators = grid(interval, 12, inner=True)
    if not numerators:
        return Chart(interval).value(rng.logistic(size=n))
    return rng.integers(numerators.start, numerators.stop, size=n) / 12


def label_vector(rng: Generator, k: int, n: int) -> Array:
    """Labels: normal, small whole numbers, or all equal, at a random scale."""
    normal = rng.standard_normal((k, n))
    whole = rng.integers(-3, 4, size=(k, n)).astype(float)
    equal = np.broadcast_to(whole[0], (k, n))
    scale = np.where(rng.random(n) < 0.7, 1.0, 10.0 ** rng.uniform(-3, 3, size=n))
    return np.choose(rng.choice(3, size=n, p=(0.5, 0.4, 0.1)), (normal * scale, whole, equal))


# Whole points


def families(space: Space) -> tuple[str, ...]:
    """The families that make a difference for a space.

    >>> from collapse_audit.hunt.space import space_of
    >>> from collapse_audit.language import parse
    >>> families(space_of(parse("a <= b")))
    ('scalars',)
    """
    if not space.distributions:
        return ("scalars",)
    related = tuple(RELATIONS) if len(space.distributions) > 1 else ()
    return (*DRAWS, "any", *related)


def propose(space: Space, rng: Generator, family: str, k: int, n: int) -> Batch:
    """n points of one family, determined variables not yet filled in."""
    points: dict[str, Array] = dict(
        zip(space.distributions, _stack(space, rng, family, k, n), strict=True)
    )
    for name, interval in space.scalars:
        points[name] = scalar(rng, interval, n)
    _equalise(space, rng, points, n)
    for name in space.labels:
        points[name] = label_vector(rng, k, n)
    return Batch(k, n, points)


def _stack(space: Space, rng: Generator, family: str, k: int, n: int) -> Array:
    count = len(space.distributions)
    if not count:
        return np.empty((0, k, n))
    if family == "vertices":
        sharp, other = (_drawn(rng, draw, k, n, count) for draw in (vertex, any_kind))
        return _some(rng, sharp, other, 0.6)
    stack = _drawn(rng, DRAWS.get(family, any_kind), k, n, count)
    return RELATIONS[family](rng, stack) if family in RELATIONS else stack


def _drawn(rng: Generator, draw: Draw, k: int, n: int, count: int) -> Array:
    return np.stack([draw(rng, k, n) for _ in range(count)])


def _equalise(space: Space, rng: Generator, points: dict[str, Array], n: int) -> None:
    """Now and then two scalars with the same range are equal."""
    for (name, own), (other, theirs) in zip(space.scalars, space.scalars[1:], strict=False):
        if own == theirs:
            points[other] = np.where(rng.random(n) < 0.1, points[name], points[other])


def proposals(space: Space, rng: Generator, k: int, n: int) -> tuple[Batch, dict[str, int]]:
    """n points shared out among the families, and how many went to each."""
    names = families(space)
    shares = {name: n // len(names) + (i < n % len(names)) for i, name in enumerate(names)}
    drawn = [propose(space, rng, name, k, share) for name, share in shares.items() if share]
    return joined(drawn), shares
