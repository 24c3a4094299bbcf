"""C23: A higher α resists collapse more strongly."""

from collapse_audit.ledger import Claim, Control, Derivation, Hunt, Kernel, Reading, WitnessFile

FALLS = "KL(P0, mix(b, Pt, Ph)) <= KL(P0, mix(a, Pt, Ph))"
ORDERED = ("0 < a", "a <= b", "b <= 1")
CLOSED = ("0 <= a", "a <= b", "b <= 1")
FINITE = "KL(P0, Ph) < inf"
SLOPE = "mean_ratio(P0, Pt, Ph)"
UNIT = ("0 <= a", "a <= 1", "0 <= b", "b <= 1")
BETWEEN = "KL(P0, mix((1 - t)*a + t*b, Pt, Ph))"
CHORD = "(1 - t)*KL(P0, mix(a, Pt, Ph)) + t*KL(P0, mix(b, Pt, Ph))"
LAST = "KL(P0, mix(1 - 0.0001, Pt, Ph)) >= KL(P0, Ph)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")

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
            statement=FALLS,
            given=ORDERED,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                WitnessFile("witnesses/a_distinct.json"),
                Kernel("counterexample.v", "C23a_refuted"),
                Hunt(),
            ),
            repairs=("C23d", "C23b"),
            why=(
                "Resistance is measured by the divergence after the step, as in the stability "
                "proof; a and b are two values of α in (0, 1], with a ≤ b, and the comparison is "
                "non-strict. P0, Pt and Ph are arbitrary. In the first file the model is still P0; "
                "in the second it has drifted further from P0 than the human data, more human "
                "data help at first, and too much of them harm."
            ),
            remark=(
                "More human data can be too much: where model and human data err on opposite "
                "sides, they correct each other, and the best α lies inside the range (C24e)."
            ),
        ),
        Reading(
            "b",
            "The same when Ph = P0.",
            statement=FALLS,
            given=(*ORDERED, "Ph == P0"),
            evidence=(
                Derivation(),
                Kernel("weight.v", "C23b_proved"),
                Hunt(
                    controls=(
                        Control(FALLS, ORDERED),
                        Control(FALLS, ("0 < a", "a <= 1", "0 < b", "b <= 1", "Ph == P0")),
                        *(
                            Control(
                                f"KL(P0, mix(b, Pt, Ph)) <= {near}*KL(P0, mix(a, Pt, Ph))",
                                (*ORDERED, "Ph == P0"),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why="The case of exact human data, which the article has in mind.",
            remark="Here the article is right: with exact data, the more the better, at any model.",
            general=(
                "Carries over to every measurable space: a convex function on [0, 1] that is least "
                "at 1 is non-increasing. Infinite values are allowed."
            ),
        ),
        Reading(
            "c",
            "D(P0‖mix) is convex in α.",
            statement=f"{BETWEEN} <= {CHORD}",
            given=UNIT,
            evidence=(
                Derivation(),
                Kernel("weight.v", "C23c_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{BETWEEN} <= {near}*({CHORD})", UNIT) for near in NEAR),
                        Control(f"{BETWEEN} < {CHORD}", UNIT),
                    )
                ),
            ),
            why=(
                "The shape of the dependence on α, on the closed interval; the two ends, where D "
                "may be +∞, are included."
            ),
            remark=(
                "A convex curve has one valley: three trials at rising α that go down and up again "
                "enclose the best α."
            ),
            general=(
                "Carries over to every measurable space: −ln is convex, the integrand is convex in "
                "α letter by letter, and the integral is defined because D is never −∞."
            ),
        ),
        Reading(
            "d",
            "Where Σ P0·Pt/Ph ≤ 1, D(P0‖mix) is non-increasing in α on [0, 1].",
            statement=FALLS,
            given=(*CLOSED, f"{SLOPE} <= 1", FINITE),
            evidence=(
                Derivation(),
                Kernel("weight.v", "C23d_proved"),
                Hunt(
                    controls=(
                        Control(FALLS, (*CLOSED, FINITE)),
                        *(Control(FALLS, (*CLOSED, f"{SLOPE} <= {o}", FINITE)) for o in OVER),
                        *(
                            Control(
                                f"KL(P0, mix(b, Pt, Ph)) <= {near}*KL(P0, mix(a, Pt, Ph))",
                                (*CLOSED, f"{SLOPE} <= 1", FINITE),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "First half of the exact condition on the triple: the slope at α = 1 is "
                "Σ P0·Pt/Ph − 1, and a convex function whose slope is not positive at the end "
                "falls all the way. Terms with P0 = 0 count as 0; a letter of P0 that Ph lacks is "
                "excluded by D(P0‖Ph) < ∞."
            ),
            remark=(
                "Σ P0·Pt/Ph needs estimates of all three distributions. With Ph = P0 it is at "
                "most 1; it exceeds 1 when the model gives more than the human data do to letters "
                "that matter under P0."
            ),
            general=(
                "Carries over to every measurable space, the sum being the integral of the density "
                "of Pt with respect to Ph over P0 and D(P0‖Ph) finite: by Jensen's inequality no "
                "mixture is closer to P0 than Ph, and D is convex in α."
            ),
        ),
        Reading(
            "e",
            "If no mixture is closer to P0 than Ph itself, Σ P0·Pt/Ph ≤ 1.",
            statement=f"{SLOPE} <= 1",
            given=(FINITE, "forall(s, KL(P0, mix(1 - s, Pt, Ph)) >= KL(P0, Ph))"),
            evidence=(
                Derivation(),
                Kernel("weight.v", "C23e_proved"),
                Hunt(
                    statement=f"{SLOPE} <= 1.01",
                    given=("Ph >= 0.1", LAST),
                    controls=(
                        Control(f"{SLOPE} <= 1.01", ("Ph >= 0.1",)),
                        *(Control(f"{SLOPE} <= {near}", ("Ph >= 0.1", LAST)) for near in NEAR),
                    ),
                ),
            ),
            why=(
                "Second half: if D is non-increasing on [0, 1] it is least at α = 1, and then the "
                "sum is at most 1. Here s = 1 − α, the model's share. The search tests a relative "
                "of it at one small s, since a search cannot try every α."
            ),
            remark=(
                "So wherever the sum exceeds 1, keeping some of the model beats replacing it "
                "altogether."
            ),
            general=(
                "Carries over to every measurable space with D(P0‖Ph) < ∞: difference quotients "
                "of a convex function are monotone, so the limit at α = 1 passes under the "
                "integral."
            ),
        ),
    ),
    discussion=(
        "The article says that a higher α resists collapse more strongly. With exact human data "
        "it is right (b). In general D(P0‖mix) is convex in α (c), and non-increasing on the "
        "whole range if and only if Σ P0·Pt/Ph ≤ 1, (d) and (e). Where that fails there is a best "
        "α below 1, and beyond it more human data take the model away from P0 again. The "
        "statement needs Ph(x) > 0 wherever P0(x) > 0; if Ph lacks a letter of P0 that the model "
        "has, α = 1 gives D = +∞ and is the worst choice."
    ),
)
