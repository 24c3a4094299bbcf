"""The practitioner's bound: both sides of the contraction claim, and what does hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite

from collapse_audit.interpreters.balls import Infinite, Outcome, at_precision, decide
from collapse_audit.language import (
    ExactPoint,
    LanguageError,
    Relation,
    parse_formulas,
    parse_term,
)

SCHEMA = "collapse-audit/bound/1"
PRECISION = 128
MIXED = "KL(P0, mix(alpha, Pt, Ph))"
CLAIMED = "(1 - alpha)*KL(P0, Pt)"
CONVEX = "(1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)"
SHARP = "-log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph)))"
FLOOR = "-log(alpha) + KL(P0, Ph)"
MODEL, HUMAN = "KL(P0, Pt)", "KL(P0, Ph)"
CLAIM, CLOSER = f"{MIXED} <= {CLAIMED}", f"{MIXED} < {MODEL}"
HELPFUL = "mean_ratio(P0, Ph, Pt) > 1"

Weights = Sequence[float | int | str | Fraction]
PLAIN = re.compile(r"[-+\d./ ]{1,95}(?:[eE][-+]?\d{1,3})?")


@dataclass(frozen=True)
class Bounds:
    """D(P0‖mix), the bound that the article claims, and three that are valid; in nats.

    `model` and `human` are D(P0‖Pt) and D(P0‖Ph). For certain, for these distributions: `claim`
    says whether the claimed bound holds, `closer` whether the mixture is closer to P0 than the
    model, and `helpful` whether Σ P0·Ph/Pt > 1, without which no α brings it closer. The floats
    are midpoints of rigorous enclosures of 128 bits.
    """

    model: float
    human: float
    divergence: float
    claimed: float
    convexity: float
    sharp: float
    floor: float
    claim: Outcome
    closer: Outcome
    helpful: Outcome

    def document(self, alpha: str) -> dict[str, float | str]:
        """The JSON object of ``bound --json``; what is infinite stands as the text ``inf``."""
        values = {name: _written(value) for name, value in vars(self).items()}
        return {"schema": SCHEMA, "alpha": alpha, **values}


def bound(p0: Weights, pt: Weights, ph: Weights, alpha: float | str | Fraction) -> Bounds:
    """Both sides of D(P0‖mix) ≤ (1−α)·D(P0‖Pt), with mix = (1−α)Pt + αPh, and what holds.

    Shapes: three sequences of k ≥ 2 non-negative weights, normalised exactly here (a float
    stands for the rational that it is); 0 < α ≤ 1. Raises `LanguageError` for anything else.
    Source: C26e (convexity), C36a (sharp), C36h (floor), C28c (helpful).

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
        model=number_at(MODEL, point),
        human=number_at(HUMAN, point),
        divergence=number_at(MIXED, point),
        claimed=number_at(CLAIMED, point),
        convexity=number_at(CONVEX, point),
        sharp=number_at(SHARP, point),
        floor=number_at(FLOOR, point),
        claim=decide(relation(CLAIM), point),
        closer=decide(relation(CLOSER), point),
        helpful=decide(relation(HELPFUL), point),
    )


def relation(text: str) -> Relation:
    """A relation from its text, such as the article's inequality, `CLAIM`."""
    (found,) = parse_formulas(text)
    assert isinstance(found, Relation)
    return found


def _written(value: float | Outcome) -> float | str:
    if isinstance(value, Outcome):
        return value.value
    return value if isfinite(value) else str(value)


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
    """The rational that a number is; text of at most 100 characters, exponents of three digits.

    >>> exact("alpha", "1e-2")
    Fraction(1, 100)
    """
    if isinstance(value, str) and not PLAIN.fullmatch(value):
        raise LanguageError(f"{name}: {value[:40]!r} is no finite number")
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
