"""C27: The bound is strict because 1 − α < 1."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    Hunt,
    LoopStatement,
    Reading,
    WitnessFile,
)

ALPHA = ("0 < alpha", "alpha <= 1")
LATER = "the three orders of the anchored step (step 2)"
STRICT = r"D(P_0\,\|\,P_{n+1}) < D(P_0\,\|\,P_n)"


def _against_current(letter: str, order: str, words: str) -> Reading:
    loop = LoopStatement(
        update="any",
        mode="every path",
        expression="KL(P0, Pnext) < KL(P0, Pn)",
        order=order,  # type: ignore[arg-type]
        words=words,
        latex=STRICT,
    )
    return Reading(
        letter,
        words,
        loop=loop,
        waits_for=LATER,
        why="The article compares with the current generation's divergence as well.",
    )


CLAIM = Claim(
    id="C27",
    slug="strictness",
    section="E",
    passage="Halting Data Decay (Reading the Proof); The Four Equations",
    title="Since 1 − α < 1, the next divergence is strictly below the current one",
    says=(
        "Because (1−α) < 1 for every α > 0, the right side of the bound, and with it the next "
        "generation's divergence, lies strictly below the current divergence."
    ),
    readings=(
        Reading(
            "a",
            "(1−α)·D is strictly smaller than D.",
            statement="(1 - alpha)*KL(P0, Pt) < KL(P0, Pt)",
            given=ALPHA,
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                WitnessFile("witnesses/a_infinite.json"),
                Hunt(),
            ),
            repairs=("C27b", "C27f"),
            why=(
                "The step as it is argued: a factor below 1 makes the right side smaller. It "
                "depends on D alone, so both ends of D's range count: D = 0 and D = +∞."
            ),
            remark="At D = 0 there is nothing to contract; at D = +∞ a factor does not help.",
        ),
        Reading(
            "b",
            "With exact human data the divergence falls strictly, unless the model already is P0.",
            statement="KL(P0, mix(alpha, Pt, P0)) < KL(P0, Pt)",
            given=(*ALPHA, "Pt != P0"),
            evidence=(
                Derivation(),
                Hunt(
                    controls=(
                        Control("KL(P0, mix(alpha, Pt, P0)) < KL(P0, Pt)", ALPHA),
                        Control("KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)", (*ALPHA, "Pt != P0")),
                        Control(
                            "KL(P0, mix(alpha, Pt, P0)) < 0.999*(1 - alpha)*KL(P0, Pt)",
                            (*ALPHA, "Pt != P0"),
                        ),
                    )
                ),
            ),
            why="What the sentence is after, where Ph = P0; D(P0‖Pt) = +∞ is included.",
            remark="From D = +∞ one exact anchored step leads to a finite divergence (C36h).",
        ),
        _against_current(
            "c", "i", "Order (i), the current model is mixed: below the current generation's D."
        ),
        _against_current(
            "d", "ii", "Order (ii), train and then mix: below the current generation's D."
        ),
        _against_current(
            "e", "iii", "Order (iii), mix and then train: below the current generation's D."
        ),
        Reading(
            "f",
            "(1−α)·D is strictly smaller than D whenever 0 < D < ∞.",
            statement="(1 - alpha)*KL(P0, Pt) < KL(P0, Pt)",
            given=(*ALPHA, "Pt != P0", "KL(P0, Pt) < inf"),
            evidence=(
                Derivation(),
                Hunt(
                    controls=(
                        Control("(1 - alpha)*KL(P0, Pt) < KL(P0, Pt)", (*ALPHA, "Pt != P0")),
                        Control(
                            "(1 - alpha)*KL(P0, Pt) < KL(P0, Pt)", (*ALPHA, "KL(P0, Pt) < inf")
                        ),
                        Control(
                            "(1 - alpha)*KL(P0, Pt) < 0.999*KL(P0, Pt)",
                            (*ALPHA, "Pt != P0", "KL(P0, Pt) < inf"),
                        ),
                    )
                ),
            ),
            why="The step with its two exceptions named.",
        ),
    ),
    discussion=(
        "The arithmetic step fails at the two ends, a perfect model and one that has lost a "
        "letter. Between them it holds, and with exact human data the conclusion that the article "
        "wants is true at both ends but the first, where it cannot be true."
    ),
)
