"""How confident a model of small entropy is."""

from collapse_audit.derive import (
    Algebra,
    Proof,
    Step,
    Theorem,
    Use,
)
from collapse_audit.derive.lemmas import (
    EXP_MONOTONE,
)
from collapse_audit.derive.theorems import (
    ENTROPY_AND_LARGEST,
    LARGEST_CLAIM,
)

CONFIDENCE = "max(P) >= exp(-entropy(P))"

PROOFS = {
    "a": Proof(
        title="a model of small entropy has a letter of large probability",
        claim=CONFIDENCE,
        given=(),
        steps=(
            Step("entropy", LARGEST_CLAIM, Theorem(ENTROPY_AND_LARGEST)),
            Step(
                "exp increases",
                "exp(-entropy(P)) <= exp(log(max(P)))",
                Theorem(EXP_MONOTONE, (("x", "-entropy(P)"), ("y", "log(max(P))"))),
                knowing=("entropy",),
            ),
            Step("goal", CONFIDENCE, Algebra((Use("exp increases"),))),
        ),
    ),
    "c": ENTROPY_AND_LARGEST,
}
