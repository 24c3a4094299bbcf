"""Simulations as evidence: seeded experiments, held against what a reading says.

Agreement supports; disagreement fails the evidence. A simulation settles nothing.

Main definitions: `Experiment`, what any of them offers; `EnsembleMean`, that of finite loops.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from math import log, sqrt
from typing import Literal, Protocol

import numpy as np

from collapse_audit.interpreters.balls import Infinite
from collapse_audit.language import Value
from collapse_audit.ledger.claim import Reading
from collapse_audit.ledger.decided import named
from collapse_audit.ledger.dossiers import Dossier, LedgerError, load_module
from collapse_audit.ledger.recheck import Finding, file_digest
from collapse_audit.loops import Chain, LoopError, Model, Update
from collapse_audit.loops.ensembles import simulate
from collapse_audit.loops.values import as_float

FILE = "simulation"
LEVEL = 1e-9
"""The most likely false alarm of one experiment: a thousand of them stay below one in a million."""

Side = Literal["==", ">=", "<="]


@dataclass(frozen=True)
class Observed:
    """What an experiment saw: a statistic over `runs` runs, its value and standard error.

    It agrees with ``statistic side expected`` while it is not further off than `radius`, which it
    is with probability at most `level` where that is true.
    """

    runs: int
    statistic: str
    value: float
    error: float
    expected: float
    side: Side
    radius: float
    level: float

    @property
    def agrees(self) -> bool:
        """Whether the value may well come from what is expected.

        >>> Observed(100, "mean", 0.7, 0.05, 0.5, "==", 0.1, 1e-9).agrees
        False
        """
        below = self.expected - self.value
        excess = {"==": abs(below), ">=": below, "<=": -below}[self.side]
        return excess <= self.radius

    def describe(self) -> str:
        """What was seen, in one line."""
        found = f"{self.statistic} = {self.value:.6g} ± {self.error:.2g} in {self.runs:,} runs"
        allowed = f"{self.radius:.2g} off at level {self.level:.0e}"
        return f"{found}; said to be {self.side} {self.expected:.6g}, at most {allowed}"


class Experiment(Protocol):
    """One simulation, and what a reading says of it."""

    @property
    def ref(self) -> str:
        """Which loop, start, generation and how many runs: one line."""

    @property
    def relation(self) -> str:
        """What is tested; of a loop statement, its expression."""

    def observe(self, seed: int) -> Observed:
        """The experiment made with a seed."""


def recheck_simulation(dossier: Dossier, reading: Reading, seed: int) -> Finding:
    """Every experiment made anew with the audit's seed, and each agrees with the reading."""
    path = dossier.folder / f"{FILE}.py"
    result = partial(Finding, "simulation", path.name, sha256=file_digest(path))
    try:
        seen = [(each, observed(each, seed)) for each in experiments(dossier, reading)]
    except (ValueError, TypeError, ArithmeticError, LookupError) as error:
        return result("failed", "nothing", f"{path}: {error}")
    for each, found in seen:
        if not found.agrees:
            objection = f"{each.ref}, seed {seed}: {found.describe()}"
            return result("failed", "nothing", f"{path}: {objection}")
    details = "; ".join(found.describe() for _, found in seen)
    return result("checked", "supports", f"seed {seed}: {details}")


def experiments(dossier: Dossier, reading: Reading) -> tuple[Experiment, ...]:
    """The experiments of a reading. Raises `LedgerError` where there are none."""
    listed = getattr(load_module(dossier.folder, FILE), "EXPERIMENTS", {})
    found: tuple[Experiment, ...] = tuple(listed.get(reading.letter, ()))
    if not found:
        raise LedgerError(f"holds no experiment for {dossier.claim.reading_id(reading)}")
    for each in found:
        if reading.loop is not None and each.relation != reading.loop.expression:
            raise LedgerError(f"{each.ref}: tests {each.relation}, not {reading.loop.expression}")
    return found


def observed(experiment: Experiment, seed: int) -> Observed:
    """What an experiment saw. Raises `LedgerError` for one that cries wolf too often."""
    found = experiment.observe(seed)
    if not 0 < found.level <= LEVEL:
        raise LedgerError(f"{experiment.ref}: level {found.level} is not within (0, {LEVEL}]")
    return found


def hoeffding(runs: int, low: float, high: float, level: float = LEVEL) -> float:
    """r = (b − a)·√(ln(2/γ)/(2R)): P(|mean − E| ≥ r) ≤ γ for R independent values in [a, b].

    Source: Hoeffding (1963).

    >>> round(hoeffding(200, 0, 1, level=2 * 2.718281828 ** -4), 3)
    0.1
    """
    return (high - low) * sqrt(log(2 / level) / (2 * runs))


@dataclass(frozen=True, kw_only=True)
class EnsembleMean:
    """E[term] at a generation, over independent runs of a finite loop, is `side` `expected`.

    `term` speaks of Pn, P0 (the start) and what `fixed` names, and lies between `low` and `high`;
    `expected` is a term of P0 and what `fixed` names. `relation` is the reading's own, or
    ``term side expected``.

    >>> from fractions import Fraction
    >>> from collapse_audit.loops import Resample
    >>> half = (Fraction(1, 2), Fraction(1, 2))
    >>> seen = EnsembleMean(
    ...     update=Resample(2), start=half, generation=1, term="dot(Pn, Pn)", side="==",
    ...     expected="3/4", low=0, high=1, runs=10_000,
    ... ).observe(seed=1)
    >>> seen.agrees, abs(seen.value - 0.75) < 5 * seen.error < 0.02
    (True, True)
    """

    update: Update
    start: Model
    generation: int
    term: str
    side: Side
    expected: str
    low: float
    high: float
    runs: int
    fixed: Mapping[str, Value] = field(default_factory=dict)
    says: str = ""

    @property
    def ref(self) -> str:
        """The update, the start, the generation and the runs."""
        where = f"{named(self.update)} from {named(self.start)}"
        return f"{where}, generation {self.generation}, {self.runs:,} runs"

    @property
    def relation(self) -> str:
        """The reading's expression, or the term, its side and what is expected."""
        return self.says or f"{self.term} {self.side} {self.expected}"

    def observe(self, seed: int) -> Observed:
        """The runs made, and their mean beside what is expected."""
        last = self.generation
        runs = simulate(self.update, self.start, last, self.runs, seed, record=[last])
        fixed = {n: list(map(float, v)) for n, v in self.fixed.items() if isinstance(v, tuple)}
        values = runs.values(self.term, last, **fixed)
        if values.min() < self.low or values.max() > self.high:
            raise LoopError(f"{self.ref}: a value lies outside [{self.low}, {self.high}]")
        return Observed(
            runs=runs.replicates,
            statistic=f"mean of {self.term}",
            value=float(values.mean()),
            error=float(values.std(ddof=1) / np.sqrt(runs.replicates)),
            expected=self._expected(),
            side=self.side,
            radius=hoeffding(runs.replicates, self.low, self.high),
            level=LEVEL,
        )

    def _expected(self) -> float:
        value = Chain(self.update, self.start, self.fixed).expectation(self.expected, 0)
        if isinstance(value, Infinite):
            raise LoopError(f"{self.expected} is infinite: no mean of bounded values can be")
        return as_float(value)
