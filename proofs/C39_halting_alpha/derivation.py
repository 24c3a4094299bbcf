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
    BERNOULLI_STRICT,
    EXP_INCREASES,
    EXP_MONOTONE,
    LOG_INCREASES,
    LOG_MONOTONE,
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
_AT_FINITE = "KL(point(0), Pn) < inf"
_BEFORE, _AFTER = "exp(-KL(point(0), Pn))", f"exp(-{_AT})"


def _at_the_letter(goal: str, after: str, drift: str, *steps: Step) -> tuple[Step, ...]:
    """Neither the current model nor the one `after` it loses the letter that is P₀."""
    return (
        cases(
            "the letter, by the current model",
            goal,
            Letters(("point(0) > 0", "Pn == 0")),
            ("some", Step("contradiction", _AT_FINITE, Given())),
            (
                "none",
                cases(
                    "the letter, by the model after it",
                    goal,
                    Letters(("point(0) > 0", f"{after} == 0")),
                    ("some", Step("contradiction", drift, Given())),
                    ("none", *steps),
                ),
            ),
        ),
    )


def _rises(drifted: str, drift: str, too_little: str, times: str) -> tuple[Step, ...]:
    """After an update to the divergence `drifted`, a share that is too little lets it rise."""
    return (
        Step("drift", drift, Given()),
        Step(
            "exp increases",
            f"exp(-KL(point(0), Pt)) <= exp(-({drifted}))",
            Theorem(EXP_MONOTONE, (("x", "-KL(point(0), Pt)"), ("y", f"-({drifted})"))),
            knowing=("drift",),
        ),
        Step("too little", too_little, Given()),
        Step(
            "exponentials",
            f"{_AFTER} < {_BEFORE}",
            Algebra((Use("exp increases", "1 - alpha"), Use("too little", times))),
        ),
        Step(
            "log increases",
            f"log({_AFTER}) < log({_BEFORE})",
            Theorem(LOG_INCREASES, (("x", _AFTER), ("y", _BEFORE))),
            knowing=("exponentials",),
        ),
        Step("goal", RISES, Algebra((Use("log increases"),))),
    )


_BY_DELTA = "KL(point(0), Pn) + delta"
_AT_DRIFT = f"KL(point(0), Pt) == {_BY_DELTA}"
_TOO_LITTLE = "alpha*(exp(KL(point(0), Pn)) - exp(-delta)) < 1 - exp(-delta)"

NO_LESS = Proof(
    title="no smaller share halts it: where P₀ is a single letter the divergence rises",
    claim=RISES,
    given=(*ANCHORED, "0 < delta", "delta < inf", _AT_DRIFT, _AT_FINITE, _TOO_LITTLE),
    steps=_at_the_letter(
        RISES, "Pt", _AT_DRIFT, *_rises(_BY_DELTA, _AT_DRIFT, _TOO_LITTLE, _BEFORE)
    ),
)

_BY_GAIN = "g*KL(point(0), Pn)"
_AT_GAIN = f"KL(point(0), Pt) == {_BY_GAIN}"
_TOO_LITTLE_FOR_GAIN = f"alpha*(1 - exp(-{_BY_GAIN})) < {_BEFORE} - exp(-{_BY_GAIN})"

NO_LESS_FOR_A_FACTOR = Proof(
    title="no smaller share halts growth by a factor g: where P₀ is a single letter it rises",
    claim=RISES,
    given=(*ANCHORED, "1 < g", "g < inf", _AT_GAIN, _AT_FINITE, _TOO_LITTLE_FOR_GAIN),
    steps=_at_the_letter(
        RISES, "Pt", _AT_GAIN, *_rises(_BY_GAIN, _AT_GAIN, _TOO_LITTLE_FOR_GAIN, "1")
    ),
)

_MIXED = "KL(P0, mix(alpha, Pn, P0))"
LAST_HALTS = "KL(P0, Q) <= KL(P0, Pn)"
_LAST_DRIFT = f"KL(P0, Q) <= {_MIXED} + delta"
_LAST_ENOUGH = "alpha*(exp(KL(P0, Pn)) - 1) >= exp(delta) - 1"
_BEFORE_MIXING, _AFTER_DRIFT = "exp(-KL(P0, Pn))", f"exp(-{_MIXED} - delta)"
_LAST_HALTS = (
    Step(
        "concavity",
        f"exp(-{_MIXED}) >= (1 - alpha)*exp(-KL(P0, Pn)) + alpha",
        Theorem(EXP_KL_CONCAVE, (("Pt", "Pn"), ("Ph", "P0"))),
    ),
    Step("enough", _LAST_ENOUGH, Given()),
    Step(
        "exponentials",
        f"{_BEFORE_MIXING} <= {_AFTER_DRIFT}",
        Algebra((Use("concavity", "exp(-delta)"), Use("enough", "exp(-KL(P0, Pn) - delta)"))),
    ),
    Step(
        "log increases",
        f"log({_BEFORE_MIXING}) <= log({_AFTER_DRIFT})",
        Theorem(LOG_MONOTONE, (("x", _BEFORE_MIXING), ("y", _AFTER_DRIFT))),
        knowing=("exponentials",),
    ),
    Step("drift", _LAST_DRIFT, Given()),
    Step("goal", LAST_HALTS, Algebra((Use("log increases"), Use("drift")))),
)

HALTING_BEFORE_UPDATE = Proof(
    title="a share that halts the divergence where the update comes after the mixing",
    claim=LAST_HALTS,
    given=(*ANCHORED, "0 <= delta", "delta < inf", _LAST_DRIFT, _FINITE, _LAST_ENOUGH),
    steps=(
        cases(
            "letters that the current model never uses",
            LAST_HALTS,
            Letters(("P0 > 0", "Pn == 0")),
            ("some", Step("contradiction", _FINITE, Given())),
            (
                "none",
                cases(
                    "letters that the next model never uses",
                    LAST_HALTS,
                    Letters(("P0 > 0", "Q == 0")),
                    ("some", Step("contradiction", _LAST_DRIFT, Given())),
                    ("none", *_LAST_HALTS),
                ),
            ),
        ),
    ),
)

_AT_MIXED = "KL(point(0), mix(alpha, Pn, point(0)))"
LAST_RISES = "KL(point(0), Q) > KL(point(0), Pn)"
_AT_LAST_DRIFT = f"KL(point(0), Q) == {_AT_MIXED} + delta"
_LAST_TOO_LITTLE = "alpha*(exp(KL(point(0), Pn)) - 1) < exp(delta) - 1"
_AFTER_LAST = f"exp(-{_AT_MIXED} - delta)"

NO_LESS_BEFORE_UPDATE = Proof(
    title="no smaller share halts it where the update comes after the mixing",
    claim=LAST_RISES,
    given=(*ANCHORED, "0 < delta", "delta < inf", _AT_LAST_DRIFT, _AT_FINITE, _LAST_TOO_LITTLE),
    steps=_at_the_letter(
        LAST_RISES,
        "Q",
        _AT_LAST_DRIFT,
        Step("drift", _AT_LAST_DRIFT, Given()),
        Step("too little", _LAST_TOO_LITTLE, Given()),
        Step(
            "exponentials",
            f"{_AFTER_LAST} < {_BEFORE}",
            Algebra((Use("too little", "exp(-KL(point(0), Pn) - delta)"),)),
        ),
        Step(
            "log increases",
            f"log({_AFTER_LAST}) < log({_BEFORE})",
            Theorem(LOG_INCREASES, (("x", _AFTER_LAST), ("y", _BEFORE))),
            knowing=("exponentials",),
        ),
        Step("goal", LAST_RISES, Algebra((Use("log increases"), Use("drift", "-1")))),
    ),
)


def _exp_increases(where: str, low: str, high: str, *knowing: str) -> Step:
    """The values of exp at two numbers, by name."""
    return Step(
        f"exp increases {where}",
        f"exp({low}) < exp({high})",
        Theorem(EXP_INCREASES, (("x", low), ("y", high))),
        knowing=knowing,
    )


_SHARE = "(1 - exp(-delta))/(exp({0}) - exp(-delta))"
DECREASES = f"{_SHARE.format('d2')} < {_SHARE.format('d')}"

SHARE_DECREASES = Proof(
    title="the halting share decreases with the divergence",
    claim=DECREASES,
    given=("0 < delta", "delta < inf", "0 < d", "d < inf", "d < d2", "d2 < inf"),
    steps=(
        *(
            _exp_increases(*each)
            for each in (
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

_LAST_SHARE = "(exp(delta) - 1)/(exp({0}) - 1)"
LAST_DECREASES = f"{_LAST_SHARE.format('d2')} < {_LAST_SHARE.format('d')}"

LAST_SHARE_DECREASES = Proof(
    title="the halting share before an update decreases with the divergence",
    claim=LAST_DECREASES,
    given=("0 < delta", "delta < inf", "delta <= d", "d < inf", "d < d2", "d2 < inf"),
    steps=(
        *(
            _exp_increases(*each)
            for each in (
                ("to delta", "0", "delta"),
                ("to d", "0", "d"),
                ("to d2", "0", "d2"),
                ("from d to d2", "d", "d2"),
            )
        ),
        Step(
            "goal",
            LAST_DECREASES,
            Algebra(
                (
                    Use(
                        "exp increases from d to d2",
                        "(exp(delta) - 1)/((exp(d) - 1)*(exp(d2) - 1))",
                    ),
                )
            ),
            knowing=("exp increases to delta", "exp increases to d", "exp increases to d2"),
        ),
    ),
)

_SHARE_FOR_GAIN = "(exp(-{0}) - exp(-g*{0}))/(1 - exp(-g*{0}))"
GAIN_DECREASES = f"{_SHARE_FOR_GAIN.format('d2')} < {_SHARE_FOR_GAIN.format('d')}"
_BOTH_LOST = "((1 - exp(-g*d))*(1 - exp(-g*d2)))"

SHARE_FOR_A_FACTOR_DECREASES = Proof(
    title="the halting share under growth by a factor decreases with the divergence",
    claim=GAIN_DECREASES,
    given=("1 < g", "g < inf", "0 < d", "d < inf", "d < d2", "d2 < inf"),
    steps=(
        Step("the gain", "1 < g", Given()),
        Step("a positive gain", "0 < g", Algebra((Use("the gain"),))),
        *(
            _exp_increases(*each)
            for each in (
                ("from -d", "-d", "0"),
                ("from -g*d", "-g*d", "0", "a positive gain"),
                ("from -g*d2", "-g*d2", "0", "a positive gain"),
                ("from -d2 to -d", "-d2", "-d"),
                ("to d", "0", "d"),
                ("from d - d2", "d - d2", "0"),
            )
        ),
        *(
            Step(
                f"power at {ratio}",
                f"exp({ratio})**g > 1 + g*(exp({ratio}) - 1)",
                Theorem(BERNOULLI_STRICT, (("r", f"exp({ratio})"),)),
                knowing=(away,),
            )
            for ratio, away in (
                ("d - d2", "exp increases from d - d2"),
                ("d", "exp increases to d"),
            )
        ),
        Step(
            "goal",
            GAIN_DECREASES,
            Algebra(
                (
                    Use("power at d - d2", f"exp(-g*d)*(1 - exp(-d))/{_BOTH_LOST}"),
                    Use("power at d", f"exp(-g*d)*(exp(-d) - exp(-d2))/{_BOTH_LOST}"),
                )
            ),
            knowing=(
                "exp increases from -d",
                "exp increases from -g*d",
                "exp increases from -g*d2",
                "exp increases from -d2 to -d",
            ),
        ),
    ),
)

PROOFS = {
    "b": HALTING,
    "d": HALTING_A_FACTOR,
    "g": NO_LESS,
    "h": SHARE_DECREASES,
    "i": HALTING_BEFORE_UPDATE,
    "j": NO_LESS_FOR_A_FACTOR,
    "k": LAST_SHARE_DECREASES,
    "l": SHARE_FOR_A_FACTOR_DECREASES,
    "m": NO_LESS_BEFORE_UPDATE,
}
