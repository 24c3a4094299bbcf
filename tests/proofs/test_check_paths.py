"""The standard-library checker reads path files from its command line like witness files."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.proofs.test_check_witness import CONTRACTION, checker

PATH: dict[str, Any] = {
    "schema": "collapse-audit/path/1",
    "update": {"law": "resample", "draws": 2},
    "statement": "entropy(Pnext) <= entropy(Pn)",
    "given": [],
    "alphabet": 2,
    "values": {"P0": ["1/3", "2/3"]},
    "start": "P0",
    "states": [[1, 1]],
    "broken_at": 0,
    "probability": "4/9",
    "gap": {"lower": "7/125"},
}


def run(folder: Path, *documents: Any) -> int:
    """The exit code for files with these documents."""
    files = [folder / f"{index}.json" for index in range(len(documents))]
    for file, document in zip(files, documents, strict=True):
        file.write_text(json.dumps(document))
    return int(checker.main([*map(str, files), "--explain"]))


def test_a_path_is_certified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says where the claim breaks and how likely that is; --explain gives both sides."""
    assert run(tmp_path, PATH) == 0
    first, left, right = capsys.readouterr().out.splitlines()
    assert first.startswith("certified  ")
    assert first.endswith("  gap >= 7/125, from generation 0 to 1, probability 4/9")
    assert left.endswith("entropy(Pnext)  in [0.693147180559, 0.693147180560]")
    assert right.endswith("entropy(Pn)  in [0.636514168294, 0.636514168295]")


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("probability", "5/9", 1),
        ("states", [[2, 0]], 1),
        ("states", [[3, -1]], 2),
        ("states", [[1, 0]], 2),
        ("broken_at", 1, 2),
        ("start", "Q", 2),
        ("update", {"law": "resample", "draws": 0}, 2),
        ("update", {"law": "guess", "draws": 2}, 2),
        ("gap", {"lower": "8/125"}, 1),
    ],
)
def test_exit_codes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], key: str, value: object, code: int
) -> None:
    """1 for a path that is not as stated, 2 with one line on stderr for one that is malformed."""
    assert run(tmp_path, {**PATH, key: value}) == code
    captured = capsys.readouterr()
    assert captured.err.count("\n") == (code == 2)
    assert "certified" not in captured.out.split("not certified")[0]


def test_witnesses_and_paths_go_together(tmp_path: Path) -> None:
    """Files of both kinds in one call; the worst exit code counts."""
    assert run(tmp_path, PATH, CONTRACTION) == 0
    assert run(tmp_path, CONTRACTION, {**PATH, "probability": "1"}, PATH) == 1


def test_a_path_that_breaks_nothing_says_where(tmp_path: Path) -> None:
    """The verdict on the step is that of a witness, with the step named."""
    verdict = checker.verify_run(checker.parse({**PATH, "statement": "KL(P0, Pnext) <= 1"}))
    assert verdict.outcome == "not certified"
    assert verdict.reason.startswith("the claim holds at this point, from generation 0 to 1")
