"""C01: The collapse loop is a well-defined recursion on distributions."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    FormalStatement,
    Hunt,
    Kernel,
    Reading,
    WitnessFile,
)

TOTALS = ("0 <= c", "c < inf", "0 <= d", "d < inf")
NOISY = "P + c*Q - d*R"
TOTAL_NOISE = "sum(c*Q - d*R)"
OFF = ("0.01", "0.001", "0.0001", "0.000001")

CLAIM = Claim(
    id="C01",
    slug="loop_wellposed",
    section="A",
    passage="Notation and Definitions; The Collapse Loop; The Four Equations (collapse loop)",
    title="The collapse loop is a well-defined recursion on distributions",
    says=(
        "Training on one's own outputs is described by P_{n+1} = F(Pₙ) + ε_stat + ε_func → "
        "δ_collapse: each generation is the trained image of the last plus two noise terms, and "
        "together they lead to a divergence threshold."
    ),
    readings=(
        Reading(
            "a",
            "F(P) + ε is a distribution whenever F(P) is one: no letter becomes negative.",
            statement=f"{NOISY} >= 0",
            given=TOTALS,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                WitnessFile("witnesses/a_distinct.json"),
                Kernel("counterexample.v", "C01a_refuted"),
                Hunt(),
            ),
            repairs=("C01c", "C01f"),
            why=(
                "The article adds two noise terms to a distribution, puts no condition on them and "
                "calls the result the next distribution; so ε = ε_stat + ε_func is quantified over "
                "all vectors. P stands for F(P), an arbitrary distribution. Every vector is c·Q − "
                "d·R, where Q and R are its positive and negative parts divided by their totals c "
                "and d. The statement asks only for entries ≥ 0, which is necessary for a "
                "distribution. The noise of the second file sums to 0."
            ),
            remark=(
                "A model of the loop has to say how the noise depends on F(P). Resampling does: "
                "its noise is Multinomial(N, P)/N − P, which meets both conditions by "
                "construction."
            ),
        ),
        Reading(
            "b",
            "The arrow: the sequence of distributions tends to the threshold δ_collapse.",
            formal=FormalStatement(
                words=(
                    "The distributions P_{n+1} = F(Pₙ) + ε_stat + ε_func converge to δ_collapse, "
                    "where δ_collapse is, by its definition in the article, a divergence "
                    "threshold, that is a number."
                ),
                latex=(
                    r"P_{n+1}\longrightarrow\delta_{\mathrm{collapse}},\qquad "
                    r"P_{n+1}\in\Delta,\quad \delta_{\mathrm{collapse}}\in[0,\infty]"
                ),
            ),
            not_mathematical=True,
            why=(
                "Read with the article's own definitions of both sides of the arrow, a "
                "distribution is said to tend to a number. That is an error of type: it has no "
                "truth value, so there is nothing to settle. What can be checked, that the "
                "divergence passes every threshold, is a different statement and is audited under "
                "C13."
            ),
            remark="Read the arrow as a label: the loop is said to end beyond the threshold.",
        ),
        Reading(
            "c",
            "If the entries of the noise sum to 0, those of F(P) + ε sum to 1.",
            statement=f"sum({NOISY}) == 1",
            given=(*TOTALS, f"{TOTAL_NOISE} == 0"),
            evidence=(
                Derivation(),
                Kernel("noise.v", "C01c_proved"),
                Hunt(
                    controls=(
                        Control(f"sum({NOISY}) == 1", TOTALS),
                        *(
                            Control(f"sum({NOISY}) == 1", (*TOTALS, f"d == c + {off}"))
                            for off in OFF
                        ),
                    )
                ),
            ),
            why=(
                "First half of the exact condition. F(P) + ε is a distribution if and only if its "
                "entries sum to 1 and none is negative; the second of these is ε(x) ≥ −F(P)(x) "
                "for every letter x, which only moves a term to the other side. What remains to "
                "be shown is that the entries sum to 1 exactly when those of ε sum to 0: (c) and "
                "(f). The two noise terms enter only through their sum."
            ),
            remark=("Whoever writes training as F plus noise has to say that the noise sums to 0."),
            general=(
                "Carries over to every measurable space, with ε a finite signed measure: the total "
                "mass is additive. The sign condition becomes ε(A) ≥ −F(P)(A) for every event A."
            ),
        ),
        Reading(
            "d",
            "Where F(P) is a vertex, admissible noise with mean zero is almost surely zero.",
            formal=FormalStatement(
                words=(
                    "If F(P) puts all its mass on one letter and ε is a random vector with mean "
                    "zero such that F(P) + ε is almost surely a distribution, then ε = 0 almost "
                    "surely."
                ),
                latex=(
                    r"F(P)=e_x,\quad \mathbb E\,\varepsilon=0,\quad F(P)+\varepsilon\in\Delta\ "
                    r"\text{a.s.} \implies \varepsilon=0\ \text{a.s.}"
                ),
            ),
            evidence=(Kernel("vertex.v", "C01d_proved", "theory.RandomVectors.C01d_statement"),),
            why=(
                "At a vertex every admissible perturbation is one-sided (entries ≥ 0 off the "
                "vertex's letter), which is where additive noise and the simplex meet. The random "
                "vector lives on any probability space: of the measure only what every expectation "
                "has is used (linearity, positivity, absolute values, monotone convergence), and "
                "almost surely means off a set of measure 0."
            ),
            remark=(
                "So unbiased additive noise dies out where the article needs it: a fully collapsed "
                "F(P) admits none. Sampling noise does just that, since all draws from a vertex "
                "give the same letter."
            ),
            general=(
                "Carries over to countable alphabets, letter by letter. With densities there is no "
                "vertex."
            ),
        ),
        Reading(
            "e",
            "F(P) + ε is a distribution whenever ε sums to 0: no letter becomes negative.",
            statement="P + Q - R >= 0",
            evidence=(
                WitnessFile("witnesses/e.json"),
                WitnessFile("witnesses/e_distinct.json"),
                Kernel("counterexample.v", "C01e_refuted"),
                Hunt(),
            ),
            repairs=("C01c", "C01f"),
            why=(
                "The most natural condition on noise, that it moves mass about and neither makes "
                "nor destroys any; Q − R is such a vector."
            ),
            remark=(
                "Zero-sum noise of fixed size is not admissible near the boundary of the simplex, "
                "which is where a collapsing model goes: its size must shrink with the letter."
            ),
        ),
        Reading(
            "f",
            "If the entries of F(P) + ε sum to 1, those of the noise sum to 0.",
            statement=f"{TOTAL_NOISE} == 0",
            given=(*TOTALS, f"sum({NOISY}) == 1"),
            evidence=(
                Derivation(),
                Kernel("noise.v", "C01f_proved"),
                Hunt(
                    controls=(
                        Control(f"{TOTAL_NOISE} == 0", TOTALS),
                        *(
                            Control(
                                f"{TOTAL_NOISE} == 0", (*TOTALS, f"abs(sum({NOISY}) - 1) <= {off}")
                            )
                            for off in OFF
                        ),
                    )
                ),
            ),
            why="Second half of the exact condition, its necessity; see (c).",
            remark=(
                "The condition is not a choice: noise that does not sum to 0 leaves the simplex."
            ),
            general=(
                "Carries over to every measurable space, with ε a finite signed measure, by the "
                "additivity of the total mass."
            ),
        ),
    ),
    discussion=(
        "The article writes one generation as F(Pₙ) plus two noise terms, without saying what the "
        "noise may be. Taken at its word, with noise of any kind, the right side need not be a "
        "distribution, not even when the noise sums to 0. What holds is an exact condition: F(P) + "
        "ε is a distribution if and only if the entries of ε sum to 0 and ε(x) ≥ −F(P)(x) for "
        "every letter x. With noise so defined the recursion makes sense, and the usual models of "
        "the loop (sampling, truncation, tempering, smoothing) all have that form, since each "
        "produces a distribution and ε can be read off as the difference. So the equation is a "
        "notation, not an assumption: it holds for every sequence of distributions with ε defined "
        "as what is left over, and by itself it implies nothing about collapse. The article also "
        "calls ε_stat both the noise of sampling and the truncation of rare events. The two behave "
        "differently; C04 and C07 to C09 treat them apart."
    ),
)
