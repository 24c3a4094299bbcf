"""The numbers that the finding of C39 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Limit, Number, point

HALTING = "(1 - exp(-delta))/(exp(d) - exp(-delta))"
FOR_GAIN = "(exp(-d) - exp(-g*d))/(1 - exp(-g*d))"
SMALLEST = "1/1000000000"
NEAR, ONE_NAT = (At(FOR_GAIN, point(d=d, g="2")) for d in ("1/1000000", "1"))
NO_DRIFT = At(HALTING, point(d=SMALLEST, delta="1/10"))
TRIPLED, DOUBLED = (At(FOR_GAIN, point(d=SMALLEST, g=gain)) for gain in ("3", "2"))
BY_DRIFT = "(1 - exp(-1/10))/(exp(d) - exp(-1/10))"
BY_THREE = "(exp(-d) - exp(-3*d))/(1 - exp(-3*d))"
BY_TWO = "(exp(-d) - exp(-2*d))/(1 - exp(-2*d))"
AT_ONE = "e^{−d}/(1 + e^{−d})"

NUMBERS = (
    Limit("a", "at d → 0 the least α tends to 1", "1", BY_DRIFT, "d", NO_DRIFT),
    Limit("c", "tends to 1 − 1/g", "1 − 1/g", BY_THREE, "d", TRIPLED, means="2/3"),
    Limit("l", "from 1 − 1/g as d → 0", "1 − 1/g", BY_TWO, "d", DOUBLED, means="1/2"),
    Number("d", "by α = ½", "½", "1/(1 + exp(1/1000000))", NEAR, means="0.5"),
    Number("d", AT_ONE, AT_ONE, "exp(-1)/(1 + exp(-1))", ONE_NAT, means="0.2689"),
)
