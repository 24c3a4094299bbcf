"""C12: The divergence from P0 grows monotonically under recursive training."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    Exact,
    Hunt,
    Kernel,
    LoopStatement,
    PathFile,
    Reading,
)

REVERSED = "KL(Pn, P0) <="
NEAR = ("0.99", "0.999", "0.9999", "0.999999")

CLAIM = Claim(
    id="C12",
    slug="kl_monotone",
    section="B",
    passage="The Three Measurable Signatures of Collapse (KL-Divergence Explosion)",
    title="The divergence from P0 grows monotonically under recursive training",
    says=(
        "The divergence D(P₀‖Pₙ) grows across generations of recursive synthetic training; the "
        "signatures worsen monotonically."
    ),
    readings=(
        Reading(
            "a",
            "Under resampling, D(P0‖P_{n+1}) ≥ D(P0‖Pn) on every path.",
            loop=LoopStatement(
                update="resample",
                mode="every path",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "Along every path of positive probability of the resampling loop started at P0 "
                    "the divergence from P0 never falls."
                ),
                latex=(
                    r"D(P_0\,\|\,P_{n+1})\ge D(P_0\,\|\,P_n)\quad\text{on every path of positive "
                    r"probability}"
                ),
            ),
            as_stated=True,
            evidence=(
                PathFile("paths/a.json"),
                Kernel("path.v", "C12a_refuted", "theory.Paths.C12a_statement"),
            ),
            repairs=("C12b", "C12c", "C03d"),
            why=(
                "At every step of every path of positive probability, started at P0, non-strictly, "
                "with ∞ ≥ ∞. The arguments are in the article's order, P0 first; N ≥ 1, and there "
                "are at least two letters. It is the same statement as C03a, and the same path "
                "breaks it: (1/3, 2/3) → (2/3, 1/3) → (1/3, 2/3) with three draws a generation."
            ),
            remark=(
                "A falling divergence between two generations is no evidence of recovery, nor a "
                "rising one of collapse. Averages do rise: see C03."
            ),
        ),
        Reading(
            "b",
            "Under resampling, D(P0‖Pn) does not fall in expectation.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "For the resampling loop started at P0 the expected divergence from P0, in [0, "
                    "∞], is non-decreasing in n."
                ),
                latex=r"\mathbb E\,D(P_0\,\|\,P_{n+1})\ge\mathbb E\,D(P_0\,\|\,P_n)",
            ),
            evidence=(
                Kernel("averages.v", "C12b_proved", "theory.Signatures.C12b_statement"),
                Exact(),
            ),
            why=(
                "The averaged form. D = +∞ on paths that have lost a letter, so expectations "
                "are extended-valued; the exact identities with finite values are in C03. It "
                "is the same statement as C03b: started at P0, N ≥ 1, for every n ≥ 0, with ∞ "
                "≥ ∞."
            ),
            remark=(
                "True, and empty: unless P0 is a vertex the average is 0 at n = 0 and +∞ from "
                "the first generation on, since all draws may give the same letter. The "
                "informative averages are (c) and C03d."
            ),
            general=(
                "Carries over to every measurable space: if P0 is no point mass, all N draws "
                "miss a part of it with positive probability, and always if it is not "
                "supported on N points."
            ),
        ),
        Reading(
            "c",
            "Under resampling, the reversed divergence D(Pn‖P0) does not fall in expectation.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="KL(Pnext, P0) >= KL(Pn, P0)",
                order="none",
                words=(
                    "For the resampling loop started at P0 the expected reversed divergence "
                    "D(Pn‖P0) is non-decreasing in n."
                ),
                latex=r"\mathbb E\,D(P_{n+1}\,\|\,P_0)\ge\mathbb E\,D(P_n\,\|\,P_0)",
            ),
            evidence=(
                Kernel("averages.v", "C12c_proved", "theory.Signatures.C12c_statement"),
                Exact(),
            ),
            why=(
                "The other order of the arguments, which stays finite along the loop: on every "
                "history of positive probability P0 dominates Pn, and this is part of what is "
                "proved. Started at P0, N ≥ 1, for every n ≥ 0."
            ),
            remark=(
                "Here the article is right on average, for the reversed divergence: E D(Pn‖P0) "
                "= H(P0) − E H(Pn) (C03e), which grows towards H(P0) as the entropy vanishes."
            ),
            general=(
                "Carries over to countable alphabets with H(P0) finite. Where P0 has no atoms "
                "D(Pn‖P0) = +∞ from the first generation on."
            ),
        ),
        Reading(
            "d",
            "Gaussian loop, unbiased variance: E D(P0‖Pn) rises step by step.",
            loop=LoopStatement(
                update="gaussian-unbiased",
                mode="expectation",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "In the Gaussian loop with the unbiased variance estimator, started at P0, "
                    "the expected divergence from P0 is non-decreasing in n, with values in [0, "
                    "∞]."
                ),
                latex=(
                    r"\mathbb E\,D(P_0\,\|\,P_{n+1})\ge\mathbb "
                    r"E\,D(P_0\,\|\,P_n)\qquad(\hat\sigma^2_{\mathrm{unbiased}})"
                ),
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "D between normal distributions is finite; its expectation is finite only for N ≥ "
                "4 draws. For N = 2 and 3 it is +∞ from n = 1 on, and ∞ ≥ ∞ holds. For N ≥ 4 the "
                "rise is strict at every n ≥ 0."
            ),
            remark=(
                "Here the article is right on average. For N ≥ 4 the exact value is E D(P0‖Pn) = "
                "½·n·(ψ((N − 1)/2) − ln((N − 1)/2)) + ½·(1 + (N − 1)/(2N))·(((N − 1)/(N − 3))ⁿ − "
                "1), with ψ the digamma function: it grows geometrically."
            ),
            general=(
                "On a space without a normal model there is nothing to carry over: the formula "
                "for D is that of two normal distributions."
            ),
        ),
        Reading(
            "e",
            "Gaussian loop, maximum likelihood: D(P0‖Pn) is a submartingale, from every state.",
            loop=LoopStatement(
                update="gaussian-ml",
                mode="expectation",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "In the Gaussian loop with the maximum-likelihood variance, for every state P "
                    "= N(μ, σ²) the conditional expectation of the next divergence from P0 is at "
                    "least the current one."
                ),
                latex=(
                    r"\forall\,P=\mathcal N(\mu,\sigma^2):\quad\mathbb "
                    r"E\big[D(P_0\,\|\,P_{n+1})\mid P_n=P\big]\ge D(P_0\,\|\,P)\qquad"
                    r"(\hat\sigma^2_{\mathrm{ML}})"
                ),
                start="Pinit",
            ),
            evidence=(Derivation(), Exact()),
            repairs=("C12f", "C12k"),
            why=(
                "Step by step: the expectation is conditional on an arbitrary current state, not "
                "only along the run from P0; so the loop may start at any normal Pinit. For every "
                "N ≥ 6 the model N(μ₀, 40σ₀²) breaks it: it is wider than P0, maximum likelihood "
                "shrinks it, and that brings it nearer to P0 on average. For N ≤ 5 it holds (k)."
            ),
            remark=(
                "From a model that is too wide a generation of training on its own output is "
                "expected to help. With the unbiased variance it is not (l): there nothing "
                "shrinks on average."
            ),
            general=(
                "On a space without a normal model there is nothing to carry over: the formula "
                "for D is that of two normal distributions."
            ),
        ),
        Reading(
            "f",
            "Gaussian loop, maximum likelihood: E D(P0‖Pn) rises along the run started at P0.",
            loop=LoopStatement(
                update="gaussian-ml",
                mode="expectation",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "In the Gaussian loop with the maximum-likelihood variance, started at P0, "
                    "the expected divergence from P0 is non-decreasing in n, with values in [0, "
                    "∞]."
                ),
                latex=(
                    r"P_{\mathrm{init}}=P_0:\quad\mathbb E\,D(P_0\,\|\,P_{n+1})\ge\mathbb "
                    r"E\,D(P_0\,\|\,P_n)\qquad(\hat\sigma^2_{\mathrm{ML}})"
                ),
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "The unconditional form, from the start that the article has in mind. For N = 2 "
                "and 3 the expectation is +∞ from n = 1 on, and ∞ ≥ ∞ holds; for N ≥ 4 it is "
                "finite and the rise is strict at every n ≥ 0."
            ),
            remark=(
                "Here the article is right on average, though not from every state (e). For N ≥ 4 "
                "the exact value is E D(P0‖Pn) = ½·n·(ψ((N − 1)/2) − ln(N/2)) + ⅔·((N/(N − 3))ⁿ − "
                "1), with ψ the digamma function: it grows geometrically."
            ),
            general=(
                "On a space without a normal model there is nothing to carry over: the formula "
                "for D is that of two normal distributions."
            ),
        ),
        Reading(
            "g",
            "Under resampling, the reversed divergence D(Pn‖P0) grows without bound.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="KL(Pn, P0) == inf",
                order="none",
                words=(
                    "For the resampling loop started at P0 with at least two letters, D(Pn‖P0) "
                    "tends to infinity almost surely."
                ),
                latex=r"D(P_n\,\|\,P_0)\to\infty\quad\text{almost surely}",
            ),
            evidence=(
                Kernel("averages.v", "C12g_refuted", "theory.Signatures.C12g_statement"),
                Exact(),
            ),
            repairs=("C12h", "C12c"),
            why=(
                "The explosion that the passage's heading speaks of, for the other order of "
                "the arguments. To tend to infinity almost surely is stated by finite "
                "histories: for every bound M and every ε > 0 there is a generation n such "
                "that, for every m, the probability that the divergence is at most M in some "
                "generation from n to n + m is at most ε. Two equally likely letters break it: "
                "D(Q‖P0) ≤ ln 2 for every Q."
            ),
            remark=(
                "On a finite alphabet this divergence cannot explode from any P0: along the "
                "loop it never exceeds −ln of the smallest positive probability of P0. What "
                "explodes is the divergence in the article's order, and it does so because a "
                "letter is lost (C13e)."
            ),
        ),
        Reading(
            "h",
            "On a finite alphabet, D(Pn‖P0) ≤ −ln min P0.",
            statement=f"{REVERSED} -log(min(P0))",
            evidence=(
                Derivation(),
                Kernel("bounded.v", "C12h_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{REVERSED} -{near}*log(min(P0))") for near in NEAR),
                        Control("KL(Pn, P0) < -log(min(P0))"),
                        Control("KL(P0, Pn) <= -log(min(P0))"),
                    )
                ),
            ),
            why=(
                "A bound for the reversed divergence over all Pn; where P0 has a letter of mass 0 "
                "the right side is +∞. It is attained where Pn has all its mass on P0's rarest "
                "letter."
            ),
            remark=(
                "In the reversed order of the arguments the divergence cannot explode on a finite "
                "alphabet whose letters all occur; the order matters."
            ),
            general=(
                "It does not carry over as a useful bound: on infinite alphabets inf P0 = 0 and "
                "the right side is +∞. What remains is D(Pn‖P0) ≤ ln ess sup of the density of Pn "
                "with respect to P0."
            ),
        ),
        Reading(
            "i",
            "Gaussian loop: the reversed divergence D(Pn‖P0) → ∞ almost surely.",
            loop=LoopStatement(
                update="gaussian",
                mode="almost surely",
                expression="KL(Pn, P0) == inf",
                order="none",
                words=(
                    "In the Gaussian loop (N ≥ 2 draws, either variance estimator) and for σ₀ > "
                    "0, D(Pn‖P0) tends to infinity almost surely."
                ),
                latex=r"D(P_n\,\|\,P_0)\to\infty\ \text{ almost surely}",
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "On the real line no atom of P0 bounds the reversed divergence. It is at least "
                "ln(σ₀/σₙ) − ½ at every model (j), and σₙ → 0 almost surely (C10c, C10d)."
            ),
            remark=(
                "Unlike on a finite alphabet (g), in the Gaussian loop the divergence explodes in "
                "either order of its arguments, in this one at the slow pace of −ln σₙ."
            ),
            general=(
                "Carries over to every location-scale family whose fitted mean and scale move and "
                "scale with the data: then σ_{n+1} = σₙ·S with independent copies of one S, and "
                "what is needed is E Sᵖ < 1 for some p > 0."
            ),
        ),
        Reading(
            "j",
            "For normal distributions, D(Pn‖P0) ≥ ln(σ₀/σₙ) − ½.",
            loop=LoopStatement(
                update="gaussian",
                mode="every path",
                expression="KL(Pn, P0) >= log(var(P0, x)/var(Pn, x))/2 - 1/2",
                order="none",
                words=(
                    "In the Gaussian loop (N ≥ 2 draws, either variance estimator), at every "
                    "model on every path D(Pn‖P0) is at least ln(σ₀/σₙ) − ½."
                ),
                latex=r"D(P_n\,\|\,P_0)\ge\ln\frac{\sigma_0}{\sigma_n}-\frac12",
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "The rate at which the reversed divergence of (i) grows. The two sides differ by "
                "(σₙ² + (μₙ − μ₀)²)/(2σ₀²), which is positive."
            ),
            remark=(
                "A model that has lost all but a share of its spread is at least that far from "
                "P0, wherever its mean is."
            ),
            general=(
                "On a space without a normal model there is nothing to carry over: the formula "
                "for D is that of two normal distributions."
            ),
        ),
        Reading(
            "k",
            (
                "Gaussian loop, maximum likelihood, N ≤ 5: D(P0‖Pn) is a submartingale, from "
                "every state."
            ),
            loop=LoopStatement(
                update="gaussian-ml",
                mode="expectation",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "In the Gaussian loop with the maximum-likelihood variance of 2, 3, 4 or 5 "
                    "draws, for every state P = N(μ, σ²) the conditional expectation of the next "
                    "divergence from P0 is at least the current one."
                ),
                latex=(
                    r"N\le5,\ \forall\,P=\mathcal N(\mu,\sigma^2):\quad\mathbb "
                    r"E\big[D(P_0\,\|\,P_{n+1})\mid P_n=P\big]\ge D(P_0\,\|\,P)"
                ),
                given=("draws <= 5",),
                start="Pinit",
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "What is left of (e), and sharp: from N = 6 on it fails. For N = 2 and 3 the "
                "conditional expectation is +∞ in every state, for N = 4 and 5 it is finite."
            ),
            remark=(
                "So few draws scatter the fitted variance so much that even a model that is far "
                "too wide is not expected to come nearer to P0."
            ),
            general=(
                "On a space without a normal model there is nothing to carry over: the formula "
                "for D is that of two normal distributions."
            ),
        ),
        Reading(
            "l",
            "Gaussian loop, unbiased variance: D(P0‖Pn) is a submartingale, from every state.",
            loop=LoopStatement(
                update="gaussian-unbiased",
                mode="expectation",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "In the Gaussian loop with the unbiased variance estimator, for every state P "
                    "= N(μ, σ²) the conditional expectation of the next divergence from P0, in "
                    "[0, ∞], is at least the current one."
                ),
                latex=(
                    r"\forall\,P=\mathcal N(\mu,\sigma^2):\quad\mathbb "
                    r"E\big[D(P_0\,\|\,P_{n+1})\mid P_n=P\big]\ge D(P_0\,\|\,P)\qquad"
                    r"(\hat\sigma^2_{\mathrm{unbiased}})"
                ),
                start="Pinit",
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "Stronger than (d), and what (e) is for the other estimator: from every normal "
                "Pinit, for every N ≥ 2; +∞ for N = 2 and 3."
            ),
            remark=(
                "Without the bias of the divisor no model is expected to come nearer to P0 by "
                "training on its own output, however bad it is."
            ),
            general=(
                "On a space without a normal model there is nothing to carry over: the formula "
                "for D is that of two normal distributions."
            ),
        ),
    ),
    discussion=(
        "The article says that the divergence from P₀ grows from generation to generation. On "
        "a single path of resampling it may fall, even to 0 (a). On average it does not fall "
        "(b), but that average is infinite from the first generation on; the averages with "
        "finite values are in C03, (d) and (e). With the arguments in the other order it does "
        "not fall on average (c), and cannot exceed −ln min P0 on a finite alphabet (h), so "
        "that there it grows and levels off instead of exploding (g). In the Gaussian loop the "
        "expected divergence rises along the run from P₀ for either estimator, (d) and (f): with "
        "the unbiased variance from every model (l), under maximum likelihood not from one that "
        "is too wide (e), unless there are at most five draws (k). There the reversed divergence "
        "explodes as well, (i) and (j)."
    ),
)
