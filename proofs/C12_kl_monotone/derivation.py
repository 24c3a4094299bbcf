"""A bound on the reversed divergence over all models."""

from collapse_audit.derive import (
    Algebra,
    Letters,
    Proof,
    Step,
    Summed,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.lemmas import (
    LOG_MONOTONE,
)

REVERSED = "KL(Pn, P0) <= -log(min(P0))"

PROOFS = {
    "h": Proof(
        title="the reversed divergence is at most −ln of the smallest probability",
        claim=REVERSED,
        given=(),
        names=(("p", "P0"), ("n", "Pn")),
        steps=(
            cases(
                "letters of probability 0",
                REVERSED,
                Letters(("p == 0",)),
                ("some",),
                (
                    "none",
                    Step(
                        "log increases",
                        "log(min(P0)) <= log(p)",
                        Theorem(LOG_MONOTONE, (("x", "min(P0)"), ("y", "p"))),
                    ),
                    Step("no entry above 1", "n*log(n) <= 0", Algebra()),
                    Step(
                        "weighted",
                        "n*log(n) - n*log(p) <= -n*log(min(P0))",
                        Algebra((Use("log increases", "n"), Use("no entry above 1"))),
                    ),
                    Step("sum", REVERSED, Summed("weighted")),
                ),
            ),
        ),
    ),
}
