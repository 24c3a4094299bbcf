"""What mixing does to entropy: bounds, and when it rises."""

from collapse_audit.derive import (
    Algebra,
    Given,
    Letters,
    Names,
    Proof,
    Slope,
    Step,
    Summed,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.lemmas import (
    LOG_MONOTONE,
    LOG_TANGENT,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    FULL_WEIGHT,
    GIBBS,
)

_MIXED: Names = (("t", "Pt"), ("h", "Ph"), ("m", "mix(alpha, Pt, Ph)"))
RISES = "entropy(mix(alpha, Pt, Ph)) > entropy(Pt)"
NOT_LESS = "entropy(mix(alpha, Pt, Ph)) >= entropy(Pt)"
AT_LEAST = "entropy(mix(alpha, Pt, Ph)) >= (1 - alpha)*entropy(Pt) + alpha*entropy(Ph)"
AT_MOST = (
    "entropy(mix(alpha, Pt, Ph)) <= (1 - alpha)*entropy(Pt) + alpha*entropy(Ph)"
    " - alpha*log(alpha) - (1 - alpha)*log(1 - alpha)"
)

_USES = (Use("below 1", "m"), Use("tangent", "m"))
_FROM_A_VERTEX = (
    Step("at most 1", "h <= 1", Algebra()),
    Step("below 1", "m < 1", Algebra((Use("at most 1", "alpha"),)), at=("t == 0", "h > 0")),
    Step(
        "tangent",
        "log(m) <= m - 1",
        Theorem(LOG_TANGENT, (("x", "m"),)),
        at=("t == 0", "h > 0"),
    ),
    Step("not negative", "0 <= -m*log(m)", Algebra(_USES)),
    Step("positive", "0 < -m*log(m)", Algebra(_USES), at=("h != t",)),
    Step("sum", RISES, Summed("not negative", strictly="positive")),
)

FROM_A_VERTEX = Proof(
    title="from a vertex, entropy rises",
    claim=RISES,
    given=("max(Pt) == 1", "Ph != Pt"),
    names=_MIXED,
    steps=(
        cases(
            "the letter of the model, unused by the humans",
            RISES,
            Letters(("t > 0", "h == 0")),
            ("some", *_FROM_A_VERTEX),
            (
                "none",
                cases(
                    "the letter of the model, used differently",
                    RISES,
                    Letters(("t > 0", "h != t")),
                    ("some", *_FROM_A_VERTEX),
                    (
                        "none",
                        Step("no less", "t <= h", Algebra()),
                        Step("more", "t < h", Algebra(), at=("h != t",)),
                        Step("contradiction", "0 < 0", Summed("no less", strictly="more")),
                    ),
                ),
            ),
        ),
    ),
)

CONCAVE = Proof(
    title="entropy is concave",
    claim=AT_LEAST,
    given=ANCHORED,
    names=_MIXED,
    steps=(
        cases(
            "weight",
            AT_LEAST,
            FULL_WEIGHT,
            (
                "<",
                Step(
                    "at the model",
                    "log(m/t) <= m/t - 1",
                    Theorem(LOG_TANGENT, (("x", "m/t"),)),
                    at=("t > 0",),
                ),
                Step(
                    "at the humans",
                    "log(m/h) <= m/h - 1",
                    Theorem(LOG_TANGENT, (("x", "m/h"),)),
                    at=("h > 0",),
                ),
                Step(
                    "weighted",
                    "-m*log(m) >= -(1 - alpha)*t*log(t) - alpha*h*log(h)",
                    Algebra(
                        (Use("at the model", "(1 - alpha)*t"), Use("at the humans", "alpha*h"))
                    ),
                ),
                Step("sum", AT_LEAST, Summed("weighted")),
            ),
            ("==",),
        ),
    ),
)

UPPER = Proof(
    title="a mixture has at most the entropy of its parts and of the choice between them",
    claim=AT_MOST,
    given=ANCHORED,
    names=_MIXED,
    steps=(
        cases(
            "weight",
            AT_MOST,
            FULL_WEIGHT,
            (
                "<",
                Step(
                    "log increases from the model",
                    "log((1 - alpha)*t) <= log(m)",
                    Theorem(LOG_MONOTONE, (("x", "(1 - alpha)*t"), ("y", "m"))),
                    at=("t > 0",),
                ),
                Step(
                    "log increases from the humans",
                    "log(alpha*h) <= log(m)",
                    Theorem(LOG_MONOTONE, (("x", "alpha*h"), ("y", "m"))),
                    at=("h > 0",),
                ),
                Step(
                    "weighted",
                    "-m*log(m) <= -(1 - alpha)*(t*log(t) + t*log(1 - alpha))"
                    " - alpha*(h*log(h) + h*log(alpha))",
                    Algebra(
                        (
                            Use("log increases from the model", "(1 - alpha)*t"),
                            Use("log increases from the humans", "alpha*h"),
                        )
                    ),
                ),
                Step("sum", AT_MOST, Summed("weighted")),
            ),
            ("==",),
        ),
    ),
)

MORE_ENTROPY = Proof(
    title="humans of no less entropy than the model do not lower it",
    claim=NOT_LESS,
    given=(*ANCHORED, "entropy(Ph) >= entropy(Pt)"),
    steps=(
        Step("more", "entropy(Ph) >= entropy(Pt)", Given()),
        cases(
            "weight",
            NOT_LESS,
            FULL_WEIGHT,
            (
                "<",
                Step("concavity", AT_LEAST, Theorem(CONCAVE)),
                Step("goal", NOT_LESS, Algebra((Use("concavity"), Use("more", "alpha")))),
            ),
            ("==", Step("goal", NOT_LESS, Algebra((Use("more"),)))),
        ),
    ),
)

CROSS = "KL(Ph, Pt) + entropy(Ph) > entropy(Pt)"
_UNSEEN = Letters(("h > 0", "t == 0"))
_GIBBS = (
    Step(
        "Gibbs",
        "KL(mix(alpha, Pt, Ph), Pt) >= 0",
        Theorem(GIBBS, (("P", "mix(alpha, Pt, Ph)"), ("Q", "Pt"))),
    ),
    Step("rises", RISES, Given()),
    Step("goal", CROSS, Algebra((Use("Gibbs", "1/alpha"), Use("rises", "1/alpha")))),
)

NECESSARY = Proof(
    title="a rise of entropy at some α needs a large enough divergence of the humans",
    claim=CROSS,
    given=(*ANCHORED, RISES),
    names=_MIXED[:2],
    steps=(
        cases(
            "human letters that the model never uses",
            CROSS,
            _UNSEEN,
            ("some",),
            ("none", cases("weight", CROSS, FULL_WEIGHT, ("<", *_GIBBS), ("==", *_GIBBS))),
        ),
    ),
)

NO_CROSS = "KL(Ph, Pt) + entropy(Ph) <= entropy(Pt)"
_FINITE = "KL(Ph, Pt) < inf"
_NEVER = "forall(alpha, entropy(mix(alpha, Pt, Ph)) <= entropy(Pt))"

SUFFICIENT = Proof(
    title="no rise of entropy at any α bounds the divergence of the humans",
    claim=NO_CROSS,
    given=(_FINITE, _NEVER),
    names=_MIXED[:2],
    steps=(
        cases(
            "human letters that the model never uses",
            NO_CROSS,
            _UNSEEN,
            ("some", Step("contradiction", _FINITE, Given())),
            (
                "none",
                Step("at every α", _NEVER, Given()),
                Step("slope at 0", NO_CROSS, Slope("at every α")),
            ),
        ),
    ),
)

PROOFS = {
    "c": FROM_A_VERTEX,
    "d": CONCAVE,
    "e": UPPER,
    "f": MORE_ENTROPY,
    "g": NECESSARY,
    "h": SUFFICIENT,
}
