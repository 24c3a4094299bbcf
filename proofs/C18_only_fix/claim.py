"""C18: Injecting fresh human data is the only stable remedy."""

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
)
from collapse_audit.ledger.references import GERSTGRASSER, KAZDAN

ALPHA = ("0 < alpha", "alpha <= 1")
SPREAD = "KL(P0, mix(alpha, Pt, uniform))"
LEVEL = "-log(alpha) + log(k) - entropy(P0)"
ARCHIVED = "KL(P0, mix(alpha, Pt, Q))"
FLOOR = "-log(alpha) + KL(P0, Q)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")

CLAIM = Claim(
    id="C18",
    slug="only_fix",
    section="C",
    passage=(
        "Why Synthetic Data Cannot Fix Synthetic Data; Contextualizing AAHM Within the Research "
        "Landscape; The Core Problem"
    ),
    title="Injecting fresh human data is the only stable remedy",
    says=(
        "The only stable remedy for collapse is the external injection of fresh data from the "
        "human distribution; it is a mathematically necessary condition for lasting model quality."
    ),
    readings=(
        Reading(
            "a",
            "Every loop without any human data leaves every bounded set of D.",
            formal=FormalStatement(
                words=(
                    "For every training loop whose update uses no human data after the start, "
                    "every P0 with at least two letters and every bound M, almost surely some "
                    "generation has D(P0‖Pn) > M."
                ),
                latex=(
                    r"\forall F\ \text{without human data},\ \forall "
                    r"M<\infty:\quad\Pr\big(\exists\,n:\ D(P_0\,\|\,P_n)>M\big)=1"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("remedies.v", "C18a_refuted", "theory.Remedies.C18a_statement"),
                Exact(),
            ),
            repairs=("C18c",),
            why=(
                "Only and necessary mean that nothing else works: every loop without human data "
                "must fail. Failure is read as leaving every bounded set of the article's own "
                "measure. A vertex P0 is excepted. The update is chosen before P0, so it knows "
                "nothing of it; the loop starts at P0. The theorem asks it of deterministic "
                "updates only, for which almost surely means surely; as these are among the "
                "loops, refuting this refutes the claim for all. The counterexample mixes half of"
                " the uniform distribution into every generation, on two letters; its file "
                "proves, for every alphabet, weight, P0 and start, the bound of (c) at every "
                "generation from the first on."
            ),
            remark=(
                "Human data are not necessary for a bounded divergence. What an update without "
                "them bounds is the distance from everything, not from P0 in particular: ln k − "
                "H(P0), to which −ln α is added, is the level of knowing nothing about P0, and "
                "the model need not be any good (C40)."
            ),
            general=(
                "Carries over wherever some distribution U with D(P0‖U) < ∞ is known, with −ln α "
                "+ D(P0‖U)."
            ),
        ),
        Reading(
            "b",
            "Every loop without fresh human data leaves every bounded set of D.",
            formal=FormalStatement(
                words=(
                    "For every training loop that draws no new human data after the start (it may "
                    "reuse a stored sample of P0), every P0 with at least two letters and every "
                    "bound M, almost surely some generation has D(P0‖Pn) > M."
                ),
                latex=(
                    r"\forall F\ \text{without fresh human data},\ \forall "
                    r"M<\infty:\quad\Pr\big(\exists\,n:\ D(P_0\,\|\,P_n)>M\big)=1"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("remedies.v", "C18b_refuted", "theory.Remedies.C18b_statement"),
                Exact(),
                GERSTGRASSER,
                KAZDAN,
            ),
            repairs=("C18d", "C18e", "C18c"),
            why=(
                "The article asks for human data in real time, so stored human data do not count "
                "as the remedy; the statement then also covers loops that archive or accumulate. "
                "The stored sample is of m letters of P0, and the update may depend on it. Almost"
                " surely is read as: for every stored sample of positive probability. The "
                "counterexample mixes half of the stored sample into every generation, with a "
                "sample that has both of two letters; its file proves, for every alphabet, "
                "weight, start and archive that covers P0's support, the bound −ln α + "
                "D(P0‖archive) at every generation from the first on."
            ),
            remark=(
                "An archive that has every letter of P0 does what fresh data do. It does not "
                "where letters of P0 are missing from it, and a finite sample misses some letter "
                "with positive probability: (d) is then a bound of +∞. Loops that use neither "
                "archive nor fresh data can be bounded as well (a)."
            ),
            general=(
                "Carries over where the stored data dominate P0: D(P0‖archive) < ∞. With "
                "densities, or infinitely many letters, no raw sample does, and the archive has "
                "to be smoothed."
            ),
        ),
        Reading(
            "c",
            (
                "Mixing with the uniform distribution at weight α keeps D(P0‖·) ≤ −ln α + ln k − "
                "H(P0)."
            ),
            statement=f"{SPREAD} <= {LEVEL}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("uniform.v", "C18c_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{SPREAD} <= {near}*({LEVEL})", ALPHA) for near in NEAR),
                        Control(f"{SPREAD} < {LEVEL}", ALPHA),
                        Control(f"{SPREAD} <= log(k) - entropy(P0)", ALPHA),
                    )
                ),
            ),
            why=(
                "A step that uses no human information; Pt is arbitrary, so the statement applies "
                "to every generation in which the mixing comes last. Smoothing by λ is the case α "
                "= kλ/(N + kλ). It is attained where Pt has none of P0's letters."
            ),
            remark=(
                "A bound on the divergence can be had without human data. It is not quality: the "
                "level ln k − H(P0) is that of knowing nothing about P0."
            ),
            general=(
                "Carries over with any fixed distribution U in place of the uniform one, as "
                "−ln α + D(P0‖U); on infinite alphabets there is no uniform distribution, and U "
                "has to be chosen so that D(P0‖U) < ∞, which takes some knowledge of P0."
            ),
        ),
        Reading(
            "d",
            "Mixing with a stored sample Q at weight α keeps D(P0‖·) ≤ −ln α + D(P0‖Q).",
            statement=f"{ARCHIVED} <= {FLOOR}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("uniform.v", "C18d_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{ARCHIVED} <= {near}*({FLOOR})", ALPHA) for near in NEAR),
                        Control(f"{ARCHIVED} < {FLOOR}", ALPHA),
                        Control(f"{ARCHIVED} <= KL(P0, Q)", ALPHA),
                    )
                ),
            ),
            why=(
                "A step that uses old human data only; the right side is finite exactly when the "
                "archive Q covers P0's support. Q is an arbitrary distribution, as any archive is."
            ),
            remark=(
                "An archive of human data, kept and mixed in at every generation, bounds the "
                "divergence as fresh human data do; fresh data matter where P0 itself moves, or "
                "where the archive misses letters."
            ),
            general=(
                "Carries over to every measurable space. Where P0 has infinite support, and with "
                "densities, no finite sample covers P0's support, so D(P0‖Q) = ∞ for a raw sample; "
                "the archive has to be smoothed first."
            ),
        ),
        Reading(
            "e",
            (
                "Accumulating all generations' data, D(P0‖Pn) converges to a finite limit almost "
                "surely."
            ),
            loop=LoopStatement(
                update="accumulate",
                mode="almost surely",
                expression="KL(P0, Pn) < inf",
                order="none",
                words=(
                    "When generation n is fitted to the pooled data of generations 0 to n, N ≥ 1 "
                    "draws each, where generation 0 may have any positive weight instead, and the "
                    "data of generation 0 cover P0's support, D(P0‖Pn) converges almost surely to "
                    "a finite limit."
                ),
                latex=(
                    r"\lim_{n\to\infty}D(P_0\,\|\,P_n)\ \text{ exists and is finite almost surely}"
                ),
            ),
            evidence=(
                Kernel("accumulating.v", "C18e_proved", "theory.Accumulation.C18e_statement"),
                GERSTGRASSER,
                KAZDAN,
            ),
            why=(
                "A loop without fresh human data that keeps its original sample in the pool. It "
                "is stated for every start that covers P0's support and weighs as much as any W > "
                "0 draws; generation 0 as one batch among equals is W = N, for every sample that "
                "covers P0's support, and P0 itself may be the start. Almost surely is stated by "
                "finite histories, in two parts. For every η > 0 there is K such that, for every "
                "m, the probability that D(P0‖Pj) exceeds K, or is +∞, in some generation j ≤ m "
                "is at most η. For all ε, η > 0 there is n such that, for every m, the "
                "probability that D(P0‖Pi) and D(P0‖Pn) are more than ε apart for some i from n "
                "to n + m is at most η. These events grow with m, so by continuity of measure the "
                "parts say that almost every path is bounded and a Cauchy sequence: D(P0‖Pn) has "
                "a finite limit with probability 1. The proof rests on supermartingales, with T_n "
                "= W + nN the weight of the pool. One is D(P0‖Pn) + (N/T_n)·ΣP0/Pn, the sum over "
                "P0's letters, so D(P0‖Pn) > K happens in some generation with probability at "
                "most 1/K times its value at the start; from P0 itself that is at most (N/W)·k/K "
                "for k letters. In the same way the letters of P0 keep a share above a positive "
                "constant, up to a small probability. And from generation n on Σ(Pi − Pn)² + "
                "1/T_i is one, so late models hardly move, and neither does D(P0‖Pi) where the "
                "shares are kept."
            ),
            remark=(
                "Accumulating is a remedy without fresh human data: almost no path leaves every "
                "bounded set. The setting is that of Gerstgrasser et al. (2024), who find that "
                "the test error stays bounded when data accumulate instead of being replaced, and "
                "of Kazdan et al. (2024). The bound depends on the path: none serves all of them "
                "(f), and the limit need not be small. The theorem speaks of a start that covers "
                "P0's support; a letter that the first sample misses stays lost, and D(P0‖Pn) = "
                "+∞ in every generation."
            ),
            general=(
                "Shown here for finite alphabets, where the sum over P0's letters is finite. With "
                "infinitely many letters each letter of the start still keeps a positive share "
                "almost surely, but that alone does not settle D(P0‖Pn); with densities, or where "
                "P0 has infinite support, no finite sample covers it, so D(P0‖Pn) = +∞ throughout "
                "unless the start is smoothed."
            ),
        ),
        Reading(
            "f",
            "Accumulating all generations' data, D(P0‖Pn) is bounded uniformly over paths.",
            formal=FormalStatement(
                words=(
                    "In the loop of (e) there is a constant M such that on every path D(P0‖Pn) ≤ M "
                    "for all n."
                ),
                latex=(
                    r"\exists\,M<\infty:\quad D(P_0\,\|\,P_n)\le M\quad\text{for all } n\text{, on "
                    r"every path}"
                ),
            ),
            evidence=(Kernel("pooling.v", "C18f_refuted", "theory.Remedies.C18f_statement"),),
            repairs=("C18e", "C18d", "C18c"),
            why=(
                "Almost sure convergence does not say whether one bound serves all paths, as the "
                "bounds of (c) and (d) would. A path is a sequence of samples of positive "
                "probability, N draws a generation, the first of them covering P0's support; M "
                "may depend on the alphabet, on N and on P0, which asks the least. The "
                "counterexample has two letters, a flat P0 and N = 2: generation 0 draws both "
                "letters and all later ones the same letter, so the share of the other in the "
                "pool is 1/(2(n + 1)), and D(P0‖Pn) exceeds every bound in the end."
            ),
            remark=(
                "Accumulation keeps every letter of the first sample, but in the worst case with "
                "a share that falls as 1/n. Almost surely D(P0‖Pn) converges (e), so almost every "
                "path has a bound of its own. An archive that is mixed in at a fixed weight has "
                "one bound on every path (d)."
            ),
            general=(
                "Carries over to every P0 with finitely many letters, two at least, and every N "
                "that is not below their number. With fewer draws no first sample covers P0's "
                "support, and the reading says nothing."
            ),
        ),
        Reading(
            "g",
            (
                "Growing samples with ΣN_j⁻¹ < ∞ keep diversity in expectation and lose letters "
                "with positive probability."
            ),
            formal=FormalStatement(
                words=(
                    "When generation j is the empirical distribution of N_j ≥ 2 draws from its "
                    "predecessor with Σ1/N_j < ∞ and P0 has at least two letters, E[1 − ΣPn²] "
                    "stays above a positive constant, and the probability that some letter of P0's "
                    "support is lost is positive."
                ),
                latex=(
                    r"\inf_n\mathbb E\Big[1-\sum_x "
                    r"P_n(x)^2\Big]>0\quad\text{and}\quad\Pr\big(\exists\,n,x:\ "
                    r"P_0(x)>0=P_n(x)\big)>0"
                ),
            ),
            evidence=(
                Kernel("remedies.v", "C18g_proved", "theory.Remedies.C18g_statement"),
                Exact(),
            ),
            why=(
                "A loop without any human data after the start; the two parts separate what it "
                "bounds from what it does not. It starts at P0. The expectation is exactly the "
                "product of the factors 1 − 1/N_j times 1 − ΣP0², and each factor is at least "
                "exp(−2/N_j) as N_j ≥ 2, so it stays above exp(−2·Σ1/N_j)·(1 − ΣP0²). A letter is"
                " lost as soon as all draws of the first generation agree. That some letter is "
                "ever lost has at least the probability that one is lost in a given generation, "
                "which is what the theorem states to be positive."
            ),
            remark=(
                "Larger and larger samples keep diversity on average with no human data at all; "
                "they do not keep every letter with certainty, so they do not bound D(P0‖Pn)."
            ),
            general=(
                "The first part carries over to every measurable space, with the probability that"
                " two independent draws differ in place of 1 − ΣP². The second does not where P0 "
                "has no point masses: every point then has probability 0 from the start."
            ),
        ),
    ),
    discussion=(
        "Fresh human data are not the only remedy. Mixing with the uniform distribution, which "
        "takes no human data at all (c), and mixing with an archive that covers P0's support (d) "
        "bound D(P0‖Pn) on every path, so (a) and (b) are refuted. Accumulating all generations' "
        "data bounds it almost surely, and it converges (e), but with no bound that serves every "
        "path (f). Growing samples keep diversity in expectation and lose letters with positive "
        "probability (g), so D(P0‖Pn) is infinite with positive probability. None of this makes "
        "a bounded divergence a small one: the bound of (c) is no better than knowing nothing of "
        "P0, that of (d) no better than the archive, and the limit of (e) depends on the path. "
        "Fresh human data matter where P0 moves, or where the sample that is kept misses letters."
    ),
)
