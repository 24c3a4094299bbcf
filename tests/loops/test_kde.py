"""The kernel loop: its moments in closed form, against simulation and the exact resampling chain.

A mean over R runs is off by more than 5 standard errors with probability below 10⁻⁶.
"""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.loops import Chain, Resample, distribution
from collapse_audit.loops.kde import Array, KernelRefit

RUNS = 20_000
ERRORS = 5
START = (-1.0, 0.0, 4.0)  # mean 1, variance 14/3
SPREAD = Fraction(14, 3)
LOOPS = (KernelRefit(2, "1/2"), KernelRefit(7, "1/3"), KernelRefit(20, 1), KernelRefit(5, 0))


def off(values: Array, expected: float) -> float:
    """How many standard errors the mean of independent values lies from what is expected."""
    error = values.std(ddof=1) / len(values) ** 0.5
    return float(abs(values.mean() - expected) / error)


@pytest.mark.parametrize("loop", LOOPS, ids=str)
def test_moments(loop: KernelRefit) -> None:
    """E Var(Pₙ), E mean and Var(mean) are those of runs that share no formula with them."""
    means, variances = loop.simulate(START, 6, RUNS, seed=1)
    for n in (1, 2, 6):
        assert off(variances[n - 1], float(loop.variance(SPREAD, n))) < ERRORS
        assert off(means[n - 1], 1.0) < ERRORS
        squares = (means[n - 1] - 1.0) ** 2
        assert off(squares, float(loop.wandering(SPREAD, n))) < ERRORS


def test_wrong_moments_are_noticed() -> None:
    """The test has power: a kernel left out, or one draw or one generation more, is seen."""
    variances = KernelRefit(7, "1/3").simulate(START, 6, RUNS, seed=1)[1]
    for wrong, generation in (("1/3", 7), (0, 6)):
        expected = KernelRefit(7, wrong).variance(SPREAD, generation)
        assert off(variances[5], float(expected)) > ERRORS
    assert off(variances[5], float(KernelRefit(8, "1/3").variance(SPREAD, 6))) > ERRORS


@given(
    st.integers(1, 30), st.fractions(0, 3, max_denominator=9), st.fractions(0, 9), st.integers(0, 9)
)
def test_the_closed_form_solves_the_recursion(
    draws: int, width: Fraction, start: Fraction, n: int
) -> None:
    """V₀ = σ₀², V′ = (1 − 1/N)V + h², and Var(mean)′ = Var(mean) + V/N, exactly."""
    loop = KernelRefit(draws, width)
    before, after = loop.variance(start, n), loop.variance(start, n + 1)
    assert loop.variance(start, 0) == start
    assert after == (1 - Fraction(1, draws)) * before + width**2
    assert loop.wandering(start, n + 1) - loop.wandering(start, n) == before / draws
    assert loop.variance(loop.limit, n) == loop.limit


@pytest.mark.parametrize("generation", [1, 3])
def test_without_a_kernel_it_resamples(generation: int) -> None:
    """For h = 0 the expected variance is that of the exact chain on the observations."""
    chain = Chain(Resample(4), distribution("1/3", "2/3"))
    variance = chain.expectation("(1 - dot(Pn, Pn))/2", generation)
    assert KernelRefit(4, 0).variance(Fraction(2, 9), generation) == variance.form.constant  # type: ignore[union-attr]


def test_the_kernel_is_seeded() -> None:
    """The same seed gives the same runs, another one others, and runs differ."""
    loop = KernelRefit(5, 1)
    runs = loop.simulate(START, 3, 8, seed=1)
    assert np.array_equal(runs, loop.simulate(START, 3, 8, seed=1))
    assert not np.array_equal(runs, loop.simulate(START, 3, 8, seed=2))
    assert len(set(runs[0, -1])) == 8
