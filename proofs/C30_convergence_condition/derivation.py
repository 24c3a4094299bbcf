"""The choice that makes the printed inequality vacuous; the exact drift of tempering."""

from collapse_audit.derive import (
    Algebra,
    Compare,
    Letters,
    Proof,
    Step,
    Summed,
    cases,
)
from collapse_audit.derive.theorems import ANCHORED

DRIFT = (
    "KL(P0, temper(b, P)) == b*KL(P0, P) + (b - 1)*(entropy(P0) + renyi(b, P, uniform) - log(k))"
)

TEMPERING = Proof(
    title="the divergence after tempering",
    claim=DRIFT,
    given=("0 < b", "b < inf"),
    names=(("p", "P0"), ("q", "P"), ("e", "exp(b*log(q))")),
    steps=(
        Step("weights", "0 <= e", Algebra()),
        Step("positive weights", "0 < e", Algebra(), at=("q > 0",)),
        Step("total", "0 < k*sum(e*uniform)", Summed("weights", strictly="positive weights")),
        cases(
            "letters that the model never uses",
            DRIFT,
            Letters(("p > 0", "q == 0")),
            ("some", cases("order", DRIFT, Compare("b", "1"), ("<",), ("==",), (">",))),
            ("none", cases("order", DRIFT, Compare("b", "1"), ("<",), ("==",), (">",))),
            knowing=("total",),
        ),
    ),
)

CHOICE = "KL(P0, Pn) <= (1 - alpha)*KL(P0, P0) + KL(P0, Pn)"

ANY_RUN = Proof(
    title="the divergence itself will do as correction term",
    claim=CHOICE,
    given=ANCHORED,
    names=(("p", "P0"), ("n", "Pn")),
    steps=(
        cases(
            "letters that the model never uses",
            CHOICE,
            Letters(("p > 0", "n == 0")),
            ("some",),
            ("none",),
        ),
    ),
)

PROOFS = {"a": ANY_RUN, "i": TEMPERING}
