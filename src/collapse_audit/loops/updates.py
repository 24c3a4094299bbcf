"""Updates that sample: resample, growing, accumulate, smooth; and two updates in one generation."""

from dataclasses import dataclass
from fractions import Fraction

from collapse_audit.loops.base import Draw, Map, Sampling, Update, check_draws
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.maps import MixUniform, MixWith
from collapse_audit.loops.models import (
    Exact,
    Law,
    Model,
    check_generation,
    check_whole,
    exact,
    gathered,
    pushed,
)


@dataclass(frozen=True)
class Resample(Sampling):
    """P′ = C/N, C ~ Multinomial(N, P): fit to N ≥ 1 draws from the model (Wright–Fisher chain).

    >>> Resample(1).law((Fraction(1, 3), Fraction(2, 3)))
    {(Fraction(0, 1), Fraction(1, 1)): Fraction(2, 3),
     (Fraction(1, 1), Fraction(0, 1)): Fraction(1, 3)}
    """

    draws: int

    def __post_init__(self) -> None:
        check_draws(self.draws)

    def draw(self, model: Model, generation: int = 0) -> Draw:
        """N draws from P."""
        return Draw(model, self.draws)


@dataclass(frozen=True)
class Growing(Sampling):
    """P_{n+1} = C/N_n, C ~ Multinomial(N_n, Pₙ), with N_n = sizes[n]; no law beyond the last size.

    >>> Growing((1, 2)).law((Fraction(1, 2), Fraction(1, 2)), 1)[Fraction(1, 2), Fraction(1, 2)]
    Fraction(1, 2)
    """

    sizes: tuple[int, ...]

    def __post_init__(self) -> None:
        if not isinstance(self.sizes, tuple) or not self.sizes:
            raise LoopError("a growing loop needs a tuple of the sizes of its generations")
        for size in self.sizes:
            check_draws(size)

    @property
    def steady(self) -> bool:
        """Never: the sizes come to an end."""
        return False

    def draw(self, model: Model, generation: int = 0) -> Draw:
        """N_n draws from P."""
        check_generation(generation)
        if generation >= len(self.sizes):
            raise LoopError(f"generation {generation} has no size; {len(self.sizes)} are given")
        return Draw(model, self.sizes[generation])


@dataclass(frozen=True)
class Accumulate(Sampling):
    """P_{n+1} = ((M + nN)·Pₙ + C)/(M + (n+1)N), C ~ Multinomial(N, Pₙ): fit to all data so far.

    M = initial is what the start weighs as data, by default N = draws: generation 0 is then one
    batch among equals. Given n, the pooled fit Pₙ says all about the pool, so the loop is a
    chain in Pₙ whose law depends on n.
    Source: Gerstgrasser et al. (2024), Kazdan et al. (2024).

    >>> sorted(Accumulate(1).law((Fraction(1, 2), Fraction(1, 2))).items())[0]
    ((Fraction(1, 4), Fraction(3, 4)), Fraction(1, 2))
    """

    draws: int
    initial: int | None = None

    def __post_init__(self) -> None:
        check_draws(self.draws)
        if self.initial is not None:
            check_whole("initial", self.initial, 0)

    @property
    def steady(self) -> bool:
        """Later batches weigh less."""
        return False

    def draw(self, model: Model, generation: int = 0) -> Draw:
        """N draws, then the mixture with the pool, by weight."""
        check_generation(generation)
        start = self.draws if self.initial is None else self.initial
        pool = start + generation * self.draws
        return Draw(model, self.draws, (MixWith(Fraction(pool, pool + self.draws), model),))


@dataclass(frozen=True)
class Smooth(Sampling):
    """P′ = (N·P̂ + λ)/(N + kλ), P̂ = C/N, C ~ Multinomial(N, P): λ > 0 pseudo-counts per letter.

    Every letter keeps at least λ/(N + kλ).

    >>> min(Smooth(2, 1).law((Fraction(1), Fraction(0))))
    (Fraction(3, 4), Fraction(1, 4))
    """

    draws: int
    pseudocount: Exact

    def __post_init__(self) -> None:
        check_draws(self.draws)
        if exact("pseudocount", self.pseudocount) <= 0:
            raise LoopError(f"pseudocount must be positive, not {self.pseudocount}")

    def draw(self, model: Model, generation: int = 0) -> Draw:
        """N draws from P, then the mixture with the uniform at weight kλ/(N + kλ)."""
        added = len(model) * exact("pseudocount", self.pseudocount)
        return Draw(model, self.draws, (MixUniform(added / (self.draws + added)),))


@dataclass(frozen=True)
class Compose(Update):
    """P′ ~ second(Q) with Q ~ first(P): two updates in one generation, the first one first.

    >>> from collapse_audit.loops import MixUniform
    >>> len(Compose(MixUniform("1/2"), Resample(3)).law((Fraction(1), Fraction(0))))
    4
    """

    first: Update
    second: Update

    def __post_init__(self) -> None:
        first, second = self.first.letters, self.second.letters
        if first and second and first != second:
            raise LoopError(f"{first} and {second} letters do not go together")

    @property
    def steady(self) -> bool:
        """Where both are."""
        return self.first.steady and self.second.steady

    @property
    def letters(self) -> int | None:
        """Those of either."""
        return self.first.letters or self.second.letters

    def law(self, model: Model, generation: int = 0) -> Law:
        """Σ P(first gives Q)·P(second gives P′ from Q) over Q."""
        between = self.first.law(model, generation)
        if isinstance(self.second, Map):
            return pushed(between, self.second.step)
        return gathered(
            (after, chance * other)
            for middle, chance in between.items()
            for after, other in self.second.law(middle, generation).items()
        )

    def draw(self, model: Model, generation: int = 0) -> Draw | None:
        """The one sample, where one of the two is a map."""
        if isinstance(self.first, Map):
            return self.second.draw(self.first.step(model), generation)
        sampled = self.first.draw(model, generation)
        if sampled is None or not isinstance(self.second, Map):
            return None
        return sampled.followed(self.second)
