"""Rechecking one piece of evidence: what it says now, not what it said once."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from collapse_audit.language import LanguageError, Statement, parse
from collapse_audit.ledger.claim import Reading
from collapse_audit.ledger.dossiers import Dossier, LedgerError, load_module
from collapse_audit.ledger.evidence import (
    Citation,
    Derivation,
    Evidence,
    Exact,
    Hunt,
    Kernel,
    PathFile,
    Simulation,
    Vacuity,
    WitnessFile,
)
from collapse_audit.witness import FileError, load, verify_witness

if TYPE_CHECKING:
    from collapse_audit.loops.paths import PathWitness

Status = Literal["checked", "failed", "skipped"]
Says = Literal["refutes", "proves", "vacuous", "supports", "nothing"]


@dataclass(frozen=True)
class Finding:
    """What rechecking found: whether the evidence stands, and what it says of the reading."""

    kind: str
    ref: str
    status: Status
    says: Says
    detail: str
    sha256: str

    def document(self) -> dict[str, str]:
        """The JSON object of ``run --json``."""
        keys = ("kind", "ref", "status", "detail", "sha256")
        return {key: getattr(self, key) for key in keys}


@dataclass(frozen=True)
class Budget:
    """How hard to search: the share of each hunt's own trials, and the seed."""

    share: float
    seed: int

    def trials(self, hunt: Hunt) -> int:
        """The trials that a hunt gets."""
        return max(1, round(hunt.trials * self.share))


Theorems = Mapping[str, Finding]
"""What Coq's kernel said of theorems, by their names."""


def recheck(
    evidence: Evidence, dossier: Dossier, reading: Reading, budget: Budget, theorems: Theorems
) -> Finding:
    """What a piece of evidence says of a reading now."""
    if isinstance(evidence, WitnessFile):
        return recheck_witness(dossier.folder / evidence.path, dossier, reading)
    if isinstance(evidence, PathFile):
        return recheck_path(dossier.folder / evidence.path, dossier, reading)
    if isinstance(evidence, Derivation):
        return recheck_derivation(dossier, reading)
    if isinstance(evidence, Vacuity):
        return recheck_vacuity(evidence, dossier, reading)
    if isinstance(evidence, Kernel):
        return recheck_kernel(evidence, theorems)
    if isinstance(evidence, Hunt):
        return recheck_hunt(evidence, dossier, reading, budget)
    if isinstance(evidence, Exact | Simulation):
        return _recheck_loops(evidence, dossier, reading, budget)
    return recheck_citation(evidence)


def _recheck_loops(
    evidence: Exact | Simulation, dossier: Dossier, reading: Reading, budget: Budget
) -> Finding:
    """What loops computed or simulated anew say."""
    from collapse_audit.ledger.exact import recheck_exact
    from collapse_audit.ledger.simulation import recheck_simulation

    if isinstance(evidence, Exact):
        return recheck_exact(dossier, reading)
    return recheck_simulation(dossier, reading, budget.seed)


def recheck_witness(path: Path, dossier: Dossier, reading: Reading) -> Finding:
    """The file is about this reading, word for word, and is certified."""
    ref, digest = f"{path.parent.name}/{path.name}", file_digest(path)
    try:
        objection = _witness_objection(path, dossier, reading)
        witness = load(path)
        verification = verify_witness(witness)
    except (FileError, LanguageError) as error:
        return Finding("witness", ref, "failed", "nothing", str(error), digest)
    if objection is not None:
        return Finding("witness", ref, "failed", "nothing", f"{path}: {objection}", digest)
    if not verification.certified:
        reason = f"{path}: not certified: {verification.reason}"
        return Finding("witness", ref, "failed", "nothing", reason, digest)
    detail = f"{witness.point.alphabet} letters, {verification.reason}"
    return Finding("witness", ref, "checked", "refutes", detail, digest)


def _witness_objection(path: Path, dossier: Dossier, reading: Reading) -> str | None:
    witness = load(path)
    name = dossier.claim.reading_id(reading)
    if (witness.claim, witness.reading) != (dossier.claim.id, reading.letter):
        return f"names {witness.claim}{witness.reading}, not {name}"
    if witness.statement != reading.proposition:
        return f"its statement is not that of {name}"
    return None


def recheck_path(path: Path, dossier: Dossier, reading: Reading) -> Finding:
    """The file is a path of this reading's loop, breaks what it says, and is certified."""
    from collapse_audit.loops.paths_files import load_path, verify_path

    ref, digest = f"{path.parent.name}/{path.name}", file_digest(path)
    try:
        objection = _path_objection(load_path(path), dossier, reading)
        verification = verify_path(path)
    except (FileError, LanguageError) as error:
        return Finding("path", ref, "failed", "nothing", str(error), digest)
    if objection is not None:
        return Finding("path", ref, "failed", "nothing", f"{path}: {objection}", digest)
    if not verification.certified:
        reason = f"{path}: not certified: {verification.reason}"
        return Finding("path", ref, "failed", "nothing", reason, digest)
    return Finding("path", ref, "checked", "refutes", verification.reason, digest)


def _path_objection(path: "PathWitness", dossier: Dossier, reading: Reading) -> str | None:
    name, loop = dossier.claim.reading_id(reading), reading.loop
    if (path.claim, path.reading) != (dossier.claim.id, reading.letter):
        return f"names {path.claim}{path.reading}, not {name}"
    if loop is None or loop.mode != "every path":
        return f"{name} says nothing of every path"
    if path.statement != parse(loop.expression, loop.given):
        return f"its statement is not that of {name}"
    if (path.update.law, path.update.order) != (loop.update, loop.order):
        return f"its loop is not that of {name}"
    if loop.start == "P0" and path.start != "P0":
        return f"it does not start at P0, as {name} does"
    return None


def recheck_derivation(dossier: Dossier, reading: Reading) -> Finding:
    """Every step of the proof checks, and what it proves is the reading."""
    if reading.loop is not None:
        from collapse_audit.ledger.derived import recheck_loop_derivation

        return recheck_loop_derivation(dossier, reading)
    return _recheck_proof(dossier, reading, reading.proposition, "proves")


def recheck_vacuity(vacuity: Vacuity, dossier: Dossier, reading: Reading) -> Finding:
    """Every step of the proof checks, and it proves the reading with the choice filled in."""
    return _recheck_proof(dossier, reading, parse(vacuity.statement, vacuity.given), "vacuous")


def _recheck_proof(dossier: Dossier, reading: Reading, wanted: object, says: Says) -> Finding:
    from collapse_audit.derive import StepError, check

    path = dossier.folder / "derivation.py"
    result = partial(Finding, "derivation", path.name, sha256=file_digest(path))
    try:
        checked = check(load_module(dossier.folder, "derivation").PROOFS[reading.letter])
    except (StepError, LedgerError, LanguageError) as error:
        return result("failed", "nothing", f"{path}: {error}")
    except KeyError:
        missing = f"holds no proof of {dossier.claim.reading_id(reading)}"
        return result("failed", "nothing", f"{path}: {missing}")
    if checked.statement != wanted:
        other = f"proves another statement, {checked.statement}"
        return result("failed", "nothing", f"{path}: {other}")
    return result("checked", says, f"{checked.steps} steps checked")


def recheck_kernel(kernel: Kernel, theorems: Theorems) -> Finding:
    """What Coq's kernel, asked once for the whole audit, said of the theorem."""
    unasked = Finding("kernel", kernel.file, "skipped", "nothing", "Coq was not asked", "")
    return theorems.get(kernel.theorem, unasked)


def recheck_hunt(hunt: Hunt, dossier: Dossier, reading: Reading, budget: Budget) -> Finding:
    """Searches the reading anew, and its controls with the same budget."""
    from collapse_audit.hunt import hunt as search

    digest = hashlib.sha256(repr((hunt, reading.statement, reading.given)).encode()).hexdigest()
    trials = budget.trials(hunt)
    result = search(searched_statement(hunt, reading), trials=trials, seed=budget.seed)
    if result.outcome == "refuted":
        detail = f"counterexample found within {result.trials} trials"
        return Finding("hunt", "hunt", "checked", "refutes", detail, digest)
    if result.outcome == "undecided":
        detail = "undecided: no tried point satisfied the hypotheses, or a sign stayed open"
        return Finding("hunt", "hunt", "failed", "nothing", detail, digest)
    for control in hunt.controls:
        missed = search(control.statement, control.given, trials=trials, seed=budget.seed)
        if missed.outcome != "refuted":
            detail = f"power control not refuted in {trials} trials: {control.statement}"
            return Finding("hunt", "hunt", "failed", "nothing", detail, digest)
    detail = f"nothing found in {result.trials} trials; {len(hunt.controls)} controls refuted"
    return Finding("hunt", "hunt", "checked", "supports", detail, digest)


def searched_statement(hunt: Hunt, reading: Reading) -> Statement:
    """What a hunt searches: the reading, or the consequence of it that it names."""
    if hunt.statement:
        return parse(hunt.statement, hunt.given)
    assert isinstance(reading.proposition, Statement)
    return reading.proposition


def recheck_citation(citation: Citation) -> Finding:
    """The reference is there; it classifies and settles nothing."""
    digest = hashlib.sha256(citation.reference.encode()).hexdigest()
    status: Status = "checked" if citation.reference.strip() else "failed"
    return Finding("citation", citation.reference, status, "nothing", "reference present", digest)


def file_digest(path: Path) -> str:
    """SHA-256 of a file, empty where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
