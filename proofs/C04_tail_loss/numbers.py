"""The numbers that the finding of C04 quotes, by two routes."""

from collapse_audit.ledger.numbers import Mean, Number
from collapse_audit.loops import TruncateMass, distribution

START = distribution("3/5", "1/4", "3/20")
SECOND = Mean(TruncateMass("4/5"), START, 1, "dot(point(1), Pn)")
RISEN = "(1/4)/(3/5 + 1/4)"

NUMBERS = tuple(
    Number("e", "rises to 5/17 ≈ 0.29", number, RISEN, SECOND) for number in ("5/17", "0.29")
)
INPUTS = {"e": ("(0.60, 0.25, 0.15)", "a mass of 0.8", "0.25 < 1/3")}
