"""What the statement of `theory/Accumulation.v` has to say."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import inf

from tests.kernel.hand_stated.checks import THIRD, Check, coin, extended, fact
from tests.kernel.hand_stated.enumeration import HALF, Model, fitted, two

WEIGHT, START = Fraction(3), two(THIRD)
VALUES: tuple[Fraction | float, ...] = (Fraction(0), HALF, Fraction(2), inf)


def accumulation() -> Iterator[Check]:
    """The pooled fits, the paths that they make, and what is asked of a path."""
    yield from _pools()
    yield from _paths()
    yield from _events()


def _pools() -> Iterator[Check]:
    """The fit to the start, which weighs 3 draws, and to two generations of 1 or 2 draws."""
    weight, start = WEIGHT, START
    cases = enumerate(product((1, 2), (0, 1), (0, 1)))
    for number, (draws, first, later) in cases:
        one, two_ = ((letter,) * draws for letter in (first, later))
        pooled = _mean((weight, start), (Fraction(draws), fitted(one, 2)))
        both = _mean((weight + draws, pooled), (Fraction(draws), fitted(two_, 2)))
        for t, (before, sample, after) in enumerate(((start, one, pooled), (pooled, two_, both))):
            letters = " ".join("true" if letter == 0 else "false" for letter in sample)
            claim = f"accumulate 3 {t} {coin(before)} (draw{draws} {letters}) = {coin(after)}"
            yield fact("accumulate", 2 * number + t, claim, "pooled")


def _paths() -> Iterator[Check]:
    """Two generations of one draw: where each history leads, and with what probability."""
    for number, drawn in enumerate(product((0, 1), repeat=2)):
        models, chance = [START], Fraction(1)
        for t, letter in enumerate(drawn):
            chance *= models[-1][letter]
            before = (WEIGHT + t, models[-1])
            models.append(_mean(before, (Fraction(1), fitted((letter,), 2))))
        words = "; ".join(f"draw1 {str(letter == 0).lower()}" for letter in drawn)
        for j, led in enumerate(models):
            state = f"state (accumulate 3) 0 {coin(START)} [:: {words}] {j}"
            yield fact("state", 3 * number + j, f"{state} = {coin(led)}", "led")
        law = f"path_law (draw 1) (accumulate 3) 0 {coin(START)} [tuple {words}]"
        yield fact("path_law", number, f"{law} = {chance}", "likely")


def _events() -> Iterator[Check]:
    """Beyond 1/2: more, or +∞. Apart: by more than 3/2, or where one of them is +∞."""
    for number, d in enumerate(VALUES):
        claim = f"beyond (1/2) {extended(d)} = {str(d > HALF).lower()}"
        yield fact("beyond", number, claim, "decided")
    for number, (d, e) in enumerate(product(VALUES, repeat=2)):
        differ = isinstance(d, float) or isinstance(e, float) or abs(e - d) > 3 * HALF
        claim = f"apart (3/2) {extended(d)} {extended(e)} = {str(differ).lower()}"
        yield fact("apart", number, claim, "decided")


def _mean(left: tuple[Fraction, Model], right: tuple[Fraction, Model]) -> Model:
    """The mean of two models by weight."""
    (a, p), (b, q) = left, right
    return tuple((a * x + b * y) / (a + b) for x, y in zip(p, q, strict=True))
