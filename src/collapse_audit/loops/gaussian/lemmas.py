"""Steps that several proofs about the Gaussian loop share: means, and the vanishing variance."""

from collections.abc import Callable

import sympy as sp

from collapse_audit.language import parse_term
from collapse_audit.loops.gaussian import forms
from collapse_audit.loops.gaussian.law import (
    NOISE,
    OFFSET,
    VARIANCE,
    WIDTH,
    Expr,
    Law,
    N,
    Normals,
)
from collapse_audit.loops.gaussian.process import ESTIMATORS
from collapse_audit.loops.gaussian.proof import (
    ByLaw,
    Conditional,
    Induction,
    InfiniteMean,
    Jensen,
    Limit,
    Linear,
    Mean,
    Minorant,
    Part,
    Positive,
    Signs,
    Step,
    Summable,
    Tends,
    Vanishes,
)

HALF = sp.Rational(1, 2)
Steps = tuple[Step, ...]


def variance(law: Law) -> Steps:
    """E σₙ²."""
    added = NOISE**2 if law.noisy else sp.S.Zero
    step = Conditional(VARIANCE, forms.kept(law) * VARIANCE + added)
    return _inductive("variance", step, forms.variance(law))


def deviation(law: Law) -> Steps:
    """E σₙ², then E(μₙ − μ₀)², without noise."""
    before = "squared deviation, one generation"
    mean = Mean(OFFSET**2, forms.deviation(law))
    return (
        *variance(law),
        Step(before, Conditional(OFFSET**2, OFFSET**2 + VARIANCE / N), ByLaw()),
        Step("squared deviation", mean, Induction(before, ("variance",))),
    )


def centre() -> Steps:
    """E(μₙ − μ₀) = 0."""
    return _inductive("offset", Conditional(OFFSET, OFFSET), sp.S.Zero)


def root(law: Law) -> Steps:
    """E σₙ = ρⁿσ₀ with ρ = E√(cV) < 1, without noise."""
    factor = forms.power_factor(law, HALF)
    step = Conditional(sp.sqrt(VARIANCE), factor * sp.sqrt(VARIANCE))
    return (
        *_inductive("standard deviation", step, forms.power(law, HALF)),
        Step("contraction", Positive(1 - factor), Jensen(HALF)),
    )


def collapse(law: Law) -> Steps:
    """σₙ → 0 almost surely, without noise, for every N ≥ 2."""
    vanishing = Summable("standard deviation", "contraction")
    return (*root(law), Step("vanishing", Vanishes(sp.sqrt(VARIANCE)), vanishing))


def tends(law: Law, function: Expr, to: Expr, above: Expr | None = None) -> Steps:
    """A function tends to its limit as σₙ² → 0, almost surely, without noise."""
    return (*collapse(law), Step("limit", Tends(function, to), Limit("vanishing", above)))


def positive(name: str, term: Expr, strict: bool = True) -> Step:
    """A sign that shows."""
    return Step(name, Positive(term, strict), Signs())


def both(steps: Callable[[Law], Steps]) -> tuple[Part, ...]:
    """The same steps for either estimator, every N ≥ 2 at once."""
    return tuple(Part(each, steps(Law(each))) for each in ESTIMATORS)


# Functions of the state, and the divergence from P₀

ENTROPY = Normals()(parse_term("entropy(Pn)"))
DIVERGENCE = Normals()(parse_term("KL(P0, Pn)"))
REVERSED = Normals()(parse_term("KL(Pn, P0)"))
SPREAD_ALONE = (sp.log(VARIANCE / WIDTH) + WIDTH / VARIANCE - 1) / 2
"""D(P₀‖N(μ₀, v)): what D(P₀‖N(μ, v)) is at least."""


def infinite_divergence() -> Steps:
    """E D(P₀‖P_{n+1}) = ∞, for N = 2 and 3."""
    return (Step("too few draws", InfiniteMean(DIVERGENCE), Minorant(SPREAD_ALONE)),)


def next_divergence(law: Law) -> Step:
    """E[D(P₀‖P_{n+1}) | Pₙ], for N ≥ 4."""
    return Step("one generation", Conditional(DIVERGENCE, one_generation(law)), ByLaw())


def one_generation(law: Law) -> Expr:
    """½·(ln(v/σ₀²) + E ln(cV) + E[1/(cV)]·((σ₀² + δ²)/v + 1/N) − 1)."""
    apart = (WIDTH + OFFSET**2) / VARIANCE + 1 / N
    grown = forms.power_factor(law, sp.Integer(-1)) * apart
    return (sp.log(VARIANCE / WIDTH) + forms.log_factor(law) + grown - 1) / 2


def divergence(law: Law) -> Steps:
    """E D(P₀‖Pₙ) for N ≥ 4, and that it rises."""
    grown = forms.power_factor(law, sp.Integer(-1))
    moved = Conditional(OFFSET**2 / VARIANCE, grown * (OFFSET**2 / VARIANCE + 1 / N))
    return (
        *_inductive(
            "logarithm",
            Conditional(sp.log(VARIANCE), sp.log(VARIANCE) + forms.log_factor(law)),
            forms.log_variance(law),
        ),
        *_inductive("precision", Conditional(1 / VARIANCE, grown / VARIANCE), forms.precision(law)),
        *_inductive("scaled deviation", moved, forms.scaled_deviation(law)),
        Step(
            "divergence",
            Mean(DIVERGENCE, forms.divergence(law)),
            Linear(("logarithm", "precision", "scaled deviation")),
        ),
        positive("rise", forms.divergence_rise(law)),
    )


def _inductive(name: str, step: Conditional, mean: Expr) -> Steps:
    before = f"{name}, one generation"
    return (
        Step(before, step, ByLaw()),
        Step(name, Mean(step.of, mean), Induction(before)),
    )
