"""C40: A documented bound on D(P0‖Pn) is a safety standard."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C40",
    slug="bounded_kl_is_safe",
    section="F",
    passage="Implications (AI policy and governance)",
    title="A documented bound on D(P0‖Pn) is a safety standard",
    says=(
        "Requiring a documented bound on D(P₀‖Pₙ) gives a formal basis for quality and safety "
        "standards of AI systems."
    ),
    readings=(
        Reading(
            "a",
            "A small D(P0‖Pn) limits the share of outputs that are impossible under P0.",
            formal=FormalStatement(
                words=(
                    "There is a function f with f(t) → 0 as t → 0 such that Pn({x : P0(x) = 0}) ≤ "
                    "f(D(P0‖Pn)) for all P0 and Pn on every finite alphabet."
                ),
                latex=(
                    r"\exists f,\ f(t)\to0\ (t\to0):\quad P_n\big(\{x:\ P_0(x)=0\}\big)\le "
                    r"f\big(D(P_0\,\|\,P_n)\big)"
                ),
            ),
            as_stated=True,
            waits_for="one-step claims (step 2)",
            why=(
                "Safety is read as a limit on outputs that a human would never produce, the share "
                "of Pn off P0's support; the arguments are in the article's order, P0 first."
            ),
        ),
        Reading(
            "b",
            "That share is at most 1 − exp(−D(P0‖Pn)), and this is sharp.",
            formal=FormalStatement(
                words=(
                    "For all P0 and Pn, Pn({x : P0(x) = 0}) ≤ 1 − exp(−D(P0‖Pn)), and for every s "
                    "in [0, 1) some pair with share s attains equality; s = 1/10 corresponds to D "
                    "= −ln(9/10), about 0.105."
                ),
                latex=(
                    r"P_n\big(\{x:\ P_0(x)=0\}\big)\le1-e^{-D(P_0\,\|\,P_n)},\quad\text{with "
                    r"equality for } P_n=(1-s)P_0+sQ,\ Q\perp P_0"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The exact trade-off between the bound that a standard would fix and the share "
                "that it lets through."
            ),
        ),
        Reading(
            "c",
            "A bound on D(P0‖Pn) bounds the reversed divergence D(Pn‖P0).",
            formal=FormalStatement(
                words=(
                    "For every t > 0 there is u < ∞ such that D(P0‖Pn) ≤ t implies D(Pn‖P0) ≤ u, "
                    "for all P0 and Pn."
                ),
                latex=(
                    r"\forall t>0\ \exists\,u<\infty:\quad D(P_0\,\|\,P_n)\le t\implies "
                    r"D(P_n\,\|\,P_0)\le u"
                ),
            ),
            waits_for="one-step claims (step 2)",
            why=(
                "The reversed divergence is the one that penalises outputs impossible under P0, so "
                "a safety standard would want it controlled."
            ),
        ),
    ),
)
