"""Exact evidence: instances computed anew, and what they may and may not say."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import pytest

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.language import FormalStatement
from collapse_audit.ledger import Claim, Derivation, Dossier, Exact, LoopStatement, Reading
from collapse_audit.ledger import exact as exact_module
from collapse_audit.ledger import recheck as rechecking
from collapse_audit.ledger.audit import audit_reading
from collapse_audit.ledger.instance import Instance
from collapse_audit.ledger.instances import (
    Always,
    Chance,
    EachState,
    Eventually,
    Ever,
    InExpectation,
    InTheEnd,
    Laws,
    Stationary,
)
from collapse_audit.ledger.recheck import Budget, Finding, recheck
from collapse_audit.ledger.verdicts import Contradiction
from collapse_audit.loops import (
    Anchored,
    EnclosedChain,
    Identity,
    LoopError,
    MixWith,
    Resample,
    Smooth,
    Temper,
    Triggered,
    distribution,
)

THIRD, HALF = distribution("1/3", "2/3"), distribution("1/2", "1/2")
CORNER = distribution(1, 0)
BUDGET = Budget(0.05, 1)
DECAY = "1 - dot(Pn, Pn) == (1 - 1/draws)**n*(1 - dot(P0, P0))"
FORMAL = Reading("a", "words", formal=FormalStatement("words"), evidence=(Exact(),))
FALLING = LoopStatement("resample", "expectation", "entropy(Pnext) <= entropy(Pn)")


def loop_reading(loop: LoopStatement) -> Reading:
    """A reading about generations that rests on its instances."""
    return Reading("a", "words", loop=loop, evidence=(Exact(),))


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[dict[str, object]]:
    """What the dossier's ``exact.py`` lists."""
    instances: dict[str, object] = {}
    module = type("exact", (), {"INSTANCES": instances})
    monkeypatch.setattr(exact_module, "load_module", lambda *_: module)
    yield instances


def found(reading: Reading) -> Finding:
    """What rechecking says."""
    return recheck(Exact(), dossier(reading), reading, BUDGET, {})


def dossier(reading: Reading) -> Dossier:
    """A dossier of one reading."""
    return Dossier(Claim("C91", "x", "A", "p", "t", "s", (reading,)), Path("proofs/C91_x"))


def decay(relation: str = DECAY) -> InExpectation:
    """The closed form of the heterozygosity in a small loop."""
    return InExpectation(update=Resample(3), start=THIRD, generations=(0, 1, 3), relation=relation)


# What they say


def test_instances_that_hold_support(listed: dict[str, object]) -> None:
    """A true closed form supports, and alone does no more."""
    listed["a"] = (decay(),)
    finding = found(FORMAL)
    assert (finding.kind, finding.status, finding.says) == ("exact", "checked", "supports")
    assert audit_reading(dossier(FORMAL), FORMAL, BUDGET).verdict == "supported"


@pytest.mark.parametrize(
    "wrong",
    [
        DECAY.replace("1/draws", "1/(draws + 1)"),
        DECAY.replace("**n", "**(n + 1)"),
        DECAY.replace("==", "<"),
        DECAY.replace("dot(P0, P0)", "dot(P0, P0)*1.000001"),
    ],
)
def test_a_wrong_closed_form_is_objected_to(listed: dict[str, object], wrong: str) -> None:
    """Another rate, exponent, relation or sixth decimal refutes, and says by which values."""
    listed["a"] = (decay(), decay(wrong))
    finding = found(FORMAL)
    assert (finding.status, finding.says) == ("checked", "refutes")
    assert "Resample(3) from (1/3, 2/3), generations 0, 1, 3: n = " in finding.detail


def test_a_failing_instance_beside_a_proof_stops_the_audit(
    listed: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever proves, one instance that fails contradicts it, whichever was expected."""
    proves = Finding("derivation", "derivation.py", "checked", "proves", "forged", "")
    monkeypatch.setattr(rechecking, "recheck_derivation", lambda *_: proves)
    reading = replace(FORMAL, evidence=(Derivation(), Exact()))
    listed["a"] = (decay(),)
    assert audit_reading(dossier(reading), reading, BUDGET).verdict == "proved"
    listed["a"] = (decay(DECAY.replace("==", ">")),)
    with pytest.raises(Contradiction, match=r"derivation derivation\.py and exact exact\.py"):
        audit_reading(dossier(reading), reading, BUDGET)


def test_an_instance_that_was_to_refute_must(listed: dict[str, object]) -> None:
    """HOLDS where FAILS is expected fails the evidence; FAILS where it is expected refutes."""
    fails = replace(decay(DECAY.replace("==", "<")), expected=Outcome.FAILS)
    listed["a"] = (fails,)
    assert found(FORMAL).says == "refutes"
    listed["a"] = (replace(decay(), expected=Outcome.FAILS),)
    finding = found(FORMAL)
    assert (finding.status, finding.says) == ("failed", "nothing")
    assert "expected fails, found holds" in finding.detail


@dataclass(frozen=True)
class Foreign:
    """An instance of some other room."""

    outcomes: Outcome
    relation: str = "a relation"
    expected: Outcome = Outcome.HOLDS
    ref: str = "Gaussian loop"

    def describe(self) -> str:
        """Its values."""
        return "1 < 2"

    def outcome(self) -> Outcome:
        """What is certain."""
        return self.outcomes


@pytest.mark.parametrize(
    ("outcome", "status", "says"),
    [
        (Outcome.HOLDS, "checked", "supports"),
        (Outcome.FAILS, "checked", "refutes"),
        (Outcome.UNDECIDED, "failed", "nothing"),
        (Outcome.INADMISSIBLE, "failed", "nothing"),
    ],
)
def test_any_object_that_decides_fits(
    listed: dict[str, object], outcome: Outcome, status: str, says: str
) -> None:
    """Other loops bring instances of their own; what is undecided never counts."""
    listed["a"] = (Foreign(outcome),)
    finding = found(FORMAL)
    assert (finding.status, finding.says) == (status, says)


def test_a_loop_statement_is_decided_in_its_own_words(listed: dict[str, object]) -> None:
    """The relation is the reading's; an instance that states another is refused."""
    reading = loop_reading(FALLING)
    bare = InExpectation(update=Resample(2), start=HALF, generations=(0, 1))
    listed["a"] = (bare,)
    assert found(reading).says == "supports"
    listed["a"] = (replace(bare, relation="entropy(Pnext) <= 2*entropy(Pn)"),)
    assert "states a relation of its own" in found(reading).detail
    listed["a"] = (Foreign(Outcome.HOLDS),)
    assert "decides a relation, not entropy" in found(reading).detail
    listed["a"] = (Foreign(Outcome.HOLDS, relation=FALLING.expression),)
    assert found(reading).says == "supports"


@pytest.mark.parametrize(
    ("instance", "words"),
    [
        (InExpectation(update=Smooth(2, 1), start=HALF, generations=(0,)), "not of the law"),
        (
            InExpectation(
                update=Anchored(Resample(2), "iii", "1/2", HALF), start=HALF, generations=(0,)
            ),
            "its order is iii, not none",
        ),
        (Always(update=Resample(2), start=HALF, generations=(0,)), "does not decide what is said"),
        (
            InExpectation(update=Resample(2), start=HALF, generations=(0,), fixed={"P0": THIRD}),
            "does not start at P0",
        ),
        (InExpectation(update=Resample(2), start=HALF, generations=()), "without a case"),
    ],
)
def test_instances_of_something_else_fail(
    listed: dict[str, object], instance: Instance, words: str
) -> None:
    """Another law, order, mode or start, or no case at all: no evidence for the reading."""
    listed["a"] = (instance,)
    finding = found(loop_reading(FALLING))
    assert (finding.status, finding.says) == ("failed", "nothing")
    assert words in finding.detail


def test_no_instances_are_no_evidence(listed: dict[str, object]) -> None:
    """A letter without instances fails by name; so does one whose relation has no value."""
    assert "holds no instances of C91a" in found(FORMAL).detail
    listed["a"] = (decay("dot(Pn, Pn) == q"),)
    assert "q in q has no value here" in found(FORMAL).detail
    listed["a"] = (replace(decay(), relation=""),)
    assert "no relation, from the reading or of its own" in found(FORMAL).detail


def test_statements_have_witnesses_instead(listed: dict[str, object]) -> None:
    """A reading without generations is not decided by a loop."""
    listed["a"] = (decay(),)
    reading = Reading("a", "words", statement="sum(P) == 1")
    assert "C91a is no reading about generations" in found(reading).detail


# What they compute


def test_every_path() -> None:
    """A step that rises with positive probability breaks what is said of every path."""
    rises = Always(update=Resample(2), start=THIRD, generations=(0,), relation=FALLING.expression)
    where = "(1/3, 2/3) → (1/2, 1/2): [0.693147, 0.693148] <= [0.636514, 0.636515]"
    assert rises.describe() == f"n = 0: fails with probability 4/9, as at {where}"
    kept = replace(rises, given=("Pn != P0",))
    assert (kept.outcome(), kept.describe()) == (
        Outcome.HOLDS,
        "n = 0: fails with probability 0",
    )


def test_the_long_run() -> None:
    """Resampling ends at a vertex; a stubborn, a tied or a smoothed model does not."""
    ends = Eventually(update=Resample(2), start=THIRD, relation="max(Pn) == 1")
    assert ends.outcome() is Outcome.HOLDS
    for update in (Identity(), Smooth(2, 1), Temper(2)):
        assert replace(ends, update=update, start=HALF).outcome() is Outcome.FAILS
    with pytest.raises(LoopError, match="asked of Pn alone"):
        replace(ends, relation="max(Pnext) == 1").outcome()


def test_triggered_anchoring_is_absorbed() -> None:
    """With α and Ph read off the update: absorbed when triggered, not when constant."""
    loop = Triggered(Resample(2), "iii", "1/2", HALF)
    ends = Eventually(update=loop, start=HALF, relation="max(Pn) < 1")
    assert ends.outcome() is Outcome.FAILS
    constant = Anchored(Resample(2), "iii", "1/2", HALF)
    away = Eventually(update=constant, start=HALF, relation="max(Pn) == 1")
    assert away.outcome() is Outcome.FAILS
    within = Always(
        update=Anchored(Identity(), "i", "1/2", THIRD),
        start=CORNER,
        generations=(0, 1),
        relation="KL(Ph, Pnext) <= -log(alpha)",
    )
    assert within.outcome() is Outcome.HOLDS


def test_each_state() -> None:
    """Entropy falls in one step from every state but the vertices, where it is equal."""
    falls = EachState(update=Resample(3), start=THIRD, relation="entropy(Pnext) < entropy(Pn)")
    assert falls.outcome() is Outcome.FAILS
    assert replace(falls, given=("max(Pn) < 1",)).outcome() is Outcome.HOLDS
    mean = replace(falls, relation="dot(point(0), Pnext) == dot(point(0), Pn)")
    assert mean.outcome() is Outcome.HOLDS


def test_chances() -> None:
    """A letter is lost with (1 − p)ᴺ in one generation, and with another chance in two."""
    lost = Chance(
        update=Resample(3),
        start=THIRD,
        event="dot(point(0), Pn) == 0",
        generation=1,
        relation="p == (1 - dot(point(0), P0))**draws",
    )
    assert (lost.outcome(), lost.describe()) == (Outcome.HOLDS, "p = 8/27: 8/27 == 8/27")
    assert replace(lost, generation=2).outcome() is Outcome.FAILS


def test_where_a_loop_ends() -> None:
    """Absorption at x has probability P0(x); where an event comes and goes does not count."""
    ends = InTheEnd(
        update=Resample(3),
        start=THIRD,
        event="dot(point(0), Pn) == 1",
        relation="p == dot(point(0), P0)",
    )
    assert (ends.outcome(), ends.describe()) == (Outcome.HOLDS, "p = 1/3: 1/3 == 1/3")
    constant = Anchored(Resample(2), "iii", "1/2", HALF)
    often = replace(ends, update=constant, event="max(Pn) < 1")
    assert often.describe() == "p = 0: 0 == 1/3"


def test_what_ever_happens() -> None:
    """Resampling passes every threshold, a smoothed loop a low one only."""
    passes = Ever(update=Resample(2), start=HALF, event="KL(P0, Pn) > 1000", relation="p == 1")
    assert passes.outcome() is Outcome.HOLDS
    assert replace(passes, update=Smooth(2, 1)).outcome() is Outcome.FAILS
    low = replace(passes, update=Smooth(2, 1), event="KL(P0, Pn) > 1/10")
    assert low.outcome() is Outcome.HOLDS


def test_laws_of_two_starts() -> None:
    """No divergence between the laws grows; an update that knows the start could make it grow."""
    told = Laws(
        update=Resample(2),
        start=THIRD,
        other=HALF,
        generations=(0, 1, 2),
        relation="KL(Pafter, Qafter) <= KL(P, Q)",
    )
    assert told.outcome() is Outcome.HOLDS
    assert told.describe().startswith("n = 0: [0.113266, 0.113267] <= inf; n = 1: [")
    assert replace(told, relation="KL(Pafter, Qafter) < KL(P, Q)/2").outcome() is Outcome.FAILS


def test_stationary() -> None:
    """A stationary mean is that of the chain; a loop with two ends has no stationary law."""
    loop = Anchored(Resample(2), "iii", "1/2", THIRD)
    mean = Stationary(update=loop, start=THIRD, relation="dot(point(0), Pn) == dot(point(0), Ph)")
    assert mean.outcome() is Outcome.HOLDS
    with pytest.raises(LoopError, match="no single stationary law"):
        replace(mean, update=Resample(2)).outcome()


def test_larger_chains_are_enclosed() -> None:
    """Balls decide an inequality that is not tight, and leave a tie undecided."""
    loop = InExpectation(
        update=Resample(40), start=HALF, generations=(2,), relation=DECAY, by=EnclosedChain
    )
    assert loop.outcome() is Outcome.UNDECIDED
    below = replace(loop, relation=DECAY.replace("==", "<=").replace("**n", "**(n - 1)"))
    assert below.outcome() is Outcome.HOLDS
    assert replace(below, relation=DECAY.replace("==", ">=")).outcome() is Outcome.UNDECIDED


def test_values_are_printed_for_any_machine() -> None:
    """Short fractions as they are, else an enclosure that contains the value."""
    mixed = MixWith(Fraction(1, 3), HALF)
    case = InExpectation(
        update=mixed, start=CORNER, generations=(1,), relation="entropy(Pn) < log(2)"
    )
    assert case.ref == "MixWith(1/3, (1/2, 1/2)) from (1, 0), generation 1"
    assert case.describe() == "n = 1: [0.450561, 0.450562] < [0.693147, 0.693148]"
