"""Definitions of `theory/Passing.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("[forall j : 'I_n.+1", "[exists j : 'I_n.+1", ("C13c_range",)),
    Altered("'I_n.+1", "'I_n", ("C13c_range",)),
    Altered(
        "divergence_le M P0 (model P0 w j)", "divergence_le M (model P0 w j) P0", ("C13c_range",)
    ),
    Altered("~ is_vertex P0 -> ", "", ("C13c_range",)),
)
