"""The plug-in estimate from a few samples, and the coverage of its margin, computed exactly."""

from fractions import Fraction

from collapse_audit.language import Value
from collapse_audit.ledger.instances import Chance, InExpectation
from collapse_audit.loops import Model, Resample, distribution
from collapse_audit.loops.coverage import BOUND

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")

RARE = distribution("1/20", "19/20")


def covered(source: Model, known: Model, samples: int, risk: str) -> Chance:
    """D(P0‖Q) is covered by the estimate with its margin, with probability 1 − γ at least."""
    numbers: dict[str, Value] = {"m": Fraction(samples), "gamma": Fraction(risk)}
    return Chance(
        update=Resample(samples),
        start=source,
        generation=1,
        event=BOUND,
        fixed={"Q": known, "share": Fraction(1), **numbers},
        relation="p >= 1 - gamma",
    )


INSTANCES = {
    "e": tuple(
        InExpectation(
            update=Resample(samples),
            start=start,
            generations=(1,),
            fixed={"Q": model},
            relation="KL(Pn, Q) >= KL(P0, Q)",
        )
        for samples in (1, 3, 10)
        for start, model in (
            (TWO, TWO),
            (TWO, distribution("9/10", "1/10")),
            (THREE, distribution("1/2", "1/4", "1/4")),
        )
    ),
    "f": (
        covered(distribution("1/5", "4/5"), distribution("1/2", "1/2"), 8, "1/10"),
        covered(RARE, RARE[::-1], 1, "1/2"),
        covered(RARE, RARE[::-1], 8, "1/100"),
        covered(THREE, THREE[::-1], 5, "1/10"),
    ),
}
