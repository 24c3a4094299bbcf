"""The variance in the long run: resampling, and Gaussian loops with and without added noise."""

from fractions import Fraction

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Eventually
from collapse_audit.loops import Resample, distribution
from collapse_audit.loops.gaussian import Gaussian
from collapse_audit.loops.gaussian.instances import Balance, Drained, Floor, InTheMean

VANISHES = "var(Pn, x) == 0"
MEAN = "var(Pn, x) == draws*s**2"
GROWTH = "var(Pn, x) == var(P0, x) + n*s**2"
DRAWS = (2, 5, 100)
NOISE = Fraction(1, 4)

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
LABELLED = (
    (2, TWO, {"x": (Fraction(-1), Fraction(4))}),
    (6, TWO, {"x": (Fraction(0), Fraction(1))}),
    (3, THREE, {"x": (Fraction(0), Fraction(1), Fraction(5))}),
)

INSTANCES = {
    "a": tuple(
        Eventually(update=Resample(draws), start=start, fixed=labels)
        for draws, start, labels in LABELLED
    ),
    "b": tuple(
        Floor(Gaussian(each, "ml", NOISE), VANISHES, expected=Outcome.FAILS) for each in DRAWS
    ),
    "c": tuple(Drained(Gaussian(each), VANISHES) for each in DRAWS),
    "d": tuple(Drained(Gaussian(each, "unbiased"), VANISHES) for each in DRAWS),
    "e": tuple(
        Floor(Gaussian(each, "unbiased", NOISE), VANISHES, expected=Outcome.FAILS) for each in DRAWS
    ),
    "f": tuple(Balance(Gaussian(each, "ml", NOISE), MEAN) for each in DRAWS),
    "g": tuple(
        InTheMean(Gaussian(each, "unbiased", NOISE), GROWTH, generation)
        for each in DRAWS
        for generation in (0, 1, 7)
    ),
}
