"""Kazdan et al. (ICML 2025): fits to all data so far keep their variance, in expectation.

Left out in the article under audit: that old data are thrown away. Contradicts that only fresh
human data help (C18b); supports that accumulating bounds what is lost (C18e).
"""

from fractions import Fraction

import pytest
import sympy as sp
from flint import arb, fmpq

from collapse_audit.findings.literature import accumulated_share
from collapse_audit.interpreters.balls import Finite
from collapse_audit.loops import Accumulate, Chain, distribution

LABELS = tuple(map(Fraction, (0, 1, 3)))
P0 = distribution("1/2", "3/10", "1/5")


def share(draws: int, generations: int) -> Fraction:
    """Π_{j≤n}(1 − 1/(N·j²))."""
    product = Fraction(1)
    for j in range(1, generations + 1):
        product *= 1 - Fraction(1, draws * j * j)
    return product


def constant(chain: Chain, term: str, generation: int) -> Fraction:
    """A rational expectation."""
    value = chain.expectation(term, generation)
    assert isinstance(value, Finite) and value.form is not None
    assert value.form.constant is not None
    return value.form.constant


@pytest.mark.claim("C18")
@pytest.mark.parametrize("draws", [2, 3])
def test_a_discrete_fit_loses_the_share_of_the_product(draws: int) -> None:
    """E Var(Pₙ) = Var(P0)·Π(1 − 1/(N·j²)), the first batch real: exact chains, N = 2, 3, n ≤ 3.

    Control: with 1 − 1/N in each factor, as when data are replaced, it is less from n = 2 on.
    """
    chain = Chain(Accumulate(draws, 0), P0, {"x": LABELS})
    start = constant(chain, "var(Pn, x)", 0)
    found = [constant(chain, "var(Pn, x)", n) for n in range(4)]
    assert found == [start * share(draws, n) for n in range(4)]
    assert found[2] > start * (1 - Fraction(1, draws)) ** 2


def test_a_gaussian_fit_by_maximum_likelihood_obeys_the_same_recursion() -> None:
    """Pooling weight 1 − w of the old fit with N normal draws: E σ′² = σ²(1 − w²/N).

    The pooled variance is within plus between: (1 − w)σ² + w·E s² + w(1 − w)·E(x̄ − μ)² with
    E s² = σ²(1 − 1/N), E(x̄ − μ)² = σ²/N; w = 1/j gives the factor 1 − 1/(N·j²). Control: with the
    unbiased variance of the batch the factor is another.
    """
    w, size, variance = sp.symbols("w N v", positive=True)
    between = w * (1 - w) * variance / size
    pooled = (1 - w) * variance + w * variance * (1 - 1 / size) + between
    assert sp.simplify(pooled - variance * (1 - w**2 / size)) == 0
    unbiased = (1 - w) * variance + w * variance + between
    assert sp.simplify(unbiased - variance * (1 - w**2 / size)) != 0


@pytest.mark.parametrize("draws", [2, 10, 100])
def test_the_product_tends_to_the_sine(draws: int) -> None:
    """Π(1 − 1/(N·j²)) = sin(πs)/(πs), s = 1/√N, N = 2, 10, 100.

    The enclosure of the product, of width below 10⁻³, contains the limit; a constant off by 10⁻³
    and the limit for N + 1 lie outside.
    """
    enclosure = accumulated_share(draws)
    assert enclosure.rad() < arb("1e-3")
    assert enclosure.contains(limit(draws))
    assert not enclosure.overlaps(limit(draws) + arb("1e-3"))
    assert draws == 100 or not enclosure.overlaps(limit(draws + 1))


def limit(draws: int) -> arb:
    """sin(πs)/(πs)."""
    angle = arb.pi() / arb(draws).sqrt()
    return angle.sin() / angle


def test_the_enclosure_contains_long_exact_products() -> None:
    """It lies below the exact product of 300 factors, and above that times 1 − 1/(300N)."""
    exact = share(10, 300)
    product = arb(fmpq(exact.numerator, exact.denominator))
    assert accumulated_share(10) < product
    assert accumulated_share(10) > product * (1 - arb(1) / 3000)
