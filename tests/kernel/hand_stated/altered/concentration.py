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
    Altered("(0 < m)%N -> 0 < gamma < 1", "0 < gamma < 1", ("C35f_range",)),
    Altered("0 < gamma < 1 ->", "0 < gamma <= 1 ->", ("C35f_range",)),
    Altered("1 - gamma <= prob", "1 - gamma < prob", ("C35f_range",)),
    Altered("if j == i then x else s j", "if j == i then s j else x", ("C35f_range", "C35f_0")),
    Altered("binent (/ INR m)", "binent (/ INR m.+1)", ("C35f_range", "C35f_0")),
    Altered(
        "exists m : nat, (0 < m)%N /\\ forall n : nat,",
        "forall n : nat, exists m : nat, (0 < m)%N /\\",
        ("C37g_range",),
    ),
    Altered(
        "is_dist law ->\n  forall eps", "is_dist law -> dom P0 law -> forall eps", ("C37g_range",)
    ),
    Altered("at_most (fin (/ eps)) a", "true", ("near_6",)),
    Altered("Rle_dec (Rabs (x - y)) eps", "Rlt_dec (Rabs (x - y)) eps", ("near_0",)),
)
