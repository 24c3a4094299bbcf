"""Derivations about loops as evidence: what they say of a reading, and when they fail."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from collapse_audit.language import LoopStatement
from collapse_audit.ledger import Derivation, Dossier, Reading, load_dossiers
from collapse_audit.ledger.dossiers import find_reading
from collapse_audit.ledger.gaussian_runs import Returns, Shrinks
from collapse_audit.ledger.recheck import Budget, Finding, recheck
from collapse_audit.loops.gaussian import Gaussian

DOSSIERS = load_dossiers()
Change = Callable[[LoopStatement], LoopStatement]


def rechecked(dossier: Dossier, reading: Reading) -> Finding:
    """What the derivation of a reading says."""
    return recheck(Derivation(), dossier, reading, Budget(1, 1), {})


def of(name: str, change: Change = lambda loop: loop) -> Finding:
    """What the derivation of a reading says after its statement has been changed."""
    dossier, reading = find_reading(DOSSIERS, name)
    assert reading.loop is not None
    return rechecked(dossier, replace(reading, loop=change(reading.loop)))


@pytest.mark.parametrize(("name", "says"), [("C09e", "proves"), ("C09f", "refutes")])
def test_a_checked_derivation_proves_or_refutes(name: str, says: str) -> None:
    """A proof of the statement proves it, a proof of its negation refutes it."""
    found = of(name)
    assert (found.status, found.says) == ("checked", says)


@pytest.mark.parametrize(
    "change",
    [
        lambda loop: replace(loop, update="gaussian"),
        lambda loop: replace(loop, mode="almost surely"),
        lambda loop: replace(loop, expression="var(Pn, x) == var(P0, x)"),
        lambda loop: replace(loop, start="Pinit"),
        lambda loop: replace(loop, given=()),
        lambda loop: replace(loop, order="ii"),
    ],
)
def test_a_derivation_of_another_statement_fails(change: Change) -> None:
    """The reading's own loop, mode, expression, start, range and order must be what is proved."""
    found = of("C09e", change)
    assert (found.status, found.says) == ("failed", "nothing")
    assert "another statement" in found.detail


def test_the_words_play_no_part() -> None:
    """Words and LaTeX are stated by hand, and are not what is checked."""
    assert of("C09e", lambda loop: replace(loop, words="Something.")).says == "proves"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("PROOFS = {}\n", "no proof of C09e"),
        ("PROOFS = {'e': 'because'}\n", "about no loop"),
        ("", "no such file"),
        (
            "from collapse_audit.language import LoopStatement\n"
            "from collapse_audit.loops.gaussian.proof import GaussianProof\n"
            "loop = LoopStatement('gaussian-ml', 'expectation', 'var(Pn, x) == 1')\n"
            "PROOFS = {'e': GaussianProof('Nothing', loop, ())}\n",
            "there are no parts",
        ),
    ],
)
def test_a_file_without_the_proof_fails(tmp_path: Path, text: str, said: str) -> None:
    """No file, no proof, something that is no proof, and a proof without steps."""
    if text:
        (tmp_path / "derivation.py").write_text(text, "utf-8")
    dossier, reading = find_reading(DOSSIERS, "C09e")
    found = rechecked(Dossier(dossier.claim, tmp_path), reading)
    assert found.status == "failed"
    assert said in found.detail


# Simulations


def test_simulations_of_the_fitted_loop_agree() -> None:
    """No run returns to P0, and hardly any keeps a standard deviation above 1/100."""
    assert Returns(Gaussian(3), "Pn != P0", generation=2, runs=1000).observe(1).agrees
    assert Shrinks(Gaussian(5), "var(Pn, x) == 0", generation=60, runs=1000).observe(1).agrees


def test_simulations_can_object(monkeypatch: pytest.MonkeyPatch) -> None:
    """A loop that does not move returns to P0 and does not shrink."""
    monkeypatch.setattr(Gaussian, "fit", lambda self, means, variances, rng: (means, variances))
    assert not Returns(Gaussian(3), "Pn != P0", generation=2, runs=1000).observe(1).agrees
    still = Shrinks(Gaussian(5), "var(Pn, x) == 0", generation=60, runs=1000)
    assert not still.observe(1).agrees
