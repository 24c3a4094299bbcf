"""Divergences under resampling and in Gaussian loops: means along the run, and from states."""

from fractions import Fraction

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Eventually, InExpectation
from collapse_audit.loops import Resample, distribution
from collapse_audit.loops.gaussian import ESTIMATORS, Gaussian
from collapse_audit.loops.gaussian.instances import Drained, FromState, InTheMean

RISES = "KL(P0, Pnext) >= KL(P0, Pn)"
BOUND = "KL(Pn, P0) >= log(var(P0, x)/var(Pn, x))/2 - 1/2"
WIDE = (Fraction(0), Fraction(40))
STATES = (
    (Fraction(0), Fraction(1)),
    (Fraction(0), Fraction(1_000_000)),
    (Fraction(3), Fraction(1, 2)),
    (Fraction(-1, 3), Fraction(7)),
)
LOOPS = tuple(Gaussian(draws, each) for each in ESTIMATORS for draws in (2, 5, 100))

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
CASES = ((1, TWO), (2, TWO), (6, TWO), (3, THREE))
RESAMPLED = tuple(
    InExpectation(update=Resample(draws), start=start, generations=(0, 1, 2, 4))
    for draws, start in CASES
)

INSTANCES = {
    "b": RESAMPLED,
    "c": RESAMPLED,
    "d": tuple(
        InTheMean(Gaussian(draws, "unbiased"), RISES, generation)
        for draws in (2, 3, 4, 5, 10, 50)
        for generation in (0, 1, 7)
    ),
    "e": tuple(
        FromState(Gaussian(draws), RISES, WIDE, expected=Outcome.FAILS) for draws in (6, 10, 50)
    ),
    "f": tuple(
        InTheMean(Gaussian(draws), RISES, generation)
        for draws in (2, 3, 4, 5, 10, 50)
        for generation in (0, 1, 7)
    ),
    "g": tuple(
        Eventually(update=Resample(draws), start=start, expected=Outcome.FAILS)
        for draws, start in CASES
    ),
    "i": tuple(Drained(each, "KL(Pn, P0) == inf") for each in LOOPS),
    "j": tuple(FromState(Gaussian(5, each), BOUND, at) for each in ESTIMATORS for at in STATES),
    "k": tuple(FromState(Gaussian(draws), RISES, at) for draws in (2, 3, 4, 5) for at in STATES),
    "l": tuple(
        FromState(Gaussian(draws, "unbiased"), RISES, at)
        for draws in (2, 3, 4, 10, 50)
        for at in STATES
    ),
}
