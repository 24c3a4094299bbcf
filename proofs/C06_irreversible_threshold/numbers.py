"""The numbers that the finding of C06 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Mean, Number, point
from collapse_audit.loops import Smooth, distribution

TEN, THOUSANDS = (
    At("KL(P0, Pn)", point(P0="1/2 1/2", Pn=model)) for model in ("1/10 9/10", "1/2000 1999/2000")
)
SMOOTHED = Smooth(2, 1), distribution(1, 0)

NUMBERS = (
    *(
        Number("c", "lead to (3/4, 1/4)", number, form, Mean(*SMOOTHED, 1, f"dot(point({i}), Pn)"))
        for i, (number, form) in enumerate((("3/4", "(2 + 1)/(2 + 2)"), ("1/4", "1/(2 + 2)")))
    ),
    Number("i", "0.51 nats at N = 10", "0.51", "log(10**2/(4*9))/2", TEN),
    Number("i", "3.1 at N = 2000", "3.1", "log(2000**2/(4*1999))/2", THOUSANDS),
)
INPUTS = {
    "b": ("(½, ½) → (1/N, 1 − 1/N) → (½, ½)",),
    "h": ("the letters of probability at most 2/5",),
    "i": ("D((½, ½)‖(x, 1 − x))",),
}
