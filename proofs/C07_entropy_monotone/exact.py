"""Entropy in small loops, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, EachState, InExpectation
from collapse_audit.loops import (
    EnclosedChain,
    MixUniform,
    Resample,
    TruncateCount,
    TruncateMass,
    TruncateOne,
    distribution,
)

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
FOUR = distribution("1/10", "1/5", "3/10", "2/5")
CASES = ((1, TWO), (2, TWO), (6, TWO), (3, THREE))

INSTANCES = {
    "b": (
        *(
            InExpectation(update=Resample(draws), start=start, generations=(0, 1, 2, 4))
            for draws, start in CASES
        ),
        InExpectation(update=Resample(100), start=TWO, generations=(1, 10, 100), by=EnclosedChain),
    ),
    "c": tuple(
        Always(update=update, start=start, generations=(0, 1, 2))
        for update in (TruncateOne(), TruncateCount(2), TruncateMass("3/4"))
        for start in (THREE, FOUR)
    ),
    "d": (
        Always(
            update=MixUniform("1/2"),
            start=distribution("1/4", "3/4"),
            generations=(0,),
            expected=Outcome.FAILS,
        ),
    ),
    "f": tuple(
        EachState(
            update=Resample(draws),
            start=start,
            given=("max(Pn) < 1",),
            relation="entropy(Pnext) < entropy(Pn)",
        )
        for draws, start in CASES
    ),
}
