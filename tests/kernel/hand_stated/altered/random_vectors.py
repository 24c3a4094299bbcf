"""Definitions of `theory/RandomVectors.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered("L (fun=> 1) /\\ Ex (fun=> 1) = 1", "L (fun=> 1)", ("expectation_0",)),
    Altered("(forall w, 0 <= f w) -> 0 <= Ex f", "0 <= Ex f", ("expectation_0",)),
    Altered("~ A w -> 1 <= g w", "~ A w -> 0 < g w", ("C01d_range",)),
    Altered(
        "~ A w -> 1 <= g w",
        "~ A w -> 0 <= g w",
        ("C01d_range", "almost_surely_0", "almost_surely_1"),
    ),
    Altered("Ex (fun w => noise w y) = 0", "Ex (fun w => noise w y) <= 0", ("C01d_range",)),
    Altered("vertex x y + noise w y", "vertex x y - noise w y", ("C01d_range",)),
    Altered(
        "(forall y, L (fun w => noise w y) /\\",
        "(exists y, L (fun w => noise w y) /\\",
        ("C01d_range",),
    ),
)
