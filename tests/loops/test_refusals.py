"""Bad parameters are refused in one line that names them, before any work."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from collapse_audit.loops import (
    Accumulate,
    Amplify,
    Anchored,
    Archive,
    Chain,
    Compose,
    EnclosedChain,
    Ensemble,
    Growing,
    Identity,
    KernelRefit,
    LoopError,
    MixUniform,
    MixWith,
    Resample,
    Smooth,
    SplitBatch,
    Temper,
    Triggered,
    TriggeredMix,
    TruncateBelow,
    TruncateCount,
    TruncateMass,
    certain_path,
    distribution,
    simulate,
)
from collapse_audit.loops.models import archive, uniform
from collapse_audit.loops.recycling import Recycling, Retraining
from collapse_audit.loops.survival import ancestors, occupied, survival, survival_bounds

ANY: Any = None
TWO, THREE = uniform(2), uniform(3)
HALVES: Any = (0.5, 0.5)
TEXTS: Any = ("1/2", "1/2")
LISTED: Any = [Fraction(1, 2), Fraction(1, 2)]
TWICE = (Fraction(1), Fraction(1))
NEGATIVE = (Fraction(3, 2), Fraction(-1, 2))
RUNS = simulate(Resample(2), TWO, 2, 3)
SUM = "the entries of a distribution sum to 1, not 2"
LENGTHS = "3 and 2 letters do not go together"


def whole(name: str, least: int, found: object) -> str:
    """The message about a number that should be whole."""
    return f"{name} must be a whole number of at least {least}, not {found}"


def loose(value: Any) -> Any:
    """A value whose type the type checker does not see."""
    return value


Case = tuple[Callable[[], object], str]

NUMBERS: list[Case] = [
    *((lambda v=v: Resample(v), whole("draws", 1, v)) for v in (0, -1, True, 2.0, "3")),
    *((lambda v=v: Smooth(v, 1), whole("draws", 1, v)) for v in (0, 1.5)),
    *((lambda v=v: SplitBatch(v, 0, TWO), whole("draws", 1, v)) for v in (0, 1.5)),
    *((lambda v=v: Accumulate(2, v), whole("initial", 0, v)) for v in (-1, 2.5, True, "1")),
    *((lambda v=v: SplitBatch(3, v, TWO), whole("fresh", 0, v)) for v in (-1, 1.5, True, "1")),
    *((lambda v=v: TruncateCount(v), whole("kept", 1, v)) for v in (0, 1.5, True, "2")),
    *((lambda v=v: archive((v, 1)), whole("a count", 0, v)) for v in (-1, 1.5)),
    *(
        (lambda v=v: Recycling(v, 2), f"both samples need at least 1 draw: {v}, 2")
        for v in (0, 1.5)
    ),
    *(
        (lambda v=v: Recycling(2, v), f"both samples need at least 1 draw: 2, {v}")
        for v in (0, True)
    ),
    *((lambda v=v: KernelRefit(v, 1), whole("draws", 1, v)) for v in (0, 1.5)),
    *((lambda v=v: occupied(2, v), whole("boxes", 1, v)) for v in (0, 1.5)),
    *((lambda v=v: occupied(v, 2), whole("balls", 0, v)) for v in (-1, 1.5)),
    *((lambda v=v: Chain(Resample(2), TWO, cap=v), whole("cap", 1, v)) for v in (0, "x")),
    (lambda: SplitBatch(3, 4, TWO), "fresh must lie in [0, 3], not 4"),
    (lambda: Growing((2, 0)), whole("draws", 1, 0)),
    (lambda: Growing(loose([2])), "a growing loop needs a tuple of the sizes of its generations"),
    (lambda: Growing(loose(3)), "a growing loop needs a tuple of the sizes of its generations"),
    (lambda: archive(()), "a stored sample needs at least 1 draw"),
    (lambda: Archive(Identity(), "ii", "1/2", (1.5, 1)), whole("a count", 0, 1.5)),  # type: ignore[arg-type]
]

SHARES: list[Case] = [
    *((lambda v=v: MixUniform(v), f"weight must lie in [0, 1], not {v}") for v in (-1, "3/2")),
    *((lambda v=v: MixWith(v, TWO), f"weight must lie in [0, 1], not {v}") for v in (-1, 2)),
    *((lambda v=v: TruncateMass(v), f"kept must lie in (0, 1], not {v}") for v in (0, 2)),
    *((lambda v=v: TruncateBelow(v), f"cutoff must lie in (0, 1], not {v}") for v in (0, 2)),
    *((lambda v=v: Smooth(2, v), f"pseudocount must be positive, not {v}") for v in (0, -1)),
    *((lambda v=v: Temper(v), f"power must be positive, not {v}") for v in (0, "-1/2")),
    *(
        (lambda v=v: Recycling(1, 1).limit(v), f"weight must lie in (0, 1], not {v}")
        for v in (0, 2)
    ),
    *(
        (lambda v=v, make=make: make(v), f"alpha must lie in (0, 1], not {v}")
        for v in (0, "11/10", -1)
        for make in (
            lambda a: Anchored(Identity(), "ii", a, TWO),
            lambda a: Archive(Identity(), "i", a, (1, 1)),
            lambda a: Triggered(Identity(), "iii", a, TWO),
            lambda a: TriggeredMix(a, TWO),
        )
    ),
    (lambda: Amplify(-1, TWO), "gain must be at least 0, not -1"),
    (lambda: Retraining(-1, 1), "ratio must be at least 0, not -1"),
    (lambda: Recycling(1, 1).step(1, Fraction(-1)), "variance must be at least 0, not -1"),
    (lambda: KernelRefit(2, -1), "bandwidth must be at least 0, not -1"),
    (lambda: KernelRefit(2, 1).variance(-1, 1), "variance must be at least 0, not -1"),
    (lambda: survival(2, "3/2", 1), "share must lie in [0, 1], not 3/2"),
    (
        lambda: TriggeredMix(1, TWO, "max(P)", loose(0.5)),
        "threshold: 0.5 is not exact; write it as text or as a Fraction",
    ),
]

GIVEN: list[Callable[[Any], object]] = [
    lambda model: MixWith("1/2", model),
    lambda model: Anchored(Identity(), "ii", "1/2", model),
    lambda model: SplitBatch(3, 1, model),
    lambda model: Amplify(2, model),
    lambda model: TriggeredMix(1, model),
    lambda model: Triggered(Identity(), "ii", 1, model),
    lambda model: Chain(Resample(2), model),
    lambda model: EnclosedChain(Resample(2), model),
    lambda model: Identity().law(model),
    lambda model: Resample(2).law(model),
    lambda model: Compose(Temper(2), Resample(2)).law(model),
]

OTHER_LENGTH: list[Callable[[], object]] = [
    lambda: Compose(MixWith("1/2", THREE), Amplify(2, TWO)),
    *(
        lambda loop=loop, update=update: loop(update, TWO)
        for loop in (Chain, EnclosedChain)
        for update in (
            Anchored(Resample(2), "ii", "1/2", THREE),
            Anchored(Resample(2), "iii", "1/2", THREE),
            Triggered(Resample(2), "ii", 1, THREE),
            Triggered(Resample(2), "iii", 1, THREE),
            Compose(Resample(2), Amplify(2, THREE)),
        )
    ),
    lambda: Chain(SplitBatch(3, 1, THREE), TWO),
    lambda: simulate(SplitBatch(3, 1, THREE), TWO, 2, 2),
    lambda: Chain(Resample(2), THREE, {"y": TWO}),
]

CHAIN = Chain(Resample(2), TWO)


def with_fixed(name: str, value: Any, term: str) -> object:
    """The expectation of a term with one more value."""
    return Chain(Resample(2), TWO, {name: value}).expectation(term, 1)


QUESTIONS: list[Case] = [
    *((lambda v=v: CHAIN.law(v), f"generations count from 0, not {v}") for v in (-1, 1.5)),
    *((lambda v=v: ancestors(2, v), f"generations count from 0, not {v}") for v in (-1, 1.5)),
    (lambda: certain_path(CHAIN, -1), "generations count from 0, not -1"),
    (lambda: Growing((2, 3)).law(TWO, -1), "generations count from 0, not -1"),
    (lambda: Accumulate(2).law(TWO, -1), "generations count from 0, not -1"),
    (lambda: survival(2, 1, -1), "generations count from 0, not -1"),
    (lambda: survival_bounds(2, 1, 2), "the bounds are for n of at least 1 and p below 1"),
    (lambda: KernelRefit(2, 1).variance(1, -1), "generations count from 0, not -1"),
    (
        lambda: KernelRefit(2, 1).simulate([], 1, 1, 1),
        "a start is one or more finite observations, not []",
    ),
    (lambda: KernelRefit(2, 1).simulate([0], 0, 1, 1), whole("generations", 1, 0)),
    (lambda: with_fixed("Ph", TWICE, "KL(Ph, Pn)"), SUM),
    (lambda: with_fixed("a", TWO, "a*max(Pn)"), "a is not the name of a scalar"),
    (lambda: with_fixed("Ph", Fraction(1), "KL(Ph, Pn)"), "Ph is not the name of a distribution"),
    (lambda: with_fixed("Pn", TWO, "max(Pn)"), "Pn: the loop itself gives this a value"),
    (
        lambda: with_fixed("a", 0.5, "a*max(Pn)"),
        "a: 0.5 is not exact; write it as a Fraction",
    ),
    (lambda: CHAIN.expectation("KL(Ph, Pn)", 1), "Ph in KL(Ph, Pn) has no value here"),
    (
        lambda: CHAIN.hitting("max(Pnext) < 1"),
        "max(Pnext) < 1 is about a step, not an event at one Pn",
    ),
    (lambda: CHAIN.infinite_divergence(1, "Ph"), "Ph is no distribution of this loop"),
    (lambda: RUNS.values("KL(Ph, Pn)", 1), "Ph in KL(Ph, Pn) has no value here"),
    (lambda: RUNS.values("max(Pn)", 1, Pn=[1, 0]), "Pn: the ensemble itself gives this a value"),
    (lambda: RUNS.values("mean(Pn, y)", 1, y=[1]), "y must have 2 entries, not [1]"),
    (lambda: RUNS.values("dot(Q, Pn)", 1, Q=[1, 1]), "Q must be a distribution, not [1, 1]"),
    (lambda: RUNS.values("Pn", 1), "a mean is taken of a real term, not of the vector Pn"),
    (lambda: RUNS.models(-1), "generation -1 was not recorded"),
]

TOO_MUCH: list[Case] = [
    (lambda: Chain(Resample(10**6), TWO), "at least 1000001 states, more than the cap of 500"),
    (
        lambda: EnclosedChain(Resample(10**6), TWO),
        "at least 1000001 states, more than the cap of 2000",
    ),
    (
        lambda: simulate(Resample(3), TWO, 10**12, 1),
        "recording 1000000000000 generations of 1 runs takes 14901.2 GiB, more than 2; "
        "record fewer generations",
    ),
    *(
        (
            lambda update=update: simulate(update, TWO, 1, 1),
            f"draws must be at most 1000000000 to be simulated, not {10**30}",
        )
        for update in (
            Resample(10**30),
            Smooth(10**30, 1),
            Growing((10**30,)),
            Accumulate(10**30),
            SplitBatch(10**30, 1, TWO),
        )
    ),
    (
        lambda: simulate(Resample(3), TWO, 3, 1, sampler=loose("x")),
        "the samplers are binomial, multinomial, ancestors, not 'x'",
    ),
    (
        lambda: simulate(Resample(3), TWO, 3, 1, record=[loose(1.5)]),
        whole("a generation to record", 1, 1.5),
    ),
]


@pytest.mark.parametrize(("ask", "message"), [*NUMBERS, *SHARES, *QUESTIONS, *TOO_MUCH])
def test_what_makes_no_sense_is_refused(ask: Callable[[], object], message: str) -> None:
    """Each bad parameter gives the line that is expected of it, and nothing else."""
    with pytest.raises(LoopError) as caught:
        ask()
    assert str(caught.value) == message


@pytest.mark.parametrize("make", GIVEN)
def test_what_is_no_distribution_is_refused(make: Callable[[Any], object]) -> None:
    """Floats, texts, lists, entries below 0 and sums other than 1 are refused everywhere."""
    for value in (HALVES, TEXTS, LISTED, 5, None):
        with pytest.raises(LoopError, match="must be a distribution, not"):
            make(value)
    for value, message in (
        (TWICE, SUM),
        (NEGATIVE, "a distribution has no negative entry such as -1/2"),
        ((Fraction(1),), "a distribution needs at least 2 letters, not 1"),
    ):
        with pytest.raises(LoopError) as caught:
            make(value)
        assert str(caught.value) == message


@pytest.mark.parametrize("make", OTHER_LENGTH)
def test_lengths_that_differ_are_refused(make: Callable[[], object]) -> None:
    """Two alphabets never meet: neither in one update, nor in a loop and its start."""
    with pytest.raises(LoopError, match=r"(3 and 2|2 and 3) letters do not go together"):
        make()


def test_the_same_with_good_values_is_accepted() -> None:
    """What is refused above is so for its values alone: a tuple of fractions that fits is not."""
    for make in GIVEN:
        make(distribution("1/2", "1/2"))
    assert with_fixed("Ph", TWO, "KL(Ph, Pn)") is not None
    assert RUNS.values("dot(Q, Pn)", 1, Q=[0.25, 0.75]).shape == (3,)


def test_files_that_cannot_be_used_are_refused(tmp_path: Path) -> None:
    """A target that is a directory or lies in none, and a source that is not there."""
    for path, why in (
        (tmp_path, "Is a directory"),
        (tmp_path / "none" / "runs", "No such file or directory"),
    ):
        with pytest.raises(LoopError) as caught:
            RUNS.save(path)
        assert str(caught.value) == f"{path} cannot be written: {why}"
        with pytest.raises(LoopError) as caught:
            Ensemble.load(path)
        assert str(caught.value) == f"{path} cannot be read: {why}"
