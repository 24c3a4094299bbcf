"""Figures draw the ledger's own terms."""

import numpy as np
import pytest

from collapse_audit.findings import plots
from collapse_audit.interpreters.floats import Array
from collapse_audit.language import LanguageError, Relation, Scalar, Statement, parse_term
from collapse_audit.language.terms import Log
from collapse_audit.ledger import find_reading, load_dossiers

HALF = ("1/2", "1/2")
MODEL, HUMAN = ("3/4", "1/4"), ("1/3", "2/3")
THREE, PERMUTED = ("1/4", "1/4", "1/2"), ("1/4", "1/2", "1/4")


def curves(plot: plots.Plot, panel: int = 0) -> list[Array]:
    """The curves of a panel over the whole of its axis; dots and short lines left out."""
    lines = [np.asarray(line.get_ydata()) for line in plot.figure.axes[panel].get_lines()]
    return [line for line in lines if line.size >= plots.STEPS - 1]


def stated(name: str) -> Relation:
    """The relation of a reading."""
    said = find_reading(load_dossiers(), name)[1].proposition
    assert isinstance(said, Statement)
    assert isinstance(said.claim[0], Relation)
    return said.claim[0]


@pytest.mark.claim("C26", "C36")
def test_curves_are_the_ledgers() -> None:
    """Left and right side of C26a, and the right sides of C36a, C26e and C36h."""
    expected = [stated("C26a").left, *(stated(n).right for n in ("C26a", "C36a", "C26e", "C36h"))]
    assert [parse_term(term) for _, term, _, _ in plots.CURVES] == expected
    assert plots._relation(plots.STATED) == stated("C26a")


@pytest.mark.claim("C20", "C21")
def test_entropies_are_the_ledgers() -> None:
    """Both sides of C20a, the bounds of C20d and C20e, the condition of C20g, and C21e."""
    rises = stated("C20a")
    expected = [rises.left, rises.right, stated("C20e").right, stated("C20d").right]
    assert [parse_term(term) for _, term, _, _ in plots.ENTROPIES] == expected
    assert plots._relation(plots.RISES) == stated("C20g")
    assert plots._relation(plots.TOGETHER) == stated("C21e")


@pytest.mark.claim("C23", "C26", "C39")
def test_weights_are_the_ledgers() -> None:
    """The divergence of C23a, the halting weight of C39h, and the tolerance of C26k, solved."""
    alpha = Scalar("alpha")
    assert parse_term(plots.MIXED.replace("alpha", "a")) == stated("C23a").right
    assert parse_term(plots.HALTING) == stated("C39h").right
    needed = find_reading(load_dossiers(), "C26k")[1].proposition
    assert isinstance(needed, Statement)
    (tolerated,) = (h for h in needed.given if str(h).startswith("alpha*exp(-KL(P0, Ph))"))
    assert isinstance(tolerated, Relation)
    assert parse_term(plots.TOLERATED) == -Log(tolerated.right / alpha)


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


def test_entropy_lies_between_its_bounds() -> None:
    """In both panels; and the bounds are the same for human data of the same entropy."""
    plot = plots.entropy_over_alpha(("1/4", "3/4"), ("9/10", "1/10"), ("1/10", "9/10"))
    panels = [curves(plot, panel) for panel in (0, 1)]
    for mixture, _, upper, lower in panels:
        assert (lower - plots.ROUNDING <= mixture).all()
        assert (mixture <= upper + plots.ROUNDING).all()
    assert np.allclose(panels[0][2:], panels[1][2:])
    assert not np.allclose(panels[0][0], panels[1][0])


def test_first_moves() -> None:
    """Data that contradict the model raise entropy, those that exaggerate it lower it."""
    humans = (("9/10", "1/10"), ("1/10", "9/10"), ("1/4", "3/4"))
    caption = plots.entropy_over_alpha(("1/4", "3/4"), *humans).caption
    moves = ("it rises, (1/10, 9/10)", "it falls, (1/4, 3/4)", "neither rises nor falls")
    assert all(move in caption for move in moves)
    assert plots._first_move(("1", "0"), ("1/2", "1/2")) == "rises"


def test_opposite_signs() -> None:
    """On two letters entropy and variance never move in opposite ways; here on three they do."""
    for human in (HUMAN, HALF, ("1", "0")):
        assert "at 0 of the 401 values" in plots.entropy_and_variance(MODEL, human).caption
    plot = plots.entropy_and_variance(THREE, PERMUTED)
    assert "at 399 of the 401 values" in plot.caption
    entropy, variance = curves(plot)
    assert (entropy[1:-1] > 0).all()
    assert (variance[1:] < 0).all()


def test_divergence_is_convex() -> None:
    """Every curve, also from a model at infinite divergence; the dots are at the least values."""
    cases = {"exact": (MODEL, HALF), "model": (HALF, HUMAN), "inside": (("1/4", "3/4"), MODEL)}
    plot = plots.divergence_over_alpha(HALF, {**cases, "lost": (("1", "0"), HUMAN)})
    for curve in curves(plot):
        assert (np.diff(curve[1:], 2) >= -plots.ROUNDING).all()
    for words in ("1.00 for exact", "0.00 for model", "0.50 for inside", "0.75 for lost"):
        assert f"α ≈ {words}" in plot.caption


def test_halting_weight_falls() -> None:
    """With the divergence, from nearly 1, and it grows with the drift."""
    small, large = curves(plots.halting_over_divergence(("1/10", "1/2")))
    for curve in (small, large):
        assert (np.diff(curve) < 0).all()
        assert curve[0] > 0.99
    assert (small < large).all()


def test_tolerated_error_grows() -> None:
    """With the model's distance, from 0, below it; and it shrinks as α grows."""
    distance, small, large = curves(plots.tolerated_error(("1/10", "9/10")))
    for curve in (small, large):
        assert (np.diff(curve) > 0).all()
        assert abs(curve[0]) < plots.ROUNDING
        assert (curve[1:] < distance[1:]).all()
    assert (large[1:] < small[1:]).all()


def test_png_is_reproducible() -> None:
    """Drawing twice gives the same bytes, and notebooks get them with the caption."""
    first, second = (plots.failure_region(("1/4", "3/4"), "1/3") for _ in range(2))
    assert first.png == second.png
    bundle = first._repr_mimebundle_()
    assert bundle == {"image/png": first.png, "text/plain": first.caption}
    assert bundle["image/png"].startswith(b"\x89PNG")


def test_axes_are_labelled() -> None:
    """Every figure names its axes, and the curves of a figure differ in line style."""
    for plot in (
        plots.bound_over_alpha(HALF, MODEL, HUMAN),
        plots.failure_region(HALF, "1/2"),
        plots.entropy_over_alpha(MODEL, HUMAN),
        plots.entropy_and_variance(THREE, PERMUTED),
        plots.divergence_over_alpha(HALF, {"one": (MODEL, HUMAN), "two": (HUMAN, HALF)}),
        plots.halting_over_divergence(("1/10", "1/2")),
        plots.tolerated_error(("1/10", "1/2")),
    ):
        axes = plot.figure.axes[0]
        assert axes.get_xlabel()
        assert axes.get_ylabel()
    for family in (plots.CURVES, plots.ENTROPIES, plots.CHANGES, plots.LINES):
        assert len({line[-1] for line in family}) == len(family)


def test_refusals() -> None:
    """Distributions on different letters, and regions beyond two letters, are refused."""
    with pytest.raises(LanguageError, match="same number of letters"):
        plots.bound_over_alpha(HALF, ("1", "0", "0"), HALF)
    with pytest.raises(LanguageError, match="two letters"):
        plots.failure_region(("1", "0", "0"), "1/2")
    with pytest.raises(LanguageError, match="same number of letters"):
        plots.entropy_over_alpha(HALF, HUMAN, THREE)
    with pytest.raises(LanguageError, match="same number of letters"):
        plots.entropy_and_variance(HALF, THREE)
    with pytest.raises(LanguageError, match="same number of letters"):
        plots.divergence_over_alpha(HALF, {"three": (THREE, PERMUTED)})
    with pytest.raises(LanguageError, match="at most 4"):
        plots.halting_over_divergence(("1", "2", "3", "4", "5"))
