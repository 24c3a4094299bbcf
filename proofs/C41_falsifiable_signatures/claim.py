"""C41: The signatures of collapse are measurable and falsifiable."""

from collapse_audit.ledger import Claim, FormalStatement, Kernel, Reading

CLAIM = Claim(
    id="C41",
    slug="falsifiable_signatures",
    section="F",
    passage=(
        "The Four Equations (entropy loss signatures); The Three Measurable Signatures of Collapse"
    ),
    title="The signatures of collapse are measurable and falsifiable",
    says=(
        "The symptoms, H(Pₙ) → 0, σ²ₙ → 0 and D(P₀‖Pₙ) → ∞, are measurable and falsifiable, and "
        "observable in sufficiently advanced training cycles."
    ),
    readings=(
        Reading(
            "a",
            "A finite run can contradict one of the limits.",
            formal=FormalStatement(
                words=(
                    "There are a finite sequence of distributions P1, …, Pm and one of the limits "
                    "H(Pn) → 0, σ²ₙ → 0, D(P0‖Pn) → ∞ such that no infinite continuation of the "
                    "sequence satisfies that limit."
                ),
                latex=(
                    r"\exists\,(P_1,\dots,P_m)\ \forall\,(P_n)_{n>m}:\quad H(P_n)\not\to0\ \text{ "
                    r"or the same for one of }\ \sigma_n^2\to0,\ D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("signatures.v", "C41a_refuted", "theory.Measurement.C41a_statement"),),
            repairs=("C41b",),
            why=(
                "Falsifiable is read as: some finite observation is incompatible with the claim. "
                "The signatures are the three limits that the equation states; continuations are "
                "arbitrary sequences of distributions, P0 has at least two letters and labels are"
                " distinct. Refuted for every run: whatever P1, …, Pm are, the sequence that "
                "stays at a vertex from then on satisfies all three limits."
            ),
            remark=(
                "No finite run speaks against a limit, nor for it: any run can also be continued "
                "so that none of the three limits holds. What a run can contradict is a statement"
                " about each step (b), or a rate."
            ),
            general=(
                "Carries over to every space with point masses. For a given loop, in place of "
                "arbitrary sequences, a finite run can have probability 0 and so speak against "
                "the loop, not against the limit."
            ),
        ),
        Reading(
            "b",
            "A finite run can contradict the monotone worsening of the signatures.",
            formal=FormalStatement(
                words=(
                    "There is a finite sequence of distributions P1, …, Pm that no monotone "
                    "sequence continues: along it H or σ² rises, or D(P0‖·) falls, at some step."
                ),
                latex=(
                    r"\exists\,(P_1,\dots,P_m),\ n<m:\quad H(P_{n+1})>H(P_n)\ \text{ or }\ "
                    r"\sigma_{n+1}^2>\sigma_n^2\ \text{ or }\ D(P_0\,\|\,P_{n+1})<D(P_0\,\|\,P_n)"
                ),
            ),
            evidence=(Kernel("signatures.v", "C41b_proved", "theory.Measurement.C41b_statement"),),
            why=(
                "The article also says that the signatures worsen monotonically; that is a "
                "statement about each step, which C07, C09 and C12 examine. The theorem states "
                "more than is asked: one run contradicts all three, the step from a vertex to the"
                " uniform distribution of two letters, P0 being uniform. There H rises from 0 to "
                "ln 2, the variance from 0 to 1/4, and D falls from +∞ to 0."
            ),
            remark=(
                "Monotone worsening is falsifiable; for the loop that is trained on its own "
                "samples it is also false on some paths of positive probability (C07a, C09a, "
                "C12a)."
            ),
            general="Carries over to every space with two points.",
        ),
    ),
)
