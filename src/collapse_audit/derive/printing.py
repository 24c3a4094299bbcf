"""Proofs for readers: as LaTeX and as plain text, one row a step, cases indented."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch
from itertools import groupby
from typing import Any

from collapse_audit.derive import proof as by
from collapse_audit.derive.proof import Proof, Step, any_of
from collapse_audit.interpreters.latex import formula_latex, name_latex
from collapse_audit.interpreters.latex import latex as term_latex
from collapse_audit.language import parse_formulas, parse_term


@dataclass(frozen=True)
class Said:
    """A relation or term within words."""

    text: str


Words = tuple[str | Said, ...]


@dataclass(frozen=True)
class Row:
    """One line of a printed proof."""

    depth: int
    words: Words


def words(proof: Proof) -> str:
    """A proof as plain text.

    >>> from collapse_audit.derive.lemmas import LOG_TANGENT
    >>> print(words(LOG_TANGENT))
    log lies below its tangent.
    tangent: log(x) <= x - 1  (convex in x, equal with equal slopes at x = 1)
    """
    lines = (f"{'  ' * row.depth}{_plain(row.words)}" for row in rows(proof))
    return "\n".join((f"{proof.title}.", *lines))


def latex(proof: Proof) -> str:
    r"""A proof as one aligned display, without delimiters.

    >>> from collapse_audit.derive.lemmas import LOG_MONOTONE
    >>> print(latex(LOG_MONOTONE).splitlines()[2])
    &\text{goal: }\ln(x)\le\ln(y)\text{  (from «ratio»)}
    """
    lines = ("&" + row.depth * r"\quad " + _typeset(row.words) for row in rows(proof))
    return "\n".join((r"\begin{aligned}", " \\\\\n".join(lines), r"\end{aligned}"))


def cited(proof: Proof) -> tuple[Proof, ...]:
    """The proofs that a proof cites, directly or not, each once and after those it cites.

    >>> from collapse_audit.derive.lemmas import EXP_MONOTONE
    >>> [each.title for each in cited(EXP_MONOTONE)]
    ['log lies below its tangent', 'exp lies above its tangent']
    """
    found: dict[str, Proof] = {}
    for step in any_of(proof.steps):
        if isinstance(step.by, by.Theorem):
            for each in (*cited(step.by.proof), step.by.proof):
                found.setdefault(each.title, each)
    return tuple(found.values())


def rows(proof: Proof) -> Iterator[Row]:
    """The abbreviations, then the steps."""
    if proof.names:
        yield Row(0, ("with ", *_listed(Said(f"{name} == {text}") for name, text in proof.names)))
    yield from _steps(proof.steps, 0)


def _steps(steps: tuple[Step, ...], depth: int) -> Iterator[Row]:
    for step in steps:
        where = (" where ", *_listed(map(Said, step.at))) if step.at else ()
        why = ("  (", *_why(step.by), ")")
        yield Row(depth, (f"{step.name}: ", Said(step.says), *where, *why))
        if isinstance(step.by, by.Cases):
            yield from _branches(step.by, depth)


def _branches(reason: by.Cases, depth: int) -> Iterator[Row]:
    for branch in reason.branches:
        end = (":",) if branch.steps else (": by computation",)
        yield Row(depth + 1, ("case ", *_case(reason.split, branch.case), *end))
        yield from _steps(branch.steps, depth + 2)


@singledispatch
def _case(split: Any, case: str) -> Words:
    raise TypeError(f"unknown cases {split!r}")


@_case.register
def _(split: by.Letters, case: str) -> Words:
    quantity = "some letter has " if case == "some" else "no letter has "
    return (quantity, *_listed(map(Said, split.conditions)))


@_case.register
def _(split: by.Compare | by.Same, case: str) -> Words:
    return (Said(f"{split.left} {case} {split.right}"),)


@singledispatch
def _why(reason: Any) -> Words:
    raise TypeError(f"unknown reason {reason!r}")


@_why.register
def _(reason: by.Given) -> Words:
    return ("given",)


@_why.register
def _(reason: by.Algebra) -> Words:
    if not reason.uses:
        return ("by computation",)
    return ("from ", *_listed_words(_multiple(use) for use in reason.uses))


def _multiple(use: by.Use) -> Words:
    if use.times == "1":
        return (f"«{use.fact}»",)
    return (f"«{use.fact}» times ", Said(use.times))


@_why.register
def _(reason: by.Summed) -> Words:
    strict = f", strictly by «{reason.strictly}»" if reason.strictly else ""
    return (f"summing «{reason.fact}» over its letters{strict}",)


@_why.register
def _(reason: by.Theorem) -> Words:
    places = tuple(Said(f"{name} == {text}") for name, text in reason.where)
    return (reason.proof.title, *((", with ", *_listed(places)) if places else ()))


@_why.register
def _(reason: by.Instance) -> Words:
    return (f"«{reason.fact}» at ", Said(reason.value))


@_why.register
def _(reason: by.Tangent) -> Words:
    place = Said(f"{reason.variable} == {reason.touching}")
    return ("convex in ", Said(reason.variable), ", equal with equal slopes at ", place)


@_why.register
def _(reason: by.Slope) -> Words:
    return (f"the slope of «{reason.fact}» at 0",)


@_why.register
def _(reason: by.Cases) -> Words:
    return ("by cases",)


def _listed(parts: Any) -> Words:
    return _listed_words((part,) for part in parts)


def _listed_words(parts: Any) -> Words:
    found: list[str | Said] = []
    for part in parts:
        found += [", "] * bool(found) + list(part)
    return tuple(found)


def _plain(said: Words) -> str:
    return "".join(
        part.text.replace("==", "=") if isinstance(part, Said) else part for part in said
    )


def _typeset(said: Words) -> str:
    runs = groupby(said, key=lambda part: isinstance(part, Said))
    return "".join(
        "".join(_math(part.text) for part in run if isinstance(part, Said))
        if typeset
        else _text("".join(part for part in run if isinstance(part, str)))
        for typeset, run in runs
    )


def _math(text: str) -> str:
    """A term, a relation, or a name with what it stands for."""
    name, equals, rest = text.partition(" == ")
    if equals and name.isalnum():
        return f"{name_latex(name)}={term_latex(parse_term(rest))}"
    try:
        (formula,) = parse_formulas(text)
    except ValueError:
        return term_latex(parse_term(text))
    return formula_latex(formula)


def _text(text: str) -> str:
    return rf"\text{{{text}}}"
