"""C36: The sharp bound on one anchored step (ours, not the article's)."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    Hunt,
    Kernel,
    LoopStatement,
    Reading,
)

ALPHA = ("0 < alpha", "alpha <= 1")
MIXED = "KL(P0, mix(alpha, Pt, Ph))"
SHARP = "-log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph)))"
CONVEX = "(1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)"
FLOOR = "-log(alpha) + KL(P0, Ph)"
AT_VERTEX = "-log((1 - alpha)*exp(-KL(point(0), Pt)) + alpha*exp(-KL(point(0), Ph)))"
OFF = ("0 <= s", "s <= 1", "0 <= r", "r <= 1", "dot(P0, Q) == 0", "dot(P0, R) == 0")
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")
SPREAD = "KL(P0, mix(alpha, mix(s, P0, Q), mix(r, P0, R)))"

# Exact data, Ph = P0: how small c can be in TO_P0 <= c*KL(P0, Pt).
PARTLY = ("0 < alpha", "alpha < 1")
TO_P0 = "KL(P0, mix(alpha, Pt, P0))"
CONSTANT = ("0 <= c", "c < inf")
CORNER, MIDDLE = "point(0)", "mix(1/2, point(0), point(1))"
TWO = "mix(t, point(0), point(1))"
FROM_CORNER = f"KL({CORNER}, {TWO})"
CORNER_TO_P0 = f"KL({CORNER}, mix(alpha, {TWO}, {CORNER}))"
FROM_MIDDLE = f"KL({MIDDLE}, {TWO})"
MIDDLE_TO_P0 = f"KL({MIDDLE}, mix(alpha, {TWO}, {MIDDLE}))"
# excess((1 - alpha)*M)/excess(M), with excess(x) = x - log(1 + x) and M = 1/pi - 1.
LEAST_RATE = "((1 - alpha)*(1/pi - 1) - log(1 + (1 - alpha)*(1/pi - 1)))/(1/pi - 1 + log(pi))"
PINSKER = "2*(1 - alpha)**2*TV(P0, Pt)**2"

CLAIM = Claim(
    id="C36",
    slug="sharp_anchoring",
    section="E",
    passage="Ours: the strongest bound that replaces the stability proof",
    title="The sharp bound on an anchored step",
    says=(
        "Not a claim of the article: the best bound on D(P0‖(1−α)Pt + αPh) in terms of α, "
        "D(P0‖Pt) and D(P0‖Ph) alone."
    ),
    readings=(
        Reading(
            "a",
            "D(P0‖mix) is at most −ln((1−α)e^{−d} + αe^{−η}), d = D(P0‖Pt), η = D(P0‖Ph).",
            statement=f"{MIXED} <= {SHARP}",
            given=ALPHA,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("sharp.v", "C36a_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{MIXED} <= {near}*({SHARP})", ALPHA) for near in NEAR),
                        Control(f"{MIXED} <= {SHARP} - 0.0001", ALPHA),
                        Control(f"{MIXED} < {SHARP}", ALPHA),
                    )
                ),
            ),
            why="Every case is included: d or η infinite, zeros in P0, α = 1.",
            general=(
                "Carries over to every measurable space: where d and η are finite, Jensen's "
                "inequality for the concave function −ln(Σ exp) of the two log-densities, "
                "integrated over P0; where one of them is infinite, mix ≥ αPh or mix ≥ (1−α)Pt."
            ),
        ),
        Reading(
            "b",
            "The same, as concavity: e^{−D(P0‖·)} is concave.",
            statement=(f"exp(-{MIXED}) >= (1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph))"),
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("sharp.v", "C36b_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(
                                f"exp(-{MIXED}) >= {over}*"
                                "((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph)))",
                                ALPHA,
                            )
                            for over in OVER
                        ),
                    )
                ),
            ),
            why="The form that is linear in the model, and that recursions use.",
            general=(
                "Carries over to every measurable space; it is (a) with the exponential taken."
            ),
        ),
        Reading(
            "c",
            "Attained for every d and η: where P0 is a vertex the bound is an equality.",
            statement=f"KL(point(0), mix(alpha, Pt, Ph)) == {AT_VERTEX}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("sharp.v", "C36c_proved"),
                Hunt(
                    controls=(
                        Control(f"{MIXED} == {SHARP}", ALPHA),
                        *(
                            Control(
                                f"KL(point(0), mix(alpha, Pt, Ph)) == {over}*({AT_VERTEX})", ALPHA
                            )
                            for over in OVER
                        ),
                    )
                ),
            ),
            why=(
                "D(vertex‖Q) = −ln Q(0) takes every value in [0, ∞], so no smaller function of α, "
                "d and η bounds D(P0‖mix) for all P0."
            ),
            general=(
                "Carries over to every space in which single points are events, and more widely "
                "with an event A in place of the letter and Pt and Ph of constant density with "
                "respect to P0 on A."
            ),
        ),
        Reading(
            "d",
            "Attained for any P0 without full support: spread some mass off the support.",
            statement=f"{SPREAD} == -log((1 - alpha)*(1 - s) + alpha*(1 - r))",
            given=(*ALPHA, *OFF),
            evidence=(
                Derivation(),
                Kernel("sharp.v", "C36d_proved"),
                Hunt(
                    controls=(
                        Control(
                            f"{SPREAD} == -log((1 - alpha)*(1 - s) + alpha*(1 - r))",
                            (*ALPHA, *OFF[:5]),
                        ),
                        *(
                            Control(
                                f"{SPREAD} == -{over}*log((1 - alpha)*(1 - s) + alpha*(1 - r))",
                                (*ALPHA, *OFF),
                            )
                            for over in OVER
                        ),
                    )
                ),
            ),
            why=(
                "Pt = (1−s)P0 + sQ and Ph = (1−r)P0 + rR with Q, R off the support of P0 have "
                "d = −ln(1−s), η = −ln(1−r) by (e), and attain the bound."
            ),
            general=(
                "Carries over to every measurable space on which some distribution is singular "
                "to P0."
            ),
        ),
        Reading(
            "e",
            "The divergence of such a pair: D(P0‖(1−s)P0 + sQ) = −ln(1−s).",
            statement="KL(P0, mix(s, P0, Q)) == -log(1 - s)",
            given=("0 <= s", "s <= 1", "dot(P0, Q) == 0"),
            evidence=(
                Derivation(),
                Kernel("sharp.v", "C36e_proved"),
                Hunt(
                    controls=(
                        Control("KL(P0, mix(s, P0, Q)) == -log(1 - s)", ("0 <= s", "s <= 1")),
                        *(
                            Control(
                                f"KL(P0, mix(s, P0, Q)) == -{over}*log(1 - s)",
                                ("0 <= s", "s <= 1", "dot(P0, Q) == 0"),
                            )
                            for over in OVER
                        ),
                    )
                ),
            ),
            why="s = 1 gives +∞ on both sides.",
            general=("Carries over to every measurable space on which some Q is singular to P0."),
        ),
        Reading(
            "f",
            "It is never worse than the convexity bound.",
            statement=f"{SHARP} <= {CONVEX}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("sharp.v", "C36f_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{SHARP} <= {near}*({CONVEX})", ALPHA) for near in NEAR),
                        Control(f"{SHARP} < {CONVEX}", ALPHA),
                    )
                ),
            ),
            why="Comparison with C26e.",
            general=(
                "It is a statement about two numbers in [0, ∞] and does not depend on the space."
            ),
        ),
        Reading(
            "g",
            "It is never worse than the floor −ln α + η.",
            statement=f"{SHARP} <= {FLOOR}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("sharp.v", "C36g_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{SHARP} <= {near}*({FLOOR})", ALPHA) for near in NEAR),
                        Control(f"{SHARP} < {FLOOR}", ALPHA),
                    )
                ),
            ),
            why="Comparison with (h).",
            general=(
                "It is a statement about two numbers in [0, ∞] and does not depend on the space."
            ),
        ),
        Reading(
            "h",
            "The floor: D(P0‖mix) is at most −ln α + D(P0‖Ph), whatever the model.",
            statement=f"{MIXED} <= {FLOOR}",
            given=ALPHA,
            evidence=(
                Derivation(),
                Kernel("sharp.v", "C36h_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{MIXED} <= {near}*({FLOOR})", ALPHA) for near in NEAR),
                        Control(f"{MIXED} <= {FLOOR} - 0.0001", ALPHA),
                    )
                ),
            ),
            why="From mix ≥ αPh (C38a); it holds where the model has lost letters, d = +∞.",
            remark=(
                "One anchored step with exact data brings any model, however collapsed, to within "
                "−ln α nats of P0."
            ),
            general=(
                "Carries over to every measurable space, with no condition: the mixture is at "
                "least α·Ph on every event."
            ),
        ),
        Reading(
            "i",
            "Exact data, Ph = P0: over all P0 and Pt no constant below 1 − α works.",
            statement="c >= 1 - alpha",
            given=(*PARTLY, *CONSTANT, f"forall(P0, forall(Pt, {TO_P0} <= c*KL(P0, Pt)))"),
            evidence=(
                Kernel("constants.v", "C36i_proved"),
                Hunt(
                    statement=f"{CORNER_TO_P0} >= (1 - alpha)*(1 - t)*{FROM_CORNER}",
                    given=PARTLY,
                    controls=tuple(
                        Control(
                            f"{CORNER_TO_P0} >= {over}*(1 - alpha)*(1 - t)*{FROM_CORNER}", PARTLY
                        )
                        for over in OVER
                    ),
                ),
            ),
            why=(
                "So 1 − α, which works by C26b, is the best constant. At a vertex P0 and "
                "Pt = (1−t)P0 + tQ with Q elsewhere, D(P0‖mix) is at least (1−α)(1−t)·D(P0‖Pt), "
                "which the search tests; let t → 0."
            ),
            remark="On every alphabet: the constant does not improve with the number of letters.",
            general=(
                "Carries over to every space with two disjoint non-empty events: P0 concentrated "
                "on one, Q on the other."
            ),
        ),
        Reading(
            "j",
            "The recursion over generations: y ↦ (1−α)e^{−δ}y + αe^{−η} for y = e^{−D}.",
            loop=LoopStatement(
                update="any",
                mode="every path",
                expression=(
                    "exp(-KL(P0, Pnext)) >= "
                    "(1 - alpha)*exp(-delta)*exp(-KL(P0, Pn)) + alpha*exp(-eta)"
                ),
                order="ii",
                words="Under drift at most δ and human error at most η, in order (ii).",
                latex=r"y_{n+1}\ge(1-\alpha)e^{-\delta}y_n+\alpha e^{-\eta},\quad y=e^{-D}",
            ),
            evidence=(Kernel("recursion.v", "C36j_proved", "theory.Orders.C36j_statement"),),
            why=(
                "The sharp bound makes the recursion linear. Drift at most δ means D(P0‖F(Pn)) ≤ "
                "D(P0‖Pn) + δ along the run, and D(P0‖Ph) ≤ η; both are finite. Every update, "
                "random ones included, and every start, D = +∞ (y = 0) included."
            ),
            remark=(
                "Its fixed point gives the level that drift and human error allow in the long run "
                "(C30h)."
            ),
            general=("Carries over to every measurable space, as (a) does."),
        ),
        Reading(
            "k",
            "Exact data: the constant 1 − α is not attained.",
            statement=f"{TO_P0} < (1 - alpha)*KL(P0, Pt)",
            given=(*PARTLY, "Pt != P0"),
            evidence=(
                Kernel("constants.v", "C36k_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(
                                f"{TO_P0} < {near}*(1 - alpha)*KL(P0, Pt)", (*PARTLY, "Pt != P0")
                            )
                            for near in NEAR
                        ),
                        Control(f"{TO_P0} < (1 - alpha)*KL(P0, Pt)", PARTLY),
                        Control(f"{TO_P0} < (1 - alpha)*KL(P0, Pt)", (*ALPHA, "Pt != P0")),
                    )
                ),
            ),
            why=(
                "−ln is strictly convex, so the step gains more than the factor wherever Pt ≠ P0, "
                "D(P0‖Pt) = +∞ included; at α = 1 both sides are 0."
            ),
            general=(
                "Carries over to every measurable space: where D(P0‖Pt) is finite and Pt ≠ P0 the "
                "density of Pt differs from 1 on an event to which P0 gives mass; where it is "
                "infinite, D(P0‖mix) ≤ −ln α."
            ),
        ),
        Reading(
            "l",
            "Exact data, P0 uniform on two letters: there the constant (1−α)² works.",
            statement=f"{MIDDLE_TO_P0} <= (1 - alpha)**2*{FROM_MIDDLE}",
            given=(*ALPHA, "0 <= t", "t <= 1"),
            evidence=(
                Kernel("constants.v", "C36l_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(
                                f"{MIDDLE_TO_P0} <= {near}*(1 - alpha)**2*{FROM_MIDDLE}",
                                (*ALPHA, "0 <= t", "t <= 1"),
                            )
                            for near in NEAR
                        ),
                        Control(
                            f"KL(mix(r, point(0), point(1)), mix(alpha, {TWO}, "
                            "mix(r, point(0), point(1)))) <= "
                            f"(1 - alpha)**2*KL(mix(r, point(0), point(1)), {TWO})",
                            ALPHA,
                        ),
                    )
                ),
            ),
            why=(
                "For Pt = (1−t, t) and v = (1−2t)², D(P0‖Pt) = −½ ln(1−v) and D(P0‖mix) = "
                "−½ ln(1−(1−α)²v), and −ln(1−·) is convex and 0 at 0."
            ),
            remark="This is P0 with least atom ½, the largest that two letters allow.",
            general="It is a statement about two letters, or an event and its complement.",
        ),
        Reading(
            "m",
            "In the setting of (l) the constant (1−α)² is the best.",
            statement="c >= (1 - alpha)**2",
            given=(*PARTLY, *CONSTANT, f"forall(t, {MIDDLE_TO_P0} <= c*{FROM_MIDDLE})"),
            evidence=(
                Kernel("constants.v", "C36m_proved"),
                Hunt(
                    statement=f"{MIDDLE_TO_P0} >= (1 - alpha)**2*4*t*(1 - t)*{FROM_MIDDLE}",
                    given=PARTLY,
                    controls=tuple(
                        Control(
                            f"{MIDDLE_TO_P0} >= {over}*(1 - alpha)**2*4*t*(1 - t)*{FROM_MIDDLE}",
                            PARTLY,
                        )
                        for over in OVER
                    ),
                ),
            ),
            why=(
                "D(P0‖mix) is at least (1−α)²·4t(1−t)·D(P0‖Pt), which the search tests; let t → ½."
            ),
            general="It is a statement about two letters, or an event and its complement.",
        ),
        Reading(
            "n",
            (
                "Exact data, every probability of P0 at least π: with φ(x) = x − ln(1+x) and "
                "M = 1/π − 1, the constant φ((1−α)M)/φ(M) works."
            ),
            statement=f"{TO_P0} <= {LEAST_RATE}*KL(P0, Pt)",
            given=(*ALPHA, "P0 >= pi"),
            evidence=(
                Kernel("constants.v", "C36n_proved"),
                Hunt(
                    controls=(
                        *(
                            Control(
                                f"{TO_P0} <= {near}*{LEAST_RATE}*KL(P0, Pt)", (*ALPHA, "P0 >= pi")
                            )
                            for near in NEAR
                        ),
                        Control(f"{TO_P0} <= {LEAST_RATE}*KL(P0, Pt)", ALPHA),
                    )
                ),
            ),
            why=(
                "With x = Pt/P0 − 1, letter by letter in [−1, M], D(P0‖Pt) = Σ P0·φ(x) and "
                "D(P0‖mix) = Σ P0·φ((1−α)x); the ratio φ((1−α)x)/φ(x) rises with x. Where Pt "
                "misses a letter the right side is +∞, and at α = 1 both sides are 0."
            ),
            remark=(
                "An upper bound on the best constant c(α, π), not its value: the letters cannot "
                "all have x = M, and at π = ½ the best constant is (1−α)² by (l) and (m), which "
                "is smaller. No closed form of c(α, π) is claimed here."
            ),
            general=(
                "Carries over to every measurable space, with the density of Pt with respect to "
                "P0 at most 1/π in place of the bound on P0."
            ),
        ),
        Reading(
            "o",
            "The constant of (n) is smaller than 1 − α.",
            statement=f"{LEAST_RATE} < 1 - alpha",
            given=PARTLY,
            evidence=(
                Kernel("constants.v", "C36o_proved"),
                Hunt(
                    controls=(
                        *(Control(f"{LEAST_RATE} < {near}*(1 - alpha)", PARTLY) for near in NEAR),
                        Control(f"{LEAST_RATE} < 1 - alpha", ALPHA),
                    )
                ),
            ),
            why="φ is strictly convex and 0 at 0, so φ((1−α)M) < (1−α)φ(M).",
            remark="Full support buys a faster contraction, the less the rarer the rarest letter.",
            general="It is a statement about two numbers and does not depend on the space.",
        ),
        Reading(
            "p",
            "Exact data, any one P0: no constant below (1−α)² works for all Pt.",
            statement="c >= (1 - alpha)**2",
            given=(*PARTLY, *CONSTANT, f"forall(Pt, {TO_P0} <= c*KL(P0, Pt))"),
            evidence=(
                Kernel("constants.v", "C36p_proved"),
                Hunt(
                    statement=f"{TO_P0} >= {PINSKER}",
                    given=PARTLY,
                    controls=tuple(
                        Control(f"{TO_P0} >= {over}*{PINSKER}", PARTLY) for over in OVER
                    ),
                ),
            ),
            why=(
                "n steps multiply total variation by (1−α)ⁿ and the divergence by at most cⁿ; "
                "by Pinsker's inequality, which the search tests at the mixture, "
                "2(1−α)²ⁿ·TV(P0, Pt)² ≤ cⁿ·D(P0‖Pt) for every n."
            ),
            remark=(
                "With (n) this brackets the best constant of P0 with least atom π: it lies "
                "between (1−α)² and φ((1−α)M)/φ(M), and below 1 − α by (o)."
            ),
            general="Carries over to every measurable space, as Pinsker's inequality does.",
        ),
    ),
    discussion=(
        "The bound is sharp: no function of α, d and η that is smaller anywhere is valid for all "
        "distributions. It dominates both elementary bounds, the one from convexity (good at "
        "small d) and the floor (good at large d). It holds on every measurable space, by "
        "Jensen's inequality for the concave function −log-sum-exp. For exact data, Ph = P0, the "
        "best constant c in D(P0‖mix) ≤ c·D(P0‖Pt) is exactly 1 − α over all P0 (C26b, i), not "
        "attained for α < 1 (k), and exactly (1−α)² where P0 is uniform on two letters (l, m). "
        "For P0 of full support with least atom π it is at least (1−α)² (p) and at most an "
        "explicit constant below 1 − α (n, o); between these two bounds its value is left open."
    ),
)
