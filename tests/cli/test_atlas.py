"""``collapse-audit atlas``: a table, a document, and a file to go on from."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import validate

from collapse_audit.cli import exit_code
from collapse_audit.ledger import workers
from collapse_audit.witness.files import schema_named

Capture = pytest.CaptureFixture[str]
SMALL = ("--samples", "200", "--k", "2", "--k", "3", "--alpha", "1/4", "--alpha", "0.75")


def call(*arguments: str) -> int:
    """The exit code of one call on one process."""
    return exit_code(["atlas", *arguments, "--jobs", "1"])


def test_by_default_it_is_about_the_contraction(capsys: Capture) -> None:
    """A row a value, a column an alphabet; what floats may say and what balls said below it."""
    assert call(*SMALL) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)" in out
    assert "alpha k = 2 k = 3" in out
    assert "Floats count, and decide no verdict. Balls confirmed 16 of the 16 draws" in out


def test_it_says_where_balls_cannot_tell(capsys: Capture) -> None:
    """The square root of a rational weight has no exact point; floats alone counted it."""
    assert call("Q >= 0", "--given", "Q == temper(1/2, P)", "--k", "2", "--samples", "50") == 0
    assert "Of 2 of them balls cannot tell" in capsys.readouterr().out


def test_json_is_one_valid_document(capsys: Capture) -> None:
    """``--json -`` leaves stdout to the document, which has a cell for each k and value."""
    assert call("C26b", *SMALL, "--json", "-") == 0
    document = json.loads(capsys.readouterr().out)
    validate(document, schema_named("atlas"))
    assert [(cell["k"], cell["scalars"]["alpha"]) for cell in document["cells"]] == [
        *((2, "1/4"), (2, "3/4"), (3, "1/4"), (3, "3/4"))
    ]
    assert [cell["share"] for cell in document["cells"]] == [0, 0, 0, 0]


def interrupted_after(cells: int) -> Any:
    """What stands in for `in_parallel`: Ctrl-C comes once so many cells are finished."""

    def work(function: Any, tasks: Any, jobs: int) -> Iterator[tuple[Any, Any]]:
        for task in tasks[:cells]:
            yield task, function(task)
        raise KeyboardInterrupt

    return work


def test_an_interrupted_atlas_goes_on_to_the_same_table(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 130 and a line that says what is kept; the rerun counts only the rest."""
    assert call(*SMALL, "--json", "-") == 0
    whole = capsys.readouterr().out
    out = tmp_path / "kept.json"
    with monkeypatch.context() as patch:
        patch.setattr(workers, "in_parallel", interrupted_after(3))
        assert call(*SMALL, "--out", str(out)) == 130
    assert f"interrupted; 3 of 4 cells finished, kept in {out}" in capsys.readouterr().err
    assert call(*SMALL, "--out", str(out), "--json", "-") == 0
    assert capsys.readouterr().out == whole
    monkeypatch.setattr(workers, "in_parallel", interrupted_after(0))
    assert call(*SMALL[:6], "--alpha", "0.75", "--alpha", "0.5", "--out", str(out)) == 130
    assert "2 of 4 cells finished" in capsys.readouterr().err


def test_without_a_file_nothing_is_kept(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the message of an interrupt says so."""
    monkeypatch.setattr(workers, "in_parallel", interrupted_after(1))
    assert call(*SMALL) == 130
    assert "1 of 4 cells finished, --out FILE would have kept them" in capsys.readouterr().err


def test_processes_change_nothing(capsys: Capture) -> None:
    """Two processes give the table of one."""
    assert call(*SMALL, "--json", "-") == 0
    alone = capsys.readouterr().out
    assert exit_code(["atlas", *SMALL, "--jobs", "2", "--json", "-"]) == 0
    assert capsys.readouterr().out == alone


def test_a_contradiction_by_balls_fails(capsys: Capture) -> None:
    """Where floats err, the command names the cell and exits with 1."""
    assert call("(1e20 + max(P)) - 1e20 > 1/8", "--k", "2", "--samples", "20") == 1
    assert "failed: k = 2: balls contradict 2 of the counted draws" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("KL(P, Q <= 1",), "column 3: this bracket is never closed"),
        (("C99a",), "no reading 'C99a'"),
        (("C26c",), "proved, not searched"),
        (("C31b",), "C31b is about generations"),
        (("--alpha", "2"), "alpha = 2 is outside its range"),
        (("--alpha", "half"), "alpha: 'half' is no fraction"),
        (("--alpha", "1/0"), "division by the constant 0"),
        (("--alpha", ""), "alpha: '' is no fraction"),
        (("--alpha", "inf"), "alpha: 'inf' is no fraction"),
        (("--alpha", "1e-101"), "alpha: '1e-101' is no fraction of numbers up to 1e100"),
        (("--scalar", "alpha"), "'alpha' is not of the form name=value,value"),
        (("--scalar", "beta=1/2"), "the statement has no free scalar beta"),
        (("max(P) <= 1", "--alpha", "1/2"), "the statement has no free scalar alpha"),
        (("a <= b",), "give values for a: --scalar a="),
        (("var(P, x) <= 1",), "labels are not drawn"),
        (("--k", "1"), "--k"),
        (("--k", "1001"), "--k"),
        (("--samples", "0"), "no positive whole number"),
        (("--out", "/nonexistent/atlas.json"), "no folder /nonexistent"),
        (("--json", "/"), "is a directory"),
        (("--out", __file__), "line 1, column 3"),
    ],
)
def test_bad_input_is_one_line(capsys: Capture, arguments: tuple[str, ...], words: str) -> None:
    """Exit 2, one line on stderr that says what is wrong, nothing on stdout."""
    assert call(*arguments, "--seed", "1") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("collapse-audit: ") and captured.err.count("\n") == 1
    assert words in captured.err
