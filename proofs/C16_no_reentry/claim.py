"""C16: Nothing inside the synthetic loop leads back to P0."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

CLAIM = Claim(
    id="C16",
    slug="no_reentry",
    section="C",
    passage=(
        "Why Synthetic Data Cannot Fix Synthetic Data; The Three Measurable Signatures of Collapse "
        "(KL-Divergence Explosion); Contextualizing AAHM Within the Research Landscape"
    ),
    title="Nothing inside the synthetic loop leads back to P0",
    says=(
        "The synthetic training loop is a closed system without a self-correcting mechanism: from "
        "within it there is no way back to P₀."
    ),
    readings=(
        Reading(
            "a",
            "Under resampling, no path has D(P0‖P_{n+1}) < D(P0‖Pn).",
            loop=LoopStatement(
                update="resample",
                mode="every path",
                expression="KL(P0, Pnext) >= KL(P0, Pn)",
                order="none",
                words=(
                    "Along every path of positive probability of the resampling loop, from every "
                    "start, the divergence from P0 never falls."
                ),
                latex=(
                    r"D(P_0\,\|\,P_{n+1})\ge D(P_0\,\|\,P_n)\quad\text{on every path of positive "
                    r"probability}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "No self-correction is read as: at no step of any path does the model come closer "
                "to P0. The loop is not given any knowledge of P0."
            ),
        ),
        Reading(
            "b",
            "No information about P0 is gained inside the loop.",
            formal=FormalStatement(
                words=(
                    "For every unanchored loop whose update does not depend on P0, every pair of "
                    "candidate originals P0 and Q0 and every f-divergence, the divergence between "
                    "the laws of Pn under the two candidates does not increase with n."
                ),
                latex=(
                    r"D_f\big(\mathcal L(P_{n+1}\mid P_0)\,\big\|\,\mathcal L(P_{n+1}\mid "
                    r"Q_0)\big)\le D_f\big(\mathcal L(P_n\mid P_0)\,\big\|\,\mathcal L(P_n\mid "
                    r"Q_0)\big)"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Closed system is read as: the current model tells the candidates for P0 apart no "
                "better as the loop goes on. The update must be a Markov step that does not see P0."
            ),
        ),
        Reading(
            "c",
            "Under resampling, no path that has left P0 reaches it again.",
            formal=FormalStatement(
                words=(
                    "Along every path of positive probability of the resampling loop started at "
                    "P0: if Pn ≠ P0 then Pm ≠ P0 for all m ≥ n."
                ),
                latex=(
                    r"P_n\ne P_0\implies P_m\ne P_0\quad\forall m\ge n,\quad\text{on every path of "
                    r"positive probability}"
                ),
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why="The literal form of no re-entry into P0.",
        ),
    ),
)
