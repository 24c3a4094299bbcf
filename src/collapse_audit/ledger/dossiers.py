"""Loading the dossiers: a folder ``Cnn_slug`` with a ``claim.py`` each."""

import importlib.util
import re
import sys
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from types import ModuleType

from collapse_audit.ledger.claim import Claim, Reading

FOLDER = re.compile(r"C\d\d_[a-z0-9_]+")
SECTIONS = "ABCDEFG"


class LedgerError(ValueError):
    """A dossier that cannot be used, or an id that names none; one line."""


@dataclass(frozen=True)
class Dossier:
    """A claim and the folder that holds its evidence."""

    claim: Claim
    folder: Path

    @property
    def witness_files(self) -> tuple[Path, ...]:
        """Every witness file of the folder, listed by a reading or not."""
        return tuple(sorted((self.folder / "witnesses").glob("*.json")))

    @property
    def path_files(self) -> tuple[Path, ...]:
        """Every path file of the folder."""
        return tuple(sorted((self.folder / "paths").glob("*.json")))


def proofs_folder() -> Path:
    """Where the dossiers are: inside the installed package, else in the checkout."""
    installed = Path(str(resources.files("collapse_audit"))) / "_proofs"
    if installed.is_dir():
        return installed
    return Path(__file__).resolve().parents[3] / "proofs"


def load_dossiers(root: Path | None = None) -> tuple[Dossier, ...]:
    """All dossiers of a folder, in the order of their ids."""
    folder = root or proofs_folder()
    if not folder.is_dir():
        raise LedgerError(f"{folder}: no folder of dossiers")
    found = sorted(each for each in folder.iterdir() if FOLDER.fullmatch(each.name))
    return tuple(load_dossier(each) for each in found)


def load_dossier(folder: Path) -> Dossier:
    """The dossier of one folder."""
    claim = getattr(load_module(folder, "claim"), "CLAIM", None)
    if not isinstance(claim, Claim):
        raise LedgerError(f"{folder / 'claim.py'}: defines no CLAIM")
    if folder.name != f"{claim.id}_{claim.slug}":
        raise LedgerError(f"{folder}: the folder of {claim.id} is {claim.id}_{claim.slug}")
    return Dossier(claim, folder)


def load_module(folder: Path, name: str) -> ModuleType:
    """A Python file of a dossier, as a module of its own name."""
    path = folder / f"{name}.py"
    qualified = f"dossier_{folder.name}_{name}"
    spec = importlib.util.spec_from_file_location(qualified, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise LedgerError(f"{path}: no such file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[qualified] = module
    spec.loader.exec_module(module)
    return module


def select(dossiers: tuple[Dossier, ...], names: tuple[str, ...]) -> tuple[Dossier, ...]:
    """The dossiers that ids (C26) or sections (E) name; all of them for no names."""
    if not names:
        return dossiers
    known = {dossier.claim.id for dossier in dossiers} | set(SECTIONS)
    if unknown := [name for name in names if name.upper() not in known]:
        raise LedgerError(f"no claim or section {unknown[0]!r}; see collapse-audit list")
    wanted = {name.upper() for name in names}
    return tuple(d for d in dossiers if {d.claim.id, d.claim.section} & wanted)


def find_reading(dossiers: tuple[Dossier, ...], name: str) -> tuple[Dossier, Reading]:
    """The dossier and reading of an id such as C26a."""
    match = re.fullmatch(r"(C\d\d)([a-z]{1,2})", name)
    for dossier in dossiers:
        if match and dossier.claim.id == match[1]:
            try:
                return dossier, dossier.claim.reading(match[2])
            except KeyError:
                break
    raise LedgerError(f"no reading {name!r}; see collapse-audit list")
