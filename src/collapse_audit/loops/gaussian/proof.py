"""Proofs about the Gaussian loop as data: what is proved, and named facts with their reasons.

A proof speaks of a `LoopStatement`; its parts treat an estimator and a range of draws each, and
their last step is what the statement asks for there. Facts are about functions of the state, in
the symbols of `collapse_audit.loops.gaussian.law`. Nothing here is trusted: `checker` verifies
every step, and works out by itself what the statement asks for.
"""

from dataclasses import dataclass, replace

from collapse_audit.language import LoopStatement
from collapse_audit.loops.gaussian.law import Expr
from collapse_audit.loops.gaussian.process import Estimator
from collapse_audit.loops.gaussian.signs import Range

At = tuple[tuple[Expr, Expr], ...]
"""Values of symbols."""


ALL = Range(2)
"""Every number of draws."""


# Facts


@dataclass(frozen=True)
class Conditional:
    """E[of(P_{n+1}) | Pₙ] = gives, in every state; +∞ is allowed."""

    of: Expr
    gives: Expr


@dataclass(frozen=True)
class Mean:
    """E of(Pₙ) = gives, finite, for n = 0, 1, …, from P₀."""

    of: Expr
    gives: Expr


@dataclass(frozen=True)
class InfiniteMean:
    """E of(P_{n+1}) = +∞ for n = 0, 1, …, whatever Pₙ is."""

    of: Expr


@dataclass(frozen=True)
class Positive:
    """term > 0 (≥ 0 unless `strict`) for all N of the part, n = 0, 1, … and all states."""

    term: Expr
    strict: bool = True


@dataclass(frozen=True)
class Vanishes:
    """of(Pₙ) → 0 almost surely."""

    of: Expr


@dataclass(frozen=True)
class Tends:
    """of(Pₙ) → to almost surely; to may be ±∞."""

    of: Expr
    to: Expr


@dataclass(frozen=True)
class Converges:
    """of(Pₙ) has a finite limit almost surely."""

    of: Expr


@dataclass(frozen=True)
class MeanTends:
    """E of(Pₙ) → to, from P₀."""

    of: Expr
    to: Expr


@dataclass(frozen=True)
class AtLeast:
    """of(P_{n+1}) ≥ bound for n = 0, 1, …, whatever Pₙ is and whatever is drawn."""

    of: Expr
    bound: Expr


@dataclass(frozen=True)
class Diffuse:
    """Given Pₙ, the law of `of`(P_{n+1}) has no atom, for n = 0, 1, …."""

    of: Expr


@dataclass(frozen=True)
class Happens:
    """Given Pₙ, in every state, P(term(P_{n+1}, Pₙ) > 0) > 0.

    In the term Z and V stand for the draws.
    """

    term: Expr


@dataclass(frozen=True)
class Below:
    """E[of(P_{n+1}) | Pₙ] < of(Pₙ) in the state `at`."""

    of: Expr
    at: At


Fact = (
    Conditional
    | Mean
    | InfiniteMean
    | Positive
    | Vanishes
    | Tends
    | Converges
    | MeanTends
    | AtLeast
    | Diffuse
    | Happens
    | Below
)


# Reasons


@dataclass(frozen=True)
class ByLaw:
    """Conditional: by linearity, from the moments of Z ~ N(0, 1) and V ~ χ²_{N−1}."""


@dataclass(frozen=True)
class Induction:
    """Mean: the value at n = 0 is right, and the step is the named `Conditional`.

    Its right side is a combination of the function itself and of those whose means are `using`.
    """

    step: str
    using: tuple[str, ...] = ()


@dataclass(frozen=True)
class Linear:
    """Mean: a linear combination of functions whose means are `using`."""

    using: tuple[str, ...]


@dataclass(frozen=True)
class Minorant:
    """InfiniteMean: the function is at least `above`, whose conditional mean is +∞."""

    above: Expr


@dataclass(frozen=True)
class Signs:
    """Positive: a quotient of polynomials with coefficients of one sign, after rⁿ ≥ 1 for r ≥ 1,

    ln x − 1/(2x) − 1/(12x²) < ψ(x) < ln x − 1/(2x) and 1 − 1/y ≤ ln y ≤ y − 1.
    """


@dataclass(frozen=True)
class Jensen:
    """Positive, of 1 − E(cV)^p with 0 < p < 1: E(cV)^p < (E cV)^p = (cν)^p ≤ 1."""

    power: Expr


@dataclass(frozen=True)
class Summable:
    """Vanishes: the function is ≥ 0 and its `mean` is C·ρⁿ with ρ < 1, the fact `ratio`.

    So Σ P(f(Pₙ) > ε) ≤ Σ E f(Pₙ)/ε < ∞ (Markov), and f(Pₙ) ≤ ε from some n on (Borel–Cantelli).
    """

    mean: str
    ratio: str


@dataclass(frozen=True)
class Increments:
    """Converges: Σ E|f(P_{n+1}) − f(Pₙ)| < ∞, since its terms are C·ρⁿ with ρ < 1.

    The conditional mean of the increment's absolute value is a multiple of the function that
    `mean` is about; `ratio` is the fact 1 − ρ > 0.
    """

    mean: str
    ratio: str


@dataclass(frozen=True)
class Limit:
    """Tends: σₙ² → 0 by the fact `vanishing`, and the function is at least `above` (or equal).

    `above` depends on σ² alone and has the limit as σ² → 0.
    """

    vanishing: str
    above: Expr | None = None


@dataclass(frozen=True)
class Geometric:
    """MeanTends: the `mean` is A + B·ρⁿ with |ρ| < 1, by the facts 1 − ρ > 0 and ρ > 0."""

    mean: str
    ratio: str
    base: str


@dataclass(frozen=True)
class Pathwise:
    """AtLeast: the difference is ≥ 0 whatever Z and V are."""


@dataclass(frozen=True)
class Density:
    """Diffuse: the function is a + b·Z with b > 0 given the state, and Z has a density."""


@dataclass(frozen=True)
class Open:
    """Happens: the term is positive and continuous at a point (Z, V), where the density is > 0."""

    at: At


@dataclass(frozen=True)
class InState:
    """Below: the `conditional` minus the function, at the state, is minus the fact `gap`."""

    conditional: str
    gap: str


Reason = (
    ByLaw
    | Induction
    | Linear
    | Minorant
    | Signs
    | Jensen
    | Summable
    | Increments
    | Limit
    | Geometric
    | Pathwise
    | Density
    | Open
    | InState
)


@dataclass(frozen=True)
class Step:
    """A named fact and why it holds."""

    name: str
    says: Fact
    by: Reason


@dataclass(frozen=True)
class Part:
    """The steps for one estimator and a range of draws."""

    estimator: Estimator
    steps: tuple[Step, ...]
    draws: Range = ALL


@dataclass(frozen=True)
class GaussianProof:
    """A proof of a loop statement, or of its negation if it `refutes`.

    Words and LaTeX of the statement play no part in what is checked.
    """

    title: str
    loop: LoopStatement
    parts: tuple[Part, ...]
    refutes: bool = False

    @property
    def statement(self) -> LoopStatement:
        """What is proved or refuted."""
        return bare(self.loop)


def bare(loop: LoopStatement) -> LoopStatement:
    """A loop statement without its words and its LaTeX, which are stated by hand.

    >>> bare(LoopStatement("gaussian", "limit", "var(Pn, x) == 0", words="σ² → 0")).words
    ''
    """
    return replace(loop, words="", latex="")
