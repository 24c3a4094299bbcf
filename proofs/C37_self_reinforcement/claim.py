"""C37: More interactions give a cleaner human distribution and stronger resistance."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C37",
    slug="self_reinforcement",
    section="F",
    passage="The Human Anchoring Solution (Why This Works); The AAHM Framework (Charged Link)",
    title="More interactions give a cleaner human distribution and stronger resistance",
    says=(
        "The network reinforces itself: more human interactions give a richer and cleaner P_human, "
        "which gives stronger resistance to collapse."
    ),
    readings=(
        Reading(
            "a",
            "With m human decisions, D(P0‖P̂h,m) falls in m on every path.",
            formal=FormalStatement(
                words=(
                    "If P̂h,m is the empirical distribution of m independent samples of P0, then "
                    "on every path D(P0‖P̂h,m+1) ≤ D(P0‖P̂h,m) for all m ≥ 1."
                ),
                latex=(
                    r"D(P_0\,\|\,\hat P_{h,m+1})\le D(P_0\,\|\,\hat P_{h,m})\quad\forall m\ge1,\ "
                    r"\text{on every path}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Richer and cleaner is read as closer to P0 in the article's divergence. The "
                "decisions are granted to be independent samples of P0, the reading most generous "
                "to the claim."
            ),
        ),
        Reading(
            "b",
            "E D(P0‖P̂h,m) falls in m.",
            formal=FormalStatement(
                words=(
                    "In the setting of (a), E D(P0‖P̂h,m+1) < E D(P0‖P̂h,m) for all m ≥ 1, for P0 "
                    "with at least two letters."
                ),
                latex=(
                    r"\mathbb E\,D(P_0\,\|\,\hat P_{h,m+1})<\mathbb E\,D(P_0\,\|\,\hat "
                    r"P_{h,m})\quad\forall m\ge1"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The averaged form, in [0, ∞] and strict, since a constant expectation is no "
                "improvement."
            ),
        ),
        Reading(
            "c",
            "D(P0‖P̂h,m) → 0 as m grows.",
            formal=FormalStatement(
                words=(
                    "If P̂h,m is the empirical distribution of m independent human decisions on "
                    "escalated tasks, each a sample of P0 conditioned on the region where the "
                    "model's confidence is low, then D(P0‖P̂h,m) → 0 almost surely."
                ),
                latex=(
                    r"X_i\sim P_0(\,\cdot\mid C^{c})\ \text{i.i.d.}:\quad D(P_0\,\|\,\hat "
                    r"P_{h,m})\to0\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "More decisions are to give, in the limit, P0 itself. The law of the decisions is "
                "the one that escalation by low confidence gives (C33), with exact answers granted "
                "there; C is the confident region."
            ),
        ),
        Reading(
            "d",
            "The feedback loop sustains itself: the number of escalated tasks does not dry up.",
            formal=FormalStatement(
                words=(
                    "In a loop in which tasks are escalated when confidence is below τ (C34), the "
                    "expected number of escalations in generation n does not tend to 0."
                ),
                latex=(
                    r"\liminf_{n\to\infty}\mathbb E[m_n]>0,\qquad m_n=\#\{\text{tasks of "
                    r"generation } n\ \text{with confidence}<\tau\}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Self-reinforcing needs the supply of decisions to go on; escalation by low "
                "confidence is the supply that the article describes."
            ),
        ),
        Reading(
            "e",
            "E χ²(P̂m‖P0) = (k − 1)/m.",
            formal=FormalStatement(
                words=(
                    "For the empirical distribution P̂m of m independent samples of P0 of full "
                    "support on k letters, E χ²(P̂m‖P0) = (k − 1)/m."
                ),
                latex=r"\mathbb E\,\chi^2(\hat P_m\,\|\,P_0)=\frac{k-1}{m}",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "An exact law for the error in a measure that stays finite when letters are "
                "missing from the sample."
            ),
        ),
        Reading(
            "f",
            "E D(P̂m‖P0) does not increase in m.",
            formal=FormalStatement(
                words=(
                    "For the empirical distribution P̂m of m independent samples of P0, E "
                    "D(P̂m+1‖P0) ≤ E D(P̂m‖P0) for all m ≥ 1."
                ),
                latex=(
                    r"\mathbb E\,D(\hat P_{m+1}\,\|\,P_0)\le\mathbb E\,D(\hat "
                    r"P_m\,\|\,P_0)\quad\forall m\ge1"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The averaged form for the other order of the arguments, in which the divergence "
                "is always finite."
            ),
        ),
        Reading(
            "g",
            "D(P0‖P̂h,m) tends to D(P0‖R), R the law that the decisions are sampled from.",
            formal=FormalStatement(
                words=(
                    "If the decisions are independent samples of a law R, then D(P0‖P̂h,m) → "
                    "D(P0‖R) almost surely, the value +∞ included."
                ),
                latex=(
                    r"X_i\sim R\ \text{i.i.d.}:\quad D(P_0\,\|\,\hat P_{h,m})\to D(P_0\,\|\,R)\ "
                    r"\text{ almost surely}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Separates the noise of few decisions, which more of them remove, from a bias in "
                "which tasks are decided (C33)."
            ),
        ),
    ),
)
