"""Tempering (escort distribution)."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Exp, Log, Sort, Sum, Term


@dataclass(frozen=True)
class Temper(Atom):
    """temper(b, P) = P^b / Σ P^b, the distribution with weights proportional to p^b.

    p^b = exp(b·ln p), so 0^b = 0 for b > 0, 0⁰ = 1, and there is no value for b < 0 with a zero
    in P. Sampling at temperature 1/b; b > 1 sharpens, b < 1 flattens.

    >>> from collapse_audit.language.terms import Distribution, Scalar
    >>> print(Temper(Scalar("b"), Distribution("P")))
    temper(b, P)
    """

    power: Term
    base: Term
    name = "temper"
    takes = (Sort.REAL, Sort.VECTOR)
    gives = Sort.VECTOR
    tex = r"\mathrm{{temper}}_{{{0}}}({1})"

    def definition(self) -> Term:
        """exp(b ln P) / Σ exp(b ln P)."""
        weights = Exp(self.power * Log(self.base))
        return weights / Sum(weights)
