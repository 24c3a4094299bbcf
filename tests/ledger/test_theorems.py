"""Kernel evidence: which theorem settles which reading, and what Coq's answer makes of it."""

from pathlib import Path

import pytest

from collapse_audit.kernel import FileResult, Report, TheoremResult
from collapse_audit.kernel.gate import TheoremStatus
from collapse_audit.ledger import Claim, Dossier, Kernel, LedgerError, LoopStatement, Reading
from collapse_audit.ledger import theorems as theorems_module
from collapse_audit.ledger.audit import audit_reading
from collapse_audit.ledger.recheck import Budget
from collapse_audit.ledger.theorems import ask_kernel, headline_of, says_of

PROVED = Kernel("anchoring.v", "C91a_proved")
BUDGET = Budget(0.01, 1)


def dossier(*pieces: Kernel) -> Dossier:
    """A dossier C91 whose reading a rests on these theorems."""
    reading = Reading("a", "anchoring keeps a distribution", "sum(P) == 1", evidence=pieces)
    claim = Claim("C91", "anchoring", "E", "nowhere", "title", "says", (reading,))
    return Dossier(claim, Path("proofs/C91_anchoring"))


def answer(monkeypatch: pytest.MonkeyPatch, status: TheoremStatus, name: str) -> None:
    """Lets Coq answer that the theorem has a status."""
    file = "C91_anchoring/anchoring.v"
    result = TheoremResult(name, file, 7, "generated.S.C91a_statement", "generated", status, "why")
    report = Report("8.16", "", (FileResult(file, "built", sha256="d"),), (result,), 0.0)
    monkeypatch.setattr(theorems_module, "kernel_report", lambda *_: report)


def test_a_theorem_must_state_its_reading() -> None:
    """The expected type is the reading's own proposition, generated or written by hand."""
    made = dossier(PROVED)
    reading = made.claim.reading("a")
    assert headline_of(made, reading, PROVED).statement == "generated.Statements.C91a_statement"
    by_hand = Kernel("anchoring.v", "C91a_refuted", "theory.Loops.C91a_statement")
    wanted = headline_of(made, reading, by_hand)
    assert (wanted.statement, wanted.refuted) == ("theory.Loops.C91a_statement", True)


@pytest.mark.parametrize(
    "piece",
    [
        Kernel("anchoring.v", "C91b_proved"),
        Kernel("anchoring.v", "C91a_true"),
        Kernel("anchoring.v", "C91a_proved", "generated.Statements.C91b_statement"),
        Kernel("anchoring.v", "C91a_filled_refuted_proved"),
    ],
)
def test_a_theorem_about_something_else_is_no_evidence(piece: Kernel) -> None:
    """Another reading's name, no verdict in the name, or another statement: refused."""
    made = dossier(piece)
    with pytest.raises(LedgerError, match="C91a"):
        headline_of(made, made.claim.reading("a"), piece)


def test_a_loop_has_no_generated_proposition() -> None:
    """A reading about generations needs a statement written by hand."""
    loop = LoopStatement("resample", "expectation", "entropy(Pnext) <= entropy(Pn)")
    reading = Reading("a", "words", loop=loop, evidence=(PROVED,))
    claim = Claim("C91", "anchoring", "E", "nowhere", "title", "says", (reading,))
    with pytest.raises(LedgerError, match=r"C91a: .* by hand"):
        headline_of(Dossier(claim, Path("proofs/C91_anchoring")), reading, PROVED)


@pytest.mark.parametrize(
    ("name", "says"),
    [("C91a_proved", "proves"), ("C91a_refuted", "refutes"), ("C91a_filled_proved", "vacuous")],
)
def test_the_name_says_what_a_theorem_says(name: str, says: str) -> None:
    """Proved, refuted, or true of every choice of what the reading leaves open."""
    assert says_of(Kernel("anchoring.v", name)) == says


@pytest.mark.parametrize(
    ("status", "verdict"), [("checked", "proved"), ("failed", "open"), ("skipped", "open")]
)
def test_coq_decides(monkeypatch: pytest.MonkeyPatch, status: TheoremStatus, verdict: str) -> None:
    """A theorem that passed proves its reading; one that failed, or was not seen, does not."""
    answer(monkeypatch, status, "C91a_proved")
    made = dossier(PROVED)
    reading = made.claim.reading("a")
    audited = audit_reading(made, reading, BUDGET, ask_kernel([made]))
    assert (audited.verdict, audited.findings[0].status) == (verdict, status)


def test_coq_is_not_started_without_need(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dossiers that list no theorem ask nothing of Coq."""
    monkeypatch.setattr(theorems_module, "kernel_report", lambda *_: pytest.fail("Coq was asked"))
    assert ask_kernel([dossier()]) == {}
