"""Distributions from a user's file: CSV, JSON, NPY or Parquet, one column or key each.

A file gives the distributions P0 (original), Pt (the model before anchoring) and Ph (human data) as
weights, one row a letter. Text is read exactly (0.1 is 1/10, "1/3" a third); binary floats stand
for the rationals that they are. Other columns, such as names of letters, are passed over.
"""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from collapse_audit.language import LanguageError
from collapse_audit.sharp.bound import Weights, exact
from collapse_audit.witness import FileError

NAMES = ("P0", "Pt", "Ph")
MOST_LETTERS = 10_000
MOST_BYTES = 16 * 1024 * 1024

Columns = Mapping[str, Weights]


def load_distributions(path: Path) -> dict[str, tuple[Fraction, ...]]:
    """The weights of P0, Pt and Ph, each of shape (k,), 2 ≤ k ≤ 10,000, not yet normalised.

    The format follows the file's ending: ``.csv`` with a header, ``.json`` with an object of three
    lists, ``.npy`` with an array of shape (k, 3) in the order P0, Pt, Ph, ``.parquet``. Raises
    `FileError`, one line that names the file, for whatever is wrong with it.
    """
    read = READERS.get(path.suffix.lower())
    if read is None:
        raise FileError(f"{path}: the endings known are {', '.join(READERS)}")
    _check_size(path)
    try:
        return _checked(read(path))
    except (LanguageError, ValueError, KeyError, TypeError, OSError) as error:
        raise FileError(f"{path}: {_said(error)}") from None


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise FileError(f"{path}: {error.strerror or error}") from None
    if path.is_dir():
        raise FileError(f"{path}: is a directory, not a file")
    if size > MOST_BYTES:
        raise FileError(f"{path}: larger than {MOST_BYTES // 2**20} MiB")


def _said(error: Exception) -> str:
    return str(error.args[0]) if isinstance(error, KeyError) else str(error)


def _checked(columns: Columns) -> dict[str, tuple[Fraction, ...]]:
    for name in NAMES:
        if name not in columns:
            raise LanguageError(f"there is no {name} among {', '.join(map(str, columns))}")
        if len(columns[name]) > MOST_LETTERS:
            raise LanguageError(f"{name} has more than {MOST_LETTERS} letters")
    return {name: _exactly(name, columns[name]) for name in NAMES}


def _exactly(name: str, weights: Weights) -> tuple[Fraction, ...]:
    """The weights, each with its row where it is no number."""
    return tuple(exact(f"{name}, letter {row}", entry) for row, entry in enumerate(weights, 1))


def _csv(path: Path) -> Columns:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, skipinitialspace=True, restval="", strict=True))
    names = tuple(rows[0]) if rows else ()
    return {str(name): [str(row[name]).strip() for row in rows] for name in names}


def _json(path: Path) -> Columns:
    document = json.loads(path.read_text("utf-8"), parse_float=str, parse_constant=_no_number)
    if not isinstance(document, dict):
        raise LanguageError("an object with the lists P0, Pt and Ph is wanted")
    return {name: _listed(name, value) for name, value in document.items() if name in NAMES}


def _no_number(text: str) -> Any:
    raise LanguageError(f"{text} is no finite number")


def _listed(name: str, value: Any) -> Sequence[int | str]:
    if not isinstance(value, list):
        raise LanguageError(f"{name} is no list")
    return value


def _npy(path: Path) -> Columns:
    import numpy as np

    try:
        array = np.load(path, allow_pickle=False)
    except ValueError:
        raise LanguageError("holds no array of numbers") from None
    if array.ndim != 2 or array.shape[1] != len(NAMES):
        raise LanguageError(f"an array of shape (k, 3) is wanted, not {array.shape}")
    return {name: array[:, column].tolist() for column, name in enumerate(NAMES)}


def _parquet(path: Path) -> Columns:
    try:
        from pyarrow.parquet import read_table
    except ImportError:
        raise LanguageError(
            "Parquet needs pyarrow: pip install 'collapse-audit[parquet]'"
        ) from None
    columns: Columns = read_table(path).to_pydict()
    return columns


READERS: Mapping[str, Callable[[Path], Columns]] = {
    ".csv": _csv,
    ".json": _json,
    ".npy": _npy,
    ".parquet": _parquet,
}
