"""Human data in the loop: the anchored step in three orders, split batches, archives, triggers.

With F the update, α the human weight and Ph the human distribution:

    (i)    P_{n+1} = (1 − α)·Pₙ + α·Ph           the current model itself is mixed
    (ii)   P_{n+1} = (1 − α)·F(Pₙ) + α·Ph        train, then mix
    (iii)  P_{n+1} = F((1 − α)·Pₙ + α·Ph)        mix, then train on the mixture
"""

from abc import abstractmethod
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from collapse_audit.interpreters.balls import Outcome, decide
from collapse_audit.language import (
    Distribution,
    ExactPoint,
    Labels,
    Relation,
    Scalar,
    Sort,
    number,
    parse_term,
)
from collapse_audit.loops.base import Draw, Map, Update, check_draws
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.maps import MixWith, check_positive_share
from collapse_audit.loops.models import (
    Exact,
    Law,
    Model,
    archive,
    check_model,
    check_whole,
    exact,
    gathered,
    multinomial,
    same_length,
    sample_count,
)
from collapse_audit.loops.updates import Compose

Order = Literal["i", "ii", "iii"]
Looks = Literal["Pn", "Pt"]


class Wrapped(Update):
    """An update that is another one, put together from its parameters."""

    @abstractmethod
    def whole(self) -> Update:
        """The update that it is."""

    @property
    def steady(self) -> bool:
        """As the whole."""
        return self.whole().steady

    @property
    def letters(self) -> int | None:
        """As the whole."""
        return self.whole().letters

    def law(self, model: Model, generation: int = 0) -> Law:
        """The law of the whole."""
        return self.whole().law(model, generation)

    def draw(self, model: Model, generation: int = 0) -> Draw | None:
        """The draw of the whole."""
        return self.whole().draw(model, generation)


@dataclass(frozen=True)
class Anchored(Wrapped):
    """The anchored step of `update` in order (i), (ii) or (iii), 0 < α ≤ 1; see the module.

    Order (i) makes no use of the update.

    >>> from collapse_audit.loops import TruncateOne
    >>> half = (Fraction(1, 2), Fraction(1, 2))
    >>> [list(Anchored(TruncateOne(), order, "1/2", half).law(half)) for order in ("i", "ii")]
    [[(Fraction(1, 2), Fraction(1, 2))], [(Fraction(3, 4), Fraction(1, 4))]]
    """

    update: Update
    order: Order
    alpha: Exact
    human: Model

    def __post_init__(self) -> None:
        check_order(self.order)
        check_positive_share("alpha", self.alpha)
        check_model("human", self.human)
        self.whole()

    def whole(self) -> Update:
        """The mixture and the update, composed in the order."""
        return composed(self.update, self.order, MixWith(self.alpha, self.human))


@dataclass(frozen=True)
class Archive(Wrapped):
    """`Anchored` with Ph = counts / Σ counts: human data stored once, never refreshed.

    Where the archive is itself a sample of P0, `Resample(m).law(P0)` is the law of Ph.

    >>> from collapse_audit.loops import Identity
    >>> Archive(Identity(), "i", 1, (3, 1)).law((Fraction(0), Fraction(1)))
    {(Fraction(3, 4), Fraction(1, 4)): Fraction(1, 1)}
    """

    update: Update
    order: Order
    alpha: Exact
    counts: tuple[int, ...]

    def __post_init__(self) -> None:
        self.whole()

    def whole(self) -> Update:
        """The step anchored on the stored sample."""
        return Anchored(self.update, self.order, self.alpha, archive(self.counts))


@dataclass(frozen=True)
class SplitBatch(Update):
    """P′ = (A + B)/N, A ~ Multinomial(N − m, P), B ~ Multinomial(m, Ph) independent.

    A batch of N = draws of which exactly m = fresh = αN are human, 0 ≤ m ≤ N; under order (iii)
    of `Anchored(Resample(N), …)` each draw is human with probability α instead, on its own.

    >>> zero, one = Fraction(0), Fraction(1)
    >>> SplitBatch(2, 1, (zero, one)).law((one, zero))
    {(Fraction(1, 2), Fraction(1, 2)): Fraction(1, 1)}
    """

    draws: int
    fresh: int
    human: Model

    def __post_init__(self) -> None:
        check_draws(self.draws)
        check_whole("fresh", self.fresh, 0)
        if self.fresh > self.draws:
            raise LoopError(f"fresh must lie in [0, {self.draws}], not {self.fresh}")
        check_model("human", self.human)

    @property
    def letters(self) -> int:
        """Those of Ph."""
        return len(self.human)

    def law(self, model: Model, generation: int = 0) -> Law:
        """The convolution of two multinomial laws."""
        same_length(model, self.human)
        own = multinomial(self.draws - self.fresh, model)
        human = multinomial(self.fresh, self.human)
        return gathered(
            (tuple(Fraction(a + b, self.draws) for a, b in zip(mine, theirs, strict=True)), p * q)
            for mine, p in own.items()
            for theirs, q in human.items()
        )

    def outcomes(self, model: Model, generation: int = 0) -> int:
        """C(N + k − 1, k − 1)."""
        return sample_count(self.draws, len(model))


@dataclass(frozen=True)
class TriggeredMix(Map):
    """F(P) = (1 − α)·P + α·Ph where confidence(P) < τ, else P; 0 < α ≤ 1.

    `confidence` is a real term of the language in the one distribution P, such as ``max(P)`` or
    ``1 - entropy(P)/log(k)``, compared with τ = threshold exactly: at a tie it is off.

    >>> half, one = (Fraction(1, 2), Fraction(1, 2)), (Fraction(1), Fraction(0))
    >>> mix = TriggeredMix("1/2", half, "max(P)", 1)
    >>> mix.step((Fraction(3, 4), Fraction(1, 4))), mix.step(one) == one
    ((Fraction(5, 8), Fraction(3, 8)), True)
    """

    alpha: Exact
    human: Model
    confidence: str = "max(P)"
    threshold: Exact = 1

    def __post_init__(self) -> None:
        check_positive_share("alpha", self.alpha)
        check_model("human", self.human)
        trigger(self.confidence, exact("threshold", self.threshold))

    @property
    def letters(self) -> int:
        """Those of Ph."""
        return len(self.human)

    def step(self, model: Model) -> Model:
        """The mixture where the trigger is on."""
        return MixWith(self.alpha, self.human).step(model) if self.on(model) else model

    def on(self, model: Model) -> bool:
        """Whether confidence(P) < τ."""
        return is_on(trigger(self.confidence, Fraction(self.threshold)), model)


@dataclass(frozen=True)
class Triggered(Wrapped):
    """The anchored step only where confidence < τ, else the update alone (order (i): nothing).

    The trigger looks at Pₙ, or in order (ii) also at P̃ₙ = F(Pₙ) (looks_at = "Pt"); α, Ph,
    confidence and τ as for `TriggeredMix`.

    >>> from collapse_audit.loops import Resample
    >>> half, one = (Fraction(1, 2), Fraction(1, 2)), (Fraction(1), Fraction(0))
    >>> Triggered(Resample(2), "iii", 1, half).law(one)
    {(Fraction(1, 1), Fraction(0, 1)): Fraction(1, 1)}
    """

    update: Update
    order: Order
    alpha: Exact
    human: Model
    confidence: str = "max(P)"
    threshold: Exact = 1
    looks_at: Looks = "Pn"

    def __post_init__(self) -> None:
        check_order(self.order)
        if self.looks_at not in ("Pn", "Pt"):
            raise LoopError(f"looks_at is Pn or Pt, not {self.looks_at!r}")
        if self.looks_at == "Pt" and self.order != "ii":
            raise LoopError("only order ii has a P̃n apart from Pn for the trigger to look at")
        self.whole()

    def whole(self) -> Update:
        """The triggered mixture and the update, composed; see `_Switched` for (ii) on Pₙ."""
        mix = TriggeredMix(self.alpha, self.human, self.confidence, self.threshold)
        if self.order == "ii" and self.looks_at == "Pn":
            return _Switched(self.update, mix)
        return composed(self.update, self.order, mix)


@dataclass(frozen=True)
class _Switched(Update):
    """F, then the mixture if the trigger was on before F."""

    update: Update
    mix: TriggeredMix

    def __post_init__(self) -> None:
        Compose(self.update, self.mix)

    @property
    def steady(self) -> bool:
        return self.update.steady

    @property
    def letters(self) -> int | None:
        return self.mix.letters

    def _now(self, model: Model) -> Update:
        if not self.mix.on(model):
            return self.update
        return Compose(self.update, MixWith(self.mix.alpha, self.mix.human))

    def law(self, model: Model, generation: int = 0) -> Law:
        return self._now(model).law(model, generation)

    def draw(self, model: Model, generation: int = 0) -> Draw | None:
        return self._now(model).draw(model, generation)


def composed(update: Update, order: Order, mix: Map) -> Update:
    """An update and a mixture in one of the three orders."""
    if order == "i":
        return mix
    return Compose(update, mix) if order == "ii" else Compose(mix, update)


def check_order(order: str) -> None:
    """Refuses an unknown order.

    >>> check_order("iv")
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: the orders are i, ii and iii, not 'iv'
    """
    if order not in ("i", "ii", "iii"):
        raise LoopError(f"the orders are i, ii and iii, not {order!r}")


@lru_cache(maxsize=256)
def trigger(confidence: str, threshold: Fraction) -> Relation:
    """confidence < threshold as a relation in P. Raises `LoopError`, or `LanguageError` for text.

    >>> print(trigger("max(P)", Fraction(1, 2)))
    max(P) < 0.5
    """
    term = parse_term(confidence)
    names = {node.name for node in term.walk() if isinstance(node, Distribution | Labels | Scalar)}
    if term.sort is Sort.VECTOR or names - {"P"}:
        raise LoopError(f"a confidence is a real term in P alone, not {confidence!r}")
    return term < number(threshold)


@lru_cache(maxsize=100_000)
def is_on(relation: Relation, model: Model) -> bool:
    """Whether a relation in P holds at a model, for certain; `LoopError` where it is undecided."""
    outcome = decide(relation, ExactPoint.from_mapping(len(model), {"P": model}))
    if outcome in (Outcome.UNDECIDED, Outcome.INADMISSIBLE):
        raise LoopError(f"the trigger {relation} is {outcome.value} at a model")
    return outcome is Outcome.HOLDS
