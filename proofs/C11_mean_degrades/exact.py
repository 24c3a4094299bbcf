"""The mean under resampling and in Gaussian loops: on average, how far it strays and goes."""

from fractions import Fraction

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import InExpectation
from collapse_audit.loops import Resample, distribution
from collapse_audit.loops.gaussian import ESTIMATORS, Gaussian
from collapse_audit.loops.gaussian.instances import InTheMean, Settling, Unmoved

MOVES = "mean(Pn, x) != mean(P0, x)"
SQUARED = "(mean({}, x) - mean(P0, x))**2"
GROWS = f"{SQUARED.format('Pnext')} > {SQUARED.format('Pn')}"
CONSERVED = f"var(Pn, x) + {SQUARED.format('Pn')} == var(P0, x)"
SPREAD = f"{SQUARED.format('Pn')} == n*var(P0, x)/draws"
DRAWS, GENERATIONS = (2, 3, 5, 100), (0, 1, 7)
LOOPS = tuple(Gaussian(draws, each) for each in ESTIMATORS for draws in DRAWS)

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
LABELLED = (
    (2, TWO, {"x": (Fraction(-1), Fraction(4))}),
    (6, TWO, {"x": (Fraction(0), Fraction(1))}),
    (3, THREE, {"x": (Fraction(0), Fraction(1), Fraction(5))}),
)

INSTANCES = {
    # With one draw the first generation is a vertex, and the law of all later ones is its law.
    "a": (
        InExpectation(
            update=Resample(1),
            start=distribution("1/2", "1/2"),
            generations=(0, 1),
            fixed={"x": (Fraction(0), Fraction(1))},
            expected=Outcome.FAILS,
        ),
    ),
    "b": tuple(
        InExpectation(update=Resample(draws), start=start, generations=(0, 1, 2, 4), fixed=labels)
        for draws, start, labels in LABELLED
    ),
    "c": tuple(Unmoved(each, MOVES, expected=Outcome.FAILS) for each in LOOPS),
    "d": tuple(InTheMean(each, GROWS, generation) for each in LOOPS for generation in GENERATIONS),
    "e": tuple(
        InTheMean(Gaussian(each), CONSERVED, generation)
        for each in DRAWS
        for generation in GENERATIONS
    ),
    "f": tuple(
        InTheMean(Gaussian(each, "unbiased"), SPREAD, generation)
        for each in DRAWS
        for generation in GENERATIONS
    ),
    "g": tuple(Settling(Gaussian(each, "unbiased"), "mean(Pn, x)") for each in DRAWS),
}
