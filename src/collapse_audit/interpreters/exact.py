"""Normal forms that decide ties exactly: polynomials in logarithms and roots of whole numbers.

A `Form` is Σ c·g₁^e₁·…·gₘ^eₘ with rational c and *generators* g:

    ("log", n)   ln n for a whole number n ≥ 2
    ("root", n)  n^e with a fractional exponent e
    (function, form)   log, exp or inverse of a form that does not simplify further

`is_zero` rewrites logs and roots over a coprime base (gcds only, no factoring), clears inverses
and cancels.
True is a proof that the form is 0. For a rational combination of logarithms False is a proof
that it is not (unique factorisation); in general False means "not shown": the caller then lets
ball arithmetic separate the two sides.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache, reduce
from math import gcd, lcm
from typing import Any

from flint import fmpz

MAX_TERMS = 400
MAX_SIZE = 4000
MAX_BITS = 14_000
MAX_POWER = 64
MAX_ROUNDS = 4

Generator = tuple[str, Any]
Monomial = tuple[tuple[Generator, Fraction], ...]
Terms = tuple[tuple[Monomial, Fraction], ...]


class TooLarge(Exception):
    """The normal form outgrew its cap; only balls can compare."""


@dataclass(frozen=True)
class Form:
    """A polynomial in generators, as (monomial, coefficient) pairs sorted by monomial.

    >>> half = rational(Fraction(1, 2))
    >>> is_zero(subtract(add(half, half), rational(Fraction(1))))
    True
    """

    terms: Terms

    @property
    def constant(self) -> Fraction | None:
        """The value when the form is rational, else None."""
        if not self.terms:
            return Fraction(0)
        if len(self.terms) == 1 and not self.terms[0][0]:
            return self.terms[0][1]
        return None

    @cached_property
    def size(self) -> int:
        """How many generators it is written with, nested forms included."""
        nested = (g[1] for monomial, _ in self.terms for g, _ in monomial)
        return len(self.terms) + sum(g.size if isinstance(g, Form) else 1 for g in nested)


def rational(value: Fraction) -> Form:
    """A rational number, however large."""
    return Form((((), value),) if value else ())


def add(left: Form, right: Form) -> Form:
    """Sum."""
    return total([left, right])


def scale(factor: Fraction, form: Form) -> Form:
    """Rational multiple."""
    return _form({monomial: factor * c for monomial, c in form.terms})


def subtract(left: Form, right: Form) -> Form:
    """Difference."""
    return add(left, scale(Fraction(-1), right))


def multiply(left: Form, right: Form) -> Form:
    """Product."""
    if len(left.terms) * len(right.terms) > MAX_TERMS:
        raise TooLarge
    products = [
        scale(a * b, _product([*first, *second]))
        for first, a in left.terms
        for second, b in right.terms
    ]
    return total(products)


def invert(form: Form) -> Form:
    """1/form, for a form known not to be 0."""
    if len(form.terms) != 1:
        content = _content(form)
        return scale(1 / content, _generator("inverse", scale(1 / content, form)))
    monomial, coefficient = form.terms[0]
    flipped = _product([(generator, -power) for generator, power in monomial])
    return scale(1 / coefficient, flipped)


def logarithm(form: Form) -> Form:
    """ln of a form known to be positive.

    >>> nine, three = (logarithm(rational(Fraction(n))) for n in (9, 3))
    >>> is_zero(subtract(nine, scale(Fraction(2), three)))
    True
    """
    content = _content(form)
    primitive = scale(1 / content, form)
    outside = subtract(_log_of(content.numerator), _log_of(content.denominator))
    if len(primitive.terms) != 1 or not _is_positive_monomial(primitive.terms[0]):
        return add(outside, _generator("log", primitive))
    monomial, _ = primitive.terms[0]
    return total([outside, *(scale(e, _log_of_generator(g)) for g, e in monomial)])


def exponential(form: Form) -> Form:
    """exp of a form: what is Σ rᵢ ln gᵢ in it becomes Π gᵢ^rᵢ.

    >>> exponential(logarithm(rational(Fraction(3, 4)))).constant
    Fraction(3, 4)
    """
    parts = [_exponential_of(monomial, c) for monomial, c in form.terms]
    rest = total([kept for _, kept in parts])
    factors = [factor for factor, _ in parts]
    if rest.terms:
        factors.append(_generator("exp", rest))
    return reduce(multiply, factors, rational(Fraction(1)))


def _exponential_of(monomial: Monomial, coefficient: Fraction) -> tuple[Form, Form]:
    """exp(coefficient·monomial) as a factor, and what remains to be exponentiated."""
    one, zero = rational(Fraction(1)), rational(Fraction(0))
    if not _is_single_log(monomial):
        return one, _form({monomial: coefficient})
    content = monomial[0][0][1]
    if isinstance(content, int):
        return _product([(("root", content), coefficient)]), zero
    whole = coefficient.numerator // coefficient.denominator
    rest = coefficient - whole
    return power(content, Fraction(whole)), _form({monomial: rest})


def power(form: Form, exponent: Fraction) -> Form:
    """form ** exponent; the form is known to be positive when the exponent is not whole."""
    if exponent.denominator != 1:
        return exponential(scale(exponent, logarithm(form)))
    base = form if exponent >= 0 else invert(form)
    times = abs(int(exponent))
    if len(base.terms) == 1:
        monomial, coefficient = base.terms[0]
        raised = _product([(generator, e * times) for generator, e in monomial])
        return scale(_whole_power(coefficient, times), raised)
    if times > MAX_POWER:
        raise TooLarge  # ln would be no way round: the form may be negative
    return reduce(multiply, [base] * times, rational(Fraction(1)))


@lru_cache(maxsize=1024)
def is_zero(form: Form) -> bool:
    """Whether the form is 0 after rewriting over a coprime base.

    >>> root = power(rational(Fraction(8)), Fraction(1, 2))
    >>> is_zero(subtract(root, scale(Fraction(2), power(rational(Fraction(2)), Fraction(1, 2)))))
    True
    """
    if not form.terms:
        return True
    try:
        return not _cleared(_normal(form)).terms
    except TooLarge:
        return False


def _normal(form: Form) -> Form:
    """The form over a coprime base; simplifying what is nested may bring up new numbers."""
    base: tuple[int, ...] = ()
    for _ in range(MAX_ROUNDS):
        numbers = _numbers(form)
        if numbers <= set(base):
            break
        base = coprime_base(numbers)
        form = _rewritten(form, base)
    return form


def _numbers(form: Form) -> set[int]:
    """The whole numbers under logs and roots, those of nested forms included."""
    contents = [content for monomial, _ in form.terms for (_, content), _ in monomial]
    nested = (_numbers(content) for content in contents if isinstance(content, Form))
    return {content for content in contents if isinstance(content, int)}.union(*nested)


def _cleared(form: Form) -> Form:
    """The form times what its inverses invert, which is not 0."""
    inverses = (g for monomial, _ in form.terms for g, _ in monomial if g[0] == "inverse")
    inverse = next(inverses, None)
    if inverse is None:
        return form
    highest = max(dict(monomial).get(inverse, Fraction(0)) for monomial, _ in form.terms)
    return _cleared(total(_without(inverse, highest, term) for term in form.terms))


def _without(inverse: Generator, highest: Fraction, term: tuple[Monomial, Fraction]) -> Form:
    """A term times form**highest, where `inverse` is the inverse of that form."""
    powers = dict(term[0])
    exponent = highest - powers.pop(inverse, Fraction(0))
    return multiply(_form({tuple(powers.items()): term[1]}), power(inverse[1], exponent))


def coprime_base(numbers: Iterable[int]) -> tuple[int, ...]:
    """Pairwise coprime whole numbers, no perfect powers, of which all the numbers are products.

    >>> coprime_base([12, 18])
    (2, 3)
    """
    base: list[int] = []
    for each in numbers:
        base = _refined(base, each)
    return tuple(sorted({_least_root(each) for each in base}))


def _refined(base: list[int], number: int) -> list[int]:
    pending, done = [number], list(base)
    while pending:
        new = pending.pop()
        if new == 1:
            continue
        clash = next((old for old in done if gcd(old, new) > 1), None)
        if clash is None:
            done.append(new)
        elif clash != new:
            common = gcd(clash, new)
            done.remove(clash)
            pending += [common, clash // common, new // common]
    return done


def _least_root(number: int) -> int:
    if not fmpz(number).is_perfect_power():
        return number
    for degree in range(number.bit_length(), 1, -1):
        root = int(fmpz(number).root(degree))
        if root**degree == number:
            return root
    return number


def _rewritten(form: Form, base: tuple[int, ...]) -> Form:
    """The same value with every log and root written over the base."""
    return total(_rewritten_term(monomial, c, base) for monomial, c in form.terms)


def _rewritten_term(monomial: Monomial, coefficient: Fraction, base: tuple[int, ...]) -> Form:
    factors = [_over(generator, exponent, base) for generator, exponent in monomial]
    return reduce(multiply, factors, rational(coefficient))


def _over(generator: Generator, exponent: Fraction, base: tuple[int, ...]) -> Form:
    kind, content = generator
    if isinstance(content, Form):
        return power(_FUNCTIONS[kind](_rewritten(content, base)), exponent)
    valuations = [(b, _valuation(content, b)) for b in base]
    if kind == "root":
        return _product([(("root", b), exponent * v) for b, v in valuations if v])
    logs = _form({((("log", b), Fraction(1)),): Fraction(v) for b, v in valuations if v})
    return power(logs, exponent)


_FUNCTIONS = {"log": logarithm, "exp": exponential, "inverse": invert}


def _valuation(number: int, base: int) -> int:
    count = 0
    while number % base == 0:
        number, count = number // base, count + 1
    return count


def _product(factors: list[tuple[Generator, Fraction]]) -> Form:
    """Π generator^exponent: powers collected, whole powers of roots and exponentials worked out."""
    powers: dict[Generator, Fraction] = {}
    for generator, exponent in factors:
        powers[generator] = powers.get(generator, Fraction(0)) + exponent
    exps = [(g, powers.pop(g)) for g in list(powers) if g[0] == "exp"]
    coefficient = Fraction(1)
    for generator, exponent in powers.items():
        if generator[0] == "root":
            whole = exponent.numerator // exponent.denominator
            coefficient *= _whole_power(Fraction(generator[1]), whole)
            powers[generator] = exponent - whole
    if len(exps) == 1 and exps[0][1] == 1:
        return _form({_sorted([*powers.items(), *exps]): coefficient})
    rest = _form({_sorted(powers.items()): coefficient})
    merged = total(scale(exponent, inner) for (_, inner), exponent in exps)
    return multiply(rest, exponential(merged)) if exps else rest


def _sorted(powers: Iterable[tuple[Generator, Fraction]]) -> Monomial:
    return tuple(sorted(((g, e) for g, e in powers if e), key=repr))


def _whole_power(number: Fraction, exponent: int) -> Fraction:
    if _bits(number) * abs(exponent) > MAX_BITS:
        raise TooLarge
    return number**exponent


def _bits(number: Fraction) -> int:
    return max(number.numerator.bit_length(), number.denominator.bit_length())


def total(forms: Iterable[Form]) -> Form:
    """Sum of any number of forms."""
    terms: dict[Monomial, Fraction] = {}
    for form in forms:
        for monomial, coefficient in form.terms:
            terms[monomial] = terms.get(monomial, Fraction(0)) + coefficient
    return _form(terms)


def _form(terms: dict[Monomial, Fraction]) -> Form:
    kept = [(monomial, c) for monomial, c in terms.items() if c]
    if len(kept) > MAX_TERMS or any(_bits(c) > MAX_BITS for _, c in kept):
        raise TooLarge
    form = Form(tuple(sorted(kept, key=lambda term: repr(term[0])) if len(kept) > 1 else kept))
    if form.size > MAX_SIZE:
        raise TooLarge
    return form


def _content(form: Form) -> Fraction:
    """The positive rational that leaves whole coefficients without a common divisor."""
    coefficients = [c for _, c in form.terms]
    return Fraction(
        gcd(*(c.numerator for c in coefficients)), lcm(*(c.denominator for c in coefficients))
    )


def _generator(function: str, form: Form) -> Form:
    return _form({(((function, form), Fraction(1)),): Fraction(1)})


def _log_of(number: int) -> Form:
    return _form({((("log", number), Fraction(1)),): Fraction(1)} if number > 1 else {})


def _log_of_generator(generator: Generator) -> Form:
    kind, content = generator
    if kind == "root":
        return _log_of(content)
    inner: Form = content
    return inner


def _is_positive_monomial(term: tuple[Monomial, Fraction]) -> bool:
    monomial, coefficient = term
    return coefficient > 0 and all(kind in ("root", "exp") for (kind, _), _ in monomial)


def _is_single_log(monomial: Monomial) -> bool:
    return len(monomial) == 1 and monomial[0][0][0] == "log" and monomial[0][1] == 1
