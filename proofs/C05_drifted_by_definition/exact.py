"""How likely the resampling loop is to meet P0 again, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, Chance
from collapse_audit.loops import Identity, Model, Resample, distribution

HALF, THIRD = distribution("1/2", "1/2"), distribution("1/3", "2/3")
THREE = distribution("1/6", "1/3", "1/2")
ON_THE_LATTICE = ((2, HALF), (3, THIRD), (6, THREE))
OFF_THE_LATTICE = ((3, HALF), (2, THIRD), (4, THREE))


def meets(draws: int, start: Model, relation: str) -> tuple[Chance, ...]:
    """The chance to be at P0 in the first generations."""
    return tuple(
        Chance(
            update=Resample(draws),
            start=start,
            event="Pn == P0",
            generation=generation,
            relation=relation,
        )
        for generation in (1, 2, 3)
    )


INSTANCES = {
    "a": (Always(update=Identity(), start=THIRD, generations=(1, 2, 3), expected=Outcome.FAILS),),
    "b": tuple(
        Always(update=Resample(draws), start=start, generations=(1, 2, 3), expected=Outcome.FAILS)
        for draws, start in ON_THE_LATTICE
    ),
    "d": (
        *(each for case in ON_THE_LATTICE for each in meets(*case, "p > 0")),
        *(each for case in OFF_THE_LATTICE for each in meets(*case, "p == 0")),
    ),
}
