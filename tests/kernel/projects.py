"""Tiny Coq projects for the tests of the build and of the gate."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from collapse_audit.kernel.build import Build, build
from collapse_audit.kernel.coq import CoqMissing, Toolchain, find_toolchain
from collapse_audit.kernel.gate import Headline, TheoremResult
from collapse_audit.kernel.report import Report, check


def usable_coq() -> Toolchain:
    """The Coq at hand; without it the test is skipped, or fails where it is required."""
    try:
        return find_toolchain()
    except CoqMissing as missing:
        if os.environ.get("COLLAPSE_AUDIT_REQUIRE_COQ") == "1":
            pytest.fail(str(missing))
        pytest.skip(str(missing))


@dataclass(frozen=True)
class Project:
    """A folder of Coq files, and the folder in which they are compiled."""

    root: Path
    folder: Path
    toolchain: Toolchain

    def write(self, files: Mapping[str, str]) -> None:
        """Adds or changes files."""
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def build(self, **options: Any) -> Build:
        """Builds everything."""
        return build(self.root, self.toolchain, self.folder, **options)

    def compiled(self) -> set[str]:
        """Builds everything; the files that were compiled for it."""
        return {each.file for each in self.build().files.values() if each.fresh}

    def check(self, *headlines: Headline, **options: Any) -> Report:
        """Builds and gates; no axiom is allowed by default."""
        return check(self.root, headlines, folder=self.folder, **{"axioms": {}, **options})

    def gated(self, wanted: Headline, **options: Any) -> TheoremResult:
        """What the gate says of one theorem."""
        return self.check(wanted, **options).theorems[0]


def project(tmp_path: Path, files: Mapping[str, str]) -> Project:
    """A project with these files."""
    made = Project(tmp_path / "proofs", tmp_path / "cache", usable_coq())
    made.root.mkdir()
    made.write(files)
    return made
