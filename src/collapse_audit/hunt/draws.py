"""Random draws counted: how many satisfy a statement, how many violate it, how many are too close.

The law is that of independent flat-Dirichlet distributions: weights of independent standard
exponentials, rounded up to multiples of 2⁻³², so that every draw is an exact rational point and
floats see it rounded. A draw on which some comparison that matters is within `MARGIN` of a tie is
counted as undecided. Of each of the other kinds the draws closest to a tie are put to
`witness.judge`, which shares nothing with floats.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from heapq import nsmallest
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from collapse_audit.hunt.batch import Batch
from collapse_audit.hunt.space import Space, is_plain, space_of
from collapse_audit.interpreters.balls import Outcome
from collapse_audit.interpreters.floats import Array, Floats, excess
from collapse_audit.language import Distribution, Relation, Scalar, Statement, Value
from collapse_audit.witness import judge

MARGIN = 2.0**-30
CHECKED = 2
GRAIN = 2.0**32
ENTRIES = 2**18

Scalars = tuple[tuple[str, Fraction], ...]


class Kind(IntEnum):
    """What floats say of a draw."""

    HOLDING = 0
    VIOLATING = 1
    UNDECIDED = 2
    EXCLUDED = 3


EXPECTED = {
    Kind.HOLDING: Outcome.HOLDS,
    Kind.VIOLATING: Outcome.FAILS,
    Kind.EXCLUDED: Outcome.INADMISSIBLE,
}


class Cell(NamedTuple):
    """An alphabet and the values of the free scalars."""

    k: int
    scalars: Scalars


@dataclass(frozen=True)
class Count:
    """What became of the draws of a cell.

    `excluded` draws fail a hypothesis, or a side has no value there. Of `checked` draws, balls
    confirmed `confirmed` and contradicted `contradicted`.
    """

    violating: int
    holding: int
    undecided: int
    excluded: int
    checked: int
    confirmed: int
    contradicted: int

    @property
    def admitted(self) -> int:
        """Draws that the statement is about."""
        return self.violating + self.holding + self.undecided

    @property
    def share(self) -> float | None:
        """violating / admitted, None where the statement is about no draw."""
        return self.violating / self.admitted if self.admitted else None


class Close(NamedTuple):
    """A draw's distance from a tie, when it was drawn, and its weights (distributions, k)."""

    distance: float
    order: int
    weights: Array


def count(statement: Statement, cell: Cell, samples: int, seed: int) -> Count:
    """What becomes of so many draws; a seed gives the same draws on k letters at all scalars.

    >>> from collapse_audit.language import parse
    >>> count(parse("KL(P, Q) >= 0"), Cell(2, ()), samples=100, seed=1).violating
    0
    >>> count(parse("KL(P, P) >= 0"), Cell(2, ()), samples=100, seed=1).undecided
    100
    """
    space = space_of(statement)
    rng = np.random.default_rng(np.random.SeedSequence([seed, cell.k]))
    tally: Counter[Kind] = Counter()
    closest: dict[Kind, list[Close]] = {kind: [] for kind in EXPECTED}
    for size in _sizes(samples, cell.k * max(1, len(space.distributions))):
        weights = draw(rng, len(space.distributions), cell.k, size)
        kinds, distances = kinds_of(space, _batch(space, cell, weights))
        for kind, found in closest.items():
            new = _closest(weights, distances, kinds == kind, tally.total())
            closest[kind] = nsmallest(CHECKED, [*found, *new], key=lambda close: close[:2])
        tally.update({kind: int(np.count_nonzero(kinds == kind)) for kind in Kind})
    return _counted(tally, _verdicts(space, cell, closest))


def draw(rng: np.random.Generator, vectors: int, k: int, n: int) -> Array:
    """Whole-number weights (vectors, k, n) above 0, standard exponentials in units of 2⁻³²."""
    weights: Array = np.ceil(rng.exponential(size=(vectors, k, n)) * GRAIN)
    return np.maximum(weights, 1.0)


def _sizes(samples: int, entries: int) -> Iterator[int]:
    """The draws in portions that keep memory bounded."""
    size = max(1, ENTRIES // entries)
    for start in range(0, samples, size):
        yield min(size, samples - start)


def _batch(space: Space, cell: Cell, weights: Array) -> Batch:
    n = weights.shape[2]
    vectors = weights / weights.sum(axis=1, keepdims=True)
    points = dict(zip(space.distributions, vectors, strict=True))
    scalars = {name: np.full(n, float(value)) for name, value in cell.scalars}
    return space.complete(Batch(cell.k, n, points | scalars))


@np.errstate(all="ignore")
def kinds_of(space: Space, batch: Batch) -> tuple[NDArray[np.intp], Array]:
    """What floats say of each point, and how far each is from being undecided; shapes (n,)."""
    floats = Floats(batch.k, batch.points)
    claim = _worst([_failure(each, floats, batch.n) for each in _relations(space.statement.claim)])
    tested = [_failure(each, floats, batch.n) for each in _tested(space)]
    given = _worst([np.full(batch.n, -np.inf), _off_simplex(space, batch), *tested])
    excluded = np.isnan(claim) | ~(given <= MARGIN)
    close = (given >= -MARGIN) | (np.abs(claim) <= MARGIN)
    kinds = np.select(
        [excluded, close, claim > 0], [Kind.EXCLUDED, Kind.UNDECIDED, Kind.VIOLATING], Kind.HOLDING
    )
    distances = np.where(excluded, given, np.minimum(np.abs(claim), -given))
    return kinds, np.where(np.isnan(claim) | np.isnan(distances), np.inf, distances)


def _relations(formulas: tuple[object, ...]) -> list[Relation]:
    return [formula for formula in formulas if isinstance(formula, Relation)]


def _tested(space: Space) -> list[Relation]:
    """The hypotheses but for the equations that hold by construction."""
    met = {(_named(space, name), term) for name, term in space.determined}
    hypotheses = _relations(space.statement.hypotheses)
    return [h for h in hypotheses if not {(h.left, h.right), (h.right, h.left)} & met]


def _named(space: Space, name: str) -> Distribution | Scalar:
    return Scalar(name) if name in space.statement.scalars else Distribution(name)


def _worst(failures: list[Array]) -> Array:
    """The largest at each point, NaN where one of them has no value."""
    worst: Array = np.maximum.reduce(failures)
    return worst


def _failure(relation: Relation, floats: Floats, n: int) -> Array:
    """By how much a relation fails, in units of 1 + the size of its sides; shape (n,).

    Negative where it holds, ±∞ where variables and constants are compared without rounding.
    """
    gap = np.broadcast_to(excess(relation, floats), (n,))
    if is_plain(relation):
        fails = gap >= 0 if relation.strict else gap > 0
        return np.where(np.isnan(gap), np.nan, np.where(fails, np.inf, -np.inf))
    size = np.maximum(*(_size(floats(side)) for side in (relation.left, relation.right)))
    relative: Array = gap / (1 + size)
    return relative


def _size(value: Array) -> Array:
    size: Array = np.where(np.isfinite(value), np.abs(value), 0.0)
    return size.max(axis=0) if size.ndim == 2 else size


def _off_simplex(space: Space, batch: Batch) -> Array:
    """+∞ where a determined vector is no distribution, 0 where rounding hides whether it is."""
    worst = np.full(batch.n, -np.inf)
    for name, _ in space.determined:
        if name in space.statement.distributions:
            value = batch.points[name]
            low, off = value.min(axis=0), np.abs(value.sum(axis=0) - 1)
            outside = ~((low >= -MARGIN) & (off <= MARGIN))
            verdict = np.where(outside, np.inf, np.where(low < 0, 0.0, -np.inf))
            worst = np.maximum(worst, verdict)
    return worst


def _closest(
    weights: Array, distances: Array, mask: NDArray[np.bool_], drawn: int
) -> Iterator[Close]:
    """The few of the marked draws that are closest to a tie, the first ones among equals."""
    columns = np.flatnonzero(mask)
    for column in columns[np.argsort(distances[columns], kind="stable")][:CHECKED]:
        order = drawn + int(column)
        yield Close(float(distances[column]), order, weights[:, :, column].copy())


def _verdicts(space: Space, cell: Cell, closest: Mapping[Kind, list[Close]]) -> list[bool | None]:
    """For each draw that is checked, whether balls agree; None where they cannot tell."""
    pairs = ((kind, close.weights) for kind, found in closest.items() for close in found)
    return [_agrees(space, cell, kind, weights) for kind, weights in pairs]


def _agrees(space: Space, cell: Cell, kind: Kind, weights: Array) -> bool | None:
    free: dict[str, Value] = dict(cell.scalars)
    free.update(zip(space.distributions, map(_exact, weights), strict=True))
    point = space.exact(cell.k, free)
    if point is None:
        return True if kind is Kind.EXCLUDED else None
    outcome = judge(space.statement, point).outcome
    return None if outcome is Outcome.UNDECIDED else outcome is EXPECTED[kind]


def _exact(weights: Array) -> tuple[Fraction, ...]:
    whole = [int(weight) for weight in weights]
    total = sum(whole)
    return tuple(Fraction(weight, total) for weight in whole)


def _counted(tally: Mapping[Kind, int], verdicts: list[bool | None]) -> Count:
    return Count(
        violating=tally[Kind.VIOLATING],
        holding=tally[Kind.HOLDING],
        undecided=tally[Kind.UNDECIDED],
        excluded=tally[Kind.EXCLUDED],
        checked=len(verdicts),
        confirmed=verdicts.count(True),
        contradicted=verdicts.count(False),
    )
