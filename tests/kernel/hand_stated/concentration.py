"""What the statements of `theory/Concentration.v` have to say."""

from collections.abc import Iterator
from fractions import Fraction
from math import inf

from tests.kernel.hand_stated.checks import Check, extended, fact
from tests.kernel.hand_stated.enumeration import HALF, Divergence, Logs


def concentration() -> Iterator[Check]:
    """Within 1/2 of a number: at most that far; of +∞: at least 2."""
    numbers = (Fraction(1), Fraction(3, 2), Fraction(2))
    pairs = [(a, b) for a in numbers for b in numbers[1:]]
    for number, (a, b) in enumerate(pairs):
        near = str(abs(a - b) <= HALF).lower()
        claim = f"near (1/2) {extended(a)} {extended(b)} = {near}"
        yield fact("near", number, claim, "within")
    for number, x in enumerate(numbers, len(pairs)):
        near = str(x >= 1 / HALF).lower()
        yield fact("near", number, f"near (1/2) {extended(x)} pinf = {near}", "reached")
    yield from _infinite(len(pairs) + len(numbers))


def _infinite(number: int) -> Iterator[Check]:
    """+∞ is within every distance of itself, and of no number."""
    values: tuple[Divergence, ...] = (inf, Logs())
    for i, b in enumerate(values):
        near = str(b == inf).lower()
        yield fact("near", number + i, f"near (1/2) pinf {extended(b)} = {near}", "by []")
