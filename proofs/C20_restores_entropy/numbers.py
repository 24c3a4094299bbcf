"""The numbers that the finding of C20 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Number, point

BINARY, SCARCE = (
    At("entropy(mix(alpha, Pt, Ph))", point(Pt="1 0", Ph="0 1", alpha=alpha))
    for alpha in ("1/2", "1/100")
)
ESTIMATE = "α·(1 + ln(1/α))"
ABOUT = f"about {ESTIMATE} for small α"

NUMBERS = (
    Number("e", "h(α) ≤ ln 2", "ln 2", "log(2)", BINARY, means="ln(2)"),
    Number("e", ABOUT, ESTIMATE, "log(10)/50 + 99*log(100/99)/100", SCARCE, means="0.0560"),
)
