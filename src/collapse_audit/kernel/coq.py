"""Coq itself: where it is, which one it is, and how one of its programs is run.

Main definitions: `Toolchain`, `find_toolchain`, `Runner`, `INSTALL`.
"""

import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

PACKAGES = ("coq", "libcoq-interval")
INSTALL = f"apt-get install --no-install-recommends {' '.join(PACKAGES)}"
LIBRARIES = ("mathcomp", "Coquelicot", "Interval")
LOAD_PATH = ("-Q", ".", "CollapseAudit")
FLAGS = ("-q", "-noglob", *LOAD_PATH, "-w", "-notation-overridden,-ambiguous-paths")
TIMEOUT = 180.0
"""Seconds after which one run of a program is given up."""


class CoqMissing(Exception):
    """Coq, or a library that the development needs, is not installed; one line says what to do."""


@dataclass(frozen=True)
class Toolchain:
    """The two programs that the build runs, and what identifies them.

    `digest` changes with the version, the programs and every compiled file of the libraries that
    are installed with them, by path, size and time of change.
    """

    coqc: Path
    coqdep: Path
    version: str
    digest: str


def find_toolchain() -> Toolchain:
    """The Coq on the search path; raises `CoqMissing` where it or a library of it is absent."""
    coqc, coqdep = shutil.which("coqc"), shutil.which("coqdep")
    if coqc is None or coqdep is None:
        raise CoqMissing(f"Coq is not installed; on Debian or Ubuntu: {INSTALL}")
    version = _said(coqc, "--print-version").partition(" ")[0]
    roots = tuple(_roots(coqc))
    for library in LIBRARIES:
        if not any((root / part / library).is_dir() for root in roots for part in _PARTS):
            raise CoqMissing(f"Coq {version} lacks {library}; on Debian or Ubuntu: {INSTALL}")
    return Toolchain(Path(coqc), Path(coqdep), version, _identity(coqc, coqdep, version, roots))


_PARTS = ("user-contrib", ".")


def _said(program: str, flag: str) -> str:
    try:
        done = subprocess.run([program, flag], capture_output=True, check=True, timeout=TIMEOUT)
    except (OSError, subprocess.SubprocessError) as error:
        raise CoqMissing(f"{program} {flag}: {' '.join(str(error).split())}") from None
    return done.stdout.decode("utf-8", "replace").strip()


def _roots(coqc: str) -> Iterator[Path]:
    """The folders that hold Coq's own compiled libraries and those installed with it."""
    for line in _said(coqc, "-config").splitlines():
        name, _, value = line.partition("=")
        if name in ("COQLIB", "COQCORELIB"):
            yield Path(value).resolve()
    yield from (Path(each).resolve() for each in _coqpath().split(os.pathsep) if each)


def _coqpath() -> str:
    return os.environ.get("COQPATH", "")


def _identity(coqc: str, coqdep: str, version: str, roots: Iterable[Path]) -> str:
    programs = [Path(coqc).resolve(), Path(coqdep).resolve()]
    installed = [path for root in roots for path in _compiled(root)]
    digest = hashlib.sha256(f"{version} {_coqpath()}".encode())
    for path in [*programs, *sorted(installed)]:
        stat = path.stat()
        digest.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _compiled(root: Path) -> Iterator[Path]:
    return (each for suffix in ("*.vo", "*.cmxs") for each in root.rglob(suffix))


@dataclass(frozen=True)
class Ran:
    """What one run of a program gave: exit code, both streams, seconds."""

    code: int
    out: str
    err: str
    seconds: float


class Stopped(Exception):
    """The run was ended because the whole work was interrupted."""


class Runner:
    """Runs programs from several threads; `stop` ends those that run and refuses new ones."""

    def __init__(self, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._live: set[subprocess.Popen[str]] = set()
        self._lock = Lock()
        self._stopped = False

    def run(self, command: Sequence[str], folder: Path) -> Ran:
        """One run in `folder`, waited for; raises `Stopped` where `stop` was called meanwhile."""
        begun = time.monotonic()
        process = self._start(command, folder)
        try:
            out, err = self._answer(process)
        finally:
            self._live.discard(process)
        if self._stopped:
            raise Stopped
        return Ran(process.returncode, out, err, time.monotonic() - begun)

    def _answer(self, process: "subprocess.Popen[str]") -> tuple[str, str]:
        try:
            return process.communicate(timeout=self._timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return "", f"gave up after {self._timeout:g} s"
        except BaseException:
            process.kill()
            raise

    def _start(self, command: Sequence[str], folder: Path) -> "subprocess.Popen[str]":
        with self._lock:
            if self._stopped:
                raise Stopped
            process = subprocess.Popen(
                list(command),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
            )
            self._live.add(process)
            return process

    def stop(self) -> None:
        """Ends what runs."""
        with self._lock:
            self._stopped = True
            for process in tuple(self._live):
                process.kill()
