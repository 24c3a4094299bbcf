"""The files of hand-stated definitions, and where what is tried of each of them is found.

For a file `RandomVectors.v` of `proofs/theory`, beside this module: `random_vectors.py` has a
function `random_vectors` that gives the checks, `RandomVectors.v` the tactics that they use,
`RandomVectorsRange.v` the ranges, and `altered/random_vectors.py` the alterations.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from collapse_audit.kernel.sources import stripped
from collapse_audit.ledger.dossiers import proofs_folder
from tests.kernel.hand_stated.checks import Altered, Check

THEORY = proofs_folder() / "theory"
HERE = Path(__file__).parent
REQUIRED = re.compile(r"^From .*?\.\n", re.MULTILINE | re.DOTALL)
_STATEMENT = re.compile(r"^Definition (C\d\d[a-z]+)_statement\b", re.MULTILINE)
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass(frozen=True)
class Subject:
    """A theory file, and the checks of its definitions."""

    file: str

    @property
    def name(self) -> str:
        """What its modules are called.

        >>> Subject("RandomVectors").name
        'random_vectors'
        """
        return _CAPITAL.sub("_", self.file).lower()

    @property
    def theory(self) -> str:
        return (THEORY / f"{self.file}.v").read_text("utf-8")

    @property
    def tactics(self) -> str:
        return (HERE / f"{self.file}.v").read_text("utf-8")

    @property
    def required(self) -> str:
        """What the file imports."""
        return "".join(REQUIRED.findall(stripped(self.theory)))

    @property
    def statements(self) -> tuple[str, ...]:
        return tuple(_STATEMENT.findall(stripped(self.theory)))

    @property
    def altered(self) -> Sequence[Altered]:
        module = import_module(f"tests.kernel.hand_stated.altered.{self.name}")
        return cast(Sequence[Altered], module.ALTERED)

    def checks(self) -> Iterator[Check]:
        module = import_module(f"tests.kernel.hand_stated.{self.name}")
        return cast(Callable[[], Iterator[Check]], getattr(module, self.name))()


def hand_stated() -> Iterator[Subject]:
    """Every theory file that defines the statement of a reading."""
    subjects = (Subject(path.stem) for path in sorted(THEORY.glob("*.v")))
    yield from (subject for subject in subjects if subject.statements)


SUBJECTS = tuple(subject for subject in hand_stated() if (HERE / f"{subject.file}.v").is_file())
