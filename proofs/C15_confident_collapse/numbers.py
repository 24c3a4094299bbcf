"""The numbers that the finding of C15 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, InTheEnd, Number, point
from collapse_audit.loops import Resample, distribution

LOOP = Resample(2), distribution("1/3", "2/3")
MINOR, MAJOR = (InTheEnd(*LOOP, f"dot(point({letter}), Pn) == 1") for letter in (0, 1))
KEPT = At("exp(-d)", point(d="1/100"))
# Both first draws agree, or they differ and the rest is a matter of symmetry.
ENDS_MAJOR, ENDS_MINOR = "(2/3)**2 + 2*(1/3)*(2/3)/2", "(1/3)**2 + 2*(1/3)*(2/3)/2"

NUMBERS = (
    Number("a", "at 0.01 nats, 99%", "99%", "1/exp(1/100)", KEPT),
    Number("b", "at the mode with probability 2/3", "2/3", ENDS_MAJOR, MAJOR),
    Number("e", "at the rarer letter with probability 1/3", "1/3", ENDS_MINOR, MINOR),
)
INPUTS = {"a": ("at 0.01 nats",), "b": ("From (1/3, 2/3)",), "e": ("From (1/3, 2/3)",)}
