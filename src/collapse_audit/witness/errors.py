"""The one error of unusable files."""

from collapse_audit.language.errors import one_line


class FileError(ValueError):
    """A file that cannot be used; ``str(error)`` is one line that says what and where."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message, 400))
