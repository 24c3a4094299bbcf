"""Shannon entropy."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Log, Sort, Sum, Term


@dataclass(frozen=True)
class Entropy(Atom):
    """entropy(P) = −Σ p ln p, in nats, with 0·ln 0 = 0; between 0 (a vertex) and ln k (uniform).

    Source: Shannon (1948).

    >>> from collapse_audit.language.terms import Distribution
    >>> print(Entropy(Distribution("P")).definition())
    -sum(P*log(P))
    """

    p: Term
    name = "entropy"
    takes = (Sort.VECTOR,)
    gives = Sort.REAL
    tex = r"H({0})"

    def definition(self) -> Term:
        """−Σ p ln p."""
        return -Sum(self.p * Log(self.p))
