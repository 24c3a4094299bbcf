"""C25: The bound follows from convexity and an independent human source."""

from collapse_audit.ledger import Claim, FormalStatement, Hunt, Reading, WitnessFile

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
            evidence=(WitnessFile("witnesses/a.json"), Hunt()),
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
            evidence=(WitnessFile("witnesses/b.json"), Hunt()),
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
                    "The distribution of the answers that are collected, when tasks are escalated "
                    "because the model's confidence is low, does not depend on the model."
                ),
                latex=r"P_h(P_n)=P_h(P_n')\quad\text{for all models }P_n,\,P_n'",
            ),
            waits_for="the escalation model of C33 (step 4)",
            why="Escalation selects the tasks on which answers are collected by the model itself.",
        ),
    ),
    discussion=(
        "Independence and accuracy are different things. Convexity of D in its second argument "
        "gives (1−α)D(P0‖Pt) + αD(P0‖Ph); the last term disappears exactly when D(P0‖Ph) = 0, "
        "that is Ph = P0, whether or not Ph was chosen independently."
    ),
)
