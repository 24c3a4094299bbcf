"""C22: Anchoring halts the growth of the divergence from P0."""

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
    WitnessFile,
)

ALPHA = ("0 < alpha", "alpha <= 1")
CURRENT = "KL(P0, mix(alpha, Pn, P0))"
UPDATED = "KL(P0, mix(alpha, Pt, P0))"
FLOOR = "-log(alpha) + KL(P0, Ph)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")

CLAIM = Claim(
    id="C22",
    slug="halts_kl",
    section="D",
    passage=(
        "The Human Anchoring Solution (Why This Works); The Four Equations (AAHM correction "
        "function, stability proof)"
    ),
    title="Anchoring halts the growth of the divergence from P0",
    says=(
        "Human data that are mixed in at weight α break the self-consuming cycle for good and stop "
        "the growth of D(P₀‖Pₙ)."
    ),
    readings=(
        Reading(
            "a",
            "Order (i), Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn).",
            statement=f"{CURRENT} <= KL(P0, Pn)",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("halting.v", "C22a_proved"),
                Hunt(
                    controls=(
                        Control("KL(P0, mix(alpha, Pn, Ph)) <= KL(P0, Pn)", ALPHA),
                        Control(f"{CURRENT} < KL(P0, Pn)", ALPHA),
                        *(Control(f"{CURRENT} <= {near}*KL(P0, Pn)", ALPHA) for near in NEAR),
                    )
                ),
            ),
            why=(
                "To halt the growth is read non-strictly. The article leaves open what P̃n is; "
                "here P̃n = Pn, the current model itself is mixed, and P_{n+1} is the mixture. Ph "
                "is the exact human distribution P0, the reading most generous to the claim. Pn is "
                "any distribution, one with D(P0‖Pn) = +∞ included, and α = 1 is allowed. A bound "
                "for one step from every Pn is the bound for every step of every run."
            ),
            remark=(
                "Here the article is right: mixing the model itself with exact human data never "
                "takes it further from P0. It even takes it closer by the factor 1 − α (C26b)."
            ),
            general=(
                "Carries over to every measurable space: D(P0‖·) is convex there too and "
                "D(P0‖P0) = 0. Nothing needs to be finite."
            ),
        ),
        Reading(
            "b",
            "The interruption is permanent: it outlasts the anchoring.",
            formal=FormalStatement(
                words=(
                    "If the resampling loop is anchored (Ph = P0) up to some generation m and runs "
                    "unanchored from then on, then D(P0‖Pn) stays bounded in n, almost surely."
                ),
                latex=(
                    r"\alpha_n=\alpha>0\ (n\le m),\quad\alpha_n=0\ (n>m):\quad\sup_n "
                    r"D(P_0\,\|\,P_n)<\infty\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("interruption.v", "C22b_refuted", "theory.Orders.C22b_statement"),
                Exact(),
            ),
            repairs=("C22e", "C31d"),
            why=(
                "Permanently is read at its word: the cycle stays interrupted afterwards, without "
                "further anchoring. P0 is not a vertex. Anchored means mixed with P0 at weight α "
                "and then drawn, from the start P0; bounded is asked from generation m on, and "
                "almost surely means: for every ε > 0 some bound is exceeded with probability at "
                "most ε, however long the run. It fails in every such loop: from whatever model "
                "the anchoring leaves, resampling reaches a vertex almost surely, and "
                "D(P0‖vertex) = +∞."
            ),
            remark=(
                "Anchoring is a treatment, not a cure: it works while it lasts. Once it stops, "
                "the loop collapses as it would have without it."
            ),
        ),
        Reading(
            "c",
            "Order (ii), Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn).",
            statement=f"{UPDATED} <= KL(P0, Pn)",
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/c.json"),
                WitnessFile("witnesses/c_distinct.json"),
                Kernel("counterexample.v", "C22c_refuted"),
                Hunt(),
            ),
            repairs=("C22e", "C29e", "C39b"),
            why=(
                "The article calls P̃n the uncorrected model, which suggests that F acts first and "
                "the result is mixed: Pt = F(Pn). F is an arbitrary update, and for every pair of "
                "distributions some F leads from the first to the second; so Pt is an arbitrary "
                "distribution, whatever Pn is. In the first file the run starts at Pn = P0, as a "
                "model trained on P0 does, and F moves away from it; in the second the model has "
                "already drifted."
            ),
            remark=(
                "One step of training can do more harm than one step of anchoring undoes. What "
                "anchoring does ensure, whatever the training does, is the level in (e); that the "
                "divergence does not grow needs a bound on the training's drift, C29e or C39b."
            ),
        ),
        Reading(
            "d",
            "Order (iii), Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn).",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= KL(P0, Pn)",
                order="iii",
                start="Pinit",
                words=(
                    "With the mixture as the next training distribution and F (fit, sample, "
                    "truncate) applied to it afterwards, α in (0, 1], the divergence from P0 does "
                    "not rise, from any start."
                ),
                latex=(
                    r"P_{n+1}=F\big((1-\alpha)P_n+\alpha P_0\big):\quad D(P_0\,\|\,P_{n+1})\le "
                    r"D(P_0\,\|\,P_n)"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("sharpening.v", "C22d_refuted", "theory.Orders.C22d_statement"),
                Exact(),
            ),
            repairs=("C39i", "C22a", "C22e"),
            why=(
                "The article also speaks of the mixture as the new training distribution, on "
                "which the model is then trained. The update F is arbitrary; already one that "
                "leaves P0 fixed breaks it: P0 = (½, ½), α = ¼, and F squares the probabilities "
                "and renormalises (tempering with β = 2). From (3/4, 1/4) the mixture is (11/16, "
                "5/16), and F takes it to (0.83, 0.17), further from P0 than the start; both "
                "divergences are finite. With truncation D becomes +∞ in one step, even from P0 "
                "(C06h)."
            ),
            remark=(
                "Mixing better data in does not help against a training step that undoes more "
                "than the mixing did; and in this order there is not even a bound on the level "
                "(C31h)."
            ),
        ),
        Reading(
            "e",
            "Order (ii), any Ph: D(P0‖P_{n+1}) ≤ −ln α + D(P0‖Ph) at every generation.",
            statement=f"KL(P0, mix(alpha, Pt, Ph)) <= {FLOOR}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("halting.v", "C22e_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"KL(P0, mix(alpha, Pt, Ph)) <= {near}*({FLOOR})", ALPHA)
                            for near in NEAR
                        ),
                        Control(f"KL(P0, mix(alpha, Pt, Ph)) < {FLOOR}", ALPHA),
                    )
                ),
            ),
            why=(
                "A bound on the level instead of a statement on growth; nothing is assumed of F, "
                "so Pt = F(Pn) is an arbitrary distribution, and Ph need not be P0. It holds at "
                "every generation n ≥ 1 because every such generation is a mixture. It is attained "
                "where the model has lost all of P0's letters."
            ),
            remark=(
                "The guarantee to plan with: at α = 0.1 and exact human data no generation is "
                "further than 2.303 nats from P0, whatever the training does. It is a level, not "
                "an improvement."
            ),
            general=(
                "Carries over to every measurable space, with no condition: the mixture is at "
                "least α·Ph on every event, so the density of P0 with respect to it is at most "
                "1/α times that with respect to Ph. If D(P0‖Ph) = ∞ the bound says nothing."
            ),
        ),
    ),
    discussion=(
        "The article says that anchoring halts the growth of D(P₀‖Pₙ), without saying whether the "
        "model is updated before, after or not at all between two mixtures. The three orders of "
        "the anchored step are set side by side: (a) is order (i), (c) order (ii), (d) order "
        "(iii), each with exact human data. Where the current model itself is mixed, the article "
        "is right (a). Where an update comes first, the divergence can grow even with exact human "
        "data, already in the first step from Pn = P0, because nothing bounds what the update "
        "does. What holds for every update is a level: D(P0‖P_{n+1}) ≤ −ln α + D(P0‖Ph) (e). It "
        "is attained, so no better bound is possible without a condition on the update. Where an "
        "update acts on the mixture, the divergence can grow too (d), and no level is ensured. "
        "Nor is the interruption permanent: once the anchoring stops, resampling collapses (b)."
    ),
    orders=(SideBySide("Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn)", "a", "c", "d"),),
)
