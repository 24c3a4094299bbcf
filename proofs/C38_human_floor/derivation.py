"""What a share α of human data guarantees, and how far it moves the model."""

from collapse_audit.derive import (
    Algebra,
    Compare,
    Proof,
    Step,
    Summed,
    Theorem,
    Use,
    cases,
)
from collapse_audit.derive.lemmas import DISTANCE, LOG_MONOTONE
from collapse_audit.derive.theorems import ANCHORED, ENTRIES

NEAR = "TV(mix(alpha, Pt, Ph), Pt) <= alpha"
KEPT = "KL(Pt, mix(alpha, Pt, Ph)) <= -log(1 - alpha)"

PROOFS = {
    "a": Proof(
        title="every letter keeps its share of human probability",
        claim="mix(alpha, Pt, Ph) >= alpha*Ph",
        given=ANCHORED,
        steps=(Step("signs", "mix(alpha, Pt, Ph) >= alpha*Ph", Algebra()),),
    ),
    "b": Proof(
        title="the mixture moves by α of the distance to the human data",
        claim="TV(mix(alpha, Pt, Ph), Pt) == alpha*TV(Ph, Pt)",
        given=ANCHORED,
        steps=(Step("scaling", "TV(mix(alpha, Pt, Ph), Pt) == alpha*TV(Ph, Pt)", Algebra()),),
    ),
    "c": Proof(
        title="the mixture moves by at most α",
        claim=NEAR,
        given=ANCHORED,
        names=ENTRIES,
        steps=(
            Step(
                "triangle",
                "abs(h - t) <= h + t",
                Theorem(DISTANCE, (("x", "h"), ("y", "t"))),
            ),
            Step("scaled", "abs(m - t) <= alpha*(h + t)", Algebra((Use("triangle", "alpha"),))),
            Step("halved", "abs(m - t)/2 <= alpha*(h + t)/2", Algebra((Use("scaled", "0.5"),))),
            Step("sum", NEAR, Summed("halved")),
        ),
    ),
    "d": Proof(
        title="the mixture keeps what the model learned",
        claim=KEPT,
        given=ANCHORED,
        names=ENTRIES,
        steps=(
            cases(
                "weight",
                KEPT,
                Compare("alpha", "1"),
                (
                    "<",
                    Step(
                        "log increases",
                        "log((1 - alpha)*t) <= log(m)",
                        Theorem(LOG_MONOTONE, (("x", "(1 - alpha)*t"), ("y", "m"))),
                        at=("t > 0",),
                    ),
                    Step(
                        "weighted",
                        "t*log(t) - t*log(m) <= -t*log(1 - alpha)",
                        Algebra((Use("log increases", "t"),)),
                    ),
                    Step("sum", KEPT, Summed("weighted")),
                ),
                ("==",),
            ),
        ),
    ),
}
