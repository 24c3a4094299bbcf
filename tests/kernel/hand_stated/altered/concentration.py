"""Definitions of `theory/Concentration.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("if j == i then x else s j", "x", ("C35f_range",)),
    Altered("INR m / 2 * ln (/ gamma)", "INR m * ln (/ gamma)", ("C35f_range",)),
    Altered("(forall x, 0 < Pn x) ->", "", ("C35f_range",)),
    Altered("at_most (KL (vec P0) (vec Pn))", "at_most (KL (vec Pn) (vec P0))", ("C35f_range",)),
    Altered("(ln (Pn hi) - ln (Pn lo))", "(ln (Pn lo) - ln (Pn hi))", ("C35f_range",)),
    Altered(
        "near eps (KL (vec P0) (vec (emp_first (m + j) s)))",
        "near eps (KL (vec (emp_first (m + j) s)) (vec P0))",
        ("C37g_range",),
    ),
    Altered("at_most (fin (/ eps)) a", "true", ("near_6",)),
    Altered("Rle_dec (Rabs (x - y)) eps", "Rlt_dec (Rabs (x - y)) eps", ("near_0",)),
)
