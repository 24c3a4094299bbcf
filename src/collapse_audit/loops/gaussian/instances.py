"""What a loop statement says of one Gaussian loop, decided exactly or in rigorous balls.

The routes are not those of the proofs: means of squares come from the matrices of the fitted mean
and variance in rational arithmetic, all other moments from the integrated χ² density. Each
instance has a one-line `ref`, the `relation` that it decides, `expected`, `outcome()` and
`describe()`; the start is N(0, 1) unless it says otherwise.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from fractions import Fraction

import sympy as sp
from flint import arb

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.gaussian.checker import sides, summands
from collapse_audit.loops.gaussian.law import (
    CENTRE,
    GENERATION,
    NOISE,
    NU,
    OFFSET,
    STATE,
    VARIANCE,
    WIDTH,
    Expr,
    at,
)
from collapse_audit.loops.gaussian.process import Gaussian, ball
from collapse_audit.loops.gaussian.quadrature import log_moment, power_moment
from collapse_audit.loops.gaussian.signs import number_ball

HALF = Fraction(1, 2)
ESTIMATORS = {"ml": "maximum likelihood", "unbiased": "unbiased variance"}
State = tuple[Fraction, Fraction]
"""(μ − μ₀, σ²)."""
STANDARD: State = (Fraction(0), Fraction(1))


# Numbers that are exact where they can be


@dataclass(frozen=True)
class Real:
    """A real number: exact, or enclosed by a ball; +∞ where it has neither."""

    exact: Fraction | None = None
    enclosure: arb | None = None

    @property
    def ball(self) -> arb:
        """A ball around it."""
        if self.exact is not None:
            return ball(self.exact)
        if self.enclosure is None:
            raise LoopError("no ball is around +∞")
        return self.enclosure

    @property
    def infinite(self) -> bool:
        """Whether it is +∞."""
        return self.exact is None and self.enclosure is None

    def __str__(self) -> str:
        if self.infinite:
            return "∞"
        return str(self.exact) if self.exact is not None else self.ball.str(8, radius=False)


INFINITE = Real()


def compared(left: Real, op: str, right: Real) -> Outcome:
    """What is certain about a relation between two numbers; ∞ ≥ ∞ holds.

    >>> compared(Real(Fraction(1)), "<", Real(Fraction(1)))
    <Outcome.FAILS: 'fails'>
    """
    if right.infinite or left.infinite:
        below = not left.infinite
        equal = left.infinite and right.infinite
        return _outcome(op, below, equal)
    if left.exact is not None and right.exact is not None:
        return _outcome(op, left.exact < right.exact, left.exact == right.exact)
    if left.ball < right.ball or left.ball > right.ball:
        return _outcome(op, bool(left.ball < right.ball), False)
    return Outcome.UNDECIDED


def _outcome(op: str, below: bool, equal: bool) -> Outcome:
    order = 0 if equal else -1 if below else 1
    allowed = {"<": (-1,), "<=": (-1, 0), "==": (0,), "!=": (-1, 1), ">=": (0, 1), ">": (1,)}
    return Outcome.HOLDS if order in allowed[op] else Outcome.FAILS


# The law of one loop, without the law of χ²


def quadratic_mean(entry: Fraction, other: Fraction, draws: int, state: State) -> Fraction:
    """E xᵀMx = σ²·tr M + δ²·1ᵀM1, M with `entry` on and `other` off its diagonal.

    >>> quadratic_mean(Fraction(1, 2), Fraction(0), 2, (Fraction(3), Fraction(1)))
    Fraction(10, 1)
    """
    offset, variance = state
    total = draws * entry + draws * (draws - 1) * other
    return variance * draws * entry + offset**2 * total


def variance_step(loop: Gaussian, state: State) -> Fraction:
    """E[σ′² | P] by the matrix c·(I − J/N) of the fitted variance, noise included."""
    share, draws = loop.share, loop.draws
    off = -share / draws
    return quadratic_mean(share + off, off, draws, state) + Fraction(loop.noise)


def offset_step(loop: Gaussian, state: State) -> Fraction:
    """E[δ′² | P] by the matrix J/N² of the fitted mean's square."""
    entry = Fraction(1, loop.draws**2)
    return quadratic_mean(entry, entry, loop.draws, state)


def contraction(loop: Gaussian) -> arb:
    """E√(cV), enclosed.

    >>> contraction(Gaussian(5)) < 1
    True
    """
    moment = power_moment(loop.freedom, HALF)
    assert moment is not None
    return ball(loop.share).sqrt() * moment


@dataclass(frozen=True)
class Means:
    """Means of products in δ and v at one generation, from a state."""

    loop: Gaussian
    state: State
    generation: int

    def of(self, function: Expr) -> Real:
        """The mean of a function, by linearity."""
        terms = [self._term(each) for each in sp.Add.make_args(summands(function))]
        if any(each.infinite for each in terms):
            return INFINITE
        if all(each.exact is not None for each in terms):
            return Real(sum((each.exact or Fraction(0) for each in terms), Fraction(0)))
        return Real(None, sum((each.ball for each in terms), arb(0)))

    def _term(self, term: Expr) -> Real:
        factor, product = term.as_independent(*STATE, as_Add=False)
        mean = self._product(product)
        if mean.infinite:
            if not number_ball(factor) > 0:
                raise LoopError(f"the sign of {factor} is not known")
            return INFINITE
        if factor.is_Rational and mean.exact is not None:
            return Real(Fraction(int(factor.p), int(factor.q)) * mean.exact)
        return Real(None, number_ball(factor) * mean.ball)

    def _product(self, product: Expr) -> Real:
        plain = {sp.S.Zero: Fraction(0), sp.S.One: Fraction(1), OFFSET: self.state[0]}
        if product in plain:
            return Real(plain[product])
        if product in (VARIANCE, OFFSET**2):
            return Real(self._squares()[product == OFFSET**2])
        return self._enclosed(product)

    def _squares(self) -> tuple[Fraction, Fraction]:
        """E v and E δ²."""
        offset, variance = self.state
        squared = offset**2
        for _ in range(self.generation):
            squared += offset_step(self.loop, (Fraction(0), variance))
            variance = variance_step(self.loop, (Fraction(0), variance))
        return variance, squared

    def _enclosed(self, product: Expr) -> Real:
        if self.loop.noise:
            raise LoopError(f"the mean of {product} with noise is not known")
        if product == sp.log(VARIANCE):
            gained = log_moment(self.loop.freedom) + ball(self.loop.share).log()
            return Real(None, ball(self.state[1]).log() + self.generation * gained)
        if product in (1 / VARIANCE, OFFSET**2 / VARIANCE):
            return self._inverse(product != 1 / VARIANCE)
        raise LoopError(f"the mean of {product} is not known")

    def _inverse(self, scaled: bool) -> Real:
        """E 1/v, or E δ²/v."""
        offset, variance = self.state
        value = ball((offset**2 if scaled else Fraction(1)) / variance)
        moment = power_moment(self.loop.freedom, Fraction(-1))
        if moment is None:
            return INFINITE if self.generation else Real(None, value)
        for _ in range(self.generation):
            added = arb(1) / self.loop.draws if scaled else arb(0)
            value = (value + added) * moment / ball(self.loop.share)
        return Real(None, value)


# Instances


@dataclass(frozen=True)
class Located:
    """One Gaussian loop and a relation that something is found out about."""

    loop: Gaussian
    relation: str

    @property
    def ref(self) -> str:
        """Which loop, and where."""
        noise = f", s² = {self.loop.noise}" if self.loop.noise else ""
        name = f"Gaussian loop, N = {self.loop.draws}, {ESTIMATORS[self.loop.estimator]}{noise}"
        return f"{name}{self.place}"

    @property
    def place(self) -> str:
        """The generation or state that is meant, if there is one."""
        return ""

    def meaning(self, generation: int) -> tuple[Expr, str, Expr, bool]:
        """Both sides with all parameters put in; the last says that the left one is at n + 1."""
        left, op, right, later = sides(self.relation)
        values = {
            NU: sp.Integer(self.loop.freedom),
            GENERATION: sp.Integer(generation),
            NOISE: sp.sqrt(_rational(Fraction(self.loop.noise))),
            CENTRE: sp.S.Zero,
            WIDTH: sp.S.One,
        }
        return at(left, values), op, at(right, values), later


@dataclass(frozen=True)
class Instance(Located, ABC):
    """One Gaussian loop and the relation that is decided for it."""

    expected: Outcome = field(default=Outcome.HOLDS, kw_only=True)

    @abstractmethod
    def outcome(self) -> Outcome:
        """What is certain about the relation."""

    @abstractmethod
    def describe(self) -> str:
        """The values that decide it."""


@dataclass(frozen=True)
class InTheMean(Instance):
    """E left and E right at a generation, from P₀ = N(0, 1).

    >>> InTheMean(Gaussian(4), "var(Pnext, x) < var(Pn, x)", 2).describe()
    'E left = 27/64, E right = 9/16'
    """

    generation: int = 0

    @property
    def place(self) -> str:
        """The generation."""
        return f", n = {self.generation}"

    def _means(self) -> tuple[Real, str, Real]:
        left, op, right, later = self.meaning(self.generation)
        first = Means(self.loop, STANDARD, self.generation + later).of(left)
        return first, op, Means(self.loop, STANDARD, self.generation).of(right)

    def outcome(self) -> Outcome:
        """Whether the means compare as the relation says; ≠ is meant at some n."""
        return compared(*self._means())

    def describe(self) -> str:
        """Both means."""
        left, _, right = self._means()
        return f"E left = {left}, E right = {right}"


@dataclass(frozen=True)
class FromState(Instance):
    """E[left | P] and right at a state P, one generation on.

    >>> rises = "KL(P0, Pnext) >= KL(P0, Pn)"
    >>> FromState(Gaussian(10), rises, (Fraction(0), Fraction(40))).outcome()
    <Outcome.FAILS: 'fails'>
    """

    state: State = STANDARD

    @property
    def place(self) -> str:
        """The state."""
        return f", μ − μ₀ = {self.state[0]}, σ² = {self.state[1]}, σ₀² = 1"

    def _means(self) -> tuple[Real, str, Real]:
        left, op, right, later = self.meaning(0)
        first = Means(self.loop, self.state, int(later)).of(left)
        return first, op, Means(self.loop, self.state, 0).of(right)

    def outcome(self) -> Outcome:
        """Whether both sides compare as the relation says."""
        return compared(*self._means())

    def describe(self) -> str:
        """Both sides."""
        left, _, right = self._means()
        return f"left = {left}, right = {right}"


@dataclass(frozen=True)
class Unmoved(Instance):
    """E[x̄ | P] = μ in every state, the weights 1/N of the draws adding up to 1; so E μₙ = μ₀.

    >>> Unmoved(Gaussian(3), "mean(Pn, x) != mean(P0, x)").outcome()
    <Outcome.FAILS: 'fails'>
    """

    def outcome(self) -> Outcome:
        """FAILS where the weights add up to 1, which holds E μₙ at μ₀ for every n."""
        if self.relation != "mean(Pn, x) != mean(P0, x)":
            raise LoopError("what is not moved is the mean")
        return Outcome.FAILS if self._weight() == 1 else Outcome.HOLDS

    def _weight(self) -> Fraction:
        return sum((Fraction(1, self.loop.draws) for _ in range(self.loop.draws)), Fraction(0))

    def describe(self) -> str:
        """The factor of μ in one generation."""
        return f"E[μ_(n+1) | Pₙ] = {self._weight()}·μ_n, so that E μ_n = μ₀ for every n"


@dataclass(frozen=True)
class Rise(Instance):
    """P(σ′² > σ²) in one step; σ′² ≤ σ² on every path would make it 0.

    >>> Rise(Gaussian(3), "var(Pnext, x) <= var(Pn, x)").describe()
    'P(σ′² > σ²) = 0.22313016'
    """

    def outcome(self) -> Outcome:
        """FAILS where the probability is certainly positive."""
        if self.relation != "var(Pnext, x) <= var(Pn, x)" or self.loop.noise:
            raise LoopError("the probability of a rise is about the variance, without noise")
        return Outcome.FAILS if self.loop.above(1) > 0 else Outcome.UNDECIDED

    def describe(self) -> str:
        """The probability."""
        return f"P(σ′² > σ²) = {self.loop.above(1).str(8, radius=False)}"


@dataclass(frozen=True)
class Floor(Instance):
    """The least value of σₙ² for n ≥ 1, whatever is drawn; σₙ² → 0 would need it to be 0.

    >>> Floor(Gaussian(5, noise=Fraction(1, 4)), "var(Pn, x) == 0").describe()
    'σₙ² ≥ 1/4 for all n ≥ 1'
    """

    def outcome(self) -> Outcome:
        """FAILS where the floor, c·σ²·0 + s², is positive."""
        if self.relation != "var(Pn, x) == 0":
            raise LoopError("a floor is about the limit 0 of the variance")
        return Outcome.FAILS if self.loop.noise > 0 else Outcome.UNDECIDED

    def describe(self) -> str:
        """The floor."""
        return f"σₙ² ≥ {self.loop.noise} for all n ≥ 1"


@dataclass(frozen=True)
class Drained(Instance):
    """The almost sure limit of a function, since E σₙ = ρⁿσ₀ with ρ = E√(cV) enclosed below 1.

    By Markov and Borel–Cantelli σₙ → 0; a function of σ² alone has its limit there, and one that
    depends on δ as well is at least what it is at δ = 0, if δ² occurs in it with a factor > 0.

    >>> Drained(Gaussian(5), "entropy(Pn) == 0").outcome()
    <Outcome.FAILS: 'fails'>
    """

    def outcome(self) -> Outcome:
        """Whether the limit is the right side of the relation."""
        left, op, right, later = self.meaning(0)
        if op != "==" or later or self.loop.noise or not contraction(self.loop) < 1:
            return Outcome.UNDECIDED
        alone = left.subs(OFFSET, 0)
        limit = sp.limit(alone, VARIANCE, 0, "+")
        if left != alone and not (limit == sp.oo and self._above(left - alone)):
            return Outcome.UNDECIDED
        return Outcome.HOLDS if limit == right else Outcome.FAILS

    def _above(self, rest: Expr) -> bool:
        factor = sp.simplify(rest / OFFSET**2)
        return OFFSET not in factor.free_symbols and factor.is_positive is True

    def describe(self) -> str:
        """The contraction."""
        return f"E σₙ = ρⁿ·σ₀ with ρ = {contraction(self.loop).str(8, radius=False)} < 1"


@dataclass(frozen=True)
class Settling(Instance):
    """Σ E|μ_{n+1} − μₙ| = √(2/(πN))·σ₀/(1 − ρ), finite where ρ = E√(cV) < 1.

    >>> Settling(Gaussian(2, "unbiased"), "mean(Pn, x)").outcome()
    <Outcome.HOLDS: 'holds'>
    """

    def outcome(self) -> Outcome:
        """HOLDS where the sum is certainly finite."""
        if self.relation != "mean(Pn, x)" or self.loop.noise:
            raise LoopError("what settles is the mean, without noise")
        return Outcome.HOLDS if contraction(self.loop) < 1 else Outcome.UNDECIDED

    def describe(self) -> str:
        """The sum, for σ₀ = 1."""
        total = (2 / (arb.pi() * self.loop.draws)).sqrt() / (1 - contraction(self.loop))
        return f"Σ E|μ_(n+1) − μ_n| = {total.str(8, radius=False)}·σ₀"


@dataclass(frozen=True)
class Balance(Instance):
    """The limit of E σₙ²: the step e ↦ a·e + b of the means is affine, and 0 ≤ a < 1.

    >>> noisy = Gaussian(5, noise=Fraction(1, 4))
    >>> Balance(noisy, "var(Pn, x) == draws*s**2").describe()
    'E σ_(n+1)² = 4/5·E σ_n² + 1/4, limit 5/4'
    """

    def _line(self) -> tuple[Fraction, Fraction]:
        """a and b."""
        at_zero = variance_step(self.loop, (Fraction(0), Fraction(0)))
        return variance_step(self.loop, STANDARD) - at_zero, at_zero

    def outcome(self) -> Outcome:
        """Whether the fixed point is the right side of the relation."""
        left, op, right, later = self.meaning(0)
        slope, rest = self._line()
        if left != VARIANCE or op != "==" or later or not 0 <= slope < 1:
            return Outcome.UNDECIDED
        reached = right == _rational(rest / (1 - slope))
        return Outcome.HOLDS if reached else Outcome.FAILS

    def describe(self) -> str:
        """The step and its fixed point."""
        slope, rest = self._line()
        return f"E σ_(n+1)² = {slope}·E σ_n² + {rest}, limit {rest / (1 - slope)}"


def _rational(value: Fraction) -> Expr:
    return sp.Rational(value.numerator, value.denominator)
