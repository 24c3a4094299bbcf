"""Bertrand et al. (ICLR 2024): retraining is stable above a threshold on the share of real data.

Left out in the article under audit: how much training amplifies errors. Contradicts that any
α > 0 makes the model converge (C31e); supports the threshold 1 − 1/g of C31i.
"""

from fractions import Fraction
from itertools import product

import pytest
import sympy as sp

from collapse_audit.findings.literature import largest_stable_ratio, shrinks
from collapse_audit.loops import LoopError
from collapse_audit.loops.recycling import Retraining

RATIOS = [Fraction(i, 20) for i in range(51)]
GAINS = [1, 2, 3, 5]


@pytest.mark.claim("C31")
@pytest.mark.parametrize("gain", GAINS)
def test_the_threshold_is_that_of_the_exact_loop(gain: int) -> None:
    """A step of order (ii) shrinks errors iff λ(g − 1) < 1, a real share above 1 − 1/g.

    λ = 0, 1/20, …, 5/2 and g = 1, 2, 3, 5: exact steps on two letters, Ph = P0. For g = 1 every λ
    is stable, as the article has it. Control: λg < 1 is not the criterion.
    """
    stable = [Retraining(ratio, gain).is_stable for ratio in RATIOS]
    assert stable == [shrinks(gain, ratio) for ratio in RATIOS]
    assert stable == [
        Retraining(ratio, gain).real_share > 1 - Fraction(1, gain) for ratio in RATIOS
    ]
    assert stable != [ratio * gain < 1 for ratio in RATIOS]
    assert all(stable) == (gain == 1)


@pytest.mark.claim("C31")
def test_the_published_kind_of_condition_is_sufficient_and_not_necessary() -> None:
    """λg < 1/2 implies stability, for all λ and g of the grid; 1/(2g) is below 1/(g − 1).

    Controls: λg < 3 does not imply it, and stability does not imply λg < 1/2.
    """
    loops = [Retraining(ratio, gain) for ratio, gain in product(RATIOS, GAINS)]
    assert all(loop.is_stable for loop in loops if loop.is_stable_by_half)
    assert any(loop.is_stable and not loop.is_stable_by_half for loop in loops)
    below = [loop for loop in loops if Fraction(loop.ratio) * Fraction(loop.gain) < 3]
    assert not all(loop.is_stable for loop in below)


@pytest.mark.parametrize("gain", [2, 3, 5])
def test_the_largest_stable_ratio_is_found_by_bisection(gain: int) -> None:
    """1/(g − 1) within 2⁻²⁰, and so at least the sufficient 1/(2g); 1/g is another number."""
    found = largest_stable_ratio(gain)
    exact = min(Fraction(1), Fraction(1, gain - 1))
    assert 0 < exact - found <= Fraction(1, 2**20)
    assert found > Fraction(1, 2 * gain)
    assert abs(found - Fraction(1, gain)) > Fraction(1, 100)


def test_maximum_likelihood_for_a_normal_mean_keeps_a_share_of_the_error() -> None:
    """θ′ maximises −(θ′ − 0)² − λ(θ′ − θ)²: θ′ = λθ/(1 + λ), stable for every λ: g = 1.

    In this model the article is right: any share of real data suffices. Control: twice as much
    weight on the real data gives another rate.
    """
    ratio, theta, new = sp.symbols("l t x", positive=True)
    (best,) = sp.solve(sp.diff(-(new**2) - ratio * (new - theta) ** 2, new), new)
    assert sp.simplify(best - ratio * theta / (1 + ratio)) == 0
    rate = Retraining(3, 1).rate
    assert best.subs({ratio: 3, theta: 1}) == sp.Rational(rate.numerator, rate.denominator)
    assert best.subs({ratio: 6, theta: 1}) != sp.Rational(rate.numerator, rate.denominator)


def test_negative_parameters_are_refused() -> None:
    """Neither the ratio nor the gain is negative."""
    for ratio, gain in ((-1, 1), (1, -1)):
        with pytest.raises(LoopError, match="at least 0"):
            Retraining(ratio, gain)
