"""C15: The collapsed model is confident and wrong: a false consensus."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    FormalStatement,
    Hunt,
    LoopStatement,
    Reading,
)

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
                    "For the resampling loop started at P0, almost surely the single letter that "
                    "ends with all the mass is not a most likely letter of P0."
                ),
                latex=(
                    r"\Pr\big(\exists\,m\ \forall n\ge m:\ P_n=e_x\ \text{with}\ P_0(x)<\max_y "
                    r"P_0(y)\big)=1"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Wrong is read as: not the answer that P0 itself gives most weight. The article "
                "says that the collapsed model is wrong throughout, hence almost surely."
            ),
        ),
        Reading(
            "c",
            "Entropy bounds confidence: H(P) ≥ −ln max P.",
            statement="entropy(P) >= -log(max(P))",
            evidence=(
                Derivation(),
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
            waits_for="the loop models and exact chains (step 4)",
            why="The exact law of the final consensus.",
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article also calls the outputs of the collapsing model majority-weighted; "
                "this is what that says of the final consensus."
            ),
        ),
    ),
    discussion=(
        "The article says two things of the collapsed model: that it is confident, and that it is "
        "wrong. The first is right, with a rate: the largest probability is at least e^{−H}, with "
        "equality where the distribution is uniform on its letters. Whether it is wrong depends "
        "on where the loop ends, (b), (d) and (e). The article uses uniform for the outputs of a "
        "collapsed model. The readings take it as homogeneous, not as the uniform distribution, "
        "which is the distribution of largest entropy and is excluded by (a)."
    ),
)
