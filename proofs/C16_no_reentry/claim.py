"""C16: Nothing inside the synthetic loop leads back to P0."""

from collapse_audit.ledger import (
    Claim,
    Exact,
    FormalStatement,
    Kernel,
    LoopStatement,
    PathFile,
    Reading,
)

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
        "The loop of synthetic training is closed, and nothing in it corrects itself: from within "
        "it there is no way back to P₀."
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
                start="Pinit",
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
            evidence=(
                PathFile("paths/a.json"),
                PathFile("paths/a_from_original.json"),
                Kernel("path.v", "C16a_refuted", "theory.Paths.C16a_statement"),
            ),
            repairs=("C16b", "C03d", "C03e"),
            why=(
                "No self-correction is read as: at no step of any path of positive probability "
                "does the model come closer to P0, wherever it starts. Non-strict, with ∞ ≥ ∞; any "
                "P0 and any N ≥ 1. The loop is not given any knowledge of P0. The path of C03a "
                "breaks it, started at P0 itself: (1/3, 2/3) → (2/3, 1/3) → (1/3, 2/3) with three "
                "draws."
            ),
            remark=(
                "Closer by chance, not by correction: nothing pulls the model towards P0, and on "
                "average it moves away (C03d). But as long as no letter of P0 has been lost, a "
                "step of the loop may lead back towards P0. Nor is there a way to tell from inside "
                "which steps do."
            ),
        ),
        Reading(
            "b",
            "No information about P0 is gained inside the loop.",
            formal=FormalStatement(
                words=(
                    "For every unanchored loop whose update does not depend on P0 and has "
                    "finitely many outcomes a generation, every pair of candidate originals P0 "
                    "and Q0 and every f-divergence, the divergence between the laws of Pn "
                    "under the two candidates does not increase with n."
                ),
                latex=(
                    r"D_f\big(\mathcal L(P_{n+1}\mid P_0)\,\big\|\,\mathcal L(P_{n+1}\mid "
                    r"Q_0)\big)\le D_f\big(\mathcal L(P_n\mid P_0)\,\big\|\,\mathcal L(P_n\mid "
                    r"Q_0)\big)"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("information.v", "C16b_proved", "theory.Signatures.C16b_statement"),
                Exact(),
            ),
            why=(
                "Closed system is read as: the current model tells the candidates for P0 apart "
                "no better as the loop goes on. The update must be a Markov step that does not "
                "see P0: each generation draws one of finitely many outcomes, by a law that "
                "depends on the current model alone, and updates the model by it; both may "
                "change from generation to generation. Finitely many outcomes cover all draws "
                "of letters, and every deterministic update. An f-divergence, f convex on (0, "
                "∞), takes its usual values at 0 and ∞; that it is at most c is stated by the "
                "lines below f, whose supremum f is; for f(t) = t ln t the same file proves "
                "that this is D ≤ c for relative entropy, +∞ included. So infinite values need "
                "no exception: every bound c at n is a bound at n + 1."
            ),
            remark=(
                "Here the article is right, and deserves credit: this is the true core of the "
                "closed system. It holds for every loop, resampling, truncation, tempering and "
                "smoothing alike, on all their paths together, and for every way to measure "
                "information by an f-divergence: relative entropy in both orders, χ², "
                "Hellinger and total variation. It is compatible with (a): a path may come "
                "closer to P0, but nothing inside the loop can know."
            ),
            general=(
                "Carries over to every measurable space of models and every Markov kernel: "
                "data processing."
            ),
        ),
        Reading(
            "c",
            "Under resampling, no path that has left P0 reaches it again.",
            loop=LoopStatement(
                update="resample",
                mode="every path",
                expression="Pnext != P0",
                given=("Pn != P0",),
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
            evidence=(
                PathFile("paths/c.json"),
                Kernel("path.v", "C16c_refuted", "theory.Paths.C16c_statement"),
            ),
            repairs=("C08a",),
            why=(
                "The literal form of no re-entry into P0: once the model differs from P0 at some "
                "generation, it differs from P0 at every later one, on every path of positive "
                "probability started at P0. The path of (a) breaks it: it leaves P0 and is back, "
                "exactly, two generations after its start."
            ),
            remark=(
                "What holds instead: from a P0 of at least two letters, almost surely the returns "
                "come to an end, since the entropy tends to 0 (C08a)."
            ),
        ),
    ),
    discussion=(
        "The article calls the loop a closed system without a way back to P₀. Read of paths, "
        "that is wrong: the resampling loop can come closer to P0 (a) and even return to it "
        "(c), though it does so by chance only, on average moves away (C03d), and in the long "
        "run stays away for good (C08a). Read of information (b) it is right, for every loop "
        "that does not see P0: what the current model tells about the original does not "
        "increase from generation to generation, by whatever f-divergence it is measured. Only "
        "data from outside can bring it back. That a loop gains no information does not mean "
        "that its divergence from P0 grows (C13b)."
    ),
)
