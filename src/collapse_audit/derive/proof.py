"""Proofs as data: a statement, and named steps with their justifications.

A step says a relation, in the text of the language. A relation between vectors is meant letter by
letter, at the letters that `at` describes (all letters by default). A proof's `names` abbreviate
terms, so that ``names=(("p", "P0"), ("m", "mix(alpha, Pt, Ph)"))`` lets a step say
``"log(m/p) <= m/p - 1"``; step texts may multiply vectors and add numbers to them, letterwise.

Nothing here is trusted: `collapse_audit.derive.checker` verifies every step.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Union

from collapse_audit.derive.substitution import Substitution, in_formula, substitution
from collapse_audit.language import (
    Formula,
    Labels,
    Relation,
    Statement,
    parse,
    parse_formulas,
)

Names = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Given:
    """A hypothesis of the statement, or what the case at hand assumes."""


@dataclass(frozen=True)
class Use:
    """A fact multiplied by a term; the term must be ≥ 0 unless the fact is an equation."""

    fact: str
    times: str = "1"


@dataclass(frozen=True)
class Algebra:
    """By adding multiples of facts: right − left = Σ times·(right − left) of the facts + rest,
    where the rest is ≥ 0 by the signs of its parts (= 0 for an equation).

    With no facts it is a computation, under the conventions for zeros and infinities.
    """

    uses: tuple[Use, ...] = ()


@dataclass(frozen=True)
class Summed:
    """By summing a letterwise relation over the letters it is about.

    What the other letters contribute to the claim must be ≥ 0 by its sign. `strictly` names the
    strict form of the relation, which holds at certain letters of which there is one.
    """

    fact: str
    strictly: str = ""


@dataclass(frozen=True)
class Theorem:
    """An instance of a proved statement: its variables replaced, its hypotheses checked."""

    proof: "Proof"
    where: Names = ()


@dataclass(frozen=True)
class Instance:
    """A `forall` fact at a particular distribution or scalar."""

    fact: str
    value: str


@dataclass(frozen=True)
class Tangent:
    """By convexity: right − left and its derivative in the variable vanish at a point.

    Its second derivative is ≥ 0; for a strict relation it is > 0 and the point is excluded.
    """

    variable: str
    touching: str


@dataclass(frozen=True)
class Slope:
    """From f(a) ≥ 0 for all a in (0, 1) and f(0) = 0: the derivative at 0 is ≥ 0."""

    fact: str


@dataclass(frozen=True)
class Letters:
    """Whether some letter satisfies all the conditions; cases ``some`` and ``none``."""

    conditions: tuple[str, ...]


@dataclass(frozen=True)
class Compare:
    """How two real terms compare; cases ``<``, ``==`` and ``>``, as far as they are possible."""

    left: str
    right: str


@dataclass(frozen=True)
class Same:
    """Whether two distributions are equal; cases ``==`` and ``!=``."""

    left: str
    right: str


@dataclass(frozen=True)
class Branch:
    """One case and the steps that prove the relation in it.

    The last step is the relation itself, or something that is false in this case. No steps:
    the relation is a computation.
    """

    case: str
    steps: tuple["Step", ...] = ()


@dataclass(frozen=True)
class Cases:
    """By cases, of which none is missing."""

    split: Union["Letters", "Compare", "Same"]
    branches: tuple[Branch, ...]


Reason = Given | Algebra | Summed | Theorem | Instance | Tangent | Slope | Cases


@dataclass(frozen=True)
class Step:
    """A named relation and why it holds; `knowing` names facts that settle signs in it."""

    name: str
    says: str
    by: Reason
    at: tuple[str, ...] = ()
    knowing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proof:
    """A statement with the steps that lead to it; the last step is the statement's claim."""

    title: str
    claim: str
    given: tuple[str, ...]
    steps: tuple[Step, ...]
    names: Names = ()

    @cached_property
    def statement(self) -> Statement:
        """What is proved."""
        return parse(self.claim, self.given)

    @cached_property
    def abbreviations(self) -> Substitution:
        """What the names stand for; a name may use those before it, and label vectors."""
        labels = {name: Labels(name) for name in self.statement.labels}
        return substitution(self.names, labels)

    def formula(self, text: str) -> Formula:
        """A text as one relation, names spelled out."""
        (formula,) = parse_formulas(text)
        return in_formula(formula, self.abbreviations)

    def relation(self, text: str) -> Relation:
        """A text as one unquantified relation, names spelled out."""
        formula = self.formula(text)
        if not isinstance(formula, Relation):
            raise ValueError(f"an unquantified relation is needed: {text}")
        return formula


def cases(
    name: str,
    says: str,
    split: Letters | Compare | Same,
    *branches: tuple[str | Step, ...],
    knowing: tuple[str, ...] = (),
) -> Step:
    """A step by cases; each branch is its case followed by its steps.

    >>> step = cases("sign", "x**2 >= 0", Compare("x", "0"), ("<",), ("==",), (">",))
    >>> [branch.case for branch in step.by.branches]
    ['<', '==', '>']
    """
    reason = Cases(split, tuple(_branch(*branch) for branch in branches))
    return Step(name, says, reason, knowing=knowing)


def _branch(case: str | Step, *steps: str | Step) -> Branch:
    if not isinstance(case, str) or not all(isinstance(step, Step) for step in steps):
        raise TypeError("a branch is a case and then steps")
    return Branch(case, tuple(step for step in steps if isinstance(step, Step)))


def instance(
    title: str, claim: str, given: tuple[str, ...], proof: Proof, where: Names = ()
) -> Proof:
    """A proof by citing another: its variables replaced, its hypotheses met.

    >>> square = Proof("squares", "x**2 >= 0", (), (Step("sign", "x**2 >= 0", Algebra()),))
    >>> instance("again", "y**2 >= 0", (), square, (("x", "y"),)).steps[0].name
    'cited'
    """
    return Proof(title, claim, given, (Step("cited", claim, Theorem(proof, where)),))


def any_of(steps: tuple[Step, ...]) -> list[Step]:
    """All steps, those inside cases included, in order.

    >>> any_of(())
    []
    """
    found = []
    for step in steps:
        found.append(step)
        if isinstance(step.by, Cases):
            found += [inner for branch in step.by.branches for inner in any_of(branch.steps)]
    return found
