"""Distributions from files: every format gives the same numbers, and bad files say why."""

import json
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pyarrow
import pytest
from pyarrow import parquet

from collapse_audit.sharp import load_distributions
from collapse_audit.witness import FileError

COLUMNS: dict[str, list[float]] = {"P0": [1, 3], "Pt": [3, 1], "Ph": [0.5, 0.5]}
EXACT = {name: tuple(map(Fraction, weights)) for name, weights in COLUMNS.items()}


def as_csv(path: Path) -> None:
    """Text, with a column of names that is passed over."""
    path.write_text("letter, P0, Pt, Ph\na, 1, 3, 1/2\nb, 3, 1, 0.5\n", "utf-8")


def as_json(path: Path) -> None:
    """An object of lists."""
    path.write_text(json.dumps(COLUMNS), "utf-8")


def as_npy(path: Path) -> None:
    """An array with letters along the first axis."""
    np.save(path, np.array(list(COLUMNS.values()), dtype=float).T)


def as_parquet(path: Path) -> None:
    """Columns of a table."""
    parquet.write_table(pyarrow.table(COLUMNS), path)


@pytest.mark.parametrize(
    ("ending", "write"),
    [("csv", as_csv), ("json", as_json), ("npy", as_npy), ("parquet", as_parquet)],
)
def test_every_format_gives_the_same_numbers(
    tmp_path: Path, ending: str, write: Callable[[Path], None]
) -> None:
    """The three columns, exactly."""
    write(path := tmp_path / f"mine.{ending}")
    assert load_distributions(path) == EXACT


def test_decimals_are_exact(tmp_path: Path) -> None:
    """0.1 in a text is a tenth, and not the nearest binary number."""
    (csv := tmp_path / "mine.csv").write_text("P0,Pt,Ph\n0.1,0.1,0.1\n0.9,0.9,0.9\n", "utf-8")
    (text := tmp_path / "mine.json").write_text('{"P0": [0.1], "Pt": [1], "Ph": [1]}', "utf-8")
    assert load_distributions(csv)["P0"] == (Fraction(1, 10), Fraction(9, 10))
    assert load_distributions(text)["P0"] == (Fraction(1, 10),)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "", "there is no P0 among "),
        ("a.csv", "P0,Pt\n1,1\n", "there is no Ph among P0, Pt"),
        ("a.csv", "P0,Pt,Ph\n1,1,1\n1,x,1\n", "Pt, letter 2: 'x' is no finite number"),
        ("a.csv", "P0,Pt,Ph\n1,1,1\n1,1\n", "Ph, letter 2: '' is no finite number"),
        ("a.csv", "P0,Pt,Ph\n1,1,1e99999999\n", "Ph, letter 1: '1e99999999' is no finite number"),
        ("a.json", "[1, 2]", "an object with the lists P0, Pt and Ph is wanted"),
        ("a.json", '{"P0": 1, "Pt": [], "Ph": []}', "P0 is no list"),
        ("a.json", '{"P0": [NaN], "Pt": [], "Ph": []}', "NaN is no finite number"),
        ("a.json", '{"P0": [[1]], "Pt": [], "Ph": []}', "P0, letter 1: [1] is no finite number"),
        ("a.xlsx", "", "the endings known are .csv, .json, .npy, .parquet"),
        ("a.npy", "no array", "holds no array of numbers"),
        ("a.csv", "P0,Pt,Ph\n" + "1,1,1\n" * 10_001, "P0 has more than 10000 letters"),
    ],
)
def test_unusable_files_are_refused(tmp_path: Path, name: str, text: str, message: str) -> None:
    """One line that names the file and what is wrong with it."""
    (path := tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(FileError) as caught:
        load_distributions(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_shapes_are_checked(tmp_path: Path) -> None:
    """Letters run along the first axis, and there are three columns."""
    np.save(path := tmp_path / "a.npy", np.ones((3, 2)))
    with pytest.raises(FileError, match=r"an array of shape \(k, 3\) is wanted, not \(3, 2\)"):
        load_distributions(path)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    """What is not there, and what is no file."""
    with pytest.raises(FileError, match="No such file"):
        load_distributions(tmp_path / "none.csv")
    (folder := tmp_path / "folder.csv").mkdir()
    with pytest.raises(FileError, match="is a directory"):
        load_distributions(folder)


def test_parquet_says_what_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow the message names what to install."""
    as_parquet(path := tmp_path / "a.parquet")
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(FileError, match=r"pip install 'collapse-audit\[parquet\]'"):
        load_distributions(path)
