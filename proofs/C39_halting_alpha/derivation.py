"""The share of human data that halts the divergence, given how far the update drifts."""

from collapse_audit.derive import (
    Algebra,
    Given,
    Letters,
    Proof,
    Step,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.lemmas import (
    EXP_INCREASES,
    EXP_MONOTONE,
    LOG_INCREASES,
)
from collapse_audit.derive.theorems import (
    ANCHORED,
    ANCHORED_CONCAVE,
    EXP_KL_CONCAVE,
    falls,
)

HALTS = "KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)"
_FINITE = "KL(P0, Pn) < inf"
_DRIFT = "KL(P0, Pt) <= KL(P0, Pn) + delta"
_ENOUGH = "alpha*(exp(KL(P0, Pn)) - exp(-delta)) >= 1 - exp(-delta)"
_CONCAVITY = Step("concavity", ANCHORED_CONCAVE, Theorem(EXP_KL_CONCAVE, (("Ph", "P0"),)))


def _where_finite(drift: str, *steps: Step) -> tuple[Step, ...]:
    """Neither the current model nor the update loses a letter of P₀."""
    return (
        cases(
            "letters that the current model never uses",
            HALTS,
            Letters(("P0 > 0", "Pn == 0")),
            ("some", Step("contradiction", _FINITE, Given())),
            (
                "none",
                cases(
                    "letters the model never uses",
                    HALTS,
                    Letters(("P0 > 0", "Pt == 0")),
                    ("some", Step("contradiction", drift, Given())),
                    ("none", *steps),
                ),
            ),
        ),
    )


HALTING = Proof(
    title="a share that halts the divergence under a drift of at most δ",
    claim=HALTS,
    given=(*ANCHORED, "0 <= delta", "delta < inf", _DRIFT, _ENOUGH, _FINITE),
    steps=_where_finite(
        _DRIFT,
        _CONCAVITY,
        Step("drift", _DRIFT, Given()),
        Step(
            "exp increases",
            "exp(-KL(P0, Pn) - delta) <= exp(-KL(P0, Pt))",
            Theorem(EXP_MONOTONE, (("x", "-KL(P0, Pn) - delta"), ("y", "-KL(P0, Pt)"))),
            knowing=("drift",),
        ),
        Step("enough", _ENOUGH, Given()),
        *falls(
            Use("concavity"),
            Use("exp increases", "1 - alpha"),
            Use("enough", "exp(-KL(P0, Pn))"),
        ),
    ),
)

_FACTOR = "KL(P0, Pt) <= g*KL(P0, Pn)"
_ENOUGH_FOR_FACTOR = "alpha*(1 - exp(-g*KL(P0, Pn))) >= exp(-KL(P0, Pn)) - exp(-g*KL(P0, Pn))"

HALTING_A_FACTOR = Proof(
    title="a share that halts the divergence under growth by at most a factor g",
    claim=HALTS,
    given=(*ANCHORED, "1 < g", "g < inf", _FACTOR, _FINITE, _ENOUGH_FOR_FACTOR),
    steps=_where_finite(
        _FACTOR,
        _CONCAVITY,
        Step("drift", _FACTOR, Given()),
        Step(
            "exp increases",
            "exp(-g*KL(P0, Pn)) <= exp(-KL(P0, Pt))",
            Theorem(EXP_MONOTONE, (("x", "-g*KL(P0, Pn)"), ("y", "-KL(P0, Pt)"))),
            knowing=("drift",),
        ),
        Step("enough", _ENOUGH_FOR_FACTOR, Given()),
        *falls(Use("concavity"), Use("exp increases", "1 - alpha"), Use("enough")),
    ),
)

_AT = "KL(point(0), mix(alpha, Pt, point(0)))"
RISES = f"{_AT} > KL(point(0), Pn)"
_AT_DRIFT = "KL(point(0), Pt) == KL(point(0), Pn) + delta"
_AT_FINITE = "KL(point(0), Pn) < inf"
_TOO_LITTLE = "alpha*(exp(KL(point(0), Pn)) - exp(-delta)) < 1 - exp(-delta)"
_BEFORE, _AFTER = "exp(-KL(point(0), Pn))", f"exp(-{_AT})"
_RISES = (
    Step("drift", _AT_DRIFT, Given()),
    Step(
        "exp increases",
        "exp(-KL(point(0), Pt)) <= exp(-KL(point(0), Pn) - delta)",
        Theorem(
            EXP_MONOTONE,
            (("x", "-KL(point(0), Pt)"), ("y", "-KL(point(0), Pn) - delta")),
        ),
        knowing=("drift",),
    ),
    Step("too little", _TOO_LITTLE, Given()),
    Step(
        "exponentials",
        f"{_AFTER} < {_BEFORE}",
        Algebra((Use("exp increases", "1 - alpha"), Use("too little", _BEFORE))),
    ),
    Step(
        "log increases",
        f"log({_AFTER}) < log({_BEFORE})",
        Theorem(LOG_INCREASES, (("x", _AFTER), ("y", _BEFORE))),
        knowing=("exponentials",),
    ),
    Step("goal", RISES, Algebra((Use("log increases"),))),
)

NO_LESS = Proof(
    title="no smaller share halts it: where P₀ is a single letter the divergence rises",
    claim=RISES,
    given=(
        *ANCHORED,
        "0 < delta",
        "delta < inf",
        _AT_DRIFT,
        _AT_FINITE,
        _TOO_LITTLE,
    ),
    steps=(
        cases(
            "the letter, by the current model",
            RISES,
            Letters(("point(0) > 0", "Pn == 0")),
            ("some", Step("contradiction", _AT_FINITE, Given())),
            (
                "none",
                cases(
                    "the letter, by the updated model",
                    RISES,
                    Letters(("point(0) > 0", "Pt == 0")),
                    ("some", Step("contradiction", _AT_DRIFT, Given())),
                    ("none", *_RISES),
                ),
            ),
        ),
    ),
)

_SHARE = "(1 - exp(-delta))/(exp({0}) - exp(-delta))"
DECREASES = f"{_SHARE.format('d2')} < {_SHARE.format('d')}"

SHARE_DECREASES = Proof(
    title="the halting share decreases with the divergence",
    claim=DECREASES,
    given=("0 < delta", "delta < inf", "0 < d", "d < inf", "d < d2", "d2 < inf"),
    steps=(
        *(
            Step(
                f"exp increases {where}",
                f"exp({low}) < exp({high})",
                Theorem(EXP_INCREASES, (("x", low), ("y", high))),
            )
            for where, low, high in (
                ("to 1", "-delta", "0"),
                ("to d", "-delta", "d"),
                ("to d2", "-delta", "d2"),
                ("from d to d2", "d", "d2"),
            )
        ),
        Step(
            "goal",
            DECREASES,
            Algebra(
                (
                    Use(
                        "exp increases from d to d2",
                        "(1 - exp(-delta))/((exp(d) - exp(-delta))*(exp(d2) - exp(-delta)))",
                    ),
                )
            ),
            knowing=("exp increases to 1", "exp increases to d", "exp increases to d2"),
        ),
    ),
)

PROOFS = {
    "b": HALTING,
    "d": HALTING_A_FACTOR,
    "g": NO_LESS,
    "h": SHARE_DECREASES,
}
