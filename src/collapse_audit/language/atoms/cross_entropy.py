"""Cross entropy."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Log, Sort, Sum, Term


@dataclass(frozen=True)
class CrossEntropy(Atom):
    """cross_entropy(P, Q) = −Σ p ln q = entropy(P) + KL(P, Q), in nats; +∞ where p > 0 = q.

    >>> from collapse_audit.language.terms import Distribution
    >>> print(CrossEntropy(Distribution("P"), Distribution("Q")).definition())
    -sum(P*log(Q))
    """

    p: Term
    q: Term
    name = "cross_entropy"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"H({0},\,{1})"

    def definition(self) -> Term:
        """−Σ p ln q."""
        return -Sum(self.p * Log(self.q))
