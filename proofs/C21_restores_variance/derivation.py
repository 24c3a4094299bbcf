"""What mixing does to variance, for all labels."""

from collapse_audit.derive import (
    Algebra,
    Given,
    Letters,
    Proof,
    Step,
    Use,
    cases,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
)

MIXTURE = (
    "var(mix(alpha, Pt, Ph), x) == (1 - alpha)*var(Pt, x) + alpha*var(Ph, x)"
    " + alpha*(1 - alpha)*(mean(Pt, x) - mean(Ph, x))**2"
)
RISES = "var(mix(alpha, Pt, Ph), x) > var(Pt, x)"
ELSEWHERE = "var(Ph, x) + (mean(Ph, x) - mean(Pt, x))**2 > 0"

_RISES = (
    Step("not negative", "var(Ph, x) >= 0", Algebra()),
    Step("elsewhere", ELSEWHERE, Given()),
    Step(
        "goal",
        RISES,
        Algebra((Use("not negative", "alpha**2"), Use("elsewhere", "alpha*(1 - alpha)"))),
    ),
)

PROOFS = {
    "c": Proof(
        title="from a vertex, variance rises where the humans use another label",
        claim=RISES,
        given=("max(Pt) == 1", ELSEWHERE),
        steps=(
            cases(
                "the letter of the model",
                RISES,
                Letters(("Pt > 0", "Ph == 0")),
                ("some", *_RISES),
                ("none", *_RISES),
            ),
        ),
    ),
    "d": Proof(
        title="the variance of a mixture",
        claim=MIXTURE,
        given=ANCHORED,
        steps=(Step("computation", MIXTURE, Algebra()),),
    ),
}
