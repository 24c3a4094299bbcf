"""C17: Correcting a model with synthetic data only makes collapse worse."""

from collapse_audit.ledger import Claim, LoopStatement, Reading

CLAIM = Claim(
    id="C17",
    slug="synthetic_correction",
    section="C",
    passage="Why Synthetic Data Cannot Fix Synthetic Data",
    title="Correcting a model with synthetic data only makes collapse worse",
    says=(
        "Applying F to already collapsed outputs gives a further collapsed result, and correcting "
        "with better synthetic data fails by definition and amplifies the problem."
    ),
    readings=(
        Reading(
            "a",
            "Every update leaves a model with no more entropy than it had.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "For every update F of the loop and every current model Pn, the next model has "
                    "entropy at most that of Pn."
                ),
                latex=r"\forall F:\quad H(F(P_n))\le H(P_n)",
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Further collapsed is read by the first signature, the entropy, and non-strictly, "
                "since a vertex cannot collapse further. F is arbitrary, as in the article's "
                "equation."
            ),
        ),
        Reading(
            "b",
            (
                "Mixing in a contaminated but closer distribution Q does not lower the divergence "
                "from P0."
            ),
            statement="KL(P0, mix(alpha, Pt, Q)) >= KL(P0, Pt)",
            given=("0 < alpha", "alpha <= 1", "Q != P0", "KL(P0, Q) < KL(P0, Pt)"),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "Better is read as closer to P0 than the model, contaminated as Q ≠ P0, and "
                "failure as: no decrease of the divergence, for every such Q and every weight."
            ),
        ),
        Reading(
            "c",
            "Under resampling, entropy falls strictly in expectation until absorption.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="entropy(Pnext) < entropy(Pn)",
                order="none",
                words=(
                    "For the resampling loop, as long as Pn is not a vertex, the conditional "
                    "expectation of the next entropy is strictly below the current entropy."
                ),
                latex=r"\max_x P_n(x)<1\implies\mathbb E[H(P_{n+1})\mid P_n]<H(P_n)",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="The form of (a) for the loop with sampling noise, averaged over the draws.",
        ),
        Reading(
            "d",
            "Mixing in a contaminated but closer distribution Q raises the divergence from P0.",
            statement="KL(P0, mix(alpha, Pt, Q)) > KL(P0, Pt)",
            given=("0 < alpha", "alpha <= 1", "Q != P0", "KL(P0, Q) < KL(P0, Pt)"),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "The stronger half of the claim, amplification: a strict increase, for every Q as "
                "in (b)."
            ),
        ),
        Reading(
            "e",
            "Mixing in any Q with D(P0‖Q) < D(P0‖Pt) lowers the divergence from P0.",
            statement="KL(P0, mix(alpha, Pt, Q)) < KL(P0, Pt)",
            given=("0 < alpha", "alpha <= 1", "KL(P0, Q) < KL(P0, Pt)"),
            waits_for="one-step claims (step 2)",
            why=(
                "What convexity of the divergence, which the article itself invokes, has to say on "
                "the matter; D(P0‖Pt) = +∞ is included."
            ),
        ),
    ),
)
