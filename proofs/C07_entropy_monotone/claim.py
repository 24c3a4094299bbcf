"""C07: Entropy falls monotonically under recursive training."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

CLAIM = Claim(
    id="C07",
    slug="entropy_monotone",
    section="B",
    passage=(
        "The Three Measurable Signatures of Collapse (Entropy Loss); The Four Equations (entropy "
        "loss signatures)"
    ),
    title="Entropy falls monotonically under recursive training",
    says="Under recursive synthetic training the Shannon entropy H(Pₙ) decreases monotonically.",
    readings=(
        Reading(
            "a",
            "Under resampling, H(P_{n+1}) ≤ H(Pn) on every path.",
            loop=LoopStatement(
                update="resample",
                mode="every path",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "Along every path of positive probability of the resampling loop the entropy "
                    "never rises."
                ),
                latex=r"H(P_{n+1})\le H(P_n)\quad\text{on every path of positive probability}",
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Monotonically, across generations: at every step of every path. Non-strict, which "
                "asks the least."
            ),
        ),
        Reading(
            "b",
            "Under resampling, entropy does not rise in expectation.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "For the resampling loop the conditional expectation of the next entropy, "
                    "given the current model, is at most the current entropy."
                ),
                latex=r"\mathbb E[H(P_{n+1})\mid P_n]\le H(P_n)",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The averaged form, stated conditionally on the current model, which gives the "
                "unconditional one."
            ),
        ),
        Reading(
            "c",
            "Under truncation, H(P_{n+1}) ≤ H(Pn) on every path.",
            loop=LoopStatement(
                update="truncate",
                mode="every path",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "When the least likely letters are dropped (by any of the rules: fixed mass, "
                    "fixed count kept, one a generation) and the rest is renormalised, the entropy "
                    "does not rise."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid S_n),\ S_n\ \text{the most likely letters}:\quad "
                    r"H(P_{n+1})\le H(P_n)"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Truncation is the article's own gloss on ε_stat; ties at the cut are broken by a "
                "stated rule, which does not enter the statement."
            ),
        ),
        Reading(
            "d",
            "For any functional noise, H(P_{n+1}) ≤ H(Pn) on every path.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "For every update and every functional noise that keep the next model a "
                    "distribution, the entropy does not rise."
                ),
                latex=r"\forall F,\varepsilon_{\mathrm{func}}:\quad H(P_{n+1})\le H(P_n)",
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article derives the signature from the loop equation alone, in which ε_func "
                "is unspecified."
            ),
        ),
        Reading(
            "e",
            "Tempering with β > 1 does not raise entropy.",
            statement="entropy(temper(b, P)) <= entropy(P)",
            given=("1 < b", "b < inf"),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "Tempering P' ∝ P^β is a deterministic update, so its step is a statement about "
                "one distribution; β is b in the statement."
            ),
        ),
        Reading(
            "f",
            "Under resampling, expected entropy falls strictly except at a vertex.",
            formal=FormalStatement(
                words=(
                    "For the resampling loop with N ≥ 1 draws, E[H(P_{n+1}) | Pn] < H(Pn) whenever "
                    "Pn is not a vertex."
                ),
                latex=r"\max_x P_n(x)<1\implies \mathbb E[H(P_{n+1})\mid P_n]<H(P_n)",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="The strict form of (b); a vertex, where both sides are 0, has to be excepted.",
        ),
    ),
)
