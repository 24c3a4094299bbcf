"""Simulations as evidence: they support, they fail, and they never settle."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import comb
from pathlib import Path

import pytest

from collapse_audit.language import FormalStatement
from collapse_audit.ledger import Claim, Dossier, Reading, Simulation
from collapse_audit.ledger import simulation as simulation_module
from collapse_audit.ledger.audit import audit_reading
from collapse_audit.ledger.recheck import Budget, Finding, recheck
from collapse_audit.ledger.simulation import LEVEL, EnsembleMean, Observed, hoeffding
from collapse_audit.loops import Resample, distribution

READING = Reading("a", "words", formal=FormalStatement("words"), evidence=(Simulation(),))
DECAY = EnsembleMean(
    update=Resample(10),
    start=distribution("1/4", "3/4"),
    generation=5,
    term="1 - dot(Pn, Pn)",
    side="==",
    expected="(1 - 1/draws)**5*(1 - dot(P0, P0))",
    low=0,
    high=1,
    runs=40_000,
    fixed={"draws": Fraction(10)},
)


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, object]]:
    """What the dossier's ``simulation.py`` lists."""
    experiments: dict[str, object] = {}
    module = type("simulation", (), {"EXPERIMENTS": experiments})
    monkeypatch.setattr(simulation_module, "load_module", lambda *_: module)
    yield experiments


def found(seed: int = 1) -> Finding:
    """What rechecking says with a seed."""
    return recheck(Simulation(), dossier(), READING, Budget(1, seed), {})


def dossier() -> Dossier:
    """A dossier of one reading."""
    return Dossier(Claim("C91", "x", "A", "p", "t", "s", (READING,)), Path("proofs/C91_x"))


def test_agreement_supports_and_no_more(listed: dict[str, object]) -> None:
    """A true mean supports with any seed, and says how many runs, how far, how sure."""
    listed["a"] = (DECAY,)
    for seed in (1, 2):
        finding = found(seed)
        assert (finding.kind, finding.status, finding.says) == ("simulation", "checked", "supports")
        assert f"seed {seed}: mean of 1 - dot(Pn, Pn) = 0.22" in finding.detail
        assert "in 40,000 runs" in finding.detail and "level 1e-09" in finding.detail
    assert audit_reading(dossier(), READING, Budget(1, 1)).verdict == "supported"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"expected": "(1 - 1/draws)**4*(1 - dot(P0, P0))"}, "nothing"),
        ({"update": Resample(12)}, "nothing"),
        ({"side": ">="}, "supports"),
        ({"side": ">=", "expected": "1/4"}, "nothing"),
        ({"side": "<=", "expected": "1/4"}, "supports"),
        ({"side": "<=", "expected": "1/5"}, "nothing"),
    ],
)
def test_a_wrong_mean_is_objected_to(
    listed: dict[str, object], change: dict[str, object], says: str
) -> None:
    """Another rate, another loop or the wrong side fails; it refutes nothing."""
    listed["a"] = (replace(DECAY, **change),)  # type: ignore[arg-type]
    finding = found()
    assert finding.says == says
    assert finding.status == ("checked" if says == "supports" else "failed")


def test_one_that_objects_fails_all(listed: dict[str, object]) -> None:
    """One of two experiments that objects leaves the reading open, and is named with its seed."""
    listed["a"] = (DECAY, replace(DECAY, expected="1/2"))
    assert "generation 5, 40,000 runs, seed 1: mean of" in found().detail
    assert audit_reading(dossier(), READING, Budget(1, 1)).verdict == "open"


def test_values_outside_the_stated_range_fail(listed: dict[str, object]) -> None:
    """The bound on a false alarm is for values in [low, high]; others are no evidence."""
    listed["a"] = (replace(DECAY, high=0.3),)
    assert "lies outside [0, 0.3]" in found().detail


def test_no_experiment_is_no_evidence(listed: dict[str, object]) -> None:
    """A letter without experiments fails by name."""
    assert "holds no experiment for C91a" in found().detail


def test_an_experiment_must_not_cry_wolf(
    listed: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A level above the one demanded is refused, however well the experiment agrees."""
    seen = Observed(10, "mean", 1, 0.1, 1, "==", 1, 1e-3)
    monkeypatch.setattr(EnsembleMean, "observe", lambda *_: seen)
    listed["a"] = (DECAY,)
    assert "level 0.001 is not within" in found().detail


def test_the_level_is_kept() -> None:
    """P(|mean − ½| ≥ r) for R fair coins, summed exactly, is below the level that gives r."""
    for level in (0.1, 1e-3, LEVEL):
        runs = 100
        radius = hoeffding(runs, 0, 1, level)
        far = sum(
            comb(runs, heads) for heads in range(runs + 1) if abs(heads / runs - 0.5) >= radius
        )
        assert far / 2**runs <= level
