"""Path witnesses: explicit runs of a loop, of exact positive probability, that break a claim.

A claim about every path falls to one path. A `PathWitness` writes that path down as what was
drawn in each generation, names the step at which the claim's relation fails, and states the exact
probability of the whole path. Verifying it takes one multinomial coefficient a generation and the
rigorous check of a witness at the named step; nothing is enumerated.

Main definitions: `PathUpdate`, `PathWitness`, `certify_path`, `verify_path_witness`.
Files are read by `collapse_audit.loops.paths_files`, shortest paths are found by
`collapse_audit.loops.paths_search`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from math import factorial, prod
from typing import Any, Literal

from collapse_audit.language import (
    Distribution,
    ExactPoint,
    Scalar,
    Statement,
    Term,
    Value,
    parse,
)
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Model, mixed
from collapse_audit.witness import Verification, Witness, certify, verify_witness
from collapse_audit.witness.certify import check_point

SCHEMA = "collapse-audit/path/1"
MAX_STATES = 1000
MAX_DRAWS = 1000
MAX_BITS = 100_000
CURRENT, NEXT = "Pn", "Pnext"

Counts = tuple[int, ...]
Order = Literal["none", "ii", "iii"]
Map = Callable[[Model], Model]


@dataclass(frozen=True)
class PathUpdate:
    """C ~ Multinomial(N, before(Pn)), P_{n+1} = after(C/N): N draws a generation, then a fit.

    `order` "none" resamples: before and after change nothing. With A(P) = (1 − α)P + α·H, order
    "ii" (train, then mix) has after = A, and order "iii" (mix, then train) has before = A.
    `alpha` and `human` are the names under which α ∈ (0, 1] and H stand among a path's fixed
    values, so that its statement can speak of them too.

    Raises `LoopError` where N is not within 1 … 1000, or names are missing or superfluous.

    >>> PathUpdate("resample", 0)
    Traceback (most recent call last):
    collapse_audit.loops.errors.LoopError: draws is 0, not a whole number from 1 to 1000
    """

    law: str
    draws: int
    order: Order = "none"
    alpha: str | None = None
    human: str | None = None

    def __post_init__(self) -> None:
        if self.law not in _LAWS:
            raise LoopError(f"the law {self.law!r} is none of {', '.join(_LAWS)}")
        if not 1 <= self.draws <= MAX_DRAWS:
            message = f"draws is {self.draws}, not a whole number from 1 to {MAX_DRAWS}"
            raise LoopError(message)
        anchors = [self.alpha, self.human]
        if self.order == "none" and anchors != [None, None]:
            raise LoopError("alpha and human belong to an anchored order")
        if self.order != "none" and None in anchors:
            raise LoopError(f"order {self.order} needs alpha and human")

    @property
    def names(self) -> dict[str, type[Term]]:
        """The fixed values that the update needs, with their kinds."""
        if self.alpha is None or self.human is None:
            return {}
        return {self.alpha: Scalar, self.human: Distribution}

    def document(self) -> dict[str, str | int]:
        """The JSON object of a path file."""
        anchor = {"order": self.order, "alpha": self.alpha or "", "human": self.human or ""}
        return {"law": self.law, "draws": self.draws, **(anchor if self.names else {})}

    def before(self, model: Model, fixed: Mapping[str, Value]) -> Model:
        """The distribution that the draws of the next generation come from."""
        return self._anchored(model, fixed) if self.order == "iii" else model

    def after(self, counts: Counts, fixed: Mapping[str, Value]) -> Model:
        """The next model, from how often each letter was drawn."""
        fitted = _LAWS[self.law](counts)
        return self._anchored(fitted, fixed) if self.order == "ii" else fitted

    def _anchored(self, model: Model, fixed: Mapping[str, Value]) -> Model:
        assert self.alpha is not None and self.human is not None
        alpha, human = fixed[self.alpha], fixed[self.human]
        assert isinstance(alpha, Fraction) and isinstance(human, tuple)
        return mixed(alpha, model, human)


def empirical(counts: Counts) -> Model:
    """P̂(x) = c_x / N, the maximum-likelihood fit to N draws.

    >>> empirical((1, 3))
    (Fraction(1, 4), Fraction(3, 4))
    """
    return tuple(Fraction(count, sum(counts)) for count in counts)


_LAWS: dict[str, Callable[[Counts], Model]] = {"resample": empirical}


def chance(weights: Model, counts: Counts) -> Fraction:
    """P(C = c) = N!/∏ c_x! · ∏ w_x^{c_x}, with 0⁰ = 1: the closed form, exactly.

    >>> chance((Fraction(1, 2), Fraction(1, 2)), (1, 1))
    Fraction(1, 2)
    >>> chance((Fraction(1), Fraction(0)), (2, 0)), chance((Fraction(0), Fraction(1)), (1, 0))
    (Fraction(1, 1), Fraction(0, 1))
    """
    arrangements = factorial(sum(counts)) // prod(factorial(count) for count in counts)
    powers = (weight**count for weight, count in zip(weights, counts, strict=True))
    return arrangements * prod(powers, start=Fraction(1))


@dataclass(frozen=True)
class PathWitness:
    """P_init = start, then `states`: the counts drawn in generations 1, 2, …

    The relation of the statement, with Pn and Pnext bound to generations n = `broken_at` and
    n + 1, fails by at least `gap` (None: infinitely; 0: an exact tie); the draws have exactly the
    stated probability. `fixed` holds every other distribution, scalar and label vector; `start` is
    the name of one of these distributions or a model of its own.
    """

    statement: Statement
    update: PathUpdate
    fixed: ExactPoint
    start: str | Model
    states: tuple[Counts, ...]
    broken_at: int
    probability: Fraction
    gap: Fraction | None
    claim: str | None = None
    reading: str | None = None

    @property
    def models(self) -> tuple[Model, ...]:
        """P_init, P_1, P_2, …: one model more than there are states."""
        fixed = self.fixed.values
        start = fixed[self.start] if isinstance(self.start, str) else self.start
        assert isinstance(start, tuple)
        return (start, *(self.update.after(counts, fixed) for counts in self.states))

    @property
    def steps(self) -> tuple[Fraction, ...]:
        """P(C_{n+1} = c_{n+1} | Pn) for each generation n."""
        fixed = self.fixed.values
        sources = (self.update.before(model, fixed) for model in self.models)
        return tuple(chance(w, c) for w, c in zip(sources, self.states, strict=False))

    @property
    def point(self) -> ExactPoint:
        """The values of the statement's variables at the step where it is said to fail."""
        models = self.models
        values = {**self.fixed.values, CURRENT: models[self.broken_at]}
        values[NEXT] = models[self.broken_at + 1]
        wanted = _variables(self.statement)
        kept = {name: value for name, value in values.items() if name in wanted}
        return ExactPoint.from_mapping(self.fixed.alphabet, kept)

    @property
    def witness(self) -> Witness:
        """The one step as a witness of its own."""
        return Witness(self.statement, self.point, self.gap)

    def document(self) -> dict[str, Any]:
        """The JSON document of a path file."""
        inner = Witness(self.statement, self.fixed, self.gap, self.claim, self.reading).document()
        return {
            "schema": SCHEMA,
            **{key: inner[key] for key in inner if key in ("claim", "reading")},
            "update": self.update.document(),
            "statement": inner["statement"],
            "given": inner["given"],
            "alphabet": inner["alphabet"],
            "values": inner["values"],
            "start": self.start if isinstance(self.start, str) else [str(p) for p in self.start],
            "states": [list(counts) for counts in self.states],
            "broken_at": self.broken_at,
            "probability": str(self.probability),
            "gap": inner["gap"],
        }


def certify_path(
    statement: Statement,
    update: PathUpdate,
    fixed: ExactPoint,
    start: str | Model,
    states: tuple[Counts, ...],
    broken_at: int | None = None,
) -> PathWitness | None:
    """The witness that a path is, or None where it breaks nothing or cannot happen.

    The step that is looked at is the last one unless `broken_at` names another.

    Raises `LoopError` or `LanguageError` where values, start and states do not fit each other.

    >>> from collapse_audit.language import parse
    >>> falls, at = parse("entropy(Pnext) <= entropy(Pn)"), ExactPoint.of(2, P0=("1/3", "2/3"))
    >>> path = certify_path(falls, PathUpdate("resample", 2), at, "P0", ((1, 1),))
    >>> str(path.probability), str(path.gap)
    ('4/9', '7/125')
    >>> certify_path(falls, PathUpdate("resample", 2), at, "P0", ((2, 0),)) is None
    True
    """
    at = len(states) - 1 if broken_at is None else broken_at
    bare = PathWitness(statement, update, fixed, start, states, at, Fraction(1), None)
    check_path(bare)
    step, probability = certify(statement, bare.point), prod(bare.steps, start=Fraction(1))
    if step is None or not probability:
        return None
    return PathWitness(statement, update, fixed, start, states, at, probability, step.gap)


def verify_path_witness(path: PathWitness) -> Verification:
    """Every draw is possible, the probability is exact, and the named step breaks the claim.

    Raises `LoopError` or `LanguageError` where the parts of the path do not fit each other.
    """
    check_path(path)
    return _objection(path) or _verified_step(path)


def _objection(path: PathWitness) -> Verification | None:
    steps = path.steps
    if 0 in steps:
        return Verification(False, f"generation {steps.index(Fraction(0)) + 1} cannot be drawn")
    if prod(steps) != path.probability:
        return Verification(False, f"the path's probability is not {_short(path.probability)}")
    return None


def _verified_step(path: PathWitness) -> Verification:
    found, n = verify_witness(path.witness), path.broken_at
    at = f"from generation {n} to {n + 1}"
    if not found.certified:
        return Verification(False, f"{at}: {found.reason}")
    chance = f"on a path of probability {_short(path.probability)}"
    return Verification(True, f"{found.reason}, {at}, {chance}")


def _short(number: Fraction) -> str:
    text = str(number)
    return text if len(text) <= 60 else text[:59] + "…"


def check_path(path: PathWitness) -> None:
    """Refuses values, start or states that do not fit the statement, the update or each other."""
    _check_names(path)
    for name, kind in _kinds(path).items():
        _check_value(name, kind, path.fixed)
    if not isinstance(path.start, str):
        start = ExactPoint.from_mapping(path.fixed.alphabet, {"Pinit": path.start})
        _check_value("Pinit", Distribution, start)
    _check_anchor(path)
    _check_states(path)
    check_point(path.statement, path.point)
    _check_labels(path)
    _check_size(path)


def _kinds(path: PathWitness) -> dict[str, type[Term]]:
    """What the update and the start refer to: a name, and what stands under it."""
    start = {path.start: Distribution} if isinstance(path.start, str) else {}
    return {**path.update.names, **start}


def _variables(statement: Statement) -> set[str]:
    return {*statement.distributions, *statement.scalars, *statement.labels}


def _check_names(path: PathWitness) -> None:
    if bound := {CURRENT, NEXT} & {*_kinds(path), *path.fixed.values}:
        raise LoopError(f"{', '.join(sorted(bound))}: the path itself gives this a value")
    wanted = (_variables(path.statement) | set(_kinds(path))) - {CURRENT, NEXT}
    present = set(path.fixed.values)
    if missing := wanted - present:
        raise LoopError(f"no value for {', '.join(sorted(missing))}")
    if surplus := present - wanted:
        raise LoopError(f"nothing refers to {', '.join(sorted(surplus))}")


def _check_value(name: str, kind: type[Term], point: ExactPoint) -> None:
    """A distribution on the alphabet, or one number, under a name that the language allows."""
    probe = parse(f"{name} <= {name}")
    if name not in (probe.distributions if kind is Distribution else probe.scalars):
        raise LoopError(f"{name} is not the name of a {kind.__name__.lower()}")
    check_point(probe, ExactPoint.from_mapping(point.alphabet, {name: point.values[name]}))


def _check_anchor(path: PathWitness) -> None:
    alpha = path.update.alpha and path.fixed.values[path.update.alpha]
    if isinstance(alpha, Fraction) and not 0 < alpha <= 1:
        raise LoopError(f"{path.update.alpha} is {_short(alpha)}, outside 0 < α <= 1")


def _check_states(path: PathWitness) -> None:
    if not 1 <= len(path.states) <= MAX_STATES:
        raise LoopError(f"a path has 1 to {MAX_STATES} states, not {len(path.states)}")
    if not 0 <= path.broken_at < len(path.states):
        raise LoopError(f"broken_at is {path.broken_at}, not a generation before the last")
    for n, counts in enumerate(path.states, 1):
        if len(counts) != path.fixed.alphabet:
            raise LoopError(f"generation {n} has {len(counts)} counts, one per letter needed")
        if min(counts) < 0:
            raise LoopError(f"generation {n} has the negative count {min(counts)}")
        if sum(counts) != path.update.draws:
            raise LoopError(f"the counts of generation {n} do not sum to {path.update.draws}")


def _check_labels(path: PathWitness) -> None:
    for name in path.statement.labels:
        labels = path.fixed.values[name]
        assert isinstance(labels, tuple)
        if len(set(labels)) < len(labels):
            raise LoopError(f"the labels {name} are not distinct")


def _check_size(path: PathWitness) -> None:
    """Refuses probabilities of too many digits, before any power is taken."""
    source = partial(path.update.before, fixed=path.fixed.values)
    steps = zip(map(source, path.models), path.states, strict=False)
    if sum(_bits(weights, counts) for weights, counts in steps) > MAX_BITS:
        raise LoopError("the path is too long: its probability has too many digits")


def _bits(weights: Model, counts: Counts) -> int:
    """Σ c_x·(bits of the numerator and denominator of w_x), about the size of the probability."""
    sizes = (w.numerator.bit_length() + w.denominator.bit_length() for w in weights)
    return sum(c * size for c, size in zip(counts, sizes, strict=True))
