"""The variance under resampling, under truncation, and in Gaussian loops."""

from fractions import Fraction

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, InExpectation
from collapse_audit.loops import Resample, TruncateMass, distribution
from collapse_audit.loops.gaussian import ESTIMATORS, Gaussian
from collapse_audit.loops.gaussian.instances import InTheMean, Rise

PATHWISE = "var(Pnext, x) <= var(Pn, x)"
RATE = "var(Pn, x) == (1 - 1/draws)**n*var(P0, x)"
FALLS = "var(Pnext, x) < var(Pn, x)"
DRAWS = (2, 3, 5, 100)

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
LABELLED = (
    (2, TWO, {"x": (Fraction(-1), Fraction(4))}),
    (6, TWO, {"x": (Fraction(0), Fraction(1))}),
    (3, THREE, {"x": (Fraction(0), Fraction(1), Fraction(5))}),
)

INSTANCES = {
    "b": tuple(
        InExpectation(update=Resample(draws), start=start, generations=(0, 1, 2, 4), fixed=labels)
        for draws, start, labels in LABELLED
    ),
    "c": (
        Always(
            update=TruncateMass("9/10"),
            start=distribution("9/20", "1/10", "9/20"),
            generations=(0,),
            fixed={"x": (Fraction(-1), Fraction(0), Fraction(1))},
            expected=Outcome.FAILS,
        ),
    ),
    "d": tuple(
        Rise(Gaussian(draws, each), PATHWISE, expected=Outcome.FAILS)
        for each in ESTIMATORS
        for draws in DRAWS
    ),
    "e": tuple(
        InTheMean(Gaussian(draws), RATE, generation) for draws in DRAWS for generation in (0, 1, 7)
    ),
    "f": tuple(
        InTheMean(Gaussian(draws, "unbiased"), FALLS, generation, expected=Outcome.FAILS)
        for draws in DRAWS
        for generation in (0, 1, 7)
    ),
    "g": tuple(
        InExpectation(
            update=Resample(draws),
            start=start,
            generations=(0, 1, 2, 4),
            fixed=labels,
            relation=RATE,
        )
        for draws, start, labels in LABELLED
    ),
    "h": tuple(
        InTheMean(Gaussian(draws, "unbiased"), "var(Pn, x) == var(P0, x)", generation)
        for draws in DRAWS
        for generation in (0, 1, 7)
    ),
}
