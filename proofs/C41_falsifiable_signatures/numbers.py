"""The numbers that the finding of C41 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Number, point

UNIFORM = point(P="1/2 1/2")
RISES, SPREADS = "H rises from 0 to ln 2", "the variance from 0 to 1/4"

NUMBERS = (
    Number("b", RISES, "ln 2", "log(2)", At("entropy(P)", UNIFORM), means="ln(2)"),
    Number("b", SPREADS, "1/4", "1/2 - (1/2)**2", At("var(P)", UNIFORM)),
)
