"""Propositions: statements about distributions, and hand-worded ones where no term can say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from collapse_audit.language.errors import LanguageError
from collapse_audit.language.relations import ForAll, Formula, Relation, bound_names
from collapse_audit.language.terms import (
    Distribution,
    Indices,
    Infinity,
    Labels,
    Neg,
    Number,
    Point,
    Scalar,
    Term,
)

RESERVED = frozenset({"k", "inf", "nan", "uniform"})
_LOWER, _UPPER = frozenset({">", ">=", "=="}), frozenset({"<", "<=", "=="})
_MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


@dataclass(frozen=True)
class Statement:
    """claim₁ and … and claimₘ, for all values of the variables that satisfy every hypothesis.

    Distributions range over the closed simplex of an alphabet of k ≥ 2 letters; scalars over
    (0, 1), each bound being dropped only when a hypothesis bounds the same side by a constant.
    Points where a hypothesis or a side of the claim has no value are excluded.

    >>> a, P = Scalar("a"), Distribution("P")
    >>> statement = Statement((P >= 0,), (a <= 1,))
    >>> print(statement)
    P >= 0  given  a <= 1
    >>> [str(h) for h in statement.hypotheses]
    ['a <= 1', 'a > 0']
    """

    claim: tuple[Formula, ...]
    given: tuple[Formula, ...] = ()

    def __post_init__(self) -> None:
        if not self.claim:
            raise LanguageError("a statement needs at least one relation")
        _check_names(self)

    def terms(self) -> Iterator[Term]:
        """Every term of claim and hypotheses."""
        for formula in self.claim + self.given:
            yield from formula.walk()

    @property
    def distributions(self) -> tuple[str, ...]:
        """Names of the free distributions, in order of first appearance."""
        return self._free(Distribution)

    @property
    def scalars(self) -> tuple[str, ...]:
        """Names of the free scalars, in order of first appearance."""
        return self._free(Scalar)

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the label vectors, in order of first appearance."""
        return self._free(Labels)

    def _free(self, kind: type[Distribution] | type[Scalar] | type[Labels]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for formula in self.claim + self.given:
            bound = bound_names(formula)
            nodes = (node for node in formula.walk() if isinstance(node, kind))
            found.update((node.name, None) for node in nodes if node.name not in bound)
        return tuple(found)

    @property
    def smallest_alphabet(self) -> int:
        """The least k at which every ``point(i)`` exists, at least 2."""
        letters = (node.letter for node in self.terms() if isinstance(node, Point))
        return max([2, *(letter + 1 for letter in letters)])

    @property
    def hypotheses(self) -> tuple[Formula, ...]:
        """The given hypotheses, then the default bounds that remain in force."""
        return self.given + tuple(b for name in self.scalars for b in self.default_bounds(name))

    def default_bounds(self, scalar: str) -> tuple[Relation, ...]:
        """Which of scalar > 0 and scalar < 1 no hypothesis replaces.

        >>> from collapse_audit.language.terms import Infinity
        >>> b = Scalar("b")
        >>> [str(r) for r in Statement((b >= 0,), (b < Infinity(),)).default_bounds("b")]
        ['b > 0']
        """
        sides = [constant_bound(formula, scalar) for formula in self.given]
        ops = {side[0] for side in sides if side is not None}
        kept = []
        if not ops & _LOWER:
            kept.append(Scalar(scalar) > 0)
        if not ops & _UPPER:
            kept.append(Scalar(scalar) < 1)
        return tuple(kept)

    @property
    def searchable(self) -> bool:
        """Whether no `forall` occurs: such parts are proved, not searched."""
        return not any(isinstance(formula, ForAll) for formula in self.claim + self.given)

    @property
    def claim_text(self) -> str:
        """The claim alone, relations that share a side written as a chain."""
        return chain_text(self.claim)

    @property
    def given_texts(self) -> tuple[str, ...]:
        """The hypotheses alone."""
        return tuple(str(formula) for formula in self.given)

    def __str__(self) -> str:
        if not self.given:
            return self.claim_text
        return f"{self.claim_text}  given  {', '.join(self.given_texts)}"


def chain_text(formulas: tuple[Formula, ...]) -> str:
    """Relations that share a side, as a chain.

    >>> from collapse_audit.language.terms import number
    >>> a = Scalar("a")
    >>> chain_text((number(0) < a, a <= 1))
    '0 < a <= 1'
    """
    text = str(formulas[0])
    for before, after in pairwise(formulas):
        if isinstance(before, ForAll) or isinstance(after, ForAll) or before.right != after.left:
            raise LanguageError("the relations of a claim must form a chain a <= b <= c")
        text += f" {after.op} {after.right}"
    return text


def constant_bound(formula: Formula, scalar: str) -> tuple[str, Fraction | None] | None:
    """(op, constant) when a hypothesis reads scalar op constant, mirrored if need be.

    The constant is None for ±∞ and for what arithmetic alone does not give, such as exp(1); the
    result is None for any other hypothesis.

    >>> from collapse_audit.language.terms import number
    >>> constant_bound(number(0) < Scalar("a"), "a")
    ('>', Fraction(0, 1))
    """
    if not isinstance(formula, Relation) or formula.op == "!=":
        return None
    left, op, right = formula.left, formula.op, formula.right
    if right == Scalar(scalar):
        left, op, right = right, _MIRROR[op], left
    if left != Scalar(scalar) or not _without_variables(right):
        return None
    return op, constant_value(right) if is_constant(right) else None


def _without_variables(term: Term) -> bool:
    """Whether a term is the same number everywhere: neither variables nor k occur."""
    leaves = (node for node in term.walk() if not node.children)
    return all(isinstance(leaf, Number | Infinity | Point | Indices) for leaf in leaves)


def is_constant(term: Term) -> bool:
    """Whether no variable occurs and arithmetic alone gives its value, ±∞ included."""
    return all(node.symbol in _CONSTANT_NODES for node in term.walk())


_CONSTANT_NODES = frozenset({"number", "infinity", "add", "sub", "mul", "div", "neg"})


def constant_value(term: Term) -> Fraction | None:
    """The exact value of constant arithmetic, None where ∞ occurs.

    >>> from collapse_audit.language.terms import number
    >>> constant_value(number(Fraction(-1, 3)))
    Fraction(-1, 3)
    """
    if isinstance(term, Number):
        return term.value
    if isinstance(term, Infinity):
        return None
    parts = [constant_value(child) for child in term.children]
    if isinstance(term, Neg):
        return None if parts[0] is None else -parts[0]
    left, right = parts
    if left is None or right is None:
        return None
    return _arithmetic(term.symbol, left, right)


def _arithmetic(symbol: str, left: Fraction, right: Fraction) -> Fraction:
    if symbol == "add":
        return left + right
    if symbol == "sub":
        return left - right
    if symbol == "mul":
        return left * right
    if right == 0:
        raise LanguageError("division by the constant 0")
    return left / right


def _check_names(statement: Statement) -> None:
    kinds: dict[str, type[Term]] = {}
    for node in statement.terms():
        if not isinstance(node, Distribution | Scalar | Labels):
            continue
        if node.name in RESERVED:
            raise LanguageError(f"the name {node.name!r} is reserved")
        if kinds.setdefault(node.name, type(node)) is not type(node):
            raise LanguageError(f"{node.name!r} is used both as a scalar and as a label vector")


Order = Literal["none", "i", "ii", "iii"]
Mode = Literal["every path", "some path", "expectation", "almost surely", "limit"]


@dataclass(frozen=True)
class LoopStatement:
    """A proposition about generations of a training loop.

    `update` names the law of one generation, `order` the anchored step (i: the current model is
    mixed; ii: train, then mix; iii: mix, then train), `mode` the quantifier over paths, and
    `expression` is a text of the language evaluated along the run (P0, Pn, Pnext, Pt, Ph), at
    the generations where `given` holds. The loop begins at `start`: P0, or ``Pinit``, any model.
    """

    update: str
    mode: Mode
    expression: str
    order: Order = "none"
    words: str = ""
    latex: str = ""
    given: tuple[str, ...] = ()
    start: Literal["P0", "Pinit"] = "P0"


@dataclass(frozen=True)
class FormalStatement:
    """A proposition that neither kind can say: its words, with LaTeX beside them."""

    words: str
    latex: str = ""
