"""The command ``kernel``, and ``hunt --coq``."""

import json
import subprocess
from pathlib import Path

import pytest

from collapse_audit.cli import exit_code
from collapse_audit.kernel import find_toolchain, report
from tests.kernel.projects import usable_coq

Capture = pytest.CaptureFixture[str]

CLAIM = """
from collapse_audit.ledger import Claim, Kernel, Reading

READING = Reading("a", "words", "sum(P) == 1", evidence=(Kernel("one.v", "C91a_{verdict}"),))
CLAIM = Claim("C91", "tiny", "E", "nowhere", "title", "says", (READING,))
"""


@pytest.fixture
def proofs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one dossier, whose theorem speaks of a statement written by hand."""
    monkeypatch.setattr(report, "build_folder", lambda root: tmp_path / "build")
    usable_coq()
    folder = tmp_path / "proofs" / "C91_tiny"
    (tmp_path / "proofs" / "theory").mkdir(parents=True)
    folder.mkdir()
    piece = 'Kernel("one.v", "C91a_proved", "theory.Stated.C91a_statement")'
    text = CLAIM.replace('Kernel("one.v", "C91a_{verdict}")', piece)
    (folder / "claim.py").write_text(text, "utf-8")
    stated = "Definition C91a_statement := 1 + 1 = 2."
    (tmp_path / "proofs/theory/Stated.v").write_text(stated, "utf-8")
    return tmp_path / "proofs"


def prove(proofs: Path, text: str) -> None:
    """Writes the dossier's Coq file."""
    require = "From CollapseAudit.theory Require Import Stated.\n"
    (proofs / "C91_tiny/one.v").write_text(require + text, "utf-8")


def without_generated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves out the generated statements, which would need the whole theory."""
    from collapse_audit.ledger import theorems

    monkeypatch.setattr(theorems, "write_statements", lambda root, claims: None)
    monkeypatch.setattr(theorems, "stale", lambda root, claims: False)


def test_kernel_checks_the_theorems(
    proofs: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A theorem that stands: exit 0, and its name, file, line and status are shown."""
    without_generated(monkeypatch)
    prove(proofs, "Theorem C91a_proved : C91a_statement. Proof. reflexivity. Qed.\n")
    assert exit_code(["kernel", "--proofs", str(proofs), "--json", "-"]) == 0
    document = json.loads(capsys.readouterr().out)
    (theorem,) = document["theorems"]
    shown = (theorem["theorem"], theorem["line"], theorem["stated"], theorem["status"])
    assert shown == ("C91a_proved", 2, "by hand", "checked")


@pytest.mark.parametrize(
    "text",
    [
        "Theorem C91a_proved : C91a_statement. Admitted.\n",
        "Theorem C91a_proved : 1 = 1. Proof. reflexivity. Qed.\n",
        "Theorem C91b_proved : C91a_statement. Proof. reflexivity. Qed.\n",
        "Theorem C91a_proved : C91a_statement. Proof. discriminate. Qed.\n",
    ],
)
def test_kernel_names_a_theorem_that_does_not_stand(
    proofs: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """Assumed, about something else, missing or wrongly proved: exit 1, and the name is told."""
    without_generated(monkeypatch)
    prove(proofs, text)
    assert exit_code(["kernel", "--proofs", str(proofs)]) == 1
    captured = capsys.readouterr()
    assert "failed" in captured.out
    assert "C91a_proved" in captured.err


def test_run_shows_what_coq_says(
    proofs: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reading that rests on a theorem alone is proved, or open where the theorem fails."""
    without_generated(monkeypatch)
    prove(proofs, "Theorem C91a_proved : C91a_statement. Proof. reflexivity. Qed.\n")
    arguments = ["run", "C91", "--proofs", str(proofs), "--jobs", "1", "--json", "-"]
    assert exit_code(arguments) == 0
    assert verdict(capsys) == "proved"
    prove(proofs, "Theorem C91a_proved : C91a_statement. Admitted.\n")
    assert exit_code(arguments) == 1
    assert verdict(capsys) == "open"


def verdict(capsys: Capture) -> str:
    """The verdict of the first reading of a run that was printed as JSON."""
    found: str = json.loads(capsys.readouterr().out)["claims"][0]["readings"][0]["verdict"]
    return found


def test_without_coq_theorems_are_skipped(
    proofs: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`kernel` says what to install and exits 3; `run` shows the reading open and exits 0."""
    without_generated(monkeypatch)
    prove(proofs, "Theorem C91a_proved : C91a_statement. Proof. reflexivity. Qed.\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert exit_code(["kernel", "--proofs", str(proofs)]) == 3
    assert "libcoq-interval" in "".join(capsys.readouterr().out.split())
    arguments = ["run", "C91", "--proofs", str(proofs), "--jobs", "1"]
    assert exit_code([*arguments, "--json", "-"]) == 0
    assert verdict(capsys) == "open"
    assert exit_code(arguments) == 0
    assert "1 theorem skipped: Coq is not installed" in capsys.readouterr().out


def test_hunt_writes_a_refutation_that_coq_accepts(tmp_path: Path, capsys: Capture) -> None:
    """From a typed statement to a file that `coqc` accepts, by the command that is told."""
    from collapse_audit.kernel.cache import build_folder
    from collapse_audit.ledger.dossiers import proofs_folder

    usable_coq()
    file = tmp_path / "refuted.v"
    assert exit_code(["hunt", "KL(P, Q) <= TV(P, Q)", "--seed", "1", "--coq", str(file)]) == 0
    tree = build_folder(proofs_folder()) / "tree"
    assert f"coqc -Q {tree} CollapseAudit {file}" in capsys.readouterr().err
    assert exit_code(["run", "C19", "--profile", "quick"]) == 0  # builds the theory
    command = [str(find_toolchain().coqc), "-q", "-Q", str(tree), "CollapseAudit", str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr.count("Error")) == (0, 0)


def test_hunt_that_finds_nothing_writes_no_refutation(tmp_path: Path) -> None:
    """Where there is no counterexample there is no file."""
    file = tmp_path / "refuted.v"
    arguments = ["hunt", "KL(P, Q) >= 0", "--trials", "1000", "--coq", str(file)]
    assert exit_code(arguments) == 3
    assert not file.exists()
