"""Entropy in one generation of small loops, computed exactly."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, InExpectation
from collapse_audit.loops import EnclosedChain, MixUniform, Resample, distribution

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")

INSTANCES = {
    "a": (
        Always(
            update=MixUniform("1/2"),
            start=distribution("1/4", "3/4"),
            generations=(0,),
            expected=Outcome.FAILS,
        ),
    ),
    # With two draws or more no generation is absorbed for certain.
    "c": (
        *(
            InExpectation(update=Resample(draws), start=start, generations=(0, 1, 2, 4))
            for draws, start in ((2, TWO), (6, TWO), (3, THREE))
        ),
        InExpectation(update=Resample(100), start=TWO, generations=(1, 10, 100), by=EnclosedChain),
    ),
}
