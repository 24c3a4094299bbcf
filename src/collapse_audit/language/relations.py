"""Relations between terms, and relations quantified over one variable."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Union

from collapse_audit.language.errors import LanguageError
from collapse_audit.language.terms import Distribution, Scalar, Sort, Term

OPERATORS = ("<=", "<", ">=", ">", "==", "!=")
NEGATION = {"<=": ">", "<": ">=", ">=": "<", ">": "<=", "==": "!=", "!=": "=="}


@dataclass(frozen=True)
class Relation:
    """left op right, between reals or letter by letter (``!=`` between vectors: at some letter).

    >>> from collapse_audit.language.terms import Distribution, Number
    >>> print(Relation(Distribution("P"), ">=", Number(0)))
    P >= 0
    """

    left: Term
    op: str
    right: Term

    def __post_init__(self) -> None:
        if self.op not in OPERATORS:
            raise LanguageError(f"unknown relation {self.op!r}; there are {' '.join(OPERATORS)}")

    @property
    def sort(self) -> Sort:
        """`Sort.VECTOR` when it is to hold letter by letter."""
        sides = (self.left.sort, self.right.sort)
        return Sort.VECTOR if Sort.VECTOR in sides else Sort.REAL

    @property
    def strict(self) -> bool:
        """Whether equality of the two sides breaks it."""
        return self.op in ("<", ">", "!=")

    def walk(self) -> Iterator[Term]:
        """Every term on either side."""
        yield from self.left.walk()
        yield from self.right.walk()

    def __str__(self) -> str:
        return f"{self.left} {self.op} {self.right}"

    def __bool__(self) -> bool:
        raise LanguageError("a relation has no truth value; chain with Statement(given=...)")


@dataclass(frozen=True)
class ForAll:
    """body, for every value of one distribution (on the same alphabet) or scalar in (0, 1)."""

    variable: Distribution | Scalar
    body: Union["ForAll", Relation]

    def walk(self) -> Iterator[Term]:
        """Every term of the body, the bound variable's occurrences included."""
        return self.body.walk()

    def __str__(self) -> str:
        return f"forall({self.variable.name}, {self.body})"


Formula = Relation | ForAll


def bound_names(formula: Formula) -> frozenset[str]:
    """Names that `forall` binds in a formula.

    >>> from collapse_audit.language.terms import Distribution, Number
    >>> P = Distribution("P")
    >>> sorted(bound_names(ForAll(P, Relation(P, ">=", Number(0)))))
    ['P']
    """
    if isinstance(formula, Relation):
        return frozenset()
    return bound_names(formula.body) | {formula.variable.name}
