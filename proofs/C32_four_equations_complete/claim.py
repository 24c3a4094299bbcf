"""C32: The four equations are a complete formal argument."""

from collapse_audit.ledger import Claim, FormalStatement, Kernel, Reading

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
                    "contracts it and converges for every α > 0 (C22, C26, C29 to C31): each of "
                    "these claims in all its as-stated readings on finite alphabets."
                ),
                latex=(
                    r"\mathrm{C01}\wedge\mathrm{C02}\wedge\mathrm{C07}\wedge\cdots\wedge"
                    r"\mathrm{C14}\wedge\mathrm{C22}\wedge\mathrm{C26}\wedge\mathrm{C29}\wedge"
                    r"\mathrm{C30}\wedge\mathrm{C31}"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("argument.v", "C32a_refuted", "theory.Composite.C32a_statement"),),
            repairs=("C32c", "C32d"),
            why=(
                "A complete argument is read as one each of whose steps holds, so this is a "
                "conjunction of readings of other claims, and its verdict follows from theirs: the "
                "theorem uses nothing but C26a_refuted, which C01a, C02a, C12a or another refuted "
                "one could replace. The readings about the Gaussian loop are left out, which asks "
                "less. The first equation defines a distribution only for suitable noise (C01a), "
                "and does not force collapse for every update (C02a). Of the signatures, entropy, "
                "variance and divergence do not move one way on every path of resampling (C07a, "
                "C09a, C12a) nor for every update (C07d, C13b), truncation and tempering need not "
                "lead entropy to 0 (C08b, C08c) nor truncation the variance down (C09c), the "
                "expected mean stays where it is (C11a), and step by step the three do not go "
                "together (C14c, C14p); their limits under resampling hold (C08a, C10a, C13a, "
                "C14a), as do C07c and C11b. The correction halts the divergence where the current "
                "model itself is mixed with exact human data (C22a), and there it leads to P0 "
                "(C31b); after any update it bounds the divergence (C31a). It does not outlast its "
                "use (C22b), nor withstand every update (C22c, C22d, C31e, C31f) or finite samples "
                "(C31c). The stability proof fails as printed (C26a), its sequence is monotone in "
                "the one order (C29a) and not in the others (C29b, C29c), and its last bound, "
                "with terms left unspecified, says nothing (C30a)."
            ),
            remark=(
                "The four equations do not make one argument: the loop that collapses and the step "
                "that contracts are described by different assumptions, and the printed "
                "contraction needs one that is not stated, that the human data are exact. What "
                "can be said with the assumptions written out is (c) and (d)."
            ),
        ),
        Reading(
            "b",
            "Each of the claims that the argument rests on holds in one of its readings at least.",
            formal=FormalStatement(
                words=(
                    "Each of the claims named in (a) holds in at least one of its as-stated "
                    "readings on finite alphabets. C09 is left out, which asks less: its readings "
                    "on finite alphabets fail, and one more is about the Gaussian loop."
                ),
                latex=(
                    r"\mathrm{C01a}\wedge\mathrm{C02a}\wedge(\mathrm{C07a}\vee\mathrm{C07c}\vee"
                    r"\mathrm{C07d})\wedge\cdots\wedge\mathrm{C26a}\wedge\cdots"
                ),
            ),
            as_stated=True,
            evidence=(Kernel("argument.v", "C32b_refuted", "theory.Composite.C32b_statement"),),
            repairs=("C32c", "C32d"),
            why=(
                "The most charitable composite: of every step the reading that suits it best. The "
                "printed contraction has one reading only, and fails in it (C26a); the same is "
                "true of C01a, C02a and C12a. The other claims in the composite each have a true "
                "reading, or in C30a a void one."
            ),
            remark=(
                "No choice among the readings saves the argument as it stands: the contraction has "
                "to be given its hypothesis."
            ),
        ),
        Reading(
            "c",
            (
                "All hold for the resampling loop, where the current model itself is mixed with "
                "exact human data."
            ),
            formal=FormalStatement(
                words=(
                    "On every finite alphabet: under resampling with N draws a generation, entropy "
                    "and variance tend to 0 and D(P0‖Pn) tends to infinity, almost surely and "
                    "together (C02b, C02c, C08a, C10a, C13a, C14a); in expectation entropy and "
                    "variance do not rise from step to step, and the squared error of the mean and "
                    "D(P0‖Pn) do not fall (C07b, C09b, C11b, C12b). Where instead the current "
                    "model itself is mixed with P0, every α in (0, 1] contracts the divergence by "
                    "1 − α (C26b), so that it does not rise (C22a, C29a), is at most "
                    "(1 − α)ⁿ·D(P0‖Pinit) (C30b) and tends to 0 (C31b); and D(P0‖mix) ≤ −ln α + "
                    "D(P0‖Ph) for every model and all human data (C31a)."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}(N,P_n):\ D(P_0\,\|\,P_n)\to\infty,"
                    r"\qquad P_{n+1}=(1-\alpha)P_n+\alpha P_0:\ D(P_0\,\|\,P_n)\le"
                    r"(1-\alpha)^nD(P_0\,\|\,P_{\mathrm{init}})"
                ),
            ),
            evidence=(Kernel("argument.v", "C32c_proved", "theory.Composite.C32c_statement"),),
            why=(
                "What the article needs from each equation, under hypotheses with which it is "
                "right: the loop is resampling with a fixed number of draws, P0 is no vertex "
                "where a divergence is to grow, the human data are P0 itself, and the model that "
                "is mixed is the current one. All of it follows from theorems of other dossiers."
            ),
            remark=(
                "To the article's credit: with the loop and the human data made precise, each of "
                "its four equations has a true form. But the two halves are about different "
                "processes, for in this order of the step nothing is trained; (d) is about one."
            ),
        ),
        Reading(
            "d",
            (
                "For models fitted to finitely many draws: collapse is certain without human data, "
                "and never final with any α > 0 of them."
            ),
            formal=FormalStatement(
                words=(
                    "On every finite alphabet, each generation fitted to N draws: without human "
                    "data H(Pn) → 0 and D(P0‖Pn) → ∞, almost surely (C02b, C02c). With human data "
                    "that are not all one letter mixed in before the draws at any α in (0, 1], no "
                    "collapsed state is absorbing (C31d), E ΣPn² tends to an explicit value from "
                    "every start (C31j), and the share of the diversity of Ph that is kept is set "
                    "by αN (C31k)."
                ),
                latex=(
                    r"P_{n+1}\sim\tfrac1N\mathrm{Multinomial}\big(N,(1-\alpha)P_n+\alpha P_h\big):"
                    r"\quad\alpha=0:\ H(P_n)\to0,\qquad\alpha>0:\ \mathbb E\sum_x P_n(x)^2\to"
                    r"\frac{\frac1N+(1-\frac1N)(1-(1-\alpha)^2)\sum_x P_h(x)^2}"
                    r"{1-(1-\frac1N)(1-\alpha)^2}"
                ),
            ),
            evidence=(Kernel("argument.v", "C32d_proved", "theory.Composite.C32d_statement"),),
            why=(
                "The same loop without and with anchoring, so that problem and remedy are "
                "compared in one model of training: mix, then draw (order (iii)). For D(P0‖Pn) → "
                "∞ P0 has two letters. All of it follows from theorems of other dossiers."
            ),
            remark=(
                "Here the article's main point stands: without human data collapse is certain, "
                "and any share of them keeps it from being final. What the article does not say "
                "is how much they do: the divergence is still infinite from time to time (C31c), "
                "and little diversity is kept where the number αN of human samples a generation "
                "is far below 1 (C31k)."
            ),
            general=(
                "What is said with human data carries over to countable alphabets, as in C31."
            ),
        ),
    ),
    discussion=(
        "The article presents its four equations as a complete formal argument. They are not one: "
        "not every step holds in the sense in which the argument uses it (a), and no choice among "
        "the readings of the steps makes all of them hold (b), because the printed contraction is "
        "false without exact human data (C26). Nor do the first and the last equation speak of the "
        "same process. Yet each equation has a true form. For resampling with a fixed number of "
        "draws collapse is certain and has the three signatures; with exact human data mixed into "
        "the current model every α > 0 contracts the divergence to 0 (c). And in one and the same "
        "loop, models fitted to finitely many draws, collapse is certain without human data and is "
        "never final with any share of them (d). These verdicts are conjunctions: they follow from "
        "those of the claims that they name, and would change with them."
    ),
)
