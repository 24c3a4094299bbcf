"""Anchored loops of finitely many states, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, Chance, Eventually, Stationary
from collapse_audit.loops import Anchored, Resample, TruncateBelow, distribution
from collapse_audit.loops.models import vertex

HALF, TWO = distribution("1/2", "1/2"), distribution("2/3", "1/3")
THREE = distribution("1/6", "1/3", "1/2")
CASES = ((1, "1/2", HALF), (2, "1/2", HALF), (5, "1/10", TWO), (3, "1/4", THREE))
LOOPS = tuple(Anchored(Resample(draws), "iii", alpha, human) for draws, alpha, human in CASES)
SECOND = (
    "dot(Pn, Pn) == (1/draws + (1 - 1/draws)*(1 - (1 - alpha)**2)*dot(Ph, Ph))"
    "/(1 - (1 - 1/draws)*(1 - alpha)**2)"
)
RATIO = (
    "1 - dot(Pn, Pn) == (1 - dot(Ph, Ph))*(1 - 1/draws)*(1 - (1 - alpha)**2)"
    "/(1 - (1 - 1/draws)*(1 - alpha)**2)"
)

INSTANCES = {
    "c": tuple(
        Always(update=each, start=each.human, generations=(0, 1), expected=Outcome.FAILS)
        for each in LOOPS
    ),
    "d": tuple(
        Chance(
            update=each,
            start=vertex(len(each.human), letter),
            event=f"dot(point({letter}), Pn) == 1",
            generation=1,
            relation="p < 1",
        )
        for each in LOOPS
        for letter in range(len(each.human))
    ),
    "h": tuple(
        Always(
            update=Anchored(TruncateBelow("5/12"), "iii", alpha, TWO),
            start=TWO,
            generations=(0,),
            expected=Outcome.FAILS,
        )
        for alpha in ("1/2", "9/10")
    ),
    "j": tuple(Stationary(update=each, start=each.human, relation=SECOND) for each in LOOPS),
    "k": tuple(Stationary(update=each, start=each.human, relation=RATIO) for each in LOOPS),
    "l": tuple(
        Eventually(update=each, start=each.human, expected=Outcome.FAILS) for each in LOOPS[1:]
    ),
}
