"""The Gaussian loop: its law, its runs, and its closed forms by several routes."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
import sympy as sp
from flint import arb

from collapse_audit.language import parse_term
from collapse_audit.loops import LoopError
from collapse_audit.loops.gaussian import ESTIMATORS, Estimator, Gaussian, forms
from collapse_audit.loops.gaussian.instances import STANDARD, Means
from collapse_audit.loops.gaussian.law import (
    CHI2,
    GENERATION,
    NOISE,
    NU,
    OFFSET,
    VARIANCE,
    WIDTH,
    Law,
    Normals,
    log_mean,
    power_mean,
)
from collapse_audit.loops.gaussian.lemmas import DIVERGENCE, REVERSED
from collapse_audit.loops.gaussian.process import Array
from collapse_audit.loops.gaussian.quadrature import log_moment, power_moment
from collapse_audit.loops.gaussian.signs import number_ball

HALF = Fraction(1, 2)
RUNS, SIGMAS = 40_000, 6
LOOPS = tuple(Gaussian(draws, each) for each in ESTIMATORS for draws in (2, 3, 4, 9))


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ((1,), "at least 2 draws"),
        ((0,), "at least 2 draws"),
        ((True,), "at least 2 draws"),
        ((2.5,), "at least 2 draws"),
        ((3, "mean"), "ml or unbiased"),
        ((3, "ml", -1), "at least 0"),
        ((3, "ml", 0.5), "exact number"),
    ],
)
def test_unusable_parameters_are_refused(parameters: tuple[object, ...], said: str) -> None:
    """No variance of one draw, no third estimator, no negative or inexact noise."""
    with pytest.raises(LoopError, match=said):
        Gaussian(*parameters)  # type: ignore[arg-type]


@pytest.mark.parametrize("start", [0.0, -1.0, float("nan")])
def test_a_run_starts_with_a_positive_variance(start: float) -> None:
    """A model without spread, or with none that is a number, is no start."""
    with pytest.raises(LoopError, match="positive"):
        Gaussian(3).simulate(1, 1, seed=0, variance=start)


def test_runs_are_counted() -> None:
    """There are no fewer than one run and no fewer than zero generations."""
    for generations, runs in ((-1, 5), (5, 0)):
        with pytest.raises(LoopError, match="runs"):
            Gaussian(3).simulate(generations, runs, seed=0)


def test_a_seed_gives_the_same_runs() -> None:
    """Runs are reproducible, and another seed gives others."""
    first, again, other = (Gaussian(4).simulate(3, 5, seed).means for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


# The law of Z and V is that of literal fitting


def differs(found: Array, other: Array) -> bool:
    """Whether two samples have means that are too many standard errors apart."""
    error = np.hypot(np.std(found), np.std(other)) / np.sqrt(len(found))
    return bool(abs(np.mean(found) - np.mean(other)) > SIGMAS * error)


def features(means: Array, variances: Array) -> tuple[Array, ...]:
    """Bounded functions of both, and one of how they hang together."""
    small = np.exp(-variances)
    return means, means**2, small, small**2, np.sqrt(variances), np.cos(means) * small


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_the_law_is_that_of_fitting_drawn_numbers(estimator: Estimator) -> None:
    """Student and Cochran: μ + σZ/√N and c·σ²·V + s² have the law of a fit to N draws."""
    loop = Gaussian(3, estimator, Fraction(1, 5))
    means, variances = np.full(RUNS, 0.7), np.full(RUNS, 1.3)
    stepped = features(*loop.step(means, variances, np.random.default_rng(1)))
    fitted = features(*loop.fit(means, variances, np.random.default_rng(2)))
    assert not any(map(differs, stepped, fitted))


def test_a_wrong_law_is_seen() -> None:
    """The comparison above tells the estimators apart."""
    means, variances = np.full(RUNS, 0.7), np.full(RUNS, 1.3)
    stepped = features(*Gaussian(3).step(means, variances, np.random.default_rng(1)))
    other = Gaussian(3, "unbiased").fit(means, variances, np.random.default_rng(2))
    assert any(map(differs, stepped, features(*other)))


# Moments, each from the density


def test_power_moments_are_integrals_of_the_density() -> None:
    """E V^s = 2^s·Γ(ν/2 + s)/Γ(ν/2), by SymPy's integral of x^s times the χ² density."""
    x, s = sp.symbols("x s", positive=True)
    density = x ** (NU / 2 - 1) * sp.exp(-x / 2) / (2 ** (NU / 2) * sp.gamma(NU / 2))
    integral = sp.integrate(x**s * density, (x, 0, sp.oo), conds="none")
    assert sp.simplify(integral / power_mean(s)) == 1


def test_the_logarithm_is_the_slope_of_the_moments() -> None:
    """E ln V = d/ds E V^s at s = 0."""
    s = sp.Symbol("s")
    assert sp.simplify(sp.diff(power_mean(s), s).subs(s, 0) - log_mean()) == 0


@pytest.mark.parametrize("freedom", [1, 2, 3, 8, 60])
def test_moments_agree_with_quadrature(freedom: int) -> None:
    """Balls of the closed forms meet those of the integrated density, and are narrow."""
    for power in (Fraction(-1), HALF, Fraction(1), Fraction(2)):
        found = power_moment(freedom, power)
        closed = Gaussian(freedom + 1).power_mean(power)
        if found is None:
            assert not closed.is_finite()
            continue
        scaled = found * (arb(1) / (freedom + 1)) ** (arb(power.numerator) / power.denominator)
        assert scaled.overlaps(closed)
        assert scaled.rad() < 1e-15
    logarithm = log_moment(freedom) - arb(freedom + 1).log()
    assert logarithm.overlaps(Gaussian(freedom + 1).log_mean())
    assert logarithm.rad() < 1e-12


def test_quadrature_tells_moments_apart() -> None:
    """The comparison above can fail: other moments lie apart."""
    found = power_moment(3, HALF)
    assert found is not None
    assert not found.overlaps(arb(2).sqrt() * Gaussian(4).power_mean(HALF))


def test_quadrature_says_what_it_cannot_do() -> None:
    """Too many degrees of freedom, and other powers than halves, are refused."""
    with pytest.raises(LoopError, match="degrees of freedom"):
        power_moment(500, Fraction(1))
    with pytest.raises(LoopError, match="half a whole number"):
        power_moment(5, Fraction(1, 3))


# Closed forms: SymPy's, the balls', and those of quadrature and matrices

Form = Callable[[Law], sp.Expr]
FORMS: dict[str, tuple[Form, Callable[[Gaussian, int], arb]]] = {
    "variance": (forms.variance, Gaussian.variance_mean),
    "deviation": (forms.deviation, Gaussian.deviation_mean),
    "divergence": (forms.divergence, Gaussian.divergence_mean),
    "reversed": (forms.reversed_divergence, Gaussian.reversed_mean),
    "transport": (forms.transport, Gaussian.transport_mean),
}
FUNCTIONS = {
    "variance": VARIANCE,
    "deviation": OFFSET**2,
    "divergence": DIVERGENCE,
    "reversed": REVERSED,
}


def enclosed(form: sp.Expr, loop: Gaussian, generation: int) -> arb:
    """A closed form at numbers, as a ball."""
    values = {NU: loop.freedom, GENERATION: generation, WIDTH: 1, NOISE: sp.sqrt(loop.noise)}
    return number_ball(form.subs(values))


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_closed_forms_agree_with_recursions_in_balls(name: str, estimator: Estimator) -> None:
    """E σₙ², E(μₙ − μ₀)², E D both ways and E W₂² for n = 0, 1, 5 and N = 4, 9 (2 where finite)."""
    form, recursion = FORMS[name]
    for draws in (4, 9) if name == "divergence" else (2, 4, 9):
        loop = Gaussian(draws, estimator)
        for generation in (0, 1, 5):
            found = enclosed(form(Law(estimator)), loop, generation)
            assert found.overlaps(recursion(loop, generation))
            assert not found.overlaps(recursion(loop, generation + 1) + 1)


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_closed_forms_agree_with_matrices_and_quadrature(name: str, estimator: Estimator) -> None:
    """The same by rational arithmetic with the fit's matrices and the integrated density."""
    form, _ = FORMS[name]
    for draws, generation in ((4, 0), (4, 3), (9, 5)):
        loop = Gaussian(draws, estimator)
        function = FUNCTIONS[name].subs(WIDTH, 1)
        other = Means(loop, STANDARD, generation).of(function)
        assert enclosed(form(Law(estimator)), loop, generation).overlaps(other.ball)


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_means_with_noise(estimator: Estimator) -> None:
    """E σₙ² with noise: the closed form is the matrices' value, exactly."""
    loop = Gaussian(5, estimator, Fraction(1, 4))
    for generation in (0, 1, 6):
        exact = Means(loop, STANDARD, generation).of(VARIANCE).exact
        assert exact is not None
        values = {NU: 4, GENERATION: generation, WIDTH: 1, NOISE: HALF}
        closed = forms.variance(Law(estimator, noisy=True)).subs(values)
        assert closed == sp.Rational(exact.numerator, exact.denominator)


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_powers_of_the_standard_deviation(estimator: Estimator) -> None:
    """E σₙ^(2p) = (E(cV)^p)ⁿσ₀^(2p) for p = ½ and 3/2, in balls."""
    loop, law = Gaussian(6, estimator), Law(estimator)
    for power in (HALF, 3 * HALF):
        exponent = sp.Rational(power.numerator, power.denominator)
        assert enclosed(forms.power(law, exponent), loop, 4).overlaps(loop.power_mean(power) ** 4)


def test_the_divergence_is_infinite_on_average_for_few_draws() -> None:
    """E D(P₀‖Pₙ) = ∞ for N = 2, 3 and n ≥ 1, and finite from N = 4 on."""
    for draws, finite in ((2, False), (3, False), (4, True)):
        assert Gaussian(draws).divergence_mean(0) == 0
        assert Gaussian(draws).divergence_mean(1).is_finite() is finite


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_simulated_means_agree_with_the_balls(estimator: Estimator) -> None:
    """Means of 40,000 runs for N = 12 lie within 6 standard errors of the expectations."""
    loop, generation = Gaussian(12, estimator), 3
    runs = loop.simulate(generation, RUNS, seed=5)
    mean, variance = runs.means[-1], runs.variances[-1]
    apart = mean**2 + 1
    seen = {
        "variance": variance,
        "deviation": mean**2,
        "divergence": (np.log(variance) + apart / variance - 1) / 2,
        "reversed": (variance + mean**2 - np.log(variance) - 1) / 2,
        "transport": mean**2 + (np.sqrt(variance) - 1) ** 2,
    }
    for name, values in seen.items():
        expected = float(FORMS[name][1](loop, generation).mid())
        assert abs(np.mean(values) - expected) < SIGMAS * np.std(values) / np.sqrt(RUNS)


def test_the_probability_of_a_rise() -> None:
    """P(V > 1/c): e^(−N/2) at N = 3 for maximum likelihood, e⁻¹ for the unbiased variance."""
    assert Gaussian(3).above(1).overlaps((arb(-3) / 2).exp())
    assert Gaussian(3, "unbiased").above(1).overlaps(arb(-1).exp())
    rises = Gaussian(9).simulate(1, RUNS, seed=3).variances[1] > 1
    chance = float(Gaussian(9).above(1).mid())
    assert abs(np.mean(rises) - chance) < SIGMAS * np.sqrt(chance * (1 - chance) / RUNS)


def test_the_balls_of_the_drift_are_those_of_quadrature() -> None:
    """E[D(P₀‖P′) | P] − D(P₀‖P) by gamma functions and by integration."""
    for loop in (Gaussian(6), Gaussian(10, "unbiased")):
        for offset, variance in ((Fraction(0), Fraction(40)), (Fraction(2), HALF)):
            later = Means(loop, (offset, variance), 1).of(DIVERGENCE.subs(WIDTH, 1))
            now = Means(loop, (offset, variance), 0).of(DIVERGENCE.subs(WIDTH, 1))
            drift = loop.drift(1 / variance, offset**2 / variance)
            assert drift.overlaps(later.ball - now.ball)


# The quoted formulas


def test_the_divergence_under_maximum_likelihood() -> None:
    """E D(P₀‖Pₙ) = ½·n·(ψ((N − 1)/2) − ln(N/2)) + ⅔·((N/(N − 3))ⁿ − 1), as C12f says."""
    n, N = GENERATION, NU + 1
    logarithm = sp.polygamma(0, NU / 2) - sp.log(N / 2)
    said = n * logarithm / 2 + sp.Rational(2, 3) * ((N / (N - 3)) ** n - 1)
    agree(said, forms.divergence(Law("ml")))


def test_the_divergence_with_the_unbiased_variance() -> None:
    """E D = ½·n·(ψ(ν/2) − ln(ν/2)) + ½·(1 + ν/(2N))·((ν/(ν − 2))ⁿ − 1), as C12d says."""
    n, N = GENERATION, NU + 1
    logarithm = sp.polygamma(0, NU / 2) - sp.log(NU / 2)
    grown = (1 + NU / (2 * N)) * ((NU / (NU - 2)) ** n - 1)
    agree((n * logarithm + grown) / 2, forms.divergence(Law("unbiased")))


def agree(said: sp.Expr, form: sp.Expr) -> None:
    """Two formulas agree at N = 4, 7 and n = 0, 3, to 30 digits."""
    for freedom, generation in ((3, 0), (3, 3), (6, 3)):
        gap = (said - form).subs({NU: freedom, GENERATION: generation, WIDTH: 1})
        assert number_ball(gap).contains(0)
        assert number_ball(gap).rad() < 1e-30


def test_maximum_likelihood_conserves_the_variance() -> None:
    """E σₙ² + E(μₙ − μ₀)² = σ₀²."""
    assert sp.simplify(forms.variance(Law("ml")) + forms.deviation(Law("ml"))) == WIDTH


def test_the_transport_distance_is_bounded_or_not() -> None:
    """E W₂² = 2σ₀²(1 − ρⁿ) for maximum likelihood; with the unbiased variance it has no bound."""
    loop = Gaussian(5)
    root = loop.power_mean(HALF) ** 8
    assert loop.transport_mean(8).overlaps(2 * (1 - root))
    assert Gaussian(5, "unbiased").transport_mean(1000) > 199


# The meaning of the language


@pytest.mark.parametrize(
    "text", ["TV(P0, Pn)", "max(Pn)", "mean(Pt, x)", "alpha", "sum(Pn)", "var(mix(1/2, P0, Pn), x)"]
)
def test_what_has_no_meaning_is_refused(text: str) -> None:
    """Atoms without a meaning here, other models and other scalars are refused."""
    with pytest.raises(LoopError):
        Normals()(parse_term(text))


def test_the_divergence_of_normal_distributions() -> None:
    """D(P₀‖N(μ, v)) by numerical integration of its definition."""
    mean, variance = 0.7, 1.9
    grid = np.linspace(-12, 12, 200_001)
    p0 = np.exp(-(grid**2) / 2) / np.sqrt(2 * np.pi)
    log_ratio = (grid - mean) ** 2 / (2 * variance) - grid**2 / 2 + np.log(variance) / 2
    integral = float(np.sum(p0 * log_ratio) * (grid[1] - grid[0]))
    found = DIVERGENCE.subs({OFFSET: mean, VARIANCE: variance, WIDTH: 1})
    assert abs(float(found) - integral) < 1e-9


def test_the_law_of_one_generation() -> None:
    """The next variance is c·v·V + s², with c = 1/N or 1/(N − 1)."""
    assert Law("ml", noisy=True).after(VARIANCE) == CHI2 * VARIANCE / (NU + 1) + NOISE**2
    assert Law("unbiased").after(VARIANCE) == CHI2 * VARIANCE / NU
