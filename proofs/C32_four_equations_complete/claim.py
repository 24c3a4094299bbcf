"""C32: The four equations are a complete formal argument."""

from collapse_audit.ledger import Claim, FormalStatement, Reading

CLAIM = Claim(
    id="C32",
    slug="four_equations_complete",
    section="E",
    passage="The Four Equations That Define the Problem and the Solution",
    title="The four equations are a complete formal argument",
    says=(
        "The framework reduces to four equations (collapse loop, correction, signatures, stability "
        "proof), which together are a complete formal argument that collapse is inevitable without "
        "human grounding and that anchoring is the sound fix."
    ),
    readings=(
        Reading(
            "a",
            "Every one of the four equations holds in the sense in which the argument uses it.",
            formal=FormalStatement(
                words=(
                    "The collapse loop is well defined and forces collapse (C01, C02), the three "
                    "signatures hold (C07 to C14), and the anchored step halts the divergence, "
                    "contracts it and converges for every α > 0 (C22, C26, C29 to C31). The "
                    "verdict of this reading is computed from the verdicts of these claims."
                ),
                latex=(
                    r"\mathrm{C01}\wedge\mathrm{C02}\wedge\mathrm{C07}\wedge\cdots\wedge"
                    r"\mathrm{C14}\wedge\mathrm{C22}\wedge\mathrm{C26}\wedge\mathrm{C29}\wedge"
                    r"\mathrm{C30}\wedge\mathrm{C31}"
                ),
            ),
            as_stated=True,
            waits_for="the verdicts of C01, C02, C07 to C14, C22, C26 and C29 to C31 (step 4)",
            why=(
                "A complete argument is read as one each of whose steps holds, so this is the "
                "conjunction of the claims on C01, C02, C07 to C14, C22, C26 and C29 to C31; it "
                "has no evidence of its own."
            ),
        ),
    ),
)
