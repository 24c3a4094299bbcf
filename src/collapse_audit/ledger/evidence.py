"""Kinds of evidence, as a dossier lists them; `recheck` says what checking each one means."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WitnessFile:
    """An exact counterexample in the dossier's folder: refutes."""

    path: str
    kind = "witness"

    @property
    def ref(self) -> str:
        """The file, relative to the dossier."""
        return self.path


@dataclass(frozen=True)
class Derivation:
    """The proof in ``derivation.py`` under the reading's letter: proves."""

    kind = "derivation"
    ref = "derivation.py"


@dataclass(frozen=True)
class Vacuity:
    """The proof that an unspecified part can always be chosen: makes a reading vacuous.

    `statement` is the reading with the choice filled in, proved in ``derivation.py`` under the
    reading's letter.
    """

    statement: str
    given: tuple[str, ...] = ()
    kind = "derivation"
    ref = "derivation.py"


@dataclass(frozen=True)
class Control:
    """A near miss of a true reading, which the search that found nothing must refute."""

    statement: str
    given: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hunt:
    """A search for counterexamples: supports a true reading, must rediscover a false one.

    It searches the reading itself, or, where that has a ``forall``, a searchable consequence
    `statement`; `controls` give its silence a meaning. `trials` is the budget of the default
    profile.
    """

    controls: tuple[Control, ...] = ()
    statement: str = ""
    given: tuple[str, ...] = ()
    trials: int = 20_000
    kind = "hunt"
    ref = "hunt"


@dataclass(frozen=True)
class Citation:
    """A reference that classifies an empirical claim."""

    reference: str
    kind = "citation"

    @property
    def ref(self) -> str:
        """The reference itself."""
        return self.reference


Evidence = WitnessFile | Derivation | Vacuity | Hunt | Citation
