"""C07: Entropy falls monotonically under recursive training."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Exact,
    FormalStatement,
    Hunt,
    Kernel,
    LoopStatement,
    PathFile,
    Reading,
)

SHARPENS = ("1 < b", "b < inf")
TEMPERED = "entropy(temper(b, P))"
COOLER = f"{TEMPERED} <= entropy(P)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")

CLAIM = Claim(
    id="C07",
    slug="entropy_monotone",
    section="B",
    passage=(
        "The Three Measurable Signatures of Collapse (Entropy Loss); The Four Equations (entropy "
        "loss signatures)"
    ),
    title="Entropy falls monotonically under recursive training",
    says="Under recursive synthetic training the Shannon entropy H(Pₙ) decreases monotonically.",
    readings=(
        Reading(
            "a",
            "Under resampling, H(P_{n+1}) ≤ H(Pn) on every path.",
            loop=LoopStatement(
                update="resample",
                mode="every path",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "Along every path of positive probability of the resampling loop the entropy "
                    "never rises."
                ),
                latex=r"H(P_{n+1})\le H(P_n)\quad\text{on every path of positive probability}",
            ),
            as_stated=True,
            evidence=(
                PathFile("paths/a.json"),
                PathFile("paths/a_within.json"),
                Kernel("path.v", "C07a_refuted", "theory.Paths.C07a_statement"),
            ),
            repairs=("C07f", "C07b", "C08a"),
            why=(
                "Monotonically, across generations: at every step of every path of positive "
                "probability, from every start, for every N ≥ 1. Non-strict, which asks the least. "
                "One step breaks it: with two draws (1/3, 2/3) → (1/2, 1/2), of probability 4/9, "
                "raises the entropy to ln 2, its largest value."
            ),
            remark=(
                "A rise of entropy from one generation to the next is no sign that collapse has "
                "stopped: what falls is the average, (b) and (f). A monitor should look at trends "
                "over many generations, or over many runs."
            ),
        ),
        Reading(
            "b",
            "Under resampling, entropy does not rise in expectation.",
            loop=LoopStatement(
                update="resample",
                mode="expectation",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "For the resampling loop the conditional expectation of the next entropy, "
                    "given the current model, is at most the current entropy."
                ),
                latex=r"\mathbb E[H(P_{n+1})\mid P_n]\le H(P_n)",
            ),
            evidence=(
                Kernel("expectation.v", "C07b_proved", "theory.Loops.C07b_statement"),
                Exact(),
            ),
            why=(
                "The averaged form, stated conditionally on the current model, which is any "
                "distribution; this gives the unconditional one, E H(P_{n+1}) ≤ E H(Pn), from "
                "every start. Non-strict, since at a vertex both sides are 0; N ≥ 1."
            ),
            remark=(
                "Here the article is right in the mean: training on one's own samples costs "
                "entropy at every generation, whatever the current model."
            ),
            general=(
                "Carries over to countable alphabets, where H(Pn) may be +∞: Jensen's inequality "
                "for −x ln x, letter by letter. Densities have no counterpart, since an empirical "
                "distribution has none."
            ),
        ),
        Reading(
            "c",
            "Under truncation, H(P_{n+1}) ≤ H(Pn) on every path.",
            loop=LoopStatement(
                update="truncate",
                mode="every path",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "When the least likely letters are dropped (by any of the rules: fixed mass, "
                    "fixed count kept, one a generation; ties broken in any way) and the rest, of "
                    "positive mass, is renormalised, the entropy does not rise."
                ),
                latex=(
                    r"P_{n+1}=P_n(\cdot\mid S_n),\ S_n\ \text{the most likely letters}:\quad "
                    r"H(P_{n+1})\le H(P_n)"
                ),
            ),
            as_stated=True,
            evidence=(
                Kernel("truncation.v", "C07c_proved", "theory.Paths.C07c_statement"),
                Exact(),
            ),
            why=(
                "Truncation is the article's own gloss on ε_stat. It is stated for one generation "
                "from any model, hence for every generation from every start. Any set of letters "
                "may be kept that has positive mass and of which no dropped letter is more likely "
                "than a kept one: this covers the three rules, ties at the cut broken in any way, "
                "rules that change from one generation to the next, and the generation in which "
                "nothing is dropped. Non-strict: nothing changes where the dropped letters have no "
                "mass."
            ),
            remark=(
                "Here the article is right, and on every path: dropping the tail never makes a "
                "model more diverse. That the entropy does not rise does not mean that it tends to "
                "0 (C08)."
            ),
            general=(
                "Carries over to countable alphabets, and to densities where the kept set is {p > "
                "t} and the differential entropy is finite: conditioning on large p raises the "
                "mean of ln p, and D(Q‖P) ≥ 0 for the truncated Q."
            ),
        ),
        Reading(
            "d",
            "For any functional noise, H(P_{n+1}) ≤ H(Pn) on every path.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression="entropy(Pnext) <= entropy(Pn)",
                order="none",
                words=(
                    "For every update and every functional noise that keep the next model a "
                    "distribution, the entropy does not rise."
                ),
                latex=r"\forall F,\varepsilon_{\mathrm{func}}:\quad H(P_{n+1})\le H(P_n)",
            ),
            as_stated=True,
            evidence=(
                Kernel("smoothing.v", "C07d_refuted", "theory.Orbits.C07d_statement"),
                Exact(),
            ),
            repairs=("C07c", "C07e", "C07f"),
            why=(
                "The article derives the signature from the loop equation alone, in which "
                "ε_func is unspecified; so the update is arbitrary, and so are the noises of "
                "all generations, as long as every model is a distribution. A random noise is "
                "covered: a path is one realisation of it. There are at least two letters, and "
                "the start is arbitrary. Mixing with the uniform distribution at weight 1/2, "
                "without any further noise, breaks it at its first step from (1/4, 3/4), to "
                "(3/8, 5/8)."
            ),
            remark=(
                "Any smoothing does the same: adding a constant to the counts, a sampling "
                "temperature above 1, a floor on the probabilities. Mixing with the uniform "
                "distribution raises the entropy of every model but the uniform one. So the "
                "direction of the entropy is a property of the training procedure, and not of "
                "training on one's own output."
            ),
        ),
        Reading(
            "e",
            "Tempering with β > 1 does not raise entropy.",
            statement=COOLER,
            given=SHARPENS,
            evidence=(
                Kernel("truncation.v", "C07e_proved"),
                Hunt(
                    controls=(
                        Control(COOLER, ("0 < b", "b < inf")),
                        *(Control(COOLER, (f"{near} < b", "b < 1")) for near in NEAR),
                        *(Control(f"{TEMPERED} <= {near}*entropy(P)", SHARPENS) for near in NEAR),
                        Control(f"{TEMPERED} < entropy(P)", SHARPENS),
                    )
                ),
            ),
            why=(
                "Tempering P' ∝ P^β is a deterministic update, so its step is a statement about "
                "one distribution, and every step of every run is an instance of it; β is b in the "
                "statement, and 0^β = 0. Non-strict: on a distribution that is uniform on its "
                "letters tempering does nothing. The near misses lower β to just below 1, where "
                "entropy rises."
            ),
            remark=(
                "Here the article is right: sampling at a temperature below 1, generation after "
                "generation, never adds diversity. At a temperature above 1 (β < 1) it can, as the "
                "near misses show."
            ),
            general=(
                "Carries over to countable alphabets, and to densities where ∫p^β and the "
                "differential entropy are finite: the mean of ln p rises with β, and D(P'‖P) ≥ 0."
            ),
        ),
        Reading(
            "f",
            "Under resampling, expected entropy falls strictly except at a vertex.",
            formal=FormalStatement(
                words=(
                    "For the resampling loop with N ≥ 1 draws, E[H(P_{n+1}) | Pn] < H(Pn) whenever "
                    "Pn is not a vertex."
                ),
                latex=r"\max_x P_n(x)<1\implies \mathbb E[H(P_{n+1})\mid P_n]<H(P_n)",
            ),
            evidence=(
                Kernel("expectation.v", "C07f_proved", "theory.Loops.C07f_statement"),
                Exact(),
            ),
            why=(
                "The strict form of (b), for every model and N ≥ 1; a vertex, where both sides are "
                "0, has to be excepted."
            ),
            remark=(
                "The strongest true form of the claim for resampling: on average every generation "
                "costs entropy until nothing is left. How fast is in C08e."
            ),
            general=(
                "Carries over to countable alphabets where H(Pn) is finite: the inequality is "
                "strict at every letter of probability strictly between 0 and 1."
            ),
        ),
    ),
    discussion=(
        "The article says that entropy falls monotonically. On average it is right: under "
        "resampling the expected entropy falls strictly until one letter is left, (b) and (f). "
        "Under truncation (c) and under tempering with β > 1 (e) it is right at every single "
        "step. On a single path of resampling it is wrong, the entropy may rise (a). And it "
        "does not follow from the loop equation alone, for every update and functional noise: "
        "smoothing raises the entropy (d)."
    ),
)
