"""Instances of loop statements about the Gaussian loop: what they decide, and that they object."""

from fractions import Fraction

import pytest

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.language import LoopStatement
from collapse_audit.ledger import Dossier, load_dossiers
from collapse_audit.ledger.dossiers import load_module
from collapse_audit.loops import LoopError
from collapse_audit.loops.gaussian import ESTIMATORS, Gaussian
from collapse_audit.loops.gaussian.checker import Asked
from collapse_audit.loops.gaussian.instances import (
    INFINITE,
    Balance,
    Drained,
    Floor,
    FromState,
    Instance,
    InTheMean,
    Located,
    Real,
    Rise,
    Settling,
    Unmoved,
    compared,
    offset_step,
    variance_step,
)
from collapse_audit.loops.gaussian.quadrature import power_moment

HOLDS, FAILS, UNDECIDED = Outcome.HOLDS, Outcome.FAILS, Outcome.UNDECIDED
FIVE, OTHER = Gaussian(5), Gaussian(5, "unbiased")
NOISY = Gaussian(5, "ml", Fraction(1, 4))
RISES = "KL(P0, Pnext) >= KL(P0, Pn)"
LIMITS = ("entropy(Pn) == -inf", "var(Pn, x) == 0", "KL(P0, Pn) == inf", "KL(Pn, P0) == inf")


@pytest.mark.parametrize(
    ("instance", "outcome"),
    [
        (InTheMean(FIVE, "var(Pn, x) == (1 - 1/draws)**n*var(P0, x)", 3), HOLDS),
        (InTheMean(FIVE, "var(Pn, x) == (1 - 1/draws)*var(P0, x)", 3), FAILS),
        (InTheMean(OTHER, "var(Pn, x) == (1 - 1/draws)**n*var(P0, x)", 3), FAILS),
        (InTheMean(OTHER, "var(Pnext, x) < var(Pn, x)", 2), FAILS),
        (InTheMean(FIVE, "var(Pnext, x) < var(Pn, x)", 2), HOLDS),
        (InTheMean(NOISY, "var(Pn, x) == var(P0, x) + n*s**2", 2), FAILS),
        (InTheMean(FIVE, RISES, 2), HOLDS),
        (InTheMean(Gaussian(2), RISES, 2), HOLDS),
        (InTheMean(FIVE, "KL(P0, Pnext) <= KL(P0, Pn)", 2), FAILS),
        (InTheMean(FIVE, "KL(P0, Pn) <= entropy(Pn) - entropy(P0)", 1), FAILS),
        (FromState(Gaussian(6), RISES, (Fraction(0), Fraction(40))), FAILS),
        (FromState(Gaussian(5), RISES, (Fraction(0), Fraction(40))), HOLDS),
        (FromState(FIVE, "KL(Pn, P0) >= log(var(P0, x)/var(Pn, x))/2 - 1/2"), HOLDS),
        (FromState(FIVE, "KL(Pn, P0) >= log(var(P0, x)/var(Pn, x))/2 + 1/2"), FAILS),
        (Unmoved(FIVE, "mean(Pn, x) != mean(P0, x)"), FAILS),
        (Rise(FIVE, "var(Pnext, x) <= var(Pn, x)"), FAILS),
        (Floor(NOISY, "var(Pn, x) == 0"), FAILS),
        (Floor(FIVE, "var(Pn, x) == 0"), UNDECIDED),
        (Drained(FIVE, "entropy(Pn) == 0"), FAILS),
        (Drained(FIVE, "KL(P0, Pn) == 0"), FAILS),
        (Drained(FIVE, "var(Pn, x) == 1"), FAILS),
        (Drained(FIVE, "mean(Pn, x) == 0"), UNDECIDED),
        (Drained(FIVE, "var(Pn, x) < 1"), UNDECIDED),
        (Drained(NOISY, "var(Pn, x) == 0"), UNDECIDED),
        (Settling(OTHER, "mean(Pn, x)"), HOLDS),
        (Balance(NOISY, "var(Pn, x) == draws*s**2"), HOLDS),
        (Balance(NOISY, "var(Pn, x) == s**2"), FAILS),
        (Balance(Gaussian(5, "unbiased", 1), "var(Pn, x) == draws*s**2"), UNDECIDED),
    ],
    ids=lambda each: getattr(each, "ref", each.name if isinstance(each, Outcome) else None),
)
def test_instances_decide(instance: Instance, outcome: Outcome) -> None:
    """What holds holds, what fails fails, and what is not decided is neither."""
    assert instance.outcome() is outcome
    assert instance.ref.startswith("Gaussian loop, N = ")


@pytest.mark.parametrize("relation", LIMITS)
@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_limits_of_vanishing_variance(relation: str, estimator: str) -> None:
    """σₙ → 0 carries entropy and both divergences to their limits, for N = 2 already."""
    chosen = ESTIMATORS[0] if estimator == "ml" else ESTIMATORS[1]
    assert Drained(Gaussian(2, chosen), relation).outcome() is HOLDS


@pytest.mark.parametrize(
    "instance",
    [
        Rise(FIVE, "var(Pnext, x) < var(Pn, x)"),
        Rise(NOISY, "var(Pnext, x) <= var(Pn, x)"),
        Floor(NOISY, "var(Pn, x) == 1"),
        Unmoved(FIVE, "mean(Pn, x) == mean(P0, x)"),
        Settling(FIVE, "var(Pn, x)"),
        Settling(NOISY, "mean(Pn, x)"),
        InTheMean(FIVE, "mean(Pn, x)**3 == 0", 1),
        InTheMean(NOISY, "entropy(Pn) < 0", 1),
    ],
    ids=lambda each: each.relation,
)
def test_instances_refuse_what_they_are_not_about(instance: Instance) -> None:
    """Another relation, noise where there must be none, and unknown means are refused."""
    with pytest.raises(LoopError):
        instance.outcome()


def test_comparison_is_three_valued() -> None:
    """Exact ties are decided, balls that overlap are not, ∞ ≥ ∞ holds and ∞ > ∞ fails."""
    third = Real(Fraction(1, 3))
    moment = power_moment(4, Fraction(1))
    assert compared(third, "==", Real(Fraction(1, 3))) is HOLDS
    assert compared(Real(None, moment), "==", Real(Fraction(4))) is UNDECIDED
    assert compared(Real(None, moment), ">", third) is HOLDS
    assert [compared(INFINITE, op, INFINITE) for op in (">=", "==", ">")] == [HOLDS, HOLDS, FAILS]
    assert compared(third, "<", INFINITE) is HOLDS


def test_matrices_give_the_moments_of_a_fit() -> None:
    """E σ′² = c·(N − 1)·σ² + s² and E δ′² = δ² + σ²/N, from the definition of the fit."""
    state = (Fraction(2), Fraction(3))
    assert variance_step(NOISY, state) == Fraction(4, 5) * 3 + Fraction(1, 4)
    assert variance_step(OTHER, state) == 3
    assert offset_step(OTHER, state) == 4 + Fraction(3, 5)


def dossiers() -> list[tuple[LoopStatement, Located]]:
    """What the dossiers list about the Gaussian loop, with the statements that it is about."""
    found = []
    for dossier in load_dossiers():
        for name, table in (("exact", "INSTANCES"), ("simulation", "EXPERIMENTS")):
            listed = getattr(module(dossier, name), table, {})
            for letter, pieces in listed.items():
                loop = dossier.claim.reading(letter).loop
                pairs = ((loop, each) for each in pieces if isinstance(each, Located))
                found += [(loop, each) for loop, each in pairs if loop is not None]
    return found


def module(dossier: Dossier, name: str) -> object:
    """A file of a dossier, if there is one."""
    exists = (dossier.folder / f"{name}.py").is_file()
    return load_module(dossier.folder, name) if exists else None


def test_dossiers_compute_with_the_loops_they_speak_of() -> None:
    """Estimator, noise, number of draws and relation are those of the reading's statement."""
    listed = dossiers()
    assert len(listed) > 100
    for statement, each in listed:
        asked = Asked.of(statement)
        assert each.loop.estimator in asked.estimators
        assert bool(each.loop.noise) is asked.noisy
        assert each.loop.draws >= asked.draws.lowest
        assert asked.draws.highest is None or each.loop.draws <= asked.draws.highest
        assert each.relation == statement.expression


def test_dossiers_treat_every_estimator() -> None:
    """Where a statement is about both estimators, instances or experiments are of both."""
    treated: dict[LoopStatement, set[str]] = {}
    for statement, each in dossiers():
        treated.setdefault(statement, set()).add(each.loop.estimator)
    for statement, estimators in treated.items():
        assert estimators == set(Asked.of(statement).estimators)
