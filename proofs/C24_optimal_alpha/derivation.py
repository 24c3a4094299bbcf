"""Where the best share of human data lies, for one step."""

from collapse_audit.derive import (
    Algebra,
    Compare,
    Given,
    Proof,
    Step,
    Summed,
    Theorem,
    Use,
    cases,
    instance,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    BEATS,
    GAIN_NEEDS_RATIO,
    GIBBS_STRICT,
    LETTERS,
    MEAN_RATIO,
    RATIO,
    UNSEEN_BY_BOTH,
    UNSEEN_BY_MODEL,
    finite_or_trivial,
)

BEST_AT_ONE = "KL(P0, mix(1, Pt, P0)) < KL(P0, mix(a, Pt, P0))"
_GIBBS = (
    Step(
        "Gibbs",
        "KL(P0, mix(a, Pt, P0)) > 0",
        Theorem(GIBBS_STRICT, (("P", "P0"), ("Q", "mix(a, Pt, P0)"))),
    ),
    Step("goal", BEST_AT_ONE, Algebra((Use("Gibbs"),))),
)

EXACT_HUMANS_ALONE = Proof(
    title="with exact human data the best share is all",
    claim=BEST_AT_ONE,
    given=("0 <= a", "a < 1", "Pt != P0"),
    names=LETTERS[:2],
    steps=(
        cases(
            "share",
            BEST_AT_ONE,
            Compare("a", "0"),
            (
                "==",
                cases(
                    "letters the model never uses",
                    BEST_AT_ONE,
                    UNSEEN_BY_MODEL,
                    ("some",),
                    ("none", *_GIBBS),
                ),
            ),
            (">", *_GIBBS),
        ),
    ),
)

BEST = "KL(P0, mix(a, Pt, Ph)) <= KL(P0, mix(b, Pt, Ph))"
_FINITE = "KL(P0, mix(a, Pt, Ph)) < inf"
_M, _OTHER = "mix(a, Pt, Ph)", "mix(b, Pt, Ph)"
_HUMANS = f"mean_ratio(P0, Ph, {_M})"
_MODEL = f"mean_ratio(P0, Pt, {_M})"
_STATIONARY = f"{_HUMANS} == {_MODEL}"
_FIRST_ORDER = (
    Step(
        "mixture",
        "p == (1 - a)*(p*t/m) + a*(p*h/m)",
        Algebra(),
        at=("p > 0",),
    ),
    Step("mean of m/m", f"1 == (1 - a)*{_MODEL} + a*{_HUMANS}", Summed("mixture")),
    Step("stationary", _STATIONARY, Given()),
    Step(
        "first order",
        f"KL(P0, {_M}) - KL(P0, {_OTHER}) <= mean_ratio(P0, {_OTHER}, {_M}) - 1",
        Theorem(MEAN_RATIO, (("alpha", "1"), ("Pt", _M), ("Ph", _OTHER))),
    ),
    Step(
        "goal",
        BEST,
        Algebra((Use("first order"), Use("mean of m/m", "-1"), Use("stationary", "b - a"))),
    ),
)

STATIONARY = Proof(
    title="where the first-order condition holds the share is the best",
    claim=BEST,
    given=("0 < a", "a < 1", "0 <= b", "b <= 1", _FINITE, _STATIONARY),
    names=(*LETTERS, ("m", _M)),
    steps=(
        cases(
            "letters that neither uses",
            BEST,
            UNSEEN_BY_BOTH,
            ("some", Step("contradiction", _FINITE, Given())),
            ("none", finite_or_trivial("b", BEST, *_FIRST_ORDER)),
        ),
    ),
)

PROOFS = {
    "d": EXACT_HUMANS_ALONE,
    "e": STATIONARY,
    "f": instance(
        title="a gain at some α needs a mean likelihood ratio above 1",
        claim=RATIO,
        given=(*ANCHORED, BEATS),
        proof=GAIN_NEEDS_RATIO,
    ),
}
