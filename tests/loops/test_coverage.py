"""Coverage of the plug-in with its margin: the guarantee, and what happens without it."""

from fractions import Fraction
from itertools import product
from math import log, prod, sqrt

import pytest

from collapse_audit.interpreters.balls import Outcome, decide
from collapse_audit.language import ExactPoint, Value
from collapse_audit.loops import LoopError, Model, distribution
from collapse_audit.loops.coverage import LARGEST_CHANGE, coverage
from collapse_audit.loops.values import as_relation

HALF = distribution("1/2", "1/2")
SKEWED = distribution("1/5", "4/5")
RARE, COMMON = distribution("1/20", "19/20"), distribution("19/20", "1/20")
FAINT = distribution("1/100", "99/100")
RISING, FALLING = distribution("1/6", "1/3", "1/2"), distribution("1/2", "1/3", "1/6")
INSTANCES = [
    (SKEWED, HALF, 8, "1/10"),
    (RARE, COMMON, 1, "1/2"),
    (RARE, COMMON, 8, "1/100"),
    (HALF, FAINT, 8, "1/2"),
    (FAINT, FAINT, 6, "1/10"),
    (RISING, FALLING, 5, "1/10"),
]


def divergence(first: tuple[float, ...], second: Model) -> float:
    """D(first‖second) in floating point, for comparisons that are no ties."""
    pairs = zip(first, second, strict=True)
    return sum(float(p) * log(float(p) / float(q)) for p, q in pairs if p)


def shares(sample: tuple[int, ...], letters: int) -> tuple[float, ...]:
    """The empirical distribution of a sample."""
    return tuple(sample.count(letter) / len(sample) for letter in range(letters))


def changes(known: Model, draws: int) -> list[float]:
    """|D(P̂‖Q) − D(P̂′‖Q)| for all samples and all replacements of one draw."""
    letters = range(len(known))
    samples = product(letters, repeat=draws)
    pairs = ((s, (letter, *s[1:])) for s in samples for letter in letters)
    values = ((shares(one, len(known)), shares(other, len(known))) for one, other in pairs)
    return [abs(divergence(one, known) - divergence(other, known)) for one, other in values]


def stated_change_is_at_least(known: Model, draws: int, bound: float) -> bool:
    """Whether the term for the largest change certainly reaches a bound."""
    relation = as_relation(f"{LARGEST_CHANGE} >= bound")
    values: dict[str, Value] = {"Q": known, "m": Fraction(draws), "bound": Fraction(bound)}
    return decide(relation, ExactPoint.from_mapping(len(known), values)) is Outcome.HOLDS


@pytest.mark.parametrize("known", [HALF, SKEWED, FAINT, RISING])
@pytest.mark.parametrize("draws", [1, 2, 5])
def test_the_stated_change_is_the_largest_one(known: Model, draws: int) -> None:
    """No replacement of a draw changes D(P̂‖Q) by more than c, and one does by c."""
    largest = max(changes(known, draws))
    assert stated_change_is_at_least(known, draws, largest - 1e-9)
    assert not stated_change_is_at_least(known, draws, largest + 1e-9)


@pytest.mark.parametrize("source, known, draws, risk", INSTANCES)
def test_the_margin_gives_what_it_promises(
    source: Model, known: Model, draws: int, risk: str
) -> None:
    """With the whole margin D(P0‖Q) is covered with probability at least 1 − γ."""
    assert coverage(source, known, draws, risk) >= 1 - Fraction(risk)


def test_the_margin_can_be_needed_and_can_fail() -> None:
    """One draw from (1/20, 19/20), Q the reverse, γ = 1/2: covered by 19/20 only."""
    assert coverage(RARE, COMMON, 1, "1/2") == Fraction(19, 20)


@pytest.mark.parametrize("share", ["0", "1/10"])
def test_without_the_margin_the_promise_is_broken(share: str) -> None:
    """The estimate alone, or with a tenth of the margin, misses the level at some instances."""
    covered = [coverage(*instance, share=share) for instance in INSTANCES]
    broken = [c < 1 - Fraction(i[3]) for c, i in zip(covered, INSTANCES, strict=True)]
    assert any(broken)
    assert coverage(SKEWED, HALF, 8, "1/10", share) < Fraction(9, 10)


@pytest.mark.parametrize("share", ["1/4", "1"])
def test_every_sample_is_weighed(share: str) -> None:
    """The coverage is the chance of the samples, one by one, whose bound is high enough."""
    draws, gamma = 5, 1 / 10
    c = log(3) / draws + log(draws) / draws - (1 - 1 / draws) * log(1 - 1 / draws)
    margin = float(Fraction(share)) * c * sqrt(draws * log(1 / gamma) / 2)
    exact = divergence(tuple(map(float, RISING)), FALLING)
    samples = product(range(3), repeat=draws)
    covered = [s for s in samples if divergence(shares(s, 3), FALLING) + margin >= exact]
    chance = sum((prod(RISING[x] for x in s) for s in covered), Fraction(0))
    assert coverage(RISING, FALLING, draws, "1/10", share) == chance


def test_ties_are_covered() -> None:
    """Where the estimate equals D(P0‖Q) exactly, it counts as a bound."""
    assert coverage(HALF, distribution("3/4", "1/4"), 4, "1/10", share=0) == Fraction(3, 4)


@pytest.mark.parametrize(
    "known, risk, share",
    [(distribution(0, 1), "1/2", 1), (HALF, "1", 1), (HALF, "0", 1), (HALF, "1/2", -1)],
)
def test_what_has_no_margin_is_refused(known: Model, risk: str, share: int) -> None:
    """A model with a zero, a risk outside (0, 1) and a negative share are refused."""
    with pytest.raises(LoopError):
        coverage(HALF, known, 2, risk, share)
