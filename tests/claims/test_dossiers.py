"""Every dossier rerun: its evidence rechecked and its searches made anew.

`pytest --claim C26 --trials 1e6 --audit-seed 7` reruns one claim with a larger search.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from _pytest.mark import ParameterSet

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.language import Statement, parse
from collapse_audit.ledger import (
    Citation,
    Derivation,
    Dossier,
    Exact,
    Hunt,
    Kernel,
    PathFile,
    Reading,
    Simulation,
    Vacuity,
    WitnessFile,
    load_dossiers,
)
from collapse_audit.ledger.audit import audit_reading
from collapse_audit.ledger.evidence import Evidence
from collapse_audit.ledger.exact import instances
from collapse_audit.ledger.instance import ChainInstance
from collapse_audit.ledger.recheck import Budget, Theorems
from collapse_audit.ledger.theorems import says_of
from collapse_audit.loops.values import as_relation
from tests.support import finds_counterexample

DOSSIERS = load_dossiers()
DEFAULT_TRIALS = Hunt().trials
DOSSIER_OF = {id(reading): dossier for dossier in DOSSIERS for reading in dossier.claim.readings}


def parameters(keep: Callable[[Reading], bool]) -> list[ParameterSet]:
    """The readings that a condition keeps, marked with their claim."""
    return [
        pytest.param(d, r, id=d.claim.reading_id(r), marks=pytest.mark.claim(d.claim.id))
        for d in DOSSIERS
        for r in d.claim.readings
        if keep(r)
    ]


def settling(reading: Reading) -> list[Evidence]:
    """The evidence that can settle something: all but citations."""
    return [each for each in reading.evidence if not isinstance(each, Citation)]


def is_settled(reading: Reading) -> bool:
    """Whether the dossier lists evidence."""
    return bool(settling(reading))


def is_witnessed(reading: Reading) -> bool:
    """Whether the dossier lists a counterexample."""
    return any(isinstance(each, WitnessFile) for each in reading.evidence)


def is_vacuous(reading: Reading) -> bool:
    """Whether the dossier says what unspecified part can always be chosen."""
    return any(isinstance(each, Vacuity) for each in reading.evidence)


def is_refuted(reading: Reading) -> bool:
    """Whether the dossier lists a counterexample, a path, an instance or a theorem that refutes."""
    paths = any(isinstance(each, PathFile) for each in reading.evidence)
    theorems = any(says_of(each) == "refutes" for each in theorems_of(reading))
    return is_witnessed(reading) or paths or theorems or is_refuted_by_an_instance(reading)


def is_refuted_by_an_instance(reading: Reading) -> bool:
    """Whether an instance is listed that is expected to fail."""
    if not has(reading, Exact):
        return False
    listed = instances(DOSSIER_OF[id(reading)], reading)
    return any(each.expected is Outcome.FAILS for each in listed)


def has(reading: Reading, *kinds: type) -> bool:
    """Whether the dossier lists evidence of these kinds."""
    return any(isinstance(each, kinds) for each in reading.evidence)


def theorems_of(reading: Reading) -> list[Kernel]:
    """The theorems that the dossier lists."""
    return [each for each in reading.evidence if isinstance(each, Kernel)]


def expected(reading: Reading) -> str:
    """What evidence of the kinds that a dossier lists amounts to if it all stands."""
    if is_vacuous(reading):
        return "vacuous"
    if is_refuted(reading):
        return "refuted"
    return "proved" if has(reading, Derivation, Kernel) else "supported"


def rests_on_coq(reading: Reading) -> bool:
    """Whether nothing but theorems is listed that settles a reading; instances may be, beside."""
    others = (each for each in settling(reading) if not isinstance(each, Kernel))
    beside = all(isinstance(each, Exact | Simulation) for each in others)
    return bool(theorems_of(reading)) and beside and not is_refuted_by_an_instance(reading)


def is_searched(reading: Reading) -> bool:
    """Whether the verdict needs a search: what a loop does is not searched for."""
    searchable = bool(reading.statement) and not rests_on_coq(reading)
    return is_settled(reading) and not is_vacuous(reading) and searchable


def is_open(reading: Reading) -> bool:
    """Whether the dossier lists nothing that could settle it."""
    return not settling(reading)


def claims() -> list[ParameterSet]:
    """All dossiers, marked with their claim."""
    return [pytest.param(d, id=d.claim.id, marks=pytest.mark.claim(d.claim.id)) for d in DOSSIERS]


@pytest.mark.parametrize(("dossier", "reading"), parameters(is_settled))
def test_evidence_stands(
    dossier: Dossier, reading: Reading, trials: int, audit_seed: int, theorems: Theorems
) -> None:
    """Every piece of evidence is checked, and together they settle the reading."""
    if rests_on_coq(reading) and not any(each.says != "nothing" for each in theorems.values()):
        pytest.skip("Coq is not installed")
    budget = Budget(trials / DEFAULT_TRIALS, audit_seed)
    audited = audit_reading(dossier, reading, budget, theorems)
    assert [f.detail for f in audited.findings if f.status == "failed"] == []
    assert {f.kind for f in audited.findings if f.status == "skipped"} <= {"kernel"}
    assert audited.verdict == expected(reading)


@pytest.mark.parametrize(
    ("dossier", "reading"), parameters(lambda each: is_settled(each) and bool(each.statement))
)
def test_settled_statements_have_their_theorem(dossier: Dossier, reading: Reading) -> None:
    """Whatever else settles a statement of the language, Coq's kernel settles it too."""
    assert theorems_of(reading)


@pytest.mark.parametrize(
    ("dossier", "reading"),
    parameters(is_witnessed),
)
def test_refuted_readings_are_rediscovered(
    dossier: Dossier, reading: Reading, trials: int, audit_seed: int
) -> None:
    """From scratch, without the dossier's witness, the search refutes what a witness refutes."""
    statement = reading.proposition
    assert isinstance(statement, Statement)
    witness = finds_counterexample(
        statement.claim_text, given=statement.given_texts, trials=trials, seed=audit_seed
    )
    assert witness.statement == statement
    assert witness.point.alphabet <= 3


@pytest.mark.parametrize(("dossier", "reading"), parameters(is_open))
def test_open_readings_say_what_they_wait_for(dossier: Dossier, reading: Reading) -> None:
    """A reading without evidence names what would settle it, or is no mathematics."""
    assert reading.waits_for or reading.not_mathematical


@pytest.mark.parametrize("dossier", claims())
def test_a_claim_says_something(dossier: Dossier) -> None:
    """Title, passage, paraphrase; letters in order without gaps; repairs exist; text parses."""
    claim = dossier.claim
    assert claim.title and claim.passage and claim.says
    assert bool(claim.readings) != bool(claim.not_mathematical)
    letters = [reading.letter for reading in claim.readings]
    assert letters == [chr(ord("a") + index) for index in range(len(letters))]
    for reading in claim.readings:
        assert reading.proposition
        assert set(reading.repairs) <= known_readings()


@pytest.mark.parametrize(("dossier", "reading"), parameters(is_searched))
def test_settled_readings_have_what_their_verdict_asks(dossier: Dossier, reading: Reading) -> None:
    """A refuted reading names its repair, a true one has power controls; both are searched."""
    hunts = [each for each in reading.evidence if isinstance(each, Hunt)]
    assert len(hunts) == 1
    if is_witnessed(reading):
        assert reading.repairs
        return
    assert hunts[0].controls
    for control in hunts[0].controls:
        assert parse(control.statement, control.given) != reading.proposition


@pytest.mark.parametrize(("dossier", "reading"), parameters(is_refuted))
def test_refuted_readings_name_what_holds_instead(dossier: Dossier, reading: Reading) -> None:
    """Whatever is refuted is followed by a repair."""
    assert reading.repairs


OPPOSITE = {"<=": ">", "<": ">=", ">=": "<", ">": "<=", "==": "!=", "!=": "=="}


def has_instances(reading: Reading) -> bool:
    """Whether the dossier lists instances of the reading."""
    return has(reading, Exact)


@pytest.mark.parametrize(("dossier", "reading"), parameters(has_instances))
def test_instances_could_have_objected(dossier: Dossier, reading: Reading) -> None:
    """Of each instance of a chain that holds, the opposite relation fails: none is vacuous."""
    for each in instances(dossier, reading):
        if isinstance(each, ChainInstance) and each.expected is Outcome.HOLDS:
            asked = as_relation(each.relation)
            opposite = f"{asked.left} {OPPOSITE[asked.op]} {asked.right}"
            assert replace(each, relation=opposite).outcome() is Outcome.FAILS, each.ref


def known_readings() -> set[str]:
    """The ids of all readings."""
    return {d.claim.reading_id(r) for d in DOSSIERS for r in d.claim.readings}


def test_the_ledger_is_complete() -> None:
    """The claims are C01 to C44, in order."""
    assert [d.claim.id for d in DOSSIERS] == [f"C{number:02d}" for number in range(1, 45)]
