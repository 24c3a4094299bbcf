"""Screening: what floats say about a batch of points.

Floats only propose. A point is a *hit* when it satisfies the hypotheses within rounding and some
relation of the claim fails by clearly more than rounding, a *tie* when a strict relation is within
rounding of equality. What a hit is worth is decided by `witness.judge` at an exact point.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from collapse_audit.hunt.batch import Batch, Columns
from collapse_audit.hunt.space import Space, is_plain
from collapse_audit.interpreters.floats import Array, Floats, excess
from collapse_audit.language import Relation

EPSILON = float(np.finfo(float).eps)
ROUNDING = 64 * EPSILON
CLEARLY_DIFFERENT = 2**14 * EPSILON
OUTSIDE = 1e3

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Screening:
    """A batch of n points, judged by floats; every array has shape (n,).

    `excess` is by how much the worst relation of the claim fails (NaN: a side has no value),
    `relative` the same beyond rounding and divided by the size of the sides, `penalty` by how
    much the hypotheses fail.
    """

    excess: Array
    relative: Array
    penalty: Array
    feasible: Mask
    hit: Mask
    tie: Mask

    @property
    def satisfying(self) -> Mask:
        """Points where the hypotheses hold and every side of the claim has a value."""
        return self.feasible & ~np.isnan(self.excess)

    def take(self, columns: Columns) -> "Screening":
        """The judgement of some of the points."""
        return Screening(
            **{field.name: getattr(self, field.name)[columns] for field in fields(self)}
        )


def beside(screenings: Sequence[Screening]) -> Screening:
    """Screenings of several batches as one."""
    return Screening(
        **{
            field.name: np.concatenate([getattr(each, field.name) for each in screenings])
            for field in fields(Screening)
        }
    )


def screen(space: Space, batch: Batch) -> Screening:
    """What floats say about completed points.

    >>> from collapse_audit.hunt.space import space_of
    >>> from collapse_audit.language import parse
    >>> space = space_of(parse("TV(P, Q) < a"))
    >>> half = np.full((2, 3), 0.5)
    >>> edge = np.array([[1.0, 0.75, 0.5], [0.0, 0.25, 0.5]])
    >>> screening = screen(space, Batch(2, 3, {"P": half, "Q": edge, "a": np.full(3, 0.25)}))
    >>> screening.hit, screening.tie
    (array([ True, False, False]), array([False,  True, False]))
    """
    floats = Floats(batch.k, batch.points)
    feasible, penalty = _hypotheses(space, batch, floats)
    worst, relative = np.full(batch.n, -np.inf), np.full(batch.n, -np.inf)
    fails, tie = np.zeros(batch.n, bool), np.zeros(batch.n, bool)
    for relation in space.statement.claim:
        assert isinstance(relation, Relation)
        gap, scale = _compared(relation, batch, floats)
        noise = _noise(relation) * (1 + scale)
        worst = np.maximum(worst, gap)
        relative = np.fmax(relative, _relative(gap, scale, noise))
        fails |= gap > noise
        if relation.strict:
            tie |= np.abs(gap) <= noise
    admitted = feasible & ~np.isnan(worst)
    return Screening(worst, relative, penalty, feasible, admitted & fails, admitted & tie & ~fails)


def _hypotheses(space: Space, batch: Batch, floats: Floats) -> tuple[Mask, Array]:
    feasible, penalty = _on_simplex(space, batch)
    for relation in space.statement.hypotheses:
        assert isinstance(relation, Relation)
        gap, scale = _compared(relation, batch, floats)
        noise = 0.0 if is_plain(relation) else ROUNDING * (1 + scale)
        feasible &= gap < -noise if relation.strict else gap <= noise
        shortfall = np.nan_to_num(gap / (1 + scale), nan=OUTSIDE, posinf=OUTSIDE, neginf=0.0)
        penalty = penalty + np.maximum(shortfall, 0.0)
    return feasible, penalty


def _on_simplex(space: Space, batch: Batch) -> tuple[Mask, Array]:
    """Determined vectors are distributions only where their terms happen to give one."""
    distance = np.zeros(batch.n)
    for name, _ in space.determined:
        if name in space.statement.distributions:
            value = batch.points[name]
            distance = distance + np.abs(value.sum(axis=0) - 1) + np.maximum(-value.min(axis=0), 0)
    return distance <= ROUNDING, np.nan_to_num(distance, nan=OUTSIDE, posinf=OUTSIDE)


def _compared(relation: Relation, batch: Batch, floats: Floats) -> tuple[Array, Array]:
    """By how much a relation fails, and how large its sides are."""
    gap = np.broadcast_to(excess(relation, floats), (batch.n,))
    sizes = [_size(floats(side), batch) for side in (relation.left, relation.right)]
    return gap, np.maximum(*sizes)


def _size(value: Array, batch: Batch) -> Array:
    size = np.where(np.isfinite(value), np.abs(value), 0.0)
    largest = size.max(axis=0) if size.ndim == 2 else size
    return np.broadcast_to(largest, (batch.n,))


def _noise(relation: Relation) -> float:
    return CLEARLY_DIFFERENT if relation.op == "==" else ROUNDING


def _relative(gap: Array, scale: Array, noise: Array) -> Array:
    with np.errstate(all="ignore"):
        ratio: Array = (gap - noise) / np.maximum(scale, 1e-300)
    return np.where(np.isinf(gap), gap, ratio)


def trusted(space: Space, batch: Batch, screening: Screening) -> Mask:
    """Which of the points keep their excess when computed with more digits.

    Cancellation (a divergence of order t near t = 1, say) can exceed any fixed tolerance; where
    the platform has no wider type this keeps everything, and certification has the last word.
    """
    free = _free_part(space, batch).cast(np.longdouble)
    normalised = {
        name: value / value.sum(axis=0) if name in space.distributions else value
        for name, value in free.points.items()
    }
    finer = screen(space, space.complete(Batch(free.k, free.n, normalised))).excess
    coarse = screening.excess
    with np.errstate(all="ignore"):
        close = np.abs(finer - coarse) <= 0.25 * np.abs(finer)
    kept: Mask = (close & (finer > 0)) | (np.isinf(finer) & (finer == coarse))
    return kept


def sound(space: Space, batch: Batch, screening: Screening) -> Mask:
    """Hits that can be trusted, and ties."""
    mask = screening.tie.copy()
    hits = np.flatnonzero(screening.hit)
    mask[hits] = trusted(space, batch.take(hits), screening.take(hits))
    return mask


def _free_part(space: Space, batch: Batch) -> Batch:
    fixed = {name for name, _ in space.determined}
    points = {name: value for name, value in batch.points.items() if name not in fixed}
    return Batch(batch.k, batch.n, points)
