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
    APART_ON_X,
    ON_TWO_LETTERS,
    TWO_LETTERS,
    at_ends,
    by_evenness,
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

P, Q = TWO_LETTERS
TOGETHER = f"(entropy({Q}) - entropy({P}))*(var({Q}, x) - var({P}, x)) >= 0"


def _same_way(less: str, more: str) -> Step:
    """The variances differ in the direction in which the entropies do."""
    wider = f"var({more}, x) - var({less}, x)"
    return Step("same way", TOGETHER, Algebra((Use("entropies", wider),)), knowing=("variances",))


_STILL = Step(
    "variance stands still",
    TOGETHER,
    Algebra((Use("as even", f"(entropy({Q}) - entropy({P}))*{APART_ON_X}"),)),
)
_INSIDE = by_evenness(TOGETHER, (_same_way(Q, P),), (_STILL,), (_same_way(P, Q),))

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
    "f": Proof(
        title="on two letters entropy and variance move the same way",
        claim=TOGETHER,
        given=ON_TWO_LETTERS,
        steps=(
            at_ends(
                "p",
                TOGETHER,
                (at_ends("q", TOGETHER, (), ()),),
                (at_ends("q", TOGETHER, (), (_INSIDE,)),),
            ),
        ),
    ),
}
