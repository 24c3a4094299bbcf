"""C22: Anchoring halts the growth of the divergence from P0."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

CLAIM = Claim(
    id="C22",
    slug="halts_kl",
    section="D",
    passage=(
        "The Human Anchoring Solution (Why This Works); The Four Equations (AAHM correction "
        "function, stability proof)"
    ),
    title="Anchoring halts the growth of the divergence from P0",
    says=(
        "Injecting the human distribution at weight α permanently interrupts the self-consuming "
        "cycle and halts the growth of D(P₀‖Pₙ)."
    ),
    readings=(
        Reading(
            "a",
            "Order (i), Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn).",
            loop=LoopStatement(
                update="identity",
                mode="every path",
                expression="KL(P0, Pnext) <= KL(P0, Pn)",
                order="i",
                words=(
                    "With the current model itself mixed with P0 at weight α in (0, 1], the "
                    "divergence from P0 does not rise, from any start."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)P_n+\alpha P_0:\quad D(P_0\,\|\,P_{n+1})\le D(P_0\,\|\,P_n)"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "To halt the growth is read non-strictly. The article leaves open what P̃n is; "
                "here P̃n = Pn. Ph is the exact human distribution P0, the reading most generous "
                "to the claim."
            ),
        ),
        Reading(
            "b",
            "The interruption is permanent: it outlasts the anchoring.",
            formal=FormalStatement(
                words=(
                    "If the resampling loop is anchored (Ph = P0) up to some generation m and runs "
                    "unanchored from then on, then D(P0‖Pn) stays bounded in n, almost surely."
                ),
                latex=(
                    r"\alpha_n=\alpha>0\ (n\le m),\quad\alpha_n=0\ (n>m):\quad\sup_n "
                    r"D(P_0\,\|\,P_n)<\infty\ \text{ almost surely}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Permanently is read at its word: the cycle stays interrupted afterwards, without "
                "further anchoring. P0 is not a vertex."
            ),
        ),
        Reading(
            "c",
            "Order (ii), Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn).",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= KL(P0, Pn)",
                order="ii",
                words=(
                    "With P̃n = F(Pn) for an arbitrary update F, then exact mixing with P0 at "
                    "weight α in (0, 1], the divergence from P0 does not rise, from any start."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)F(P_n)+\alpha P_0:\quad D(P_0\,\|\,P_{n+1})\le "
                    r"D(P_0\,\|\,P_n)"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article calls P̃n the uncorrected model, which suggests that F acts first and "
                "the result is mixed."
            ),
        ),
        Reading(
            "d",
            "Order (iii), Ph = P0: D(P0‖P_{n+1}) ≤ D(P0‖Pn).",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= KL(P0, Pn)",
                order="iii",
                words=(
                    "With the mixture as the next training distribution and F (fit, sample, "
                    "truncate) applied to it afterwards, α in (0, 1], the divergence from P0 does "
                    "not rise, from any start."
                ),
                latex=(
                    r"P_{n+1}=F\big((1-\alpha)P_n+\alpha P_0\big):\quad D(P_0\,\|\,P_{n+1})\le "
                    r"D(P_0\,\|\,P_n)"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article also speaks of the mixture as the new training distribution, on which "
                "the model is then trained."
            ),
        ),
        Reading(
            "e",
            "Order (ii), any Ph: D(P0‖P_{n+1}) ≤ −ln α + D(P0‖Ph) at every generation.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= -log(alpha) + KL(P0, Ph)",
                order="ii",
                words=(
                    "With P̃n = F(Pn) for an arbitrary update F, then exact mixing with any Ph at "
                    "weight α in (0, 1], every generation n ≥ 1 has divergence at most −ln α + "
                    "D(P0‖Ph) from P0."
                ),
                latex=(
                    r"P_{n+1}=(1-\alpha)F(P_n)+\alpha P_h:\quad "
                    r"D(P_0\,\|\,P_{n+1})\le-\ln\alpha+D(P_0\,\|\,P_h)"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "A bound on the level instead of a statement on growth; nothing is assumed of F, "
                "and Ph need not be P0."
            ),
        ),
    ),
    discussion=(
        "The three orders of the anchored step are set side by side: (a) is order (i), (c) order "
        "(ii), (d) order (iii)."
    ),
)
