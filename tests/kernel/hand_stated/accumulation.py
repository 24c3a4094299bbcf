"""What the statement of `theory/Accumulation.v` has to say."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from tests.kernel.hand_stated.checks import THIRD, Check, coin, fact
from tests.kernel.hand_stated.enumeration import Model, fitted, two


def accumulation() -> Iterator[Check]:
    """The fit to the start, which weighs 3 draws, and to two generations of 1 or 2 draws."""
    weight, start = Fraction(3), two(THIRD)
    cases = enumerate(product((1, 2), (0, 1), (0, 1)))
    for number, (draws, first, later) in cases:
        one, two_ = ((letter,) * draws for letter in (first, later))
        pooled = _mean((weight, start), (Fraction(draws), fitted(one, 2)))
        both = _mean((weight + draws, pooled), (Fraction(draws), fitted(two_, 2)))
        for t, (before, sample, after) in enumerate(((start, one, pooled), (pooled, two_, both))):
            letters = " ".join("true" if letter == 0 else "false" for letter in sample)
            claim = f"accumulate 3 {t} {coin(before)} (draw{draws} {letters}) = {coin(after)}"
            yield fact("accumulate", 2 * number + t, claim, "pooled")


def _mean(left: tuple[Fraction, Model], right: tuple[Fraction, Model]) -> Model:
    """The mean of two models by weight."""
    (a, p), (b, q) = left, right
    return tuple((a * x + b * y) / (a + b) for x, y in zip(p, q, strict=True))
