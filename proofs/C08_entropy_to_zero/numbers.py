"""The numbers that the finding of C08 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Number, point

# The generations in which (1 − 1/N)ⁿ halves, per draw, at a million draws.
HALVING = At("-log(2)/(n*log(1 - 1/n))", point(n="1000000"))
HALF_LIFE = "log(2)/(1000000*log(1000000/999999))"

NUMBERS = (Number("e", "every 0.69·N generations", "0.69", HALF_LIFE, HALVING),)
INPUTS = {
    "c": (
        "for every q above 1/2",
        "q = 0.9 or 0.95",
        "For q of at most 1/2",
        "the rarest of two or more letters has at most 1/2",
    ),
}
