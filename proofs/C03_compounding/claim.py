"""C03: Every generation inherits and compounds the errors of the last."""

from collapse_audit.ledger import (
    Claim,
    Exact,
    FormalStatement,
    Kernel,
    LoopStatement,
    PathFile,
    Reading,
)
from collapse_audit.ledger.references import GERSTGRASSER

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
            evidence=(
                PathFile("paths/a.json"),
                Kernel("path.v", "C03a_refuted", "theory.Paths.C03a_statement"),
            ),
            repairs=("C03d", "C03e", "C03b"),
            why=(
                "Each generation: so at every step and on every path. The inequality is taken "
                "non-strict (∞ ≥ ∞ holds), which asks the least, and it is asked for every "
                "alphabet of at least two letters, every N ≥ 1 and every P0. Steps of probability "
                "0 do not count. One path breaks it: with three draws a generation, (1/3, 2/3) → "
                "(2/3, 1/3) → (1/3, 2/3), of probability 4/81. Its first step leaves P0, its "
                "second leads back, from ln(2)/3 to 0. On two letters neither fewer draws nor "
                "fewer steps will do: the divergence is 0 at the start, and after it a model of "
                "one or two draws is the flat one or has lost a letter for ever."
            ),
            remark=(
                "A single run may correct itself by chance. What does not come back is a letter "
                "that has been lost; up to then the divergence moves both ways, and a falling "
                "reading of it is no proof that the loop is sound."
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
            evidence=(
                Kernel("chi2.v", "C03b_proved", "theory.Loops.C03b_statement"),
                Exact(),
            ),
            why=(
                "The weaker, averaged form, from the start that the article has in mind. D is +∞ "
                "on paths that have lost a letter, so the expectation is extended-valued, with 0·∞ "
                "= 0 and ∞ ≥ ∞. It is true and says almost nothing: E D(P0‖Pn) is 0 at n = 0 and, "
                "unless P0 is a vertex, +∞ at every n ≥ 1, since with positive probability all N "
                "draws agree. For P0 a vertex it is 0 throughout."
            ),
            remark=(
                "Right, but empty: an average that is infinite after one generation cannot be "
                "watched. The informative averages are (d) and (e)."
            ),
            general=(
                "Carries over to every measurable space: unless every event has P0-probability 0 "
                "or 1, some event of probability strictly between them receives no draw, with "
                "positive probability."
            ),
        ),
        Reading(
            "c",
            "Under resampling the error grows geometrically.",
            formal=FormalStatement(
                words=(
                    "For every resampling loop started at P0 of full support on k ≥ 2 letters "
                    "there is a factor c > 1 such that E χ²(P_{n+1}‖P0) ≥ c·E χ²(Pn‖P0) for all n "
                    "≥ 1."
                ),
                latex=(
                    r"\exists\,c>1\ \forall n\ge1:\quad \mathbb E\,\chi^2(P_{n+1}\,\|\,P_0)\ge "
                    r"c\;\mathbb E\,\chi^2(P_n\,\|\,P_0)"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("chi2.v", "C03c_refuted", "theory.Loops.C03c_statement"),
                Exact(),
                GERSTGRASSER,
            ),
            repairs=("C03d",),
            why=(
                "To compound means to grow in proportion to what is already there, hence by a "
                "factor. χ²(·‖P0) measures the error, since it stays finite when letters are lost; "
                "n ≥ 1 because the error at n = 0 is 0. The factor may depend on the loop, which "
                "asks the least; a single factor for all loops would ask for more. It fails for "
                "two equally likely letters and one draw, and by (d) for every loop: the error "
                "stays below k − 1, and a factor above 1 would exceed any bound."
            ),
            remark=(
                "Errors accumulate, and do not compound: by (d) each increment is 1 − 1/N times "
                "the last. Under sampling noise alone nothing runs away; the loss is steady, slow "
                "for large N, and levels off."
            ),
        ),
        Reading(
            "d",
            "Under resampling, E χ²(Pn‖P0) = (k − 1)(1 − (1 − 1/N)ⁿ).",
            formal=FormalStatement(
                words=(
                    "For the resampling loop with N ≥ 1 draws, started at P0 of full support on k "
                    "letters, E χ²(Pn‖P0) = (k − 1)(1 − (1 − 1/N)ⁿ) for every n, which does not "
                    "decrease in n."
                ),
                latex=r"\mathbb E\,\chi^2(P_n\,\|\,P_0)=(k-1)\Big(1-\Big(1-\frac1N\Big)^{n}\Big)",
            ),
            evidence=(
                Kernel("chi2.v", "C03d_proved", "theory.Loops.C03d_statement"),
                Exact(),
            ),
            why=(
                "An exact law for the growth of the error, in expectation, from the start that the "
                "article has in mind; N ≥ 1, with 0⁰ = 1 where N = 1 and n = 0. P0 needs full "
                "support for χ²(·‖P0) to have its usual form; on a larger alphabet k is the number "
                "of P0's letters."
            ),
            remark=(
                "Here the article is right that errors are inherited: the expected error never "
                "falls. It begins at (k − 1)/N after one generation and needs about N generations "
                "for most of the way to its limit k − 1, which is what a single surviving letter "
                "costs on average."
            ),
            general=(
                "Carries over to countable alphabets, where k = ∞ makes both sides +∞ for n ≥ 1. "
                "With densities the empirical distribution has none and χ² is +∞."
            ),
        ),
        Reading(
            "e",
            "Under resampling, E D(Pn‖P0) = H(P0) − E H(Pn), non-decreasing in n.",
            formal=FormalStatement(
                words=(
                    "For the resampling loop started at P0, Pn almost surely has no letter that P0 "
                    "lacks, so that D(Pn‖P0) is finite; E D(Pn‖P0) = H(P0) − E H(Pn), and this "
                    "does not decrease in n."
                ),
                latex=r"\mathbb E\,D(P_n\,\|\,P_0)=H(P_0)-\mathbb E\,H(P_n)",
            ),
            evidence=(
                Kernel("chi2.v", "C03e_proved", "theory.Loops.C03e_statement"),
                Exact(),
            ),
            why=(
                "The reversed divergence stays finite because the loop never creates letters "
                "outside P0's support (which is part of what is proved), so its expectation is "
                "informative; P0 is arbitrary, zeros included, and N ≥ 1. It does not fall because "
                "E H(Pn) does not rise (C07b)."
            ),
            remark=(
                "Also to the article's credit, with the arguments in the other order: on average "
                "the model moves away from P0 by exactly the entropy that it loses, and by no more "
                "than H(P0) in all."
            ),
            general=(
                "Carries over to countable alphabets where H(P0) is finite; −ln P0 is "
                "non-negative, so sums and expectations may be exchanged. With densities D(Pn‖P0) "
                "is +∞ for n ≥ 1."
            ),
        ),
    ),
    discussion=(
        "The article says that every generation inherits its predecessor's errors and compounds "
        "them. That they are inherited is right on average: the expected error never falls, "
        "measured by χ²(Pn‖P0) (d) or by D(Pn‖P0) (e), and in the article's own order of the "
        "arguments too, where the expectation is infinite from the first generation on (b). On a "
        "single path it may fall (a). That they compound is wrong (c): the expected error is (k − "
        "1)(1 − (1 − 1/N)ⁿ), whose increments shrink by the factor 1 − 1/N each time. All of this "
        "is about resampling with fixed N, the loop in which sampling noise is the only error."
    ),
)
