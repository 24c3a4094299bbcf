"""C28: The anchored model is closer to P0 than the uncorrected one."""

from collapse_audit.ledger import Claim, Control, Derivation, Hunt, Kernel, Reading, WitnessFile

ALPHA = ("0 < alpha", "alpha <= 1")
BETTER = "KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)"
BETTER_AT_BETA = "KL(P0, mix(beta, Pt, Ph)) < KL(P0, Pt)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
SMALL = ("Pt >= 0.1", "KL(P0, mix(0.0001, Pt, Ph)) >= KL(P0, Pt)")

CLAIM = Claim(
    id="C28",
    slug="beats_uncorrected",
    section="E",
    passage="Halting Data Decay (Reading the Proof)",
    title="Anchoring brings the model closer to P0 than it would be without",
    says=(
        "For every positive α the anchored model is closer to P₀ than the uncorrected model of "
        "the same generation would have been."
    ),
    readings=(
        Reading(
            "a",
            "D(P0‖mix) < D(P0‖Pt) for every α, model and human distribution.",
            statement=BETTER,
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                WitnessFile("witnesses/a_distinct.json"),
                Kernel("counterexample.v", "C28a_refuted"),
                Hunt(),
            ),
            repairs=("C28b",),
            why=(
                "Closer is read as a strictly smaller divergence from P0 in the article's order of "
                "arguments; no accuracy of Ph is stated. No witness "
                "uses a tie, and in the second the model is not P0."
            ),
            remark="Data that are further from P0 than the model is can make the model worse.",
        ),
        Reading(
            "b",
            "It holds whenever the human data are closer to P0 than the model is.",
            statement=BETTER,
            given=(*ALPHA, "KL(P0, Ph) < KL(P0, Pt)"),
            evidence=(
                Derivation(),
                Kernel("uncorrected.v", "C28b_proved"),
                Hunt(
                    controls=(
                        Control(BETTER, (*ALPHA, "KL(P0, Ph) <= KL(P0, Pt)")),
                        *(
                            Control(BETTER, (*ALPHA, f"KL(P0, Ph) < {over}*KL(P0, Pt)"))
                            for over in OVER
                        ),
                        *(
                            Control(
                                f"KL(P0, mix(alpha, Pt, Ph)) < {near}*KL(P0, Pt)",
                                (*ALPHA, "KL(P0, Ph) < KL(P0, Pt)"),
                            )
                            for near in NEAR
                        ),
                        Control(BETTER, ALPHA),
                    )
                ),
            ),
            why="The natural condition, for every α in (0, 1]; D(P0‖Pt) = +∞ is included.",
            remark="The data need not be exact, nor come from people: they must be closer.",
            general=(
                "Carries over to every measurable space: D(P0‖·) is convex there too; if "
                "D(P0‖Pt) = ∞, the mixture has D at most −ln α + D(P0‖Ph), which is finite."
            ),
        ),
        Reading(
            "c",
            "Where anchoring helps at some α, Σ P0·Ph/Pt exceeds 1.",
            statement="mean_ratio(P0, Ph, Pt) > 1",
            given=(*ALPHA, BETTER),
            evidence=(
                Derivation(),
                Kernel("uncorrected.v", "C28c_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(f"mean_ratio(P0, Ph, Pt) > {over}", (*ALPHA, BETTER))
                            for over in OVER
                        ),
                        Control("mean_ratio(P0, Ph, Pt) > 1", ALPHA),
                    )
                ),
            ),
            why="The first-order condition is necessary at every α, since D is convex in α.",
            general=(
                "Carries over to every measurable space: by Jensen's inequality D(P0‖Pt) − "
                "D(P0‖mix) is at most ln(1 − α + α·Σ P0·Ph/Pt), the sum being an integral over "
                "P0."
            ),
        ),
        Reading(
            "d",
            "The good α form an interval: what helps at β helps at every smaller α.",
            statement=BETTER,
            given=("0 < alpha", "alpha < beta", "beta <= 1", BETTER_AT_BETA),
            evidence=(
                Derivation(),
                Kernel("uncorrected.v", "C28d_proved"),
                Hunt(
                    controls=(
                        Control(BETTER, ("0 < beta", "beta < alpha", "alpha <= 1", BETTER_AT_BETA)),
                    )
                ),
            ),
            why="How much human data can be too much, where they are inaccurate.",
            general=("Carries over to every measurable space, by the convexity of D(P0‖·) in α."),
        ),
        Reading(
            "e",
            "If anchoring helps at no α, Σ P0·Ph/Pt is at most 1.",
            statement="mean_ratio(P0, Ph, Pt) <= 1",
            given=("KL(P0, Pt) < inf", "forall(alpha, KL(P0, mix(alpha, Pt, Ph)) >= KL(P0, Pt))"),
            evidence=(
                Derivation(),
                Kernel("uncorrected.v", "C28e_proved"),
                Hunt(
                    statement="mean_ratio(P0, Ph, Pt) <= 1.01",
                    given=SMALL,
                    controls=(
                        *(Control(f"mean_ratio(P0, Ph, Pt) <= {near}", SMALL) for near in NEAR),
                        Control("mean_ratio(P0, Ph, Pt) <= 1.01", ("Pt >= 0.1",)),
                    ),
                ),
            ),
            why=(
                "The contrapositive: Σ P0·Ph/Pt > 1 is sufficient for some α > 0. The search tests "
                "a relative of it at one small α, since a search cannot try every α."
            ),
            general=(
                "Carries over to every measurable space with D(P0‖Pt) finite: difference "
                "quotients of a convex function are monotone, so the limit α → 0 passes under "
                "the integral."
            ),
        ),
    ),
    discussion=(
        "For D(P0‖Pt) < ∞ the exact answer is: some α helps iff Σ P0·Ph/Pt > 1, and then the good "
        "α form an interval that begins at 0. Data closer to P0 than the model help at every α."
    ),
)
