"""C26: how often random triples violate the bound, and the α that decides it on large alphabets.

With independent standard exponentials X, Y, Z for P0, Pt, Ph, sums over letters become means as
the alphabet grows: D(P0‖Pt) → E[X ln X] − E ln Y and D(P0‖mix) → E[X ln X] − E ln((1−α)Y + αZ).
"""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
import sympy as sp
from flint import acb, arb, ctx, fmpq

from collapse_audit.hunt import draws
from collapse_audit.hunt.atlas import interval
from collapse_audit.hunt.draws import Cell, Count, count
from collapse_audit.interpreters.floats import Floats
from collapse_audit.language import parse, parse_term
from collapse_audit.ledger import find_reading, load_dossiers

pytestmark = pytest.mark.claim("C26")

DOSSIER, READING = find_reading(load_dossiers(), "C26a")
STATED = parse(READING.statement, READING.given)
CRITICAL = "0.268590333486234496975846078668287371898639451"
BITS = 200
Limit = Callable[[arb], arb]


@pytest.fixture(autouse=True)
def _without_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """No draw is put to balls: that they agree is checked in tests/hunt."""
    monkeypatch.setattr(draws, "CHECKED", 0)


def closed_form(alpha: arb) -> arb:
    """1 − (a ln a − b ln b)/(a − b) with a = 1 − α, b = α: the limit of D(P0‖mix)."""
    a, b = 1 - alpha, alpha
    return 1 - (a * a.log() - b * b.log()) / (a - b)


def by_quadrature(alpha: arb) -> arb:
    """−∫₀¹ ln(α + (1 − 2α)u) du, the same by another way.

    Y + Z is Gamma(2), independent of the uniform Y/(Y + Z), and E ln(Y + Z) = E[X ln X] = 1 − γ.
    """
    integral = acb.integral(lambda u, _: (alpha + (1 - 2 * alpha) * u).log(), 0, 1)
    return -integral.real


def bend(alpha: arb) -> arb:
    """∫₀¹ ((1 − 2u)/(α + (1 − 2α)u))² du, the second derivative of the limit by α."""
    integral = acb.integral(lambda u, _: ((1 - 2 * u) / (alpha + (1 - 2 * alpha) * u)) ** 2, 0, 1)
    return integral.real


def critical(limit: Limit, low: Fraction, high: Fraction) -> arb:
    """The zero of limit − (1 − α) between the two, below it negative, by certified bisection."""
    while high - low > Fraction(1, 10**40):
        middle = (low + high) / 2
        at = arb(fmpq(middle.numerator, middle.denominator))
        gap = limit(at) - (1 - at)
        assert gap < 0 or gap > 0
        low, high = (middle, high) if gap < 0 else (low, middle)
    ends = (arb(fmpq(end.numerator, end.denominator)) for end in (low, high))
    return next(ends).union(next(ends))


def test_the_means_over_exponentials() -> None:
    """E Yˢ = Γ(1 + s), so E ln Y = Γ′(1) = −γ and E[X ln X] = Γ′(2) = 1 − γ: D(P0‖Pt) → 1."""
    s = sp.Symbol("s")
    slope = sp.diff(sp.gamma(1 + s), s)
    log_mean, weighted = slope.subs(s, 0), slope.subs(s, 1)
    assert log_mean == -sp.EulerGamma
    assert sp.simplify(sp.expand_func(weighted) - log_mean) == 1


def test_the_mean_logarithm_of_a_weighted_sum() -> None:
    """(e^{−s/a} − e^{−s/b})/(a − b) is the density of aY + bZ, a difference of those of aY and bZ
    with weights a/(a − b) and b/(a − b): E ln(aY + bZ) = −γ + (a ln a − b ln b)/(a − b). The limit
    that follows agrees with quadrature to 45 digits.
    """
    s, t = sp.symbols("s t", positive=True)
    a, b = sp.Rational(3, 4), sp.Rational(1, 4)
    convolved = sp.integrate(sp.exp(-t / a) / a * sp.exp(-(s - t) / b) / b, (t, 0, s))
    assert sp.simplify(convolved - (sp.exp(-s / a) - sp.exp(-s / b)) / (a - b)) == 0
    with ctx.workprec(BITS):
        for n in (1, 10, 26, 49, 60, 99):
            alpha = arb(fmpq(n, 100))
            assert abs(closed_form(alpha) - by_quadrature(alpha)) < arb("1e-45")


@pytest.mark.parametrize("limit", [closed_form, by_quadrature])
def test_the_critical_alpha(limit: Limit) -> None:
    """Enclosed to 40 digits, by the closed form and by certified quadrature."""
    with ctx.workprec(BITS):
        root = critical(limit, Fraction(1, 4), Fraction(2, 5))
        assert abs(root - arb(CRITICAL)) < arb("1e-39")
        assert round(float(root), 4) == 0.2686


def test_there_is_one_critical_alpha() -> None:
    """The limit of D(P0‖mix) − (1 − α)·D(P0‖Pt) is 0 at 0, negative next to it, convex, 1 at 1.

    Convex as a mean of −ln of what is affine in α; the second derivative is certified positive.
    """
    with ctx.workprec(BITS):
        assert closed_form(arb("1e-9")) < 1 - arb("1e-9")
        assert closed_form(1 - arb("1e-30")) > arb("1e-30")
        for n in range(1, 50):
            alpha = arb(fmpq(n, 50)) + arb("1e-3")
            assert bend(alpha) > 0


def test_divergences_tend_to_their_limits() -> None:
    """On a thousand letters both divergences of random triples are near their limits."""
    weights = draws.draw(np.random.default_rng(1), 3, 1000, 400)
    P0, Pt, Ph = weights / weights.sum(axis=1, keepdims=True)
    floats = Floats(1000, {"P0": P0, "Pt": Pt, "Ph": Ph})
    assert abs(floats(parse_term("KL(P0, Pt)")).mean() - 1) < 0.01
    for n in (1, 5, 9):
        mixed = floats(parse_term(f"KL(P0, mix({n}/10, Pt, Ph))")).mean()
        assert abs(mixed - float(closed_form(arb(n) / 10 + arb("1e-12")))) < 0.01


def violations(k: int, alpha: Fraction, samples: int) -> Count:
    """How many random triples violate C26a."""
    return count(STATED, Cell(k, (("alpha", alpha),)), samples, seed=1)


def test_the_share_tends_to_0_below_and_to_1_above() -> None:
    """From 10 to 100 to 1000 letters it falls at α = 1/5, rises at 2/5, and stays near ½ at α*."""
    alphas = (Fraction(1, 5), Fraction(CRITICAL), Fraction(2, 5))
    below, at, above = (
        [violations(k, alpha, 400).violating / 400 for k in (10, 100, 1000)] for alpha in alphas
    )
    assert below[0] > below[1] > below[2] < 0.07
    assert above[0] < above[1] < above[2] > 0.98
    assert all(abs(share - 0.5) < 0.1 for share in at[1:])


@pytest.mark.parametrize(
    ("k", "low", "high", "said"),
    [
        (2, 0.55, 0.65, "three triples in five on two letters"),
        (10, 0.75, 0.85, "four in five on ten"),
        (100, 0.985, 0.995, "ninety-nine in a hundred on a hundred"),
    ],
)
def test_what_the_finding_says_of_one_half(k: int, low: float, high: float, said: str) -> None:
    """The interval of a share at α = ½ lies within what the words allow."""
    ends = interval(violations(k, Fraction(1, 2), 4000))
    assert ends is not None and low < ends[0] < ends[1] < high
    assert said in DOSSIER.claim.discussion


def test_the_share_on_two_letters_without_chance() -> None:
    """The midpoint rule over the cube of (P0, Pt, Ph), on two letters at α = ½: 0.589."""
    middles = (np.arange(100) + 0.5) / 100
    p, q, h = (axis.ravel() for axis in np.meshgrid(middles, middles, middles))
    divergence = [p * np.log(p / r) + (1 - p) * np.log((1 - p) / (1 - r)) for r in (q, (q + h) / 2)]
    share = float((divergence[1] > divergence[0] / 2).mean())
    ends = interval(violations(2, Fraction(1, 2), 4000))
    assert ends is not None and ends[0] < share < ends[1]
