"""Chains too large for rationals: the same questions, answered in certified balls.

Probabilities are Arb balls of 128 bits. Linear systems (I − Q)x = b are solved approximately, and
the error is then bounded rigorously: Q is substochastic and every state leaves in the end, so
(I − Q)⁻¹ = ΣQᵐ has no negative entry, and with the residual r = b − (I − Q)x̃

    |x − x̃| = |(I − Q)⁻¹r| ≤ max|r|·t,   t = (I − Q)⁻¹1 ≤ t̃/(1 − max|1 − (I − Q)t̃|),

where t is the expected time to leave. For rows, |y − ỹ| ≤ Σᵢ|rᵢ|tᵢ at every state.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, reduce
from itertools import accumulate, repeat
from math import factorial, prod
from operator import mul

from flint import arb, arb_mat, ctx, fmpq

from collapse_audit.interpreters.balls import Finite
from collapse_audit.loops.base import Draw
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Model, check_generation, compositions
from collapse_audit.loops.process import Process
from collapse_audit.loops.values import PRECISION

STATES = 2_000
"""The most states of an enclosed chain, unless it is told otherwise."""


@dataclass(frozen=True)
class EnclosedChain(Process[arb]):
    """P₀ = start, P_{n+1} ~ update.law(Pₙ), probabilities as balls that certainly contain them.

    For steady updates that are one sample followed by maps (`Update.draw`): two letters with
    N = 1000 draws take seconds. At most `cap` states; see `Process` for what can be asked.

    >>> from collapse_audit.loops import Resample
    >>> chain = EnclosedChain(Resample(50), (Fraction(1, 2), Fraction(1, 2)))
    >>> chain.expectation("1 - dot(Pn, Pn)", 10).ball.overlaps(arb(49)**10 / 50**10 / 2)
    True
    """

    cap: int = STATES

    def __post_init__(self) -> None:
        if not self.update.steady:
            raise LoopError("an enclosed chain needs the same update in every generation")
        self._draw(self.start)
        super().__post_init__()

    def _draw(self, model: Model) -> Draw:
        draw = self.update.draw(model)
        if draw is None:
            raise LoopError("an enclosed chain needs an update that samples once a generation")
        return draw

    def steps(self, state: int, generation: int = 0) -> Mapping[int, arb]:
        if state not in self._rows:
            with ctx.workprec(PRECISION):
                self._rows[state] = self._row(self._draw(self.models[state]))
        return self._rows[state]

    @cached_property
    def _rows(self) -> dict[int, Mapping[int, arb]]:
        return {}

    def _row(self, draw: Draw) -> Mapping[int, arb]:
        """The law of one draw, by the numbers of the models."""
        numbers = self._places.setdefault((draw.draws, draw.then), {})
        row: dict[int, arb] = {}
        for counts, chance in self._chances(draw):
            if counts not in numbers:
                numbers[counts] = self.number(draw.model(counts))
            i = numbers[counts]
            row[i] = row[i] + chance if i in row else chance
        return row

    @cached_property
    def _places(self) -> dict[object, dict[tuple[int, ...], int]]:
        """The number of the model that counts lead to, for each way of drawing."""
        return {}

    def _chances(self, draw: Draw) -> Iterator[tuple[tuple[int, ...], arb]]:
        """The counts of positive probability, with the multinomial probabilities."""
        powers = [_powers(weight, draw.draws) for weight in draw.weights]
        for counts, coefficient in self._coefficients(draw.draws):
            factors = (power[c] for power, c in zip(powers, counts, strict=True))
            chance = prod(factors, start=coefficient)
            if not chance.is_zero():
                yield counts, chance

    @cached_property
    def _known_coefficients(self) -> dict[int, list[tuple[tuple[int, ...], arb]]]:
        return {}

    def _coefficients(self, draws: int) -> list[tuple[tuple[int, ...], arb]]:
        """Counts with their multinomial coefficients."""
        if draws not in self._known_coefficients:
            counts = compositions(draws, len(self.start))
            self._known_coefficients[draws] = [(each, arb(_arrangements(each))) for each in counts]
        return self._known_coefficients[draws]

    @cached_property
    def _matrix(self) -> arb_mat:
        zero, numbers = arb(0), range(len(self.states))
        entries = [row.get(j, zero) for row in map(self.steps, numbers) for j in numbers]
        return arb_mat(len(numbers), len(numbers), entries)

    @cached_property
    def _laws(self) -> list[arb_mat]:
        size = len(self.states)
        return [arb_mat(1, size, [arb(int(i == 0)) for i in range(size)])]

    def chances(self, generation: int) -> Mapping[int, arb]:
        check_generation(generation)
        with ctx.workprec(PRECISION):
            while len(self._laws) <= generation:
                self._laws.append(self._laws[-1] * self._matrix)
        row = self._laws[generation]
        listed = ((i, row[0, i]) for i in range(row.ncols()))
        return {i: chance for i, chance in listed if not chance.is_zero()}

    def _sum(self, weights: Iterable[arb]) -> arb:
        with ctx.workprec(PRECISION):
            return sum(weights, arb(0))

    def _product(self, first: arb, second: arb) -> arb:
        with ctx.workprec(PRECISION):
            return first * second

    def _number(self, value: int) -> arb:
        return arb(value)

    def _value(self, weight: arb) -> Finite:
        return Finite(weight, None)

    def _solved(self, inside: Sequence[int], columns: Sequence[Sequence[arb]]) -> list[list[arb]]:
        ones = [arb(1)] * len(inside)
        with ctx.workprec(PRECISION):
            matrix, right = self._leaving(inside), _columns([ones, *columns])
            approximate = matrix.solve(right, algorithm="approx")
            return enclosed(matrix, right, approximate)[1:]

    def _visits(self, inside: Sequence[int], row: Sequence[arb]) -> list[arb]:
        (times,) = self._solved(inside, [[arb(1)] * len(inside)])
        with ctx.workprec(PRECISION):
            matrix, right = self._leaving(inside).transpose(), _columns([row])
            approximate = matrix.solve(right, algorithm="approx")
            return enclosed_row(matrix, right, approximate, times)

    def _leaving(self, inside: Sequence[int]) -> arb_mat:
        """I − Q for the transitions Q within some states."""
        zero = arb(0)
        entries = [(i == j) - self.steps(i).get(j, zero) for i in inside for j in inside]
        return arb_mat(len(inside), len(inside), entries)

    def _home(self, inside: Sequence[int]) -> int:
        chances = self.chances(WARM_UP)
        return max(inside, key=lambda i: float(chances.get(i, arb(0)).mid()))

    def _shares(self, visits: Sequence[arb]) -> list[arb]:
        with ctx.workprec(PRECISION):
            whole = sum(visits, arb(0))
            return [value / whole for value in visits]


WARM_UP = 32
"""Generations after which the likeliest state is taken to be often visited."""


def enclosed(matrix: arb_mat, right: arb_mat, approximate: arb_mat) -> list[list[arb]]:
    """The columns of (I − Q)⁻¹b, enclosed around an approximation however bad.

    `matrix` is I − Q for a substochastic Q that every state leaves in the end, the first column of
    `right` is 1. Raises `LoopError` where the residual of that column reaches ½.

    >>> half, two = arb_mat([[arb("0.5")]]), arb_mat([[arb("2.1")]])
    >>> [[time]] = enclosed(half, arb_mat([[arb(1)]]), two)
    >>> bool(time.contains(2)), bool(time.contains(1))
    (True, False)
    """
    worst = [_largest(column) for column in _listed(right - matrix * approximate)]
    if not worst[0] < arb("0.5"):
        raise LoopError("the linear system is too ill-conditioned to be enclosed")
    columns = _listed(approximate)
    times = [_above(time / (1 - worst[0])) for time in columns[0]]
    return [_widened(*each, times) for each in zip(columns, worst, strict=True)]


def enclosed_row(
    matrix: arb_mat, right: arb_mat, approximate: arb_mat, times: Sequence[arb]
) -> list[arb]:
    """The row b·(I − Q)⁻¹, enclosed around an approximation however bad.

    `matrix` is the transpose of I − Q, `right` and `approximate` are columns; `times` enclose
    (I − Q)⁻¹1.

    >>> half, two = arb_mat([[arb("0.5")]]), arb_mat([[arb("2.5")]])
    >>> [visits] = enclosed_row(half, arb_mat([[arb(1)]]), two, [arb(2)])
    >>> bool(visits.contains(2)), bool(visits.contains(1))
    (True, False)
    """
    (residual,) = _listed(right - matrix * approximate)
    error = sum((abs(r) * t for r, t in zip(residual, times, strict=True)), arb(0))
    return [value.mid() + arb(0, _above(error)) for value in _listed(approximate)[0]]


def _powers(base: Fraction, most: int) -> list[arb]:
    """1, p, p², …, p^N."""
    ball = arb(fmpq(base.numerator, base.denominator))
    return list(accumulate(repeat(ball, most), mul, initial=arb(1)))


def _arrangements(counts: tuple[int, ...]) -> int:
    """N!/(c₁!…c_k!).

    >>> _arrangements((2, 1))
    3
    """
    return factorial(sum(counts)) // prod(factorial(count) for count in counts)


def _columns(columns: Sequence[Sequence[arb]]) -> arb_mat:
    size = len(columns[0])
    return arb_mat(size, len(columns), [column[i] for i in range(size) for column in columns])


def _listed(matrix: arb_mat) -> list[list[arb]]:
    """The columns of a matrix."""
    return [[matrix[i, j] for i in range(matrix.nrows())] for j in range(matrix.ncols())]


def _largest(values: Iterable[arb]) -> arb:
    """A number that no absolute value in any of the balls exceeds."""
    sizes = (value.abs_upper() for value in values)
    return reduce(lambda one, other: other if other > one else one, sizes, arb(0))


def _widened(values: list[arb], error: arb, times: list[arb]) -> list[arb]:
    """Balls around approximate values, of radius error·t."""
    return [
        value.mid() + arb(0, _above(error * time))
        for value, time in zip(values, times, strict=True)
    ]


def _above(value: arb) -> arb:
    """A number that nothing in the ball exceeds."""
    return value.upper()
