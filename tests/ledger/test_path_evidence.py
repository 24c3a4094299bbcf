"""Path files as evidence: a run must be of the loop that the reading speaks of."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from collapse_audit.ledger import Dossier, Reading
from collapse_audit.ledger.dossiers import load_dossier, proofs_folder
from collapse_audit.ledger.recheck import Finding, recheck_path

FOLDER = "C03_compounding"


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """A copy of a dossier whose reading a falls to a path."""
    copy = tmp_path / FOLDER
    shutil.copytree(proofs_folder() / FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    return load_dossier(copy)


def found(dossier: Dossier, reading: Reading, change: Callable[[Any], None]) -> Finding:
    """What rechecking says of the path after a change to its document."""
    path = dossier.folder / "paths" / "a.json"
    document = json.loads(path.read_text("utf-8"))
    change(document)
    path.write_text(json.dumps(document), "utf-8")
    return recheck_path(path, dossier, reading)


def test_a_path_refutes_what_is_said_of_every_path(dossier: Dossier) -> None:
    """The committed file stands, and says by how much and how likely."""
    finding = found(dossier, dossier.claim.reading("a"), lambda document: None)
    assert (finding.status, finding.says) == ("checked", "refutes")
    assert "probability 4/81" in finding.detail


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d.update(claim="C07"), "names C07a, not C03a"),
        (lambda d: d.update(statement="KL(P0, Pnext) > KL(P0, Pn)"), "its statement is not"),
        (lambda d: d.update(given=["Pn != P0"]), "its statement is not"),
        (lambda d: d.update(start=["1/3", "2/3"]), "does not start at P0"),
        (lambda d: d.update(probability="5/81"), "probability is not 5/81"),
        (lambda d: d.update(broken_at=0), "not certified"),
        (lambda d: d["update"].update(draws=0), "draws"),
    ],
)
def test_a_path_of_something_else_fails(
    dossier: Dossier, change: Callable[[Any], None], words: str
) -> None:
    """Another claim, statement, hypothesis or start, a wrong chance or step, no draws: refused."""
    finding = found(dossier, dossier.claim.reading("a"), change)
    assert (finding.status, finding.says) == ("failed", "nothing")
    assert words in finding.detail


def test_a_path_says_nothing_of_expectations(dossier: Dossier) -> None:
    """What holds in expectation is not broken by one path."""
    finding = found(dossier, dossier.claim.reading("b"), lambda d: d.update(reading="b"))
    assert finding.status == "failed"
    assert "says nothing of every path" in finding.detail
