"""Fixtures of the findings' tests."""

from pathlib import Path

import pytest

from collapse_audit.ledger import load_dossiers
from collapse_audit.ledger.audit import AuditedClaim, audit
from collapse_audit.ledger.recheck import Budget, Theorems
from collapse_audit.ledger.workers import default_jobs
from tests.findings.synthetic import write_ledger


@pytest.fixture
def proofs(tmp_path: Path) -> Path:
    """A ledger of two small claims."""
    return write_ledger(tmp_path)


@pytest.fixture(scope="session")
def audited(theorems: Theorems) -> tuple[AuditedClaim, ...]:
    """The whole ledger, audited once."""
    budget = Budget(share=0.1, seed=1)
    return audit(load_dossiers(), budget, default_jobs(), theorems=theorems)
