"""Figures of training loops, for the notebooks.

Thick lines are exact: expectations and probabilities of a chain, computed in rationals or balls and
rounded only to be drawn. Thin lines are simulated runs, which illustrate and decide nothing.
Colours, captions and rounding are those of `findings.plots`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from collapse_audit.findings.plots import (
    BLACK,
    BLUE,
    HEIGHT,
    LINES,
    VERMILION,
    WIDTH,
    LineStyle,
    Plot,
)
from collapse_audit.interpreters.balls import Finite, Real
from collapse_audit.interpreters.floats import Array, Floats
from collapse_audit.language import LanguageError, parse_term
from collapse_audit.loops import Chain
from collapse_audit.loops.base import Update
from collapse_audit.loops.ensembles import simulate
from collapse_audit.loops.models import Model

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

RUNS = 30
STEPS = {
    "(i)": "mix(alpha, Pn, P0)",
    "(ii)": "mix(alpha, temper(b, Pn), P0)",
    "(iii)": "temper(b, mix(alpha, Pn, P0))",
}
"""One generation of exact anchoring in each order, the update being P ↦ P^b/ΣP^b."""


@dataclass(frozen=True)
class Loop:
    """P₀ = start, P_{n+1} ~ update.law(Pₙ, n), for a figure's panel."""

    update: Update
    start: Model

    def chain(self) -> Chain:
        """Its exact chain."""
        return Chain(self.update, self.start)


def fans(loop: Loop, terms: Mapping[str, str], generations: int, seed: int = 1) -> Plot:
    """Terms along runs of one loop, a panel each, and their exact expectations over them.

    `terms` gives each panel's label the term, in P0 (the start) and Pn.

    >>> from collapse_audit.loops import Resample, distribution
    >>> loop = Loop(Resample(2), distribution("1/2", "1/2"))
    >>> print(fans(loop, {"entropy": "entropy(Pn)"}, 3).caption.split(": ")[0])
    30 runs of one loop over 3 generations, simulated (thin), and the exact expectation (thick)
    """
    figure, panels = _grid(len(terms))
    for axes, (label, term) in zip(panels, terms.items(), strict=True):
        _draw_fan(axes, loop, term, generations, seed)
        axes.set(ylabel=label)
    caption = (
        f"{RUNS} runs of one loop over {generations} generations, simulated (thin), and the exact "
        f"expectation (thick): {'; '.join(terms)}."
    )
    return Plot(figure, caption)


def side_by_side(loops: Mapping[str, Loop], term: str, generations: int, seed: int = 1) -> Plot:
    """One term along runs of several loops, a panel each, with its exact expectation.

    >>> from collapse_audit.loops import Identity, Resample, distribution
    >>> half = distribution("1/2", "1/2")
    >>> loops = {"resample": Loop(Resample(2), half), "identity": Loop(Identity(), half)}
    >>> side_by_side(loops, "entropy(Pn)", 2).caption.split(". ")[0]
    'entropy(Pn) in 2 loops over 2 generations: resample, identity'
    """
    figure, panels = _grid(len(loops), shared=True)
    for axes, (name, loop) in zip(panels, loops.items(), strict=True):
        _draw_fan(axes, loop, term, generations, seed)
        axes.set_title(name, fontsize="medium")
    figure.supylabel(term)
    caption = (
        f"{term} in {len(loops)} loops over {generations} generations: {', '.join(loops)}. "
        "Thin: simulated runs. Thick: the exact expectation."
    )
    return Plot(figure, caption)


def _draw_fan(axes: "Axes", loop: Loop, term: str, generations: int, seed: int) -> None:
    times = range(generations + 1)
    ensemble = simulate(loop.update, loop.start, generations, RUNS, seed)
    runs = np.stack([ensemble.values(term, n) for n in times])
    axes.plot(times, runs, color=BLUE, linewidth=0.7, alpha=0.45)
    exact = np.array([rounded(value) for value in expectations(loop, term, generations)])
    axes.plot(times, exact, color=BLACK, linewidth=2.2)
    axes.set(xlabel="generation n", xlim=(0, generations))


def expectations(loop: Loop, term: str, generations: int) -> list[Real]:
    """E[term] at generations 0, 1, …, n, exact up to balls."""
    chain = loop.chain()
    return [chain.expectation(term, n) for n in range(generations + 1)]


def rounded(value: Real) -> float:
    """A value as a float, for drawing: +∞ as NaN, which leaves a gap."""
    if not isinstance(value, Finite):
        return float("nan")
    return float(value.ball.mid())


def over_generations(curves: Mapping[str, Sequence[Fraction]], ylabel: str, caption: str) -> Plot:
    """Exact numbers at generations 0, 1, … as curves, each with a colour and a line style.

    >>> halves = [Fraction(1, 2**n) for n in range(4)]
    >>> over_generations({"halving": halves}, "share", "A share that halves.").caption
    'A share that halves.'
    """
    if len(curves) > len(_LINES):
        raise LanguageError(f"a figure draws at most {len(_LINES)} curves, not {len(curves)}")
    figure, (axes,) = _grid(1)
    for (name, values), (colour, style) in zip(curves.items(), _LINES, strict=False):
        axes.plot(
            [float(value) for value in values],
            label=name,
            color=colour,
            linestyle=style,
            linewidth=1.8,
        )
    axes.set(xlabel="generation n", ylabel=ylabel, xlim=(0, max(map(len, curves.values())) - 1))
    axes.legend(fontsize="small", frameon=False)
    return Plot(figure, caption)


_LINES: tuple[tuple[str, LineStyle], ...] = (*LINES, (BLACK, ":"))


def phase_diagram(
    start: Sequence[str], generations: int, largest: int = 4, size: int = 121
) -> Plot:
    """D(P₀‖Pₙ) after many generations, over the gain b of an update and α, in each order.

    The update is tempering, P ↦ P^b/ΣP^b, which leaves the uniform P₀ where it is and enlarges
    small deviations from it b times; human data are exact. The line is α = 1 − 1/b.

    >>> print(phase_diagram(("3/5", "2/5"), 50, size=11).caption.split(": ")[0])
    D(P₀‖Pₙ) after 50 generations from (3/5, 2/5)
    """
    figure, panels = _grid(3, shared=True)
    gains, weights = np.linspace(1, largest, size), np.linspace(0, 1, size + 1)[1:]
    for axes, (order, step) in zip(panels, STEPS.items(), strict=True):
        reached = _long_run(step, start, gains, weights, generations)
        image = axes.pcolormesh(gains, weights, reached, cmap="cividis", vmin=0, rasterized=True)
        axes.plot(gains, 1 - 1 / gains, color=VERMILION, linestyle="--", linewidth=1.8)
        axes.set(xlabel="gain b of the update", title=f"order {order}")
    panels[0].set(ylabel="anchoring weight α")
    figure.colorbar(image, ax=panels, label="D(P₀‖Pₙ) (nats)")
    caption = (
        f"D(P₀‖Pₙ) after {generations} generations from ({', '.join(start)}): P₀ = (1/2, 1/2), "
        "exact human data of weight α, an update that enlarges small deviations b times. Dark "
        "is convergence. The dashed line is α = 1 − 1/b."
    )
    return Plot(figure, caption)


def _long_run(
    step: str, start: Sequence[str], gains: Array, weights: Array, generations: int
) -> Array:
    """D(P₀‖Pₙ), capped at 1 nat, of shape (weights, gains)."""
    gain, weight = (each.ravel() for each in np.meshgrid(gains, weights))
    model = np.repeat([[float(Fraction(p))] for p in start], gain.size, axis=1)
    fixed = {"P0": np.full((2, 1), 0.5), "b": gain, "alpha": weight}
    for _ in range(generations):
        model = Floats(2, {**fixed, "Pn": model})(parse_term(step))
    reached = Floats(2, {**fixed, "Pn": model})(parse_term("KL(P0, Pn)"))
    return np.minimum(reached, 1.0).reshape(len(weights), len(gains))


def _grid(number: int, shared: bool = False) -> "tuple[Figure, list[Axes]]":
    """Panels side by side, at most three in a row."""
    from matplotlib.figure import Figure

    columns = min(number, 3)
    rows = -(-number // columns)
    figure = Figure(figsize=(WIDTH * max(1, columns / 2), HEIGHT * max(1, rows / 1.5)))
    figure.set_layout_engine("constrained", wspace=0.08, hspace=0.08)
    panels = list(figure.subplots(rows, columns, sharey=shared, squeeze=False).ravel())
    for spare in panels[number:]:
        spare.remove()
    return figure, panels[:number]
