"""The sharp mixture bound, where it is attained, and the bounds that it dominates."""

from collapse_audit.derive import (
    Algebra,
    Letters,
    Proof,
    Step,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.lemmas import (
    LOG_CONCAVE,
    LOG_MONOTONE,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    ATTAINED_BY_A_LEAK,
    EXP_KL_CONCAVE,
    FLOOR,
    FULL_WEIGHT,
    LEAKED,
    LETTERS,
    SHARP_MIXTURE,
    SHARP_VALUE,
    UNSEEN_BY_HUMANS,
    UNSEEN_BY_MODEL,
    VALUES,
    disjoint,
    weights,
)

POINT_VALUE = "(1 - alpha)*exp(-KL(point(0), Pt)) + alpha*exp(-KL(point(0), Ph))"
AT_POINT = f"KL(point(0), mix(alpha, Pt, Ph)) == -log({POINT_VALUE})"
AT_THE_LETTER_MODEL = Letters(("point(0) > 0", "Pt == 0"))
AT_THE_LETTER_HUMANS = Letters(("point(0) > 0", "Ph == 0"))

ATTAINED_AT_POINTS = Proof(
    title="equality where P₀ is a single letter",
    claim=AT_POINT,
    given=ANCHORED,
    steps=(
        cases(
            "the letter, by the humans",
            AT_POINT,
            AT_THE_LETTER_HUMANS,
            (
                "some",
                cases(
                    "the letter, by the model",
                    AT_POINT,
                    AT_THE_LETTER_MODEL,
                    ("some",),
                    ("none", cases("weight", AT_POINT, FULL_WEIGHT, ("<",), ("==",))),
                ),
            ),
            (
                "none",
                cases(
                    "the letter, by the model",
                    AT_POINT,
                    AT_THE_LETTER_MODEL,
                    ("some",),
                    ("none",),
                ),
            ),
        ),
    ),
)

LEAKS = (
    "KL(P0, mix(alpha, mix(s, P0, Q), mix(r, P0, R))) == -log((1 - alpha)*(1 - s) + alpha*(1 - r))"
)
ATTAINED_BY_LEAKS = Proof(
    title="equality in the mixture bound where both leak mass off P₀",
    claim=LEAKS,
    given=(
        *ANCHORED,
        "0 <= s",
        "s <= 1",
        "0 <= r",
        "r <= 1",
        "dot(P0, Q) == 0",
        "dot(P0, R) == 0",
    ),
    names=LEAKED,
    steps=(
        disjoint(LEAKS, "Q", "q", disjoint(LEAKS, "R", "u", weights(LEAKS, "alpha", "s", "r"))),
    ),
)

CONVEXITY_BOUND = f"-log({SHARP_VALUE}) <= (1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)"
_BOTH_WEIGHTS = cases("weight", CONVEXITY_BOUND, FULL_WEIGHT, ("<",), ("==",))

BEATS_CONVEXITY = Proof(
    title="the sharp bound is below the convexity bound",
    claim=CONVEXITY_BOUND,
    given=ANCHORED,
    names=(*LETTERS, *VALUES),
    steps=(
        cases(
            "letters the humans never use",
            CONVEXITY_BOUND,
            UNSEEN_BY_HUMANS,
            (
                "some",
                cases(
                    "letters the model never uses",
                    CONVEXITY_BOUND,
                    UNSEEN_BY_MODEL,
                    ("some",),
                    ("none",),
                ),
            ),
            (
                "none",
                cases(
                    "letters the model never uses",
                    CONVEXITY_BOUND,
                    UNSEEN_BY_MODEL,
                    ("some", _BOTH_WEIGHTS),
                    (
                        "none",
                        Step(
                            "concavity",
                            f"log({SHARP_VALUE}) >= (1 - alpha)*log(exp(-d)) + alpha*log(exp(-n))",
                            Theorem(
                                LOG_CONCAVE,
                                (("a", "alpha"), ("x", "exp(-d)"), ("y", "exp(-n)")),
                            ),
                        ),
                        Step("goal", CONVEXITY_BOUND, Algebra((Use("concavity"),))),
                    ),
                ),
            ),
        ),
    ),
)

FLOOR_BOUND = f"-log({SHARP_VALUE}) <= -log(alpha) + KL(P0, Ph)"

BEATS_FLOOR = Proof(
    title="the sharp bound is below the floor",
    claim=FLOOR_BOUND,
    given=ANCHORED,
    names=(*LETTERS, *VALUES[1:]),
    steps=(
        cases(
            "letters the humans never use",
            FLOOR_BOUND,
            UNSEEN_BY_HUMANS,
            (
                "some",
                cases(
                    "letters the model never uses",
                    FLOOR_BOUND,
                    UNSEEN_BY_MODEL,
                    ("some",),
                    ("none",),
                ),
            ),
            (
                "none",
                cases(
                    "letters the model never uses",
                    FLOOR_BOUND,
                    UNSEEN_BY_MODEL,
                    ("some",),
                    (
                        "none",
                        Step(
                            "log increases",
                            f"log(alpha*exp(-n)) <= log({SHARP_VALUE})",
                            Theorem(
                                LOG_MONOTONE,
                                (("x", "alpha*exp(-n)"), ("y", SHARP_VALUE)),
                            ),
                        ),
                        Step("goal", FLOOR_BOUND, Algebra((Use("log increases"),))),
                    ),
                ),
            ),
        ),
    ),
)

PROOFS = {
    "a": SHARP_MIXTURE,
    "b": EXP_KL_CONCAVE,
    "c": ATTAINED_AT_POINTS,
    "d": ATTAINED_BY_LEAKS,
    "e": ATTAINED_BY_A_LEAK,
    "f": BEATS_CONVEXITY,
    "g": BEATS_FLOOR,
    "h": FLOOR,
}
