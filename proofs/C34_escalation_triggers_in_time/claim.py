"""C34: Escalation by low confidence anchors the model as collapse approaches."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

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
                words=(
                    "Resampling from the mixture at weight α when conf(Pn) < τ and from Pn itself "
                    "otherwise, where conf is max P or 1 − H/ln k, N ≥ 2 and Ph is not a vertex: "
                    "for every τ ≤ 1 and α in (0, 1], from every start with confidence below τ, "
                    "almost surely Pn is not a vertex in infinitely many generations."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}\big(N,(1-\alpha_n)P_n+\alpha_n "
                    r"P_h\big),\ \alpha_n=\alpha\,\mathbf "
                    r"1[\mathrm{conf}(P_n)<\tau]:\quad\Pr\big(\exists\,m\ \forall n\ge m:\ \max "
                    r"P_n=1\big)=0"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Acts in time is read as: the model does not stay in a collapsed state for ever; "
                "to touch a vertex now and then, which finite samples may do under constant "
                "anchoring too, is allowed. The trigger is strict (below τ) as in the article; τ ≤ "
                "1, and both usual confidence scores are covered."
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The order in which the update comes first, with the confidence of the model that "
                "serves the tasks."
            ),
        ),
        Reading(
            "c",
            "Draw then mix, trigger on P̃n: the model is not absorbed in collapse.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="max(Pn) < 1",
                order="ii",
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The order in which the update comes first, with the confidence of the uncorrected "
                "model that is about to be corrected."
            ),
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
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The article takes low confidence as a sign of proximity to δ_collapse, a "
                "threshold of the divergence; any function of Pn is allowed as the sign, which "
                "asks the least."
            ),
        ),
        Reading(
            "e",
            "Mix then draw: every vertex is absorbing and one is reached almost surely.",
            formal=FormalStatement(
                words=(
                    "In the loop of (a), for every τ ≤ 1 and every α in (0, 1], every vertex is "
                    "absorbing and almost surely one of them is reached."
                ),
                latex=(
                    r"\forall\,\tau\le1,\ \alpha\in(0,1]:\quad\Pr\big(\exists\,m\ \forall n\ge m:\ "
                    r"P_n=e_x\ \text{for one}\ x\big)=1"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "At a vertex both confidence scores take their largest value 1, so whether the "
                "trigger is on there decides the matter; the start is arbitrary."
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The same for the other loop in which the trigger looks at the distribution that "
                "is about to be mixed."
            ),
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "A condition on α, τ and Ph; both confidence scores are convex in P, so their "
                "largest value after mixing is at a vertex P̃n."
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
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The largest divergence that some P0 has from Pn is −ln min Pn, and P0 = Pn gives "
                "the smallest, 0."
            ),
        ),
    ),
)
