"""The table of verdicts, for the terminal and for the README."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from collapse_audit.findings.markdown import table
from collapse_audit.kernel import Report
from collapse_audit.ledger.audit import AuditedClaim
from collapse_audit.ledger.decided import counted
from collapse_audit.ledger.verdicts import (
    MIXED,
    NOT_MATHEMATICAL,
    OPEN,
    PROVED,
    REFUTED,
    SUPPORTED,
    VACUOUS,
)

if TYPE_CHECKING:
    from collapse_audit.ledger.numbers import Checked

BEGIN, END = "<!-- verdicts:begin -->", "<!-- verdicts:end -->"

STYLES = {
    REFUTED: "bold reverse",
    PROVED: "bold blue",
    SUPPORTED: "blue",
    VACUOUS: "cyan",
    MIXED: "bold yellow",
    OPEN: "yellow",
    NOT_MATHEMATICAL: "italic",
}
"""Told apart by words and weight; the hues are a pair that colour-blind readers distinguish."""

COLUMNS = ("Id", "Claim", "Section", "Verdict", "Repair")


def strongest_repair(audited: AuditedClaim) -> str:
    """The id of the first reading that is to take the place of the one as stated, or ""."""
    stated = [each.reading for each in audited.readings if each.reading.as_stated]
    return next((repair for reading in stated for repair in reading.repairs), "")


def verdict_table(audited: Sequence[AuditedClaim]) -> Table:
    """A table for the terminal, a row a claim."""
    shown = Table(title=summary(audited), title_justify="left", header_style="bold")
    shown.add_column("Id", no_wrap=True)
    shown.add_column("Claim", ratio=1)
    for name in COLUMNS[2:]:
        shown.add_column(name, no_wrap=True)
    for each in audited:
        verdict = Text(each.verdict, style=STYLES.get(each.verdict, ""))
        claim = each.claim
        shown.add_row(claim.id, claim.title, claim.section, verdict, strongest_repair(each))
    return shown


def verdict_table_markdown(audited: Sequence[AuditedClaim]) -> str:
    """The same for the README, between its markers: ids are links, repairs are put in words."""
    words = {reading.id: reading.reading.words for each in audited for reading in each.readings}
    rows = (_row(each, words) for each in audited)
    return "\n".join((BEGIN, summary(audited), "", table(COLUMNS, rows), END))


def theorem_table(report: Report) -> Table:
    """The theorems of a report for the terminal, a row each, and their files' seconds."""
    shown = Table(title=theorem_summary(report), title_justify="left", header_style="bold")
    shown.add_column("Theorem", no_wrap=True)
    shown.add_column("File", overflow="fold")
    shown.add_column("Line", justify="right")
    shown.add_column("Statement", no_wrap=True)
    shown.add_column("Status", no_wrap=True)
    shown.add_column("Seconds", justify="right")
    for each in report.theorems:
        cells = (each.theorem, each.file, str(each.line), each.stated, each.status)
        shown.add_row(*cells, f"{each.seconds:.1f}")
    return shown


def number_table(found: "Sequence[Checked]") -> Table:
    """The numbers of a finding for the terminal, a row each: by both routes."""
    shown = Table(title=number_summary(found), title_justify="left", header_style="bold")
    for name in ("Where", "Number"):
        shown.add_column(name, overflow="fold")
    for name in ("In the words", "Closed form", "Definition"):
        shown.add_column(name, overflow="fold", ratio=1)
    shown.add_column("Agree", no_wrap=True)
    for each in found:
        cells = (each.where, each.printed, each.words, each.first, each.second)
        shown.add_row(*map(Text, cells), "yes" if each.agrees else "NO")
    return shown


def number_summary(found: "Sequence[Checked]") -> str:
    """How many numbers there are, and how many agree."""
    agreeing = sum(each.agrees for each in found)
    return f"{len(found)} numbers, {agreeing} the same by both routes."


def theorem_summary(report: Report) -> str:
    """How many theorems there are of each status, and how long it took."""
    if report.missing:
        return f"{len(report.theorems)} theorems skipped: {report.missing}"
    counts = Counter(each.status for each in report.theorems)
    parts = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
    compiled = sum(each.fresh for each in report.files)
    return (
        f"{len(report.theorems)} theorems: {parts}. Coq {report.coq}; {len(report.files)} files, "
        f"{compiled} compiled now; {report.seconds:.0f} s."
    )


def waiting(audited: Sequence[AuditedClaim]) -> tuple[str, ...]:
    """What the open readings wait for, a line each with their ids."""
    found: dict[str, list[str]] = {}
    for reading in (reading for each in audited for reading in each.readings):
        if reading.verdict == OPEN and not reading.findings:
            found.setdefault(reading.reading.waits_for, []).append(reading.id)
    return tuple(f"open until {what}: {', '.join(ids)}" for what, ids in found.items())


def skipped(audited: Sequence[AuditedClaim]) -> tuple[str, ...]:
    """How many theorems were not checked, and what to install: a line, or none."""
    found = [f for each in audited for r in each.readings for f in r.findings]
    details = [finding.detail for finding in found if finding.status == "skipped"]
    if not details:
        return ()
    return (f"{counted(len(details), 'theorem')} skipped: {details[0].partition(': ')[2]}",)


def summary(audited: Sequence[AuditedClaim]) -> str:
    """How many claims there are of each verdict."""
    counts = Counter(each.verdict for each in audited)
    parts = [f"{counts.pop(verdict)} {verdict}" for verdict in STYLES if verdict in counts]
    parts += [f"{count} {verdict}" for verdict, count in sorted(counts.items())]
    return f"{counted(len(audited), 'claim')}: {', '.join(parts)}."


def _row(each: AuditedClaim, words: Mapping[str, str]) -> tuple[str, ...]:
    claim, repair = each.claim, strongest_repair(each)
    link = f"[{claim.id}](proofs/{claim.id}_{claim.slug}/README.md)"
    said = f"{repair}: {words[repair]}" if repair in words else repair
    return link, claim.title, claim.section, each.verdict, said
