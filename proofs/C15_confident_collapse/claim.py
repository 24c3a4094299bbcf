"""C15: The collapsed model is confident and wrong: a false consensus."""

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
from collapse_audit.ledger.references import SHUMAILOV

OVER = ("1.01", "1.001", "1.0001", "1.000001")

CLAIM = Claim(
    id="C15",
    slug="confident_collapse",
    section="B",
    passage="The Three Measurable Signatures of Collapse (Variance Collapse)",
    title="The collapsed model is confident and wrong: a false consensus",
    says=(
        "A collapsed model does not become uncertain: its output distribution narrows, so it "
        "sounds confident, and what it is confident of is wrong."
    ),
    readings=(
        Reading(
            "a",
            "H(Pn) → 0 forces max Pn → 1, since max P ≥ exp(−H(P)).",
            statement="max(P) >= exp(-entropy(P))",
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("confident.v", "C15a_proved"),
                Hunt(
                    controls=(
                        *(Control(f"max(P) >= {over}*exp(-entropy(P))") for over in OVER),
                        Control("max(P) > exp(-entropy(P))"),
                    )
                ),
            ),
            why=(
                "Confidence is read as the largest probability, the usual score; collapse as the "
                "entropy limit that the article defines it by. The inequality holds for each "
                "distribution and gives the limit with its rate: as H(Pn) → 0, exp(−H(Pn)) → 1. "
                "It is an equality for every distribution that is uniform on some letters."
            ),
            remark=(
                "Here the article is right. A model of entropy H gives its favourite answer at "
                "least the probability e^{−H}: at 0.01 nats, 99%."
            ),
            general=(
                "Carries over to countable alphabets, where H may be +∞ and the bound then says "
                "nothing. For densities the differential entropy h satisfies "
                "ess sup p ≥ e^{−h} by the same argument wherever h exists, but h can be negative "
                "and h → 0 is no collapse; collapse is h → −∞, and the density's peak then grows "
                "without bound."
            ),
        ),
        Reading(
            "b",
            "Resampling is absorbed at a letter that is not a mode of P0.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="dot(Pn, P0) < max(P0)",
                order="none",
                words=(
                    "For the resampling loop started at P0 with a letter of positive mass that "
                    "is not a most likely one, almost surely the single letter that ends with "
                    "all the mass is not a most likely letter of P0."
                ),
                latex=(
                    r"\Pr\big(\exists\,m\ \forall n\ge m:\ P_n=e_x\ \text{with}\ P_0(x)<\max_y "
                    r"P_0(y)\big)=1"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("consensus.v", "C15b_refuted", "theory.Signatures.C15b_statement"),
                Exact(),
                SHUMAILOV,
            ),
            repairs=("C15d",),
            why=(
                "Wrong is read as: not the answer that P0 itself gives most weight. The "
                "article says that the collapsed model is wrong throughout, hence almost "
                "surely. A P0 all of whose letters are modes cannot end in a wrong one, so it "
                "is asked only of a P0 with a letter of positive mass that is no mode. Almost "
                "surely is stated by finite histories: for every ε > 0 there is a generation n "
                "such that, for every m, with probability at least 1 − ε one letter that is no "
                "mode has all the mass from generation n to n + m. From (1/3, 2/3), with N = "
                "2, the loop ends at the mode with probability 2/3."
            ),
            remark=(
                "The article is right that the collapsed model may be confidently wrong, with "
                "the exact probability 1 − P0(modes) that (d) gives: where P0's modes together "
                "are unlikely, that is almost certain."
            ),
        ),
        Reading(
            "c",
            "Entropy bounds confidence: H(P) ≥ −ln max P.",
            statement="entropy(P) >= -log(max(P))",
            evidence=(
                Derivation(),
                Kernel("confident.v", "C15c_proved"),
                Hunt(
                    controls=(
                        *(Control(f"entropy(P) >= -{over}*log(max(P))") for over in OVER),
                        Control("entropy(P) > -log(max(P))"),
                    )
                ),
            ),
            why=(
                "The same as (a) with the logarithm taken: entropy is the mean of −ln p, which is "
                "at least its smallest value."
            ),
            remark=(
                "Read backwards: a model whose largest probability is at most m keeps an entropy "
                "of at least −ln m."
            ),
            general=(
                "Carries over to countable alphabets, and to densities with the essential supremum "
                "of the density in place of the largest probability, wherever the differential "
                "entropy exists."
            ),
        ),
        Reading(
            "d",
            "Resampling is absorbed at x with probability P0(x).",
            formal=FormalStatement(
                words=(
                    "For the resampling loop started at P0, the probability that the letter x ends "
                    "with all the mass is P0(x)."
                ),
                latex=r"\Pr\big(P_n\to e_x\big)=P_0(x)\quad\text{for every } x",
            ),
            evidence=(
                Kernel("consensus.v", "C15d_proved", "theory.Signatures.C15d_statement"),
                Exact(),
                SHUMAILOV,
            ),
            why=(
                "The exact law of the final consensus, for every P0 and every N ≥ 1. The event "
                "is that from some generation on x has all the mass, which on the lattice of N "
                "draws is the same as Pn → e_x. By continuity its probability is the limit, "
                "over n, of the probabilities that x has all the mass in the generations n to "
                "n + m, for all m; these are within ε of P0(x) from some n on."
            ),
            remark=(
                "The final answer is a single draw from P0: collapse keeps the right "
                "probabilities and gives up all variety. It is neither always the majority's "
                "(e) nor always wrong (b). At generation n ≥ 1 already the probability of e_x "
                "is at most P0(x) and falls short of it by at most N²(1 − 1/N)ⁿ."
            ),
            general=(
                "Carries over to every space: the mass of an event is a martingale with limit "
                "0 or 1, so the final point is distributed as P0."
            ),
        ),
        Reading(
            "e",
            "Resampling is absorbed at a mode of P0.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="dot(Pn, P0) == max(P0)",
                order="none",
                words=(
                    "For the resampling loop started at P0, almost surely the single letter that "
                    "ends with all the mass is a most likely letter of P0."
                ),
                latex=(
                    r"\Pr\big(\exists\,m\ \forall n\ge m:\ P_n=e_x\ \text{with}\ P_0(x)=\max_y "
                    r"P_0(y)\big)=1"
                ),
            ),
            evidence=(
                Kernel("consensus.v", "C15e_refuted", "theory.Signatures.C15e_statement"),
                Exact(),
                SHUMAILOV,
            ),
            repairs=("C15d",),
            why=(
                "The article also calls the outputs of the collapsing model majority-weighted; "
                "this is what that says of the final consensus. Almost surely is stated as in "
                "(b), for every P0 and N ≥ 1. From (1/3, 2/3), with N = 2, the loop ends at "
                "the rarer letter with probability 1/3."
            ),
            remark=(
                "A minority answer of P0 with probability p becomes the unanimous one with "
                "probability p. Weighted by majority is what the outputs are in the sense of "
                "(d), no more."
            ),
        ),
    ),
    discussion=(
        "The article says two things of the collapsed model: that it is confident, and that it "
        "is wrong. The first is right, with a rate: the largest probability is at least "
        "e^{−H}, with equality where the distribution is uniform on its letters. Whether it is "
        "wrong is a matter of chance: the loop is absorbed at the letter x with probability "
        "P0(x) (d), so that neither a wrong letter (b) nor a most likely one (e) is certain. "
        "The article uses uniform for the outputs of a collapsed model. The readings take it "
        "as homogeneous, not as the uniform distribution, which is the distribution of largest "
        "entropy and is excluded by (a)."
    ),
)
