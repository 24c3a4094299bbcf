"""C09: Variance falls monotonically under recursive training."""

from collapse_audit.ledger import (
    Claim,
    Derivation,
    Exact,
    FormalStatement,
    Kernel,
    LoopStatement,
    PathFile,
    Reading,
)
from collapse_audit.ledger.references import SHUMAILOV

CLAIM = Claim(
    id="C09",
    slug="variance_monotone",
    section="B",
    passage="The Three Measurable Signatures of Collapse (Variance Collapse)",
    title="Variance falls monotonically under recursive training",
    says=(
        "The variance σ²ₙ of the model's outputs decreases from generation to generation, in "
        "parallel with the entropy."
    ),
    readings=(
        Reading(
            "a",
            "Under resampling, σ²_{n+1} ≤ σ²ₙ on every path.",
            loop=LoopStatement(
                update="resample",
                mode="every path",
                expression="var(Pnext, x) <= var(Pn, x)",
                order="none",
                words=(
                    "Along every path of positive probability of the resampling loop the variance, "
                    "for fixed distinct labels of the letters, never rises."
                ),
                latex=(
                    r"\sigma_{n+1}^2\le\sigma_n^2\quad\text{on every path of positive probability}"
                ),
            ),
            as_stated=True,
            evidence=(
                PathFile("paths/a.json"),
                PathFile("paths/a_within.json"),
                Kernel("path.v", "C09a_refuted", "theory.Paths.C09a_statement"),
            ),
            repairs=("C09g", "C09b", "C10a"),
            why=(
                "Monotone worsening is claimed for all three signatures; it is read at every step "
                "of every path of positive probability, from every start, non-strictly. Labels are "
                "arbitrary distinct reals, one for each letter. One step breaks it: with two draws "
                "(1/3, 2/3) → (1/2, 1/2), of probability 4/9, raises the variance from 2/9 to 1/4 "
                "of the squared distance of the two labels, whatever these are."
            ),
            remark=(
                "As with entropy (C07a), one generation's rise shows nothing. In the long run the "
                "variance does vanish, almost surely (C10a), and on average it falls by the factor "
                "1 − 1/N a generation (C09g)."
            ),
        ),
        Reading(
            "b",
            "Under resampling, variance falls in expectation.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="var(Pnext, x) < var(Pn, x)",
                order="none",
                words=(
                    "For the resampling loop the conditional expectation of the next variance is "
                    "strictly smaller than the current variance, as long as that is positive."
                ),
                latex=r"\sigma_n^2>0\implies\mathbb E[\sigma_{n+1}^2\mid P_n]<\sigma_n^2",
            ),
            evidence=(
                Kernel("moments.v", "C09b_proved", "theory.Signatures.C09b_statement"),
                Exact(),
            ),
            why=(
                "In expectation the claim is read strictly, since a constant expectation is no "
                "decrease; σ²ₙ = 0 is excepted. It is stated conditionally on the current "
                "model, which is any distribution, for any labels and every N ≥ 1."
            ),
            remark=(
                "Here the article is right in the mean: each generation keeps the share 1 − "
                "1/N of the variance. The loss is that of the divisor N instead of N − 1; with "
                "the unbiased estimator of the variance nothing is lost in the mean."
            ),
            general=(
                "Carries over to every space with a label of finite variance under Pn: the "
                "empirical distribution of N draws has the expected variance (1 − 1/N)·Var."
            ),
        ),
        Reading(
            "c",
            "Under truncation, variance does not rise.",
            loop=LoopStatement(
                update="truncate",
                mode="every path",
                expression="var(Pnext, x) <= var(Pn, x)",
                order="none",
                words=(
                    "When the least likely letters are dropped and the rest is renormalised, the "
                    "variance, for fixed distinct labels, does not rise."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid S_n),\ S_n\ \text{the most likely "
                    r"letters}:\quad\sigma_{n+1}^2\le\sigma_n^2"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("truncation.v", "C09c_refuted", "theory.Orbits.C09c_statement"),
                Exact(),
            ),
            repairs=("C07c",),
            why=(
                "The article's own gloss on ε_stat; least likely letters need not have extreme "
                "labels. It is stated as C07c: any set of letters may be kept that has "
                "positive mass and of which no dropped letter is more likely than a kept one. "
                "The model (0.45, 0.10, 0.45) on the labels −1, 0, 1 breaks it: without its "
                "middle letter it is (1/2, 0, 1/2), and the variance rises from 0.9 to 1."
            ),
            remark=(
                "What is rare need not be extreme. On a model with two peaks truncation clears "
                "the valley between them; entropy falls while variance rises. By no more than the "
                "factor 1/Pn(Sₙ), though, as a variance is the least mean square about any point; "
                "the example attains it."
            ),
        ),
        Reading(
            "d",
            "In the Gaussian loop, σ²_{n+1} ≤ σ²ₙ on every path.",
            loop=LoopStatement(
                update="gaussian",
                mode="every path",
                expression="var(Pnext, x) <= var(Pn, x)",
                order="none",
                words=(
                    "In the Gaussian loop (N ≥ 2 draws, maximum likelihood or unbiased variance) "
                    "the fitted variance almost surely never rises."
                ),
                latex=(
                    r"P_n=\mathcal N(\mu_n,\sigma_n^2):\quad\sigma_{n+1}^2\le\sigma_n^2"
                    r"\quad\text{almost surely, for every } n"
                ),
            ),
            as_stated=True,
            evidence=(Derivation(), Exact()),
            repairs=("C10c", "C10d", "C09e"),
            why=(
                "On a continuous state space every path is read as almost every path. The next "
                "variance is σ²ₙ times V/N or V/(N − 1) with V of the χ² law on N − 1 degrees of "
                "freedom, whose density is positive everywhere: from every model and for either "
                "estimator it rises with positive probability. The probabilities below are those "
                "of one step."
            ),
            remark=(
                "For large N a rise is about as likely as a fall. One generation with more "
                "variance than the last is no sign of health, and one with less none of collapse; "
                "what happens in the long run is C10c and C10d."
            ),
            general=(
                "Carries over to every estimator of a scale whose law, relative to the true "
                "scale, reaches above 1."
            ),
        ),
        Reading(
            "e",
            "Gaussian loop, maximum likelihood: E[σ²ₙ] = (1 − 1/N)ⁿσ²₀.",
            loop=LoopStatement(
                update="gaussian-ml",
                mode="expectation",
                expression="var(Pn, x) == (1 - 1/draws)**n*var(P0, x)",
                order="none",
                words=(
                    "In the Gaussian loop with the maximum-likelihood variance, E[σ²ₙ] = (1 − "
                    "1/N)ⁿ·σ²₀, which falls strictly."
                ),
                latex=r"\mathbb E[\sigma_n^2]=\Big(1-\frac1N\Big)^{n}\sigma_0^2",
                given=("2 <= draws", "draws < inf", "0 <= n", "n < inf"),
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "The averaged form for this estimator, with its exact rate; N ≥ 2 draws and every "
                "n ≥ 0. In the expression `draws` is N."
            ),
            remark=(
                "Here the article is right in the mean, at the rate of resampling (g). The loss "
                "is the bias of the divisor N: it can be taken out, and (f) says what is then "
                "left of it."
            ),
            general=(
                "Carries over to every family in which mean and variance are fitted by those of "
                "the sample, normal or not."
            ),
        ),
        Reading(
            "f",
            "Gaussian loop, unbiased variance: E[σ²ₙ] falls strictly.",
            loop=LoopStatement(
                update="gaussian-unbiased",
                mode="expectation",
                expression="var(Pnext, x) < var(Pn, x)",
                order="none",
                words=(
                    "In the Gaussian loop with the unbiased variance estimator, E[σ²_{n+1}] < "
                    "E[σ²ₙ] for every n."
                ),
                latex=r"\mathbb E[\sigma_{n+1}^2]<\mathbb E[\sigma_n^2]\quad\forall n\ge0",
            ),
            evidence=(Derivation(), Exact(), SHUMAILOV),
            repairs=("C09h", "C10d"),
            why=(
                "The averaged form for this estimator, strict as in (b). It fails at every n, "
                "since the expectation does not change at all (h)."
            ),
            remark=(
                "An average over runs that stays put is no sign that runs do: on almost every run "
                "the variance vanishes all the same (C10d). The average is kept by ever fewer "
                "runs of ever larger variance."
            ),
        ),
        Reading(
            "g",
            "Under resampling, E[σ²ₙ] = (1 − 1/N)ⁿσ²₀.",
            formal=FormalStatement(
                words=(
                    "For the resampling loop with N draws and any labels, E[Var(Pn)] = (1 − "
                    "1/N)ⁿ·Var(P0)."
                ),
                latex=r"\mathbb E[\sigma_n^2]=\Big(1-\frac1N\Big)^{n}\sigma_0^2",
            ),
            evidence=(
                Kernel("moments.v", "C09g_proved", "theory.Signatures.C09g_statement"),
                Exact(),
            ),
            why=(
                "The exact rate behind (b): for every P0, any labels, N ≥ 1 and n ≥ 0, with 0⁰ "
                "= 1 where N = 1."
            ),
            remark=(
                "The same factor as for the diversity 1 − ΣP² (C08e): on average the variance "
                "halves every 0.69·N generations."
            ),
            general="Carries over to every space with a label of finite variance under P0.",
        ),
        Reading(
            "h",
            "Gaussian loop, unbiased variance: E[σ²ₙ] = σ²₀.",
            loop=LoopStatement(
                update="gaussian-unbiased",
                mode="expectation",
                expression="var(Pn, x) == var(P0, x)",
                order="none",
                words=(
                    "In the Gaussian loop with the unbiased variance estimator, E[σ²ₙ] = σ²₀ for "
                    "every n."
                ),
                latex=r"\mathbb E[\sigma_n^2]=\sigma_0^2",
            ),
            evidence=(Derivation(), Exact()),
            why="What holds instead of (f): for every N ≥ 2 and every n ≥ 0.",
            remark=(
                "With an unbiased estimator nothing is lost on average. Expected variance is "
                "therefore no measure of collapse; the expected standard deviation is, and it "
                "shrinks by a constant factor a generation (C10d)."
            ),
            general="Carries over to every family in which the variance is fitted without bias.",
        ),
    ),
    discussion=(
        "The article says that variance decreases from generation to generation. On a single "
        "path of resampling it may rise (a). On average it falls, strictly (b) and at the "
        "exact rate 1 − 1/N a generation (g). On two letters it rises and falls with the "
        "entropy (C14q), on three or more it need not (C14c), and truncation can raise it (c). "
        "In the Gaussian loop a single step may raise it (d). On average it falls at the same rate "
        "under maximum likelihood (e), and with the unbiased variance not at all, (f) and (h)."
    ),
)
