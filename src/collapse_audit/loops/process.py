"""What can be asked of a training loop with finitely many states, whatever its numbers are.

`Chain` answers in rationals, `EnclosedChain` in certified balls; the questions are the same.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from collapse_audit.interpreters.balls import Finite, Outcome, Real
from collapse_audit.language import Relation, Term, Value
from collapse_audit.loops.base import Update
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import (
    Model,
    check_model,
    check_whole,
    support,
)
from collapse_audit.loops.values import States, Values, as_relation, as_term, check_fixed, names

W = TypeVar("W")

DIGITS = 20_000
"""The most bits of a state's denominator: beyond, the states grow without end."""


@dataclass(frozen=True)
class Absorption(Generic[W]):
    """Where the loop ends up, and after how many generations in expectation.

    `chances` gives P(the loop enters C) for every closed class C, a set of states that is never
    left; a state that never changes is a closed class by itself.
    """

    chances: Mapping[frozenset[Model], W]
    time: W

    def at(self, model: Model) -> W:
        """P(the loop ends at one model for ever). Raises `LoopError` for a model it can leave."""
        if frozenset([model]) not in self.chances:
            raise LoopError("the loop does not end at this model")
        return self.chances[frozenset([model])]


@dataclass(frozen=True)
class Hitting(Generic[W]):
    """P(an event ever happens), and the expected first time; None where it may never happen."""

    chance: W
    time: W | None


@dataclass(frozen=True)
class Process(ABC, Generic[W]):
    """P₀ = start, P_{n+1} ~ update.law(Pₙ, n).

    In terms and relations, Pn is the model at generation n, Pnext the one after; other names are
    looked up in `fixed`, and P0 is the start unless `fixed` says otherwise. Raises `LoopError`,
    before any work where the number of states is known beforehand, for more than `cap` states.
    """

    update: Update
    start: Model
    fixed: Mapping[str, Value] | None = None
    cap: int = 0

    def __post_init__(self) -> None:
        check_model("start", self.start)
        if self.update.letters not in (None, len(self.start)):
            known = f"{self.update.letters} and {len(self.start)} letters"
            raise LoopError(f"{known} do not go together")
        for name, value in (self.fixed or {}).items():
            check_fixed(name, value, len(self.start))
        check_whole("cap", self.cap, 1)
        self._check_count(self.update.outcomes(self.start))

    @cached_property
    def models(self) -> list[Model]:
        """The models found so far, by number; the start is number 0. It only ever grows."""
        return [self.start]

    @cached_property
    def _numbers(self) -> dict[Model, int]:
        return {self.start: 0}

    def number(self, model: Model) -> int:
        """The number of a model, a new one for a new model."""
        number = self._numbers.setdefault(model, len(self.models))
        if number == len(self.models):
            self.models.append(check_size(model))
        return number

    def law(self, generation: int) -> Mapping[Model, W]:
        """The law of Pₙ: models of positive probability and their probabilities."""
        return {self.models[i]: chance for i, chance in self.chances(generation).items()}

    def row(self, model: Model, generation: int = 0) -> Mapping[Model, W]:
        """The law of P_{n+1} given that Pₙ is a model that the loop can reach."""
        steps = self.steps(self._reached(model), generation)
        return {self.models[j]: chance for j, chance in steps.items()}

    def _reached(self, model: Model) -> int:
        if model not in self._numbers:
            raise LoopError("the loop has not reached this model")
        return self._numbers[model]

    @abstractmethod
    def chances(self, generation: int) -> Mapping[int, W]:
        """The law of Pₙ by the numbers of the models."""

    @abstractmethod
    def steps(self, state: int, generation: int = 0) -> Mapping[int, W]:
        """The law of P_{n+1} given Pₙ, by the numbers of the models."""

    @cached_property
    def states(self) -> tuple[Model, ...]:
        """All models that the loop can reach, by number. Needs a steady update."""
        if not self.update.steady:
            raise LoopError("this update changes from one generation to the next")
        state = 0
        while state < len(self.models):
            self.steps(state)
            self._check_count(len(self.models))
            state += 1
        return tuple(self.models)

    @abstractmethod
    def _sum(self, weights: Iterable[W]) -> W:
        """A sum of probabilities."""

    @abstractmethod
    def _product(self, first: W, second: W) -> W:
        """A product of probabilities."""

    @abstractmethod
    def _number(self, value: int) -> W:
        """A whole number."""

    @abstractmethod
    def _value(self, weight: W) -> Finite:
        """A probability as a value of the language."""

    @abstractmethod
    def _solved(self, inside: Sequence[int], columns: Sequence[Sequence[W]]) -> list[list[W]]:
        """The columns (I − Q)⁻¹b for the columns b, Q the transitions within some states."""

    @abstractmethod
    def _visits(self, inside: Sequence[int], row: Sequence[W]) -> list[W]:
        """The row b·(I − Q)⁻¹ for a row b, Q the transitions within some states."""

    @cached_property
    def values(self) -> Values:
        """The values of terms at states."""
        return Values(self.models, {"P0": self.start, **(self.fixed or {})})

    def expectation(self, term: str | Term, generation: int) -> Real:
        """E[term] at generation n, for a real term in Pn, Pnext and the fixed names.

        +∞ where the term is +∞ with positive probability. Raises `LoopError` where it has no
        value with positive probability.
        """
        parsed = as_term(term)
        cases = self._cases(names(parsed), generation)
        return self.values.mean(parsed, ((case, self._value(w)) for case, w in cases))

    def failures(self, relation: str | Relation, generation: int) -> Mapping[tuple[Model, ...], W]:
        """The (Pₙ,), or (Pₙ, P_{n+1}) where Pnext is named, at which a relation fails.

        All are of positive probability, which is given. Where a side has no value the relation
        does not fail; `LoopError` where it is undecided.
        """
        failing = self._failing(as_relation(relation), generation)
        return {tuple(self.models[i] for i in states): chance for states, chance in failing}

    def failure_probability(self, relation: str | Relation, generation: int) -> W:
        """P(the relation fails) at generation n, in the step n → n+1 where it names Pnext."""
        failing = self._failing(as_relation(relation), generation)
        return self._sum(chance for _, chance in failing)

    def _failing(self, relation: Relation, generation: int) -> Iterator[tuple[States, W]]:
        outcome = self.values.judge(relation)
        for states, chance in self._cases(names(relation), generation):
            found = outcome(states)
            if found is Outcome.UNDECIDED:
                raise LoopError(f"{relation} is undecided at a state")
            if found is Outcome.FAILS:
                yield states, chance

    def _cases(self, used: frozenset[str], generation: int) -> Iterator[tuple[States, W]]:
        """The states, or pairs of successive states where Pnext is used, with probabilities."""
        for state, chance in self.chances(generation).items():
            if "Pnext" not in used:
                yield (state,), chance
                continue
            for after, step in self.steps(state, generation).items():
                yield (state, after), self._product(chance, step)

    def infinite_divergence(self, generation: int, reference: str = "P0") -> W:
        """P(D(reference‖Pₙ) = ∞), the probability that Pₙ has lost a letter of the reference."""
        value = self.values.fixed.get(reference)
        if not isinstance(value, tuple):
            raise LoopError(f"{reference} is no distribution of this loop")
        needed = support(value)
        law = self.law(generation)
        return self._sum(w for model, w in law.items() if not all(model[x] for x in needed))

    @cached_property
    def closed_classes(self) -> tuple[frozenset[Model], ...]:
        """The least sets of reachable states that are never left."""
        return tuple(frozenset(self.models[i] for i in each) for each in self._closed)

    @cached_property
    def _closed(self) -> tuple[tuple[int, ...], ...]:
        reach = _reachable([self.steps(i) for i in range(len(self.states))])
        members = {mask: _bits(mask) for mask in set(reach)}
        return tuple(
            inside
            for mask, inside in sorted(members.items(), key=lambda item: item[1])
            if all(reach[i] == mask for i in inside)
        )

    @cached_property
    def _transient(self) -> list[int]:
        closed = {i for each in self._closed for i in each}
        return [i for i in range(len(self.states)) if i not in closed]

    def absorption(self) -> Absorption[W]:
        """In which closed class the loop ends, and E[generations until it is in one].

        Solves (I − Q)x = b on the states outside, b the chances to enter a class, or 1.
        """
        inside = self._transient
        if 0 not in inside:
            home = next(each for each in self.closed_classes if self.start in each)
            return Absorption({home: self._number(1)}, self._number(0))
        ones = [self._number(1)] * len(inside)
        entries = [self._entries(inside, each) for each in self._closed]
        time, *chances = (column[0] for column in self._solved(inside, [ones, *entries]))
        return Absorption(dict(zip(self.closed_classes, chances, strict=True)), time)

    def _entries(self, inside: Sequence[int], goal: Iterable[int]) -> list[W]:
        """P(one step leads from each state into a set of states)."""
        wanted = frozenset(goal)
        rows = (self.steps(i).items() for i in inside)
        return [self._sum(chance for j, chance in row if j in wanted) for row in rows]

    def hitting(self, event: str | Relation) -> Hitting[W]:
        """P(some n ≥ 0 has the event at Pₙ), and the expected least such n.

        The event is a relation in Pn and fixed names. For the return of a lost letter, start the
        loop at a model without it and take the event ``dot(point(i), Pn) > 0``.
        """
        relation = as_relation(event)
        if "Pnext" in names(relation):
            raise LoopError(f"{relation} is about a step, not an event at one Pn")
        goal = self._where(relation)
        if 0 in goal:
            return Hitting(self._number(1), self._number(0))
        before, inside = self._before(goal)
        if not inside:
            return Hitting(self._number(0), None)
        columns = [[self._number(1)] * len(inside), self._entries(inside, goal)]
        time, chance = (column[0] for column in self._solved(inside, columns))
        return Hitting(self._number(1), time) if before == set(inside) else Hitting(chance, None)

    def _where(self, relation: Relation) -> set[int]:
        outcome = self.values.judge(relation)
        return {i for i in range(len(self.states)) if outcome((i,)) is Outcome.HOLDS}

    def _before(self, goal: set[int]) -> tuple[set[int], list[int]]:
        """What is reached outside a goal before it, and the part from where it can be reached."""
        steps = [[] if i in goal else list(self.steps(i)) for i in range(len(self.states))]
        reach = _reachable(steps)
        before = set(_bits(reach[0])) - goal
        mask = sum(1 << i for i in goal)
        return before, sorted(i for i in before if reach[i] & mask)

    def stationary(self) -> Mapping[Model, W]:
        """The law π with π = πT on the one closed class. Raises `LoopError` if there are more.

        π is proportional to the expected visits between returns to one state.
        """
        if len(self._closed) > 1:
            raise LoopError(f"{len(self._closed)} closed classes: no single stationary law")
        (inside,) = self._closed
        home = self._home(inside)
        others = [i for i in inside if i != home]
        leaving = self.steps(home)
        first = [leaving.get(i, self._number(0)) for i in others]
        visits = self._visits(others, first) if others else []
        shares = self._shares([self._number(1), *visits])
        return {self.models[i]: share for i, share in zip([home, *others], shares, strict=True)}

    def _home(self, inside: Sequence[int]) -> int:
        """The state from which to count: any is right, an often visited one is precise."""
        return inside[0]

    @abstractmethod
    def _shares(self, visits: Sequence[W]) -> list[W]:
        """Visits divided by their sum."""

    def mean(self, term: str | Term, law: Mapping[Model, W]) -> Real:
        """E[term] for Pn of a given law, such as the stationary one."""
        cases = (((self._reached(model),), self._value(w)) for model, w in law.items())
        return self.values.mean(as_term(term), cases)

    def _check_count(self, count: int) -> None:
        if count > self.cap:
            raise LoopError(f"at least {count} states, more than the cap of {self.cap}")


def check_size(model: Model) -> Model:
    """Refuses a state with more than `DIGITS` bits."""
    if max(entry.denominator.bit_length() for entry in model) > DIGITS:
        raise LoopError(f"a state needs more than {DIGITS} bits: the states grow without end")
    return model


def _reachable(steps: Sequence[Iterable[int]]) -> list[int]:
    """For each state the bit mask of the states reachable from it, itself included."""
    reach = [sum(1 << j for j in set(targets) | {i}) for i, targets in enumerate(steps)]
    for middle in range(len(reach)):
        bit, beyond = 1 << middle, reach[middle]
        reach = [mask | beyond if mask & bit else mask for mask in reach]
    return reach


def _bits(mask: int) -> tuple[int, ...]:
    """The positions of the bits of a mask.

    >>> _bits(0b101)
    (0, 2)
    """
    return tuple(i for i, bit in enumerate(reversed(bin(mask)[2:])) if bit == "1")
