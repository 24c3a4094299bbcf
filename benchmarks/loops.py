"""Ensembles of the resampling loop beside NumPy's own sampler, in one run.

    python benchmarks/loops.py [--repeats 9] [--generations 10 100] [--runs 1000]
        [--record last]

Each row resamples k letters with N draws a generation, from the uniform distribution. `simulate`
chooses its sampler by regime; beside it, `Generator.multinomial` draws every generation from the
counts of the one before. Both use the same generator (SFC64), and both end with the models of the
last generation. With ``--record all`` `simulate` keeps every generation, which the other does not.

Times are CPU times per generation and run: medians over repetitions of one process on one machine,
the two interleaved. Read the ratios, not the microseconds.

The bounds: never slower by more than 10%, and 10 times faster where letters are at least as many
as draws. At 100 generations every row meets them. Runs of 10 generations leave less to save: all
lines of descent of the last few generations have to be drawn, whatever is done with the rest, and
two rows with k ≥ N stay at 7 to 8; two letters with 100 draws are then even with NumPy, within 12%.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from collapse_audit.loops import Resample, simulate
from collapse_audit.loops.models import uniform

LETTERS = (2, 10, 100, 1000)
DRAWS = (100, 1000)
SLOWER = 1.1
FASTER = 10.0
Models = NDArray[np.float64]
Loop = Callable[["Case", int], Models]


@dataclass(frozen=True)
class Case:
    """k letters, N draws, G generations, R runs; and whether every generation is kept."""

    letters: int
    draws: int
    generations: int
    runs: int
    every: bool


def by_simulate(case: Case, seed: int) -> Models:
    """The models of the last generation, from an ensemble."""
    record = None if case.every else [case.generations]
    start, size = uniform(case.letters), (case.generations, case.runs)
    ensemble = simulate(Resample(case.draws), start, *size, seed, record=record)
    return ensemble.models(case.generations)


def by_multinomial(case: Case, seed: int) -> Models:
    """The models of the last generation, from a draw in each generation."""
    rng = np.random.Generator(np.random.SFC64(seed))
    weights = np.full((case.runs, case.letters), 1 / case.letters)
    for _ in range(case.generations):
        weights = rng.multinomial(case.draws, weights) / case.draws
    return weights.T


def timed(loop: Loop, case: Case, seed: int) -> float:
    """Microseconds of CPU time per generation and run."""
    start = time.process_time()
    models = loop(case, seed)
    spent = time.process_time() - start
    assert models.shape == (case.letters, case.runs)
    return 1e6 * spent / case.generations / case.runs


def medians(case: Case, repeats: int) -> tuple[float, float]:
    """The median times of the two, interleaved, after a first round that is not counted."""
    ours, theirs = [], []
    for seed in range(repeats + 1):
        ours.append(timed(by_simulate, case, seed))
        theirs.append(timed(by_multinomial, case, seed))
    return statistics.median(ours[1:]), statistics.median(theirs[1:])


def bound(case: Case) -> float:
    """The least ratio that a case must reach."""
    return FASTER if case.letters >= case.draws else 1 / SLOWER


def main() -> None:
    """Prints a row per case, and which bounds it misses."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--repeats", type=int, default=9)
    options.add_argument("--generations", type=int, nargs="+", default=[10, 100])
    options.add_argument("--runs", type=int, default=1000)
    options.add_argument("--record", choices=("last", "all"), default="last")
    chosen = options.parse_args()
    every = chosen.record == "all"
    print(f"{'k':>5} {'N':>5} {'G':>5} {'simulate':>11} {'multinomial':>12} {'ratio':>7}  bound")
    for k, n, generations in product(LETTERS, DRAWS, chosen.generations):
        case = Case(k, n, generations, chosen.runs, every)
        ours, theirs = medians(case, chosen.repeats)
        met = "met" if theirs / ours >= bound(case) else "MISSED"
        print(
            f"{k:5} {n:5} {generations:5} {ours:8.3f} µs {theirs:9.3f} µs "
            f"{theirs / ours:7.2f}  {bound(case):.2f} {met}",
            flush=True,
        )


if __name__ == "__main__":
    main()
