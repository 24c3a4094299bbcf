"""C34: Escalation by low confidence anchors the model as collapse approaches."""

from collapse_audit.ledger import (
    Claim,
    Exact,
    FormalStatement,
    Kernel,
    LoopStatement,
    Reading,
    SideBySide,
)

CLAIM = Claim(
    id="C34",
    slug="escalation_triggers_in_time",
    section="F",
    passage=(
        "The AAHM Framework (Human-as-a-Service, Charged Link); Implications (enterprise AI "
        "architects); Frequently Asked Questions"
    ),
    title="Escalation by low confidence anchors the model as collapse approaches",
    says=(
        "Tasks are routed to humans when the model's confidence falls below a collapse-risk "
        "threshold, so anchoring acts precisely as collapse approaches."
    ),
    readings=(
        Reading(
            "a",
            (
                "Mix then draw, anchored when confidence is below τ: the model is not absorbed in "
                "collapse."
            ),
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="max(Pn) < 1",
                order="iii",
                start="Pinit",
                words=(
                    "Resampling from the mixture at weight α when conf(Pn) < τ and from Pn itself "
                    "otherwise, where conf is max P or 1 − H/ln k, k ≥ 2, N ≥ 2 and Ph is not a "
                    "vertex: for every τ ≤ 1 and α in (0, 1], from every start with confidence "
                    "below τ, almost surely Pn is not a vertex in infinitely many generations."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}\big(N,(1-\alpha_n)P_n+\alpha_n "
                    r"P_h\big),\ \alpha_n=\alpha\,\mathbf "
                    r"1[\mathrm{conf}(P_n)<\tau]:\quad\Pr\big(\exists\,m\ \forall n\ge m:\ \max "
                    r"P_n=1\big)=0"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("absorption.v", "C34a_refuted", "theory.Escalation.C34a_statement"),
                Exact(),
            ),
            repairs=("C34e", "C31d"),
            why=(
                "Acts in time is read as: the model does not stay in a collapsed state for ever; "
                "to touch a vertex now and then, which finite samples may do under constant "
                "anchoring too, is allowed. The trigger is strict (below τ) as in the article; τ ≤ "
                "1, both usual confidence scores are covered, and the human data may be P0 itself. "
                "Almost surely is stated by finite histories: for every m, the probability of "
                "vertices at all the generations from m to m + n tends to 0 as n grows. Two "
                "letters and two draws, flat human data and a flat start, τ = 1 and α = 1 break "
                "it; by (e) so does every other loop that has a start below τ, and with "
                "probability 1."
            ),
            remark=(
                "A collapsed model is confident (C15a), so a trigger that waits for low confidence "
                "is off exactly where it is needed; in this order of the step no threshold τ ≤ 1 "
                "and no α mends that. Either the trigger looks at something other than the model's "
                "own confidence, or part of the human data comes unconditionally: under constant "
                "anchoring no vertex is absorbing, for any α > 0 (C31d). Whether it helps to draw "
                "first is the subject of (b) and (g)."
            ),
        ),
        Reading(
            "b",
            "Draw then mix, trigger on Pn: the model is not absorbed in collapse.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="max(Pn) < 1",
                order="ii",
                start="Pinit",
                words=(
                    "Drawing N ≥ 2 samples from Pn and mixing the result with Ph, not a vertex, at "
                    "weight α when conf(Pn) < τ: for every τ ≤ 1 and α in (0, 1], from every start "
                    "with confidence below τ, almost surely Pn is not a vertex in infinitely many "
                    "generations."
                ),
                latex=(
                    r"\tilde P_n\sim\tfrac1N\mathrm{Multinomial}(N,P_n),\ "
                    r"P_{n+1}=(1-\alpha_n)\tilde P_n+\alpha_n P_h,\ \alpha_n=\alpha\,\mathbf "
                    r"1[\mathrm{conf}(P_n)<\tau]:\quad\Pr\big(\exists\,m\ \forall n\ge m:\ \max "
                    r"P_n=1\big)=0"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("refitted.v", "C34b_refuted", "theory.Remedies.C34b_statement"),
                Exact(),
            ),
            repairs=("C34g", "C31d"),
            why=(
                "The order in which the update comes first, with the confidence of the model that"
                " serves the tasks. Collapse, the scores and almost surely are read as in (a). "
                "The counterexample has two letters and two draws, flat human data and a flat "
                "start, the score max P, τ = 3/5 and α = 1/2: if both draws agree, which has "
                "probability 1/2, the mixture has confidence 3/4, above τ; if the next two draws "
                "are the likelier letter, which has probability 9/16, they are kept as they are, "
                "and the model stays at that vertex for ever. So it is absorbed with probability "
                "at least 9/32."
            ),
            remark=(
                "Here it depends on α: where mixing leaves a model above τ, the trigger is off, "
                "and a vertex can be reached and is kept; where (1 − α)·e_y + α·Ph has confidence"
                " below τ for every letter y, it never is (g). Under constant anchoring the same "
                "loop, drawn and then mixed, has no vertex at all for any α > 0 and Ph not a "
                "vertex."
            ),
            general="Carries over to every alphabet that has the two letters, with as many draws.",
        ),
        Reading(
            "c",
            "Draw then mix, trigger on P̃n: the model is not absorbed in collapse.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="max(Pn) < 1",
                order="ii",
                start="Pinit",
                words=(
                    "As (b), with the mixing triggered by conf(P̃n) < τ, the confidence of the "
                    "refitted model."
                ),
                latex=(
                    r"\tilde P_n\sim\tfrac1N\mathrm{Multinomial}(N,P_n),\ "
                    r"P_{n+1}=(1-\alpha_n)\tilde P_n+\alpha_n P_h,\ \alpha_n=\alpha\,\mathbf "
                    r"1[\mathrm{conf}(\tilde P_n)<\tau]:\quad\Pr\big(\exists\,m\ \forall n\ge m:\ "
                    r"\max P_n=1\big)=0"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("refitted.v", "C34c_refuted", "theory.Remedies.C34c_statement"),
                Exact(),
            ),
            repairs=("C34f", "C34g", "C31d"),
            why=(
                "The order in which the update comes first, with the confidence of the "
                "uncorrected model that is about to be corrected. Collapse, the scores and almost"
                " surely are read as in (a). Two letters and two draws, flat human data and a "
                "flat start, τ = 1 and α = 1 break it; by (f) so does every other loop that has a"
                " start below τ, and with probability 1."
            ),
            remark=(
                "As in (a): a refitted model that has collapsed is confident, and is not corrected."
            ),
            general="As for (e).",
        ),
        Reading(
            "d",
            "Confidence can tell whether D(P0‖Pn) > t.",
            formal=FormalStatement(
                words=(
                    "For every t ≥ 0 there is a rule on Pn alone (its confidence included) that "
                    "decides, for all P0 and Pn, whether D(P0‖Pn) > t."
                ),
                latex=(
                    r"\forall t\ge0\ \exists\,R_t\subset\Delta\ \forall P_0,P_n:\quad P_n\in "
                    r"R_t\iff D(P_0\,\|\,P_n)>t"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("divergence.v", "C34d_refuted", "theory.Measurement.C34d_statement"),),
            repairs=("C34h",),
            why=(
                "The article takes low confidence as a sign of proximity to δ_collapse, a "
                "threshold of the divergence; any function of Pn is allowed as the sign, which "
                "asks the least. The counterexample is the uniform model on two letters with t = "
                "0: it is at divergence 0 from the uniform P0 and at ln 2 from a vertex. By (h) "
                "the same happens at every model with t < −ln min Pn."
            ),
            remark=(
                "Divergence is a relation between the model and P0, and no look at the model "
                "alone can replace a look at P0. A rule that works for one P0 fails for another."
            ),
            general=(
                "Carries over to every measurable space: P0 = Pn has divergence 0 from Pn, and Pn"
                " conditioned on an event of probability e^{−s} has divergence s."
            ),
        ),
        Reading(
            "e",
            "Mix then draw: every vertex is absorbing and one is reached almost surely.",
            formal=FormalStatement(
                words=(
                    "In the loop of (a), from every start, for every τ ≤ 1 and every α in (0, 1], "
                    "every vertex is absorbing and almost surely one of them is reached."
                ),
                latex=(
                    r"\forall\,\tau\le1,\ \alpha\in(0,1]:\quad\Pr\big(\exists\,m\ \forall n\ge m:\ "
                    r"P_n=e_x\ \text{for one}\ x\big)=1"
                ),
            ),
            evidence=(
                Kernel("absorption.v", "C34e_proved", "theory.Escalation.C34e_statement"),
                Exact(),
            ),
            why=(
                "What happens in place of (a). At a vertex both confidence scores take their "
                "largest value 1, which is not below τ ≤ 1, so the trigger is off there and the "
                "vertex is kept. From any other model all N draws agree with probability at least "
                "k^{−N}, whatever is mixed in. The start is arbitrary, a confident one included; τ "
                "≤ 1 and α in (0, 1] are arbitrary. Almost surely is stated by finite histories: "
                "for every ε > 0 there is a generation m such that, for every n, with probability "
                "at least 1 − ε all generations from m to m + n are one and the same vertex."
            ),
            remark=(
                "Escalation by low confidence delays collapse and does not prevent it, even at α = "
                "1, where every escalated generation is trained on human data alone. The delay may "
                "be long, since for many draws k^{−N} is tiny; but once the model has collapsed, "
                "no human data reach it any more."
            ),
            general=(
                "Carries over to countable alphabets with the confidence max P, 1 − H/ln k having "
                "no meaning there: from the first generation on some letter has probability at "
                "least 1/N, and all draws agree with a probability bounded away from 0. With human "
                "data that have a density it carries over for α < 1, where a letter that has been "
                "drawn may be drawn again from the model's part; at α = 1 two draws of an "
                "escalated generation never agree."
            ),
        ),
        Reading(
            "f",
            (
                "Draw then mix, trigger on P̃n: every vertex is absorbing and one is reached "
                "almost surely."
            ),
            formal=FormalStatement(
                words=(
                    "In the loop of (c), for every τ ≤ 1 and every α in (0, 1], every vertex is "
                    "absorbing and almost surely one of them is reached."
                ),
                latex=(
                    r"\forall\,\tau\le1,\ \alpha\in(0,1]:\quad\Pr\big(\exists\,m\ \forall n\ge m:\ "
                    r"P_n=e_x\ \text{for one}\ x\big)=1"
                ),
            ),
            evidence=(
                Kernel("refitted.v", "C34f_proved", "theory.Remedies.C34f_statement"),
                Exact(),
            ),
            why=(
                "The same for the other loop in which the trigger looks at the distribution that "
                "is about to be mixed. Its refitted models P̃n form the loop of (a), from the "
                "second draw on: each is drawn from its mixed predecessor. So a vertex P̃n is "
                "reached almost surely and kept, and where P̃n is a vertex nothing is mixed in, "
                "so Pn+1 = P̃n. The start is arbitrary; τ ≤ 1 and α in (0, 1] are arbitrary, Ph "
                "is not a vertex, k ≥ 2 and N ≥ 2. Almost surely is stated as in (e)."
            ),
            remark=(
                "With the trigger on the refitted model the order of drawing and mixing makes no "
                "difference to the end."
            ),
            general="As for (e).",
        ),
        Reading(
            "g",
            (
                "Draw then mix, trigger on Pn: no absorption from a start below τ once max_y "
                "conf((1 − α)e_y + αPh) < τ."
            ),
            formal=FormalStatement(
                words=(
                    "In the loop of (b), if conf((1 − α)e_y + αPh) < τ for every letter y and the "
                    "start has conf < τ, then conf(Pn) < τ for all n, and no vertex is ever "
                    "reached."
                ),
                latex=(
                    r"\max_y\mathrm{conf}\big((1-\alpha)e_y+\alpha P_h\big)<\tau,\ "
                    r"\mathrm{conf}(P_{\mathrm{init}})<\tau\implies\mathrm{conf}(P_n)<\tau\quad"
                    r"\forall n"
                ),
            ),
            evidence=(
                Kernel("below.v", "C34g_proved", "theory.Remedies.C34g_statement"),
                Exact(),
            ),
            why=(
                "A condition on α, τ and Ph; both confidence scores are convex in P, so their "
                "largest value after mixing is at a vertex P̃n. It holds along every sequence of "
                "samples, not only almost surely; k ≥ 2, N ≥ 2, τ ≤ 1 and α in (0, 1] are "
                "arbitrary. Under the condition the trigger is on in every generation, so the "
                "loop is the one with constant anchoring."
            ),
            remark=(
                "What is right in the claim: drawn first and triggered by the model that serves "
                "the tasks, escalation with a large enough α keeps the confidence below "
                "τ for ever. Whether α is large enough depends on τ and on Ph: where Ph is uniform"
                " and the score is max P, the condition is 1 − α + α/k < τ."
            ),
            general=(
                "Carries over to countable alphabets with the confidence max P, 1 − H/ln k having"
                " no meaning there."
            ),
        ),
        Reading(
            "h",
            "At a given Pn, whether D(P0‖Pn) > t is decidable from Pn exactly when t ≥ −ln min Pn.",
            formal=FormalStatement(
                words=(
                    "For a given Pn and t ≥ 0, the truth of D(P0‖Pn) > t is the same for all P0 if "
                    "and only if t ≥ −ln min Pn, where −ln 0 = +∞."
                ),
                latex=(
                    r"\big(D(P_0\,\|\,P_n)>t\ \text{ has the same truth value for all } "
                    r"P_0\big)\iff t\ge-\ln\min_x P_n(x)"
                ),
            ),
            evidence=(Kernel("divergence.v", "C34h_proved", "theory.Measurement.C34h_statement"),),
            why=(
                "The largest divergence that some P0 has from Pn is −ln min Pn, at a vertex on a "
                "least likely letter, and P0 = Pn gives the smallest, 0. So where t ≥ −ln min Pn "
                "the answer is no for all P0, and elsewhere both answers occur. Pn is arbitrary; "
                "where it has a zero, −ln min Pn = +∞ and nothing is decidable."
            ),
            remark=(
                "The exact limit of what confidence, or anything else computed from the model, "
                "can say about its divergence: only that it is at most −ln min Pn."
            ),
            general=(
                "Carries over with −ln of the infimum of Pn over the events that are not empty, "
                "which is +∞ on spaces with infinitely many disjoint ones: there nothing is "
                "decidable from Pn."
            ),
        ),
    ),
    discussion=(
        "The article routes tasks to humans when the model's confidence is low, and says that this "
        "anchors the model as collapse approaches. A collapsed model is confident (C15a), so such "
        "a trigger is off where collapse has occurred. The orders of the anchored step are set "
        "side by side: mix, then draw, in (a) and (e); draw, then mix, with the trigger on the "
        "model that serves the tasks in (b) and (g), on the one about to be corrected in (c) and "
        "(f). In the first of them the claim is wrong (a): for every threshold, every α and every "
        "start the model is almost surely absorbed in collapse (e), where constant anchoring would "
        "have kept it from that (C31d). Nor can confidence, or any other function of the model "
        "alone, tell how far it is from P0: the same model is at divergence 0 from one P0 and at "
        "−ln min Pn from another (d), (h). Drawn "
        "first, the claim is wrong for the same reason where the trigger looks at the refitted "
        "model (c), (f). Where it looks at the model that serves the tasks it is wrong for small α "
        "(b) and right once α is large enough for τ and Ph (g)."
    ),
    orders=(
        SideBySide(
            "Escalated below a confidence τ, trigger on Pn: the model is not absorbed in collapse",
            None,
            "b",
            "a",
            note="nothing is drawn in order (i)",
        ),
        SideBySide(
            "Escalated below a confidence τ, trigger on P̃n: the model is not absorbed in collapse",
            None,
            "c",
            None,
            note="P̃n is what order (ii) alone has before it mixes",
        ),
    ),
)
