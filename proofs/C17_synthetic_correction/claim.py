"""C17: Correcting a model with synthetic data only makes collapse worse."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    Exact,
    Hunt,
    Kernel,
    LoopStatement,
    Reading,
    WitnessFile,
)

ALPHA = ("0 < alpha", "alpha <= 1")
BETTER = (*ALPHA, "Q != P0", "KL(P0, Q) < KL(P0, Pt)")
MIXED = "KL(P0, mix(alpha, Pt, Q))"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")

CLAIM = Claim(
    id="C17",
    slug="synthetic_correction",
    section="C",
    passage="Why Synthetic Data Cannot Fix Synthetic Data",
    title="Correcting a model with synthetic data only makes collapse worse",
    says=(
        "Training once more on what a collapsed model gives makes it collapse further, and to "
        "correct it with better synthetic data cannot work by definition and adds to the problem."
    ),
    readings=(
        Reading(
            "a",
            "Every update leaves a model with no more entropy than it had.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "For every update F of the loop and every current model Pn, the next model has "
                    "entropy at most that of Pn."
                ),
                latex=r"\forall F:\quad H(F(P_n))\le H(P_n)",
            ),
            as_stated=True,
            evidence=(
                Kernel("smoothing.v", "C17a_refuted", "theory.Orbits.C17a_statement"),
                Exact(),
            ),
            repairs=("C17c", "C07c", "C07e"),
            why=(
                "Further collapsed is read by the first signature, the entropy, and "
                "non-strictly, since a vertex cannot collapse further. F is arbitrary, as in "
                "the article's equation, as long as it keeps distributions; there are at least "
                "two letters. Mixing with the uniform distribution at weight 1/2 breaks it: "
                "from (1/4, 3/4) to (3/8, 5/8)."
            ),
            remark=(
                "An update can undo collapse in the sense of this signature, from a vertex "
                "too. It does not thereby come closer to P0: for that it would need to know "
                "where P0 is (C16b)."
            ),
        ),
        Reading(
            "b",
            (
                "Mixing in a contaminated but closer distribution Q does not lower the divergence "
                "from P0."
            ),
            statement=f"{MIXED} >= KL(P0, Pt)",
            given=BETTER,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/b.json"),
                Kernel("counterexample.v", "C17b_refuted"),
                Hunt(),
            ),
            repairs=("C17e",),
            why=(
                "Better synthetic data are read as closer to P0 than the model, contaminated as "
                "Q ≠ P0, and failure as: no decrease of the divergence, for every such Q and every "
                "weight. The model, the correction data and P0 are three different distributions "
                "in the witness, and no divergence is infinite."
            ),
            remark=(
                "What decides is whether the data that are mixed in are closer to P0 than the "
                "model, not where they come from."
            ),
        ),
        Reading(
            "c",
            "Under resampling, entropy falls strictly in expectation until absorption.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="entropy(Pnext) < entropy(Pn)",
                order="none",
                words=(
                    "For the resampling loop, as long as Pn is not a vertex, the conditional "
                    "expectation of the next entropy is strictly below the current entropy."
                ),
                latex=r"\max_x P_n(x)<1\implies\mathbb E[H(P_{n+1})\mid P_n]<H(P_n)",
            ),
            evidence=(
                Kernel("resampling.v", "C17c_proved", "theory.Signatures.C17c_statement"),
                Exact(),
            ),
            why=(
                "The form of (a) for the loop with sampling noise, averaged over the draws: "
                "conditional on the current model, which is any distribution but a vertex, for "
                "every N ≥ 1. It is the same statement as C07f."
            ),
            remark=(
                "Here the article is right on average, at every generation until a single "
                "letter is left, and then there is nothing left to collapse. On a single path "
                "the entropy may rise (C07a)."
            ),
            general=(
                "Carries over to countable alphabets where H(Pn) is finite: the inequality is "
                "strict at every letter of probability strictly between 0 and 1."
            ),
        ),
        Reading(
            "d",
            "Mixing in a contaminated but closer distribution Q raises the divergence from P0.",
            statement=f"{MIXED} > KL(P0, Pt)",
            given=BETTER,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/d.json"),
                Kernel("counterexample.v", "C17d_refuted"),
                Hunt(),
            ),
            repairs=("C17e",),
            why=(
                "The stronger half of the claim, amplification: a strict increase, for every Q as "
                "in (b)."
            ),
            remark="No closer Q raises the divergence, at any weight: (e) covers all of them.",
        ),
        Reading(
            "e",
            "Mixing in any Q with D(P0‖Q) < D(P0‖Pt) lowers the divergence from P0.",
            statement=f"{MIXED} < KL(P0, Pt)",
            given=(*ALPHA, "KL(P0, Q) < KL(P0, Pt)"),
            evidence=(
                Derivation(),
                Kernel("correction.v", "C17e_proved"),
                Hunt(
                    controls=(
                        Control(f"{MIXED} < KL(P0, Pt)", ALPHA),
                        *(
                            Control(
                                f"{MIXED} < KL(P0, Pt)",
                                (*ALPHA, f"KL(P0, Q) < {over}*KL(P0, Pt)"),
                            )
                            for over in OVER
                        ),
                        *(
                            Control(
                                f"{MIXED} < {near}*KL(P0, Pt)",
                                (*ALPHA, "KL(P0, Q) < KL(P0, Pt)"),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "What convexity of the divergence, which the article itself invokes, has to say on "
                "the matter; D(P0‖Pt) = +∞ is included, and so is Q = P0. It is the same "
                "inequality as C28b, with synthetic data in the place of human data."
            ),
            remark=(
                "Curating, filtering or smoothing synthetic data helps exactly as far as it brings "
                "them closer to P0 than the model is. The gain is at least α times the "
                "difference of the two divergences."
            ),
            general=(
                "Carries over to every measurable space: D(P0‖·) is convex there too, with values "
                "in [0, ∞]. If D(P0‖Pt) = ∞ and D(P0‖Q) < ∞, the mixture has D at most "
                "−ln α + D(P0‖Q), which is finite."
            ),
        ),
    ),
    discussion=(
        "The article rules out better synthetic data by definition: whatever a drifted model "
        "produces is contaminated, so applying F again or mixing it in can only make things "
        "worse. Contaminated is not the same as useless. By the convexity that the article "
        "itself uses for human data, any Q with D(P0‖Q) < D(P0‖Pt), synthetic or not, exact or "
        "not, lowers the divergence at every weight α in (0, 1]. What remains true in the "
        "article's argument is that a loop without outside information gains no information "
        "about P0 (C16b): it has no way to know which of its outputs are closer. Whether "
        "applying F collapses further depends on F: a smoothing update raises the entropy (a), "
        "resampling lowers it on average until a single letter is left (c)."
    ),
)
