"""Loops anchored by low confidence, computed exactly: where they end."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, Eventually, Recurring
from collapse_audit.loops import Resample, Triggered, distribution
from collapse_audit.loops.models import vertex

HALF, TWO = distribution("1/2", "1/2"), distribution("2/3", "1/3")
THREE = distribution("1/6", "1/3", "1/2")
SCORES = ("max(P)", "1 - entropy(P)/log(k)")
CASES = ((2, HALF, "9/10", 1), (3, TWO, "1/2", "4/5"), (2, THREE, "1/10", 1))

MIXED_FIRST = tuple(
    Triggered(Resample(draws), "iii", alpha, human, score, threshold)
    for draws, human, alpha, threshold in CASES
    for score in SCORES
)
ON_THE_REFITTED = tuple(
    Triggered(Resample(draws), "ii", alpha, human, score, threshold, "Pt")
    for draws, human, alpha, threshold in CASES
    for score in SCORES
)
SWITCHED_OFF = Triggered(Resample(2), "ii", "1/2", HALF, "max(P)", "3/5")
# From any letter the mixture has confidence 3/4 by the first score and below it by the second.
STAYS_ON = tuple(
    Triggered(Resample(draws), "ii", "1/2", HALF, score, "4/5")
    for draws in (2, 5)
    for score in SCORES
)


def absorbed(loops: tuple[Triggered, ...]) -> tuple[Always | Eventually, ...]:
    """A vertex is reached and kept, and so is every vertex from the start."""
    return (
        *(Eventually(update=each, start=each.human, relation="max(Pn) == 1") for each in loops),
        *(
            Always(
                update=each,
                start=vertex(len(each.human), letter),
                generations=(0,),
                relation="Pnext == Pn",
            )
            for each in loops
            for letter in range(len(each.human))
        ),
    )


INSTANCES = {
    "a": tuple(
        Recurring(update=each, start=each.human, expected=Outcome.FAILS) for each in MIXED_FIRST
    ),
    "b": (Recurring(update=SWITCHED_OFF, start=HALF, expected=Outcome.FAILS),),
    "c": tuple(
        Recurring(update=each, start=each.human, expected=Outcome.FAILS) for each in ON_THE_REFITTED
    ),
    "e": absorbed(MIXED_FIRST),
    "f": absorbed(ON_THE_REFITTED),
    "g": tuple(
        Always(
            update=each,
            start=HALF,
            generations=(1, 2, 3),
            relation=f"{each.confidence.replace('(P)', '(Pn)')} < {each.threshold}",
        )
        for each in STAYS_ON
    ),
}
