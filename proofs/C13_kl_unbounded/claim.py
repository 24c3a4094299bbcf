"""C13: The divergence from P0 tends to infinity under recursive training."""

from collapse_audit.ledger import (
    Claim,
    Derivation,
    Exact,
    FormalStatement,
    Kernel,
    LoopStatement,
    Reading,
)

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
            evidence=(
                Kernel("resampling.v", "C13a_proved", "theory.Signatures.C13a_statement"),
                Exact(),
            ),
            why=(
                "The limit is read along almost every path. A vertex P0 is reproduced exactly, "
                "so it is excepted. Almost surely is stated by finite histories: for every "
                "bound M and every ε > 0 there is a generation n such that, for every m, the "
                "probability that D(P0‖Pj) ≤ M for some j from n to n + m is at most ε; +∞ "
                "exceeds every M. N ≥ 1."
            ),
            remark=(
                "Here the article is right, for the loop that is trained on a fixed number of "
                "its own samples. But the divergence does not grow without bound through "
                "finite values, it jumps to +∞ when a letter of P0 is lost, and stays there "
                "(e)."
            ),
            general=(
                "Carries over to every measurable space on which P0 is no point mass: from the "
                "first generation on the model lives on at most N points, and in the end on "
                "one."
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
                    "human data, D(P0‖Pn) tends to infinity along every run started at P0."
                ),
                latex=r"\forall F,\varepsilon:\quad D(P_0\,\|\,P_n)\to\infty",
            ),
            as_stated=True,
            evidence=(
                Kernel("smoothing.v", "C13b_refuted", "theory.Orbits.C13b_statement"),
                Exact(),
            ),
            repairs=("C13a", "C18c"),
            why=(
                "The article derives the signature from the loop equation alone, so F and ε "
                "are quantified universally. F is given before P0, and cannot depend on it; "
                "the run starts at P0, which has at least two letters, and +∞ counts. Mixing "
                "with the uniform distribution at weight 1/2 breaks it, without any noise: for "
                "every P0 on k letters D(P0‖Pn) ≤ k·ln(2k) for all n ≥ 1. The identity would "
                "break it too, at D = 0."
            ),
            remark=(
                "A floor under all probabilities, which every smoothing gives, is enough to "
                "keep D finite for ever, and it needs no knowledge of P0 but its alphabet. It "
                "does not keep the model near P0. A bound as sharp as it can be is in C18c."
            ),
        ),
        Reading(
            "c",
            "Under resampling, every threshold is passed in finite time.",
            formal=FormalStatement(
                words=(
                    "For the resampling loop started at P0 with at least two letters, for every δ "
                    "< ∞ there is almost surely a finite n with D(P0‖Pn) > δ."
                ),
                latex=(
                    r"\forall\,\delta<\infty:\quad\Pr\big(\exists\,n<\infty:\ "
                    r"D(P_0\,\|\,P_n)>\delta\big)=1"
                ),
            ),
            evidence=(
                Kernel("passing.v", "C13c_proved", "theory.Passing.C13c_statement"),
                Exact(),
            ),
            why=(
                "The checkable part of the arrow → δ_collapse in the loop equation (C01), for the "
                "loop on letters; (f) is the same for the Gaussian loop. By finite histories: the "
                "probability that D(P0‖Pj) ≤ δ for all j ≤ n tends to 0 as n grows. N ≥ 1, and +∞ "
                "exceeds every δ."
            ),
            remark=(
                "Here the article is right. It is true of every threshold at once and singles "
                "none out: with the loss of a letter all of them are passed together (e)."
            ),
            general=(
                "Carries over to every measurable space on which P0 is no point mass, as (a) does."
            ),
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
                    "In the Gaussian loop with N ≥ 2 draws (either variance estimator) and σ₀ > "
                    "0, D(P0‖Pn) tends to infinity almost surely."
                ),
                latex=(
                    r"P_n=\mathcal N(\mu_n,\sigma_n^2),\ N\ge2:\quad D(P_0\,\|\,P_n)\to\infty\ "
                    r"\text{ almost surely}"
                ),
            ),
            as_stated=True,
            evidence=(Derivation(), Exact()),
            why=(
                "As (a), on a continuous model. D(P0‖Pn) is at least ½·(ln(σₙ²/σ₀²) + σ₀²/σₙ² − "
                "1), its value for μₙ = μ₀, and that tends to infinity as σₙ → 0 (C10c, C10d)."
            ),
            remark=(
                "Here the article is right, and in the form that it describes: unlike under "
                "resampling (e) the divergence stays finite at every generation and grows without "
                "bound through finite values, at least like σ₀²/(2σₙ²)."
            ),
            general=(
                "Carries over to every location-scale family whose fitted mean and scale move and "
                "scale with the data: then σ_{n+1} = σₙ·S with independent copies of one S, and "
                "what is needed is E Sᵖ < 1 for some p > 0."
            ),
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
            evidence=(
                Kernel("resampling.v", "C13e_proved", "theory.Signatures.C13e_statement"),
                Exact(),
            ),
            why=(
                "Separates a divergence that grows through finite values from one that becomes "
                "infinite when a letter is lost. By finite histories: the probability that "
                "D(P0‖Pj) is finite for some j ≥ n tends to 0 as n grows. N ≥ 1."
            ),
            remark=(
                "The explosion of the divergence is the loss of a letter, no more and no less. "
                "That D(P0‖Pj) is still finite at some generation j ≥ n has probability at "
                "most N²(1 − 1/N)ⁿ, for n ≥ 1. It may happen at once: a letter of probability "
                "p is missing from the first N draws with probability (1 − p)ᴺ."
            ),
            general=(
                "Carries over to every measurable space on which P0 is no point mass; if P0 is "
                "not supported on N points, D is infinite from the first generation on."
            ),
        ),
        Reading(
            "f",
            "In the Gaussian loop, every threshold is passed in finite time.",
            loop=LoopStatement(
                update="gaussian",
                mode="almost surely",
                expression="KL(P0, Pn) == inf",
                order="none",
                words=(
                    "For the Gaussian loop (N ≥ 2 draws, either variance estimator, σ₀ > 0), for "
                    "every δ < ∞ there is almost surely a finite n with D(P0‖Pn) > δ."
                ),
                latex=(
                    r"\forall\,\delta<\infty:\quad\Pr\big(\exists\,n<\infty:\ "
                    r"D(P_0\,\|\,P_n)>\delta\big)=1"
                ),
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "The checkable part of the arrow → δ_collapse in the loop equation (C01), as (c) "
                "for the other loop. The expression asks for more: what tends to infinity exceeds "
                "every threshold, from some generation on for good."
            ),
            remark=(
                "Here the article is right. When a threshold is passed depends on N: σₙ has to "
                "fall far below σ₀ first, which takes of the order of N generations."
            ),
            general=(
                "Carries over to every location-scale family whose fitted mean and scale move and "
                "scale with the data: then σ_{n+1} = σₙ·S with independent copies of one S, and "
                "what is needed is E Sᵖ < 1 for some p > 0."
            ),
        ),
    ),
    discussion=(
        "The article says that the divergence from P0 grows without bound. For resampling with "
        "a fixed number of samples it is right, almost surely (a), in the form that a letter "
        "of P0 is lost and D is +∞ from then on (e). For the Gaussian loop it is right as "
        "well, through finite values (d). So every threshold is passed in either loop, (c) and "
        "(f). It does not follow from the loop equation: an update that smooths keeps the "
        "divergence bounded for ever (b)."
    ),
)
