"""The numbers that the finding of C27 quotes, by two routes."""

from collapse_audit.ledger.numbers import Mean, Number
from collapse_audit.loops import Anchored, MixWith, Temper, distribution

HALF, START = distribution("1/2", "1/2"), distribution("3/4", "1/4")
LETTERS = ("dot(point(0), Pn)", "dot(point(1), Pn)")
MIXED = tuple(Mean(MixWith("1/4", HALF), START, 1, letter) for letter in LETTERS)
SHARPENED = tuple(
    Mean(Anchored(Temper(2), "iii", "1/4", HALF), START, 1, letter) for letter in LETTERS
)
# Three quarters of the model and one of (1/2, 1/2), in sixteenths, then squared.
MIXTURE, SQUARED = ("(9 + 2)/16", "(3 + 2)/16"), ("121/(121 + 25)", "25/(121 + 25)")

NUMBERS = (
    *(
        Number("e", "the mixture is (11/16, 5/16)", *each)
        for each in zip(("11/16", "5/16"), MIXTURE, MIXED, strict=True)
    ),
    *(
        Number("e", "the next model (0.83, 0.17)", *each)
        for each in zip(("0.83", "0.17"), SQUARED, SHARPENED, strict=True)
    ),
)
INPUTS = {"e": ("from (3/4, 1/4)",)}
