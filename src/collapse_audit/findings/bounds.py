"""What a user's own distributions say: both sides of the article's bound, and what does hold."""

from collections.abc import Iterator
from math import expm1

from rich.table import Table

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.sharp import Bounds

CLAIMED = {
    Outcome.HOLDS: "The article's bound holds for these distributions.",
    Outcome.FAILS: "The article's bound fails for these distributions (C26a).",
    Outcome.UNDECIDED: "Whether the article's bound holds is undecided: too close to call.",
    Outcome.INADMISSIBLE: "The article's bound has no value for these distributions.",
}
NO_HELP = "No α > 0 brings this model closer: Σ P0·Ph/Pt is at most 1 (C28c)."
LESS = "At this α the mixture is not closer to P0 than the model; at a smaller one it is (C28e)."
CLOSER = "The mixture is closer to P0 than the model."
UNKNOWN = "At this α the mixture is not certainly closer to P0 than the model."


def bounds_table(bounds: Bounds, alpha: str) -> Table:
    """A table for the terminal, a row a quantity, in nats."""
    shown = Table(title=f"α = {alpha}, in nats", title_justify="left", header_style="bold")
    shown.add_column("Quantity")
    shown.add_column("Value", justify="right", no_wrap=True)
    shown.add_column("Source", no_wrap=True)
    for name, value, source in _rows(bounds):
        shown.add_row(name, f"{value:.6g}", source)
    return shown


def _rows(bounds: Bounds) -> Iterator[tuple[str, float, str]]:
    yield "D(P0‖Pt), the model before anchoring", bounds.model, ""
    yield "D(P0‖Ph), the human data", bounds.human, ""
    yield "D(P0‖mix), after anchoring", bounds.divergence, ""
    yield "claimed bound, (1 − α)·D(P0‖Pt)", bounds.claimed, "C26a, refuted"
    yield "sharp bound, from the two divergences alone", bounds.sharp, "C36a"
    yield "convexity bound", bounds.convexity, "C26e"
    yield "floor, whatever the model", bounds.floor, "C36h"


def implications(bounds: Bounds) -> tuple[str, ...]:
    """What follows, a sentence each.

    >>> from collapse_audit.sharp import bound
    >>> implications(bound([1, 1], [1, 1], [1, 2], "1/2"))[0]
    "The article's bound fails for these distributions (C26a)."
    >>> implications(bound([1, 0], [1, 1], [1, 0], "1/2"))[-1]
    'At most 25% of the outputs of the mixture are impossible under P0 (C40a).'
    """
    share = f"{-100 * expm1(-bounds.divergence):.3g}%"
    impossible = f"At most {share} of the outputs of the mixture are impossible under P0 (C40a)."
    return CLAIMED[bounds.claim], _help(bounds), impossible


def _help(bounds: Bounds) -> str:
    if bounds.closer is Outcome.HOLDS:
        return CLOSER
    if bounds.helpful is Outcome.HOLDS:
        return LESS
    return NO_HELP if bounds.helpful is Outcome.FAILS else UNKNOWN
