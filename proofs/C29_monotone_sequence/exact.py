"""The mixture as the training distribution, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always
from collapse_audit.loops import Anchored, Temper, TruncateOne, distribution

TWO, THREE = distribution("2/3", "1/3"), distribution("1/6", "1/3", "1/2")

INSTANCES = {
    "c": tuple(
        Always(
            update=Anchored(update, "iii", alpha, start),
            start=start,
            generations=(0,),
            expected=Outcome.FAILS,
        )
        for update in (Temper(2), TruncateOne())
        for alpha in ("1/4", "9/10")
        for start in (TWO, THREE)
    ),
}
