"""C37: More interactions give a cleaner human distribution and stronger resistance."""

from collapse_audit.ledger import Claim, Exact, FormalStatement, Kernel, Reading

CLAIM = Claim(
    id="C37",
    slug="self_reinforcement",
    section="F",
    passage="The Human Anchoring Solution (Why This Works); The AAHM Framework (Charged Link)",
    title="More interactions give a cleaner human distribution and stronger resistance",
    says=(
        "The network strengthens itself: the more people are asked, the fuller and the purer "
        "P_human becomes, and the better the model withstands collapse."
    ),
    readings=(
        Reading(
            "a",
            "With m human decisions, D(P0‖P̂h,m) falls in m on every path.",
            formal=FormalStatement(
                words=(
                    "If P̂h,m is the empirical distribution of m independent samples of P0, then "
                    "on every path D(P0‖P̂h,m+1) ≤ D(P0‖P̂h,m) for all m ≥ 1."
                ),
                latex=(
                    r"D(P_0\,\|\,\hat P_{h,m+1})\le D(P_0\,\|\,\hat P_{h,m})\quad\forall m\ge1,\ "
                    r"\text{on every path}"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("samples.v", "C37a_refuted", "theory.Measurement.C37a_statement"),),
            repairs=("C37e", "C37f"),
            why=(
                "Richer and cleaner is read as closer to P0 in the article's divergence. The "
                "decisions are granted to be independent samples of P0, the reading most generous"
                " to the claim. A path is a sequence of letters of P0. The counterexample is a "
                "fair coin with the decisions 1, 0, 1: after two the empirical distribution is P0"
                " itself, after three it is (1/3, 2/3)."
            ),
            remark=(
                "One more decision can lead away from P0. Improvement holds on average, in "
                "measures that stay finite: see (e) and (f)."
            ),
            general=(
                "Carries over to every P0 with two letters or more of rational probabilities, "
                "since some sample then has P0 as its empirical distribution."
            ),
        ),
        Reading(
            "b",
            "E D(P0‖P̂h,m) falls in m.",
            formal=FormalStatement(
                words=(
                    "In the setting of (a), E D(P0‖P̂h,m+1) < E D(P0‖P̂h,m) for all m ≥ 1, for P0 "
                    "with at least two letters."
                ),
                latex=(
                    r"\mathbb E\,D(P_0\,\|\,\hat P_{h,m+1})<\mathbb E\,D(P_0\,\|\,\hat "
                    r"P_{h,m})\quad\forall m\ge1"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("samples.v", "C37b_refuted", "theory.Measurement.C37b_statement"),
                Exact(),
            ),
            repairs=("C37e", "C37f"),
            why=(
                "The averaged form, in [0, ∞] and strict, since a constant expectation is no "
                "improvement. The file proves, for every P0 with two letters or more and every m "
                "≥ 1, that E D(P0‖P̂m) = +∞: with positive probability all m decisions agree, and"
                " a letter of P0 is missing. The counterexample is a fair coin with m = 1."
            ),
            remark=(
                "In the article's divergence the expected distance of raw human data from P0 is "
                "infinite, however many they are. The claim's intuition is right in other "
                "measures: E χ²(P̂m‖P0) = (k − 1)/m falls as 1/m (e), and E D(P̂m‖P0), the other "
                "order, does not increase (f)."
            ),
            general="Carries over to every P0 that is not a point mass.",
        ),
        Reading(
            "c",
            "D(P0‖P̂h,m) → 0 as m grows.",
            formal=FormalStatement(
                words=(
                    "If P̂h,m is the empirical distribution of m independent human decisions on "
                    "escalated tasks, each a sample of P0 conditioned on the region where the "
                    "model's confidence is low, then D(P0‖P̂h,m) → 0 almost surely."
                ),
                latex=(
                    r"X_i\sim P_0(\,\cdot\mid C^{c})\ \text{i.i.d.}:\quad D(P_0\,\|\,\hat "
                    r"P_{h,m})\to0\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("samples.v", "C37c_refuted", "theory.Measurement.C37c_statement"),),
            repairs=("C37g", "C37e", "C37f"),
            why=(
                "More decisions are to give, in the limit, P0 itself. The law of the decisions is"
                " the one that escalation by low confidence gives (C33), with exact answers "
                "granted there; C is the confident region, any set of letters whose complement "
                "has positive probability. Almost surely is stated by finite samples: for every ε"
                " > 0 there is m such that for every n the probability of D(P0‖P̂j) > ε for some "
                "j from m to m + n is at most ε. The counterexample is a fair coin with one side "
                "confident: that side is never asked about, and D(P0‖P̂m) = +∞ for every m."
            ),
            remark=(
                "More decisions on escalated tasks alone never repair what is not escalated: the "
                "limit is D(P0‖R), R the law of the decisions (g). With decisions on randomly "
                "chosen tasks R is P0, and the limit is 0."
            ),
            general="Carries over: wherever P0(C) > 0 the decisions miss C, and D(P0‖P̂m) = +∞.",
        ),
        Reading(
            "d",
            "The feedback loop sustains itself: the number of escalated tasks does not dry up.",
            formal=FormalStatement(
                words=(
                    "In a loop in which tasks are escalated when confidence is below τ (C34), the "
                    "expected number of escalations in generation n does not tend to 0."
                ),
                latex=(
                    r"\limsup_{n\to\infty}\mathbb E[m_n]>0,\qquad m_n=\#\{\text{tasks of "
                    r"generation } n\ \text{with confidence}<\tau\}"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("supply.v", "C37d_refuted", "theory.Remedies.C37d_statement"),
                Exact(),
            ),
            repairs=("C34e", "C31d"),
            why=(
                "Self-reinforcing needs the supply of decisions to go on; escalation by low "
                "confidence is the supply that the article describes. The loop is that of C34a: "
                "mix, then draw, k ≥ 2, N ≥ 2, Ph no vertex, both confidence scores, τ ≤ 1, from "
                "a start below τ; of M ≥ 1 tasks a generation all are escalated when the model's "
                "confidence is below τ. Does not tend to 0 asks the least; the file proves that "
                "the expected number is at most M(1 − k^{−N})^n in every such loop. The "
                "counterexample has two letters, two draws, flat human data and a flat start, τ ="
                " 1 and α = 1."
            ),
            remark=(
                "The feedback is the wrong way round: a collapsed model is confident (C15a), so "
                "it asks for fewer decisions the more it needs them, and in the end for none "
                "(C34e)."
            ),
            general="As for C34e.",
        ),
        Reading(
            "e",
            "E χ²(P̂m‖P0) = (k − 1)/m.",
            formal=FormalStatement(
                words=(
                    "For the empirical distribution P̂m of m independent samples of P0 of full "
                    "support on k letters, E χ²(P̂m‖P0) = (k − 1)/m."
                ),
                latex=r"\mathbb E\,\chi^2(\hat P_m\,\|\,P_0)=\frac{k-1}{m}",
            ),
            evidence=(
                Kernel("samples.v", "C37e_proved", "theory.Measurement.C37e_statement"),
                Exact(),
            ),
            why=(
                "An exact law for the error in a measure that stays finite when letters are "
                "missing from the sample; m ≥ 1."
            ),
            remark=(
                "Here more decisions do give a cleaner sample, at the usual rate: half the error "
                "in χ² costs twice as many decisions."
            ),
            general=(
                "Carries over to countable alphabets with +∞ on both sides; with densities "
                "χ²(P̂m‖P0) is +∞."
            ),
        ),
        Reading(
            "f",
            "E D(P̂m‖P0) does not increase in m.",
            formal=FormalStatement(
                words=(
                    "For the empirical distribution P̂m of m independent samples of P0, E "
                    "D(P̂m+1‖P0) ≤ E D(P̂m‖P0) for all m ≥ 1."
                ),
                latex=(
                    r"\mathbb E\,D(\hat P_{m+1}\,\|\,P_0)\le\mathbb E\,D(\hat "
                    r"P_m\,\|\,P_0)\quad\forall m\ge1"
                ),
            ),
            evidence=(Kernel("samples.v", "C37f_proved", "theory.Measurement.C37f_statement"),),
            why=(
                "The averaged form for the other order of the arguments, in which the divergence "
                "is always finite. The empirical distribution of m + 1 decisions is the mean of "
                "those of its m + 1 parts of m decisions, each of which is a sample of size m, "
                "and D is convex."
            ),
            remark=(
                "What is right in the claim, in expectation and in this order: more decisions do "
                "not make the sample worse."
            ),
            general=(
                "Carries over to every measurable space, by convexity; with densities both sides "
                "are +∞."
            ),
        ),
        Reading(
            "g",
            "D(P0‖P̂h,m) tends to D(P0‖R), R the law that the decisions are sampled from.",
            formal=FormalStatement(
                words=(
                    "If the decisions are independent samples of a law R, then D(P0‖P̂h,m) → "
                    "D(P0‖R) almost surely, the value +∞ included."
                ),
                latex=(
                    r"X_i\sim R\ \text{i.i.d.}:\quad D(P_0\,\|\,\hat P_{h,m})\to D(P_0\,\|\,R)\ "
                    r"\text{ almost surely}"
                ),
            ),
            evidence=(Kernel("limit.v", "C37g_proved", "theory.Concentration.C37g_statement"),),
            why=(
                "Separates the noise of few decisions, which more of them remove, from a bias in "
                "which tasks are decided (C33). P0 and R are arbitrary. Almost surely is stated by "
                "finite samples: for all ε, η > 0 there is m such that for every n the probability "
                "that D(P0‖P̂j) is not within ε of D(P0‖R) for some j from m to m + n is at most η; "
                "to be within ε of +∞ is to be at least 1/ε. By Hoeffding's inequality the share "
                "of every letter is, from some m on, within a factor near 1 of its probability "
                "under R; before every letter of P0 has been drawn, D(P0‖P̂j) = +∞. Where R lacks a "
                "letter of P0, D(P0‖P̂m) = +∞ = D(P0‖R) for every m."
            ),
            remark=(
                "Right in the claim: decisions that follow P0 itself bring D(P0‖P̂m) to 0, almost "
                "surely. More decisions remove the noise and never the bias: if they follow R "
                "instead, D(P0‖R) is what is left, and only the choice of the tasks changes R."
            ),
            general=(
                "Fails on infinite alphabets: if P0 has infinitely many letters, every sample "
                "misses one, and D(P0‖P̂m) = +∞ for every m, whatever D(P0‖R) is."
            ),
        ),
    ),
)
