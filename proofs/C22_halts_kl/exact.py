"""Anchored loops and what they become, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, Eventually
from collapse_audit.loops import Anchored, Resample, Temper, distribution

HALF, TWO = distribution("1/2", "1/2"), distribution("2/3", "1/3")

INSTANCES = {
    # (1/2, 1/2) is where two draws from the anchored loop lead with positive probability.
    "b": (
        Eventually(
            update=Resample(2), start=HALF, relation="KL(P0, Pn) < inf", expected=Outcome.FAILS
        ),
    ),
    "d": tuple(
        Always(
            update=Anchored(Temper(2), "iii", alpha, TWO),
            start=TWO,
            generations=(0,),
            expected=Outcome.FAILS,
        )
        for alpha in ("1/4", "9/10")
    ),
}
