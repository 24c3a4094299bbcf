"""Exact chains: every probability a rational number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, reduce
from math import lcm

from flint import fmpq, fmpq_mat, fmpz

from collapse_audit.interpreters.balls import Finite, real
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Law, Model, check_generation
from collapse_audit.loops.process import Absorption, Hitting, Process

STATES = 500
"""The most states of an exact chain, unless it is told otherwise."""

__all__ = ["STATES", "Absorption", "Chain", "Hitting"]


@dataclass(frozen=True)
class _Whole:
    """Probabilities by number of the model: whole weights over one denominator."""

    weights: Mapping[int, fmpz]
    denominator: fmpz

    @cached_property
    def chances(self) -> Mapping[int, Fraction]:
        return {i: _fraction(fmpq(w, self.denominator)) for i, w in self.weights.items()}


@dataclass(frozen=True)
class Chain(Process[Fraction]):
    """P₀ = start, P_{n+1} ~ update.law(Pₙ, n), all probabilities exact.

    At most `cap` states; see `Process` for `fixed` and for what can be asked.

    >>> from collapse_audit.loops import Resample
    >>> chain = Chain(Resample(2), (Fraction(1, 2), Fraction(1, 2)))
    >>> chain.expectation("1 - dot(Pn, Pn)", 3).form.constant     # (1 − 1/N)ⁿ/2
    Fraction(1, 16)
    >>> chain.infinite_divergence(1), chain.expectation("KL(P0, Pn)", 1)
    (Fraction(1, 2), Infinite(sign=1))
    >>> chain.absorption().time
    Fraction(2, 1)
    """

    cap: int = STATES

    @cached_property
    def _rows(self) -> dict[tuple[int, int], _Whole]:
        return {}

    @cached_property
    def _laws(self) -> list[_Whole]:
        return [_Whole({0: fmpz(1)}, fmpz(1))]

    def chances(self, generation: int) -> Mapping[int, Fraction]:
        check_generation(generation)
        while len(self._laws) <= generation:
            self._laws.append(self._after(self._laws[-1], len(self._laws) - 1))
        return self._laws[generation].chances

    def steps(self, state: int, generation: int = 0) -> Mapping[int, Fraction]:
        return self._row(state, generation).chances

    def _row(self, state: int, generation: int) -> _Whole:
        key = (state, 0 if self.update.steady else generation)
        if key not in self._rows:
            self._rows[key] = self._numbered(self.update.law(self.models[state], generation))
        return self._rows[key]

    def _numbered(self, law: Law) -> _Whole:
        common = lcm(*(chance.denominator for chance in law.values()))
        listed = ((self.number(m), p) for m, p in law.items() if p)
        weights = {i: fmpz(p.numerator * (common // p.denominator)) for i, p in listed}
        return _Whole(weights, fmpz(common))

    def _after(self, law: _Whole, generation: int) -> _Whole:
        """The law of the next generation."""
        rows = [(self._row(i, generation), weight) for i, weight in law.weights.items()]
        common = reduce(fmpz.lcm, (row.denominator for row, _ in rows))
        weights: dict[int, fmpz] = {}
        for row, weight in rows:
            factor = weight * (common // row.denominator)
            for i, chance in row.weights.items():
                weights[i] = weights.get(i, 0) + factor * chance
        self._check_count(len(weights))
        shared = reduce(fmpz.gcd, weights.values(), law.denominator * common)
        whole = {i: weight // shared for i, weight in weights.items()}
        return _Whole(whole, law.denominator * common // shared)

    def _sum(self, weights: Iterable[Fraction]) -> Fraction:
        return sum(weights, Fraction(0))

    def _product(self, first: Fraction, second: Fraction) -> Fraction:
        return first * second

    def _number(self, value: int) -> Fraction:
        return Fraction(value)

    def _value(self, weight: Fraction) -> Finite:
        return real(weight)

    def _solved(
        self, inside: Sequence[int], columns: Sequence[Sequence[Fraction]]
    ) -> list[list[Fraction]]:
        size, width = len(inside), len(columns)
        entries = [_fmpq(value) for row in zip(*columns, strict=True) for value in row]
        right = fmpq_mat(size, width, entries)
        solution = self._leaving(inside).solve(right)
        return [[_fraction(solution[i, j]) for i in range(size)] for j in range(width)]

    def _visits(self, inside: Sequence[int], row: Sequence[Fraction]) -> list[Fraction]:
        size = len(inside)
        right = fmpq_mat(size, 1, [_fmpq(value) for value in row])
        solution = self._leaving(inside).transpose().solve(right)
        return [_fraction(solution[i, 0]) for i in range(size)]

    def _leaving(self, inside: Sequence[int]) -> fmpq_mat:
        """I − Q for the transitions Q within some states."""
        place = {state: column for column, state in enumerate(inside)}
        matrix = fmpq_mat(len(inside), len(inside))
        for line, state in enumerate(inside):
            row = self._row(state, 0)
            for i in row.weights.keys() & place.keys():
                matrix[line, place[i]] = -fmpq(row.weights[i], row.denominator)
            matrix[line, line] += 1
        return matrix

    def _shares(self, visits: Sequence[Fraction]) -> list[Fraction]:
        whole = self._sum(visits)
        return [value / whole for value in visits]


def _fmpq(value: Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)


def _fraction(value: fmpq) -> Fraction:
    return Fraction(int(value.p), int(value.q))


def certain_path(chain: Chain, generations: int) -> tuple[Model, ...]:
    """P₀, P₁, …, Pₙ where every step of the loop is certain; `LoopError` where one is not.

    >>> from collapse_audit.loops import TruncateOne
    >>> third = Fraction(1, 3)
    >>> [sum(map(bool, P)) for P in certain_path(Chain(TruncateOne(), (third,) * 3), 3)]
    [3, 2, 1, 1]
    """
    check_generation(generations)
    laws = [chain.law(generation) for generation in range(generations + 1)]
    if any(len(law) > 1 for law in laws):
        raise LoopError("the path of this loop is not certain")
    return tuple(next(iter(law)) for law in laws)
