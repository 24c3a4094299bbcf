"""The three signatures together in small loops, computed exactly."""

from fractions import Fraction

from collapse_audit.ledger.instances import Eventually
from collapse_audit.loops import Resample, distribution

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")

INSTANCES = {
    "a": tuple(
        Eventually(update=Resample(draws), start=start, fixed={"x": tuple(map(Fraction, labels))})
        for draws, start, labels in ((2, TWO, (-1, 4)), (6, TWO, (0, 1)), (3, THREE, (0, 1, 5)))
    ),
}
