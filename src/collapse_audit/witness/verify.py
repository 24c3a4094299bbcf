"""Verifying a witness, whoever made it."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from collapse_audit.interpreters import balls
from collapse_audit.interpreters.balls import Outcome
from collapse_audit.language import LanguageError, Relation
from collapse_audit.witness.certify import judge
from collapse_audit.witness.errors import FileError
from collapse_audit.witness.files import load
from collapse_audit.witness.model import Witness


@dataclass(frozen=True)
class Verification:
    """Whether a witness is certified, and the one line that says why."""

    certified: bool
    reason: str


def verify(path: Path) -> Verification:
    """A witness file, read strictly and checked.

    Raises `FileError` where the file is unusable.
    """
    witness = load(path)
    try:
        return verify_witness(witness)
    except LanguageError as error:
        raise FileError(f"{path}: {error}") from None


def verify_witness(witness: Witness) -> Verification:
    """The hypotheses hold, a relation of the claim fails, and by at least the stated gap.

    >>> from collapse_audit.language import ExactPoint, parse
    >>> point = ExactPoint.of(2, P=("1/2", "1/2"), Q=("1/4", "3/4"))
    >>> verify_witness(Witness(parse("TV(P, Q) < 1/4"), point, Fraction(0))).certified
    True
    >>> verify_witness(Witness(parse("TV(P, Q) <= 1/8"), point, Fraction(1, 4))).reason
    'TV(P, Q) <= 1/8 fails, but by less than the stated 1/4'
    """
    judgement = judge(witness.statement, witness.point)
    if judgement.outcome is not Outcome.FAILS:
        return Verification(False, judgement.reason)
    reasons = []
    for relation in _failing(witness):
        reason = _objection(relation, witness)
        if reason is None:
            return Verification(True, f"{relation} fails by {witness.amount}")
        reasons.append(reason)
    return Verification(False, reasons[0])


def _failing(witness: Witness) -> list[Relation]:
    relations = [each for each in witness.statement.claim if isinstance(each, Relation)]
    return [r for r in relations if balls.decide(r, witness.point) is Outcome.FAILS]


def _objection(relation: Relation, witness: Witness) -> str | None:
    """Why the stated gap is not a bound on this relation's failure, if it is not."""
    actual = balls.gap(relation, witness.point)
    if isinstance(actual, balls.Infinite):
        return f"{relation} fails by infinity, not by 0" if witness.gap == 0 else None
    if witness.gap is None:
        return f"{relation} fails by a finite amount, not by infinity"
    if witness.gap == 0:
        tie = relation.strict and balls.sign(actual) == 0
        return None if tie else f"a gap of 0 needs two equal sides of a strict relation: {relation}"
    if witness.gap < 0 or not _at_least(relation, witness, witness.gap):
        return f"{relation} fails, but by less than the stated {witness.gap}"
    return None


def _at_least(relation: Relation, witness: Witness, bound: Fraction) -> bool:
    for precision in balls.PRECISIONS:
        try:
            return balls.gap_reaches(relation, witness.point, bound, precision)
        except balls.Undecided:
            continue
    return False
