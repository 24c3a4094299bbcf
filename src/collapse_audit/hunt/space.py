"""The space a statement is searched in: its free variables, their ranges, and the others.

Hypotheses that are equations are met by construction where they name a variable: ``Ph == P0``,
``Q == mix(a, P, H)``, ``b == 1 - a`` make Ph, Q and b functions of the free variables;
``max(P) == 1`` and ``entropy(P) == 0`` keep P on the vertices, ``dot(P, Q) == 0`` and
``TV(P, Q) == 1`` keep two supports apart. Every other hypothesis is only tested.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from collapse_audit.hunt.batch import Batch
from collapse_audit.interpreters.balls import Finite, Inadmissible, Real, Undecided, at_precision
from collapse_audit.interpreters.floats import Array, Floats
from collapse_audit.language import (
    Distribution,
    ExactPoint,
    LanguageError,
    Relation,
    Scalar,
    Sort,
    Statement,
    Term,
    Value,
    number,
)
from collapse_audit.language.atoms.dot import Dot
from collapse_audit.language.atoms.entropy import Entropy
from collapse_audit.language.atoms.tv import TV
from collapse_audit.language.statements import constant_bound, is_constant
from collapse_audit.language.terms import Labels, Largest, Leaf

EXACT_PRECISION = 256


@dataclass(frozen=True)
class Interval:
    """The range that constant bounds leave to a scalar; None is infinite."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = False
    high_closed: bool = False

    @property
    def empty(self) -> bool:
        """Whether no number lies in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (
            self.low == self.high and not (self.low_closed and self.high_closed)
        )

    def bounded(self, op: str, constant: Fraction | None) -> "Interval":
        """The part of the interval where a number is op constant."""
        if constant is None:
            return self
        low = self._raised(constant, op == ">=") if op in (">", ">=") else self
        low = low._raised(constant, True) if op == "==" else low
        return low._lowered(constant, op != "<") if op in ("<", "<=", "==") else low

    def _raised(self, low: Fraction, closed: bool) -> "Interval":
        if self.low is not None and (low, not closed) <= (self.low, not self.low_closed):
            return self
        return replace(self, low=low, low_closed=closed)

    def _lowered(self, high: Fraction, closed: bool) -> "Interval":
        if self.high is not None and (self.high, self.high_closed) <= (high, closed):
            return self
        return replace(self, high=high, high_closed=closed)

    def ends(self) -> tuple[Fraction, ...]:
        """The ends that belong to it."""
        low = (self.low,) if self.low is not None and self.low_closed else ()
        high = (self.high,) if self.high is not None and self.high_closed else ()
        return tuple(dict.fromkeys(low + high))


@dataclass(frozen=True)
class Space:
    """Free variables with their ranges, and what follows from them."""

    statement: Statement
    distributions: tuple[str, ...]
    scalars: tuple[tuple[str, Interval], ...]
    labels: tuple[str, ...]
    determined: tuple[tuple[str, Term], ...] = ()
    vertices: tuple[str, ...] = ()
    disjoint: tuple[tuple[str, str], ...] = ()

    @property
    def rigid(self) -> bool:
        """Whether nothing is free, so that each alphabet has a single point."""
        return not (self.distributions or self.scalars or self.labels)

    @property
    def lettered(self) -> bool:
        """Whether the alphabet matters at all."""
        symbols = {node.symbol for term in self.statement.terms() for node in unfolded(term)}
        return bool(symbols & _LETTERED)

    def project(self, batch: Batch) -> Batch:
        """The batch moved onto vertices and disjoint supports where hypotheses ask for them."""
        points = dict(batch.points)
        for name in self.vertices:
            points[name] = _nearest_vertex(points[name])
        for left, right in self.disjoint:
            points[left], points[right] = _separated(points[left], points[right])
        return Batch(batch.k, batch.n, points)

    def complete(self, batch: Batch) -> Batch:
        """The batch with the determined variables filled in."""
        points = dict(batch.points)
        for name, term in self.determined:
            shape = (batch.n,) if name in self.statement.scalars else (batch.k, batch.n)
            points[name] = np.broadcast_to(Floats(batch.k, points)(term), shape)
        return Batch(batch.k, batch.n, points)

    def exact(self, k: int, free: dict[str, Value]) -> ExactPoint | None:
        """The exact point over exact free values, None where it leaves the rationals or simplex."""
        values = dict(free)
        for name, term in self.determined:
            value = _rational_value(term, ExactPoint.from_mapping(k, values))
            if isinstance(value, Fraction) and name in self.statement.distributions:
                value = (value,) * k
            if value is None or not self._fits(name, value):
                return None
            values[name] = value
        ordered = self.statement.distributions + self.statement.scalars + self.statement.labels
        return ExactPoint(k, tuple((name, values[name]) for name in ordered))

    def _fits(self, name: str, value: Value) -> bool:
        if name in self.statement.scalars:
            return isinstance(value, Fraction)
        return isinstance(value, tuple) and min(value) >= 0 and sum(value) == 1

    def contradiction(self) -> str | None:
        """Why no value of some scalar meets its bounds, or None."""
        for name in self.statement.scalars:
            if interval_of(self.statement, name).empty:
                return _contradiction(self.statement, name)
        return None


_LETTERED = frozenset(
    {"alphabet_size", "distribution", "labels", "ones", "indices", "point", "total"}
)


def unfolded(term: Term) -> Iterator[Term]:
    """Every core node of a term, atoms replaced by their definitions.

    >>> from collapse_audit.language import parse_term
    >>> sorted({node.symbol for node in unfolded(parse_term("uniform"))})
    ['alphabet_size', 'div', 'ones']
    """
    for node in term.walk():
        definition = getattr(node, "definition", None)
        if definition is None:
            yield node
        else:
            yield from unfolded(definition())


def interval_of(statement: Statement, scalar: str) -> Interval:
    """The range that the constant bounds in force leave to a scalar.

    >>> from collapse_audit.language import parse
    >>> interval_of(parse("a <= 1", ["0 < a <= 1/2"]), "a")
    Interval(low=Fraction(0, 1), high=Fraction(1, 2), low_closed=False, high_closed=True)
    """
    interval = Interval()
    for formula in statement.hypotheses:
        bound = constant_bound(formula, scalar)
        if bound is not None:
            interval = interval.bounded(*bound)
    return interval


def space_of(statement: Statement) -> Space:
    """The space of a statement.

    >>> from collapse_audit.language import parse
    >>> space = space_of(parse("KL(P, Q) <= KL(P, R)", ["Q == mix(a, P, R)"]))
    >>> space.distributions, [name for name, _ in space.determined]
    (('P', 'R'), ['Q'])
    """
    if not statement.searchable:
        raise LanguageError("statements with forall are proved, not searched")
    equations = [f for f in statement.given if isinstance(f, Relation) and f.op == "=="]
    determined = _determined(equations)
    free = [name for name in statement.distributions if name not in determined]
    return Space(
        statement,
        tuple(free),
        tuple((n, interval_of(statement, n)) for n in statement.scalars if n not in determined),
        statement.labels,
        _in_order(determined),
        tuple(name for name in _on_vertices(equations) if name in free),
        tuple(pair for pair in _apart(equations) if set(pair) <= set(free)),
    )


def _determined(equations: Iterable[Relation]) -> dict[str, Term]:
    """Which variable each equation gives as a term in others, chains included."""
    found: dict[str, Term] = {}
    for equation in equations:
        for side, other in ((equation.left, equation.right), (equation.right, equation.left)):
            if _assignable(side, other, found):
                assert isinstance(side, Distribution | Scalar)
                found[side.name] = other
                break
    return found


def _assignable(side: Term, other: Term, found: dict[str, Term]) -> bool:
    if not isinstance(side, Distribution | Scalar) or side.name in found:
        return False
    if isinstance(side, Scalar) and other.sort is Sort.VECTOR:
        return False
    return side.name not in _variables(other, found)


def _variables(term: Term, found: dict[str, Term]) -> set[str]:
    """Names that a term's value depends on, through the determined ones too."""
    names = {n.name for n in term.walk() if isinstance(n, Distribution | Scalar | Labels)}
    through = (_variables(found[name], found) for name in names if name in found)
    return names.union(*through)


def _in_order(determined: dict[str, Term]) -> tuple[tuple[str, Term], ...]:
    """The determined variables, each after those that it depends on."""
    ordered: dict[str, Term] = {}
    pending = dict(determined)
    while pending:
        ready = [n for n, term in pending.items() if not _names(term) & (pending.keys() - {n})]
        ordered.update((name, pending.pop(name)) for name in ready)
    return tuple(ordered.items())


def _names(term: Term) -> set[str]:
    return _variables(term, {})


def _on_vertices(equations: Iterable[Relation]) -> Iterator[str]:
    one, zero = number(1), number(0)
    for left, right in _both_ways(equations):
        sharp = isinstance(left, Largest) and right == one and isinstance(left.vector, Distribution)
        if sharp:
            yield left.vector.name  # type: ignore[attr-defined]
        if isinstance(left, Entropy) and right == zero and isinstance(left.p, Distribution):
            yield left.p.name


def _apart(equations: Iterable[Relation]) -> Iterator[tuple[str, str]]:
    one, zero = number(1), number(0)
    for left, right in _both_ways(equations):
        if isinstance(left, Dot) and right == zero:
            yield from _named_pair(left.left, left.right)
        if isinstance(left, TV) and right == one:
            yield from _named_pair(left.p, left.q)


def _both_ways(equations: Iterable[Relation]) -> Iterator[tuple[Term, Term]]:
    for equation in equations:
        yield equation.left, equation.right
        yield equation.right, equation.left


def _named_pair(left: Term, right: Term) -> Iterator[tuple[str, str]]:
    if isinstance(left, Distribution) and isinstance(right, Distribution) and left != right:
        yield left.name, right.name


def _nearest_vertex(p: Array) -> Array:
    sharp: Array = (np.arange(len(p))[:, None] == np.argmax(p, axis=0)).astype(p.dtype)
    return sharp


def _separated(p: Array, q: Array) -> tuple[Array, Array]:
    """Each letter left to the larger of the two, both keeping at least one."""
    letters = np.arange(len(p))[:, None]
    first = letters == np.argmax(p, axis=0)
    second = letters == np.argmax(np.where(first, -1.0, q), axis=0)
    mine = ((p >= q) | first) & ~second
    return _restricted(p, mine, first), _restricted(q, ~mine, second)


def _restricted(p: Array, letters: Array, fallback: Array) -> Array:
    kept = np.where(letters, p, 0.0)
    kept = np.where(kept.sum(axis=0) > 0, kept, fallback)
    result: Array = kept / kept.sum(axis=0)
    return result


def _rational_value(term: Term, point: ExactPoint) -> Value | None:
    try:
        value = at_precision(term, point, EXACT_PRECISION)
    except (Inadmissible, Undecided):
        return None
    entries = [_constant(entry) for entry in (value if isinstance(value, tuple) else (value,))]
    known = tuple(entry for entry in entries if entry is not None)
    if len(known) < len(entries):
        return None
    return known if isinstance(value, tuple) else known[0]


def _constant(value: Real) -> Fraction | None:
    if not isinstance(value, Finite) or value.form is None:
        return None
    return value.form.constant


def _contradiction(statement: Statement, scalar: str) -> str:
    given = [str(f) for f in statement.given if constant_bound(f, scalar) is not None]
    default = [str(f) for f in statement.default_bounds(scalar)]
    text = f"no {scalar} satisfies {' and '.join(given + default)}"
    if not default:
        return text
    open_end = f"{scalar} < inf" if default[0].endswith("< 1") else f"{scalar} > -inf"
    return f"{text}; {default[0]} is the default bound, which a given such as {open_end} lifts"


def is_plain(relation: Relation) -> bool:
    """Whether floats compare the two sides without rounding: variables and constants alone."""
    sides = (relation.left, relation.right)
    return all(isinstance(side, Leaf) or is_constant(side) for side in sides)
