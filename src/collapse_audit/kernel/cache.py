"""What the last build left: which compiled file belongs to which sources, and for which Coq.

A compiled file is used again only where nothing that it was made from has changed and it is byte
for byte the file that Coq wrote. Main definitions: `build_folder`, `Compiled`, `Record`, `locked`.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any

PACKAGE = Path(__file__).resolve().parents[1]


def build_folder(root: Path) -> Path:
    """Where a folder of dossiers is compiled: apart from the sources, one folder for each.

    It is in ``.cache`` of the checkout, or in the user's cache directory for an installed package.
    """
    digest = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:12]
    return _cache_folder() / "kernel" / digest


def theory_path(root: Path) -> Path:
    """Where the compiled files of a folder of dossiers are: what ``coqc -Q`` is to be told."""
    return build_folder(root) / "tree"


def _cache_folder() -> Path:
    checkout = PACKAGE.parents[1]
    if (checkout / "pyproject.toml").is_file():
        return checkout / ".cache" / "collapse-audit"
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "collapse-audit"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Lets one process at a time work in a folder; where the system has no locks, all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:
        yield
        return
    with (folder / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def digest_of(*parts: Any) -> str:
    """SHA-256 of a JSON document."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def file_digest(path: Path) -> str:
    """SHA-256 of a file, empty where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def machinery_digest() -> str:
    """SHA-256 of the sources of this very package, which decide what a check means."""
    folder = Path(__file__).parent
    return digest_of([file_digest(path) for path in sorted(folder.glob("*.py"))])


def read_json(path: Path) -> Any:
    """A JSON document, None where there is none that can be read."""
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None


def write_json(path: Path, document: Any) -> None:
    """Puts a document in the place of another one, whole or not at all."""
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(document, indent=1), "utf-8")
    fresh.replace(path)


@dataclass(frozen=True)
class Compiled:
    """A compiled file: `key` of all that it was made from, digest `vo`, and the seconds it took."""

    key: str
    vo: str
    seconds: float


class Record:
    """The compiled files of a build, by the name of their source; each is kept when finished."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._files = _compiled_files(read_json(path))

    def get(self, name: str) -> Compiled | None:
        """What is known of a file."""
        return self._files.get(name)

    def put(self, name: str, compiled: Compiled) -> None:
        """Remembers a file, at once and on disk."""
        with self._lock:
            self._files[name] = compiled
            write_json(self._path, {key: asdict(each) for key, each in self._files.items()})


def _compiled_files(document: Any) -> dict[str, Compiled]:
    try:
        return {name: Compiled(**each) for name, each in dict(document or {}).items()}
    except (TypeError, ValueError):
        return {}
