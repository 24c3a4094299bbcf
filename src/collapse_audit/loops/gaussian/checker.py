"""The checker of proofs about the Gaussian loop: it follows every step and trusts none.

Soundness rests on this module, on `law` (the meaning of the language and the law of a step), on
`signs`, on SymPy, and on the theorems that are quoted by name: Student and Cochran for the law,
Markov, Borel–Cantelli and Jensen.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import singledispatchmethod
from typing import ClassVar, TypeVar

import sympy as sp

from collapse_audit.derive import StepError
from collapse_audit.language import (
    Distribution,
    LanguageError,
    LoopStatement,
    Relation,
    Scalar,
    Term,
    parse_formulas,
    parse_term,
)
from collapse_audit.language.relations import NEGATION
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.gaussian import proof as by
from collapse_audit.loops.gaussian.law import (
    CENTRE,
    CHI2,
    GENERATION,
    NOISE,
    NORMAL,
    NU,
    STATE,
    VARIANCE,
    WIDTH,
    Expr,
    Law,
    Normals,
    at,
    at_start,
    power_mean,
)
from collapse_audit.loops.gaussian.powers import named_powers
from collapse_audit.loops.gaussian.process import ESTIMATORS, Estimator
from collapse_audit.loops.gaussian.proof import Fact, GaussianProof, Part, Step
from collapse_audit.loops.gaussian.signs import Range, is_positive

UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError)
F = TypeVar("F")


class Refusal(ValueError):
    """Why a step is refused; becomes a `StepError` that names the step."""


@dataclass(frozen=True)
class Checked:
    """A statement whose proof, or refutation, was followed to the end."""

    statement: LoopStatement
    steps: int
    refutes: bool


def check(proof: GaussianProof) -> Checked:
    """What a proof proves; raises `StepError` naming the first step that does not follow."""
    try:
        asked = Asked.of(proof.statement)
        _check_cover(proof, asked)
    except UNREADABLE as error:
        raise StepError(proof.title, str(error)) from error
    for part in proof.parts:
        facts = _follow(part, asked)
        _conclude(part, asked, facts, proof.refutes)
    count = sum(len(part.steps) for part in proof.parts)
    return Checked(proof.statement, count, proof.refutes)


# What a loop statement asks for

UPDATE = re.compile(r"gaussian(-ml|-unbiased)?(-noise)?")
GIVEN = re.compile(r"(\d+) <= draws|draws <= (\d+)|draws < inf|0 <= n|n < inf|s < inf")
RANGES = {"n": ("0 <= n", "n < inf"), "s": ("s < inf",)}
"""Hypotheses that replace the default 0 < n, s < 1; s² is the variance that noise adds."""


@dataclass(frozen=True)
class Asked:
    """A loop statement, interpreted: which loops, and what relation between which functions.

    `left` and `right` are functions of a state and of the parameters; `left_next` says that the
    left one is meant at P_{n+1}. Without a relation `op` is empty. The update is ``gaussian``,
    both estimators, or one of them, ``gaussian-ml`` or ``gaussian-unbiased``, each with
    ``-noise`` where s² is added. What is said is said of all N = ``draws`` ≥ 2 that `given`
    leaves, of all s > 0 and of every P₀ with σ₀ > 0, by mode:

    - expectation: E left op E right in generation ``n``, for all n ≥ 0 (op ``!=``: for some n),
      from P₀, or, where the start is Pinit, from every model;
    - every path: the relation in every step, with probability one, from every model;
    - almost surely: left → right, a number or ±∞, for op ``==``; left ≠ right in every generation
      n ≥ 1 for op ``!=``; a term alone has a finite limit;
    - limit: E left → right, from P₀, for op ``==``.
    """

    estimators: tuple[Estimator, ...]
    noisy: bool
    draws: Range
    mode: str
    start: str
    left: Expr
    op: str
    right: Expr
    left_next: bool

    @classmethod
    def of(cls, loop: LoopStatement) -> "Asked":
        """The interpretation; `LoopError` or `LanguageError` where there is none."""
        named = UPDATE.fullmatch(loop.update)
        if named is None or loop.order != "none":
            raise LoopError(f"{loop.update}, order {loop.order}, is no Gaussian loop")
        chosen = tuple(e for e in ESTIMATORS if named[1] in (None, f"-{e}"))
        left, _, right = _terms(loop.expression)
        draws, noisy = _draws(loop, _scalars(left, right)), bool(named[2])
        return cls(chosen, noisy, draws, loop.mode, loop.start, *sides(loop.expression))


def sides(text: str) -> tuple[Expr, str, Expr, bool]:
    """What the left side, the operator and the right side mean; whether the left is at n + 1.

    >>> [str(each) for each in sides("var(Pnext, x) <= var(Pn, x)")]
    ['v', '<=', 'v', 'True']
    """
    left, op, right = _terms(text)
    return *_meanings(left, op, right), "Pnext" in _models(left)


def _terms(text: str) -> tuple[Term, str, Term | None]:
    """Left, operator and right of a relation; a bare term has neither operator nor right side."""
    try:
        (formula,) = parse_formulas(text)
    except LanguageError:
        return parse_term(text), "", None
    if not isinstance(formula, Relation):
        raise LoopError(f"{text} is no relation")
    if formula.right is not None and "Pnext" in _models(formula.right):
        raise LoopError("Pnext stands on the left only")
    if "Pnext" in _models(formula.left) and "Pn" in _models(formula.left):
        raise LoopError("the two generations stand on different sides")
    return formula.left, formula.op, formula.right


def _models(term: Term) -> frozenset[str]:
    return frozenset(each.name for each in term.walk() if isinstance(each, Distribution))


def _meanings(left: Term, op: str, right: Term | None) -> tuple[Expr, str, Expr]:
    if right is None:
        return Meaning()(left), op, sp.S.Zero
    if (str(left), op, str(right)) == ("Pn", "!=", "P0"):
        means = (Meaning()(parse_term(f"mean({each}, x)")) for each in ("Pn", "P0"))
        return next(means), op, next(means)
    return Meaning()(left), op, Meaning()(right)


class Meaning(Normals):
    """The meaning of a term; Pnext is a state as Pn is, at another generation."""

    MODELS: ClassVar = {**Normals.MODELS, "Pnext": Normals.MODELS["Pn"]}


def _scalars(*terms: Term | None) -> frozenset[str]:
    present = (term for term in terms if term is not None)
    nodes = (node for term in present for node in term.walk())
    return frozenset(node.name for node in nodes if isinstance(node, Scalar))


def _draws(loop: LoopStatement, used: frozenset[str]) -> Range:
    """The range of N that the hypotheses leave; every scalar that is used has one of its own."""
    read = [GIVEN.fullmatch(each) for each in loop.given]
    if None in read:
        raise LoopError("a hypothesis says more than the ranges of draws, n and s")
    lowest = [int(found[1]) for found in read if found and found[1]]
    highest = [int(found[2]) for found in read if found and found[2]]
    ends = highest or "draws < inf" in loop.given
    wanted = {each for name in used for each in RANGES.get(name, ())}
    if not wanted <= {*loop.given} or ("draws" in used and not (lowest and ends)):
        raise LoopError(f"the ranges of {', '.join(sorted(used))} are not given")
    return Range(max([2, *lowest]), min(highest, default=None))


def _check_cover(proof: GaussianProof, asked: Asked) -> None:
    """A proof treats every estimator and N that is meant; a refutation at least one."""
    for part in proof.parts:
        if part.estimator not in asked.estimators or not _within(part.draws, asked.draws):
            raise Refusal("a part is about a loop that is not meant")
    if not proof.parts:
        raise Refusal("there are no parts")
    if proof.refutes:
        return
    for estimator in asked.estimators:
        ranges = [part.draws for part in proof.parts if part.estimator == estimator]
        if not _covered(asked.draws, ranges):
            raise Refusal(f"not every number of draws is treated for {estimator}")


def _within(inner: Range, outer: Range) -> bool:
    ends = inner.highest is not None and inner.highest <= (outer.highest or inner.highest)
    return inner.lowest >= outer.lowest and (outer.highest is None or ends)


def _covered(wanted: Range, ranges: Iterable[Range]) -> bool:
    first = wanted.lowest
    for each in sorted(ranges, key=lambda each: each.lowest):
        if each.lowest > first:
            return False
        if each.highest is None:
            return True
        first = max(first, each.highest + 1)
    return wanted.highest is not None and first > wanted.highest


# Following the steps

Facts = Mapping[str, Fact]


def _follow(part: Part, asked: Asked) -> Facts:
    facts: dict[str, Fact] = {}
    for step in part.steps:
        try:
            if step.name in facts:
                raise Refusal("the name is taken")
            _check_symbols(step.says)
            _Follower(Law(part.estimator, asked.noisy), part.draws, facts).verify(step)
        except UNREADABLE as error:
            raise StepError(step.name, str(error)) from error
        facts[step.name] = step.says
    return facts


PARAMETERS = frozenset({CENTRE, WIDTH, NOISE, NU})


def _check_symbols(says: Fact) -> None:
    """A fact is about functions of the state, and about sequences, and about nothing else."""
    known = PARAMETERS | {*STATE}
    if isinstance(says, by.Positive):
        known |= {GENERATION}
    if isinstance(says, by.Happens):
        known |= {NORMAL, CHI2}
    for field in fields(says):
        value, sequence = getattr(says, field.name), isinstance(says, by.Mean)
        terms = PARAMETERS | {GENERATION} if sequence and field.name == "gives" else known
        if isinstance(value, sp.Expr) and not value.free_symbols <= terms:
            raise Refusal(f"{sorted(map(str, value.free_symbols - terms))} must not occur here")


@dataclass(frozen=True)
class _Follower:
    """What is known when a step is to be verified: the law, the range of N, earlier facts."""

    law: Law
    draws: Range
    facts: Facts

    def verify(self, step: Step) -> None:
        """Raises `Refusal` unless the reason yields what the step says."""
        self._verify(step.by, step.says)

    def fact(self, name: str, kind: type[F]) -> F:
        """An earlier fact, of the kind that is needed."""
        found = self.facts.get(name)
        if not isinstance(found, kind):
            raise Refusal(f"there is no fact «{name}» of the kind {kind.__name__}")
        return found

    def shown(self, term: Expr, strict: bool = False) -> bool:
        """Whether a term is shown to be ≥ 0, or > 0."""
        return is_positive(sp.simplify(term), self.draws, strict)

    @singledispatchmethod
    def _verify(self, reason: object, says: Fact) -> None:
        raise Refusal(f"unknown reason {reason!r}")

    @_verify.register
    def _(self, reason: by.ByLaw, says: Fact) -> None:
        said = _kind(says, by.Conditional)
        found = self.law.conditional(said.of, self.draws.lowest, self.draws.highest)
        _agree(found, said.gives, "the law gives")

    @_verify.register
    def _(self, reason: by.Induction, says: Fact) -> None:
        said, step = _kind(says, by.Mean), self.fact(reason.step, by.Conditional)
        _agree(step.of, said.of, "the step is about")
        if not _integrable(said.of):
            raise Refusal(f"that {said.of} is integrable is not known")
        _agree(at_start(said.of), said.gives.subs(GENERATION, 0), "at n = 0 it is")
        known = {_monomial(said.of): said.gives, **self._means(reason.using)}
        later = said.gives.subs(GENERATION, GENERATION + 1)
        _agree(_combined(step.gives, known), later, "at n + 1 it is")

    @_verify.register
    def _(self, reason: by.Linear, says: Fact) -> None:
        said = _kind(says, by.Mean)
        _agree(_combined(said.of, self._means(reason.using)), said.gives, "the means give")

    def _means(self, names: Iterable[str]) -> dict[Expr, Expr]:
        means = (self.fact(name, by.Mean) for name in names)
        return {_monomial(each.of): each.gives for each in means}

    @_verify.register
    def _(self, reason: by.Minorant, says: Fact) -> None:
        said = _kind(says, by.InfiniteMean)
        if not self.shown(said.of - reason.above):
            raise Refusal(f"it is not seen to be at least {reason.above}")
        found = self.law.conditional(reason.above, self.draws.lowest, self.draws.highest)
        _agree(found, sp.oo, "the law gives")

    @_verify.register
    def _(self, reason: by.Signs, says: Fact) -> None:
        said = _kind(says, by.Positive)
        if not is_positive(said.term, self.draws, said.strict):
            raise Refusal("the sign does not show")

    @_verify.register
    def _(self, reason: by.Jensen, says: Fact) -> None:
        said, power = _kind(says, by.Positive), sp.sympify(reason.power)
        if not (power.is_Rational and 0 < power < 1):
            raise Refusal("the power is not between 0 and 1")
        if not self.shown(1 - self.law.share * NU):
            raise Refusal("the mean of the factor exceeds 1")
        _agree(1 - self.law.share**power * power_mean(power), said.term, "Jensen is about")

    @_verify.register
    def _(self, reason: by.Summable, says: Fact) -> None:
        said, mean = _kind(says, by.Vanishes), self.fact(reason.mean, by.Mean)
        _agree(mean.of, said.of, "the mean is that of")
        if not said.of.is_nonnegative:
            raise Refusal(f"{said.of} is not seen to be at least 0")
        self._decays(mean, reason.ratio)

    def _decays(self, mean: by.Mean, ratio: str) -> None:
        """The mean at n + 1 is ρ times that at n, for the ρ < 1 of a fact 1 − ρ > 0."""
        share = 1 - self._strictly(ratio)
        later = mean.gives.subs(GENERATION, GENERATION + 1)
        _agree(share * mean.gives, later, "with this factor the next mean is")

    def _strictly(self, name: str) -> Expr:
        """The term of a fact term > 0, if n and the state do not occur in it."""
        fact = self.fact(name, by.Positive)
        if not fact.strict or fact.term.free_symbols & {GENERATION, *STATE}:
            raise Refusal(f"«{name}» is no strict sign of a constant")
        return fact.term

    @_verify.register
    def _(self, reason: by.Increments, says: Fact) -> None:
        said, mean = _kind(says, by.Converges), self.fact(reason.mean, by.Mean)
        increment = sp.expand(self.law.after(said.of) - said.of)
        factor = increment.coeff(NORMAL, 1)
        _agree(factor * NORMAL, increment, "the increment is")
        if (factor / mean.of).free_symbols & {NORMAL, CHI2, *STATE} or not mean.of.is_nonnegative:
            raise Refusal(f"the increment is not a multiple of {mean.of}")
        self._decays(mean, reason.ratio)

    @_verify.register
    def _(self, reason: by.Limit, says: Fact) -> None:
        said, vanishing = _kind(says, by.Tends), self.fact(reason.vanishing, by.Vanishes)
        base, power = vanishing.of.as_base_exp()
        if base != VARIANCE or not power.is_positive:
            raise Refusal(f"that {vanishing.of} vanishes says nothing of the variance")
        above = said.of if reason.above is None else reason.above
        if above.free_symbols & {*STATE, GENERATION} - {VARIANCE}:
            raise Refusal(f"{above} does not depend on the variance alone")
        if above != said.of and not (said.to == sp.oo and self.shown(said.of - above)):
            raise Refusal(f"{above} is no minorant")
        _agree(sp.limit(sp.expand_log(above), VARIANCE, 0, "+"), said.to, "the limit is")

    @_verify.register
    def _(self, reason: by.Geometric, says: Fact) -> None:
        said, mean = _kind(says, by.MeanTends), self.fact(reason.mean, by.Mean)
        _agree(mean.of, said.of, "the mean is that of")
        share = 1 - self._strictly(reason.ratio)
        _agree(self._strictly(reason.base), share, "the factor is")
        if said.to.free_symbols & {GENERATION, *STATE}:
            raise Refusal("the limit is no constant")
        later = mean.gives.subs(GENERATION, GENERATION + 1) - said.to
        _agree(share * (mean.gives - said.to), later, "the next distance is")

    @_verify.register
    def _(self, reason: by.Pathwise, says: Fact) -> None:
        said = _kind(says, by.AtLeast)
        if not self.shown(self.law.after(said.of) - said.bound):
            raise Refusal("the difference is not seen to be at least 0")

    @_verify.register
    def _(self, reason: by.Density, says: Fact) -> None:
        drawn = sp.expand(self.law.after(_kind(says, by.Diffuse).of))
        factor = drawn.coeff(NORMAL, 1)
        rest = sp.expand(drawn - factor * NORMAL)
        if rest.free_symbols & {NORMAL, CHI2} or CHI2 in factor.free_symbols:
            raise Refusal("it is no multiple of Z given the state")
        if not factor.is_positive:
            raise Refusal("the factor of Z is not seen to be positive")

    @_verify.register
    def _(self, reason: by.Open, says: Fact) -> None:
        said, point = _kind(says, by.Happens), dict(reason.at)
        if not set(point) <= {NORMAL, CHI2} or not said.term.is_polynomial(NORMAL, CHI2):
            raise Refusal("continuity in Z and V is not seen")
        if CHI2 in point and not self.shown(point[CHI2], strict=True):
            raise Refusal("V is positive")
        if not self.shown(at(said.term, point), strict=True):
            raise Refusal("the term is not seen to be positive there")

    @_verify.register
    def _(self, reason: by.InState, says: Fact) -> None:
        said, state = _kind(says, by.Below), dict(_kind(says, by.Below).at)
        mean = self.fact(reason.conditional, by.Conditional)
        _agree(mean.of, said.of, "the mean is that of")
        if not set(state) <= {*STATE} or not self.shown(state.get(VARIANCE, VARIANCE), strict=True):
            raise Refusal("there is no such state")
        gap = self.fact(reason.gap, by.Positive)
        if not gap.strict or gap.term.free_symbols & {GENERATION}:
            raise Refusal("the gap is not strict")
        _agree(at(said.of - mean.gives, state), gap.term, "the gap is")


def _kind(says: Fact, kind: type[F]) -> F:
    if not isinstance(says, kind):
        raise Refusal(f"this reason gives a {kind.__name__}, not a {type(says).__name__}")
    return says


def same(left: Expr, right: Expr) -> bool:
    """Whether two expressions are equal; SymPy must see it.

    >>> same((NU**2 - 1) / (NU + 1), NU - 1), same(sp.oo, NU)
    (True, False)
    """
    left, right = sp.sympify(left), sp.sympify(right)
    if sp.oo in (abs(left), abs(right)):
        return bool(left == right)
    gap, _ = named_powers(sp.expand_log(left - right))
    return bool(gap == 0 or sp.simplify(sp.expand(gap)) == 0 or sp.simplify(gap) == 0)


def _agree(found: Expr, said: Expr, what: str) -> None:
    if not same(found, said):
        raise Refusal(f"{what} {found}, not {said}")


def _integrable(function: Expr) -> bool:
    """Whether E|f(P_{n+1})| is finite where the conditional means of the law are.

    So for products of powers of σ² and even powers of δ, which are ≥ 0; for δ, since σ ≤ 1 + σ²;
    and for ln σ².
    """
    plain = function in (STATE[0], sp.log(VARIANCE))
    return plain or (function == _monomial(function) and function.is_nonnegative is True)


def _monomial(function: Expr) -> Expr:
    """A function of the state that is one product without constant factors."""
    expanded = summands(function)
    factor, rest = expanded.as_independent(*STATE, as_Add=False)
    if expanded.is_Add or factor != 1:
        raise Refusal(f"{function} is not one product in the state")
    return rest


def _combined(function: Expr, means: Mapping[Expr, Expr]) -> Expr:
    """The mean of a linear combination of functions of the state whose means are known."""
    total = sp.S.Zero
    for term in sp.Add.make_args(summands(function)):
        factor, rest = term.as_independent(*STATE, as_Add=False)
        if rest != 1 and rest not in means:
            raise Refusal(f"the mean of {rest} is not among those used")
        total += factor * means.get(rest, sp.S.One) if rest != 1 else factor
    return total


def summands(function: Expr) -> Expr:
    """A function of the state as a sum of products, logarithms of products split.

    >>> print(summands((VARIANCE + 1) / (2 * VARIANCE)))
    1/2 + 1/(2*v)
    """
    numerator, denominator = sp.fraction(sp.together(sp.expand_log(function)))
    fixed, rest = sp.factor(denominator).as_independent(*STATE, as_Add=False)
    terms = sp.Add.make_args(sp.expand(numerator))
    return sp.Add(*(each / rest / fixed for each in terms))


# Whether the last step is what the statement asks for


def _conclude(part: Part, asked: Asked, facts: Facts, refutes: bool) -> None:
    last = part.steps[-1] if part.steps else None
    if last is None or not Answer(part, asked, facts, refutes).given_by(last.says):
        name = last.name if last else part.estimator
        raise StepError(name, "the last step is not what the statement asks for")


@dataclass(frozen=True)
class Answer:
    """Whether a fact says of a part's loops what the statement does, or its negation."""

    part: Part
    asked: Asked
    facts: Facts
    refutes: bool

    def given_by(self, fact: Fact) -> bool:
        """By the mode of the statement."""
        modes = {
            "expectation": self._in_the_mean,
            "almost surely": self._almost_surely,
            "every path": self._on_paths,
            "limit": self._in_the_limit,
        }
        return self.asked.mode in modes and modes[self.asked.mode](fact)

    def _in_the_mean(self, fact: Fact) -> bool:
        if isinstance(fact, by.InfiniteMean):
            return self._infinite(fact)
        if self.asked.start == "P0":
            return self._along_the_run(fact)
        return self._from_every_state(fact)

    def _infinite(self, fact: by.InfiniteMean) -> bool:
        """E f(P_{n+1}) = ∞ is at least E f(Pₙ)."""
        asked = self.asked
        grows = asked.left_next and asked.op == ">=" and same(asked.left, asked.right)
        return grows and not self.refutes and same(fact.of, asked.left)

    def _along_the_run(self, fact: Fact) -> bool:
        """E left and E right compare, for all n; an equation ≠ means: at some n."""
        asked = self.asked
        left, right = self._mean(asked.left, fact), self._mean(asked.right, fact)
        if left is None or right is None or "!=" in (self.op,):
            return False
        gap = (left.subs(GENERATION, GENERATION + 1) if asked.left_next else left) - right
        return self._compares(gap, fact)

    @property
    def op(self) -> str:
        """The relation to be shown."""
        return NEGATION[self.asked.op] if self.refutes else self.asked.op

    def _compares(self, gap: Expr, fact: Fact) -> bool:
        if isinstance(fact, by.Mean):
            return self.op in ("==", "<=", ">=") and same(gap, sp.S.Zero)
        signed = gap if self.op in (">", ">=") else -gap
        if self.op == "==" or not isinstance(fact, by.Positive):
            return False
        return (fact.strict or self.op in ("<=", ">=")) and same(fact.term, signed)

    def _mean(self, function: Expr, last: Fact) -> Expr | None:
        """E f(Pₙ): among the facts, or the function itself where the state does not occur."""
        if not function.free_symbols & {*STATE}:
            return function
        means = (each for each in self.facts.values() if isinstance(each, by.Mean))
        return next((each.gives for each in means if same(each.of, function)), None)

    def _from_every_state(self, fact: Fact) -> bool:
        asked = self.asked
        if not (asked.left_next and asked.op == ">="):
            return False
        if self.refutes:
            below = isinstance(fact, by.Below) and same(fact.of, asked.left)
            return below and same(asked.left, asked.right)
        means = (each for each in self.facts.values() if isinstance(each, by.Conditional))
        gains = [each.gives - asked.right for each in means if same(each.of, asked.left)]
        return isinstance(fact, by.Positive) and any(same(fact.term, each) for each in gains)

    def _almost_surely(self, fact: Fact) -> bool:
        asked = self.asked
        if asked.start != "P0" or asked.left_next:
            return False
        if asked.op == "":
            return not self.refutes and isinstance(fact, by.Converges) and same(fact.of, asked.left)
        if asked.op == "!=":
            never = isinstance(fact, by.Diffuse) and same(fact.of, asked.left - asked.right)
            return never and not self.refutes
        return asked.op == "==" and not asked.right.free_symbols and self._limit(fact)

    def _limit(self, fact: Fact) -> bool:
        asked = self.asked
        if isinstance(fact, by.Tends):
            reached = same(fact.to, asked.right)
            return same(fact.of, asked.left) and reached != self.refutes and fact.to.is_number
        if not (self.refutes and isinstance(fact, by.AtLeast)):
            return False
        apart = fact.bound - asked.right
        constant = not apart.free_symbols & {GENERATION, *STATE}
        return same(fact.of, asked.left) and constant and is_positive(apart, self.part.draws)

    def _on_paths(self, fact: Fact) -> bool:
        """The relation at every step; refuted, if it fails with positive probability."""
        asked, law = self.asked, Law(self.part.estimator, self.asked.noisy)
        left = law.after(asked.left) if asked.left_next else asked.left
        if self.refutes:
            gap = {"<=": left - asked.right, ">=": asked.right - left}.get(asked.op)
            return gap is not None and isinstance(fact, by.Happens) and same(fact.term, gap)
        held = asked.op == ">=" and not asked.left_next
        return held and isinstance(fact, by.Positive) and same(fact.term, left - asked.right)

    def _in_the_limit(self, fact: Fact) -> bool:
        asked = self.asked
        meant = asked.start == "P0" and asked.op == "==" and not asked.left_next
        if not meant or self.refutes or not isinstance(fact, by.MeanTends):
            return False
        return same(fact.to, asked.right) and same(fact.of, asked.left)
