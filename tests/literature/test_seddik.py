"""Seddik et al. (COLM 2024): what is left of the diversity when training is on own samples only.

Left out in the article under audit: the time scale, N generations. Supports the article (C02b,
C08a) with the exact rate of C08e.
"""

from fractions import Fraction

import pytest

from collapse_audit.interpreters.balls import Finite
from collapse_audit.loops import Chain, Resample, distribution

P0 = distribution("1/2", "3/10", "1/5")


def second_moments(draws: int) -> list[Fraction]:
    """E ΣPₙ² for n ≤ 6 in the exact chain."""
    chain, found = Chain(Resample(draws), P0), []
    for generation in range(7):
        value = chain.expectation("dot(Pn, Pn)", generation)
        assert isinstance(value, Finite) and value.form is not None
        assert value.form.constant is not None
        found.append(value.form.constant)
    return found


def published(draws: int, start: Fraction) -> list[Fraction]:
    """1 − (1 − 1/N)ⁿ(1 − S₀)."""
    return [1 - (1 - Fraction(1, draws)) ** n * (1 - start) for n in range(7)]


@pytest.mark.claim("C08")
@pytest.mark.parametrize("draws", [1, 2, 4, 6])
def test_the_second_moment_follows_the_formula(draws: int) -> None:
    """E ΣPₙ² = 1 − (1 − 1/N)ⁿ(1 − ΣP0²), N = 1, 2, 4, 6, n ≤ 6; with N + 1 for N it does not."""
    start = sum((p * p for p in P0), Fraction(0))
    assert second_moments(draws) == published(draws, start)
    assert second_moments(draws) != published(draws + 1, start)


@pytest.mark.claim("C02")
@pytest.mark.parametrize("draws", [2, 4])
def test_what_is_not_absorbed_is_bounded_by_the_diversity(draws: int) -> None:
    """P(not yet a point mass) ≤ N²/(N − 1)/2·(1 − 1/N)ⁿ(1 − ΣP0²), which tends to 0.

    Off the vertices 1 − ΣP² ≥ 2(N − 1)/N² on the lattice of N draws. Control: half the bound is
    exceeded at n = 1 for N = 2, where the lattice has one such value.
    """
    chain, start = Chain(Resample(draws), P0), 1 - sum((p * p for p in P0), Fraction(0))
    factor = Fraction(draws * draws, 2 * (draws - 1)) * start
    alive = [chain.failure_probability("max(Pn) == 1", n) for n in range(1, 7)]
    bounds = [factor * (1 - Fraction(1, draws)) ** n for n in range(1, 7)]
    assert all(found <= bound for found, bound in zip(alive, bounds, strict=True))
    assert draws > 2 or alive[0] > bounds[0] / 2
