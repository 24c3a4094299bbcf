"""Fixtures of the tests that run Coq: skipped where it is missing, unless it is required.

Set ``COLLAPSE_AUDIT_REQUIRE_COQ=1`` where its absence must be a failure.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable

import pytest

from collapse_audit.ledger.dossiers import proofs_folder

FLAGS = ("-w", "-notation-overridden,-ambiguous-paths")
_IMPORTS = re.compile(r"From CollapseAudit\.theory Require (?:Import |Export )?([\w\s]+)\.")

Compile = Callable[[str, str], str]
"""Compiles the text of a file under a name; gives what Coq printed, errors included."""


def require(command: str) -> str:
    """The path of a command; without it the test is skipped, or fails where it is required."""
    found = shutil.which(command)
    if found is not None:
        return found
    missing = f"{command} is not installed; see the README for the two packages that bring it"
    if os.environ.get("COLLAPSE_AUDIT_REQUIRE_COQ") == "1":
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="session")
def coqc() -> str:
    """Coq's compiler."""
    return require("coqc")


@pytest.fixture(scope="session")
def compiled(coqc: str, tmp_path_factory: pytest.TempPathFactory) -> Compile:
    """Compiles texts beside a copy of the theory, outside the checkout."""
    root = tmp_path_factory.mktemp("coq")
    (root / "theory").mkdir()

    def compile_text(name: str, text: str) -> str:
        for needed in _needed(text):
            if not (root / "theory" / f"{needed}.vo").is_file():
                theory = (proofs_folder() / "theory" / f"{needed}.v").read_text("utf-8")
                assert compile_text(f"theory/{needed}", theory) == ""
        (root / f"{name}.v").write_text(text, "utf-8")
        command = (coqc, "-Q", ".", "CollapseAudit", *FLAGS, f"{name}.v")
        run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        return run.stdout + run.stderr

    return compile_text


def _needed(text: str) -> list[str]:
    return [name for names in _IMPORTS.findall(text) for name in names.split()]
