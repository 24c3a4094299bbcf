"""Definitions of `theory/Conditioning.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("cond P0 (predC C) =1 P0.", "cond P0 C =1 P0.", ("C33a_0", "C33a_range")),
    Altered(
        "if Rlt_dec (p i) tau then true else false",
        "if Rlt_dec tau (p i) then false else true",
        ("escalated_2",),
    ),
    Altered("ln (1 - mass P0 C)", "ln (mass P0 C)", ("C33e_1",)),
)
