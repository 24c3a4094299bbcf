"""Models, laws, and exact multinomial probabilities.

A *model* is a distribution on k ≥ 2 letters, a *law* a distribution on finitely many models.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from math import comb, lcm

from collapse_audit.loops.errors import LoopError

Model = tuple[Fraction, ...]
Law = Mapping[Model, Fraction]
Exact = Fraction | int | str

OUTCOMES = 100_000
"""The most outcomes that one law may list."""


def distribution(*entries: Exact) -> Model:
    """(p₁, …, p_k), checked: k ≥ 2 exact numbers ≥ 0 that sum to 1.

    Text and whole numbers are read exactly; a float is refused. Raises `LoopError`.

    >>> distribution("1/3", "2/3"), distribution(0, 1)
    ((Fraction(1, 3), Fraction(2, 3)), (Fraction(0, 1), Fraction(1, 1)))
    """
    model = tuple(exact("an entry", entry) for entry in entries)
    if len(model) < 2:
        raise LoopError(f"a distribution needs at least 2 letters, not {len(model)}")
    if any(p.numerator < 0 for p in model):
        raise LoopError(f"a distribution has no negative entry such as {min(model)}")
    if (total := _total(model)) != 1:
        raise LoopError(f"the entries of a distribution sum to 1, not {total}")
    return model


def _total(model: Model) -> Fraction:
    """The sum over one denominator, which is quicker than to add one by one.

    >>> _total(distribution("1/3", "1/6", "1/2"))
    Fraction(1, 1)
    """
    common = lcm(*(p.denominator for p in model))
    return Fraction(sum(p.numerator * (common // p.denominator) for p in model), common)


def exact(name: str, value: Exact) -> Fraction:
    """A rational from a rational, a whole number or text; `LoopError` for anything else.

    >>> exact("alpha", "0.1")
    Fraction(1, 10)
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise LoopError(f"{name}: {value!r} is not exact; write it as text or as a Fraction")
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        raise LoopError(f"{name}: {value!r} is no rational number") from None


def check_model(name: str, value: object) -> None:
    """Refuses what is no tuple of fractions that a `distribution` holds.

    >>> check_model("human", (0.5, 0.5))
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: human must be a distribution, not (0.5, 0.5)
    """
    if not isinstance(value, tuple) or not all(map(_is_rational, value)):
        raise LoopError(f"{name} must be a distribution, not {value!r}")
    distribution(*value)


def check_whole(name: str, value: int, least: int) -> None:
    """Refuses what is not a whole number of at least so much.

    >>> check_whole("kept", 1.5, 1)
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: kept must be a whole number of at least 1, not 1.5
    """
    if not is_whole(value, least):
        raise LoopError(f"{name} must be a whole number of at least {least}, not {value}")


def is_whole(value: object, least: int) -> bool:
    """Whether a value is a whole number of at least so much; True and False are none.

    >>> is_whole(2, 1), is_whole(0, 1), is_whole(2.0, 1), is_whole(True, 1)
    (True, False, False, False)
    """
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def check_generation(generation: int) -> None:
    """Refuses what does not count generations: 0, 1, 2, ….

    >>> check_generation(-1)
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: generations count from 0, not -1
    """
    if not is_whole(generation, 0):
        raise LoopError(f"generations count from 0, not {generation}")


def _is_rational(value: object) -> bool:
    return isinstance(value, Fraction | int) and not isinstance(value, bool)


def archive(counts: Iterable[int]) -> Model:
    """counts / Σ counts: the distribution that a stored sample stands for.

    >>> archive([3, 1])
    (Fraction(3, 4), Fraction(1, 4))
    """
    sample = tuple(counts)
    for count in sample:
        check_whole("a count", count, 0)
    total = sum(sample)
    if total < 1:
        raise LoopError("a stored sample needs at least 1 draw")
    return distribution(*(Fraction(count, total) for count in sample))


def uniform(letters: int) -> Model:
    """(1/k, …, 1/k)."""
    return (Fraction(1, letters),) * letters


def vertex(letters: int, letter: int) -> Model:
    """All mass on one letter, counted from 0: a collapsed model.

    >>> vertex(2, 0)
    (Fraction(1, 1), Fraction(0, 1))
    """
    return tuple(Fraction(each == letter) for each in range(letters))


def normalised(weights: Iterable[Fraction]) -> Model:
    """weights / Σ weights."""
    listed = tuple(weights)
    total = sum(listed)
    return tuple(weight / total for weight in listed)


def mixed(weight: Fraction, base: Model, other: Model) -> Model:
    """(1 − w)·base + w·other, the language's ``mix(w, base, other)``.

    >>> mixed(Fraction(1, 2), vertex(2, 0), uniform(2))
    (Fraction(3, 4), Fraction(1, 4))
    """
    same_length(base, other)
    rest = 1 - weight
    return tuple(rest * b + weight * o for b, o in zip(base, other, strict=True))


def same_length(first: Model, second: Model) -> None:
    """Refuses two models on alphabets of different sizes."""
    if len(first) != len(second):
        raise LoopError(f"{len(first)} and {len(second)} letters do not go together")


def support(model: Model) -> tuple[int, ...]:
    """The letters of positive probability, counted from 0.

    >>> support(vertex(3, 2))
    (2,)
    """
    return tuple(letter for letter, p in enumerate(model) if p)


def pushed(law: Law, move: Callable[[Model], Model]) -> Law:
    """The law of move(P) for P distributed by a law.

    >>> pushed({vertex(2, 0): Fraction(1, 2), vertex(2, 1): Fraction(1, 2)}, lambda _: uniform(2))
    {(Fraction(1, 2), Fraction(1, 2)): Fraction(1, 1)}
    """
    return gathered((move(model), chance) for model, chance in law.items())


def gathered(pairs: Iterable[tuple[Model, Fraction]]) -> Law:
    """The law that gives every model the sum of its chances."""
    law: dict[Model, Fraction] = {}
    for model, chance in pairs:
        law[model] = law.get(model, Fraction(0)) + chance
    return law


def sample_count(draws: int, letters: int) -> int:
    """C(N + k − 1, k − 1), the number of samples of N draws from k letters up to order.

    >>> sample_count(2, 3)
    6
    """
    return comb(draws + letters - 1, letters - 1)


def compositions(draws: int, letters: int) -> Iterator[tuple[int, ...]]:
    """All counts (c₁, …, c_k) ≥ 0 that sum to N, each once.

    >>> list(compositions(2, 2))
    [(0, 2), (1, 1), (2, 0)]
    """
    if letters == 1:
        yield (draws,)
        return
    for first in range(draws + 1):
        for rest in compositions(draws - first, letters - 1):
            yield (first, *rest)


def multinomial(draws: int, weights: Model) -> dict[tuple[int, ...], Fraction]:
    """P(C = c) = N!/(c₁!…c_k!)·Πwᵢ^cᵢ for the counts c of N independent draws from w.

    Counts of chance 0 are not listed. Raises `LoopError` for more than `OUTCOMES` counts, and
    where w is no distribution.

    >>> multinomial(2, uniform(2))
    {(0, 2): Fraction(1, 4), (1, 1): Fraction(1, 2), (2, 0): Fraction(1, 4)}
    >>> multinomial(3, vertex(2, 0))
    {(3, 0): Fraction(1, 1)}
    """
    check_model("weights", weights)
    letters = support(weights)
    outcomes = sample_count(draws, len(letters))
    if outcomes > OUTCOMES:
        raise LoopError(f"a law of {outcomes} outcomes is larger than the cap of {OUTCOMES}")
    shares = _shared(draws, [weights[letter] for letter in letters])
    return {_spread(counts, letters, len(weights)): chance for counts, chance in shares}


def _shared(draws: int, weights: list[Fraction]) -> Iterator[tuple[tuple[int, ...], Fraction]]:
    """The multinomial law on letters of positive weight, whatever the weights sum to."""
    if len(weights) == 1:
        yield (draws,), weights[0] ** draws
        return
    for first in range(draws + 1):
        chance = comb(draws, first) * weights[0] ** first
        for rest, other in _shared(draws - first, weights[1:]):
            yield (first, *rest), chance * other


def _spread(counts: tuple[int, ...], letters: tuple[int, ...], size: int) -> tuple[int, ...]:
    """Counts on some of the letters, as counts on all of them."""
    placed = dict(zip(letters, counts, strict=True))
    return tuple(placed.get(letter, 0) for letter in range(size))
