"""``python -m tests.notebooks.execute [NAME]...``: executes the notebooks and saves their outputs.

Run it in the checkout after a change to a notebook or to what it imports, look at the figures, and
commit the result. `test_notebooks` executes them again and compares.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "notebooks"
SECONDS_PER_CELL = 300
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}

Notebook = Any
"""What nbformat reads: mappings with attributes."""


def notebooks(names: Sequence[str] = ()) -> tuple[Path, ...]:
    """The notebooks that the names begin, such as ``02``; all of them for no names."""
    found = sorted(FOLDER.glob("*.ipynb"))
    return tuple(path for path in found if not names or path.name.startswith(tuple(names)))


def read(path: Path) -> Notebook:
    """A committed notebook."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def executed(path: Path) -> Notebook:
    """A notebook run from its first cell to its last by this Python, on this checkout's sources.

    Raises nbclient's `CellExecutionError` at the first cell that fails.
    """
    notebook = read(path)
    client = NotebookClient(
        notebook,
        timeout=SECONDS_PER_CELL,
        kernel_name="python3",
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(FOLDER)}},
    )
    client.execute(env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    notebook.metadata = nbformat.from_dict(METADATA)  # type: ignore[no-untyped-call]
    return notebook


def main(names: Sequence[str]) -> None:
    """Executes and saves; a notebook that fails stays as it was."""
    for path in notebooks(names):
        nbformat.write(executed(path), path)  # type: ignore[no-untyped-call]
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
