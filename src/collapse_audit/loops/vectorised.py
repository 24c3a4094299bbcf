"""Updates in floats, on the models of many runs at once: arrays (k, n), letters along axis 0.

`stages` takes an exact update apart into stages that follow one another within a generation.
Comparisons of probabilities (ties, cutoffs, triggers) are made after rounding to 12 digits, much
finer than two different counts out of any feasible number of draws can be.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from collapse_audit.interpreters.floats import Floats
from collapse_audit.language import parse_term
from collapse_audit.loops.anchoring import SplitBatch, Triggered, TriggeredMix, Wrapped
from collapse_audit.loops.base import Update
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.maps import (
    Amplify,
    Identity,
    MixUniform,
    MixWith,
    Temper,
    TruncateBelow,
    TruncateCount,
    TruncateMass,
    TruncateOne,
)
from collapse_audit.loops.models import Model, mixed, same_length, uniform
from collapse_audit.loops.samplers import Array, Rng, Whole
from collapse_audit.loops.updates import Accumulate, Compose, Growing, Resample, Smooth

DIGITS = 12
MOST_DRAWS = 10**9
Counts = Callable[[Rng, int, Array], Whole]
Transform = Callable[[Array], Array]


@dataclass(frozen=True)
class Context:
    """What a stage may use: random numbers, the sampler of counts, the generation n."""

    rng: Rng
    counts: Counts
    generation: int


class Stage(ABC):
    """A part of one generation."""

    @abstractmethod
    def __call__(self, models: Array, context: Context) -> Array:
        """The models after this part; shape (k, n) as before."""

    @property
    def generations(self) -> int | None:
        """How many generations it can serve; None: any number."""
        return None


@dataclass(frozen=True)
class Mixing(Stage):
    """(1 − w)·P + w·Q for a fixed Q."""

    weight: Fraction
    other: Model

    def __call__(self, models: Array, context: Context) -> Array:
        """Entries are kept at most 1, which rounding could exceed."""
        return self.apply(models)

    def apply(self, models: Array) -> Array:
        """The mixture of each column."""
        if not self.weight:
            return models
        weight, other = self.rounded
        return np.minimum((1 - weight) * models + other[:, None], 1.0)

    def exactly(self, model: Model) -> Model:
        """The mixture of one exact model."""
        return mixed(self.weight, model, self.other) if self.weight else model

    def followed(self, last: "Mixing") -> "Mixing":
        """Two mixtures as one: w = 1 − (1 − w₁)(1 − w₂)."""
        if not (self.weight and last.weight):
            return last if last.weight else self
        weight = 1 - (1 - self.weight) * (1 - last.weight)
        other = mixed(last.weight / weight, self.other, last.other)
        return Mixing(weight, other)

    @cached_property
    def rounded(self) -> tuple[float, Array]:
        """w and w·Q in floats."""
        if not self.weight:
            return 0.0, np.zeros(len(self.other))
        return float(self.weight), np.array([float(self.weight * q) for q in self.other])


@dataclass(frozen=True)
class Moving(Stage):
    """F(P) for any map of columns."""

    transform: Transform

    def __call__(self, models: Array, context: Context) -> Array:
        """F of each column."""
        return self.transform(models)


@dataclass(frozen=True)
class Sampled(Stage):
    """C/N, C ~ Multinomial(N, P)."""

    draws: int

    def __post_init__(self) -> None:
        check_countable(self.draws)

    def __call__(self, models: Array, context: Context) -> Array:
        """The fit to N draws from each column."""
        return context.counts(context.rng, self.draws, models) / self.draws


@dataclass(frozen=True)
class Grown(Stage):
    """C/N_n with N_n draws in generation n."""

    sizes: tuple[int, ...]

    def __post_init__(self) -> None:
        check_countable(max(self.sizes))

    def __call__(self, models: Array, context: Context) -> Array:
        """The fit to this generation's draws."""
        return Sampled(self.sizes[context.generation])(models, context)

    @property
    def generations(self) -> int:
        """As many as have a size."""
        return len(self.sizes)


@dataclass(frozen=True)
class Pooled(Stage):
    """((M + nN)·P + C)/(M + (n + 1)N), C ~ Multinomial(N, P)."""

    draws: int
    initial: int

    def __post_init__(self) -> None:
        check_countable(self.draws)

    def __call__(self, models: Array, context: Context) -> Array:
        """The fit to the pool and the new draws together."""
        pool = self.initial + context.generation * self.draws
        new = context.counts(context.rng, self.draws, models)
        return np.minimum((pool * models + new) / (pool + self.draws), 1.0)


@dataclass(frozen=True)
class Split(Stage):
    """(A + B)/N, A ~ Multinomial(N − m, P), B ~ Multinomial(m, Ph)."""

    update: SplitBatch

    def __post_init__(self) -> None:
        check_countable(self.update.draws)

    def __call__(self, models: Array, context: Context) -> Array:
        """The fit to a batch of which exactly m draws are human."""
        human = np.broadcast_to(column(self.update.human), models.shape)
        fresh = self.update.fresh
        own = context.counts(context.rng, self.update.draws - fresh, models)
        return (own + context.counts(context.rng, fresh, human)) / self.update.draws


@dataclass(frozen=True)
class Switched(Stage):
    """Stages, then a mixture in the runs whose trigger was on before them."""

    inner: tuple[Stage, ...]
    mix: TriggeredMix

    def __call__(self, models: Array, context: Context) -> Array:
        """The stages everywhere, the mixture where the trigger was on."""
        on = is_on(self.mix, models)
        for stage in self.inner:
            models = stage(models, context)
        return np.where(on, Mixing(Fraction(self.mix.alpha), self.mix.human).apply(models), models)

    @property
    def generations(self) -> int | None:
        """As many as the stages inside."""
        return shortest(self.inner)


@dataclass(frozen=True)
class Immigration:
    """One generation as: mix, draw N, mix. `before` and `after` may mix with weight 0."""

    before: Mixing
    draws: int
    after: Mixing

    @property
    def between(self) -> Mixing:
        """The mixture from one generation's draws to the weights of the next: after, before."""
        return self.after.followed(self.before)


def check_countable(draws: int) -> None:
    """Refuses more draws than the samplers' whole numbers hold."""
    if draws > MOST_DRAWS:
        raise LoopError(f"draws must be at most {MOST_DRAWS} to be simulated, not {draws}")


def shortest(parts: tuple[Stage, ...]) -> int | None:
    """How many generations stages can serve together; None: any number."""
    return min((n for part in parts if (n := part.generations) is not None), default=None)


def immigration(parts: tuple[Stage, ...], letters: int) -> Immigration | None:
    """Stages as an `Immigration`, or None where they are none.

    >>> immigration((Sampled(3),), 2).draws
    3
    >>> immigration((Sampled(3), Sampled(3)), 2) is None
    True
    """
    nothing = Mixing(Fraction(0), uniform(letters))
    before, after, draws = nothing, nothing, 0
    for part in parts:
        if isinstance(part, Sampled) and not draws:
            draws = part.draws
        elif isinstance(part, Mixing):
            before, after = (
                (before, after.followed(part)) if draws else (before.followed(part), after)
            )
        else:
            return None
    return Immigration(before, draws, after) if draws else None


def stages(update: Update, letters: int) -> tuple[Stage, ...]:
    """The stages of one generation on k letters.

    Raises `LoopError` for an update that has none, and where the lengths do not fit.

    >>> [type(stage).__name__ for stage in stages(Compose(MixUniform("1/2"), Resample(3)), 2)]
    ['Mixing', 'Sampled']
    """
    match update:
        case Compose(first, second):
            return stages(first, letters) + stages(second, letters)
        case Triggered(order="ii", looks_at="Pn"):
            mix = TriggeredMix(update.alpha, update.human, update.confidence, update.threshold)
            same_length(update.human, uniform(letters))
            return (Switched(stages(update.update, letters), mix),)
        case Wrapped():
            return stages(update.whole(), letters)
        case Smooth(draws, pseudocount):
            added = letters * Fraction(pseudocount)
            return Sampled(draws), Mixing(added / (draws + added), uniform(letters))
        case Identity():
            return ()
    return (_stage(update, letters),)


def _stage(update: Update, letters: int) -> Stage:
    """An update that is one stage."""
    match update:
        case Resample(draws):
            return Sampled(draws)
        case Growing(sizes):
            return Grown(sizes)
        case Accumulate(draws, initial):
            return Pooled(draws, draws if initial is None else initial)
        case SplitBatch():
            same_length(update.human, uniform(letters))
            return Split(update)
        case MixUniform(weight):
            return Mixing(Fraction(weight), uniform(letters))
        case MixWith(weight, other):
            same_length(other, uniform(letters))
            return Mixing(Fraction(weight), other)
    return Moving(_transform(update, letters))


def _transform(update: Update, letters: int) -> Transform:
    """A map of columns."""
    match update:
        case TruncateCount(kept):
            return partial(keep_count, kept=kept)
        case TruncateOne():
            return drop_one
        case TruncateMass(kept):
            return partial(keep_mass, kept=float(Fraction(kept)))
        case TruncateBelow(cutoff):
            return partial(keep_above, cutoff=float(Fraction(cutoff)))
        case Temper(power):
            return partial(tempered, power=float(Fraction(power)))
        case Amplify(gain, centre):
            same_length(centre, uniform(letters))
            return partial(amplified, gain=float(Fraction(gain)), centre=column(centre))
        case TriggeredMix():
            same_length(update.human, uniform(letters))
            return partial(triggered, mix=update)
    raise LoopError(f"runs of {type(update).__name__} cannot be simulated")


def keep_count(models: Array, kept: int) -> Array:
    """P conditioned on its `kept` likeliest letters; the earlier of equals counts as likelier.

    >>> keep_count(np.array([[0.5], [0.5]]), 1)
    array([[1.],
           [0.]])
    """
    return conditioned(models, ranks(models) < kept)


def drop_one(models: Array) -> Array:
    """P conditioned on its support without the least likely letter; the last letter stays."""
    return conditioned(models, ranks(models) < np.maximum(1, (models > 0).sum(axis=0) - 1))


def keep_mass(models: Array, kept: float) -> Array:
    """P conditioned on the fewest likeliest letters that hold mass ≥ `kept`.

    >>> keep_mass(np.array([[0.1], [0.2], [0.7]]), 0.9).round(3).ravel()
    array([0.   , 0.222, 0.778])
    """
    place = ranks(models)
    falling = np.take_along_axis(models, np.argsort(place, axis=0), axis=0)
    held = np.cumsum(falling, axis=0).round(DIGITS)
    needed = 1 + (held < round(kept, DIGITS)).sum(axis=0)
    return conditioned(models, place < needed)


def keep_above(models: Array, cutoff: float) -> Array:
    """P conditioned on the letters with P(x) ≥ cutoff; the likeliest letter stays."""
    reach = models.round(DIGITS) >= round(cutoff, DIGITS)
    return conditioned(models, reach | (ranks(models) == 0))


def tempered(models: Array, power: float) -> Array:
    """P^β/ΣP^β.

    >>> tempered(np.array([[0.25], [0.75]]), 2.0)
    array([[0.1],
           [0.9]])
    """
    return normalised((models / models.max(axis=0)) ** power)


def amplified(models: Array, gain: float, centre: Array) -> Array:
    """C + t·(P − C), t = min(g, the largest t that leaves no entry negative)."""
    shortfall = (centre - models).round(DIGITS)
    with np.errstate(divide="ignore", invalid="ignore"):
        ends = np.where(shortfall > 0, centre / (centre - models), np.inf)
    factor = np.minimum(gain, ends.min(axis=0))
    return normalised(np.maximum(0.0, centre + factor * (models - centre)))


def triggered(models: Array, mix: TriggeredMix) -> Array:
    """The mixture where confidence(P) < τ."""
    return np.where(
        is_on(mix, models), Mixing(Fraction(mix.alpha), mix.human).apply(models), models
    )


def is_on(mix: TriggeredMix, models: Array) -> NDArray[np.bool_]:
    """Whether confidence(P) < τ, in each column; at a tie it is off."""
    confidence = Floats(len(models), {"P": models})(parse_term(mix.confidence))
    on: NDArray[np.bool_] = confidence.round(DIGITS) < round(float(Fraction(mix.threshold)), DIGITS)
    return on


def ranks(models: Array) -> NDArray[np.intp]:
    """The place of each letter, 0 the likeliest, the earlier first among equals.

    >>> ranks(np.array([[0.25], [0.5], [0.25]])).ravel()
    array([1, 0, 2])
    """
    falling = np.argsort(-models.round(DIGITS), axis=0, kind="stable")
    return np.argsort(falling, axis=0)


def conditioned(models: Array, kept: NDArray[np.bool_]) -> Array:
    """P given that the letter is one of those kept."""
    return normalised(np.where(kept, models, 0.0))


def normalised(weights: Array) -> Array:
    """Columns scaled to sum to 1."""
    scaled: Array = weights / weights.sum(axis=0)
    return scaled


def column(model: Model) -> Array:
    """An exact model as floats, shape (k, 1)."""
    return np.array([[p.numerator / p.denominator] for p in model])
