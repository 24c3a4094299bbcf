"""The numbers that the finding of C26 quotes, by two routes."""

from collapse_audit.ledger.numbers import Comparison, point

# The limits of D(P0‖mix) and of (1 − α)·D(P0‖Pt) on a growing alphabet, on either side of α*.
LIMIT = "1 - ((1 - alpha)*log(1 - alpha) - alpha*log(alpha))/(1 - 2*alpha)"
MEAN = "-Integral(log({a} + (1 - 2*{a})*u), (u, 0, 1))"
CRITICAL = "α* ≈ 0.2686"

NUMBERS = tuple(
    Comparison(
        "",
        CRITICAL,
        ("0.2686",),
        f"{LIMIT} {relation} 1 - alpha",
        point(alpha=alpha),
        MEAN.format(a=f"({alpha})"),
        f"1 - {alpha}",
    )
    for alpha, relation in (("26855/100000", "<"), ("26865/100000", ">"))
)
