"""The numbers that the finding of C31 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Comparison, Mean, Number, point
from collapse_audit.loops import Anchored, MixWith, Temper, distribution

HALF, START = distribution("1/2", "1/2"), distribution("3/4", "1/4")
LETTERS = ("dot(point(0), Pn)", "dot(point(1), Pn)")
MIXED = tuple(Mean(MixWith("1/4", HALF), START, 1, letter) for letter in LETTERS)
SHARPENED = tuple(
    Mean(Anchored(Temper(2), "iii", "1/4", HALF), START, 1, letter) for letter in LETTERS
)
# Three quarters of the model and one of (1/2, 1/2), in sixteenths, then squared.
MIXTURE, SQUARED = ("(9 + 2)/16", "(3 + 2)/16"), ("121/(121 + 25)", "25/(121 + 25)")
SCARCE = At("KL(P0, mix(alpha, Pt, P0))", point(P0="1 0", Pt="0 1", alpha="1/100"))
AT_START = point(P0="1/2 1/2", Pn="3/4 1/4")
STAYS = "the model stays at (x, 1 − x) with x ≥ 3/4"
NEXT = {
    "e": ("dot(point(0), mix(1/4, temper(2, Pn), P0))", "4/5"),
    "f": ("dot(point(0), temper(2, mix(1/4, Pn, P0)))", "121/146"),
}

NUMBERS = (
    *(
        Number("f", "is mixed to (11/16, 5/16)", *each)
        for each in zip(("11/16", "5/16"), MIXTURE, MIXED, strict=True)
    ),
    *(
        Number("f", "sharpened to (0.83, 0.17)", *each)
        for each in zip(("0.83", "0.17"), SQUARED, SHARPENED, strict=True)
    ),
    Number("a", "4.6 nats", "4.6", "2*log(10)", SCARCE),
    *(
        Comparison(letter, STAYS, ("3/4",), f"{term} >= 3/4", AT_START, form, "3/4")
        for letter, (term, form) in NEXT.items()
    ),
)
INPUTS = {
    "e": ("from (3/4, 1/4) on",),
    "f": ("the same start: (3/4, 1/4)",),
    "h": ("the letters of probability at most 2/5",),
}
