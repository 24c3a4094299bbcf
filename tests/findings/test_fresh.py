"""The committed findings and the README's table are those of an audit made now."""

from pathlib import Path

from collapse_audit.findings.write import documents, stale
from collapse_audit.ledger import load_dossiers
from collapse_audit.ledger.audit import AuditedClaim

ROOT = Path(__file__).parents[2]


def test_nothing_is_stale(audited: tuple[AuditedClaim, ...]) -> None:
    """Otherwise: python -m collapse_audit.findings."""
    expected = documents(load_dossiers(ROOT / "proofs"), audited, ROOT / "README.md")
    assert [str(path.relative_to(ROOT)) for path in stale(expected)] == []
