"""Bounds along anchored loops, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always
from collapse_audit.loops import Anchored, Identity, Resample, Temper, TruncateOne, distribution

HALF, START = distribution("1/2", "1/2"), distribution("3/4", "1/4")
TWO, THREE = distribution("2/3", "1/3"), distribution("1/6", "1/3", "1/2")
OTHER = {TWO: distribution("1/10", "9/10"), THREE: distribution("1/2", "1/4", "1/4")}

INSTANCES = {
    "c": (
        Always(
            update=Anchored(Identity(), "i", "1/4", HALF),
            start=START,
            generations=(1, 2),
            fixed={"P0": HALF},
            relation="KL(P0, Pn) <= (1 - alpha)**n*KL(P0, P0)",
            expected=Outcome.FAILS,
        ),
    ),
    "d": tuple(
        Always(
            update=Anchored(Temper(2), "ii", "1/4", start),
            start=start,
            generations=(1,),
            expected=Outcome.FAILS,
        )
        for start in (TWO, THREE)
    ),
    "e": tuple(
        Always(
            update=Anchored(Temper(2), "iii", "1/4", start),
            start=start,
            generations=(1,),
            expected=Outcome.FAILS,
        )
        for start in (TWO, THREE)
    ),
    "g": tuple(
        Always(update=Anchored(update, "ii", alpha, human), start=start, generations=(0, 1, 2))
        for update in (Temper(3), TruncateOne(), Resample(2))
        for alpha in ("1/10", "1/2")
        for start, human in OTHER.items()
    ),
}
