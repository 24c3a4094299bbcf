"""The one error of the language: a line that says what is wrong and where."""

EXCERPT = 28


class LanguageError(ValueError):
    """Malformed text or an ill-formed term.

    ``str(error)`` is one line; `column` counts from 1 and is 0 when there is no text to point at.

    >>> str(LanguageError("unknown atom 'KLL'", "1 <= KLL(P, Q)", 6))
    "column 6: unknown atom 'KLL', at «KLL(P, Q)»"
    """

    def __init__(self, message: str, text: str = "", column: int = 0) -> None:
        self.message = one_line(message)
        self.column = column
        super().__init__(_located(self.message, text, column))


def one_line(message: str, limit: int = 200) -> str:
    r"""A message that may quote anything, as one printable line.

    >>> one_line("no value for a\nb")
    'no value for a b'
    """
    line = "".join(c if c.isprintable() else " " for c in message)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _located(message: str, text: str, column: int) -> str:
    if not column:
        return message
    rest = text[column - 1 :].strip()
    if not rest:
        return f"column {column}: {message}, at the end"
    excerpt = one_line(rest, EXCERPT + 1)
    return f"column {column}: {message}, at «{excerpt}»"
