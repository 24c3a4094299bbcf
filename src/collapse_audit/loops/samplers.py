"""Samplers of N draws from each of many models at once, all of one law.

C ~ Multinomial(N, w) is drawn as binomial counts for two letters, as multinomial counts for few,
and where letters outnumber draws as the N letters themselves: a draw from the empirical
distribution of N letters is a copy of one of them, so that the next generation copies N ancestors
chosen uniformly, or, with chance m each, draws afresh from a fixed distribution. What is not asked
for is not drawn: over several generations only the ancestors of the last one are traced.

Everything here is exact up to the rounding of floats, about 10⁻¹⁶ in each probability.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from collapse_audit.loops.models import Model

Rng = np.random.Generator
Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Codes = NDArray[np.intp]
Letters = NDArray[np.unsignedinteger[Any]]
Founders = Callable[[Codes], Letters]

WORD = 2**16
LARGEST_BOUND = 2**12
CHUNK = 2**15
TRACED_FROM = 8


def generator(seed: np.random.SeedSequence) -> Rng:
    """A fast generator (SFC64) from a seed."""
    return np.random.Generator(np.random.SFC64(seed))


def binomial_counts(rng: Rng, draws: int, weights: Array) -> Whole:
    """C ~ Multinomial(N, w) for two letters: C₁ ~ Binomial(N, w₁), C₂ = N − C₁; shape (2, n).

    >>> binomial_counts(np.random.default_rng(1), 9, np.array([[0.0, 1.0], [1.0, 0.0]]))
    array([[0, 9],
           [9, 0]])
    """
    counts = np.empty(weights.shape, dtype=np.int64)
    counts[0] = rng.binomial(draws, weights[0])
    np.subtract(draws, counts[0], out=counts[1])
    return counts


def multinomial_counts(rng: Rng, draws: int, weights: Array) -> Whole:
    """C ~ Multinomial(N, w) for each column w; shape (k, n), a view of an array (n, k).

    >>> multinomial_counts(np.random.default_rng(1), 9, np.array([[0.0], [1.0], [0.0]])).T
    array([[0, 9, 0]])
    """
    return rng.multinomial(draws, weights.T).T


def below(rng: Rng, bound: int, size: int) -> NDArray[np.uint32]:
    """`size` independent uniform whole numbers in [0, bound), bound ≤ 2³²; exactly uniform.

    For bounds up to 2¹²: ⌊b·r/2¹⁶⌋ of a random word r, drawn again where b·r mod 2¹⁶ falls
    below 2¹⁶ mod b. Source: Lemire, Fast random integer generation in an interval (2019).

    >>> below(np.random.default_rng(1), 1, 3)
    array([0, 0, 0], dtype=uint32)
    """
    if bound > LARGEST_BOUND:
        return rng.integers(bound, size=size, dtype=np.uint32)
    words = rng.bit_generator.random_raw(-(-size // 4)).view(np.uint16)[:size]
    found = np.multiply(words, np.uint32(bound), dtype=np.uint32)
    found >>= np.uint32(16)
    unfair = np.multiply(words, np.uint16(bound)) < np.uint16(WORD % bound)  # wraps, mod 2¹⁶
    again = np.flatnonzero(unfair)
    if len(again):
        found[again] = rng.integers(bound, size=len(again), dtype=np.uint32)
    return found


class Below:
    """`below` for many small requests: numbers are drawn by the chunk and handed out in turn."""

    def __init__(self, rng: Rng, bound: int) -> None:
        self.rng = rng
        self._bound = bound
        self._left = np.empty(0, dtype=np.uint32)

    def __call__(self, size: int) -> NDArray[np.uint32]:
        """`size` numbers that were not handed out before, for the caller to overwrite."""
        if size > len(self._left):
            new = below(self.rng, self._bound, max(size, CHUNK))
            self._left = np.concatenate([self._left, new])
        found, self._left = self._left[:size], self._left[size:]
        return found


@dataclass(frozen=True)
class Alias:
    """An alias table: letter x of a uniform column, or its alias with chance 1 − keep(x).

    Built exactly from whole weights. Source: Walker (1977), Vose (1991).

    >>> from collapse_audit.loops import distribution
    >>> table = Alias.of(distribution("1/4", "3/4"))
    >>> table.keep, table.other
    (array([0.5, 1. ]), array([1, 1], dtype=uint8))
    >>> Alias.of(distribution(0, 1)).letters(np.random.default_rng(1), 3)
    array([1, 1, 1], dtype=uint8)
    """

    keep: Array
    other: Letters

    @classmethod
    def of(cls, model: Model) -> "Alias":
        """The table of a distribution."""
        size = len(model)
        whole = lcm(*(p.denominator for p in model))
        # A full column holds `whole`.
        mass = [p.numerator * (whole // p.denominator) * size for p in model]
        other = list(range(size))
        small = [x for x in range(size) if mass[x] < whole]
        large = [x for x in range(size) if mass[x] > whole]
        while small:
            filled, giver = small.pop(), large[-1]
            other[filled] = giver
            mass[giver] -= whole - mass[filled]
            if mass[giver] <= whole:
                large.pop()
            if mass[giver] < whole:
                small.append(giver)
        return cls(
            np.array([each / whole for each in mass]), np.array(other, dtype=letter_type(size))
        )

    def letters(self, rng: Rng, size: int) -> Letters:
        """Independent letters, shape (size,)."""
        columns = below(rng, len(self.keep), size).astype(self.other.dtype)
        if self._flat:
            return columns
        kept = rng.random(size) < self.keep[columns]
        return np.where(kept, columns, self.other[columns])

    @cached_property
    def _flat(self) -> bool:
        return bool((self.keep == 1).all())


@dataclass(frozen=True)
class Ancestry:
    """C′ ~ Multinomial(N, (1 − m)·C/N + m·Q) in populations of N = draws letters each.

    Member i of population r has the number rN + i. Each has a parent, uniform in its own
    population, or with chance m = fresh none, and then a letter from Q = source. The order of the
    members of a population means nothing, and changes freely from generation to generation.
    """

    draws: int
    populations: int
    fresh: float
    source: Alias

    def descend(self, numbers: Below, founders: Founders, generations: int) -> Letters:
        """The letters of everyone, so many generations after the founders; shape (size,).

        `numbers` gives uniform numbers below N, `founders` the letters of members by number.
        """
        if generations >= TRACED_FROM and not self.fresh:
            return self._traced(numbers, founders, generations)
        letters = founders(np.arange(self.size))
        for _ in range(generations):
            letters = self._inherited(numbers, letters)
        return letters

    def _inherited(self, numbers: Below, letters: Letters) -> Letters:
        """One generation: copies of parents, and fresh letters."""
        parents = self._parents(numbers, self._first).astype(np.intp)
        copied = letters.take(parents, mode="clip")  # "clip" only saves the check of bounds
        if self.fresh:
            new = np.flatnonzero(numbers.rng.random(self.size) < self.fresh)
            copied[new] = self.source.letters(numbers.rng, len(new))
        return copied

    def _traced(self, numbers: Below, founders: Founders, generations: int) -> Letters:
        """The same law for m = 0, from the lines of descent that lead to the last generation.

        About 2N/n lines are left n generations back, and only they are drawn. All lines of a
        population are alike, so that their parents may be handed out sorted: lines that meet are
        then neighbours, and `start` says where the descendants of each line begin. Where each
        population has one line left it ends: its ancestor is uniform, however far back.
        """
        parents = self._parents(numbers, self._first)
        parents.reshape(self.populations, self.draws).sort(axis=1)
        start = lines = _changes(parents)
        first = self._first.take(lines)
        for _ in range(generations - 1):
            if len(lines) == self.populations:
                break
            parents = self._parents(numbers, first)
            parents.sort()
            lines = _changes(parents)
            first, start = first.take(lines), start.take(lines)
        founding = founders(parents.take(lines).astype(np.intp))
        return np.repeat(founding, _lengths(start, self.size))

    def _parents(self, numbers: Below, first: NDArray[np.uint32]) -> NDArray[np.uint32]:
        """Parents of members of the populations whose first members are given."""
        parents = numbers(len(first))
        parents += first
        return parents

    @property
    def size(self) -> int:
        """Members of all populations."""
        return self.draws * self.populations

    @cached_property
    def _first(self) -> NDArray[np.uint32]:
        """The first member of everyone's population."""
        starts = np.arange(self.populations, dtype=np.uint32) * np.uint32(self.draws)
        return np.repeat(starts, self.draws)


def _changes(sequence: NDArray[np.uint32]) -> Codes:
    """Where a sequence has another value than just before, its beginning included.

    >>> _changes(np.array([3, 3, 5], dtype=np.uint32))
    array([0, 2])
    """
    new = np.empty(len(sequence), dtype=bool)
    new[0] = True
    np.not_equal(sequence[1:], sequence[:-1], out=new[1:])
    return new.nonzero()[0]


def _lengths(start: Codes, end: int) -> Codes:
    """From each start to the next one, the last of them to the end.

    >>> _lengths(np.array([0, 2, 3]), 7)
    array([2, 1, 4])
    """
    lengths = np.empty_like(start)
    np.subtract(start[1:], start[:-1], out=lengths[:-1])
    lengths[-1] = end - start[-1]
    return lengths


def letter_type(alphabet: int) -> np.dtype[Any]:
    """The smallest unsigned type that holds every letter 0, …, k − 1.

    >>> letter_type(256), letter_type(257)
    (dtype('uint8'), dtype('uint16'))
    """
    return np.min_scalar_type(alphabet - 1)


def frequencies(letters: Letters, alphabet: int) -> Array:
    """C/N for the N letters of each column: (N, n) to (k, n), a view of an array (n, k).

    >>> frequencies(np.array([[0, 2], [0, 1]], dtype=np.uint8), 3)
    array([[1. , 0. ],
           [0. , 0.5],
           [0. , 0.5]])
    """
    draws, columns = letters.shape
    fits = np.empty((columns, alphabet))
    step = max(1, CHUNK // max(alphabet, draws))
    for first in range(0, columns, step):
        fit = fits[first : first + step]
        cells = letters[:, first : first + step].T + np.arange(0, fit.size, alphabet)[:, None]
        counts = np.bincount(cells.ravel(), minlength=fit.size)
        np.divide(counts.reshape(fit.shape), draws, out=fit)
    return fits.T
