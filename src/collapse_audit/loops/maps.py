"""Updates without chance: identity, truncations, temper, mixing, and error amplification."""

from dataclasses import dataclass
from fractions import Fraction

from flint import fmpz

from collapse_audit.loops.base import Map
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import (
    Exact,
    Model,
    check_model,
    check_whole,
    exact,
    mixed,
    normalised,
    same_length,
    support,
    uniform,
)


@dataclass(frozen=True)
class Identity(Map):
    """F(P) = P: perfect training on unlimited data.

    >>> Identity().law((Fraction(1), Fraction(0)))
    {(Fraction(1, 1), Fraction(0, 1)): Fraction(1, 1)}
    """

    def step(self, model: Model) -> Model:
        """P."""
        return model


@dataclass(frozen=True)
class MixWith(Map):
    """F(P) = (1 − w)·P + w·Q for a fixed distribution Q = other and 0 ≤ w ≤ 1.

    >>> MixWith("1/2", (Fraction(0), Fraction(1))).step((Fraction(1), Fraction(0)))
    (Fraction(1, 2), Fraction(1, 2))
    """

    weight: Exact
    other: Model

    def __post_init__(self) -> None:
        check_weight("weight", self.weight)
        check_model("other", self.other)

    @property
    def letters(self) -> int:
        """Those of Q."""
        return len(self.other)

    def step(self, model: Model) -> Model:
        """(1 − w)·P + w·Q."""
        return mixed(Fraction(self.weight), model, self.other)


@dataclass(frozen=True)
class MixUniform(Map):
    """F(P) = (1 − w)·P + w/k, 0 ≤ w ≤ 1.

    >>> MixUniform(1).step((Fraction(1), Fraction(0)))
    (Fraction(1, 2), Fraction(1, 2))
    """

    weight: Exact

    def __post_init__(self) -> None:
        check_weight("weight", self.weight)

    def step(self, model: Model) -> Model:
        """(1 − w)·P + w·uniform."""
        return mixed(Fraction(self.weight), model, uniform(len(model)))


@dataclass(frozen=True)
class TruncateCount(Map):
    """F(P) ∝ P on its `kept` likeliest letters, 0 elsewhere; the identity where no more are left.

    Ties, here and in all truncations: of equally likely letters the earlier counts as likelier.

    >>> TruncateCount(1).step((Fraction(1, 2), Fraction(1, 2)))
    (Fraction(1, 1), Fraction(0, 1))
    """

    kept: int

    def __post_init__(self) -> None:
        check_whole("kept", self.kept, 1)

    def step(self, model: Model) -> Model:
        """P conditioned on the likeliest letters."""
        return conditioned(model, ranked(model)[: self.kept])


@dataclass(frozen=True)
class TruncateOne(Map):
    """F(P) ∝ P without its least likely letter; the last letter stays.

    >>> step = TruncateOne().step
    >>> step((Fraction(1, 3), Fraction(1, 3), Fraction(1, 3)))
    (Fraction(1, 2), Fraction(1, 2), Fraction(0, 1))
    >>> step((Fraction(0), Fraction(1)))
    (Fraction(0, 1), Fraction(1, 1))
    """

    def step(self, model: Model) -> Model:
        """P conditioned on all letters of its support but one."""
        return conditioned(model, ranked(model)[: max(1, len(support(model)) - 1)])


@dataclass(frozen=True)
class TruncateMass(Map):
    """F(P) ∝ P on the fewest likeliest letters that hold mass ≥ `kept`, 0 < kept ≤ 1.

    The letters dropped are the most, from the least likely up, whose mass is ≤ 1 − kept.

    >>> TruncateMass("3/4").step((Fraction(1, 2), Fraction(1, 8), Fraction(3, 8)))
    (Fraction(4, 7), Fraction(0, 1), Fraction(3, 7))
    """

    kept: Exact

    def __post_init__(self) -> None:
        check_positive_share("kept", self.kept)

    def step(self, model: Model) -> Model:
        """P conditioned on its nucleus."""
        letters = ranked(model)
        held, goal = Fraction(0), Fraction(self.kept)
        for count, letter in enumerate(letters, start=1):
            held += model[letter]
            if held >= goal:
                return conditioned(model, letters[:count])
        return model


@dataclass(frozen=True)
class TruncateBelow(Map):
    """F(P) ∝ P on the letters with P(x) ≥ cutoff, 0 < cutoff ≤ 1; the likeliest letter stays.

    >>> TruncateBelow("1/4").step((Fraction(1, 5), Fraction(1, 4), Fraction(11, 20)))
    (Fraction(0, 1), Fraction(5, 16), Fraction(11, 16))
    """

    cutoff: Exact

    def __post_init__(self) -> None:
        check_positive_share("cutoff", self.cutoff)

    def step(self, model: Model) -> Model:
        """P conditioned on the letters that reach the cutoff."""
        letters = ranked(model)
        reach = tuple(letter for letter in letters if model[letter] >= Fraction(self.cutoff))
        return conditioned(model, reach or letters[:1])


@dataclass(frozen=True)
class Temper(Map):
    """F(P) = P^β/ΣP^β for a rational β > 0: β > 1 sharpens, β < 1 flattens; 0 stays 0.

    A law is exact, so where β is not whole every ratio of probabilities must have an exact root;
    `LoopError` where one has none.

    >>> Temper(2).step((Fraction(1, 3), Fraction(2, 3)))
    (Fraction(1, 5), Fraction(4, 5))
    >>> Temper("1/2").step((Fraction(1, 10), Fraction(9, 10)))
    (Fraction(1, 4), Fraction(3, 4))
    """

    power: Exact

    def __post_init__(self) -> None:
        if exact("power", self.power) <= 0:
            raise LoopError(f"power must be positive, not {self.power}")

    def step(self, model: Model) -> Model:
        """The weights (P/max P)^β, normalised."""
        largest, power = max(model), Fraction(self.power)
        return normalised(_power(Fraction(p) / largest, power) for p in model)


@dataclass(frozen=True)
class Amplify(Map):
    """F(P) = C + t·(P − C), t = min(g, the largest t that leaves no entry negative), g ≥ 0.

    Errors around C = centre grow by the factor g = gain until the simplex ends; F(C) = C.

    >>> half = (Fraction(1, 2), Fraction(1, 2))
    >>> Amplify(2, half).step((Fraction(5, 8), Fraction(3, 8)))
    (Fraction(3, 4), Fraction(1, 4))
    >>> Amplify(9, half).step((Fraction(5, 8), Fraction(3, 8)))
    (Fraction(1, 1), Fraction(0, 1))
    """

    gain: Exact
    centre: Model

    def __post_init__(self) -> None:
        if exact("gain", self.gain) < 0:
            raise LoopError(f"gain must be at least 0, not {self.gain}")
        check_model("centre", self.centre)

    @property
    def letters(self) -> int:
        """Those of C."""
        return len(self.centre)

    def step(self, model: Model) -> Model:
        """The point on the ray from C through P."""
        same_length(model, self.centre)
        pairs = list(zip(self.centre, model, strict=True))
        ends = [c / (c - p) for c, p in pairs if p < c]
        factor = min([Fraction(self.gain), *ends])
        return tuple(c + factor * (p - c) for c, p in pairs)


def ranked(model: Model) -> tuple[int, ...]:
    """The letters of the support, the likeliest first, the earlier first among equals.

    >>> ranked((Fraction(1, 4), Fraction(1, 2), Fraction(1, 4), Fraction(0)))
    (1, 0, 2)
    """
    return tuple(sorted(support(model), key=lambda letter: (-model[letter], letter)))


def conditioned(model: Model, letters: tuple[int, ...]) -> Model:
    """P given that the letter is one of some letters.

    >>> conditioned((Fraction(1, 4), Fraction(1, 4), Fraction(1, 2)), (0, 1))
    (Fraction(1, 2), Fraction(1, 2), Fraction(0, 1))
    """
    kept = set(letters)
    return normalised(p if letter in kept else Fraction(0) for letter, p in enumerate(model))


def check_weight(name: str, value: Exact) -> None:
    """Refuses what is not an exact number in [0, 1]."""
    if not 0 <= exact(name, value) <= 1:
        raise LoopError(f"{name} must lie in [0, 1], not {value}")


def check_positive_share(name: str, value: Exact) -> None:
    """Refuses what is not an exact number in (0, 1].

    >>> check_positive_share("alpha", "3/2")
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: alpha must lie in (0, 1], not 3/2
    """
    if not 0 < exact(name, value) <= 1:
        raise LoopError(f"{name} must lie in (0, 1], not {value}")


def _power(ratio: Fraction, power: Fraction) -> Fraction:
    root = power.denominator
    parts = (_root(ratio.numerator, root), _root(ratio.denominator, root))
    return Fraction(*parts) ** power.numerator


def _root(number: int, degree: int) -> int:
    if number == 0:
        return 0
    root = int(fmpz(number).root(degree))
    if root**degree != number:
        raise LoopError(f"not exact: {number} has no whole root of degree {degree}")
    return root
