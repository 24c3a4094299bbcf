"""The hunt: tasks in order, simplification of what they find, and when to stop."""

import signal
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from multiprocessing import get_context
from threading import current_thread, main_thread
from time import monotonic
from typing import Any

import numpy as np

from collapse_audit.hunt.result import HuntResult, Outcome, Progress
from collapse_audit.hunt.rounding import to_lattice
from collapse_audit.hunt.simplify import Court, Key, kind_of, simplest, simplicity
from collapse_audit.hunt.space import Space, space_of
from collapse_audit.hunt.tasks import (
    Found,
    LatticeTask,
    Report,
    Task,
    limited,
    perform,
    roughness,
    schedule,
)
from collapse_audit.language import LanguageError, Statement, parse
from collapse_audit.language.terms import Number
from collapse_audit.witness import Witness

DEFAULT_SECONDS = 10.0
EXTRA_TRIALS = 32_768
LARGEST_ALPHABET = 1000
LARGEST_NUMBER = 10**100
FAILURES = {True: 12, False: 4}
TRIALS_PER_FAILURE = 32_768
CONFIRMATIONS = 32
SAMPLE_DENOMINATORS = (1, 2, 3, 4, 6, 12, 60, 10**4, 10**9)

Watch = Callable[[Progress], None]


def hunt(
    statement: Statement | str,
    given: Sequence[str] = (),
    *,
    k: int | None = None,
    trials: int | None = None,
    seconds: float | None = None,
    seed: int = 0,
    jobs: int = 1,
    progress: Watch | None = None,
) -> HuntResult:
    """Searches for a counterexample: points tried until `trials` or `seconds` (default 10) run out.

    A text is parsed together with the hypotheses `given`. `k` fixes the alphabet, which otherwise
    rises from the smallest; `jobs` processes share the work without changing the result of a
    given number of trials. Ctrl-C ends the search and returns what it has.

    Raises `LanguageError` for statements with ``forall``, which are proved, not searched, and for
    limits that make no sense.

    >>> result = hunt("KL(P0, mix(a, Pt, Ph)) <= (1 - a)*KL(P0, Pt)", trials=5000, seed=1)
    >>> result.outcome, result.witness.point.alphabet, result.witness.point.denominator
    ('refuted', 2, 3)
    >>> hunt("KL(P, Q) >= 0", trials=5000).outcome
    'nothing found'
    """
    asked = statement if isinstance(statement, Statement) else parse(statement, given)
    if isinstance(statement, Statement) and given:
        raise LanguageError("hypotheses of a Statement belong in the Statement")
    space = space_of(asked)
    _check_limits(space, k, trials, seconds, seed, jobs)
    if trials is None and seconds is None:
        seconds = DEFAULT_SECONDS
    search = _Search(space, seed, Limits(trials, seconds), progress)
    hint = space.contradiction()
    if hint is not None:
        return search.result(hint)
    search.run(limited(schedule(space, k), trials), jobs)
    return search.result(None)


def _check_limits(
    space: Space, k: int | None, trials: int | None, seconds: float | None, seed: int, jobs: int
) -> None:
    smallest = space.statement.smallest_alphabet
    if max(smallest, k or 0) > LARGEST_ALPHABET:
        raise LanguageError(f"alphabets of more than {LARGEST_ALPHABET} letters are not searched")
    numbers = [node.value for node in space.statement.terms() if isinstance(node, Number)]
    if max(numbers, default=0) > LARGEST_NUMBER:
        raise LanguageError("numbers beyond 1e100 are not searched")
    if k is not None and k < smallest:
        raise LanguageError(f"the alphabet needs at least {smallest} letters, not {k}")
    for name, value in (("trials", trials), ("jobs", jobs)):
        if value is not None and value < 1:
            raise LanguageError(f"{name} must be at least 1, not {value}")
    if seconds is not None and not seconds > 0:
        raise LanguageError(f"seconds must be positive, not {seconds}")
    if seed < 0:
        raise LanguageError(f"the seed must be a whole number from 0, not {seed}")


@dataclass(frozen=True)
class Limits:
    """When a search is over at the latest."""

    trials: int | None
    seconds: float | None

    def share(self, trials: int, seconds: float) -> float:
        """How much of the limit is used."""
        shares = [trials / self.trials] if self.trials else []
        shares += [seconds / self.seconds] if self.seconds else []
        return min(1.0, max(shares, default=0.0))


@dataclass
class _Search:
    """What is known so far. Reports arrive in the order of the schedule."""

    space: Space
    seed: int
    limits: Limits
    progress: Watch | None = None
    started: float = field(default_factory=monotonic)
    trials: Counter[str] = field(default_factory=Counter)
    alphabets: set[int] = field(default_factory=set)
    exhausted: dict[int, int] = field(default_factory=dict)
    satisfying: int = 0
    samples: list[Found] = field(default_factory=list)
    best: Witness | None = None
    found_after: int = 0
    failures: Counter[bool] = field(default_factory=Counter)
    waiting: Found | None = None
    interrupted: bool = False

    def __post_init__(self) -> None:
        self.court = Court(self.space)

    @property
    def done(self) -> int:
        """Trials so far."""
        return self.trials.total()

    @property
    def elapsed(self) -> float:
        """Seconds so far."""
        return monotonic() - self.started

    def run(self, tasks: Iterator[Task], jobs: int) -> None:
        """Works through the tasks until a limit, a simplest witness or Ctrl-C."""
        work = partial(perform, self.space, self.seed)
        try:
            with closing(_reports(work, tasks, jobs)) as reports:
                for report in reports:
                    self._absorb(report)
                    if self._settled() or self._late():
                        break
        except KeyboardInterrupt:
            self.interrupted = True
            self._simplify_waiting()

    def _absorb(self, report: Report) -> None:
        task = report.task
        self.trials.update(report.trials)
        self.satisfying += report.satisfying
        self.alphabets.add(_letters(task))
        if isinstance(task, LatticeTask) and task.last and not task.block.inner:
            self.exhausted[task.block.k] = task.block.denominator
        if report.found.samples.n and len(self.samples) < CONFIRMATIONS:
            self.samples.append(report.found)
        self._consider(report.found)
        self._tell(_letters(task))

    def _consider(self, found: Found) -> None:
        """Simplifies hits that may be simpler than the best witness so far."""
        if not self._promising(found):
            return
        self.waiting = found
        witness = simplest(self.space, self.court, found, self.seed)
        self.waiting = None
        self._keep(found, witness)

    def _keep(self, found: Found, witness: Witness | None) -> None:
        if witness is None:
            self.failures[_has_hits(found)] += 1
        elif self.best is None or self._key(witness) < self._key(self.best):
            self.found_after = self.found_after or self.done
            self.best = witness

    def _hopeless(self, found: Found) -> bool:
        """Whether enough points of this sort, hits or mere near-ties, have come to nothing.

        Near-ties abound near equality, and floats see hits wherever they meet an equation that
        rational points miss.
        """
        hits = _has_hits(found)
        return self.failures[hits] >= FAILURES[hits] + self.done // TRIALS_PER_FAILURE

    def _simplify_waiting(self) -> None:
        if self.waiting is not None:
            witness = simplest(self.space, self.court, self.waiting, self.seed)
            self._keep(self.waiting, witness)

    def _promising(self, found: Found) -> bool:
        if not found.hits.batch.n or self._hopeless(found):
            return False
        if self.best is None:
            return True
        gap, on_face, at_end = kind_of(self.space, self.best)
        rough = 4 * gap + 2 * on_face + at_end
        simplest_kind = int(roughness(self.space, found.hits).min())
        letters = found.hits.batch.k
        return (simplest_kind, letters) < (rough, self.best.point.alphabet)

    def _key(self, witness: Witness) -> Key:
        return simplicity(self.space, witness)

    def _settled(self) -> bool:
        """Whether the best witness is as simple as can be hoped for."""
        if self.best is None:
            return False
        smallest = min(self.alphabets)
        simple = kind_of(self.space, self.best) == (0, False, False)
        if simple and self.best.point.alphabet == smallest:
            return True
        return self.done >= self.found_after + max(EXTRA_TRIALS, self.found_after)

    def _late(self) -> bool:
        return self.limits.seconds is not None and self.elapsed >= self.limits.seconds

    def _tell(self, alphabet: int) -> None:
        if self.progress is None:
            return
        share = self.limits.share(self.done, self.elapsed)
        self.progress(Progress(self.done, self.elapsed, share, alphabet, self.best))

    def result(self, hint: str | None) -> HuntResult:
        """The report of the search as it stands."""
        outcome = self._outcome()
        return HuntResult(
            self.space.statement,
            outcome,
            self.best,
            self.done,
            self.elapsed,
            self.seed,
            self._covered(hint),
        )

    def _outcome(self) -> Outcome:
        if self.best is not None:
            return "refuted"
        if self.court.undecided or not self._satisfied():
            return "undecided"
        return "nothing found"

    def _satisfied(self) -> bool:
        """Whether some tried point satisfies the hypotheses for certain, not just in floats."""
        return any(_confirmed(self.space, self.court, found) for found in self.samples)

    def _covered(self, hint: str | None) -> dict[str, Any]:
        covered: dict[str, Any] = {
            "alphabets": sorted(self.alphabets),
            "families": dict(self.trials),
            "satisfying": self.satisfying,
            "lattice": {str(k): d for k, d in sorted(self.exhausted.items())},
        }
        if hint is not None:
            covered["hint"] = hint
        if self.interrupted:
            covered["interrupted"] = True
        return covered


def _letters(task: Task) -> int:
    return task.block.k if isinstance(task, LatticeTask) else task.k


def _confirmed(space: Space, court: Court, found: Found) -> bool:
    batch = found.samples
    if found.denominator is not None:
        return any(court.admits(batch, column, found.denominator) for column in range(batch.n))
    for denominator in SAMPLE_DENOMINATORS:
        rounded, fits = to_lattice(space, batch, np.full(batch.n, float(denominator)))
        if any(court.admits(rounded, int(c), denominator) for c in np.flatnonzero(fits)):
            return True
    return False


def _has_hits(found: Found) -> bool:
    return bool(found.hits.screening.hit.any())


Reports = Generator[Report, None, None]


def _reports(work: Callable[[Task], Report], tasks: Iterator[Task], jobs: int) -> Reports:
    """Reports in the order of the tasks."""
    return _shared(work, tasks, jobs) if jobs > 1 else (work(task) for task in tasks)


def _shared(work: Callable[[Task], Report], tasks: Iterator[Task], jobs: int) -> Reports:
    """The same from several processes, a few tasks ahead at a time."""
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _ignore_interrupts)
    try:
        with _interrupts_ignored():  # workers inherit it, before their first line of Python
            ahead = deque(pool.submit(work, task) for task in islice(tasks, 2 * jobs))
        while ahead:
            yield ahead.popleft().result()
            ahead.extend(pool.submit(work, task) for task in islice(tasks, 1))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    if current_thread() is not main_thread():  # only the main thread may change handlers
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _ignore_interrupts() -> None:
    """Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
