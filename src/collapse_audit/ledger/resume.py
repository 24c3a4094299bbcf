"""What an interrupted audit leaves for the next one.

Findings are kept only when an audit is interrupted, under a digest of everything that they depend
on (budget, sources of the package, dossiers), and are used at most once; verdicts are not kept,
they are computed from findings as always.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from collapse_audit import __version__
from collapse_audit.ledger.dossiers import Dossier
from collapse_audit.ledger.recheck import Budget, Finding, Theorems

PACKAGE = Path(__file__).resolve().parents[1]
Findings = Mapping[str, Sequence[Finding]]


def keep(path: Path, finished: Findings) -> None:
    """Stores the findings of each finished reading, by its id."""
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {name: [asdict(each) for each in findings] for name, findings in finished.items()}
    path.write_text(json.dumps(document), "utf-8")


def take(path: Path) -> dict[str, tuple[Finding, ...]]:
    """What an interrupted audit stored, removed from the store; nothing where it is unreadable."""
    try:
        document = json.loads(path.read_text("utf-8"))
        path.unlink()
        return {name: tuple(Finding(**each) for each in found) for name, found in document.items()}
    except (OSError, ValueError, TypeError):
        return {}


def store(budget: Budget, dossiers: Iterable[Dossier], theorems: Theorems) -> Path:
    """The file for a budget, the present state of package and dossiers, and Coq's answers."""
    digest = hashlib.sha256(f"{__version__} {budget} {sorted(theorems.items())}".encode())
    for root in (PACKAGE, *(dossier.folder for dossier in dossiers)):
        for path in sorted(root.rglob("*")):
            if path.suffix in (".py", ".json"):
                digest.update(str(path).encode() + path.read_bytes())
    return cache_folder() / f"interrupted-{digest.hexdigest()[:32]}.json"


def cache_folder() -> Path:
    """``.cache`` of the checkout, or the user's cache directory for an installed package."""
    checkout = PACKAGE.parents[1]
    if (checkout / "pyproject.toml").is_file():
        return checkout / ".cache" / "collapse-audit"
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "collapse-audit"
