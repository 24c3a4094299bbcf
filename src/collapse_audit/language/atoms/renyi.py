"""Rényi divergence."""

from dataclasses import dataclass

from collapse_audit.language.atoms.kl import KL
from collapse_audit.language.terms import Atom, Exp, Log, Sort, Sqrt, Sum, Term, Where, term


@dataclass(frozen=True)
class Renyi(Atom):
    """renyi(t, P, Q) = ln(Σ pᵗ q^{1−t}) / (t − 1) for t > 0, t ≠ 1, and KL(P, Q) at t = 1; in nats.

    +∞ where P is not dominated by Q and t ≥ 1, or where the supports are disjoint.
    No value for t ≤ 0.
    The powers are exp(t ln p) and exp((1 − t) ln q), so that 0·∞ = 0 gives these conventions.
    Source: van Erven and Harremoës (2014).

    >>> from collapse_audit.language.terms import Distribution, term
    >>> print(Renyi(term("0.5"), Distribution("P"), Distribution("Q")))
    renyi(0.5, P, Q)
    """

    order: Term
    p: Term
    q: Term
    name = "renyi"
    takes = (Sort.REAL, Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"D_{{{0}}}({1}\,\|\,{2})"

    def definition(self) -> Term:
        """The closed form, or KL at t = 1."""
        kernel = Exp(self.order * Log(self.p)) * Exp((1 - self.order) * Log(self.q))
        one = Sqrt(self.order) / Sqrt(self.order)  # and no value for t ≤ 0
        closed = one * Log(Sum(kernel)) / (self.order - 1)
        return Where(self.order, term(1), KL(self.p, self.q), closed)
