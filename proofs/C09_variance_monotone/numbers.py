"""The numbers that the finding of C09 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Mean, Number, PathChance, point
from collapse_audit.loops import TruncateMass, distribution

OUTER = {"x": "-1 0 1"}
BEFORE, AFTER = (
    At("var(P, x)", point(P=model, **OUTER)) for model in ("9/20 1/10 9/20", "1/2 0 1/2")
)
DROPPED = TruncateMass("9/10"), distribution("9/20", "1/10", "9/20")
END = Mean(*DROPPED, 1, "dot(point(0), Pn)")
UNEQUAL, EQUAL = (At("var(P)", point(P=model)) for model in ("1/3 2/3", "1/2 1/2"))
# The generations in which (1 − 1/N)ⁿ halves, per draw, at a million draws.
HALVING = At("-log(2)/(n*log(1 - 1/n))", point(n="1000000"))
HALF_LIFE = "log(2)/(1000000*log(1000000/999999))"
RAISED, WITHOUT = "raises the variance from 2/9 to 1/4", "it is (1/2, 0, 1/2)"

NUMBERS = (
    Number("a", "of probability 4/9", "4/9", "2*(1/3)*(2/3)", PathChance("paths/a.json")),
    Number("a", RAISED, "2/9", "1/3 - (1/3)**2", UNEQUAL),
    Number("a", RAISED, "1/4", "1/2 - (1/2)**2", EQUAL),
    Number("c", WITHOUT, "1/2", "(9/20)/(2*9/20)", END),
    Number("c", "rises from 0.9 to 1", "0.9", "2*9/20", BEFORE),
    Number("c", "rises from 0.9 to 1", "1", "2*(1/2)", AFTER),
    Number("g", "every 0.69·N generations", "0.69", HALF_LIFE, HALVING),
)
INPUTS = {
    "a": ("with two draws (1/3, 2/3) → (1/2, 1/2)",),
    "c": ("(0.45, 0.10, 0.45)",),
}
