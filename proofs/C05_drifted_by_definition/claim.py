"""C05: At every generation n > 0 the model has left P0."""

from collapse_audit.ledger import (
    Claim,
    Derivation,
    Exact,
    FormalStatement,
    Kernel,
    LoopStatement,
    Reading,
    Simulation,
)

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
            evidence=(
                Kernel("lattice.v", "C05a_refuted", "theory.Letters.C05a_statement"),
                Exact(),
            ),
            repairs=("C05d",),
            why=(
                "The article says by definition, so for every update that its recursion covers: "
                "all functions of the model and of noise with finitely many values that map "
                "distributions to distributions. Drift is read as Pn ≠ P0, with probability one at "
                "each n. The refutation does not need the identity, which never leaves P0: it uses "
                "the loop with sampling noise."
            ),
            remark=(
                "Two draws from (½, ½) give one of each letter with probability ½, and P1 = P0. "
                "What holds by definition is that the model is computed from its predecessor; that "
                "it has moved is a matter of the update and of P0, see (d)."
            ),
            general=(
                "A refutation on two letters, where the models of different generations can "
                "coincide; (c) asks about a loop on a continuous space."
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
            evidence=(
                Kernel("lattice.v", "C05b_refuted", "theory.Letters.C05b_statement"),
                Exact(),
            ),
            repairs=("C05d",),
            why="The loop with sampling noise; N and P0 are arbitrary.",
            remark=(
                "Refuted by N = 2 and P0 = (½, ½), and by exactly those N and P0 for which N·P0 is "
                "integral, by (d). Where it is not, the model has left P0 in the first generation "
                "and never returns."
            ),
            general=(
                "Holds for a P0 that is not supported on finitely many points: the model is from "
                "the first generation on."
            ),
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
            evidence=(Derivation(), Simulation()),
            why=(
                "A continuous state space; N ≥ 2, so that a variance can be fitted, and σ₀ > 0. "
                "Whatever the last model is, the fitted mean is normal around its mean with "
                "variance σₙ²/N > 0, so that it takes the one value μ₀ with probability 0; the "
                "fitted variance need not be looked at."
            ),
            remark=(
                "Here the article is right, for a reason that has nothing to do with training: a "
                "quantity with a density takes no given value. How far the model has gone is "
                "another matter; at first it is of the order of σ₀/√N."
            ),
            general=(
                "Carries over to every loop in which some parameter of the fitted model has a law "
                "without atoms, given the last model."
            ),
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
            evidence=(
                Kernel("lattice.v", "C05d_proved", "theory.Letters.C05d_statement"),
                Exact(),
            ),
            why=(
                "Empirical distributions of N draws lie on the lattice of multiples of 1/N, so "
                "whether P0 lies on it matters."
            ),
            remark=(
                "Off the lattice, as for irrational probabilities, the article is right: the model "
                "has left P0 and never meets it again. On the lattice a return has positive "
                "probability in every generation; when P0 has at least two letters this "
                "probability tends to 0, since the loop is absorbed at a vertex (C04c)."
            ),
            general="Carries over to every space: P0 must be a sum of N point masses 1/N.",
        ),
    ),
    discussion=(
        "That the model has left P0 at every generation n > 0 is said to hold by definition. "
        "Nothing in the definition of the loop implies it (a). Under resampling it depends on "
        "arithmetic: true if N·P0 is not integral, false with positive probability if it is (b, "
        "d). For the Gaussian loop, a continuous state space, it is true (c). How far the model "
        "has gone, which is what matters, is the subject of C03 and C16."
    ),
)
