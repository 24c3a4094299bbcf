"""The plug-in estimate from a few samples, computed exactly."""

from collapse_audit.ledger.instances import InExpectation
from collapse_audit.loops import Resample, distribution

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")

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
}
