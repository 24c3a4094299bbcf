"""Anchoring to P0 itself is a strict gain, infinite divergences included."""

from collapse_audit.derive import Algebra, Given, Proof, Step, Theorem, Use, cases
from collapse_audit.derive.theorems import (
    ANCHORED,
    GIBBS_STRICT,
    KL_CONVEX,
    LETTERS,
    UNSEEN_BY_MODEL,
)

SMALLER = "(1 - alpha)*KL(P0, Pt) < KL(P0, Pt)"
GAIN = "KL(P0, mix(alpha, Pt, P0)) < KL(P0, Pt)"

PROOFS = {
    "b": Proof(
        title="a strict gain wherever the model differs from P₀",
        claim=GAIN,
        given=(*ANCHORED, "Pt != P0"),
        names=LETTERS[:2],
        steps=(
            cases(
                "letters the model never uses",
                GAIN,
                UNSEEN_BY_MODEL,
                ("some",),
                (
                    "none",
                    Step(
                        "convexity",
                        "KL(P0, mix(alpha, Pt, P0)) <= (1 - alpha)*KL(P0, Pt)",
                        Theorem(KL_CONVEX, (("Ph", "P0"),)),
                    ),
                    Step(
                        "Gibbs",
                        "KL(P0, Pt) > 0",
                        Theorem(GIBBS_STRICT, (("P", "P0"), ("Q", "Pt"))),
                    ),
                    Step("goal", GAIN, Algebra((Use("convexity"), Use("Gibbs", "alpha")))),
                ),
            ),
        ),
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
