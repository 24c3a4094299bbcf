"""What an update is: the exact law of the next model, given the present one.

Every law that samples once is of one form, which `Draw` holds: C ~ Multinomial(N, w), then maps
applied to the empirical distribution P̂ = C/N.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from collapse_audit.loops.models import (
    Law,
    Model,
    check_model,
    check_whole,
    gathered,
    multinomial,
    sample_count,
    support,
)


class Update(ABC):
    """P ↦ the exact law of the next model P′, which may depend on the generation n = 0, 1, ….

    A model is a tuple of k ≥ 2 fractions that sum to 1; a law maps finitely many models to
    positive fractions that sum to 1. Updates are frozen and compare by their parameters.
    """

    @abstractmethod
    def law(self, model: Model, generation: int = 0) -> Law:
        """The exact law of P_{n+1} given Pₙ = model. Raises `LoopError`."""

    @property
    def steady(self) -> bool:
        """Whether the law is the same in every generation."""
        return True

    @property
    def letters(self) -> int | None:
        """The size of the alphabet that the parameters belong to; None: any."""
        return None

    def outcomes(self, model: Model, generation: int = 0) -> int:
        """An upper bound, found without listing them, on how many models the law gives."""
        draw = self.draw(model, generation)
        return draw.outcomes if draw else len(self.law(model, generation))

    def draw(self, model: Model, generation: int = 0) -> "Draw | None":
        """The same law as one sample followed by maps; None where it is not of that form."""
        return None


class Map(Update):
    """P′ = F(P): the next model is certain."""

    @abstractmethod
    def step(self, model: Model) -> Model:
        """F(P)."""

    def law(self, model: Model, generation: int = 0) -> Law:
        """P(P′ = F(P)) = 1."""
        check_model("the model", model)
        return {self.step(model): Fraction(1)}


@dataclass(frozen=True)
class Draw:
    """P′ = F_m(…F₁(C/N)…) with C ~ Multinomial(N, w), N = draws, w = weights, F = then.

    >>> len(Draw((Fraction(1, 2), Fraction(1, 2)), 3).law())
    4
    """

    weights: Model
    draws: int
    then: tuple[Map, ...] = ()

    def law(self) -> Law:
        """P(P′ = Q) = Σ P(C = c) over the counts c with F(c/N) = Q."""
        chances = multinomial(self.draws, self.weights)
        return gathered((self.model(counts), chance) for counts, chance in chances.items())

    def model(self, counts: tuple[int, ...]) -> Model:
        """F_m(…F₁(c/N)…)."""
        sampled = tuple(Fraction(count, self.draws) for count in counts)
        return reduce(lambda model, each: each.step(model), self.then, sampled)

    def followed(self, last: Map) -> "Draw":
        """The same draw with one more map."""
        return Draw(self.weights, self.draws, (*self.then, last))

    @property
    def outcomes(self) -> int:
        """C(N + s − 1, s − 1) for s letters of positive weight."""
        return sample_count(self.draws, len(support(self.weights)))


class Sampling(Update):
    """An update that is one sample followed by maps."""

    @abstractmethod
    def draw(self, model: Model, generation: int = 0) -> Draw:
        """The sample and the maps."""

    def law(self, model: Model, generation: int = 0) -> Law:
        """The law of F(C/N)."""
        return self.draw(model, generation).law()


def check_draws(draws: int) -> None:
    """Refuses a number of draws below 1.

    >>> check_draws(0)
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: draws must be a whole number of at least 1, not 0
    """
    check_whole("draws", draws, 1)
