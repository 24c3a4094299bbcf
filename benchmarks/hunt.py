"""Who refutes a near miss, and how fast: the hunt beside two well-known searches, in one run.

    pip install -e '.[bench]'
    python benchmarks/hunt.py [--repeats 5] [--seconds 10]

Each row is a false statement that is almost true. The hunt returns an exact certified witness;
SciPy's differential evolution and Hypothesis' `find` search the same floats for a failure beyond
rounding, which is less: what they find would still have to be made exact. Times are medians over
seeds of one run on one machine, searches interleaved; read the ratios, not the seconds.
"""

import argparse
import statistics
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import numpy as np
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample
from numpy.typing import NDArray
from scipy.optimize import differential_evolution

from collapse_audit import Statement, hunt, parse
from collapse_audit.interpreters.floats import Floats, excess
from collapse_audit.language import Relation

ROUNDING = 1e-12
LETTERS = 2
ALPHA = ("0 < alpha", "alpha <= 1")
SHARP = "-log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph)))"
NEAR_MISSES = {
    "C26a": parse("KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)", ALPHA),
    "C26b, constant 0.999": parse(
        "KL(P0, mix(alpha, Pt, P0)) <= 0.999*(1 - alpha)*KL(P0, Pt)", ALPHA
    ),
    "C36a minus 1e-4": parse(f"KL(P0, mix(alpha, Pt, Ph)) <= {SHARP} - 0.0001", ALPHA),
    "Pinsker, 2.001": parse("KL(P, Q) >= 2.001*TV(P, Q)**2"),
    "Pinsker, 2.0001": parse("KL(P, Q) >= 2.0001*TV(P, Q)**2"),
    "JS <= 0.693": parse("JS(P, Q) <= 0.693"),
}
Search = Callable[[Statement, float, int], bool]


@dataclass(frozen=True)
class Run:
    """One search: whether it refuted, and how long it took."""

    refuted: bool
    seconds: float


def margin(statement: Statement, coordinates: NDArray[np.float64]) -> float:
    """By how much the claim fails at a point of the unit cube, −∞ where it has no value."""
    names = (*statement.distributions, *statement.scalars)
    values = dict(zip(names, coordinates, strict=True))
    points = {name: np.array([[values[name]], [1 - values[name]]]) for name in names}
    points |= {name: np.array([values[name]]) for name in statement.scalars}
    (relation,) = statement.claim
    assert isinstance(relation, Relation)
    found = excess(relation, Floats(LETTERS, points)).item()
    return -np.inf if np.isnan(found) else float(found)


def dimension(statement: Statement) -> int:
    """Coordinates of a point on two letters."""
    return len(statement.distributions) + len(statement.scalars)


def by_hunt(statement: Statement, seconds: float, seed: int) -> bool:
    """The hunt: a certified witness."""
    return hunt(statement, seconds=seconds, seed=seed).outcome == "refuted"


def by_differential_evolution(statement: Statement, seconds: float, seed: int) -> bool:
    """SciPy's global optimiser on the margin, stopped at the first failure beyond rounding."""
    end = time.perf_counter() + seconds
    best = -np.inf

    def objective(coordinates: NDArray[np.float64]) -> float:
        nonlocal best
        value = margin(statement, coordinates)
        best = max(best, value)
        return float(np.clip(-value, -1e6, 1e6))

    def stop(*_: object, **__: object) -> bool:
        return best > ROUNDING or time.perf_counter() > end

    bounds = [(1e-9, 1 - 1e-9)] * dimension(statement)
    differential_evolution(objective, bounds, callback=stop, rng=seed, tol=0, maxiter=10**6)
    return best > ROUNDING


def by_hypothesis(statement: Statement, seconds: float, seed: int) -> bool:
    """Hypothesis' `find` over floats in the unit interval."""
    end = time.perf_counter() + seconds
    unit = st.floats(1e-9, 1 - 1e-9)
    points = st.tuples(*[unit] * dimension(statement))
    limits = settings(
        max_examples=10**6,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )

    def fails(point: tuple[float, ...]) -> bool:
        if time.perf_counter() > end:
            raise TimeoutError
        return margin(statement, np.array(point)) > ROUNDING

    try:
        find(points, fails, settings=limits, random=Random(seed))
    except (NoSuchExample, TimeoutError):
        return False
    return True


SEARCHES: dict[str, Search] = {
    "hunt": by_hunt,
    "differential evolution": by_differential_evolution,
    "Hypothesis find": by_hypothesis,
}


def timed(search: Search, statement: Statement, seconds: float, seed: int) -> Run:
    """One search, timed."""
    start = time.perf_counter()
    refuted = search(statement, seconds, seed)
    return Run(refuted, time.perf_counter() - start)


def described(runs: list[Run]) -> str:
    """Refutations out of runs, and the median time."""
    found = sum(run.refuted for run in runs)
    return f"{found}/{len(runs)} in {statistics.median(run.seconds for run in runs):.3f} s"


def main() -> None:
    """Prints a row per near miss."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--repeats", type=int, default=5)
    options.add_argument("--seconds", type=float, default=10.0)
    chosen = options.parse_args()
    warnings.simplefilter("ignore")
    for name, statement in NEAR_MISSES.items():
        runs: dict[str, list[Run]] = {search: [] for search in SEARCHES}
        for seed in range(chosen.repeats):
            for label, search in SEARCHES.items():
                runs[label].append(timed(search, statement, chosen.seconds, seed))
        print(f"{name:22}", *(f"{label}: {described(runs[label])}" for label in runs), sep=" | ")


if __name__ == "__main__":
    main()
