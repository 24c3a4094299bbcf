"""C14: The three signatures are one failure, not independent ones."""

from collapse_audit.ledger import (
    Claim,
    FormalStatement,
    Hunt,
    LoopStatement,
    Reading,
    WitnessFile,
)

CLAIM = Claim(
    id="C14",
    slug="same_failure",
    section="B",
    passage="The Three Measurable Signatures of Collapse",
    title="The three signatures are one failure, not independent ones",
    says=(
        "Entropy tending to zero, variance tending to zero and divergence tending to infinity are "
        "not independent failure modes but one failure seen from three statistical angles."
    ),
    readings=(
        Reading(
            "a",
            "Under resampling all three signatures occur together, almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="max(max(entropy(Pn), var(Pn, x)), exp(-KL(P0, Pn))) == 0",
                order="none",
                words=(
                    "For the resampling loop with fixed N, started at P0 with at least two letters "
                    "and with distinct labels, almost surely H(Pn) → 0, Var(Pn) → 0 and D(P0‖Pn) → "
                    "∞; the expression is the largest of H, Var and exp(−D), which tends to 0 "
                    "exactly then."
                ),
                latex=(
                    r"\max_x P_0(x)<1:\quad H(P_n)\to0,\quad\sigma_n^2\to0,\quad "
                    r"D(P_0\,\|\,P_n)\to\infty\quad\text{together, almost surely}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "One failure within the simplest loop: all three limits on almost every path. A "
                "vertex P0 is excepted."
            ),
        ),
        Reading(
            "b",
            "On two letters each of the three limits implies the other two.",
            formal=FormalStatement(
                words=(
                    "For k = 2, P0 with two letters, distinct labels and every sequence of "
                    "distributions Pn: H(Pn) → 0, Var(Pn) → 0 and D(P0‖Pn) → ∞ satisfy all six "
                    "implications between them."
                ),
                latex=(
                    r"k=2:\quad H(P_n)\to0\iff\operatorname{Var}(P_n)\to0\iff "
                    r"D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The smallest alphabet, where a distribution is one number; P0 must give both "
                "letters positive mass."
            ),
        ),
        Reading(
            "c",
            "Step by step under resampling, variance does not rise where entropy falls.",
            statement="var(Q) <= var(P)",
            given=("entropy(Q) < entropy(P)", "KL(Q, P) < inf"),
            as_stated=True,
            evidence=(WitnessFile("witnesses/c.json"), Hunt()),
            repairs=("C15a", "C15c"),
            why=(
                "If the signatures measure one failure, they should move together at each "
                "generation. The article speaks of parallel decrease; a standstill of one of them "
                "is allowed. P and Q stand for two consecutive generations: with N draws, N a "
                "common denominator of both, resampling leads from P to Q in one step with "
                "positive probability exactly if Q has no letter that P has lost, that is "
                "D(Q‖P) < ∞. Started at P0 = P the step is the loop's first one. Labels are 0 to "
                "k − 1. On two letters the two signatures do move together: both are decreasing "
                "functions of |p − ½|. So the witness needs three letters."
            ),
            remark=(
                "Watching the variance alone can miss a loss of diversity: mass that leaves a "
                "middle letter for the outer ones lowers the entropy and raises the variance."
            ),
        ),
        Reading(
            "d",
            "Fixed alphabet, k ≥ 3: H(Pn) → 0 implies Var(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For every k ≥ 3, every P0 with at least two letters, fixed distinct labels "
                    "and every sequence of distributions Pn on the k letters: if H(Pn) → 0 then "
                    "Var(Pn) → 0."
                ),
                latex=(
                    r"k\ge3,\ (P_n)\subset\Delta_k:\quad H(P_n)\to0\implies "
                    r"\operatorname{Var}(P_n)\to0"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions; P0 is not "
                "a vertex."
            ),
        ),
        Reading(
            "e",
            "Fixed alphabet, k ≥ 3: H(Pn) → 0 implies D(P0‖Pn) → ∞.",
            formal=FormalStatement(
                words=(
                    "For every k ≥ 3, every P0 with at least two letters, fixed distinct labels "
                    "and every sequence of distributions Pn on the k letters: if H(Pn) → 0 then "
                    "D(P0‖Pn) → ∞."
                ),
                latex=(
                    r"k\ge3,\ (P_n)\subset\Delta_k:\quad H(P_n)\to0\implies "
                    r"D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions; P0 is not "
                "a vertex."
            ),
        ),
        Reading(
            "f",
            "Fixed alphabet, k ≥ 3: Var(Pn) → 0 implies H(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For every k ≥ 3, every P0 with at least two letters, fixed distinct labels "
                    "and every sequence of distributions Pn on the k letters: if Var(Pn) → 0 then "
                    "H(Pn) → 0."
                ),
                latex=(
                    r"k\ge3,\ (P_n)\subset\Delta_k:\quad \operatorname{Var}(P_n)\to0\implies "
                    r"H(P_n)\to0"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions; P0 is not "
                "a vertex."
            ),
        ),
        Reading(
            "g",
            "Fixed alphabet, k ≥ 3: Var(Pn) → 0 implies D(P0‖Pn) → ∞.",
            formal=FormalStatement(
                words=(
                    "For every k ≥ 3, every P0 with at least two letters, fixed distinct labels "
                    "and every sequence of distributions Pn on the k letters: if Var(Pn) → 0 then "
                    "D(P0‖Pn) → ∞."
                ),
                latex=(
                    r"k\ge3,\ (P_n)\subset\Delta_k:\quad \operatorname{Var}(P_n)\to0\implies "
                    r"D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions; P0 is not "
                "a vertex."
            ),
        ),
        Reading(
            "h",
            "Fixed alphabet, k ≥ 3: D(P0‖Pn) → ∞ implies H(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For every k ≥ 3, every P0 with at least two letters, fixed distinct labels "
                    "and every sequence of distributions Pn on the k letters: if D(P0‖Pn) → ∞ then "
                    "H(Pn) → 0."
                ),
                latex=(
                    r"k\ge3,\ (P_n)\subset\Delta_k:\quad D(P_0\,\|\,P_n)\to\infty\implies "
                    r"H(P_n)\to0"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions; P0 is not "
                "a vertex."
            ),
        ),
        Reading(
            "i",
            "Fixed alphabet, k ≥ 3: D(P0‖Pn) → ∞ implies Var(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For every k ≥ 3, every P0 with at least two letters, fixed distinct labels "
                    "and every sequence of distributions Pn on the k letters: if D(P0‖Pn) → ∞ then "
                    "Var(Pn) → 0."
                ),
                latex=(
                    r"k\ge3,\ (P_n)\subset\Delta_k:\quad D(P_0\,\|\,P_n)\to\infty\implies "
                    r"\operatorname{Var}(P_n)\to0"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions; P0 is not "
                "a vertex."
            ),
        ),
        Reading(
            "j",
            "Growing alphabets: H(Pn) → 0 implies Var(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For alphabets X1 ⊂ X2 ⊂ … of growing size, letters with fixed distinct real "
                    "labels, a fixed P0 with at least two letters on X1, and every sequence of "
                    "distributions Pn on Xn: if H(Pn) → 0 then Var(Pn) → 0."
                ),
                latex=(
                    r"X_1\subset X_2\subset\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"H(P_n)\to0\implies \operatorname{Var}(P_n)\to0"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded."
            ),
        ),
        Reading(
            "k",
            "Growing alphabets: H(Pn) → 0 implies D(P0‖Pn) → ∞.",
            formal=FormalStatement(
                words=(
                    "For alphabets X1 ⊂ X2 ⊂ … of growing size, letters with fixed distinct real "
                    "labels, a fixed P0 with at least two letters on X1, and every sequence of "
                    "distributions Pn on Xn: if H(Pn) → 0 then D(P0‖Pn) → ∞."
                ),
                latex=(
                    r"X_1\subset X_2\subset\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"H(P_n)\to0\implies D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded."
            ),
        ),
        Reading(
            "l",
            "Growing alphabets: Var(Pn) → 0 implies H(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For alphabets X1 ⊂ X2 ⊂ … of growing size, letters with fixed distinct real "
                    "labels, a fixed P0 with at least two letters on X1, and every sequence of "
                    "distributions Pn on Xn: if Var(Pn) → 0 then H(Pn) → 0."
                ),
                latex=(
                    r"X_1\subset X_2\subset\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"\operatorname{Var}(P_n)\to0\implies H(P_n)\to0"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded."
            ),
        ),
        Reading(
            "m",
            "Growing alphabets: Var(Pn) → 0 implies D(P0‖Pn) → ∞.",
            formal=FormalStatement(
                words=(
                    "For alphabets X1 ⊂ X2 ⊂ … of growing size, letters with fixed distinct real "
                    "labels, a fixed P0 with at least two letters on X1, and every sequence of "
                    "distributions Pn on Xn: if Var(Pn) → 0 then D(P0‖Pn) → ∞."
                ),
                latex=(
                    r"X_1\subset X_2\subset\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"\operatorname{Var}(P_n)\to0\implies D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded."
            ),
        ),
        Reading(
            "n",
            "Growing alphabets: D(P0‖Pn) → ∞ implies H(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For alphabets X1 ⊂ X2 ⊂ … of growing size, letters with fixed distinct real "
                    "labels, a fixed P0 with at least two letters on X1, and every sequence of "
                    "distributions Pn on Xn: if D(P0‖Pn) → ∞ then H(Pn) → 0."
                ),
                latex=(
                    r"X_1\subset X_2\subset\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"D(P_0\,\|\,P_n)\to\infty\implies H(P_n)\to0"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded."
            ),
        ),
        Reading(
            "o",
            "Growing alphabets: D(P0‖Pn) → ∞ implies Var(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For alphabets X1 ⊂ X2 ⊂ … of growing size, letters with fixed distinct real "
                    "labels, a fixed P0 with at least two letters on X1, and every sequence of "
                    "distributions Pn on Xn: if D(P0‖Pn) → ∞ then Var(Pn) → 0."
                ),
                latex=(
                    r"X_1\subset X_2\subset\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"D(P_0\,\|\,P_n)\to\infty\implies \operatorname{Var}(P_n)\to0"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded."
            ),
        ),
        Reading(
            "p",
            (
                "Step by step under resampling, whenever the divergence from P0 rises the entropy "
                "falls."
            ),
            statement="entropy(Q) < entropy(P)",
            given=("KL(P0, Q) > KL(P0, P)", "KL(Q, P) < inf", "KL(P, P0) < inf"),
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/p.json"),
                WitnessFile("witnesses/p_distinct.json"),
                Hunt(),
            ),
            repairs=("C15a", "C15c"),
            why=(
                "The step-by-step form for the third signature; an implication rather than a "
                "product, since the difference of two infinite divergences has no value. P and Q "
                "are two consecutive generations as in (c), and P can be reached from P0 because "
                "it has no letter that P0 lacks. In the first file P = P0, the loop's first step; "
                "in the second P is a later generation."
            ),
            remark=(
                "A model can drift away from P0 while it becomes more diverse. Divergence and "
                "entropy answer different questions and have to be measured separately."
            ),
        ),
    ),
    discussion=(
        "The article presents the three signatures as one failure measured from three angles. In "
        "the limit of the resampling loop they do occur together (a). Readings (d) to (i) are the "
        "six implications between the limits for arbitrary sequences on a fixed alphabet, (j) to "
        "(o) the same six on growing alphabets; each is settled by a proof or by a sequence that "
        "separates the two limits. Step by step they are three different quantities: one step of "
        "resampling can lower the entropy and raise the variance, or raise the divergence and the "
        "entropy at once. What ties entropy to collapse at every single generation is C15: low "
        "entropy forces confidence, max P ≥ e^{−H}."
    ),
)
