"""C06: Past a divergence threshold no synthetic training recovers."""

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
    SideBySide,
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
                    "For every P0 and every N there is a finite δ ≥ 0 such that, on every path of "
                    "the resampling loop, D(P0‖Pn) > δ implies D(P0‖Pm) > δ for all m ≥ n: at "
                    "n ≥ 1 from every start, and at n ≥ 0 from the start P0."
                ),
                latex=(
                    r"\forall P_0,N\ \exists\,\delta<\infty:\quad D(P_0\,\|\,P_n)>\delta\implies "
                    r"D(P_0\,\|\,P_m)>\delta\quad\forall m\ge n\ge1"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("threshold.v", "C06a_proved", "theory.Orders.C06a_statement"),),
            why=(
                "Irreversible is read as: never again at or below the threshold. The threshold "
                "may depend on N and on P0; δ = ∞ is excluded, since it would say nothing, and "
                "the value D = +∞ counts as beyond every δ; δ < 0 is excluded as well, since D is "
                "never negative and every such δ would do in any loop. n ≥ 1 from every start, "
                "and n ≥ 0 from the start P0. Take for δ the largest finite value of D(P0‖·) on "
                "the lattice of N draws: beyond it only D = +∞ is left, a lost letter, and a lost "
                "letter does not return."
            ),
            remark=(
                "The article is right, in a degenerate way: the irreversible state is the loss of "
                "a letter, D = +∞. From every model that has kept P0's letters the least "
                "divergence that N draws allow can be reached in one step, with positive "
                "probability, however far the model is from P0."
            ),
            general=(
                "Carries over to every space whose points are events: where P0 lives on finitely "
                "many points the lattice has finitely many finite values of D, whatever else "
                "there is, and for every other P0 D = +∞ from the first generation on."
            ),
        ),
        Reading(
            "b",
            "One finite threshold serves all sample sizes N.",
            formal=FormalStatement(
                words=(
                    "For every P0 there is a finite δ ≥ 0 such that for all N, on every path of "
                    "the resampling loop started at P0, D(P0‖Pn) > δ implies D(P0‖Pm) > δ for all "
                    "m ≥ n."
                ),
                latex=(
                    r"\forall P_0\ \exists\,\delta<\infty\ \forall N:\quad "
                    r"D(P_0\,\|\,P_n)>\delta\implies D(P_0\,\|\,P_m)>\delta\quad\forall m\ge n"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("threshold.v", "C06b_refuted", "theory.Orders.C06b_statement"),),
            repairs=("C06a", "C06i"),
            why=(
                "The article speaks of a threshold of the model, not of the sample size; so the "
                "order of the quantifiers is exchanged with respect to (a). δ ≥ 0 as there, and "
                "the start is P0, which asks the least. For P0 = (½, ½) and an even N the path "
                "(½, ½) → (1/N, 1 − 1/N) → (½, ½) has positive probability, and its middle value "
                "½ ln(N²/(4(N − 1))) exceeds any δ for N large."
            ),
            remark=(
                "A threshold on D means something only together with N: what is hopeless at N = "
                "10 is a normal excursion at N = 10⁶."
            ),
        ),
        Reading(
            "c",
            "The smoothing loop has an irreversible finite threshold.",
            formal=FormalStatement(
                words=(
                    "For the smoothing loop P' = (N·P̂ + λ)/(N + kλ) there is a finite δ ≥ 0, "
                    "exceeded somewhere on the simplex, such that on every path, from every "
                    "start, D(P0‖Pn) > δ implies D(P0‖Pm) > δ for all m ≥ n."
                ),
                latex=(
                    r"P_{n+1}=\frac{N\hat P_n+\lambda}{N+k\lambda}:\quad \exists\,\delta<\sup_P"
                    r" D(P_0\,\|\,P),\ \delta<\infty:\ "
                    r"D(P_0\,\|\,P_n)>\delta\implies D(P_0\,\|\,P_m)>\delta\quad\forall m\ge n"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("threshold.v", "C06c_refuted", "theory.Orders.C06c_statement"),
                Exact(),
            ),
            repairs=("C06a", "C06d"),
            why=(
                "The start may be any point of the simplex (the model need not start at P0), so "
                "that every finite δ can be exceeded; δ ≥ 0, as in (a). Two draws, λ = 1 and P0 = "
                "(½, ½): from a vertex, D = +∞, all draws agree and lead to (3/4, 1/4), and from "
                "there one draw of each letter leads to P0, D = 0, whatever δ is. One loop "
                "refutes the reading. Where no model of the loop comes close to P0, a δ below the "
                "least divergence that it can have is never regained, which is no collapse."
            ),
            remark=(
                "Smoothing keeps every letter alive, so nothing is lost for good. The point of no "
                "return in (a) belongs to fitting by counting, and adding λ to the counts removes "
                "it."
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
                Kernel("anchored.v", "C06d_proved"),
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
                    "For the tempering loop P' ∝ P^β, β > 0, there is a finite δ ≥ 0, exceeded "
                    "somewhere on the simplex, such that, from every start, D(P0‖Pn) > δ implies "
                    "D(P0‖Pm) > δ for all m ≥ n."
                ),
                latex=(
                    r"P_{n+1}\propto P_n^{\beta}:\quad \exists\,\delta<\sup_P D(P_0\,\|\,P),"
                    r"\ \delta<\infty:\ "
                    r"D(P_0\,\|\,P_n)>\delta\implies D(P_0\,\|\,P_m)>\delta\quad\forall m\ge n"
                ),
            ),
            evidence=(Kernel("threshold.v", "C06e_refuted", "theory.Orders.C06e_statement"),),
            repairs=("C30i", "C06d"),
            why=(
                "Both β > 1 and β < 1 are updates in the article's sense; the statement is for "
                "every β > 0 and every P0, from every start, with δ ≥ 0 as in (a). Take β = ½ and "
                "P0 = (2/3, 1/3): the model that m steps of β = 2 make of P0 is arbitrarily far "
                "from P0 for m large, and m steps of β = ½ take it back to P0 exactly. So every δ "
                "is exceeded and then regained."
            ),
            remark=(
                "For β > 1 the article is right: by C30i and ln ΣP^β ≥ −(β − 1) ln k the "
                "divergence does not fall wherever D(P0‖P) ≥ D(P0‖uniform), so that δ = "
                "D(P0‖uniform) is a threshold without return, for a noiseless loop. Sharpening "
                "runs away; flattening does not."
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
                start="Pinit",
                words=(
                    "With the current model itself mixed with P0 at weight α in (0, 1], the next "
                    "divergence from P0 is −ln α or less from every start, so that no δ ≥ −ln α is "
                    "irreversible."
                ),
                latex=r"P_{n+1}=(1-\alpha)P_n+\alpha P_0:\quad D(P_0\,\|\,P_{n+1})\le-\ln\alpha",
            ),
            evidence=(Kernel("orders.v", "C06f_proved", "theory.Orders.C06f_statement"),),
            why=(
                "Recovery once humans are mixed in, in the order of the anchored step in which "
                "P̃n = Pn. Every start and every generation n ≥ 1; D(P0‖Pinit) = +∞ and α = 1 "
                "included. It is (d) at every step."
            ),
            remark=(
                "So no δ ≥ −ln α is irreversible here: one anchored generation brings any model "
                "back within it."
            ),
            general=(
                "Carries over to every measurable space, with no condition: the mixture is at "
                "least α·P0 on every event."
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
                start="Pinit",
                words=(
                    "With P̃n = F(Pn) for an arbitrary update F, then exact mixing with P0 at "
                    "weight α in (0, 1], the next divergence from P0 is −ln α or less from every "
                    "start."
                ),
                latex=r"P_{n+1}=(1-\alpha)F(P_n)+\alpha P_0:\quad D(P_0\,\|\,P_{n+1})\le-\ln\alpha",
            ),
            evidence=(
                Kernel("orders.v", "C06g_proved", "theory.Orders.C06g_statement"),
                Exact(),
            ),
            why=(
                "The order in which the update comes first; F is arbitrary, a random one "
                "included: an update is any relation that leads from distributions to "
                "distributions, and the bound holds for each of its outcomes. It is (d) at every "
                "step, as every generation n ≥ 1 is a mixture."
            ),
            remark=(
                "Whatever the training does, exact mixing after it keeps every later generation "
                "within −ln α nats of P0."
            ),
            general=(
                "Carries over to every measurable space, with no condition: the mixture is at "
                "least α·P0 on every event."
            ),
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
                start="Pinit",
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
            evidence=(
                Kernel("orders.v", "C06h_refuted", "theory.Orders.C06h_statement"),
                Exact(),
            ),
            repairs=("C06g", "C06f", "C06d"),
            why=(
                "The order in which the mixture is the training distribution; F is arbitrary. P0 "
                "= (2/3, 1/3), and F drops the letters of probability at most 2/5 and "
                "renormalises: from P0 the mixture is P0, F leaves one letter, and D(P0‖P1) = +∞, "
                "at every α."
            ),
            remark=(
                "What is trained on the mixture need not keep what the mixture has. The bound "
                "needs an exact mixture at the end of the step, (f) and (g), or an update that "
                "loses no more than a known factor (C29g)."
            ),
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
            evidence=(
                Kernel("threshold.v", "C06i_proved", "theory.Orders.C06i_statement"),
                Exact(),
            ),
            why=(
                "On the lattice of N draws D takes finitely many finite values; above the largest "
                "of them only D = +∞ is left, a lost letter. D((½, ½)‖(x, 1 − x)) = −½ ln(4x(1 − "
                "x)), and x(1 − x) is least at x = 1/N. That it grows like ½ ln N is made precise "
                "as: the difference from ½ ln N tends to −ln 2."
            ),
            remark=(
                "The threshold of (a), made explicit: 0.51 nats at N = 10 and 3.1 at N = 2000, "
                "far from anything special about the model."
            ),
            general=("It is a statement about two letters, or an event and its complement."),
        ),
    ),
    discussion=(
        "A threshold without return exists for resampling with N draws, but only in a degenerate "
        "sense: it is the largest finite divergence on the lattice, and to be beyond it is to have "
        "lost a letter, D = +∞ (a). It depends on N and grows like ½ ln N (i), so it is no "
        "property of the model alone (b). Loops that keep every letter alive have none in "
        "general, (c) and (e). And once exact human data are mixed in, no finite δ ≥ −ln α is "
        "beyond return, (d), (f) and (g), unless an update acts on the mixture (h)."
    ),
    orders=(
        SideBySide(
            "Ph = P0: at every generation n ≥ 1 the divergence is −ln α or less", "f", "g", "h"
        ),
    ),
)
