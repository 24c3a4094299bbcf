"""Remedies without human data, and what they bound."""

from collapse_audit.derive import (
    instance,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    FLOOR,
)

PROOFS = {
    "c": instance(
        title="mixing with the uniform distribution bounds the divergence",
        claim="KL(P0, mix(alpha, Pt, uniform)) <= -log(alpha) + log(k) - entropy(P0)",
        given=ANCHORED,
        proof=FLOOR,
        where=(("Ph", "uniform"),),
    ),
    "d": instance(
        title="mixing with any distribution that covers P₀ bounds the divergence",
        claim="KL(P0, mix(alpha, Pt, Q)) <= -log(alpha) + KL(P0, Q)",
        given=ANCHORED,
        proof=FLOOR,
        where=(("Ph", "Q"),),
    ),
}
