"""Inequalities between numbers, all from one fact of calculus: ln x ≤ x − 1.

Each is a `Proof`, checked like any other.
"""

from collapse_audit.derive.proof import (
    Algebra,
    Compare,
    Given,
    Proof,
    Step,
    Tangent,
    Theorem,
    Use,
    cases,
)

POSITIVE_X = ("0 < x", "x < inf")

LOG_TANGENT = Proof(
    title="log lies below its tangent",
    claim="log(x) <= x - 1",
    given=POSITIVE_X,
    steps=(Step("tangent", "log(x) <= x - 1", Tangent("x", "1")),),
)

LOG_TANGENT_STRICT = Proof(
    title="log lies strictly below its tangent elsewhere",
    claim="log(x) < x - 1",
    given=(*POSITIVE_X, "x != 1"),
    steps=(Step("tangent", "log(x) < x - 1", Tangent("x", "1")),),
)

LOG_MONOTONE = Proof(
    title="log increases",
    claim="log(x) <= log(y)",
    given=("0 < x", "x <= y", "y > 0", "x < inf", "y < inf"),
    steps=(
        Step("ratio", "log(x/y) <= x/y - 1", Theorem(LOG_TANGENT, (("x", "x/y"),))),
        Step("goal", "log(x) <= log(y)", Algebra((Use("ratio"),))),
    ),
)

LOG_INCREASES = Proof(
    title="log strictly increases",
    claim="log(x) < log(y)",
    given=("0 < x", "x < y", "y > 0", "x < inf", "y < inf"),
    steps=(
        Step("ratio", "log(x/y) <= x/y - 1", Theorem(LOG_TANGENT, (("x", "x/y"),))),
        Step("goal", "log(x) < log(y)", Algebra((Use("ratio"),))),
    ),
)

LOG_CONCAVE = Proof(
    title="log is concave",
    claim="log((1 - a)*x + a*y) >= (1 - a)*log(x) + a*log(y)",
    given=("0 <= a", "a <= 1", *POSITIVE_X, "0 < y", "y < inf"),
    names=(("m", "(1 - a)*x + a*y"),),
    steps=(
        cases("between", "m > 0", Compare("a", "1"), ("<",), ("==",)),
        Step(
            "at x", "log(x/m) <= x/m - 1", Theorem(LOG_TANGENT, (("x", "x/m"),)), (), ("between",)
        ),
        Step(
            "at y", "log(y/m) <= y/m - 1", Theorem(LOG_TANGENT, (("x", "y/m"),)), (), ("between",)
        ),
        Step(
            "goal",
            "log((1 - a)*x + a*y) >= (1 - a)*log(x) + a*log(y)",
            Algebra((Use("at x", "1 - a"), Use("at y", "a"))),
            knowing=("between",),
        ),
    ),
)

EXP_TANGENT = Proof(
    title="exp lies above its tangent",
    claim="exp(x) >= 1 + x",
    given=("x > -inf", "x < inf"),
    steps=(
        Step("log", "log(exp(x)) <= exp(x) - 1", Theorem(LOG_TANGENT, (("x", "exp(x)"),))),
        Step("goal", "exp(x) >= 1 + x", Algebra((Use("log"),))),
    ),
)

EXP_MONOTONE = Proof(
    title="exp increases",
    claim="exp(x) <= exp(y)",
    given=("x > -inf", "x < inf", "y > -inf", "y < inf", "x <= y"),
    steps=(
        Step("tangent", "exp(y - x) >= 1 + y - x", Theorem(EXP_TANGENT, (("x", "y - x"),))),
        Step("goal", "exp(x) <= exp(y)", Algebra((Use("tangent", "exp(x)"),))),
    ),
)

EXP_INCREASES = Proof(
    title="exp strictly increases",
    claim="exp(x) < exp(y)",
    given=("x > -inf", "x < inf", "y > -inf", "y < inf", "x < y"),
    steps=(
        Step("tangent", "exp(y - x) >= 1 + y - x", Theorem(EXP_TANGENT, (("x", "y - x"),))),
        Step("goal", "exp(x) < exp(y)", Algebra((Use("tangent", "exp(x)"),))),
    ),
)

_POWER = ("0 < r", "r < inf", "1 < g", "g < inf")


def _above_tangent(relation: str, log_tangent: Proof) -> tuple[Step, ...]:
    """r·r^(g−1) ≥ r·(1 + (g−1)·ln r), and r·ln r ≥ r − 1."""
    below = {">=": "<=", ">": "<"}[relation]
    return (
        Step("tangent", f"log(1/r) {below} 1/r - 1", Theorem(log_tangent, (("x", "1/r"),))),
        Step(
            "other powers",
            "exp((g - 1)*log(r)) >= 1 + (g - 1)*log(r)",
            Theorem(EXP_TANGENT, (("x", "(g - 1)*log(r)"),)),
        ),
        Step(
            "goal",
            f"r**g {relation} 1 + g*(r - 1)",
            Algebra((Use("other powers", "r"), Use("tangent", "(g - 1)*r"))),
        ),
    )


BERNOULLI = Proof(
    title="a power above the first lies above its tangent",
    claim="r**g >= 1 + g*(r - 1)",
    given=_POWER,
    steps=_above_tangent(">=", LOG_TANGENT),
)

BERNOULLI_STRICT = Proof(
    title="a power above the first lies strictly above its tangent elsewhere",
    claim="r**g > 1 + g*(r - 1)",
    given=(*_POWER, "r != 1"),
    steps=_above_tangent(">", LOG_TANGENT_STRICT),
)

APART = "abs(x - y) <= x + y"
DISTANCE = Proof(
    title="a distance is at most the sum",
    claim=APART,
    given=("0 <= x", "x < inf", "0 <= y", "y < inf"),
    steps=(cases("order", APART, Compare("x", "y"), ("<",), ("==",), (">",)),),
)

_TRIANGLE = "abs(x + y) <= abs(x) + abs(y)"
_BY_SUM = cases("sum", _TRIANGLE, Compare("x + y", "0"), ("<",), ("==",), (">",))
_BY_Y = Compare("y", "0")
TRIANGLE = Proof(
    title="the triangle inequality for numbers",
    claim=_TRIANGLE,
    given=("x > -inf", "x < inf", "y > -inf", "y < inf"),
    steps=(
        cases(
            "x",
            _TRIANGLE,
            Compare("x", "0"),
            ("<", cases("y", _TRIANGLE, _BY_Y, ("<",), ("==",), (">", _BY_SUM))),
            ("==",),
            (">", cases("y", _TRIANGLE, _BY_Y, ("<", _BY_SUM), ("==",), (">",))),
        ),
    ),
)

_CHORD = "log((1 - a)*r + a) >= log(a)*(1 - r + abs(1 - r))/2"
CHORD = Proof(
    title="log lies above its chord from a to 1, and above 0 beyond",
    claim=_CHORD,
    given=("0 < a", "a <= 1", "0 <= r", "r < inf"),
    steps=(
        cases(
            "ratio",
            _CHORD,
            Compare("r", "1"),
            (
                "<",
                Step(
                    "concavity",
                    "log(r + (1 - r)*a) >= r*log(1) + (1 - r)*log(a)",
                    Theorem(LOG_CONCAVE, (("a", "1 - r"), ("x", "1"), ("y", "a"))),
                ),
                Step("goal", _CHORD, Algebra((Use("concavity"),))),
            ),
            ("==",),
            (">",),
        ),
    ),
)

_GAP = "exp(-(1 - a)*{0}) - (1 - a)*exp(-{0})"
TOLERANCE = f"{_GAP.format('x')} >= {_GAP.format('y')}"
TOLERANCE_DECREASES = Proof(
    title="exp(−(1−a)x) − (1−a)exp(−x) decreases on x ≥ 0",
    claim=TOLERANCE,
    given=("0 <= a", "a <= 1", "0 <= x", "0 <= y", "x <= y", "x < inf", "y < inf"),
    names=(("z", "y - x"),),
    steps=(
        cases("between", "(1 - a)*exp(-z) + a > 0", Compare("a", "1"), ("<",), ("==",)),
        Step(
            "convexity",
            "log((1 - a)*exp(-z) + a) >= (1 - a)*log(exp(-z)) + a*log(1)",
            Theorem(LOG_CONCAVE, (("x", "1"), ("y", "exp(-z)"), ("a", "1 - a"))),
            knowing=("between",),
        ),
        Step(
            "exp of it",
            "exp(-(1 - a)*z) <= exp(log((1 - a)*exp(-z) + a))",
            Theorem(
                EXP_MONOTONE,
                (("x", "-(1 - a)*z"), ("y", "log((1 - a)*exp(-z) + a)")),
            ),
            knowing=("between", "convexity"),
        ),
        Step("decay", "exp(-z) <= exp(0)", Theorem(EXP_MONOTONE, (("x", "-z"), ("y", "0")))),
        Step(
            "slower decay",
            "exp(-x) <= exp(-(1 - a)*x)",
            Theorem(EXP_MONOTONE, (("x", "-x"), ("y", "-(1 - a)*x"))),
        ),
        Step(
            "goal",
            TOLERANCE,
            Algebra(
                (
                    Use("exp of it", "exp(-(1 - a)*x)"),
                    Use("slower decay", "(1 - a)*(1 - exp(-z))"),
                )
            ),
            knowing=("between", "decay"),
        ),
    ),
)


def _log_loss(share: str, said: str) -> str:
    """Two outcomes, the first of probability `share`, said to have probability `said`."""
    return f"-({share})*log({said}) - (1 - ({share}))*log(1 - {said})"


BINARY = f"{_log_loss('p', 'p')} <= {_log_loss('q', 'q')}"
_EVENER = "p*(1 - p) <= q*(1 - q)"


def _gibbs(name: str, share: str) -> tuple[Step, ...]:
    """Of two outcomes, q loses at least as much as the true probability does."""
    return (
        *(
            Step(
                f"{name}, {which}",
                f"log({said}/({true})) <= {said}/({true}) - 1",
                Theorem(LOG_TANGENT, (("x", f"{said}/({true})"),)),
            )
            for which, true, said in (
                ("first", share, "q"),
                ("second", f"1 - ({share})", "(1 - q)"),
            )
        ),
        Step(
            name,
            f"{_log_loss(share, f'({share})')} <= {_log_loss(share, 'q')}",
            Algebra((Use(f"{name}, first", share), Use(f"{name}, second", f"1 - ({share})"))),
        ),
    )


def _mixed(side: str, middle: str) -> tuple[Step, ...]:
    """The distribution (q, 1 − q) as a mixture of (p, 1 − p) and its mirror image."""
    return (
        Step("beside", side, Given()),
        Step("p and the middle", middle, Algebra((Use("beside"),))),
        *_gibbs("as it is", "p"),
        *_gibbs("mirrored", "1 - p"),
        Step(
            "goal",
            BINARY,
            Algebra(
                (
                    Use("as it is", "(1 - p - q)/(1 - 2*p)"),
                    Use("mirrored", "(q - p)/(1 - 2*p)"),
                )
            ),
            knowing=("p and the middle",),
        ),
    )


def _less_even(side: str, beyond: str) -> tuple[Step, ...]:
    """The distribution (q, 1 − q) is less even than (p, 1 − p), against what is given."""
    return (
        Step("beside", side, Given()),
        Step("less even", "q*(1 - q) < p*(1 - p)", Algebra((Use("beside", beyond),))),
    )


_BY_SUM_TO_1 = Compare("p", "1 - q")

BINARY_ENTROPY = Proof(
    title="of two outcomes the more even ones have more entropy",
    claim=BINARY,
    given=(_EVENER,),
    steps=(
        cases(
            "sides",
            BINARY,
            Compare("p", "q"),
            (
                "<",
                cases(
                    "sums below",
                    BINARY,
                    _BY_SUM_TO_1,
                    ("<", *_mixed("p < q", "2*p < 1")),
                    ("==",),
                    (">", *_less_even("p < q", "p + q - 1")),
                ),
            ),
            ("==",),
            (
                ">",
                cases(
                    "sums above",
                    BINARY,
                    _BY_SUM_TO_1,
                    ("<", *_less_even("p > q", "1 - p - q")),
                    ("==",),
                    (">", *_mixed("p > q", "2*p > 1")),
                ),
            ),
        ),
    ),
)

LEMMAS = (
    DISTANCE,
    TOLERANCE_DECREASES,
    LOG_TANGENT,
    LOG_TANGENT_STRICT,
    LOG_MONOTONE,
    LOG_INCREASES,
    LOG_CONCAVE,
    EXP_TANGENT,
    EXP_MONOTONE,
    EXP_INCREASES,
    BERNOULLI,
    BERNOULLI_STRICT,
    TRIANGLE,
    CHORD,
    BINARY_ENTROPY,
)
