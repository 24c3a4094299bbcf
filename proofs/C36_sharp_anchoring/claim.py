"""C36: The sharp bound on one anchored step (ours, not the article's)."""

from collapse_audit.ledger import (
    Claim,
    Control,
    Derivation,
    FormalStatement,
    Hunt,
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
            "Best constants for exact data and full support.",
            formal=FormalStatement(
                words=(
                    "For Ph = P0 with least atom π > 0, the least c with "
                    "D(P0‖mix) ≤ c·D(P0‖Pt) for all Pt is a function c(α, π) < 1 − α, equal to "
                    "(1−α)² at π = ½; over all P0 it is 1 − α, not attained for α < 1."
                ),
                latex=(
                    r"\sup_{\tilde P}\frac{D(P_0\,\|\,(1-\alpha)\tilde P+\alpha P_0)}"
                    r"{D(P_0\,\|\,\tilde P)}=c(\alpha,\pi)"
                ),
            ),
            waits_for="best constants (step 4)",
            why="How much faster than 1 − α the divergence contracts where it does contract.",
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
            waits_for="closed forms of anchored loops (step 4)",
            why="The sharp bound makes the recursion linear.",
        ),
    ),
    discussion=(
        "The bound is sharp: no function of α, d and η that is smaller anywhere is valid for all "
        "distributions. It dominates both elementary bounds, the one from convexity (good at "
        "small d) and the floor (good at large d). It holds on every measurable space, by "
        "Jensen's inequality for the concave function −log-sum-exp."
    ),
)
