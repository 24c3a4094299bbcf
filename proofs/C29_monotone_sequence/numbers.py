"""The numbers that the finding of C29 quotes, by two routes."""

from pathlib import Path

from collapse_audit.ledger.numbers import At, Comparison, Mean, Number, point
from collapse_audit.loops import Anchored, MixWith, Temper, distribution
from collapse_audit.witness import load

HALF, START = distribution("1/2", "1/2"), distribution("3/4", "1/4")
LETTERS = ("dot(point(0), Pn)", "dot(point(1), Pn)")
MIXED = tuple(Mean(MixWith("1/4", HALF), START, 1, letter) for letter in LETTERS)
SHARPENED = tuple(
    Mean(Anchored(Temper(2), "iii", "1/4", HALF), START, 1, letter) for letter in LETTERS
)
# Three quarters of the model and one of (1/2, 1/2), in sixteenths, then squared.
MIXTURE, SQUARED = ("(9 + 2)/16", "(3 + 2)/16"), ("121/(121 + 25)", "25/(121 + 25)")
# Where the condition of (d) is an equality: divergences 10·ln 2 and 9·ln 2.
ROOM = point(P0="1 0", Pt="1/1024 1023/1024", Pn="1/512 511/512", alpha="1/10")
JUMP = load(Path(__file__).parent / "witnesses" / "f_jump.json").point

NUMBERS = (
    *(
        Number("c", "the mixture is (11/16, 5/16)", *each)
        for each in zip(("11/16", "5/16"), MIXTURE, MIXED, strict=True)
    ),
    *(
        Number("c", "the next model (0.83, 0.17)", *each)
        for each in zip(("0.83", "0.17"), SQUARED, SHARPENED, strict=True)
    ),
    Number("d", "up to 11%", "11%", "1/9", At("KL(P0, Pt)/KL(P0, Pn) - 1", ROOM)),
    Comparison(
        "d",
        "with α = 0.1 up to 11%",
        ("11%",),
        "(1 - alpha)*KL(P0, Pt) <= KL(P0, Pn)",
        ROOM,
        "9*log(1024)/10",
        "log(512)",
    ),
    Comparison(
        "f",
        "D(Pn‖F(Pn)) < 0.05",
        ("0.05",),
        "KL(Pn, Pt) < 0.05",
        JUMP,
        "log(5)/20 + 19*log(95/99)/20",
        "1/20",
    ),
    Comparison(
        "f",
        "jumps by more than 1",
        ("1",),
        "KL(P0, Pn) + 1 < KL(P0, Pt)",
        JUMP,
        "9*log(18)/10 + log(2/19)/10 + 1",
        "9*log(90)/10 + log(10/99)/10",
    ),
)
INPUTS = {"c": ("from (3/4, 1/4)",)}
