"""Suresh, Thangaraj and Khandavally (AISTATS 2025): how long a letter, or a Gaussian, lasts.

Left out in the article under audit: the time scale. Supports that every letter but one is lost
(C04c) and that a Gaussian's variance vanishes (C10d), and says when: after about as many
generations as the letter occurs in a sample, and after about N.
"""

from fractions import Fraction

import pytest
from flint import arb

from collapse_audit.findings.literature import deviation_factor
from collapse_audit.loops import Chain, LoopError, Resample, distribution
from collapse_audit.loops.survival import ancestors, occupied, survival, survival_bounds

SHARES = ("1/20", "1/10", "1/2")


@pytest.mark.claim("C04")
@pytest.mark.parametrize("share", SHARES)
def test_survival_by_ancestry_is_that_of_the_exact_chain(share: str) -> None:
    """1 − E(1 − p)^A, A the ancestors of a sample, equals P(Pₙ(x) > 0) of the chain, N = 6, n ≤ 5.

    The two share nothing: balls in boxes here, binomial laws there. Control: one generation off.
    """
    p = Fraction(share)
    chain = Chain(Resample(6), distribution(p, 1 - p))
    lost = [chain.failure_probability("dot(point(0), Pn) > 0", n) for n in range(6)]
    found = [survival(6, p, n) for n in range(6)]
    assert found == [1 - each for each in lost]
    assert found[1:] != [1 - each for each in lost][:-1]


@pytest.mark.claim("C04")
@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("draws", [5, 20])
def test_survival_lies_between_the_brackets(draws: int, share: str) -> None:
    """1 − exp(−λ/n) ≤ P(Pₙ(x) > 0) ≤ 1 − (1 − p)^{a_{n−1}}, λ = Np, n = 1 … 30, for certain.

    Controls: 1 − exp(−2λ/n) is no lower bound, and the upper bound with n + 5 for n is none.
    """
    exact = [survival(draws, share, n) for n in range(1, 31)]
    bounds = [survival_bounds(draws, share, n) for n in range(1, 36)]
    assert all(low <= ball(e) for e, (low, _) in zip(exact, bounds, strict=False))
    assert all(not high < ball(e) for e, (_, high) in zip(exact, bounds, strict=False))
    assert all(ball(e) < high for e, (_, high) in zip(exact[1:], bounds[1:], strict=False))
    twice = [1 - (-2 * draws * ball(Fraction(share)) / n).exp() for n in range(1, 31)]
    assert any(low > ball(e) for e, low in zip(exact, twice, strict=True))
    assert any(ball(e) > high for e, (_, high) in zip(exact, bounds[5:], strict=True))


def ball(value: Fraction) -> arb:
    """A ball around a rational."""
    return arb(value.numerator) / value.denominator


@pytest.mark.claim("C10")
@pytest.mark.parametrize("draws", [2, 3, 10, 100, 1000])
def test_a_gaussian_narrows_at_least_as_fast_as_the_bound(draws: int) -> None:
    """E s/σ ≤ exp(−1/(4N)), N = 2 … 1000, hence P(σₙ > ε) ≤ (σ₀/ε)·exp(−n/(4N)) by Markov.

    For the unbiased variance; control: exp(−1/(2N)) is too small from N = 3 on.
    """
    factor = deviation_factor(draws)
    assert factor < (-arb(1) / (4 * draws)).exp()
    assert draws == 2 or factor > (-arb(1) / (2 * draws)).exp()


def test_balls_in_boxes_and_ancestors_are_laws() -> None:
    """Probabilities sum to 1, there are at most N ancestors, and 2 of 2 have 1 or 2 parents."""
    assert sum(occupied(5, 7).values()) == 1 and max(occupied(9, 4)) == 4
    assert sum(ancestors(6, 3).values()) == 1 and max(ancestors(6, 3)) <= 6
    assert ancestors(2, 1) == {1: Fraction(1, 2), 2: Fraction(1, 2)}


def test_bad_parameters_are_refused() -> None:
    """No draws, a share above 1, a negative generation, and brackets where there are none."""
    for draws, share, generation in ((0, "1/2", 1), (2, 2, 1), (2, "1/2", -1)):
        with pytest.raises(LoopError):
            survival(draws, share, generation)
    with pytest.raises(LoopError, match="n of at least 1"):
        survival_bounds(2, "1/2", 0)
