"""C25: The bound follows from convexity and an independent human source."""

from collapse_audit.ledger import Claim, FormalStatement, Hunt, Kernel, Reading, WitnessFile

ALPHA = ("0 < alpha", "alpha <= 1")
BOUND = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"

CLAIM = Claim(
    id="C25",
    slug="source_independence",
    section="D",
    passage="The Human Anchoring Solution (Why This Works); The Convergence Condition",
    title="The bound follows from convexity and the independence of the human source",
    says=(
        "The human distribution comes from outside the synthetic loop. Together with the "
        "convexity of the divergence, this independence is what the stability bound rests on."
    ),
    readings=(
        Reading(
            "a",
            "Independence is sufficient: the bound holds for every Ph fixed before the loop runs.",
            statement=BOUND,
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                Kernel("counterexample.v", "C25a_refuted"),
                Hunt(),
            ),
            repairs=("C26b", "C26e"),
            why=(
                "A distribution that is chosen once, before and without any look at the loop, is "
                "independent of it in every sense of the word. If independence were enough, the "
                "bound would hold for all of them: the same inequality as C26a."
            ),
            remark=(
                "Being external does not make data accurate. What enters the bound is D(P0‖Ph)."
            ),
        ),
        Reading(
            "b",
            "Independence is necessary: where the bound holds, the source answered P0 regardless.",
            statement="Ph == P0",
            given=(*ALPHA, BOUND),
            evidence=(
                WitnessFile("witnesses/b.json"),
                Kernel("counterexample.v", "C25b_refuted"),
                Hunt(),
            ),
            repairs=("C26c", "C26k"),
            why=(
                "A source that answers the witness's Ph to the witness's Pt, and P0 to every other "
                "model, depends on the model; by C26b and the witness it satisfies the bound at "
                "every model. So no dependence is excluded by the bound."
            ),
            remark=(
                "At a model far from P0 some inaccuracy is tolerated (C26k); only a bound that is "
                "asked of one Ph at every model forces Ph = P0 (C26c)."
            ),
        ),
        Reading(
            "c",
            "The described pipeline is independent of the loop.",
            formal=FormalStatement(
                words=(
                    "Let the letters be tasks, let those be escalated to which the model gives a "
                    "probability below τ, 0 < τ ≤ 1, and let experts answer them exactly as P0 "
                    "would, so that the collected answers are P0 conditioned on the escalated "
                    "letters. Whatever P0 and τ are, any two models under each of which some "
                    "letter of P0's support is escalated get answers of the same distribution."
                ),
                latex=(
                    r"P_0\big(\,\cdot\mid P_n(i)<\tau\big)=P_0\big(\,\cdot\mid P_n'(i)<\tau\big)"
                    r"\quad\text{for all models }P_n,\,P_n'"
                ),
            ),
            evidence=(
                Kernel("independence.v", "C25c_refuted", "theory.Conditioning.C25c_statement"),
            ),
            repairs=("C25d", "C33c", "C26e"),
            why=(
                "Escalation selects the tasks on which answers are collected by the model itself. "
                "On two equally likely letters and with τ = ½, the model (¼, ¾) gets answers on "
                "the first letter only and the model (¾, ¼) on the second only."
            ),
            remark=(
                "The experts are granted to be exact: the dependence comes from the choice of "
                "tasks alone."
            ),
        ),
        Reading(
            "d",
            (
                "In the setting of (c), two models get the same answers exactly when they "
                "escalate the same letters of P0's support."
            ),
            formal=FormalStatement(
                words=(
                    "In the setting of (c): the answers under two models have the same "
                    "distribution if and only if every letter with P0 > 0 is escalated under both "
                    "or under neither."
                ),
                latex=(
                    r"P_0\big(\,\cdot\mid P_n(i)<\tau\big)=P_0\big(\,\cdot\mid P_n'(i)<\tau\big)"
                    r"\iff\forall i:\ P_0(i)>0\implies\big(P_n(i)<\tau\iff P_n'(i)<\tau\big)"
                ),
            ),
            evidence=(
                Kernel("independence.v", "C25d_proved", "theory.Conditioning.C25d_statement"),
            ),
            why=(
                "P0 conditioned on a region is positive exactly on the letters of P0's support "
                "that lie in it, so the answers show which tasks the model was unsure of."
            ),
            remark=(
                "Independence of the model means that the choice of tasks does not depend on it; "
                "escalating everything is one such choice, and there the answers have the "
                "distribution P0 (C33c)."
            ),
            general=(
                "Carries over to every measurable space: the answers agree exactly when the two "
                "escalated regions agree up to a P0-null event."
            ),
        ),
    ),
    discussion=(
        "Independence and accuracy are different things. Convexity of D in its second argument "
        "gives (1−α)D(P0‖Pt) + αD(P0‖Ph); the last term disappears exactly when D(P0‖Ph) = 0, "
        "that is Ph = P0, whether or not Ph was chosen independently. The answers that escalation "
        "collects are not chosen independently (c)."
    ),
)
