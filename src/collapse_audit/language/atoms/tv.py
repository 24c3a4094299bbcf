"""Total variation distance."""

from dataclasses import dataclass

from collapse_audit.language.terms import Abs, Atom, Sort, Sum, Term


@dataclass(frozen=True)
class TV(Atom):
    """TV(P, Q) = ½ Σ |p − q|, between 0 and 1 for distributions.

    >>> from collapse_audit.language.terms import Distribution
    >>> print(TV(Distribution("P"), Distribution("Q")).definition())
    sum(abs(P - Q))/2
    """

    p: Term
    q: Term
    name = "TV"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"\mathrm{{TV}}({0},\,{1})"

    def definition(self) -> Term:
        """½ Σ |p − q|."""
        return Sum(Abs(self.p - self.q)) / 2
