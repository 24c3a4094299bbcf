"""The few Markdown forms that findings use."""

from collections.abc import Iterable, Sequence


def formula(lines: Sequence[str]) -> str:
    r"""A displayed formula, or several below each other.

    Fenced, because code hosts strip the backslashes of ``\,`` and ``\|`` between dollar signs.

    >>> print(formula(["a", "b"]).replace("`", "'"))
    '''math
    \begin{gathered}
    a \\
    b
    \end{gathered}
    '''
    """
    if len(lines) == 1:
        return fenced(lines[0], "math")
    joined = " \\\\\n".join(lines)
    return fenced(f"\\begin{{gathered}}\n{joined}\n\\end{{gathered}}", "math")


def fenced(text: str, kind: str = "text") -> str:
    """A block kept as it is."""
    return f"```{kind}\n{text}\n```"


def code(text: str) -> str:
    """Text in the language, or a command, within a sentence."""
    return f"`{text}`"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""A table; bars within cells are escaped.

    >>> print(table(["a"], [["x|y"]]))
    | a |
    | --- |
    | x\|y |
    """
    lines = [head, ["---"] * len(head), *([_cell(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def bullets(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)
