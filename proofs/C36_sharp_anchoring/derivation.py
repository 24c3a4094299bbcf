"""The sharp mixture bound, where it is attained, and the bounds that it dominates."""

from collapse_audit.derive import (
    Algebra,
    Compare,
    Given,
    Letters,
    Proof,
    Step,
    Summed,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.lemmas import LOG_CONCAVE, LOG_MONOTONE
from collapse_audit.derive.theorems import (
    ANCHORED,
    ENTRIES,
    EXP_KL_CONCAVE,
    FULL_WEIGHT,
    LETTERS,
    SHARP_MIXTURE,
    SHARP_VALUE,
    UNSEEN_BY_HUMANS,
    UNSEEN_BY_MODEL,
    VALUES,
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

LEAK = "KL(P0, mix(s, P0, Q)) == -log(1 - s)"
LEAKS = (
    "KL(P0, mix(alpha, mix(s, P0, Q), mix(r, P0, R))) == -log((1 - alpha)*(1 - s) + alpha*(1 - r))"
)
LEAKED = (("p", "P0"), ("q", "Q"), ("u", "R"))


def _disjoint(goal: str, other: str, entry: str, *then: Step) -> Step:
    """The two cases of a shared letter, of which a vanishing inner product leaves one."""
    product = f"p*{entry}"
    return cases(
        f"letters shared with {other}",
        goal,
        Letters(("p > 0", f"{entry} > 0")),
        (
            "some",
            Step("no product is negative", f"0 <= {product}", Algebra()),
            Step(
                "one is positive",
                f"0 < {product}",
                Algebra(),
                at=("p > 0", f"{entry} > 0"),
            ),
            Step(
                "overlap",
                f"0 < dot(P0, {other})",
                Summed("no product is negative", strictly="one is positive"),
            ),
            Step("no overlap", f"dot(P0, {other}) == 0", Given()),
            Step("contradiction", "0 < 0", Algebra((Use("overlap"), Use("no overlap")))),
        ),
        ("none", *then),
    )


def _weights(goal: str, *scalars: str) -> Step:
    """Every case of scalars below 1 and equal to 1, each a computation."""
    first, *rest = scalars
    then = (_weights(goal, *rest),) if rest else ()
    return cases(f"whether {first} = 1", goal, Compare(first, "1"), ("<", *then), ("==", *then))


ATTAINED_BY_A_LEAK = Proof(
    title="equality where the model leaks mass off P₀",
    claim=LEAK,
    given=("0 <= s", "s <= 1", "dot(P0, Q) == 0"),
    names=LEAKED[:2],
    steps=(_disjoint(LEAK, "Q", "q", _weights(LEAK, "s")),),
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
        _disjoint(LEAKS, "Q", "q", _disjoint(LEAKS, "R", "u", _weights(LEAKS, "alpha", "s", "r"))),
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

FLOOR_CLAIM = "KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha) + KL(P0, Ph)"

FLOOR = Proof(
    title="the floor that human data guarantee",
    claim=FLOOR_CLAIM,
    given=ANCHORED,
    names=ENTRIES,
    steps=(
        cases(
            "letters the humans never use",
            FLOOR_CLAIM,
            UNSEEN_BY_HUMANS,
            ("some",),
            (
                "none",
                Step(
                    "log increases",
                    "log(alpha*h) <= log(m)",
                    Theorem(LOG_MONOTONE, (("x", "alpha*h"), ("y", "m"))),
                    at=("p > 0",),
                ),
                Step(
                    "weighted",
                    "p*log(p) - p*log(m) <= p*log(p) - p*log(h) - p*log(alpha)",
                    Algebra((Use("log increases", "p"),)),
                ),
                Step("sum", FLOOR_CLAIM, Summed("weighted")),
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
