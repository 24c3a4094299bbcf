"""Definitions of `theory/Escalation.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered(
        "if Rlt_dec (conf p) tau then blend a p h else p",
        "if Rlt_dec tau (conf p) then p else blend a p h",
        ("escalate_0", "escalate_3"),
    ),
    Altered("conf p < tau ->", "conf p <= tau ->", ("C34a_range",)),
    Altered("1 - ent p / ln (INR #|T|)", "1 - ent p", ("entropy_score_0",)),
    Altered("exists m : nat, forall n : nat", "exists m n : nat", ("C34e_range",)),
)
