"""Everything at once: build what has changed, gate what has changed, report all of it.

Main definitions: `check`, `Report`.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from collapse_audit.kernel.assumptions import AXIOMS
from collapse_audit.kernel.build import Build, FileResult, Progress, build
from collapse_audit.kernel.cache import (
    build_folder,
    digest_of,
    locked,
    machinery_digest,
    read_json,
    write_json,
)
from collapse_audit.kernel.coq import CoqMissing, Toolchain, find_toolchain
from collapse_audit.kernel.gate import (
    NOTHING,
    Headline,
    TheoremResult,
    gate,
    skipped,
    theorem_result,
)

GATE = "gate"
"""The name under which `check` reports the gate's own progress."""


@dataclass(frozen=True)
class Report:
    """What checking a folder of dossiers in Coq gave.

    `coq` is the version, empty where Coq is missing; `missing` then says what to install, no file
    is listed and every theorem is skipped.
    """

    coq: str
    missing: str
    files: tuple[FileResult, ...]
    theorems: tuple[TheoremResult, ...]
    seconds: float

    def theorem(self, file: str, theorem: str) -> TheoremResult:
        """The result of a theorem by its file below the folder and its name, else KeyError."""
        for each in self.theorems:
            if (each.file, each.theorem) == (file, theorem):
                return each
        raise KeyError(f"{file}: {theorem}")

    @property
    def problems(self) -> tuple[str, ...]:
        """One text for each file that is not built and each theorem that failed."""
        files = [each.message for each in self.files if each.status != "built"]
        failed = [each for each in self.theorems if each.status == "failed"]
        return (*files, *(f"{each.file}: {each.theorem}: {each.detail}" for each in failed))

    def document(self) -> dict[str, Any]:
        """The report as JSON."""
        return {
            "coq": self.coq,
            "missing": self.missing,
            "seconds": self.seconds,
            "files": [each.document() for each in self.files],
            "theorems": [each.document() for each in self.theorems],
        }


def check(
    root: Path,
    headlines: Sequence[Headline],
    *,
    jobs: int = 1,
    folder: Path | None = None,
    axioms: Mapping[str, str] = AXIOMS,
    stale: Mapping[str, str] = NOTHING,
    progress: Progress = lambda file, seconds: None,
) -> Report:
    """Builds every Coq file below `root` and gates the headlines; see `build` and `gate`.

    Files and theorems that nothing has touched since they passed are not looked at again.
    `progress` is told each file and the seconds spent on it, 0 where none were, and at last
    `GATE`. Where Coq is missing, every theorem is skipped.
    """
    begun = time.monotonic()
    try:
        toolchain = find_toolchain()
    except CoqMissing as error:
        return Report("", str(error), (), tuple(skipped(h, str(error)) for h in headlines), 0.0)
    place = folder or build_folder(root)
    with locked(place):
        built = build(root, toolchain, place, jobs, progress)
        gating = time.monotonic()
        theorems = _Gated(built, toolchain, place, axioms, stale).results(headlines)
        progress(GATE, time.monotonic() - gating)
    files = tuple(built.files.values())
    return Report(toolchain.version, "", files, theorems, round(time.monotonic() - begun, 2))


@dataclass(frozen=True)
class _Gated:
    """Results of the gate, those that passed before and that nothing has touched used again."""

    build: Build
    toolchain: Toolchain
    folder: Path
    axioms: Mapping[str, str]
    stale: Mapping[str, str]

    def results(self, headlines: Sequence[Headline]) -> tuple[TheoremResult, ...]:
        """A result for each headline."""
        path = self.folder / "gate.json"
        keys = {each: self._key(each) for each in headlines}
        known = _passed(read_json(path))
        wanted = [each for each in headlines if keys[each] not in known]
        place = self.folder / "gate"
        found = gate(self.build, wanted, self.toolchain, place, self.axioms, self.stale)
        fresh = dict(zip(wanted, found, strict=True))
        passed = {keys[h]: each for h, each in fresh.items() if each.status == "checked"}
        if passed:
            write_json(path, {key: each.document() for key, each in (known | passed).items()})
        return tuple(fresh[h] if h in fresh else known[keys[h]] for h in headlines)

    def _key(self, wanted: Headline) -> str:
        """The digest of all that a result depends on, the compiled files included."""
        closure = sorted(self.build.closure(wanted.files))
        files = [(name, self.build.files[name]) for name in closure]
        return digest_of(
            machinery_digest(),
            self.toolchain.digest,
            asdict(wanted),
            dict(self.axioms),
            [(name, self.stale.get(name, "")) for name in closure],
            [(name, f.status, f.sha256, f.compiled and asdict(f.compiled)) for name, f in files],
        )


def _passed(document: Any) -> dict[str, TheoremResult]:
    try:
        return {key: theorem_result(each) for key, each in dict(document or {}).items()}
    except (TypeError, ValueError, KeyError):
        return {}
