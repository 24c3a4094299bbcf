"""C31: Any α > 0 prevents collapse."""

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
)
from collapse_audit.ledger.references import BERTRAND

ALPHA = ("0 < alpha", "alpha <= 1")
FLOOR = "-log(alpha) + KL(P0, Ph)"
UPDATED = "KL(P0, mix(alpha, Pt, Ph))"
CURRENT = "KL(P0, mix(alpha, Pn, Ph))"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")

CLAIM = Claim(
    id="C31",
    slug="any_alpha_suffices",
    section="E",
    passage=(
        "Halting Data Decay (The Convergence Condition); The Four Equations (AAHM correction "
        "function)"
    ),
    title="Any α > 0 prevents collapse",
    says=(
        "Any α > 0, kept up, suffices to prevent collapse and turns divergence into convergence; α "
        "= 1, full human replacement, is not required."
    ),
    readings=(
        Reading(
            "a",
            "Order (ii), exact mixing: D(P0‖Pn) stays bounded, by −ln α + D(P0‖Ph).",
            statement=f"{UPDATED} <= {FLOOR}",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("floor.v", "C31a_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{UPDATED} <= {near}*({FLOOR})", ALPHA) for near in NEAR),
                        Control(f"{UPDATED} < {FLOOR}", ALPHA),
                    )
                ),
            ),
            why=(
                "To prevent collapse is read as: the divergence does not explode. Exact mixing "
                "means that P_{n+1} is the mixture itself, without sampling; Pt = F(Pn) for an "
                "arbitrary update F, so Pt is an arbitrary distribution, D(P0‖Pt) = +∞ included. "
                "The bound does not depend on Pn, so what holds for one step holds at every "
                "generation n ≥ 1. Where D(P0‖Ph) = +∞ it says nothing, and rightly so: the "
                "mixture need not then cover P0's support."
            ),
            remark=(
                "Here the article is right: any α > 0 bounds the divergence, and α = 1 is not "
                "needed. But the bound grows as α shrinks (4.6 nats at α = 0.01), it is attained, "
                "and it is about the mixture itself; a model fitted to samples of it is another "
                "question (c)."
            ),
            general=(
                "Carries over to every measurable space, with no condition: the mixture is at "
                "least α·Ph on every event."
            ),
        ),
        Reading(
            "b",
            "Order (i), Ph = P0: D(P0‖Pn) → 0.",
            loop=LoopStatement(
                update="identity",
                mode="limit",
                expression="KL(P0, Pn) == 0",
                order="i",
                start="Pinit",
                words=(
                    "With the current model itself mixed with P0 at a fixed weight α in (0, 1], "
                    "D(P0‖Pn) tends to 0 from every start."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)P_n+\alpha P_0,\ \alpha\in(0,1]:\quad D(P_0\,\|\,P_n)\to0"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("convergence.v", "C31b_proved", "theory.Orders.C31b_statement"),),
            why=(
                "Convergence is read as convergence to P0, in the divergence that the article "
                "uses; every α > 0 is covered, and every start, one with D = +∞ included: the "
                "first step ends within −ln α, and each further one multiplies D by at most 1 − "
                "α."
            ),
            remark=(
                "Here the article is right: mixing the model itself with exact human data at any "
                "fixed α > 0 leads to P0, and at α = 1 at once. Nothing is trained in this order; "
                "what training does is the subject of (e) and (f)."
            ),
            general=(
                "Carries over to every measurable space: D(P0‖Pn) ≤ (1−α)ⁿ⁻¹·(−ln α) there too."
            ),
        ),
        Reading(
            "c",
            "Fitted to N draws (order iii): D(P0‖Pn) stays bounded.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="KL(P0, Pnext) < inf",
                order="iii",
                start="Pinit",
                words=(
                    "If P_{n+1} is the empirical distribution of N ≥ 1 draws from (1 − α)Pn + αPh "
                    "with α in (0, 1] and D(P0‖Ph) < ∞, P0 is not a vertex and the start has "
                    "D(P0‖Pinit) < ∞, then almost surely D(P0‖Pn) is bounded over n; since it "
                    "takes finitely many finite values on the lattice of N draws, this says that "
                    "it is never +∞."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}\big(N,(1-\alpha)P_n+\alpha "
                    r"P_h\big):\quad\sup_n D(P_0\,\|\,P_n)<\infty\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("stationary.v", "C31c_refuted", "theory.Loops.C31c_statement"),
                Exact(),
            ),
            repairs=("C31d", "C31j", "C31k"),
            why=(
                "Each generation is trained on finitely many samples of the mixture, as the loop's "
                "own ε_stat says; bounded is read as in (a), along almost every path. Ph = P0 is "
                "included. The start has a finite divergence, which asks the least. Never +∞ "
                "almost surely means that the probability of +∞ is 0 at each generation. Two "
                "equally likely letters, two draws and exact human data break it; and so does "
                "every such loop: with positive probability all draws of a generation agree, and "
                "then D = +∞, at every n ≥ 1 and even at α = 1."
            ),
            remark=(
                "Not a failure of anchoring, which does its work here too (d): any model fitted by "
                "counting to finitely many samples may miss a letter, purely human samples "
                "included, and the divergence then is +∞. Whoever wants a bound on D(P0‖Pn) has to "
                "smooth the fitted model, or to mix exactly as in (a)."
            ),
        ),
        Reading(
            "d",
            "Fitted to N draws (order iii): there is no absorbing collapsed state.",
            formal=FormalStatement(
                words=(
                    "In the loop of (c), for any P0, with N ≥ 1 and Ph not a vertex, no vertex is "
                    "absorbing: from every vertex the chain leaves it with positive probability, "
                    "for every α in (0, 1]."
                ),
                latex=(
                    r"\max_x P_h(x)<1:\quad\Pr\big(P_{n+1}\ne e_x\mid P_n=e_x\big)>0\quad\forall x"
                ),
            ),
            evidence=(
                Kernel("stationary.v", "C31d_proved", "theory.Loops.C31d_statement"),
                Exact(),
            ),
            why=(
                "A weaker sense of prevention: collapse, when it occurs, is not final. Ph must not "
                "be a vertex, which would be an absorbing state of any mixture; P0 plays no part. "
                "N ≥ 1; with N = 1 every generation is a vertex, but not always the same one."
            ),
            remark=(
                "Here the article is right: under constant anchoring any α > 0 keeps collapse from "
                "being final, for every N. Escalation by low confidence does not (C34e). How soon "
                "the model leaves a vertex, and how much diversity there is meanwhile, depends on "
                "αN (k)."
            ),
            general=(
                "Carries over to every space whose points are events: at the vertex x each draw "
                "differs from x with probability α(1 − Ph({x}))."
            ),
        ),
        Reading(
            "e",
            "Order (ii), Ph = P0: D(P0‖Pn) → 0.",
            loop=LoopStatement(
                update="any",
                mode="limit",
                expression="KL(P0, Pn) == 0",
                order="ii",
                start="Pinit",
                words=(
                    "With P̃n = F(Pn) for an arbitrary noiseless update F with F(P0) = P0, then "
                    "exact mixing with P0 at a fixed weight α in (0, 1], D(P0‖Pn) tends to 0 from "
                    "every start."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)F(P_n)+\alpha P_0,\ \alpha\in(0,1]:\quad "
                    r"D(P_0\,\|\,P_n)\to0\quad\forall F"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("convergence.v", "C31e_refuted", "theory.Orders.C31e_statement"),
                BERTRAND,
            ),
            repairs=("C31b", "C31a", "C31i"),
            why=(
                "As (b), in the order in which F acts first. F(P0) = P0 is granted, the reading "
                "most generous to the claim: otherwise P0 is no fixed point. P0 = (½, ½), α = ¼, "
                "and F squares the probabilities and renormalises (tempering with β = 2), which "
                "leaves P0 where it is: from (3/4, 1/4) on the model stays at (x, 1 − x) with x ≥ "
                "3/4, so that D(P0‖Pn) never falls below its first value."
            ),
            remark=(
                "Boundedness (a) is all that any α > 0 ensures here. Against an update that "
                "amplifies errors, α must outweigh its gain (i); α = ¼ is too little for a gain of "
                "2."
            ),
        ),
        Reading(
            "f",
            "Order (iii), Ph = P0: D(P0‖Pn) → 0.",
            loop=LoopStatement(
                update="any",
                mode="limit",
                expression="KL(P0, Pn) == 0",
                order="iii",
                start="Pinit",
                words=(
                    "With the mixture as the next training distribution and a noiseless update F "
                    "with F(P0) = P0 applied to it afterwards, D(P0‖Pn) tends to 0 from every "
                    "start, for every α in (0, 1]."
                ),
                latex=(
                    r"P_{n+1}=F\big((1-\alpha)P_n+\alpha P_0\big),\ \alpha\in(0,1]:\quad "
                    r"D(P_0\,\|\,P_n)\to0\quad\forall F"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("convergence.v", "C31f_refuted", "theory.Orders.C31f_statement"),),
            repairs=("C31b", "C31a"),
            why=(
                "As (e), in the order in which the mixture is the training distribution, with the "
                "same update, α = ¼ and the same start: (3/4, 1/4) is mixed to (11/16, 5/16) and "
                "sharpened to (0.83, 0.17), and the model stays at (x, 1 − x) with x ≥ 3/4."
            ),
            remark=(
                "As (e): what is gained by the mixing has to be more than what the training loses."
            ),
        ),
        Reading(
            "g",
            "Order (i), exact mixing: D(P0‖Pn) stays bounded, by −ln α + D(P0‖Ph).",
            statement=f"{CURRENT} <= {FLOOR}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("floor.v", "C31g_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{CURRENT} <= {near}*({FLOOR})", ALPHA) for near in NEAR),
                        Control(f"{CURRENT} < {FLOOR}", ALPHA),
                    )
                ),
            ),
            why=(
                "As (a), in the order in which P̃n = Pn. It holds for every Pn, so at every "
                "generation n ≥ 1 and from every start."
            ),
            remark=(
                "In this order more is true: n steps leave weight (1−α)ⁿ on the start, so the "
                "bound improves to −ln(1 − (1−α)ⁿ) + D(P0‖Ph)."
            ),
            general="Carries over to every measurable space, with no condition, as (a) does.",
        ),
        Reading(
            "h",
            "Order (iii), an arbitrary update: D(P0‖Pn) stays bounded.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) < inf",
                order="iii",
                words=(
                    "With the mixture (1 − α)Pn + αPh as the next training distribution, α in (0, "
                    "1] and D(P0‖Ph) < ∞, D(P0‖Pn) is bounded over n ≥ 1 for every update F; the "
                    "expression asks for less, that it is never +∞."
                ),
                latex=(
                    r"P_{n+1}=F\big((1-\alpha)P_n+\alpha "
                    r"P_h\big):\quad\sup_{n\ge1}D(P_0\,\|\,P_n)<\infty\quad\forall F"
                ),
            ),
            evidence=(
                Kernel("truncation.v", "C31h_refuted", "theory.Orders.C31h_statement"),
                Exact(),
            ),
            repairs=("C31a", "C31g"),
            why=(
                "As (a), in the order in which the mixture is the training distribution; (c) is "
                "the case of N draws. The expression asks for less than boundedness, and fails "
                "too: P0 = Ph = (2/3, 1/3), α = ½, and F drops the letters of probability at most "
                "2/5 and renormalises. From P0 the mixture is P0, and D(P0‖P1) = +∞; any other α "
                "> 0 does the same."
            ),
            remark=(
                "Human data in the training set do not bound the divergence of a model that is "
                "allowed to ignore part of it. Exact mixing at the end of the step does, (a) and "
                "(g)."
            ),
        ),
        Reading(
            "i",
            (
                "Order (ii), Ph = P0: near P0 anchoring beats an update of gain g when α > 1 − "
                "1/g, and not when α < 1 − 1/g."
            ),
            formal=FormalStatement(
                words=(
                    "Let P0 have full support, F map distributions to distributions, F(P0) = P0 "
                    "and g > 1, and take any norm; order (ii) with Ph = P0, α in (0, 1]. "
                    "If near P0 the update multiplies the distance from P0 by at most g + "
                    "o(1), then for α > 1 − 1/g the "
                    "fixed point P0 is locally asymptotically stable, and D(P0‖Pn) → 0 from every "
                    "start near it. If near P0, in a cone of directions that F does not leave, "
                    "one of the simplex's own among them, it "
                    "multiplies the distance by at least g − o(1), then for α < 1 − 1/g the fixed "
                    "point P0 is unstable: every run that starts in the cone, other than at P0, "
                    "leaves a fixed neighbourhood of P0."
                ),
                latex=(
                    "\\begin{aligned}\n"
                    r"&\|F(P)-P_0\|\le(g+o(1))\|P-P_0\|,\ \alpha>1-\tfrac1g\implies P_0\ "
                    "\\text{locally stable},\\\\\n"
                    r"&\|F(P)-P_0\|\ge(g-o(1))\|P-P_0\|,\ \alpha<1-\tfrac1g\implies P_0\ "
                    "\\text{unstable}\n\\end{aligned}"
                ),
            ),
            evidence=(
                Kernel("threshold.v", "C31i_proved", "theory.Linearisation.C31i_statement"),
                BERTRAND,
            ),
            why=(
                "The gain is made precise as the factor by which F multiplies small distances from "
                "P0; the mixing multiplies what comes out by 1 − α, and (1 − α)g is below 1 where "
                "α > 1 − 1/g. The first half asks for an upper bound on that factor, the second "
                "for a lower one, in some directions at least; where they are all directions, "
                "every start but P0 leaves. F need not be differentiable. Where it is, with "
                "spectral radius g of its derivative at P0 on the vectors of sum 0, linear algebra "
                "provides a norm for the first half at every larger g and a norm and a cone for "
                "the second at every smaller g, so that 1 − 1/g is the threshold then too; that "
                "step is not part of the theorem. Stability here is local, and says nothing about "
                "distant starts."
            ),
            remark=(
                "Anchoring wins near P0 if it takes away more than training adds. A gain of 2 "
                "asks for more than half of human data, a gain of 10 for more than nine tenths; "
                "for a gain of at most 1 any α > 0 is enough. For tempering see (m)."
            ),
            general=(
                "The two halves carry over to every normed space that holds the models, with "
                "convergence in its norm; that D(P0‖Pn) → 0 is particular to finite alphabets."
            ),
        ),
        Reading(
            "j",
            "In the loop of (c) the stationary second moment is explicit.",
            formal=FormalStatement(
                words=(
                    "In the loop of (c), for every Ph, E ΣPn² has the value [1/N + (1 − 1/N)(1 − "
                    "(1 − α)²)ΣPh²]/[1 − (1 − 1/N)(1 − α)²] under every stationary law of the "
                    "chain, and tends to it from every start."
                ),
                latex=(
                    r"\mathbb E\sum_x "
                    r"P_n(x)^2=\frac{\frac1N+\big(1-\frac1N\big)\big(1-(1-\alpha)^2\big)\sum_x "
                    r"P_h(x)^2}{1-\big(1-\frac1N\big)(1-\alpha)^2}"
                ),
            ),
            evidence=(
                Kernel("stationary.v", "C31j_proved", "theory.Loops.C31j_statement"),
                Exact(),
            ),
            why=(
                "An exact measure of how much diversity anchoring keeps in the long run when "
                "mixing comes first, then drawing. ΣP² is the probability that two independent "
                "draws from the model agree. Stationary is a law of the model that one generation "
                "preserves; the limit needs no stationarity, and no start is excepted. Ph may be a "
                "vertex, where the value is 1."
            ),
            remark=(
                "With finite samples anchoring does not lead to Ph, nor does the model collapse: "
                "it goes on fluctuating, at a level of diversity that is known in advance. At α = "
                "1 the value is 1/N + (1 − 1/N)ΣPh², that of N human samples."
            ),
            general=(
                "Carries over to countable alphabets: the probability that two draws agree obeys "
                "the same linear recursion, and E Pn tends to Ph."
            ),
        ),
        Reading(
            "k",
            "The diversity kept in the loop of (c) is set by αN: about 2Nα/(1 + 2Nα) for small α.",
            formal=FormalStatement(
                words=(
                    "In the loop of (c), with Ph not a vertex, the stationary ratio of E[1 − ΣPn²] "
                    "to 1 − ΣPh² is (1 − 1/N)(1 − (1 − α)²)/(1 − (1 − 1/N)(1 − α)²), which differs "
                    "from 2Nα/(1 + 2Nα) by a quantity tending to 0 as α → 0 and N → ∞."
                ),
                latex=(
                    r"\frac{\mathbb E\big[1-\sum_x P_n(x)^2\big]}{1-\sum_x P_h(x)^2}=\frac{\big(1-"
                    r"\frac1N\big)\big(1-(1-\alpha)^2\big)}{1-\big(1-\frac1N\big)(1-\alpha)^2}"
                    r"\approx\frac{2N\alpha}{1+2N\alpha}"
                ),
            ),
            evidence=(
                Kernel("stationary.v", "C31k_proved", "theory.Loops.C31k_statement"),
                Exact(),
            ),
            why=(
                "Says how large α has to be, relative to 1/N, to keep a given share of the "
                "diversity of Ph. The exact ratio comes from (j); it does not depend on Ph. Ph is "
                "not a vertex, so that 1 − ΣPh² > 0. The proof bounds the difference by 3α, for "
                "every N ≥ 1."
            ),
            remark=(
                "Not the share α of human data counts, but their number αN in a generation: half a "
                "human sample a generation keeps about half of the diversity, five keep about ten "
                "elevenths. For α far below 1/N almost nothing is kept, so there the words any α > "
                "0 are hollow. With many samples a generation very small α do suffice, to the "
                "article's credit."
            ),
            general=(
                "Carries over to countable alphabets, since (j) does; the rest is about numbers."
            ),
        ),
        Reading(
            "l",
            "In the loop of (c), H(Pn) → 0 almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="entropy(Pn) == 0",
                order="iii",
                start="Pinit",
                words=(
                    "In the loop of (c), for any P0, with k ≥ 2, N ≥ 2 and Ph not a vertex, from "
                    "every start, the entropy tends to 0 almost surely."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}\big(N,(1-\alpha)P_n+\alpha "
                    r"P_h\big),\ N\ge2:\quad H(P_n)\to0\ \text{ almost surely}"
                ),
            ),
            evidence=(
                Kernel("stationary.v", "C31l_refuted", "theory.Loops.C31l_statement"),
                Exact(),
            ),
            repairs=("C31j", "C31k", "C31d"),
            why=(
                "Whether the first signature of collapse still occurs under anchoring with finite "
                "samples; almost surely in the sense of C08a. The second goes with it: on a fixed "
                "alphabet with distinct labels variance tends to 0 exactly where entropy does "
                "(C14b, C14d, C14f). With N = 1 every generation is a vertex, so N ≥ 2. The "
                "checked case is two equally likely letters, two draws and α = 1/2; the proof "
                "covers every loop of this kind, since E H(Pn) ≥ E[1 − ΣPn²], which tends to a "
                "positive limit."
            ),
            remark=(
                "Here refuting the reading is to the article's credit: with any α > 0 the entropy "
                "does not die out, however few the samples. How much of it lives on is in (k)."
            ),
        ),
        Reading(
            "m",
            "Tempering with β > 1, order (ii), Ph = P0 uniform: the threshold is α = 1 − 1/β.",
            formal=FormalStatement(
                words=(
                    "With P̃n ∝ Pn^β, β > 1, P0 uniform and exact mixing with P0 at weight α in "
                    "(0, 1]: if α > 1 − 1/β, the fixed point P0 is locally asymptotically stable, "
                    "in total variation, and D(P0‖Pn) → 0 from every start near it; if α < 1 − "
                    "1/β, every run that does not start at P0 leaves a fixed neighbourhood of it."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)\frac{P_n^\beta}{\sum_x P_n(x)^\beta}+\alpha P_0:\quad"
                    r"\alpha>1-\tfrac1\beta\implies P_0\ \text{locally stable},\qquad"
                    r"\alpha<1-\tfrac1\beta\implies P_0\ \text{unstable}"
                ),
            ),
            evidence=(Kernel("threshold.v", "C31m_proved", "theory.Linearisation.C31m_statement"),),
            why=(
                "The case of (i) that the counterexample of (e) belongs to: near the uniform "
                "distribution tempering multiplies every small error by β + o(1), in every "
                "direction. At α = 1 − 1/β itself nothing is said."
            ),
            remark=(
                "Sharpening with β = 2 needs more than half of human data to hold a uniform P0; "
                "with less, even the smallest error drives the model away from it, though by (a) "
                "not beyond a divergence of −ln α."
            ),
        ),
    ),
    discussion=(
        "The article says that any α > 0 prevents collapse and turns divergence into convergence. "
        "The three orders of the anchored step are set side by side: for boundedness (g), (a) and "
        "(h), with (c) the case of samples; for convergence (b), (e) and (f). The first half is "
        "right where the next model is the mixture itself: D(P0‖P_{n+1}) ≤ −ln α + D(P0‖Ph), "
        "whatever the update does, (a) and (g). It needs no independence and no contraction, only "
        "that the mixture keeps α times every human probability (C38a). The bound is attained, so "
        "it is all that can be promised without a condition on the update. Where the next model is "
        "fitted to N draws of the mixture, the divergence is not bounded (c); what any α > 0 does "
        "prevent there is final collapse: no vertex is absorbing (d), entropy does not tend to 0 "
        "(l), and the diversity kept is known exactly, (j) and (k). It is set by αN, the number of "
        "human samples a generation, so that any α > 0 says little where that is far below 1. The "
        "second half, convergence, is a statement about many generations, and boundedness does not "
        "imply it. It is right where the current model itself is mixed (b), and fails where an "
        "update that amplifies errors takes part, (e) and (f), even one that leaves P0 fixed. "
        "Where the update acts on the mixture not even boundedness is left (h). How much human "
        "data convergence takes is known near P0: α has to outweigh the gain g of the update, α "
        "> 1 − 1/g (i), which for tempering is 1 − 1/β (m)."
    ),
    orders=(
        SideBySide("D(P0‖Pn) stays bounded", "g", "a", "h"),
        SideBySide("Ph = P0: D(P0‖Pn) → 0", "b", "e", "f"),
    ),
)
