"""The resampling loop, computed exactly: divergences in expectation."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import InExpectation
from collapse_audit.loops import Resample, distribution

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
CASES = ((1, TWO), (2, TWO), (5, TWO), (3, THREE))
GENERATIONS = (0, 1, 2, 4)
GROWTH = "chi2(Pn, P0) == (k - 1)*(1 - (1 - 1/draws)**n)"
RISE = "chi2(Pnext, P0) >= chi2(Pn, P0)"
REVERSED = "KL(Pn, P0) == entropy(P0) - entropy(Pn)"
STEP = "KL(Pnext, P0) >= KL(Pn, P0)"


def resampled(relation: str = "") -> tuple[InExpectation, ...]:
    """The relation in some small loops."""
    return tuple(
        InExpectation(
            update=Resample(draws), start=start, generations=GENERATIONS, relation=relation
        )
        for draws, start in CASES
    )


INSTANCES = {
    "b": resampled(),
    # A factor above 1 asks of every later generation that the error grows at all.
    "c": (
        InExpectation(
            update=Resample(1),
            start=TWO,
            generations=(1,),
            relation="chi2(Pnext, P0) > chi2(Pn, P0)",
            expected=Outcome.FAILS,
        ),
    ),
    "d": (*resampled(GROWTH), *resampled(RISE)),
    "e": (*resampled(REVERSED), *resampled(STEP)),
}
