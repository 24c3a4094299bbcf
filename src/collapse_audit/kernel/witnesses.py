"""Witnesses in Coq: a refutation of the printed statement by the point of a witness.

A witness becomes ``Lemma C26a_by_a : ~ C26a_statement``: the statement is applied to the alphabet
of the point and to its values, every hypothesis is decided to hold and the claim to fail, by the
computation that `proofs/theory/Evaluate.v` proves right. Terms are printed as data; that they mean
what the statement says is for Coq to find, so nothing here needs to be trusted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from pathlib import Path
from textwrap import fill, indent

from collapse_audit.interpreters.coq import OPERATORS, comment, identifiers
from collapse_audit.language import (
    Atom,
    ExactPoint,
    Formula,
    LanguageError,
    Relation,
    Sort,
    Statement,
    Term,
    Value,
)
from collapse_audit.language import terms as t
from collapse_audit.witness import FileError, Witness, judge, load

WIDTH = 100
IMPORTS = """\
From Coq Require Import Reals ZArith QArith.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language Evaluate Witness.
"""
"""What a refutation needs; MathComp comes last, since ``%N`` means `nat` there."""
SCOPE = "Local Open Scope nat_scope."

_UNARY: dict[type[Term], str] = {
    t.Neg: "OOpp",
    t.Log: "OLog",
    t.Exp: "OExp",
    t.Sqrt: "OSqrt",
    t.Abs: "OAbs",
    t.Reciprocal: "ORecip",
}
_BINARY: dict[type[Term], str] = {
    t.Add: "OAdd",
    t.Sub: "OSub",
    t.Mul: "OMul",
    t.Div: "ODiv",
    t.Pow: "OPow",
    t.Max: "OMax",
    t.Min: "OMin",
}
_REDUCTIONS: dict[type[Term], str] = {
    t.Sum: "Total",
    t.Largest: "Largest",
    t.Smallest: "Smallest",
}


# Terms as data


class _Data:
    r"""Terms as data of Coq: every atom is defined once, under a name of its own.

    >>> from collapse_audit.language import parse
    >>> statement = parse("sum(mix(a, P, P)) > 1")
    >>> data = _Data(statement)
    >>> data.term(statement.claim[0].left)
    'Total mix_1'
    >>> print(*data.definitions, sep="\n")
    pose mix_1 := VBinary OAdd (VBinary OMul (Constant (Binary OSub (Whole 1) (Given a_at)))
      (Data P_at)) (VBinary OMul (Constant (Given a_at)) (Data P_at)).
    """

    def __init__(self, statement: Statement) -> None:
        self.definitions: list[str] = []
        self.names = {name: f"{coq}_at" for name, coq in identifiers(statement).items()}
        self._atoms: dict[Atom, str] = {}
        self._numbers = count(1)

    def term(self, term: Term) -> str:
        """A term of its own sort."""
        if isinstance(term, Atom):
            return self._atom(term)
        if isinstance(term, t.Leaf):
            return self._leaf(term)
        if isinstance(term, t.Where):
            return self._where(term)
        if type(term) in _REDUCTIONS:
            return f"{_REDUCTIONS[type(term)]} {self.argument(term.children[0], Sort.VECTOR)}"
        prefix = "V" if term.sort is Sort.VECTOR else ""
        operands = " ".join(self.argument(child, term.sort) for child in term.children)
        if type(term) in _UNARY:
            return f"{prefix}Unary {_UNARY[type(term)]} {operands}"
        return f"{prefix}Binary {_BINARY[type(term)]} {operands}"

    def of_sort(self, term: Term, sort: Sort) -> str:
        """A term as a vector where one is wanted."""
        if term.sort is sort:
            return self.term(term)
        return f"Constant {self.argument(term, Sort.REAL)}"

    def argument(self, term: Term, sort: Sort) -> str:
        """A term of a sort, in brackets where it needs them."""
        text = self.of_sort(term, sort)
        return f"({text})" if " " in text else text

    def _atom(self, atom: Atom) -> str:
        if atom not in self._atoms:
            text = self.of_sort(atom.definition(), atom.sort)
            self._atoms[atom] = f"{atom.name}_{next(self._numbers)}"
            self.definitions.append(_filled(f"pose {self._atoms[atom]} := {text}."))
        return self._atoms[atom]

    def _leaf(self, leaf: t.Leaf) -> str:
        if isinstance(leaf, t.Number):
            over, under = leaf.value.as_integer_ratio()
            return f"Whole {over}" if under == 1 else f"Ratio {over} {under}"
        if isinstance(leaf, t.Scalar):
            return f"Given {self.names[leaf.name]}"
        if isinstance(leaf, t.Distribution | t.Labels):
            return f"Data {self.names[leaf.name]}"
        if isinstance(leaf, t.Point):
            return f"Vertex {leaf.letter}"
        return _CONSTANTS[type(leaf)]

    def _where(self, term: t.Where) -> str:
        if term.right != t.term(1):
            raise LanguageError("cases other than x == 1 have no counterpart in Coq")
        parts = (self.argument(part, Sort.REAL) for part in (term.left, term.then, term.otherwise))
        return f"IfOne {' '.join(parts)}"


_CONSTANTS: dict[type[Term], str] = {
    t.Infinity: "Infinity",
    t.AlphabetSize: "Size",
    t.Ones: "Constant (Whole 1)",
    t.Indices: "Indices",
}


def _filled(text: str) -> str:
    return fill(text, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


# Refutations


def refutation(name: str, statement_name: str, statement: Statement, point: ExactPoint) -> str:
    """``Lemma name : ~ statement_name``, proved by the point.

    Raises `LanguageError` where the statement does not certainly fail there.

    >>> from collapse_audit.language import parse
    >>> point = ExactPoint.of(2, P=("1/2", "1/2"))
    >>> print(refutation("Z1_by_z", "Z1_statement", parse("max(P) > 1/2"), point))
    Lemma Z1_by_z : ~ Z1_statement.
    Proof.
    pose P_at := [:: 1 # 2; 1 # 2]%Q.
    have weights_P_at : weights 2 P_at by [].
    have broken : ~ unbroken Gt (denote 2 (Largest (Data P_at))) (denote 2 (Binary ODiv (Whole 1)
      (Whole 2))) by settle.
    move=> statement; apply: broken.
    exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P_at) (data_dist weights_P_at)).
    Qed.
    """
    broken = judge(statement, point).broken
    if broken is None:
        raise LanguageError(f"{statement} does not certainly fail at {point}")
    lines = _Refutation(statement, point, statement.claim.index(broken)).lines()
    return "\n".join([f"Lemma {name} : ~ {statement_name}.", *lines])


class _Refutation:
    """The lines of one proof; `failing` is the position of the relation that fails."""

    def __init__(self, statement: Statement, point: ExactPoint, failing: int) -> None:
        self.statement, self.point, self.failing = statement, point, failing
        self.data = _Data(statement)

    def lines(self) -> Iterator[str]:
        """The proof, ``Proof`` and ``Qed`` included."""
        facts = {f"fact_{i}": fact for i, fact in enumerate(self.facts(), 1)}
        broken = self.broken()
        yield "Proof."
        yield from self.values()
        yield from self.data.definitions
        yield from (_filled(f"have {name} : {fact} by settle.") for name, fact in facts.items())
        yield _filled(f"have broken : ~ {broken} by settle.")
        yield "move=> statement; apply: broken."
        applied = f"(statement {' '.join([*self.arguments(), *facts])})"
        yield _filled(f"exact: {self.projected(applied)}.")
        yield "Qed."

    def values(self) -> Iterator[str]:
        """The point, and that its distributions are distributions."""
        for name, value in self.point.items:
            yield _filled(f"pose {self.data.names[name]} := {_value(value)}%Q.")
        for name in self.statement.distributions:
            at = self.data.names[name]
            yield f"have weights_{at} : weights {self.point.alphabet} {at} by []."

    def facts(self) -> list[str]:
        """What the statement asks for: its hypotheses; that the sides of a chain have values."""
        claim, given = self.statement.claim, self.statement.hypotheses
        guards = [guard for each in claim for guard in self.definedness(_relation(each))]
        held = [self.related("holds", _relation(each)) for each in given]
        return held + list(dict.fromkeys(guards)) if len(claim) > 1 else held

    def definedness(self, relation: Relation) -> tuple[str, ...]:
        """That both sides of a relation have values."""
        left, right = self.sides(relation)
        if relation.sort is Sort.VECTOR:
            return (f"all_values {left} {right}",)
        return f"has_value {left}", f"has_value {right}"

    def broken(self) -> str:
        """The relation that fails."""
        predicate = "unbroken" if len(self.statement.claim) == 1 else "holds"
        return self.related(predicate, _relation(self.statement.claim[self.failing]))

    def related(self, predicate: str, relation: Relation) -> str:
        """A relation between terms as data."""
        letterwise = "v" if relation.sort is Sort.VECTOR else ""
        left, right = self.sides(relation)
        return f"{letterwise}{predicate} {OPERATORS[relation.op]} {left} {right}"

    def sides(self, relation: Relation) -> tuple[str, str]:
        """Both sides, with their meaning on the alphabet."""
        k, sort = self.point.alphabet, relation.sort
        meaning = f"@vdenote {k}" if sort is Sort.VECTOR else f"denote {k}"
        left, right = (self.data.argument(side, sort) for side in (relation.left, relation.right))
        return f"({meaning} {left})", f"({meaning} {right})"

    def arguments(self) -> Iterator[str]:
        """What the statement is applied to, in the order of its binders."""
        k, names = self.point.alphabet, self.data.names
        distributions = [names[each] for each in self.statement.distributions]
        yield f"(letters {k})"
        yield f"(@enough_letters {self.statement.smallest_alphabet} {k} isT)"
        yield from (f"(data {at})" for at in distributions)
        yield from (f"(data_dist weights_{at})" for at in distributions)
        yield from (f"(data {names[each]})" for each in self.statement.labels)
        yield from (f"(Q2R {names[each]})" for each in self.statement.scalars)

    def projected(self, applied: str) -> str:
        """The relation that fails, of those that a chain claims."""
        for _ in range(self.failing):
            applied = f"(proj2 {applied})"
        last = self.failing == len(self.statement.claim) - 1
        return applied if last else f"(proj1 {applied})"


def _relation(formula: Formula) -> Relation:
    if not isinstance(formula, Relation):
        raise LanguageError(f"{formula} cannot be checked at a point; such parts are proved")
    return formula


def _value(value: Value) -> str:
    if isinstance(value, tuple):
        return f"[:: {'; '.join(map(_rational, value))}]"
    return f"({_rational(value)})"


def _rational(value: Fraction) -> str:
    """A rational as Coq writes it.

    >>> _rational(Fraction(-1, 3)), _rational(Fraction(2))
    ('(-1) # 3', '2 # 1')
    """
    over = f"({value.numerator})" if value < 0 else f"{value.numerator}"
    return f"{over} # {value.denominator}"


# Files


@dataclass(frozen=True)
class NamedWitness:
    """A witness of a reading and the name of its file without the ending."""

    stem: str
    witness: Witness

    @property
    def reading(self) -> str:
        """The id of the reading that it refutes."""
        return f"{self.witness.claim}{self.witness.reading}"

    @property
    def lemma(self) -> str:
        """The name of its refutation.

        >>> from collapse_audit.language import parse
        >>> point = ExactPoint.of(2, P=("1/2", "1/2"))
        >>> witness = Witness(parse("KL(P, P) > 0"), point, Fraction(0), "C26", "a")
        >>> NamedWitness("a_distinct", witness).lemma
        'C26a_by_a_distinct'
        """
        return f"{self.reading}_by_{re.sub(r'[^A-Za-z0-9]', '_', self.stem)}"


def witnesses_source(claim: str, witnesses: Sequence[NamedWitness]) -> str:
    """The refutations of one claim's readings by its witnesses, as a Coq file."""
    _check_distinct([each.lemma for each in witnesses])
    return "\n\n".join([_preamble(claim), *map(_commented, witnesses)]) + "\n"


def _preamble(claim: str) -> str:
    words = (
        f"Written by `collapse-audit kernel` from the witness files of the dossier; never edited "
        f"by hand. [{claim}a_by_x] refutes reading {claim}a by the point in the file x.json."
    )
    title = f"(** * The witnesses against readings of {claim}"
    return (
        f"{title}\n\n{indent(fill(words, 90), '    ')} *)\n\n"
        f"{IMPORTS}From CollapseAudit.generated Require Import Statements.\n\n{SCOPE}"
    )


def _commented(named: NamedWitness) -> str:
    witness = named.witness
    proof = refutation(named.lemma, f"{named.reading}_statement", witness.statement, witness.point)
    return f"{comment(f'{witness.statement} fails by {witness.amount}.')}\n{proof}"


def _check_distinct(names: list[str]) -> None:
    if repeated := next((name for name in names if names.count(name) > 1), None):
        raise LanguageError(f"two refutations would be called {repeated}")


def witness_sources(root: Path) -> dict[str, str]:
    """The text of every file ``generated/C26_witnesses.v`` of a folder of dossiers, by its path.

    Witness files that name no reading, or cannot be read, refute nothing here.
    """
    found: dict[str, list[NamedWitness]] = {}
    for path in sorted(root.glob("C[0-9][0-9]_*/witnesses/*.json")):
        named = _named(path)
        if named and named.witness.claim and named.witness.reading:
            found.setdefault(named.witness.claim, []).append(named)
    return {f"generated/{c}_witnesses.v": witnesses_source(c, each) for c, each in found.items()}


def _named(path: Path) -> NamedWitness | None:
    try:
        return NamedWitness(path.stem, load(path))
    except FileError:
        return None


def write_witnesses(root: Path) -> tuple[Path, ...]:
    """Writes the files that are not current and removes those that no witness asks for."""
    sources = witness_sources(root)
    for path in _obsolete(root, sources):
        path.unlink()
    for name, source in sources.items():
        if _text(root / name) != source:
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(source, "utf-8", newline="\n")
    return tuple(root / name for name in sources)


def stale_witnesses(root: Path) -> tuple[str, ...]:
    """The files that are missing, differ from what the witnesses say, or have no witness."""
    sources = witness_sources(root)
    differing = (name for name, source in sources.items() if _text(root / name) != source)
    surplus = (path.relative_to(root).as_posix() for path in _obsolete(root, sources))
    return tuple(sorted({*differing, *surplus}))


def _obsolete(root: Path, sources: Iterable[str]) -> tuple[Path, ...]:
    kept = {root / name for name in sources}
    return tuple(p for p in sorted(root.glob("generated/C*_witnesses.v")) if p not in kept)


def _text(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None
