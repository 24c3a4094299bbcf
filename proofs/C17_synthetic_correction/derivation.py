"""Correcting with data that are closer to P₀ helps, wherever they come from."""

from collapse_audit.derive import (
    instance,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    CLOSER_HUMANS_HELP,
)

PROOFS = {
    "e": instance(
        title="data closer to P₀ than the model always help",
        claim="KL(P0, mix(alpha, Pt, Q)) < KL(P0, Pt)",
        given=(*ANCHORED, "KL(P0, Q) < KL(P0, Pt)"),
        proof=CLOSER_HUMANS_HELP,
        where=(("Ph", "Q"),),
    ),
}
