"""Definitions of `theory/Paths.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("unbroken Ge (KL", "unbroken Gt (KL", ("C03a_0", "C12a_0")),
    Altered(
        "(model P0 w j) (model P0 w j.+1)",
        "(model P0 w j.+1) (model P0 w j)",
        ("C03a_range", "C07a_2"),
    ),
    Altered("0 < history_law N id n P0 w ->", "", ("C03a_range", "C16c_range")),
    Altered("p j <= p i", "p j < p i", ("most_likely_5",)),
    Altered("p i / \\sum_(j in S) p j", "p i", ("truncation_4",)),
    Altered("0 < iid p s /\\", "0 <= iid p s /\\", ("leads_to_2",)),
)
