"""C29: For every α the sequence D(P0‖Pn) is non-increasing under anchoring."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    Exact,
    Hunt,
    Kernel,
    LoopStatement,
    Reading,
    SideBySide,
    WitnessFile,
)

ALPHA = ("0 < alpha", "alpha <= 1")
DRIFT = ("0 <= delta", "delta < inf")
CURRENT = "KL(P0, mix(alpha, Pn, P0))"
UPDATED = "KL(P0, mix(alpha, Pt, P0))"
STAYS = f"{UPDATED} <= KL(P0, Pn)"
SCALED = "(1 - alpha)*KL(P0, Pt)"
PULLED = "(1 - alpha)*exp(-KL(P0, Pt)) + alpha"
TV_BOUND = "(1 - alpha)*(TV(P0, Pn) + TV(Pn, Pt))"
LETTER = "dot(point(0), Pn)"
SHARE = "exp(delta)*dot(point(0), Pt)"
AT_LETTER = "KL(point(0), Pt) <= KL(point(0), Pn) + delta"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
# Pulled towards P0 from the mixture by a tenth of what the hypothesis is slackened by.
PULLS = tuple(zip(NEAR, ("0.001", "0.0001", "0.00001", "0.0000001"), strict=True))
# An update that halves every letter of P0, and a drift just below or just above ln 2.
HALVED = ("Pt == mix(1/2, Pn, Q)", "dot(P0, Q) == 0")
BELOW_LN2, ABOVE_LN2 = "delta == 0.693147", "delta == 0.6931472"

CLAIM = Claim(
    id="C29",
    slug="monotone_sequence",
    section="E",
    passage="Halting Data Decay (The Convergence Condition); Frequently Asked Questions",
    title="For every α the sequence D(P0‖Pn) is non-increasing under anchoring",
    says=(
        "For any α ∈ (0, 1] the sequence D(P₀‖Pₙ) is monotonically non-increasing under the "
        "anchored recursion P_{n+1} = (1 − α)·P̃ₙ + α·P_human."
    ),
    readings=(
        Reading(
            "a",
            "Order (i), Ph = P0: D(P0‖Pn) is non-increasing.",
            statement=f"{CURRENT} <= KL(P0, Pn)",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("sequence.v", "C29a_proved"),
                Hunt(
                    controls=(
                        Control("KL(P0, mix(alpha, Pn, Ph)) <= KL(P0, Pn)", ALPHA),
                        Control(f"{CURRENT} < KL(P0, Pn)", ALPHA),
                        *(Control(f"{CURRENT} <= {near}*KL(P0, Pn)", ALPHA) for near in NEAR),
                    )
                ),
            ),
            why=(
                "Non-increasing is non-strict and for every α, α = 1 included. P̃n is left open by "
                "the article: here P̃n = Pn, and P_{n+1} is the mixture. Ph = P0 is the reading "
                "most generous to it. A sequence is non-increasing if no step raises it, and a "
                "step that starts from an arbitrary Pn, D(P0‖Pn) = +∞ included, is every step of "
                "every run."
            ),
            remark=(
                "Here the article is right, and more than it says is true: D(P0‖Pn) falls at least "
                "as fast as (1−α)ⁿ (C26b), and α may change from step to step."
            ),
            general=(
                "Carries over to every measurable space: D(P0‖·) is convex there too and "
                "D(P0‖P0) = 0. Nothing needs to be finite."
            ),
        ),
        Reading(
            "b",
            "Order (ii), Ph = P0: D(P0‖Pn) is non-increasing.",
            statement=STAYS,
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/b.json"),
                WitnessFile("witnesses/b_distinct.json"),
                Kernel("counterexample.v", "C29b_refuted"),
                Hunt(),
            ),
            repairs=("C29e", "C29d", "C22e"),
            why=(
                "P̃n is called the uncorrected model, which suggests that F acts first. F is "
                "quantified over all updates, and some update leads from any Pn to any Pt; so "
                "Pt = F(Pn) is an arbitrary distribution. One step that rises is enough to break "
                "monotonicity. In the first file Pn = P0, the start that the article has in mind, "
                "so D(P0‖Pn) = 0 and every update that moves breaks it; in the second the model "
                "has already drifted."
            ),
            remark=(
                "From P0 itself the first generation can only get worse. A monitored divergence "
                "that rises under anchoring is therefore no sign of an error; that it stays "
                "within −ln α is what is guaranteed (C22e)."
            ),
        ),
        Reading(
            "c",
            "Order (iii), Ph = P0: D(P0‖Pn) is non-increasing.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= KL(P0, Pn)",
                order="iii",
                start="Pinit",
                words=(
                    "With the mixture as the next training distribution and F applied to it "
                    "afterwards, α in (0, 1], D(P0‖Pn) is non-increasing in n from every start."
                ),
                latex=(
                    r"P_{n+1}=F\big((1-\alpha)P_n+\alpha P_0\big),\ \alpha\in(0,1]:\quad "
                    r"D(P_0\,\|\,P_{n+1})\le D(P_0\,\|\,P_n)\quad\forall n\ge0"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("orders.v", "C29c_refuted", "theory.Orders.C29c_statement"),
                Exact(),
            ),
            repairs=("C39i", "C29a", "C29e"),
            why=(
                "The third order of the anchored step, in which the mixture is the training "
                "distribution; F is arbitrary, and one step that rises is enough. P0 = (½, ½), α "
                "= ¼, and F squares the probabilities and renormalises, so that F(P0) = P0: from "
                "(3/4, 1/4) the mixture is (11/16, 5/16) and the next model (0.83, 0.17), further "
                "from P0 than the start."
            ),
            remark=(
                "No bound on the level takes the place of monotonicity in this order: D(P0‖Pn) "
                "can be +∞ after one step (C31h)."
            ),
        ),
        Reading(
            "d",
            "Order (ii): D(P0‖F(Pn)) ≤ D(P0‖Pn)/(1 − α) suffices.",
            statement=STAYS,
            given=(*ALPHA, f"{SCALED} <= KL(P0, Pn)"),
            evidence=(
                Derivation(),
                Kernel("sequence.v", "C29d_proved"),
                Hunt(
                    controls=(
                        Control(STAYS, ALPHA),
                        Control(
                            "KL(P0, mix(alpha, Pt, Ph)) <= KL(P0, Pn)",
                            (*ALPHA, f"{SCALED} <= KL(P0, Pn)"),
                        ),
                        *(
                            Control(
                                STAYS,
                                (
                                    *ALPHA,
                                    f"{near}*{SCALED} <= KL(P0, Pn)",
                                    f"Pn == mix({pull}, mix(alpha, Pt, P0), P0)",
                                ),
                            )
                            for near, pull in PULLS
                        ),
                    )
                ),
            ),
            why=(
                "A condition on the update that gives the step; Pt stands for F(Pn), and the "
                "hypothesis is multiplied by 1 − α so that α = 1 is covered (0·∞ = 0)."
            ),
            remark=(
                "How much an update may lose: with α = 0.1 up to 11% of the current divergence. "
                "Near P0 that is next to nothing."
            ),
            general=(
                "Carries over to every measurable space: D(P0‖mix) ≤ (1−α)D(P0‖Pt) by convexity."
            ),
        ),
        Reading(
            "e",
            "Order (ii): the weaker D(P0‖F(Pn)) ≤ −ln((exp(−D(P0‖Pn)) − α)/(1 − α)) suffices.",
            statement=STAYS,
            given=(*ALPHA, f"{PULLED} >= exp(-KL(P0, Pn))"),
            evidence=(
                Derivation(),
                Kernel("sequence.v", "C29e_proved"),
                Hunt(
                    controls=(
                        Control(STAYS, ALPHA),
                        Control(
                            "KL(P0, mix(alpha, Pt, Ph)) <= KL(P0, Pn)",
                            (*ALPHA, f"{PULLED} >= exp(-KL(P0, Pn))"),
                        ),
                        *(
                            Control(STAYS, (*ALPHA, f"{PULLED} >= {near}*exp(-KL(P0, Pn))"))
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "The hypothesis is written without the outer logarithm, so that it also covers "
                "D(P0‖Pn) ≥ −ln α, where it asks nothing; Pt stands for F(Pn). No weaker condition "
                "on the two divergences will do: for P0 a vertex it is necessary as well (C36c)."
            ),
            remark=(
                "Once D(P0‖Pn) has reached −ln α, no update can push it further. The room for an "
                "update is the smaller the closer the model is to P0."
            ),
            general=(
                "Carries over to every measurable space: e^{−D(P0‖·)} is concave there too (C36b)."
            ),
        ),
        Reading(
            "f",
            "The divergence obeys the triangle inequality D(P0‖F(Pn)) ≤ D(P0‖Pn) + D(Pn‖F(Pn)).",
            statement="KL(P0, Pt) <= KL(P0, Pn) + KL(Pn, Pt)",
            evidence=(
                WitnessFile("witnesses/f.json"),
                WitnessFile("witnesses/f_jump.json"),
                Kernel("counterexample.v", "C29f_refuted"),
                Hunt(),
            ),
            repairs=("C29g", "C29h"),
            why=(
                "What would be needed to pass from a small step D(Pn‖F(Pn)) of the update to a "
                "small rise of the divergence from P0; Pt stands for F(Pn), an arbitrary "
                "distribution. In the second file the step is small, D(Pn‖F(Pn)) < 0.05, and the "
                "divergence from P0 jumps by more than 1: the update cuts to a fifth a letter "
                "that is rare in Pn and common in P0."
            ),
            remark=(
                "A log-loss of the new model on the old one's outputs says little about P0: the "
                "letters that the old model has nearly lost do not show in it."
            ),
        ),
        Reading(
            "g",
            "If P/F(P) is at most e^δ at every letter, the drift is at most δ for every P0.",
            statement="KL(P0, Pt) <= KL(P0, Pn) + delta",
            given=(*DRIFT, "Pn <= exp(delta)*Pt"),
            evidence=(
                Derivation(),
                Kernel("sequence.v", "C29g_proved"),
                Hunt(
                    controls=(
                        Control("KL(P0, Pt) <= KL(P0, Pn) + delta", DRIFT),
                        *(
                            Control(
                                "KL(P0, Pt) <= KL(P0, Pn) + delta",
                                (*DRIFT, f"Pn <= {over}*exp(delta)*Pt", BELOW_LN2, *HALVED),
                            )
                            for over in OVER
                        ),
                        *(
                            Control(
                                f"KL(P0, Pt) <= KL(P0, Pn) + {near}*delta",
                                (*DRIFT, "Pn <= exp(delta)*Pt", ABOVE_LN2, *HALVED),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "First half of the exact form of a drift hypothesis that is uniform in P0: "
                "max ln(P/F(P)) ≤ δ over the letters that P has, written without a quotient; "
                "Pn stands for P and Pt for F(P). It is attained where P0 is all at the letter "
                "with the largest quotient."
            ),
            remark=(
                "To control the drift without knowing P0 one has to bound the likelihood ratio of "
                "old and new model at every letter; an average over outputs will not do."
            ),
            general=(
                "Carries over to every measurable space, the hypothesis read as P(A) ≤ e^δ·F(P)(A) "
                "for every event A."
            ),
        ),
        Reading(
            "h",
            "In total variation, TV(P0, P_{n+1}) ≤ (1 − α)(TV(P0, Pn) + TV(Pn, F(Pn))).",
            statement=f"TV(P0, mix(alpha, Pt, P0)) <= {TV_BOUND}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("sequence.v", "C29h_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"TV(P0, mix(alpha, Pt, P0)) <= {near}*{TV_BOUND}", ALPHA)
                            for near in NEAR
                        ),
                        Control(f"TV(P0, mix(alpha, Pt, Ph)) <= {TV_BOUND}", ALPHA),
                        Control(f"TV(P0, mix(alpha, Pt, P0)) < {TV_BOUND}", ALPHA),
                    )
                ),
            ),
            why=(
                "The same recursion in a metric, which has a triangle inequality; Pt stands for "
                "F(Pn), and τ = TV(Pn, F(Pn)) is the drift. It is attained where the update moves "
                "straight away from P0."
            ),
            remark=(
                "In total variation the article's scheme of proof works: a drift of at most τ per "
                "generation leads to at most (1−α)τ/α in the long run."
            ),
            general="Carries over to every measurable space, with no condition.",
        ),
        Reading(
            "i",
            "D(P0‖(1 − α)Pt + αP0) ≤ ln(1/α)·TV(P0, Pt).",
            statement=f"{UPDATED} <= -log(alpha)*TV(P0, Pt)",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("sequence.v", "C29i_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"{UPDATED} <= -{near}*log(alpha)*TV(P0, Pt)", ALPHA)
                            for near in NEAR
                        ),
                        Control("KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha)*TV(P0, Pt)", ALPHA),
                        Control(f"{UPDATED} < -log(alpha)*TV(P0, Pt)", ALPHA),
                    )
                ),
            ),
            why=(
                "Converts a bound in total variation back into one on the divergence; at α = 1 "
                "both sides are 0. It is attained where Pt has none of P0's letters."
            ),
            remark=(
                "With (h) it bounds the divergence in the long run without any assumption on "
                "likelihood ratios: at most ln(1/α)·τ/α plus a transient, where that is below "
                "−ln α."
            ),
            general=(
                "Carries over to every measurable space: for r the density of Pt with respect to "
                "P0, −ln(α + (1−α)r) ≤ ln(1/α)·max(1 − r, 0), and the integral of the last factor "
                "over P0 is TV(P0, Pt), parts of Pt singular to P0 included."
            ),
        ),
        Reading(
            "j",
            "If the drift is at most δ for every P0, P/F(P) is at most e^δ at every letter.",
            statement=f"{LETTER} <= {SHARE}",
            given=(*DRIFT, "forall(P0, KL(P0, Pt) <= KL(P0, Pn) + delta)"),
            evidence=(
                Derivation(),
                Kernel("sequence.v", "C29j_proved"),
                Hunt(
                    statement=f"{LETTER} <= {SHARE}",
                    given=(*DRIFT, AT_LETTER),
                    controls=(
                        Control(f"{LETTER} <= {SHARE}", DRIFT),
                        *(
                            Control(f"{LETTER} <= {near}*{SHARE}", (*DRIFT, AT_LETTER))
                            for near in NEAR
                        ),
                        *(
                            Control(
                                f"{LETTER} <= {SHARE}",
                                (
                                    *DRIFT,
                                    AT_LETTER.replace("delta", f"{over}*delta"),
                                    BELOW_LN2,
                                    "Pt == mix(1/2, Pn, point(1))",
                                ),
                            )
                            for over in OVER
                        ),
                    ),
                ),
            ),
            why=(
                "Second half. The first letter stands for any letter, by symmetry; Pn is P and Pt "
                "is F(P). The search tests the instance that the proof uses, P0 all at that "
                "letter. Where D(P0‖P) = +∞ the hypothesis asks nothing."
            ),
            remark=(
                "So no hypothesis on the update that is weaker than a bound on likelihood ratios "
                "gives a drift bound for every P0. Truncation and resampling, which drop letters, "
                "satisfy none with a finite δ."
            ),
            general=(
                "Carries over with conditioning in place of a letter: if A = {P > e^δ·F(P)} had "
                "P(A) > 0, P0 = P conditioned on A would have drift above δ."
            ),
        ),
    ),
    discussion=(
        "The article concludes that D(P₀‖Pₙ) is non-increasing for every α. The three orders of "
        "the anchored step are set side by side: (a) is order (i), (b) order (ii), (c) order "
        "(iii), each with exact human data. Where the current model itself is mixed, the article "
        "is right (a). Where an update comes first, its drift is uncontrolled and the sequence "
        "can rise, at the first step already (b), and so it can where the update acts on the "
        "mixture (c). What is needed is a bound on the drift: "
        "D(P0‖F(P)) ≤ D(P0‖P)/(1−α) suffices (d), and the exact condition is (e), which asks "
        "nothing once D(P0‖P) ≥ −ln α. A small step of the update, D(P‖F(P)) small, does not "
        "give it, because the divergence has no triangle inequality (f): a drift of at most δ for "
        "every P0 is the same as P/F(P) ≤ e^δ at every letter, (g) and (j). In total variation "
        "the recursion that the article wants does hold (h), and (i) leads back to the divergence."
    ),
    orders=(SideBySide("Ph = P0: D(P0‖Pn) is non-increasing", "a", "b", "c"),),
)
