"""The checker: follows a proof step by step and trusts none of it.

Soundness rests on this module, `context`, `reals`, the SymPy meaning of terms in
`collapse_audit.interpreters.symbols`, and SymPy itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from typing import Any

import sympy as sp

from collapse_audit.derive import proof as by
from collapse_audit.derive.context import POSSIBLE, Conditions, Context, is_finite
from collapse_audit.derive.proof import Branch, Proof, Step, any_of
from collapse_audit.derive.substitution import (
    Substitution,
    in_formula,
    in_term,
    variables,
)
from collapse_audit.interpreters.signs import Expr, Sign
from collapse_audit.interpreters.symbols import NoValue, Undetermined, Unsettled
from collapse_audit.language import (
    Distribution,
    ForAll,
    Formula,
    Relation,
    Scalar,
    Sort,
    Statement,
    Term,
    number,
    parse_term,
)
from collapse_audit.language.statements import constant_bound
from collapse_audit.language.terms import Point


class StepError(ValueError):
    """A step that does not follow; its name and the reason."""

    def __init__(self, step: str, reason: str) -> None:
        self.step = step
        self.reason = reason
        super().__init__(f"step «{step}»: {reason}")


UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What malformed or unmanageable steps raise; each makes the step refused."""


class Refusal(ValueError):
    """Why a step is refused; becomes a `StepError` that names the step."""


@dataclass(frozen=True)
class Checked:
    """A statement whose proof was followed to the end."""

    statement: Statement
    steps: int
    theorems: tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """A proved relation, and the letters it is about if it is letterwise."""

    formula: Formula
    at: Conditions = ()


@dataclass(frozen=True, eq=False)
class State:
    """What is known at one point of a proof."""

    context: Context
    facts: Mapping[str, Fact]

    def fact(self, name: str) -> Fact:
        """A fact by name."""
        if name not in self.facts:
            raise Refusal(f"there is no fact «{name}» here")
        return self.facts[name]

    def knowing(self, names: Iterable[str]) -> "State":
        """This state with some facts used for signs."""
        relations = tuple(_real_relation(self.fact(name)) for name in names)
        if not relations:
            return self
        return State(replace(self.context, learnt=self.context.learnt + relations), self.facts)


def _real_relation(fact: Fact) -> Relation:
    if isinstance(fact.formula, ForAll) or fact.formula.sort is not Sort.REAL:
        raise Refusal("only a relation between reals can settle signs")
    return fact.formula


class Checker:
    """Checks proofs, remembering within its lifetime which steps it has already followed."""

    def __init__(self) -> None:
        self._checked: dict[Proof, Checked] = {}
        self._starts: dict[tuple[Statement, tuple[Any, ...]], State] = {}
        self._followed: dict[tuple[State, Step, by.Names], State] = {}
        self._branches: dict[tuple[State, Any], State] = {}
        self._knowing: dict[tuple[State, tuple[str, ...]], State] = {}

    def check(self, proof: Proof) -> Checked:
        """The statement that a proof proves; raises `StepError` at the first wrong step."""
        if proof not in self._checked:
            self._checked[proof] = self._check(proof)
        return self._checked[proof]

    def _check(self, proof: Proof) -> Checked:
        try:
            state = self._start(proof)
        except UNREADABLE as error:
            raise StepError(proof.title, f"the proof cannot be read: {error}") from None
        if not proof.steps:
            raise StepError(proof.title, "there are no steps")
        end = _Follower(self, proof).follow(state, proof.steps)
        last = end.fact(proof.steps[-1].name)
        if proof.statement.claim != (last.formula,) or last.at:
            raise StepError(proof.steps[-1].name, "the last step is not the statement")
        return Checked(proof.statement, len(any_of(proof.steps)), _theorems(proof))

    def _start(self, proof: Proof) -> State:
        statement = proof.statement
        own = (*statement.scalars, *statement.distributions, *statement.labels)
        clash = {name for name, _ in proof.names} & set(own)
        if clash:
            raise ValueError(f"names already in use: {sorted(clash)}")
        points, pairs = _points(statement), _pairs(proof)
        key = (statement, (points, pairs))
        if key not in self._starts:
            context = Context(
                statement.scalars,
                statement.distributions,
                statement.hypotheses,
                pairs=pairs,
                points=points,
                labels=statement.labels,
            )
            self._starts[key] = State(context, {})
        return self._starts[key]

    def remembered(self, state: State, step: Step, follower: "_Follower") -> State:
        """The state after a step, followed once."""
        key = (state, step, follower.proof.names)
        if key not in self._followed:
            self._followed[key] = follower.after(state, step)
        return self._followed[key]

    def knowing(self, state: State, names: tuple[str, ...]) -> State:
        """The state where some facts are used for signs, made once."""
        if (state, names) not in self._knowing:
            self._knowing[state, names] = state.knowing(names)
        return self._knowing[state, names]

    def branch(self, state: State, key: Any, context: Context) -> State:
        """The state at the start of a case, made once."""
        if (state, key) not in self._branches:
            self._branches[state, key] = State(context, state.facts)
        return self._branches[state, key]


def check(proof: Proof) -> Checked:
    """The statement that a proof proves; raises `StepError` naming the first wrong step."""
    return Checker().check(proof)


def _theorems(proof: Proof) -> tuple[str, ...]:
    used: dict[str, None] = {}
    for step in any_of(proof.steps):
        if isinstance(step.by, by.Theorem):
            used[step.by.proof.title] = None
            used.update(dict.fromkeys(_theorems(step.by.proof)))
    return tuple(used)


def _points(statement: Statement) -> tuple[int, ...]:
    letters = {node.letter for node in statement.terms() if isinstance(node, Point)}
    return tuple(sorted(letters))


def _pairs(proof: Proof) -> tuple[tuple[str, str], ...]:
    """The pairs of distributions whose equality at a letter the proof speaks of."""
    relations = [f for f in proof.statement.given if isinstance(f, Relation)]
    for step in any_of(proof.steps):
        relations += [proof.relation(text) for text in step.at]
        if isinstance(step.by, by.Cases) and isinstance(step.by.split, by.Letters):
            relations += [proof.relation(text) for text in step.by.split.conditions]
        if isinstance(step.by, by.Cases) and isinstance(step.by.split, by.Same):
            relations.append(proof.relation(f"{step.by.split.left} != {step.by.split.right}"))
    found = (_pair(relation) for relation in relations if relation.op in ("==", "!="))
    return tuple(sorted({pair for pair in found if pair is not None}))


def _pair(relation: Relation) -> tuple[str, str] | None:
    left, right = relation.left, relation.right
    if not (isinstance(left, Distribution) and isinstance(right, Distribution)):
        return None
    first, second = sorted((left.name, right.name))
    return first, second


@dataclass(frozen=True)
class Claim:
    """A step's relation with the letters it is about, in its context."""

    formula: Formula
    at: Conditions

    @property
    def relation(self) -> Relation:
        """The relation, if it is not quantified."""
        if isinstance(self.formula, ForAll):
            raise Refusal("a quantified relation needs a hypothesis")
        return self.formula

    def groups(self, context: Context) -> tuple[int | None, ...]:
        """The groups of letters where it must hold; (None,) for a relation between reals."""
        if self.relation.sort is Sort.REAL:
            return (None,)
        return tuple(sorted(context.possibly(self.at)))


class _Follower:
    """Follows the steps of one proof."""

    def __init__(self, checker: Checker, proof: Proof) -> None:
        self.checker = checker
        self.proof = proof

    def follow(self, state: State, steps: tuple[Step, ...]) -> State:
        for step in steps:
            state = self.checker.remembered(state, step, self)
        return state

    def after(self, state: State, step: Step) -> State:
        """The state after one step."""
        try:
            claim = Claim(self.proof.formula(step.says), self._conditions(step.at))
            if step.name in state.facts:
                raise Refusal("the name is taken")
            _check_sides(state.context, claim)
            self.verify(step.by, self.checker.knowing(state, step.knowing), claim)
        except StepError:
            raise
        except UNREADABLE as error:
            raise StepError(step.name, _reason(error)) from error
        facts = {**state.facts, step.name: Fact(claim.formula, claim.at)}
        return State(state.context, facts)

    def _conditions(self, texts: Iterable[str]) -> Conditions:
        return tuple(self.proof.relation(text) for text in texts)

    def _term(self, text: str) -> Term:
        return in_term(parse_term(text), self.proof.abbreviations)

    @singledispatchmethod
    def verify(self, reason: Any, state: State, claim: Claim) -> None:
        """Raises unless the claim follows for the reason given."""
        raise Refusal(f"unknown kind of reason {type(reason).__name__}")

    @verify.register
    def _given(self, _: by.Given, state: State, claim: Claim) -> None:
        if claim.formula not in state.context.assumed or claim.at:
            raise Refusal("this is not a hypothesis here")

    @verify.register
    def _algebra(self, reason: by.Algebra, state: State, claim: Claim) -> None:
        cited = [(state.fact(use.fact), self._term(use.times)) for use in reason.uses]
        for group in claim.groups(state.context):
            used = [_multiple(state.context, each, group) for each in cited]
            _check_combination(
                state.context, claim.relation, group, [each for each in used if each]
            )

    @verify.register
    def _summed(self, reason: by.Summed, state: State, claim: Claim) -> None:
        fact = state.fact(reason.fact)
        strict = _strictly_somewhere(state, fact, reason.strictly)
        total = state.context.symbols.total(_gaps(state.context, fact))
        relation = fact.formula
        assert isinstance(relation, Relation)
        op = _summed_op(relation.op, strict)
        _check_combination(state.context, claim.relation, None, [_Multiple(op, total, sp.S.One)])

    @verify.register
    def _theorem(self, reason: by.Theorem, state: State, claim: Claim) -> None:
        statement = self.checker.check(reason.proof).statement
        places = {name: self._term(text) for name, text in reason.where}
        _check_places(state.context, claim, statement, places)
        for hypothesis in statement.hypotheses:
            _check_hypothesis(state, claim, statement, in_formula(hypothesis, places))
        (conclusion,) = statement.claim
        _check_same(state.context, claim, in_formula(conclusion, places))

    @verify.register
    def _instance(self, reason: by.Instance, state: State, claim: Claim) -> None:
        fact, value = state.fact(reason.fact).formula, self._term(reason.value)
        if not isinstance(fact, ForAll):
            raise Refusal("only a forall has instances")
        if isinstance(fact.variable, Distribution):
            _check_distribution(state.context, value)
        else:
            _check_in_unit_interval(state.context, value)
        _check_same(state.context, claim, in_formula(fact.body, {fact.variable.name: value}))

    @verify.register
    def _tangent(self, reason: by.Tangent, state: State, claim: Claim) -> None:
        _check_tangent(state.context, claim.relation, reason.variable, self._term(reason.touching))

    @verify.register
    def _slope(self, reason: by.Slope, state: State, claim: Claim) -> None:
        fact = state.fact(reason.fact).formula
        if not isinstance(fact, ForAll) or not isinstance(fact.body, Relation):
            raise Refusal("a slope needs a relation for all values of a scalar")
        _check_slope(state.context, claim.relation, fact.variable, fact.body)

    @verify.register
    def _cases(self, reason: by.Cases, state: State, claim: Claim) -> None:
        contexts = self._split(reason.split, state.context)
        named = [branch.case for branch in reason.branches]
        if sorted(named) != sorted(contexts):
            raise Refusal(f"the cases are {sorted(contexts)}, not {sorted(named)}")
        for branch in reason.branches:
            key = (reason.split, branch.case, self.proof.names)
            self._close(branch, self.checker.branch(state, key, contexts[branch.case]), claim)

    def _close(self, branch: Branch, state: State, claim: Claim) -> None:
        if not branch.steps:
            if not state.context.impossible:
                self.verify(by.Algebra(), state, claim)
            return
        end = self.follow(state, branch.steps)
        last = end.fact(branch.steps[-1].name)
        if last == Fact(claim.formula, claim.at) or _is_false(end.context, last):
            return
        raise StepError(branch.steps[-1].name, "neither what is to be shown nor a contradiction")

    def _split(self, split: Any, context: Context) -> dict[str, Context]:
        if isinstance(split, by.Letters):
            conditions = self._conditions(split.conditions)
            return {
                "some": context.with_letters(conditions),
                "none": context.without_letters(conditions),
            }
        if isinstance(split, by.Compare):
            return _compared(context, self._term(split.left), self._term(split.right))
        if isinstance(split, by.Same):
            left, right = self._term(split.left), self._term(split.right)
            if not all(isinstance(each, Distribution) for each in (left, right)):
                raise Refusal("only two distributions are the same or not")
            return {op: context.assuming(Relation(left, op, right)) for op in ("==", "!=")}
        raise Refusal("unknown kind of cases")


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"{error} is no variable here"
    return str(error)


# Relations and their gaps

_DIRECTION = {"<=": 1, "<": 1, "==": 1, "!=": 1, ">=": -1, ">": -1}


def _check_sides(context: Context, claim: Claim) -> None:
    if claim.at and (isinstance(claim.formula, ForAll) or claim.formula.sort is Sort.REAL):
        raise Refusal("only a letterwise relation is about certain letters")


def _sides(context: Context, relation: Relation, group: int | None) -> tuple[Any, Any]:
    """The smaller and the larger side by the relation's direction, in one group of letters."""
    sides = [relation.left, relation.right][:: _DIRECTION[relation.op]]
    low, high = (context.entry(side, group) for side in sides)
    return low, high


def _finite_gap(context: Context, relation: Relation, group: int | None) -> Expr:
    """Larger side − smaller side, both finite."""
    low, high = _sides(context, relation, group)
    if not (is_finite(low) and is_finite(high)):
        raise Refusal(f"a side of {relation} is not known to be finite")
    return high - low


@dataclass(frozen=True)
class _Multiple:
    op: str
    gap: Expr
    times: Expr

    @property
    def strict(self) -> bool:
        return self.op in ("<", ">")

    @property
    def equation(self) -> bool:
        return self.op == "=="


def _multiple(context: Context, cited: tuple[Fact, Term], group: int | None) -> _Multiple | None:
    """A cited fact with its multiplier in a group; None where the fact does not speak of it."""
    fact, times = cited
    relation = fact.formula
    if isinstance(relation, ForAll) or relation.op == "!=":
        raise Refusal("only inequalities and equations can be added")
    if group is None and (relation.sort is Sort.VECTOR or times.sort is Sort.VECTOR):
        raise Refusal("a letterwise fact must be summed first")
    if relation.sort is Sort.VECTOR and group not in context.surely(fact.at):
        return None
    gap = _finite_gap(context, relation, group if relation.sort is Sort.VECTOR else None)
    factor = context.entry(times, group)
    if not is_finite(factor):
        raise Refusal(f"the multiplier {times} is not known to be finite")
    return _Multiple(relation.op, gap, factor)


def _check_combination(
    context: Context, relation: Relation, group: int | None, used: list[_Multiple]
) -> None:
    low, high = _sides(context, relation, group)
    if not (is_finite(low) and is_finite(high)):
        _check_infinite(relation, low, high, used)
        return
    for each in used:
        if not each.equation and not context.reals(each.times).within(Sign.NONNEGATIVE):
            raise Refusal(f"the multiplier {each.times} is not known to be ≥ 0")
    rest = high - low - sp.Add(*(each.times * each.gap for each in used))
    strict = any(each.strict and context.reals(each.times) is Sign.POSITIVE for each in used)
    _check_rest(relation, _sign(context, rest), strict, all(each.equation for each in used))


def _sign(context: Context, expression: Expr) -> Sign:
    if context.reals.is_zero(expression):
        return Sign.ZERO
    return context.reals(expression)


def _check_rest(relation: Relation, rest: Sign, strict: bool, only_equations: bool) -> None:
    if relation.op in ("==", "!="):
        follows = only_equations and rest.within(POSSIBLE[relation.op])
    elif relation.strict and not strict:
        follows = rest.within(Sign.POSITIVE)
    else:
        follows = rest.within(Sign.NONNEGATIVE)
    if not follows:
        raise Refusal(f"{relation} does not follow")


def _check_infinite(relation: Relation, low: Any, high: Any, used: list[_Multiple]) -> None:
    if used:
        raise Refusal("a side is infinite or not settled: there is nothing to add")
    if compared(relation.op, low, high) is not True:
        raise Refusal(f"a side of {relation} is infinite or not settled, and it does not follow")


def compared(op: str, low: Any, high: Any) -> bool | None:
    """Whether low op high, of values that are not both finite; None where that is not settled.

    The order of the sides is that of ``<=``, also for ``>=``.

    >>> compared("<=", sp.Symbol("x"), sp.oo), compared("<", sp.oo, sp.oo)
    (True, False)
    >>> compared("<", Undetermined(high=True), sp.oo) is None
    True
    """
    if op in ("<=", ">="):
        return _at_most(low, high)
    if op in ("<", ">"):
        back = _at_most(high, low)
        return None if back is None else not back
    both = (_at_most(low, high), _at_most(high, low))
    equal = False if False in both else (None if None in both else True)
    return equal if op == "==" or equal is None else not equal


def _at_most(low: Any, high: Any) -> bool | None:
    if high == sp.oo or low == -sp.oo:
        return True
    if low == sp.oo and not (isinstance(high, Undetermined) and high.high):
        return False
    if high == -sp.oo and not (isinstance(low, Undetermined) and low.low):
        return False
    return None


def _is_false(context: Context, fact: Fact) -> bool:
    """Whether a relation between reals cannot hold here."""
    relation = fact.formula
    if isinstance(relation, ForAll) or relation.sort is Sort.VECTOR:
        return False
    low, high = _sides(context, relation, None)
    if not (is_finite(low) and is_finite(high)):
        return compared(relation.op, low, high) is False
    sign = _sign(context, low - high)
    allowed = (
        POSSIBLE[relation.op] if _DIRECTION[relation.op] > 0 else (POSSIBLE[relation.op].mirrored())
    )
    return not sign & allowed


# Sums over letters


def _gaps(context: Context, fact: Fact) -> tuple[Expr, ...]:
    """A letterwise fact's gap in each group, 0 at the letters it does not speak of."""
    relation = fact.formula
    if isinstance(relation, ForAll) or relation.sort is not Sort.VECTOR or relation.op == "!=":
        raise Refusal("only a letterwise inequality or equation can be summed")
    groups = context.surely(fact.at)
    if groups != context.possibly(fact.at):
        raise Refusal("which letters the relation speaks of is not settled")
    return tuple(
        _finite_gap(context, relation, i) if i in groups else sp.S.Zero
        for i in range(len(context.kinds))
    )


def _strictly_somewhere(state: State, weak: Fact, name: str) -> bool:
    if not name:
        return False
    strict = state.fact(name)
    if not (isinstance(strict.formula, Relation) and strict.formula.op in ("<", ">")):
        raise Refusal(f"«{name}» is not strict")
    groups = state.context.surely(strict.at) & state.context.surely(weak.at)
    if not state.context.is_present(groups):
        raise Refusal(f"no letter is known to be where «{name}» holds")
    gaps = _gaps(state.context, weak)
    for i in groups:
        gap = _finite_gap(state.context, strict.formula, i)
        if not state.context.reals.is_zero(gap - gaps[i]):
            raise Refusal(f"«{name}» is not the strict form of the relation to be summed")
    return True


def _summed_op(op: str, strict: bool) -> str:
    if op == "==":
        return op
    return "<" if strict else "<="


# Theorems


def _check_places(
    context: Context, claim: Claim, statement: Statement, places: Substitution
) -> None:
    """The values of a theorem's variables are finite reals and distributions."""
    own = {*statement.scalars, *statement.distributions}
    if not set(places) <= own:
        raise Refusal(f"the theorem has no variables {sorted(set(places) - own)}")
    if any(isinstance(node, Point) for node in statement.terms()) or statement.labels:
        raise Refusal("a theorem about particular letters has no instances")
    about_vectors = any(node.sort is Sort.VECTOR for node in statement.terms())
    if _letterwise(statement, places) and (about_vectors or claim.relation.sort is Sort.REAL):
        raise Refusal("only a relation between numbers has letterwise instances")
    for name in statement.scalars:
        _check_finite(context, claim, places.get(name, Scalar(name)))
    for name in statement.distributions:
        _check_distribution(context, places.get(name, Distribution(name)))


def _letterwise(statement: Statement, places: Substitution) -> bool:
    return any(name in places and places[name].sort is Sort.VECTOR for name in statement.scalars)


def _check_finite(context: Context, claim: Claim, term: Term) -> None:
    if not all(is_finite(context.entry(term, group)) for group in claim.groups(context)):
        raise Refusal(f"{term} is not known to be finite")


def _check_distribution(context: Context, term: Term) -> None:
    if term.sort is not Sort.VECTOR:
        raise Refusal(f"{term} is not a distribution")
    entries = context.entries(term)
    for value in entries:
        if not is_finite(value) or not _sign(context, value).within(Sign.NONNEGATIVE):
            raise Refusal(f"{term} is not known to be ≥ 0")
    if not context.reals.is_zero(context.symbols.total(entries) - 1):
        raise Refusal(f"{term} is not known to sum to 1")


def _check_in_unit_interval(context: Context, term: Term) -> None:
    for bound in (Relation(number(0), "<", term), Relation(term, "<", number(1))):
        if term.sort is not Sort.REAL or not _holds(context, bound, None):
            raise Refusal(f"{term} is not known to lie strictly between 0 and 1")


def _check_hypothesis(
    state: State, claim: Claim, statement: Statement, hypothesis: Formula
) -> None:
    known = (*state.context.assumed, *state.context.learnt)
    if hypothesis in known and not _means_every_letter(statement, hypothesis):
        return
    if isinstance(hypothesis, ForAll) or not _met(state.context, claim, statement, hypothesis):
        raise Refusal(f"the theorem's hypothesis {hypothesis} is not known to hold")


def _means_every_letter(statement: Statement, hypothesis: Formula) -> bool:
    """Whether a theorem on numbers, used letterwise, asks for ``!=`` at every letter.

    Between distributions ``!=`` is an assumption about some letter only.
    """
    while isinstance(hypothesis, ForAll):
        hypothesis = hypothesis.body
    unequal = hypothesis.op == "!=" and hypothesis.sort is Sort.VECTOR
    return unequal and not statement.distributions


def _met(context: Context, claim: Claim, statement: Statement, hypothesis: Relation) -> bool:
    if hypothesis.sort is Sort.REAL:
        return _holds(context, hypothesis, None)
    if not statement.distributions:
        return all(_holds(context, hypothesis, group) for group in claim.groups(context))
    every = range(len(context.kinds))
    if hypothesis.op == "!=":
        return context.is_present(i for i in every if _holds(context, hypothesis, i))
    return all(_holds(context, hypothesis, group) for group in every)


def _holds(context: Context, relation: Relation, group: int | None) -> bool:
    """Whether a relation follows from signs alone."""
    try:
        _check_combination(context, relation, group, [])
    except (Refusal, NoValue, Unsettled):
        return False
    return True


def _check_same(context: Context, claim: Claim, proved: Formula) -> None:
    """The claim is what was proved, or has the same difference of sides."""
    if claim.formula == proved:
        return
    if isinstance(proved, ForAll) or not _alike(claim.relation, proved):
        raise Refusal(f"what is known is {proved}")
    for group in claim.groups(context):
        gaps = [_finite_gap(context, each, group) for each in (claim.relation, proved)]
        if not context.reals.is_zero(gaps[0] - gaps[1]):
            raise Refusal(f"what is known is {proved}")


def _alike(claim: Relation, proved: Relation) -> bool:
    kinds = {"<=": "<=", ">=": "<=", "<": "<", ">": "<", "==": "=="}
    same = claim.op in kinds and kinds[claim.op] == kinds.get(proved.op)
    return same and claim.sort is proved.sort


# Calculus


def _check_tangent(context: Context, relation: Relation, name: str, touching: Term) -> None:
    away = Relation(Scalar(name), "!=", touching)
    bounds = tuple(f for f in context.assumed if f != away)
    _check_interval(bounds, name, touching)
    if context.distributions or context.labels or relation.op not in ("<=", "<", ">=", ">"):
        raise Refusal("convexity is for inequalities between numbers")
    wider = replace(context, assumed=bounds, learnt=())
    reals, x = wider.reals, wider.value(Scalar(name))
    place = wider.value(touching)
    if not is_finite(place):
        raise Refusal("there is no tangency at infinity")
    gap = reals.normal(_finite_gap(wider, relation, None))
    slope = reals.derivative(gap, x)
    for each in (gap, slope):
        if not reals.is_zero(reals.substituted(each, x, place)):
            raise Refusal(f"{relation} is no tangency at {touching}")
    bent = reals(reals.derivative(slope, x))
    strictly = relation.strict
    if strictly and away not in context.assumed:
        raise Refusal("a strict relation needs the point of contact excluded")
    if not bent.within(Sign.POSITIVE if strictly else Sign.NONNEGATIVE):
        raise Refusal("the second derivative is not known to be positive")


def _check_interval(assumed: tuple[Formula, ...], name: str, touching: Term) -> None:
    """All that is assumed of a variable are constant bounds, which a point satisfies."""
    for formula in assumed:
        if name not in {n for node in formula.walk() for n in variables(node)}:
            continue
        if not isinstance(formula, Relation) or constant_bound(formula, name) is None:
            raise Refusal(f"{formula} is no constant bound on {name}")
        at_point = in_formula(formula, {name: touching})
        assert isinstance(at_point, Relation)
        if not _holds(Context((), ()), at_point, None):
            raise Refusal(f"{touching} does not satisfy {formula}")


def _check_slope(context: Context, relation: Relation, variable: Term, body: Relation) -> None:
    if not isinstance(variable, Scalar) or variable.name in context.scalars:
        raise Refusal("the slope is in a scalar that occurs nowhere else")
    if relation.op not in ("<=", ">=") or body.op not in ("<=", "<", ">=", ">"):
        raise Refusal("a limit of inequalities is an inequality that is not strict")
    _check_combination_possible(context, relation)
    inner = replace(
        context,
        scalars=(*context.scalars, variable.name),
        assumed=(*context.assumed, variable >= 0, variable < 1),
    )
    reals, x = inner.reals, inner.value(variable)
    gap = reals.normal(_finite_gap(inner, body, None))
    if not reals.is_zero(reals.substituted(gap, x, sp.S.Zero)):
        raise Refusal(f"the sides of {body} differ at 0")
    slope = reals.substituted(reals.derivative(gap, x), x, sp.S.Zero)
    if not reals.is_zero(slope - reals.normal(_finite_gap(inner, relation, None))):
        raise Refusal(f"{relation} is not the slope at 0")


def _check_combination_possible(context: Context, relation: Relation) -> None:
    """The relation speaks of nothing but the variables here, and its sides are finite."""
    _finite_gap(context, relation, None)


def _compared(context: Context, left: Term, right: Term) -> dict[str, Context]:
    if Sort.VECTOR in (left.sort, right.sort):
        raise Refusal("only reals are compared")
    values = [context.value(side) for side in (left, right)]
    if not all(is_finite(value) for value in values):
        raise Refusal(f"{left} and {right} are not known to be finite")
    possible = _sign(context, values[0] - values[1])
    return {
        op: context.assuming(Relation(left, op, right))
        for op in ("<", "==", ">")
        if possible & POSSIBLE[op]
    }
