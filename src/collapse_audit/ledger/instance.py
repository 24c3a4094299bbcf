"""What an instance of a reading is: one loop, one start, one relation, decided exactly.

Main definitions: `Instance`, what any of them offers; `ChainInstance`, those of finite loops, which
take their relation from the reading that they are listed under.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar, Protocol

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.language import LoopStatement, Relation, Value
from collapse_audit.ledger.decided import Decided, named, together
from collapse_audit.loops import (
    Accumulate,
    Anchored,
    Archive,
    Chain,
    EnclosedChain,
    Identity,
    LoopError,
    Model,
    Resample,
    Smooth,
    Temper,
    Triggered,
    TruncateBelow,
    TruncateCount,
    TruncateMass,
    TruncateOne,
    Update,
)
from collapse_audit.loops.values import as_relation

LAWS: Mapping[str, tuple[type[Update], ...]] = {
    "any": (Update,),
    "accumulate": (Accumulate,),
    "identity": (Identity,),
    "resample": (Resample,),
    "smooth": (Smooth,),
    "temper": (Temper,),
    "truncate": (TruncateBelow, TruncateCount, TruncateMass, TruncateOne),
}
"""The updates that are instances of the law that a loop statement names."""

PARAMETERS = {
    "draws": "draws",
    "fresh": "fresh",
    "alpha": "alpha",
    "human": "Ph",
    "pseudocount": "pseudocount",
}
"""Under which names a relation can speak of an update's own parameters."""

AnyChain = Chain | EnclosedChain


class Instance(Protocol):
    """One case of what a reading says, and what is certain about it.

    `relation` is what is decided, `expected` what the dossier expects of it, HOLDS or FAILS.
    """

    @property
    def ref(self) -> str:
        """Which loop, start and generations: one line."""

    @property
    def relation(self) -> str:
        """The relation, as text."""

    @property
    def expected(self) -> Outcome:
        """HOLDS or FAILS."""

    def describe(self) -> str:
        """The values that decide, as exact fractions or enclosures: one line."""

    def outcome(self) -> Outcome:
        """What is certain: never a matter of floats."""


@dataclass(frozen=True, kw_only=True)
class ChainInstance(ABC):
    """A loop P₀ = start, P_{n+1} ~ update.law(Pₙ, n), with what is asked of it.

    `relation` speaks of Pn, Pnext, P0 (the start unless `fixed` gives another), of what `fixed`
    names, of the generation ``n``, and of the update's parameters under the names of `PARAMETERS`.
    Left empty, it is that of the reading. It is decided where all of `given` holds. `by` is
    `Chain`, or `EnclosedChain` where the states are too many for rationals.
    """

    update: Update
    start: Model
    relation: str = ""
    given: tuple[str, ...] = ()
    fixed: Mapping[str, Value] = field(default_factory=dict)
    expected: Outcome = Outcome.HOLDS
    by: type[Chain] | type[EnclosedChain] = Chain
    modes: ClassVar[tuple[str, ...]] = ()

    @property
    def ref(self) -> str:
        """The update, the start, and the times that are looked at."""
        return f"{named(self.update)} from {named(self.start)}{self._when()}"

    def outcome(self) -> Outcome:
        """What is certain about the relation in this loop."""
        return self._found.outcome

    def describe(self) -> str:
        """The values that decide."""
        return self._found.values

    @cached_property
    def _found(self) -> Decided:
        if not self.relation:
            raise LoopError(f"{self.ref}: no relation, from the reading or of its own")
        return together(self._cases())

    @abstractmethod
    def _cases(self) -> Iterable[Decided]:
        """What is found, case by case."""

    def _when(self) -> str:
        """The times that are looked at, with what precedes them."""
        return ""

    def about(self, loop: LoopStatement) -> "ChainInstance":
        """This instance asked what a reading says. Raises `LoopError` where it is none of it."""
        if objection := self._objection(loop):
            raise LoopError(f"{self.ref} is no instance of the reading: {objection}")
        return replace(self, relation=loop.expression, given=loop.given)

    def _objection(self, loop: LoopStatement) -> str:
        if loop.mode not in self.modes:
            return f"{type(self).__name__} does not decide what is said of mode {loop.mode}"
        if self.relation not in ("", loop.expression):
            return f"it states a relation of its own, {self.relation}"
        if order_of(self.update) != loop.order:
            return f"its order is {order_of(self.update)}, not {loop.order}"
        if not isinstance(trained(self.update), LAWS.get(loop.update, ())):
            return f"its update is not of the law {loop.update}"
        if loop.start == "P0" and self.fixed.get("P0", self.start) != self.start:
            return "it does not start at P0"
        return ""

    def _chain(self, generation: int = 0) -> AnyChain:
        """The loop, the names of a relation bound."""
        known = {**parameters(self.update), "n": Fraction(generation), **self.fixed}
        return self.by(self.update, self.start, known)

    @property
    def _parsed(self) -> Relation:
        return as_relation(self.relation)


def parameters(update: Update) -> dict[str, Value]:
    """The numbers and distributions that an update is made of, by the names of `PARAMETERS`.

    >>> parameters(Anchored(Resample(3), "iii", "1/2", (Fraction(1), Fraction(0))))["draws"]
    Fraction(3, 1)
    """
    inner = getattr(update, "update", None)
    found = parameters(inner) if isinstance(inner, Update) else {}
    listed = {name: getattr(update, name) for name in PARAMETERS if hasattr(update, name)}
    return {**found, **{PARAMETERS[name]: _exactly(value) for name, value in listed.items()}}


def _exactly(value: Any) -> Value:
    return value if isinstance(value, tuple) else Fraction(value)


def order_of(update: Update) -> str:
    """The order in which an update is anchored, ``none`` where it is not.

    >>> order_of(Resample(3))
    'none'
    """
    return update.order if isinstance(update, Anchored | Archive | Triggered) else "none"


def trained(update: Update) -> Update:
    """What is trained, without the anchoring."""
    return update.update if isinstance(update, Anchored | Archive | Triggered) else update
