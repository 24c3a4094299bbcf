"""What a hunt reports."""

from dataclasses import dataclass
from typing import Any, Literal

from collapse_audit.language import Statement
from collapse_audit.witness import Witness

SCHEMA = "collapse-audit/hunt/1"
Outcome = Literal["refuted", "nothing found", "undecided"]


@dataclass(frozen=True)
class Progress:
    """How far a hunt is; `share` of its limit, between 0 and 1."""

    trials: int
    seconds: float
    share: float
    alphabet: int
    witness: Witness | None


@dataclass(frozen=True)
class HuntResult:
    """The outcome of a search, and what it covered.

    `refuted` comes with a certified witness. `nothing found` proves nothing: it supports.
    `undecided`: no tried point certainly satisfied the hypotheses (`covered` may hold a hint), or
    a promising point could not be decided. The same statement, seed and `trials` replay it.
    """

    statement: Statement
    outcome: Outcome
    witness: Witness | None
    trials: int
    seconds: float
    seed: int
    covered: dict[str, Any]

    def document(self) -> dict[str, Any]:
        """The JSON document of ``hunt --json``."""
        return {
            "schema": SCHEMA,
            "statement": self.statement.claim_text,
            "given": list(self.statement.given_texts),
            "outcome": self.outcome,
            "witness": None if self.witness is None else self.witness.document(),
            "trials": self.trials,
            "seconds": round(self.seconds, 3),
            "seed": self.seed,
            "covered": self.covered,
        }
