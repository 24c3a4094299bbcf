"""The main job: recheck all evidence, search anew, compute the verdicts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from collapse_audit.ledger import resume
from collapse_audit.ledger.claim import Claim, Reading
from collapse_audit.ledger.dossiers import Dossier, load_dossier, load_dossiers, select
from collapse_audit.ledger.evidence import Kernel, WitnessFile
from collapse_audit.ledger.recheck import Budget, Finding, Theorems, recheck, recheck_witness
from collapse_audit.ledger.theorems import ask_kernel
from collapse_audit.ledger.verdicts import claim_verdict, cross_examine, reading_verdict
from collapse_audit.ledger.workers import in_parallel
from collapse_audit.witness import FileError, load

PROFILES = {"quick": 0.1, "default": 1.0, "thorough": 50.0}
"""Share of each hunt's own trials."""


@dataclass(frozen=True)
class AuditedReading:
    """A reading with what rechecking found, and the verdict that follows."""

    reading: Reading
    id: str
    findings: tuple[Finding, ...]
    verdict: str

    def document(self) -> dict[str, Any]:
        """The JSON object of ``run --json``."""
        reading = self.reading
        return {
            "id": self.id,
            "kind": reading.kind,
            "statement": reading.text,
            "given": list(reading.given),
            "as_stated": reading.as_stated,
            "verdict": self.verdict,
            "evidence": [finding.document() for finding in self.findings],
            "repairs": list(reading.repairs),
        }


@dataclass(frozen=True)
class AuditedClaim:
    """A claim with its audited readings, and the verdict that follows."""

    claim: Claim
    readings: tuple[AuditedReading, ...]
    verdict: str

    @property
    def failures(self) -> tuple[str, ...]:
        """One line per piece of evidence that failed."""
        failed = ((r.id, f) for r in self.readings for f in r.findings if f.status == "failed")
        return tuple(f"{name}: {finding.kind}: {finding.detail}" for name, finding in failed)

    def document(self) -> dict[str, Any]:
        """The JSON object of ``run --json``."""
        return {
            "id": self.claim.id,
            "slug": self.claim.slug,
            "title": self.claim.title,
            "section": self.claim.section,
            "verdict": self.verdict,
            "readings": [reading.document() for reading in self.readings],
        }


Step = Callable[[str], None]
Task = tuple[Path, str, Budget, Theorems]
NO_THEOREMS: Theorems = {}


def audit(
    dossiers: Sequence[Dossier],
    budget: Budget,
    jobs: int = 1,
    done: Step = lambda name: None,
    theorems: Theorems = NO_THEOREMS,
) -> tuple[AuditedClaim, ...]:
    """Every reading of the dossiers audited, in parallel, `done` being told each one's id.

    `theorems` is what Coq's kernel said (`ask_kernel`); kernel evidence that is not in it counts
    as skipped.

    Interrupted, it keeps the readings that are finished for the next call with the same
    dossiers, budget and sources (see `resume`). Raises `Contradiction` where a reading is both
    proved and refuted.
    """
    path = resume.store(budget, dossiers, theorems)
    finished = resume.take(path)
    tasks = {d.claim.reading_id(r): (d, r) for d in dossiers for r in d.claim.readings}
    pending = [
        (d.folder, r.letter, budget, _about(r, theorems))
        for name, (d, r) in tasks.items()
        if name not in finished
    ]
    for name in finished:
        done(name)
    try:
        for _, (name, findings) in in_parallel(audit_task, pending, jobs):
            finished[name] = findings
            done(name)
    except KeyboardInterrupt:
        resume.keep(path, finished)
        raise
    return tuple(_assembled(dossier, finished) for dossier in dossiers)


def _about(reading: Reading, theorems: Theorems) -> Theorems:
    """The part of `theorems` that concerns a reading: what its worker is sent."""
    named = (each.theorem for each in reading.evidence if isinstance(each, Kernel))
    return {name: theorems[name] for name in named if name in theorems}


def audit_task(task: Task) -> tuple[str, tuple[Finding, ...]]:
    """The id and findings of one reading, named by folder and letter: what a worker does."""
    folder, letter, budget, theorems = task
    dossier = load_dossier(folder)
    reading = dossier.claim.reading(letter)
    return dossier.claim.reading_id(reading), find(dossier, reading, budget, theorems)


def find(
    dossier: Dossier, reading: Reading, budget: Budget, theorems: Theorems = NO_THEOREMS
) -> tuple[Finding, ...]:
    """All evidence of one reading rechecked, stray witness files that name it included."""
    findings = [recheck(each, dossier, reading, budget, theorems) for each in reading.evidence]
    findings += [recheck_witness(path, dossier, reading) for path in _strays(dossier, reading)]
    return cross_examine(dossier.claim.reading_id(reading), findings)


def audit_reading(
    dossier: Dossier, reading: Reading, budget: Budget, theorems: Theorems = NO_THEOREMS
) -> AuditedReading:
    """One reading audited."""
    return judged(dossier.claim, reading, find(dossier, reading, budget, theorems))


def judged(claim: Claim, reading: Reading, findings: tuple[Finding, ...]) -> AuditedReading:
    """A reading with the verdict that its findings give."""
    verdict = reading_verdict(reading, findings)
    return AuditedReading(reading, claim.reading_id(reading), findings, verdict)


def _strays(dossier: Dossier, reading: Reading) -> list[Path]:
    """Witness files that no reading lists and that concern this reading."""
    listed = {
        dossier.folder / each.path
        for other in dossier.claim.readings
        for each in other.evidence
        if isinstance(each, WitnessFile)
    }
    strays = (path for path in dossier.witness_files if path not in listed)
    return [path for path in strays if _concerns(path, dossier) == reading.letter]


def _concerns(path: Path, dossier: Dossier) -> str:
    """The reading that a file names; the first one, to be told about it, where it names none."""
    letters = [reading.letter for reading in dossier.claim.readings]
    try:
        named = load(path).reading
    except FileError:
        named = None
    return named if named in letters else letters[0]


def _assembled(dossier: Dossier, found: Mapping[str, tuple[Finding, ...]]) -> AuditedClaim:
    claim = dossier.claim
    readings = tuple(judged(claim, r, found[claim.reading_id(r)]) for r in claim.readings)
    verdicts = {each.reading.letter: each.verdict for each in readings}
    return AuditedClaim(claim, readings, claim_verdict(claim, verdicts))


def claims() -> tuple[Claim, ...]:
    """The claims of the ledger, in order.

    >>> [claim.id for claim in claims()][:2]
    ['C01', 'C02']
    """
    return tuple(dossier.claim for dossier in load_dossiers())


def run(
    *names: str, profile: str = "quick", seed: int = 1, jobs: int = 1
) -> tuple[AuditedClaim, ...]:
    """Audits the claims and sections named, all of them by default; see `audit`.

    >>> [(each.claim.id, each.verdict) for each in run("C44")]
    [('C44', 'not mathematical')]
    """
    chosen = select(load_dossiers(), names)
    theorems = ask_kernel(chosen, jobs)
    return audit(chosen, Budget(PROFILES[profile], seed), jobs, theorems=theorems)
