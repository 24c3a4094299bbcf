"""Gerstgrasser et al. (COLM 2024): regression on one's own labels, replacing or accumulating.

Left out in the article under audit: that old data are thrown away. Replace contradicts that errors
compound (C03c): they add up; accumulate contradicts that only fresh human data help (C18b).
"""

from fractions import Fraction

import pytest
from flint import arb

from collapse_audit.findings.literature import inverse_chi_squared
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.regression import Inputs, Regression, Workflow

RUNS, SEED = 6000, 7
"""Agreement within 5 standard errors of the mean: a chance of error below 10⁻⁶ each."""


def basel(last: int) -> Fraction:
    """Σ_{i≤n} 1/i²."""
    return sum((Fraction(1, i * i) for i in range(1, last + 1)), Fraction(0))


@pytest.mark.claim("C03")
def test_replacing_makes_the_error_grow_linearly() -> None:
    """n·σ²d/(T − d − 1) with T = 12, d = 3, σ² = 1/2: equal increments, no geometric growth."""
    loop = Regression(12, 3, "1/2")
    assert [loop.error("replace", n) for n in range(6)] == [Fraction(3 * n, 16) for n in range(6)]


@pytest.mark.claim("C18")
def test_accumulating_keeps_the_error_below_the_basel_bound() -> None:
    """σ²d/(T − d − 1)·Σ1/i² < σ²d/(T − d − 1)·π²/6 for n up to 2000, and it comes that close.

    Certified in balls, T = 12, d = 3, σ² = 1. Control: 1.64 in place of π²/6 = 1.6449… is passed.
    """
    loop, once = Regression(12, 3, 1), Fraction(3, 8)
    assert loop.error("accumulate", 40) == once * basel(40)
    total = sum((arb(1) / (i * i) for i in range(1, 2001)), arb(0))
    assert total < arb.pi() ** 2 / 6 < total + arb(1) / 2000
    assert not total < arb("1.64")


def test_new_inputs_do_better_than_the_same_inputs() -> None:
    """σ²d/(i(iT − d − 1)) ≤ σ²d/(i²(T − d − 1)), with equality for i = 1 only."""
    same, new = (Regression(12, 3, 1, inputs) for inputs in ("same", "new"))
    added = [(new.added("accumulate", i), same.added("accumulate", i)) for i in range(1, 30)]
    assert added[0][0] == added[0][1]
    assert all(a < b for a, b in added[1:])


@pytest.mark.parametrize("size", [6, 12, 20])
def test_the_variance_of_one_fit_is_that_of_the_inverse_chi_squared_law(size: int) -> None:
    """E 1/χ²_T = 1/(T − 2), the case d = 1, by rigorous quadrature; 1/(T − 1) is refused."""
    found = inverse_chi_squared(size)
    exact = Regression(size, 1, 1).error("replace", 1)
    assert abs(found - arb(1) / (size - 2)) < arb("1e-9")
    assert exact == Fraction(1, size - 2)
    assert not abs(found - arb(1) / (size - 1)) < arb("1e-9")


@pytest.mark.parametrize("inputs", ["same", "new"])
@pytest.mark.parametrize("workflow", ["replace", "accumulate"])
def test_the_recursion_is_what_least_squares_does(workflow: Workflow, inputs: Inputs) -> None:
    """T = 12, d = 3, n ≤ 8: simulated fits, which know no formula, within 5 standard errors.

    Controls: T − d in place of T − d − 1, and the other workflow's formula, are further off.
    """
    loop = Regression(12, 3, 1, inputs)
    errors = loop.simulate(workflow, 8, RUNS, SEED)
    means, spreads = errors.mean(axis=1), errors.std(axis=1) / RUNS**0.5
    exact = [float(loop.error(workflow, n)) for n in range(1, 9)]
    assert all(abs(m - e) < 5 * s for m, e, s in zip(means, exact, spreads, strict=True))
    assert abs(means[-1] - exact[-1] * 8 / 9) > 5 * spreads[-1]
    other: Workflow = "accumulate" if workflow == "replace" else "replace"
    assert abs(means[-1] - float(loop.error(other, 8))) > 5 * spreads[-1]


@pytest.mark.parametrize(
    ("size", "dimension", "noise", "message"),
    [(4, 3, 1, "at least 5 inputs"), (9, 0, 1, "at least 1"), (9, 3, -1, "at least 0")],
)
def test_bad_parameters_are_refused(size: int, dimension: int, noise: int, message: str) -> None:
    """Too few inputs for a finite error, no dimension, negative noise."""
    with pytest.raises(LoopError, match=message):
        Regression(size, dimension, noise)
