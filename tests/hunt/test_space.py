"""Hypotheses that are met by construction."""

from fractions import Fraction

import numpy as np
import pytest

from collapse_audit.hunt.ascent import evaluated
from collapse_audit.hunt.proposals import proposals
from collapse_audit.hunt.space import Interval, interval_of, space_of
from collapse_audit.language import parse

CONSTRUCTED = [
    ["Ph == P0"],
    ["P0 == Ph", "Pt == P0"],
    ["P0 == Ph", "P0 == Pt"],
    ["Ph == uniform"],
    ["Ph == 1/k"],
    ["Ph == point(0)"],
    ["Ph == mix(a, P0, Pt)"],
    ["mix(a, P0, Pt) == Ph", "P0 == temper(2, Pt)"],
    ["a == 1/3"],
    ["b == 1 - a"],
    ["a == b", "b == c/2"],
    ["max(Ph) == 1"],
    ["entropy(Ph) == 0", "max(Pt) == 1"],
    ["dot(Ph, Pt) == 0"],
    ["TV(P0, Ph) == 1"],
]


@pytest.mark.parametrize("given", CONSTRUCTED, ids=" and ".join)
def test_equations_hold_at_every_proposal(given: list[str]) -> None:
    """Each of these equations holds at all points tried, not by luck."""
    statement = parse("KL(P0, mix(a, Pt, Ph)) + b + c >= 0", given)
    space = space_of(statement)
    batch, _ = proposals(space, np.random.default_rng(0), 3, 600)
    assert evaluated(space, batch).screening.feasible.all()


def test_circular_equations_leave_a_variable_free() -> None:
    """P == Q and Q == P determine one of the two."""
    space = space_of(parse("KL(P, Q) >= 0", ["P == Q", "Q == P"]))
    assert (space.distributions, [name for name, _ in space.determined]) == (("Q",), ["P"])


def test_exact_points_follow_the_equations() -> None:
    """Determined values are computed exactly from the free ones."""
    space = space_of(parse("KL(P, Q) >= 0", ["Q == mix(a, P, uniform)"]))
    third, half = Fraction(1, 3), Fraction(1, 2)
    point = space.exact(2, {"P": (third, 1 - third), "a": half})
    assert point is not None
    assert point.values["Q"] == (Fraction(5, 12), Fraction(7, 12))


def test_irrational_values_have_no_exact_point() -> None:
    """temper(b, P) at (1/5, 4/5) is rational for b = 2, irrational for b = 1/2."""
    space = space_of(parse("KL(P, Q) >= 0", ["Q == temper(b, P)", "0 < b < inf"]))
    p = (Fraction(1, 5), Fraction(4, 5))
    assert space.exact(2, {"P": p, "b": Fraction(1, 2)}) is None
    point = space.exact(2, {"P": p, "b": Fraction(2)})
    assert point is not None
    assert point.values["Q"] == (Fraction(1, 17), Fraction(16, 17))


def test_terms_that_leave_the_simplex_have_no_exact_point() -> None:
    """2P − uniform is a distribution only near the middle."""
    space = space_of(parse("KL(P, Q) >= 0", ["Q == 2*P - uniform"]))
    assert space.exact(2, {"P": (Fraction(1, 5), Fraction(4, 5))}) is None
    assert space.exact(2, {"P": (Fraction(2, 5), Fraction(3, 5))}) is not None


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], Interval(Fraction(0), Fraction(1))),
        (["a <= 1"], Interval(Fraction(0), Fraction(1), high_closed=True)),
        (["1/2 <= a"], Interval(Fraction(1, 2), Fraction(1), low_closed=True)),
        (["1 < a", "a < inf"], Interval(Fraction(1), None)),
        (["-inf < a < inf"], Interval()),
        (["a < 1/2", "a <= 1/2"], Interval(Fraction(0), Fraction(1, 2))),
        (["a == 2"], Interval(Fraction(2), Fraction(2), True, True)),
    ],
)
def test_bounds_make_an_interval(given: list[str], expected: Interval) -> None:
    """Constant bounds, defaults included, are read as an interval."""
    assert interval_of(parse("a >= 0", given), "a") == expected
