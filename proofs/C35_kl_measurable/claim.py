"""C35: The bound is a measurable quantity, fit for audits and precise enough to set α."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C35",
    slug="kl_measurable",
    section="F",
    passage="Implications (AI developers; AI policy and governance)",
    title="The bound is a measurable quantity, fit for audits and precise enough to set α",
    says=(
        "The divergence bounded in the stability proof is a measurable quantity; it can be "
        "documented for audits and standards, and gives the precise α needed to keep within the "
        "bounds."
    ),
    readings=(
        Reading(
            "a",
            (
                "From m samples of P0, with Pn known, there is a finite upper confidence bound for "
                "D(P0‖Pn)."
            ),
            formal=FormalStatement(
                words=(
                    "For every known Pn, every m ≥ 1 and every confidence level 1 − γ < 1 there is "
                    "a function U of m independent samples of P0 such that, for every P0, D(P0‖Pn) "
                    "≤ U with probability at least 1 − γ, and U is almost surely finite whenever "
                    "D(P0‖Pn) is."
                ),
                latex=(
                    r"\forall P_n,m,\gamma\ \exists\,U\ \forall "
                    r"P_0:\quad\Pr\big(D(P_0\,\|\,P_n)\le U(X_1,\dots,X_m)\big)\ge1-\gamma,\quad "
                    r"D(P_0\,\|\,P_n)<\infty\implies U<\infty\ \text{a.s.}"
                ),
            ),
            as_stated=True,
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "Measurable is read as: a finite number with a guarantee can be computed from "
                "data. P0 is known through samples only, whereas the model may be known exactly; "
                "the bound may depend on Pn and must serve every P0. Where D(P0‖Pn) = +∞ a bound "
                "of +∞ is accepted."
            ),
        ),
        Reading(
            "b",
            "The same, with a bound that is uniform over Pn.",
            formal=FormalStatement(
                words=(
                    "For every m and γ there is a finite u, not depending on Pn, such that from m "
                    "samples of P0 and a known Pn of full support a bound U ≤ D(P0‖Pn) + u with "
                    "D(P0‖Pn) ≤ U holds with probability at least 1 − γ, for all P0 and Pn."
                ),
                latex=(
                    r"\forall m,\gamma\ \exists\,u<\infty\ \forall P_n>0\ \exists\,U\ \forall "
                    r"P_0:\quad\Pr\big(D(P_0\,\|\,P_n)\le U\le D(P_0\,\|\,P_n)+u\big)\ge1-\gamma"
                ),
            ),
            as_stated=True,
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "A standard that is fixed in advance needs an accuracy that does not depend on the "
                "model to be audited. Pn > 0 so that D is finite."
            ),
        ),
        Reading(
            "c",
            (
                "From samples of both P0 and Pn, there is a finite upper confidence bound for "
                "D(P0‖Pn)."
            ),
            formal=FormalStatement(
                words=(
                    "For every m and γ < 1/2 there is a function U of m samples of P0 and m "
                    "samples of Pn, with finite values, such that D(P0‖Pn) ≤ U with probability at "
                    "least 1 − γ, for all P0 and all Pn of full support."
                ),
                latex=(
                    r"\forall m,\gamma\ \exists\,U<\infty\ \forall P_0,\ \forall "
                    r"P_n>0:\quad\Pr\big(D(P_0\,\|\,P_n)\le "
                    r"U(X_1,\dots,X_m;Y_1,\dots,Y_m)\big)\ge1-\gamma"
                ),
            ),
            as_stated=True,
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The position of an auditor who can query the model and the humans but knows "
                "neither distribution."
            ),
        ),
        Reading(
            "d",
            "A bound as in (a) exists exactly when Pn has no zero where P0 might have mass.",
            formal=FormalStatement(
                words=(
                    "For a known Pn and all m and γ, a bound U as in (a), valid for every P0 on "
                    "the alphabet, exists if and only if Pn(x) > 0 for every letter x; then U = "
                    "−ln min Pn is one."
                ),
                latex=(
                    r"\exists\,U\ \text{as in (a)}\iff\min_x P_n(x)>0,\qquad "
                    r"D(P_0\,\|\,P_n)\le-\ln\min_x P_n(x)"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "The exact condition; if P0 is known to live on a part of the alphabet, the "
                "minimum is over that part."
            ),
        ),
        Reading(
            "e",
            "The plug-in estimate is biased upwards: E D(P̂m‖Pn) ≥ D(P0‖Pn).",
            formal=FormalStatement(
                words=(
                    "For the empirical distribution P̂m of m samples of P0, E D(P̂m‖Pn) ≥ D(P0‖Pn)."
                ),
                latex=r"\mathbb E\,D(\hat P_m\,\|\,P_n)\ge D(P_0\,\|\,P_n)",
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why="The direction of the bias matters for an upper bound; values are in [0, ∞].",
        ),
        Reading(
            "f",
            "The plug-in with a bounded-differences term is a valid upper bound.",
            formal=FormalStatement(
                words=(
                    "Let Pn have full support and let c be the largest change of D(P̂m‖Pn) when "
                    "one of the m samples is replaced. With probability at least 1 − γ, D(P0‖Pn) ≤ "
                    "D(P̂m‖Pn) + c·√(m·ln(1/γ)/2)."
                ),
                latex=(
                    r"\Pr\Big(D(P_0\,\|\,P_n)\le D(\hat P_m\,\|\,P_n)+c\sqrt{\tfrac "
                    r"m2\ln\tfrac1\gamma}\Big)\ge1-\gamma"
                ),
            ),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "A bound that uses the samples, unlike −ln min Pn; c depends on m and on min Pn. "
                "Its actual coverage is to be measured."
            ),
        ),
    ),
)
