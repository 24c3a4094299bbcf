"""C20: Anchoring restores entropy."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C20",
    slug="restores_entropy",
    section="D",
    passage="The Human Anchoring Solution (Why This Works)",
    title="Anchoring restores entropy",
    says="Injecting the human distribution at weight α reintroduces entropy into the model.",
    readings=(
        Reading(
            "a",
            "The anchored model has more entropy than the uncorrected one.",
            statement="entropy(mix(alpha, Pt, Ph)) > entropy(Pt)",
            given=("0 < alpha", "alpha <= 1"),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "To reintroduce entropy is read as a strict rise, for every model, every human "
                "distribution and every α in (0, 1]. Ph = P0 is a special case of an arbitrary Ph "
                "here, because P0 does not occur."
            ),
        ),
        Reading(
            "b",
            "The same when the uncorrected model is fully collapsed (a vertex).",
            statement="entropy(mix(alpha, Pt, Ph)) > entropy(Pt)",
            given=("0 < alpha", "alpha <= 1", "max(Pt) == 1"),
            waits_for="one-step claims (step 2)",
            why=(
                "The case that the passage is about: a collapsed model has all its mass on one "
                "letter, entropy 0. No condition is put on Ph."
            ),
        ),
        Reading(
            "c",
            "From a vertex, entropy rises whenever Ph ≠ Pt and α < 1.",
            statement="entropy(mix(alpha, Pt, Ph)) > entropy(Pt)",
            given=("max(Pt) == 1", "Ph != Pt"),
            waits_for="one-step claims (step 2)",
            why=(
                "As (b), with the cases set apart in which the mixture is itself a vertex: Ph = "
                "Pt, or α = 1 with Ph a vertex. α is strictly between 0 and 1."
            ),
        ),
        Reading(
            "d",
            "Entropy is at least (1 − α)H(Pt) + αH(Ph).",
            statement="entropy(mix(alpha, Pt, Ph)) >= (1 - alpha)*entropy(Pt) + alpha*entropy(Ph)",
            given=("0 < alpha", "alpha <= 1"),
            waits_for="one-step claims (step 2)",
            why="The lower bound that concavity of entropy suggests.",
        ),
        Reading(
            "e",
            "Entropy is at most (1 − α)H(Pt) + αH(Ph) + h(α).",
            statement=(
                "entropy(mix(alpha, Pt, Ph)) <= (1 - alpha)*entropy(Pt) + alpha*entropy(Ph) - "
                "alpha*log(alpha) - (1 - alpha)*log(1 - alpha)"
            ),
            given=("0 < alpha", "alpha <= 1"),
            waits_for="one-step claims (step 2)",
            why=(
                "The matching upper bound; h(α) is the entropy of the choice between the two "
                "sources, 0 at α = 1 by the convention 0·ln 0 = 0."
            ),
        ),
        Reading(
            "f",
            "Entropy does not fall if H(Ph) ≥ H(Pt).",
            statement="entropy(mix(alpha, Pt, Ph)) >= entropy(Pt)",
            given=("0 < alpha", "alpha <= 1", "entropy(Ph) >= entropy(Pt)"),
            waits_for="one-step claims (step 2)",
            why=(
                "A condition on the two entropies alone, with a non-strict conclusion, since Ph = "
                "Pt is allowed."
            ),
        ),
        Reading(
            "g",
            "If H(Ph) < H(Pt), entropy rises at small α exactly when D(Ph‖Pt) > H(Pt) − H(Ph).",
            formal=FormalStatement(
                words=(
                    "Let H(Ph) < H(Pt). There is α0 > 0 such that H((1 − α)Pt + αPh) > H(Pt) for "
                    "all α in (0, α0) if and only if D(Ph‖Pt) > H(Pt) − H(Ph)."
                ),
                latex=(
                    r"H(P_h)<H(\tilde P):\quad\big(\exists\,\alpha_0>0\ \forall\alpha\in(0,"
                    r"\alpha_0):"
                    r"\ H((1-\alpha)\tilde P+\alpha P_h)>H(\tilde P)\big)"
                    r"\iff D(P_h\,\|\,\tilde P)>H(\tilde P)-H(P_h)"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The sign of the derivative at α = 0 as a condition on the pair; D(Ph‖Pt) = +∞ is "
                "included."
            ),
        ),
    ),
)
