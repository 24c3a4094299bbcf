"""Shumailov et al. (Nature 2024): absorption of the discrete model, the Gaussian model's two fates.

Theorem 3.1 there is the Gaussian one; the discrete one has no number.

Left out in the article under audit: that the number of draws is fixed and nothing else is used,
and which estimator of the variance is meant. The first result supports the article (C02b, C02c,
C10a) and contradicts that the collapsed model is always wrong (C15b); the second supports
σₙ → 0 (C10d) and contradicts that the variance falls in expectation (C09f).
"""

from fractions import Fraction

import numpy as np
import pytest
from flint import acb, arb

from collapse_audit.findings.literature import deviation_factor, expected_wasserstein
from collapse_audit.loops import Chain, Resample, Smooth, distribution
from collapse_audit.loops.models import vertex

P0 = distribution("1/2", "3/10", "1/5")


@pytest.mark.claim("C02", "C15")
@pytest.mark.parametrize("draws", [1, 2, 5, 8])
def test_the_discrete_model_is_absorbed_at_x_with_probability_p0_of_x(draws: int) -> None:
    """Almost surely one letter ends with all the mass, and it is a draw from P0, for every N.

    Parameters: P0 = (1/2, 3/10, 1/5), N = 1, 2, 5, 8; exact chain. Contradicts C15b and C15e:
    neither a mode nor another letter is certain.
    """
    absorption = Chain(Resample(draws), P0).absorption()
    assert [absorption.at(vertex(3, x)) for x in range(3)] == list(P0)
    assert sum(absorption.chances.values()) == 1
    assert all(len(states) == 1 for states in absorption.chances)


def test_a_smoothed_model_is_not_absorbed() -> None:
    """Control: with pseudo-counts no point mass is closed, so nothing is absorbed."""
    (closed,) = Chain(Smooth(3, 1), P0).absorption().chances
    assert not any(vertex(3, x) in closed for x in range(3))


@pytest.mark.claim("C10")
@pytest.mark.parametrize("draws", [2, 3, 10, 100])
def test_the_mean_of_the_deviation_shrinks_and_that_of_the_variance_stays(draws: int) -> None:
    """E s/σ = c < 1 and E s²/σ² = 1: σₙ → 0 almost surely (Markov, Borel–Cantelli), E σₙ² = σ₀².

    s²(N − 1)/σ² is χ² with N − 1 degrees of freedom. The closed form of c against quadrature of
    the density, to 10⁻⁹; N = 2 is cut off at y = 40, of chance below 10⁻³⁰⁰. Control: E s = σ and
    E s² = cσ² both fail.
    """
    first, second = (moment(draws, order) for order in (1, 2))
    assert abs(first - deviation_factor(draws)) < arb("1e-9")
    assert abs(second - 1) < arb("1e-9")
    assert deviation_factor(draws) < 1
    assert not abs(first - 1) < arb("1e-9") and not abs(second - first) < arb("1e-9")


def moment(draws: int, order: int) -> arb:
    """E (s/σ)^order: y = χ has density ∝ y^(ν−1)e^{−y²/2}, s/σ = y/√ν, ν = N − 1."""
    degrees = draws - 1
    scale = arb(2) ** (arb(degrees) / 2 - 1) * (arb(degrees) / 2).gamma()
    mass = acb.integral(lambda y, _: y ** (degrees - 1 + order) * (-y * y / 2).exp(), 0, 40)
    return mass.real / scale / arb(degrees).sqrt() ** order


@pytest.mark.claim("C11")
def test_the_expected_wasserstein_distance_is_a_simulated_one() -> None:
    """E W₂² = n/N + 2(1 − cⁿ) for σ₀ = 1, unbounded in n.

    Parameters: N = 10, n = 20, 20 000 runs with seed 1, agreement within 5 standard errors (a
    chance of error below 10⁻⁶). Control: without the second term it is off by more.
    """
    distances = simulated(draws=10, generations=20, runs=20_000)
    exact = 2 + 2 * (1 - float(deviation_factor(10)) ** 20)
    error = distances.std() / len(distances) ** 0.5
    assert abs(distances.mean() - exact) < 5 * error
    assert abs(distances.mean() - 2) > 5 * error


def simulated(
    draws: int, generations: int, runs: int
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """W₂² = μₙ² + (σₙ − 1)² in independent runs from N(0, 1)."""
    rng = np.random.default_rng(1)
    mean, deviation = np.zeros(runs), np.ones(runs)
    for _ in range(generations):
        sample = mean + deviation * rng.standard_normal((draws, runs))
        mean, deviation = sample.mean(axis=0), sample.std(axis=0, ddof=1)
    distances: np.ndarray[tuple[int], np.dtype[np.float64]] = mean**2 + (deviation - 1) ** 2
    return distances


def test_the_distance_passes_every_level_of_the_page() -> None:
    """N = 100, n = 10 000: 100 from the mean and 2 from the deviation, less 3·10⁻¹¹."""
    gap = 102 - expected_wasserstein()
    assert 0 < gap < arb("3e-11")
    assert not gap < arb("1e-12")
    assert Fraction(10_000, 100) == 100
