"""C06: Past a divergence threshold no synthetic training recovers."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    FormalStatement,
    Hunt,
    LoopStatement,
    Reading,
)

EXACT = ("0 < alpha", "alpha <= 1", "Ph == P0")
MIXED = "KL(P0, mix(alpha, Pt, Ph))"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")

CLAIM = Claim(
    id="C06",
    slug="irreversible_threshold",
    section="A",
    passage=(
        "Notation and Definitions (δ_collapse); The Collapse Loop; The Three Measurable Signatures "
        "of Collapse (KL-Divergence Explosion)"
    ),
    title="Past a divergence threshold no synthetic training recovers",
    says=(
        "There is a threshold δ_collapse of the divergence from P₀ beyond which the degradation is "
        "irreversible: once it is crossed, no further synthetic training brings the model back."
    ),
    readings=(
        Reading(
            "a",
            "Resampling with fixed N has an irreversible finite threshold.",
            formal=FormalStatement(
                words=(
                    "For every P0 and every N there is δ < ∞ such that, on every path of the "
                    "resampling loop, D(P0‖Pn) > δ implies D(P0‖Pm) > δ for all m ≥ n."
                ),
                latex=(
                    r"\forall P_0,N\ \exists\,\delta<\infty:\quad D(P_0\,\|\,P_n)>\delta\implies "
                    r"D(P_0\,\|\,P_m)>\delta\quad\forall m\ge n"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Irreversible is read as: never again at or below the threshold. The threshold may "
                "depend on N and on P0; δ = ∞ is excluded, since it would say nothing, and the "
                "value D = +∞ counts as beyond every δ."
            ),
        ),
        Reading(
            "b",
            "One finite threshold serves all sample sizes N.",
            formal=FormalStatement(
                words=(
                    "For every P0 there is δ < ∞ such that for all N, on every path of the "
                    "resampling loop, D(P0‖Pn) > δ implies D(P0‖Pm) > δ for all m ≥ n."
                ),
                latex=(
                    r"\forall P_0\ \exists\,\delta<\infty\ \forall N:\quad "
                    r"D(P_0\,\|\,P_n)>\delta\implies D(P_0\,\|\,P_m)>\delta\quad\forall m\ge n"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article speaks of a threshold of the model, not of the sample size; so the "
                "order of the quantifiers is exchanged with respect to (a)."
            ),
        ),
        Reading(
            "c",
            "The smoothing loop has an irreversible finite threshold.",
            formal=FormalStatement(
                words=(
                    "For the smoothing loop P' = (N·P̂ + λ)/(N + kλ) there is a finite δ, exceeded "
                    "somewhere on the simplex, such that on every path D(P0‖Pn) > δ implies "
                    "D(P0‖Pm) > δ for all m ≥ n."
                ),
                latex=(
                    r"P_{n+1}=\frac{N\hat P_n+\lambda}{N+k\lambda}:\quad \exists\,\delta<\infty:\ "
                    r"D(P_0\,\|\,P_n)>\delta\implies D(P_0\,\|\,P_m)>\delta\quad\forall m\ge n"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The start may be any point of the simplex (the model need not start at P0), so "
                "that every finite δ can be exceeded."
            ),
        ),
        Reading(
            "d",
            (
                "One exact anchored step with Ph = P0 ends at divergence −ln α or less, wherever "
                "it starts."
            ),
            statement=f"{MIXED} <= -log(alpha)",
            given=EXACT,
            evidence=(
                Derivation(),
                Hunt(
                    controls=(
                        Control(f"{MIXED} <= -log(alpha)", EXACT[:2]),
                        *(Control(f"{MIXED} <= -{near}*log(alpha)", EXACT) for near in NEAR),
                        Control(f"{MIXED} < -log(alpha)", EXACT),
                    )
                ),
            ),
            why=(
                "The step that the article adds to the loop. Pt is arbitrary, D(P0‖Pt) = +∞ "
                "included, and α = 1 is allowed, where the bound is 0. It is attained where the "
                "model has lost all of P0's letters."
            ),
            remark=(
                "No divergence, however large, is beyond repair by exact human data: one mixture "
                "at weight α brings the model back to within −ln α nats."
            ),
            general=(
                "Carries over to every measurable space, with no condition: the mixture is at "
                "least α·P0 on every event."
            ),
        ),
        Reading(
            "e",
            "The tempering loop has an irreversible finite threshold.",
            formal=FormalStatement(
                words=(
                    "For the tempering loop P' ∝ P^β, β > 0, there is a finite δ, exceeded "
                    "somewhere on the simplex, such that D(P0‖Pn) > δ implies D(P0‖Pm) > δ for all "
                    "m ≥ n."
                ),
                latex=(
                    r"P_{n+1}\propto P_n^{\beta}:\quad \exists\,\delta<\infty:\ "
                    r"D(P_0\,\|\,P_n)>\delta\implies D(P_0\,\|\,P_m)>\delta\quad\forall m\ge n"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Both β > 1 and β < 1 are updates in the article's sense; the statement is for "
                "every β > 0 and every P0."
            ),
        ),
        Reading(
            "f",
            (
                "Anchored, order (i), Ph = P0: the divergence is −ln α or less at every generation "
                "n ≥ 1."
            ),
            loop=LoopStatement(
                update="identity",
                mode="every path",
                expression="KL(P0, Pnext) <= -log(alpha)",
                order="i",
                words=(
                    "With the current model itself mixed with P0 at weight α in (0, 1], the next "
                    "divergence from P0 is −ln α or less from every start, so that no δ ≥ −ln α is "
                    "irreversible."
                ),
                latex=r"P_{n+1}=(1-\alpha)P_n+\alpha P_0:\quad D(P_0\,\|\,P_{n+1})\le-\ln\alpha",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Recovery once humans are mixed in, in the order of the anchored step in which P̃n "
                "= Pn."
            ),
        ),
        Reading(
            "g",
            (
                "Anchored, order (ii), Ph = P0: the divergence is −ln α or less at every "
                "generation n ≥ 1."
            ),
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= -log(alpha)",
                order="ii",
                words=(
                    "With P̃n = F(Pn) for an arbitrary update F, then exact mixing with P0 at "
                    "weight α in (0, 1], the next divergence from P0 is −ln α or less from every "
                    "start."
                ),
                latex=r"P_{n+1}=(1-\alpha)F(P_n)+\alpha P_0:\quad D(P_0\,\|\,P_{n+1})\le-\ln\alpha",
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="The order in which the update comes first; F is arbitrary, a random one included.",
        ),
        Reading(
            "h",
            (
                "Anchored, order (iii), Ph = P0: the divergence is −ln α or less at every "
                "generation n ≥ 1."
            ),
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="KL(P0, Pnext) <= -log(alpha)",
                order="iii",
                words=(
                    "With the mixture as the next training distribution and F (fit, sample, "
                    "truncate) applied to it afterwards, the next divergence from P0 is −ln α or "
                    "less from every start."
                ),
                latex=(
                    r"P_{n+1}=F\big((1-\alpha)P_n+\alpha P_0\big):\quad "
                    r"D(P_0\,\|\,P_{n+1})\le-\ln\alpha"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="The order in which the mixture is the training distribution; F is arbitrary.",
        ),
        Reading(
            "i",
            (
                "For P0 = (½, ½) and N draws, the largest finite divergence on the lattice is ½ "
                "ln(N²/(4(N − 1)))."
            ),
            formal=FormalStatement(
                words=(
                    "For P0 = (½, ½) and N ≥ 2, the largest finite value of D(P0‖P) over empirical "
                    "distributions P of N draws is ½ ln(N²/(4(N − 1))), which grows like ½ ln N."
                ),
                latex=(
                    r"\max\Big\{D\big((\tfrac12,\tfrac12)\,\|\,P\big)<\infty:\ NP\in\mathbb "
                    r"Z^2\Big\}=\tfrac12\ln\frac{N^2}{4(N-1)}"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "On the lattice of N draws D takes finitely many finite values; above the largest "
                "of them only D = +∞ is left, a lost letter."
            ),
        ),
    ),
)
