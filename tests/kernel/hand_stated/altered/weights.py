"""Definitions of `theory/Weights.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("w * avg (emp o.1) x + (1 - w)", "(1 - w) * avg (emp o.1) x + w", ("last_estimate_0",)),
    Altered("iid p o.1 * iid (law theta) o.2", "iid p o.1 * iid (law 0) o.2", ("path_prob_0",)),
    Altered("(u - mean_after w t theta) ^ 2", "(u - theta) ^ 2", ("var_after_0",)),
    Altered("0 <= w <= 1 /\\ exists2 s", "0 < w <= 1 /\\ exists2 s", ("C24c_range", "C24g_range")),
    Altered("long_run w' theta s' -> s <= s'", "long_run w' theta s' -> s < s'", ("C24c_range",)),
    Altered("holds Lt (separation", "holds Le (separation", ("C24c_range",)),
    Altered("w ^ 2 / n + (1 - w) ^ 2 / m", "w ^ 2 / m + (1 - w) ^ 2 / n", ("stationary_1",)),
    Altered("(sqrt (r ^ 2 + 4 * r) - r) / 2", "(sqrt (r ^ 2 + 4 * r) + r) / 2", ("best_weight_0",)),
    Altered(
        "path_prob w (estimate w theta o) h'",
        "path_prob w (estimate (1 - w) theta o) h'",
        ("path_prob_0",),
    ),
    Altered("(0 < n)%N -> (0 < m)%N", "(0 < m)%N", ("C24c_range", "C24g_range")),
    Altered("(0 < m)%N -> 0 < v", "(0 < m)%N -> 0 <= v", ("C24c_range", "C24g_range")),
    Altered(
        "KL (vec p) (vec (fun i => mass_at q y (x i)))",
        "KL (vec (fun i => mass_at q y (x i))) (vec p)",
        ("C24c_range",),
    ),
    Altered("theta' w' -> w < w'", "theta' w' -> w <= w'", ("C24c_range",)),
    Altered("0 < v -> injective x ->", "0 < v ->", ("C24c_range",)),
    Altered("(sqrt (r ^ 2 + 4 * r) - r) / 2", "(sqrt (r ^ 2 + 4 * r) + r) / 2", ("C24g_range",)),
    Altered("theta w <-> w = best", "theta w -> w = best", ("C24g_range",)),
)
