"""The loops on few letters, enumerated draw by draw with exact numbers, apart from the package.

A model is a tuple of fractions, a path the models P₀, P₁, … that a history of draws makes.
Entropies and divergences are exact: rational combinations of logarithms of primes, or +∞.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import product
from math import inf, lcm, prod

Model = tuple[Fraction, ...]
Path = tuple[Model, ...]
Train = Callable[[Model], Model]
Score = Callable[[Model], Fraction]
HALF = Fraction(1, 2)


def model(*masses: str | int | Fraction) -> Model:
    """A distribution.

    >>> model("1/3", "2/3")[0]
    Fraction(1, 3)
    """
    fractions = tuple(Fraction(mass) for mass in masses)
    assert sum(fractions) == 1
    return fractions


def two(x: str | int | Fraction) -> Model:
    """The mass x on the first of two letters."""
    return model(Fraction(x), 1 - Fraction(x))


def vertex(letter: int, letters: int = 2) -> Model:
    """All mass on one letter."""
    return tuple(Fraction(int(i == letter)) for i in range(letters))


# Loops


def fitted(sample: Sequence[int], letters: int) -> Model:
    """The share of each letter among the draws."""
    return tuple(Fraction(sample.count(letter), len(sample)) for letter in range(letters))


def paths(
    start: Model, draws: int, generations: int, train: Train
) -> Iterator[tuple[Fraction, Path]]:
    """Every history of draws: its probability, and the models along it."""
    if generations == 0:
        yield Fraction(1), (start,)
        return
    trained, letters = train(start), len(start)
    for sample in product(range(letters), repeat=draws):
        chance = prod((trained[letter] for letter in sample), start=Fraction(1))
        for rest, path in paths(fitted(sample, letters), draws, generations - 1, train):
            yield chance * rest, (start, *path)


def resample(current: Model) -> Model:
    """What is drawn from in the resampling loop: the model itself."""
    return current


def anchored(weight: Fraction, human: Model) -> Train:
    """Mix first, then draw."""
    return lambda current: mixed(weight, current, human)


def mixed(weight: Fraction, current: Model, human: Model) -> Model:
    """(1 − a)·P + a·Ph, letter by letter."""
    return tuple((1 - weight) * p + weight * h for p, h in zip(current, human, strict=True))


def escalated(threshold: Fraction, weight: Fraction, human: Model) -> Train:
    """Mix only while the largest mass is below the threshold."""
    return lambda p: mixed(weight, p, human) if max(p) < threshold else p


def likelihood(
    start: Model, draws: int, generations: int, train: Train, event: "Event"
) -> Fraction:
    """The probability of an event about the path."""
    along = paths(start, draws, generations, train)
    return sum((chance for chance, path in along if event(path)), Fraction(0))


Event = Callable[[Path], bool]


def reachable(start: Model, draws: int) -> frozenset[Model]:
    """The models that one generation of resampling reaches with positive probability."""
    law = transitions(start, draws, resample)
    return frozenset(q for q, chance in law.items() if chance > 0)


def transitions(start: Model, draws: int, train: Train) -> dict[Model, Fraction]:
    """The law of the next model."""
    law: dict[Model, Fraction] = {}
    for chance, path in paths(start, draws, 1, train):
        law[path[1]] = law.get(path[1], Fraction(0)) + chance
    return law


def long_run(draws: int, train: Train) -> dict[Model, Fraction]:
    """The law of a model on two letters that one generation preserves, by elimination."""
    models = [two(Fraction(n, draws)) for n in range(draws + 1)]
    laws = [transitions(p, draws, train) for p in models]
    rows = [[law.get(q, Fraction(0)) for law in laws] for q in models]
    for i in range(len(models)):
        rows[i][i] -= 1
    rows[-1] = [Fraction(1)] * len(models)
    right = [Fraction(0)] * draws + [Fraction(1)]
    return dict(zip(models, _solved(rows, right), strict=True))


def _solved(rows: list[list[Fraction]], right: list[Fraction]) -> list[Fraction]:
    """The solution of a regular system, by Gauss and Jordan."""
    table = [[*row, b] for row, b in zip(rows, right, strict=True)]
    for i in range(len(table)):
        pivot = next(j for j in range(i, len(table)) if table[j][i])
        table[i], table[pivot] = table[pivot], table[i]
        table[i] = [x / table[i][i] for x in table[i]]
        for j in range(len(table)):
            if j != i:
                table[j] = [x - table[j][i] * y for x, y in zip(table[j], table[i], strict=True)]
    return [row[-1] for row in table]


# Exact logarithms


@dataclass(frozen=True)
class Logs:
    """Σ rᵢ ln pᵢ with rational rᵢ and primes pᵢ.

    >>> ln(Fraction(4, 9)).text
    '((2) * ln 2 + (-2) * ln 3)'
    >>> entropy(two("1/2")) > entropy(two("1/3")), entropy(two("1/3")) <= entropy(two("2/3"))
    (True, True)
    """

    terms: Mapping[int, Fraction] = field(default_factory=dict)

    def __add__(self, other: "Logs") -> "Logs":
        primes = sorted({*self.terms, *other.terms})
        zero = Fraction(0)
        sums = {p: self.terms.get(p, zero) + other.terms.get(p, zero) for p in primes}
        return Logs({p: r for p, r in sums.items() if r})

    def __rmul__(self, factor: Fraction | int) -> "Logs":
        return Logs({p: factor * r for p, r in self.terms.items() if factor})

    def __sub__(self, other: "Logs") -> "Logs":
        return self + -1 * other

    @cached_property
    def sign(self) -> int:
        """That of Π p^(d·r) − 1, d a common denominator."""
        scale = lcm(*(r.denominator for r in self.terms.values()))
        powers = (Fraction(p) ** int(scale * r) for p, r in self.terms.items())
        power = prod(powers, start=Fraction(1))
        return (power > 1) - (power < 1)

    def __lt__(self, other: "Logs | float") -> bool:
        return other == inf if isinstance(other, float) else (self - other).sign < 0

    def __le__(self, other: "Logs | float") -> bool:
        return other == inf if isinstance(other, float) else (self - other).sign <= 0

    def __gt__(self, other: "Logs | float") -> bool:
        return not self <= other

    def __ge__(self, other: "Logs | float") -> bool:
        return not self < other

    @property
    def text(self) -> str:
        """In Coq's notation."""
        products = (f"({r}) * ln {p}" for p, r in self.terms.items())
        return f"({' + '.join(products)})" if self.terms else "0"


def ln(x: Fraction) -> Logs:
    """The logarithm of a positive rational number."""
    return _ln(x.numerator) - _ln(x.denominator)


def _ln(n: int) -> Logs:
    if n == 1:
        return Logs()
    prime = next(p for p in range(2, n + 1) if n % p == 0)
    return Logs({prime: Fraction(1)}) + _ln(n // prime)


Divergence = Logs | float
"""A combination of logarithms, or +∞."""


def entropy(p: Model) -> Logs:
    """−Σ p ln p, with 0 ln 0 = 0."""
    return sum((-x * ln(x) for x in p if x), Logs())


def divergence(p: Model, q: Model) -> Divergence:
    """Σ p ln(p/q), +∞ where q lacks a letter of p."""
    if any(x and not y for x, y in zip(p, q, strict=True)):
        return inf
    return sum((x * ln(x / y) for x, y in zip(p, q, strict=True) if x), Logs())


def variance(p: Model, labels: Sequence[int]) -> Fraction:
    """Σ (x − mean)² p."""
    mean = sum((x * y for x, y in zip(p, labels, strict=True)), Fraction(0))
    return sum(((y - mean) ** 2 * x for x, y in zip(p, labels, strict=True)), Fraction(0))


def chi2(p: Model, q: Model) -> Fraction:
    """Σ (p − q)²/q, for q > 0."""
    return sum(((x - y) ** 2 / y for x, y in zip(p, q, strict=True)), Fraction(0))


def repeats(p: Model) -> Fraction:
    """Σ p²: the probability that two draws agree."""
    return sum((x * x for x in p), Fraction(0))


def mean(start: Model, draws: int, generations: int, train: Train, f: Score) -> Fraction:
    """E f(Pₙ), for a rational f."""
    along = paths(start, draws, generations, train)
    return sum((chance * f(path[-1]) for chance, path in along), Fraction(0))


def mean_logs(
    start: Model, draws: int, generations: int, f: Callable[[Model], Divergence]
) -> Divergence:
    """E f(Pₙ) under resampling, for an f with logarithms; 0·∞ = 0."""
    total = Logs()
    for chance, path in paths(start, draws, generations, resample):
        value = f(path[-1]) if chance else Logs()
        if isinstance(value, float):
            return inf
        total += chance * value
    return total


def conditioned(p: Model, region: Sequence[bool]) -> Model:
    """P given the letters of a region.

    >>> conditioned(model("1/2", "1/4", "1/4"), (False, True, True))[1]
    Fraction(1, 2)
    """
    total = sum((x for x, bit in zip(p, region, strict=True) if bit), Fraction(0))
    return tuple(x / total if bit else Fraction(0) for x, bit in zip(p, region, strict=True))
