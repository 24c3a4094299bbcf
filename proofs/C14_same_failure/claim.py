"""C14: The three signatures are one failure, not independent ones."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    Exact,
    FormalStatement,
    Hunt,
    Kernel,
    LoopStatement,
    Reading,
    WitnessFile,
)

# The letters 0 and 1 of any alphabet, of which the second has probability p, then q.
BEFORE, AFTER = "mix(p, point(0), point(1))", "mix(q, point(0), point(1))"
SHARES = ("0 <= p", "p <= 1", "0 <= q", "q <= 1")
NO_WIDER = f"var({AFTER}, x) <= var({BEFORE}, x)"
NEARBY = "q == p + 0.00000001*(1/2 - p)"
OVER = ("1.01", "1.001", "1.0001", "1.000001")

CLAIM = Claim(
    id="C14",
    slug="same_failure",
    section="B",
    passage="The Three Measurable Signatures of Collapse",
    title="The three signatures are one failure, not independent ones",
    says=(
        "Entropy tending to zero, variance tending to zero and divergence tending to infinity do "
        "not come about separately: they are one failure, looked at in three ways."
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
            evidence=(
                Kernel("together.v", "C14a_proved", "theory.Signatures.C14a_statement"),
                Exact(),
            ),
            why=(
                "One failure within the simplest loop: all three limits on almost every path. "
                "A vertex P0 is excepted; labels are distinct reals and N ≥ 1. Almost surely "
                "is stated by finite histories, as in C08a, for the largest of H, Var and "
                "e^{−D}, with e^{−∞} = 0."
            ),
            remark=(
                "Here the article is right: within this loop the three are one event, the "
                "absorption at a single letter, from which on all three are at their limits; "
                "on three letters or more the divergence may be so before, once a letter of P0 is "
                "lost. It is the loop that ties them together, not their definitions: see (d) to "
                "(o)."
            ),
            general=(
                "Carries over to every space on which P0 is no point mass, with a real label: "
                "from the first generation on the model lives on at most N points, and in the "
                "end on one."
            ),
        ),
        Reading(
            "b",
            "On two letters each of the three limits implies the other two.",
            formal=FormalStatement(
                words=(
                    "For k = 2, P0 with two letters of positive mass, distinct labels and every "
                    "sequence of distributions Pn: H(Pn) → 0, Var(Pn) → 0 and D(P0‖Pn) → ∞ satisfy "
                    "all six implications between them."
                ),
                latex=(
                    r"k=2:\quad H(P_n)\to0\iff\operatorname{Var}(P_n)\to0\iff "
                    r"D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            evidence=(Kernel("limits.v", "C14b_proved", "theory.Limits.C14b_statement"),),
            why=(
                "The smallest alphabet, where a distribution is one number; P0 must give both "
                "letters positive mass, since a vertex can be approached with D(P0‖Pn) → 0. "
                "Sequences are arbitrary, as is the finite or infinite value of D along them: D → "
                "∞ means that it exceeds every bound from some n on, +∞ counting as large."
            ),
            remark=(
                "For a model with two answers the article is right: the three signatures are one. "
                "From three letters on they are not, (h) and (i)."
            ),
            general=(
                "It is a statement about two outcomes, and holds in every space for an event and "
                "its complement, with P0-probabilities strictly between 0 and 1 and a label that "
                "is constant on each."
            ),
        ),
        Reading(
            "c",
            "Step by step under resampling, variance does not rise where entropy falls.",
            statement="var(Q) <= var(P)",
            given=("entropy(Q) < entropy(P)", "KL(Q, P) < inf"),
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/c.json"),
                Kernel("counterexample.v", "C14c_refuted"),
                Hunt(),
            ),
            repairs=("C14q", "C14a", "C15a"),
            why=(
                "If the signatures measure one failure, they should move together at each "
                "generation. The article speaks of parallel decrease; a standstill of one of them "
                "is allowed. P and Q stand for two consecutive generations: with N draws, N a "
                "common denominator of both, resampling leads from P to Q in one step with "
                "positive probability exactly if Q has no letter that P has lost, that is "
                "D(Q‖P) < ∞. Started at P0 = P the step is the loop's first one. Labels are 0 to "
                "k − 1. On two letters the two signatures do move together (q), so the witness "
                "needs three letters."
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
            evidence=(Kernel("limits.v", "C14d_proved", "theory.Limits.C14d_statement"),),
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions. Labels "
                "are distinct, P0 has at least two letters of positive mass, and zeros are "
                "allowed. Quantitatively, Var(P) ≤ M·H(P), where M is the largest squared distance "
                "of two labels."
            ),
            remark=(
                "Here the article is right: a model whose entropy vanishes has a vanishing "
                "variance, on a fixed alphabet."
            ),
            general=(
                "Carries over to countable alphabets with bounded labels, by the same inequality; "
                "with unbounded ones it fails (j)."
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
            evidence=(Kernel("limits.v", "C14e_proved", "theory.Limits.C14e_statement"),),
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions. Labels "
                "are distinct, P0 has at least two letters of positive mass, and zeros are "
                "allowed; D = +∞ counts as large. For two letters that have P0-mass at least c "
                "each, D(P0‖P) ≥ c·ln(1/H(P)) − 3."
            ),
            remark=(
                "Here the article is right, though slowly so: the divergence grows like the "
                "logarithm of 1/H. A P0 of one letter is the exception, since collapse may then "
                "lead to it."
            ),
            general=(
                "Carries over to countable alphabets, by the same inequality (k). Differential "
                "entropy is another matter: it has no lower bound, and its limit 0 means nothing."
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
            evidence=(Kernel("limits.v", "C14f_proved", "theory.Limits.C14f_statement"),),
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions. Labels "
                "are distinct, P0 has at least two letters of positive mass, and zeros are "
                "allowed. Quantitatively, H(P) ≤ 2k²·√Var(P)/g, where g is the smallest distance "
                "of two labels."
            ),
            remark=(
                "Here the article is right, with a caution: the constant grows with the number of "
                "letters and with the fineness of the labels, so on a large alphabet a small "
                "variance says little about diversity (l)."
            ),
            general=(
                "It does not carry over to infinite alphabets, where labels may accumulate (l). It "
                "is the finite number of letters, and with it the gap between labels, that counts."
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
            evidence=(Kernel("limits.v", "C14g_proved", "theory.Limits.C14g_statement"),),
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions. Labels "
                "are distinct, P0 has at least two letters of positive mass, and zeros are "
                "allowed; D = +∞ counts as large. For two letters a and b that have P0-mass at "
                "least c each, D(P0‖P) ≥ c·ln((x_a − x_b)²/Var(P)) − 3."
            ),
            remark=(
                "Here the article is right: outputs that hardly vary cannot follow a P0 of several "
                "letters."
            ),
            general=(
                "Carries over to every real label that is not constant under P0, with two events "
                "{x ≤ s} and {x ≥ t}, s < t, of positive P0-probability in place of the two "
                "letters."
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
            evidence=(Kernel("limits.v", "C14h_refuted", "theory.Limits.C14h_statement"),),
            repairs=("C14b", "C14e"),
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions. Labels "
                "are distinct, P0 has at least two letters of positive mass, and zeros are "
                "allowed. A sequence separates the two limits on three letters with flat P0 and "
                "labels 0, 1, 2: Pn = (e, (1 − e)/2, (1 − e)/2) with e = 1/(n + 2). There D(P0‖Pn) "
                "is finite for every n and tends to ∞, while H(Pn) → ln 2. On more letters, or for "
                "another P0, one letter of P0 fades in the same way while two others keep the "
                "mass."
            ),
            remark=(
                "One lost letter makes the divergence infinite, whatever happens to the rest: "
                "D(P0‖Pn) sees the tail, entropy the bulk. A model can have lost P0 by this "
                "measure and still be diverse. Only the converse holds (e)."
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
            evidence=(Kernel("limits.v", "C14i_refuted", "theory.Limits.C14i_statement"),),
            repairs=("C14b", "C14g"),
            why=(
                "One of the six implications between the three limits, for arbitrary sequences, "
                "since nothing about a training loop enters the signatures' definitions. Labels "
                "are distinct, P0 has at least two letters of positive mass, and zeros are "
                "allowed. A sequence separates the two limits on three letters with flat P0 and "
                "labels 0, 1, 2: Pn = (e, (1 − e)/2, (1 − e)/2) with e = 1/(n + 2). There D(P0‖Pn) "
                "is finite for every n and tends to ∞, while Var(Pn) → 1/4. On more letters, or "
                "for another P0, one letter of P0 fades in the same way while two others keep the "
                "mass."
            ),
            remark=(
                "As (h): an exploding divergence does not mean that outputs have become alike. "
                "Only the converse holds (g)."
            ),
        ),
        Reading(
            "j",
            "Growing alphabets: H(Pn) → 0 implies Var(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For finite alphabets X₀ ⊆ X₁ ⊆ … of unbounded size, letters with fixed "
                    "distinct real labels, a fixed P0 on X₀ with at least two letters of positive "
                    "mass, and every sequence of distributions Pn on Xₙ: if H(Pn) → 0 then Var(Pn) "
                    "→ 0."
                ),
                latex=(
                    r"X_0\subseteq X_1\subseteq\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"H(P_n)\to0\implies \operatorname{Var}(P_n)\to0"
                ),
            ),
            evidence=(Kernel("limits.v", "C14j_refuted", "theory.Limits.C14j_statement"),),
            repairs=("C14d",),
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded. P0 and the labels do not "
                "change with n, and letters are only added. Mass 1 − e at the label 0 and e at the "
                "label n + 2, with e = 1/(n + 2): the entropy tends to 0, the variance is n + 1. "
                "P0 is flat on the first three letters; no P0 could help, since it does not occur "
                "in the implication."
            ),
            remark=(
                "Rare outliers can carry all the variance. Where outputs are unbounded, a large "
                "variance is no sign of diversity; with bounded labels (d) holds."
            ),
        ),
        Reading(
            "k",
            "Growing alphabets: H(Pn) → 0 implies D(P0‖Pn) → ∞.",
            formal=FormalStatement(
                words=(
                    "For finite alphabets X₀ ⊆ X₁ ⊆ … of unbounded size, letters with fixed "
                    "distinct real labels, a fixed P0 on X₀ with at least two letters of positive "
                    "mass, and every sequence of distributions Pn on Xₙ: if H(Pn) → 0 then "
                    "D(P0‖Pn) → ∞."
                ),
                latex=(
                    r"X_0\subseteq X_1\subseteq\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"H(P_n)\to0\implies D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            evidence=(Kernel("limits.v", "C14k_proved", "theory.Limits.C14k_statement"),),
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded. P0 and the labels do not "
                "change with n, and letters are only added. P0 has two letters, which stay in "
                "place: as H(Pn) → 0 all but a vanishing mass is on one letter, so that at least "
                "one of the two nearly dies out."
            ),
            remark=(
                "Here the article is right, and for alphabets of any size: neither of the two "
                "implications that lead to the divergence depends on the number of letters."
            ),
            general="Carries over to countable alphabets with the same proof.",
        ),
        Reading(
            "l",
            "Growing alphabets: Var(Pn) → 0 implies H(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For finite alphabets X₀ ⊆ X₁ ⊆ … of unbounded size, letters with fixed "
                    "distinct real labels, a fixed P0 on X₀ with at least two letters of positive "
                    "mass, and every sequence of distributions Pn on Xₙ: if Var(Pn) → 0 then H(Pn) "
                    "→ 0."
                ),
                latex=(
                    r"X_0\subseteq X_1\subseteq\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"\operatorname{Var}(P_n)\to0\implies H(P_n)\to0"
                ),
            ),
            evidence=(Kernel("limits.v", "C14l_refuted", "theory.Limits.C14l_statement"),),
            repairs=("C14f",),
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded. P0 and the labels do not "
                "change with n, and letters are only added. One half at each of the two labels "
                "1/(n + 2) and 1/(n + 3): the variance tends to 0, the entropy is ln 2 at every n. "
                "P0 does not occur in the implication."
            ),
            remark=(
                "A variance is measured on the scale of the labels: many different answers whose "
                "labels are close have almost none. For texts, where labels are a convention, "
                "entropy is the safer signature."
            ),
        ),
        Reading(
            "m",
            "Growing alphabets: Var(Pn) → 0 implies D(P0‖Pn) → ∞.",
            formal=FormalStatement(
                words=(
                    "For finite alphabets X₀ ⊆ X₁ ⊆ … of unbounded size, letters with fixed "
                    "distinct real labels, a fixed P0 on X₀ with at least two letters of positive "
                    "mass, and every sequence of distributions Pn on Xₙ: if Var(Pn) → 0 then "
                    "D(P0‖Pn) → ∞."
                ),
                latex=(
                    r"X_0\subseteq X_1\subseteq\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"\operatorname{Var}(P_n)\to0\implies D(P_0\,\|\,P_n)\to\infty"
                ),
            ),
            evidence=(Kernel("limits.v", "C14m_proved", "theory.Limits.C14m_statement"),),
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded. P0 and the labels do not "
                "change with n, and letters are only added. P0 has two letters with different "
                "labels; a vanishing variance leaves mass near one label only, so that at least "
                "one of the two nearly dies out."
            ),
            remark="Here the article is right, for alphabets of any size, as in (k).",
            general="Carries over to every real label that is not constant under P0, as (g) does.",
        ),
        Reading(
            "n",
            "Growing alphabets: D(P0‖Pn) → ∞ implies H(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For finite alphabets X₀ ⊆ X₁ ⊆ … of unbounded size, letters with fixed "
                    "distinct real labels, a fixed P0 on X₀ with at least two letters of positive "
                    "mass, and every sequence of distributions Pn on Xₙ: if D(P0‖Pn) → ∞ then "
                    "H(Pn) → 0."
                ),
                latex=(
                    r"X_0\subseteq X_1\subseteq\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"D(P_0\,\|\,P_n)\to\infty\implies H(P_n)\to0"
                ),
            ),
            evidence=(Kernel("limits.v", "C14n_refuted", "theory.Limits.C14n_statement"),),
            repairs=("C14b", "C14k"),
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded. P0 and the labels do not "
                "change with n, and letters are only added. The sequence of (h) separates the two "
                "limits, on the first three of n + 3 letters."
            ),
            remark="As (h); more letters do not help.",
        ),
        Reading(
            "o",
            "Growing alphabets: D(P0‖Pn) → ∞ implies Var(Pn) → 0.",
            formal=FormalStatement(
                words=(
                    "For finite alphabets X₀ ⊆ X₁ ⊆ … of unbounded size, letters with fixed "
                    "distinct real labels, a fixed P0 on X₀ with at least two letters of positive "
                    "mass, and every sequence of distributions Pn on Xₙ: if D(P0‖Pn) → ∞ then "
                    "Var(Pn) → 0."
                ),
                latex=(
                    r"X_0\subseteq X_1\subseteq\cdots,\ |X_n|\to\infty,\ P_n\in\Delta(X_n):\quad "
                    r"D(P_0\,\|\,P_n)\to\infty\implies \operatorname{Var}(P_n)\to0"
                ),
            ),
            evidence=(Kernel("limits.v", "C14o_refuted", "theory.Limits.C14o_statement"),),
            repairs=("C14b", "C14m"),
            why=(
                "The same implication where the number of letters is not bounded, as for real "
                "outputs; labels may then accumulate and be unbounded. P0 and the labels do not "
                "change with n, and letters are only added. The sequence of (i) separates the two "
                "limits, on the first three of n + 3 letters with the labels 0, 1, 2, …."
            ),
            remark="As (i); more letters do not help.",
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
                Kernel("counterexample.v", "C14p_refuted"),
                Hunt(),
            ),
            repairs=("C14a", "C15a"),
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
        Reading(
            "q",
            "On two letters variance does not rise where entropy falls.",
            statement=NO_WIDER,
            given=(*SHARES, f"entropy({AFTER}) < entropy({BEFORE})"),
            evidence=(
                Derivation(),
                Kernel("letters.v", "C14q_proved"),
                Hunt(
                    controls=(
                        Control(NO_WIDER, SHARES),
                        Control("var(Q) <= var(P)", ("entropy(Q) < entropy(P)",)),
                        Control(
                            NO_WIDER.replace("<=", "<"),
                            (*SHARES, f"entropy({AFTER}) < entropy({BEFORE})"),
                        ),
                        *(
                            Control(
                                NO_WIDER,
                                (*SHARES, f"entropy({AFTER}) < {over}*entropy({BEFORE})", NEARBY),
                            )
                            for over in OVER
                        ),
                    )
                ),
            ),
            why=(
                "The statement of (c) for two letters: every distribution on two letters is "
                "(1 − p)·point(0) + p·point(1), where p is the probability of the second letter. "
                "The labels x are arbitrary, so 0 and 1 stand for any two letters of any alphabet; "
                "no condition on D(Q‖P) is needed. Variance is p(1 − p) times the squared distance "
                "of the two labels, and entropy, too, is the larger the closer p is to ½. "
                "With (c) it says that three letters are the fewest on which the two signatures "
                "part."
            ),
            remark=(
                "For a model with two answers the article is right: there entropy and variance are "
                "two scales for one quantity."
            ),
            general=(
                "It is a statement about two outcomes, and holds in every space for any two values "
                "of a real label."
            ),
        ),
    ),
    discussion=(
        "The article presents the three signatures as one failure measured from three angles. "
        "In the limit of the resampling loop they do occur together, almost surely (a): the "
        "loop is absorbed at one letter. Readings (d) to (i) are the six implications between "
        "the limits for arbitrary sequences on a fixed alphabet, (j) to (o) the same six on "
        "growing alphabets; each is settled by a proof or by a sequence that separates the two "
        "limits. On two letters all six hold (b). On a fixed alphabet of three letters or "
        "more, entropy and variance vanish together, (d) and (f), and both make the divergence "
        "explode, (e) and (g); the divergence may explode without them, (h) and (i). On "
        "growing alphabets only the two implications that lead to the divergence are left, (k) "
        "and (m). So an exploding divergence is the weakest of the three signatures. Step by "
        "step they are three different quantities: one step of resampling can lower the "
        "entropy and raise the variance, though not on two letters (q), or raise the "
        "divergence and the entropy at once. What ties entropy to collapse at every single "
        "generation is C15: low entropy forces confidence, max P ≥ e^{−H}."
    ),
)
