"""Definitions of `theory/Composite.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("C01a /\\ Letters.C02a_statement.", "C01a.", ("C32a_range",)),
    Altered("(C01a /\\ Letters", "(C01a \\/ Letters", ("C32b_range",)),
    Altered("[/\\ C26a, C22a, C22c", "[/\\ C26b, C22a, C22c", ("C32a_range",)),
    Altered(
        "Orders.C30b_statement, Orders.C31b", "Orders.C30d_statement, Orders.C31b", ("C32c_range",)
    ),
    Altered(
        "Letters.C02c_statement, Loops.C31d", "Letters.C02a_statement, Loops.C31d", ("C32d_range",)
    ),
)
