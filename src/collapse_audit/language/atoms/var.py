"""Variance of labelled letters."""

from dataclasses import dataclass

from collapse_audit.language.atoms.mean import Mean
from collapse_audit.language.terms import Atom, Sort, Sum, Term


@dataclass(frozen=True)
class Var(Atom):
    """var(P, x) = Σ (xᵢ − mean(P, x))² pᵢ; var(P) uses the labels 0, 1, …, k − 1.

    >>> from collapse_audit.language.terms import Distribution, Indices
    >>> print(Var(Distribution("P"), Indices()))
    var(P)
    """

    p: Term
    labels: Term
    name = "var"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"\mathrm{{Var}}_{{{0}}}({1})"

    def definition(self) -> Term:
        """Σ (xᵢ − mean)² pᵢ."""
        centred = self.labels - Mean(self.p, self.labels)
        return Sum(centred**2 * self.p)
