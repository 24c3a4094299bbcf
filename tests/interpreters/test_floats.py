"""Floats: batches, NaN for inadmissible, conventions, and by how much a relation fails."""

import math
import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.interpreters.floats import Floats, excess
from collapse_audit.language import ExactPoint, Sort, parse, parse_term
from tests.interpreters.conventions import CONVENTIONS
from tests.interpreters.test_agreement import ATOM_TEXTS, float_values
from tests.strategies import points

NAN, INF = math.nan, math.inf


def at(text: str, **values: object) -> float:
    """A real term's float value at one point on two letters."""
    arrays = {name: np.array(value, dtype=float) for name, value in values.items()}
    batched = {n: x[:, None] if x.ndim else x[None] for n, x in arrays.items()}
    return float(np.broadcast_to(Floats(2, batched)(parse_term(text)), (1,))[0])


@pytest.mark.parametrize(("text", "expected"), CONVENTIONS.items())
def test_conventions(text: str, expected: float | None) -> None:
    """Each convention of the extended reals, NaN standing for inadmissible."""
    found = at(text, P=(1, 0), Q=(0, 1), H=(0.5, 0.5), z=0.0, a=0.5, b=2.0)
    np.testing.assert_allclose(found, NAN if expected is None else expected, rtol=1e-14)


@given(batch=st.lists(points(), min_size=1, max_size=5), data=st.data())
def test_a_batch_is_its_points_one_by_one(batch: list[ExactPoint], data: st.DataObject) -> None:
    """Letters run along axis 0 and points along axis 1; no point affects another."""
    term = parse_term(data.draw(st.sampled_from(ATOM_TEXTS)))
    k = batch[0].alphabet
    same = [point for point in batch if point.alphabet == k]
    arrays = {
        name: np.array([point.values[name] for point in same], dtype=float).T
        for name in same[0].values
    }
    shape = (k, len(same)) if term.sort is Sort.VECTOR else (len(same),)
    together = np.broadcast_to(Floats(k, arrays)(term), shape)
    for index, point in enumerate(same):
        alone = float_values(term, point)
        np.testing.assert_allclose(together[..., index].ravel(), alone, rtol=1e-12, atol=1e-15)


def test_nothing_is_said_aloud() -> None:
    """Inadmissible points are NaN, not warnings."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert math.isnan(at("log(z - 1)/z", z=0.0))


@pytest.mark.parametrize(
    ("text", "left", "expected"),
    [
        ("a <= 0.5", 0.75, 0.25),
        ("a < 0.5", 0.5, 0.0),
        ("a >= 0.5", 0.25, 0.25),
        ("a > 0.5", 0.75, -0.25),
        ("a == 0.5", 0.25, 0.25),
        ("a != 0.5", 0.25, -0.25),
        ("a != 0.25", 0.25, 0.0),
        ("a < inf", 0.5, -INF),
        ("inf <= a", 0.5, INF),
        ("inf < inf + a", 0.5, 0.0),
        ("inf == a", 0.5, INF),
        ("inf - inf <= a", 0.5, NAN),
    ],
)
def test_excess_is_by_how_much_a_relation_fails(text: str, left: float, expected: float) -> None:
    """Positive: fails; zero: a tie, equal infinities included; NaN: inadmissible."""
    found = excess(parse(text).claim[0], Floats(2, {"a": np.array([left])}))  # type: ignore[arg-type]
    np.testing.assert_array_equal(np.broadcast_to(found, (1,)), [expected])


def test_excess_between_vectors_is_that_of_the_worst_letter() -> None:
    """`<=` fails at one letter, `!=` only where all letters are equal."""
    floats = Floats(2, {"P": np.array([[0.25, 0.5], [0.75, 0.5]]), "H": np.full((2, 2), 0.5)})

    def of(text: str) -> list[float]:
        found = excess(parse(text).claim[0], floats)  # type: ignore[arg-type]
        return [float(each) for each in found]

    assert of("P <= H") == [0.25, 0.0]
    assert of("P == H") == [0.25, 0.0]
    assert of("P != H") == [-0.25, 0.0]
    assert of("P >= 0.25") == [0.0, -0.25]


def test_a_letter_that_does_not_exist_is_inadmissible() -> None:
    """point(2) has no value on two letters."""
    assert math.isnan(at("sum(point(2))"))
    assert at("sum(point(1))") == 1
