"""The ledger: claims, readings, evidence, and the rules that compute verdicts.

Main definitions: `Claim`, `Reading`, the kinds of evidence, `load_dossiers`, `audit`.
"""

from collapse_audit.language import FormalStatement, LoopStatement
from collapse_audit.ledger.article import ARTICLE, Article
from collapse_audit.ledger.claim import Claim, Reading, SideBySide
from collapse_audit.ledger.dossiers import (
    Dossier,
    LedgerError,
    find_reading,
    load_dossiers,
    select,
)
from collapse_audit.ledger.evidence import (
    Citation,
    Control,
    Derivation,
    Exact,
    Hunt,
    Kernel,
    PathFile,
    Simulation,
    Vacuity,
    WitnessFile,
)

__all__ = [
    "ARTICLE",
    "Article",
    "Citation",
    "Claim",
    "Control",
    "Derivation",
    "Dossier",
    "Exact",
    "FormalStatement",
    "Hunt",
    "Kernel",
    "LedgerError",
    "LoopStatement",
    "PathFile",
    "Reading",
    "SideBySide",
    "Simulation",
    "Vacuity",
    "WitnessFile",
    "find_reading",
    "load_dossiers",
    "select",
]
