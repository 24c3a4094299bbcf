"""C03: Every generation inherits and compounds the errors of the last."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

CLAIM = Claim(
    id="C03",
    slug="compounding",
    section="A",
    passage="The Collapse Loop: Analyzing AI Model Collapse Equations (F(Pₙ))",
    title="Every generation inherits and compounds the errors of the last",
    says=(
        "Because no model is perfect, each generation trained on its predecessor's outputs takes "
        "over its predecessor's errors and compounds them."
    ),
    readings=(
        Reading(
            "a",
            "Under resampling, D(P0‖P_{n+1}) ≥ D(P0‖Pn) on every path.",
            loop=LoopStatement(
                update="resample",
                mode="every path",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "Along every path of positive probability of the resampling loop started at "
                    "P0, the divergence from P0 never falls from one generation to the next."
                ),
                latex=(
                    r"D(P_0\,\|\,P_{n+1})\ge D(P_0\,\|\,P_n)\quad\text{on every path of positive "
                    r"probability}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Each generation: so at every step and on every path. The inequality is taken "
                "non-strict (∞ ≥ ∞ holds), which asks the least."
            ),
        ),
        Reading(
            "b",
            "Under resampling, D(P0‖Pn) does not fall in expectation.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "For the resampling loop started at P0 the expected divergence from P0 is "
                    "non-decreasing in n; expectations take values in [0, ∞]."
                ),
                latex=r"\mathbb E\,D(P_0\,\|\,P_{n+1})\ge\mathbb E\,D(P_0\,\|\,P_n)",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The weaker, averaged form. D is +∞ on paths that have lost a letter, so the "
                "expectation is extended-valued."
            ),
        ),
        Reading(
            "c",
            "Under resampling the error grows geometrically.",
            formal=FormalStatement(
                words=(
                    "There is a factor c > 1 such that, for the resampling loop started at P0 of "
                    "full support, E χ²(P_{n+1}‖P0) ≥ c·E χ²(Pn‖P0) for all n ≥ 1."
                ),
                latex=(
                    r"\exists\,c>1\ \forall n\ge1:\quad \mathbb E\,\chi^2(P_{n+1}\,\|\,P_0)\ge "
                    r"c\;\mathbb E\,\chi^2(P_n\,\|\,P_0)"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "To compound means to grow in proportion to what is already there, hence by a "
                "factor. χ²(·‖P0) measures the error, since it stays finite when letters are lost; "
                "n ≥ 1 because the error at n = 0 is 0."
            ),
        ),
        Reading(
            "d",
            "Under resampling, E χ²(Pn‖P0) = (k − 1)(1 − (1 − 1/N)ⁿ).",
            formal=FormalStatement(
                words=(
                    "For the resampling loop started at P0 of full support on k letters, E "
                    "χ²(Pn‖P0) = (k − 1)(1 − (1 − 1/N)ⁿ), which does not decrease in n."
                ),
                latex=r"\mathbb E\,\chi^2(P_n\,\|\,P_0)=(k-1)\Big(1-\Big(1-\frac1N\Big)^{n}\Big)",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "An exact law for the growth of the error; P0 needs full support for χ²(·‖P0) to "
                "have its usual form."
            ),
        ),
        Reading(
            "e",
            "Under resampling, E D(Pn‖P0) = H(P0) − E H(Pn), non-decreasing in n.",
            formal=FormalStatement(
                words=(
                    "For the resampling loop started at P0, E D(Pn‖P0) = H(P0) − E H(Pn), and this "
                    "does not decrease in n."
                ),
                latex=r"\mathbb E\,D(P_n\,\|\,P_0)=H(P_0)-\mathbb E\,H(P_n)",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The reversed divergence stays finite because the loop never creates letters "
                "outside P0's support, so its expectation is informative."
            ),
        ),
    ),
)
