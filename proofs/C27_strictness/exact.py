"""The mixture as the training distribution, one generation after P0, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always
from collapse_audit.loops import Anchored, Temper, distribution

TWO, THREE = distribution("2/3", "1/3"), distribution("1/6", "1/3", "1/2")

INSTANCES = {
    # From generation 1 on the model is not P0, where nothing could be below.
    "e": tuple(
        Always(
            update=Anchored(Temper(2), "iii", "1/4", start),
            start=start,
            generations=(1,),
            expected=Outcome.FAILS,
        )
        for start in (TWO, THREE)
    ),
}
