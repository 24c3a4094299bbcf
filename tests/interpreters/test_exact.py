"""Normal forms: True means zero, and no operation changes a value."""

import random
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from math import gcd, prod

import mpmath  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.interpreters import exact
from collapse_audit.interpreters.exact import (
    Form,
    TooLarge,
    add,
    coprime_base,
    exponential,
    invert,
    is_zero,
    logarithm,
    multiply,
    power,
    rational,
    scale,
    subtract,
)
from tests.interpreters.oracle import form_value

TINY = mpmath.mpf(10) ** -60
Pair = tuple[Form, "mpmath.mpf"]


def check_same(pair: Pair) -> None:
    """A form is worth what it was computed to be."""
    form, value = pair
    assert abs(form_value(form) - value) <= TINY * (1 + abs(value))


def check_zero(pair: Pair) -> None:
    """`is_zero` says True of nothing but zeros."""
    form, value = pair
    if is_zero(form):
        assert abs(value) <= TINY


def operate(pairs: list[Pair], choose: random.Random) -> Pair:
    """A random operation on random earlier values, in the domain of that operation."""
    (form, x), (other, y) = choose.choice(pairs), choose.choice(pairs)
    r = Fraction(choose.randint(-9, 9), choose.randint(1, 6))
    n = choose.choice([-3, -2, 0, 1, 2, 3, 5])
    big = choose.choice([401, 402, 65, 66])
    ways: list[Callable[[], Pair]] = [
        lambda: (add(form, other), x + y),
        lambda: (subtract(form, other), x - y),
        lambda: (multiply(form, other), x * y),
        lambda: (scale(r, form), x * r.numerator / r.denominator),
    ]
    if abs(x) > mpmath.mpf("0.001"):
        ways.append(lambda: (invert(form), 1 / x))
        ways.append(lambda: (power(form, Fraction(n)), x**n))
        ways.append(lambda: (power(form, Fraction(big)), x**big))
    if mpmath.mpf("0.001") < x:
        ways.append(lambda: (logarithm(form), mpmath.log(x)))
        ways.append(lambda: (power(form, r), x ** (mpmath.mpf(r.numerator) / r.denominator)))
    if abs(x) < 100:
        ways.append(lambda: (exponential(form), mpmath.exp(x)))
    return choose.choice(ways)()


def grown(seed: int, steps: int) -> list[Pair]:
    """Values reached from a few rationals by random operations."""
    choose = random.Random(seed)
    start = [Fraction(n, d) for n, d in ((2, 1), (3, 1), (6, 1), (1, 2), (4, 9), (-2, 1), (0, 1))]
    pairs = [(rational(q), mpmath.mpf(q.numerator) / q.denominator) for q in start]
    for _ in range(steps):
        try:
            pair = operate(pairs, choose)
        except TooLarge:
            continue
        if abs(pair[1]) < mpmath.mpf(10) ** 12:
            pairs.append(pair)
    return pairs


@given(seed=st.integers(0, 10**9))
def test_every_operation_keeps_the_value(seed: int) -> None:
    """A form evaluated generator by generator is the number that it stands for."""
    for pair in grown(seed, 25):
        check_same(pair)


@given(seed=st.integers(0, 10**9))
def test_true_means_zero(seed: int) -> None:
    """`is_zero` is True only of values that vanish to 60 digits, differences of all included."""
    pairs = grown(seed, 12)
    for pair in pairs:
        check_zero(pair)
    for (form, x), (other, y) in pairwise(pairs):
        check_zero((subtract(form, other), x - y))


def test_a_negative_number_has_no_logarithm_to_go_through() -> None:
    """(−2)⁴⁰¹ is not exp(401/402·ln (−2)⁴⁰²), though exp(401·ln(−2)) would say so."""
    minus_two = rational(Fraction(-2))
    odd, even = (power(minus_two, Fraction(n)) for n in (401, 402))
    assert odd.constant == -(2**401)
    through = exponential(scale(Fraction(401, 402), logarithm(even)))
    assert not is_zero(subtract(odd, through))
    negative = logarithm(rational(Fraction(1, 2)))
    with pytest.raises(TooLarge):
        power(add(negative, rational(Fraction(-1))), Fraction(401))
    raised = power(negative, Fraction(401))
    assert form_value(raised) < 0


@given(numbers=st.lists(st.integers(1, 10**12), max_size=8))
def test_a_coprime_base_is_one(numbers: list[int]) -> None:
    """Pairwise coprime, greater than 1, no perfect powers, and every number is a product of it."""
    base = coprime_base(numbers)
    assert all(b > 1 for b in base)
    assert all(gcd(a, b) == 1 for i, a in enumerate(base) for b in base[:i])
    assert all(round(b ** (1 / n)) ** n != b for b in base if b < 10**9 for n in range(2, 31))
    assert {rest_over(base, number) for number in numbers} <= {1}


@given(primes=st.lists(st.sampled_from([2, 3, 5, 7, 11, 13]), max_size=9), data=st.data())
def test_a_coprime_base_of_products_needs_gcds_only(primes: list[int], data: st.DataObject) -> None:
    """Products of huge coprime numbers are taken apart without factoring them."""
    huge = {p: p**40 + 1 if p > 7 else p for p in primes}
    numbers = [prod(huge[p] for p in primes[i:]) for i in range(len(primes))]
    base = coprime_base(numbers)
    assert all(gcd(a, b) == 1 for i, a in enumerate(base) for b in base[:i])
    assert {rest_over(base, number) for number in numbers} <= {1}


def rest_over(base: tuple[int, ...], number: int) -> int:
    """What is left of a number once every base element is divided out."""
    for b in base:
        while number % b == 0:
            number //= b
    return number


def test_forms_that_outgrow_their_caps_stop() -> None:
    """Terms, nesting, digits and powers each have a cap, met by `TooLarge` rather than by hours."""
    x = add(logarithm(rational(Fraction(2))), exponential(rational(Fraction(1))))
    with pytest.raises(TooLarge):
        power(x, Fraction(10**6))
    with pytest.raises(TooLarge):
        power(rational(Fraction(3, 7)), Fraction(10**9))
    with pytest.raises(TooLarge):
        for _ in range(100):
            x = logarithm(add(add(x, exponential(x)), rational(Fraction(3))))
    many = exact.total([logarithm(rational(Fraction(2 * n + 1))) for n in range(1, 300)])
    with pytest.raises(TooLarge):
        multiply(many, many)


def test_a_form_that_is_no_tie_is_not_zero() -> None:
    """For rational combinations of logarithms False is a proof as well."""
    log2, log3 = (logarithm(rational(Fraction(n))) for n in (2, 3))
    assert not is_zero(subtract(scale(Fraction(19), log2), scale(Fraction(12), log3)))
    assert is_zero(
        subtract(logarithm(rational(Fraction(9, 4))), scale(Fraction(2), subtract(log3, log2)))
    )


# ---------------------------------------------------------------- evidence that can fail


def test_a_wrong_product_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a product that forgets a coefficient, `check_same` fails."""
    right = exact.multiply
    monkeypatch.setattr(
        "tests.interpreters.test_exact.multiply", lambda x, y: right(x, Form(y.terms[:1]))
    )
    with pytest.raises(AssertionError):
        for seed in range(40):
            for pair in grown(seed, 25):
                check_same(pair)


def test_a_careless_zero_test_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """With valuations one too large, `check_zero` fails."""
    right = exact._valuation
    monkeypatch.setattr(exact, "_valuation", lambda n, b: min(1, right(n, b)))
    log2, log4 = (logarithm(rational(Fraction(n))) for n in (2, 4))
    with pytest.raises(AssertionError):
        check_zero((subtract(log4, log2), mpmath.log(2)))
