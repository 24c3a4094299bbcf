"""C40: A documented bound on D(P0‖Pn) limits impossible outputs."""

from collapse_audit.ledger import Claim, Control, Derivation, Hunt, Kernel, Reading, WitnessFile

SHARE = ("0 <= s", "s <= 1")
IMPOSSIBLE = (*SHARE, "dot(P0, R) == 0")
LIMIT = "1 - exp(-KL(P0, mix(s, Q, R)))"
ATTAINED = "KL(P0, mix(s, P0, R)) =="
NEAR = ("0.99", "0.999", "0.9999", "0.999999")
OVER = ("1.01", "1.001", "1.0001", "1.000001")

CLAIM = Claim(
    id="C40",
    slug="bounded_kl_is_safe",
    section="F",
    passage="Implications (AI policy and governance)",
    title="A documented bound on D(P0‖Pn) limits impossible outputs, a standard of safety",
    says=(
        "Requiring a documented bound on D(P₀‖Pₙ) gives a formal basis for quality and safety "
        "standards of AI systems."
    ),
    readings=(
        Reading(
            "a",
            (
                "A small D(P0‖Pn) limits the share s of outputs that are impossible under P0: "
                "s ≤ 1 − exp(−D(P0‖Pn))."
            ),
            statement=f"s <= {LIMIT}",
            given=IMPOSSIBLE,
            as_stated=True,
            evidence=(
                Derivation(),
                Kernel("support.v", "C40a_proved"),
                Hunt(
                    controls=(
                        Control(f"s <= {LIMIT}", SHARE),
                        *(Control(f"s <= {near}*({LIMIT})", IMPOSSIBLE) for near in NEAR),
                        Control(f"s < {LIMIT}", IMPOSSIBLE),
                    )
                ),
            ),
            why=(
                "Safety is read as a limit on outputs that a human would never produce, the share "
                "of Pn off P0's support; the arguments are in the article's order, P0 first. Every "
                "Pn that gives the share s to such outputs is (1−s)Q + sR, with R on letters of "
                "P0-probability 0 (dot(P0, R) = 0) and Q the rest; s = 0, s = 1 and D = +∞ are "
                "included. The limit tends to 0 with D, which is what a standard needs."
            ),
            remark=(
                "Here the article has a point, and this is its exact content: a documented bound "
                "t on D(P0‖Pn) allows up to 1 − e^{−t} of impossible outputs, about t for small t. "
                "To allow at most one in a thousand, t can be at most about 0.001 nats."
            ),
            general=(
                "Carries over to every measurable space, with an event of P0-probability 0 in "
                "place of the letters off the support: data processing to that event and its "
                "complement gives it."
            ),
        ),
        Reading(
            "b",
            "The limit is attained: a share s of impossible outputs costs just −ln(1 − s).",
            statement=f"{ATTAINED} -log(1 - s)",
            given=IMPOSSIBLE,
            evidence=(
                Derivation(),
                Kernel("support.v", "C40b_proved"),
                Hunt(
                    controls=(
                        Control(f"{ATTAINED} -log(1 - s)", SHARE),
                        *(Control(f"{ATTAINED} -{over}*log(1 - s)", IMPOSSIBLE) for over in OVER),
                        Control("KL(P0, mix(s, Q, R)) == -log(1 - s)", IMPOSSIBLE),
                    )
                ),
            ),
            why=(
                "The exact trade-off between the bound that a standard would fix and the share "
                "that it lets through: a model that answers like P0 except for a share s of "
                "impossible outputs. At s = 1 both sides are +∞."
            ),
            remark=(
                "One output in ten impossible costs 0.105 nats. A model can pass a bound of 0.11 "
                "nats with that share."
            ),
            general=(
                "Carries over to every measurable space on which some R is singular to P0, with "
                "the same computation."
            ),
        ),
        Reading(
            "c",
            "A bound on D(P0‖Pn) bounds the reversed divergence D(Pn‖P0).",
            statement="KL(Pn, P0) < inf",
            given=("KL(P0, Pn) <= 0.11",),
            evidence=(
                WitnessFile("witnesses/c.json"),
                WitnessFile("witnesses/c_distinct.json"),
                Kernel("counterexample.v", "C40c_refuted"),
                Hunt(),
            ),
            repairs=("C40a", "C40b"),
            why=(
                "The reversed divergence is the one that penalises outputs impossible under P0, so "
                "a safety standard would want it controlled. Bounded would mean at most some "
                "u < ∞; the statement asks only that it be finite, at the bound 0.11. By (b) the "
                "same happens at every positive bound. In the second file P0 is not a vertex."
            ),
            remark=(
                "Any finite limit on D(Pn‖P0) excludes impossible outputs altogether; a limit on "
                "D(P0‖Pn) only keeps their share small (a). Above all it guards against the "
                "opposite fault: human answers that the model can no longer give."
            ),
        ),
    ),
    discussion=(
        "The article proposes a bound on D(P₀‖Pₙ) as a standard of safety. In this order of the "
        "arguments the divergence measures how badly the model covers what people produce. It "
        "does limit the share of outputs that people never produce, by 1 − e^{−D} (a), and no "
        "better (b): 10% of them cost 0.105 nats, at which the reversed divergence is already +∞ "
        "(c). So a standard of this kind has to set the bound close to the share that it is "
        "willing to tolerate, or to control D(Pn‖P0) as well. Whether D(P0‖Pn) can be measured "
        "well enough for an audit is C35."
    ),
)
