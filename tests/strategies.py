"""Hypothesis strategies shared by the tests: exact points, terms and statements of the language.

Points are *dyadic* where floats and balls are compared: sums, differences and products of few
bits are then exact in floats too, so that both see the same zeros and the same inadmissible
points. Elsewhere any rational occurs.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from hypothesis import strategies as st

from collapse_audit.language import (
    Distribution,
    ExactPoint,
    ForAll,
    Infinity,
    Labels,
    Relation,
    Scalar,
    Sort,
    Statement,
    Term,
    Value,
)
from collapse_audit.language import terms as t
from collapse_audit.language.atoms import CLASSES
from collapse_audit.language.relations import OPERATORS
from collapse_audit.language.terms import Atom

DISTRIBUTIONS = ("P", "Q", "R")
SCALARS = ("a", "b")
LABELS = ("x",)
ALIASES = {"P̃": "Q", "P_0": "R", "α": "a", "beta_2": "b", "y": "x"}
"""Other names that terms use, and whose values they have at a point."""


# Exact points


@cache
def vertices(k: int) -> st.SearchStrategy[tuple[Fraction, ...]]:
    """All mass on one letter."""
    return st.integers(0, k - 1).map(lambda i: tuple(Fraction(j == i) for j in range(k)))


@cache
def dyadic_distributions(k: int) -> st.SearchStrategy[tuple[Fraction, ...]]:
    """Any point of the simplex with denominator 64: interior, faces, edges."""
    cuts = st.lists(st.integers(0, 64), min_size=k - 1, max_size=k - 1).map(sorted)
    return cuts.map(lambda c: tuple(Fraction(b - a, 64) for a, b in _gaps([0, *c, 64])))


@cache
def rational_distributions(k: int) -> st.SearchStrategy[tuple[Fraction, ...]]:
    """Weights in ratios of small or very unequal whole numbers, zeros included."""
    sizes = st.sampled_from([0, 1, 1, 2, 3, 5, 7, 12, 97, 10**6])
    weights = st.lists(sizes, min_size=k, max_size=k).filter(any)
    return weights.map(lambda w: tuple(Fraction(each, sum(w)) for each in w))


def _gaps(cuts: list[int]) -> list[tuple[int, int]]:
    return list(pairwise(cuts))


def distributions(k: int, *, dyadic: bool = False) -> st.SearchStrategy[tuple[Fraction, ...]]:
    """Interior, boundary and vertices."""
    inside = dyadic_distributions(k) if dyadic else rational_distributions(k)
    return st.one_of(inside, inside, vertices(k))


def scalars(*, dyadic: bool = False) -> st.SearchStrategy[Fraction]:
    """Both sides of 0 and 1, the two themselves included."""
    if dyadic:
        return st.integers(-32, 48).map(lambda n: Fraction(n, 16))
    return st.fractions(-2, 3, max_denominator=12)


@st.composite
def points(draw: st.DrawFn, *, dyadic: bool = False) -> ExactPoint:
    """A value for every variable that these strategies use; distributions are often equal."""
    k = draw(st.integers(2, 4))
    values: dict[str, Value] = {}
    for name in DISTRIBUTIONS:
        earlier = [value for value in values.values() if isinstance(value, tuple)]
        fresh = distributions(k, dyadic=dyadic)
        values[name] = draw(st.one_of(fresh, fresh, st.sampled_from(earlier)) if earlier else fresh)
    values |= {name: draw(scalars(dyadic=dyadic)) for name in SCALARS}
    label = scalars(dyadic=dyadic)
    values |= {name: tuple(draw(st.lists(label, min_size=k, max_size=k))) for name in LABELS}
    values |= {other: values[name] for other, name in ALIASES.items()}
    return ExactPoint.from_mapping(k, values)


# Terms that the text form can say

decimals = st.builds(
    lambda digits, places: t.Number(Fraction(digits, 10**places)),
    st.integers(0, 10**6),
    st.integers(0, 70),
)
distribution_terms = st.sampled_from([Distribution(name) for name in (*DISTRIBUTIONS, "P̃", "P_0")])
scalar_terms = st.sampled_from([Scalar(name) for name in (*SCALARS, "α", "beta_2")])
label_terms: st.SearchStrategy[Term] = st.sampled_from([t.Indices(), Labels("x"), Labels("y")])


@cache
def real_terms(depth: int = 3) -> st.SearchStrategy[Term]:
    """Any real-valued term of the text form, up to a depth."""
    leaves: list[st.SearchStrategy[Term]] = [
        decimals,
        scalar_terms,
        st.just(Infinity()),
        st.just(t.AlphabetSize()),
    ]
    if depth == 0:
        return st.one_of(leaves)
    real, vector = real_terms(depth - 1), vector_terms(depth - 1)
    divisors = real.filter(lambda term: not _constant(term))
    exponents = st.one_of(real.filter(lambda term: not _constant(term)), _numbers(0, 9))
    return st.one_of(
        *leaves,
        st.builds(t.Neg, real),
        *(st.builds(kind, real, real) for kind in (t.Add, t.Sub, t.Mul, t.Max, t.Min)),
        st.builds(t.Div, real, st.one_of(divisors, _numbers(1, 9))),
        st.builds(t.Pow, real, exponents),
        *(st.builds(kind, real) for kind in (t.Log, t.Exp, t.Sqrt, t.Abs)),
        *(st.builds(kind, vector) for kind in (t.Sum, t.Largest, t.Smallest)),
        *(_applied(cls, real, vector) for cls in CLASSES if cls.gives is Sort.REAL),
    )


@cache
def vector_terms(depth: int = 3) -> st.SearchStrategy[Term]:
    """Any vector-valued term of the text form, up to a depth."""
    leaves = [distribution_terms, st.integers(0, 3).map(t.Point)]
    if depth == 0:
        return st.one_of(leaves)
    real, vector = real_terms(depth - 1), vector_terms(depth - 1)
    divisors = real.filter(lambda term: not _constant(term))
    return st.one_of(
        *leaves,
        st.builds(t.Neg, vector),
        st.builds(t.Add, vector, vector),
        st.builds(t.Sub, vector, vector),
        st.builds(t.Mul, real, vector),
        st.builds(t.Mul, vector, real),
        st.builds(t.Div, vector, st.one_of(divisors, _numbers(1, 9))),
        *(_applied(cls, real, vector) for cls in CLASSES if cls.gives is Sort.VECTOR),
    )


def _applied(
    cls: type[Atom], real: st.SearchStrategy[Term], vector: st.SearchStrategy[Term]
) -> st.SearchStrategy[Term]:
    arguments = [real if sort is Sort.REAL else vector for sort in cls.takes]
    if cls.name in ("mean", "var"):
        arguments[1] = label_terms
    return st.builds(cls, *arguments)


def _numbers(low: int, high: int) -> st.SearchStrategy[Term]:
    return st.integers(low, high).map(lambda n: t.Number(Fraction(n)))


def _constant(term: Term) -> bool:
    """Constant divisors and powers are the parser's business; see its tests."""
    return not any(isinstance(node, Scalar | Distribution | Labels) for node in term.walk())


@st.composite
def relations(draw: st.DrawFn, depth: int = 2) -> Relation:
    """A relation between two reals, two vectors or one of each."""
    op = draw(st.sampled_from(OPERATORS))
    side = st.one_of(real_terms(depth), real_terms(depth), vector_terms(depth))
    return Relation(draw(side), op, draw(side))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A chain of one to three relations, or one `forall`, under up to three hypotheses."""
    first = draw(relations())
    claim: tuple[Relation | ForAll, ...] = (first,)
    for _ in range(draw(st.integers(0, 2))):
        last = claim[-1]
        assert isinstance(last, Relation)
        op = draw(st.sampled_from(OPERATORS))
        claim = (*claim, Relation(last.right, op, draw(real_terms(1))))
    if draw(st.integers(0, 5)) == 0:
        claim = (ForAll(draw(st.one_of(st.just(Distribution("P")), st.just(Scalar("a")))), first),)
    given = draw(st.lists(relations(1), max_size=3))
    return Statement(claim, tuple(given))


# Terms whose floating-point value is close to the exact one: no cancellation before a logarithm,
# a root or a quotient other than between few dyadic bits.


@cache
def steady_reals(depth: int = 2) -> st.SearchStrategy[Term]:
    """Real terms over P, Q, R, a, b, x in which rounding is not blown up."""
    exact = exact_reals(1)
    vectors = exact_vectors(1)
    atoms = [_steady_atom(cls, vectors) for cls in CLASSES if cls.gives is Sort.REAL]
    leaves = st.one_of(exact, *atoms, st.just(Infinity()))
    if depth == 0:
        return leaves
    inner = steady_reals(depth - 1)
    return st.one_of(
        leaves,
        *(st.builds(kind, inner, inner) for kind in (t.Add, t.Sub, t.Mul, t.Max, t.Min)),
        *(st.builds(kind, exact) for kind in (t.Log, t.Sqrt, t.Exp, t.Abs)),
        st.builds(t.Div, inner, exact),
        st.builds(t.Pow, exact, _numbers(0, 4)),
        st.builds(t.Neg, inner),
    )


@cache
def exact_reals(depth: int) -> st.SearchStrategy[Term]:
    """Polynomials of few dyadic bits, exact in floats at dyadic points."""
    leaves: st.SearchStrategy[Term] = st.one_of(
        st.sampled_from([Scalar(name) for name in SCALARS]),
        st.sampled_from([Fraction(1, 2), Fraction(2), Fraction(3), Fraction(0)]).map(t.Number),
        st.builds(t.Largest, st.sampled_from([Distribution(name) for name in DISTRIBUTIONS])),
        st.builds(t.Smallest, st.sampled_from([Distribution(name) for name in DISTRIBUTIONS])),
    )
    if depth == 0:
        return leaves
    inner = exact_reals(depth - 1)
    return st.one_of(
        leaves, *(st.builds(kind, inner, inner) for kind in (t.Add, t.Sub, t.Mul, t.Max))
    )


@cache
def exact_vectors(depth: int) -> st.SearchStrategy[Term]:
    """Mixtures and differences of few dyadic bits."""
    leaves: st.SearchStrategy[Term] = st.sampled_from([Distribution(n) for n in DISTRIBUTIONS])
    if depth == 0:
        return leaves
    inner, weight = exact_vectors(depth - 1), st.sampled_from([Scalar(name) for name in SCALARS])
    mixed = _named("mix")
    return st.one_of(
        leaves,
        leaves,
        st.builds(mixed, weight, inner, inner),
        st.builds(t.Sub, inner, inner),
        st.builds(t.Mul, weight, inner),
    )


def _named(name: str) -> type[Atom]:
    return next(cls for cls in CLASSES if cls.name == name)


def _steady_atom(cls: type[Atom], vectors: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    if cls.name == "renyi":  # 1/(t − 1) must not blow rounding up
        order = st.sampled_from([Fraction(1, 2), Fraction(1), Fraction(2), Fraction(5, 4)])
        return st.builds(cls, order.map(t.Number), vectors, vectors)
    return _applied(cls, exact_reals(0), vectors)


def replaced(sequence: Sequence[str], index: int, item: str) -> str:
    """A text with one character replaced.

    >>> replaced("abc", 1, "x")
    'axc'
    """
    return "".join([*sequence[:index], item, *sequence[index + 1 :]])
