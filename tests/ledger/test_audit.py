"""Auditing a folder of dossiers, and what happens when its evidence is corrupted."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from collapse_audit.hunt import hunt
from collapse_audit.language import ExactPoint, LanguageError, parse
from collapse_audit.ledger import (
    ARTICLE,
    Claim,
    Control,
    Dossier,
    Hunt,
    LedgerError,
    LoopStatement,
    Reading,
    Vacuity,
    WitnessFile,
    find_reading,
    load_dossiers,
    resume,
    select,
)
from collapse_audit.ledger import audit as auditing
from collapse_audit.ledger import recheck as rechecking
from collapse_audit.ledger.audit import AuditedReading, audit, audit_reading
from collapse_audit.ledger.dossiers import load_dossier, proofs_folder
from collapse_audit.ledger.recheck import Budget, Finding
from collapse_audit.ledger.verdicts import Contradiction
from collapse_audit.witness import certify, json_text
from collapse_audit.witness.files import schema_named

BUDGET = Budget(0.05, 1)
ARTICLE_TEXT = Path(__file__).resolve().parents[3] / "shared" / "article.txt"


@pytest.fixture
def proofs(tmp_path: Path) -> Path:
    """A copy of the dossiers that a test may corrupt."""
    copy = tmp_path / "proofs"
    shutil.copytree(proofs_folder(), copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def audited(proofs: Path, name: str) -> AuditedReading:
    """One reading of a folder of dossiers, audited."""
    dossier, reading = find_reading(load_dossiers(proofs), name)
    return audit_reading(dossier, reading, BUDGET)


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    """Changes a file, and makes sure that it did change."""
    before = path.read_text("utf-8")
    path.write_text(change(before), "utf-8")
    assert path.read_text("utf-8") != before


def test_workers_do_not_change_the_result() -> None:
    """One process and two find the same, to the letter."""
    dossiers = select(load_dossiers(), ("C27",))
    one, two = (audit(dossiers, BUDGET, jobs=jobs) for jobs in (1, 2))
    assert one == two


def test_an_interrupted_audit_resumes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What was finished at the interrupt is not searched again, and the result is the same."""
    monkeypatch.setattr(resume, "cache_folder", lambda: tmp_path)
    dossiers = select(load_dossiers(), ("C25",))
    told: list[str] = []

    def interrupt(name: str) -> None:
        told.append(name)
        if len(told) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        audit(dossiers, BUDGET, done=interrupt)
    searched: list[auditing.Task] = []
    real = auditing.audit_task

    def spy(task: auditing.Task) -> tuple[str, tuple[Finding, ...]]:
        searched.append(task)
        return real(task)

    monkeypatch.setattr(auditing, "audit_task", spy)
    resumed = audit(dossiers, BUDGET)
    assert len(searched) == len(dossiers[0].claim.readings) - 2
    assert resumed == audit(dossiers, BUDGET)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["C26a", "C25b", "C27a", "C28a", "C26m", "C26n"])
def test_a_corrupted_witness_drops_its_verdict(proofs: Path, name: str) -> None:
    """Every digit that makes a witness stop being one opens the reading and is named."""
    dossier, reading = find_reading(load_dossiers(proofs), name)
    path = dossier.folder / next(e.path for e in reading.evidence if isinstance(e, WitnessFile))
    rewrite(path, lambda text: text.replace('"Pt": ["', '"Pt": ["1'))
    result = audited(proofs, name)
    assert result.verdict == "open"
    assert str(path) in result.findings[0].detail


def test_a_witness_that_no_longer_violates_fails(proofs: Path) -> None:
    """With Ph equal to P0 the file is well formed but refutes nothing."""
    path = proofs / "C26_contraction/witnesses/a.json"
    rewrite(path, lambda text: text.replace('["2/3", "1/3"]', '["1/3", "2/3"]'))
    result = audited(proofs, "C26a")
    assert result.findings[0].status == "failed"
    assert "not certified: the statement holds at this point" in result.findings[0].detail
    assert result.verdict == "open"


def test_an_overstated_gap_fails(proofs: Path) -> None:
    """A gap that the point does not reach is not certified."""
    path = proofs / "C26_contraction/witnesses/a.json"
    rewrite(path, lambda text: text.replace('"1/40"', '"1/4"'))
    assert "by less than the stated 1/4" in audited(proofs, "C26a").findings[0].detail


def test_a_missing_witness_fails(proofs: Path) -> None:
    """A file that is gone drops the verdict."""
    (proofs / "C26_contraction/witnesses/a.json").unlink()
    assert audited(proofs, "C26a").verdict == "open"


def test_a_witness_for_another_statement_fails(proofs: Path) -> None:
    """A true witness of a different statement is no evidence for this reading."""
    source = proofs / "C28_beats_uncorrected/witnesses/a.json"
    text = source.read_text("utf-8").replace('"C28"', '"C26"')
    (proofs / "C26_contraction/witnesses/a.json").write_text(text, "utf-8")
    assert "its statement is not that of C26a" in audited(proofs, "C26a").findings[0].detail


def test_an_altered_derivation_drops_its_verdict(proofs: Path) -> None:
    """A proof of something else is not a proof of the reading."""
    path = proofs / "C26_contraction/derivation.py"
    rewrite(path, lambda text: text + '\nPROOFS["b"] = PROOFS["e"]\n')
    result = audited(proofs, "C26b")
    assert result.verdict == "open"
    assert "proves another statement" in result.findings[0].detail


def test_a_derivation_that_is_gone_drops_its_verdict(proofs: Path) -> None:
    """Without its entry the reading has no proof."""
    path = proofs / "C26_contraction/derivation.py"
    rewrite(path, lambda text: text + '\ndel PROOFS["b"]\n')
    assert audited(proofs, "C26b").verdict == "open"


def test_an_unrefuted_power_control_drops_the_verdict(proofs: Path) -> None:
    """A search that misses its control has shown nothing by its silence."""
    true_control = Control("sum(P) == 1")
    dossier, reading = find_reading(load_dossiers(proofs), "C26b")
    finding = rechecking.recheck(Hunt((true_control,)), dossier, reading, BUDGET, {})
    assert (finding.status, finding.says) == ("failed", "nothing")
    assert "power control not refuted" in finding.detail


def test_vacuity_needs_its_proof() -> None:
    """A proof of the very statement with the choice filled in, and of no other, is vacuity."""
    dossier, reading = find_reading(load_dossiers(), "C26b")
    filled = Vacuity(reading.statement, reading.given)
    assert rechecking.recheck(filled, dossier, reading, BUDGET, {}).says == "vacuous"
    other = Vacuity(reading.statement, reading.given[:2])
    finding = rechecking.recheck(other, dossier, reading, BUDGET, {})
    assert (finding.status, finding.says) == ("failed", "nothing")


def test_unsatisfied_hypotheses_support_nothing(proofs: Path) -> None:
    """A search that no point could enter is undecided, and fails as evidence."""
    dossier, reading = find_reading(load_dossiers(proofs), "C26b")
    empty = Hunt(statement="a <= 1/2", given=("a > 0.9", "a < 0.1"))
    finding = rechecking.recheck(empty, dossier, reading, BUDGET, {})
    assert (finding.status, finding.says) == ("failed", "nothing")


def plant(proofs: Path, folder: str, claim: str, letter: str, text: str, **values: object) -> Path:
    """A certified witness of some statement, put among a dossier's files under a false flag."""
    from dataclasses import replace

    point = ExactPoint.of(2, **values)  # type: ignore[arg-type]
    witness = certify(parse(text, ("0 < alpha", "alpha <= 1")), point)
    assert witness is not None
    named = replace(witness, claim=claim, reading=letter)
    path = proofs / folder / "witnesses" / "planted.json"
    path.write_text(json_text(named.document()), "utf-8")
    return path


def test_a_planted_file_is_noticed(proofs: Path) -> None:
    """A stray witness that names a proved reading but not its statement fails, by name."""
    path = plant(
        proofs,
        "C26_contraction",
        "C26",
        "b",
        "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)",
        P0=("1/3", "2/3"),
        Pt=("1/3", "2/3"),
        Ph=("2/3", "1/3"),
        alpha="1/3",
    )
    result = audited(proofs, "C26b")
    assert result.verdict == "open"
    assert str(path) in result.findings[-1].detail


def test_a_witness_against_a_proof_stops_the_audit(
    proofs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were a false reading proved, its witness would stop the run and name the contradiction."""
    proves = Finding("derivation", "derivation.py", "checked", "proves", "forged", "")
    monkeypatch.setattr(rechecking, "recheck_derivation", lambda *_: proves)
    listed = 'WitnessFile("witnesses/a.json"),'
    claim = proofs / "C26_contraction/claim.py"
    rewrite(claim, lambda text: text.replace(listed, f"Derivation(), {listed}"))
    with pytest.raises(Contradiction, match="C26a is both proved and refuted: derivation"):
        audited(proofs, "C26a")


def test_a_forged_proof_is_contradicted_by_the_search(
    proofs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even without a witness file, the hunt's own counterexample contradicts a false proof."""
    proves = Finding("derivation", "derivation.py", "checked", "proves", "forged", "")
    monkeypatch.setattr(rechecking, "recheck_derivation", lambda *_: proves)
    hypotheses = 'given=(*ALPHA, "Ph == P0"),'
    claim = proofs / "C26_contraction/claim.py"
    rewrite(claim, lambda text: text.replace(hypotheses, "given=ALPHA,", 1))
    with pytest.raises(Contradiction, match="C26b is both proved and refuted"):
        audited(proofs, "C26b")


def test_the_pinned_hash_is_that_of_the_text() -> None:
    """Where the audited text is at hand, its SHA-256 is the pinned one."""
    if ARTICLE_TEXT.is_file():
        assert rechecking.file_digest(ARTICLE_TEXT) == ARTICLE.sha256
    assert len(ARTICLE.sha256) == 64


def test_selection_by_id_and_section() -> None:
    """Ids and sections select; anything else is refused by name."""
    dossiers = load_dossiers()
    assert [d.claim.id for d in select(dossiers, ("c26", "G"))] == ["C26", "C42", "C43", "C44"]
    with pytest.raises(LedgerError, match="no claim or section 'C99'"):
        select(dossiers, ("C99",))
    with pytest.raises(LedgerError, match="no reading 'C26z'"):
        find_reading(dossiers, "C26z")


def test_a_reading_says_exactly_one_thing() -> None:
    """A reading with two propositions, or none, is refused."""
    with pytest.raises(LanguageError):
        Reading("a", "")
    with pytest.raises(LanguageError):
        Reading("a", "", statement="a <= 1", loop=LoopStatement("any", "limit", "a <= 1"))


def test_a_folder_must_carry_its_claims_name(proofs: Path) -> None:
    """A dossier in the wrong folder is refused."""
    (proofs / "C26_contraction").rename(proofs / "C26_other")
    with pytest.raises(LedgerError, match="the folder of C26 is C26_contraction"):
        load_dossier(proofs / "C26_other")


def test_a_synthetic_dossier_is_refuted_by_its_search_alone(tmp_path: Path) -> None:
    """A hunt that finds a certified counterexample refutes even without a file."""
    reading = Reading("a", "", statement="TV(P, Q) <= 1/2", as_stated=True, evidence=(Hunt(),))
    claim = Claim("C01", "x", "A", "p", "t", "s", (reading,))
    assert audit_reading(Dossier(claim, tmp_path), reading, BUDGET).verdict == "refuted"
    assert hunt("TV(P, Q) <= 1/2", trials=100, seed=1).outcome == "refuted"


def test_the_results_schema_rejects_a_typed_verdict() -> None:
    """The schema admits only the verdicts that the rules can compute."""
    from jsonschema import Draft202012Validator

    schema = schema_named("results")
    claim = {"id": "C26", "slug": "s", "title": "t", "section": "E", "readings": []}
    validator = Draft202012Validator(schema["$defs"]["claim"] | {"$defs": schema["$defs"]})
    assert validator.is_valid(claim | {"verdict": "refuted"})
    assert not validator.is_valid(claim | {"verdict": "certainly false"})
    assert json.dumps(schema)
