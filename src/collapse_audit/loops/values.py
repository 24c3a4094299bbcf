"""Terms and relations at states of a loop, and their means over laws, rigorously."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from operator import eq, ge, gt, le, lt, ne

from flint import ctx

from collapse_audit.interpreters.balls import (
    PRECISIONS,
    Finite,
    Inadmissible,
    Infinite,
    Outcome,
    Real,
    Undecided,
    at_precision,
    compare,
    decide,
    mul,
    total,
)
from collapse_audit.language import (
    Distribution,
    ExactPoint,
    Labels,
    Relation,
    Scalar,
    Sort,
    Term,
    Value,
    parse_formulas,
    parse_term,
)
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Model, check_model

PRECISION = 128
"""The working precision of balls, in bits, before a tie asks for more."""

States = tuple[int, ...]
"""The numbers of the states that Pn and, where it is named, Pnext stand for."""

NAMES = ("Pn", "Pnext")
_HOLDS = {"<=": le, "<": lt, ">=": ge, ">": gt, "==": eq, "!=": ne}


def as_term(text: str | Term) -> Term:
    """A real term, from text if need be.

    >>> print(as_term("KL(P0, Pn)"))
    KL(P0, Pn)
    """
    term = parse_term(text) if isinstance(text, str) else text
    if term.sort is Sort.VECTOR:
        raise LoopError(f"a mean is taken of a real term, not of the vector {term}")
    return term


def as_relation(text: str | Relation) -> Relation:
    """A relation, from text if need be.

    >>> print(as_relation("entropy(Pnext) <= entropy(Pn)"))
    entropy(Pnext) <= entropy(Pn)
    """
    if isinstance(text, Relation):
        return text
    formulas = parse_formulas(text)
    if len(formulas) != 1 or not isinstance(formulas[0], Relation):
        raise LoopError(f"one relation is wanted, not {text}")
    return formulas[0]


@lru_cache(maxsize=1024)
def names(term: Term | Relation) -> frozenset[str]:
    """The variables that occur.

    >>> sorted(names(as_relation("KL(P0, Pn) < a")))
    ['P0', 'Pn', 'a']
    """
    nodes = (node for node in term.walk() if isinstance(node, Distribution | Labels | Scalar))
    return frozenset(node.name for node in nodes)


@dataclass(frozen=True)
class Values:
    """The values of terms at the numbered states of one loop; fixed gives all other names.

    >>> from collapse_audit.loops import distribution
    >>> half = distribution("1/2", "1/2")
    >>> Values([half], {"P0": half}).reader(as_term("KL(P0, Pn)"))((0,)).form.constant
    Fraction(0, 1)
    """

    models: Sequence[Model]
    fixed: Mapping[str, Value]

    @cached_property
    def _known(self) -> dict[Term, dict[States, Real]]:
        return {}

    def reader(self, term: Term) -> Callable[[States], Real]:
        """The function that gives a real term's value at states, each value worked out once.

        It raises `Inadmissible`, or `LoopError` where a sign is undecided or a name unknown.
        """
        self._check_kinds(term)
        places = [place for place, name in enumerate(NAMES) if name in names(term)]
        known = self._known.setdefault(term, {})

        def read(states: States) -> Real:
            key = tuple([states[place] for place in places])
            if key not in known:
                known[key] = self._computed(term, states)
            return known[key]

        return read

    def _computed(self, term: Term, states: States) -> Real:
        point = self._point(term, states)
        for precision in PRECISIONS[1:]:
            try:
                value = at_precision(term, point, precision)
            except Undecided:
                continue
            assert not isinstance(value, tuple)
            return value
        raise LoopError(f"{term} is undecided at a state")

    def judge(self, relation: Relation) -> Callable[[States], Outcome]:
        """The function that says what is certain about a relation at states."""
        self._check_kinds(relation)
        if relation.sort is Sort.VECTOR:
            return lambda states: self._decided(relation, states)
        left, right = self.reader(relation.left), self.reader(relation.right)
        holds = _HOLDS[relation.op]

        def judged(states: States) -> Outcome:
            try:
                order = _order(left(states), right(states))
            except Undecided:
                return self._decided(relation, states)
            except Inadmissible:
                return Outcome.INADMISSIBLE
            return Outcome.HOLDS if holds(order, 0) else Outcome.FAILS

        return judged

    def _check_kinds(self, term: Term | Relation) -> None:
        """Refuses fixed values that are not of the kind that a term makes of their names."""
        for node in term.walk():
            if isinstance(node, Distribution | Labels | Scalar) and node.name in self.fixed:
                _check_kind(node, self.fixed[node.name])

    def _decided(self, relation: Relation, states: States) -> Outcome:
        return decide(relation, self._point(relation, states))

    def _point(self, term: Term | Relation, states: States) -> ExactPoint:
        """The exact point that states stand for; `LoopError` for a name without value."""
        used = names(term)
        values: dict[str, Value] = {name: self.fixed[name] for name in used & self.fixed.keys()}
        values.update({name: self.models[i] for name, i in zip(NAMES, states, strict=False)})
        missing = sorted(used - values.keys())
        if missing:
            raise LoopError(f"{missing[0]} in {term} has no value here")
        return ExactPoint.from_mapping(len(self.models[0]), values)

    def mean(self, term: Term, cases: Iterable[tuple[States, Finite]]) -> Real:
        """Σ weight·value over states of positive weight; +∞ where a value is.

        `LoopError` where the term has no value at one of them, or for ∞ − ∞.
        """
        read = self.reader(term)
        try:
            with ctx.workprec(PRECISION):
                return total(tuple(mul(weight, read(states)) for states, weight in cases))
        except Inadmissible as error:
            raise LoopError(f"{term} has no value at a reached state: {error}") from None
        except Undecided:
            raise LoopError(f"{term} is infinite at a state of uncertain probability") from None


def check_fixed(name: str, value: Value, letters: int) -> None:
    """Refuses a fixed value that is not exact, not of k entries, or of a name of the loop's own.

    >>> check_fixed("Pn", Fraction(1), 2)
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: Pn: the loop itself gives this a value
    """
    if name in NAMES:
        raise LoopError(f"{name}: the loop itself gives this a value")
    for entry in value if isinstance(value, tuple) else (value,):
        if isinstance(entry, bool) or not isinstance(entry, Fraction | int):
            raise LoopError(f"{name}: {entry!r} is not exact; write it as a Fraction")
    if isinstance(value, tuple) and len(value) != letters:
        raise LoopError(f"{letters} and {len(value)} letters do not go together")


def _check_kind(node: Distribution | Labels | Scalar, value: Value) -> None:
    if isinstance(node, Scalar) is isinstance(value, tuple):
        raise LoopError(f"{node.name} is not the name of a {type(node).__name__.lower()}")
    if isinstance(node, Distribution):
        check_model(node.name, value)


def _order(left: Real, right: Real) -> int:
    """−1, 0 or 1 by `compare`, faster where two balls are apart."""
    if isinstance(left, Finite) and isinstance(right, Finite):
        if left.ball < right.ball:
            return -1
        if left.ball > right.ball:
            return 1
    with ctx.workprec(PRECISION):
        return compare(left, right)


def as_float(value: Real) -> float:
    """The float at the middle of a value's enclosure, for printing and plots.

    >>> from fractions import Fraction
    >>> from collapse_audit.interpreters.balls import real
    >>> as_float(real(Fraction(1, 4))), as_float(Infinite(1))
    (0.25, inf)
    """
    if isinstance(value, Infinite):
        return value.sign * float("inf")
    return float(value.ball.mid())
