"""C20: Anchoring restores entropy."""

from collapse_audit.ledger import Claim, Control, Derivation, Hunt, Kernel, Reading, WitnessFile

ALPHA = ("0 < alpha", "alpha <= 1")
MIXED = "entropy(mix(alpha, Pt, Ph))"
RISES = f"{MIXED} > entropy(Pt)"
AVERAGE = "(1 - alpha)*entropy(Pt) + alpha*entropy(Ph)"
CEILING = f"{AVERAGE} - alpha*log(alpha) - (1 - alpha)*log(1 - alpha)"
CROSS = "KL(Ph, Pt) + entropy(Ph)"
STILL = "entropy(mix(0.0001, Pt, Ph)) <= entropy(Pt)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
BIT = ("0.01", "0.001", "0.0001", "0.000001")

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
            statement=RISES,
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                WitnessFile("witnesses/a_distinct.json"),
                WitnessFile("witnesses/a_point.json"),
                Kernel("counterexample.v", "C20a_refuted"),
                Hunt(),
            ),
            repairs=("C20f", "C20c", "C20d"),
            why=(
                "To reintroduce entropy is read as a strict rise, for every model, every human "
                "distribution and every α in (0, 1]. Ph = P0 is a special case of an arbitrary Ph "
                "here, because P0 does not occur. The first file is the simplest; in the second "
                "the model is not uniform; in the third the model is uniform and the human data a "
                "point mass."
            ),
            remark=(
                "Human data that are more certain than the model make the mixture more certain: "
                "answers of experts who agree, mixed into a hesitant model, usually lower its "
                "entropy. That need not be bad; entropy is not quality."
            ),
        ),
        Reading(
            "b",
            "The same when the uncorrected model is fully collapsed (a vertex).",
            statement=RISES,
            given=(*ALPHA, "max(Pt) == 1"),
            evidence=(
                WitnessFile("witnesses/b.json"),
                WitnessFile("witnesses/b_replaced.json"),
                Kernel("counterexample.v", "C20b_refuted"),
                Hunt(),
            ),
            repairs=("C20c",),
            why=(
                "The case that the passage is about: a collapsed model has all its mass on one "
                "letter, entropy 0. No condition is put on Ph. By (c) it can only fail where the "
                "mixture is itself a vertex, so every witness is a degenerate one: Ph = Pt in the "
                "first file, α = 1 and another vertex in the second."
            ),
            remark="Human data as collapsed as the model restore nothing; all others do, by (c).",
        ),
        Reading(
            "c",
            "From a vertex, entropy rises whenever Ph ≠ Pt and α < 1.",
            statement=RISES,
            given=("max(Pt) == 1", "Ph != Pt"),
            evidence=(
                Derivation(),
                Kernel("entropy.v", "C20c_proved"),
                Hunt(
                    controls=(
                        Control(RISES, ("max(Pt) == 1",)),
                        Control(RISES, ("Ph != Pt",)),
                        Control(RISES, (*ALPHA, "max(Pt) == 1", "Ph != Pt")),
                        *(Control(RISES, (f"max(Pt) >= {near}", "Ph != Pt")) for near in NEAR),
                        *(Control(f"{RISES} + {bit}", ("max(Pt) == 1", "Ph != Pt")) for bit in BIT),
                    )
                ),
            ),
            why=(
                "As (b), with the cases set apart in which the mixture is itself a vertex: Ph = "
                "Pt, or α = 1 with Ph a vertex. α is strictly between 0 and 1."
            ),
            remark=(
                "Here the article is right: any human data at all, at any weight below 1, restore "
                "some entropy to a fully collapsed model, unless they repeat its one answer. How "
                "much is given by (d): at least α·H(Ph)."
            ),
            general=(
                "Carries over to countable alphabets, where the entropy after the step may be +∞. "
                "With densities there is no counterpart: a point mass has none, and its "
                "differential entropy is −∞ by convention, as is that of every mixture with it."
            ),
        ),
        Reading(
            "d",
            "Entropy is at least (1 − α)H(Pt) + αH(Ph).",
            statement=f"{MIXED} >= {AVERAGE}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("entropy.v", "C20d_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{MIXED} >= {over}*({AVERAGE})", ALPHA) for over in OVER),
                        Control(f"{MIXED} > {AVERAGE}", ALPHA),
                    )
                ),
            ),
            why=(
                "The lower bound that concavity of entropy suggests; at α = 1 an equality, as "
                "wherever Ph = Pt."
            ),
            remark=(
                "A floor that can be computed from the two entropies before mixing; the excess "
                "over it is the Jensen–Shannon divergence of the two at weight α."
            ),
            general=(
                "Carries over to countable alphabets, +∞ included, and to differential entropies "
                "with respect to one reference measure, provided that those of Pt and Ph are "
                "finite: x ↦ −x ln x is concave, pointwise."
            ),
        ),
        Reading(
            "e",
            "Entropy is at most (1 − α)H(Pt) + αH(Ph) + h(α).",
            statement=f"{MIXED} <= {CEILING}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("entropy.v", "C20e_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{MIXED} <= {near}*({CEILING})", ALPHA) for near in NEAR),
                        Control(f"{MIXED} < {CEILING}", ALPHA),
                    )
                ),
            ),
            why=(
                "The matching upper bound; h(α) is the entropy of the choice between the two "
                "sources, 0 at α = 1 by the convention 0·ln 0 = 0. It is an equality where Pt and "
                "Ph have no letter in common."
            ),
            remark=(
                "Anchoring cannot add more than h(α) ≤ ln 2 nats to the average of the two "
                "entropies: one bit at the most, and about α·(1 + ln(1/α)) for small α."
            ),
            general=(
                "Carries over to countable alphabets and to differential entropies with respect "
                "to one reference measure, where those of Pt and Ph are finite: −ln of the "
                "mixture's density is at most −ln(1−α) − ln p and at most −ln α − ln h."
            ),
        ),
        Reading(
            "f",
            "Entropy does not fall if H(Ph) ≥ H(Pt).",
            statement=f"{MIXED} >= entropy(Pt)",
            given=(*ALPHA, "entropy(Ph) >= entropy(Pt)"),
            evidence=(
                Derivation(),
                Kernel("entropy.v", "C20f_proved"),
                Hunt(
                    controls=(
                        Control(f"{MIXED} >= entropy(Pt)", ALPHA),
                        Control(RISES, (*ALPHA, "entropy(Ph) >= entropy(Pt)")),
                        *(
                            Control(
                                f"{MIXED} >= entropy(Pt)",
                                (*ALPHA, f"entropy(Ph) >= {near}*entropy(Pt)"),
                            )
                            for near in NEAR
                        ),
                        *(
                            Control(
                                f"{MIXED} >= {over}*entropy(Pt)",
                                (*ALPHA, "entropy(Ph) >= entropy(Pt)"),
                            )
                            for over in OVER
                        ),
                    )
                ),
            ),
            why=(
                "A condition on the two entropies alone, with a non-strict conclusion, since Ph = "
                "Pt is allowed."
            ),
            remark=(
                "Human data at least as diverse as the model never cost diversity, at any weight. "
                "That is the situation of a collapsing model, and there the article is right up "
                "to the case of equality."
            ),
            general="Carries over as (d) does, from which it follows.",
        ),
        Reading(
            "g",
            "Where entropy rises at some α, D(Ph‖Pt) > H(Pt) − H(Ph).",
            statement=f"{CROSS} > entropy(Pt)",
            given=(*ALPHA, RISES),
            evidence=(
                Derivation(),
                Kernel("entropy.v", "C20g_proved"),
                Hunt(
                    controls=(
                        Control(f"{CROSS} > entropy(Pt)", ALPHA),
                        *(
                            Control(f"{CROSS} > {over}*entropy(Pt)", (*ALPHA, RISES))
                            for over in OVER
                        ),
                    )
                ),
            ),
            why=(
                "First half of the exact condition on the pair, necessary at whichever α entropy "
                "rises. It is of interest where H(Ph) < H(Pt), which (f) leaves open. The two "
                "entropies stand on different sides, so that D(Ph‖Pt) = +∞ is included."
            ),
            remark=(
                "D(Ph‖Pt) + H(Ph) is the cross-entropy of the model on the human data, its "
                "log-loss: entropy can rise only if the human data surprise the model more than "
                "its own outputs do."
            ),
            general=(
                "Carries over to countable alphabets and to densities where H(Pt) is finite: the "
                "entropy of the mixture is at most its cross-entropy to Pt, which is "
                "(1−α)H(Pt) + α(D(Ph‖Pt) + H(Ph))."
            ),
        ),
        Reading(
            "h",
            "If entropy rises at no α, D(Ph‖Pt) ≤ H(Pt) − H(Ph).",
            statement=f"{CROSS} <= entropy(Pt)",
            given=("KL(Ph, Pt) < inf", f"forall(alpha, {MIXED} <= entropy(Pt))"),
            evidence=(
                Derivation(),
                Kernel("entropy.v", "C20h_proved"),
                Hunt(
                    statement=f"{CROSS} <= entropy(Pt) + 0.01",
                    given=("Pt >= 0.1", STILL),
                    controls=(
                        Control(f"{CROSS} <= entropy(Pt) - 0.01", ("Pt >= 0.1", STILL)),
                        Control(f"{CROSS} <= entropy(Pt) + 0.01", ("Pt >= 0.1",)),
                        Control(f"{CROSS} <= {NEAR[0]}*entropy(Pt)", ("Pt >= 0.1", STILL)),
                        Control(f"{CROSS} <= {NEAR[1]}*entropy(Pt)", ("Pt >= 0.1", STILL)),
                        Control(f"{CROSS} <= {NEAR[2]}*entropy(Pt)", ("Pt >= 0.1", STILL)),
                        Control(f"{CROSS} <= {NEAR[3]}*entropy(Pt)", ("Pt >= 0.1", STILL)),
                    ),
                ),
            ),
            why=(
                "Second half, as a contrapositive: where D(Ph‖Pt) > H(Pt) − H(Ph), entropy rises "
                "at some α, and by concavity at all smaller ones. Where D(Ph‖Pt) = +∞, Ph has a "
                "letter that the model lacks and entropy rises at small α without further "
                "condition. The search tests a relative of it at one small α, since a search "
                "cannot try every α."
            ),
            remark=(
                "To find out whether a little human data raises diversity, compare the model's "
                "log-loss on them with its entropy; nothing has to be mixed."
            ),
            general=(
                "Carries over where H(Pt) and D(Ph‖Pt) are finite: the entropy of the mixture is "
                "concave in α, its difference quotients are monotone, and monotone convergence "
                "gives the slope D(Ph‖Pt) + H(Ph) − H(Pt) at 0."
            ),
        ),
    ),
    discussion=(
        "The article says that mixing in human data reintroduces entropy. Read as a strict rise "
        "for every model, that is too much: human data more certain than the model can lower the "
        "entropy, Ph = P0 or not. In the case that the passage is about it is right: from a fully "
        "collapsed model entropy rises for every α < 1 unless the human data repeat the model's "
        "one answer (c), and human data at least as diverse as the model never lower it (f). In "
        "numbers, H(mix) lies between (1−α)H(Pt) + αH(Ph) and that value plus h(α), and both ends "
        "are attained. For human data less diverse than the model the exact condition for a rise "
        "at small α is D(Ph‖Pt) > H(Pt) − H(Ph), (g) and (h)."
    ),
)
