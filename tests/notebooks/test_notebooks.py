"""The notebooks: a fresh execution says what the committed one says, word for word.

To execute and save them after a change: ``python -m tests.notebooks.execute``.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.notebooks.execute import FOLDER, Notebook, executed, notebooks, read

NOTEBOOKS = [
    pytest.param(FOLDER / "01_overview.ipynb", id="overview"),
    pytest.param(
        FOLDER / "02_contraction.ipynb", id="contraction", marks=pytest.mark.claim("C26", "C36")
    ),
    pytest.param(
        FOLDER / "03_entropy_and_variance.ipynb",
        id="entropy_and_variance",
        marks=pytest.mark.claim("C20", "C21"),
    ),
    pytest.param(
        FOLDER / "04_how_much_human_data.ipynb",
        id="how_much_human_data",
        marks=pytest.mark.claim("C23", "C24", "C39"),
    ),
    pytest.param(FOLDER / "05_your_own_inequality.ipynb", id="your_own_inequality"),
    pytest.param(
        FOLDER / "06_three_signatures.ipynb",
        id="three_signatures",
        marks=pytest.mark.claim("C07", "C09", "C12", "C14"),
    ),
    pytest.param(
        FOLDER / "07_what_collapses.ipynb",
        id="what_collapses",
        marks=pytest.mark.claim("C02", "C08", "C13", "C18"),
    ),
    pytest.param(
        FOLDER / "08_three_orders.ipynb",
        id="three_orders",
        marks=pytest.mark.claim("C22", "C29", "C30", "C31"),
    ),
    pytest.param(
        FOLDER / "09_escalation.ipynb", id="escalation", marks=pytest.mark.claim("C33", "C34")
    ),
]
FIGURES = (
    pytest.param("02_contraction", 3, marks=pytest.mark.claim("C26")),
    pytest.param("03_entropy_and_variance", 2, marks=pytest.mark.claim("C20", "C21")),
    pytest.param("04_how_much_human_data", 5, marks=pytest.mark.claim("C23", "C24", "C39")),
    pytest.param("06_three_signatures", 2, marks=pytest.mark.claim("C07", "C09", "C12")),
    pytest.param("07_what_collapses", 2, marks=pytest.mark.claim("C02", "C08", "C18")),
    pytest.param("08_three_orders", 2, marks=pytest.mark.claim("C31")),
    pytest.param("09_escalation", 1, marks=pytest.mark.claim("C34")),
)
"""The least number of figures in the notebooks that have some."""
ABSOLUTE = re.compile(r"(?<![\w.~:/<])/(?:home|root|tmp|usr|var|opt|mnt|work|private|Users)/\w")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
NUMERICAL = {"np", "numpy", "math", "cmath", "scipy"}
FORMULAS = {"log", "log2", "log10", "log1p", "exp", "exp2", "expm1", "xlogy", "rel_entr", "entropy"}
LONGEST = 10


def code_cells(notebook: Notebook) -> list[Any]:
    """The cells that are executed."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def said(cell: Any) -> list[tuple[str, Any]]:
    """What a cell printed and showed; of an image only that there is one.

    Its bytes depend on the fonts and libraries of the machine.
    """
    return [_said(output) for output in cell.outputs]


def _said(output: Any) -> tuple[str, Any]:
    if output.output_type == "stream":
        return output.name, output.text
    if output.output_type == "error":
        return "error", output.evalue
    shown = {kind: "image" if kind.startswith("image/") else v for kind, v in output.data.items()}
    return "shown", shown


def own_formulas(source: str) -> Iterator[str]:
    """Calls by which a cell would compute what the package is there to compute.

    >>> list(own_formulas("np.log(p) + sum(p)")), list(own_formulas("from math import exp"))
    (['np.log'], ['math.exp'])
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in NUMERICAL and node.attr in FORMULAS:
                yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.ImportFrom) and node.module in NUMERICAL:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_these_are_all_the_notebooks() -> None:
    """Every notebook of the folder is among those tested here."""
    assert [param.values[0] for param in NOTEBOOKS] == list(notebooks())


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_a_fresh_execution_repeats_every_committed_output(path: Path) -> None:
    """No cell fails, and each prints and shows exactly what it did when it was committed."""
    committed, fresh = code_cells(read(path)), code_cells(executed(path))
    for old, new in zip(committed, fresh, strict=True):
        assert said(new) == said(old), f"{path.name}, the cell that begins: {old.source[:80]}"


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_outputs_are_committed(path: Path) -> None:
    """The cells were executed in order, from the first to the last, and nothing went wrong."""
    cells = code_cells(read(path))
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    kinds = {kind for cell in cells for kind, _ in said(cell)}
    assert kinds == {"stdout", "shown"}


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_nothing_of_the_machine_is_committed(path: Path) -> None:
    """No absolute path, and of the environment only that the language is Python."""
    notebook = read(path)
    texts = [cell.source for cell in notebook.cells]
    texts += [str(content) for cell in code_cells(notebook) for _, content in said(cell)]
    assert not [text for text in texts if ABSOLUTE.search(text)]
    assert notebook.metadata.language_info == {"name": "python"}
    assert not [cell for cell in notebook.cells if cell.metadata]


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_no_formula_is_written_again(path: Path) -> None:
    """Cells are short and compute no logarithm of their own: they evaluate parsed statements."""
    for cell in code_cells(read(path)):
        assert not list(own_formulas(cell.source)), cell.source
        assert len([line for line in cell.source.splitlines() if line]) <= LONGEST, cell.source


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_links_lead_to_files(path: Path) -> None:
    """Every relative link, in the words and in the table of verdicts, leads to a file."""
    notebook = read(path)
    texts = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    texts += [str(content) for cell in code_cells(notebook) for _, content in said(cell)]
    links = {link for text in texts for link in LINK.findall(text)}
    assert links
    assert not [link for link in links if not (FOLDER / link).exists()]


@pytest.mark.parametrize(("name", "least"), FIGURES)
def test_figures_are_committed(name: str, least: int) -> None:
    """The figures that the story needs are there, each with its caption below it."""
    cells = code_cells(read(FOLDER / f"{name}.ipynb"))
    shown = [content for cell in cells for kind, content in said(cell) if kind == "shown"]
    captions = [content["text/plain"] for content in shown if "image/png" in content]
    assert len(captions) >= least
    assert set(captions) <= {content.get("text/markdown") for content in shown}


def test_an_absolute_path_would_be_noticed() -> None:
    """The pattern finds absolute paths, and leaves relative ones, fractions and links alone."""
    assert ABSOLUTE.search("certified  /home/me/proofs/w.json")
    assert not ABSOLUTE.search("../proofs/w.json, 1/2, https://a.org/home/x, notebooks/tmp/y")


def test_a_changed_number_would_be_noticed() -> None:
    """Two outputs that differ in one digit do not compare equal, and two images do."""

    def cell(kind: str, content: str) -> Any:
        output = SimpleNamespace(output_type="display_data", data={kind: content})
        return SimpleNamespace(outputs=[output])

    assert said(cell("text/plain", "0.0141")) != said(cell("text/plain", "0.0142"))
    assert said(cell("image/png", "a")) == said(cell("image/png", "b"))


@pytest.mark.parametrize("source", ["import numpy as np\nnp.log(x)", "from math import log"])
def test_a_formula_of_its_own_would_be_noticed(source: str) -> None:
    """A planted logarithm is found."""
    assert list(own_formulas(source))
