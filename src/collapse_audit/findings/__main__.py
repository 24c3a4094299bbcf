"""``python -m collapse_audit.findings [--check]``: (re)writes the generated Markdown.

All dossiers are audited first (quick profile, seed 1). With ``--check`` nothing is written, and
the exit code is 1 where a file is stale; it is 2 where the files cannot be generated.
"""

import argparse
import sys
from pathlib import Path

from collapse_audit.findings.write import documents, stale, write
from collapse_audit.ledger import LedgerError, load_dossiers
from collapse_audit.ledger.audit import PROFILES, audit
from collapse_audit.ledger.dossiers import proofs_folder
from collapse_audit.ledger.recheck import Budget
from collapse_audit.ledger.theorems import ask_kernel
from collapse_audit.ledger.verdicts import Contradiction
from collapse_audit.ledger.workers import default_jobs

BUDGET = Budget(share=PROFILES["quick"], seed=1)


def main(arguments: list[str] | None = None) -> int:
    """The exit code; changed or stale files are named, one a line."""
    parser = argparse.ArgumentParser(prog="python -m collapse_audit.findings")
    parser.add_argument("--check", action="store_true", help="only name the stale files")
    parser.add_argument("--jobs", type=int, default=default_jobs(), help="worker processes")
    options = parser.parse_args(arguments)
    try:
        expected = expected_documents(proofs_folder(), options.jobs)
    except (LedgerError, Contradiction) as error:
        print(error, file=sys.stderr)
        return 2
    changed = stale(expected) if options.check else write(expected)
    for path in changed:
        print(f"{'stale' if options.check else 'written'}: {path}")
    return 1 if options.check and changed else 0


def expected_documents(proofs: Path, jobs: int) -> dict[Path, str]:
    """Audits the dossiers of a folder; the README stands beside that folder."""
    dossiers = load_dossiers(proofs)
    audited = audit(dossiers, BUDGET, jobs, theorems=ask_kernel(dossiers, jobs))
    return documents(dossiers, audited, proofs.parent / "README.md")


if __name__ == "__main__":
    sys.exit(main())
