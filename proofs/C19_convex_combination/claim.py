"""C19: The anchored model is a probability distribution."""

from collapse_audit.ledger import Claim, Control, Derivation, Hunt, Kernel, Reading

ALPHA = ("0 < alpha", "alpha <= 1")

CLAIM = Claim(
    id="C19",
    slug="convex_combination",
    section="D",
    passage="The Human Anchoring Solution",
    title="The anchored model is a convex combination, hence a distribution",
    says=(
        "The correction P_{n+1} = (1−α)P̃ₙ + αP_human is a convex combination of the model's "
        "distribution and the human one, weighted by α in (0, 1]."
    ),
    readings=(
        Reading(
            "a",
            "The weights of the anchored model sum to 1.",
            statement="sum(mix(alpha, Pt, Ph)) == 1",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("mixture.v", "C19a_proved"),
                Hunt(
                    controls=(
                        Control("sum(mix(alpha, Pt, Ph)) == 1.0001", ALPHA),
                        Control("sum(mix(alpha, Pt, Ph)) < 1", ALPHA),
                    )
                ),
            ),
            why="First half of being a distribution; α = 1 is in the article's range.",
            remark=("Nothing has to be renormalised after anchoring."),
            general=(
                "Carries over to every measurable space: the total mass of α·Ph + (1−α)·Pt is 1."
            ),
        ),
        Reading(
            "b",
            "No weight of the anchored model is negative.",
            statement="mix(alpha, Pt, Ph) >= 0",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("mixture.v", "C19b_proved"),
                Hunt(
                    controls=(
                        Control("mix(alpha, Pt, Ph) > 0", ALPHA),
                        Control("mix(alpha, Pt, Ph) >= 0.0001", ALPHA),
                        Control("mix(alpha, Pt, Ph) >= 0", ("0 < alpha", "alpha <= 1.01")),
                    )
                ),
            ),
            why=(
                "Second half, letter by letter and not strictly: a letter that both sources miss "
                "keeps weight 0."
            ),
            remark=("No letter can be driven below 0, so the step can be repeated for ever."),
            general=("Carries over to every measurable space, event by event."),
        ),
    ),
    discussion=(
        "The article is right here, for every alphabet and every α in [0, 1]. The proof carries "
        "over word for word to probability measures on any measurable space."
    ),
)
