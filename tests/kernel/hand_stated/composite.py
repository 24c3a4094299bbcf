"""What the statements of `theory/Composite.v` have to say."""

from collections.abc import Iterator

from tests.kernel.hand_stated.checks import Check


def composite() -> Iterator[Check]:
    """Nothing of its own: the ranges name every reading, and each is checked in its own file."""
    yield from ()
