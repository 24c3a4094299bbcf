"""The mean along the Gaussian loop: no drift, a growing spread, a limit."""

from collapse_audit.language import LoopStatement
from collapse_audit.loops.gaussian import forms
from collapse_audit.loops.gaussian.law import CENTRE, OFFSET, VARIANCE, WIDTH, Law, N
from collapse_audit.loops.gaussian.lemmas import both, centre, deviation, positive, root
from collapse_audit.loops.gaussian.proof import (
    Converges,
    GaussianProof,
    Increments,
    Linear,
    Mean,
    Part,
    Step,
)

WHOLE = ("2 <= draws", "draws < inf", "0 <= n", "n < inf")
SQUARED = "(mean({}, x) - mean(P0, x))**2"
STAYS = (*centre(), Step("mean", Mean(CENTRE + OFFSET, CENTRE), Linear(("offset",))))
CONSERVED = (
    *deviation(Law("ml")),
    Step("sum", Mean(VARIANCE + OFFSET**2, WIDTH), Linear(("variance", "squared deviation"))),
)
CONVERGES = (
    *root(Law("unbiased")),
    Step("limit", Converges(CENTRE + OFFSET), Increments("standard deviation", "contraction")),
)

PROOFS = {
    "c": GaussianProof(
        "The mean of the mean does not move",
        LoopStatement("gaussian", "expectation", "mean(Pn, x) != mean(P0, x)"),
        both(lambda law: STAYS),
        refutes=True,
    ),
    "d": GaussianProof(
        "The mean squared distance from μ₀ grows by E σₙ²/N",
        LoopStatement(
            "gaussian", "expectation", f"{SQUARED.format('Pnext')} > {SQUARED.format('Pn')}"
        ),
        both(lambda law: (*deviation(law), positive("growth", forms.variance(law) / N))),
    ),
    "e": GaussianProof(
        "What the variance loses in the mean, the mean gains in spread",
        LoopStatement(
            "gaussian-ml", "expectation", f"var(Pn, x) + {SQUARED.format('Pn')} == var(P0, x)"
        ),
        (Part("ml", CONSERVED),),
    ),
    "f": GaussianProof(
        "The mean squared distance from μ₀ with the unbiased variance",
        LoopStatement(
            "gaussian-unbiased",
            "expectation",
            f"{SQUARED.format('Pn')} == n*var(P0, x)/draws",
            given=WHOLE,
        ),
        (Part("unbiased", deviation(Law("unbiased"))),),
    ),
    "g": GaussianProof(
        "The mean converges, since its steps are summable in the mean",
        LoopStatement("gaussian-unbiased", "almost surely", "mean(Pn, x)"),
        (Part("unbiased", CONVERGES),),
    ),
}
