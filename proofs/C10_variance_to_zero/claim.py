"""C10: Variance tends to zero under recursive training."""

from collapse_audit.ledger import (
    Claim,
    Derivation,
    Exact,
    Kernel,
    LoopStatement,
    Reading,
    Simulation,
)
from collapse_audit.ledger.references import SHUMAILOV, SURESH

CLAIM = Claim(
    id="C10",
    slug="variance_to_zero",
    section="B",
    passage=(
        "The Three Measurable Signatures of Collapse (Variance Collapse); The Four Equations "
        "(entropy loss signatures)"
    ),
    title="Variance tends to zero under recursive training",
    says="Under recursive synthetic training the variance of the outputs tends to zero: σ²ₙ → 0.",
    readings=(
        Reading(
            "a",
            "Under resampling, σ²ₙ → 0 almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="var(Pn, x) == 0",
                order="none",
                words=(
                    "For the resampling loop with fixed N and distinct labels, the variance tends "
                    "to 0 almost surely, from every start."
                ),
                latex=r"\sigma_n^2\to0\quad\text{almost surely}",
            ),
            as_stated=True,
            evidence=(
                Kernel("resampling.v", "C10a_proved", "theory.Signatures.C10a_statement"),
                Exact(),
                SHUMAILOV,
            ),
            why=(
                "The limit is read along almost every path; labels are distinct reals, N ≥ 1 "
                "is fixed and the start is arbitrary. Almost surely is stated by finite "
                "histories, as in C08a: for every ε > 0 there is a generation n such that, for "
                "every m, the probability that the variance exceeds ε in some generation from "
                "n to n + m is at most ε."
            ),
            remark=(
                "Here the article is right. The probability of any variance at all from "
                "generation n ≥ 1 on is at most N²(1 − 1/N)ⁿ: the loop is absorbed at a single "
                "letter. The labels play no part in it."
            ),
            general=(
                "Carries over to every space with a real label, since from the first "
                "generation on the model lives on at most N points; its variance is 0 once a "
                "single one is left. What is needed is that N does not grow."
            ),
        ),
        Reading(
            "b",
            (
                "Gaussian loop with functional noise of variance s² added each generation, "
                "maximum likelihood: σ²ₙ → 0."
            ),
            loop=LoopStatement(
                update="gaussian-ml-noise",
                mode="almost surely",
                expression="var(Pn, x) == 0",
                order="none",
                words=(
                    "If σ²_{n+1} is the maximum-likelihood variance of N draws from N(μₙ, σ²ₙ), "
                    "plus s² with a fixed s > 0, then σ²ₙ tends to 0 almost surely."
                ),
                latex=(
                    r"\sigma_{n+1}^2=\hat\sigma^2_{\mathrm{ML}}\big(N\ \text{draws from}\ \mathcal "
                    r"N(\mu_n,\sigma_n^2)\big)+s^2,\ s>0:\quad\sigma_n^2\to0\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            evidence=(Derivation(), Exact()),
            repairs=("C10f",),
            why=(
                "The article's loop has a functional noise ε_func in addition to ε_stat; here it "
                "widens the fitted model by a fixed variance after each fit. Then σ²ₙ ≥ s² for "
                "every n ≥ 1 on every path, whatever is drawn."
            ),
            remark=(
                "However small it is, noise that is added afresh in every generation puts a floor "
                "under the variance. It keeps spread, not knowledge: nothing ties the model to P0 "
                "(C11d holds of sampling noise already)."
            ),
            general=(
                "Carries over to every loop that ends each generation by adding independent noise "
                "of a fixed variance."
            ),
        ),
        Reading(
            "c",
            "Gaussian loop, maximum likelihood: σ²ₙ → 0 almost surely.",
            loop=LoopStatement(
                update="gaussian-ml",
                mode="almost surely",
                expression="var(Pn, x) == 0",
                order="none",
                words=(
                    "In the Gaussian loop with N ≥ 2 draws and the maximum-likelihood variance, "
                    "σ²ₙ tends to 0 almost surely."
                ),
                latex=(
                    r"P_n=\mathcal N(\mu_n,\sigma_n^2),\ \hat\sigma^2_{\mathrm{ML}},\ "
                    r"N\ge2:\quad\sigma_n^2\to0\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            evidence=(Derivation(), Exact(), Simulation()),
            why=(
                "Sampling noise alone, without ε_func; for every N ≥ 2 and every P0 with σ₀ > 0. "
                "The expected standard deviation is ρⁿσ₀ with ρ < 1, which is summable, so that "
                "σₙ exceeds any given ε in finitely many generations only."
            ),
            remark=(
                "Here the article is right. The scale is N generations, and N the number of "
                "samples a generation: 1 − ρ is of the order of 1/N."
            ),
            general=(
                "Carries over to every location-scale family whose fitted mean and scale move and "
                "scale with the data: then σ_{n+1} = σₙ·S with independent copies of one S, and "
                "what is needed is E Sᵖ < 1 for some p > 0."
            ),
        ),
        Reading(
            "d",
            "Gaussian loop, unbiased variance: σ²ₙ → 0 almost surely.",
            loop=LoopStatement(
                update="gaussian-unbiased",
                mode="almost surely",
                expression="var(Pn, x) == 0",
                order="none",
                words=(
                    "In the Gaussian loop with N ≥ 2 draws and the unbiased variance estimator, "
                    "σ²ₙ tends to 0 almost surely."
                ),
                latex=(
                    r"P_n=\mathcal N(\mu_n,\sigma_n^2),\ \hat\sigma^2_{\mathrm{unbiased}},\ "
                    r"N\ge2:\quad\sigma_n^2\to0\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            evidence=(Derivation(), Exact(), Simulation(), SHUMAILOV, SURESH),
            why=(
                "The estimator matters for expectations, so the limit along paths is stated for "
                "each. The factor of σ² in one generation has mean 1 and is not constant, so that "
                "by Jensen's inequality its square root has a mean ρ < 1."
            ),
            remark=(
                "Here the article is right, and in the case that does it most credit: the "
                "expected variance stays at σ²₀ for ever (C09h), and it vanishes on almost every "
                "run nevertheless. Taking out the bias of the estimator does not help. Shumailov "
                "et al. (2024) prove it too."
            ),
            general=(
                "Carries over to every location-scale family whose fitted mean and scale move and "
                "scale with the data: then σ_{n+1} = σₙ·S with independent copies of one S, and "
                "what is needed is E Sᵖ < 1 for some p > 0."
            ),
        ),
        Reading(
            "e",
            (
                "Gaussian loop with functional noise of variance s² added each generation, "
                "unbiased variance: σ²ₙ → 0."
            ),
            loop=LoopStatement(
                update="gaussian-unbiased-noise",
                mode="almost surely",
                expression="var(Pn, x) == 0",
                order="none",
                words=(
                    "If σ²_{n+1} is the unbiased variance of N draws from N(μₙ, σ²ₙ), plus s² "
                    "with a fixed s > 0, then σ²ₙ tends to 0 almost surely."
                ),
                latex=(
                    r"\sigma_{n+1}^2=\hat\sigma^2_{\mathrm{unbiased}}\big(N\ \text{draws from}\ "
                    r"\mathcal N(\mu_n,\sigma_n^2)\big)+s^2,\ s>0:\quad"
                    r"\sigma_n^2\to0\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            evidence=(Derivation(), Exact()),
            repairs=("C10g",),
            why="As (b), with the other estimator: σ²ₙ ≥ s² for every n ≥ 1 on every path.",
            remark=(
                "With this estimator the variance does not collapse and its mean grows without "
                "bound (g)."
            ),
            general="As in (b).",
        ),
        Reading(
            "f",
            "With added noise, maximum likelihood: E[σ²ₙ] → N·s².",
            loop=LoopStatement(
                update="gaussian-ml-noise",
                mode="limit",
                expression="var(Pn, x) == draws*s**2",
                order="none",
                words=(
                    "In the loop of (b), E[σ²_{n+1}] = (1 − 1/N)·E[σ²ₙ] + s², so that E[σ²ₙ] "
                    "tends to N·s²."
                ),
                latex=(
                    r"\mathbb E[\sigma_{n+1}^2]=\Big(1-\frac1N\Big)\mathbb "
                    r"E[\sigma_n^2]+s^2,\qquad \mathbb E[\sigma_n^2]\to N s^2"
                ),
                given=("2 <= draws", "draws < inf", "s < inf"),
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "The exact balance of the two noises in the mean: for every N ≥ 2, s > 0 and σ₀ > "
                "0. In a loop that samples the mode limit is about expectations; `draws` is N and "
                "s² the variance of the noise."
            ),
            remark=(
                "Where sampling takes the share 1/N of the variance and noise gives s², the two "
                "balance at N·s². The exact mean on the way is N·s² + (1 − 1/N)ⁿ·(σ²₀ − N·s²)."
            ),
            general=(
                "Carries over to every family in which mean and variance are fitted by those of "
                "the sample."
            ),
        ),
        Reading(
            "g",
            "With added noise, unbiased variance: E[σ²ₙ] = σ²₀ + n·s².",
            loop=LoopStatement(
                update="gaussian-unbiased-noise",
                mode="expectation",
                expression="var(Pn, x) == var(P0, x) + n*s**2",
                order="none",
                words="In the loop of (e), E[σ²ₙ] = σ²₀ + n·s² for every n.",
                latex=r"\mathbb E[\sigma_n^2]=\sigma_0^2+n\,s^2",
                given=("0 <= n", "n < inf", "s < inf"),
            ),
            evidence=(Derivation(), Exact()),
            why="The exact mean for the other estimator, for every N ≥ 2, s > 0 and n ≥ 0.",
            remark=(
                "Noise that nothing takes away accumulates. That is a failure too, and the "
                "opposite of the one that the article describes."
            ),
            general="Carries over to every family in which the variance is fitted without bias.",
        ),
    ),
    discussion=(
        "The article says that variance tends to zero. For resampling with a fixed number of "
        "samples it is right, almost surely and from every start (a). For the Gaussian "
        "loop without added noise it is right as well, for either estimator, (c) and (d), although "
        "with the unbiased one the expected variance does not move. With functional noise in every "
        "generation, which the article's own recursion allows for, it is wrong, (b) and (e): the "
        "variance stays above that of the noise, and its mean tends to N·s² (f) or grows without "
        "bound (g)."
    ),
)
