"""C33: Expert answers to escalated tasks have the original human distribution."""

from collapse_audit.ledger import Claim, Exact, FormalStatement, Kernel, Reading

CLAIM = Claim(
    id="C33",
    slug="human_is_p0",
    section="F",
    passage=(
        "The Human Anchoring Solution; The AAHM Framework (Charged Link, Service Nodes, Cognitive "
        "Liquidity)"
    ),
    title="Expert answers to escalated tasks have the original human distribution",
    says=(
        "The answers of verified experts to the tasks that are escalated to them have the original "
        "human distribution: P_human stands in for P₀ in the stability proof."
    ),
    readings=(
        Reading(
            "a",
            (
                "Tasks are escalated when confidence is low; the answers follow P0 there, and "
                "P_human = P0."
            ),
            formal=FormalStatement(
                words=(
                    "Let C be the region of cases in which the model is confident, and let experts "
                    "answer the other cases exactly as P0 would, so that Ph is P0 conditioned on "
                    "the complement of C. Then Ph = P0."
                ),
                latex=r"P_h=P_0(\,\cdot\mid C^{c}),\ P_0(C)<1\implies P_h=P_0",
            ),
            as_stated=True,
            evidence=(
                Kernel("conditioning.v", "C33a_refuted", "theory.Conditioning.C33a_statement"),
                Exact(),
            ),
            repairs=("C33c", "C33d", "C33e"),
            why=(
                "The article collects P_human only where confidence is below a threshold; the "
                "reading grants that the experts' answers are exact there. C is arbitrary with "
                "P0(C) < 1, so that something is escalated. On two equally likely letters, one of "
                "which the model is confident about, Ph puts all its mass on the other."
            ),
            remark=(
                "A better threshold or better experts do not mend it: by (c) it fails for every C "
                "to which P0 gives mass."
            ),
        ),
        Reading(
            "b",
            "Verified experts as such have the distribution P0.",
            formal=FormalStatement(
                words=(
                    "The population of verified experts, answering on real tasks, gives answers "
                    "distributed as P0, the original clean human data distribution."
                ),
                latex=r"P_{\mathrm{experts}}=P_0",
            ),
            as_stated=True,
            not_mathematical=True,
            why=(
                "An identification of two populations, people who wrote the original corpus and "
                "credentialed experts today. To settle it, both distributions would have to be "
                "sampled on the same tasks and compared, repeatedly as the experts' answers move "
                "with time while P0 stays frozen."
            ),
        ),
        Reading(
            "c",
            "In the setting of (a), Ph = P0 exactly when the confident region is P0-null.",
            formal=FormalStatement(
                words="In the setting of (a): Ph = P0 if and only if P0(C) = 0.",
                latex=r"P_0(\,\cdot\mid C^{c})=P_0\iff P_0(C)=0",
            ),
            evidence=(
                Kernel("conditioning.v", "C33c_proved", "theory.Conditioning.C33c_statement"),
                Exact(),
            ),
            why=(
                "Ph is 0 on C, so Ph = P0 makes C null; and if P0(C) = 0, nothing is lost by "
                "leaving C out."
            ),
            remark="This is where the reading (a) is right.",
            general="Carries over to every measurable space.",
        ),
        Reading(
            "d",
            "In the setting of (a), D(P0‖Ph) = +∞ as soon as the confident region has P0-mass.",
            formal=FormalStatement(
                words="In the setting of (a): if P0(C) > 0 then D(P0‖Ph) = +∞.",
                latex=r"P_0(C)>0\implies D\big(P_0\,\|\,P_0(\,\cdot\mid C^{c})\big)=+\infty",
            ),
            evidence=(
                Kernel("conditioning.v", "C33d_proved", "theory.Conditioning.C33d_statement"),
                Exact(),
            ),
            why=(
                "D(P0‖Ph) measures how far the human data are from P0 in the article's own "
                "divergence, so its size under escalation matters."
            ),
            remark=(
                "The bounds of C26e and C30 on an anchored step, which contain D(P0‖Ph), then say "
                "nothing. The anchored model itself loses a letter of C only if the uncorrected "
                "model has lost it, or at α = 1."
            ),
            general="Carries over to every measurable space: Ph gives no mass to C.",
        ),
        Reading(
            "e",
            "In the setting of (a), TV(P0, Ph) = P0(C) and D(Ph‖P0) = −ln(1 − P0(C)).",
            formal=FormalStatement(
                words=(
                    "In the setting of (a): the total variation between P0 and Ph is P0(C), and "
                    "D(Ph‖P0) = −ln(1 − P0(C))."
                ),
                latex=(
                    r"\mathrm{TV}\big(P_0,P_0(\,\cdot\mid C^{c})\big)=P_0(C),\qquad "
                    r"D\big(P_0(\,\cdot\mid C^{c})\,\|\,P_0\big)=-\ln\big(1-P_0(C)\big)"
                ),
            ),
            evidence=(
                Kernel("conditioning.v", "C33e_proved", "theory.Conditioning.C33e_statement"),
                Exact(),
            ),
            why=(
                "How large the bias of (a) is where it is finite: escalation that leaves little of "
                "P0's mass out is nearly exact in total variation, while D(P0‖Ph) = +∞ by (d)."
            ),
            general="Carries over to every measurable space.",
        ),
    ),
    discussion=(
        "Everything that the article derives about anchoring needs Ph to be close to P0. Apart "
        "from the bias that escalation may bring, Ph changes with its experts and their time while "
        "P0 is frozen; D(P0‖Ph) would then have to be measured anew at every generation, not once."
    ),
)
