"""Generated files are written where stale, and named where only checked."""

from pathlib import Path

import pytest

from collapse_audit.findings import __main__ as program
from tests.findings.synthetic import page


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, proofs: Path) -> None:
    monkeypatch.setattr(program, "proofs_folder", lambda: proofs)


def run(*arguments: str) -> int:
    """The program, in one process."""
    return program.main([*arguments, "--jobs", "1"])


def test_check_names_what_is_stale(proofs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written with --check, every stale file is named, and the exit code is 1."""
    assert run("--check") == 1
    names = [line.removeprefix("stale: ") for line in capsys.readouterr().out.splitlines()]
    expected = [proofs / "C98_example" / "README.md", proofs / "C99_other" / "README.md"]
    assert list(map(Path, names)) == [*expected, proofs / "ORDERS.md", proofs.parent / "README.md"]
    assert not expected[0].exists()


def test_write_then_check(proofs: Path) -> None:
    """What is written is fresh; the README keeps what stands around its table."""
    assert run() == 0
    assert (proofs / "C98_example" / "README.md").read_text("utf-8") == page(proofs)
    readme = (proofs.parent / "README.md").read_text("utf-8")
    assert readme.startswith("before\n<!-- verdicts:begin -->\n2 claims: 1 refuted, 1 open.")
    assert readme.endswith("<!-- verdicts:end -->\nafter\n")
    assert run("--check") == 0


def test_one_stale(proofs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An edit by hand of one finding is noticed."""
    run()
    path = proofs / "C99_other" / "README.md"
    path.write_text(path.read_text("utf-8").replace("Another", "Yet another"), "utf-8")
    capsys.readouterr()
    assert run("--check") == 1
    assert capsys.readouterr().out == f"stale: {path}\n"


def test_no_place_for_the_table(proofs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A README without markers is one clear line, exit 2, and nothing is written."""
    (proofs.parent / "README.md").write_text("no markers", "utf-8")
    assert run() == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (proofs / "C98_example" / "README.md").exists()
