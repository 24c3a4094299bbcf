"""`proofs/generated/Statements.v`: every statement of the dossiers as a Coq proposition.

A reading C26a that is a statement of the language becomes ``C26a_statement``, whether settled or
open. A reading C30a that is vacuous, because an unspecified part can always be chosen, becomes
``C30a_filled_statement``: the statement with the choice filled in. The text depends on the
dossiers alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from collapse_audit.interpreters.coq import definition
from collapse_audit.language import (
    FormalStatement,
    LanguageError,
    LoopStatement,
    Statement,
    parse,
)

STATEMENTS = Path("generated") / "Statements.v"
"""Where the file stands in the folder of dossiers."""

IMPORTS = """\
From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language.
"""
"""What a printed statement needs; MathComp comes last, since ``%N`` means `nat` there."""

PREAMBLE = f"""\
(** * What the readings of the claims state

    Written by `collapse-audit kernel` from the dossiers; never edited by hand.

    [C26a_statement] is what reading C26a states, as [collapse_audit.interpreters.coq] prints it:
    over every finite alphabet, with values in the extended reals that may be missing
    ([theory/Extended.v]) and with the functions of [theory/Language.v]. A hypothesis [holds]
    where both of its sides have a value and the relation is true; a claim is [unbroken] unless
    both of its sides have a value and the relation is false. [forall(V, relation)] says that the
    relation is unbroken for every distribution V, or every real V strictly between 0 and 1.
    [C30a_filled_statement] is a vacuous reading with its unspecified part filled in. *)

{IMPORTS}"""

FILLED = "Here the unspecified part is filled in."
Proposition = Statement | LoopStatement | FormalStatement


class _Evidence(Protocol):
    @property
    def kind(self) -> str: ...


class _Reading(Protocol):
    @property
    def letter(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def proposition(self) -> Proposition: ...
    @property
    def evidence(self) -> Sequence[_Evidence]: ...


class Claim(Protocol):
    """What is asked of a claim of the ledger."""

    @property
    def id(self) -> str: ...
    @property
    def readings(self) -> Sequence[_Reading]: ...


@dataclass(frozen=True)
class Named:
    """A statement, the name of its definition, and what it says in words."""

    name: str
    words: str
    statement: Statement


def named_statements(claims: Iterable[Claim]) -> Iterator[Named]:
    """The statements of all readings, and vacuous readings filled in, in the dossiers' order."""
    for claim in claims:
        for reading in claim.readings:
            yield from _of_reading(f"{claim.id}{reading.letter}", reading)


def _of_reading(id: str, reading: _Reading) -> Iterator[Named]:
    if isinstance(reading.proposition, Statement):
        yield Named(f"{id}_statement", reading.words, reading.proposition)
    for filled in filter(None, map(_filled, reading.evidence)):
        yield Named(f"{id}_filled_statement", f"{reading.words} {FILLED}", filled)


def _filled(evidence: _Evidence) -> Statement | None:
    """The statement that a derivation of vacuity proves; other derivations prove the reading."""
    text = getattr(evidence, "statement", "") if evidence.kind == "derivation" else ""
    return parse(text, getattr(evidence, "given", ())) if text else None


def statements_source(claims: Iterable[Claim]) -> str:
    """The whole text of `Statements.v`.

    Raises `LanguageError` where a statement cannot be printed, or two would have one name.

    >>> statements_source(()) == PREAMBLE
    True
    """
    named = tuple(named_statements(claims))
    _check_distinct([each.name for each in named])
    printed = (definition(each.name, each.statement, each.words) for each in named)
    return "\n".join([PREAMBLE, *(f"{text}\n" for text in printed)])


def _check_distinct(names: list[str]) -> None:
    if repeated := next((name for name in names if names.count(name) > 1), None):
        raise LanguageError(f"two statements would be called {repeated}")


def write_statements(root: Path, claims: Iterable[Claim]) -> Path:
    """Writes `Statements.v` into the folder of dossiers unless it is current; says where it is."""
    path, source = root / STATEMENTS, statements_source(claims)
    if _text(path) != source:
        path.parent.mkdir(exist_ok=True)
        path.write_text(source, "utf-8", newline="\n")
    return path


def stale(root: Path, claims: Iterable[Claim]) -> bool:
    """Whether `Statements.v` is missing or differs from what the claims state."""
    return _text(root / STATEMENTS) != statements_source(claims)


def _text(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None
