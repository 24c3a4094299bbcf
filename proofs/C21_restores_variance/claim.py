"""C21: Anchoring restores variance."""

from collapse_audit.ledger import Claim, Reading

CLAIM = Claim(
    id="C21",
    slug="restores_variance",
    section="D",
    passage="The Human Anchoring Solution (Why This Works)",
    title="Anchoring restores variance",
    says="Injecting the human distribution at weight α restores the variance σ² of the outputs.",
    readings=(
        Reading(
            "a",
            "The anchored model has a larger variance than the uncorrected one.",
            statement="var(mix(alpha, Pt, Ph)) > var(Pt)",
            given=("0 < alpha", "alpha <= 1"),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "To restore is read as a strict rise, for every model, every human distribution "
                "and every α in (0, 1]. Labels are 0 to k − 1: distinct, as a variance of outputs "
                "needs, and fixed, which asks less than all labels."
            ),
        ),
        Reading(
            "b",
            "The same when the uncorrected model is fully collapsed (a vertex).",
            statement="var(mix(alpha, Pt, Ph)) > var(Pt)",
            given=("0 < alpha", "alpha <= 1", "max(Pt) == 1"),
            waits_for="one-step claims (step 2)",
            why=(
                "The case that the passage is about: a collapsed model has all its mass on one "
                "letter, variance 0. Labels are 0 to k − 1; no condition is put on Ph."
            ),
        ),
        Reading(
            "c",
            "From a vertex, variance rises whenever Ph gives mass to a different label and α < 1.",
            statement="var(mix(alpha, Pt, Ph), x) > var(Pt, x)",
            given=("max(Pt) == 1", "var(Ph, x) + (mean(Ph, x) - mean(Pt, x))**2 > 0"),
            waits_for="one-step claims (step 2)",
            why=(
                "The hypothesis says that Ph puts mass on a label other than that of Pt's letter; "
                "with distinct labels it is Ph ≠ Pt. α is strictly between 0 and 1."
            ),
        ),
        Reading(
            "d",
            "Var(mix) = (1 − α)Var(Pt) + αVar(Ph) + α(1 − α)(μt − μh)².",
            statement=(
                "var(mix(alpha, Pt, Ph), x) == (1 - alpha)*var(Pt, x) + alpha*var(Ph, x) + "
                "alpha*(1 - alpha)*(mean(Pt, x) - mean(Ph, x))**2"
            ),
            given=("0 < alpha", "alpha <= 1"),
            waits_for="one-step claims (step 2)",
            why="The exact variance of a mixture of two sources, for all labels.",
        ),
        Reading(
            "e",
            "Under anchoring, entropy and variance never move in opposite directions.",
            statement=(
                "(entropy(mix(alpha, Pt, Ph)) - entropy(Pt))*(var(mix(alpha, Pt, Ph)) - var(Pt)) "
                ">= 0"
            ),
            given=("0 < alpha", "alpha <= 1"),
            waits_for="one-step claims (step 2)",
            why=(
                "Labels are 0 to k − 1. The article treats the return of entropy and that of "
                "variance as one effect (C14, C20); the product is non-negative when both move the "
                "same way or one stands still."
            ),
        ),
    ),
)
