"""Closed forms against exact chains: two routes that share no code, and agree."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import prod

import pytest
import sympy as sp
from flint import arb, fmpq

from collapse_audit.interpreters.balls import Finite, Real
from collapse_audit.loops import (
    Accumulate,
    Amplify,
    Anchored,
    Chain,
    Growing,
    LoopError,
    MixUniform,
    Model,
    Resample,
    SplitBatch,
    Temper,
    Update,
    distribution,
)
from collapse_audit.loops.chains import certain_path
from collapse_audit.loops.closed_forms import (
    Form,
    N,
    accumulated_heterozygosity,
    anchored_amplified,
    anchored_current,
    anchored_smoothed,
    chi_squared,
    divergence,
    drifted_anchoring,
    drifted_level,
    growing_heterozygosity,
    growing_product,
    heterozygosity,
    immigration,
    iterated_growth,
    mean_variance,
    n,
    overlap,
    plug_in_chi_squared,
    rational,
    reversed_divergence,
    sine_limit,
    split_batch,
    tempered_divergence,
    tempered_ratio,
    vanishes,
    variance,
)
from collapse_audit.loops.models import mixed

P0 = distribution("1/6", "1/3", "1/2")
PH = distribution("1/5", "1/5", "3/5")
U = distribution("1/3", "1/3", "1/3")
LABELS = tuple(map(Fraction, (0, 1, 3)))
START_SQUARE = sum(p * p for p in P0)
DIVERSITY = 1 - START_SQUARE
SQUARE_H = sum(h * h for h in PH)
SPREAD = sum(p * x * x for p, x in zip(P0, LABELS, strict=True)) - Fraction(11, 6) ** 2
ALPHA = Fraction(1, 5)
GENERATIONS = 4

Values = Mapping[str, Fraction | int]


def exactly(value: Real) -> Fraction:
    """The rational that a value is, for certain."""
    assert isinstance(value, Finite) and value.form is not None
    assert value.form.constant is not None
    return value.form.constant


def mean(update: Update, term: str) -> Callable[[int], Fraction]:
    """E[term] by generation in the exact chain from P0, with labels x."""
    chain = Chain(update, P0, {"Ph": PH, "x": LABELS})
    return lambda generation: exactly(chain.expectation(term, generation))


def entry(update: Update) -> Callable[[int], Fraction]:
    """The first letter's probability by generation in a loop without chance, from P0."""
    return lambda generation: certain_path(Chain(update, P0), generation)[-1][0]


@dataclass(frozen=True)
class Case:
    """A closed form at parameters, and the exact loop that it is about."""

    form: Callable[[], Form]
    values: Values
    loop: Callable[[int], Fraction]


def spread_of_means(generation: int) -> Fraction:
    """Var(mean(Pₙ, x)) = E mean² − mean(P0, x)² in the exact chain."""
    squares = mean(Resample(3), "mean(Pn, x)*mean(Pn, x)")
    return squares(generation) - Fraction(11, 6) ** 2


SAMPLING = {"N": 3, "S": START_SQUARE, "T": SQUARE_H, "X": sum(map(prod, zip(P0, PH, strict=True)))}
CASES = {
    "heterozygosity": Case(
        heterozygosity, {"N": 3, "G": DIVERSITY}, mean(Resample(3), "1 - dot(Pn, Pn)")
    ),
    "one draw": Case(
        heterozygosity, {"N": 1, "G": DIVERSITY}, mean(Resample(1), "1 - dot(Pn, Pn)")
    ),
    "growing": Case(
        growing_heterozygosity, {"G": DIVERSITY}, mean(Growing((4, 9, 16)), "1 - dot(Pn, Pn)")
    ),
    "accumulated": Case(
        accumulated_heterozygosity,
        {"N": 2, "M": 2, "G": DIVERSITY},
        mean(Accumulate(2), "1 - dot(Pn, Pn)"),
    ),
    "accumulated, light start": Case(
        accumulated_heterozygosity,
        {"N": 2, "M": 0, "G": DIVERSITY},
        mean(Accumulate(2, 0), "1 - dot(Pn, Pn)"),
    ),
    "accumulated, heavy start": Case(
        accumulated_heterozygosity,
        {"N": 3, "M": 5, "G": DIVERSITY},
        mean(Accumulate(3, 5), "1 - dot(Pn, Pn)"),
    ),
    "chi squared": Case(chi_squared, {"N": 3, "k": 3}, mean(Resample(3), "chi2(Pn, P0)")),
    "variance": Case(variance, {"N": 3, "V": SPREAD}, mean(Resample(3), "var(Pn, x)")),
    "variance of the mean": Case(mean_variance, {"N": 3, "V": SPREAD}, spread_of_means),
    "overlap": Case(
        overlap,
        {"T": SQUARE_H, "X": SAMPLING["X"], "alpha": ALPHA},
        mean(Anchored(Resample(3), "iii", ALPHA, PH), "dot(Pn, Ph)"),
    ),
    "immigration": Case(
        immigration,
        {**SAMPLING, "alpha": ALPHA},
        mean(Anchored(Resample(3), "iii", ALPHA, PH), "dot(Pn, Pn)"),
    ),
    "split batch": Case(
        split_batch, {**SAMPLING, "m": 1}, mean(SplitBatch(3, 1, PH), "dot(Pn, Pn)")
    ),
    "current model mixed": Case(
        anchored_current,
        {"h": PH[0], "q": P0[0], "alpha": ALPHA},
        entry(Anchored(Resample(1), "i", ALPHA, PH)),
    ),
    "amplified, order ii": Case(
        lambda: anchored_amplified("ii"),
        {"p": PH[0], "q": P0[0], "alpha": ALPHA, "g": Fraction(6, 5)},
        entry(Anchored(Amplify("6/5", PH), "ii", ALPHA, PH)),
    ),
    "amplified, order iii": Case(
        lambda: anchored_amplified("iii"),
        {"p": PH[0], "q": P0[0], "alpha": ALPHA, "g": Fraction(6, 5)},
        entry(Anchored(Amplify("6/5", PH), "iii", ALPHA, PH)),
    ),
    "smoothed, order ii": Case(
        lambda: anchored_smoothed("ii"),
        {"h": PH[0], "q": P0[0], "u": U[0], "w": Fraction(1, 7), "alpha": ALPHA},
        entry(Anchored(MixUniform("1/7"), "ii", ALPHA, PH)),
    ),
    "smoothed, order iii": Case(
        lambda: anchored_smoothed("iii"),
        {"h": PH[0], "q": P0[0], "u": U[0], "w": Fraction(1, 7), "alpha": ALPHA},
        entry(Anchored(MixUniform("1/7"), "iii", ALPHA, PH)),
    ),
}


def agrees(form: Form, case: Case) -> bool:
    """Whether the closed form has the values of the loop, from generation 0 on."""
    last = 3 if case.form is growing_heterozygosity else GENERATIONS
    return all(form.at(**case.values, n=i) == case.loop(i) for i in range(last + 1))


@pytest.mark.parametrize("name", CASES)
def test_every_closed_form_solves_its_recursion_and_has_the_values_of_the_exact_loop(
    name: str,
) -> None:
    """SymPy verifies start and step; the exact chain, which knows no formula, gives the values."""
    case = CASES[name]
    form = case.form()
    assert form.is_derived()
    assert agrees(form, case)


def broken(form: Form) -> list[Form]:
    """Off by one in n, and N − 1 for N where N occurs."""
    later = form.value.subs(n, n + 1)
    fewer = form.value.subs(N, N - 1)
    return [replace(form, value=later)] + [replace(form, value=fewer)] * form.value.has(N)


def differs(form: Form, case: Case) -> bool:
    """Whether the loop gives another value, or the closed form has none."""
    try:
        return not agrees(form, case)
    except LoopError:
        return True


@pytest.mark.parametrize("name", CASES)
def test_a_broken_formula_fails_both_routes(name: str) -> None:
    """With n + 1 for n, or N − 1 for N, neither the recursion nor the chain accepts a formula."""
    case = CASES[name]
    for wrong in broken(case.form()):
        assert not wrong.is_derived()
        assert differs(wrong, case)


@pytest.mark.parametrize("name", CASES)
def test_a_wrong_step_is_refused(name: str) -> None:
    """A step that adds 1/1000 is not that of the closed form."""
    form = CASES[name].form()
    wrong = replace(form, step=lambda y, at: form.step(y, at) + sp.Rational(1, 1000))
    assert not wrong.is_derived()


def test_amplified_errors_are_multiplied_alike_in_both_orders() -> None:
    """With Ph = P0, orders (ii) and (iii) multiply an error by (1 − α)g in each generation."""
    value = anchored_amplified("ii").value
    assert vanishes(value - anchored_amplified("iii").value)
    start = mixed(Fraction(1, 10), PH, P0)
    path = certain_path(Chain(Anchored(Amplify("3/2", PH), "iii", ALPHA, PH), start), 4)
    grown = [
        anchored_amplified("iii").at(p=p, q=q, alpha=ALPHA, g="3/2", n=4)
        for p, q in zip(PH, start, strict=True)
    ]
    assert path[-1] == tuple(grown)


def test_growing_samples_multiply_the_diversity_whatever_their_sizes() -> None:
    """G·Π(1 − 1/N_j) is one generation applied after the other, and what the chain gives."""
    assert vanishes(growing_product(4) - iterated_growth(4))
    assert not vanishes(growing_product(4) - iterated_growth(3))
    product = growing_product(3)
    sizes = sp.IndexedBase("N", integer=True, positive=True)
    at = {sizes[0]: 2, sizes[1]: 5, sizes[2]: 3, sp.Symbol("G", nonnegative=True): DIVERSITY}
    chain = mean(Growing((2, 5, 3)), "1 - dot(Pn, Pn)")
    assert rational(product.subs({a: sp.Rational(str(b)) for a, b in at.items()})) == chain(3)


# Limits

LIMITS = [name for name in CASES if not name.startswith("acc") and CASES[name].form().limit]


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_is_what_the_closed_form_comes_near(name: str) -> None:
    """At n = 400 the value is within 1/500 of the limit, and not of the limit and 1/100 more."""
    case = CASES[name]
    form = case.form()
    symbols = {symbol.name for symbol in form.limit.free_symbols} if form.limit else set()
    limit = rational(form.limit_at(**{key: case.values[key] for key in symbols}))
    value = form.at(**case.values, n=400)
    assert abs(value - limit) < Fraction(1, 500)
    assert abs(value - limit - Fraction(1, 100)) > Fraction(1, 500)


def ball(value: Fraction) -> arb:
    """A ball around a rational."""
    return arb(fmpq(value.numerator, value.denominator))


@pytest.mark.parametrize(("draws", "initial"), [(2, 2), (5, 3), (3, 0), (10, 10)])
def test_the_limit_of_accumulation_lies_between_certified_bounds(draws: int, initial: int) -> None:
    """Π_{j>n}(1 − N/(M + jN)²) lies in [1 − t, 1], t = 1/(M + nN) ≥ Σ_{j>n} N/(M + jN)².

    So the exact product of 2000 factors, computed without gamma functions, encloses the limit.
    """
    product = arb(1)
    for j in range(1, 2001):
        product *= 1 - ball(Fraction(draws, (initial + j * draws) ** 2))
    tail = ball(Fraction(1, initial + 2000 * draws))
    limit = accumulated_heterozygosity().limit_at(N=draws, M=initial, G=1)
    value = arb(str(sp.N(limit, 25)))
    assert product * (1 - tail) < value < product
    assert not product * (1 - tail) < value * (1 + 2 * tail) < product


def test_the_sine_limits_are_gamma_limits_and_vanish_for_single_draws() -> None:
    """sin(πs)/(πs) for M = 0 and sin(πs)/(πs(1 − s²)) for M = N, s = 1/√N; 0 where N = 1, M = 0."""
    form = accumulated_heterozygosity()
    for initial, draws in [(0, 4), (1, 4), (0, 7), (1, 7)]:
        limit = form.limit_at(N=draws, M=initial * draws, G=1)
        assert abs(sp.N(sine_limit(initial).subs(N, draws) - limit, 20)) < 1e-15
        assert abs(sp.N(sine_limit(1 - initial).subs(N, draws) - limit, 20)) > 1e-3
    assert sine_limit(0).subs(N, 1) == 0


@pytest.mark.parametrize("draws", [2, 3, 5])
def test_stationary_second_moments_are_those_of_the_stationary_law(draws: int) -> None:
    """The limits of both kinds of immigration are E ΣP² under the law that a generation keeps."""
    share = Fraction(1, draws)
    single = Chain(Anchored(Resample(draws), "iii", share, PH), P0)
    split = Chain(SplitBatch(draws, 1, PH), P0)
    at = {"N": draws, "T": SQUARE_H}
    exact = [exactly(chain.mean("dot(Pn, Pn)", chain.stationary())) for chain in (single, split)]
    assert rational(immigration().limit_at(**at, alpha=share)) == exact[0]
    assert rational(split_batch().limit_at(**at, m=1)) == exact[1]
    assert exact[0] > exact[1]


def test_the_stationary_second_moment_is_that_of_the_claims() -> None:
    """[1/N + (1 − 1/N)(1 − (1 − α)²)T]/[1 − (1 − 1/N)(1 − α)²], and not with 1/N left out."""
    a, t = sp.Symbol("alpha", positive=True), sp.Symbol("T", nonnegative=True)
    lost, kept = 1 / N, (1 - 1 / N) * (1 - a) ** 2
    fresh = (1 - 1 / N) * (1 - (1 - a) ** 2) * t
    assert vanishes(immigration().limit - (lost + fresh) / (1 - kept))
    assert not vanishes(immigration().limit - fresh / (1 - kept))


# Divergences


def test_expected_reversed_divergence_is_the_entropy_lost() -> None:
    """E D(Pₙ‖P0) = H(P0) − E H(Pₙ): affine by SymPy, and exactly so in the chain."""
    assert all(map(reversed_divergence, (2, 3, 4)))
    chain = Chain(Resample(3), P0)
    for generation in range(3):
        gap = chain.expectation("KL(Pn, P0) + entropy(Pn) - entropy(P0)", generation)
        assert exactly(gap) == 0
    drifting = Chain(Anchored(Resample(3), "iii", ALPHA, PH), P0)
    gap = drifting.expectation("KL(Pn, P0) + entropy(Pn) - entropy(P0)", 1)
    assert isinstance(gap, Finite) and not gap.ball.contains(0)


@pytest.mark.parametrize("draws", [1, 2, 5])
def test_the_plug_in_has_expected_chi_squared_k_minus_1_over_m(draws: int) -> None:
    """E χ²(P̂‖P0) = (k − 1)/m for m draws from P0, by enumeration of the samples."""
    value = plug_in_chi_squared().subs({N: draws, sp.Symbol("k", integer=True, positive=True): 3})
    assert rational(value) == mean(Resample(draws), "chi2(Pn, P0)")(1)
    assert rational(value) != mean(Resample(draws + 1), "chi2(Pn, P0)")(1)


def along(update: Update, start: Model, human: Model) -> list[Real]:
    """D(P0‖Pₙ) by generation in a loop without chance, P0 = human."""
    chain = Chain(update, start, {"P0": human})
    return [chain.expectation("KL(P0, Pn)", generation) for generation in range(GENERATIONS)]


def is_value(value: Real, expression: sp.Expr) -> bool:
    """Whether a certified value is within 10⁻¹⁴ of an expression, for certain."""
    assert isinstance(value, Finite)
    return bool(abs(value.ball - arb(str(sp.N(expression, 25)))) < arb("1e-14"))


def test_divergence_along_the_mixed_model_follows_from_its_entries() -> None:
    """Order (i): D(P0‖Pₙ) with Pₙ = Ph + (1 − α)ⁿ(Pinit − Ph), against the language's own KL."""
    form = anchored_current()
    exact = along(Anchored(Resample(1), "i", ALPHA, PH), P0, U)
    for i, value in enumerate(exact):
        model = [form.at(h=h, q=q, alpha=ALPHA, n=i) for h, q in zip(PH, P0, strict=True)]
        assert is_value(value, divergence(U, model))
        assert not is_value(value, divergence(PH, model))


@pytest.mark.parametrize("power", ["2", "3"])
def test_divergence_along_tempering_has_a_closed_form(power: str) -> None:
    """βⁿD + (βⁿ − 1)H(P0) + ln ΣPinit^(βⁿ), derived, and equal to the divergences of the loop."""
    form = tempered_divergence()
    assert form.is_derived()
    later = replace(form, value=form.value.subs(n, n + 1))
    assert not later.is_derived()
    for i, value in enumerate(along(Temper(power), P0, PH)):
        assert is_value(value, tempered(form, power, i))
        assert not is_value(value, tempered(later, power, i))


def tempered(form: Form, power: str, generation: int) -> sp.Expr:
    """The closed form at Pinit = P0 of this file and human data PH."""
    entropy = -sum(sp.Rational(str(h)) * sp.log(sp.Rational(str(h))) for h in PH)
    at = {"D": divergence(PH, P0), "H": entropy, "beta": sp.Integer(power), "n": generation}
    placed = form.value.subs({s: at[s.name] for s in form.value.free_symbols})
    log_sum = sp.Function("L")
    return placed.replace(log_sum, lambda t: sp.log(sum(sp.Rational(str(p)) ** t for p in P0)))


def test_tempering_raises_ratios_to_powers() -> None:
    """Pₙ(x)/Pₙ(y) = q^(βⁿ), derived, and the ratio in the loop."""
    form = tempered_ratio()
    assert form.is_derived()
    assert not replace(form, value=form.value.subs(n, n + 1)).is_derived()
    path = certain_path(Chain(Temper(3), P0), 3)
    assert [m[0] / m[1] for m in path] == [form.at(q="1/2", beta=3, n=i) for i in range(4)]


def test_the_sharp_recursion_with_drift_has_a_closed_form_and_a_fixed_point() -> None:
    """−ln yₙ is d′ = −ln((1 − α)e^{−d−δ} + αe^{−η}) iterated in balls; d* stands still."""
    form = drifted_anchoring()
    assert form.is_derived()
    assert not replace(form, value=form.value.subs(n, n + 1)).is_derived()
    alpha, delta, eta, level = (ball(Fraction(a, b)) for a, b in ((1, 5), (1, 3), (1, 7), (2, 1)))
    point = {"alpha": "1/5", "delta": "1/3", "eta": "1/7", "D": "2"}
    at = {s: sp.Rational(point[s.name]) for s in form.value.free_symbols - {n}}
    for i in range(6):
        closed = arb(str(sp.N(-sp.log(form.value.subs(at).subs(n, i)), 25)))
        assert abs(closed - level) < arb("1e-14")
        level = -((1 - alpha) * (-level - delta).exp() + alpha * (-eta).exp()).log()
    assert vanishes(sp.exp(-drifted_level()) - form.limit)
    assert not vanishes(sp.exp(-2 * drifted_level()) - form.limit)


# Refusals


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"n": 1, "N": 2}, "needs a value for G"),
        ({"n": 1, "N": 2, "G": 1, "z": 1}, "has no z"),
        ({"n": -1, "N": 2, "G": 1}, "n is at least 0 and an integer, not -1"),
        ({"n": 1, "N": "5/2", "G": 1}, "N is positive and an integer, not 5/2"),
        ({"n": 1, "N": 2, "G": "5/4"}, "G is at most 1, not 5/4"),
    ],
)
def test_bad_parameters_are_refused(values: dict[str, int | str], message: str) -> None:
    """Missing, unknown and impossible parameters are named."""
    with pytest.raises(LoopError, match=message):
        heterozygosity().at(**values)


def test_a_form_without_a_limit_says_so_and_so_does_an_irrational_value() -> None:
    """`limit_at` needs a limit, `at` a rational value."""
    with pytest.raises(LoopError, match="no limit"):
        heterozygosity().limit_at(N=2)
    with pytest.raises(LoopError, match="not a rational number"):
        rational(sp.sqrt(2))
