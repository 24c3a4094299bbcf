"""A small ledger of two claims in a folder of its own, for tests of what is printed."""

import json
from pathlib import Path

from collapse_audit.findings.page import finding
from collapse_audit.ledger import Dossier, load_dossiers
from collapse_audit.ledger.audit import AuditedClaim, audit
from collapse_audit.ledger.recheck import Budget

REFUTED = """
from collapse_audit.ledger import Citation, Claim, FormalStatement, LoopStatement, Reading
from collapse_audit.ledger import WitnessFile

CLAIM = Claim(
    id="C98",
    slug="example",
    section="E",
    passage="the example passage",
    title="An example | with a bar",
    says="The paraphrase.",
    readings=(
        Reading(
            "a",
            "for all data",
            statement="KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)",
            given=("0 < alpha", "alpha <= 1"),
            as_stated=True,
            evidence=(WitnessFile("witnesses/a.json"),),
            repairs=("C98b", "C99a"),
            why="the reason",
            remark="the lesson",
        ),
        Reading(
            "b",
            "in the loop",
            loop=LoopStatement("resample", "every path", "KL(P0, Pn) >= 0", "ii", "of a loop", "x"),
            waits_for="chains",
        ),
        Reading("c", "in words", formal=FormalStatement("formal words", "y"), evidence=(
            Citation("Author 2024"),
        )),
    ),
    discussion="What holds.",
)
"""
EMPIRICAL = """
from collapse_audit.ledger import Claim, Reading

CLAIM = Claim("C99", "other", "G", "elsewhere", "Another", "Says.", (
    Reading("a", "a bound that holds", statement="KL(P, Q) >= 0"),
), not_mathematical="An experiment would.")
"""
WITNESS = {
    "schema": "collapse-audit/witness/1",
    "claim": "C98",
    "reading": "a",
    "statement": "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)",
    "given": ["0 < alpha", "alpha <= 1"],
    "alphabet": 2,
    "values": {
        "P0": ["1/2", "1/2"],
        "Pt": ["1/2", "1/2"],
        "Ph": ["1/3", "2/3"],
        "alpha": "1/2",
    },
    "gap": {"lower": "7/500"},
}


def write_ledger(root: Path) -> Path:
    """The folder of the two dossiers, beside a README with a place for the table."""
    proofs = root / "proofs"
    (proofs / "C98_example" / "witnesses").mkdir(parents=True)
    (proofs / "C99_other").mkdir()
    (proofs / "C98_example" / "claim.py").write_text(REFUTED, "utf-8")
    (proofs / "C99_other" / "claim.py").write_text(EMPIRICAL, "utf-8")
    write_witness(proofs, WITNESS)
    readme = "before\n<!-- verdicts:begin -->\nold\n<!-- verdicts:end -->\nafter\n"
    (root / "README.md").write_text(readme, "utf-8")
    return proofs


def write_witness(proofs: Path, document: dict[str, object]) -> None:
    """The first claim's witness file."""
    path = proofs / "C98_example" / "witnesses" / "a.json"
    path.write_text(json.dumps(document), "utf-8")


def audited_ledger(proofs: Path) -> tuple[tuple[Dossier, ...], tuple[AuditedClaim, ...]]:
    """The dossiers and what auditing them found."""
    dossiers = load_dossiers(proofs)
    return dossiers, audit(dossiers, Budget(share=0.1, seed=1))


def page(proofs: Path, index: int = 0) -> str:
    """The finding of one of the two claims."""
    dossiers, audited = audited_ledger(proofs)
    return finding(dossiers[index], audited[index])
