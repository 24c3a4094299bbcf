"""C04: Rare events are progressively underrepresented and then eliminated."""

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
)
from collapse_audit.ledger.references import SURESH

LETTER, SHARPER = "dot(point(0), P)", "dot(point(0), temper(b, P))"
LOSES = f"{SHARPER} < {LETTER}"
BEYOND_1 = ("1 < b", "b < inf")
SEEN, RARE = f"0 < {LETTER}", f"{LETTER} < 1/k"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
# Pulled from the uniform distribution towards the letter by a tenth of the slack.
PULLS = tuple(zip(OVER, ("0.001", "0.0001", "0.00001", "0.0000001"), strict=True))

CLAIM = Claim(
    id="C04",
    slug="tail_loss",
    section="A",
    passage="The Collapse Loop: Analyzing AI Model Collapse Equations (ε_stat)",
    title="Rare events are progressively underrepresented and then eliminated",
    says=(
        "Low-probability events are represented less and less from one generation to the next, and "
        "in the end disappear from the training distribution."
    ),
    readings=(
        Reading(
            "a",
            "Under resampling, the expected probability of a rare letter falls.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="dot(point(0), Pnext) < dot(point(0), Pn)",
                order="none",
                words=(
                    "For a letter x (here the first) with 0 < P0(x) < 1/k, the expected "
                    "probability E[Pn(x)] under resampling from P0 falls strictly from one "
                    "generation to the next."
                ),
                latex=r"0<P_0(x)<\tfrac1k:\quad \mathbb E[P_{n+1}(x)]<\mathbb E[P_n(x)]",
            ),
            as_stated=True,
            evidence=(
                Kernel("resampling.v", "C04a_refuted", "theory.Letters.C04a_statement"),
                Exact(),
            ),
            repairs=("C04b", "C04c", "C04d"),
            why=(
                "Rare is read as below 1/k, progressively as strictly and at every step, and "
                "represented as the expected probability."
            ),
            remark=(
                "Resampling is unbiased: E[Pn(x)] = P0(x) for every letter, every N and every n. A "
                "rare letter is lost on most paths, by (b), and gains on the few others exactly "
                "what makes up for it. Wherever 0 < P0(x) < 1/k the claim fails, not only in an "
                "example."
            ),
            general=(
                "Carries over to every space: the probability of an event is a martingale under "
                "resampling."
            ),
        ),
        Reading(
            "b",
            "Under resampling, the typical (median) path loses a rare letter.",
            formal=FormalStatement(
                words=(
                    "For a letter x with 0 < P0(x) < 1/2, under resampling from P0 with fixed N "
                    "the median of Pn(x) is 0 for all large n: P(Pn(x) = 0) > 1/2."
                ),
                latex=(
                    r"0<P_0(x)<\tfrac12:\quad \exists\,m\ \forall n\ge m:\ "
                    r"\Pr\big(P_n(x)=0\big)>\tfrac12"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("resampling.v", "C04b_proved", "theory.Letters.C04b_statement"),
                Exact(),
            ),
            why=(
                "The typical path is the median one. Rare is read as widely as the statement "
                "allows, below one half."
            ),
            remark=(
                "Here the article is right: what disappears is not the average but the typical "
                "representation. The proof gives P(Pn(x) = 0) ≥ 1 − P0(x) − N²(1 − 1/N)ⁿ, and as n "
                "grows the probability tends to 1 − P0(x), so one half is where it stops being "
                "true."
            ),
            general="Carries over to an event of probability below one half in any space.",
        ),
        Reading(
            "c",
            "Under resampling, every letter but one is eventually lost.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="max(Pn) == 1",
                order="none",
                words=(
                    "Under resampling with fixed N, almost surely there is a finite generation "
                    "from which on a single letter has all the mass."
                ),
                latex=r"\Pr\big(\exists\,m\ \forall n\ge m:\ \max_x P_n(x)=1\big)=1",
            ),
            as_stated=True,
            evidence=(
                Kernel("resampling.v", "C04c_proved", "theory.Letters.C04c_statement"),
                Exact(),
                SURESH,
            ),
            why=(
                "Eliminated is read as probability exactly 0 for ever, and applied to all letters "
                "but the survivor. Almost surely is stated by finite histories: for every ε > 0 "
                "there is a generation m such that, for every n, with probability at least 1 − ε "
                "one letter has all the mass in the generations m to m + n. By continuity that is "
                "the statement."
            ),
            remark=(
                "Here the article is right, and not about rare letters alone: common ones are "
                "eliminated as well. The survivor is x with probability P0(x), since the expected "
                "probability does not change."
            ),
            general=(
                "Carries over to every space: from the first generation on the model lives on at "
                "most N points, of which one survives."
            ),
        ),
        Reading(
            "d",
            "The probability of losing x in one generation of resampling is (1 − P(x))ᴺ.",
            formal=FormalStatement(
                words=(
                    "If P' is the empirical distribution of N independent draws from P, then P'(x) "
                    "= 0 with probability (1 − P(x))ᴺ."
                ),
                latex=r"\Pr\big(P'(x)=0\mid P\big)=(1-P(x))^{N}",
            ),
            evidence=(
                Kernel("resampling.v", "C04d_proved", "theory.Letters.C04d_statement"),
                Exact(),
            ),
            why="The one-step law behind the loss of rare letters.",
            remark=(
                "Letters of probability well below 1/N are mostly lost at once, those well above "
                "it mostly kept: the size of the sample decides which letters are rare."
            ),
            general="Carries over to every event of probability P(x) in any space.",
        ),
        Reading(
            "e",
            "Under truncation, the probability of every rare letter falls.",
            loop=LoopStatement(
                update="truncate",
                mode="every path",
                expression="dot(point(0), Pnext) < dot(point(0), Pn)",
                order="none",
                words=(
                    "When the least likely letters are dropped and the rest is renormalised, every "
                    "letter x (here the first) with 0 < Pn(x) < 1/k has a smaller probability "
                    "afterwards, whether it is dropped or survives."
                ),
                latex=r"0<P_n(x)<\tfrac1k:\quad P_{n+1}(x)<P_n(x)",
            ),
            evidence=(
                Kernel("truncation.v", "C04e_refuted", "theory.Letters.C04e_statement"),
                Exact(),
            ),
            repairs=("C04h", "C04f"),
            why=(
                "The article's own gloss on ε_stat is truncation of low-probability tail events; "
                "which letters are dropped (fixed mass, fixed count, one a generation) is left "
                "open, as are ties, and at least one letter of positive mass is. In the example "
                "the rules agree on what is dropped, so that it refutes the claim for each."
            ),
            remark=(
                "Of the letters (0.60, 0.25, 0.15) the last is dropped when two are kept, when one "
                "is dropped a generation and when a mass of 0.8 is kept. The second is rare, 0.25 "
                "< 1/3, and rises to 5/17 ≈ 0.29. Letters that are dropped fall to 0; those that "
                "are kept rise, by (h)."
            ),
            general=(
                "On two letters the claim is true, since the rare letter is the one that is "
                "dropped. On every larger alphabet it fails, for the reason in (h)."
            ),
        ),
        Reading(
            "f",
            "Tempering with β > 1 lowers the probability of every rare letter.",
            statement=LOSES,
            given=(*BEYOND_1, SEEN, RARE),
            evidence=(
                Derivation(),
                Kernel("tempering.v", "C04f_proved"),
                Hunt(
                    controls=(
                        Control(LOSES, (*BEYOND_1, SEEN)),
                        Control(LOSES, (*BEYOND_1, RARE)),
                        Control(LOSES, ("0 < b", "b < inf", SEEN, RARE)),
                        Control(LOSES, (*BEYOND_1, SEEN, f"{LETTER} <= 1/k")),
                        *(
                            Control(
                                LOSES,
                                (
                                    *(*BEYOND_1, SEEN, f"{LETTER} < {over}/k"),
                                    f"P == mix({pull}, uniform, point(0))",
                                ),
                            )
                            for over, pull in PULLS
                        ),
                        *(
                            Control(
                                f"{SHARPER} < {near}*{LETTER}",
                                (*BEYOND_1, SEEN, RARE, "b == 1.00000001"),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "Sharpening P' ∝ P^β with β > 1 (b in the statement) is the smooth analogue of "
                "truncation; rare again means below 1/k. The first letter stands for any letter, "
                "by symmetry. A letter of probability 0 is left out, since it stays there."
            ),
            remark=(
                "Here the article is right: a sharper model, as of sampling at a temperature below "
                "1, gives less to every letter that is rarer than 1/k, and each further round less "
                "again. It never eliminates one: a positive probability stays positive."
            ),
            general=(
                "Carries over to densities on a set of finite measure m, with 1/m in place of 1/k, "
                "where p^β is integrable. On an infinite alphabet no letter is rare in this "
                "sense."
            ),
        ),
        Reading(
            "g",
            "Tempering with β > 1 lowers x exactly when P(x)^(β−1) < ΣP^β.",
            formal=FormalStatement(
                words=(
                    "For β > 1 and P(x) > 0, tempering lowers the probability of x if and only if "
                    "P(x)^(β−1) < Σ_y P(y)^β."
                ),
                latex=(
                    r"\beta>1,\ P(x)>0:\quad \frac{P(x)^\beta}{\sum_y P(y)^\beta}<P(x)\iff "
                    r"P(x)^{\beta-1}<\sum_y P(y)^\beta"
                ),
            ),
            evidence=(
                Kernel("truncation.v", "C04g_proved", "theory.Letters.C04g_statement"),
                Exact(),
            ),
            why=(
                "Says exactly which letters lose; P(x) > 0, since a letter of mass 0 keeps mass 0. "
                "Here 0^β = 0."
            ),
            remark=(
                "The threshold for P(x) is (ΣP^β)^(1/(β−1)), which is at least 1/k: every letter "
                "rarer than 1/k loses, which is (f), and so may letters that are not rare."
            ),
            general=(
                "Carries over to countable alphabets and to densities where ΣP^β, or the integral "
                "in its place, is finite."
            ),
        ),
        Reading(
            "h",
            "Truncation multiplies the probability of every survivor by 1/(kept mass).",
            formal=FormalStatement(
                words=(
                    "If truncation keeps the set S of letters, with P(S) > 0, and renormalises, "
                    "then every x in S has P'(x) = P(x)/P(S), which is greater than P(x) as soon "
                    "as P(x) > 0 and P(S) < 1."
                ),
                latex=(
                    r"P'(x)=\frac{P(x)}{P(S)}\quad(x\in S),\qquad P'(x)>P(x)\ \text{ if }\ "
                    r"P(x)>0,\ P(S)<1"
                ),
            ),
            evidence=(
                Kernel("truncation.v", "C04h_proved", "theory.Letters.C04h_statement"),
                Exact(),
            ),
            why=(
                "Separates the rare letters that truncation drops from the rare letters that it "
                "keeps. To renormalise is to multiply by the constant that makes the kept letters "
                "a distribution."
            ),
            remark=(
                "Nothing is said about which letters are kept: the same holds for every set S of "
                "positive mass."
            ),
            general="Carries over to every probability space: conditioning on S.",
        ),
    ),
    discussion=(
        "That rare events are represented less and less and then eliminated is right about the "
        "typical path of resampling (b, c), and the reason is the one-step law (d); it is right "
        "about tempering too, except that tempering never eliminates (f, g). It is not right about "
        "averages: resampling keeps the expected probability of every letter (a). And of "
        "truncation, which the article names, only one half is true: rare letters that are dropped "
        "are lost, rare letters that survive gain (e, h)."
    ),
)
