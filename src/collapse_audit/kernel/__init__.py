"""Coq's kernel as a judge: what is printed for it, and what it says.

Main definitions: `check`, which builds the Coq files of a folder of dossiers and gates their
headline theorems; `Headline`, a theorem and the statement that it must have; `Report`;
`write_statements` and `write_witnesses`, what is printed for Coq from the dossiers.
"""

from collapse_audit.kernel.assumptions import AXIOMS
from collapse_audit.kernel.build import FileResult
from collapse_audit.kernel.cache import theory_path
from collapse_audit.kernel.coq import INSTALL, CoqMissing, Toolchain, find_toolchain
from collapse_audit.kernel.gate import Headline, TheoremResult, headline
from collapse_audit.kernel.report import GATE, Report, check
from collapse_audit.kernel.sources import collect
from collapse_audit.kernel.statements import STATEMENTS, stale, statements_source, write_statements
from collapse_audit.kernel.witnesses import stale_witnesses, write_witnesses

__all__ = [
    "AXIOMS",
    "GATE",
    "INSTALL",
    "STATEMENTS",
    "CoqMissing",
    "FileResult",
    "Headline",
    "Report",
    "TheoremResult",
    "Toolchain",
    "check",
    "collect",
    "find_toolchain",
    "headline",
    "stale",
    "stale_witnesses",
    "statements_source",
    "theory_path",
    "write_statements",
    "write_witnesses",
]
