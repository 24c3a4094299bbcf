"""C39: The further the model has drifted, the higher α must be to halt it."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    Hunt,
    Kernel,
    Reading,
    SideBySide,
    WitnessFile,
)

ALPHA = ("0 < alpha", "alpha <= 1")
DRIFT = ("0 <= delta", "delta < inf")
POSITIVE_DRIFT = ("0 < delta", "delta < inf")
GAIN = ("1 < g", "g < inf")
RISING = ("0 < d", "d < inf", "d < d2", "d2 < inf")
HALTED = "KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)"
BY_DELTA = "KL(P0, Pt) <= KL(P0, Pn) + delta"
BY_GAIN = "KL(P0, Pt) <= g*KL(P0, Pn)"
FINITE = "KL(P0, Pn) < inf"
PULL = "alpha*(exp(KL(P0, Pn)) - exp(-delta)) >="
PULL_G = "alpha*(1 - exp(-g*KL(P0, Pn))) >="
NEED_G = "(exp(-KL(P0, Pn)) - exp(-g*KL(P0, Pn)))"
RISES = "KL(point(0), mix(alpha, Pt, point(0))) > KL(point(0), Pn)"
EXACT_DRIFT = "KL(point(0), Pt) == KL(point(0), Pn) + delta"
FINITE_0 = "KL(point(0), Pn) < inf"
LOST = "exp(KL(point(0), Pn) - KL(point(0), Pt))"
WEAK = f"alpha*(exp(KL(point(0), Pn)) - {LOST}) <"
FURTHER = "KL(point(0), Pt) > KL(point(0), Pn)"
EXACT_GAIN = "KL(point(0), Pt) == g*KL(point(0), Pn)"
KEPT = "exp(-KL(point(0), Pt))"
WEAK_G = f"alpha*(1 - {KEPT}) <"
TOO_LITTLE_G = f"(exp(-KL(point(0), Pn)) - {KEPT})"
# In order (iii) the update comes last and leads to Q.
HALTED_LAST = "KL(P0, Q) <= KL(P0, Pn)"
BY_DELTA_LAST = "KL(P0, Q) <= KL(P0, mix(alpha, Pn, P0)) + delta"
PULL_LAST = "alpha*(exp(KL(P0, Pn)) - 1) >="
MIXED_0 = "KL(point(0), mix(alpha, Pn, point(0)))"
RISES_LAST = "KL(point(0), Q) > KL(point(0), Pn)"
FURTHER_LAST = f"KL(point(0), Q) > {MIXED_0}"
PULL_LAST_0 = "alpha*(exp(KL(point(0), Pn)) - 1) <"
DRIFT_LAST = f"(exp(KL(point(0), Q) - {MIXED_0}) - 1)"
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
# A tenth of what the condition is slackened by, to lie between the two.
BELOW = tuple(zip(NEAR, ("0.999", "0.9999", "0.99999", "0.9999999"), strict=True))
ABOVE = tuple(zip(OVER, ("1.001", "1.0001", "1.00001", "1.0000001"), strict=True))
# P0 at one letter, where the bounds are attained: the update halves it (a drift of ln 2, just
# below 0.6931472), or squares its probability (a gain of 2).
HALVES = ("P0 == point(0)", "Pt == mix(1/2, Pn, point(1))", "delta == 0.6931472")
SQUARES = ("P0 == point(0)", "Pt == mix(dot(point(0), Pn), point(1), Pn)", "g == 2")
HALVES_LAST = (
    "P0 == point(0)",
    "Q == mix(1/2, mix(alpha, Pn, P0), point(1))",
    "delta == 0.6931472",
)
HALVES_AT_0 = "Q == mix(1/2, mix(alpha, Pn, point(0)), point(1))"
AT_HALF = "(1/2)/(1/dot(point(0), Pn) - 1/2)"
AT_SQUARE = "dot(point(0), Pn)/(1 + dot(point(0), Pn))"
AT_LAST = "dot(point(0), Pn)/(1 - dot(point(0), Pn))"


def _least(d: str) -> str:
    return f"(1 - exp(-delta))/(exp({d}) - exp(-delta))"


def _least_for_gain(d: str) -> str:
    return f"(exp(-{d}) - exp(-g*{d}))/(1 - exp(-g*{d}))"


def _least_before_update(d: str) -> str:
    return f"(exp(delta) - 1)/(exp({d}) - 1)"


CLAIM = Claim(
    id="C39",
    slug="halting_alpha",
    section="F",
    passage="The Human Anchoring Solution (Setting the Alpha Anchoring Coefficient)",
    title="The further the model has drifted, the higher α must be to halt it",
    says=(
        "To stop the progress of collapse takes a larger α the further away from P₀ the model has "
        "come."
    ),
    readings=(
        Reading(
            "a",
            "Order (ii), drift at most δ, Ph = P0: the least halting α increases in d = D(P0‖Pn).",
            statement=f"{_least('d')} < {_least('d2')}",
            given=(*POSITIVE_DRIFT, *RISING),
            as_stated=True,
            evidence=(
                WitnessFile("witnesses/a.json"),
                Kernel("counterexample.v", "C39a_refuted"),
                Hunt(),
            ),
            repairs=("C39h", "C39b", "C39g"),
            why=(
                "To halt is read as: the divergence rises no further, D(P0‖P_{n+1}) ≤ D(P0‖Pn), "
                "guaranteed over all triples with the given d and drift, where Pt = F(Pn) is any "
                "distribution with D(P0‖Pt) ≤ d + δ. The bound δ on the drift is all that the "
                "guarantee assumes of the update; without one nothing halts (C29b). By (b) and (g) "
                "the least α that gives the guarantee is (1 − e^{−δ})/(e^{d} − e^{−δ}), and the "
                "statement compares its values at d and at a larger divergence d2. The further, "
                "the higher: strictly increasing."
            ),
            remark=(
                "It runs the other way (h): the closer the model is to P0, the more human data it "
                "takes to keep it there, and at d → 0 the least α tends to 1. Far from P0 little "
                "is needed to prevent further drift. To come back closer is another aim, and there "
                "more human data do help (C23b)."
            ),
        ),
        Reading(
            "b",
            "Order (ii), drift at most δ, Ph = P0: α ≥ (1 − exp(−δ))/(exp(d) − exp(−δ)) halts.",
            statement=HALTED,
            given=(*ALPHA, *DRIFT, BY_DELTA, f"{PULL} 1 - exp(-delta)", FINITE),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39b_proved"),
                Hunt(
                    controls=(
                        Control(HALTED, (*ALPHA, *DRIFT, BY_DELTA, FINITE)),
                        Control(HALTED, (*ALPHA, *DRIFT, f"{PULL} 1 - exp(-delta)", FINITE)),
                        Control(
                            HALTED.replace("Pt, P0", "Pt, Ph"),
                            (*ALPHA, *DRIFT, BY_DELTA, f"{PULL} 1 - exp(-delta)", FINITE),
                        ),
                        *(
                            Control(
                                HALTED,
                                (
                                    *(*ALPHA, *DRIFT, BY_DELTA, FINITE),
                                    f"{PULL} {near}*(1 - exp(-delta))",
                                    *HALVES,
                                    f"alpha == {below}*{AT_HALF}",
                                ),
                            )
                            for near, below in BELOW
                        ),
                    )
                ),
            ),
            why=(
                "A sufficient α in the setting of (a), from the sharp one-step bound (C36a). It is "
                "written without the quotient, so that D(P0‖Pn) = 0 is covered; there it asks for "
                "α = 1, or for δ = 0. D(P0‖Pn) is finite: at +∞ nothing can rise."
            ),
            remark=(
                "How to choose α: measure d, bound the drift δ of one round of training, and take "
                "this value; e^d is the factor by which P0's typical likelihood has fallen."
            ),
            general=("Carries over to every measurable space, since the sharp bound does (C36a)."),
        ),
        Reading(
            "c",
            "Order (ii), multiplicative drift g, Ph = P0: the least halting α increases in d.",
            statement=f"{_least_for_gain('d')} < {_least_for_gain('d2')}",
            given=(*GAIN, *RISING),
            evidence=(
                WitnessFile("witnesses/c.json"),
                Kernel("counterexample.v", "C39c_refuted"),
                Hunt(),
            ),
            repairs=("C39l", "C39d", "C39j"),
            why=(
                "A drift in proportion to the divergence already there, D(P0‖F(Pn)) ≤ g·D(P0‖Pn), "
                "as for an update that amplifies errors near P0 (C31). The least α that guarantees "
                "a halt is that of (d): it suffices by (d), and for P0 at one letter x no smaller "
                "one does (j), because F(Pn)(x) = Pn(x)^g is allowed there."
            ),
            remark=(
                "Here too less is needed the further the model has drifted (l); near P0 the value "
                "tends to 1 − 1/g, not to 1."
            ),
        ),
        Reading(
            "d",
            (
                "Order (ii), multiplicative drift g, Ph = P0: "
                "α ≥ (exp(−d) − exp(−gd))/(1 − exp(−gd)) halts."
            ),
            statement=HALTED,
            given=(*ALPHA, *GAIN, BY_GAIN, FINITE, f"{PULL_G} {NEED_G[1:-1]}"),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39d_proved"),
                Hunt(
                    controls=(
                        Control(HALTED, (*ALPHA, *GAIN, BY_GAIN, FINITE)),
                        Control(HALTED, (*ALPHA, *GAIN, FINITE, f"{PULL_G} {NEED_G}")),
                        Control(
                            HALTED.replace("Pt, P0", "Pt, Ph"),
                            (*ALPHA, *GAIN, BY_GAIN, FINITE, f"{PULL_G} {NEED_G}"),
                        ),
                        *(
                            Control(
                                HALTED,
                                (
                                    *(*ALPHA, *GAIN, BY_GAIN, FINITE),
                                    f"{PULL_G} {near}*{NEED_G}",
                                    *SQUARES,
                                    f"alpha == {below}*{AT_SQUARE}",
                                ),
                            )
                            for near, below in BELOW
                        ),
                    )
                ),
            ),
            why=(
                "A sufficient α in the setting of (c), written without the quotient: at D = 0 the "
                "condition is empty, and rightly so, since then F(Pn) = P0 too. As d → 0 the value "
                "tends to 1 − 1/g, the local threshold of C31."
            ),
            remark=(
                "An update that doubles small divergences (g = 2) is halted near P0 by α = ½, and "
                "by α = e^{−d}/(1 + e^{−d}) at divergence d."
            ),
            general=("Carries over to every measurable space, since the sharp bound does (C36a)."),
        ),
        Reading(
            "e",
            "Order (i), Ph = P0: the least halting α increases in d.",
            statement=f"{_least('d')} < {_least('d2')}",
            given=("delta == 0", *RISING),
            evidence=(
                WitnessFile("witnesses/e.json"),
                Kernel("counterexample.v", "C39e_refuted"),
                Hunt(),
            ),
            repairs=("C22a",),
            why=(
                "The order in which P̃n = Pn: no update comes between, so the drift is δ = 0, and "
                "the value of (b) is 0 at every d. By C22a every α in (0, 1] does halt the growth, "
                "so the infimum of the halting α is 0 whatever d is. A constant is not strictly "
                "increasing; the witness is a tie, as every point is."
            ),
            remark="Where the current model itself is mixed, every α halts (C22a).",
        ),
        Reading(
            "f",
            "Order (iii), drift at most δ, Ph = P0: the least halting α increases in d.",
            statement=f"{_least_before_update('d')} < {_least_before_update('d2')}",
            given=(*POSITIVE_DRIFT, "delta <= d", "d < inf", "d < d2", "d2 < inf"),
            evidence=(
                WitnessFile("witnesses/f.json"),
                Kernel("counterexample.v", "C39f_refuted"),
                Hunt(),
            ),
            repairs=("C39i", "C39k", "C39m"),
            why=(
                "The order in which the update comes last: P_{n+1} = F(mix), any distribution with "
                "D(P0‖P_{n+1}) ≤ D(P0‖mix) + δ. The guarantee needs D(P0‖mix) ≤ d − δ for every Pn "
                "at divergence d. By C36a, D(P0‖mix) is at most −ln(α + (1−α)e^{−d}), attained for "
                "P0 at one letter (C36c), so the least α is (e^δ − 1)/(e^d − 1): it suffices (i), "
                "and no smaller one does (m). Below d = δ even α = 1 gives no guarantee, since the "
                "drift acts after the mixing; so d starts at δ."
            ),
            remark=(
                "The same direction as in order (ii): the closer to P0, the more human data it "
                "takes to stay there (k); within δ of P0 no amount is enough (m)."
            ),
        ),
        Reading(
            "g",
            "In order (ii) no smaller α halts: below the value of (b) the divergence can rise.",
            statement=RISES,
            given=(
                *ALPHA,
                *POSITIVE_DRIFT,
                EXACT_DRIFT,
                FINITE_0,
                "alpha*(exp(KL(point(0), Pn)) - exp(-delta)) < 1 - exp(-delta)",
            ),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39g_proved"),
                Hunt(
                    statement=RISES,
                    given=(*ALPHA, FURTHER, FINITE_0, f"{WEAK} 1 - {LOST}"),
                    controls=(
                        Control(RISES, (*ALPHA, FURTHER, FINITE_0)),
                        *(
                            Control(
                                RISES,
                                (
                                    *(*ALPHA, FURTHER, FINITE_0),
                                    f"{WEAK} {over}*(1 - {LOST})",
                                    HALVES[1],
                                    f"alpha == {above}*{AT_HALF}",
                                ),
                            )
                            for over, above in ABOVE
                        ),
                    ),
                ),
            ),
            why=(
                "For P0 at one letter and an update that uses up all of its drift δ, every α below "
                "the value of (b) lets the divergence rise. With (b): that value is the least α "
                "that guarantees a halt. The search puts the drift itself, "
                "D(P0‖Pt) − D(P0‖Pn), in place of δ, since no rational point meets the equation "
                "with a rational δ."
            ),
            remark=(
                "The value of (b) cannot be improved without knowing more about P0 or the update. "
                "For a given P0 of full support a somewhat smaller α may do."
            ),
            general=(
                "Carries over to every space in which single points are events; the example needs "
                "no more."
            ),
        ),
        Reading(
            "h",
            "Order (ii), drift at most δ, Ph = P0: the least halting α decreases in d.",
            statement=f"{_least('d2')} < {_least('d')}",
            given=(*POSITIVE_DRIFT, *RISING),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39h_proved"),
                Hunt(
                    controls=(
                        Control(f"{_least('d2')} < {_least('d')}", ("delta == 0", *RISING)),
                        Control(
                            f"{_least('d2')} < {_least('d')}",
                            (*POSITIVE_DRIFT, "0 < d", "d < inf", "d <= d2", "d2 < inf"),
                        ),
                        *(
                            Control(
                                f"{_least('d2')} < {near}*({_least('d')})",
                                (*POSITIVE_DRIFT, *RISING, "d2 == 1.0000001*d"),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "The value of (b) at two divergences d < d2. Strictly decreasing, from 1 as d → 0 "
                "to 0 as d → ∞."
            ),
            remark=(
                "Early anchoring is the expensive kind, and drift that is caught late is halted "
                "cheaply, but at the level that it has reached."
            ),
            general="It is a statement about numbers and does not depend on the space.",
        ),
        Reading(
            "i",
            "Order (iii), drift at most δ, Ph = P0: α ≥ (exp(δ) − 1)/(exp(d) − 1) halts.",
            statement=HALTED_LAST,
            given=(*ALPHA, *DRIFT, BY_DELTA_LAST, FINITE, f"{PULL_LAST} exp(delta) - 1"),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39i_proved"),
                Hunt(
                    controls=(
                        Control(HALTED_LAST, (*ALPHA, *DRIFT, BY_DELTA_LAST, FINITE)),
                        Control(
                            HALTED_LAST, (*ALPHA, *DRIFT, FINITE, f"{PULL_LAST} exp(delta) - 1")
                        ),
                        Control(
                            HALTED_LAST,
                            (
                                *(*ALPHA, *DRIFT, FINITE, f"{PULL_LAST} exp(delta) - 1"),
                                BY_DELTA_LAST.replace("Pn, P0", "Pn, Ph"),
                            ),
                        ),
                        *(
                            Control(
                                HALTED_LAST,
                                (
                                    *(*ALPHA, *DRIFT, BY_DELTA_LAST, FINITE),
                                    f"{PULL_LAST} {near}*(exp(delta) - 1)",
                                    *HALVES_LAST,
                                    f"alpha == {below}*{AT_LAST}",
                                ),
                            )
                            for near, below in BELOW
                        ),
                    )
                ),
            ),
            why=(
                "A sufficient α in the setting of (f); Q stands for P_{n+1}, the model after the "
                "update. It is written without the quotient: where D(P0‖Pn) < δ no α ≤ 1 meets "
                "the condition, and with δ = 0 every α does (C22a)."
            ),
            remark=(
                "Where training comes after the mixing, no share of human data keeps a model "
                "closer to P0 than one round of training moves it; beyond that, this value does."
            ),
            general=("Carries over to every measurable space, since the sharp bound does (C36a)."),
        ),
        Reading(
            "j",
            "With multiplicative drift, order (ii), no smaller α than that of (d) halts.",
            statement=RISES,
            given=(
                *ALPHA,
                *GAIN,
                EXACT_GAIN,
                FINITE_0,
                "alpha*(1 - exp(-g*KL(point(0), Pn))) < "
                "exp(-KL(point(0), Pn)) - exp(-g*KL(point(0), Pn))",
            ),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39j_proved"),
                Hunt(
                    statement=RISES,
                    given=(*ALPHA, FURTHER, FINITE_0, f"{WEAK_G} {TOO_LITTLE_G}"),
                    controls=(
                        Control(RISES, (*ALPHA, FURTHER, FINITE_0)),
                        *(
                            Control(
                                RISES,
                                (
                                    *(*ALPHA, FURTHER, FINITE_0),
                                    f"{WEAK_G} {over}*{TOO_LITTLE_G}",
                                    SQUARES[1],
                                    f"alpha == {above}*{AT_SQUARE}",
                                ),
                            )
                            for over, above in ABOVE
                        ),
                    ),
                ),
            ),
            why=(
                "As (g), for a drift in proportion: P0 at one letter and an update that uses up "
                "its whole factor g. With (d): the value of (d) is the least α that guarantees a "
                "halt. At D(P0‖Pn) = 0 the condition cannot be met. The search puts D(P0‖Pt) in "
                "place of g·D(P0‖Pn), and D(P0‖Pt) > D(P0‖Pn) in place of g > 1."
            ),
            remark=(
                "As with (b), a smaller α may do for a given P0 of full support; without knowing "
                "more about P0 or the update, (d) cannot be improved."
            ),
            general=(
                "Carries over to every space in which single points are events; the example needs "
                "no more."
            ),
        ),
        Reading(
            "k",
            "Order (iii), drift at most δ, Ph = P0: the least halting α decreases in d.",
            statement=f"{_least_before_update('d2')} < {_least_before_update('d')}",
            given=(*POSITIVE_DRIFT, "delta <= d", "d < inf", "d < d2", "d2 < inf"),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39k_proved"),
                Hunt(
                    controls=(
                        Control(
                            f"{_least_before_update('d2')} < {_least_before_update('d')}",
                            ("delta == 0", *RISING),
                        ),
                        Control(
                            f"{_least_before_update('d2')} < {_least_before_update('d')}",
                            (*POSITIVE_DRIFT, "delta <= d", "d < inf", "d <= d2", "d2 < inf"),
                        ),
                        *(
                            Control(
                                f"{_least_before_update('d2')} < "
                                f"{near}*({_least_before_update('d')})",
                                (*POSITIVE_DRIFT, "delta <= d", *RISING, "d2 == 1.0000001*d"),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "The value of (i) at two divergences δ ≤ d < d2. Strictly decreasing, from 1 at "
                "d = δ to 0 as d → ∞."
            ),
            remark="The order of training and mixing does not change the direction.",
            general="It is a statement about numbers and does not depend on the space.",
        ),
        Reading(
            "l",
            "Order (ii), multiplicative drift g, Ph = P0: the least halting α decreases in d.",
            statement=f"{_least_for_gain('d2')} < {_least_for_gain('d')}",
            given=(*GAIN, *RISING),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39l_proved"),
                Hunt(
                    controls=(
                        Control(
                            f"{_least_for_gain('d2')} < {_least_for_gain('d')}",
                            ("g == 1", *RISING),
                        ),
                        Control(
                            f"{_least_for_gain('d2')} < {_least_for_gain('d')}",
                            (*GAIN, "0 < d", "d < inf", "d <= d2", "d2 < inf"),
                        ),
                        *(
                            Control(
                                f"{_least_for_gain('d2')} < {near}*({_least_for_gain('d')})",
                                (*GAIN, *RISING, "d2 == 1.0000001*d"),
                            )
                            for near in NEAR
                        ),
                    )
                ),
            ),
            why=(
                "The value of (d) at two divergences d < d2. Strictly decreasing, from 1 − 1/g as "
                "d → 0 to 0 as d → ∞, because x ↦ x^g is strictly convex for g > 1."
            ),
            remark=(
                "For an update that multiplies the divergence by at most g, α = 1 − 1/g is enough "
                "at every divergence."
            ),
            general="It is a statement about numbers and does not depend on the space.",
        ),
        Reading(
            "m",
            "In order (iii) no smaller α halts: below the value of (i) the divergence can rise.",
            statement=RISES_LAST,
            given=(
                *ALPHA,
                *POSITIVE_DRIFT,
                f"KL(point(0), Q) == {MIXED_0} + delta",
                FINITE_0,
                f"{PULL_LAST_0} exp(delta) - 1",
            ),
            evidence=(
                Derivation(),
                Kernel("halting.v", "C39m_proved"),
                Hunt(
                    statement=RISES_LAST,
                    given=(*ALPHA, FURTHER_LAST, FINITE_0, f"{PULL_LAST_0} {DRIFT_LAST}"),
                    controls=(
                        Control(RISES_LAST, (*ALPHA, FURTHER_LAST, FINITE_0)),
                        *(
                            Control(
                                RISES_LAST,
                                (
                                    *(*ALPHA, FURTHER_LAST, FINITE_0),
                                    f"{PULL_LAST_0} {over}*{DRIFT_LAST}",
                                    HALVES_AT_0,
                                    f"alpha == {above}*{AT_LAST}",
                                ),
                            )
                            for over, above in ABOVE
                        ),
                    ),
                ),
            ),
            why=(
                "For P0 at one letter and an update that uses up all of its drift δ, every α below "
                "the value of (i) lets the divergence rise; where D(P0‖Pn) < δ that is every α. "
                "The search puts the drift itself, D(P0‖Q) − D(P0‖mix), in place of δ, as in (g)."
            ),
            remark=(
                "With (i): that value is the least α that guarantees a halt where training comes "
                "last."
            ),
            general=(
                "Carries over to every space in which single points are events; the example needs "
                "no more."
            ),
        ),
    ),
    discussion=(
        "The article sets α the higher the further the model has drifted. To halt means that the "
        "divergence rises no further; for a guarantee something must be known of the update, here "
        "that one round of it adds at most δ to the divergence. The least α that then guarantees "
        "a halt, in the order update first and mix afterwards, is (1 − e^{−δ})/(e^{d} − e^{−δ}), "
        "(b) and (g): it decreases in d (h). The same holds for a drift in proportion to d, (d), "
        "(j) and (l), and for the order mix first and update afterwards, (i), (k) and (m); where "
        "the current model itself is mixed, every α halts (e). The reason is that "
        "exact human data cap the divergence at −ln α however far the model has gone (C22e), so "
        "far from P0 they undo more than the drift adds. The article's rule would be right for "
        "another aim: by C36a and C36c, a guaranteed return to a fixed level in one step does take "
        "the more human data the further the model is."
    ),
    orders=(
        SideBySide(
            "Ph = P0, drift at most δ: the least halting α increases in d = D(P0‖Pn)", "e", "a", "f"
        ),
    ),
)
