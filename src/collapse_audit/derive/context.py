"""What is known at a point of a proof, and what terms are worth there.

Letters fall into groups by which distributions vanish at them (and, where a proof asks for it, by
whether two distributions agree there). A case of a proof rules groups out, or says that some
letter lies in one of several groups. A distribution has some letter where it is positive.
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
from collapse_audit.language import Distribution, Formula, Relation, Scalar, Sort, Term
from collapse_audit.language.terms import Number, Point

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

    letter: int | None
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
        every = [kind for letter in (None, *self.points) for kind in self._kinds_at(letter)]
        left = [kind for kind in every if not any(map(kind.surely, self.none))]
        for conditions in self.some:
            left = _placed(left, conditions)
        return tuple(left)

    def _kinds_at(self, letter: int | None) -> Iterator[Kind]:
        names = sorted(set(self.same.values()))
        pairs = [(self.same[a], self.same[b]) for a, b in self.pairs]
        for positive in product((False, True), repeat=len(names)):
            pattern = dict(zip(names, positive, strict=True))
            yield from self._split_by_pairs(letter, pattern, pairs)

    def _split_by_pairs(
        self, letter: int | None, pattern: Mapping[str, bool], pairs: list[Pair]
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
        letter: int | None,
        pattern: Mapping[str, bool],
        merged: Mapping[str, str],
        apart: list[Pair],
    ) -> Kind:
        place = "".join("0+"[pattern[name]] for name in sorted(pattern))
        place += "" if letter is None else f"@{letter}"
        place += "".join(f"/{a}{b}" for a, b in apart)
        place += "".join(f"/{a}={b}" for a, b in merged.items() if a != b)
        symbols = {
            name: sp.Symbol(f"{merged[name]}[{place}]", positive=True)
            if pattern[name]
            else sp.S.Zero
            for name in pattern
        }
        values = tuple((name, symbols[self.same[name]]) for name in self.distributions)
        return Kind(letter, values, tuple((symbols[a], symbols[b]) for a, b in apart), self.points)

    @cached_property
    def present(self) -> tuple[frozenset[int], ...]:
        """Sets of groups of which one is known to contain a letter."""
        conditions = [*self.some, *self._different()]
        conditions += [(Distribution(name) > 0,) for name in self.distributions]
        sets = [self.possibly(each) for each in conditions]
        sets += [
            frozenset(i for i, kind in enumerate(self.kinds) if kind.letter == letter)
            for letter in self.points
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
        reals = Reals(self._letter_facts(), self._letter_symbols(), self._whole())
        for relation in self._plain:
            _learn(reals, self._symbols(self._free_values, reals), relation)
        return reals

    def _symbols(self, scalars: Mapping[str, Expr], reals: Reals | None = None) -> Symbols:
        sign = self.reals if reals is None else reals
        return Symbols(self._groups, scalars, sign, self.is_present)

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
        return [(a - b, Sign.NONZERO) for kind in self.kinds for a, b in kind.differing]

    def _letter_symbols(self) -> Mapping[Expr, frozenset[Expr]]:
        return {
            sp.Symbol(group.name): frozenset({*group.values.values(), group.position})
            for group in self._groups
        }

    def _whole(self) -> Mapping[tuple[Expr, Expr], Expr]:
        """Σ p over one group, by Σ p = 1."""
        whole = {}
        for name in sorted(set(self.same.values())):
            entries = [(i, dict(kind.values)[name]) for i, kind in enumerate(self.kinds)]
            home = [i for i, v in entries if v != 0 and self.kinds[i].letter is None]
            if home and self._single_letters_settled:
                rest = [self._summand(i, v) for i, v in entries if i != home[0]]
                whole[sp.Symbol(_group_name(home[0])), entries[home[0]][1]] = 1 - sp.Add(*rest)
        return whole

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
