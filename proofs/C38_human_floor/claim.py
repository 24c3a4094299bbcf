"""C38: Anchoring keeps a human floor and stays near the model."""

from collapse_audit.ledger import Claim, Control, Derivation, Hunt, Kernel, Reading

ALPHA = ("0 < alpha", "alpha <= 1")
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")

CLAIM = Claim(
    id="C38",
    slug="human_floor",
    section="D",
    passage="The Human Anchoring Solution (Setting the Alpha Anchoring Coefficient)",
    title="Anchoring keeps a minimum human signal and the model's capabilities",
    says=(
        "The weight α keeps a minimum of human signal in the model, while the weight 1 − α "
        "preserves what the model has learned."
    ),
    readings=(
        Reading(
            "a",
            "Every letter keeps at least α times its human weight.",
            statement="mix(alpha, Pt, Ph) >= alpha*Ph",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("floor.v", "C38a_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"mix(alpha, Pt, Ph) >= {over}*alpha*Ph", ALPHA)
                            for over in OVER
                        ),
                        Control("mix(alpha, Pt, Ph) > alpha*Ph", ALPHA),
                    )
                ),
            ),
            why="A floor under the human signal is read letter by letter.",
            remark=(
                "This floor is where the bound D(P0‖mix) ≤ −ln α + D(P0‖Ph) comes from (C36h): it "
                "needs no assumption on the model."
            ),
            general=("Carries over to every measurable space, event by event."),
        ),
        Reading(
            "b",
            "The anchored model moves α times the distance between model and humans.",
            statement="TV(mix(alpha, Pt, Ph), Pt) == alpha*TV(Ph, Pt)",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("floor.v", "C38b_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"TV(mix(alpha, Pt, Ph), Pt) == {over}*alpha*TV(Ph, Pt)", ALPHA)
                            for over in OVER
                        ),
                        Control("TV(mix(alpha, Pt, Ph), Pt) < alpha*TV(Ph, Pt)", ALPHA),
                    )
                ),
            ),
            why=(
                "To preserve what was learned is read as staying near the uncorrected model, in "
                "total variation: the probability of every event moves by at most this much."
            ),
            remark=(
                "What anchoring can change is known exactly: an α of 1 % moves the model by 1 % of "
                "its distance from the human data."
            ),
            general=(
                "Carries over to every measurable space: the signed measure mix − Pt is α(Ph − Pt)."
            ),
        ),
        Reading(
            "c",
            "The anchored model is within α of the uncorrected one.",
            statement="TV(mix(alpha, Pt, Ph), Pt) <= alpha",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("floor.v", "C38c_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"TV(mix(alpha, Pt, Ph), Pt) <= {near}*alpha", ALPHA)
                            for near in NEAR
                        ),
                        Control("TV(mix(alpha, Pt, Ph), Pt) < alpha", ALPHA),
                    )
                ),
            ),
            why="The same, whatever the humans say; attained when the two supports are disjoint.",
            remark=(
                "A cap that needs no knowledge of the human data: no event changes its probability "
                "by more than α."
            ),
            general=(
                "Carries over to every measurable space, since the total variation of two "
                "distributions is at most 1."
            ),
        ),
        Reading(
            "d",
            "The divergence of the anchored model from the uncorrected one is at most −ln(1 − α).",
            statement="KL(Pt, mix(alpha, Pt, Ph)) <= -log(1 - alpha)",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("floor.v", "C38d_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"KL(Pt, mix(alpha, Pt, Ph)) <= -{near}*log(1 - alpha)", ALPHA)
                            for near in NEAR
                        ),
                        Control("KL(Pt, mix(alpha, Pt, Ph)) < -log(1 - alpha)", ALPHA),
                    )
                ),
            ),
            why=(
                "The same in the article's own divergence, the model as reference; at α = 1 the "
                "bound is +∞ and says nothing."
            ),
            remark=(
                "What the model had learned is not lost: measured from the model, the mixture is "
                "within −ln(1 − α), about α for small α, whatever the human data are."
            ),
            general=(
                "Carries over to every measurable space, with no condition: the mixture is at "
                "least (1−α)·Pt on every event."
            ),
        ),
    ),
    discussion=(
        "The article is right. All four hold on every measurable space, with the densities taken "
        "with respect to a measure that dominates the three distributions. What they do not say "
        "is that the learned capabilities survive many generations: after n anchored steps the "
        "weight of the original model is (1−α)ⁿ."
    ),
)
