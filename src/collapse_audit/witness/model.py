"""A witness: a statement, a point where it fails, and a bound on by how much."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from collapse_audit.language import ExactPoint, Statement, Value

SCHEMA = "collapse-audit/witness/1"


@dataclass(frozen=True)
class Witness:
    """A statement fails at a point, by at least `gap` (None: infinitely; 0: an exact tie).

    >>> from collapse_audit.language import parse
    >>> point = ExactPoint.of(2, P=("1/2", "1/2"))
    >>> Witness(parse("KL(P, P) > 0"), point, Fraction(0)).document()["gap"]
    {'lower': '0'}
    """

    statement: Statement
    point: ExactPoint
    gap: Fraction | None
    claim: str | None = None
    reading: str | None = None

    @property
    def amount(self) -> str:
        """By how much the statement fails, in words."""
        if self.gap is None:
            return "infinity"
        return "an exact tie" if self.gap == 0 else f"at least {self.gap}"

    def document(self) -> dict[str, Any]:
        """The JSON document of a witness file."""
        names = {"claim": self.claim, "reading": self.reading}
        return {
            "schema": SCHEMA,
            **{key: value for key, value in names.items() if value is not None},
            "statement": self.statement.claim_text,
            "given": list(self.statement.given_texts),
            "alphabet": self.point.alphabet,
            "values": {name: _written(value) for name, value in self.point.items},
            "gap": {"lower": "inf" if self.gap is None else str(self.gap)},
        }


def _written(value: Value) -> str | list[str]:
    return [str(entry) for entry in value] if isinstance(value, tuple) else str(value)
