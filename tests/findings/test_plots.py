"""Figures draw the ledger's own terms."""

import numpy as np
import pytest

from collapse_audit.findings import plots
from collapse_audit.language import LanguageError, Relation, Statement, parse_term
from collapse_audit.ledger import find_reading, load_dossiers

HALF = ("1/2", "1/2")
MODEL, HUMAN = ("3/4", "1/4"), ("1/3", "2/3")


def stated(name: str) -> Relation:
    """The relation of a reading."""
    said = find_reading(load_dossiers(), name)[1].proposition
    assert isinstance(said, Statement)
    assert isinstance(said.claim[0], Relation)
    return said.claim[0]


def test_curves_are_the_ledgers() -> None:
    """Left and right side of C26a, and the right sides of C36a, C26e and C36h."""
    expected = [stated("C26a").left, *(stated(n).right for n in ("C26a", "C36a", "C26e", "C36h"))]
    assert [parse_term(term) for _, term, _, _ in plots.CURVES] == expected
    assert plots._stated() == stated("C26a")


def test_bounds_are_bounds() -> None:
    """The drawn curves that hold lie nowhere below the left side; the stated one does."""
    axes = plots.bound_over_alpha(HALF, MODEL, HUMAN).figure.axes[0]
    left, right, *bounds = (np.asarray(line.get_ydata()) for line in axes.get_lines())
    assert (right < left).any()
    assert all((bound >= left - plots.ROUNDING).all() for bound in bounds)


def test_no_failure_with_exact_data() -> None:
    """With P_h = P₀ nothing is shaded, even where both sides tie."""
    for model in (MODEL, HALF, ("1", "0")):
        assert "at 0 of the 399 values" in plots.bound_over_alpha(HALF, model, HALF).caption


def test_region() -> None:
    """The region is symmetric for a uniform P₀, and empty along exact data."""
    axis = (np.arange(plots.STEPS) + 0.5) / plots.STEPS
    gap = plots._gap_on_square(HALF, "1/2", axis)
    assert np.allclose(gap, gap[::-1, ::-1])
    assert (gap[plots.STEPS // 2] <= plots.ROUNDING).all()
    assert (gap[:, plots.STEPS // 2] >= -plots.ROUNDING).all()


def test_png_is_reproducible() -> None:
    """Drawing twice gives the same bytes, and notebooks get them with the caption."""
    first, second = (plots.failure_region(("1/4", "3/4"), "1/3") for _ in range(2))
    assert first.png == second.png
    bundle = first._repr_mimebundle_()
    assert bundle == {"image/png": first.png, "text/plain": first.caption}
    assert bundle["image/png"].startswith(b"\x89PNG")


def test_axes_are_labelled() -> None:
    """Both figures name their axes, and every line style differs."""
    for plot in (plots.bound_over_alpha(HALF, MODEL, HUMAN), plots.failure_region(HALF, "1/2")):
        axes = plot.figure.axes[0]
        assert axes.get_xlabel()
        assert axes.get_ylabel()
    assert len({style for _, _, _, style in plots.CURVES}) == len(plots.CURVES)


def test_refusals() -> None:
    """Distributions on different letters, and regions beyond two letters, are refused."""
    with pytest.raises(LanguageError, match="same number of letters"):
        plots.bound_over_alpha(HALF, ("1", "0", "0"), HALF)
    with pytest.raises(LanguageError, match="two letters"):
        plots.failure_region(("1", "0", "0"), "1/2")
