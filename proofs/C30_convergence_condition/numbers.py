"""The numbers that the finding of C30 quotes, by two routes."""

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
TEMPERED = tuple(Mean(Temper(2), START, 1, letter) for letter in LETTERS)
TRAINED = tuple(
    Mean(Anchored(Temper(2), "ii", "1/4", HALF), START, 1, letter) for letter in LETTERS
)

NUMBERS = (
    *(
        Number("c", "give P1 = (11/16, 5/16)", *each)
        for each in zip(("11/16", "5/16"), MIXTURE, MIXED, strict=True)
    ),
    *(
        Number("e", "over the mixture (11/16, 5/16)", *each)
        for each in zip(("11/16", "5/16"), MIXTURE, MIXED, strict=True)
    ),
    *(
        Number("e", "to (0.83, 0.17)", *each)
        for each in zip(("0.83", "0.17"), SQUARED, SHARPENED, strict=True)
    ),
    *(
        Number("d", "F leads to (9/10, 1/10)", *each)
        for each in zip(("9/10", "1/10"), ("9/(9 + 1)", "1/(9 + 1)"), TEMPERED, strict=True)
    ),
    *(
        Number("d", "the mixture is (4/5, 1/5)", *each)
        for each in zip(("4/5", "1/5"), ("(27 + 5)/40", "(3 + 5)/40"), TRAINED, strict=True)
    ),
)
INPUTS = {"c": ("the start (3/4, 1/4)",), "d": ("from (3/4, 1/4)",), "e": ("the start (3/4, 1/4)",)}
