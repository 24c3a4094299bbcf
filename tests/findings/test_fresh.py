"""The committed findings and the README's table are those of an audit made now."""

from pathlib import Path

import pytest

from collapse_audit.findings.write import documents, stale
from collapse_audit.ledger import load_dossiers
from collapse_audit.ledger.audit import AuditedClaim
from collapse_audit.ledger.recheck import Theorems

ROOT = Path(__file__).parents[2]


def test_nothing_is_stale(audited: tuple[AuditedClaim, ...], theorems: Theorems) -> None:
    """Otherwise: python -m collapse_audit.findings, where Coq is installed."""
    if any(each.status == "skipped" for each in theorems.values()):
        pytest.skip("Coq is not installed")
    expected = documents(load_dossiers(ROOT / "proofs"), audited, ROOT / "README.md")
    assert [str(path.relative_to(ROOT)) for path in stale(expected)] == []
