"""What the statements of `theory/Concentration.v` have to say."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import reduce
from itertools import product
from math import inf

from tests.kernel.hand_stated.checks import THIRD, Check, extended, fact, instance
from tests.kernel.hand_stated.enumeration import HALF, Divergence, Logs, divergence, fitted, ln, two


def concentration() -> Iterator[Check]:
    """Neighbourhoods of extended numbers, and the largest changes of an estimate."""
    yield from _neighbourhoods()
    yield from _changes()


def _changes() -> Iterator[Check]:
    """The largest change of D(emp‖P), P = (1/3, 2/3), m = 1; h(1) = 0 in its closed form."""
    spread = ln(2 * THIRD) - ln(THIRD)
    term = "(c _ 1%N (1 / 2) _ _ isT half_open third third third_gt0)"
    term = f"(proj2 {term} letters2 true false third_least)"
    yield instance("C35f", 0, "@eq R", (_largest(1), spread), term, "[largest | closed]")


def _largest(m: int) -> Logs:
    """max |D(emp'‖P) − D(emp‖P)| over the samples of m draws that differ in one draw."""
    samples = list(product((0, 1), repeat=m))
    pairs = ((s, r) for s, r in product(samples, repeat=2) if _differing(s, r) == 1)
    values = (_estimate(r) - _estimate(s) for s, r in pairs)
    return reduce(lambda a, b: a if a >= b else b, values)


def _differing(s: Sequence[int], r: Sequence[int]) -> int:
    return sum(x != y for x, y in zip(s, r, strict=True))


def _estimate(sample: Sequence[int]) -> Logs:
    value = divergence(fitted(sample, 2), two(THIRD))
    assert isinstance(value, Logs)
    return value


def _neighbourhoods() -> Iterator[Check]:
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
