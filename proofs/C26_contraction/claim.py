"""C26: Anchoring contracts the divergence by 1 − α."""

from collapse_audit.ledger import Claim, Control, Derivation, Hunt, Kernel, Reading, WitnessFile

ALPHA = ("0 < alpha", "alpha <= 1")
MIXED = "KL(P0, mix(alpha, Pt, Ph))"
BOUND = f"{MIXED} <= (1 - alpha)*KL(P0, Pt)"
BOUND_AT_BETA = "KL(P0, mix(beta, Pt, Ph)) <= (1 - beta)*KL(P0, Pt)"
RANGE_OF_D0 = ("0 <= d0", "d0 < inf")
TOLERATED = "alpha*exp(-KL(P0, Ph)) >= exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0)"
BEYOND = "alpha*exp(-KL(point(0), Ph)) < exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0)"
AT_D = BEYOND.replace("d0", "KL(point(0), Pt)")
BROKEN = "KL(point(0), mix(alpha, Pt, Ph)) > (1 - alpha)*KL(point(0), Pt)"
FINITE = "KL(P0, Pt) < inf"
OVERDONE = "alpha*exp(-KL(P0, Ph)) >= {}*(exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0))"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
BIT = ("0.01", "0.001", "0.0001", "0.000001")
# P0 at one letter, α = 1/2 and D(P0‖Pt) = ln 4, just above 1.3862943: the tolerance is then
# D(P0‖Ph) ≤ ln(4/3), and Ph(0) a tenth of the slack below or above 3/4 is just outside or inside.
AT_LN4 = ("alpha == 1/2", "Pt == mix(1/4, point(1), point(0))")
OUTSIDE = tuple(zip(NEAR, ("0.999", "0.9999", "0.99999", "0.9999999"), strict=True))
INSIDE = tuple(zip(OVER, ("1.001", "1.0001", "1.00001", "1.0000001"), strict=True))
# There Ph(0) = (1 + x)/4 has Σ P0·Ph/Pt − 1 = x; x exceeds ln 4 by half of what the conclusion is
# tightened by, relatively, and the α that is as small satisfies the bound.
GAINS = tuple(
    zip(
        OVER,
        ("1.39322", "1.386987", "1.3863636", "1.3862950543"),
        ("0.005", "0.0005", "0.00005", "0.0000005"),
        strict=True,
    )
)
HUMAN = "Ph == mix({}*3/4, point(1), point(0))"
SMALL = "KL(P0, mix(0.0001, Pt, Ph)) >= (1 - 0.0001)*KL(P0, Pt)"

CLAIM = Claim(
    id="C26",
    slug="contraction",
    section="E",
    passage="Halting Data Decay: the stability proof; equation 4 of The Four Equations",
    title="Anchoring contracts the divergence by 1 − α",
    says=(
        "The stability proof: after the anchored step the divergence from P₀ is at most 1 − α "
        "times that of the uncorrected model, D_KL(P₀‖P_{n+1}) ≤ (1−α)·D_KL(P₀‖P̃ₙ), for every "
        "α in (0, 1]."
    ),
    readings=(
        Reading(
            "a",
            "For all P0, Pt, Ph and all α in (0, 1].",
            statement=BOUND,
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                WitnessFile("witnesses/a_distinct.json"),
                Kernel("counterexample.v", "C26a_refuted"),
                Hunt(),
            ),
            repairs=("C36a", "C26b", "C26e"),
            why=(
                "The article states the inequality without any condition on P_human and takes it "
                "from convexity and the independence of P_human. P̃ₙ is any distribution; zeros "
                "and infinite divergences are allowed, but the witnesses need neither. The first "
                "is the simplest; in the second the model differs from P0, and Ph is closer."
            ),
            remark=(
                "The bound is not a guarantee. With human data at divergence η from P0 the "
                "guaranteed right side is −ln((1−α)e^{−d} + αe^{−η})."
            ),
        ),
        Reading(
            "b",
            "With exact human data, Ph = P0, it holds.",
            statement=BOUND,
            given=(*ALPHA, "Ph == P0"),
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26b_proved"),
                Hunt(
                    controls=(
                        Control(BOUND, ALPHA),
                        *(
                            Control(
                                f"{MIXED} <= {near}*(1 - alpha)*KL(P0, Pt)", (*ALPHA, "Ph == P0")
                            )
                            for near in NEAR
                        ),
                        Control(f"{MIXED} < (1 - alpha)*KL(P0, Pt)", (*ALPHA, "Ph == P0")),
                    )
                ),
            ),
            why="The identification of the human data with P0 that the article leans on.",
            remark="Here the article is right, at D = +∞ and at α = 1 too.",
            general=(
                "Carries over to every measurable space: D(P0‖·) is convex there too and "
                "vanishes at P0. Nothing needs to be finite."
            ),
        ),
        Reading(
            "c",
            "If it holds at one α for every model Pt, then Ph = P0.",
            statement="Ph == P0",
            given=(*ALPHA, f"forall(Pt, {BOUND})"),
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26c_proved"),
                Hunt(
                    statement="Ph == P0",
                    given=(*ALPHA, "KL(P0, mix(alpha, P0, Ph)) <= (1 - alpha)*KL(P0, P0)"),
                    controls=(
                        *(
                            Control("Ph == P0", (*ALPHA, f"KL(P0, mix(alpha, P0, Ph)) <= {bit}"))
                            for bit in BIT
                        ),
                        Control("Ph == P0", (*ALPHA, BOUND)),
                    ),
                ),
            ),
            why=(
                "Necessity: no weaker condition on Ph than exactness makes the bound true for all "
                "models. The search tests the instance Pt = P0, which the proof uses."
            ),
            general=(
                "Carries over to every measurable space: the instance Pt = P0 gives D(P0‖mix) = "
                "0, so the mixture is P0, and α > 0 gives Ph = P0."
            ),
        ),
        Reading(
            "d",
            "At α = 1 it says Ph = P0.",
            statement="Ph == P0",
            given=("alpha == 1", BOUND),
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26d_proved"),
                Hunt(
                    controls=(
                        Control("Ph == P0", (*ALPHA, BOUND)),
                        *(Control("Ph == P0", ("alpha == 1", f"{BOUND} + {bit}")) for bit in BIT),
                    )
                ),
            ),
            why=(
                "The end of the article's range: full replacement. 0·D(P0‖Pt) = 0 even where the "
                "divergence is +∞."
            ),
            general=(
                "Carries over to every measurable space: at α = 1 the bound reads D(P0‖Ph) ≤ 0, "
                "with 0·∞ = 0, and D vanishes only where the two distributions are equal."
            ),
        ),
        Reading(
            "e",
            "What convexity gives: the bound with α·D(P0‖Ph) added.",
            statement=f"{BOUND} + alpha*KL(P0, Ph)",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26e_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{BOUND} + {near}*alpha*KL(P0, Ph)", ALPHA) for near in NEAR),
                        Control(f"{BOUND} + alpha*KL(P0, Ph) - 0.0001", ALPHA),
                        Control(f"{MIXED} < (1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)", ALPHA),
                    )
                ),
            ),
            why="The correct consequence of the convexity that the article invokes.",
            general=(
                "Carries over to every measurable space, with no condition: −ln is convex, and "
                "the integrals are defined with values in [0, ∞]."
            ),
        ),
        Reading(
            "f",
            "A triple that satisfies it at some α has Σ P0·Ph/Pt − 1 ≥ D(P0‖Pt).",
            statement="mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)",
            given=(*ALPHA, BOUND, FINITE),
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26f_proved"),
                Hunt(
                    controls=(
                        Control("mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)", (*ALPHA, FINITE)),
                        *(
                            Control(
                                f"mean_ratio(P0, Ph, Pt) - 1 >= {over}*KL(P0, Pt)",
                                (
                                    *(*ALPHA, BOUND, FINITE, f"alpha == {alpha}"),
                                    *("P0 == point(0)", AT_LN4[1]),
                                    f"Ph == mix((1 + {x})/4, point(1), point(0))",
                                ),
                            )
                            for over, x, alpha in GAINS
                        ),
                    )
                ),
            ),
            why=(
                "First half of the exact condition on triples with D(P0‖Pt) < ∞: necessary at "
                "whichever α the bound holds."
            ),
            general=(
                "Carries over to every measurable space with D(P0‖Pt) finite, the sum being the "
                "integral over P0 of the density of Ph with respect to Pt; it may be +∞."
            ),
        ),
        Reading(
            "g",
            "The α at which a triple satisfies it form an interval that begins at 0.",
            statement=BOUND,
            given=("0 < alpha", "alpha < beta", "beta <= 1", BOUND_AT_BETA),
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26g_proved"),
                Hunt(
                    controls=(
                        Control(BOUND, ("0 < beta", "beta < alpha", "alpha <= 1", BOUND_AT_BETA)),
                    )
                ),
            ),
            why="What holds at β holds at every smaller α.",
            general=(
                "Carries over to every measurable space, by the convexity of D(P0‖·) alone. "
                "Where D(P0‖Pt) = ∞ the bound holds at every α < 1."
            ),
        ),
        Reading(
            "h",
            "A triple that violates it at every α has Σ P0·Ph/Pt − 1 ≤ D(P0‖Pt).",
            statement="mean_ratio(P0, Ph, Pt) - 1 <= KL(P0, Pt)",
            given=(FINITE, f"forall(alpha, {MIXED} > (1 - alpha)*KL(P0, Pt))"),
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26h_proved"),
                Hunt(
                    statement="mean_ratio(P0, Ph, Pt) - 1 <= KL(P0, Pt) + 0.01",
                    given=("Pt >= 0.1", SMALL),
                    controls=(
                        Control(
                            "mean_ratio(P0, Ph, Pt) - 1 <= KL(P0, Pt) - 0.01", ("Pt >= 0.1", SMALL)
                        ),
                        *(
                            Control(
                                f"mean_ratio(P0, Ph, Pt) - 1 <= {near}*KL(P0, Pt)",
                                ("Pt >= 0.1", SMALL),
                            )
                            for near in NEAR
                        ),
                        Control("mean_ratio(P0, Ph, Pt) - 1 <= KL(P0, Pt) + 0.01", ("Pt >= 0.1",)),
                    ),
                ),
            ),
            why=(
                "Second half, as a contrapositive: where Σ P0·Ph/Pt − 1 > D(P0‖Pt), some α > 0 "
                "satisfies the bound. The search tests a relative of it at one small α."
            ),
            general=(
                "Carries over to every measurable space with D(P0‖Pt) finite: difference "
                "quotients of a convex function are monotone, so the limit α → 0 passes under "
                "the integral."
            ),
        ),
        Reading(
            "i",
            "In total variation the step is exact: TV(P0, mix) = (1−α)·TV(P0, Pt) for Ph = P0.",
            statement="TV(P0, mix(alpha, Pt, P0)) == (1 - alpha)*TV(P0, Pt)",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26i_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(
                                f"TV(P0, mix(alpha, Pt, P0)) == {over}*(1 - alpha)*TV(P0, Pt)",
                                ALPHA,
                            )
                            for over in OVER
                        ),
                        Control("TV(P0, mix(alpha, Pt, Ph)) == (1 - alpha)*TV(P0, Pt)", ALPHA),
                    )
                ),
            ),
            why="The same sentence in another distance, where it is an equality.",
            general=(
                "Carries over to every measurable space: half the total mass of |P0 − mix| is "
                "(1−α) times that of |P0 − Pt|."
            ),
        ),
        Reading(
            "j",
            "χ² to P0 contracts by the square: χ²(mix‖P0) = (1−α)²·χ²(Pt‖P0) for Ph = P0.",
            statement="chi2(mix(alpha, Pt, P0), P0) == (1 - alpha)**2*chi2(Pt, P0)",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26j_proved"),
                Hunt(
                    controls=(
                        Control("chi2(mix(alpha, Pt, P0), P0) == (1 - alpha)*chi2(Pt, P0)", ALPHA),
                        *(
                            Control(
                                f"chi2(mix(alpha, Pt, P0), P0) == "
                                f"{over}*(1 - alpha)**2*chi2(Pt, P0)",
                                ALPHA,
                            )
                            for over in OVER
                        ),
                        Control(
                            "chi2(mix(alpha, Pt, Ph), P0) == (1 - alpha)**2*chi2(Pt, P0)", ALPHA
                        ),
                    )
                ),
            ),
            why="The same in χ², infinite where the model has mass off P0's support.",
            general=(
                "Carries over to every measurable space, with both sides +∞ where Pt is not "
                "absolutely continuous with respect to P0 or its density is not "
                "square-integrable over P0."
            ),
        ),
        Reading(
            "k",
            "Inaccuracy is tolerated far from P0: an exact bound on D(P0‖Ph) when D(P0‖Pt) ≥ d0.",
            statement=BOUND,
            given=(*ALPHA, *RANGE_OF_D0, "KL(P0, Pt) >= d0", TOLERATED),
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26k_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(
                                BOUND,
                                (
                                    *(*ALPHA, "d0 == 1.3862943", "KL(P0, Pt) >= d0"),
                                    OVERDONE.format(near),
                                    *("P0 == point(0)", *AT_LN4, HUMAN.format(below)),
                                ),
                            )
                            for near, below in OUTSIDE
                        ),
                        Control(BOUND, (*ALPHA, *RANGE_OF_D0, TOLERATED)),
                    )
                ),
            ),
            why=(
                "Whether exactness stays necessary once the model is known to be at least d0 away. "
                "It does not: η ≤ −ln((e^{−(1−α)d0} − (1−α)e^{−d0})/α) suffices."
            ),
            general=("Carries over to every measurable space, since the sharp bound does (C36a)."),
        ),
        Reading(
            "l",
            "Beyond that tolerance the bound fails, for P0 a vertex.",
            statement=BROKEN,
            given=(*ALPHA, *RANGE_OF_D0, "KL(point(0), Pt) == d0", BEYOND),
            evidence=(
                Derivation(),
                Kernel("contraction.v", "C26l_proved"),
                Hunt(
                    statement=BROKEN,
                    given=(*ALPHA, "KL(point(0), Pt) < inf", AT_D),
                    controls=(
                        Control(BROKEN, (*ALPHA, "KL(point(0), Pt) < inf")),
                        *(
                            Control(
                                BROKEN,
                                (
                                    *(*ALPHA, "KL(point(0), Pt) < inf"),
                                    AT_D.replace("< exp", f"< {over}*(exp") + ")",
                                    *(*AT_LN4, HUMAN.format(above)),
                                ),
                            )
                            for over, above in INSIDE
                        ),
                    ),
                ),
            ),
            why="The tolerance of (k) cannot be enlarged. The search puts D(P0‖Pt) in place of d0.",
            general=(
                "Carries over to every space with two disjoint events, with P0 supported in one "
                "of them; only the masses of the two events enter."
            ),
        ),
        Reading(
            "m",
            "It is enough that the human data are closer to P0 than the model.",
            statement=BOUND,
            given=(*ALPHA, "KL(P0, Ph) < KL(P0, Pt)"),
            evidence=(
                WitnessFile("witnesses/m.json"),
                Kernel("counterexample.v", "C26m_refuted"),
                Hunt(),
            ),
            repairs=("C28b", "C26k"),
            why="The most natural condition short of exactness.",
            remark="Closer data improve the model (C28b), but not by the factor 1 − α.",
        ),
        Reading(
            "n",
            "If the human data are closer to P0 than the model, it holds at some α at least.",
            statement="mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)",
            given=("KL(P0, Ph) < KL(P0, Pt)", FINITE),
            evidence=(
                WitnessFile("witnesses/n.json"),
                Kernel("counterexample.v", "C26n_refuted"),
                Hunt(),
            ),
            repairs=("C26f", "C26h"),
            why=(
                "By (f) a triple that satisfies the bound at any α satisfies this inequality. The "
                "witness violates it, so there the bound fails at every α in (0, 1]."
            ),
        ),
    ),
    discussion=(
        "Convexity of D(P0‖·) gives (1−α)D(P0‖Pt) + αD(P0‖Ph). The last term is missing in the "
        "article. It vanishes exactly when D(P0‖Ph) = 0, that is Ph = P0; and no weaker condition "
        "makes the stated inequality true for every model. For one triple with D(P0‖Pt) < ∞ the "
        "bound holds at α iff α·D(P0‖Ph) is at most the Jensen gap "
        "(1−α)D(P0‖Pt) + αD(P0‖Ph) − D(P0‖mix), which is a rearrangement; the good α form an "
        "interval from 0, not empty when Σ P0·Ph/Pt − 1 > D(P0‖Pt). The sharp replacement for all "
        "triples is C36a. All of this carries over to general spaces where the divergences are "
        "finite, with sums replaced by integrals.\n\n"
        "How often does it fail? Where P0, Pt and Ph are drawn independently and evenly from the "
        "simplex, at α = ½: for about three triples in five on two letters, four in five on ten, "
        "ninety-nine in a hundred on a hundred (estimates, which `collapse-audit atlas` repeats). "
        "On a growing alphabet the share of violations tends to 0 for α < α* and to 1 for α > α*, "
        "with α* ≈ 0.2686. For, by the law of large numbers, D(P0‖Pt) tends to 1 and D(P0‖mix) to "
        "1 − ((1−α)ln(1−α) − α ln α)/(1−2α), which is convex in α and meets 1 − α at 0 and at α* "
        "alone. This is a remark and not a reading: the limits were derived by hand and checked "
        "numerically. Human data that are as far from P0 as the model are no model of practice "
        "either; what is typical of them says nothing about better ones."
    ),
)
