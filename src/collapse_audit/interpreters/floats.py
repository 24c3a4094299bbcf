"""Floats: a term's value at many points at once, fast and approximate.

Points are a mapping from names to arrays: distributions and labels (k, n), scalars (n,).
A real term gives an array that broadcasts to (n,), a vector term one that broadcasts to (k, n).
NaN marks inadmissible points (∞ − ∞, x/0, log of a negative, …). Floats propose, and never
decide: what they find counts once `balls` has certified it.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from collapse_audit.interpreters.walk import Interpreter
from collapse_audit.language import (
    Distribution,
    Labels,
    Relation,
    Scalar,
    Sort,
    Term,
)
from collapse_audit.language.terms import (
    AlphabetSize,
    Indices,
    Infinity,
    Number,
    Ones,
    Point,
    Where,
)

Array = NDArray[np.float64]
Points = Mapping[str, Array]


class Floats(Interpreter[Array]):
    """The float meaning of terms at a batch of points on k letters.

    >>> from collapse_audit.language import parse_term
    >>> P, Q = np.array([[0.5, 1.0], [0.5, 0.0]]), np.array([[0.5, 0.0], [0.5, 1.0]])
    >>> Floats(2, {"P": P, "Q": Q})(parse_term("KL(P, Q)"))
    array([ 0., inf])
    """

    def __init__(self, k: int, points: Points) -> None:
        super().__init__()
        self.k = k
        self.points = points

    def __call__(self, term: Term) -> Array:
        """The value at every point, floating-point warnings silenced (NaN says it all)."""
        with np.errstate(all="ignore"):
            return super().__call__(term)

    def number(self, node: Number) -> Array:
        """An exact decimal, rounded."""
        return np.asarray(float(node.value))

    def infinity(self, _: Infinity) -> Array:
        """+∞."""
        return np.asarray(np.inf)

    def alphabet_size(self, _: AlphabetSize) -> Array:
        """k."""
        return np.asarray(float(self.k))

    def scalar(self, node: Scalar) -> Array:
        """Shape (n,)."""
        return self.points[node.name]

    def distribution(self, node: Distribution) -> Array:
        """Shape (k, n)."""
        return self.points[node.name]

    def labels(self, node: Labels) -> Array:
        """Shape (k, n)."""
        return self.points[node.name]

    def ones(self, _: Ones) -> Array:
        """Shape (k, 1)."""
        return np.ones((self.k, 1))

    def indices(self, _: Indices) -> Array:
        """0, …, k − 1 with shape (k, 1)."""
        return np.arange(self.k, dtype=float)[:, None]

    def point(self, node: Point) -> Array:
        """A vertex with shape (k, 1); NaN where the letter does not exist."""
        if node.letter >= self.k:
            return np.full((self.k, 1), np.nan)
        vertex: Array = np.eye(self.k)[:, [node.letter]]
        return vertex

    def add(self, left: Array, right: Array) -> Array:
        """Sum; ∞ − ∞ is NaN."""
        return np.add(left, right)

    def sub(self, left: Array, right: Array) -> Array:
        """Difference; ∞ − ∞ is NaN."""
        return np.subtract(left, right)

    def mul(self, left: Array, right: Array) -> Array:
        """Product with 0·∞ = 0."""
        product = np.multiply(left, right)
        if not np.isnan(product).any():
            return product
        invented = np.isnan(product) & ~np.isnan(left) & ~np.isnan(right)
        return np.where(invented, 0.0, product)

    def div(self, left: Array, right: Array) -> Array:
        """Quotient; x/0 and ∞/∞ are NaN."""
        return np.where(right == 0, np.nan, np.divide(left, right))

    def pow(self, base: Array, exponent: Array) -> Array:
        """Power; NaN for 0 to a negative power and a negative base to a non-integer one."""
        whole = np.isfinite(exponent) & (exponent == np.floor(exponent))
        valueless = ((base == 0) & (exponent < 0)) | ((base < 0) & ~whole)
        missing = np.isnan(base) | np.isnan(exponent) | valueless
        result: Array = np.where(missing, np.nan, np.power(base, exponent))
        return result

    def maximum(self, left: Array, right: Array) -> Array:
        """The larger of two."""
        return np.maximum(left, right)

    def minimum(self, left: Array, right: Array) -> Array:
        """The smaller of two."""
        return np.minimum(left, right)

    def neg(self, value: Array) -> Array:
        """Negation."""
        return np.negative(value)

    def log(self, value: Array) -> Array:
        """Natural logarithm; log of a negative is NaN."""
        return np.log(value)

    def exp(self, value: Array) -> Array:
        """Exponential."""
        return np.exp(value)

    def sqrt(self, value: Array) -> Array:
        """Square root; NaN for negatives."""
        return np.sqrt(value)

    def abs(self, value: Array) -> Array:
        """Absolute value."""
        return np.abs(value)

    def reciprocal(self, value: Array) -> Array:
        """1/x with 1/0 = ∞; NaN for negatives."""
        return np.where(value < 0, np.nan, np.divide(1.0, np.abs(value)))

    def total(self, vector: Array) -> Array:
        """Sum over the letters."""
        total: Array = np.sum(vector, axis=0)
        return total

    def largest(self, vector: Array) -> Array:
        """Largest over the letters."""
        largest: Array = np.max(vector, axis=0)
        return largest

    def smallest(self, vector: Array) -> Array:
        """Smallest over the letters."""
        smallest: Array = np.min(vector, axis=0)
        return smallest

    def where(self, node: Where) -> Array:
        """Then or otherwise by left == right."""
        left, right = self(node.left), self(node.right)
        chosen = np.where(left == right, self(node.then), self(node.otherwise))
        return np.where(np.isnan(left) | np.isnan(right), np.nan, chosen)


def excess(relation: Relation, floats: Floats) -> Array:
    """By how much a relation fails: left − right for ``<= <``, right − left for ``>= >``,
    |left − right| for ``==`` and −|left − right| for ``!=``; the worst letter for vectors.

    Positive: fails. Zero: a tie (equal infinities included), which breaks strict relations.
    NaN: inadmissible. Shape (n,).

    >>> from collapse_audit.language import parse
    >>> floats = Floats(2, {"a": np.array([0.25, 0.75])})
    >>> excess(parse("a <= 0.5").claim[0], floats)
    array([-0.25,  0.25])
    """
    left, right = floats(relation.left), floats(relation.right)
    with np.errstate(all="ignore"):
        gap = np.where(left == right, 0.0, _signed(relation.op, left, right))
    if relation.sort is Sort.REAL:
        return gap
    worst: Array = np.min(gap, axis=0) if relation.op == "!=" else np.max(gap, axis=0)
    return worst


def _signed(op: str, left: Array, right: Array) -> Array:
    if op in ("<=", "<"):
        return left - right
    if op in (">=", ">"):
        return right - left
    distance = np.abs(left - right)
    return distance if op == "==" else -distance
