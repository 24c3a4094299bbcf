"""C30: D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖P0) + correction terms."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    Exact,
    FormalStatement,
    Hunt,
    Kernel,
    LoopStatement,
    Reading,
    SideBySide,
    Vacuity,
)

ALPHA = ("0 < alpha", "alpha <= 1")
PRINTED = "KL(P0, Pn) <= (1 - alpha)*KL(P0, P0)"
TEMPERED = "KL(P0, temper(b, P))"
SHIFT = "(b - 1)*(entropy(P0) + renyi(b, P, uniform) - log(k))"
ORDER = ("0 < b", "b < inf")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
NEAR = ("0.99", "0.999", "0.9999", "0.999999")

CLAIM = Claim(
    id="C30",
    slug="convergence_condition",
    section="E",
    passage="Halting Data Decay (The Convergence Condition)",
    title="D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖P0) + correction terms",
    says=(
        "If α is kept above zero, the divergence is bounded by D_KL(P₀ ‖ Pₙ) ≤ (1 − α)ⁿ · D_KL(P₀ "
        "‖ P₀) + correction terms."
    ),
    readings=(
        Reading(
            "a",
            "Literally, with unspecified correction terms.",
            formal=FormalStatement(
                words=(
                    "For every anchored run there are correction terms c_n in [0, ∞] such that "
                    "D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖P0) + c_n for all n."
                ),
                latex=(
                    r"\exists\,(c_n):\quad "
                    r"D(P_0\,\|\,P_n)\le(1-\alpha)^n\,D(P_0\,\|\,P_0)+c_n\quad\forall n"
                ),
            ),
            as_stated=True,
            evidence=(
                Vacuity(f"{PRINTED} + KL(P0, Pn)", ALPHA),
                Kernel("tempering.v", "C30a_filled_proved"),
                Hunt(
                    statement=f"{PRINTED} + KL(P0, Pn)",
                    given=ALPHA,
                    controls=(
                        Control(PRINTED, ALPHA),
                        *(Control(f"{PRINTED} + {near}*KL(P0, Pn)", ALPHA) for near in NEAR),
                    ),
                ),
            ),
            repairs=("C31a", "C26b"),
            why=(
                "The article's inequality as printed. It does not say what the correction terms "
                "are or what bounds them, so they are read as some c_n in [0, ∞] that may depend "
                "on the run. Then c_n = D(P0‖Pn) will always do, for every training loop, "
                "anchored or not: shown here for n = 1 with P1 = Pn, and the same choice works at "
                "every n. So the inequality says nothing about anchoring. Since D(P0‖P0) = 0, all "
                "of the right side is in the correction terms."
            ),
            remark=(
                "A bound with an unspecified term cannot be used or tested. Bounds of the same "
                "shape with every term given are (f), (g) and (h)."
            ),
        ),
        Reading(
            "b",
            "Charitably, order (i), Ph = P0: D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖Pinit), step by step.",
            loop=LoopStatement(
                update="identity",
                mode="every path",
                expression="KL(P0, Pnext) <= (1 - alpha)*KL(P0, Pn)",
                order="i",
                start="Pinit",
                words=(
                    "With the current model itself mixed with P0, D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖Pinit) "
                    "from every start, because at every step the divergence is multiplied by at "
                    "most 1 − α."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)P_n+\alpha P_0:\quad "
                    r"D(P_0\,\|\,P_n)\le(1-\alpha)^n\,D(P_0\,\|\,P_{\mathrm{init}})"
                ),
            ),
            evidence=(Kernel("orders.v", "C30b_proved", "theory.Orders.C30b_statement"),),
            why=(
                "The factor D(P0‖P0) is read as a slip for the divergence of the model at the "
                "start, which need not be P0, and the correction terms are left out; here P̃n = "
                "Pn. A bound for n = 1 from every start is the bound for every step. Where "
                "D(P0‖Pinit) = +∞ and α = 1 the right side is 0·∞ = 0, and rightly so, since then "
                "P1 = P0."
            ),
            remark=(
                "Here the article is right, with D(P0‖Pinit) in place of D(P0‖P0): no correction "
                "term is needed, and the divergence falls at least geometrically."
            ),
            general=(
                "Carries over to every measurable space: D(P0‖·) is convex there too and D(P0‖P0) "
                "= 0."
            ),
        ),
        Reading(
            "c",
            "Literally, without the correction terms.",
            formal=FormalStatement(
                words="For every anchored run, D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖P0) for all n ≥ 1.",
                latex=r"D(P_0\,\|\,P_n)\le(1-\alpha)^n\,D(P_0\,\|\,P_0)\quad\forall n\ge1",
            ),
            evidence=(
                Kernel("orders.v", "C30c_refuted", "theory.Orders.C30c_statement"),
                Exact(),
            ),
            repairs=("C30b", "C30f", "C30g"),
            why=(
                "The part of the inequality that is specified, with its factor D(P0‖P0) taken at "
                "its word. The anchored run may have any order of the step, any F, any Ph and any "
                "start. D(P0‖P0) = 0, so it says that every generation equals P0. The reading "
                "fails where the article is strongest: order (i), exact human data P0 = (½, ½), α "
                "= ¼ and the start (3/4, 1/4) give P1 = (11/16, 5/16)."
            ),
            remark=(
                "As printed the bound needs its correction terms for everything; with the "
                "divergence of the start in it, (b) needs none."
            ),
        ),
        Reading(
            "d",
            "Charitably, order (ii), Ph = P0: D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖Pinit), step by step.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= (1 - alpha)*KL(P0, Pn)",
                order="ii",
                start="Pinit",
                words=(
                    "With P̃n = F(Pn) for an arbitrary update F, then exact mixing with P0, "
                    "D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖Pinit) from every start."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)F(P_n)+\alpha P_0:\quad "
                    r"D(P_0\,\|\,P_n)\le(1-\alpha)^n\,D(P_0\,\|\,P_{\mathrm{init}})"
                ),
            ),
            evidence=(
                Kernel("orders.v", "C30d_refuted", "theory.Orders.C30d_statement"),
                Exact(),
            ),
            repairs=("C30f", "C30g", "C30h"),
            why=(
                "As (b), in the order in which F acts first and the result is mixed. P0 = (½, ½), "
                "α = ¼, and F squares and renormalises, so that F(P0) = P0: from (3/4, 1/4) F "
                "leads to (9/10, 1/10), and the mixture is (4/5, 1/5), further from P0 than the "
                "start."
            ),
            remark=(
                "The drift of the update has to appear in the bound, as it does in (f); without "
                "it only the level in (g) is left."
            ),
        ),
        Reading(
            "e",
            "Charitably, order (iii), Ph = P0: D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖Pinit), step by step.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= (1 - alpha)*KL(P0, Pn)",
                order="iii",
                start="Pinit",
                words=(
                    "With the mixture as the next training distribution and F applied to it "
                    "afterwards, D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖Pinit) from every start."
                ),
                latex=(
                    r"P_{n+1}=F\big((1-\alpha)P_n+\alpha P_0\big):\quad "
                    r"D(P_0\,\|\,P_n)\le(1-\alpha)^n\,D(P_0\,\|\,P_{\mathrm{init}})"
                ),
            ),
            evidence=(
                Kernel("orders.v", "C30e_refuted", "theory.Orders.C30e_statement"),
                Exact(),
            ),
            repairs=("C30b", "C30f"),
            why=(
                "As (b), in the order in which the mixture is the training distribution. With the "
                "update of (d) the start (3/4, 1/4) leads over the mixture (11/16, 5/16) to "
                "(0.83, 0.17), further from P0."
            ),
            remark=(
                "In this order even the level of (g) is lost: D can be +∞ after one step (C31h)."
            ),
        ),
        Reading(
            "f",
            (
                "Order (ii) with drift δ and D(P0‖Ph) = η: a geometric bound with explicit "
                "correction terms."
            ),
            formal=FormalStatement(
                words=(
                    "In order (ii), if D(P0‖F(Pn)) ≤ D(P0‖Pn) + δ along the run and D(P0‖Ph) = η < "
                    "∞, then for all n, D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖Pinit) + ((1 − α)δ + αη)(1 − (1 − "
                    "α)ⁿ)/α."
                ),
                latex=(
                    r"D(P_0\,\|\,P_n)\le(1-\alpha)^n D(P_0\,\|\,P_{\mathrm{init}})+\big((1-\alpha)"
                    r"\delta+\alpha\eta\big)\frac{1-(1-\alpha)^n}{\alpha}"
                ),
            ),
            evidence=(Kernel("orders.v", "C30f_proved", "theory.Orders.C30f_statement"),),
            why=(
                "An inequality of the article's form in which every term is given; δ and η are "
                "the drift of the update and the inaccuracy of the human data. Where D(P0‖Pinit) "
                "= +∞ it is read with 0·∞ = 0 at α = 1. The update may be random: the drift is "
                "asked of the outcomes along the run. Where D(P0‖Pn) = +∞ the hypothesis asks "
                "nothing."
            ),
            remark=(
                "This is what the correction terms can be: drift (1 − α)δ and human error αη a "
                "generation, added up geometrically, in the limit ((1 − α)δ + αη)/α. Small α is "
                "paid for by the factor 1/α on the drift."
            ),
            general=(
                "Carries over to every measurable space: it uses the convexity of D(P0‖·) and "
                "nothing else."
            ),
        ),
        Reading(
            "g",
            "Order (ii): D(P0‖Pn) ≤ −ln α + D(P0‖Ph) for every n ≥ 1.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= -log(alpha) + KL(P0, Ph)",
                order="ii",
                words=(
                    "With P̃n = F(Pn) for an arbitrary update F, then exact mixing with any Ph at "
                    "weight α in (0, 1], every generation n ≥ 1 has divergence at most −ln α + "
                    "D(P0‖Ph)."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)F(P_n)+\alpha P_h:\quad "
                    r"D(P_0\,\|\,P_n)\le-\ln\alpha+D(P_0\,\|\,P_h)\quad\forall n\ge1"
                ),
            ),
            evidence=(
                Kernel("orders.v", "C30g_proved", "theory.Orders.C30g_statement"),
                Exact(),
            ),
            why=(
                "A bound that needs no hypothesis on the update or the start, beside (f), which "
                "needs a finite drift. It is C36h at every step; F may be random, and where "
                "D(P0‖Ph) = +∞ it says nothing."
            ),
            remark=(
                "The guarantee that order (ii) always has: a level, from the first generation on, "
                "and no convergence."
            ),
            general=(
                "Carries over to every measurable space, with no condition: the mixture is at "
                "least α·Ph on every event."
            ),
        ),
        Reading(
            "h",
            (
                "Order (ii) with drift δ: y = exp(−D) obeys a linear recursion with an explicit "
                "fixed point."
            ),
            formal=FormalStatement(
                words=(
                    "In the setting of (f), δ ≥ 0, y_n = exp(−D(P0‖Pn)) satisfies y_{n+1} ≥ (1 − "
                    "α)exp(−δ)·y_n + α·exp(−η), so that limsup D(P0‖Pn) ≤ η + ln(1 + (1 − α)(1 − "
                    "exp(−δ))/α)."
                ),
                latex=(
                    r"y_{n+1}\ge(1-\alpha)e^{-\delta}y_n+\alpha e^{-\eta},\qquad\limsup_n "
                    r"D(P_0\,\|\,P_n)\le\eta+\ln\Big(1+\frac{(1-\alpha)(1-e^{-\delta})}{\alpha}"
                    r"\Big)"
                ),
            ),
            evidence=(Kernel("orders.v", "C30h_proved", "theory.Orders.C30h_statement"),),
            why=(
                "The recursion that the sharp one-step bound of C36 gives; its level is at most "
                "those of (f) and (g), and below both where δ > 0 and α < 1. δ ≥ 0, any start, "
                "D(P0‖Pinit) = +∞ included; limsup means: from some generation on within every "
                "ε > 0 of the value."
            ),
            remark=(
                "The best level that drift δ and human error η allow by this argument: for small "
                "δ it is η + (1 − α)δ/α, as in (f), and for large δ it stays below η − ln α, as "
                "in (g)."
            ),
            general=(
                "Carries over to every measurable space, by Jensen's inequality for −log-sum-exp "
                "(C36)."
            ),
        ),
        Reading(
            "i",
            "For tempering, D(P0‖F(P)) = βD(P0‖P) + (β − 1)H(P0) + ln ΣP^β.",
            statement=f"{TEMPERED} == b*KL(P0, P) + {SHIFT}",
            given=ORDER,
            evidence=(
                Derivation(),
                Kernel("tempering.v", "C30i_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"{TEMPERED} == b*KL(P0, P) + {over}*{SHIFT}", ORDER)
                            for over in OVER
                        ),
                        Control(f"{TEMPERED} == b*KL(P0, P)", ORDER),
                    )
                ),
            ),
            why=(
                "The exact drift of one of the loops, for every β > 0 (b in the statement). The "
                "language has ln ΣP^β as (β − 1)(R − ln k), with R the Rényi divergence of order β "
                "of P from the uniform distribution; both sides are +∞ together."
            ),
            remark=(
                "Sharpening (β > 1) multiplies the divergence by β and shifts it: its drift grows "
                "with the divergence, so no finite δ bounds it over the whole simplex."
            ),
            general=(
                "Carries over to countable alphabets with H(P0) < ∞ and ΣP^β < ∞, and to densities "
                "with the integral of p^β finite and the differential entropy of P0 finite."
            ),
        ),
        Reading(
            "j",
            (
                "The drift hypothesis holds with a finite δ for truncation, resampling and "
                "tempering over the whole simplex."
            ),
            formal=FormalStatement(
                words=(
                    "For each of truncation, resampling and tempering with β > 1 there is δ < ∞ "
                    "such that D(P0‖F(P)) ≤ D(P0‖P) + δ for all P0 and P (on every path, for "
                    "resampling)."
                ),
                latex=(
                    r"\exists\,\delta<\infty\ \forall P_0,P:\quad D(P_0\,\|\,F(P))\le "
                    r"D(P_0\,\|\,P)+\delta\qquad(F=\text{truncate, resample, temper})"
                ),
            ),
            evidence=(Kernel("drift.v", "C30j_refuted", "theory.Orders.C30j_statement"),),
            repairs=("C29g", "C30g", "C30i"),
            why=(
                "Whether the hypothesis of (f) and (h) covers the loops that the article itself "
                "describes. It covers none of the three, and each is refuted by itself, on two "
                "letters: truncation drops the rare letter of P = P0 = (2/3, 1/3), and a single "
                "draw misses a letter of P = P0 = (½, ½), so D goes from 0 to +∞; for β = 2 and "
                "P0 all at a letter to which P gives e^{−t}, the drift is at least t − ln 2."
            ),
            remark=(
                "Over the whole simplex the article's own loops have unbounded drift, so (f) and "
                "(h) say nothing of them there. (g) does, since it asks nothing of the update; a "
                "finite δ is the same as a bound on likelihood ratios (C29g, C29j), and for "
                "tempering the drift is exactly (i)."
            ),
        ),
    ),
    discussion=(
        "The article bounds the divergence of generation n by (1−α)ⁿ·D(P₀‖P₀) plus correction "
        "terms. As printed it has no content (a): D(P0‖P0) = 0, and terms that are not specified "
        "can be chosen to make it true of any loop. Without the correction terms (c) it would say "
        "that every generation equals P0. Read charitably, with the divergence of the model at "
        "the start in place of D(P₀‖P₀) and no correction terms, it is a statement on each order "
        "of the anchored step, (b), (d) and (e); in order (i) with exact human data it follows "
        "from C26b step by step (b), and in the two orders in which an update takes part it "
        "fails. What holds in its place in order (ii): with any update the level "
        "−ln α + D(P0‖Ph) from the first generation on (g); with drift at most δ a bound of the "
        "article's form, every term given (f), and a sharper level (h). Over the whole simplex "
        "none of truncation, resampling and sharpening has a finite drift (j)."
    ),
    orders=(SideBySide("Ph = P0: D(P0‖Pn) ≤ (1 − α)ⁿ·D(P0‖Pinit), step by step", "b", "d", "e"),),
)
