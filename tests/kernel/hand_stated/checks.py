"""What a hand-stated definition has to say at a small instance, as a lemma for Coq.

An instance of a statement is derived from it: the statement is applied to named data, and each side
of what it then says must evaluate to the number that was enumerated. Its lemma can use the
statement for nothing else, so that a statement that says something else is refused, whether what it
says is true or false.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from operator import eq, ge, le, lt

from tests.kernel.hand_stated.enumeration import Divergence, Logs, Model

Number = Divergence | Fraction
THIRD = Fraction(1, 3)
INFIX = {"@eq R": "=", "Rle": "<=", "Rlt": "<", "Rge": ">="}
HOLDS = {
    **{"@eq R": eq, "Rle": le, "Rlt": lt, "Rge": ge},
    **{"@eq ext": eq, "holds Ge": ge, "unbroken Ge": ge, "unbroken Le": le},
    **{"holds Le": le, "holds Lt": lt},
}


@dataclass(frozen=True)
class Check:
    """Lemmas; `about` is a statement or another definition, `holds` the truth of the instance."""

    about: str
    text: str
    holds: bool | None = None


@dataclass(frozen=True)
class Altered:
    """A definition that says something else, and some of the lemmas and ranges that refuse it."""

    old: str
    new: str
    refused: tuple[str, ...]


def instance(
    about: str, number: int, relation: str, sides: Sequence[Number], term: str, proof: str = "value"
) -> Check:
    """`about` implies this relation between numbers, both sides of which are evaluated."""
    left, right = sides
    text = f"""
Lemma {about}_{number} : {about}_statement -> {_related(relation, left, right)}.
Proof. by move=> c; apply: (same (rel := {relation}) {term}); clear c; {proof}. Qed.
"""
    return Check(about, text, bool(HOLDS[relation](left, right)))


def fact(about: str, number: int, claim: str, proof: str) -> Check:
    """A lemma about a definition that statements share."""
    return Check(about, f"\nLemma {about}_{number} : {claim}.\nProof. {proof}. Qed.\n")


# Coq's notation


def _related(relation: str, left: Number, right: Number) -> str:
    if relation in INFIX:
        return f"{written(left)} {INFIX[relation]} {written(right)}"
    return f"{relation} {extended(left)} {extended(right)}"


def written(value: Number) -> str:
    """A real number.

    >>> written(Fraction(-1, 2)), written(Logs({2: Fraction(1, 2)}))
    ('(-1/2)', '((1/2) * ln 2)')
    """
    return value.text if isinstance(value, Logs) else f"({value})"


def extended(value: Number) -> str:
    """An extended real.

    >>> extended(inf), extended(Fraction(1, 2))
    ('pinf', '(fin (1/2))')
    """
    return "pinf" if value == inf else f"(fin {written(value)})"


def coin(p: Model) -> str:
    """A distribution on two letters."""
    return f"(two ({p[0]}))"


def dice(p: Model) -> str:
    """A distribution on three letters."""
    return f"(three {' '.join(map(written, p))})"


def is_dist(p: Model) -> str:
    """The proof that it is a distribution."""
    if len(p) == 2:
        return f"(@two_dist ({p[0]}) ltac:(lra))"
    return f"(@three_dist {' '.join(map(written, p))} ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra))"


def covers(p: Model) -> str:
    """The proof that every letter has mass."""
    if len(p) == 2:
        return f"(@two_inner ({p[0]}) ltac:(lra))"
    return f"(@three_inner {' '.join(map(written, p))} ltac:(lra) ltac:(lra) ltac:(lra))"


def no_vertex(p: Model) -> str:
    """The proof that it is no vertex."""
    return f"(@two_not_vertex ({p[0]}) ltac:(lra))"
