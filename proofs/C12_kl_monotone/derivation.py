"""The reversed divergence, bounded on finite alphabets; divergences along the Gaussian loop."""

import sympy as sp

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
from collapse_audit.language import LoopStatement
from collapse_audit.loops.gaussian import forms
from collapse_audit.loops.gaussian.law import OFFSET, VARIANCE, WIDTH, Law, N
from collapse_audit.loops.gaussian.lemmas import (
    DIVERGENCE,
    both,
    divergence,
    infinite_divergence,
    next_divergence,
    one_generation,
    positive,
    tends,
)
from collapse_audit.loops.gaussian.lemmas import (
    REVERSED as BACKWARDS,
)
from collapse_audit.loops.gaussian.proof import Below, GaussianProof, InState, Part
from collapse_audit.loops.gaussian.proof import Step as LoopStep
from collapse_audit.loops.gaussian.signs import Range

REVERSED = "KL(Pn, P0) <= -log(min(P0))"

RISES = "KL(P0, Pnext) >= KL(P0, Pn)"
FEW, MANY, FIVE = Range(2, 3), Range(4), Range(4, 5)
WIDE = ((VARIANCE, 40 * WIDTH), (OFFSET, sp.S.Zero))
ML, UNBIASED = Law("ml"), Law("unbiased")
SHORT = -forms.log_factor(ML) / 2 - sp.Rational(43, 80) / (N - 3)


def rises(law: Law) -> GaussianProof:
    """E D(P₀‖Pₙ) rises along the run from P₀."""
    loop = LoopStatement(f"gaussian-{law.estimator}", "expectation", RISES)
    few = Part(law.estimator, infinite_divergence(), FEW)
    many = Part(law.estimator, divergence(law), MANY)
    return GaussianProof("The mean of the divergence rises", loop, (few, many))


def drives(law: Law, draws: Range, *given: str) -> GaussianProof:
    """E D(P₀‖P_{n+1}) ≥ D(P₀‖P) from every state P."""
    loop = LoopStatement(
        f"gaussian-{law.estimator}", "expectation", RISES, given=given, start="Pinit"
    )
    gain = positive("gain", one_generation(law) - DIVERGENCE)
    few = Part(law.estimator, infinite_divergence(), FEW)
    more = Part(law.estimator, (next_divergence(law), gain), draws)
    return GaussianProof("The divergence rises in the mean from every state", loop, (few, more))


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
    "d": rises(UNBIASED),
    "e": GaussianProof(
        "From a wide model the divergence falls in the mean",
        LoopStatement("gaussian-ml", "expectation", RISES, start="Pinit"),
        (
            Part(
                "ml",
                (
                    next_divergence(ML),
                    positive("gap", SHORT),
                    LoopStep("fall", Below(DIVERGENCE, WIDE), InState("one generation", "gap")),
                ),
                Range(6),
            ),
        ),
        refutes=True,
    ),
    "f": rises(ML),
    "i": GaussianProof(
        "The reversed divergence tends to infinity as the variance vanishes",
        LoopStatement("gaussian", "almost surely", "KL(Pn, P0) == inf"),
        both(lambda law: tends(law, BACKWARDS, sp.oo, (sp.log(WIDTH / VARIANCE) - 1) / 2)),
    ),
    "j": GaussianProof(
        "The reversed divergence is at least ln(σ₀/σ) − ½",
        LoopStatement("gaussian", "every path", "KL(Pn, P0) >= log(var(P0, x)/var(Pn, x))/2 - 1/2"),
        both(lambda law: (positive("gap", (VARIANCE + OFFSET**2) / (2 * WIDTH)),)),
    ),
    "k": drives(ML, FIVE, "draws <= 5"),
    "l": drives(UNBIASED, MANY),
}
