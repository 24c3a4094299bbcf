"""One anchored step bounds the divergence, whatever the model was."""

from collapse_audit.derive import (
    instance,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    EXACT_HUMANS,
    FLOOR,
)

PROOFS = {
    "d": instance(
        title="after one step with exact human data the divergence is at most −ln α",
        claim="KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha)",
        given=(*ANCHORED, EXACT_HUMANS),
        proof=FLOOR,
        where=(("Ph", "P0"),),
    ),
}
