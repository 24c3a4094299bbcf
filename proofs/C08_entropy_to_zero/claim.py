"""C08: Entropy tends to zero under recursive training."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

CLAIM = Claim(
    id="C08",
    slug="entropy_to_zero",
    section="B",
    passage=(
        "The Three Measurable Signatures of Collapse (Entropy Loss); The Four Equations (entropy "
        "loss signatures)"
    ),
    title="Entropy tends to zero under recursive training",
    says="Under recursive synthetic training H(Pₙ) decreases towards zero: H(Pₙ) → 0.",
    readings=(
        Reading(
            "a",
            "Under resampling, H(Pn) → 0 almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "For the resampling loop with fixed N, from every start, the entropy tends to "
                    "0 almost surely."
                ),
                latex=r"H(P_n)\to0\quad\text{almost surely}",
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why="The limit is read along almost every path, with N fixed.",
        ),
        Reading(
            "b",
            "Tempering with β > 1: H(Pn) → 0 from every start.",
            loop=LoopStatement(
                update="temper",
                mode="limit",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "For the tempering loop P' ∝ P^β with fixed β > 1, from every start on the "
                    "simplex, the entropy tends to 0."
                ),
                latex=r"P_{n+1}\propto P_n^{\beta},\ \beta>1:\quad H(P_n)\to0",
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why="Every start: distributions with several most likely letters included.",
        ),
        Reading(
            "c",
            "Truncation to a fixed mass: H(Pn) → 0 from every start.",
            loop=LoopStatement(
                update="truncate",
                mode="limit",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "When each generation keeps the fewest most likely letters whose mass is at "
                    "least a fixed q < 1 and renormalises, the entropy tends to 0 from every start."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid S_n),\ S_n\ \text{least top set with}\ P_n(S_n)\ge "
                    r"q:\quad H(P_n)\to0"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Truncation is the article's own gloss on ε_stat; the rule of a fixed kept mass is "
                "the first of three (see (g) and (h))."
            ),
        ),
        Reading(
            "d",
            "Gaussian loop: the differential entropy tends to 0.",
            formal=FormalStatement(
                words=(
                    "For the Gaussian loop (N ≥ 2 draws, maximum likelihood or unbiased variance) "
                    "the differential entropy h(Pn) = ½ ln(2πe σ²ₙ) tends to 0 almost surely."
                ),
                latex=r"h(P_n)=\tfrac12\ln(2\pi e\,\sigma_n^2)\to0\quad\text{almost surely}",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article defines H as Shannon entropy; on a continuous model the corresponding "
                "quantity is differential entropy, which can be negative."
            ),
        ),
        Reading(
            "e",
            "Under resampling, E[1 − ΣPn²] = (1 − 1/N)ⁿ(1 − ΣP0²).",
            formal=FormalStatement(
                words=(
                    "For the resampling loop with N draws started at P0, E[1 − Σ_x Pn(x)²] = (1 − "
                    "1/N)ⁿ·(1 − Σ_x P0(x)²) for every n."
                ),
                latex=(
                    r"\mathbb E\Big[1-\sum_x P_n(x)^2\Big]=\Big(1-\frac1N\Big)^{n}\Big(1-\sum_x "
                    r"P_0(x)^2\Big)"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "An exact rate for the loss of diversity, measured by 1 − ΣP², which vanishes "
                "exactly where H does."
            ),
        ),
        Reading(
            "f",
            (
                "Tempering with β > 1: H(Pn) tends to the logarithm of the number of modes of the "
                "start."
            ),
            formal=FormalStatement(
                words=(
                    "For the tempering loop with β > 1, H(Pn) tends to ln M, where M is the number "
                    "of letters at which the starting distribution attains its maximum."
                ),
                latex=(
                    r"P_{n+1}\propto P_n^{\beta},\ \beta>1:\quad H(P_n)\to\ln\#\{x:\ "
                    r"P_{\mathrm{init}}(x)=\max_y P_{\mathrm{init}}(y)\}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Tempering keeps ratios of equal probabilities equal, so the number of modes is "
                "what can matter in the limit."
            ),
        ),
        Reading(
            "g",
            "Truncation to a fixed count: H(Pn) → 0 from every start.",
            loop=LoopStatement(
                update="truncate",
                mode="limit",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "When each generation keeps the m ≥ 2 most likely letters and renormalises, "
                    "the entropy tends to 0 from every start."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid\text{the } m \text{ most likely letters}):\quad "
                    r"H(P_n)\to0"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="The second rule; m ≥ 2, since keeping a single letter gives entropy 0 at once.",
        ),
        Reading(
            "h",
            "Truncation of one letter a generation: H(Pn) → 0 from every start.",
            loop=LoopStatement(
                update="truncate",
                mode="limit",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "When each generation drops one least likely letter of positive mass, as long "
                    "as two are left, and renormalises, the entropy tends to 0 from every start."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid\text{all letters but a least likely one of positive "
                    r"mass}):\quad H(P_n)\to0"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The third rule; the last remaining letter is kept, and ties are broken by a "
                "stated rule."
            ),
        ),
        Reading(
            "i",
            "Gaussian loop: the differential entropy tends to −∞.",
            formal=FormalStatement(
                words=(
                    "For the Gaussian loop (N ≥ 2 draws, maximum likelihood or unbiased variance) "
                    "the differential entropy tends to −∞ almost surely."
                ),
                latex=r"h(P_n)=\tfrac12\ln(2\pi e\,\sigma_n^2)\to-\infty\quad\text{almost surely}",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The limit that corresponds to σ²ₙ → 0 through the formula for the entropy of a "
                "normal distribution."
            ),
        ),
    ),
)
