"""Inner product."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Sort, Sum, Term


@dataclass(frozen=True)
class Dot(Atom):
    """dot(u, v) = Σ uᵢvᵢ.

    >>> from collapse_audit.language.terms import Distribution
    >>> P = Distribution("P")
    >>> print(Dot(P, P))
    dot(P, P)
    """

    left: Term
    right: Term
    name = "dot"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"\langle {0},\,{1}\rangle"

    def definition(self) -> Term:
        """Σ uᵢvᵢ."""
        return Sum(self.left * self.right)
