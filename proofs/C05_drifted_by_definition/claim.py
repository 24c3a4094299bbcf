"""C05: At every generation n > 0 the model has left P0."""

from collapse_audit.ledger import Claim, FormalStatement, LoopStatement, Reading

CLAIM = Claim(
    id="C05",
    slug="drifted_by_definition",
    section="A",
    passage="Why Synthetic Data Cannot Fix Synthetic Data",
    title="At every generation n > 0 the model has left P0",
    says="A model in the loop has, by definition, drifted away from P₀ at every generation n > 0.",
    readings=(
        Reading(
            "a",
            "For every update, P(Pn = P0) = 0 for all n ≥ 1.",
            loop=LoopStatement(
                update="any",
                mode="almost surely",
                expression="Pn != P0",
                order="none",
                words=(
                    "For every update and noise, started at P0, the model differs from P0 almost "
                    "surely at each generation n ≥ 1."
                ),
                latex=r"\forall F,\varepsilon,\ \forall n\ge1:\quad \Pr(P_n=P_0)=0",
            ),
            as_stated=True,
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "The article says by definition, so for every update that its recursion covers. "
                "Drift is read as Pn ≠ P0, with probability one at each n."
            ),
        ),
        Reading(
            "b",
            "Under resampling, P(Pn = P0) = 0 for all n ≥ 1.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="Pn != P0",
                order="none",
                words=(
                    "For the resampling loop started at P0, any N ≥ 1 and any P0, the model "
                    "differs from P0 almost surely at each generation n ≥ 1."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}(N,P_n):\quad "
                    r"\Pr(P_n=P_0)=0\quad\forall n\ge1"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="The loop with sampling noise; N and P0 are arbitrary.",
        ),
        Reading(
            "c",
            "For the Gaussian loop, P(Pn = P0) = 0 for all n ≥ 1.",
            loop=LoopStatement(
                update="gaussian",
                mode="almost surely",
                expression="Pn != P0",
                order="none",
                words=(
                    "When a normal distribution with positive variance is fitted to N ≥ 2 draws "
                    "from the last one (maximum likelihood or unbiased variance), the fitted "
                    "parameters differ from those of P0 almost surely at each n ≥ 1."
                ),
                latex=(
                    r"P_n=\mathcal N(\mu_n,\sigma_n^2):\quad "
                    r"\Pr\big((\mu_n,\sigma_n)=(\mu_0,\sigma_0)\big)=0\quad\forall n\ge1"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why="A continuous state space; N ≥ 2, so that a variance can be fitted.",
        ),
        Reading(
            "d",
            "Under resampling, P(Pn = P0) > 0 for n ≥ 1 exactly when N·P0 is integral.",
            formal=FormalStatement(
                words=(
                    "For the resampling loop started at P0 with N draws and for every n ≥ 1: P(Pn "
                    "= P0) > 0 if and only if N·P0(x) is an integer for every letter x."
                ),
                latex=(
                    r"\forall n\ge1:\quad \Pr(P_n=P_0)>0\iff N\,P_0(x)\in\mathbb Z\ \text{ for "
                    r"every } x"
                ),
            ),
            waits_for="the loop models and exact chains (step 4)",
            why=(
                "Empirical distributions of N draws lie on the lattice of multiples of 1/N, so "
                "whether P0 lies on it matters."
            ),
        ),
    ),
)
