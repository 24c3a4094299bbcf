"""Definitions of `theory/Remedies.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered(
        "holds Gt (KL (vec p) (vec q)) (fin M)",
        "holds Ge (KL (vec p) (vec q)) (fin M)",
        ("C18a_range", "C18b_range"),
    ),
    Altered(
        "holds Gt (KL (vec p) (vec q)) (fin M)",
        "holds Gt (KL (vec q) (vec p)) (fin M)",
        ("C18a_range", "C18b_range"),
    ),
    Altered(
        "forall M : R, exists n : nat, exceeds",
        "exists n : nat, forall M : R, exceeds",
        ("C18a_range", "C18b_range"),
    ),
    Altered("forall s : sample T m, 0 < iid P0 s ->", "forall s : sample T m,", ("C18b_range",)),
    Altered("(forall j, 2 <= N j)%N", "(forall j, 1 <= N j)%N", ("C18g_range",)),
    Altered(
        "exists c, 0 < c /\\ forall n, c <= grow",
        "forall n, exists c, 0 < c /\\ c <= grow",
        ("C18g_range",),
    ),
    Altered(
        "step (N 0%N) id (grow (fun j => N j.+1) n' f) p",
        "step (N n') id (grow N n' f) p",
        ("grow_5",),
    ),
    Altered("if dom_dec p q then 0 else 1", "if dom_dec q p then 0 else 1", ("grow_3",)),
    Altered(
        "if Rlt_dec (conf q) tau then INR M else 0",
        "if Rlt_dec (conf q) tau then 1 else 0",
        ("C37d_range", "escalations_0"),
    ),
    Altered("(1 <= M)%N ->", "", ("C37d_range",)),
    Altered(
        "if Rlt_dec (conf p) tau then blend a q h else q",
        "if Rlt_dec (conf q) tau then blend a q h else q",
        ("corrected_1", "C34b_range", "C34g_range"),
    ),
    Altered(
        "trigger_on_refit conf tau a h p q : T -> R := escalate conf tau a h q",
        "trigger_on_refit conf tau a h p q : T -> R := escalate conf tau a h p",
        ("corrected_41", "C34c_range"),
    ),
    Altered(
        "correct (correct p (emp s)) w' j' else p", "correct (emp s) w' j' else p", ("corrected_1",)
    ),
    Altered(
        "iid p s * drawn_prob correct (correct p (emp s)) w'",
        "iid p s * drawn_prob correct (emp s) w'",
        ("drawn_prob_0",),
    ),
    Altered("(forall y, conf (blend a (vertex y) h) < tau) ->", "", ("C34g_range",)),
    Altered(
        "(forall x, ~ h =1 vertex x) -> is_dist p -> conf p < tau ->\n  forall (m",
        "is_dist p -> conf p < tau ->\n  forall (m",
        ("C34b_range", "C34c_range"),
    ),
    Altered(
        "[forall j : 'I_n.+1, at_vertex",
        "[exists j : 'I_n.+1, at_vertex",
        ("C34b_range", "C34c_range"),
    ),
    Altered(
        "[exists x, [forall j : 'I_n.+1, Req_EM_T",
        "[forall j : 'I_n.+1, [exists x, Req_EM_T",
        ("C34f_range",),
    ),
    Altered("1 - eps <= prob", "1 - eps < prob", ("C34f_range",)),
    Altered("\\sum_(j < n.+1) emp (s j) x", "\\sum_(j < n) emp (s j) x", ("pooled_0", "pooled_1")),
    Altered("dom P0 (emp (s 0%N)) ->", "", ("C18f_range",)),
    Altered(
        "exists M : R, forall s : nat -> sample T N, pooled_path P0 s ->",
        "forall s : nat -> sample T N, pooled_path P0 s -> exists M : R,",
        ("C18f_range",),
    ),
    Altered(
        "(KL (vec P0) (vec (pooled s n)))", "(KL (vec (pooled s n)) (vec P0))", ("C18f_range",)
    ),
)
