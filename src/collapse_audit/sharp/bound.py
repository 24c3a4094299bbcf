"""The practitioner's bound: both sides of the contraction claim, and what does hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from collapse_audit.interpreters.balls import Infinite, Outcome, at_precision, decide
from collapse_audit.language import (
    ExactPoint,
    LanguageError,
    Relation,
    parse_formulas,
    parse_term,
)

PRECISION = 128
MIXED = "KL(P0, mix(alpha, Pt, Ph))"
CLAIMED = "(1 - alpha)*KL(P0, Pt)"
CONVEX = "(1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)"
SHARP = "-log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph)))"
FLOOR = "-log(alpha) + KL(P0, Ph)"

Weights = Sequence[float | int | str | Fraction]


@dataclass(frozen=True)
class Bounds:
    """D(P0‖mix), the bound that the article claims, and three that are valid; in nats.

    `claim` says for certain whether the claimed bound holds for these distributions. The floats
    are midpoints of rigorous enclosures of 128 bits.
    """

    divergence: float
    claimed: float
    convexity: float
    sharp: float
    floor: float
    claim: Outcome


def bound(p0: Weights, pt: Weights, ph: Weights, alpha: float | str | Fraction) -> Bounds:
    """Both sides of D(P0‖mix) ≤ (1−α)·D(P0‖Pt), with mix = (1−α)Pt + αPh, and what holds.

    Shapes: three sequences of k ≥ 2 non-negative weights, normalised exactly here (a float
    stands for the rational that it is); 0 < α ≤ 1. Raises `LanguageError` for anything else.
    Source: C26e (convexity), C36a (sharp), C36h (floor).

    >>> result = bound([1, 1], [1, 1], [1, 2], "1/2")
    >>> result.claim, round(result.divergence, 4), result.claimed
    (<Outcome.FAILS: 'fails'>, 0.0141, 0.0)
    >>> bound([1, 1], [1, 0], [1, 1], "1/2").claimed
    inf
    """
    vectors = {"P0": normalised("P0", p0), "Pt": normalised("Pt", pt), "Ph": normalised("Ph", ph)}
    sizes = {len(vector) for vector in vectors.values()}
    if len(sizes) != 1:
        raise LanguageError(f"the distributions have different lengths: {sorted(sizes)}")
    point = ExactPoint.from_mapping(sizes.pop(), {**vectors, "alpha": weight(alpha)})
    return Bounds(
        divergence=number_at(MIXED, point),
        claimed=number_at(CLAIMED, point),
        convexity=number_at(CONVEX, point),
        sharp=number_at(SHARP, point),
        floor=number_at(FLOOR, point),
        claim=decide(claimed_relation(), point),
    )


def claimed_relation() -> Relation:
    """The article's inequality."""
    (relation,) = parse_formulas(f"{MIXED} <= {CLAIMED}")
    assert isinstance(relation, Relation)
    return relation


def normalised(name: str, weights: Weights) -> tuple[Fraction, ...]:
    """Weights divided by their exact sum.

    >>> normalised("P", [1, 3])
    (Fraction(1, 4), Fraction(3, 4))
    """
    entries = tuple(exact(name, entry) for entry in weights)
    if len(entries) < 2:
        raise LanguageError(f"{name} needs at least 2 letters, not {len(entries)}")
    if min(entries) < 0:
        raise LanguageError(f"{name} has the negative weight {min(entries)}")
    total = sum(entries)
    if total == 0:
        raise LanguageError(f"the weights of {name} are all 0")
    return tuple(entry / total for entry in entries)


def weight(alpha: float | str | Fraction) -> Fraction:
    """α as an exact number in (0, 1]."""
    value = exact("alpha", alpha)
    if not 0 < value <= 1:
        raise LanguageError(f"alpha must lie in (0, 1], not {value}")
    return value


def exact(name: str, value: float | int | str | Fraction) -> Fraction:
    """The rational that a number is."""
    try:
        return Fraction(value)
    except (ValueError, OverflowError, ZeroDivisionError, TypeError):
        raise LanguageError(f"{name}: {value!r} is no finite number") from None


def number_at(text: str, point: ExactPoint) -> float:
    """The value of a real term, as the float at the middle of its enclosure."""
    value = at_precision(parse_term(text), point, PRECISION)
    assert not isinstance(value, tuple)
    if isinstance(value, Infinite):
        return value.sign * float("inf")
    return float(value.ball.mid())
