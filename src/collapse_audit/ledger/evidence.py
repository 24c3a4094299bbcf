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
class PathFile:
    """A run of a loop, of exact positive probability, in the dossier's folder.

    It refutes what a loop statement says of every path.
    """

    path: str
    kind = "path"

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
class Kernel:
    """A theorem that Coq's kernel checks, in a file of the dossier: proves or refutes.

    Its name says which: ``C26b_proved``, ``C26a_refuted``; ``C30a_filled_proved`` proves a vacuous
    reading with its unspecified part filled in. What it states is the generated proposition, or,
    for readings that are not statements of the language, the one written by hand that `statement`
    names, such as ``theory.Loops.C08a_statement``.
    """

    file: str
    theorem: str
    statement: str = ""
    kind = "kernel"

    @property
    def ref(self) -> str:
        """The file, relative to the dossier."""
        return self.file


@dataclass(frozen=True)
class Exact:
    """The instances in ``exact.py`` under the reading's letter, each computed exactly.

    Where all hold they support the reading; one that fails refutes it. They never prove.
    """

    kind = "exact"
    ref = "exact.py"


@dataclass(frozen=True)
class Simulation:
    """The experiments in ``simulation.py`` under the reading's letter: they support or fail."""

    kind = "simulation"
    ref = "simulation.py"


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


Evidence = (
    WitnessFile | PathFile | Derivation | Vacuity | Kernel | Exact | Hunt | Simulation | Citation
)
