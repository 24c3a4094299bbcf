"""The atlas: how often random distributions violate a statement, by alphabet and scalars.

A table of estimates with intervals, not a verdict: floats count, `draws.CHECKED` draws of each
kind are put to balls in every cell, and what is too close to call is reported apart.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from itertools import product
from math import sqrt
from pathlib import Path
from typing import Any

from collapse_audit import __version__
from collapse_audit.hunt.draws import CHECKED, MARGIN, Cell, Count, count
from collapse_audit.hunt.search import LARGEST_ALPHABET, LARGEST_NUMBER
from collapse_audit.hunt.space import Interval, Space, space_of
from collapse_audit.language import LanguageError, Statement, parse_term
from collapse_audit.language.statements import constant_value, is_constant
from collapse_audit.language.terms import Number
from collapse_audit.witness import FileError, json_text
from collapse_audit.witness.files import read_document

SCHEMA = "collapse-audit/atlas/1"
LAW = "independent flat Dirichlet"
LEVEL = 0.95
DEVIATIONS = 1.959964
ALPHABETS = (2, 3, 5, 10, 30, 100)
TENTHS = tuple(Fraction(i, 10) for i in range(1, 10))

Counts = Mapping[Cell, Count]
Values = Mapping[str, tuple[Fraction, ...]]


@dataclass(frozen=True)
class Plan:
    """What every cell of an atlas has in common."""

    statement: Statement
    samples: int
    seed: int

    def count(self, cell: Cell) -> Count:
        """The count of one cell, which depends on nothing but the plan and the cell."""
        return count(self.statement, cell, self.samples, self.seed)

    def document(self) -> dict[str, Any]:
        """The part of the JSON document that the cells share."""
        return {
            "schema": SCHEMA,
            "version": __version__,
            "statement": self.statement.claim_text,
            "given": list(self.statement.given_texts),
            "law": LAW,
            "samples": self.samples,
            "seed": self.seed,
            "margin": MARGIN,
            "checked_of_each_kind": CHECKED,
            "level": LEVEL,
        }


def interval(counted: Count) -> tuple[float, float] | None:
    """Wilson's interval for the probability of a violation, at the level `LEVEL`.

    The lower end counts the undecided draws as holding, the upper end as violations.

    >>> interval(Count(5, 5, 0, 0, 0, 0, 0))
    (0.236..., 0.763...)
    >>> interval(Count(0, 0, 9, 0, 0, 0, 0)), interval(Count(0, 0, 0, 9, 0, 0, 0))
    ((0.0, 1.0), None)
    """
    n = counted.admitted
    if not n:
        return None
    return 1 - _upper(n - counted.violating, n), _upper(counted.violating + counted.undecided, n)


def _upper(hits: int, n: int) -> float:
    """The upper end of Wilson's interval for hits out of n."""
    if hits == n:
        return 1.0
    share, square = hits / n, DEVIATIONS**2
    spread = DEVIATIONS * sqrt(share * (1 - share) / n + square / (4 * n * n))
    return (share + square / (2 * n) + spread) / (1 + square / n)


def values_of(options: Sequence[str]) -> dict[str, tuple[Fraction, ...]]:
    """The values of scalars in options such as ``alpha=1/10,0.2``, each value once.

    >>> values_of(["alpha=1/10,0.2", "alpha=0.1"])
    {'alpha': (Fraction(1, 10), Fraction(1, 5))}
    """
    found: dict[str, dict[Fraction, None]] = {}
    for option in options:
        name, equals, texts = option.partition("=")
        if not (equals and name.strip()):
            raise LanguageError(f"{option!r} is not of the form name=value,value")
        values = found.setdefault(name.strip(), {})
        values.update((_constant(name.strip(), text), None) for text in texts.split(","))
    return {name: tuple(values) for name, values in found.items()}


def _constant(name: str, text: str) -> Fraction:
    term = parse_term(text) if text.strip() else None
    value = constant_value(term) if term is not None and is_constant(term) else None
    if value is None or max(abs(value.numerator), value.denominator) > LARGEST_NUMBER:
        raise LanguageError(f"{name}: {text.strip()!r} is no fraction of numbers up to 1e100")
    return value


def cells_of(statement: Statement, alphabets: Sequence[int], values: Values) -> tuple[Cell, ...]:
    """The cells of an atlas: each alphabet with each combination of the scalars' values.

    A single scalar without values runs through the tenths within its range. Raises
    `LanguageError` for what cannot be drawn: statements with ``forall``, labels, scalars that
    lack values, values out of range.

    >>> from collapse_audit.language import parse
    >>> [cell.k for cell in cells_of(parse("max(P) <= a"), (2, 3), {"a": (Fraction(1, 2),)})]
    [2, 3]
    """
    space = space_of(statement)
    _check_statement(space)
    _check_alphabets(statement, alphabets)
    chosen = _chosen(space, values)
    settings = tuple(product(*([(name, value) for value in chosen[name]] for name in chosen)))
    return tuple(Cell(k, setting) for k in dict.fromkeys(alphabets) for setting in settings)


def _check_statement(space: Space) -> None:
    if space.labels:
        raise LanguageError(f"{space.labels[0]} is a label vector; labels are not drawn")
    if hint := space.contradiction():
        raise LanguageError(hint)
    numbers = [node.value for node in space.statement.terms() if isinstance(node, Number)]
    if max(numbers, default=0) > LARGEST_NUMBER:
        raise LanguageError("numbers beyond 1e100 are not computed with")


def _check_alphabets(statement: Statement, alphabets: Sequence[int]) -> None:
    for k in alphabets:
        if k < statement.smallest_alphabet:
            needed = statement.smallest_alphabet
            raise LanguageError(f"the alphabet needs at least {needed} letters, not {k}")
        if k > LARGEST_ALPHABET:
            raise LanguageError(f"alphabets of more than {LARGEST_ALPHABET} letters are not drawn")


def _chosen(space: Space, values: Values) -> dict[str, tuple[Fraction, ...]]:
    """The values of each free scalar, in the statement's order."""
    ranges = dict(space.scalars)
    for name in values:
        if name not in ranges:
            raise LanguageError(f"the statement has no free scalar {name}")
    chosen = {name: values.get(name) or _tenths(space, name) for name in ranges}
    for name, those in chosen.items():
        outside = [value for value in those if not _inside(ranges[name], value)]
        if outside:
            raise LanguageError(f"{name} = {outside[0]} is outside its range")
    return chosen


def _tenths(space: Space, name: str) -> tuple[Fraction, ...]:
    inside = tuple(value for value in TENTHS if _inside(dict(space.scalars)[name], value))
    if len(space.scalars) > 1 or not inside:
        raise LanguageError(f"give values for {name}: --scalar {name}=…")
    return inside


def _inside(within: Interval, value: Fraction) -> bool:
    return not within.bounded("==", value).empty


def atlas_document(plan: Plan, counts: Counts) -> dict[str, Any]:
    """The JSON document of an atlas, as ``schemas/atlas.json`` describes it."""
    return {**plan.document(), "cells": [_written(cell, counts[cell]) for cell in counts]}


def _written(cell: Cell, counted: Count) -> dict[str, Any]:
    ends = interval(counted)
    return {
        "k": cell.k,
        "scalars": {name: str(value) for name, value in cell.scalars},
        **asdict(counted),
        "share": counted.share,
        "interval": None if ends is None else list(ends),
    }


def kept(plan: Plan, path: Path) -> dict[Cell, Count]:
    """The finished cells that a file holds, none where there is no file.

    Raises `FileError` where the file holds something else, or an atlas of another plan.
    """
    if not path.exists():
        return {}
    document = read_document(path, "atlas")
    for key, value in plan.document().items():
        if document[key] != value:
            raise FileError(f"{path}: holds an atlas with another {key}; name another file")
    found = dict(_read(each) for each in document["cells"])
    for cell, counted in found.items():
        if counted.admitted + counted.excluded != plan.samples:
            raise FileError(f"{path}: the draws at k = {cell.k} are not {plan.samples}")
    return found


def _read(document: Mapping[str, Any]) -> tuple[Cell, Count]:
    scalars = tuple((name, Fraction(text)) for name, text in document["scalars"].items())
    fields = {name: int(document[name]) for name in Count.__dataclass_fields__}
    return Cell(int(document["k"]), scalars), Count(**fields)


def keep(path: Path, plan: Plan, counts: Counts) -> None:
    """Writes the finished cells to a file, which is whole at every moment."""
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_text(json_text(atlas_document(plan, counts)), "utf-8")
        os.replace(beside, path)
    except OSError as error:
        raise FileError(f"{path}: {error.strerror or error}") from None
