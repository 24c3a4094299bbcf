"""Definitions of `theory/Signatures.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("vari Q x) P < vari P x", "vari Q x) P <= vari P x", ("C09b_0",)),
    Altered("0 < vari P x -> step", "step", ("C09b_range", "C09b_0")),
    Altered("(1 - / INR N) ^ n * vari", "(1 - / INR N) ^ n.+1 * vari", ("C09g_1",)),
    Altered(
        "injective x ->\n  is_dist P0 -> tends_almost_surely",
        "is_dist P0 -> tends_almost_surely",
        ("C10a_range",),
    ),
    Altered(
        "exists n : nat, run N id n (fun P => avg",
        "forall n : nat, run N id n (fun P => avg",
        ("C11a_range",),
    ),
    Altered("(2 <= N)%N -> is_dist P0", "(3 <= N)%N -> is_dist P0", ("C11b_range", "C11b_0")),
    Altered(
        "run N id n.+1 (fun P => (avg P x - avg P0 x) ^ 2) P0",
        "run N id n.+1 (fun P => (avg P x + avg P0 x) ^ 2) P0",
        ("C11b_0",),
    ),
    Altered(
        "holds Ge (expected_divergence N n.+1 P0) (expected_divergence N n P0)",
        "holds Ge (expected_divergence N n P0) (expected_divergence N n.+1 P0)",
        ("C12b_0",),
    ),
    Altered("dom (model P0 w n) P0", "dom P0 (model P0 w n)", ("C12c_range",)),
    Altered("kl P P0) P0 >= run", "kl P P0) P0 <= run", ("C12c_0",)),
    Altered("divergence_le M P P0", "divergence_le M P0 P", ("C12g_range",)),
    Altered("divergence_le M P0 P", "divergence_le M P P0", ("C13a_range",)),
    Altered("Rle_dec (kl p q) M", "Rlt_dec (kl p q) M", ("divergence_le_102", "C13a_range")),
    Altered("dom_dec p q && Rle_dec", "dom_dec q p && Rle_dec", ("divergence_le_2",)),
    Altered("[exists j : 'I_m.+1, dom_dec", "[forall j : 'I_m.+1, dom_dec", ("C13e_range",)),
    Altered("(nearness P0 P))", "(nearness P P0))", ("C14a_range",)),
    Altered("Rle_dec (P0 y) (P0 x)", "Rlt_dec (P0 y) (P0 x)", ("mode_2", "C15e_range")),
    Altered("[forall j : 'I_m.+1, Req_EM_T", "[exists j : 'I_m.+1, Req_EM_T", ("ends_in_2",)),
    Altered("(exists2 x, 0 < P0 x & ~~ mode P0 x) ->", "", ("C15b_range",)),
    Altered("(n0 <= n)%N ->", "(n0 <= m)%N ->", ("C15d_range",)),
    Altered("1 - eps <= prob", "1 - eps < prob", ("C15b_range", "C15e_range")),
    Altered("0 < t -> a * t + b <= f t", "0 <= t -> a * t + b <= f t", ("C16b_range",)),
    Altered(
        "loop_run L n' (fun P => E (@chance T L n' P) (fun w => f (@update T L n' P w)))",
        "fun P => E (@chance T L n' P) (fun w => loop_run L n' f (@update T L n' P w))",
        ("loop_run_1",),
    ),
    Altered("loop_run L n b Q0 <= c", "loop_run L n b P0 <= c", ("f_divergence_le_0",)),
    Altered("is_loop L ->\n  forall P0 Q0", "forall P0 Q0", ("C16b_range", "C16b_0")),
    Altered("step N id (@ent T) P < ent P", "step N id (@ent T) P <= ent P", ("C17c_0", "C17c_1")),
)
