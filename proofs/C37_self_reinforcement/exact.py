"""Samples of P0 and the loop that escalates, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import InExpectation, InTheEnd
from collapse_audit.loops import Resample, Triggered, distribution

HALF, TWO = distribution("1/2", "1/2"), distribution("1/3", "2/3")
THREE = distribution("1/6", "1/3", "1/2")
SAMPLES = (1, 2, 3, 10)

INSTANCES = {
    # An expectation that falls in m is finite from m = 2 on.
    "b": tuple(
        InExpectation(
            update=Resample(samples),
            start=start,
            generations=(1,),
            relation="KL(P0, Pn) < inf",
            expected=Outcome.FAILS,
        )
        for samples in SAMPLES[1:]
        for start in (TWO, THREE)
    ),
    # All tasks of a generation are escalated while the confidence is below τ = 1, else none is.
    "d": (
        InTheEnd(
            update=Triggered(Resample(2), "iii", 1, HALF),
            start=HALF,
            event="max(Pn) < 1",
            relation="p > 0",
            expected=Outcome.FAILS,
        ),
    ),
    "e": tuple(
        InExpectation(
            update=Resample(samples),
            start=start,
            generations=(1,),
            relation="chi2(Pn, P0) == (k - 1)/draws",
        )
        for samples in SAMPLES
        for start in (TWO, THREE)
    ),
}
