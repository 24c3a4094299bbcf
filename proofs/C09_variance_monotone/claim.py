"""C09: Variance falls monotonically under recursive training."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Monotone worsening is claimed for all three signatures; it is read at every step "
                "of every path, non-strictly. Labels are distinct reals, one for each letter."
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "In expectation the claim is read strictly, since a constant expectation is no "
                "decrease; σ²ₙ = 0 is excepted."
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article's own gloss on ε_stat; least likely letters need not have extreme "
                "labels."
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
            waits_for="the loop models and exact chains (step 4)",
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
            waits_for="the loop models and exact chains (step 4)",
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
            waits_for="the loop models and exact chains (step 4)",
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
            waits_for="the loop models and exact chains (step 4)",
            why="The exact rate behind (b).",
        ),
    ),
)
