"""When anchoring beats the uncorrected model: sufficient, and first-order necessary, conditions."""

from collapse_audit.derive import (
    Algebra,
    Compare,
    Given,
    Proof,
    Slope,
    Step,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.theorems import (
    BEATS,
    CLOSER_HUMANS_HELP,
    GAIN_NEEDS_RATIO,
    KL_CONVEX,
    LETTERS,
    UNSEEN_BY_BOTH,
    UNSEEN_BY_HUMANS,
    UNSEEN_BY_MODEL,
)

BEATS_AT_BETA = "KL(P0, mix(beta, Pt, Ph)) < KL(P0, Pt)"
NO_RATIO = "mean_ratio(P0, Ph, Pt) <= 1"
NEVER = "forall(alpha, KL(P0, mix(alpha, Pt, Ph)) >= KL(P0, Pt))"

NESTED = (
    "KL(P0, mix(alpha/beta, Pt, mix(beta, Pt, Ph)))"
    " <= (1 - alpha/beta)*KL(P0, Pt) + alpha/beta*KL(P0, mix(beta, Pt, Ph))"
)
_FROM_BETA = (
    Step(
        "convexity",
        NESTED,
        Theorem(KL_CONVEX, (("alpha", "alpha/beta"), ("Ph", "mix(beta, Pt, Ph)"))),
    ),
    Step("gain at β", BEATS_AT_BETA, Given()),
    Step("goal", BEATS, Algebra((Use("convexity"), Use("gain at β", "alpha/beta")))),
)
INTERVAL = Proof(
    title="a gain at β is a gain at every smaller α",
    claim=BEATS,
    given=("0 < alpha", "alpha < beta", "beta <= 1", BEATS_AT_BETA),
    names=LETTERS,
    steps=(
        cases(
            "letters that neither uses",
            BEATS,
            UNSEEN_BY_BOTH,
            (
                "some",
                cases(
                    "weight",
                    BEATS,
                    Compare("beta", "1"),
                    ("<", Step("contradiction", BEATS_AT_BETA, Given())),
                    ("==", Step("contradiction", BEATS_AT_BETA, Given())),
                ),
            ),
            (
                "none",
                cases(
                    "letters the model never uses",
                    BEATS,
                    UNSEEN_BY_MODEL,
                    ("some",),
                    (
                        "none",
                        cases(
                            "weight",
                            BEATS,
                            Compare("beta", "1"),
                            ("<", *_FROM_BETA),
                            (
                                "==",
                                cases(
                                    "letters the humans never use",
                                    BEATS,
                                    UNSEEN_BY_HUMANS,
                                    ("some", Step("contradiction", BEATS_AT_BETA, Given())),
                                    ("none", *_FROM_BETA),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)

EXISTENCE = Proof(
    title="no gain at any α means a mean likelihood ratio of at most 1",
    claim=NO_RATIO,
    given=("KL(P0, Pt) < inf", NEVER),
    names=(("p", "P0"), ("t", "Pt")),
    steps=(
        cases(
            "letters the model never uses",
            NO_RATIO,
            UNSEEN_BY_MODEL,
            ("some", Step("contradiction", "KL(P0, Pt) < inf", Given())),
            (
                "none",
                Step("at every α", NEVER, Given()),
                Step("slope at 0", NO_RATIO, Slope("at every α")),
            ),
        ),
    ),
)

PROOFS = {"b": CLOSER_HUMANS_HELP, "c": GAIN_NEEDS_RATIO, "d": INTERVAL, "e": EXISTENCE}
