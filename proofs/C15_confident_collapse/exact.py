"""Where small resampling loops are absorbed, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Eventually, InTheEnd
from collapse_audit.loops import Resample, distribution

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
CASES = ((1, TWO), (2, TWO), (6, TWO), (3, THREE))
FALSE = tuple(
    Eventually(update=Resample(draws), start=start, expected=Outcome.FAILS)
    for draws, start in CASES
)

INSTANCES = {
    "b": FALSE,
    "d": tuple(
        InTheEnd(
            update=Resample(draws),
            start=start,
            event=f"dot(point({letter}), Pn) == 1",
            relation=f"p == dot(point({letter}), P0)",
        )
        for draws, start in CASES
        for letter in range(len(start))
    ),
    "e": FALSE,
}
