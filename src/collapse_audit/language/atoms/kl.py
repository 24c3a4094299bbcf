"""Kullback–Leibler divergence."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Log, Sort, Sum, Term


@dataclass(frozen=True)
class KL(Atom):
    """KL(P, Q) = Σ p ln p − p ln q = Σ p ln(p/q), in nats.

    0·ln(0/q) = 0, q = 0 included; +∞ where p > 0 = q for some letter; never negative for
    distributions (Gibbs), 0 only at P = Q. The first argument is the reference: KL(P0, Pn) is
    the article's D_KL(P₀ ‖ Pₙ).
    Source: Kullback and Leibler (1951); Cover and Thomas, *Elements of Information Theory*, 2.3.

    >>> from collapse_audit.language.terms import Distribution
    >>> print(KL(Distribution("P"), Distribution("Q")).definition())
    sum(P*log(P) - P*log(Q))
    """

    p: Term
    q: Term
    name = "KL"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"D({0}\,\|\,{1})"

    def definition(self) -> Term:
        """Σ p ln p − p ln q."""
        return Sum(self.p * Log(self.p) - self.p * Log(self.q))
