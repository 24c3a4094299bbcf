"""How the divergence depends on the share of human data."""

from collapse_audit.derive import (
    Algebra,
    Compare,
    Given,
    Letters,
    Proof,
    Slope,
    Step,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.theorems import (
    EXACT_HUMANS,
    KL_CONVEX,
    LETTERS,
    MEAN_RATIO,
    NOT_FARTHER,
    UNSEEN_BY_HUMANS,
    UNSEEN_BY_MODEL,
    finite_or_trivial,
)

FALLS = "KL(P0, mix(b, Pt, Ph)) <= KL(P0, mix(a, Pt, Ph))"
SHARE = "(b - a)/(1 - a)"
_MIX_A = "mix(a, Pt, Ph)"

MONOTONE_WITH_P0 = Proof(
    title="with exact human data more is better",
    claim=FALLS,
    given=("0 < a", "a <= b", "b <= 1", EXACT_HUMANS),
    steps=(
        cases(
            "shares",
            FALLS,
            Compare("a", "b"),
            (
                "<",
                Step(
                    "goal",
                    FALLS,
                    Theorem(NOT_FARTHER, (("alpha", SHARE), ("Pt", _MIX_A))),
                ),
            ),
            ("==",),
        ),
    ),
)

BETWEEN = (
    "KL(P0, mix((1 - t)*a + t*b, Pt, Ph))"
    " <= (1 - t)*KL(P0, mix(a, Pt, Ph)) + t*KL(P0, mix(b, Pt, Ph))"
)
_LETTERS = (("p", "P0"), ("q", "Pt"), ("h", "Ph"), ("w", "(1 - t)*a + t*b"))
_KL_CONVEX = Theorem(KL_CONVEX, (("alpha", "t"), ("Pt", _MIX_A), ("Ph", "mix(b, Pt, Ph)")))
_CONVEX = Step("convexity", BETWEEN, _KL_CONVEX)
_LOST_BY_MODEL = Letters(("p > 0", "q == 0"))
_LOST_BY_HUMANS = Letters(("p > 0", "h == 0"))


def _inside(share: str, weight: str) -> tuple[Step, ...]:
    """The same where a share is known to lie below 1, and so the one between."""
    return (
        Step("below 1", f"{share} < 1", Given()),
        Step("share between", "w < 1", Algebra((Use("below 1", weight),))),
        Step("convexity", BETWEEN, _KL_CONVEX, knowing=("share between",)),
    )


def _second(zero: tuple[Step, ...], one: tuple[Step, ...], *inside: Step) -> Step:
    """The cases of the second share."""
    upper = cases("whether b = 1", BETWEEN, Compare("b", "1"), ("<", *inside), ("==", *one))
    return cases("whether b = 0", BETWEEN, Compare("b", "0"), ("==", *zero), (">", upper))


_AT_MODEL = cases("only the model", BETWEEN, _LOST_BY_MODEL, ("some",), ("none", _CONVEX))
_AT_HUMANS = cases("only the humans", BETWEEN, _LOST_BY_HUMANS, ("some",), ("none", _CONVEX))

CONVEX_IN_SHARE = Proof(
    title="the divergence is convex in the share",
    claim=BETWEEN,
    given=("0 <= a", "a <= 1", "0 <= b", "b <= 1"),
    names=_LETTERS,
    steps=(
        Step("first share", "a <= 1", Given()),
        Step("at most 1", "w <= 1", Algebra((Use("first share", "1 - t"),))),
        cases(
            "letters that neither uses",
            BETWEEN,
            Letters(("p > 0", "q == 0", "h == 0")),
            ("some",),
            (
                "none",
                cases(
                    "whether a = 0",
                    BETWEEN,
                    Compare("a", "0"),
                    (
                        "==",
                        cases(
                            "letters the model never uses",
                            BETWEEN,
                            _LOST_BY_MODEL,
                            ("some",),
                            ("none", _second((), (_AT_HUMANS,), *_inside("b", "t"))),
                        ),
                    ),
                    (
                        ">",
                        cases(
                            "whether a = 1",
                            BETWEEN,
                            Compare("a", "1"),
                            ("<", finite_or_trivial("b", BETWEEN, *_inside("a", "1 - t"))),
                            (
                                "==",
                                cases(
                                    "letters the humans never use",
                                    BETWEEN,
                                    _LOST_BY_HUMANS,
                                    ("some",),
                                    ("none", _second((_AT_MODEL,), (), *_inside("b", "t"))),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
            knowing=("at most 1",),
        ),
    ),
)

NO_RATIO = "mean_ratio(P0, Pt, Ph) <= 1"
_FINITE = "KL(P0, Ph) < inf"
_TOWARDS_ONE = (
    Step(
        "first order",
        "KL(P0, Ph) - KL(P0, mix(1 - a, Ph, Pt)) <= (1 - a)*(mean_ratio(P0, Pt, Ph) - 1)",
        Theorem(MEAN_RATIO, (("alpha", "1 - a"), ("Pt", "Ph"), ("Ph", "Pt"))),
    ),
    Step("ratio", NO_RATIO, Given()),
    Step(
        "convexity",
        f"KL(P0, mix({SHARE}, {_MIX_A}, Ph))"
        f" <= (1 - {SHARE})*KL(P0, {_MIX_A}) + {SHARE}*KL(P0, Ph)",
        Theorem(KL_CONVEX, (("alpha", SHARE), ("Pt", _MIX_A))),
    ),
    Step(
        "goal",
        FALLS,
        Algebra((Use("convexity"), Use("first order", SHARE), Use("ratio", "b - a"))),
    ),
)

MONOTONE_BY_RATIO = Proof(
    title="a mean likelihood ratio of at most 1 makes more human data better",
    claim=FALLS,
    given=("0 <= a", "a <= b", "b <= 1", NO_RATIO, _FINITE),
    names=LETTERS,
    steps=(
        cases(
            "letters the humans never use",
            FALLS,
            UNSEEN_BY_HUMANS,
            ("some", Step("contradiction", _FINITE, Given())),
            (
                "none",
                cases(
                    "shares",
                    FALLS,
                    Compare("a", "b"),
                    (
                        "<",
                        cases(
                            "whether a = 0",
                            FALLS,
                            Compare("a", "0"),
                            (
                                "==",
                                cases(
                                    "letters the model never uses",
                                    FALLS,
                                    UNSEEN_BY_MODEL,
                                    ("some",),
                                    ("none", *_TOWARDS_ONE),
                                ),
                            ),
                            (">", *_TOWARDS_ONE),
                        ),
                    ),
                    ("==",),
                ),
            ),
        ),
    ),
)

_LESS = "forall(s, KL(P0, mix(1 - s, Pt, Ph)) >= KL(P0, Ph))"

RATIO_IS_NEEDED = Proof(
    title="human data alone are best only at a mean likelihood ratio of at most 1",
    claim=NO_RATIO,
    given=(_FINITE, _LESS),
    names=LETTERS,
    steps=(
        cases(
            "letters the humans never use",
            NO_RATIO,
            UNSEEN_BY_HUMANS,
            ("some", Step("contradiction", _FINITE, Given())),
            (
                "none",
                Step("at every share", _LESS, Given()),
                Step("slope at all", NO_RATIO, Slope("at every share")),
            ),
        ),
    ),
)

PROOFS = {
    "b": MONOTONE_WITH_P0,
    "c": CONVEX_IN_SHARE,
    "d": MONOTONE_BY_RATIO,
    "e": RATIO_IS_NEEDED,
}
