"""C23: A higher α resists collapse more strongly."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C23",
    slug="more_alpha_is_better",
    section="D",
    passage="The Human Anchoring Solution (Setting the Alpha Anchoring Coefficient)",
    title="A higher α resists collapse more strongly",
    says=(
        "A higher anchoring coefficient α gives more human grounding and thereby stronger "
        "resistance to collapse."
    ),
    readings=(
        Reading(
            "a",
            "D(P0‖mix) is non-increasing in α.",
            statement="KL(P0, mix(b, Pt, Ph)) <= KL(P0, mix(a, Pt, Ph))",
            given=("0 < a", "a <= b", "b <= 1"),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "Resistance is measured by the divergence after the step, as in the stability "
                "proof; a and b are two values of α in (0, 1], with a ≤ b, and the comparison is "
                "non-strict. P0, Pt and Ph are arbitrary."
            ),
        ),
        Reading(
            "b",
            "The same when Ph = P0.",
            statement="KL(P0, mix(b, Pt, Ph)) <= KL(P0, mix(a, Pt, Ph))",
            given=("0 < a", "a <= b", "b <= 1", "Ph == P0"),
            waits_for="one-step claims (step 2)",
            why="The case of exact human data.",
        ),
        Reading(
            "c",
            "D(P0‖mix) is convex in α.",
            statement=(
                "KL(P0, mix((1 - t)*a + t*b, Pt, Ph)) <= (1 - t)*KL(P0, mix(a, Pt, Ph)) + t*KL(P0, "
                "mix(b, Pt, Ph))"
            ),
            given=("0 <= a", "a <= 1", "0 <= b", "b <= 1"),
            waits_for="one-step claims (step 2)",
            why=(
                "The shape of the dependence on α, on the closed interval; the two ends, where D "
                "may be +∞, are included."
            ),
        ),
        Reading(
            "d",
            "D(P0‖mix) is non-increasing on [0, 1] exactly when Σ P0·Pt/Ph ≤ 1.",
            formal=FormalStatement(
                words=(
                    "Let Ph(x) + Pt(x) > 0 wherever P0(x) > 0. Then α ↦ D(P0‖(1 − α)Pt + αPh) is "
                    "non-increasing on [0, 1] if and only if Σ P0(x)Pt(x)/Ph(x) ≤ 1, the sum over "
                    "letters with P0(x) > 0 and +∞ if Ph(x) = 0 at one of them."
                ),
                latex=(
                    r"\alpha\mapsto D\big(P_0\,\|\,(1-\alpha)\tilde P+\alpha P_h\big)\ "
                    r"\text{non-increasing on } "
                    r"[0,1]\iff\sum_{x:\,P_0(x)>0}\frac{P_0(x)\,\tilde P(x)}{P_h(x)}\le1"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The exact condition on the triple; without the hypothesis the divergence is +∞ "
                "for every α."
            ),
        ),
    ),
)
