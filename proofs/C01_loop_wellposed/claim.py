"""C01: The collapse loop is a well-defined recursion on distributions."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C01",
    slug="loop_wellposed",
    section="A",
    passage="Notation and Definitions; The Collapse Loop; The Four Equations (collapse loop)",
    title="The collapse loop is a well-defined recursion on distributions",
    says=(
        "Training on one's own outputs is described by P_{n+1} = F(Pₙ) + ε_stat + ε_func → "
        "δ_collapse: each generation is the trained image of the last plus two noise terms, and "
        "the cumulative effect drives the model to a divergence threshold."
    ),
    readings=(
        Reading(
            "a",
            "F(P) + ε is a distribution whenever F(P) is one.",
            formal=FormalStatement(
                words=(
                    "For every distribution F(P) and all noise vectors ε_stat and ε_func, F(P) + "
                    "ε_stat + ε_func is again a distribution."
                ),
                latex=(
                    r"\forall P,\ \forall "
                    r"\varepsilon=\varepsilon_{\mathrm{stat}}+\varepsilon_{\mathrm{func}}:\quad "
                    r"F(P)\in\Delta \implies F(P)+\varepsilon\in\Delta"
                ),
            ),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "The article adds the two noise terms to a distribution without a condition on "
                "them and calls the result the next distribution; so ε is quantified over all "
                "vectors."
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
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "Read with the article's own definitions of both sides of the arrow. That the "
                "divergence passes every threshold is a different statement, and is audited under "
                "C13."
            ),
        ),
        Reading(
            "c",
            "F(P) + ε is a distribution exactly when ε sums to 0 and ε ≥ −F(P) letter by letter.",
            formal=FormalStatement(
                words=(
                    "For F(P) in the simplex and any vector ε: F(P) + ε lies in the simplex if and "
                    "only if the entries of ε sum to 0 and ε(x) ≥ −F(P)(x) for every letter x."
                ),
                latex=(
                    r"F(P)+\varepsilon\in\Delta \iff \sum_x\varepsilon(x)=0 \ \text{ and }\ "
                    r"\varepsilon(x)\ge -F(P)(x)\ \text{ for every } x"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The condition under which the recursion can be iterated; the two noise terms "
                "enter only through their sum."
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
            waits_for="one-step claims (step 2)",
            why=(
                "At a vertex every admissible perturbation is one-sided (entries ≥ 0 off the "
                "vertex's letter), which is where additive noise and the simplex meet."
            ),
        ),
    ),
    discussion=(
        "The article calls ε_stat both the noise of sampling and the truncation of rare events. "
        "The two behave differently; C04 and C07 to C09 treat them apart."
    ),
)
