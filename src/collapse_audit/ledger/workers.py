"""Worker processes: independent tasks, results as they come."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing import Pool
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def in_parallel(work: Callable[[T], R], tasks: Sequence[T], jobs: int) -> Iterator[tuple[T, R]]:
    """Pairs of task and result, in the order in which they finish; one job stays in-process.

    An interrupt or an error ends the workers at once and propagates.

    >>> sorted(in_parallel(abs, [-2, 1], jobs=1))
    [(-2, 2), (1, 1)]
    """
    if jobs == 1 or len(tasks) < 2:
        for task in tasks:
            yield task, work(task)
        return
    with Pool(min(jobs, len(tasks)), initializer=_ignore_interrupts) as pool:
        yield from pool.imap_unordered(partial(_paired, work), tasks)


def _paired(work: Callable[[T], R], task: T) -> tuple[T, R]:
    return task, work(task)


def _ignore_interrupts() -> None:
    """Leaves an interrupt to the parent, which keeps what is finished."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def default_jobs() -> int:
    """One worker per usable core."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
