"""Definitions of `theory/Measurement.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("Rle_dec x y", "Rlt_dec x y", ("at_most_0",)),
    Altered("| Some _, Some p_infty => true", "| Some _, Some p_infty => false", ("at_most_2",)),
    Altered(
        "exists rule : (T -> R) -> Prop,\n    forall P0 Pn : T -> R, is_dist P0 -> is_dist Pn ->",
        "forall P0 Pn : T -> R, is_dist P0 -> is_dist Pn -> exists rule : (T -> R) -> Prop,",
        ("C34d_range",),
    ),
    Altered(
        "(rule Pn <-> holds Gt (KL (vec P0) (vec Pn)) (fin t))",
        "(rule Pn <-> holds Gt (KL (vec Pn) (vec P0)) (fin t))",
        ("C34d_range", "C34d_0"),
    ),
    Altered(
        "holds Ge (fin t) (- elog (smallest (vec Pn)))",
        "holds Gt (fin t) (- elog (smallest (vec Pn)))",
        ("C34h_range", "C34h_0"),
    ),
    Altered(
        "(finite (KL (vec P0) (vec Pn)) -> forall s",
        "(forall s",
        ("C35a_range", "C35d_range"),
    ),
    Altered("0 < iid P0 s -> finite (U s)", "finite (U s)", ("C35a_range",)),
    Altered("1 - gamma <= prob (iid P0)", "gamma <= prob (iid P0)", ("C35a_range", "C35d_0")),
    Altered(
        "exists u : R, forall Pn : T -> R, is_dist Pn -> (forall x, 0 < Pn x) ->",
        "forall Pn : T -> R, is_dist Pn -> (forall x, 0 < Pn x) -> exists u : R,",
        ("C35b_range",),
    ),
    Altered("0 < gamma < / 2", "0 < gamma < 1", ("C35c_range",)),
    Altered(
        "holds Ge (expect (iid P0) (fun s : sample T m => KL (vec (emp s)) (vec Pn)))",
        "holds Ge (expect (iid P0) (fun s : sample T m => KL (vec Pn) (vec (emp s))))",
        ("C35e_0",),
    ),
    Altered("(forall i, 0 < P0 (X i)) ->", "", ("C37a_range", "C37a_0")),
    Altered(
        "(KL (vec P0) (vec (emp (first X m))))",
        "(KL (vec P0) (vec (emp (first X m.+2))))",
        ("C37a_0",),
    ),
    Altered("holds Lt (expect", "holds Le (expect", ("C37b_0",)),
    Altered("two_letters P0 ->", "", ("C37b_range", "C37b_0")),
    Altered("if C x then 0 else", "if ~~ C x then 0 else", ("C37c_range", "outside_0")),
    Altered("(i < m)%N && (s i == x)", "(i <= m)%N && (s i == x)", ("first_draws_1",)),
    Altered("0 < \\sum_(y | ~~ C y) P0 y ->", "0 < \\sum_(y | C y) P0 y ->", ("C37c_range",)),
    Altered("[exists j : 'I_n.+1, ~~", "[forall j : 'I_n.+1, ~~", ("C37c_range",)),
    Altered("(INR #|T| - 1) / INR m", "(INR #|T| - 1) / INR m.+1", ("C37e_1", "C37e_3")),
    Altered("chisq (emp s) P0", "chisq P0 (emp s)", ("C37e_2",)),
    Altered("KL (vec (emp s)) (vec P0)", "KL (vec P0) (vec (emp s))", ("C37f_0",)),
    Altered(
        "forall n, (n < m)%N -> P n = run n", "forall n, P n = run n", ("C41a_range", "C41b_range")
    ),
    Altered(
        "S = entropy_vanishes \\/ S = variance_vanishes \\/",
        "S = entropy_vanishes \\/",
        ("C41a_range",),
    ),
    Altered(
        "holds Ge (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n)))",
        "holds Ge (KL (vec (P n.+1)) (vec P0)) (KL (vec (P n)) (vec P0))",
        ("C41b_range",),
    ),
)
