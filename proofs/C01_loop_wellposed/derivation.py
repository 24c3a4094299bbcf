"""When a distribution plus noise is a distribution again."""

from collapse_audit.derive import (
    Algebra,
    Given,
    Proof,
    Step,
    Use,
)

RANGES = ("0 <= c", "c < inf", "0 <= d", "d < inf")
NO_TOTAL = "sum(c*Q - d*R) == 0"
A_DISTRIBUTION = "sum(P + c*Q - d*R) == 1"

PROOFS = {
    "c": Proof(
        title="noise that sums to 0 keeps the total",
        claim=A_DISTRIBUTION,
        given=(*RANGES, NO_TOTAL),
        steps=(
            Step("no total", NO_TOTAL, Given()),
            Step("goal", A_DISTRIBUTION, Algebra((Use("no total"),))),
        ),
    ),
    "f": Proof(
        title="only noise that sums to 0 keeps the total",
        claim=NO_TOTAL,
        given=(*RANGES, A_DISTRIBUTION),
        steps=(
            Step("total", A_DISTRIBUTION, Given()),
            Step("goal", NO_TOTAL, Algebra((Use("total"),))),
        ),
    ),
}
