"""Definitions of `theory/Orbits.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("F (P n) i + noise n i", "F (P n) i - noise n i", ("C07d_0", "C07d_range")),
    Altered("(forall n, is_dist (P n)) /\\ forall n i", "forall n i", ("C07d_0", "C13b_range")),
    Altered("ent (P n.+1) <= ent (P n)", "ent (P n.+1) < ent (P n)", ("C07d_1", "C07d_range")),
    Altered("(forall x, ~ P 0%N =1 vertex x) ->", "", ("C13b_range",)),
    Altered("M < kl (P 0%N) (P n)", "M < kl (P n) (P 0%N)", ("C13b_range",)),
    Altered("exists n0 : nat, forall n : nat", "forall n0 : nat, exists n : nat", ("C13b_range",)),
    Altered("(forall p, is_dist p -> is_dist (F p)) ->", "", ("C17a_0", "C17a_range")),
    Altered("ent (F p) <= ent p", "ent p <= ent (F p)", ("C17a_1", "C17a_range")),
    Altered("iter n (tempering b) p", "tempering (INR n) p", ("tempered_1", "C08b_range")),
    Altered("Rle_dec (p y) (p x)", "Rlt_dec (p y) (p x)", ("modes_0", "modes_1", "C08f_range")),
    Altered("(ln (INR #|modes p|))", "(ln (INR #|T|))", ("C08f_0", "C08f_range")),
    Altered("(2 <= #|T|)%N -> 1 < b ->", "(2 <= #|T|)%N -> 0 < b ->", ("C08b_range",)),
    Altered("most_likely p S, q <= ", "True, q <= ", ("keeps_mass_9", "C08c_range")),
    Altered("S, q <= \\sum", "S, q < \\sum", ("keeps_mass_1", "C08c_range")),
    Altered("(#|S| <= #|S'|)%N]", "(0 <= #|S'|)%N]", ("keeps_mass_4", "C08c_range")),
    Altered("0 < q < 1 ->", "0 < q <= 1 ->", ("C08c_range",)),
    Altered("(2 <= m <= #|T|)%N", "(1 <= m <= #|T|)%N", ("C08g_range",)),
    Altered("0 < p y -> p x <= p y", "p x <= p y", ("C08h_range",)),
    Altered("0 < p x /\\ forall y, 0", "forall y, 0", ("least_likely_3", "C08h_range")),
    Altered("[/\\ x != y, 0 < p x &", "[/\\ true, 0 < p x &", ("two_left_1", "C08h_range")),
    Altered("(forall n, ~ two_left (P n) -> P n.+1 =1 P n) ->", "", ("C08h_range",)),
    Altered("[set~ x]", "[set x]", ("C08h_range",)),
    Altered(
        "vari (truncation p S) x <= vari p x",
        "vari p x <= vari (truncation p S) x",
        ("C09c_1", "C09c_range"),
    ),
    Altered("injective x ->", "", ("C09c_0", "C09c_range")),
)
