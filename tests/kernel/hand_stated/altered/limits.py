"""Definitions of `theory/Limits.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("dom (p0 n) (P n) ->", "", ("divergence_explodes_3", "C14e_range")),
    Altered("ent (P n)", "ent (P 0%N)", ("entropy_vanishes_2",)),
    Altered("(3 <= k)", "(2 <= k)", ("C14d_range", "C14i_range")),
    Altered("0 < p a & 0 < p b", "0 < p a & 0 <= p b", ("C14e_range", "C14k_range")),
    Altered(
        "on_growing entropy_vanishes variance",
        "on_growing divergence_explodes variance",
        ("C14j_range",),
    ),
)
