"""C24: The optimal α is determined by, and grows with, the current divergence."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C24",
    slug="optimal_alpha",
    section="D",
    passage="The Human Anchoring Solution (Setting the Alpha Anchoring Coefficient)",
    title="The optimal α is determined by, and grows with, the current divergence",
    says=(
        "The best α is determined by the model's current measured divergence from P₀, and it is "
        "the higher the further the model has drifted."
    ),
    readings=(
        Reading(
            "a",
            "Equal divergence implies equal optimal α.",
            formal=FormalStatement(
                words=(
                    "For all P0 and Ph, and all Pt and Pt' with D(P0‖Pt) = D(P0‖Pt') < ∞, the sets "
                    "of minimisers over α in [0, 1] of D(P0‖(1 − α)Pt + αPh) and D(P0‖(1 − α)Pt' + "
                    "αPh) are equal."
                ),
                latex=(
                    r"D(P_0\,\|\,\tilde P)=D(P_0\,\|\,\tilde P')\implies\operatorname*{arg"
                    r"\,min}_{\alpha"
                    r"\in[0,1]}D\big(P_0\,\|\,(1-\alpha)\tilde P+\alpha P_h\big)="
                    r"\operatorname*{arg\,min}_{\alpha\in[0,1]}D\big(P_0\,\|\,(1-\alpha)\tilde P'+"
                    r"\alpha P_h\big)"
                ),
            ),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "Determined by D is read as: a function of D(P0‖Pt), with P0 and Ph held fixed. "
                "Best is read as minimising the divergence after the step; α = 0 is included, so "
                "that a minimiser exists."
            ),
        ),
        Reading(
            "b",
            "Larger divergence implies larger optimal α.",
            formal=FormalStatement(
                words=(
                    "For all P0 and Ph, and all Pt and Pt' with D(P0‖Pt) < D(P0‖Pt') < ∞ and "
                    "unique minimisers α* and α*' over [0, 1] of the divergence after the step, α* "
                    "≤ α*'."
                ),
                latex=(
                    r"D(P_0\,\|\,\tilde P)<D(P_0\,\|\,\tilde P')\implies"
                    r"\alpha^*(\tilde P)\le\alpha^*(\tilde P')"
                ),
            ),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "The further, the higher: read non-strictly, with P0 and Ph held fixed, and only "
                "where the minimisers are unique."
            ),
        ),
        Reading(
            "c",
            (
                "The long-run optimum, when each generation is refitted to samples, grows with the "
                "current divergence."
            ),
            formal=FormalStatement(
                words=(
                    "A mean is re-estimated in every generation from n fresh and m recycled "
                    "samples with weight w on the fresh ones. The weight with the least stationary "
                    "variance is a strictly increasing function of the current divergence "
                    "D(P0‖P̃n)."
                ),
                latex=(
                    r"w^*=\operatorname*{arg\,min}_{w}\lim_{t\to\infty}\operatorname{Var}("
                    r"\theta_t),\quad\theta_{t+1}=w\,\bar X_n+(1-w)\,\bar Y_m(\theta_t):\quad w^*\ "
                    r"\text{increasing in}\ D(P_0\,\|\,\tilde P_n)"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The optimum over many generations in place of one step; the weight is that of an "
                "estimator, not a fraction of the data."
            ),
        ),
        Reading(
            "d",
            "With Ph = P0 the one-step optimum is α = 1.",
            formal=FormalStatement(
                words=(
                    "If Ph = P0 and Pt ≠ P0, the only minimiser over [0, 1] of D(P0‖(1 − α)Pt + "
                    "αP0) is α = 1."
                ),
                latex=(
                    r"P_h=P_0\ne \tilde P:\quad\operatorname*{arg\,min}_{\alpha\in[0,1]}D"
                    r"\big(P_0\,\|\,(1-\alpha)\tilde P+\alpha P_0\big)=\{1\}"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why="The case of exact human data; for Pt = P0 every α is optimal.",
        ),
        Reading(
            "e",
            "An interior optimum satisfies Σ P0(Ph − Pt)/mix = 0.",
            formal=FormalStatement(
                words=(
                    "If 0 < α < 1 and the mixture is positive on P0's support, then α minimises "
                    "D(P0‖(1 − α)Pt + αPh) over [0, 1] if and only if Σ P0(x)(Ph(x) − Pt(x))/((1 − "
                    "α)Pt(x) + αPh(x)) = 0, summed over P0's support."
                ),
                latex=(
                    r"\alpha\in(0,1)\ \text{optimal}\iff\sum_{x:\,P_0(x)>0}\frac{P_0(x)\,"
                    r"\big(P_h(x)-\tilde P(x)\big)}{(1-\alpha)\tilde P(x)+\alpha P_h(x)}=0"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The first-order condition; by convexity in α (C23c) it would be sufficient as "
                "well as necessary."
            ),
        ),
        Reading(
            "f",
            "The optimal α is positive exactly when Σ P0·Ph/Pt > 1.",
            formal=FormalStatement(
                words=(
                    "Let D(P0‖Pt) < ∞. Every minimiser over [0, 1] of D(P0‖(1 − α)Pt + αPh) is "
                    "positive if and only if Σ P0(x)Ph(x)/Pt(x) > 1, summed over P0's support."
                ),
                latex=(
                    r"D(P_0\,\|\,\tilde P)<\infty:\quad 0\notin\operatorname*{arg\,min}_{\alpha"
                    r"\in[0,1]}D\big(P_0\,\|\,(1-\alpha)\tilde P+\alpha "
                    r"P_h\big)\iff\sum_{x:\,P_0(x)>0}\frac{P_0(x)\,P_h(x)}{\tilde P(x)}>1"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why="The sign of the slope at α = 0; finite D(P0‖Pt) makes the sum well defined.",
        ),
        Reading(
            "g",
            "In the setting of (c), the optimal weight is w* = (√(r² + 4r) − r)/2 with r = n/m.",
            formal=FormalStatement(
                words=(
                    "In the setting of (c), the weight on the fresh samples that minimises the "
                    "stationary variance is w* = (√(r² + 4r) − r)/2 with r = n/m, so (√5 − 1)/2 at "
                    "r = 1, whatever the current divergence."
                ),
                latex=(
                    r"w^*=\frac{\sqrt{r^2+4r}-r}{2},\qquad r=\frac nm,\qquad "
                    r"w^*(1)=\frac{\sqrt5-1}{2}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The stationary variance is σ²(w²/n + (1 − w)²/m)/(1 − (1 − w)²) and is minimised "
                "over w; the formula is the one of He et al. (2025), in our notation."
            ),
        ),
    ),
)
