"""Numbers that findings quote, each by two routes that share no code beyond the language.

Route 1 is a closed form that SymPy evaluates. Route 2 is what the number is said to be: a term at
an exact point, evaluated as balls, or the value of a loop, from its exact chain or a path file.
A dossier's ``numbers.py`` lists them as ``NUMBERS``, and as ``INPUTS``, by letter, the words that
hold what is chosen rather than found.

Main definitions: `Number`, `Comparison`, `Limit`; the routes `At`, `Mean`, `Probability`,
`InTheEnd`, `PathChance`, `Product`; `checked`, `unaccounted`.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from operator import eq, ge, gt, le, lt, ne
from pathlib import Path
from types import ModuleType
from typing import Protocol

import sympy as sp
from flint import ctx

from collapse_audit.interpreters import balls
from collapse_audit.language import ExactPoint, Relation, Statement, Value, parse, parse_term
from collapse_audit.ledger.claim import Reading
from collapse_audit.ledger.decided import named
from collapse_audit.ledger.dossiers import Dossier, load_module
from collapse_audit.ledger.instances import in_the_end
from collapse_audit.loops import Chain, Model, Update
from collapse_audit.loops.paths_files import load_path
from collapse_audit.witness import judge

BITS, DIGITS, SIGNIFICANT = 256, 40, 8
SMALL = sp.Float("1e-35", DIGITS)
NEAR = sp.Float("1e-7")
"""How far from its limit a term may be at almost 0."""
FILE = "numbers"

_OPERATORS = {"<=": le, "<": lt, ">=": ge, ">": gt, "==": eq, "!=": ne}
_SPELLED = {"·": "*", "−": "-", "ln(": "log(", "^": "**"}
_VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}

_PRINTED = r"(?<![\w./])\d+(?:\.\d+|%|/\d+)(?!\w)|[½⅓⅔¼¾](?!\s*(?:ln|·))"
STATED = re.compile(_PRINTED)
"""Decimals, percentages and fractions in words; not ½ as a factor within a formula."""

_SYMBOL = r"(?:P0|Ph|Pt|Pn|P|Q|N|[αβγδλπτdgqst])"
ASSIGNED = re.compile(rf"(?<!\w){_SYMBOL}(?: = {_SYMBOL})* = (?:\([^()]*\)|{_PRINTED})")
"""What is assigned to a symbol, as in P0 = (½, ½) or α = 0.1: an input by its form."""


# The two routes


class Route(Protocol):
    """What a number is said to be, and a way to compute it that is not a closed form."""

    def describe(self) -> str:
        """What is computed, in one line."""

    def value(self, folder: Path) -> sp.Expr:
        """Its value, exact or to `DIGITS` digits, for a dossier in a folder."""


def closed_form(text: str) -> sp.Expr:
    """A formula with exact fractions, as SymPy reads it, to 40 digits.

    >>> round(closed_form("ln(2)/4 − 1/10"), 3)
    0.073
    """
    return sp.N(_exactly(text), DIGITS)


def _exactly(text: str) -> sp.Expr:
    for sign, spelled in (_SPELLED | _VULGAR).items():
        text = text.replace(sign, spelled)
    return sp.sympify(text, rational=True)


def definition(term: str, at: ExactPoint) -> sp.Expr:
    """A term's enclosure, so narrow that its middle is as good.

    >>> round(definition("KL(P, Q)", point(P="1/2 1/2", Q="1/4 3/4")), 3)
    0.144
    """
    value = balls.at_precision(parse_term(term), at, BITS)
    assert not isinstance(value, tuple)
    return digits(value)


def digits(value: balls.Real) -> sp.Expr:
    """A finite value: exact where it is rational, else the middle of a narrow enclosure."""
    if isinstance(value, balls.Infinite):
        return sp.oo * value.sign
    if value.form is not None and value.form.constant is not None:
        return _rational(value.form.constant)
    assert value.ball.rad() < 1e-35
    return sp.Float(value.ball.mid().str(DIGITS, radius=False), DIGITS)


def _rational(value: Fraction) -> sp.Expr:
    return sp.Rational(value.numerator, value.denominator)


def point(**values: str) -> ExactPoint:
    """A point from texts, the weights of a distribution separated by blanks.

    >>> point(P="1/2 1/2", a="1/3").items[0]
    ('P', (Fraction(1, 2), Fraction(1, 2)))
    """
    parts = {name: tuple(text.split()) for name, text in values.items()}
    letters = max(2, *map(len, parts.values()))
    return ExactPoint.of(letters, **{n: v if len(v) > 1 else v[0] for n, v in parts.items()})


@dataclass(frozen=True)
class At:
    """A term at an exact point, as balls."""

    term: str
    point: ExactPoint

    def describe(self) -> str:
        """The term and the values of its names."""
        known = ", ".join(f"{name} = {named(value)}" for name, value in self.point.items)
        return f"{self.term} at {known}"

    def value(self, folder: Path) -> sp.Expr:
        """The term's value."""
        return definition(self.term, self.point)


@dataclass(frozen=True)
class Mean:
    """E[term] at a generation of a finite loop, from its exact chain."""

    update: Update
    start: Model
    generation: int
    term: str
    fixed: Mapping[str, Value] = field(default_factory=dict)

    def describe(self) -> str:
        """The term, the loop and the generation."""
        where = f"{named(self.update)} from {named(self.start)}, generation {self.generation}"
        return f"E[{self.term}], {where}"

    def value(self, folder: Path) -> sp.Expr:
        """The expectation."""
        with ctx.workprec(BITS):
            chain = Chain(self.update, self.start, self.fixed)
            return digits(chain.expectation(self.term, self.generation))


@dataclass(frozen=True)
class Probability:
    """P(event) at a generation of a finite loop."""

    update: Update
    start: Model
    event: str
    generation: int

    def describe(self) -> str:
        """The event, the loop and the generation."""
        where = f"{named(self.update)} from {named(self.start)}, generation {self.generation}"
        return f"P({self.event}), {where}"

    def value(self, folder: Path) -> sp.Expr:
        """The probability."""
        chain = Chain(self.update, self.start)
        return _rational(1 - chain.failure_probability(self.event, self.generation))


@dataclass(frozen=True)
class InTheEnd:
    """P(from some generation on the event holds) in a finite loop."""

    update: Update
    start: Model
    event: str

    def describe(self) -> str:
        """The event and the loop."""
        return f"P({self.event} in the end), {named(self.update)} from {named(self.start)}"

    def value(self, folder: Path) -> sp.Expr:
        """The probability."""
        return _rational(in_the_end(Chain(self.update, self.start), self.event))


@dataclass(frozen=True)
class PathChance:
    """The probability of the path in a file of the dossier, from its steps."""

    file: str

    def describe(self) -> str:
        """The file."""
        return f"probability of {self.file}, step by step"

    def value(self, folder: Path) -> sp.Expr:
        """The product of the multinomial probabilities."""
        steps = load_path(folder / self.file).steps
        return sp.prod(map(_rational, steps))


@dataclass(frozen=True)
class Product:
    """The product of routes, such as the chances of steps that follow each other."""

    factors: tuple[Route, ...]

    def describe(self) -> str:
        """The factors."""
        return " · ".join(each.describe() for each in self.factors)

    def value(self, folder: Path) -> sp.Expr:
        """The product of their values."""
        return sp.prod([each.value(folder) for each in self.factors])


# What stands in words


@dataclass(frozen=True)
class Checked:
    """A number that a finding quotes, by both routes."""

    where: str
    printed: str
    words: str
    first: str
    second: str
    agrees: bool


@dataclass(frozen=True)
class Quotation(ABC):
    """Words of a finding; `letter` names the reading, "" the discussion of the claim."""

    letter: str
    words: str

    @property
    @abstractmethod
    def printed(self) -> tuple[str, ...]:
        """The numbers in the words that are vouched for."""

    @abstractmethod
    def check(self, name: str, folder: Path) -> Checked:
        """Both routes, for the dossier in a folder; `name` is where the words stand."""


@dataclass(frozen=True)
class Number(Quotation):
    """A number as printed, its closed form, and what it is.

    A printed decimal or percentage is the value rounded to its last place, a fraction or formula
    is the value itself. Where the words give no number, such as "one in ten", `means` does.
    """

    number: str
    form: str
    by: Route
    means: str = ""

    @property
    def printed(self) -> tuple[str, ...]:
        """The number."""
        return (self.number,)

    def check(self, name: str, folder: Path) -> Checked:
        """The closed form beside the definition, and both beside what is printed."""
        first, second = closed_form(self.form), self.by.value(folder)
        agrees = abs(first - second) < SMALL and states(self.means or self.number, first)
        return Checked(
            name,
            self.number,
            self.words,
            f"{self.form} = {_short(_exactly(self.form))}",
            f"{self.by.describe()} = {_short(second)}",
            bool(agrees) and self.number in self.words,
        )


def states(text: str, value: sp.Expr) -> bool:
    """Whether a printed number is the value: rounded to the last place, or exactly.

    >>> third = sp.Rational(1, 3)
    >>> [states(text, third) for text in ("0.33", "33%", "1/3", "0.34", "1/4")]
    [True, True, True, False, False]
    >>> states("ln(2)/2", sp.log(2) / 2)
    True
    """
    if text.endswith("%"):
        return rounds_to(text[:-1], 100 * value)
    if re.fullmatch(r"\d+\.\d+", text):
        return rounds_to(text, value)
    return bool(abs(_exactly(text) - value) < SMALL)


def rounds_to(text: str, value: sp.Expr) -> bool:
    """Whether a printed decimal is the value, to the half of its last place."""
    places = -int(Decimal(text).as_tuple().exponent)
    return bool(abs(sp.Rational(text) - value) <= sp.Rational(1, 2 * 10**places) + SMALL)


@dataclass(frozen=True)
class Comparison(Quotation):
    """A comparison made in words: its statement at a point, and closed forms of its sides."""

    numbers: tuple[str, ...]
    statement: str
    at: ExactPoint
    left: str
    right: str

    @property
    def printed(self) -> tuple[str, ...]:
        """The numbers."""
        return self.numbers

    @cached_property
    def _parsed(self) -> tuple[Statement, Relation]:
        statement = parse(self.statement)
        (relation,) = statement.claim
        assert isinstance(relation, Relation)
        return statement, relation

    def check(self, name: str, folder: Path) -> Checked:
        """The order of the closed forms beside the verdict of the balls; each side by both."""
        statement, relation = self._parsed
        forms = closed_form(self.left), closed_form(self.right)
        outcome = judge(statement, _named(statement, self.at)).outcome
        sides = zip(forms, (relation.left, relation.right), strict=True)
        same = all(abs(form - definition(str(side), self.at)) < SMALL for form, side in sides)
        return Checked(
            name,
            ", ".join(self.numbers),
            self.words,
            f"{_short(forms[0])} {relation.op} {_short(forms[1])}",
            f"{self.statement}: {outcome.value}",
            same and _ordered(*forms, relation.op) and outcome is balls.Outcome.HOLDS,
        )


@dataclass(frozen=True)
class Limit(Quotation):
    """lim form as its scalar tends to 0 from above; `near` is what the form is, at almost 0."""

    number: str
    form: str
    scalar: str
    near: At
    means: str = ""

    @property
    def printed(self) -> tuple[str, ...]:
        """The number."""
        return (self.number,)

    def check(self, name: str, folder: Path) -> Checked:
        """The limit by SymPy beside the term close to 0."""
        variable = sp.Symbol(self.scalar, positive=True)
        tree = sp.sympify(self.form, locals={self.scalar: variable}, rational=True)
        limit, near = sp.limit(tree, variable, 0, "+"), self.near.value(folder)
        said = sp.Rational(self.means or self.number)
        return Checked(
            name,
            self.number,
            self.words,
            f"{self.form} → {limit} as {self.scalar} → 0",
            f"{self.near.describe()} = {_short(near)}",
            bool(limit == said and abs(near - said) < NEAR) and self.number in self.words,
        )


def _ordered(left: sp.Expr, right: sp.Expr, op: str) -> bool:
    """left op right for values known to 35 digits: closer than that they count as equal."""
    apart = 0 if abs(left - right) < SMALL else left - right
    return bool(_OPERATORS[op](apart, 0))


def _short(value: sp.Expr) -> str:
    """A value in print: a fraction, or eight significant digits."""
    return str(value) if value.is_Rational else str(sp.N(value, SIGNIFICANT))


def _named(statement: Statement, at: ExactPoint) -> ExactPoint:
    """The part of a point that a statement speaks of."""
    names = {*statement.scalars, *statement.distributions, *statement.labels}
    return ExactPoint(at.alphabet, tuple(item for item in at.items if item[0] in names))


# Where they stand


def texts(dossier: Dossier) -> dict[str, str]:
    """The words of every reading that lists evidence, by letter, and the discussion under ""."""
    settled = (reading for reading in dossier.claim.readings if reading.evidence)
    return {"": dossier.claim.discussion, **{each.letter: _words(each) for each in settled}}


def _words(reading: Reading) -> str:
    return "\n".join((reading.words, reading.why, reading.remark, reading.general))


def quotations(dossier: Dossier) -> tuple[Quotation, ...]:
    """What the dossier's ``numbers.py`` lists; nothing where there is no such file."""
    return tuple(getattr(_module(dossier), "NUMBERS", ()))


def inputs(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    """The words that hold inputs, by letter."""
    return dict(getattr(_module(dossier), "INPUTS", {}))


def _module(dossier: Dossier) -> ModuleType | None:
    listed = (dossier.folder / f"{FILE}.py").is_file()
    return load_module(dossier.folder, FILE) if listed else None


def checked(dossier: Dossier) -> tuple[Checked, ...]:
    """Every number by both routes; one whose words do not stand where they should disagrees."""
    found, name = texts(dossier), dossier.claim.id
    return tuple(
        replace(result, agrees=result.agrees and each.words in found.get(each.letter, ""))
        for each in quotations(dossier)
        for result in [each.check(name + each.letter, dossier.folder)]
    )


def unaccounted(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """(letter, number) for every number in words that is neither checked nor an input."""
    listed, chosen = quotations(dossier), inputs(dossier)
    found = []
    for letter, text in texts(dossier).items():
        spans = [match.span() for match in ASSIGNED.finditer(text)]
        spans += [span for words in chosen.get(letter, ()) for span in _places(words, text)]
        spans += [s for each in listed if each.letter == letter for s in _vouched(each, text)]
        loose = (m for m in STATED.finditer(text) if not _within(m.span(), spans))
        found += [(letter, match.group()) for match in loose]
    return tuple(found)


def _vouched(quotation: Quotation, text: str) -> Iterator[tuple[int, int]]:
    """Where a quotation's numbers stand, within its words."""
    for start, _ in _places(quotation.words, text):
        for number in quotation.printed:
            for place in _places(number, quotation.words):
                yield start + place[0], start + place[1]


def _places(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text."""
    return (match.span() for match in re.finditer(re.escape(words), text))


def _within(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
