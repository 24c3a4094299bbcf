"""Core terms: the few immutable nodes that every interpreter gives a meaning to.

A term is real-valued or vector-valued (one entry per letter of an alphabet of k ≥ 2 letters).
Arithmetic acts letterwise on vectors, and a real beside a vector is repeated on every letter.

Conventions on the extended reals, obeyed by every interpreter:

    ln 0 = −∞,  ln ∞ = ∞,  exp(−∞) = 0,  c/∞ = 0,  0·(±∞) = 0,  ∞ ≤ ∞ holds,  ∞ < ∞ fails;
    ∞ − ∞, ∞/∞, x/0, and log or sqrt of a negative number have no value:
    a point where a term has no value is *inadmissible*, never a counterexample.

Everything with a name of its own (KL, mix, …) is an `Atom`: it is defined in these nodes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar, Union

from collapse_audit.language.errors import LanguageError

if TYPE_CHECKING:
    from collapse_audit.language.relations import Relation

Like = Union["Term", int, Fraction, str]


class Sort(Enum):
    """What a term's value is."""

    REAL = "a real number"
    VECTOR = "a vector over the letters"


@dataclass(frozen=True)
class Term:
    """A node of the tree: structural equality, hashable, with the usual arithmetic.

    ``<= < >= >`` between terms build relations; for ``==`` and ``!=``, which compare trees,
    use `equal` and `different`.

    >>> a = Scalar("a")
    >>> print(1 - a <= 2 * a**2)
    1 - a <= 2*a**2
    """

    symbol: ClassVar[str] = ""
    """The name under which interpreters find the node's meaning."""

    @property
    def children(self) -> tuple["Term", ...]:
        """The terms directly below this one, in the order of its fields."""
        values = (getattr(self, field.name) for field in fields(self))
        return tuple(value for value in values if isinstance(value, Term))

    @property
    def sort(self) -> Sort:
        """`Sort.VECTOR` as soon as one child is a vector."""
        if any(child.sort is Sort.VECTOR for child in self.children):
            return Sort.VECTOR
        return Sort.REAL

    def walk(self) -> Iterator["Term"]:
        """This term and every term below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()

    def __str__(self) -> str:
        from collapse_audit.language.printing import term_text

        return term_text(self)

    def __add__(self, other: Like) -> "Term":
        return Add(self, term(other))

    def __radd__(self, other: Like) -> "Term":
        return Add(term(other), self)

    def __sub__(self, other: Like) -> "Term":
        return Sub(self, term(other))

    def __rsub__(self, other: Like) -> "Term":
        return Sub(term(other), self)

    def __mul__(self, other: Like) -> "Term":
        return Mul(self, term(other))

    def __rmul__(self, other: Like) -> "Term":
        return Mul(term(other), self)

    def __truediv__(self, other: Like) -> "Term":
        return Div(self, term(other))

    def __rtruediv__(self, other: Like) -> "Term":
        return Div(term(other), self)

    def __pow__(self, other: Like) -> "Term":
        return Pow(self, term(other))

    def __neg__(self) -> "Term":
        return Neg(self)

    def __le__(self, other: Like) -> "Relation":
        return _relation(self, "<=", other)

    def __lt__(self, other: Like) -> "Relation":
        return _relation(self, "<", other)

    def __ge__(self, other: Like) -> "Relation":
        return _relation(self, ">=", other)

    def __gt__(self, other: Like) -> "Relation":
        return _relation(self, ">", other)


def _relation(left: Like, op: str, right: Like) -> "Relation":
    from collapse_audit.language.relations import Relation

    return Relation(term(left), op, term(right))


def equal(left: Like, right: Like) -> "Relation":
    """The relation left == right.

    >>> print(equal(Scalar("a"), 1))
    a == 1
    """
    return _relation(left, "==", right)


def different(left: Like, right: Like) -> "Relation":
    """The relation left != right.

    >>> print(different(Distribution("P"), Distribution("Q")))
    P != Q
    """
    return _relation(left, "!=", right)


@dataclass(frozen=True)
class Leaf(Term):
    """A node with nothing below it."""

    @property
    def children(self) -> tuple[Term, ...]:
        """Empty."""
        return ()


@dataclass(frozen=True)
class Number(Leaf):
    """A non-negative exact decimal, such as 2 or 2.01 = 201/100; see `number` for all rationals."""

    value: Fraction
    symbol: ClassVar[str] = "number"

    def __post_init__(self) -> None:
        if self.value < 0 or not is_decimal(self.value):
            raise LanguageError(f"a Number is a decimal ≥ 0, not {self.value}; use number(...)")


@dataclass(frozen=True)
class Infinity(Leaf):
    """+∞, written ``inf``."""

    symbol: ClassVar[str] = "infinity"


@dataclass(frozen=True)
class AlphabetSize(Leaf):
    """The number of letters, written ``k``."""

    symbol: ClassVar[str] = "alphabet_size"


@dataclass(frozen=True)
class Scalar(Leaf):
    """A real variable; 0 < a < 1 unless a hypothesis says otherwise (see `Statement.bounds`)."""

    name: str
    symbol: ClassVar[str] = "scalar"


@dataclass(frozen=True)
class _VectorLeaf(Leaf):
    @property
    def sort(self) -> Sort:
        return Sort.VECTOR


@dataclass(frozen=True)
class Distribution(_VectorLeaf):
    """A point of the closed simplex: entries ≥ 0 that sum to 1."""

    name: str
    symbol: ClassVar[str] = "distribution"


@dataclass(frozen=True)
class Labels(_VectorLeaf):
    """A free real number per letter, as in ``var(P, x)``."""

    name: str
    symbol: ClassVar[str] = "labels"


@dataclass(frozen=True)
class Ones(_VectorLeaf):
    """The vector (1, …, 1)."""

    symbol: ClassVar[str] = "ones"


@dataclass(frozen=True)
class Indices(_VectorLeaf):
    """The default labels (0, 1, …, k − 1)."""

    symbol: ClassVar[str] = "indices"


@dataclass(frozen=True)
class Point(_VectorLeaf):
    """The vertex with all mass on letter i, counted from 0; no value where i ≥ k."""

    letter: int
    symbol: ClassVar[str] = "point"


@dataclass(frozen=True)
class _Binary(Term):
    left: Term
    right: Term


@dataclass(frozen=True)
class _Unary(Term):
    operand: Term


class Add(_Binary):
    """left + right; no value for ∞ − ∞."""

    symbol = "add"


class Sub(_Binary):
    """left − right; no value for ∞ − ∞."""

    symbol = "sub"


class Mul(_Binary):
    """left · right, with 0·(±∞) = 0."""

    symbol = "mul"


class Div(_Binary):
    """left / right, with c/∞ = 0; no value for x/0 and ∞/∞."""

    symbol = "div"


class Pow(_Binary):
    """left ** right: repeated products for integer exponents, else exp(right·ln left), left ≥ 0.

    x⁰ = 1 for every x; 0 to a negative power has no value.
    """

    symbol = "pow"


class Max(_Binary):
    """The larger of two."""

    symbol = "maximum"


class Min(_Binary):
    """The smaller of two."""

    symbol = "minimum"


class Neg(_Unary):
    """−operand."""

    symbol = "neg"


class Log(_Unary):
    """Natural logarithm, ln 0 = −∞."""

    symbol = "log"


class Exp(_Unary):
    """Exponential, exp(−∞) = 0."""

    symbol = "exp"


class Sqrt(_Unary):
    """Square root of a number ≥ 0."""

    symbol = "sqrt"


class Abs(_Unary):
    """Absolute value."""

    symbol = "abs"


class Reciprocal(_Unary):
    """1/x for x ≥ 0 with 1/0 = +∞; used by definitions only, where 0·(1/0) = 0 is wanted."""

    symbol = "reciprocal"


@dataclass(frozen=True)
class _Reduction(Term):
    vector: Term

    @property
    def sort(self) -> Sort:
        return Sort.REAL


class Sum(_Reduction):
    """The sum of a vector's entries."""

    symbol = "total"


class Largest(_Reduction):
    """The largest entry of a vector."""

    symbol = "largest"


class Smallest(_Reduction):
    """The smallest entry of a vector."""

    symbol = "smallest"


@dataclass(frozen=True)
class Where(Term):
    """`then` where left == right holds, else `otherwise`; used by definitions only."""

    left: Term
    right: Term
    then: Term
    otherwise: Term
    symbol: ClassVar[str] = "where"


@dataclass(frozen=True)
class Atom(Term):
    """A named function with a definition in core terms, its only meaning.

    A subclass is one file of `collapse_audit.language.atoms`: fields are the arguments, the
    docstring states formula, domain, conventions and source, `definition` is the formula.
    """

    name: ClassVar[str] = ""
    takes: ClassVar[tuple[Sort, ...]] = ()
    gives: ClassVar[Sort] = Sort.REAL
    tex: ClassVar[str] = ""
    """LaTeX with {0}, {1}, … for the arguments."""

    @property
    def sort(self) -> Sort:
        """What the atom is declared to give."""
        return self.gives

    def definition(self) -> Term:
        """The atom in core terms (other atoms allowed)."""
        raise LanguageError(f"{type(self).__name__} has no definition")


def is_decimal(value: Fraction) -> bool:
    """Whether a rational has a finite decimal expansion.

    >>> is_decimal(Fraction(201, 100)), is_decimal(Fraction(1, 3))
    (True, False)
    """
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def number(value: int | Fraction) -> Term:
    """Any rational as a term: decimals are one `Number`, other quotients a `Div`.

    >>> print(number(Fraction(-1, 3)), number(Fraction(5, 4)))
    -(1/3) 1.25
    """
    exact = Fraction(value)
    if exact < 0:
        return Neg(number(-exact))
    if is_decimal(exact):
        return Number(exact)
    return Div(Number(Fraction(exact.numerator)), Number(Fraction(exact.denominator)))


def term(value: Like) -> Term:
    """A term from a term, an exact number, or text such as ``"2.01"`` (floats are not exact).

    >>> print(term("2.01"))
    2.01
    """
    if isinstance(value, Term):
        return value
    if isinstance(value, bool) or not isinstance(value, int | Fraction | str):
        raise LanguageError(f"{value!r} is no exact number; write it as a string or a Fraction")
    return number(Fraction(value))
