"""Mean likelihood ratio."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Reciprocal, Sort, Sum, Term


@dataclass(frozen=True)
class MeanRatio(Atom):
    """mean_ratio(P, H, T) = Σ p·h/t with 0·∞ = 0: +∞ where p·h > 0 = t, and 0 where p·h = 0.

    It is the first-order term of anchoring: 1 − mean_ratio(P0, Ph, Pt) is the derivative at a = 0
    of KL(P0, mix(a, Pt, Ph)) where KL(P0, Pt) is finite.

    >>> from collapse_audit.language.terms import Distribution
    >>> P, H, T = map(Distribution, "PHT")
    >>> print(MeanRatio(P, H, T).definition())
    sum(P*H*reciprocal(T))
    """

    p: Term
    h: Term
    t: Term
    name = "mean_ratio"
    takes = (Sort.VECTOR, Sort.VECTOR, Sort.VECTOR)
    gives = Sort.REAL
    tex = r"\mathbb{{E}}_{{{0}}}\!\left[{b1}/{b2}\right]"

    def definition(self) -> Term:
        """Σ p·h·(1/t)."""
        return Sum(self.p * self.h * Reciprocal(self.t))
