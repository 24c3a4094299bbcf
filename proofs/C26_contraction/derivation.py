"""The contraction step: when it holds, what holds instead, and what it forces."""

from collapse_audit.derive import (
    Algebra,
    Compare,
    Given,
    Instance,
    Letters,
    Proof,
    Same,
    Slope,
    Step,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.lemmas import (
    LOG_INCREASES,
    LOG_MONOTONE,
    TOLERANCE_DECREASES,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    CONTRACTION,
    EXACT_HUMANS,
    FULL_WEIGHT,
    GIBBS_STRICT,
    KL_CONVEX,
    LETTERS,
    MEAN_RATIO,
    MEAN_RATIO_BOUND,
    SHARP,
    SHARP_MIXTURE,
    SHARP_VALUE,
    UNSEEN_BY_HUMANS,
    UNSEEN_BY_MODEL,
    VALUES,
    WITH_P0,
)

FOR_ALL_MODELS = f"forall(Pt, {CONTRACTION})"
AT_P0 = "KL(P0, mix(alpha, P0, Ph)) <= (1 - alpha)*KL(P0, P0)"
_INSTANCE = (
    Step("for every model", FOR_ALL_MODELS, Given()),
    Step("for the model P₀", AT_P0, Instance("for every model", "P0")),
)
_DIFFERENT = (
    *_INSTANCE,
    Step(
        "Gibbs",
        "KL(P0, mix(alpha, P0, Ph)) > 0",
        Theorem(GIBBS_STRICT, (("P", "P0"), ("Q", "mix(alpha, P0, Ph)"))),
    ),
    Step("contradiction", "0 < 0", Algebra((Use("for the model P₀"), Use("Gibbs")))),
)

FORCES_P0 = Proof(
    title="a contraction for every model forces the humans to be P₀",
    claim=EXACT_HUMANS,
    given=(*ANCHORED, FOR_ALL_MODELS),
    names=(("p", "P0"), ("h", "Ph")),
    steps=(
        cases(
            "humans and P₀",
            EXACT_HUMANS,
            Same("Ph", "P0"),
            ("==", Step("equal", EXACT_HUMANS, Given())),
            (
                "!=",
                cases(
                    "weight",
                    EXACT_HUMANS,
                    FULL_WEIGHT,
                    ("<", *_DIFFERENT),
                    (
                        "==",
                        cases(
                            "letters the humans never use",
                            EXACT_HUMANS,
                            UNSEEN_BY_HUMANS,
                            ("some", *_INSTANCE),
                            ("none", *_DIFFERENT),
                        ),
                    ),
                ),
            ),
        ),
    ),
)

AT_ONE = Proof(
    title="at α = 1 the contraction says that the humans are P₀",
    claim=EXACT_HUMANS,
    given=("alpha == 1", CONTRACTION),
    names=LETTERS,
    steps=(
        cases(
            "humans and P₀",
            EXACT_HUMANS,
            Same("Ph", "P0"),
            ("==", Step("equal", EXACT_HUMANS, Given())),
            (
                "!=",
                cases(
                    "letters the humans never use",
                    EXACT_HUMANS,
                    UNSEEN_BY_HUMANS,
                    ("some", Step("contradiction", CONTRACTION, Given())),
                    (
                        "none",
                        Step("bound", CONTRACTION, Given()),
                        Step(
                            "Gibbs",
                            "KL(P0, Ph) > 0",
                            Theorem(GIBBS_STRICT, (("P", "P0"), ("Q", "Ph"))),
                        ),
                        Step(
                            "contradiction",
                            "0 < 0",
                            Algebra((Use("bound"), Use("Gibbs"))),
                        ),
                    ),
                ),
            ),
        ),
    ),
)

RATIO = "mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)"
FINITE = "KL(P0, Pt) < inf"
_FIRST_ORDER = (
    Step("first order", MEAN_RATIO_BOUND, Theorem(MEAN_RATIO)),
    Step("bound", CONTRACTION, Given()),
    Step("goal", RATIO, Algebra((Use("first order", "1/alpha"), Use("bound", "1/alpha")))),
)

NEEDS_RATIO = Proof(
    title="a contraction at some α needs a mean likelihood ratio of 1 + D at least",
    claim=RATIO,
    given=(*ANCHORED, CONTRACTION, FINITE),
    names=LETTERS,
    steps=(
        cases(
            "letters the model never uses",
            RATIO,
            UNSEEN_BY_MODEL,
            ("some", Step("contradiction", FINITE, Given())),
            (
                "none",
                cases(
                    "weight",
                    RATIO,
                    FULL_WEIGHT,
                    ("<", *_FIRST_ORDER),
                    (
                        "==",
                        cases(
                            "letters the humans never use",
                            RATIO,
                            UNSEEN_BY_HUMANS,
                            ("some", Step("contradiction", CONTRACTION, Given())),
                            ("none", *_FIRST_ORDER),
                        ),
                    ),
                ),
            ),
        ),
    ),
)

AT_BETA = "KL(P0, mix(beta, Pt, Ph)) <= (1 - beta)*KL(P0, Pt)"
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
    Step("contraction at β", AT_BETA, Given()),
    Step("goal", CONTRACTION, Algebra((Use("convexity"), Use("contraction at β", "alpha/beta")))),
)

INTERVAL = Proof(
    title="a contraction at β is a contraction at every smaller α",
    claim=CONTRACTION,
    given=("0 < alpha", "alpha < beta", "beta <= 1", AT_BETA),
    names=LETTERS,
    steps=(
        cases(
            "letters the model never uses",
            CONTRACTION,
            UNSEEN_BY_MODEL,
            ("some",),
            (
                "none",
                cases(
                    "weight",
                    CONTRACTION,
                    Compare("beta", "1"),
                    ("<", *_FROM_BETA),
                    (
                        "==",
                        cases(
                            "letters the humans never use",
                            CONTRACTION,
                            UNSEEN_BY_HUMANS,
                            ("some", Step("contradiction", AT_BETA, Given())),
                            ("none", *_FROM_BETA),
                        ),
                    ),
                ),
            ),
        ),
    ),
)

EVERYWHERE = "forall(alpha, KL(P0, mix(alpha, Pt, Ph)) > (1 - alpha)*KL(P0, Pt))"
NO_RATIO = "mean_ratio(P0, Ph, Pt) - 1 <= KL(P0, Pt)"

EXISTENCE = Proof(
    title="no contraction at any α means a mean likelihood ratio of 1 + D at most",
    claim=NO_RATIO,
    given=(FINITE, EVERYWHERE),
    names=(("p", "P0"), ("t", "Pt")),
    steps=(
        cases(
            "letters the model never uses",
            NO_RATIO,
            UNSEEN_BY_MODEL,
            ("some",),
            (
                "none",
                Step("at every α", EVERYWHERE, Given()),
                Step("slope at 0", NO_RATIO, Slope("at every α")),
            ),
        ),
    ),
)

DISTANCE = "TV(P0, mix(alpha, Pt, P0)) == (1 - alpha)*TV(P0, Pt)"

IN_DISTANCE = Proof(
    title="the total variation distance contracts exactly",
    claim=DISTANCE,
    given=ANCHORED,
    steps=(Step("scaling", DISTANCE, Algebra()),),
)

SQUARES = "chi2(mix(alpha, Pt, P0), P0) == (1 - alpha)**2*chi2(Pt, P0)"

IN_CHI2 = Proof(
    title="the χ² divergence contracts by the square",
    claim=SQUARES,
    given=ANCHORED,
    names=LETTERS[:2],
    steps=(
        cases(
            "letters that P₀ never uses",
            SQUARES,
            Letters(("p == 0", "t > 0")),
            ("some", cases("weight", SQUARES, FULL_WEIGHT, ("<",), ("==",))),
            ("none",),
        ),
    ),
)

NEED = "exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0)"
TOLERATED = f"alpha*exp(-KL(P0, Ph)) >= {NEED}"
NEED_AT_D = "exp(-(1 - alpha)*d) - (1 - alpha)*exp(-d)"
_TOLERATED_FINITE = (
    Step("tolerance", TOLERATED, Given()),
    Step("at least d₀", "d >= d0", Given()),
    Step("not negative", "d >= 0", Algebra((Use("at least d₀"),))),
    Step(
        "need decreases",
        f"{NEED} >= {NEED_AT_D}",
        Theorem(TOLERANCE_DECREASES, (("a", "alpha"), ("x", "d0"), ("y", "d"))),
        knowing=("at least d₀", "not negative"),
    ),
    Step(
        "enough",
        "exp(-(1 - alpha)*d) <= w",
        Algebra((Use("tolerance"), Use("need decreases"))),
    ),
    Step(
        "log increases",
        "log(exp(-(1 - alpha)*d)) <= log(w)",
        Theorem(LOG_MONOTONE, (("x", "exp(-(1 - alpha)*d)"), ("y", "w"))),
        knowing=("enough",),
    ),
    Step("sharp bound", SHARP, Theorem(SHARP_MIXTURE)),
    Step(
        "goal",
        CONTRACTION,
        Algebra((Use("sharp bound"), Use("log increases"))),
    ),
)
_TOLERATED_INFINITE = cases(
    "letters the humans never use",
    CONTRACTION,
    UNSEEN_BY_HUMANS,
    ("some", Step("contradiction", TOLERATED, Given())),
    (
        "none",
        Step("tolerance", TOLERATED, Given()),
        Step(
            "log increases",
            "log(1) <= log(exp(-n))",
            Theorem(LOG_MONOTONE, (("x", "1"), ("y", "exp(-n)"))),
            knowing=("tolerance",),
        ),
        Step("goal", CONTRACTION, Algebra((Use("log increases"),))),
    ),
)

TOLERANCE = Proof(
    title="how far from P₀ the humans may be, at a divergence of at least d₀",
    claim=CONTRACTION,
    given=(*ANCHORED, "0 <= d0", "d0 < inf", "KL(P0, Pt) >= d0", TOLERATED),
    names=(*LETTERS, *VALUES, ("w", SHARP_VALUE)),
    steps=(
        cases(
            "letters the model never uses",
            CONTRACTION,
            UNSEEN_BY_MODEL,
            (
                "some",
                cases("weight", CONTRACTION, FULL_WEIGHT, ("<",), ("==", _TOLERATED_INFINITE)),
            ),
            (
                "none",
                cases(
                    "weight",
                    CONTRACTION,
                    FULL_WEIGHT,
                    (
                        "<",
                        cases(
                            "letters the humans never use",
                            CONTRACTION,
                            UNSEEN_BY_HUMANS,
                            ("some", *_TOLERATED_FINITE),
                            ("none", *_TOLERATED_FINITE),
                        ),
                    ),
                    ("==", _TOLERATED_INFINITE),
                ),
            ),
        ),
    ),
)

POINT_FAILS = "KL(point(0), mix(alpha, Pt, Ph)) > (1 - alpha)*KL(point(0), Pt)"
POINT_NEED = "KL(point(0), Pt) == d0"
TOO_FAR = f"alpha*exp(-KL(point(0), Ph)) < {NEED}"
_POINT_FAILS = (
    Step("too far", TOO_FAR, Given()),
    Step(
        "value at the letter",
        "exp(-KL(point(0), mix(alpha, Pt, Ph))) < exp(-(1 - alpha)*KL(point(0), Pt))",
        Algebra((Use("too far"),)),
    ),
    Step(
        "log increases",
        "log(exp(-KL(point(0), mix(alpha, Pt, Ph)))) < log(exp(-(1 - alpha)*KL(point(0), Pt)))",
        Theorem(
            LOG_INCREASES,
            (
                ("x", "exp(-KL(point(0), mix(alpha, Pt, Ph)))"),
                ("y", "exp(-(1 - alpha)*KL(point(0), Pt))"),
            ),
        ),
        knowing=("value at the letter",),
    ),
    Step("goal", POINT_FAILS, Algebra((Use("log increases"),))),
)

TOLERANCE_IS_SHARP = Proof(
    title="no more than that is tolerated: where P₀ is a single letter it fails",
    claim=POINT_FAILS,
    given=(*ANCHORED, "0 <= d0", "d0 < inf", POINT_NEED, TOO_FAR),
    steps=(
        cases(
            "the letter, by the model",
            POINT_FAILS,
            Letters(("point(0) > 0", "Pt == 0")),
            ("some", Step("contradiction", POINT_NEED, Given())),
            (
                "none",
                cases(
                    "the letter, by the humans",
                    POINT_FAILS,
                    Letters(("point(0) > 0", "Ph == 0")),
                    (
                        "some",
                        cases("weight", POINT_FAILS, FULL_WEIGHT, ("<", *_POINT_FAILS), ("==",)),
                    ),
                    ("none", *_POINT_FAILS),
                ),
            ),
        ),
    ),
)

PROOFS = {
    "b": WITH_P0,
    "c": FORCES_P0,
    "d": AT_ONE,
    "e": KL_CONVEX,
    "f": NEEDS_RATIO,
    "g": INTERVAL,
    "h": EXISTENCE,
    "i": IN_DISTANCE,
    "j": IN_CHI2,
    "k": TOLERANCE,
    "l": TOLERANCE_IS_SHARP,
}
