"""The JSON document of a whole audit."""

import platform
import subprocess
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from collapse_audit import __version__
from collapse_audit.ledger.article import ARTICLE
from collapse_audit.ledger.audit import AuditedClaim


def results_document(audited: Sequence[AuditedClaim], seed: int, profile: str) -> dict[str, Any]:
    """The document of ``run --json``, as ``schemas/results.json`` describes it."""
    return {
        "schema": "collapse-audit/results/1",
        "version": __version__,
        "commit": commit(),
        "environment": environment(),
        "article": {"title": ARTICLE.title, "sha256": ARTICLE.sha256},
        "seed": seed,
        "profile": profile,
        "claims": [claim.document() for claim in audited],
    }


def environment() -> dict[str, str]:
    """Versions that a rerun should match for identical witnesses."""
    libraries = ("numpy", "sympy", "python-flint")
    versions = {name: metadata.version(name) for name in libraries}
    return {"python": platform.python_version(), "platform": platform.platform(), **versions}


def commit() -> str | None:
    """The checkout's commit, None where there is no checkout."""
    command = ["git", "-C", str(Path(__file__).parent), "rev-parse", "HEAD"]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return result.stdout.strip()
