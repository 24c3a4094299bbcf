"""What is certain about one case, and how its values are printed.

Main definitions: `Decided`, `compared`, `together`, `shown`, `named`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from operator import eq, ge, gt, le, lt, ne

from flint import arb, ctx

from collapse_audit.interpreters.balls import Infinite, Outcome, Real, Undecided, compare
from collapse_audit.loops import LoopError
from collapse_audit.loops.values import PRECISION

PLACES, LONGEST, LISTED = 6, 24, 6
"""Decimals of an enclosure, the most characters of a fraction, the most cases that are listed."""

_OPERATORS = {"<=": le, "<": lt, ">=": ge, ">": gt, "==": eq, "!=": ne}


@dataclass(frozen=True)
class Decided:
    """What is certain about a relation, and the values that make it so."""

    outcome: Outcome
    values: str


def compared(left: Real, op: str, right: Real, where: str = "") -> Decided:
    """left op right, and both in print.

    >>> from collapse_audit.interpreters.balls import real
    >>> compared(real(Fraction(1, 2)), "<=", Infinite(1))
    Decided(outcome=<Outcome.HOLDS: 'holds'>, values='1/2 <= inf')
    """
    said = f"{where}{shown(left)} {op} {shown(right)}"
    try:
        with ctx.workprec(PRECISION):
            order = compare(left, right)
    except Undecided:
        return Decided(Outcome.UNDECIDED, said)
    return Decided(Outcome.HOLDS if _OPERATORS[op](order, 0) else Outcome.FAILS, said)


def together(cases: Iterable[Decided]) -> Decided:
    """All cases: one that fails decides, then one that is not decided.

    >>> together([Decided(Outcome.HOLDS, "1 < 2"), Decided(Outcome.FAILS, "1 < 1")]).values
    '1 < 1'
    """
    listed = list(cases)
    if not listed:
        raise LoopError("an instance without a case decides nothing")
    outcome = worst(listed)
    holds = outcome is Outcome.HOLDS
    telling = [each.values for each in listed if holds or each.outcome is not Outcome.HOLDS]
    more = [f"and {len(telling) - LISTED} more"] if len(telling) > LISTED else []
    return Decided(outcome, "; ".join([*telling[:LISTED], *more]))


def worst(cases: Sequence[Decided]) -> Outcome:
    """FAILS where one fails, HOLDS where all hold, else UNDECIDED."""
    found = {each.outcome for each in cases}
    if Outcome.FAILS in found:
        return Outcome.FAILS
    return Outcome.HOLDS if found == {Outcome.HOLDS} else Outcome.UNDECIDED


def named(value: object) -> str:
    """An update, a model or a number in print.

    >>> from collapse_audit.loops import Anchored, Resample
    >>> named(Anchored(Resample(3), "iii", "1/2", (Fraction(1, 3), Fraction(2, 3))))
    'Anchored(Resample(3), iii, 1/2, (1/3, 2/3))'
    """
    if isinstance(value, tuple):
        return f"({', '.join(map(named, value))})"
    if is_dataclass(value) and not isinstance(value, type):
        parts = (getattr(value, each.name) for each in fields(value))
        return f"{type(value).__name__}({', '.join(map(named, parts))})"
    return str(value)


def shown(value: Real) -> str:
    """An exact fraction where there is a short one, else an enclosure with six decimals.

    >>> from collapse_audit.interpreters.balls import log, real
    >>> shown(real(Fraction(1, 3))), shown(log(real(Fraction(2)))), shown(Infinite(-1))
    ('1/3', '[0.693147, 0.693148]', '-inf')
    """
    if isinstance(value, Infinite):
        return "inf" if value.sign > 0 else "-inf"
    constant = None if value.form is None else value.form.constant
    if constant is not None and len(str(constant)) <= LONGEST:
        return str(constant)
    low, high = floor(_scaled(value.ball.lower())), ceil(_scaled(value.ball.upper()))
    return f"[{_decimal(low)}, {_decimal(high)}]"


def _scaled(end: arb) -> Fraction:
    mantissa, exponent = end.man_exp()
    return Fraction(10**PLACES * int(mantissa)) * Fraction(2) ** int(exponent)


def _decimal(scaled: int) -> str:
    return f"{Decimal(scaled).scaleb(-PLACES):f}"


def counted(number: int, noun: str) -> str:
    """A number of things.

    >>> counted(1, "claim"), counted(44, "claim")
    ('1 claim', '44 claims')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
