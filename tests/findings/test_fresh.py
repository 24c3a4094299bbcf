"""A whole audit made now: its document, and whether the committed pages are what it says."""

from pathlib import Path

import pytest
from jsonschema import validate

from collapse_audit.findings.write import documents, stale
from collapse_audit.ledger import ARTICLE, load_dossiers
from collapse_audit.ledger.audit import AuditedClaim
from collapse_audit.ledger.recheck import Theorems
from collapse_audit.ledger.results import results_document
from collapse_audit.witness.files import schema_named

ROOT = Path(__file__).parents[2]


def test_nothing_is_stale(audited: tuple[AuditedClaim, ...], theorems: Theorems) -> None:
    """Otherwise: python -m collapse_audit.findings, where Coq is installed."""
    if any(each.status == "skipped" for each in theorems.values()):
        pytest.skip("Coq is not installed")
    expected = documents(load_dossiers(ROOT / "proofs"), audited, ROOT / "README.md")
    assert [str(path.relative_to(ROOT)) for path in stale(expected)] == []


def test_all_claims_are_audited(audited: tuple[AuditedClaim, ...]) -> None:
    """The document of a whole run satisfies its schema and holds the 44 claims, in order."""
    document = results_document(audited, 1, "quick")
    validate(document, schema_named("results"))
    assert [claim["id"] for claim in document["claims"]] == [f"C{n:02d}" for n in range(1, 45)]
    assert document["article"] == {"title": ARTICLE.title, "sha256": ARTICLE.sha256}
