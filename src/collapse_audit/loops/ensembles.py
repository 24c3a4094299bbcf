"""Ensembles: many independent runs of a loop at once, simulated in floats.

Main definitions: `simulate` and its result, `Ensemble`; `progress_bar`. What is simulated
illustrates and supports; it settles nothing that an exact chain could settle.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, cast, get_args
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from collapse_audit.interpreters.floats import Floats
from collapse_audit.language import Distribution, Term
from collapse_audit.loops.base import Update
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Exact, Model, check_whole, distribution
from collapse_audit.loops.samplers import (
    Alias,
    Ancestry,
    Array,
    Below,
    Founders,
    Rng,
    binomial_counts,
    frequencies,
    generator,
    letter_type,
    multinomial_counts,
)
from collapse_audit.loops.values import as_term, names
from collapse_audit.loops.vectorised import (
    Context,
    Immigration,
    Stage,
    column,
    immigration,
    shortest,
    stages,
)

SCHEMA = "collapse-audit/ensemble/1"
BLOCK = 2**15
LARGEST_BLOCK = 2**12
COPIES_PER_COUNT = 16
MEMORY = 2**31
ROUNDING = 1e-9

Sampler = Literal["binomial", "multinomial", "ancestors"]
SAMPLERS: tuple[Sampler, ...] = get_args(Sampler)
Block = NDArray[Any]
Watch = Callable[[int, int], None]


@dataclass(frozen=True, eq=False)
class Ensemble:
    """Recorded generations of R independent runs on k letters.

    `states` has shape (rows, recorded generations, R). Rows are the k probabilities of each
    model, as floats, or, where the sampler was "ancestors", the N letters drawn, as unsigned
    integers in no particular order; the model is then (1 − w)·C/N + w·Q with C the counts of the
    letters and (w, w·Q) = `mixture`. Generation 0 is the start, the same in all runs.
    """

    start: Array
    generations: NDArray[np.int64]
    states: Block
    mixture: Array
    sampler: Sampler
    seed: int
    interrupted: bool = False

    @property
    def letters(self) -> int:
        """k."""
        return len(self.start)

    @property
    def replicates(self) -> int:
        """R: the runs that were finished, fewer than asked for after an interruption."""
        return int(self.states.shape[2])

    def models(self, generation: int) -> Array:
        """The models of one recorded generation, or of generation 0; shape (k, R).

        >>> from collapse_audit.loops import Resample
        >>> ensemble = simulate(Resample(4), ["1/2", "1/2"], 3, 5, record=[3])
        >>> ensemble.models(3).shape, ensemble.models(0)[:, 0]
        ((2, 5), array([0.5, 0.5]))
        """
        if generation == 0:
            return np.repeat(self.start[:, None], self.replicates, axis=1)
        state = self.states[:, self._place(generation)]
        if self.sampler != "ancestors":
            return cast(Array, state)
        weight, other = self.mixture[0], self.mixture[1:, None]
        fit = frequencies(state, self.letters)
        return (1 - weight) * fit + other if weight else fit

    def draws(self, generation: int) -> Block:
        """The N letters drawn in one recorded generation, where they are kept; shape (N, R)."""
        if self.sampler != "ancestors":
            raise LoopError(f"an ensemble of the {self.sampler} sampler keeps models, not letters")
        return self.states[:, self._place(generation)]

    def values(self, term: str | Term, generation: int, **fixed: Sequence[float]) -> Array:
        """A real term of P0 (the start), Pn and fixed distributions or labels, in each run; (R,).

        >>> from collapse_audit.loops import Resample
        >>> simulate(Resample(1), ["1/2", "1/2"], 1, 3).values("KL(Pn, P0)", 1).round(3)
        array([0.693, 0.693, 0.693])
        """
        models, parsed = self.models(generation), as_term(term)
        points = {name: self._column(name, value) for name, value in fixed.items()}
        points |= {"P0": self.start[:, None], "Pn": models}
        unknown = sorted(names(parsed) - points.keys())
        if unknown:
            raise LoopError(f"{unknown[0]} in {parsed} has no value here")
        for node in parsed.walk():
            if isinstance(node, Distribution) and node.name in fixed:
                _check_shares(node.name, fixed[node.name])
        return np.broadcast_to(Floats(self.letters, points)(parsed), models.shape[1:])

    def _column(self, name: str, value: Sequence[float]) -> Array:
        if name in ("P0", "Pn"):
            raise LoopError(f"{name}: the ensemble itself gives this a value")
        if np.shape(value) != (self.letters,):
            raise LoopError(f"{name} must have {self.letters} entries, not {value!r}")
        return np.asarray(value, dtype=float)[:, None]

    def save(self, path: Path | str) -> None:
        """Writes an NPZ file of the arrays, which `Ensemble.load` and NumPy read.

        Raises `LoopError` where the path cannot be written to.
        """
        try:
            with Path(path).open("wb") as file:
                np.savez_compressed(file, schema=SCHEMA, **{n: vars(self)[n] for n in _FIELDS})
        except OSError as error:
            raise LoopError(f"{path} cannot be written: {error.strerror}") from None

    @staticmethod
    def load(path: Path | str) -> "Ensemble":
        """Reads what `save` wrote. Raises `LoopError` for anything else."""
        try:
            with np.load(path, allow_pickle=False) as file:
                if str(file["schema"]) != SCHEMA:
                    raise LoopError(f"{path}: {file['schema']} is not {SCHEMA}")
                kept = {name: file[name] for name in _FIELDS}
        except OSError as error:
            raise LoopError(f"{path} cannot be read: {error.strerror or error}") from None
        except (KeyError, ValueError, BadZipFile, EOFError) as error:
            raise LoopError(f"{path} holds no ensemble: {error}") from None
        scalars = ("sampler", "seed", "interrupted")
        return Ensemble(**{n: v.item() if n in scalars else v for n, v in kept.items()})

    def _place(self, generation: int) -> int:
        places = np.flatnonzero(self.generations == generation)
        if not len(places):
            raise LoopError(f"generation {generation} was not recorded")
        return int(places[0])


_FIELDS = ("start", "generations", "states", "mixture", "sampler", "seed", "interrupted")


def simulate(
    update: Update,
    start: Sequence[Exact],
    generations: int,
    replicates: int,
    seed: int = 0,
    *,
    record: Sequence[int] | None = None,
    sampler: Sampler | None = None,
    jobs: int = 1,
    progress: Watch | None = None,
) -> Ensemble:
    """R = replicates independent runs P_0 = start, P_{n+1} ~ update.law(P_n, n).

    `record` lists the generations to keep, by default all from 1 on. Without a `sampler` the
    fastest is taken; all give the same law: "binomial" for two letters, "ancestors" where letters
    outnumber draws (or nearly do: a copy is cheaper than a count) and one generation is mixing,
    N draws and mixing, "multinomial" else. Runs are made in blocks of a fixed size, each from a
    seed of its own, so that results do not depend on the `jobs` threads that share the blocks, and
    a longer simulation repeats the whole blocks of a shorter one. `progress` is called with the
    runs finished and R; `progress_bar` is one. An interruption (Ctrl-C) ends the simulation and
    keeps the runs that are finished.

    Raises `LoopError` for parameters that make no sense, before any work.

    >>> from collapse_audit.loops import Resample
    >>> ensemble = simulate(Resample(100), ["1/3", "2/3"], 10, 1000, seed=1)
    >>> ensemble.states.shape, ensemble.sampler, ensemble.models(10)[0].mean().round(1)
    ((2, 10, 1000), 'binomial', np.float64(0.3))
    >>> simulate(Resample(100), ["1/3", "2/3"], 10, 0)
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: replicates must be a whole number of at least 1, not 0
    """
    for name, value in (("generations", generations), ("replicates", replicates), ("jobs", jobs)):
        check_whole(name, value, 1)
    check_whole("seed", seed, 0)
    kept = _recorded(generations, record)
    plan = _plan(update, distribution(*start), kept, sampler)
    _check_memory(plan, replicates)
    states = np.empty((replicates, len(kept), plan.rows), dtype=plan.kind)
    finished = _fill(states, _blocks(plan, replicates, seed, jobs), progress)
    return Ensemble(
        start=column(plan.start)[:, 0],
        generations=np.array(kept, dtype=np.int64),
        states=states[:finished].T,
        mixture=plan.mixture,
        sampler=plan.sampler,
        seed=seed,
        interrupted=finished < replicates,
    )


@contextmanager
def progress_bar(unit: str = "runs") -> Iterator[Watch]:
    """A bar for `simulate`, on stderr where that is a terminal or below a notebook's cell.

    Elsewhere it shows nothing.

    >>> from collapse_audit.loops import Resample
    >>> with progress_bar() as watch:
    ...     ensemble = simulate(Resample(9), ["1/2", "1/2"], 5, 10_000, progress=watch)
    >>> ensemble.replicates
    10000
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (MofNCompleteColumn(), TextColumn(unit), BarColumn(), TimeElapsedColumn())
    screen = Console(stderr=True)
    hidden = not (screen.is_terminal or screen.is_jupyter)
    with Progress(*columns, console=screen, disable=hidden) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, asked: bar.update(task, completed=done, total=asked)


@dataclass(frozen=True)
class _Counting:
    """Runs whose state is the models."""

    start: Model
    record: Sequence[int]
    stages: tuple[Stage, ...]
    sampler: Sampler

    @property
    def rows(self) -> int:
        """k."""
        return len(self.start)

    @property
    def kind(self) -> np.dtype[Any]:
        """The type of the states."""
        return np.dtype(np.float64)

    @property
    def runs(self) -> int:
        """Runs per block: enough to work on arrays, few enough to stay in the cache."""
        return max(1, min(LARGEST_BLOCK, BLOCK // self.rows))

    @property
    def mixture(self) -> Array:
        """None."""
        return np.zeros(1 + len(self.start))

    def block(self, seed: np.random.SeedSequence, runs: int) -> Block:
        """Runs, recorded; shape (runs, recorded generations, k), which is the layout in memory."""
        rng, wanted = generator(seed), {n: place for place, n in enumerate(self.record)}
        counts = binomial_counts if self.sampler == "binomial" else multinomial_counts
        models: Array = np.broadcast_to(column(self.start), (self.rows, runs))
        states = np.empty((runs, len(self.record), self.rows))
        for generation in range(self.record[-1]):
            context = Context(rng, counts, generation)
            for stage in self.stages:
                models = stage(models, context)
            if generation + 1 in wanted:
                states[:, wanted[generation + 1]] = models.T
        return states


@dataclass(frozen=True)
class _Copying:
    """Runs whose state is the letters drawn."""

    start: Model
    record: Sequence[int]
    parts: Immigration
    sampler: Sampler = field(default="ancestors", init=False)

    @property
    def rows(self) -> int:
        """N."""
        return self.parts.draws

    @property
    def kind(self) -> np.dtype[Any]:
        """The type of the states."""
        return letter_type(len(self.start))

    @property
    def runs(self) -> int:
        """As for `_Counting`."""
        return max(1, BLOCK // self.rows)

    @property
    def mixture(self) -> Array:
        """What turns counts into models."""
        weight, other = self.parts.after.rounded
        return np.array([weight, *other])

    def block(self, seed: np.random.SeedSequence, runs: int) -> Block:
        """Runs, recorded; shape (runs, recorded generations, N)."""
        numbers = Below(generator(seed), self.rows)
        ancestry = Ancestry(self.rows, runs, *self._fresh)
        states = np.empty((runs, len(self.record), self.rows), dtype=self.kind)
        before, founders = 1, self._founders(numbers.rng)
        for place, generation in enumerate(self.record):
            letters = ancestry.descend(numbers, founders, generation - before)
            states[:, place] = letters.reshape(runs, self.rows)
            before, founders = generation, letters.__getitem__
        return states

    def _founders(self, rng: Rng) -> Founders:
        """Letters of generation 1, independent draws."""
        return lambda members: self._first.letters(rng, len(members))

    @cached_property
    def _first(self) -> Alias:
        return Alias.of(self.parts.before.exactly(self.start))

    @cached_property
    def _fresh(self) -> tuple[float, Alias]:
        """The chance of a letter drawn afresh, and what from."""
        between = self.parts.between
        if not between.weight:
            return 0.0, self._first  # of which nothing is drawn
        return float(between.weight), Alias.of(between.other)


_Plan = _Counting | _Copying


def _plan(update: Update, start: Model, record: Sequence[int], sampler: Sampler | None) -> _Plan:
    """The sampler by regime, or the one asked for."""
    letters, parts = len(start), stages(update, len(start))
    served = shortest(parts)
    if served is not None and served < record[-1]:
        raise LoopError(f"there are sizes for {served} generations, not for {record[-1]}")
    sampler = sampler or _fastest(parts, letters)
    if sampler not in SAMPLERS:
        raise LoopError(f"the samplers are {', '.join(SAMPLERS)}, not {sampler!r}")
    if sampler == "binomial" and letters != 2:
        raise LoopError(f"the binomial sampler is for 2 letters, not {letters}")
    if sampler != "ancestors":
        return _Counting(start, record, parts, sampler)
    copied = immigration(parts, letters)
    if copied is None:
        raise LoopError(f"{type(update).__name__} is not mixing, N draws and mixing")
    return _Copying(start, record, copied)


def _fastest(parts: tuple[Stage, ...], letters: int) -> Sampler:
    """The sampler by regime."""
    if letters == 2:
        return "binomial"
    copied = immigration(parts, letters)
    cheap = copied is not None and COPIES_PER_COUNT * letters >= copied.draws
    return "ancestors" if cheap else "multinomial"


def _blocks(plan: _Plan, replicates: int, seed: int, jobs: int) -> Generator[Block, None, None]:
    """The blocks in order, each from a seed of its own, computed by so many threads."""
    sizes = [min(plan.runs, replicates - first) for first in range(0, replicates, plan.runs)]
    seeds = np.random.SeedSequence(seed).spawn(len(sizes))
    if jobs == 1:
        yield from map(plan.block, seeds, sizes)
        return
    with ThreadPoolExecutor(jobs) as pool:
        waiting: deque[Future[Block]] = deque()
        try:
            for each, size in zip(seeds, sizes, strict=True):
                waiting.append(pool.submit(plan.block, each, size))
                if len(waiting) > 2 * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _fill(states: Block, blocks: Generator[Block, None, None], progress: Watch | None) -> int:
    """Puts blocks of runs into an array; how many runs were finished before an interruption."""
    finished = 0
    try:
        for block in blocks:
            states[finished : finished + len(block)] = block
            finished += len(block)
            if progress is not None:
                progress(finished, len(states))
    except KeyboardInterrupt:
        return finished
    finally:
        blocks.close()
    return finished


def _recorded(generations: int, record: Sequence[int] | None) -> Sequence[int]:
    """The generations to keep, in order. The loop runs up to the last of them."""
    if record is None:
        return range(1, generations + 1)
    for generation in record:
        check_whole("a generation to record", generation, 1)
    wanted = tuple(sorted(set(record)))
    if not wanted or wanted[-1] > generations:
        raise LoopError(f"generations to record lie in 1 … {generations}, not {list(record)}")
    return wanted


def _check_memory(plan: _Plan, replicates: int) -> None:
    size = plan.kind.itemsize * plan.rows * len(plan.record) * replicates
    if size > MEMORY:
        raise LoopError(
            f"recording {len(plan.record)} generations of {replicates} runs takes "
            f"{size / 2**30:.1f} GiB, more than {MEMORY / 2**30:.0f}; record fewer generations"
        )


def _check_shares(name: str, value: Sequence[float]) -> None:
    if min(value) < 0 or abs(sum(value) - 1) > ROUNDING:
        raise LoopError(f"{name} must be a distribution, not {value!r}")
