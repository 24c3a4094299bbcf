"""All proofs there are: the dossiers', and those they cite."""

import importlib
from pathlib import Path

from collapse_audit.derive import Proof
from collapse_audit.derive.lemmas import LEMMAS
from collapse_audit.derive.theorems import (
    EXP_KL_CONCAVE,
    GIBBS,
    GIBBS_STRICT,
    KL_CONVEX,
    MEAN_RATIO,
    SHARP_MIXTURE,
)

ROOT = Path(__file__).resolve().parents[2]


def _dossiers() -> dict[str, Proof]:
    found: dict[str, Proof] = {}
    for path in sorted(ROOT.glob("proofs/C*/derivation.py")):
        module = importlib.import_module(f"proofs.{path.parent.name}.derivation")
        found |= {f"{path.parent.name[:3]}{letter}": p for letter, p in module.PROOFS.items()}
    return found


DERIVATIONS = _dossiers()
CITED = {
    proof.title: proof
    for proof in (
        *LEMMAS,
        GIBBS,
        GIBBS_STRICT,
        KL_CONVEX,
        SHARP_MIXTURE,
        EXP_KL_CONCAVE,
        MEAN_RATIO,
    )
}
DISTINCT = DERIVATIONS | {
    title: proof for title, proof in CITED.items() if proof not in DERIVATIONS.values()
}
"""Every proof once."""
