"""C29: For every α the sequence D(P0‖Pn) is non-increasing under anchoring."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

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
            loop=LoopStatement(
                update="identity",
                mode="every path",
                expression="KL(P0, Pnext) <= KL(P0, Pn)",
                order="i",
                words=(
                    "With the current model itself mixed with P0 at weight α in (0, 1], D(P0‖Pn) "
                    "is non-increasing in n from every start."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)P_n+\alpha P_0,\ \alpha\in(0,1]:\quad "
                    r"D(P_0\,\|\,P_{n+1})\le D(P_0\,\|\,P_n)\quad\forall n\ge0"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Non-increasing is non-strict and for every α, α = 1 included. P̃n is left open by "
                "the article: here P̃n = Pn. Ph = P0 is the reading most generous to it."
            ),
        ),
        Reading(
            "b",
            "Order (ii), Ph = P0: D(P0‖Pn) is non-increasing.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= KL(P0, Pn)",
                order="ii",
                words=(
                    "With P̃n = F(Pn) for an arbitrary update F, then exact mixing with P0 at "
                    "weight α in (0, 1], D(P0‖Pn) is non-increasing in n from every start."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)F(P_n)+\alpha P_0,\ \alpha\in(0,1]:\quad "
                    r"D(P_0\,\|\,P_{n+1})\le D(P_0\,\|\,P_n)\quad\forall n\ge0"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "P̃n is called the uncorrected model, which suggests that F acts first. F is "
                "quantified over all updates."
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article also speaks of the mixture as the new training distribution, on which "
                "the model is then trained."
            ),
        ),
        Reading(
            "d",
            "Order (ii): D(P0‖F(Pn)) ≤ D(P0‖Pn)/(1 − α) suffices.",
            statement="KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)",
            given=("0 < alpha", "alpha <= 1", "(1 - alpha)*KL(P0, Pt) <= KL(P0, Pn)"),
            waits_for="one-step claims (step 2)",
            why=(
                "A condition on the update that would give the step; Pt stands for F(Pn), and the "
                "hypothesis is multiplied by 1 − α so that α = 1 is covered (0·∞ = 0)."
            ),
        ),
        Reading(
            "e",
            "Order (ii): the weaker D(P0‖F(Pn)) ≤ −ln((exp(−D(P0‖Pn)) − α)/(1 − α)) suffices.",
            statement="KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)",
            given=(
                "0 < alpha",
                "alpha <= 1",
                "(1 - alpha)*exp(-KL(P0, Pt)) + alpha >= exp(-KL(P0, Pn))",
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The hypothesis is written without the outer logarithm, so that it also covers "
                "D(P0‖Pn) ≥ −ln α, where it asks nothing; Pt stands for F(Pn)."
            ),
        ),
        Reading(
            "f",
            "The divergence obeys the triangle inequality D(P0‖F(Pn)) ≤ D(P0‖Pn) + D(Pn‖F(Pn)).",
            statement="KL(P0, Pt) <= KL(P0, Pn) + KL(Pn, Pt)",
            waits_for="one-step claims (step 2)",
            why=(
                "What would be needed to pass from a small step D(Pn‖F(Pn)) of the update to a "
                "small rise of the divergence from P0; Pt stands for F(Pn)."
            ),
        ),
        Reading(
            "g",
            "Drift at most δ for every P0 is the same as max ln(P/F(P)) ≤ δ over P's support.",
            formal=FormalStatement(
                words=(
                    "For distributions P and F(P): D(P0‖F(P)) ≤ D(P0‖P) + δ holds for every P0 if "
                    "and only if ln(P(x)/F(P)(x)) ≤ δ for every letter x with P(x) > 0."
                ),
                latex=(
                    r"\big(\forall P_0:\ D(P_0\,\|\,F(P))\le D(P_0\,\|\,P)+\delta\big)\iff"
                    r"\max_{x:\,P(x)>0}\ln\frac{P(x)}{F(P)(x)}\le\delta"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The exact form of a drift hypothesis that is uniform in P0; where D(P0‖P) = +∞ "
                "the left side asks nothing."
            ),
        ),
        Reading(
            "h",
            "In total variation, TV(P0, P_{n+1}) ≤ (1 − α)(TV(P0, Pn) + TV(Pn, F(Pn))).",
            statement="TV(P0, mix(alpha, Pt, P0)) <= (1 - alpha)*(TV(P0, Pn) + TV(Pn, Pt))",
            given=("0 < alpha", "alpha <= 1"),
            waits_for="one-step claims (step 2)",
            why=(
                "The same recursion in a metric, which has a triangle inequality; Pt stands for "
                "F(Pn), and τ = TV(Pn, F(Pn)) is the drift."
            ),
        ),
        Reading(
            "i",
            "D(P0‖(1 − α)Pt + αP0) ≤ ln(1/α)·TV(P0, Pt).",
            statement="KL(P0, mix(alpha, Pt, P0)) <= -log(alpha)*TV(P0, Pt)",
            given=("0 < alpha", "alpha <= 1"),
            waits_for="one-step claims (step 2)",
            why=(
                "Converts a bound in total variation back into one on the divergence; at α = 1 "
                "both sides are 0."
            ),
        ),
    ),
    discussion=(
        "The three orders of the anchored step are set side by side: (a) is order (i), (b) order "
        "(ii), (c) order (iii)."
    ),
)
