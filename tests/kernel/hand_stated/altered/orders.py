"""Definitions of `theory/Orders.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("(exists q, F p q) /\\ forall q", "forall q", ("C06g_range", "C30f_range")),
    Altered(
        "| mixed => q =1 blend a p h",
        "| mixed => q =1 blend (1 - a) p h",
        ("C06f_range", "C30b_range", "C31b_range"),
    ),
    Altered(
        "| updated_then_mixed => exists2 r, F p r & q =1 blend a r h",
        "| updated_then_mixed => F (blend a p h) q",
        ("C06g_0", "C06g_2", "C30d_4", "C30g_0", "C31e_range"),
    ),
    Altered(
        "| mixed_then_updated => F (blend a p h) q",
        "| mixed_then_updated => exists2 r, F p r & q =1 blend a r h",
        ("C06h_2", "C22d_0", "C27e_0", "C29c_2", "C30e_5", "C31f_range"),
    ),
    Altered("P n.+1 =1 blend a (Q n) h", "P n.+1 =1 blend a h (Q n)", ("C30f_0", "C36j_range")),
    Altered("is_dist (P 0%N) /\\ forall n, step", "forall n, step", ("C06a_range", "C06f_0")),
    Altered(
        "holds Gt (KL (vec P0) (vec p)) (fin delta)",
        "holds Ge (KL (vec P0) (vec p)) (fin delta)",
        ("C06a_range", "C06b_range", "C06c_range", "C06e_range"),
    ),
    Altered("(1 <= n)%N \\/ P 0%N =1 P0 ->", "(1 <= n)%N ->", ("C06a_range",)),
    Altered(
        "exists2 delta : R, 0 <= delta & forall N : nat, (0 < N)%N ->",
        "forall N : nat, (0 < N)%N -> exists2 delta : R, 0 <= delta &",
        ("C06b_range",),
    ),
    Altered(
        "(exists2 p, is_dist p & beyond P0 delta p) /\\\n  irreversible (@smoothing",
        "True /\\\n  irreversible (@smoothing",
        ("C06c_range",),
    ),
    Altered("(2 <= #|T|)%N -> 0 < beta ->", "(2 <= #|T|)%N -> 1 < beta ->", ("C06e_range",)),
    Altered(
        "(vec (P n.+1))) (- elog (fin alpha))",
        "(vec (P n))) (- elog (fin alpha))",
        ("C06f_0", "C06g_range", "C06h_range"),
    ),
    Altered("/ 2 * ln (INR N ^ 2 / (4", "ln (INR N ^ 2 / (4", ("C06i_3", "C06i_range")),
    Altered("- / 2 * ln (INR N)) (- ln 2)", "- / 2 * ln (INR N)) (ln 2)", ("C06i_range",)),
    Altered("~ is_vertex P0 ->", "", ("C22b_range",)),
    Altered(
        "exists M : R, forall n : nat,\n  E", "forall n : nat, exists M : R,\n  E", ("C22b_range",)
    ),
    Altered(
        "(Rlt_dec M (kl P0 p) : bool) else true",
        "(Rlt_dec M (kl p P0) : bool) else false",
        ("beyondb_2",),
    ),
    Altered(
        "forall n, holds Le (KL (vec P0) (vec (P n.+1))) (KL (vec P0) (vec (P n)))",
        "forall n, holds Le (KL (vec (P n.+1)) (vec P0)) (KL (vec (P n)) (vec P0))",
        ("C22d_0", "C22d_range", "C29c_range"),
    ),
    Altered(
        "holds Lt (KL (vec P0) (vec (P n.+1))) (KL",
        "holds Le (KL (vec P0) (vec (P n.+1))) (KL",
        ("C27e_0", "C27e_range"),
    ),
    Altered(
        "(fin ((1 - alpha) ^ n) * KL (vec P0) (vec (P 0%N)))%ext",
        "(fin (1 - alpha) * KL (vec P0) (vec (P 0%N)))%ext",
        ("C30e_6", "C30b_range", "C30d_range"),
    ),
    Altered(
        "* KL (vec P0) (vec P0))%ext", "* KL (vec P0) (vec (P 0%N)))%ext", ("C30c_0", "C30c_range")
    ),
    Altered(
        "anchored o F alpha Ph",
        "anchored mixed F alpha Ph",
        ("C30c_1", "C30c_range"),
    ),
    Altered(
        "((1 - alpha) * delta + alpha * eta)", "(delta + alpha * eta)", ("C30f_1", "C30f_range")
    ),
    Altered(
        "(vec (P n)) + fin delta)%ext",
        "(vec (P n.+1)) + fin delta)%ext",
        ("C30f_range", "C36j_range"),
    ),
    Altered(
        "(- elog (fin alpha) + KL (vec P0) (vec Ph))",
        "(- elog (fin alpha) + KL (vec Ph) (vec P0))",
        ("C30g_0", "C30g_range"),
    ),
    Altered(
        "fin alpha * fin (exp (- eta))",
        "fin alpha * fin (exp eta)",
        ("C30h_0", "C36j_0", "C36j_range"),
    ),
    Altered("0 < alpha <= 1 -> 0 <= delta ->", "0 < alpha <= 1 ->", ("C30h_range",)),
    Altered("(1 - exp (- delta)) / alpha) + eps", "(1 - exp (- delta))) + eps", ("C30h_range",)),
    Altered(
        "(T : finType) (N : nat), (0 < N)%N -> bounded_drift",
        "(T : finType) (N : nat), (1 < N)%N -> bounded_drift",
        ("C30j_0", "C30j_range"),
    ),
    Altered(
        "(T : finType) (beta : R), 1 < beta -> bounded",
        "(T : finType) (beta : R), 0 < beta -> bounded",
        ("C30j_range",),
    ),
    Altered(
        "on_every_run mixed (fun T alpha P0 P => tends",
        "on_every_run updated_then_mixed (fun T alpha P0 P => tends",
        ("C31b_range",),
    ),
    Altered("f P0 =1 P0 ->", "", ("C31e_range", "C31f_range")),
    Altered(
        "exists N, forall n, (N <= n)%N ->\n  holds Le (KL (vec P0) (vec (P n))) (fin eps)",
        "exists N, (fun n =>\n  holds Le (KL (vec P0) (vec (P n))) (fin eps)) N",
        ("C31b_range", "C31e_range"),
    ),
    Altered("holds Lt (KL (vec P0) (vec Ph)) pinf ->", "", ("C31h_range", "C31h_0")),
    Altered(
        "holds Le (KL (vec P0) (vec Ph)) (fin eta) ->",
        "holds Ge (KL (vec P0) (vec Ph)) (fin eta) ->",
        ("C36j_0", "C36j_range"),
    ),
    Altered(
        "0 < alpha <= 1 -> is_dist P0 ->\n  is_run (anchored o F alpha P0) P -> claim",
        "0 <= alpha <= 1 -> is_dist P0 ->\n  is_run (anchored o F alpha P0) P -> claim",
        ("C06f_range", "C22d_range", "C27e_range", "C30d_range"),
    ),
)
