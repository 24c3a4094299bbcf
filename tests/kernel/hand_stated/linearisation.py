"""What the statements of `theory/Linearisation.v` have to say."""

from collections.abc import Iterator

from tests.kernel.hand_stated.checks import Check


def linearisation() -> Iterator[Check]:
    """Nothing more: they are about limits alone, and the ranges say the definitions in full."""
    yield from ()
