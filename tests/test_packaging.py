"""What the project declares about itself agrees with itself."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import collapse_audit

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def _pins() -> dict[str, list[str]]:
    """The versions pinned for each package: several where they depend on the Python."""
    pins: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, flags=re.MULTILINE):
        pins.setdefault(canonicalize_name(name), []).append(version)
    return pins


def _declared() -> list[str]:
    project = PROJECT["project"]
    extras = project["optional-dependencies"]
    return [*project["dependencies"], *extras["test"], *PROJECT["dependency-groups"]["build"]]


@pytest.mark.parametrize("text", _declared())
def test_lock_satisfies_every_declared_dependency(text: str) -> None:
    """Each dependency of the project and its tests is pinned, at a version that is allowed."""
    wanted = Requirement(text)
    versions = _pins().get(canonicalize_name(wanted.name), [])
    assert versions
    assert all(wanted.specifier.contains(version) for version in versions)


def test_lock_is_hashed_and_names_no_host() -> None:
    """Every pin carries hashes, and the file says nothing of where packages come from."""
    entries = re.split(r"^(?=\S)", LOCK, flags=re.MULTILINE)
    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry.split("\n")[0])
    assert "://" not in LOCK
    assert not re.search(r"^\s*--(?!hash)", LOCK, flags=re.MULTILINE)


def test_one_version() -> None:
    """The package, its metadata, the citation and the changelog name one version."""
    version = PROJECT["project"]["version"]
    assert collapse_audit.__version__ == version
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {version}\n" in citation
    assert f"\n## [{version}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
