"""C10: Variance tends to zero under recursive training."""

from collapse_audit.ledger import Claim, FormalStatement, Kernel, LoopStatement, Reading

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
            evidence=(Kernel("resampling.v", "C10a_proved", "theory.Signatures.C10a_statement"),),
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
                "Gaussian loop with functional noise of variance s² added each generation, maximum "
                "likelihood: σ²ₙ → 0."
            ),
            formal=FormalStatement(
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
            waits_for="the Gaussian loop in closed form",
            why=(
                "The article's loop has a functional noise ε_func in addition to ε_stat; here it "
                "widens the fitted model by a fixed variance after each fit."
            ),
        ),
        Reading(
            "c",
            "Gaussian loop, maximum likelihood: σ²ₙ → 0 almost surely.",
            loop=LoopStatement(
                update="gaussian",
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
            waits_for="the Gaussian loop in closed form",
            why="Sampling noise alone, without ε_func.",
        ),
        Reading(
            "d",
            "Gaussian loop, unbiased variance: σ²ₙ → 0 almost surely.",
            loop=LoopStatement(
                update="gaussian",
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
            waits_for="the Gaussian loop in closed form",
            why=(
                "The estimator matters for expectations, so the limit along paths is stated for "
                "each."
            ),
        ),
        Reading(
            "e",
            (
                "Gaussian loop with functional noise of variance s² added each generation, "
                "unbiased variance: σ²ₙ → 0."
            ),
            formal=FormalStatement(
                words=(
                    "If σ²_{n+1} is the unbiased variance of N draws from N(μₙ, σ²ₙ), plus s² with "
                    "a fixed s > 0, then σ²ₙ tends to 0 almost surely."
                ),
                latex=(
                    r"\sigma_{n+1}^2=\hat\sigma^2_{\mathrm{unbiased}}\big(N\ \text{draws from}\ "
                    r"\mathcal N(\mu_n,\sigma_n^2)\big)+s^2,\ s>0:\quad\sigma_n^2\to0\ \text{ "
                    r"almost surely}"
                ),
            ),
            as_stated=True,
            waits_for="the Gaussian loop in closed form",
            why="As (b), with the other estimator.",
        ),
        Reading(
            "f",
            "With added noise, maximum likelihood: E[σ²ₙ] → N·s².",
            formal=FormalStatement(
                words=(
                    "In the loop of (b), E[σ²_{n+1}] = (1 − 1/N)·E[σ²ₙ] + s², so that E[σ²ₙ] tends "
                    "to N·s²."
                ),
                latex=(
                    r"\mathbb E[\sigma_{n+1}^2]=\Big(1-\frac1N\Big)\mathbb "
                    r"E[\sigma_n^2]+s^2,\qquad \mathbb E[\sigma_n^2]\to N s^2"
                ),
            ),
            waits_for="the Gaussian loop in closed form",
            why="The exact balance of the two noises in the mean.",
        ),
        Reading(
            "g",
            "With added noise, unbiased variance: E[σ²ₙ] = σ²₀ + n·s².",
            formal=FormalStatement(
                words="In the loop of (e), E[σ²ₙ] = σ²₀ + n·s² for every n.",
                latex=r"\mathbb E[\sigma_n^2]=\sigma_0^2+n\,s^2",
            ),
            waits_for="the Gaussian loop in closed form",
            why="The exact mean for the other estimator.",
        ),
    ),
    discussion=(
        "The article says that variance tends to zero. For resampling with a fixed number of "
        "samples it is right, almost surely and from every start (a). The Gaussian loop, "
        "without added noise (c) and (d) and with it (b) and (e) to (g), is still open here."
    ),
)
