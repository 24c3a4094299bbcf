"""C15: The collapsed model is confident and wrong: a false consensus."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

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
            "H(Pn) → 0 forces max Pn → 1.",
            formal=FormalStatement(
                words=(
                    "For every sequence of distributions on a finite alphabet, H(Pn) → 0 implies "
                    "that the largest probability max Pn tends to 1."
                ),
                latex=r"H(P_n)\to0\implies\max_x P_n(x)\to1",
            ),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "Confidence is read as the largest probability, the usual score; collapse as the "
                "entropy limit that the article defines it by."
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
            "Entropy bounds confidence: H(P) ≥ −ln max P, so max P ≥ exp(−H(P)).",
            statement="entropy(P) >= -log(max(P))",
            waits_for="one-step claims (step 2)",
            why="A quantitative form of (a), for one distribution.",
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
        "The article uses uniform for the outputs of a collapsed model. The readings take it as "
        "homogeneous, not as the uniform distribution, which is the distribution of largest "
        "entropy."
    ),
)
