"""C13: The divergence from P0 tends to infinity under recursive training."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

CLAIM = Claim(
    id="C13",
    slug="kl_unbounded",
    section="B",
    passage=(
        "The Three Measurable Signatures of Collapse (KL-Divergence Explosion); The Four Equations "
        "(entropy loss signatures)"
    ),
    title="The divergence from P0 tends to infinity under recursive training",
    says="Under recursive synthetic training D(P₀‖Pₙ) grows without bound: D(P₀‖Pₙ) → ∞.",
    readings=(
        Reading(
            "a",
            "Under resampling, D(P0‖Pn) → ∞ almost surely (P0 not a vertex).",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="KL(P0, Pn) == inf",
                order="none",
                words=(
                    "For the resampling loop with fixed N, started at P0 with at least two "
                    "letters, D(P0‖Pn) tends to infinity almost surely; reaching +∞ counts."
                ),
                latex=r"\max_x P_0(x)<1:\quad D(P_0\,\|\,P_n)\to\infty\ \text{ almost surely}",
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The limit is read along almost every path. A vertex P0 is reproduced exactly, so "
                "it is excepted."
            ),
        ),
        Reading(
            "b",
            "For every update, D(P0‖Pn) → ∞.",
            loop=LoopStatement(
                update="any",
                mode="limit",
                expression="KL(P0, Pn) == inf",
                order="none",
                words=(
                    "For every P0 with at least two letters and every update and noise without "
                    "human data, D(P0‖Pn) tends to infinity along every run."
                ),
                latex=r"\forall F,\varepsilon:\quad D(P_0\,\|\,P_n)\to\infty",
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article derives the signature from the loop equation alone, so F and ε are "
                "quantified universally."
            ),
        ),
        Reading(
            "c",
            "Under resampling and in the Gaussian loop, every threshold is passed in finite time.",
            formal=FormalStatement(
                words=(
                    "For the resampling loop (P0 with at least two letters) and the Gaussian loop, "
                    "for every δ < ∞ there is almost surely a finite n with D(P0‖Pn) > δ."
                ),
                latex=(
                    r"\forall\,\delta<\infty:\quad\Pr\big(\exists\,n<\infty:\ "
                    r"D(P_0\,\|\,P_n)>\delta\big)=1"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="The checkable part of the arrow → δ_collapse in the loop equation (C01).",
        ),
        Reading(
            "d",
            "Gaussian loop: D(P0‖Pn) → ∞ almost surely.",
            loop=LoopStatement(
                update="gaussian",
                mode="almost surely",
                expression="KL(P0, Pn) == inf",
                order="none",
                words=(
                    "In the Gaussian loop with N ≥ 2 draws (either variance estimator) and σ₀ > 0, "
                    "D(P0‖Pn) tends to infinity almost surely."
                ),
                latex=(
                    r"P_n=\mathcal N(\mu_n,\sigma_n^2),\ N\ge2:\quad D(P_0\,\|\,P_n)\to\infty\ "
                    r"\text{ almost surely}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why="As (a), on a continuous model.",
        ),
        Reading(
            "e",
            "Under resampling, D(P0‖Pn) = +∞ from an almost surely finite generation on.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="KL(P0, Pn) == inf",
                order="none",
                words=(
                    "For the resampling loop started at P0 with at least two letters, almost "
                    "surely there is a finite generation from which on D(P0‖Pn) equals +∞."
                ),
                latex=r"\Pr\big(\exists\,m<\infty\ \forall n\ge m:\ D(P_0\,\|\,P_n)=\infty\big)=1",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Separates a divergence that grows through finite values from one that becomes "
                "infinite when a letter is lost."
            ),
        ),
    ),
)
