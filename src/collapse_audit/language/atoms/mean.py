"""Mean of labelled letters."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Sort, Sum, Term


@dataclass(frozen=True)
class Mean(Atom):
    """mean(P, x) = Σ xᵢpᵢ; mean(P) uses the labels 0, 1, …, k − 1.

    >>> from collapse_audit.language.terms import Distribution, Labels
    >>> print(Mean(Distribution("P"), Labels("x")))
    mean(P, x)
    """

    p: Term
    labels: Term
    name = "mean"
    takes = (Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"\mathbb{{E}}_{{{0}}}[{1}]"

    def definition(self) -> Term:
        """Σ xᵢpᵢ."""
        return Sum(self.p * self.labels)
