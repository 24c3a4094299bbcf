"""When the divergence falls in one anchored step, and what replaces the triangle inequality."""

from collapse_audit.derive import (
    Algebra,
    Given,
    Instance,
    Letters,
    Proof,
    Step,
    Summed,
    Theorem,
    Use,
    cases,
    instance,
)
from collapse_audit.derive.lemmas import (
    CHORD,
    EXP_MONOTONE,
    LOG_MONOTONE,
    TRIANGLE,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    ANCHORED_CONCAVE,
    EXP_KL_CONCAVE,
    FULL_WEIGHT,
    GIBBS,
    LETTERS,
    NOT_FARTHER,
    TO_P0,
    UNSEEN_BY_MODEL,
    WITH_P0,
    falls,
)

STEP = "KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)"
_NAMES = (*LETTERS[:2], ("n", "Pn"))
_LOST_BEFORE = Letters(("p > 0", "n == 0"))
_ROOM = "(1 - alpha)*KL(P0, Pt) <= KL(P0, Pn)"
_CONTRACTS = (
    Step("contraction", TO_P0, Theorem(WITH_P0, (("Ph", "P0"),))),
    Step("room", _ROOM, Given()),
    Step("goal", STEP, Algebra((Use("contraction"), Use("room")))),
)

LINEAR_ROOM = Proof(
    title="a drift up to D/(1 − α) is undone by the anchoring",
    claim=STEP,
    given=(*ANCHORED, _ROOM),
    names=_NAMES,
    steps=(
        cases(
            "letters that the current model never uses",
            STEP,
            _LOST_BEFORE,
            ("some",),
            (
                "none",
                cases(
                    "letters the model never uses",
                    STEP,
                    UNSEEN_BY_MODEL,
                    (
                        "some",
                        cases(
                            "weight",
                            STEP,
                            FULL_WEIGHT,
                            ("<", Step("contradiction", _ROOM, Given())),
                            (
                                "==",
                                Step(
                                    "Gibbs",
                                    "KL(P0, Pn) >= 0",
                                    Theorem(GIBBS, (("P", "P0"), ("Q", "Pn"))),
                                ),
                                Step("goal", STEP, Algebra((Use("Gibbs"),))),
                            ),
                        ),
                    ),
                    ("none", *_CONTRACTS),
                ),
            ),
        ),
    ),
)

_SHARP_ROOM = "(1 - alpha)*exp(-KL(P0, Pt)) + alpha >= exp(-KL(P0, Pn))"
_SHARP = (
    Step(
        "concavity",
        ANCHORED_CONCAVE,
        Theorem(EXP_KL_CONCAVE, (("Ph", "P0"),)),
    ),
    Step("room", _SHARP_ROOM, Given()),
    *falls(Use("room"), Use("concavity")),
)

SHARP_ROOM = Proof(
    title="the most drift that the anchoring undoes",
    claim=STEP,
    given=(*ANCHORED, _SHARP_ROOM),
    names=_NAMES,
    steps=(
        cases(
            "letters that the current model never uses",
            STEP,
            _LOST_BEFORE,
            ("some",),
            (
                "none",
                cases(
                    "letters the model never uses",
                    STEP,
                    UNSEEN_BY_MODEL,
                    ("some", *_SHARP),
                    ("none", *_SHARP),
                ),
            ),
        ),
    ),
)

_BOUNDED = "Pn <= exp(delta)*Pt"
DRIFT = "KL(P0, Pt) <= KL(P0, Pn) + delta"

BOUNDED_RATIO = Proof(
    title="a likelihood ratio of at most exp(δ) bounds the drift for every P₀",
    claim=DRIFT,
    given=("0 <= delta", "delta < inf", _BOUNDED),
    names=_NAMES,
    steps=(
        Step("ratio", _BOUNDED, Given()),
        cases(
            "letters that the current model never uses",
            DRIFT,
            _LOST_BEFORE,
            ("some",),
            (
                "none",
                cases(
                    "letters that the update loses",
                    DRIFT,
                    Letters(("n > 0", "t == 0")),
                    (
                        "some",
                        Step("lost", "0 <= -n", Algebra((Use("ratio"),)), at=("t == 0",)),
                        Step(
                            "strictly",
                            "0 < -n",
                            Algebra((Use("ratio", "2"),)),
                            at=("t == 0", "n > 0"),
                        ),
                        Step("contradiction", "0 < 0", Summed("lost", strictly="strictly")),
                    ),
                    (
                        "none",
                        Step(
                            "log increases",
                            "log(n) <= log(exp(delta)*t)",
                            Theorem(LOG_MONOTONE, (("x", "n"), ("y", "exp(delta)*t"))),
                            at=("p > 0",),
                        ),
                        Step(
                            "weighted",
                            "p*log(p) - p*log(t) <= p*log(p) - p*log(n) + delta*p",
                            Algebra((Use("log increases", "p"),)),
                        ),
                        Step("sum", DRIFT, Summed("weighted")),
                    ),
                ),
            ),
        ),
    ),
)

AT_A_LETTER = "dot(point(0), Pn) <= exp(delta)*dot(point(0), Pt)"
_LETTER_LOST = Letters(("point(0) > 0", "Pt == 0"))
_EVERY_P0 = f"forall(P0, {DRIFT})"
_AT_POINT = "KL(point(0), Pt) <= KL(point(0), Pn) + delta"
_INSTANCE = (
    Step("for every P₀", _EVERY_P0, Given()),
    Step("at the letter", _AT_POINT, Instance("for every P₀", "point(0)")),
)

RATIO_IS_NEEDED = Proof(
    title="a drift bounded for every P₀ bounds the likelihood ratio at every letter",
    claim=AT_A_LETTER,
    given=("0 <= delta", "delta < inf", _EVERY_P0),
    steps=(
        cases(
            "the letter, by the current model",
            AT_A_LETTER,
            Letters(("point(0) > 0", "Pn == 0")),
            ("some", cases("the updated model", AT_A_LETTER, _LETTER_LOST, ("some",), ("none",))),
            (
                "none",
                cases(
                    "the letter, by the updated model",
                    AT_A_LETTER,
                    _LETTER_LOST,
                    ("some", *_INSTANCE),
                    (
                        "none",
                        *_INSTANCE,
                        Step(
                            "exp increases",
                            "exp(log(dot(point(0), Pn))) <= exp(log(dot(point(0), Pt)) + delta)",
                            Theorem(
                                EXP_MONOTONE,
                                (
                                    ("x", "log(dot(point(0), Pn))"),
                                    ("y", "log(dot(point(0), Pt)) + delta"),
                                ),
                            ),
                            knowing=("at the letter",),
                        ),
                        Step("goal", AT_A_LETTER, Algebra((Use("exp increases"),))),
                    ),
                ),
            ),
        ),
    ),
)

_BOTH = "(TV(P0, Pn) + TV(Pn, Pt))"
IN_DISTANCE = Proof(
    title="in total variation the drift adds to the distance",
    claim=f"TV(P0, mix(alpha, Pt, P0)) <= (1 - alpha)*{_BOTH}",
    given=ANCHORED,
    names=_NAMES,
    steps=(
        Step(
            "triangle",
            "abs((p - n) + (n - t)) <= abs(p - n) + abs(n - t)",
            Theorem(TRIANGLE, (("x", "p - n"), ("y", "n - t"))),
        ),
        Step(
            "halved",
            "abs(p - t)/2 <= abs(p - n)/2 + abs(n - t)/2",
            Algebra((Use("triangle", "0.5"),)),
        ),
        Step("sum", f"TV(P0, Pt) <= {_BOTH}", Summed("halved")),
        Step(
            "goal",
            f"TV(P0, mix(alpha, Pt, P0)) <= (1 - alpha)*{_BOTH}",
            Algebra((Use("sum", "1 - alpha"),)),
        ),
    ),
)

FROM_DISTANCE_CLAIM = "KL(P0, mix(alpha, Pt, P0)) <= -log(alpha)*TV(P0, Pt)"
FROM_DISTANCE = Proof(
    title="the divergence after anchoring is at most ln(1/α) times the distance before",
    claim=FROM_DISTANCE_CLAIM,
    given=ANCHORED,
    names=(*LETTERS[:2], ("m", "mix(alpha, Pt, P0)")),
    steps=(
        Step(
            "chord",
            "log((1 - alpha)*(t/p) + alpha) >= log(alpha)*(1 - t/p + abs(1 - t/p))/2",
            Theorem(CHORD, (("a", "alpha"), ("r", "t/p"))),
            at=("p > 0",),
        ),
        Step(
            "weighted",
            "p*log(p) - p*log(m) <= -log(alpha)*(p - t + abs(p - t))/2",
            Algebra((Use("chord", "p"),)),
        ),
        Step("sum", FROM_DISTANCE_CLAIM, Summed("weighted")),
    ),
)

PROOFS = {
    "a": instance(
        title="order (i): the divergence from P₀ does not rise",
        claim="KL(P0, mix(alpha, Pn, P0)) <= KL(P0, Pn)",
        given=ANCHORED,
        proof=NOT_FARTHER,
        where=(("Pt", "Pn"),),
    ),
    "d": LINEAR_ROOM,
    "e": SHARP_ROOM,
    "g": BOUNDED_RATIO,
    "h": IN_DISTANCE,
    "i": FROM_DISTANCE,
    "j": RATIO_IS_NEEDED,
}
