"""Figures of one anchored step, for the notebooks.

Every curve is a term of the language evaluated by `interpreters.floats`; nothing is computed from
a formula of its own. Colours are those of Okabe and Ito, and line styles or hatching repeat what
they say. matplotlib is imported only when a figure is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from collapse_audit.interpreters.floats import Array, Floats, excess
from collapse_audit.language import LanguageError, Relation, parse, parse_term

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Weights = Sequence[str | int | Fraction]

STATED = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"
BLUE, VERMILION, GREEN, PURPLE, BLACK = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000"
CURVES = (
    ("D(P₀‖mix), the left side", "KL(P0, mix(alpha, Pt, Ph))", BLACK, "-"),
    ("(1 − α)D(P₀‖P̃), as stated", "(1 - alpha)*KL(P0, Pt)", VERMILION, "--"),
    (
        "sharp bound",
        "-log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph)))",
        BLUE,
        "-.",
    ),
    ("convexity bound", "(1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)", GREEN, ":"),
    ("floor −ln α + D(P₀‖Pₕ)", "-log(alpha) + KL(P0, Ph)", PURPLE, (0, (6, 2, 1, 2, 1, 2))),
)
"""Label, term, colour and line style of both sides of the article's bound and what replaces it."""
STEPS = 401
WIDTH, HEIGHT, DPI = 7.0, 4.5, 120
ROUNDING = 1e-12
"""Float noise at ties, which a figure must not shade; figures decide nothing."""


@dataclass(frozen=True)
class Plot:
    """A figure and the words that say what it shows, which notebooks print beside each other."""

    figure: "Figure"
    caption: str

    @cached_property
    def png(self) -> bytes:
        """The figure as PNG, without the version of the library; drawn once, as layouts settle."""
        buffer = BytesIO()
        self.figure.savefig(buffer, format="png", dpi=DPI, metadata={"Software": None})
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"image/png": self.png, "text/plain": self.caption}


def bound_over_alpha(p0: Weights, pt: Weights, ph: Weights) -> Plot:
    """Both sides of the article's bound over α in (0, 1), with three bounds that hold.

    The weights are exact: text, integers or fractions. Raises `LanguageError` unless the three
    are on the same letters.

    >>> bound_over_alpha(("1/2", "1/2"), ("1/2", "1/2"), ("1/3", "2/3")).caption.split(". ")[0]
    'Both sides of the bound over α for P₀ = (1/2, 1/2), P̃ = (1/2, 1/2), Pₕ = (1/3, 2/3)'
    """
    if not len(p0) == len(pt) == len(ph):
        raise LanguageError("the three distributions must have the same number of letters")
    figure, axes = _canvas()
    alpha = np.linspace(0, 1, STEPS)[1:-1]
    floats = Floats(len(p0), {"alpha": alpha, **_columns(P0=p0, Pt=pt, Ph=ph)})
    for label, term, colour, style in CURVES:
        curve = np.broadcast_to(floats(parse_term(term)), alpha.shape)
        axes.plot(alpha, curve, color=colour, linestyle=style, label=label, linewidth=1.8)
    top = _ceiling(floats)
    fails = excess(_stated(), floats) > ROUNDING
    shaded = axes.fill_between(alpha, 0, top, where=fails.tolist(), label="the stated bound fails")
    shaded.set(color=VERMILION, alpha=0.12, hatch="//")
    axes.set(xlabel="anchoring weight α", ylabel="divergence from P₀ and bounds on it (nats)")
    axes.set(xlim=(0, 1), ylim=(0, top))
    axes.legend(fontsize="small", frameon=False)
    return Plot(figure, _bound_caption(p0, pt, ph, fails))


def _bound_caption(p0: Weights, pt: Weights, ph: Weights, fails: NDArray[np.bool_]) -> str:
    names = (("P₀", p0), ("P̃", pt), ("Pₕ", ph))
    where = ", ".join(f"{name} = ({', '.join(map(str, weights))})" for name, weights in names)
    return (
        f"Both sides of the bound over α for {where}. The solid line is D(P₀‖mix); it lies above "
        f"the dashed right side, hatched, at {int(fails.sum())} of the {fails.size} values of α "
        "drawn. The sharp bound, the convexity bound and the floor lie on or above it everywhere."
    )


def failure_region(p0: Weights, alpha: str | int | Fraction) -> Plot:
    """Where the article's bound fails on two letters, over (P̃(0), Pₕ(0)) in the open unit square.

    Raises `LanguageError` unless P₀ has two letters.

    >>> print(failure_region(("1/2", "1/2"), "1/2").caption.split(". ")[0])
    Where the bound fails on two letters for P₀ = (1/2, 1/2) and α = 1/2
    """
    if len(p0) != 2:
        raise LanguageError(f"the region is drawn for two letters, not {len(p0)}")
    figure, axes = _canvas()
    axis = (np.arange(STEPS) + 0.5) / STEPS
    gap = _gap_on_square(p0, alpha, axis)
    _draw_region(axes, axis, gap)
    _draw_exact_data(axes, float(Fraction(p0[0])))
    return Plot(figure, _region_caption(p0, alpha, float(np.mean(gap > ROUNDING))))


def _gap_on_square(p0: Weights, alpha: str | int | Fraction, axis: Array) -> Array:
    """By how much the bound fails, P̃(0) along the columns and Pₕ(0) along the rows."""
    model, human = (grid.ravel() for grid in np.meshgrid(axis, axis))
    vectors = {"Pt": np.stack([model, 1 - model]), "Ph": np.stack([human, 1 - human])}
    weight = np.full(model.shape, float(Fraction(alpha)))
    floats = Floats(2, {"alpha": weight, **_columns(P0=p0), **vectors})
    return np.reshape(excess(_stated(), floats), (STEPS, STEPS))


def _draw_region(axes: "Axes", axis: Array, gap: Array) -> None:
    top = float(np.max(gap)) + 1
    axes.contourf(axis, axis, gap, [0, top], colors=[VERMILION], alpha=0.25)
    axes.contourf(axis, axis, gap, [0, top], colors="none", hatches=["//"])
    axes.contour(axis, axis, gap, [0], colors=[VERMILION], linewidths=1.5)
    axes.set(xlabel="uncorrected model, P̃(0)", ylabel="human data, Pₕ(0)")
    axes.set(xlim=(0, 1), ylim=(0, 1), aspect="equal")


def _draw_exact_data(axes: "Axes", weight: float) -> None:
    from matplotlib.patches import Patch

    exact = axes.axhline(weight, color=BLUE, linestyle="--", label="exact data, Pₕ = P₀")
    model = axes.axvline(weight, color=BLACK, linestyle=":", label="exact model, P̃ = P₀")
    fails = Patch(facecolor=VERMILION, alpha=0.25, hatch="//", label="the bound fails")
    axes.legend(
        handles=[fails, exact, model], fontsize="small", loc="upper left", bbox_to_anchor=(1.02, 1)
    )


def _region_caption(p0: Weights, alpha: str | int | Fraction, share: float) -> str:
    return (
        f"Where the bound fails on two letters for P₀ = ({', '.join(map(str, p0))}) and "
        f"α = {alpha}. Across: the weight of the first letter in the uncorrected model; up: in the "
        f"human data. The hatched region, {share:.0%} of the square, is where D(P₀‖mix) exceeds "
        "(1 − α)D(P₀‖P̃); it touches the dashed line of exact human data only where the model is "
        "exact too and both sides are 0."
    )


def _stated() -> Relation:
    relation = parse(STATED).claim[0]
    assert isinstance(relation, Relation)
    return relation


def _columns(**vectors: Weights) -> dict[str, Array]:
    """Exact weights as float columns of shape (k, 1)."""
    return {
        name: np.array([float(Fraction(weight)) for weight in weights])[:, None]
        for name, weights in vectors.items()
    }


def _ceiling(floats: Floats) -> float:
    """A little above both sides and the convexity bound; the floor is infinite at α = 0."""
    values = [
        np.max(floats(parse_term(term))) for label, term, *_ in CURVES if "floor" not in label
    ]
    finite = [float(value) for value in values if np.isfinite(value)]
    return 1.15 * max([*finite, 1e-3])


def _canvas() -> "tuple[Figure, Axes]":
    """A figure that belongs to no window and no global state."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, HEIGHT), layout="constrained")
    return figure, figure.subplots()
