"""Thresholds in small loops, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, Chance
from collapse_audit.loops import (
    Anchored,
    Resample,
    Smooth,
    Temper,
    TruncateBelow,
    TruncateOne,
    distribution,
)

HALF, TWO, VERTEX = distribution("1/2", "1/2"), distribution("2/3", "1/3"), distribution(1, 0)
THREE = distribution("1/6", "1/3", "1/2")
LARGEST = "log(draws**2/(4*(draws - 1)))/2"
DRAWS = (2, 3, 10, 25)

INSTANCES = {
    # Whatever a finite threshold is, beyond it the divergence would stay above 0.
    "c": (
        Always(
            update=Smooth(2, 1),
            start=VERTEX,
            generations=(1, 2),
            relation="KL(P0, Pn) > 0",
            fixed={"P0": HALF},
            expected=Outcome.FAILS,
        ),
    ),
    "g": tuple(
        Always(update=Anchored(update, "ii", alpha, start), start=start, generations=(0, 1, 2, 3))
        for update in (Temper(3), TruncateOne(), Resample(2))
        for alpha in ("1/10", "1/2")
        for start in (TWO, THREE)
    ),
    "h": (
        Always(
            update=Anchored(TruncateBelow("5/12"), "iii", "1/2", TWO),
            start=TWO,
            generations=(0,),
            expected=Outcome.FAILS,
        ),
    ),
    "i": (
        *(
            Always(
                update=Resample(draws),
                start=HALF,
                generations=(1,),
                given=("KL(P0, Pn) < inf",),
                relation=f"KL(P0, Pn) <= {LARGEST}",
            )
            for draws in DRAWS
        ),
        *(
            Chance(
                update=Resample(draws),
                start=HALF,
                event=f"KL(P0, Pn) == {LARGEST}",
                generation=1,
                relation="p > 0",
            )
            for draws in DRAWS
        ),
    ),
}
