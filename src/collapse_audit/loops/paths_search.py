"""Shortest paths that break a claim: fewest draws, then letters, then generations."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import lcm

from collapse_audit.language import Distribution, ExactPoint, Statement, Value
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Model, compositions
from collapse_audit.loops.paths import (
    CURRENT,
    NEXT,
    Counts,
    PathUpdate,
    PathWitness,
    certify_path,
    empirical,
)
from collapse_audit.witness import certify

START = "Pinit"

Reached = dict[Model, tuple[Counts, ...]]
"""Models of one generation, each with the first path that leads there."""


@dataclass(frozen=True)
class Limits:
    """How far to look: draws N, letters k, steps, and the common denominator of what is fixed."""

    draws: int = 4
    letters: int = 3
    steps: int = 3
    denominator: int = 6


def shortest_path(
    statement: Statement,
    update: Callable[[int], PathUpdate],
    *,
    start: str | None = "P0",
    after: int = 0,
    limits: Limits | None = None,
    **scalars: Fraction,
) -> PathWitness | None:
    """min (N, k, length, common denominator) over the paths that break the statement, or None.

    Every fixed distribution, and generation 0, ranges over the distributions of full support whose
    common denominator is within the limits; labels are 0 … k − 1. `start` names the distribution
    that the loop starts from, None leaves it free. Only steps from generation `after` on count. A
    path with a finite gap comes before every path with an infinite one.

    Raises `LoopError` where a scalar of the statement or the update has no value.

    >>> from collapse_audit.language import parse
    >>> falls = parse("KL(P0, Pnext) >= KL(P0, Pn)")
    >>> path = shortest_path(falls, lambda draws: PathUpdate("resample", draws))
    >>> path.update.draws, path.start, path.states, str(path.probability), str(path.gap)
    (3, 'P0', ((2, 1), (1, 2)), '4/81', '23/100')
    >>> shortest_path(falls, lambda draws: PathUpdate("resample", draws), limits=Limits(2)) is None
    True
    """
    within, infinite = limits or Limits(), None
    for draws, k in product(range(1, within.draws + 1), range(2, within.letters + 1)):
        search = _Search(statement, update(draws), start, after, scalars)
        for path in search.paths(k, within):
            if path.gap is not None:
                return path
            infinite = infinite or path
    return infinite


@dataclass(frozen=True)
class _Search:
    """The paths of one update that break a statement, simplest first."""

    statement: Statement
    update: PathUpdate
    start: str | None
    after: int
    scalars: dict[str, Fraction]

    def paths(self, k: int, limits: Limits) -> Iterator[PathWitness]:
        """In the order of their lengths, then of the common denominators of what is fixed."""
        for steps in range(self.after + 1, limits.steps + 1):
            for denominator in range(k, limits.denominator + 1):
                for fixed in self._fixed(k, denominator):
                    yield from self._of_length(steps, fixed)

    def _fixed(self, k: int, denominator: int) -> Iterator[dict[str, Value]]:
        """Values whose least common denominator is the given one."""
        names = self._names()
        models = [
            model
            for part in range(k, denominator + 1)
            if denominator % part == 0
            for model in _full_support(k, part)
        ]
        for chosen in product(models, repeat=len(names)):
            if not names or lcm(*(p.denominator for model in chosen for p in model)) == denominator:
                yield {**dict(zip(names, chosen, strict=True)), **self._others(k)}

    def _names(self) -> tuple[str, ...]:
        needed = {name for name, kind in self.update.names.items() if kind is Distribution}
        needed |= set(self.statement.distributions) | {self.start or START}
        return tuple(sorted(needed - {CURRENT, NEXT}))

    def _others(self, k: int) -> dict[str, Value]:
        labels = tuple(Fraction(letter) for letter in range(k))
        needed = {name for name, kind in self.update.names.items() if kind is not Distribution}
        if missing := (needed | set(self.statement.scalars)) - set(self.scalars):
            raise LoopError(f"no value for {', '.join(sorted(missing))}")
        return {**self.scalars, **dict.fromkeys(self.statement.labels, labels)}

    def _of_length(self, steps: int, values: dict[str, Value]) -> Iterator[PathWitness]:
        """The paths of exactly so many steps whose last step breaks the statement."""
        reached: Reached = {self._model(values, self.start or START): ()}
        for _ in range(steps - 1):
            reached = self._next_generation(reached, values)
        for model, path in reached.items():
            for counts in self._possible(model, values):
                if self._broken(model, self.update.after(counts, values), values):
                    yield self._certified((*path, counts), values)

    def _next_generation(self, reached: Reached, values: dict[str, Value]) -> Reached:
        """The models that can follow, each with the first path that leads there."""
        found: Reached = {}
        for model, path in reached.items():
            for counts in self._possible(model, values):
                found.setdefault(self.update.after(counts, values), (*path, counts))
        return found

    def _possible(self, model: Model, values: dict[str, Value]) -> Iterator[Counts]:
        """The counts of positive probability."""
        source = self.update.before(model, values)
        for counts in compositions(self.update.draws, len(model)):
            if all(weight or not count for weight, count in zip(source, counts, strict=True)):
                yield counts

    def _broken(self, model: Model, following: Model, values: dict[str, Value]) -> bool:
        wanted = (*self.statement.distributions, *self.statement.scalars, *self.statement.labels)
        bound = {**values, CURRENT: model, NEXT: following}
        at = ExactPoint.from_mapping(len(model), {name: bound[name] for name in wanted})
        return certify(self.statement, at) is not None

    def _certified(self, states: tuple[Counts, ...], values: dict[str, Value]) -> PathWitness:
        start = self.start or self._model(values, START)
        kept = {name: value for name, value in values.items() if name != START}
        fixed = ExactPoint.from_mapping(len(states[0]), kept)
        path = certify_path(self.statement, self.update, fixed, start, states)
        assert path is not None
        return path

    def _model(self, values: dict[str, Value], name: str) -> Model:
        model = values[name]
        assert isinstance(model, tuple)
        return model


def _full_support(k: int, denominator: int) -> Iterator[Model]:
    """The distributions without zeros whose least common denominator is the given one."""
    for spare in compositions(denominator - k, k):
        model = empirical(tuple(count + 1 for count in spare))
        if lcm(*(p.denominator for p in model)) == denominator:
            yield model
