"""C09: Variance falls monotonically under recursive training."""

from collapse_audit.ledger import Claim, FormalStatement, Kernel, LoopStatement, PathFile, Reading

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
            repairs=("C08a", "C14d"),
            why=(
                "Monotone worsening is claimed for all three signatures; it is read at every step "
                "of every path of positive probability, from every start, non-strictly. Labels are "
                "arbitrary distinct reals, one for each letter. One step breaks it: with two draws "
                "(1/3, 2/3) → (1/2, 1/2), of probability 4/9, raises the variance from 2/9 to 1/4 "
                "of the squared distance of the two labels, whatever these are."
            ),
            remark=(
                "As with entropy (C07a), one generation's rise shows nothing. In the long run the "
                "variance does vanish: almost surely the entropy tends to 0, and on a fixed "
                "alphabet the variance with it."
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
            evidence=(Kernel("moments.v", "C09b_proved", "theory.Signatures.C09b_statement"),),
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
            evidence=(Kernel("truncation.v", "C09c_refuted", "theory.Orbits.C09c_statement"),),
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
                "the valley between them; entropy falls while variance rises."
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
                    r"P_n=\mathcal "
                    r"N(\mu_n,\sigma_n^2):\quad\sigma_{n+1}^2\le\sigma_n^2\quad\text{almost "
                    r"surely, for every } n"
                ),
            ),
            as_stated=True,
            waits_for="the Gaussian loop in closed form",
            why="On a continuous state space every path is read as almost every path.",
        ),
        Reading(
            "e",
            "Gaussian loop, maximum likelihood: E[σ²ₙ] = (1 − 1/N)ⁿσ²₀.",
            formal=FormalStatement(
                words=(
                    "In the Gaussian loop with the maximum-likelihood variance, E[σ²ₙ] = (1 − "
                    "1/N)ⁿ·σ²₀, which falls strictly."
                ),
                latex=r"\mathbb E[\sigma_n^2]=\Big(1-\frac1N\Big)^{n}\sigma_0^2",
            ),
            waits_for="the Gaussian loop in closed form",
            why="The averaged form for this estimator, with its exact rate; N ≥ 2.",
        ),
        Reading(
            "f",
            "Gaussian loop, unbiased variance: E[σ²ₙ] falls strictly.",
            formal=FormalStatement(
                words=(
                    "In the Gaussian loop with the unbiased variance estimator, E[σ²_{n+1}] < "
                    "E[σ²ₙ] for every n."
                ),
                latex=r"\mathbb E[\sigma_{n+1}^2]<\mathbb E[\sigma_n^2]\quad\forall n\ge0",
            ),
            waits_for="the Gaussian loop in closed form",
            why="The averaged form for this estimator, strict as in (b).",
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
            evidence=(Kernel("moments.v", "C09g_proved", "theory.Signatures.C09g_statement"),),
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
    ),
    discussion=(
        "The article says that variance decreases from generation to generation. On a single "
        "path of resampling it may rise (a). On average it falls, strictly (b) and at the "
        "exact rate 1 − 1/N a generation (g). On two letters it rises and falls with the "
        "entropy (C14q), on three or more it need not (C14c), and truncation can raise it (c). "
        "The Gaussian loop, (d) to (f), is still open here."
    ),
)
