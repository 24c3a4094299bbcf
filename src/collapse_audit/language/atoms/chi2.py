"""Pearson's χ² divergence."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Reciprocal, Sort, Sum, Term


@dataclass(frozen=True)
class Chi2(Atom):
    """chi2(P, Q) = Σ (p − q)²/q, with 0/0 = 0 and +∞ where p > 0 = q.

    >>> from collapse_audit.language.terms import Distribution
    >>> print(Chi2(Distribution("P"), Distribution("Q")).definition())
    sum((P - Q)**2*reciprocal(Q))
    """

    p: Term
    q: Term
    name = "chi2"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"\chi^2({0}\,\|\,{1})"

    def definition(self) -> Term:
        """Σ (p − q)²·(1/q)."""
        return Sum((self.p - self.q) ** 2 * Reciprocal(self.q))
