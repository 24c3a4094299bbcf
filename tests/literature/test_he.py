"""He, Xu and Cheng (2025): the best weight of fresh data is an inverse golden ratio at n = m.

Left out in the article under audit: that the best weight depends on the sizes of the samples, not
on how far the model has drifted. Contradicts C24c, supports C24g.
"""

from fractions import Fraction

import pytest
import sympy as sp
from flint import arb

from collapse_audit.findings.literature import least_error_weight
from collapse_audit.loops import LoopError
from collapse_audit.loops.recycling import Recycling


@pytest.mark.claim("C24")
def test_the_weight_solves_the_condition_of_first_order() -> None:
    """d/dw of (w²/n + (1 − w)²/m)/(1 − (1 − w)²) vanishes in (0, 1) at w² + rw − r = 0 only.

    SymPy, n = rm; w* = (√(r² + 4r) − r)/2. Control: with r in place of 4r it does not vanish.
    """
    w, r, m = sp.symbols("w r m", positive=True)
    limit = (w**2 / (r * m) + (1 - w) ** 2 / m) / (1 - (1 - w) ** 2)
    slope = sp.numer(sp.together(sp.diff(limit, w)))
    assert sp.rem(slope, w**2 + r * w - r, w) == 0
    best, wrong = ((sp.sqrt(r**2 + c * r) - r) / 2 for c in (4, 1))
    assert sp.simplify(best**2 + r * best - r) == 0
    assert sp.simplify(wrong**2 + r * wrong - r) != 0


@pytest.mark.claim("C24")
@pytest.mark.parametrize(("fresh", "recycled"), [(10, 10), (5, 20), (30, 7)])
def test_the_weight_is_where_the_exact_limit_is_least(fresh: int, recycled: int) -> None:
    """The minimum found by comparing rationals is w* within 10⁻⁹; (√5 − 1)/2 for equal sizes.

    The published constant at n = m is an inverse golden ratio; 1/2, the share of the data, and the
    golden ratio of another r are refused.
    """
    loop = Recycling(fresh, recycled)
    found = least_error_weight(loop)
    value = arb(found.numerator) / found.denominator
    assert abs(value - loop.optimal_weight()) < arb("1e-9")
    golden = (arb(5).sqrt() - 1) / 2
    assert (abs(value - golden) < arb("1e-9")) == (fresh == recycled)
    assert not abs(value - arb(fresh) / (fresh + recycled)) < arb("1e-3")


def test_rational_weights_are_exact() -> None:
    """r = 1/2 gives w* = 1/2, and no rational w nearby does as well."""
    loop = Recycling(10, 20)
    best = loop.optimal_weight_exactly()
    assert best == Fraction(1, 2)
    assert all(
        loop.limit(best) < loop.limit(best + step) for step in (Fraction(1, 99), -Fraction(1, 99))
    )
    assert Recycling(10, 10).optimal_weight_exactly() is None


def test_the_limit_is_that_of_the_loop_and_of_the_sum_over_all_generations() -> None:
    """Iterating V′ from 1/n comes within 10⁻¹²; Σ_t (1 − w)^{2t}(w²/n + (1 − w)²/m) as well.

    n = 10, m = 20, w = 2/5: an estimate weighs the batch of t generations ago by w(1 − w)^t, and
    its recycled noise by (1 − w)^{t+1}. Control: without the recycled noise the limit is less.
    """
    loop, w = Recycling(10, 20), Fraction(2, 5)
    variance = Fraction(1, 10)
    for _ in range(40):
        variance = loop.step(w, variance)
    fresh, noise = w**2 / 10, (1 - w) ** 2 / 20
    total = sum(((1 - w) ** (2 * t) * (fresh + noise) for t in range(40)), Fraction(0))
    assert abs(variance - loop.limit(w)) < Fraction(1, 10**12)
    assert abs(total - loop.limit(w)) < Fraction(1, 10**12)
    assert loop.limit(w) - fresh / (1 - (1 - w) ** 2) > Fraction(1, 100)


def test_bad_parameters_are_refused() -> None:
    """Empty samples and weights outside (0, 1]."""
    with pytest.raises(LoopError, match="at least 1 draw"):
        Recycling(0, 5)
    for weight in (0, 2):
        with pytest.raises(LoopError, match="weight"):
            Recycling(5, 5).limit(weight)
