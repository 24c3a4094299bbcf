"""C21: Anchoring restores variance."""

from collapse_audit.ledger import Claim, Control, Derivation, Hunt, Kernel, Reading, WitnessFile

ALPHA = ("0 < alpha", "alpha <= 1")
RISES = "var(mix(alpha, Pt, Ph)) > var(Pt)"
RISES_ON_X = "var(mix(alpha, Pt, Ph), x) > var(Pt, x)"
ELSEWHERE = "var(Ph, x) + (mean(Ph, x) - mean(Pt, x))**2 > 0"
PARTS = "(1 - alpha)*var(Pt, x) + alpha*var(Ph, x)"
BETWEEN = "alpha*(1 - alpha)*(mean(Pt, x) - mean(Ph, x))**2"
MIXED = "var(mix(alpha, Pt, Ph), x)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
BIT = ("0.01", "0.001", "0.0001", "0.000001")

# The letters 0 and 1 of any alphabet, of which the second has probability p, then q.
BEFORE, AFTER = "mix(p, point(0), point(1))", "mix(q, point(0), point(1))"
SHARES = ("0 <= p", "p <= 1", "0 <= q", "q <= 1")
NEARBY = "q == p + 0.00000001*(p - 1/2)"
ENTROPY_GAIN = f"(entropy({AFTER}) - entropy({BEFORE}))"
VARIANCE_GAIN = f"(var({AFTER}, x) - var({BEFORE}, x))"

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
            statement=RISES,
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                WitnessFile("witnesses/a_distinct.json"),
                Kernel("counterexample.v", "C21a_refuted"),
                Hunt(),
            ),
            repairs=("C21d", "C21c"),
            why=(
                "To restore is read as a strict rise, for every model, every human distribution "
                "and every α in (0, 1]. Labels are 0 to k − 1: distinct, as a variance of outputs "
                "needs, and fixed, which asks less than all labels. Ph = P0 is a special case, "
                "because P0 does not occur. In the second file the model is not uniform."
            ),
            remark=(
                "Human data that are narrower than the model and centred where it is lower the "
                "variance; (d) gives the exact change."
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
                Kernel("counterexample.v", "C21b_refuted"),
                Hunt(),
            ),
            repairs=("C21c",),
            why=(
                "The case that the passage is about: a collapsed model has all its mass on one "
                "letter, variance 0. Labels are 0 to k − 1; no condition is put on Ph. By (c) it "
                "can only fail where the mixture is itself a vertex, so every witness is a "
                "degenerate one: Ph = Pt in the first file, α = 1 and another vertex in the "
                "second."
            ),
            remark="Human data as collapsed as the model restore nothing; all others do, by (c).",
        ),
        Reading(
            "c",
            "From a vertex, variance rises whenever Ph gives mass to a different label and α < 1.",
            statement=RISES_ON_X,
            given=("max(Pt) == 1", ELSEWHERE),
            evidence=(
                Derivation(),
                Kernel("variance.v", "C21c_proved"),
                Hunt(
                    controls=(
                        Control(RISES_ON_X, ("max(Pt) == 1",)),
                        Control(RISES_ON_X, (ELSEWHERE,)),
                        Control(RISES_ON_X, (*ALPHA, "max(Pt) == 1", ELSEWHERE)),
                        Control(RISES_ON_X, ("max(Pt) == 1", "Ph != Pt")),
                        *(Control(RISES_ON_X, (f"max(Pt) >= {near}", ELSEWHERE)) for near in NEAR),
                        *(
                            Control(f"{RISES_ON_X} + {bit}", ("max(Pt) == 1", ELSEWHERE))
                            for bit in BIT
                        ),
                    )
                ),
            ),
            why=(
                "The hypothesis says that Ph puts mass on a label other than that of Pt's letter; "
                "with distinct labels it is Ph ≠ Pt. Labels x are arbitrary here, equal ones "
                "included. α is strictly between 0 and 1."
            ),
            remark=(
                "Here the article is right: human data that disagree with a fully collapsed model "
                "restore some variance at any weight below 1."
            ),
            general=(
                "Carries over to every space with a real-valued label of finite second moment "
                "under Ph: Pt is then a point mass and (d) applies."
            ),
        ),
        Reading(
            "d",
            "Var(mix) = (1 − α)Var(Pt) + αVar(Ph) + α(1 − α)(μt − μh)².",
            statement=f"{MIXED} == {PARTS} + {BETWEEN}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("variance.v", "C21d_proved"),
                Hunt(
                    controls=(
                        Control(f"{MIXED} == {PARTS}", ALPHA),
                        *(
                            Control(f"{MIXED} == {PARTS} + {over}*{BETWEEN}", ALPHA)
                            for over in OVER
                        ),
                    )
                ),
            ),
            why=(
                "The exact variance of a mixture of two sources, for all labels; α = 1 gives "
                "Var(Ph)."
            ),
            remark=(
                "Variance rises iff α·(Var(Ph) − Var(Pt)) + α(1−α)(μt − μh)² > 0: human data add "
                "variance by being wide or by being centred elsewhere. The second kind is a shift "
                "and says nothing about restored diversity."
            ),
            general=(
                "Carries over to every probability space and every real label with finite second "
                "moments under Pt and Ph: it is the law of total variance for the choice of the "
                "source."
            ),
        ),
        Reading(
            "e",
            "Under anchoring, entropy and variance never move in opposite directions.",
            statement=(
                "(entropy(mix(alpha, Pt, Ph)) - entropy(Pt))*(var(mix(alpha, Pt, Ph)) - var(Pt)) "
                ">= 0"
            ),
            given=ALPHA,
            evidence=(
                WitnessFile("witnesses/e.json"),
                Kernel("counterexample.v", "C21e_refuted"),
                Hunt(),
            ),
            repairs=("C21f", "C21d", "C20d"),
            why=(
                "Labels are 0 to k − 1. The article treats the return of entropy and that of "
                "variance as one effect (C14, C20); the product is non-negative when both move the "
                "same way or one stands still. On two letters it cannot fail (f), so the "
                "witness needs three letters."
            ),
            remark=(
                "The same human data can restore entropy and cost variance: here they move mass "
                "from an outer letter to the middle one."
            ),
        ),
        Reading(
            "f",
            "On two letters entropy and variance never move in opposite directions.",
            statement=f"{ENTROPY_GAIN}*{VARIANCE_GAIN} >= 0",
            given=SHARES,
            evidence=(
                Derivation(),
                Kernel("letters.v", "C21f_proved"),
                Hunt(
                    controls=(
                        Control("(entropy(Q) - entropy(P))*(var(Q) - var(P)) >= 0"),
                        Control(f"{ENTROPY_GAIN}*{VARIANCE_GAIN} > 0", SHARES),
                        *(
                            Control(
                                f"({over}*entropy({AFTER}) - entropy({BEFORE}))*{VARIANCE_GAIN}"
                                " >= 0",
                                (*SHARES, NEARBY),
                            )
                            for over in OVER
                        ),
                    )
                ),
            ),
            why=(
                "Every distribution on two letters is (1 − p)·point(0) + p·point(1), where p is "
                "the probability of the second letter: the model before the step has p, the "
                "mixture after it q. The labels x are arbitrary, so 0 and 1 stand for any two "
                "letters of any alphabet, and nothing is assumed of what leads from p to q. "
                "Variance is p(1 − p) times the squared distance of the two labels, and entropy, "
                "too, is the larger the closer p is to ½: if q(1 − q) ≥ p(1 − p), then q lies "
                "between p and 1 − p, and entropy is concave."
            ),
            remark=(
                "For a model with two answers the article is right to treat the return of entropy "
                "and that of variance as one effect."
            ),
            general=(
                "It is a statement about two outcomes, and holds in every space for any two values "
                "of a real label."
            ),
        ),
    ),
    discussion=(
        "The article says that mixing in human data restores the variance of the outputs. The "
        "exact effect is an identity (d): the variance after the step is the average of the two "
        "variances plus α(1−α)(μt − μh)². So it rises for every α < 1 from a fully collapsed "
        "model, as the article has it, unless the human data give all mass to the model's label; "
        "and it falls where the human data are narrower than the model and centred near it. "
        "Entropy and variance, which the article restores together, can move in opposite "
        "directions as soon as there are three letters (e)."
    ),
)
