"""C11: Outputs regress to a mean that itself degrades."""

from collapse_audit.ledger import (
    Claim,
    Derivation,
    Exact,
    Kernel,
    LoopStatement,
    Reading,
)
from collapse_audit.ledger.references import SHUMAILOV

CLAIM = Claim(
    id="C11",
    slug="mean_degrades",
    section="B",
    passage="The Three Measurable Signatures of Collapse (Variance Collapse)",
    title="Outputs regress to a mean that itself degrades",
    says=(
        "As rare knowledge is forgotten, what the model gives is drawn towards an average, which "
        "becomes worse from one generation to the next."
    ),
    readings=(
        Reading(
            "a",
            "Under resampling, E[μₙ] moves away from μ₀.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="mean(Pn, x) != mean(P0, x)",
                order="none",
                words=(
                    "For the resampling loop started at P0 of positive variance, with distinct "
                    "labels, the expected mean of the model differs from the mean of P0 at "
                    "some generation."
                ),
                latex=r"\exists\,n:\quad\mathbb E[\mu_n]\ne\mu_0",
            ),
            as_stated=True,
            evidence=(
                Kernel("resampling.v", "C11a_refuted", "theory.Signatures.C11a_statement"),
                Exact(),
            ),
            repairs=("C11b",),
            why=(
                "To degrade is read as a systematic displacement, one that survives averaging; "
                "some n is enough, which asks the least. Only a P0 of positive variance is "
                "considered, with distinct labels and N ≥ 1. The uniform distribution on two "
                "letters breaks it, as every P0 does: E[μₙ] = μ₀ for every n, since an "
                "empirical distribution is unbiased."
            ),
            remark=(
                "No drift in any direction: the same holds for the average of every function "
                "of the letters, and for the probability of every letter. What happens to the "
                "mean is (b)."
            ),
        ),
        Reading(
            "b",
            "Under resampling, E(μₙ − μ₀)² grows.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="(mean(Pnext, x) - mean(P0, x))**2 > (mean(Pn, x) - mean(P0, x))**2",
                order="none",
                words=(
                    "For the resampling loop with N ≥ 2 started at P0 with positive variance, the "
                    "mean squared distance of the model's mean from that of P0 grows strictly with "
                    "n."
                ),
                latex=r"\sigma_0^2>0:\quad\mathbb E(\mu_{n+1}-\mu_0)^2>\mathbb E(\mu_n-\mu_0)^2",
            ),
            as_stated=True,
            evidence=(
                Kernel("resampling.v", "C11b_proved", "theory.Signatures.C11b_statement"),
                Exact(),
            ),
            why=(
                "To degrade is read as a growing typical distance from μ₀, without a "
                "direction. With N = 1 all of it happens in the first step, so N ≥ 2. Labels "
                "are arbitrary, and the growth is strict at every n ≥ 0."
            ),
            remark=(
                "Here the article is right, and the exact value is E(μₙ − μ₀)² = (1 − (1 − "
                "1/N)ⁿ)·σ²₀: what the variance of the model loses on average (C09g), the "
                "position of its mean gains. It never exceeds σ²₀, the distance of a single "
                "draw from P0, which is what the collapsed model gives for ever."
            ),
            general=(
                "Carries over to every space with a label of finite variance under P0, with "
                "the same formula."
            ),
        ),
        Reading(
            "c",
            "In the Gaussian loop, E[μₙ] moves away from μ₀.",
            loop=LoopStatement(
                update="gaussian",
                mode="expectation",
                expression="mean(Pn, x) != mean(P0, x)",
                order="none",
                words=(
                    "For the Gaussian loop (either variance estimator), the expected mean of the "
                    "model differs from μ₀ at some generation."
                ),
                latex=r"\exists\,n:\quad\mathbb E[\mu_n]\ne\mu_0",
            ),
            as_stated=True,
            evidence=(Derivation(), Exact()),
            repairs=("C11d",),
            why=(
                "As (a), for the Gaussian loop: some n is enough, which asks the least. The "
                "fitted mean is unbiased, from every model and for every N ≥ 2, so that E[μₙ] = "
                "μ₀ for every n."
            ),
            remark=(
                "No drift in any direction, as under resampling; what happens to the mean is (d)."
            ),
            general="Carries over to every loop whose fitted mean is unbiased.",
        ),
        Reading(
            "d",
            "In the Gaussian loop, E(μₙ − μ₀)² grows.",
            loop=LoopStatement(
                update="gaussian",
                mode="expectation",
                expression="(mean(Pnext, x) - mean(P0, x))**2 > (mean(Pn, x) - mean(P0, x))**2",
                order="none",
                words=(
                    "For the Gaussian loop with N ≥ 2 draws (either variance estimator) and σ₀ > "
                    "0, the mean squared distance of μₙ from μ₀ grows strictly with n."
                ),
                latex=r"\mathbb E(\mu_{n+1}-\mu_0)^2>\mathbb E(\mu_n-\mu_0)^2",
            ),
            as_stated=True,
            evidence=(Derivation(), Exact()),
            why="As (b), for the Gaussian loop, at every n ≥ 0. Each generation adds E[σ²ₙ]/N.",
            remark=(
                "Here the article is right: single runs move away, each in its own direction. "
                "Under maximum likelihood the distance has a ceiling, E(μₙ − μ₀)² < σ²₀ (e); with "
                "the unbiased variance it has none (f), though each run comes to rest (g)."
            ),
            general=(
                "Carries over to every family in which the mean is fitted by that of the sample."
            ),
        ),
        Reading(
            "e",
            "Gaussian loop, maximum likelihood: E[σ²ₙ] + Var(μₙ) = σ²₀.",
            loop=LoopStatement(
                update="gaussian-ml",
                mode="expectation",
                expression="var(Pn, x) + (mean(Pn, x) - mean(P0, x))**2 == var(P0, x)",
                order="none",
                words=(
                    "In the Gaussian loop with the maximum-likelihood variance, E[σ²ₙ] + Var(μₙ) "
                    "= σ²₀ for every n."
                ),
                latex=r"\mathbb E[\sigma_n^2]+\operatorname{Var}(\mu_n)=\sigma_0^2",
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "A conservation law: what the spread of the model loses, the position of its mean "
                "gains. For every N ≥ 2 and n ≥ 0; Var(μₙ) is E(μₙ − μ₀)², since E[μₙ] = μ₀ (c)."
            ),
            remark=(
                "The same law as under resampling (C11b): in the end all of the variance of P0 is "
                "in the place where the model has come to rest, and a single draw from P0 is as "
                "good a summary of it."
            ),
            general=(
                "Carries over to every family in which mean and variance are fitted by those of "
                "the sample."
            ),
        ),
        Reading(
            "f",
            "Gaussian loop, unbiased variance: Var(μₙ) = nσ²₀/N.",
            loop=LoopStatement(
                update="gaussian-unbiased",
                mode="expectation",
                expression="(mean(Pn, x) - mean(P0, x))**2 == n*var(P0, x)/draws",
                order="none",
                words=(
                    "In the Gaussian loop with the unbiased variance estimator, Var(μₙ) = n·σ²₀/N "
                    "for every n."
                ),
                latex=r"\operatorname{Var}(\mu_n)=\frac{n\,\sigma_0^2}{N}",
                given=("2 <= draws", "draws < inf", "0 <= n", "n < inf"),
            ),
            evidence=(Derivation(), Exact(), SHUMAILOV),
            why=(
                "The corresponding law for the other estimator; it is unbounded in n. For every N "
                "≥ 2 and n ≥ 0, with E[μₙ] = μ₀ (c)."
            ),
            remark=(
                "Unbounded only over runs: the average is carried by rare runs whose variance has "
                "grown, while almost every run comes to rest (g)."
            ),
            general=(
                "Carries over to every loop that draws from a law with the model's mean and "
                "variance, and fits the mean by that of the sample and the variance without bias."
            ),
        ),
        Reading(
            "g",
            "Gaussian loop, unbiased variance: μₙ converges almost surely.",
            loop=LoopStatement(
                update="gaussian-unbiased",
                mode="almost surely",
                expression="mean(Pn, x)",
                order="none",
                words=(
                    "In the Gaussian loop with N ≥ 2 draws and the unbiased variance estimator, "
                    "μₙ converges almost surely to a finite limit."
                ),
                latex=r"\lim_{n\to\infty}\mu_n\ \text{ exists and is finite almost surely}",
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "Whether the mean wanders off along a path is a different question from its "
                "variance over paths. The expression is a quantity, not a relation: that it has a "
                "finite limit almost surely is what is said. The steps of the mean are multiples "
                "of σₙ, whose expectations are summable."
            ),
            remark=(
                "The mean stops where the variance has gone. An average over runs that diverges "
                "(f) and runs that all converge do not contradict each other."
            ),
            general=(
                "Carries over to every location-scale family whose fitted mean and scale move and "
                "scale with the data: then σ_{n+1} = σₙ·S with independent copies of one S, and "
                "what is needed is E Sᵖ < 1 for some p > 0, and of the step of the mean in units "
                "of σₙ that its p-th absolute moment is finite."
            ),
        ),
    ),
    discussion=(
        "The article says that the mean towards which outputs regress itself degrades. Under "
        "resampling it is not displaced, E[μₙ] = μ₀ in every generation (a), but it wanders: "
        "its mean squared distance from μ₀ grows strictly, up to the variance of P0 (b). So "
        "single runs do degrade, each in its own direction. In the Gaussian loop it is "
        "the same, (c) and (d): under maximum likelihood the mean gains in spread what the "
        "variance loses (e); with the unbiased variance its spread over runs grows without bound "
        "(f), though almost every run comes to rest (g)."
    ),
)
