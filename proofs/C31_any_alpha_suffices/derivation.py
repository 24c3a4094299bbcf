"""Any share of human data bounds the divergence, in orders (i) and (ii)."""

from collapse_audit.derive import (
    instance,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    FLOOR,
    FLOOR_CLAIM,
)

PROOFS = {
    "a": instance(
        title="order (ii): a bound at every generation, for every update",
        claim=FLOOR_CLAIM,
        given=ANCHORED,
        proof=FLOOR,
    ),
    "g": instance(
        title="order (i): a bound at every generation",
        claim="KL(P0, mix(alpha, Pn, Ph)) <= -log(alpha) + KL(P0, Ph)",
        given=ANCHORED,
        proof=FLOOR,
        where=(("Pt", "Pn"),),
    ),
}
