"""That a sharper model gives less to every letter whose probability is below 1/k."""

from collapse_audit.derive import (
    Algebra,
    Given,
    Letters,
    Proof,
    Step,
    Summed,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.lemmas import (
    BERNOULLI,
)

LOSES = "dot(point(0), temper(b, P)) < dot(point(0), P)"
SEEN = "0 < dot(point(0), P)"
RARE = "dot(point(0), P) < 1/k"
_SHARPER = "a positive power"

PROOFS = {
    "f": Proof(
        title="tempering lowers the probability of every rare letter",
        claim=LOSES,
        given=("1 < b", "b < inf", SEEN, RARE),
        names=(
            ("p", "P"),
            ("q", "dot(point(0), P)"),
            ("W", "exp(b*log(p))"),
            ("v", "exp(b*log(q))"),
        ),
        steps=(
            cases(
                "the letter",
                LOSES,
                Letters(("P > 0", "point(0) > 0")),
                (
                    "some",
                    Step("above 1", "1 < b", Given()),
                    Step(_SHARPER, "0 < b", Algebra((Use("above 1"),))),
                    Step("rare", RARE, Given()),
                    Step(
                        "tangent",
                        "exp(b*log(p/q)) >= 1 + b*(p/q - 1)",
                        Theorem(BERNOULLI, (("r", "p/q"), ("g", "b"))),
                        at=("p > 0",),
                    ),
                    Step(
                        "weighted",
                        "W >= v*(1 + b*(p/q - 1))",
                        Algebra((Use("tangent", "v"),)),
                        knowing=(_SHARPER,),
                    ),
                    Step(
                        "sum",
                        "sum(W) >= v*(k*(1 - b) + b/q)",
                        Summed("weighted"),
                        knowing=(_SHARPER,),
                    ),
                    Step(
                        "goal",
                        LOSES,
                        Algebra((Use("sum", "q/sum(W)"), Use("rare", "k*v*(b - 1)/sum(W)"))),
                        knowing=(_SHARPER,),
                    ),
                ),
                ("none", Step("contradiction", SEEN, Given())),
            ),
        ),
    ),
}
