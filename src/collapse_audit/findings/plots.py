"""Figures of the anchored step, for the notebooks.

Every curve is a term of the language evaluated by `interpreters.floats`; nothing is computed from
a formula of its own. Colours are those of Okabe and Ito, and line styles or hatching repeat what
they say. matplotlib is imported only when a figure is drawn.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from collapse_audit.interpreters.floats import Array, Floats, excess
from collapse_audit.language import LanguageError, Relation, parse, parse_term

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

T = TypeVar("T")
Weights = Sequence[str | int | Fraction]

STATED = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"
BLUE, VERMILION, GREEN, PURPLE, BLACK = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000"
LineStyle = str | tuple[int, tuple[int, ...]]
CURVES: tuple[tuple[str, str, str, LineStyle], ...] = (
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
MIXED = "KL(P0, mix(alpha, Pt, Ph))"
ENTROPIES = (
    ("H(mix)", "entropy(mix(alpha, Pt, Ph))", BLACK, "-"),
    ("H(P̃), the model's", "entropy(Pt)", BLACK, ":"),
    (
        "upper bound",
        "(1 - alpha)*entropy(Pt) + alpha*entropy(Ph)"
        " - alpha*log(alpha) - (1 - alpha)*log(1 - alpha)",
        GREEN,
        "--",
    ),
    ("lower bound", "(1 - alpha)*entropy(Pt) + alpha*entropy(Ph)", BLUE, "-."),
)
"""Label, term, colour and line style of the mixture's entropy, the model's, and both bounds."""
RISES = "KL(Ph, Pt) + entropy(Ph) > entropy(Pt)"
CHANGES = (
    ("H(mix) − H(P̃)", "entropy(mix(alpha, Pt, Ph)) - entropy(Pt)", BLUE, "-"),
    ("Var(mix) − Var(P̃)", "var(mix(alpha, Pt, Ph)) - var(Pt)", PURPLE, "--"),
)
TOGETHER = f"({CHANGES[0][1]})*({CHANGES[1][1]}) >= 0"
HALTING = "(1 - exp(-delta))/(exp(d) - exp(-delta))"
TOLERATED = "-log((exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0))/alpha)"
LINES: tuple[tuple[str, LineStyle], ...] = (
    (BLUE, "-"),
    (VERMILION, "--"),
    (GREEN, "-."),
    (PURPLE, (0, (6, 2, 1, 2, 1, 2))),
)
"""Colours and line styles of a family of curves."""
LARGEST_DIVERGENCE = 3
STEPS = 401
WIDTH, HEIGHT, DPI = 7.0, 4.5, 120
MARGIN = 0.03
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
    _check_letters(p0, pt, ph)
    figure, axes = _canvas()
    alpha = np.linspace(0, 1, STEPS)[1:-1]
    floats = Floats(len(p0), {"alpha": alpha, **_columns(P0=p0, Pt=pt, Ph=ph)})
    for label, term, colour, style in CURVES:
        curve = np.broadcast_to(floats(parse_term(term)), alpha.shape)
        _line(axes, alpha, curve, label, colour, style)
    top = _ceiling(floats)
    fails = excess(_relation(STATED), floats) > ROUNDING
    shaded = axes.fill_between(alpha, 0, top, where=fails.tolist(), label="the stated bound fails")
    shaded.set(color=VERMILION, alpha=0.12, hatch="//")
    axes.set(xlabel="anchoring weight α", ylabel="divergence from P₀ and bounds on it (nats)")
    axes.set(xlim=(0, 1), ylim=(-MARGIN * top, top))  # a bound that is 0 must not hide in the axis
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
    return np.reshape(excess(_relation(STATED), floats), (STEPS, STEPS))


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


def entropy_over_alpha(pt: Weights, *humans: Weights) -> Plot:
    """H(mix) over α in [0, 1] between its bounds, a panel for each human distribution.

    The weights are exact. Raises `LanguageError` unless all are on the same letters.

    >>> entropy_over_alpha(("1/2", "1/2"), ("1", "0")).caption.split(": ")[0]
    'Entropy of the mixture over α for P̃ = (1/2, 1/2)'
    """
    _check_letters(pt, *humans)
    figure, panels = _row(len(humans))
    for axes, ph in zip(panels, humans, strict=True):
        floats = _mixtures(Pt=pt, Ph=ph)
        _draw_entropy(axes, floats)
        axes.set(title=f"Pₕ = {_written(ph)}", xlabel="anchoring weight α")
    panels[0].set(ylabel="entropy (nats)")
    panels[-1].legend(fontsize="small", frameon=False)
    return Plot(figure, _entropy_caption(pt, humans))


def _draw_entropy(axes: "Axes", floats: Floats) -> None:
    alpha = floats.points["alpha"]
    for label, term, colour, style in ENTROPIES:
        _line(axes, alpha, _curve(floats, term), label, colour, style)
    mixture, model = (_curve(floats, ENTROPIES[index][1]) for index in (0, 1))
    lower = (mixture < model - ROUNDING).tolist()
    fill = axes.fill_between(alpha, mixture, model, where=lower, label="less than the model's")
    fill.set(color=VERMILION, alpha=0.15, hatch="//")
    axes.set(xlim=(0, 1), ylim=(0, None))


def _entropy_caption(pt: Weights, humans: Sequence[Weights]) -> str:
    panels = ", ".join(f"{_written(ph)}, where it {_first_move(pt, ph)}" for ph in humans)
    return (
        f"Entropy of the mixture over α for P̃ = {_written(pt)}: from left to right, Pₕ = {panels} "
        "at small α. The solid line is H(mix), the dotted one H(P̃); hatched is where the mixture "
        "has less entropy than the model. The two bounds depend on the entropies of P̃ and Pₕ only."
    )


def _first_move(pt: Weights, ph: Weights) -> str:
    """What the entropy does at small α, by the sign of its slope at 0."""
    failing = float(excess(_relation(RISES), _mixtures(Pt=pt, Ph=ph)).max())
    if abs(failing) <= ROUNDING:
        return "neither rises nor falls to first order"
    return "rises" if failing < 0 else "falls"


def entropy_and_variance(pt: Weights, ph: Weights) -> Plot:
    """The changes H(mix) − H(P̃) and Var(mix) − Var(P̃) over α in [0, 1], labels 0 to k − 1.

    The weights are exact. Raises `LanguageError` unless both are on the same letters.

    >>> entropy_and_variance(("1", "0"), ("0", "1")).caption.split(". ")[-1]
    'They have opposite signs at 0 of the 401 values of α drawn, hatched.'
    """
    _check_letters(pt, ph)
    figure, axes = _canvas()
    floats = _mixtures(Pt=pt, Ph=ph)
    alpha = floats.points["alpha"]
    for label, term, colour, style in CHANGES:
        _line(axes, alpha, _curve(floats, term), label, colour, style)
    opposite = excess(_relation(TOGETHER), floats) > ROUNDING
    low, high = axes.get_ylim()
    fill = axes.fill_between(alpha, low, high, where=opposite.tolist(), label="opposite signs")
    fill.set(color=VERMILION, alpha=0.12, hatch="//")
    axes.axhline(0, color=BLACK, linestyle=":")
    axes.set(xlabel="anchoring weight α", ylabel="change from the uncorrected model")
    axes.set(xlim=(0, 1), ylim=(low, high))
    axes.legend(fontsize="small", frameon=False)
    return Plot(figure, _changes_caption(pt, ph, opposite))


def _changes_caption(pt: Weights, ph: Weights, opposite: NDArray[np.bool_]) -> str:
    return (
        f"What anchoring changes for P̃ = {_written(pt)} and Pₕ = {_written(ph)}: the entropy "
        "(solid, nats) and the variance (dashed, labels 0, 1, …). They have opposite signs at "
        f"{int(opposite.sum())} of the {opposite.size} values of α drawn, hatched."
    )


def divergence_over_alpha(p0: Weights, cases: Mapping[str, tuple[Weights, Weights]]) -> Plot:
    """D(P₀‖mix) over α in [0, 1], a curve for each named pair (P̃, Pₕ), its least point marked.

    The weights are exact. Raises `LanguageError` unless all are on the same letters.

    >>> cases = {"exact data": (("1/4", "3/4"), ("1/2", "1/2"))}
    >>> divergence_over_alpha(("1/2", "1/2"), cases).caption.split(": ")[-1]
    'α ≈ 1.00 for exact data.'
    """
    _check_letters(p0, *(weights for pair in cases.values() for weights in pair))
    figure, axes = _canvas()
    best = {}
    for (name, (pt, ph)), (colour, style) in _styled(cases.items()):
        floats = _mixtures(P0=p0, Pt=pt, Ph=ph)
        best[name] = _draw_divergence(axes, floats, name, colour, style)
    axes.set(xlabel="anchoring weight α", ylabel="D(P₀‖mix) (nats)", xlim=(0, 1), ylim=(0, None))
    axes.margins(x=0.02)
    axes.legend(fontsize="small", frameon=False)
    return Plot(figure, _divergence_caption(p0, best))


def _draw_divergence(
    axes: "Axes", floats: Floats, name: str, colour: str, style: LineStyle
) -> float:
    """Draws one curve, and says at which α drawn it is least."""
    alpha, curve = floats.points["alpha"], _curve(floats, MIXED)
    best = int(np.argmin(curve))
    _line(axes, alpha, curve, name, colour, style)
    axes.plot(alpha[best], curve[best], color=colour, marker="o", clip_on=False)
    return float(alpha[best])


def _divergence_caption(p0: Weights, best: Mapping[str, float]) -> str:
    where = "; ".join(f"α ≈ {weight:.2f} for {name}" for name, weight in best.items())
    return (
        f"D(P₀‖mix) over α for P₀ = {_written(p0)}. Every curve is convex; the dots mark where "
        f"they are least among the α drawn: {where}."
    )


def halting_over_divergence(drifts: Weights) -> Plot:
    """The least halting weight over d = D(P₀‖Pₙ), a curve for each drift δ > 0, exact data.

    >>> halting_over_divergence(("1/10",)).caption.split(", ")[0]
    'The least weight α of exact human data that halts a drift of at most δ = 1/10 nats'
    """
    figure, axes = _canvas()
    d = LARGEST_DIVERGENCE * np.linspace(0, 1, STEPS)[1:] ** 2  # dense where the curves are steep
    for drift, (colour, style) in _styled(drifts):
        curve = _along({"d": d, "delta": drift}, HALTING)
        _line(axes, d, curve, f"δ = {drift}", colour, style)
    axes.set(xlabel="divergence of the current model, d = D(P₀‖Pₙ) (nats)")
    axes.set(ylabel="least halting weight α", xlim=(0, LARGEST_DIVERGENCE), ylim=(0, 1))
    axes.legend(fontsize="small", frameon=False)
    caption = (
        "The least weight α of exact human data that halts a drift of at most "
        f"δ = {', '.join(map(str, drifts))} nats, over the current divergence d. Every curve falls "
        "from 1 at d = 0: the further the model is from P₀, the less is needed."
    )
    return Plot(figure, caption)


def tolerated_error(weights: Weights) -> Plot:
    """The largest D(P₀‖Pₕ) at which the article's bound is guaranteed, over d ≤ D(P₀‖P̃).

    A curve for each weight α in (0, 1).

    >>> tolerated_error(("1/2",)).caption.split(", ")[0]
    'The error of the human data that the contraction by 1 − α tolerates at α = 1/2'
    """
    figure, axes = _canvas()
    d = np.linspace(0, LARGEST_DIVERGENCE, STEPS)
    _line(axes, d, d, "as far as the model", BLACK, ":")
    for weight, (colour, style) in _styled(weights):
        curve = _along({"d0": d, "alpha": weight}, TOLERATED)
        _line(axes, d, curve, f"α = {weight}", colour, style)
    axes.set(xlabel="known distance of the model, d ≤ D(P₀‖P̃) (nats)")
    axes.set(ylabel="tolerated D(P₀‖Pₕ) (nats)", xlim=(0, LARGEST_DIVERGENCE), ylim=(0, None))
    axes.legend(fontsize="small", frameon=False)
    caption = (
        "The error of the human data that the contraction by 1 − α tolerates at α = "
        f"{', '.join(map(str, weights))}, when the model is known to be at least d from P₀. On and "
        "below a curve the article's bound is guaranteed; near d = 0 nearly nothing is tolerated. "
        "The dotted line is an error as large as the model's."
    )
    return Plot(figure, caption)


def _relation(text: str) -> Relation:
    relation = parse(text).claim[0]
    assert isinstance(relation, Relation)
    return relation


def _styled(family: Collection[T]) -> Iterator[tuple[T, tuple[str, LineStyle]]]:
    """The members of a family, each with its colour and line style."""
    if len(family) > len(LINES):
        raise LanguageError(f"a figure draws at most {len(LINES)} curves, not {len(family)}")
    return zip(family, LINES, strict=False)


def _along(scalars: "Mapping[str, Array | str | int | Fraction]", term: str) -> Array:
    """A term of scalars alone: one of them an array, the others exact."""
    points = {
        name: value if isinstance(value, np.ndarray) else np.array([float(Fraction(value))])
        for name, value in scalars.items()
    }
    return Floats(2, points)(parse_term(term))


def _mixtures(**vectors: Weights) -> Floats:
    """Exact weights at every α of the closed interval."""
    letters = len(next(iter(vectors.values())))
    return Floats(letters, {"alpha": np.linspace(0, 1, STEPS), **_columns(**vectors)})


def _curve(floats: Floats, term: str) -> Array:
    """A term at every α, constant ones repeated."""
    return np.broadcast_to(floats(parse_term(term)), floats.points["alpha"].shape)


def _line(axes: "Axes", x: Array, y: Array, label: str, colour: str, style: LineStyle) -> None:
    axes.plot(x, y, label=label, color=colour, linestyle=style, linewidth=1.8)


def _check_letters(*vectors: Weights) -> None:
    if len({len(vector) for vector in vectors}) != 1:
        raise LanguageError("the distributions must have the same number of letters")


def _written(weights: Weights) -> str:
    return f"({', '.join(map(str, weights))})"


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
    figure, (axes,) = _row(1)
    return figure, axes


def _row(number: int) -> "tuple[Figure, list[Axes]]":
    """The same with panels side by side, which share their vertical axis."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH, HEIGHT))
    figure.set_layout_engine("constrained", wspace=0.08)
    return figure, list(figure.subplots(1, number, sharey=True, squeeze=False)[0])
