"""Lattices: every point whose values share a common denominator.

They are how simple counterexamples are found directly, and in the order of their simplicity.
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from math import ceil, comb, floor, prod

import numpy as np

from collapse_audit.hunt.batch import Batch
from collapse_audit.hunt.space import Interval, Space
from collapse_audit.interpreters.floats import Array

UNBOUNDED_SPAN = 4
LABELS = (0, 1, 2, -1)
LARGEST_DENOMINATOR = 10_000


@dataclass(frozen=True)
class Block:
    """All points on k letters with a common denominator.

    `inner`: distributions of full support and scalars off the ends of their ranges; otherwise the
    faces, the vertices and the ends that belong to the ranges too.
    """

    k: int
    denominator: int
    inner: bool


def blocks(space: Space, alphabets: Sequence[int], cap: int) -> Iterator[tuple[Block, int]]:
    """Blocks with their sizes, the smallest first, cap points in all.

    >>> from collapse_audit.hunt.space import space_of
    >>> from collapse_audit.language import parse
    >>> space = space_of(parse("KL(P, Q) >= 0"))
    >>> [(b.denominator, b.inner, size) for b, size in blocks(space, [2], 20)]
    [(2, True, 1), (3, True, 4), (1, False, 4), (4, True, 9)]
    """
    streams = [_stream(space, k, inner) for k in alphabets for inner in (True, False)]
    spent = 0
    for size, _, block in heapq.merge(*streams, key=lambda entry: entry[:2]):
        spent += size
        if spent > cap:
            return
        yield block, size


def _stream(space: Space, k: int, inner: bool) -> Iterator[tuple[int, tuple[bool, int], Block]]:
    largest = 0
    for denominator in range(1, 2 if space.rigid else LARGEST_DENOMINATOR):
        block = Block(k, denominator, inner)
        size = prod(_shape(space, block))
        if size:
            # Never before a smaller denominator, though its lattice may be the larger one.
            largest = max(largest, size)
            yield largest, (not inner, k), block


def points(space: Space, block: Block, start: int, stop: int) -> Batch:
    """The points of a block from one index to before another, in lexicographic order.

    >>> from collapse_audit.hunt.space import space_of
    >>> from collapse_audit.language import parse
    >>> space = space_of(parse("KL(P, uniform) >= a"))
    >>> batch = points(space, Block(2, 3, True), 0, 3)
    >>> batch.points["P"].T.tolist(), batch.points["a"].tolist()
    ([[0.33..., 0.66...], [0.33..., 0.66...], [0.66..., 0.33...]], [0.33..., 0.66..., 0.33...])
    """
    digits = np.unravel_index(np.arange(start, stop), _shape(space, block) or (1,))
    tables = _tables(space, block)
    chosen = {name: table[..., i] for (name, table), i in zip(tables, digits, strict=False)}
    return Batch(block.k, stop - start, chosen)


def _shape(space: Space, block: Block) -> tuple[int, ...]:
    k, d = block.k, block.denominator
    weights = comb(d - 1, k - 1) if block.inner else comb(d + k - 1, k - 1)
    scalars = (len(grid(interval, d, block.inner)) for _, interval in space.scalars)
    labels = len(LABELS) ** k
    return (weights,) * len(space.distributions) + (*scalars, *(labels for _ in space.labels))


def _tables(space: Space, block: Block) -> list[tuple[str, Array]]:
    d = block.denominator
    weights = compositions(d, block.k, int(block.inner)) / d
    scalars = [(name, _column(grid(range_, d, block.inner), d)) for name, range_ in space.scalars]
    labels = [(name, _label_table(block.k)) for name in space.labels]
    return [*((name, weights) for name in space.distributions), *scalars, *labels]


def _column(numerators: range, denominator: int) -> Array:
    return np.asarray(numerators, dtype=float) / denominator


@lru_cache(maxsize=64)
def compositions(total: int, parts: int, least: int) -> Array:
    """All ways to write total as an ordered sum of parts, none below least, as columns.

    >>> compositions(3, 2, 1).astype(int).T.tolist()
    [[1, 2], [2, 1]]
    """
    free = total - least * parts
    if free < 0:
        return np.empty((parts, 0))
    places = free + parts - 1
    bars = np.array(list(combinations(range(places), parts - 1)), dtype=float)
    bars = bars.reshape(-1, parts - 1).T
    first, last = np.full((1, bars.shape[1]), -1.0), np.full((1, bars.shape[1]), float(places))
    return np.diff(np.vstack([first, bars, last]), axis=0) - 1 + least


def grid(interval: Interval, denominator: int, inner: bool) -> range:
    """Numerators of the multiples of 1/denominator in an interval.

    Infinite ranges are cut `UNBOUNDED_SPAN` beyond their finite end, or beyond 0, and finite ones
    at twice that length. The inner ones leave out the ends.

    >>> list(grid(Interval(Fraction(0), Fraction(1), high_closed=True), 3, inner=False))
    [1, 2, 3]
    """
    low, high = _cut(interval)
    first, last = ceil(low * denominator), floor(high * denominator)
    if first == low * denominator and (inner or not interval.low_closed):
        first += 1
    if last == high * denominator and (inner or not interval.high_closed):
        last -= 1
    return range(first, last + 1)


def _cut(interval: Interval) -> tuple[Fraction, Fraction]:
    low, high = interval.low, interval.high
    if low is None:
        low = (Fraction(0) if high is None else high) - UNBOUNDED_SPAN
    if high is None:
        high = (Fraction(0) if interval.low is None else low) + UNBOUNDED_SPAN
    return low, min(high, low + 2 * UNBOUNDED_SPAN)


@lru_cache(maxsize=8)
def _label_table(k: int) -> Array:
    indices = np.indices((len(LABELS),) * k).reshape(k, -1)
    return np.asarray(LABELS, dtype=float)[indices]
