"""Definitions of `theory/Accumulation.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

CONVERGES = "converges_to_finite (draw N) (accumulate M) start (fun p => KL (vec P0) (vec p))."
LATER = """\
let D := fun w j => KL (vec P0) (vec (state (accumulate M) 0 start w j)) in
  (forall eta, 0 < eta -> BOUND prob (path_law (draw N) (accumulate M) 0 start)
     (fun w : m.-tuple (sample T N) => [exists j : 'I_m.+1, beyond K (D w j)]) <= eta) /\\
  (forall eps eta, 0 < eps -> 0 < eta -> CAUCHY prob (path_law (draw N) (accumulate M) 0 start)
     (fun w : (n + m).-tuple (sample T N) =>
        [exists j : 'I_m.+1, apart eps (D w n) (D w (n + j)%N)]) <= eta)."""
"""Almost sure convergence, written out but for the order of two quantifiers in each part."""


def _ordered(bound: str, cauchy: str) -> Altered:
    later = LATER.replace("BOUND", bound).replace("CAUCHY", cauchy)
    return Altered(CONVERGES, later, ("C18e_range",))


SAME = _ordered("exists K, forall m,", "exists n, forall m,")
"""No alteration."""

ALTERED = (
    Altered("M + INR t * INR N", "M + INR N", ("accumulate_0", "accumulate_1")),
    Altered("INR (count s x)) / pool t.+1", "INR (count s x)) / pool t", ("accumulate_2",)),
    Altered("sample T N -> R := iid p", "sample T N -> R := iid (fun=> 1)", ("path_law_1",)),
    Altered("is_dist start -> dom P0 start ->", "is_dist start ->", ("C18e_range",)),
    Altered("0 < M -> is_dist P0", "is_dist P0", ("C18e_range",)),
    Altered("0 < M -> is_dist P0", "0 <= M -> is_dist P0", ("C18e_range",)),
    Altered("(0 < N)%N -> 0 < M", "0 < M", ("C18e_range",)),
    Altered("KL (vec P0) (vec p)).", "KL (vec p) (vec P0)).", ("C18e_range",)),
    _ordered("forall m, exists K,", "exists n, forall m,"),
    _ordered("exists K, forall m,", "forall m, exists n,"),
)
