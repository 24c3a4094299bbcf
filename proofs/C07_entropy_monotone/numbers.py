"""The numbers that the finding of C07 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Mean, Number, PathChance, point
from collapse_audit.loops import MixUniform, distribution

QUARTER = distribution("1/4", "3/4")
MIXED = tuple(Mean(MixUniform("1/2"), QUARTER, 1, f"dot(point({i}), Pn)") for i in range(2))
LEVEL = At("entropy(P)", point(P="1/2 1/2"))

NUMBERS = (
    Number("a", "of probability 4/9", "4/9", "2*(1/3)*(2/3)", PathChance("paths/a.json")),
    Number("a", "raises the entropy to ln 2", "ln 2", "log(2)", LEVEL, means="ln(2)"),
    Number("d", "to (3/8, 5/8)", "3/8", "(1/4 + 1/2)/2", MIXED[0]),
    Number("d", "to (3/8, 5/8)", "5/8", "(3/4 + 1/2)/2", MIXED[1]),
)
INPUTS = {
    "a": ("with two draws (1/3, 2/3) → (1/2, 1/2)",),
    "d": ("at weight 1/2", "from (1/4, 3/4)"),
}
