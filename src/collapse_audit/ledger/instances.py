"""Instances of finite loops: what a dossier's ``exact.py`` lists, each decided exactly.

An instance takes the relation from the reading that it is listed under; only where a reading is
worded by hand does it state one of its own.

Main definitions: `Always`, `Eventually`, `Recurring`, `InExpectation`, `EachState`, `Stationary`,
`Chance`, `InTheEnd`, `Ever`, `Laws`.
"""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from operator import add
from typing import Any, ClassVar

from flint import arb

from collapse_audit.interpreters.balls import Finite, Outcome, Real, decide, real
from collapse_audit.language import ExactPoint, Sort
from collapse_audit.ledger.decided import Decided, compared, named, shown
from collapse_audit.ledger.instance import AnyChain, ChainInstance, parameters
from collapse_audit.loops import Chain, LoopError, Model
from collapse_audit.loops.values import Values, as_relation, names


@dataclass(frozen=True, kw_only=True)
class Always(ChainInstance):
    """P(the relation at Pₙ, or in the step n → n+1) = 1 for every n in `generations`.

    >>> from collapse_audit.loops import Resample, distribution
    >>> half = distribution("1/2", "1/2")
    >>> stays = Always(update=Resample(2), start=half, generations=(1,), relation="Pn != P0")
    >>> stays.outcome().value, stays.describe()
    ('fails', 'n = 1: fails with probability 1/2, as at (1/2, 1/2)')
    """

    generations: tuple[int, ...]
    modes: ClassVar[tuple[str, ...]] = ("every path", "almost surely")

    def _when(self) -> str:
        return _at(self.generations)

    def _cases(self) -> Iterator[Decided]:
        for n in self.generations:
            chain = self._chain(n)
            failing = self._failing(chain, n)
            chance = _value(reduce(add, failing.values())) if failing else real(Fraction(0))
            where = f", as at {self._example(chain, min(failing))}" if failing else ""
            said = f"n = {n}: fails with probability {shown(chance)}{where}"
            yield Decided(compared(chance, "==", real(Fraction(0))).outcome, said)

    def _failing(self, chain: AnyChain, generation: int) -> Mapping[tuple[Model, ...], Any]:
        """Where the relation fails and all of given holds, with the chances."""
        excluded = [chain.failures(each, generation) for each in self.given]
        failures = chain.failures(self._parsed, generation)
        return {
            states: chance
            for states, chance in failures.items()
            if not any(states in each or states[:1] in each for each in excluded)
        }

    def _example(self, chain: AnyChain, states: tuple[Model, ...]) -> str:
        """One place where it fails, with the values of both sides where these are numbers."""
        place, relation = " → ".join(map(named, states)), self._parsed
        if relation.sort is Sort.VECTOR:
            return place
        numbers = tuple(map(chain.number, states))
        sides = (chain.values.reader(side)(numbers) for side in (relation.left, relation.right))
        return f"{place}: {compared(next(sides), relation.op, next(sides)).values}"


class LongRun(ChainInstance):
    """What is asked of the classes of states in which a finite loop ends, and never leaves.

    The loop comes to all states of its class again and again.
    """

    def _when(self) -> str:
        return ", in the long run"

    def _cases(self) -> Iterator[Decided]:
        if self.given or "Pnext" in names(self._parsed):
            raise LoopError("what holds in the long run is asked of Pn alone, without hypotheses")
        chain = self._chain()
        outcome = chain.values.judge(self._parsed)
        ends = chain.absorption().chances
        for inside, chance in ends.items():
            found = {model: outcome((chain.number(model),)) for model in sorted(inside)}
            into = f"ends with probability {shown(_value(chance))} in a class where"
            for model, each in self._telling(found):
                yield Decided(each, f"{into} it {each.value} at {named(model)}")
        yield Decided(Outcome.HOLDS, self._holding(sum(map(len, ends)), len(ends)))

    @abstractmethod
    def _telling(self, found: Mapping[Model, Outcome]) -> Iterable[tuple[Model, Outcome]]:
        """The states of a class that speak against what is asked."""

    @abstractmethod
    def _holding(self, states: int, classes: int) -> str:
        """What is said where nothing speaks against it."""


@dataclass(frozen=True, kw_only=True)
class Eventually(LongRun):
    """P(the relation holds from some generation on) = 1: at every state of every closed class.

    On finitely many states a sequence tends to a value just where it has that value from some
    generation on.

    >>> from collapse_audit.loops import Identity, Resample, distribution
    >>> half = distribution("1/2", "1/2")
    >>> Eventually(update=Resample(2), start=half, relation="entropy(Pn) == 0").describe()
    'holds at all 2 states of 2 closed classes'
    >>> Eventually(update=Identity(), start=half, relation="entropy(Pn) == 0").describe()
    'ends with probability 1 in a class where it fails at (1/2, 1/2)'
    """

    modes: ClassVar[tuple[str, ...]] = ("almost surely", "limit")

    def _telling(self, found: Mapping[Model, Outcome]) -> Iterable[tuple[Model, Outcome]]:
        return [each for each in found.items() if each[1] is not Outcome.HOLDS]

    def _holding(self, states: int, classes: int) -> str:
        return f"holds at all {states} states of {classes} closed classes"


@dataclass(frozen=True, kw_only=True)
class Recurring(LongRun):
    """P(the relation holds again and again) = 1: at some state of every closed class.

    >>> from collapse_audit.loops import Anchored, Resample, distribution
    >>> half = distribution("1/2", "1/2")
    >>> Recurring(update=Resample(2), start=half, relation="max(Pn) < 1").outcome().value
    'fails'
    >>> loop = Anchored(Resample(2), "iii", "1/2", half)
    >>> Recurring(update=loop, start=half, relation="max(Pn) < 1").describe()
    'holds at states of each of 1 closed classes'
    """

    modes: ClassVar[tuple[str, ...]] = ("almost surely",)

    def _telling(self, found: Mapping[Model, Outcome]) -> Iterable[tuple[Model, Outcome]]:
        return [] if Outcome.HOLDS in found.values() else found.items()

    def _holding(self, states: int, classes: int) -> str:
        return f"holds at states of each of {classes} closed classes"


@dataclass(frozen=True, kw_only=True)
class InExpectation(ChainInstance):
    """E[left side] op E[right side] at generation n, Pnext being the model one later.

    >>> from collapse_audit.loops import Resample, distribution
    >>> third = distribution("1/3", "2/3")
    >>> decay = "1 - dot(Pn, Pn) == (1 - 1/draws)**n*(1 - dot(P0, P0))"
    >>> case = InExpectation(update=Resample(3), start=third, generations=(0, 2), relation=decay)
    >>> case.outcome().value, case.describe()
    ('holds', 'n = 0: 4/9 == 4/9; n = 2: 16/81 == 16/81')
    """

    generations: tuple[int, ...]
    modes: ClassVar[tuple[str, ...]] = ("expectation",)

    def _when(self) -> str:
        return _at(self.generations)

    def _cases(self) -> Iterator[Decided]:
        if self.given:
            raise LoopError("an expectation is taken over all paths; EachState asks under given")
        for n in self.generations:
            chain, relation = self._chain(n), self._parsed
            left, right = (chain.expectation(s, n) for s in (relation.left, relation.right))
            yield compared(left, relation.op, right, f"n = {n}: ")


@dataclass(frozen=True, kw_only=True)
class EachState(ChainInstance):
    """E[left | Pₙ = P] op E[right | Pₙ = P] at every state P that is reached and has all of given.

    >>> from collapse_audit.loops import Resample, distribution
    >>> falls = "entropy(Pnext) < entropy(Pn)"
    >>> EachState(update=Resample(2), start=distribution("1/2", "1/2"), relation=falls).describe()
    'at (0, 1): 0 < 0; at (1, 0): 0 < 0'
    """

    def _when(self) -> str:
        return ", at every state reached"

    def _cases(self) -> Iterator[Decided]:
        return map(self._step, filter(self._admitted, self._chain().states))

    def _admitted(self, state: Model) -> bool:
        asked = (decide(as_relation(each), self._point(state)) for each in self.given)
        return all(found is Outcome.HOLDS for found in asked)

    def _point(self, state: Model) -> ExactPoint:
        values = {"P0": self.start, **self.fixed, "Pn": state}
        used = {name for each in self.given for name in names(as_relation(each))}
        kept = {name: value for name, value in values.items() if name in used}
        return ExactPoint.from_mapping(len(state), kept)

    def _step(self, state: Model) -> Decided:
        known = {"P0": self.start, **parameters(self.update), **self.fixed}
        chain, relation = self.by(self.update, state, known), self._parsed
        left, right = (chain.expectation(s, 0) for s in (relation.left, relation.right))
        return compared(left, relation.op, right, f"at {named(state)}: ")


@dataclass(frozen=True, kw_only=True)
class Stationary(ChainInstance):
    """E[left side] op E[right side] for Pn of the one stationary law.

    >>> from collapse_audit.loops import Anchored, Resample, distribution
    >>> half, one = distribution("1/2", "1/2"), distribution(1, 0)
    >>> loop = Anchored(Resample(1), "iii", "1/2", half)
    >>> Stationary(update=loop, start=one, relation="dot(Pn, Pn) == 1").describe()
    '1 == 1'
    """

    def _when(self) -> str:
        return ", in the stationary law"

    def _cases(self) -> Iterator[Decided]:
        chain, relation = self._chain(), self._parsed
        law: Mapping[Model, Any] = chain.stationary()
        left, right = (chain.mean(side, law) for side in (relation.left, relation.right))
        yield compared(left, relation.op, right)


@dataclass(frozen=True, kw_only=True)
class OfChance(ChainInstance):
    """A relation that ``p`` has, the probability of an event in the loop. Exact chains only."""

    event: str

    def _cases(self) -> Iterator[Decided]:
        known = self._chain().fixed or {}
        chance = self._chance(Chain(self.update, self.start, known))
        values, relation = Chain(self.update, self.start, {**known, "p": chance}), self._parsed
        left, right = (values.expectation(s, 0) for s in (relation.left, relation.right))
        yield compared(left, relation.op, right, f"p = {shown(real(chance))}: ")

    @abstractmethod
    def _chance(self, chain: Chain) -> Fraction:
        """The probability."""


@dataclass(frozen=True, kw_only=True)
class Chance(OfChance):
    """A relation that ``p`` has, p = P(event at generation n).

    >>> from collapse_audit.loops import Resample, distribution
    >>> third, event = distribution("1/3", "2/3"), "dot(point(0), Pn) == 0"
    >>> loss = "p == (1 - dot(point(0), P0))**draws"
    >>> Chance(
    ...     update=Resample(2), start=third, event=event, generation=1, relation=loss
    ... ).describe()
    'p = 4/9: 4/9 == 4/9'
    """

    generation: int

    def _when(self) -> str:
        return f"{_at((self.generation,))}: p = P({self.event})"

    def _chance(self, chain: Chain) -> Fraction:
        return 1 - chain.failure_probability(self.event, self.generation)


@dataclass(frozen=True, kw_only=True)
class InTheEnd(OfChance):
    """A relation that ``p`` has, p = P(from some generation on the event holds).

    >>> from collapse_audit.loops import Resample, distribution
    >>> third, event = distribution("1/3", "2/3"), "dot(point(0), Pn) == 1"
    >>> absorbed = "p == dot(point(0), P0)"
    >>> InTheEnd(update=Resample(2), start=third, event=event, relation=absorbed).describe()
    'p = 1/3: 1/3 == 1/3'
    """

    def _when(self) -> str:
        return f", in the long run: p = P({self.event})"

    def _chance(self, chain: Chain) -> Fraction:
        return in_the_end(chain, self.event)


def in_the_end(chain: Chain, event: str) -> Fraction:
    """The chance to end in a closed class at all states of which an event holds.

    Raises `LoopError` where it is undecided at a state.
    """
    outcome = chain.values.judge(as_relation(event))

    def throughout(inside: frozenset[Model]) -> bool:
        found = {outcome((chain.number(model),)) for model in inside}
        if found - {Outcome.HOLDS, Outcome.FAILS}:
            raise LoopError(f"{event} is undecided at a state")
        return found == {Outcome.HOLDS}

    ends = chain.absorption().chances.items()
    return sum((chance for inside, chance in ends if throughout(inside)), Fraction(0))


@dataclass(frozen=True, kw_only=True)
class Ever(OfChance):
    """A relation that ``p`` has, p = P(the event holds at some generation n ≥ 0).

    >>> from collapse_audit.loops import Identity, Resample, distribution
    >>> half = distribution("1/2", "1/2")
    >>> passes = {"start": half, "event": "KL(P0, Pn) > 5", "relation": "p == 1"}
    >>> [Ever(update=each, **passes).describe() for each in (Resample(2), Identity())]
    ['p = 1: 1 == 1', 'p = 0: 0 == 1']
    """

    def _when(self) -> str:
        return f", at any generation: p = P({self.event})"

    def _chance(self, chain: Chain) -> Fraction:
        return chain.hitting(self.event).chance


@dataclass(frozen=True, kw_only=True)
class Laws(ChainInstance):
    """A relation between the laws of the model that a loop has from `start` and from `other`.

    P and Q are these laws at generation n, Pafter and Qafter one later, as distributions on the
    states that are reached. Exact chains only.

    >>> from collapse_audit.loops import Resample, distribution
    >>> third, half = distribution("1/3", "2/3"), distribution("1/2", "1/2")
    >>> less = "TV(Pafter, Qafter) <= TV(P, Q)"
    >>> Laws(
    ...     update=Resample(2), start=third, other=half, generations=(1,), relation=less
    ... ).describe()
    'n = 1: 13/72 <= 7/36'
    """

    other: Model
    generations: tuple[int, ...]

    def _when(self) -> str:
        return f" and from {named(self.other)}{_at(self.generations)}"

    def _cases(self) -> Iterator[Decided]:
        for n in self.generations:
            laws, relation = self._laws(n), self._parsed
            values = Values([laws["P"]], laws)
            left, right = (values.reader(s)(()) for s in (relation.left, relation.right))
            yield compared(left, relation.op, right, f"n = {n}: ")

    def _laws(self, generation: int) -> dict[str, Model]:
        """The four laws, on all states that any of them reaches."""
        chains = {"P": Chain(self.update, self.start), "Q": Chain(self.update, self.other)}
        times = {"": generation, "after": generation + 1}
        laws = {name + at: each.law(n) for name, each in chains.items() for at, n in times.items()}
        states = dict.fromkeys(state for law in laws.values() for state in law)
        return {
            name: tuple(law.get(state, Fraction(0)) for state in states)
            for name, law in laws.items()
        }


def _value(chance: Fraction | arb) -> Real:
    """A probability as a value."""
    return real(chance) if isinstance(chance, Fraction) else Finite(chance, None)


def _at(generations: Sequence[int]) -> str:
    plural = "s" if len(generations) > 1 else ""
    return f", generation{plural} {', '.join(map(str, generations))}"
