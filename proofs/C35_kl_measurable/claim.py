"""C35: The bound is a measurable quantity, fit for audits and precise enough to set α."""

from collapse_audit.ledger import Claim, Exact, FormalStatement, Kernel, Reading

CLAIM = Claim(
    id="C35",
    slug="kl_measurable",
    section="F",
    passage="Implications (AI developers; AI policy and governance)",
    title="The bound is a measurable quantity, fit for audits and precise enough to set α",
    says=(
        "The divergence that the stability proof bounds can be measured; it can be documented for "
        "audits and standards, and gives the precise α needed to keep within the bounds."
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
            evidence=(Kernel("bounds.v", "C35a_refuted", "theory.Measurement.C35a_statement"),),
            repairs=("C35d", "C35f"),
            why=(
                "Measurable is read as: a finite number with a guarantee can be computed from "
                "data. P0 is known through samples only, whereas the model may be known exactly; "
                "the bound may depend on Pn and must serve every P0. Where D(P0‖Pn) = +∞ a bound "
                "of +∞ is accepted. γ lies in (0, 1). The counterexample is a model at a vertex "
                "of two letters; by (d) every model with a zero is one, for every m and γ: a P0 "
                "with a letter that the model lacks, so rare that m draws miss it with "
                "probability above γ, cannot be told from one without it."
            ),
            remark=(
                "Where the model gives every letter a positive probability the claim is right: "
                "−ln min Pn always serves, for which no sample is needed (d), and the samples give "
                "a bound that tends to D(P0‖Pn) (f). Models that have lost letters, the collapsed "
                "ones, are where no finite bound exists."
            ),
            general=(
                "Carries over: on infinite spaces P0 may always have a rare part where Pn has "
                "little, and no finite bound exists for any Pn."
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
            evidence=(Kernel("bounds.v", "C35b_refuted", "theory.Measurement.C35b_statement"),),
            repairs=("C35d",),
            why=(
                "A standard that is fixed in advance needs an accuracy that does not depend on "
                "the model to be audited. Pn > 0 so that D is finite; U may depend on Pn, and u "
                "on the alphabet, on m and on γ, which asks the least. γ lies in (0, 1). The file"
                " proves it for two letters and every m ≥ 1, γ in (0, 1) and u: one P0 is a "
                "vertex, the other gives the missing letter the mass (1 − γ)/(2m), so m draws "
                "miss it with probability above γ, and the model gives that letter a mass so "
                "small that the two divergences differ by more than u + ln 2."
            ),
            remark=(
                "The accuracy of any such bound depends on the least probability in the model: "
                "for models with very small probabilities an audit by samples says little about "
                "the divergence, at any sample size fixed in advance."
            ),
            general=(
                "Carries over to every space with at least two disjoint events, and so to all "
                "infinite ones."
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
                    r"\forall m,\ \gamma<\tfrac12\ \exists\,U<\infty\ \forall P_0,\ \forall "
                    r"P_n>0:\quad\Pr\big(D(P_0\,\|\,P_n)\le "
                    r"U(X_1,\dots,X_m;Y_1,\dots,Y_m)\big)\ge1-\gamma"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("bounds.v", "C35c_refuted", "theory.Measurement.C35c_statement"),),
            repairs=("C35d",),
            why=(
                "The position of an auditor who can query the model and the humans but knows "
                "neither distribution. The file proves it for two letters and every m ≥ 1 and γ "
                "in (0, 1), hence also for γ < 1/2: P0 is uniform, and the model gives one letter"
                " so little that m draws miss it with probability above γ, while the divergence "
                "exceeds the largest of the finitely many values that U takes on samples without "
                "it."
            ),
            remark=(
                "An audit needs the model's probabilities, not only its outputs. With them, (d) "
                "gives a bound where none is 0."
            ),
            general=(
                "Carries over to every space with at least two disjoint events for a bound U that"
                " is bounded on the samples of one event; on finite alphabets every U is."
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
            evidence=(Kernel("bounds.v", "C35d_proved", "theory.Measurement.C35d_statement"),),
            why=(
                "The exact condition, for every m ≥ 1 and every γ in (0, 1): either −ln min Pn "
                "serves, which needs no samples, or no function of the samples does. If P0 is "
                "known to live on a part of the alphabet, the minimum is over that part."
            ),
            remark=(
                "What is right in the claim: for a known model without zeros D(P0‖Pn) has a "
                "finite bound, valid for every P0, and exact for the worst one."
            ),
            general=(
                "On infinite spaces −ln inf Pn = +∞, and the first half says that no bound exists."
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
            evidence=(
                Kernel("bounds.v", "C35e_proved", "theory.Measurement.C35e_statement"),
                Exact(),
            ),
            why=(
                "The direction of the bias matters for an upper bound; values are in [0, ∞], m ≥ "
                "1. By Jensen's inequality for x ln x the entropy of the empirical distribution "
                "is on average at most that of P0, and the rest of the divergence is linear. "
                "Where Pn lacks a letter of P0 the left side is +∞ too, as some sample has that "
                "letter."
            ),
            remark=(
                "On average the plug-in errs on the safe side. That it does so on average does "
                "not make it a confidence bound: it may lie below D(P0‖Pn). With a margin it is "
                "one (f)."
            ),
            general=(
                "Carries over to countable alphabets by convexity. With densities the plug-in is "
                "+∞ always."
            ),
        ),
        Reading(
            "f",
            "The plug-in with a bounded-differences term is a valid upper bound.",
            formal=FormalStatement(
                words=(
                    "Let Pn have full support and let c be the largest change of D(P̂m‖Pn) when "
                    "one of the m samples is replaced. With probability at least 1 − γ, D(P0‖Pn) ≤ "
                    "D(P̂m‖Pn) + c·√(m·ln(1/γ)/2). For two letters or more c = h(1/m) + ln(max "
                    "Pn/min Pn)/m, h the binary entropy."
                ),
                latex=(
                    r"\Pr\Big(D(P_0\,\|\,P_n)\le D(\hat P_m\,\|\,P_n)+c\sqrt{\tfrac "
                    r"m2\ln\tfrac1\gamma}\Big)\ge1-\gamma,\qquad "
                    r"c=h\big(\tfrac1m\big)+\frac1m\ln\frac{\max_xP_n(x)}{\min_xP_n(x)}"
                ),
            ),
            evidence=(
                Kernel("plug_in.v", "C35f_proved", "theory.Concentration.C35f_statement"),
                Exact(),
            ),
            why=(
                "A bound that uses the samples, unlike −ln min Pn. P0 is arbitrary, m ≥ 1, and γ "
                "lies in (0, 1). c is exact: the largest change is that from a sample of the least "
                "probable letter alone to one with a single draw of the most probable. On average "
                "the estimate is at least D(P0‖Pn) (e), and by McDiarmid's inequality it falls "
                "short of its mean by more than the margin with probability at most γ; the file "
                "proves the inequality with its usual constant, Hoeffding's lemma from Pinsker's "
                "inequality. The coverage, computed exactly for few samples from two and three "
                "letters, is at least 1 − γ at every instance computed; with a tenth of the "
                "margin, or none, it is below at some."
            ),
            remark=(
                "What an audit can do with a known model without zeros: the margin is at most (1 + "
                "ln m + ln(max Pn/min Pn))·√(ln(1/γ)/(2m)), which tends to 0 with more samples, so "
                "the bound tends to D(P0‖Pn) itself. It is slow to do so where the model has very "
                "small probabilities; where it exceeds −ln min Pn (d), that one is the better."
            ),
            general=(
                "Carries over to finite partitions of any space. On infinite alphabets inf Pn = 0, "
                "c is infinite and the bound says nothing, as (d) says it must; with densities the "
                "plug-in is +∞ always."
            ),
        ),
    ),
)
