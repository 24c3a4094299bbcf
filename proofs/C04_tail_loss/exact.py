"""Rare letters in small loops, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, Chance, Eventually, InExpectation
from collapse_audit.loops import Resample, Temper, TruncateCount, TruncateMass, distribution

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
CASES = ((2, TWO), (5, TWO), (3, THREE))
LOST = "dot(point(0), Pn) == 0"
KEPT = "dot(point(1), Pn) + dot(point(2), Pn)"
# At β = 2: both sides of the equivalence have the same sign, and are 0 together.
FALL, LESS = "dot(point(0), Pnext) - dot(point(0), Pn)", "dot(point(0), Pn) - dot(Pn, Pn)"
LOSES = f"({FALL})*dot(Pn, Pn) == dot(point(0), Pn)*({LESS})"

INSTANCES = {
    "a": tuple(
        InExpectation(
            update=Resample(draws), start=start, generations=(0, 1, 2), expected=Outcome.FAILS
        )
        for draws, start in CASES
    ),
    "b": tuple(
        Chance(
            update=Resample(draws),
            start=start,
            event=LOST,
            generation=12,
            relation="p > 1/2",
        )
        for draws, start in CASES
    ),
    "c": tuple(Eventually(update=Resample(draws), start=start) for draws, start in CASES),
    "d": tuple(
        Chance(
            update=Resample(draws),
            start=start,
            event=LOST,
            generation=1,
            relation="p == (1 - dot(point(0), P0))**draws",
        )
        for draws, start in CASES
    ),
    "e": (
        Always(
            update=TruncateMass("4/5"),
            start=distribution("1/4", "3/5", "3/20"),
            generations=(0,),
            expected=Outcome.FAILS,
        ),
    ),
    "g": tuple(
        Always(update=Temper(2), start=start, generations=(0, 1), relation=LOSES)
        for start in (TWO, THREE, distribution("1/4", "1/2", "1/4"), distribution("1/2", "1/2"))
    ),
    "h": tuple(
        Always(update=TruncateCount(2), start=THREE, generations=(0,), relation=relation)
        for relation in (
            f"dot(point(1), Pnext) == dot(point(1), Pn)/({KEPT})",
            f"dot(point(2), Pnext) == dot(point(2), Pn)/({KEPT})",
            "dot(point(1), Pnext) > dot(point(1), Pn)",
        )
    ),
}
