"""The numbers that the finding of C40 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Comparison, Number, point

LEAK = point(P0="1/2 1/2 0", Pn="9/20 9/20 1/10")
SMALL_LEAK = point(P0="1/2 1/2 0", Pn="999/2000 999/2000 1/1000")
COST, SHARE = "KL(P0, Pn)", "1 - exp(-KL(P0, Pn))"
THOUSANDTH = "one in a thousand"

NUMBERS = (
    Number("a", "0.001 nats", "0.001", "log(1000/999)", At(COST, SMALL_LEAK)),
    Number("a", THOUSANDTH, THOUSANDTH, "1/1000", At(SHARE, SMALL_LEAK), means="0.001"),
    Number("b", "0.105 nats", "0.105", "log(10/9)", At(COST, LEAK)),
    Comparison(
        "b",
        "can pass a bound of 0.11 nats",
        ("0.11",),
        "KL(P0, Pn) <= 0.11",
        LEAK,
        "log(10/9)",
        "11/100",
    ),
    Number("", "10% of them", "10%", "1/10", At(SHARE, LEAK)),
    Number("", "0.105 nats", "0.105", "log(10/9)", At(COST, LEAK)),
)
INPUTS = {"c": ("at the bound 0.11",)}
