"""One anchored step from the current model, and a bound that holds whatever the update does."""

from collapse_audit.derive import (
    instance,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    FLOOR,
    FLOOR_CLAIM,
    NOT_FARTHER,
)

PROOFS = {
    "a": instance(
        title="order (i): the divergence from P₀ does not rise",
        claim="KL(P0, mix(alpha, Pn, P0)) <= KL(P0, Pn)",
        given=ANCHORED,
        proof=NOT_FARTHER,
        where=(("Pt", "Pn"),),
    ),
    "e": instance(
        title="order (ii): a bound at every generation, for every update",
        claim=FLOOR_CLAIM,
        given=ANCHORED,
        proof=FLOOR,
    ),
}
