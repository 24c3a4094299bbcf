"""Tasks: the search cut into pieces that depend on nothing but the seed.

The schedule is one fixed sequence, alternating exhaustive lattice blocks with random shards. A
search of t trials is a prefix of it, however many processes share the work and whatever the
clock says, so that a run can be replayed from its seed and number of trials.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from collapse_audit.hunt import lattice
from collapse_audit.hunt.ascent import Generation, evaluated, evolve, merged
from collapse_audit.hunt.batch import Batch
from collapse_audit.hunt.lattice import Block
from collapse_audit.hunt.proposals import proposals
from collapse_audit.hunt.screening import Screening, screen, sound
from collapse_audit.hunt.space import Space

CHUNK = 4096
FIRST_SHARDS = 4
LARGEST_SHARD = 8 * CHUNK
LATTICE_CAP = 400_000
LATTICE_FIRST = 1024
LATTICE_ALPHABETS = 8
RIGID_ALPHABETS = 16
MOST_LETTERS = 12
WIDE = 16
KEPT = 24
GENERATIONS = 8


@dataclass(frozen=True)
class LatticeTask:
    """Points of a lattice block from one index to before another; `last` completes the block."""

    block: Block
    start: int
    size: int
    last: bool


@dataclass(frozen=True)
class ShardTask:
    """Random proposals on k letters and ascent from the best of them, with a seed of their own."""

    index: int
    k: int
    size: int


Task = LatticeTask | ShardTask


@dataclass(frozen=True)
class Found:
    """Points worth a closer look: hits first, then ties; `samples` merely satisfy the hypotheses.

    `denominator` is that of a lattice, on which the points are exact.
    """

    hits: Generation
    samples: Batch
    denominator: int | None = None


@dataclass(frozen=True)
class Report:
    """What a task did."""

    task: Task
    trials: Counter[str]
    satisfying: int
    found: Found


def schedule(space: Space, k: int | None) -> Iterator[Task]:
    """The sequence of tasks: endless unless nothing is free."""
    fresh = space.statement.smallest_alphabet if k is None else k
    if space.rigid:
        many = RIGID_ALPHABETS if k is None and space.lettered else 1
        yield from _lattice_tasks(space, range(fresh, fresh + many), LATTICE_CAP)
        return
    rising = k is None and space.lettered
    alphabets = range(fresh, fresh + (LATTICE_ALPHABETS if rising else 1))
    yield from _alternating(
        _lattice_tasks(space, alphabets, LATTICE_CAP), _shard_tasks(fresh, rising)
    )


def _alternating(lattices: Iterator[Task], shards: Iterator[Task]) -> Iterator[Task]:
    """Lattice and shards by turns, with equal numbers of trials until the lattice is spent."""
    ahead = -LATTICE_FIRST
    for shard in shards:
        while ahead <= 0 and (block := next(lattices, None)) is not None:
            ahead += block.size
            yield block
        ahead -= shard.size
        yield shard


def _lattice_tasks(space: Space, alphabets: range, cap: int) -> Iterator[Task]:
    for block, size in lattice.blocks(space, alphabets, cap):
        for start in range(0, size, CHUNK):
            stop = min(start + CHUNK, size)
            yield LatticeTask(block, start, stop - start, stop == size)


def _shard_tasks(smallest: int, rising: bool) -> Iterator[Task]:
    index = 0
    while True:
        letters = min(smallest + (_rise(index) if rising else 0), max(smallest, MOST_LETTERS))
        # Wider alphabets get fewer points at a time, so that memory stays bounded.
        size = min(CHUNK << max(0, index - FIRST_SHARDS), LARGEST_SHARD)
        yield ShardTask(index, letters, size // -(-letters // WIDE))
        index += 1


def _rise(index: int) -> int:
    """How many letters above the fewest: 0, 1, 2, 0, 1, 3, 0, 1, 2, 0, 1, 4, …

    >>> [_rise(index) for index in range(12)]
    [0, 1, 2, 0, 1, 3, 0, 1, 2, 0, 1, 4]
    """
    turn, place = divmod(index, 3)
    if place < 2:
        return place
    return 2 + ((turn + 1) & -(turn + 1)).bit_length() - 1


def limited(tasks: Iterator[Task], trials: int | None) -> Iterator[Task]:
    """The tasks of a search of so many trials, the last one cut short."""
    left = trials
    for task in tasks:
        if left is None:
            yield task
        elif left >= task.size:
            left -= task.size
            yield task
        else:
            if left:
                yield _shortened(task, left)
            return


def _shortened(task: Task, size: int) -> Task:
    if isinstance(task, LatticeTask):
        return replace(task, size=size, last=False)
    return replace(task, size=size)


def perform(space: Space, seed: int, task: Task) -> Report:
    """Carries out one task; the same arguments give the same report anywhere."""
    if isinstance(task, LatticeTask):
        return _perform_lattice(space, task)
    return _perform_shard(space, seed, task)


def _perform_lattice(space: Space, task: LatticeTask) -> Report:
    batch = lattice.points(space, task.block, task.start, task.start + task.size)
    batch = space.complete(batch)
    generation = Generation(batch, screen(space, batch))
    found = _found(space, generation, _first(space, generation), task.block.denominator)
    satisfying = int(generation.screening.satisfying.sum())
    return Report(task, Counter({"lattice": task.size}), satisfying, found)


def _perform_shard(space: Space, seed: int, task: ShardTask) -> Report:
    rng = np.random.default_rng(np.random.SeedSequence([seed, task.index]))
    drawn = (task.size + 1) // 2
    batch, trials = proposals(space, rng, task.k, drawn)
    parts = [evaluated(space, batch.part(i, i + CHUNK)) for i in range(0, drawn, CHUNK)]
    start = merged(parts)
    generations = [start]
    if sizes := _generations(task.size - drawn):
        generations.append(evolve(space, rng, start, sizes))
        trials["ascent"] = task.size - drawn
    everything = merged(generations)
    found = _found(space, everything, _best(everything.screening), None)
    return Report(task, Counter(trials), int(everything.screening.satisfying.sum()), found)


def _generations(trials: int) -> tuple[int, ...]:
    sizes = [trials // GENERATIONS + (i < trials % GENERATIONS) for i in range(GENERATIONS)]
    return tuple(size for size in sizes if size)


def _found(
    space: Space, generation: Generation, columns: NDArray[np.intp], denominator: int | None
) -> Found:
    hits = generation.take(columns)
    kept = sound(space, hits.batch, hits.screening)
    samples = np.flatnonzero(generation.screening.satisfying)[:4]
    return Found(hits.take(kept), generation.batch.take(samples), denominator)


def _first(space: Space, generation: Generation) -> NDArray[np.intp]:
    """The first few hits and ties of a lattice, the simplest kinds first."""
    screening = generation.screening
    kind = roughness(space, generation)
    columns = np.flatnonzero(screening.hit | screening.tie)
    return columns[np.argsort(kind[columns], kind="stable")][:KEPT]


def roughness(space: Space, generation: Generation) -> NDArray[np.int64]:
    """How far from simple each hit is: finite before ties before infinite, inside before edges."""
    batch, screening = generation.batch, generation.screening
    kind = np.where(screening.tie, 1, np.where(np.isinf(screening.excess), 2, 0)) * 4
    for name in space.distributions:
        kind |= np.where((batch.points[name] <= 0).any(axis=0), 2, 0)
    for name, interval in space.scalars:
        for end in interval.ends():
            if not 0 < end < 1:
                kind |= np.where(batch.points[name] == float(end), 1, 0)
    return kind


def _best(screening: Screening) -> NDArray[np.intp]:
    """Hits by ratio, by difference, infinite ones and some of any kind; then ties."""
    hits = np.flatnonzero(screening.hit)
    finite = hits[np.isfinite(screening.excess[hits])]
    chosen = [
        finite[np.argsort(-screening.relative[finite], kind="stable")][:KEPT],
        finite[np.argsort(-screening.excess[finite], kind="stable")][:KEPT],
        finite[:: max(1, len(finite) // KEPT)][:KEPT],
        hits[np.isinf(screening.excess[hits])][:KEPT],
        np.flatnonzero(screening.tie)[:KEPT],
    ]
    return np.asarray(list(dict.fromkeys(np.concatenate(chosen).tolist())), dtype=np.intp)
