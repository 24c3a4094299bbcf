"""C02: The recursion alone proves collapse for every self-trained model."""

from collapse_audit.ledger import Claim, Exact, FormalStatement, Kernel, LoopStatement, Reading
from collapse_audit.ledger.references import SEDDIK, SHUMAILOV

CLAIM = Claim(
    id="C02",
    slug="collapse_inevitable",
    section="A",
    passage="The Core Problem; The Collapse Loop; The Four Equations (collapse loop)",
    title="The recursion alone proves collapse for every self-trained model",
    says=(
        "That collapse comes is said to be settled: the recursion P_{n+1} = F(Pₙ) + ε_stat + "
        "ε_func by itself shows that recursive training on one's own outputs ends in collapse."
    ),
    readings=(
        Reading(
            "a",
            "For every F and every noise, D(P0‖Pn) → ∞ or H(Pn) → 0.",
            loop=LoopStatement(
                update="any",
                mode="limit",
                expression="min(entropy(Pn), exp(-KL(P0, Pn))) == 0",
                order="none",
                words=(
                    "Whatever the update F and the noise, along every run without human data "
                    "D(P0‖Pn) tends to infinity or H(Pn) tends to 0; the expression asks for less "
                    "still, that the smaller of H(Pn) and exp(−D(P0‖Pn)) tends to 0."
                ),
                latex=(
                    r"\forall F,\varepsilon:\quad D(P_0\,\|\,P_n)\to\infty \ \text{ or }\ "
                    r"H(P_n)\to 0"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("smoothing.v", "C02a_refuted", "theory.Letters.C02a_statement"),
                Exact(),
            ),
            repairs=("C02b", "C02c", "C02d"),
            why=(
                "The article's definition of collapse asks for all three signatures at once; "
                "asking for one of two is the reading most generous to it, and that the smaller of "
                "H(Pn) and exp(−D(P0‖Pn)) tends to 0 is weaker still, so refuting it refutes both. "
                "F is quantified over all updates that use no human data, since nothing in the "
                "article restricts it; the noise has finitely many values, whose probabilities may "
                "depend on the model, and a run is a sequence of models each step of which has "
                "positive probability. The update is chosen before P0 and knows nothing of it, and "
                "P0 has at least two letters. Quantifying over fewer updates makes the claim "
                "weaker and its refutation stronger."
            ),
            remark=(
                "Smoothed resampling refutes it: by (d) every letter keeps at least c = λ/(N + kλ) "
                "in all generations n ≥ 1, on every path, so that H(Pn) ≥ c² and D(P0‖Pn) ≤ −ln c "
                "for ever. Such a loop may forget P0, but it collapses in neither sense. The "
                "recursion alone therefore does not prove collapse; resampling with fixed N does "
                "collapse, by (b) and (c)."
            ),
            general=(
                "A refutation on two letters; on larger alphabets smoothing refutes it in the same "
                "way."
            ),
        ),
        Reading(
            "b",
            "Resampling with a fixed sample size: H(Pn) → 0 almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "When every generation is the empirical distribution of N independent draws "
                    "from the last, N ≥ 1 fixed, the entropy tends to 0 almost surely, from every "
                    "start P0."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}(N,P_n),\ N\ \text{fixed}:\quad "
                    r"H(P_n)\to 0\ \text{ almost surely}"
                ),
            ),
            evidence=(
                Kernel("resampling.v", "C02b_proved", "theory.Letters.C02b_statement"),
                Exact(),
                SEDDIK,
                SHUMAILOV,
            ),
            why=(
                "The simplest loop with sampling noise and nothing else; N ≥ 1 does not vary with "
                "n. Almost surely is stated by finite histories: for every ε > 0 there is a "
                "generation n such that, for every m, the probability that the entropy exceeds ε "
                "in some generation from n to n + m is at most ε. By continuity that is H(Pn) → 0 "
                "with probability 1."
            ),
            remark=(
                "Here the article is right: a model that is trained on a fixed number of its own "
                "samples, and on nothing else, ends on a single letter. What makes it so is that N "
                "is fixed, see (e) and (f)."
            ),
            general=(
                "Carries over to every space whose points are events: from the first generation on "
                "the model lives on at most N points, and their entropy is meant."
            ),
        ),
        Reading(
            "c",
            "Resampling with a fixed sample size: D(P0‖Pn) → ∞ almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="KL(P0, Pn) == inf",
                order="none",
                words=(
                    "When every generation is the empirical distribution of N independent draws "
                    "from the last, N ≥ 1 fixed, and P0 has at least two letters, D(P0‖Pn) tends "
                    "to infinity almost surely (the value +∞ counts as reached)."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}(N,P_n),\ P_0\ \text{with}\ \ge 2\ "
                    r"\text{letters}:\quad D(P_0\,\|\,P_n)\to\infty\ \text{ almost surely}"
                ),
            ),
            evidence=(
                Kernel("resampling.v", "C02c_proved", "theory.Letters.C02c_statement"),
                Exact(),
            ),
            why=(
                "P0 must have two letters of positive mass: a vertex is reproduced exactly by its "
                "own draws. Almost surely is stated by finite histories: for all M and ε > 0 there "
                "is a generation n such that, for every m, the probability of a divergence "
                "D(P0‖Pn) ≤ M in some generation from n to n + m is at most ε. By continuity that "
                "is D(P0‖Pn) → ∞ with probability 1."
            ),
            remark=(
                "Here the article is right as well, and more than it says: the divergence does not "
                "grow without bound, it jumps to +∞ when the first letter of P0 is lost, and stays "
                "there."
            ),
            general=(
                "Carries over to countable alphabets. For a P0 with a density it is true from the "
                "first generation on, as empirical distributions are singular to it."
            ),
        ),
        Reading(
            "d",
            "Smoothing keeps every letter at λ/(N + kλ) or more in every generation.",
            formal=FormalStatement(
                words=(
                    "If P' = (N·P̂ + λ)/(N + kλ), P̂ the empirical distribution of N draws from P "
                    "and λ > 0 fixed, then on every path and for all n ≥ 1 every letter x has "
                    "Pn(x) ≥ λ/(N + kλ)."
                ),
                latex=(
                    r"P_{n+1}=\frac{N\hat P_n+\lambda}{N+k\lambda},\ \lambda>0:\quad "
                    r"P_n(x)\ge\frac{\lambda}{N+k\lambda}\quad\text{for all } x,\ n\ge1"
                ),
            ),
            evidence=(
                Kernel("smoothing.v", "C02d_proved", "theory.Letters.C02d_statement"),
                Exact(),
            ),
            why=(
                "A loop with sampling noise and no knowledge of P0 in its update; the floor is on "
                "every path, not in expectation. That the update maps distributions to "
                "distributions is part of what is proved."
            ),
            remark=(
                "The floor depends on λ, N and k alone. It is attained by every letter that is not "
                "drawn."
            ),
            general=(
                "On infinite alphabets a constant λ > 0 has no finite sum; with summable λ(x) the "
                "floor is λ(x)/(N + Σλ)."
            ),
        ),
        Reading(
            "e",
            "Growing samples: E[1 − ΣPn²] = G0·Π(1 − 1/N_j), bounded away from 0 when ΣN_j⁻¹ < ∞.",
            formal=FormalStatement(
                words=(
                    "If generation j is the empirical distribution of N_j draws from its "
                    "predecessor and G0 = 1 − ΣP0², then E[1 − ΣPn²] = G0·Π_{j≤n}(1 − 1/N_j); when "
                    "P0 has at least two letters, all N_j ≥ 2 and Σ1/N_j < ∞ this stays above a "
                    "positive constant."
                ),
                latex=(
                    r"\mathbb E\Big[1-\sum_x P_n(x)^2\Big]=\Big(1-\sum_x "
                    r"P_0(x)^2\Big)\prod_{j=1}^{n}\Big(1-\frac1{N_j}\Big),\qquad N_j\ge2,\ "
                    r"\sum_j\frac1{N_j}<\infty\implies\prod_{j\ge1}\Big(1-\frac1{N_j}\Big)>0"
                ),
            ),
            evidence=(
                Kernel("growing.v", "C02e_proved", "theory.Letters.C02e_statement"),
                Exact(),
            ),
            why=(
                "N_j ≥ 2 because a single draw is a vertex; the product formula needs N_j ≥ 1 "
                "only. The quantity 1 − ΣP² is 0 exactly at the vertices, so it measures diversity "
                "as H does. The expectation is taken generation by generation, and Σ1/N_j < ∞ "
                "means that the partial sums are bounded."
            ),
            remark=(
                "Sampling noise alone does not force collapse: when the samples grow fast enough, "
                "such as N_j = (j + 1)², diversity survives in expectation for ever. The proof "
                "gives the bound G0·exp(−2·Σ1/N_j)."
            ),
            general="Carries over to countable alphabets with the same formula.",
        ),
        Reading(
            "f",
            (
                "Growing samples with N_j ≥ k and ΣN_j⁻¹ < ∞ keep all letters with positive "
                "probability."
            ),
            formal=FormalStatement(
                words=(
                    "If generation j is the empirical distribution of N_j draws from its "
                    "predecessor, then E Π_x Pn(x) = Π_x P0(x)·Π_{j≤n}Π_{1≤i<k}(1 − i/N_j); when "
                    "P0 has full support, all N_j ≥ k and Σ1/N_j < ∞, all k letters survive for "
                    "ever with positive probability."
                ),
                latex=(
                    r"\mathbb E\prod_x P_n(x)=\prod_x "
                    r"P_0(x)\prod_{j=1}^{n}\prod_{i=1}^{k-1}\Big(1-\frac{i}{N_j}\Big);\qquad "
                    r"N_j\ge k,\ \sum_j\frac1{N_j}<\infty\implies\Pr\big(P_n(x)>0\ \forall "
                    r"x,n\big)>0"
                ),
            ),
            evidence=(
                Kernel("survival.v", "C02f_proved", "theory.Letters.C02f_statement"),
                Exact(),
            ),
            why=(
                "With N_j < k draws not all k letters can appear, hence the lower bound on N_j; "
                "full support of P0 is needed for all letters to be present at the start. That "
                "they survive for ever is the decreasing intersection over n of their being "
                "present in the generations 0 to n, so it has positive probability when the "
                "probabilities of these events have a positive lower bound; that is how it is "
                "stated."
            ),
            remark=(
                "On such a path D(P0‖Pn) is finite in every generation. The bound is Π "
                "P0(x)·exp(−k³·Σ1/N_j)."
            ),
            general=(
                "For a finite alphabet. On an infinite one some letter is lost at once, since N_1 "
                "draws show at most N_1 letters."
            ),
        ),
    ),
    discussion=(
        "The article says that its recursion by itself shows every self-trained model to collapse. "
        "For the loop that it seems to have in mind it is right: resampling with a fixed number of "
        "draws ends on one letter almost surely (b), and the divergence from P0 is then infinite "
        "(c). But that is a property of this loop, not of the recursion. Two changes that bring in "
        "no human data prevent it. Smoothing keeps every letter above a fixed floor on every path "
        "(d), which refutes the claim for every F (a); samples that grow fast enough keep their "
        "diversity in expectation (e) and all letters with positive probability (f). None of this "
        "says that such loops stay close to P0: not to collapse is less than to remember."
    ),
)
