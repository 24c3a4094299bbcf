"""What is known at a point of a proof, and what terms are worth there.

Letters fall into groups by which distributions vanish at them (and, where a proof asks for it, by
whether two distributions agree there). A case of a proof rules groups out, or says that some
letter lies in one of several groups. A distribution has some letter where it is positive. Where
its largest entry is 1 it has one such letter, which is a group of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import product
from typing import Any

import sympy as sp

from collapse_audit.derive.reals import Reals
from collapse_audit.interpreters.signs import Expr, LetterSum, Sign
from collapse_audit.interpreters.symbols import (
    Group,
    NoValue,
    Symbols,
    Undetermined,
    Unsettled,
    settled,
)
from collapse_audit.language import Distribution, Formula, Relation, Scalar, Sort, Term, number
from collapse_audit.language.terms import Largest, Number, Point

ALPHABET_SIZE = sp.Symbol("k", integer=True, positive=True)
Conditions = tuple[Relation, ...]
Pair = tuple[str, str]

POSSIBLE = {
    "<": Sign.NEGATIVE,
    "<=": Sign.NONPOSITIVE,
    "==": Sign.ZERO,
    ">=": Sign.NONNEGATIVE,
    ">": Sign.POSITIVE,
    "!=": Sign.NONZERO,
}
"""Which signs of left − right a relation allows."""


@dataclass(frozen=True)
class Kind:
    """A group of letters: which distributions are positive, which are equal, which differ."""

    letter: int | str | None
    values: tuple[tuple[str, Expr], ...]
    differing: tuple[tuple[Expr, Expr], ...] = ()
    singled_out: tuple[int, ...] = ()

    def value(self, leaf: Term) -> Expr:
        """A distribution, vertex or number at a letter of this kind."""
        if isinstance(leaf, Distribution):
            return dict(self.values)[leaf.name]
        if isinstance(leaf, Point) and leaf.letter in self.singled_out:
            return sp.Integer(int(leaf.letter == self.letter))
        if isinstance(leaf, Number):
            return sp.Rational(leaf.value.numerator, leaf.value.denominator)
        raise ValueError(f"letters are told apart by distributions, not by {leaf}")

    def surely(self, conditions: Conditions) -> bool:
        """Whether conditions such as P > 0, P == 0 or P != Q hold at these letters."""
        return all(self._gap(each).within(POSSIBLE[each.op]) for each in conditions)

    def possibly(self, conditions: Conditions) -> bool:
        """Whether the conditions may hold at these letters."""
        return all(self._gap(each) & POSSIBLE[each.op] for each in conditions)

    def _gap(self, condition: Relation) -> Sign:
        return self._sign(self.value(condition.left), self.value(condition.right))

    def _sign(self, left: Expr, right: Expr) -> Sign:
        if left == right:
            return Sign.ZERO
        if (left, right) in self.differing or (right, left) in self.differing:
            return Sign.NONZERO
        if left.is_Number or right.is_Number:
            return _sign_of_constant_gap(left - right)
        return Sign.ANY


def _sign_of_constant_gap(gap: Expr) -> Sign:
    if gap.is_positive:
        return Sign.POSITIVE
    return Sign.NEGATIVE if gap.is_negative else Sign.ANY


@dataclass(frozen=True)
class Context:
    """The variables, what is assumed of them, and which letters there are."""

    scalars: tuple[str, ...]
    distributions: tuple[str, ...]
    assumed: tuple[Formula, ...] = ()
    some: tuple[Conditions, ...] = ()
    none: tuple[Conditions, ...] = ()
    pairs: tuple[Pair, ...] = field(default=())
    points: tuple[int, ...] = field(default=())
    learnt: tuple[Relation, ...] = field(default=())
    """Proved relations between reals, to be used for signs."""
    labels: tuple[str, ...] = field(default=())

    def assuming(self, *formulas: Formula) -> "Context":
        """This context with more assumptions."""
        return replace(self, assumed=self.assumed + formulas)

    def with_letters(self, conditions: Conditions) -> "Context":
        """This context where some letter satisfies the conditions."""
        return replace(self, some=(*self.some, conditions))

    def without_letters(self, conditions: Conditions) -> "Context":
        """This context where no letter satisfies the conditions."""
        return replace(self, none=(*self.none, conditions))

    @property
    def relations(self) -> Iterator[Relation]:
        """The unquantified assumptions."""
        return (formula for formula in self.assumed if isinstance(formula, Relation))

    @cached_property
    def same(self) -> Mapping[str, str]:
        """Each distribution's representative among those assumed equal to it."""
        found = {name: name for name in self.distributions}
        for relation in self.relations:
            sides = (relation.left, relation.right)
            if relation.op == "==" and all(isinstance(side, Distribution) for side in sides):
                old, new = (found[getattr(side, "name")] for side in sides)  # noqa: B009
                found = {name: new if kept == old else kept for name, kept in found.items()}
        return found

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The groups of letters that are not ruled out."""
        every = [
            kind for letter in (None, *self._single_letters) for kind in self._kinds_at(letter)
        ]
        left = [kind for kind in every if not any(map(kind.surely, self.none))]
        for conditions in self.some:
            left = _placed(left, conditions)
        return tuple(left)

    def _kinds_at(self, letter: int | str | None) -> Iterator[Kind]:
        names = sorted(set(self.same.values()))
        pairs = [(self.same[a], self.same[b]) for a, b in self.pairs]
        for positive in product((False, True), repeat=len(names)):
            pattern = dict(zip(names, positive, strict=True))
            if self.vertex is None or pattern[self.vertex] == (letter == self.vertex):
                yield from self._split_by_pairs(letter, pattern, pairs)

    @cached_property
    def vertex(self) -> str | None:
        """A distribution that is assumed to have all its mass on one letter.

        At most one is told, and none where letters are singled out by their positions.
        """
        found = [self.same[name] for relation in self.relations for name in _vertices(relation)]
        return found[0] if found and not self.points else None

    @property
    def _single_letters(self) -> tuple[int | str, ...]:
        """Letters that are a group of their own: those of points, and that of a vertex."""
        return self.points if self.vertex is None else (self.vertex,)

    def _split_by_pairs(
        self, letter: int | str | None, pattern: Mapping[str, bool], pairs: list[Pair]
    ) -> Iterator[Kind]:
        live = [(a, b) for a, b in pairs if a != b and pattern[a] and pattern[b]]
        for equal in product((False, True), repeat=len(live)):
            merged = {name: name for name in pattern}
            for (a, b), together in zip(live, equal, strict=True):
                if together:
                    old, new = merged[a], merged[b]
                    merged = {n: new if kept == old else kept for n, kept in merged.items()}
            apart = [pair for pair, together in zip(live, equal, strict=True) if not together]
            if all(merged[a] != merged[b] for a, b in apart):
                yield self._kind(letter, pattern, merged, apart)

    def _kind(
        self,
        letter: int | str | None,
        pattern: Mapping[str, bool],
        merged: Mapping[str, str],
        apart: list[Pair],
    ) -> Kind:
        place = "".join("0+"[pattern[name]] for name in sorted(pattern))
        place += "" if letter is None else f"@{letter}"
        place += "".join(f"/{a}{b}" for a, b in apart)
        place += "".join(f"/{a}={b}" for a, b in merged.items() if a != b)
        whole = merged[self.vertex] if self.vertex is not None else None
        symbols = {
            name: _entry(merged[name], place, merged[name] == whole) if positive else sp.S.Zero
            for name, positive in pattern.items()
        }
        values = (
            *((name, symbols[self.same[name]]) for name in self.distributions),
            *((name, sp.Symbol(f"{name}[{place}]", real=True)) for name in self.labels),
        )
        return Kind(letter, values, tuple((symbols[a], symbols[b]) for a, b in apart), self.points)

    @cached_property
    def present(self) -> tuple[frozenset[int], ...]:
        """Sets of groups of which one is known to contain a letter."""
        conditions = [*self.some, *self._different()]
        conditions += [(Distribution(name) > 0,) for name in self.distributions]
        sets = [self.possibly(each) for each in conditions]
        sets += [
            frozenset(i for i, kind in enumerate(self.kinds) if kind.letter == letter)
            for letter in self._single_letters
        ]
        return tuple(sets)

    def _different(self) -> Iterator[Conditions]:
        for relation in self.relations:
            leaves = all(isinstance(s, Distribution) for s in (relation.left, relation.right))
            if relation.op == "!=" and leaves:
                yield (relation,)

    def surely(self, conditions: Conditions) -> frozenset[int]:
        """The groups all of whose letters satisfy the conditions."""
        return frozenset(i for i, kind in enumerate(self.kinds) if kind.surely(conditions))

    def possibly(self, conditions: Conditions) -> frozenset[int]:
        """The groups that may hold a letter that satisfies the conditions."""
        return frozenset(i for i, kind in enumerate(self.kinds) if kind.possibly(conditions))

    def is_present(self, groups: Iterable[int]) -> bool:
        """Whether one of these groups is known to contain a letter."""
        within = set(groups)
        return any(known <= within for known in self.present)

    @property
    def impossible(self) -> bool:
        """Whether a letter is said to exist where there is none."""
        return any(not known for known in self.present)

    # Values

    @cached_property
    def symbols(self) -> Symbols:
        """The SymPy meaning of terms here."""
        symbols = self._symbols(self._values)
        for relation in (*self._plain, *self.learnt):
            _learn(self.reals, symbols, relation)
        return symbols

    @property
    def _plain(self) -> Iterator[Relation]:
        """The assumptions in which no distribution occurs."""
        for relation in self.relations:
            if all(node.sort is Sort.REAL for node in relation.walk()):
                yield relation

    @cached_property
    def reals(self) -> Reals:
        """Signs and normal forms here."""
        reals = Reals(self._letter_facts(), self._letter_symbols(), self._whole(), self._any_in)
        for relation in self._plain:
            _learn(reals, self._symbols(self._free_values, reals), relation)
        return reals

    def _symbols(self, scalars: Mapping[str, Expr], reals: Reals | None = None) -> Symbols:
        sign = self.reals if reals is None else reals
        return Symbols(self._groups, scalars, sign, self.is_present, ALPHABET_SIZE)

    @cached_property
    def _groups(self) -> tuple[Group, ...]:
        return tuple(
            Group(_group_name(i), dict(kind.values), kind.letter, frozenset(self.points))
            for i, kind in enumerate(self.kinds)
        )

    @cached_property
    def _free_values(self) -> Mapping[str, Expr]:
        return {name: sp.Symbol(name, real=True) for name in self.scalars}

    @cached_property
    def _values(self) -> Mapping[str, Expr]:
        """Scalars as symbols, or as what an assumption equates them with."""
        values = dict(self._free_values)
        for relation in self.relations:
            for scalar, other in _solved(relation):
                found = self._settled_value(values, scalar, other)
                if found is not None:
                    values = {n: v.subs(values[scalar], found) for n, v in values.items()}
        return values

    def _settled_value(self, values: Mapping[str, Expr], scalar: str, other: Term) -> Expr:
        symbol = self._free_values[scalar]
        if values[scalar] != symbol:
            return None
        try:
            found = self._symbols(values)(other)
        except (NoValue, Unsettled):
            return None
        usable = is_finite(found) and symbol not in found.free_symbols
        return found if usable else None

    def _letter_facts(self) -> list[tuple[Expr, Sign]]:
        differ = [(a - b, Sign.NONZERO) for kind in self.kinds for a, b in kind.differing]
        entries = {dict(kind.values)[name] for kind in self.kinds for name in self.distributions}
        ordered = sorted((entry for entry in entries if entry.is_Symbol), key=str)
        return [*differ, *((1 - entry, Sign.NONNEGATIVE) for entry in ordered)]

    def _any_in(self, groups: set[Expr]) -> bool:
        """Whether some letter is known to lie in one of these groups, told by their symbols."""
        own = enumerate(sp.Symbol(_group_name(i)) for i in range(len(self.kinds)))
        return self.is_present(i for i, symbol in own if symbol in groups)

    def _letter_symbols(self) -> Mapping[Expr, frozenset[Expr]]:
        return {
            sp.Symbol(group.name): frozenset({*group.values.values(), group.position})
            for group in self._groups
        }

    def _whole(self) -> Mapping[tuple[Expr, Expr], Expr]:
        """Σ p over one group, by Σ p = 1, and the number of its letters, by Σ 1 = k."""
        ones = [(i, sp.S.One) for i in range(len(self.kinds))]
        whole = self._whole_by(ones, ALPHABET_SIZE)
        for name in sorted(set(self.same.values())):
            entries = [(i, dict(kind.values)[name]) for i, kind in enumerate(self.kinds)]
            whole |= self._whole_by(entries, sp.S.One)
        return whole

    def _whole_by(
        self, entries: list[tuple[int, Expr]], total: Expr
    ) -> dict[tuple[Expr, Expr], Expr]:
        home = [i for i, v in entries if v != 0 and self.kinds[i].letter is None]
        if not home or not self._single_letters_settled:
            return {}
        rest = [self._summand(i, v) for i, v in entries if i != home[0]]
        return {(sp.Symbol(_group_name(home[0])), entries[home[0]][1]): total - sp.Add(*rest)}

    @property
    def _single_letters_settled(self) -> bool:
        letters = [kind.letter for kind in self.kinds if kind.letter is not None]
        return len(letters) == len(set(letters))

    def _summand(self, i: int, value: Expr) -> Expr:
        single = self.kinds[i].letter is not None
        return value if single else LetterSum(sp.Symbol(_group_name(i)), value)

    def value(self, term: Term) -> Any:
        """A term's value here; a tuple over the groups for a vector."""
        self._check_points(term)
        return self.symbols(term)

    def _check_points(self, term: Term) -> None:
        letters = {node.letter for node in term.walk() if isinstance(node, Point)}
        if not letters <= set(self.points):
            raise Unsettled("the statement does not single out the letters of these points")

    def entry(self, term: Term, group: int | None) -> Any:
        """A term's value in one group of letters; in no group for a real."""
        value = self.value(term)
        if not isinstance(value, tuple):
            return value
        if group is None:
            raise Unsettled(f"{term} is a vector where a real is needed")
        return settled(value[group])

    def entries(self, term: Term) -> tuple[Any, ...]:
        """A term's value in each group, reals repeated."""
        return tuple(self.entry(term, i) for i in range(len(self.kinds)))


def _placed(kinds: list[Kind], conditions: Conditions) -> list[Kind]:
    """The kinds that remain when the letter that satisfies conditions is a certain letter."""
    letters = {kind.letter for kind in kinds if kind.possibly(conditions)}
    if len(letters) != 1 or None in letters:
        return kinds
    return [k for k in kinds if k.letter not in letters or k.possibly(conditions)]


def is_finite(value: Any) -> bool:
    """Whether a value is a finite expression."""
    return not isinstance(value, Undetermined) and value not in (sp.oo, -sp.oo)


def _entry(name: str, place: str, whole: bool) -> Expr:
    """A positive entry of a distribution: 1 at the only letter of a vertex."""
    return sp.S.One if whole else sp.Symbol(f"{name}[{place}]", positive=True)


def _vertices(relation: Relation) -> Iterator[str]:
    """The distribution whose largest entry a relation says to be 1."""
    for side, other in ((relation.left, relation.right), (relation.right, relation.left)):
        largest = side.vector if isinstance(side, Largest) else None
        if relation.op == "==" and other == number(1) and isinstance(largest, Distribution):
            yield largest.name


def _group_name(i: int) -> str:
    return f"group{i}"


def _solved(relation: Relation) -> Iterator[tuple[str, Term]]:
    if relation.op == "==" and relation.sort is Sort.REAL:
        for side, other in (
            (relation.left, relation.right),
            (relation.right, relation.left),
        ):
            if isinstance(side, Scalar):
                yield side.name, other


def _learn(reals: Reals, symbols: Symbols, relation: Relation) -> None:
    """Adds what a relation between finite reals says about the sign of their difference."""
    try:
        left, right = symbols(relation.left), symbols(relation.right)
    except (NoValue, Unsettled):
        return
    if is_finite(left) and is_finite(right):
        reals.learn(left - right, POSSIBLE[relation.op])
