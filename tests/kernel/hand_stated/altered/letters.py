"""Definitions of `theory/Letters.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("(exp (- kl P0 (P n)))", "(exp (- kl (P n) P0))", ("C02a_range",)),
    Altered("0 < law (P n) w", "0 <= law (P n) w", ("C02a_range", "C02d_range")),
    Altered(
        "is_dist (law p) /\\ forall w, is_dist (next p w)",
        "is_dist (law p) /\\ exists w, is_dist (next p w)",
        ("C02a_range", "C05a_range"),
    ),
    Altered("is_dist P0 ->\n  tends_almost_surely", "tends_almost_surely", ("C02b_range",)),
    Altered("  two_letters P0 ->\n  forall M eps", "  forall M eps", ("C02c_range",)),
    Altered("(INR N + INR #|T| * a)", "(INR N + a)", ("C02d_0", "C02d_range")),
    Altered("(1 <= n)%N -> a /", "a /", ("C02d_range",)),
    Altered(
        "step (N j.+1) id (growing_from",
        "step (N j) id (growing_from",
        ("C02e_1", "C02f_2"),
    ),
    Altered("(kept_from j.+1 m) p else full p", "(kept_from j.+1 m) p else 1", ("all_kept_1",)),
    Altered(
        "exists B, forall n, \\sum_(j < n)",
        "forall n, exists B, \\sum_(j < n)",
        ("C02e_range", "C02f_range"),
    ),
    Altered("(1 - INR i / INR (N j.+1))", "(1 - INR i / INR (N j))", ("C02f_1", "C02f_range")),
    Altered("(#|T| <= N j.+1)%N", "(2 <= N j.+1)%N", ("C02f_range",)),
    Altered(
        "(fun P => P x) P0 < run N id n",
        "(fun P => P x) P0 <= run N id n",
        ("C04a_0", "C04a_range"),
    ),
    Altered("0 < P0 x < / 2", "0 < P0 x < 1", ("C04b_range",)),
    Altered(
        "exists m, forall n,\n    1 - eps", "forall n, exists m,\n    1 - eps", ("C04c_range",)
    ),
    Altered("(1 - P x) ^ N", "(1 - P x) ^ N.+1", ("C04d_0", "C04d_3")),
    Altered("(exists2 j, j \\notin S & 0 < p j) ->", "", ("C04e_range",)),
    Altered("truncation p S x < p x", "p x < truncation p S x", ("C04e_1", "C04e_range")),
    Altered("power (b - 1) (P x)", "power b (P x)", ("C04g_0", "C04g_range")),
    Altered("-> P x < P' x)", "-> P x <= P' x)", ("C04h_1", "C04h_range")),
    Altered("after m f (next p w)", "after m f (next (next p w) w)", ("C05a_1",)),
    Altered("if eqfun_dec P P0 then 1 else 0", "1", ("C05a_1", "C05a_range")),
    Altered(
        "is_dist P0 -> forall n, (1 <= n)%N ->\n  prob",
        "is_dist P0 -> forall n,\n  prob",
        ("C05b_range",),
    ),
    Altered("(0 < prob (history_law", "(0 <= prob (history_law", ("C05d_0", "C05d_range")),
)
