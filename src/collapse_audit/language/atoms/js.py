"""Jensen–Shannon divergence."""

from dataclasses import dataclass

from collapse_audit.language.atoms.kl import KL
from collapse_audit.language.terms import Atom, Sort, Term


@dataclass(frozen=True)
class JS(Atom):
    """JS(P, Q) = ½ KL(P, M) + ½ KL(Q, M) with M = ½P + ½Q, in nats; between 0 and ln 2.

    Source: Lin (1991).

    >>> from collapse_audit.language.terms import Distribution
    >>> P = Distribution("P")
    >>> print(JS(P, P).definition())
    KL(P, (P + P)/2)/2 + KL(P, (P + P)/2)/2
    """

    p: Term
    q: Term
    name = "JS"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"\mathrm{{JS}}({0},\,{1})"

    def definition(self) -> Term:
        """½ KL(P, M) + ½ KL(Q, M)."""
        middle = (self.p + self.q) / 2
        return KL(self.p, middle) / 2 + KL(self.q, middle) / 2
