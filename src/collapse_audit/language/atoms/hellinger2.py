"""Squared Hellinger distance."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Sort, Sqrt, Sum, Term


@dataclass(frozen=True)
class Hellinger2(Atom):
    """hellinger2(P, Q) = 1 − Σ √(pq), between 0 and 1 for distributions.

    >>> from collapse_audit.language.terms import Distribution
    >>> print(Hellinger2(Distribution("P"), Distribution("Q")).definition())
    1 - sum(sqrt(P*Q))
    """

    p: Term
    q: Term
    name = "hellinger2"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"\mathrm{{Hel}}^2({0},\,{1})"

    def definition(self) -> Term:
        """1 − Σ √(pq)."""
        return 1 - Sum(Sqrt(self.p * self.q))
