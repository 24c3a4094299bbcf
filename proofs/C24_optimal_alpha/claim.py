"""C24: The optimal α is determined by, and grows with, the current divergence."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    FormalStatement,
    Hunt,
    Kernel,
    Reading,
    WitnessFile,
)
from collapse_audit.ledger.references import HE

ALPHA = ("0 < alpha", "alpha <= 1")
BELOW_B = "KL(P0, mix(a, Qt, Ph)) >= KL(P0, mix(b, Qt, Ph))"
ABOVE_B = (
    "a < b",
    "b < c",
    "c <= 1",
    "KL(P0, mix(c, Pt, Ph)) < KL(P0, mix(b, Pt, Ph))",
)
FULL = "KL(P0, mix(1, Pt, P0)) < KL(P0, mix(a, Pt, P0))"
LESS = ("0 <= a", "a < 1")
AT_A = "KL(P0, mix(a, Pt, Ph))"
OPTIMAL = f"{AT_A} <= KL(P0, mix(b, Pt, Ph))"
INSIDE = ("0 < a", "a < 1", "0 <= b", "b <= 1", f"{AT_A} < inf")
HUMAN_SIDE = "mean_ratio(P0, Ph, mix(a, Pt, Ph))"
MODEL_SIDE = "mean_ratio(P0, Pt, mix(a, Pt, Ph))"
HELPS = "KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")

CLAIM = Claim(
    id="C24",
    slug="optimal_alpha",
    section="D",
    passage="The Human Anchoring Solution (Setting the Alpha Anchoring Coefficient)",
    title="The optimal α is determined by, and grows with, the current divergence",
    says=(
        "The best α follows from the divergence from P₀ that is measured of the model at present, "
        "and it is the higher the further away the model is."
    ),
    readings=(
        Reading(
            "a",
            "Equal divergence implies equal optimal α.",
            statement=BELOW_B,
            given=("KL(P0, Pt) == KL(P0, Qt)", *ABOVE_B),
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                Kernel("counterexample.v", "C24a_refuted"),
                Hunt(
                    statement=BELOW_B,
                    given=(
                        "KL(P0, Pt) == KL(P0, Qt)",
                        "P0 == uniform",
                        "Qt == 2*uniform - Pt",
                        *ABOVE_B,
                    ),
                ),
            ),
            repairs=("C24e", "C24f", "C24d"),
            why=(
                "Determined by D is read as: a function of D(P0‖Pt), with P0 and Ph held fixed; "
                "Pt and Qt are two models at the same divergence. Best is read as minimising the "
                "divergence after the step, f(α) = D(P0‖(1−α)P̃ + αPh). The statement needs no "
                "minimiser: f is convex in α (C23c), so for a < b < c, f(c) < f(b) puts every "
                "minimiser above b and f(a) < f(b) puts every minimiser below it. The hypotheses "
                "say the first of Pt; if the minimisers agreed, the second could not hold of Qt. "
                "The witness carries the three values, all its divergences are finite, and Pt, "
                "Qt, Ph and P0 are four different distributions. The search looks at a special "
                "case, P0 uniform and Qt the mirror image of Pt, where the equality is met."
            ),
            remark=(
                "D(P0‖Pt) alone cannot tell how to set α: the direction in which the model errs, "
                "relative to the human data, matters as much as the distance."
            ),
        ),
        Reading(
            "b",
            "Larger divergence implies larger optimal α.",
            statement=BELOW_B,
            given=("KL(P0, Pt) < KL(P0, Qt)", *ABOVE_B),
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/b.json"),
                WitnessFile("witnesses/b_interior.json"),
                Kernel("counterexample.v", "C24b_refuted"),
                Hunt(
                    statement=BELOW_B,
                    given=("KL(P0, Pt) < KL(P0, Qt)", "c == 1", *ABOVE_B),
                ),
            ),
            repairs=("C24e", "C24f", "C24d"),
            why=(
                "The further, the higher: read non-strictly, with P0 and Ph held fixed, and in the "
                "terms of (a): the optimum for the closer model Pt lies above b, so that of the "
                "further model Qt must not lie below it. In the first file, with two letters, the "
                "optimum for Pt is α = 1. In the second both optima are inside (0, 1), which takes "
                "three letters: on two, an α inside that is optimal makes the mixture equal to P0, "
                "Pt and Qt then lie beyond P0 as seen from Ph, and the further one does need the "
                "larger α. The search looks at the special case c = 1."
            ),
            remark=(
                "A model that has drifted further can need less human data than one that has "
                "drifted less."
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
                    "A mean is re-estimated in every generation from n fresh draws of P0, with "
                    "weight w, and m draws of the current model, whose mean is the current "
                    "estimate and whose variance is that of P0, with weight 1 − w. The weight in "
                    "[0, 1] with the least long-run variance is a strictly increasing function of "
                    "the current divergence D(P0‖P̃n)."
                ),
                latex=(
                    r"w^*=\operatorname*{arg\,min}_{w}\lim_{t\to\infty}\operatorname{Var}("
                    r"\theta_t),\quad\theta_{t+1}=w\,\bar X_n+(1-w)\,\bar Y_m(\theta_t):\quad w^*\ "
                    r"\text{increasing in}\ D(P_0\,\|\,\tilde P_n)"
                ),
            ),
            evidence=(
                Kernel("long_run.v", "C24c_refuted", "theory.Weights.C24c_statement"),
                HE,
            ),
            repairs=("C24g",),
            why=(
                "The optimum over many generations in place of one step; the weight is that of an "
                "estimator, not a fraction of the data. The model of mean θ may be any "
                "distribution on finitely many points with that mean and the variance σ² of P0: "
                "the variance is held. The long-run variance is the limit of Var(θt), of which "
                "the reading compares two starts. P0 draws −1 or 1, with probability 1/2 each; "
                "one model has the same law, so that its divergence is 0, the other draws −1, 1 "
                "and 3 with probabilities 1/8, 3/4 and 1/8, so that its divergence is "
                "ln(8/3)/2. The best weight is the same; and so it is for every two models, "
                "since by (g) no part of the limit depends on the start."
            ),
            remark=(
                "In the long run the drift of today plays no part: how fresh and recycled samples "
                "are best weighed depends on how many there are of each."
            ),
        ),
        Reading(
            "d",
            "With Ph = P0 the one-step optimum is α = 1.",
            statement=FULL,
            given=(*LESS, "Pt != P0"),
            evidence=(
                Derivation(),
                Kernel("optimum.v", "C24d_proved"),
                Hunt(
                    controls=(
                        Control(FULL, LESS),
                        Control(FULL, ("0 <= a", "a <= 1", "Pt != P0")),
                        Control(
                            "KL(P0, mix(1, Pt, Ph)) < KL(P0, mix(a, Pt, Ph))", (*LESS, "Pt != P0")
                        ),
                        *(
                            Control(
                                f"KL(P0, mix({near}, Pt, P0)) < KL(P0, mix(a, Pt, P0))",
                                (*LESS, "Pt != P0"),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "The case of exact human data: α = 1 is better than every smaller a, a = 0 "
                "included, whatever D(P0‖Pt) > 0 is. For Pt = P0 every α is optimal."
            ),
            remark=(
                "With exact human data and no cost of collecting them there is nothing to tune. "
                "An optimum below 1 comes from the inaccuracy of the data, from their number, or "
                "from their price."
            ),
            general=(
                "Carries over to every measurable space: D(P0‖·) is 0 at P0 only, and the mixture "
                "with a < 1 is not P0."
            ),
        ),
        Reading(
            "e",
            "An α in (0, 1) with Σ P0·Ph/mix = Σ P0·Pt/mix is optimal.",
            statement=OPTIMAL,
            given=(*INSIDE, f"{HUMAN_SIDE} == {MODEL_SIDE}"),
            evidence=(
                Derivation(),
                Kernel("optimum.v", "C24e_proved"),
                Hunt(
                    controls=(
                        Control(OPTIMAL, INSIDE),
                        *(
                            Control(
                                OPTIMAL,
                                (
                                    *INSIDE,
                                    f"{HUMAN_SIDE} <= {over}*{MODEL_SIDE}",
                                    f"{MODEL_SIDE} <= {over}*{HUMAN_SIDE}",
                                ),
                            )
                            for over in OVER
                        ),
                        Control(
                            f"{AT_A} < KL(P0, mix(b, Pt, Ph))",
                            (*INSIDE, f"{HUMAN_SIDE} == {MODEL_SIDE}"),
                        ),
                    )
                ),
            ),
            why=(
                "The first-order condition Σ P0(Ph − Pt)/mix = 0, with its two halves on different "
                "sides so that neither is a difference of infinities. It compares with every b in "
                "[0, 1]; by convexity (C23c) it is sufficient, and at an inner α it is necessary "
                "because f is differentiable there."
            ),
            remark=(
                "The best α balances two averages over P0: how much the human data, and how much "
                "the model, contribute where people do go. Neither is a function of D(P0‖Pt)."
            ),
            general=(
                "Carries over to every measurable space with D(P0‖mix) < ∞: at an inner α the two "
                "density ratios are at most 1/a and 1/(1−a), so both integrals are finite, and "
                "the tangent inequality of −ln integrates."
            ),
        ),
        Reading(
            "f",
            "Where some α > 0 is better than none, Σ P0·Ph/Pt > 1.",
            statement="mean_ratio(P0, Ph, Pt) > 1",
            given=(*ALPHA, HELPS),
            evidence=(
                Derivation(),
                Kernel("optimum.v", "C24f_proved"),
                Hunt(
                    controls=(
                        Control("mean_ratio(P0, Ph, Pt) > 1", ALPHA),
                        *(
                            Control(f"mean_ratio(P0, Ph, Pt) > {over}", (*ALPHA, HELPS))
                            for over in OVER
                        ),
                    )
                ),
            ),
            why=(
                "The sign of the slope at α = 0. It is the same inequality as C28c; the converse, "
                "that Σ P0·Ph/Pt > 1 makes some α > 0 better than none, is C28e (for finite "
                "D(P0‖Pt))."
            ),
            remark=(
                "A test that can be made before any human data are mixed in: if Σ P0·Ph/Pt ≤ 1, "
                "these data cannot bring this model closer to P0 at any α."
            ),
            general=(
                "Carries over to every measurable space: by Jensen's inequality "
                "D(P0‖Pt) − D(P0‖mix) is at most the logarithm of 1 − α + α·Σ P0·Ph/Pt, the sum "
                "being an integral over P0."
            ),
        ),
        Reading(
            "g",
            "In the setting of (c), the optimal weight is w* = (√(r² + 4r) − r)/2 with r = n/m.",
            formal=FormalStatement(
                words=(
                    "In the setting of (c), σ² > 0, from every current model, Var(θt) tends to "
                    "S(w) = σ²(w²/n + (1 − w)²/m)/(1 − (1 − w)²) for each w in (0, 1], and to "
                    "infinity for w = 0. The weight on the fresh draws that minimises the limit is "
                    "w* = (√(r² + 4r) − r)/2 with r = n/m, and no other; it is (√5 − 1)/2 at r = "
                    "1."
                ),
                latex=(
                    r"w^*=\frac{\sqrt{r^2+4r}-r}{2},\qquad r=\frac nm,\qquad "
                    r"w^*(1)=\frac{\sqrt5-1}{2}"
                ),
            ),
            evidence=(
                Kernel("long_run.v", "C24g_proved", "theory.Weights.C24g_statement"),
                HE,
            ),
            why=(
                "The variance obeys V_{t+1} = w²σ²/n + (1 − w)²(V_t + σ²/m), whatever the shape "
                "of P0 and of the models, and its limit S(w) exceeds its least value by a "
                "multiple of (w − w*)². The expectations are sums over all that is drawn in t "
                "generations; θt is centred on the mean of P0 in the limit, so that S(w) is the "
                "long-run squared error as well. The formula is the one of He et al. (2025), in "
                "our notation."
            ),
            remark=(
                "With as many recycled as fresh samples the best weight on the fresh ones is the "
                "inverse of the golden ratio. The variance that remains is w*·σ²/n, the fraction "
                "w* of what fresh samples alone would leave: weighed in this way, recycled "
                "samples help. Without fresh samples, w = 0, the variance grows for ever."
            ),
            general=(
                "Carries over to every probability space: only means, finite variances and the "
                "independence of the draws enter."
            ),
        ),
    ),
    discussion=(
        "The article sets α by the measured divergence: the further the model has drifted, the "
        "higher. Neither half holds for the step that it defines. Two models at the same "
        "divergence can need different α (a), and the further one of two can need the smaller α "
        "(b), even where both optima lie strictly between 0 and 1. With exact human data the "
        "best α for one step is always 1, at any distance (d). What determines it otherwise is "
        "the first-order condition (e), and whether any human data help at all is decided by "
        "Σ P0·Ph/Pt (f, with C28e). That more drift needs less α also when α is chosen to halt "
        "the growth rather than to minimise it is C39. Over many generations in which a mean is "
        "estimated anew from fresh and recycled samples, the best weight on the fresh ones is a "
        "function of the two sample sizes alone (g), and not of the current divergence (c)."
    ),
)
