"""The long run of entropy: resampling, tempering and truncation by chains, Gaussian loops."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Eventually, InExpectation
from collapse_audit.loops import (
    Resample,
    Temper,
    TruncateCount,
    TruncateMass,
    TruncateOne,
    distribution,
)
from collapse_audit.loops.gaussian import ESTIMATORS, Gaussian
from collapse_audit.loops.gaussian.instances import Drained

LOOPS = tuple(Gaussian(draws, each) for each in ESTIMATORS for draws in (2, 5, 100))

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
HALF, FOUR = distribution("1/2", "1/2"), distribution("1/10", "1/5", "3/10", "2/5")
CASES = ((1, TWO), (2, TWO), (6, TWO), (3, THREE))
DECAY = "1 - dot(Pn, Pn) == (1 - 1/draws)**n*(1 - dot(P0, P0))"

INSTANCES = {
    "a": tuple(Eventually(update=Resample(draws), start=start) for draws, start in CASES),
    "b": tuple(
        Eventually(update=Temper(power), start=HALF, expected=Outcome.FAILS) for power in (2, 7)
    ),
    "c": (
        Eventually(update=TruncateMass("9/10"), start=HALF, expected=Outcome.FAILS),
        Eventually(update=TruncateMass("9/10"), start=FOUR, expected=Outcome.FAILS),
    ),
    "d": tuple(Drained(each, "entropy(Pn) == 0", expected=Outcome.FAILS) for each in LOOPS),
    "e": tuple(
        InExpectation(update=Resample(draws), start=start, generations=(0, 1, 2, 4), relation=DECAY)
        for draws, start in CASES
    ),
    "g": tuple(
        Eventually(update=TruncateCount(2), start=start, expected=Outcome.FAILS)
        for start in (HALF, FOUR)
    ),
    "h": tuple(Eventually(update=TruncateOne(), start=start) for start in (HALF, THREE, FOUR)),
    "i": tuple(Drained(each, "entropy(Pn) == -inf") for each in LOOPS),
}
