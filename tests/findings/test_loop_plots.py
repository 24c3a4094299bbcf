"""Figures of loops draw exact numbers, and the terms of the ledger."""

from fractions import Fraction

import numpy as np
import pytest

from collapse_audit.findings import loop_plots
from collapse_audit.findings.loop_plots import Loop
from collapse_audit.findings.plots import Plot
from collapse_audit.language import LanguageError
from collapse_audit.loops import Identity, MixUniform, Resample, distribution

HALF = distribution("1/2", "1/2")
FAIR = Loop(Resample(2), HALF)


def thick(plot: Plot, panel: int = 0) -> list[float]:
    """The thick line of a panel."""
    lines = plot.figure.axes[panel].get_lines()
    (exact,) = (line for line in lines if line.get_linewidth() > 2)
    return [float(y) for y in np.asarray(exact.get_ydata())]


def test_the_thick_line_is_the_exact_expectation() -> None:
    """E[1 − ΣPₙ²] = (1 − 1/N)ⁿ·½ for two draws from a fair coin."""
    plot = loop_plots.fans(FAIR, {"diversity": "1 - dot(Pn, Pn)"}, 4)
    assert thick(plot) == [0.5 ** (n + 1) for n in range(5)]


def test_thin_lines_are_runs() -> None:
    """As many as there are runs, each of one value per generation, from the start on."""
    lines = loop_plots.fans(FAIR, {"largest": "max(Pn)"}, 3).figure.axes[0].get_lines()
    runs = [np.asarray(line.get_ydata()) for line in lines if line.get_linewidth() < 1]
    assert len(runs) == loop_plots.RUNS
    assert {run[0] for run in runs} == {0.5}
    assert {y for run in runs for y in run} <= {0.5, 1.0}


def test_an_infinite_expectation_leaves_a_gap() -> None:
    """E D(P₀‖Pₙ) = +∞ from the first generation on, which no line shows as a number."""
    line = thick(loop_plots.fans(FAIR, {"D": "KL(P0, Pn)"}, 2))
    assert line[0] == 0
    assert np.isnan(line[1:]).all()


def test_loops_side_by_side() -> None:
    """A panel for each loop, under its name; spare places stay empty."""
    loops = {"fair": FAIR, "still": Loop(Identity(), HALF), "mixed": Loop(MixUniform("1/2"), HALF)}
    loops |= {"fourth": Loop(Resample(1), HALF)}
    axes = loop_plots.side_by_side(loops, "entropy(Pn)", 2).figure.axes
    assert [each.get_title() for each in axes] == list(loops)


def test_curves_are_told_apart() -> None:
    """No two curves of a figure share colour and style, and there are no more than can be."""
    names = {str(n): [Fraction(1, n + 1)] * 3 for n in range(5)}
    lines = loop_plots.over_generations(names, "y", "c").figure.axes[0].get_lines()
    assert len({(line.get_color(), line.get_linestyle()) for line in lines}) == 5
    with pytest.raises(LanguageError, match="at most 5 curves, not 6"):
        loop_plots.over_generations({**names, "six": [Fraction(1)]}, "y", "c")


def test_the_phases_meet_at_the_line() -> None:
    """After many generations the loop has come back above α = 1 − 1/b, and not far below it."""
    gains, weights = np.array([2.0]), np.array([0.3, 0.7])
    for order, step in loop_plots.STEPS.items():
        below, above = loop_plots._long_run(step, ("3/5", "2/5"), gains, weights, 200)[:, 0]
        assert above < 1e-9
        assert (below > 0.05) == (order != "(i)")
