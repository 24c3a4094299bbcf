"""The limit of the divergence: resampling, other finite loops, Gaussian loops."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Eventually, Ever
from collapse_audit.loops import Identity, Resample, Smooth, distribution
from collapse_audit.loops.gaussian import ESTIMATORS, Gaussian
from collapse_audit.loops.gaussian.instances import Drained

EXPLODES = tuple(
    Drained(Gaussian(draws, each), "KL(P0, Pn) == inf")
    for each in ESTIMATORS
    for draws in (2, 5, 100)
)

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
CASES = ((1, TWO), (2, TWO), (6, TWO), (3, THREE))
ENDS = tuple(Eventually(update=Resample(draws), start=start) for draws, start in CASES)

INSTANCES = {
    "a": ENDS,
    "b": tuple(
        Eventually(update=update, start=TWO, expected=Outcome.FAILS)
        for update in (Identity(), Smooth(2, 1))
    ),
    "c": tuple(
        Ever(update=Resample(draws), start=start, event="KL(P0, Pn) > 1000", relation="p == 1")
        for draws, start in CASES
    ),
    "d": EXPLODES,
    "e": ENDS,
    "f": EXPLODES,
}
