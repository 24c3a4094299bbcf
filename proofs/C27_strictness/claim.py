"""C27: The bound is strict because 1 − α < 1."""

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
CURRENT = "KL(P0, mix(alpha, Pn, P0))"
ANCHORED = "KL(P0, mix(alpha, Pt, P0))"
SCALED = "(1 - alpha)*KL(P0, Pt)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")

CLAIM = Claim(
    id="C27",
    slug="strictness",
    section="E",
    passage="Halting Data Decay (Reading the Proof); The Four Equations",
    title="Since 1 − α < 1, the next divergence is strictly below the current one",
    says=(
        "Because (1−α) < 1 for every α > 0, the right side of the bound, and with it the next "
        "generation's divergence, lies strictly below the current divergence."
    ),
    readings=(
        Reading(
            "a",
            "(1−α)·D is strictly smaller than D.",
            statement=f"{SCALED} < KL(P0, Pt)",
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                WitnessFile("witnesses/a_infinite.json"),
                Kernel("counterexample.v", "C27a_refuted"),
                Hunt(),
            ),
            repairs=("C27b", "C27f"),
            why=(
                "The step as it is argued: a factor below 1 makes the right side smaller. It "
                "depends on D alone, so both ends of D's range count: D = 0 and D = +∞."
            ),
            remark="At D = 0 there is nothing to contract; at D = +∞ a factor does not help.",
        ),
        Reading(
            "b",
            "With exact human data the divergence falls strictly, unless the model already is P0.",
            statement=f"{ANCHORED} < KL(P0, Pt)",
            given=(*ALPHA, "Pt != P0"),
            evidence=(
                Derivation(),
                Kernel("strictness.v", "C27b_proved"),
                Hunt(
                    controls=(
                        Control(f"{ANCHORED} < KL(P0, Pt)", ALPHA),
                        Control("KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)", (*ALPHA, "Pt != P0")),
                        *(
                            Control(f"{ANCHORED} < {near}*KL(P0, Pt)", (*ALPHA, "Pt != P0"))
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why="What the sentence is after, where Ph = P0; D(P0‖Pt) = +∞ is included.",
            remark="From D = +∞ one exact anchored step leads to a finite divergence (C36h).",
            general=(
                "Carries over to every measurable space, by the convexity of D(P0‖·) and, where "
                "D(P0‖Pt) = ∞, by D(P0‖mix) ≤ −ln α < ∞."
            ),
        ),
        Reading(
            "c",
            "Order (i), the current model is mixed: below the current generation's D.",
            statement=f"{CURRENT} < KL(P0, Pn)",
            given=(*ALPHA, "Pn != P0"),
            evidence=(
                Derivation(),
                Kernel("strictness.v", "C27c_proved"),
                Hunt(
                    controls=(
                        Control(f"{CURRENT} < KL(P0, Pn)", ALPHA),
                        Control("KL(P0, mix(alpha, Pn, Ph)) < KL(P0, Pn)", (*ALPHA, "Pn != P0")),
                        *(
                            Control(f"{CURRENT} < {near}*KL(P0, Pn)", (*ALPHA, "Pn != P0"))
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "The article compares with the current generation's divergence as well. Here P̃n = "
                "Pn, so that it is the same as the uncorrected one, and Ph = P0. Pn = P0 is set "
                "apart, since nothing is smaller than D = 0; D(P0‖Pn) = +∞ and α = 1 are included."
            ),
            remark=(
                "Here the article is right. The decrease is strict but need not be large: it is "
                "as small as α."
            ),
            general=(
                "Carries over to every measurable space: D(P0‖mix) ≤ (1−α)D(P0‖Pn), which is "
                "smaller than D(P0‖Pn) where this is positive and finite, and D(P0‖mix) ≤ −ln α "
                "is finite where it is not."
            ),
        ),
        Reading(
            "d",
            "Order (ii), train and then mix: below the current generation's D.",
            statement=f"{ANCHORED} < KL(P0, Pn)",
            given=(*ALPHA, "Pn != P0"),
            evidence=(
                WitnessFile("witnesses/d.json"),
                Kernel("counterexample.v", "C27d_refuted"),
                Hunt(),
            ),
            repairs=("C27b", "C29d", "C39b"),
            why=(
                "Pt = F(Pn) for an arbitrary update F, so that Pt is an arbitrary distribution "
                "whatever Pn is; exact human data, Ph = P0, and a model that has left P0 already, "
                "the reading most generous to the article."
            ),
            remark=(
                "The bound compares with the model after the update. If the update itself takes "
                "the model away from P0 by more than the factor 1/(1−α), the generation as a "
                "whole does (C29d)."
            ),
        ),
        Reading(
            "e",
            "Order (iii), mix and then train: below the current generation's D.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) < KL(P0, Pn)",
                order="iii",
                start="Pinit",
                words=(
                    "With the mixture (1 − α)Pn + αP0 as the next training distribution and F "
                    "applied to it afterwards, the next divergence is below the current one, "
                    "unless Pn = P0."
                ),
                latex=r"D(P_0\,\|\,P_{n+1}) < D(P_0\,\|\,P_n)",
            ),
            evidence=(
                Kernel("orders.v", "C27e_refuted", "theory.Orders.C27e_statement"),
                Exact(),
            ),
            repairs=("C27c", "C27b"),
            why=(
                "The order in which the update comes last; the article compares with the current "
                "generation's divergence as well. Pn = P0 is set apart, since nothing is smaller "
                "than D = 0, and exact human data and every α in (0, 1] are granted. P0 = (½, ½), "
                "α = ¼, and an update that squares and renormalises: from (3/4, 1/4) the mixture "
                "is (11/16, 5/16), the next model (0.83, 0.17), further from P0."
            ),
            remark=(
                "The strict decrease belongs to the mixture; what is then trained on it may lose "
                "more than that."
            ),
        ),
        Reading(
            "f",
            "(1−α)·D is strictly smaller than D whenever 0 < D < ∞.",
            statement=f"{SCALED} < KL(P0, Pt)",
            given=(*ALPHA, "Pt != P0", "KL(P0, Pt) < inf"),
            evidence=(
                Derivation(),
                Kernel("strictness.v", "C27f_proved"),
                Hunt(
                    controls=(
                        Control(f"{SCALED} < KL(P0, Pt)", (*ALPHA, "Pt != P0")),
                        Control(f"{SCALED} < KL(P0, Pt)", (*ALPHA, "KL(P0, Pt) < inf")),
                        *(
                            Control(
                                f"{SCALED} < {near}*KL(P0, Pt)",
                                (*ALPHA, "Pt != P0", "KL(P0, Pt) < inf"),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why="The step with its two exceptions named.",
            remark="The arithmetic is sound for a model that has drifted but lost no letter of P0.",
            general="It is a statement about numbers in [0, ∞] and does not depend on the space.",
        ),
    ),
    discussion=(
        "The article infers from (1−α) < 1 that the next divergence lies strictly below the "
        "current one. The arithmetic step fails at the two ends, a perfect model and one that has "
        "lost a letter (a); between them it holds (f). The conclusion, with exact human data and "
        "against the uncorrected model, is true for every model but P0 itself, where it cannot be "
        "(b), and so it is against the current generation where the current model itself is mixed "
        "(c). Where an update comes before the mixing or after it, the next divergence can exceed "
        "the current one, (d) and (e): the bound of the article compares with the model after the "
        "update, and its text with the model before it."
    ),
    orders=(SideBySide("Ph = P0, Pn ≠ P0: D(P0‖P_{n+1}) < D(P0‖Pn)", "c", "d", "e"),),
)
