"""Rechecking what ``derivation.py`` proves, or refutes, of a reading about a loop."""

from functools import partial

from collapse_audit.language import LanguageError
from collapse_audit.ledger.claim import Reading
from collapse_audit.ledger.decided import counted
from collapse_audit.ledger.dossiers import Dossier, LedgerError, load_module
from collapse_audit.ledger.recheck import Finding, file_digest
from collapse_audit.loops.errors import LoopError


def recheck_loop_derivation(dossier: Dossier, reading: Reading) -> Finding:
    """Every step of the proof checks, and it is about the reading: the same loop, mode and start.

    A proof of the negation refutes. Words and LaTeX of the reading play no part.
    """
    from collapse_audit.derive import StepError
    from collapse_audit.loops.gaussian.checker import check
    from collapse_audit.loops.gaussian.proof import GaussianProof, bare

    path = dossier.folder / "derivation.py"
    result = partial(Finding, "derivation", path.name, sha256=file_digest(path))
    failed = partial(result, "failed", "nothing")
    try:
        proof = load_module(dossier.folder, "derivation").PROOFS[reading.letter]
        if not isinstance(proof, GaussianProof):
            return failed(f"{path}: the proof of {reading.letter} is about no loop")
        checked = check(proof)
    except (StepError, LedgerError, LanguageError, LoopError) as error:
        return failed(f"{path}: {error}")
    except KeyError:
        return failed(f"{path}: holds no proof of {dossier.claim.reading_id(reading)}")
    if reading.loop is None or checked.statement != bare(reading.loop):
        return failed(f"{path}: proves another statement, {checked.statement}")
    followed = f"{counted(checked.steps, 'step')} checked"
    if checked.refutes:
        return result("checked", "refutes", f"of the negation: {followed}")
    return result("checked", "proves", followed)
