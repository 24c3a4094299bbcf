"""Definitions of `theory/Accumulation.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("M + INR t * INR N", "M + INR N", ("accumulate_0", "accumulate_1")),
    Altered("INR (count s x)) / pool t.+1", "INR (count s x)) / pool t", ("accumulate_2",)),
    Altered("is_dist start -> dom P0 start ->", "is_dist start ->", ("C18e_range",)),
    Altered("0 < M -> is_dist P0", "is_dist P0", ("C18e_range",)),
    Altered("KL (vec P0) (vec p)).", "KL (vec p) (vec P0)).", ("C18e_range",)),
)
