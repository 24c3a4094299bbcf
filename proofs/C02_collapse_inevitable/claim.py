"""C02: The recursion alone proves collapse for every self-trained model."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

CLAIM = Claim(
    id="C02",
    slug="collapse_inevitable",
    section="A",
    passage="The Core Problem; The Collapse Loop; The Four Equations (collapse loop)",
    title="The recursion alone proves collapse for every self-trained model",
    says=(
        "The question is not whether collapse occurs: the recursion P_{n+1} = F(Pₙ) + ε_stat + "
        "ε_func by itself shows that recursive training on one's own outputs ends in collapse."
    ),
    readings=(
        Reading(
            "a",
            "For every F and every noise, D(P0‖Pn) → ∞ or H(Pn) → 0.",
            loop=LoopStatement(
                update="any",
                mode="limit",
                expression="min(entropy(Pn), exp(-KL(P0, Pn))) == 0",
                order="none",
                words=(
                    "Whatever the update F and the noise, along every run without human data "
                    "D(P0‖Pn) tends to infinity or H(Pn) tends to 0; the expression asks for less "
                    "still, that the smaller of H(Pn) and exp(−D(P0‖Pn)) tends to 0."
                ),
                latex=(
                    r"\forall F,\varepsilon:\quad D(P_0\,\|\,P_n)\to\infty \ \text{ or }\ "
                    r"H(P_n)\to 0"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article's definition of collapse asks for all three signatures at once; "
                "asking for one of two is the reading most generous to it. F is quantified over "
                "all updates that use no human data, since nothing in the article restricts it."
            ),
        ),
        Reading(
            "b",
            "Resampling with a fixed sample size: H(Pn) → 0 almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "When every generation is the empirical distribution of N independent draws "
                    "from the last, N ≥ 1 fixed, the entropy tends to 0 almost surely, from every "
                    "start P0."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}(N,P_n),\ N\ \text{fixed}:\quad "
                    r"H(P_n)\to 0\ \text{ almost surely}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="The simplest loop with sampling noise and nothing else; N does not vary with n.",
        ),
        Reading(
            "c",
            "Resampling with a fixed sample size: D(P0‖Pn) → ∞ almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="KL(P0, Pn) == inf",
                order="none",
                words=(
                    "When every generation is the empirical distribution of N independent draws "
                    "from the last, N ≥ 1 fixed, and P0 has at least two letters, D(P0‖Pn) tends "
                    "to infinity almost surely (the value +∞ counts as reached)."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}(N,P_n),\ P_0\ \text{with}\ \ge 2\ "
                    r"\text{letters}:\quad D(P_0\,\|\,P_n)\to\infty\ \text{ almost surely}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "P0 must have two letters of positive mass: a vertex is reproduced exactly by its "
                "own draws."
            ),
        ),
        Reading(
            "d",
            "Smoothing keeps every letter at λ/(N + kλ) or more in every generation.",
            formal=FormalStatement(
                words=(
                    "If P' = (N·P̂ + λ)/(N + kλ), P̂ the empirical distribution of N draws from P "
                    "and λ > 0 fixed, then on every path and for all n ≥ 1 every letter x has "
                    "Pn(x) ≥ λ/(N + kλ)."
                ),
                latex=(
                    r"P_{n+1}=\frac{N\hat P_n+\lambda}{N+k\lambda},\ \lambda>0:\quad "
                    r"P_n(x)\ge\frac{\lambda}{N+k\lambda}\quad\text{for all } x,\ n\ge1"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "A loop with sampling noise and no knowledge of P0 in its update; the floor is on "
                "every path, not in expectation."
            ),
        ),
        Reading(
            "e",
            "Growing samples: E[1 − ΣPn²] = G0·Π(1 − 1/N_j), bounded away from 0 when ΣN_j⁻¹ < ∞.",
            formal=FormalStatement(
                words=(
                    "If generation j is the empirical distribution of N_j draws from its "
                    "predecessor and G0 = 1 − ΣP0², then E[1 − ΣPn²] = G0·Π_{j≤n}(1 − 1/N_j); when "
                    "P0 has at least two letters, all N_j ≥ 2 and Σ1/N_j < ∞ this stays above a "
                    "positive constant."
                ),
                latex=(
                    r"\mathbb E\Big[1-\sum_x P_n(x)^2\Big]=\Big(1-\sum_x "
                    r"P_0(x)^2\Big)\prod_{j=1}^{n}\Big(1-\frac1{N_j}\Big),\qquad N_j\ge2,\ "
                    r"\sum_j\frac1{N_j}<\infty\implies\prod_{j\ge1}\Big(1-\frac1{N_j}\Big)>0"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "N_j ≥ 2 because a single draw is a vertex. The quantity 1 − ΣP² is 0 exactly at "
                "the vertices, so it measures diversity as H does."
            ),
        ),
        Reading(
            "f",
            (
                "Growing samples with N_j ≥ k and ΣN_j⁻¹ < ∞ keep all letters with positive "
                "probability."
            ),
            formal=FormalStatement(
                words=(
                    "If generation j is the empirical distribution of N_j draws from its "
                    "predecessor, then E Π_x Pn(x) = Π_x P0(x)·Π_{j≤n}Π_{1≤i<k}(1 − i/N_j); when "
                    "P0 has full support, all N_j ≥ k and Σ1/N_j < ∞, all k letters survive for "
                    "ever with positive probability."
                ),
                latex=(
                    r"\mathbb E\prod_x P_n(x)=\prod_x "
                    r"P_0(x)\prod_{j=1}^{n}\prod_{i=1}^{k-1}\Big(1-\frac{i}{N_j}\Big);\qquad "
                    r"N_j\ge k,\ \sum_j\frac1{N_j}<\infty\implies\Pr\big(P_n(x)>0\ \forall "
                    r"x,n\big)>0"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "With N_j < k draws not all k letters can appear, hence the lower bound on N_j; "
                "full support of P0 is needed for all letters to be present at the start."
            ),
        ),
    ),
)
