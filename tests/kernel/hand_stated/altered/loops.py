"""Definitions of `theory/Loops.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered(
        "(1 - / INR N) ^ n * (1 - \\sum_x P0",
        "(1 - / INR N) ^ n.+1 * (1 - \\sum_x P0",
        ("C08e_2",),
    ),
    Altered("step N id (@ent T) P < ent P", "step N id (@ent T) P <= ent P", ("C07f_0",)),
    Altered("(INR #|T| - 1)", "INR #|T|", ("C03d_100",)),
    Altered("KL (vec P0) (vec (model P0 w n))", "KL (vec (model P0 w n)) (vec P0)", ("C03b_0",)),
    Altered("exists c : R, 1 < c", "exists c : R, 0 < c", ("C03c_range",)),
    Altered(" dom P0 Pinit ->", "", ("C31c_range", "C31c_0")),
    Altered("(1 - (1 - alpha) ^ 2)", "(1 - alpha ^ 2)", ("second_moment_value_1",)),
    Altered("0 < alpha <= 1", "0 <= alpha <= 1", ("C31d_range", "C31l_range")),
)
