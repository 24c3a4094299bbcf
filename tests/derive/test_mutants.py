"""Proofs corrupted in one place: each is refused, proves something else that is true, or is
listed in `survivors.txt` with the reason why it is harmless.

Of a proof with more than `MOST` corruptions every second, third, … is tried, which keeps the tests
short; the table lists the survivors among all of them.
"""

from pathlib import Path

import pytest

from collapse_audit.derive import Checker, Proof, StepError
from collapse_audit.hunt import hunt
from tests.derive.collected import DISTINCT
from tests.derive.mutations import Mutant, mutants
from tests.support import SEED

TABLE = Path(__file__).with_name("survivors.txt")
SEARCH = 2_000
MOST = 100


def sample(proof: Proof) -> tuple[Mutant, ...]:
    """At most `MOST` corrupted proofs, evenly spread, with what was corrupted."""
    every = tuple(mutants(proof))
    return every[:: -(-len(every) // MOST)]


def survivors(name: str, tried: tuple[Mutant, ...]) -> tuple[Mutant, ...]:
    """The corrupted proofs that the checker follows to the end."""
    checker = Checker()
    checker.check(DISTINCT[name])
    return tuple((what, mutant) for what, mutant in tried if _ok(checker, mutant))


def _ok(checker: Checker, mutant: Proof) -> bool:
    try:
        checker.check(mutant)
    except StepError:
        return False
    return True


def listed() -> dict[str, dict[str, str]]:
    """The table: reasons by proof and corruption."""
    found: dict[str, dict[str, str]] = {name: {} for name in DISTINCT}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        name, what, reason = line.split(" | ")
        found[name][what] = reason
    return found


@pytest.mark.parametrize("name", DISTINCT)
def test_every_corruption_is_refused_or_listed(name: str) -> None:
    """Exactly the listed corruptions survive, and a search refutes none of what they prove."""
    tried = sample(DISTINCT[name])
    found = survivors(name, tried)
    assert [what for what, _ in found] == [what for what, _ in tried if what in listed()[name]]
    for _, mutant in found:
        if _says_something_else(mutant, DISTINCT[name]):
            searched = hunt(mutant.claim, mutant.given, trials=SEARCH, seed=SEED, k=2)
            assert searched.outcome != "refuted", searched.witness


def _says_something_else(mutant: Proof, proof: Proof) -> bool:
    """Whether a mutant proves another statement, of a kind that can be searched."""
    said = mutant.statement
    return said != proof.statement and said.searchable and bool(said.distributions)


def test_corruptions_are_many_and_reach_every_part() -> None:
    """Every kind of corruption occurs."""
    proof = DISTINCT["C26k"]
    labels = " ".join(what for what, _ in mutants(proof))
    kinds = (
        "drop step",
        "drop hypothesis",
        "relation",
        "swap",
        "constant",
        "remove case",
        "forget",
    )
    assert all(kind in labels for kind in kinds)
    assert sum(1 for _ in mutants(proof)) > 500


def test_every_survivor_has_a_reason() -> None:
    """One line each: proof, corruption, reason."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        name, what, reason = line.split(" | ")
        assert name in DISTINCT and what and len(reason.split()) >= 3


def test_the_table_names_corruptions_that_there_are() -> None:
    """No line is left over from a proof that has changed."""
    for name, reasons in listed().items():
        assert reasons.keys() <= {what for what, _ in mutants(DISTINCT[name])}
