"""The one error of loops that cannot be run."""

from collapse_audit.language.errors import one_line


class LoopError(ValueError):
    r"""Parameters or a question that a loop cannot answer; ``str(error)`` is one line.

    >>> str(LoopError("draws must be at least 1,\nnot 0"))
    'draws must be at least 1, not 0'
    """

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message, 400))
