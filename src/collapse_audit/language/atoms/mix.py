"""Mixture of two vectors."""

from dataclasses import dataclass

from collapse_audit.language.terms import Atom, Sort, Term


@dataclass(frozen=True)
class Mix(Atom):
    """mix(a, Q, H) = (1 − a)·Q + a·H, a distribution when Q and H are and 0 ≤ a ≤ 1.

    >>> from collapse_audit.language.terms import Distribution, Scalar
    >>> print(Mix(Scalar("a"), Distribution("Q"), Distribution("H")).definition())
    (1 - a)*Q + a*H
    """

    weight: Term
    base: Term
    other: Term
    name = "mix"
    takes = (Sort.REAL, Sort.VECTOR, Sort.VECTOR)
    gives = Sort.VECTOR
    tex = r"(1-{b0})\,{b1}+{b0}\,{b2}"

    def definition(self) -> Term:
        """(1 − a)·Q + a·H."""
        return (1 - self.weight) * self.base + self.weight * self.other
