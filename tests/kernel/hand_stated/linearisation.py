"""What the statements of `theory/Linearisation.v` have to say."""

from collections.abc import Iterator
from fractions import Fraction

from tests.kernel.hand_stated.checks import THIRD, Check, coin, fact
from tests.kernel.hand_stated.enumeration import HALF, two


def linearisation() -> Iterator[Check]:
    """Distances from P0; the rest is about limits alone, and the ranges say it in full."""
    for number, (x, y) in enumerate(((HALF, THIRD), (THIRD, HALF), (Fraction(1), Fraction(0)))):
        distance = sum(abs(a - b) for a, b in zip(two(x), two(y), strict=True))
        claim = f"gap (@total _) {coin(two(x))} {coin(two(y))} = {distance}"
        yield fact("total", number, claim, "totalled")
