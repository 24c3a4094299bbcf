"""Theorems on divergences that several derivations cite. Each is a `Proof`, checked like any other.

In the steps p, q, t, h, m are the entries of P (or P0), Q, Pt, Ph and of the mixture at a letter,
d = D(P0‖Pt) and n = D(P0‖Ph).
"""

from collapse_audit.derive.lemmas import (
    BINARY_ENTROPY,
    EXP_MONOTONE,
    LOG_CONCAVE,
    LOG_MONOTONE,
    LOG_TANGENT,
    LOG_TANGENT_STRICT,
)
from collapse_audit.derive.proof import (
    Algebra,
    Compare,
    Given,
    Letters,
    Names,
    Proof,
    Step,
    Summed,
    Theorem,
    Use,
    cases,
)

ANCHORED = ("0 < alpha", "alpha <= 1")
LETTERS: Names = (("p", "P0"), ("t", "Pt"), ("h", "Ph"))
ENTRIES: Names = (*LETTERS, ("m", "mix(alpha, Pt, Ph)"))
VALUES: Names = (("d", "KL(P0, Pt)"), ("n", "KL(P0, Ph)"))
UNSEEN_BY_MODEL = Letters(("p > 0", "t == 0"))
UNSEEN_BY_HUMANS = Letters(("p > 0", "h == 0"))
UNSEEN_BY_BOTH = Letters(("p > 0", "t == 0", "h == 0"))
FULL_WEIGHT = Compare("alpha", "1")

_TANGENT = (
    Step("tangent", "log(q/p) <= q/p - 1", Theorem(LOG_TANGENT, (("x", "q/p"),)), at=("p > 0",)),
    Step("weighted", "p*log(q) - p*log(p) <= q - p", Algebra((Use("tangent", "p"),))),
)
_STRICT_TANGENT = (
    Step(
        "strict tangent",
        "log(q/p) < q/p - 1",
        Theorem(LOG_TANGENT_STRICT, (("x", "q/p"),)),
        at=("p > 0", "p != q"),
    ),
    Step(
        "strictly weighted",
        "p*log(q) - p*log(p) < q - p",
        Algebra((Use("strict tangent", "p"),)),
        at=("p != q",),
    ),
)

GIBBS = Proof(
    title="Gibbs' inequality",
    claim="KL(P, Q) >= 0",
    given=(),
    names=(("p", "P"), ("q", "Q")),
    steps=(
        cases(
            "domination",
            "KL(P, Q) >= 0",
            Letters(("p > 0", "q == 0")),
            ("some",),
            ("none", *_TANGENT, Step("sum", "KL(P, Q) >= 0", Summed("weighted"))),
        ),
    ),
)

GIBBS_STRICT = Proof(
    title="Gibbs' inequality, strict between different distributions",
    claim="KL(P, Q) > 0",
    given=("P != Q",),
    names=(("p", "P"), ("q", "Q")),
    steps=(
        cases(
            "domination",
            "KL(P, Q) > 0",
            Letters(("p > 0", "q == 0")),
            ("some",),
            (
                "none",
                *_TANGENT,
                *_STRICT_TANGENT,
                Step("sum", "KL(P, Q) > 0", Summed("weighted", strictly="strictly weighted")),
            ),
        ),
    ),
)

CONVEX = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)"

_CONVEX_WHERE_FINITE = (
    Step(
        "concavity",
        "log(m) >= (1 - alpha)*log(t) + alpha*log(h)",
        Theorem(LOG_CONCAVE, (("a", "alpha"), ("x", "t"), ("y", "h"))),
        at=("p > 0",),
    ),
    Step(
        "weighted",
        "p*log(p) - p*log(m) <= p*log(p) - p*((1 - alpha)*log(t) + alpha*log(h))",
        Algebra((Use("concavity", "p"),)),
    ),
    Step("sum", CONVEX, Summed("weighted")),
)

KL_CONVEX = Proof(
    title="the divergence from P₀ is convex",
    claim=CONVEX,
    given=ANCHORED,
    names=ENTRIES,
    steps=(
        cases(
            "letters the humans never use",
            CONVEX,
            UNSEEN_BY_HUMANS,
            ("some",),
            (
                "none",
                cases(
                    "letters the model never uses",
                    CONVEX,
                    UNSEEN_BY_MODEL,
                    ("some", cases("weight", CONVEX, FULL_WEIGHT, ("<",), ("==",))),
                    ("none", *_CONVEX_WHERE_FINITE),
                ),
            ),
        ),
    ),
)

SHARP_VALUE = "(1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph))"
SHARP = f"KL(P0, mix(alpha, Pt, Ph)) <= -log({SHARP_VALUE})"

_JENSEN = (
    Step(
        "concavity",
        "log(m/(w*p)) >= (1 - b)*log(t*exp(d)/p) + b*log(h*exp(n)/p)",
        Theorem(LOG_CONCAVE, (("a", "b"), ("x", "t*exp(d)/p"), ("y", "h*exp(n)/p"))),
        at=("p > 0",),
    ),
    Step(
        "weighted",
        "p*log(m) - p*log(w) - p*log(p)"
        " >= p*((1 - b)*(log(t) + d - log(p)) + b*(log(h) + n - log(p)))",
        Algebra((Use("concavity", "p"),)),
        at=("p > 0",),
    ),
    Step(
        "where P0 vanishes too",
        "p*log(p) - p*log(m) <= -p*log(w)"
        " + (1 - b)*(p*log(p) - p*log(t) - p*d) + b*(p*log(p) - p*log(h) - p*n)",
        Algebra((Use("weighted"),)),
    ),
    Step("sum", SHARP, Summed("where P0 vanishes too")),
)


def _over_one_part(part: str, weighted: str) -> tuple[Step, ...]:
    """The bound from the one part of the mixture that sees all of P0."""
    return (
        Step(
            "log increases",
            f"log({weighted}) <= log(m)",
            Theorem(LOG_MONOTONE, (("x", weighted), ("y", "m"))),
            at=("p > 0",),
        ),
        Step(
            "weighted",
            f"p*log(p) - p*log(m) <= p*log(p) - p*log({weighted})",
            Algebra((Use("log increases", "p"),)),
        ),
        Step("sum", part, Summed("weighted")),
    )


SHARP_MIXTURE = Proof(
    title="exp(−D(P₀‖·)) is concave, as a bound on the divergence",
    claim=SHARP,
    given=ANCHORED,
    names=(*ENTRIES, *VALUES, ("w", SHARP_VALUE), ("b", "alpha*exp(-n)/w")),
    steps=(
        cases(
            "letters the humans never use",
            SHARP,
            UNSEEN_BY_HUMANS,
            (
                "some",
                cases(
                    "letters the model never uses",
                    SHARP,
                    UNSEEN_BY_MODEL,
                    ("some",),
                    (
                        "none",
                        cases(
                            "weight",
                            SHARP,
                            FULL_WEIGHT,
                            ("<", *_over_one_part(SHARP, "(1 - alpha)*t")),
                            ("==",),
                        ),
                    ),
                ),
            ),
            (
                "none",
                cases(
                    "letters the model never uses",
                    SHARP,
                    UNSEEN_BY_MODEL,
                    ("some", *_over_one_part(SHARP, "alpha*h")),
                    ("none", *_JENSEN),
                ),
            ),
        ),
    ),
)

MEAN_RATIO_BOUND = "KL(P0, Pt) - KL(P0, mix(alpha, Pt, Ph)) <= alpha*(mean_ratio(P0, Ph, Pt) - 1)"

_RATIO_TANGENT = (
    Step("tangent", "log(m/t) <= m/t - 1", Theorem(LOG_TANGENT, (("x", "m/t"),)), at=("p > 0",)),
    Step(
        "weighted",
        "p*log(m) - p*log(t) <= alpha*(p*h/t - p)",
        Algebra((Use("tangent", "p"),)),
        at=("p > 0",),
    ),
    Step("sum", MEAN_RATIO_BOUND, Summed("weighted")),
)

MEAN_RATIO = Proof(
    title="first-order bound on the gain",
    claim=MEAN_RATIO_BOUND,
    given=(*ANCHORED, "KL(P0, Pt) < inf"),
    names=ENTRIES,
    steps=(
        cases(
            "letters the model never uses",
            MEAN_RATIO_BOUND,
            UNSEEN_BY_MODEL,
            ("some", Step("contradiction", "KL(P0, Pt) < inf", Given())),
            (
                "none",
                cases(
                    "weight",
                    MEAN_RATIO_BOUND,
                    FULL_WEIGHT,
                    ("<", *_RATIO_TANGENT),
                    (
                        "==",
                        cases(
                            "letters the humans never use",
                            MEAN_RATIO_BOUND,
                            UNSEEN_BY_HUMANS,
                            ("some",),
                            ("none", *_RATIO_TANGENT),
                        ),
                    ),
                ),
            ),
        ),
    ),
)

CONCAVE = f"exp(-KL(P0, mix(alpha, Pt, Ph))) >= {SHARP_VALUE}"

_EXPONENTIATED = (
    Step("sharp bound", SHARP, Theorem(SHARP_MIXTURE)),
    Step(
        "exp increases",
        "exp(log(w)) <= exp(-KL(P0, mix(alpha, Pt, Ph)))",
        Theorem(EXP_MONOTONE, (("x", "log(w)"), ("y", "-KL(P0, mix(alpha, Pt, Ph))"))),
        knowing=("sharp bound",),
    ),
    Step("goal", CONCAVE, Algebra((Use("exp increases"),))),
)
_BOTH_WEIGHTS = cases("weight", CONCAVE, FULL_WEIGHT, ("<",), ("==",))

EXP_KL_CONCAVE = Proof(
    title="exp(−D(P₀‖·)) is concave",
    claim=CONCAVE,
    given=ANCHORED,
    names=(*LETTERS, ("w", SHARP_VALUE)),
    steps=(
        cases(
            "letters that neither uses",
            CONCAVE,
            UNSEEN_BY_BOTH,
            ("some",),
            (
                "none",
                cases(
                    "letters the humans never use",
                    CONCAVE,
                    UNSEEN_BY_HUMANS,
                    (
                        "some",
                        cases(
                            "letters the model never uses",
                            CONCAVE,
                            UNSEEN_BY_MODEL,
                            ("some", _BOTH_WEIGHTS),
                            (
                                "none",
                                cases(
                                    "weight",
                                    CONCAVE,
                                    FULL_WEIGHT,
                                    ("<", *_EXPONENTIATED),
                                    ("==",),
                                ),
                            ),
                        ),
                    ),
                    (
                        "none",
                        cases(
                            "letters the model never uses",
                            CONCAVE,
                            UNSEEN_BY_MODEL,
                            ("some", *_EXPONENTIATED),
                            ("none", *_EXPONENTIATED),
                        ),
                    ),
                ),
            ),
        ),
    ),
)

CONTRACTION = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"
EXACT_HUMANS = "Ph == P0"

WITH_P0 = Proof(
    title="the contraction holds where the humans are P₀",
    claim=CONTRACTION,
    given=(*ANCHORED, EXACT_HUMANS),
    names=LETTERS,
    steps=(
        cases(
            "letters the model never uses",
            CONTRACTION,
            UNSEEN_BY_MODEL,
            ("some", cases("weight", CONTRACTION, FULL_WEIGHT, ("<",), ("==",))),
            (
                "none",
                Step("convexity", CONVEX, Theorem(KL_CONVEX)),
                Step("goal", CONTRACTION, Algebra((Use("convexity"),))),
            ),
        ),
    ),
)

TO_P0 = "KL(P0, mix(alpha, Pt, P0)) <= (1 - alpha)*KL(P0, Pt)"
NOT_FARTHER_CLAIM = "KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pt)"

NOT_FARTHER = Proof(
    title="mixing with P₀ never leads away from it",
    claim=NOT_FARTHER_CLAIM,
    given=ANCHORED,
    names=LETTERS[:2],
    steps=(
        cases(
            "letters the model never uses",
            NOT_FARTHER_CLAIM,
            UNSEEN_BY_MODEL,
            ("some",),
            (
                "none",
                Step("contraction", TO_P0, Theorem(WITH_P0, (("Ph", "P0"),))),
                Step("Gibbs", "KL(P0, Pt) >= 0", Theorem(GIBBS, (("P", "P0"), ("Q", "Pt")))),
                Step(
                    "goal",
                    NOT_FARTHER_CLAIM,
                    Algebra((Use("contraction"), Use("Gibbs", "alpha"))),
                ),
            ),
        ),
    ),
)

GAIN = "KL(P0, mix(alpha, Pt, P0)) < KL(P0, Pt)"

CLOSER_TO_P0 = Proof(
    title="a strict gain wherever the model differs from P₀",
    claim=GAIN,
    given=(*ANCHORED, "Pt != P0"),
    names=LETTERS[:2],
    steps=(
        cases(
            "letters the model never uses",
            GAIN,
            UNSEEN_BY_MODEL,
            ("some",),
            (
                "none",
                Step(
                    "convexity",
                    TO_P0,
                    Theorem(KL_CONVEX, (("Ph", "P0"),)),
                ),
                Step(
                    "Gibbs",
                    "KL(P0, Pt) > 0",
                    Theorem(GIBBS_STRICT, (("P", "P0"), ("Q", "Pt"))),
                ),
                Step("goal", GAIN, Algebra((Use("convexity"), Use("Gibbs", "alpha")))),
            ),
        ),
    ),
)

BEATS = "KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)"
CLOSER = "KL(P0, Ph) < KL(P0, Pt)"
RATIO = "mean_ratio(P0, Ph, Pt) > 1"

CLOSER_HUMANS_HELP = Proof(
    title="human data closer to P₀ than the model always help",
    claim=BEATS,
    given=(*ANCHORED, CLOSER),
    names=LETTERS,
    steps=(
        cases(
            "letters the humans never use",
            BEATS,
            UNSEEN_BY_HUMANS,
            ("some", Step("contradiction", CLOSER, Given())),
            (
                "none",
                cases(
                    "letters the model never uses",
                    BEATS,
                    UNSEEN_BY_MODEL,
                    ("some",),
                    (
                        "none",
                        Step("convexity", CONVEX, Theorem(KL_CONVEX)),
                        Step("closer", CLOSER, Given()),
                        Step("goal", BEATS, Algebra((Use("convexity"), Use("closer", "alpha")))),
                    ),
                ),
            ),
        ),
    ),
)

_GAIN_TANGENT = (
    Step("first order", MEAN_RATIO_BOUND, Theorem(MEAN_RATIO)),
    Step("gain", BEATS, Given()),
    Step("goal", RATIO, Algebra((Use("first order", "1/alpha"), Use("gain", "1/alpha")))),
)

GAIN_NEEDS_RATIO = Proof(
    title="a gain at some α needs a mean likelihood ratio above 1",
    claim=RATIO,
    given=(*ANCHORED, BEATS),
    names=LETTERS,
    steps=(
        cases(
            "letters that neither uses",
            RATIO,
            UNSEEN_BY_BOTH,
            ("some", Step("contradiction", BEATS, Given())),
            (
                "none",
                cases(
                    "letters the model never uses",
                    RATIO,
                    UNSEEN_BY_MODEL,
                    ("some",),
                    (
                        "none",
                        cases(
                            "weight",
                            RATIO,
                            FULL_WEIGHT,
                            ("<", *_GAIN_TANGENT),
                            (
                                "==",
                                cases(
                                    "letters the humans never use",
                                    RATIO,
                                    UNSEEN_BY_HUMANS,
                                    ("some", Step("contradiction", BEATS, Given())),
                                    ("none", *_GAIN_TANGENT),
                                ),
                            ),
                        ),
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

LEAK = "KL(P0, mix(s, P0, Q)) == -log(1 - s)"
LEAKED = (("p", "P0"), ("q", "Q"), ("u", "R"))


def disjoint(goal: str, other: str, entry: str, *then: Step) -> Step:
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


def weights(goal: str, *scalars: str) -> Step:
    """Every case of scalars below 1 and equal to 1, each a computation."""
    first, *rest = scalars
    then = (weights(goal, *rest),) if rest else ()
    return cases(f"whether {first} = 1", goal, Compare(first, "1"), ("<", *then), ("==", *then))


ATTAINED_BY_A_LEAK = Proof(
    title="equality where the model leaks mass off P₀",
    claim=LEAK,
    given=("0 <= s", "s <= 1", "dot(P0, Q) == 0"),
    names=LEAKED[:2],
    steps=(disjoint(LEAK, "Q", "q", weights(LEAK, "s")),),
)

ANCHORED_CONCAVE = "exp(-KL(P0, mix(alpha, Pt, P0))) >= (1 - alpha)*exp(-KL(P0, Pt)) + alpha"


def falls(*uses: Use) -> tuple[Step, ...]:
    """From facts that sum to exp(−D(P0‖mix)) ≥ exp(−D(P0‖Pn)): the divergence does not rise."""
    before, after = "exp(-KL(P0, Pn))", "exp(-KL(P0, mix(alpha, Pt, P0)))"
    return (
        Step("exponentials", f"{before} <= {after}", Algebra(uses)),
        Step(
            "log increases",
            f"log({before}) <= log({after})",
            Theorem(LOG_MONOTONE, (("x", before), ("y", after))),
            knowing=("exponentials",),
        ),
        Step(
            "goal",
            "KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)",
            Algebra((Use("log increases"),)),
        ),
    )


LARGEST_CLAIM = "entropy(P) >= -log(max(P))"

ENTROPY_AND_LARGEST = Proof(
    title="entropy is at least −ln of the largest probability",
    claim=LARGEST_CLAIM,
    given=(),
    names=(("p", "P"),),
    steps=(
        Step(
            "log increases",
            "log(p) <= log(max(P))",
            Theorem(LOG_MONOTONE, (("x", "p"), ("y", "max(P)"))),
            at=("p > 0",),
        ),
        Step(
            "weighted",
            "-p*log(p) >= -p*log(max(P))",
            Algebra((Use("log increases", "p"),)),
        ),
        Step("sum", LARGEST_CLAIM, Summed("weighted")),
    ),
)


def finite_or_trivial(share: str, goal: str, *steps: Step) -> Step:
    """Steps wherever D(P0‖mix(share, Pt, Ph)) is finite; elsewhere the goal is a computation.

    To be used where no letter of P0 is unseen by both.
    """

    def covered(other: str) -> Step:
        lost = Letters(("P0 > 0", f"{other} == 0"))
        return cases(f"letters unseen by {other}", goal, lost, ("some",), ("none", *steps))

    at_one = Compare(share, "1")
    upper = cases(f"whether {share} = 1", goal, at_one, ("<", *steps), ("==", covered("Ph")))
    at_zero = Compare(share, "0")
    return cases(f"whether {share} = 0", goal, at_zero, ("==", covered("Pt")), (">", upper))


ON_TWO_LETTERS = ("0 <= p", "p <= 1", "0 <= q", "q <= 1")
TWO_LETTERS = ("mix(p, point(0), point(1))", "mix(q, point(0), point(1))")
APART_ON_X = "(mean(point(1), x) - mean(point(0), x))**2"
"""Times p(1 − p) it is the variance on two letters."""


def at_ends(scalar: str, goal: str, at_end: tuple[Step, ...], inside: tuple[Step, ...]) -> Step:
    """Steps where a probability is 0 or 1, and others where it is strictly between."""
    above = cases(
        f"whether {scalar} = 1", goal, Compare(scalar, "1"), ("<", *inside), ("==", *at_end)
    )
    return cases(f"whether {scalar} = 0", goal, Compare(scalar, "0"), ("==", *at_end), (">", above))


def by_evenness(
    goal: str, p_evener: tuple[Step, ...], as_even: tuple[Step, ...], q_evener: tuple[Step, ...]
) -> Step:
    """Cases of which of two distributions on two letters is the more even.

    The more even one has no less entropy and no less variance, facts named «entropies» and
    «variances»; «more even» is the case itself.
    """
    p, q = "p*(1 - p)", "q*(1 - q)"
    first, second = TWO_LETTERS
    swapped = (("p", "q"), ("q", "p"))
    return cases(
        "which is more even",
        goal,
        Compare(p, q),
        ("<", *_more_even(f"{p} < {q}", first, second), *q_evener),
        ("==", Step("as even", f"{p} == {q}", Given()), *as_even),
        (">", *_more_even(f"{p} > {q}", second, first, swapped), *p_evener),
    )


def _more_even(case: str, less: str, more: str, where: Names = ()) -> tuple[Step, ...]:
    return (
        Step("more even", case, Given()),
        Step(
            "entropies",
            f"entropy({less}) <= entropy({more})",
            Theorem(BINARY_ENTROPY, where),
        ),
        Step(
            "variances",
            f"var({less}, x) <= var({more}, x)",
            Algebra((Use("more even", APART_ON_X),)),
        ),
    )
