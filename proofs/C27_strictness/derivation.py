"""Anchoring to P0 itself is a strict gain, infinite divergences included."""

from collapse_audit.derive import (
    Algebra,
    Given,
    Proof,
    Step,
    Theorem,
    Use,
    cases,
    instance,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    CLOSER_TO_P0,
    GIBBS_STRICT,
    LETTERS,
    UNSEEN_BY_MODEL,
)

SMALLER = "(1 - alpha)*KL(P0, Pt) < KL(P0, Pt)"

PROOFS = {
    "b": CLOSER_TO_P0,
    "c": instance(
        title="order (i): a strict gain wherever the current model differs from P₀",
        claim="KL(P0, mix(alpha, Pn, P0)) < KL(P0, Pn)",
        given=(*ANCHORED, "Pn != P0"),
        proof=CLOSER_TO_P0,
        where=(("Pt", "Pn"),),
    ),
    "f": Proof(
        title="a factor below 1 makes a positive finite number smaller",
        claim=SMALLER,
        given=(*ANCHORED, "Pt != P0", "KL(P0, Pt) < inf"),
        names=LETTERS[:2],
        steps=(
            cases(
                "letters the model never uses",
                SMALLER,
                UNSEEN_BY_MODEL,
                ("some", Step("contradiction", "KL(P0, Pt) < inf", Given())),
                (
                    "none",
                    Step(
                        "Gibbs",
                        "KL(P0, Pt) > 0",
                        Theorem(GIBBS_STRICT, (("P", "P0"), ("Q", "Pt"))),
                    ),
                    Step("goal", SMALLER, Algebra((Use("Gibbs", "alpha"),))),
                ),
            ),
        ),
    ),
}
