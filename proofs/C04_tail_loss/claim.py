"""C04: Rare events are progressively underrepresented and then eliminated."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Rare is read as below 1/k, progressively as strictly and at every step, and "
                "represented as the expected probability."
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The typical path is the median one. Rare is read as widely as the statement "
                "allows, below one half."
            ),
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Eliminated is read as probability exactly 0 for ever, and applied to all letters "
                "but the survivor."
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
            waits_for="the loop models and exact chains (step 4)",
            why="The one-step law behind the loss of rare letters.",
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
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article's own gloss on ε_stat is truncation of low-probability tail events; "
                "which letters are dropped (fixed mass, fixed count, one a generation) is left "
                "open, and at least one letter of positive mass is."
            ),
        ),
        Reading(
            "f",
            "Tempering with β > 1 lowers the probability of every rare letter.",
            statement="dot(point(0), temper(b, P)) < dot(point(0), P)",
            given=("1 < b", "b < inf", "0 < dot(point(0), P)", "dot(point(0), P) < 1/k"),
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "Sharpening P' ∝ P^β with β > 1 (b in the statement) is the smooth analogue of "
                "truncation; rare again means below 1/k."
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
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why="Says exactly which letters lose; P(x) > 0, since a letter of mass 0 keeps mass 0.",
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
            waits_for="the loops, the escalation and the measurement claims (step 4)",
            why=(
                "Separates the rare letters that truncation drops from the rare letters that it "
                "keeps."
            ),
        ),
    ),
)
