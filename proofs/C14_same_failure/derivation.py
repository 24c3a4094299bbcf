"""That entropy and variance fall together as long as there are two letters only."""

from collapse_audit.derive import (
    Algebra,
    Given,
    Proof,
    Step,
    Use,
)
from collapse_audit.derive.theorems import (
    APART_ON_X,
    ON_TWO_LETTERS,
    TWO_LETTERS,
    at_ends,
    by_evenness,
)

P, Q = TWO_LETTERS
FALLS = f"entropy({Q}) < entropy({P})"
NO_WIDER = f"var({Q}, x) <= var({P}, x)"
_FALLS = Step("falls", FALLS, Given())
_AS_WIDE = Step("as wide", NO_WIDER, Algebra((Use("as even", f"-{APART_ON_X}"),)))
_CONTRADICTION = Step("contradiction", "0 < 0", Algebra((Use("falls"), Use("entropies"))))
_INSIDE = by_evenness(NO_WIDER, (), (_AS_WIDE,), (_FALLS, _CONTRADICTION))

PROOFS = {
    "q": Proof(
        title="on two letters variance does not rise where entropy falls",
        claim=NO_WIDER,
        given=(*ON_TWO_LETTERS, FALLS),
        steps=(
            at_ends(
                "p",
                NO_WIDER,
                (at_ends("q", NO_WIDER, (), (_FALLS,)),),
                (at_ends("q", NO_WIDER, (), (_INSIDE,)),),
            ),
        ),
    ),
}
