"""Every piece of evidence of every dossier, corrupted in turn: its reading's verdict drops."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from collapse_audit.ledger import (
    Citation,
    Control,
    Derivation,
    Dossier,
    Exact,
    Hunt,
    Kernel,
    PathFile,
    Reading,
    Simulation,
    Vacuity,
    WitnessFile,
    load_dossiers,
    recheck,
)
from collapse_audit.ledger.audit import audit_reading
from collapse_audit.ledger.evidence import Evidence
from collapse_audit.ledger.recheck import Budget, Finding, Theorems
from collapse_audit.ledger.recheck import recheck_hunt as search

BUDGET = Budget(0.1, 1)
FOUND: dict[tuple[Hunt, str, tuple[str, ...], Budget], Finding] = {}
TRUE = "sum(P) == 1"


def pieces() -> Iterator[ParameterSet]:
    """Each piece of evidence with its reading and dossier, marked with the claim."""
    for dossier in load_dossiers():
        for reading in dossier.claim.readings:
            for index, piece in enumerate(reading.evidence):
                name = f"{dossier.claim.reading_id(reading)}-{index}-{piece.kind}"
                marks = pytest.mark.claim(dossier.claim.id)
                yield pytest.param(dossier, reading, piece, id=name, marks=marks)


@pytest.fixture(autouse=True)
def _searched_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that is not the piece that is spoilt is made once, not for each of the others."""
    monkeypatch.setattr(recheck, "recheck_hunt", remembered)


def remembered(hunt: Hunt, dossier: Dossier, reading: Reading, budget: Budget) -> Finding:
    """What a search found before, if it was the same one."""
    key = hunt, reading.statement, reading.given, budget
    if key not in FOUND:
        FOUND[key] = search(hunt, dossier, reading, budget)
    return FOUND[key]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where the corrupted dossier goes."""
    return tmp_path / "dossier"


@pytest.mark.parametrize(("dossier", "reading", "piece"), list(pieces()))
def test_corrupting_a_piece_of_evidence_opens_its_reading(
    copy: Path, dossier: Dossier, reading: Reading, piece: Evidence
) -> None:
    """A spoilt witness, a missing proof or a search without power leaves the reading open."""
    shutil.copytree(dossier.folder, copy, ignore=shutil.ignore_patterns("__pycache__"))
    spoilt = spoil(copy, reading, piece)
    audited = audit_reading(Dossier(dossier.claim, copy), spoilt, BUDGET, rejected(piece))
    assert audited.verdict == "open"
    assert [f.kind for f in audited.findings if f.status == "failed"] == [piece.kind]


def spoil(folder: Path, reading: Reading, piece: Evidence) -> Reading:
    """The reading with one piece of its evidence spoilt, on disk or in the dossier."""
    if isinstance(piece, WitnessFile):
        path = folder / piece.path
        path.write_text(path.read_text("utf-8").replace('"lower": "', '"lower": "9'), "utf-8")
        return reading
    if isinstance(piece, PathFile):
        path = folder / piece.path
        changed = path.read_text("utf-8").replace('"probability": "', '"probability": "1')
        path.write_text(changed, "utf-8")
        return reading
    if isinstance(piece, Kernel):
        return reading
    if isinstance(piece, Citation):
        others = tuple(each for each in reading.evidence if each is not piece)
        return replace(reading, evidence=(*others, Citation(" ")))
    if isinstance(piece, Derivation | Vacuity):
        (folder / "derivation.py").write_text("PROOFS = {}\n", "utf-8")
        return reading
    if isinstance(piece, Exact | Simulation):
        (folder / piece.ref).write_text("INSTANCES = EXPERIMENTS = {}\n", "utf-8")
        return reading
    assert isinstance(piece, Hunt)
    others = tuple(each for each in reading.evidence if each is not piece)
    return replace(reading, evidence=(*others, powerless(reading, piece)))


def rejected(piece: Evidence) -> Theorems:
    """What Coq says of a spoilt theorem; tests of the gate see how it comes to say so."""
    if not isinstance(piece, Kernel):
        return {}
    return {piece.theorem: Finding("kernel", piece.ref, "failed", "nothing", "spoilt", "")}


def powerless(reading: Reading, hunt: Hunt) -> Hunt:
    """A search that cannot find what it must: the reading's counterexample, or a near miss."""
    if any(isinstance(each, WitnessFile) for each in reading.evidence):
        return replace(hunt, statement=TRUE, given=())
    return replace(hunt, controls=(Control(TRUE),))
