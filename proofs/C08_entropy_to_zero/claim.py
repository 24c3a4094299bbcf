"""C08: Entropy tends to zero under recursive training."""

from collapse_audit.ledger import (
    Claim,
    Derivation,
    Exact,
    FormalStatement,
    Kernel,
    LoopStatement,
    Reading,
)
from collapse_audit.ledger.references import SEDDIK

CLAIM = Claim(
    id="C08",
    slug="entropy_to_zero",
    section="B",
    passage=(
        "The Three Measurable Signatures of Collapse (Entropy Loss); The Four Equations (entropy "
        "loss signatures)"
    ),
    title="Entropy tends to zero under recursive training",
    says="Under recursive synthetic training H(Pₙ) decreases towards zero: H(Pₙ) → 0.",
    readings=(
        Reading(
            "a",
            "Under resampling, H(Pn) → 0 almost surely.",
            loop=LoopStatement(
                update="resample",
                mode="almost surely",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "For the resampling loop with fixed N, from every start, the entropy tends to "
                    "0 almost surely."
                ),
                latex=r"H(P_n)\to0\quad\text{almost surely}",
            ),
            as_stated=True,
            evidence=(
                Kernel("resampling.v", "C08a_proved", "theory.Loops.C08a_statement"),
                Exact(),
                SEDDIK,
            ),
            why=(
                "The limit is read along almost every path, with N ≥ 1 fixed and from every start. "
                "That it holds almost surely is stated without measures on infinite paths, by "
                "finite histories: for every ε > 0 there is a generation n such that, for every m, "
                "the probability that the entropy exceeds ε in some generation from n to n + m is "
                "at most ε. These events grow with m, so by continuity that is the same as H(Pn) → "
                "0 with probability 1."
            ),
            remark=(
                "Here the article is right, for the loop that is trained on a fixed number of its "
                "own samples and on nothing else. The proof gives a rate: the probability of any "
                "entropy at all from generation n ≥ 1 on is at most N²(1 − 1/N)ⁿ. It is a "
                "statement about the long run, on a scale of N generations (e), and N is the "
                "number of samples a generation."
            ),
            general=(
                "Carries over to every space whose points are events: from the first generation on "
                "the model lives on at most N points, and their entropy is meant. What is needed "
                "everywhere is that N does not grow."
            ),
        ),
        Reading(
            "b",
            "Tempering with β > 1: H(Pn) → 0 from every start.",
            loop=LoopStatement(
                update="temper",
                mode="limit",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "For the tempering loop P' ∝ P^β with fixed β > 1, from every start on the "
                    "simplex, the entropy tends to 0."
                ),
                latex=r"P_{n+1}\propto P_n^{\beta},\ \beta>1:\quad H(P_n)\to0",
            ),
            as_stated=True,
            evidence=(
                Kernel("tempering.v", "C08b_refuted", "theory.Orbits.C08b_statement"),
                Exact(),
            ),
            repairs=("C08f",),
            why=(
                "Every start: distributions with several most likely letters included. For "
                "every β > 1, every alphabet of at least two letters, with 0^β = 0. The "
                "uniform distribution on two letters is left unchanged by every β, and its "
                "entropy is ln 2."
            ),
            remark=(
                "Where the start has a single most likely letter the article is right: by (f) "
                "the limit is ln 1 = 0. Only exact ties escape; a tie that is broken by "
                "however little is decided in the end."
            ),
        ),
        Reading(
            "c",
            "Truncation to a fixed mass: H(Pn) → 0 from every start.",
            loop=LoopStatement(
                update="truncate",
                mode="limit",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "When each generation keeps the fewest most likely letters whose mass is at "
                    "least a fixed q < 1 and renormalises, the entropy tends to 0 from every start."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid S_n),\ S_n\ \text{least top set with}\ P_n(S_n)\ge "
                    r"q:\quad H(P_n)\to0"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("truncation.v", "C08c_refuted", "theory.Orbits.C08c_statement"),
                Exact(),
            ),
            repairs=("C07c", "C08h"),
            why=(
                "Truncation is the article's own gloss on ε_stat; the rule of a fixed kept "
                "mass is the first of three (see (g) and (h)). It is stated for every q in (0, "
                "1), with ties broken in any way: each generation keeps most likely letters of "
                "mass q or more, and no smaller set of most likely letters has that mass. Two "
                "equally likely letters break it, for every q above 1/2: neither can be "
                "dropped, and the entropy stays ln 2."
            ),
            remark=(
                "Nucleus sampling at q = 0.9 or 0.95, generation after generation, comes to a "
                "halt as soon as the rarest letter left has more than 1 − q. For q of at most "
                "1/2 it does not halt before a single letter is left, since the rarest of two "
                "or more letters has at most 1/2."
            ),
        ),
        Reading(
            "d",
            "Gaussian loop: the differential entropy tends to 0.",
            loop=LoopStatement(
                update="gaussian",
                mode="almost surely",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "For the Gaussian loop (N ≥ 2 draws, maximum likelihood or unbiased variance) "
                    "the differential entropy h(Pn) = ½ ln(2πe σ²ₙ) tends to 0 almost surely."
                ),
                latex=r"h(P_n)=\tfrac12\ln(2\pi e\,\sigma_n^2)\to0\quad\text{almost surely}",
            ),
            evidence=(Derivation(), Exact()),
            repairs=("C08i",),
            why=(
                "The article defines H as Shannon entropy; on a continuous model the "
                "corresponding quantity is differential entropy, which can be negative, and "
                "`entropy` in the expression means it. It passes 0 where σ² = 1/(2πe), which no "
                "estimator respects: by (i) it tends to −∞, for either estimator and every N ≥ 2."
            ),
            remark=(
                "Zero is the entropy of certainty for letters only. For densities it is that of "
                "the uniform distribution on an interval of length 1, and so depends on the unit "
                "in which outputs are measured; a monitor that waits for 0 waits for the wrong "
                "number."
            ),
        ),
        Reading(
            "e",
            "Under resampling, E[1 − ΣPn²] = (1 − 1/N)ⁿ(1 − ΣP0²).",
            formal=FormalStatement(
                words=(
                    "For the resampling loop with N draws started at P0, E[1 − Σ_x Pn(x)²] = (1 − "
                    "1/N)ⁿ·(1 − Σ_x P0(x)²) for every n."
                ),
                latex=(
                    r"\mathbb E\Big[1-\sum_x P_n(x)^2\Big]=\Big(1-\frac1N\Big)^{n}\Big(1-\sum_x "
                    r"P_0(x)^2\Big)"
                ),
            ),
            evidence=(
                Kernel("resampling.v", "C08e_proved", "theory.Loops.C08e_statement"),
                Exact(),
                SEDDIK,
            ),
            why=(
                "An exact rate for the loss of diversity, measured by 1 − ΣP², the probability "
                "that two independent draws differ, which vanishes exactly where H does. In "
                "expectation, for every P0 and every n ≥ 0; N ≥ 1, with 0⁰ = 1 where N = 1."
            ),
            remark=(
                "How fast: this measure of diversity halves every 0.69·N generations, so that with "
                "a million samples a generation its decline would not be noticed over any run that "
                "is made today. It weighs the common letters; the rare ones go much earlier (C04)."
            ),
            general=(
                "Carries over to every space whose points are events, with ΣP² read as the "
                "probability that two independent draws coincide: two draws from the next model "
                "are the same sample point with probability 1/N."
            ),
        ),
        Reading(
            "f",
            (
                "Tempering with β > 1: H(Pn) tends to the logarithm of the number of modes of the "
                "start."
            ),
            formal=FormalStatement(
                words=(
                    "For the tempering loop with β > 1, H(Pn) tends to ln M, where M is the number "
                    "of letters at which the starting distribution attains its maximum."
                ),
                latex=(
                    r"P_{n+1}\propto P_n^{\beta},\ \beta>1:\quad H(P_n)\to\ln\#\{x:\ "
                    r"P_{\mathrm{init}}(x)=\max_y P_{\mathrm{init}}(y)\}"
                ),
            ),
            evidence=(Kernel("tempering.v", "C08f_proved", "theory.Orbits.C08f_statement"),),
            why=(
                "Tempering keeps ratios of equal probabilities equal, so the number of modes "
                "is what can matter in the limit. For every β > 1, every finite alphabet and "
                "every start, with 0^β = 0."
            ),
            remark=(
                "n generations of tempering with β are a single one with βⁿ, so that the model "
                "tends to the uniform distribution on the modes of its start, doubly "
                "exponentially fast: a letter of relative probability ρ < 1 has the weight "
                "ρ^(βⁿ) after n generations. No sampling and no knowledge of P0 is involved."
            ),
            general=(
                "Carries over to countable alphabets with the same limit, since only finitely "
                "many letters have more than half the largest probability and the rest of "
                "ΣP^(βⁿ) vanishes. Densities concentrate at the points where they are largest, "
                "and their differential entropy tends to the logarithm of the measure of that "
                "set, −∞ where it is 0."
            ),
        ),
        Reading(
            "g",
            "Truncation to a fixed count: H(Pn) → 0 from every start.",
            loop=LoopStatement(
                update="truncate",
                mode="limit",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "When each generation keeps the m ≥ 2 most likely letters and renormalises, "
                    "the entropy tends to 0 from every start."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid\text{the } m \text{ most likely letters}):\quad "
                    r"H(P_n)\to0"
                ),
            ),
            evidence=(
                Kernel("truncation.v", "C08g_refuted", "theory.Orbits.C08g_statement"),
                Exact(),
            ),
            repairs=("C07c", "C08h"),
            why=(
                "The second rule; m ≥ 2, since keeping a single letter gives entropy 0 at "
                "once, and m is at most the number of letters. Ties are broken in any way. "
                "After one generation nothing changes any more; two equally likely letters "
                "with m = 2 are never changed, and their entropy stays ln 2."
            ),
            remark=(
                "Cutting to the m most likely letters is idempotent: the first generation does "
                "all the damage there is."
            ),
        ),
        Reading(
            "h",
            "Truncation of one letter a generation: H(Pn) → 0 from every start.",
            loop=LoopStatement(
                update="truncate",
                mode="limit",
                expression="entropy(Pn) == 0",
                order="none",
                words=(
                    "When each generation drops one least likely letter of positive mass, as long "
                    "as two are left, and renormalises, the entropy tends to 0 from every start."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid\text{all letters but a least likely one of positive "
                    r"mass}):\quad H(P_n)\to0"
                ),
            ),
            evidence=(
                Kernel("truncation.v", "C08h_proved", "theory.Orbits.C08h_statement"),
                Exact(),
            ),
            why=(
                "The third rule; the last remaining letter is kept. Ties may be broken in any "
                "way, differently in every generation, and letters without mass do not count."
            ),
            remark=(
                "Here the article is right, trivially: from k letters the entropy is exactly 0 "
                "from generation k − 1 on. It is the rule that does it, by dropping a letter "
                "whether or not it is rare."
            ),
            general=(
                "Carries over to no infinite alphabet: there letters are left after any number "
                "of generations, and a least likely letter need not exist."
            ),
        ),
        Reading(
            "i",
            "Gaussian loop: the differential entropy tends to −∞.",
            loop=LoopStatement(
                update="gaussian",
                mode="almost surely",
                expression="entropy(Pn) == -inf",
                order="none",
                words=(
                    "For the Gaussian loop (N ≥ 2 draws, maximum likelihood or unbiased variance) "
                    "the differential entropy tends to −∞ almost surely."
                ),
                latex=r"h(P_n)=\tfrac12\ln(2\pi e\,\sigma_n^2)\to-\infty\quad\text{almost surely}",
            ),
            evidence=(Derivation(), Exact()),
            why=(
                "The limit that corresponds to σ²ₙ → 0 through the formula for the entropy of a "
                "normal distribution; from every normal P0, for either estimator and every N ≥ 2. "
                "It rests on C10c and C10d."
            ),
            remark=(
                "In substance the article is right: all spread is lost. The decline has no floor, "
                "and its scale is again N generations: E σₙ = ρⁿσ₀, where 1 − ρ is of the order "
                "of 1/N."
            ),
            general=(
                "Carries over to every location-scale family whose fitted mean and scale move and "
                "scale with the data: then σ_{n+1} = σₙ·S with independent copies of one S, and "
                "what is needed is E Sᵖ < 1 for some p > 0."
            ),
        ),
    ),
    discussion=(
        "The article says that entropy tends to zero. For resampling with a fixed number of "
        "samples it is right, almost surely and from every start (a), at an exact average rate "
        "(e): the diversity 1 − ΣP² shrinks by the factor 1 − 1/N a generation. The scale is N "
        "generations, a number that the article does not mention. For the deterministic loops "
        "it depends: tempering tends to the logarithm of the number of modes (f), which is 0 "
        "unless the largest probability is shared (b); truncation to a fixed mass (c) or to a "
        "fixed count (g) comes to a halt, in general with positive entropy; dropping one "
        "letter a generation ends with a single one (h). In the Gaussian "
        "loop the differential entropy tends to −∞ (i), which is the same loss of all spread, and "
        "not to 0 (d)."
    ),
)
