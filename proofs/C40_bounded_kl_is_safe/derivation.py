"""What a bound on the divergence says about outputs that are impossible under P₀."""

from collapse_audit.derive import (
    Algebra,
    Compare,
    Letters,
    Proof,
    Step,
    Theorem,
    Use,
    cases,
    instance,
)
from collapse_audit.derive.lemmas import (
    EXP_MONOTONE,
)
from collapse_audit.derive.theorems import (
    ATTAINED_BY_A_LEAK,
    GIBBS,
    disjoint,
)

SHARE = "s <= 1 - exp(-KL(P0, mix(s, Q, R)))"
_POSSIBLE = (("p", "P0"), ("q", "Q"), ("u", "R"))

IMPOSSIBLE_SHARE = Proof(
    title="the share of impossible outputs is at most 1 − exp(−D)",
    claim=SHARE,
    given=("0 <= s", "s <= 1", "dot(P0, R) == 0"),
    names=_POSSIBLE,
    steps=(
        disjoint(
            SHARE,
            "R",
            "u",
            cases(
                "share",
                SHARE,
                Compare("s", "1"),
                (
                    "<",
                    cases(
                        "letters that Q never uses",
                        SHARE,
                        Letters(("p > 0", "q == 0")),
                        ("some",),
                        (
                            "none",
                            Step("Gibbs", "KL(P0, Q) >= 0", Theorem(GIBBS, (("P", "P0"),))),
                            Step(
                                "exp increases",
                                "exp(-KL(P0, Q)) <= exp(0)",
                                Theorem(EXP_MONOTONE, (("x", "-KL(P0, Q)"), ("y", "0"))),
                                knowing=("Gibbs",),
                            ),
                            Step("goal", SHARE, Algebra((Use("exp increases", "1 - s"),))),
                        ),
                    ),
                ),
                ("==",),
            ),
        ),
    ),
)

PROOFS = {
    "a": IMPOSSIBLE_SHARE,
    "b": instance(
        title="that share is attained",
        claim="KL(P0, mix(s, P0, R)) == -log(1 - s)",
        given=("0 <= s", "s <= 1", "dot(P0, R) == 0"),
        proof=ATTAINED_BY_A_LEAK,
        where=(("Q", "R"),),
    ),
}
