"""Helpers for tests that search: what must be found, and what must survive."""

from collections.abc import Sequence

from collapse_audit.hunt import HuntResult, hunt
from collapse_audit.witness import Witness, verify_witness

TRIALS = 20_000
SEED = 1


def finds_counterexample(
    text: str,
    given: Sequence[str] = (),
    *,
    trials: int = TRIALS,
    seed: int = SEED,
    k: int | None = None,
) -> Witness:
    """The witness of a search that must find one, verified by code that never saw the search."""
    result = hunt(text, given, trials=trials, seed=seed, k=k)
    assert result.outcome == "refuted", f"{text}: {result.outcome} after {result.trials} trials"
    assert result.witness is not None
    verification = verify_witness(result.witness)
    assert verification.certified, verification.reason
    return result.witness


def survives_search(
    text: str,
    given: Sequence[str] = (),
    *,
    trials: int = TRIALS,
    seed: int = SEED,
    k: int | None = None,
) -> HuntResult:
    """The result of a search that must find nothing, though it tried points that count."""
    result = hunt(text, given, trials=trials, seed=seed, k=k)
    assert result.outcome == "nothing found", f"{text}: {result.outcome}, {result.witness}"
    assert result.covered["satisfying"] > 0
    return result
