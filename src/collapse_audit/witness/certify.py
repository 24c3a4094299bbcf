"""What is certain about a statement at one exact point."""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from collapse_audit.interpreters import balls
from collapse_audit.interpreters.balls import Outcome
from collapse_audit.language import (
    ExactPoint,
    Formula,
    LanguageError,
    Relation,
    Statement,
    Value,
)
from collapse_audit.witness.model import Witness

MAX_BITS = 100_000
MAX_SHOWN = 200


@dataclass(frozen=True)
class Judgement:
    """The outcome for a whole statement at a point.

    FAILS: every hypothesis certainly holds and `broken` certainly fails, by at least `gap`
    (None: infinitely). INADMISSIBLE: a hypothesis fails or a side has no value. `reason` says
    what decided it.
    """

    outcome: Outcome
    reason: str
    broken: Relation | None = None
    gap: Fraction | None = None


def judge(statement: Statement, point: ExactPoint) -> Judgement:
    """Hypotheses, then the claim, by balls and exact ties.

    Raises `LanguageError` where the point does not fit the statement's variables, or where a
    `forall` would have to be checked at a point.

    >>> from collapse_audit.language import parse
    >>> point = ExactPoint.of(2, P=("1/2", "1/2"), Q=("1", "0"))
    >>> judge(parse("KL(P, Q) < inf"), point).outcome
    <Outcome.FAILS: 'fails'>
    >>> judge(parse("KL(P, Q) < inf", ["KL(P, Q) <= 5"]), point).reason
    'the hypothesis KL(P, Q) <= 5 fails'
    """
    check_point(statement, point)
    return _judge_hypotheses(statement, point) or _judge_claim(statement, point)


def certify(statement: Statement, point: ExactPoint) -> Witness | None:
    """The witness that a point is, or None where the statement does not certainly fail.

    >>> from collapse_audit.language import parse
    >>> certify(parse("TV(P, Q) <= 1/2"), ExactPoint.of(2, P=("1", "0"), Q=("0", "1"))).gap
    Fraction(1, 2)
    """
    judgement = judge(statement, point)
    if judgement.outcome is not Outcome.FAILS:
        return None
    return Witness(statement, point, judgement.gap)


def _judge_hypotheses(statement: Statement, point: ExactPoint) -> Judgement | None:
    for formula in statement.hypotheses:
        outcome = balls.decide(_relation(formula), point)
        if outcome is Outcome.UNDECIDED:
            return Judgement(outcome, f"the hypothesis {formula} is undecided")
        if outcome is Outcome.INADMISSIBLE:
            return Judgement(outcome, f"the hypothesis {formula} has no value")
        if outcome is Outcome.FAILS:
            return Judgement(Outcome.INADMISSIBLE, f"the hypothesis {formula} fails")
    return None


def _judge_claim(statement: Statement, point: ExactPoint) -> Judgement:
    relations = [_relation(formula) for formula in statement.claim]
    outcomes = {relation: balls.decide(relation, point) for relation in relations}
    for outcome, text in ((Outcome.INADMISSIBLE, "has no value"), (Outcome.UNDECIDED, "undecided")):
        bad = next((r for r, found in outcomes.items() if found is outcome), None)
        if bad is not None:
            return Judgement(outcome, f"{bad}: {text}")
    broken = next((r for r, found in outcomes.items() if found is Outcome.FAILS), None)
    if broken is None:
        return Judgement(Outcome.HOLDS, "the statement holds at this point")
    try:
        gap = balls.lower_bound(balls.gap(broken, point))
    except balls.Undecided:
        return Judgement(Outcome.UNDECIDED, f"{broken} fails by an amount that is undecided")
    return Judgement(Outcome.FAILS, f"{broken} fails", broken, gap)


def _relation(formula: Formula) -> Relation:
    if not isinstance(formula, Relation):
        raise LanguageError(f"{formula} cannot be checked at a point; such parts are proved")
    return formula


def check_point(statement: Statement, point: ExactPoint) -> None:
    """Refuses a point that lacks a variable, has one too many, or leaves the simplex."""
    if point.alphabet < 2:
        raise LanguageError(f"the alphabet needs at least 2 letters, not {point.alphabet}")
    wanted = {*statement.distributions, *statement.scalars, *statement.labels}
    _check_names(wanted, set(point.values))
    for name in statement.scalars:
        if isinstance(point.values[name], tuple):
            raise LanguageError(f"{name} is a scalar and takes one number")
    for name in (*statement.distributions, *statement.labels):
        _check_length(name, point.values[name], point.alphabet)
    for name in statement.distributions:
        _check_weights(name, point.values[name])


def _check_names(wanted: set[str], present: set[str]) -> None:
    if missing := wanted - present:
        raise LanguageError(f"no value for {', '.join(sorted(missing))}")
    if surplus := present - wanted:
        raise LanguageError(f"the statement has no variable {', '.join(sorted(surplus))}")


def _check_length(name: str, value: Value, alphabet: int) -> None:
    if not isinstance(value, tuple):
        raise LanguageError(f"{name} takes {alphabet} numbers, one per letter")
    if len(value) != alphabet:
        raise LanguageError(f"{name} has {len(value)} entries on an alphabet of {alphabet}")


def _check_weights(name: str, value: Value) -> None:
    assert isinstance(value, tuple)
    if min(value) < 0:
        raise LanguageError(f"{name} has the negative weight {min(value)}")
    common = 1
    for weight in value:
        common = lcm(common, weight.denominator)
        if common.bit_length() > MAX_BITS:
            raise LanguageError(f"the weights of {name} have too large a common denominator")
    whole = sum(weight.numerator * (common // weight.denominator) for weight in value)
    if whole != common:
        raise LanguageError(f"the weights of {name} sum to {_sum_text(whole, common)}, not 1")


def _sum_text(whole: int, common: int) -> str:
    if common.bit_length() > MAX_SHOWN:
        return "less than 1" if whole < common else "more than 1"
    return str(Fraction(whole, common))
