"""The numbers that the finding of C17 quotes, by two routes."""

from collapse_audit.ledger.numbers import Mean, Number
from collapse_audit.loops import MixUniform, distribution

QUARTER = distribution("1/4", "3/4")
MIXED = tuple(Mean(MixUniform("1/2"), QUARTER, 1, f"dot(point({i}), Pn)") for i in range(2))

NUMBERS = (
    Number("a", "to (3/8, 5/8)", "3/8", "(1/4 + 1/2)/2", MIXED[0]),
    Number("a", "to (3/8, 5/8)", "5/8", "(3/4 + 1/2)/2", MIXED[1]),
)
INPUTS = {"a": ("at weight 1/2", "from (1/4, 3/4)")}
