"""All proofs of statements there are: the dossiers', and those they cite."""

import importlib
from pathlib import Path

from collapse_audit.derive import Proof, cited
from collapse_audit.derive.lemmas import LEMMAS

ROOT = Path(__file__).resolve().parents[2]


def _dossiers() -> dict[str, Proof]:
    found: dict[str, Proof] = {}
    for path in sorted(ROOT.glob("proofs/C*/derivation.py")):
        module = importlib.import_module(f"proofs.{path.parent.name}.derivation")
        proofs = {letter: p for letter, p in module.PROOFS.items() if isinstance(p, Proof)}
        found |= {f"{path.parent.name[:3]}{letter}": p for letter, p in proofs.items()}
    return found


DERIVATIONS = _dossiers()
CITED = {
    proof.title: proof
    for derivation in DERIVATIONS.values()
    for proof in (*LEMMAS, *cited(derivation))
}


def _once(proofs: dict[str, Proof]) -> dict[str, Proof]:
    found: dict[str, Proof] = {}
    for name, proof in proofs.items():
        if proof not in found.values():
            found[name] = proof
    return found


DISTINCT = _once(DERIVATIONS | CITED)
"""Every proof once."""
