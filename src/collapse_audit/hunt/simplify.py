"""Simplification: from float counterexamples to the simplest rational one that is certified.

Simplest first: a finite gap, then an exact tie, then an infinite gap; full support before faces
of the simplex; scalars inside their ranges before 0 and 1; then the smallest alphabet, the
smallest common denominator, numbers not much beyond 1, and values in lexicographic order.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import numpy as np
from flint import arb
from numpy.typing import NDArray

from collapse_audit.hunt import lattice
from collapse_audit.hunt.ascent import Generation, evaluated, evolve, merged
from collapse_audit.hunt.batch import Batch, joined
from collapse_audit.hunt.lattice import Block
from collapse_audit.hunt.rounding import exact_column, to_lattice
from collapse_audit.hunt.screening import screen, sound
from collapse_audit.hunt.space import Space
from collapse_audit.hunt.tasks import CHUNK, Found, roughness
from collapse_audit.interpreters.balls import (
    Finite,
    Inadmissible,
    Outcome,
    Undecided,
    at_precision,
)
from collapse_audit.language import ExactPoint, Relation, Statement
from collapse_audit.language.terms import Sub
from collapse_audit.witness import Witness, certify, judge

Key = tuple[Any, ...]

DENSE = 400
SPARSE = np.unique(np.rint(DENSE * 1.35 ** np.arange(1, 80)).astype(np.int64))
LARGEST_DENOMINATOR = 10**12
REFINED = 1024
POOL = 48
ATTEMPTS = 12
TIE_ATTEMPTS = 24
EXHAUSTIVE = 250_000
LOOK_PRECISION, TINY = 512, 1e-30
PATIENCE = 8
INWARD = 10.0 ** -np.arange(1, 9)
SHRINKING = 2.0 ** -np.arange(1, 60)


@dataclass
class Court:
    """Certifies points and remembers whether one could not be decided."""

    space: Space
    hesitations: int = 0
    sentences: dict[ExactPoint, Witness | None] = field(default_factory=dict)

    @property
    def undecided(self) -> bool:
        """Whether some promising point could not be decided."""
        return self.hesitations > 0

    def witness(self, batch: Batch, column: int, denominator: int) -> Witness | None:
        """The certified witness at a lattice point, if it is one."""
        values = exact_column(self.space, batch, column, denominator)
        point = self.space.exact(batch.k, values)
        if point is None:
            return None
        if point not in self.sentences:
            self.sentences[point] = self._certified(point)
        return self.sentences[point]

    def _certified(self, point: ExactPoint) -> Witness | None:
        statement = self.space.statement
        look = first_look(statement, point)
        if look is Outcome.HOLDS or (look is Outcome.UNDECIDED and self.hesitations >= PATIENCE):
            return None
        outcome = judge(statement, point).outcome
        self.hesitations += outcome is Outcome.UNDECIDED
        return certify(statement, point) if outcome is Outcome.FAILS else None

    def admits(self, batch: Batch, column: int, denominator: int) -> bool:
        """Whether the hypotheses certainly hold at a lattice point and the claim has a value."""
        point = self.space.exact(batch.k, exact_column(self.space, batch, column, denominator))
        if point is None:
            return False
        return judge(self.space.statement, point).outcome in (Outcome.HOLDS, Outcome.FAILS)


def first_look(statement: Statement, point: ExactPoint) -> Outcome:
    """What one look at the claim through balls says, before anything expensive.

    HOLDS includes failing by less than anything that floats can have seen: such a point is a
    rounding artefact of a relation that allows equality, not a counterexample in waiting.

    >>> from collapse_audit.language import parse
    >>> point = ExactPoint.of(2, P=("1/3", "2/3"))
    >>> first_look(parse("log(3)*KL(P, P) + sqrt(2) <= sqrt(2)"), point)
    <Outcome.HOLDS: 'holds'>
    """
    relations = [each for each in statement.claim if isinstance(each, Relation)]
    looks = [_first_look(relation, point) for relation in relations]
    for outcome in (Outcome.FAILS, Outcome.UNDECIDED):
        if outcome in looks:
            return outcome
    return Outcome.HOLDS


def _first_look(relation: Relation, point: ExactPoint) -> Outcome:
    try:
        value = at_precision(Sub(relation.left, relation.right), point, LOOK_PRECISION)
    except (Inadmissible, Undecided):
        return Outcome.UNDECIDED
    entries = value if isinstance(value, tuple) else (value,)
    if relation.op == "!=" or not all(isinstance(each, Finite) for each in entries):
        return Outcome.UNDECIDED
    excesses = [_excess(relation.op, each.ball) for each in entries if isinstance(each, Finite)]
    if any(excess > TINY for excess in excesses):
        return Outcome.FAILS
    harmless = all(excess < (-TINY if relation.strict else TINY) for excess in excesses)
    return Outcome.HOLDS if harmless else Outcome.UNDECIDED


def _excess(op: str, difference: arb) -> arb:
    if op == "==":
        return abs(difference)
    return difference if op in ("<=", "<") else -difference


def simplicity(space: Space, witness: Witness) -> Key:
    """The order in which witnesses are preferred; see the module's docstring.

    >>> from collapse_audit.hunt.space import space_of
    >>> from collapse_audit.language import parse
    >>> statement = parse("KL(P, Q) < 1/9")
    >>> def key(*q):
    ...     point = ExactPoint.of(2, P=("1/2", "1/2"), Q=q)
    ...     return simplicity(space_of(statement), certify(statement, point))
    >>> key("1/4", "3/4") < key("0", "1")
    True
    """
    return (*kind_of(space, witness), *size_of(witness))


def kind_of(space: Space, witness: Witness) -> tuple[int, bool, bool]:
    """Finite, tie or infinite; whether on a face; whether a scalar is at an end."""
    values = witness.point.values
    gap = 2 if witness.gap is None else int(witness.gap == 0)
    on_face = any(min(_weights(values[name])) == 0 for name in space.distributions)
    at_end = any(
        values[name] in interval.ends() and not 0 < _number(values[name]) < 1
        for name, interval in space.scalars
    )
    return gap, on_face, at_end


def size_of(witness: Witness) -> tuple[Any, ...]:
    """Alphabet, common denominator, the largest value beyond 1, values."""
    point = witness.point
    entries = [each for _, value in point.items for each in _weights(value)]
    largest = max([Fraction(1), *map(abs, entries)])
    return point.alphabet, point.denominator, largest, tuple(value for _, value in point.items)


def _weights(value: Fraction | tuple[Fraction, ...]) -> tuple[Fraction, ...]:
    return value if isinstance(value, tuple) else (value,)


def _number(value: Fraction | tuple[Fraction, ...]) -> Fraction:
    return value if isinstance(value, Fraction) else value[0]


@dataclass(frozen=True)
class Candidate:
    """A lattice point that floats take for a counterexample."""

    kind: int
    unequal: bool
    denominator: int
    point: Batch

    @property
    def ties(self) -> bool:
        """Whether it counts only if two sides are exactly equal."""
        return 4 <= self.kind < 8

    def key(self) -> tuple[Any, ...]:
        """Simplest first; of the ties, those first that floats find exactly equal."""
        values = [each for array in self.point.points.values() for each in array.ravel().tolist()]
        largest = max([1.0, *map(abs, values)])
        return self.kind, self.ties and self.unequal, self.denominator, largest, tuple(values)


def simplest(space: Space, court: Court, found: Found, seed: int) -> Witness | None:
    """The simplest certified witness near some hits, None where none is certified."""
    if found.denominator is not None:
        return _first_certified(court, found.hits.batch, found.denominator)
    rng = np.random.default_rng(np.random.SeedSequence([seed, found.hits.batch.k, 1]))
    pool = _pool(space, rng, found.hits)
    rounded = _rounded(space, court, pool)
    if rounded is None:
        return None
    smaller = _exhaustive(space, court, rounded)
    return min((w for w in (rounded, smaller) if w), key=lambda w: simplicity(space, w))


def _first_certified(court: Court, batch: Batch, denominator: int) -> Witness | None:
    for column in range(batch.n):
        if (witness := court.witness(batch, column, denominator)) is not None:
            return witness
    return None


def _pool(space: Space, rng: np.random.Generator, hits: Generation) -> Batch:
    """The hits, copies of them moved inside and shrunk, and their descendants."""
    moved = [_inward(space, hits.batch, share) for share in INWARD]
    moved += [_shrunk(space, hits.batch, factor) for factor in SHRINKING if _is_unbounded(space)]
    start = merged([hits, evaluated(space, joined(moved))])
    grown = merged([start, evolve(space, rng, start, (256, 256, 256))])
    valid = np.flatnonzero(sound(space, grown.batch, grown.screening))
    kind = roughness(space, grown)[valid]
    best = [_spread(valid[kind == each]) for each in np.unique(kind)]
    return grown.batch.take(np.concatenate(best)[: 3 * POOL]) if best else hits.batch


def _spread(columns: NDArray[np.intp]) -> NDArray[np.intp]:
    return columns[:: max(1, len(columns) // POOL)][:POOL]


def _inward(space: Space, batch: Batch, share: float) -> Batch:
    """Every distribution mixed with the uniform one, every scalar moved off its ends."""
    points = dict(batch.points)
    for name in space.distributions:
        points[name] = (1 - share) * points[name] + share / batch.k
    for name, interval in space.scalars:
        if interval.low is not None and interval.high is not None:
            middle = float(interval.low + interval.high) / 2
            at_end = np.isin(points[name], [float(end) for end in interval.ends()])
            moved = points[name] + share * (middle - points[name])
            points[name] = np.where(at_end, moved, points[name])
    return Batch(batch.k, batch.n, points)


def _is_unbounded(space: Space) -> bool:
    return any(interval.low is None or interval.high is None for _, interval in space.scalars)


def _shrunk(space: Space, batch: Batch, factor: float) -> Batch:
    """Every unbounded scalar nearer to its finite end, or to 0."""
    points = dict(batch.points)
    for name, interval in space.scalars:
        if interval.low is None or interval.high is None:
            centre = float(interval.low or interval.high or 0)
            points[name] = centre + factor * (points[name] - centre)
    return Batch(batch.k, batch.n, points)


def _rounded(space: Space, court: Court, pool: Batch) -> Witness | None:
    """The best of the pool rounded to every small denominator, else to ever larger ones."""
    dense = np.arange(1, DENSE + 1)
    witness = _best_rounding(space, court, pool, dense)
    if witness is not None and kind_of(space, witness) == (0, False, False):
        return witness
    sparse = SPARSE[SPARSE <= LARGEST_DENOMINATOR]
    larger = _best_rounding(space, court, pool, sparse)
    finer = _refined(space, court, pool, larger, sparse) if larger else None
    candidates = [w for w in (witness, larger, finer) if w is not None]
    return min(candidates, key=lambda w: simplicity(space, w), default=None)


def _refined(
    space: Space, court: Court, pool: Batch, witness: Witness, tried: NDArray[np.int64]
) -> Witness | None:
    """Denominators between the last one that failed and the one that worked."""
    above = witness.point.denominator
    below = max([DENSE, *(int(d) for d in tried if d < above)])
    between = np.unique(np.linspace(below, above, REFINED).astype(np.int64))
    return _best_rounding(space, court, pool, between)


def _best_rounding(
    space: Space, court: Court, pool: Batch, denominators: NDArray[np.int64]
) -> Witness | None:
    """The simplest certified point among the pool rounded to each denominator."""
    candidates: list[Candidate] = []
    for part in _parts(denominators, max(1, 4 * CHUNK // pool.n)):
        columns = np.tile(np.arange(pool.n), len(part))
        candidates += _roundings(space, pool.take(columns), np.repeat(part, pool.n))
    return _certified_of_each_kind(court, sorted(candidates, key=Candidate.key))


def _roundings(space: Space, pool: Batch, denominators: NDArray[np.int64]) -> list["Candidate"]:
    """The hits among points rounded to their denominators, the simplest few."""
    rounded, fits = to_lattice(space, pool, denominators.astype(float))
    batch = space.complete(rounded)
    generation = Generation(batch, screening := screen(space, batch))
    good = np.flatnonzero(fits & sound(space, batch, screening))
    kind, unequal = roughness(space, generation), screening.tie & (screening.excess != 0)
    keys = (_largest(space, batch)[good], denominators[good], unequal[good], kind[good])
    order = good[np.lexsort(keys)][: 8 * ATTEMPTS]
    return [
        Candidate(int(kind[i]), bool(unequal[i]), int(denominators[i]), batch.part(i, i + 1))
        for i in order.tolist()
    ]


def _largest(space: Space, batch: Batch) -> NDArray[np.float64]:
    sizes = [np.abs(batch.points[name]) for name, _ in space.scalars]
    largest: NDArray[np.float64] = np.max([np.ones(batch.n), *sizes], axis=0)
    return largest


def _parts(values: NDArray[np.int64], size: int) -> Iterator[NDArray[np.int64]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]


def _certified_of_each_kind(court: Court, candidates: list["Candidate"]) -> Witness | None:
    attempts: Counter[int] = Counter()
    for candidate in candidates:
        attempts[candidate.kind] += 1
        if attempts[candidate.kind] <= (TIE_ATTEMPTS if candidate.ties else ATTEMPTS):
            witness = court.witness(candidate.point, 0, candidate.denominator)
            if witness is not None:
                return witness
    return None


def _exhaustive(space: Space, court: Court, found: Witness) -> Witness | None:
    """A witness on a lattice at most as fine as the one found, within a budget of points."""
    gap, on_face, at_end = kind_of(space, found)
    k, most = found.point.alphabet, found.point.denominator
    for block, size in lattice.blocks(space, [k], EXHAUSTIVE):
        if block.denominator > most or block.inner == (on_face or at_end):
            continue
        witness = _in_block(space, court, block, size)
        if witness is not None and kind_of(space, witness) <= (gap, on_face, at_end):
            return witness
    return None


def _in_block(space: Space, court: Court, block: Block, size: int) -> Witness | None:
    for start in range(0, size, CHUNK):
        batch = space.complete(lattice.points(space, block, start, min(start + CHUNK, size)))
        screening = screen(space, batch)
        hits = np.flatnonzero(screening.hit)[:ATTEMPTS]
        witness = _first_certified(court, batch.take(hits), block.denominator)
        if witness is not None:
            return witness
    return None
