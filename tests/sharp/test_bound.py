"""The practitioner's bound."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.language import LanguageError
from collapse_audit.sharp import bound

WEIGHTS = st.lists(st.integers(0, 9), min_size=3, max_size=3).filter(any)


@given(WEIGHTS, WEIGHTS, WEIGHTS, st.integers(1, 8))
def test_valid_bounds_are_ordered(
    p0: list[int], pt: list[int], ph: list[int], eighths: int
) -> None:
    """D(P0‖mix) ≤ sharp ≤ convexity and sharp ≤ floor, infinities included."""
    found = bound(p0, pt, ph, f"{eighths}/8")
    slack = 1e-12
    assert found.divergence <= found.sharp + slack
    assert found.sharp <= found.convexity + slack
    assert found.sharp <= found.floor + slack


@given(WEIGHTS, WEIGHTS, st.integers(1, 8))
def test_claim_holds_for_exact_data(p0: list[int], pt: list[int], eighths: int) -> None:
    """With Ph = P0 the claimed bound certainly holds, ties and infinities included."""
    assert bound(p0, pt, p0, f"{eighths}/8").claim is Outcome.HOLDS


def test_numbers_agree_with_a_closed_form() -> None:
    """For P0 = Pt = (½, ½), Ph = (⅓, ⅔), α = ½: D(P0‖mix) = ½ ln(36/35), by hand."""
    found = bound([1, 1], [1, 1], [1, 2], "1/2")
    assert math.isclose(found.divergence, 0.5 * math.log(36 / 35), rel_tol=1e-14)
    assert found.claim is Outcome.FAILS


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([1, 1], [1, 1, 1], [1, 1], 0.5), "the distributions have different lengths: [2, 3]"),
        (([1, -1], [1, 1], [1, 1], 0.5), "P0 has the negative weight -1"),
        (([0, 0], [1, 1], [1, 1], 0.5), "the weights of P0 are all 0"),
        (([1], [1], [1], 0.5), "P0 needs at least 2 letters, not 1"),
        (([1, 1], [1, 1], [1, 1], 0), "alpha must lie in (0, 1], not 0"),
        (([1, math.nan], [1, 1], [1, 1], 0.5), "P0: nan is no finite number"),
    ],
)
def test_unusable_input_is_refused(arguments: tuple[object, ...], message: str) -> None:
    """Each unusable input gives one line that names what is wrong."""
    with pytest.raises(LanguageError) as caught:
        bound(*arguments)  # type: ignore[arg-type]
    assert str(caught.value) == message
