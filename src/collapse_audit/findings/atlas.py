"""An atlas for the terminal: a row for each setting of the scalars, a column an alphabet."""

from collections.abc import Callable, Iterator
from math import ceil, floor

from rich.box import SIMPLE_HEAD
from rich.table import Table

from collapse_audit.hunt.atlas import LAW, LEVEL, Counts, Plan, interval
from collapse_audit.hunt.draws import CHECKED, MARGIN, Cell, Count, Scalars

TENTHS_OF_A_PERCENT = 1000
TITLE = "Violations in % of the draws"


def atlas_shown(plan: Plan, counts: Counts) -> Iterator[str | Table]:
    """The statement, the table, and what the table is and is not."""
    yield f"{TITLE}: {plan.statement}"
    yield atlas_table(counts)
    yield from remarks(plan, counts)


def atlas_table(counts: Counts) -> Table:
    """Shares of violations, intervals below them, and draws that were too close to call."""
    settings = tuple(dict.fromkeys(cell.scalars for cell in counts))
    alphabets = tuple(dict.fromkeys(cell.k for cell in counts))
    shown = Table(box=SIMPLE_HEAD, padding=0, pad_edge=False, header_style="bold")
    shown.add_column(", ".join(name for name, _ in settings[0]) if settings else "")
    for k in alphabets:
        shown.add_column(f"k = {k}", justify="right", overflow="fold")
    for setting in settings:
        cells = [_shown(counts[Cell(k, setting)]) for k in alphabets]
        shown.add_row(", ".join(str(value) for _, value in setting), *cells)
    return shown


def _shown(counted: Count) -> str:
    """A cell's text.

    >>> _shown(Count(5, 5, 0, 0, 0, 0, 0)).splitlines()
    ['50.0', '23.6–76.4']
    >>> _shown(Count(0, 99, 1, 0, 0, 0, 0)).splitlines()
    ['0.0', '0.0–5.5', '1 undecided']
    >>> _shown(Count(0, 0, 0, 9, 0, 0, 0))
    'no draw'
    """
    ends, share = interval(counted), counted.share
    if ends is None or share is None:
        return "no draw"
    lines = [f"{100 * share:.1f}", f"{_tenth(ends[0], floor)}–{_tenth(ends[1], ceil)}"]
    return "\n".join(lines + ([f"{counted.undecided} undecided"] if counted.undecided else []))


def _tenth(share: float, outward: Callable[[float], int]) -> str:
    return f"{outward(share * TENTHS_OF_A_PERCENT) / 10:.1f}"


def remarks(plan: Plan, counts: Counts) -> Iterator[str]:
    """What was drawn, what is left out and what was checked, a sentence each."""
    yield (
        f"{plan.samples} draws a cell, {LAW} (the same in each row), seed {plan.seed}; below a "
        f"share its {LEVEL:.0%} Wilson interval."
    )
    undecided, excluded = (_sum(counts, name) for name in ("undecided", "excluded"))
    yield f"Undecided, within {MARGIN:.1g} of a tie (relative): {undecided} draws in all."
    if excluded:
        yield f"Left out, as they fail a hypothesis or a side has no value: {excluded} draws."
    yield (
        f"Floats count, and decide no verdict. Balls confirmed {_sum(counts, 'confirmed')} of the "
        f"{_sum(counts, 'checked')} draws put to them: in each cell, of each kind, the {CHECKED} "
        "that are closest to a tie."
    )
    if silent := sum(each.checked - each.confirmed - each.contradicted for each in counts.values()):
        yield f"Of {silent} of them balls cannot tell, or there is no exact point."


def contradictions(counts: Counts) -> Iterator[str]:
    """The cells in which balls contradict what floats counted, a line each."""
    for cell, counted in counts.items():
        if counted.contradicted:
            where = f"k = {cell.k}{_at(cell.scalars)}"
            yield f"{where}: balls contradict {counted.contradicted} of the counted draws"


def _at(scalars: Scalars) -> str:
    return "".join(f", {name} = {value}" for name, value in scalars)


def _sum(counts: Counts, name: str) -> int:
    return sum(getattr(counted, name) for counted in counts.values())
