"""C31: Any α > 0 prevents collapse."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    FormalStatement,
    Hunt,
    LoopStatement,
    Reading,
)

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
                "and it holds for the mixture itself, not for a model fitted to samples of it (c)."
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
                words=(
                    "With the current model itself mixed with P0 at a fixed weight α in (0, 1], "
                    "D(P0‖Pn) tends to 0 from every start."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)P_n+\alpha P_0,\ \alpha\in(0,1]:\quad D(P_0\,\|\,P_n)\to0"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Convergence is read as convergence to P0, in the divergence that the article "
                "uses; every α > 0 is covered, and every start, one with D = +∞ included."
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
                words=(
                    "If P_{n+1} is the empirical distribution of N draws from (1 − α)Pn + αPh with "
                    "α in (0, 1] and D(P0‖Ph) < ∞, then almost surely D(P0‖Pn) is bounded over n; "
                    "since it takes finitely many finite values on the lattice of N draws, this "
                    "says that it is never +∞."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}\big(N,(1-\alpha)P_n+\alpha "
                    r"P_h\big):\quad\sup_n D(P_0\,\|\,P_n)<\infty\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Each generation is trained on finitely many samples of the mixture, as the loop's "
                "own ε_stat says; bounded is read as in (a), along almost every path. Ph = P0 is "
                "included, and P0 is not a vertex."
            ),
        ),
        Reading(
            "d",
            "Fitted to N draws (order iii): there is no absorbing collapsed state.",
            formal=FormalStatement(
                words=(
                    "In the loop of (c) with N ≥ 1 and Ph not a vertex, no vertex is absorbing: "
                    "from every vertex the chain leaves it with positive probability, for every α "
                    "in (0, 1]."
                ),
                latex=(
                    r"\max_x P_h(x)<1:\quad\Pr\big(P_{n+1}\ne e_x\mid P_n=e_x\big)>0\quad\forall x"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "A weaker sense of prevention: collapse, when it occurs, is not final. Ph must not "
                "be a vertex, which would be an absorbing state of any mixture."
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "As (b), in the order in which F acts first. F(P0) = P0 is granted, the reading "
                "most generous to the claim: otherwise P0 is no fixed point."
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
            waits_for="the loop models and exact chains (step 4)",
            why="As (e), in the order in which the mixture is the training distribution.",
        ),
        Reading(
            "g",
            "Order (i), exact mixing: D(P0‖Pn) stays bounded, by −ln α + D(P0‖Ph).",
            statement=f"{CURRENT} <= {FLOOR}",
            given=ALPHA,
            evidence=(
                Derivation(),
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "As (a), in the order in which the mixture is the training distribution; (c) is "
                "the case of N draws."
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
                    "Let P0 have full support, F(P0) = P0, F continuously differentiable near P0, "
                    "and g > 1 the spectral radius of its derivative on the vectors of sum 0. "
                    "Under order (ii) with Ph = P0, the fixed point P0 is locally asymptotically "
                    "stable if α > 1 − 1/g and unstable if α < 1 − 1/g."
                ),
                latex=(
                    r"g=\rho\big(DF(P_0)\big)>1:\quad\alpha>1-\tfrac1g\implies P_0\ \text{locally "
                    r"stable},\qquad\alpha<1-\tfrac1g\implies P_0\ \text{unstable}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "A threshold for α in terms of the amplification of errors near P0; stability here "
                "is local, and says nothing about distant starts."
            ),
        ),
        Reading(
            "j",
            "In the loop of (c) the stationary second moment is explicit.",
            formal=FormalStatement(
                words=(
                    "In the loop of (c) with Ph not a vertex, the stationary value of E ΣPn² is "
                    "[1/N + (1 − 1/N)(1 − (1 − α)²)ΣPh²]/[1 − (1 − 1/N)(1 − α)²]."
                ),
                latex=(
                    r"\mathbb E\sum_x "
                    r"P_n(x)^2=\frac{\frac1N+\big(1-\frac1N\big)\big(1-(1-\alpha)^2\big)\sum_x "
                    r"P_h(x)^2}{1-\big(1-\frac1N\big)(1-\alpha)^2}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "An exact measure of how much diversity anchoring keeps in the long run when "
                "mixing comes first, then drawing."
            ),
        ),
        Reading(
            "k",
            "The diversity kept in the loop of (c) is set by αN: about 2Nα/(1 + 2Nα) for small α.",
            formal=FormalStatement(
                words=(
                    "In the loop of (c), the stationary ratio of E[1 − ΣPn²] to 1 − ΣPh² is (1 − "
                    "1/N)(1 − (1 − α)²)/(1 − (1 − 1/N)(1 − α)²), which differs from 2Nα/(1 + 2Nα) "
                    "by a quantity tending to 0 as α → 0 and N → ∞."
                ),
                latex=(
                    r"\frac{\mathbb E\big[1-\sum_x P_n(x)^2\big]}{1-\sum_x P_h(x)^2}=\frac{\big(1-"
                    r"\frac1N\big)\big(1-(1-\alpha)^2\big)}{1-\big(1-\frac1N\big)(1-\alpha)^2}"
                    r"\approx\frac{2N\alpha}{1+2N\alpha}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Says how large α has to be, relative to 1/N, to keep a given share of the "
                "diversity of Ph."
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
                words=(
                    "In the loop of (c) with N ≥ 2 and Ph not a vertex, the entropy tends to 0 "
                    "almost surely, and with it the variance for distinct labels."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}\big(N,(1-\alpha)P_n+\alpha "
                    r"P_h\big),\ N\ge2:\quad H(P_n)\to0\ \text{ almost surely}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Whether the first two signatures of collapse still occur under anchoring with "
                "finite samples. With N = 1 every generation is a vertex, so N ≥ 2."
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
        "it is all that can be promised without a condition on the update. The second half, "
        "convergence, is a statement about many generations, and boundedness does not imply it."
    ),
)
