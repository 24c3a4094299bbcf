"""C39: The further the model has drifted, the higher α must be to halt it."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C39",
    slug="halting_alpha",
    section="F",
    passage="The Human Anchoring Solution (Setting the Alpha Anchoring Coefficient)",
    title="The further the model has drifted, the higher α must be to halt it",
    says=(
        "The further the model has drifted from P₀, the higher α must be set to halt the "
        "progression of collapse."
    ),
    readings=(
        Reading(
            "a",
            "Order (ii), drift at most δ, Ph = P0: the least halting α increases in d = D(P0‖Pn).",
            formal=FormalStatement(
                words=(
                    "Fix δ > 0. Let α*(d) be the least α in (0, 1] such that D(P0‖P_{n+1}) ≤ "
                    "D(P0‖Pn) is guaranteed for P_{n+1} = (1 − α)F(Pn) + αP0 whenever D(P0‖Pn) = d "
                    "and D(P0‖F(Pn)) ≤ d + δ. Then α* is strictly increasing in d in (0, ∞)."
                ),
                latex=(
                    r"\alpha^*(d)=\min\big\{\alpha:\ D(P_0\,\|\,F(P_n))\le d+\delta\implies "
                    r"D(P_0\,\|\,P_{n+1})\le d\big\},\ d=D(P_0\,\|\,P_n):\quad\alpha^*\ "
                    r"\text{strictly increasing in } d"
                ),
            ),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "To halt is read as: the divergence rises no further, guaranteed over all triples "
                "with the given d and drift. The further, the higher: strictly increasing. The "
                "bound δ on the drift is all that the guarantee assumes of the update."
            ),
        ),
        Reading(
            "b",
            (
                "Order (ii), drift at most δ, Ph = P0: the least halting α is (1 − "
                "exp(−δ))/(exp(d) − exp(−δ))."
            ),
            formal=FormalStatement(
                words="In the setting of (a), α*(d) = (1 − exp(−δ))/(exp(d) − exp(−δ)).",
                latex=r"\alpha^*(d)=\frac{1-e^{-\delta}}{e^{d}-e^{-\delta}}",
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The exact value, from the sharp one-step bound of C36, over all alphabets; as a "
                "supremum the guarantee need not be attained on a fixed one."
            ),
        ),
        Reading(
            "c",
            "Order (ii), multiplicative drift g, Ph = P0: the least halting α increases in d.",
            formal=FormalStatement(
                words=(
                    "As (a), with the drift hypothesis D(P0‖F(Pn)) ≤ g·D(P0‖Pn) for a fixed g > 1: "
                    "the least halting α is strictly increasing in d in (0, ∞)."
                ),
                latex=(
                    r"D(P_0\,\|\,F(P_n))\le g\,d,\ g>1:\quad\alpha^*_g\ \text{strictly increasing "
                    r"in } d"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "A drift in proportion to the divergence already there, as for an update that "
                "amplifies errors near P0 (C31)."
            ),
        ),
        Reading(
            "d",
            (
                "Order (ii), multiplicative drift g, Ph = P0: the least halting α is explicit and "
                "tends to 1 − 1/g as d → 0."
            ),
            formal=FormalStatement(
                words=(
                    "In the setting of (c), the least halting α is (exp(−d) − exp(−gd))/(1 − "
                    "exp(−gd)), which tends to 1 − 1/g as d → 0."
                ),
                latex=(
                    r"\alpha^*_g(d)=\frac{e^{-d}-e^{-gd}}{1-e^{-gd}},\qquad\lim_{d\to0}"
                    r"\alpha^*_g(d)=1-\frac1g"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why="The exact value, and the link to the local threshold of C31.",
        ),
        Reading(
            "e",
            "Order (i), Ph = P0: the least halting α increases in d.",
            formal=FormalStatement(
                words=(
                    "With P_{n+1} = (1 − α)Pn + αP0, the infimum of the α in (0, 1] for which "
                    "D(P0‖P_{n+1}) ≤ D(P0‖Pn) is guaranteed whenever D(P0‖Pn) = d is strictly "
                    "increasing in d in (0, ∞)."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)P_n+\alpha P_0:\quad\inf\big\{\alpha:\ "
                    r"D(P_0\,\|\,P_{n+1})\le d\big\}\ \text{strictly increasing in } "
                    r"d=D(P_0\,\|\,P_n)"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The order in which P̃n = Pn: no update comes between, so there is no drift to "
                "offset."
            ),
        ),
        Reading(
            "f",
            "Order (iii), drift at most δ, Ph = P0: the least halting α increases in d.",
            formal=FormalStatement(
                words=(
                    "With P_{n+1} = F((1 − α)Pn + αP0) and D(P0‖F(Q)) ≤ D(P0‖Q) + δ for all Q, the "
                    "least α for which D(P0‖P_{n+1}) ≤ D(P0‖Pn) is guaranteed whenever D(P0‖Pn) = "
                    "d ≥ δ is strictly increasing in d in [δ, ∞)."
                ),
                latex=(
                    r"P_{n+1}=F\big((1-\alpha)P_n+\alpha P_0\big),\ D(P_0\,\|\,F(Q))\le "
                    r"D(P_0\,\|\,Q)+\delta:\quad\alpha^*\ \text{strictly increasing in } d\ge\delta"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The order in which the update comes last; below d = δ even α = 1 gives no "
                "guarantee, since the drift acts after the mixing."
            ),
        ),
    ),
)
