"""Updates: the exact law of one generation."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.interpreters.balls import Outcome, decide
from collapse_audit.language import ExactPoint, Relation, parse_formulas
from collapse_audit.loops import (
    Accumulate,
    Amplify,
    Anchored,
    Archive,
    Compose,
    Growing,
    Identity,
    LoopError,
    Map,
    MixUniform,
    MixWith,
    Model,
    Resample,
    Smooth,
    SplitBatch,
    Temper,
    Triggered,
    TriggeredMix,
    TruncateBelow,
    TruncateCount,
    TruncateMass,
    TruncateOne,
    Update,
    archive,
    distribution,
)
from collapse_audit.loops.anchoring import Order
from collapse_audit.loops.models import mixed, multinomial, sample_count, uniform, vertex

P = distribution("1/6", "1/3", "1/2")
HUMAN = distribution("1/4", "0", "3/4")
ALPHA = Fraction(1, 3)
ORDERS: tuple[Order, ...] = ("i", "ii", "iii")
MODELS = (
    st.lists(st.integers(0, 6), min_size=3, max_size=3)
    .filter(any)
    .map(lambda weights: tuple(Fraction(weight, sum(weights)) for weight in weights))
)

MAPS: list[Map] = [
    Identity(),
    MixWith("1/5", HUMAN),
    MixUniform("1/5"),
    TruncateCount(2),
    TruncateOne(),
    TruncateMass("9/10"),
    TruncateBelow("1/4"),
    Temper(3),
    Amplify(2, P),
    TriggeredMix(ALPHA, HUMAN, "max(P)", "3/4"),
]
UPDATES: list[Update] = [
    *MAPS,
    Resample(3),
    Growing((2, 3)),
    Accumulate(2),
    Smooth(3, "1/2"),
    SplitBatch(3, 1, HUMAN),
    Compose(Resample(2), Resample(3)),
    Compose(Resample(3), TruncateOne()),
    *(Anchored(Resample(3), order, ALPHA, HUMAN) for order in ORDERS),
    *(Archive(Resample(3), order, ALPHA, (1, 0, 2)) for order in ORDERS),
    *(Triggered(Resample(3), order, ALPHA, HUMAN, "max(P)", "3/4") for order in ORDERS),
    Triggered(Resample(3), "ii", ALPHA, HUMAN, "1 - entropy(P)/log(k)", 1, "Pt"),
]


def enumerated(weights: list[Model], then: Callable[[Model], Model]) -> dict[Model, Fraction]:
    """The law of then(P̂) over all Kᴺ sequences of N draws, the i-th from weights[i]."""
    law: dict[Model, Fraction] = {}
    for letters in product(range(len(weights[0])), repeat=len(weights)):
        chance = prod((w[x] for w, x in zip(weights, letters, strict=True)), start=Fraction(1))
        counts = (Fraction(letters.count(x), len(letters)) for x in range(len(weights[0])))
        model = then(tuple(counts))
        law[model] = law.get(model, Fraction(0)) + chance
    return {model: chance for model, chance in law.items() if chance}


def smoothed(model: Model) -> Model:
    """(N·P̂ + λ)/(N + kλ) for N = 3, λ = 1/2, k = 3, by hand."""
    return tuple((3 * p + Fraction(1, 2)) / (3 + Fraction(3, 2)) for p in model)


def pooled(model: Model) -> Model:
    """Two batches of 2 at P and a third with P̂, each of equal weight, by hand."""
    return tuple((4 * old + 2 * new) / 6 for old, new in zip(P, model, strict=True))


def anchored(model: Model) -> Model:
    """(1 − α)·P̂ + α·Ph, by hand."""
    return tuple((2 * p + h) / 3 for p, h in zip(model, HUMAN, strict=True))


SEQUENCES: list[tuple[Update, list[Model], Callable[[Model], Model]]] = [
    (Resample(4), [P] * 4, lambda model: model),
    (Growing((9, 3)), [P] * 3, lambda model: model),
    (Smooth(3, "1/2"), [P] * 3, smoothed),
    (Accumulate(2), [P] * 2, pooled),
    (SplitBatch(4, 1, HUMAN), [P, P, P, HUMAN], lambda model: model),
    (Anchored(Resample(3), "ii", ALPHA, HUMAN), [P] * 3, anchored),
    (Anchored(Resample(3), "iii", ALPHA, HUMAN), [anchored(P)] * 3, lambda model: model),
    (Archive(Resample(3), "ii", ALPHA, (2, 0, 6)), [P] * 3, anchored),
]


@pytest.mark.parametrize(("update", "weights", "then"), SEQUENCES)
def test_laws_are_those_of_sequences_of_draws(
    update: Update, weights: list[Model], then: Callable[[Model], Model]
) -> None:
    """At generation 1 the law is the sum over all sequences of draws, one by one."""
    assert update.law(P, 1) == enumerated(weights, then)


@pytest.mark.parametrize("update", UPDATES, ids=str)
@given(model=MODELS)
def test_laws_are_laws(update: Update, model: Model) -> None:
    """Chances are positive and sum to 1, models are distributions, no more than predicted."""
    law = update.law(model, 1)
    assert sum(law.values()) == 1
    assert min(law.values()) > 0
    assert all(distribution(*after) == after for after in law)
    assert len(law) <= update.outcomes(model, 1)


@pytest.mark.parametrize("update", UPDATES, ids=str)
@given(model=MODELS)
def test_draws_have_the_same_law(update: Update, model: Model) -> None:
    """Where an update is one sample followed by maps, that form has the same law."""
    draw = update.draw(model, 1)
    assert draw is None or draw.law() == update.law(model, 1)


def test_which_updates_sample_once() -> None:
    """One sample before, after or between maps is of that form; none and two are not."""
    sample = Resample(2)
    assert Compose(Compose(TruncateOne(), sample), TruncateOne()).draw(P) is not None
    assert Compose(sample, sample).draw(P) is None
    assert Identity().draw(P) is None
    assert SplitBatch(2, 1, HUMAN).draw(P) is None


@given(MODELS, st.integers(1, 5))
def test_resampling_is_fair(model: Model, draws: int) -> None:
    """E[P′] = P under resample, growing and accumulate, letter by letter."""
    for update in (Resample(draws), Growing((1, draws)), Accumulate(draws)):
        law = update.law(model, 1)
        for letter, p in enumerate(model):
            assert sum(chance * after[letter] for after, chance in law.items()) == p


def test_the_three_orders() -> None:
    """With F = drop the least likely letter and α = ½ the orders give three different models."""
    update, human = TruncateOne(), distribution(1, 0, 0)
    found = [next(iter(Anchored(update, order, "1/2", human).law(P))) for order in ORDERS]
    assert found == [
        distribution("7/12", "1/6", "1/4"),  # ½(1/6, 1/3, 1/2) + ½(1, 0, 0)
        distribution("1/2", "1/5", "3/10"),  # ½(0, 2/5, 3/5) + ½(1, 0, 0)
        distribution("7/10", 0, "3/10"),  # (7/12, 1/6, 1/4) without 1/6
    ]


@given(MODELS)
def test_order_one_ignores_the_update(model: Model) -> None:
    """Order (i) mixes the current model, whatever the update."""
    step = Anchored(Resample(5), "i", ALPHA, HUMAN)
    assert step.law(model) == {mixed(ALPHA, model, HUMAN): Fraction(1)}


@given(MODELS)
def test_full_anchoring_forgets_the_model(model: Model) -> None:
    """At α = 1, order (iii) resamples Ph and order (ii) gives Ph itself."""
    assert Anchored(Resample(3), "iii", 1, HUMAN).law(model) == Resample(3).law(HUMAN)
    assert Anchored(Resample(3), "ii", 1, HUMAN).law(model) == {HUMAN: 1}


@given(MODELS, st.integers(0, 4))
def test_split_batch_has_the_moments_of_two_samples(model: Model, fresh: int) -> None:
    """N²·Var P′(x) = (N − m)P(x)(1 − P(x)) + m·Ph(x)(1 − Ph(x)), less than with one mixture."""
    law = SplitBatch(4, fresh, HUMAN).law(model)
    for x in range(3):
        mean = sum(chance * after[x] for after, chance in law.items())
        variance = sum(chance * (after[x] - mean) ** 2 for after, chance in law.items())
        own, human = model[x] * (1 - model[x]), HUMAN[x] * (1 - HUMAN[x])
        assert 16 * variance == (4 - fresh) * own + fresh * human
        assert 4 * variance <= mean * (1 - mean)


LANGUAGE = [
    (Temper(2), "Q == temper(2, P)"),
    (Temper("3/2"), "Q == temper(1.5, P)"),
    (MixUniform("1/4"), "Q == mix(0.25, P, uniform)"),
    (MixWith("1/4", HUMAN), "Q == mix(0.25, P, H)"),
]


@pytest.mark.parametrize(("update", "text"), LANGUAGE)
def test_maps_agree_with_the_language(update: Map, text: str) -> None:
    """The language's own atoms give the same vector, by exact comparison of balls."""
    (relation,) = parse_formulas(text)
    assert isinstance(relation, Relation)
    start = distribution("1/14", "4/14", "9/14")
    values = {"P": start, "Q": update.step(start), "H": HUMAN}
    assert decide(relation, ExactPoint.from_mapping(3, values)) is Outcome.HOLDS
    values["Q"] = start
    assert decide(relation, ExactPoint.from_mapping(3, values)) is Outcome.FAILS


@given(MODELS)
def test_truncations_keep_the_likeliest(model: Model) -> None:
    """What is dropped was never likelier than what is kept, and odds among the kept stay."""
    for update in (TruncateCount(2), TruncateOne(), TruncateMass("2/3"), TruncateBelow("1/3")):
        after = update.step(model)
        kept = [x for x in range(3) if after[x]]
        dropped = [x for x in range(3) if not after[x]]
        assert min(model[x] for x in kept) >= max((model[x] for x in dropped), default=0)
        assert len({model[x] / after[x] for x in kept}) == 1


def test_truncations_settle_ties_by_position() -> None:
    """Of equally likely letters the earlier is kept, in every truncation that must choose."""
    for update in (TruncateCount(1), TruncateMass("1/3")):
        assert update.step(uniform(3)) == vertex(3, 0)
    assert TruncateOne().step(uniform(3)) == distribution("1/2", "1/2", 0)
    assert TruncateBelow("1/2").step(uniform(3)) == vertex(3, 0)


def test_mass_is_reached_exactly() -> None:
    """Letters that hold exactly the mass to keep are enough; a little more needs one more."""
    model = distribution("1/2", "1/4", "1/4")
    assert TruncateMass("1/2").step(model) == vertex(3, 0)
    assert TruncateMass("51/100").step(model) == distribution("2/3", "1/3", 0)
    assert TruncateMass(1).step(model) == model


@given(MODELS, st.fractions(0, 5, max_denominator=4))
def test_amplification_is_exact_until_the_edge(model: Model, gain: Fraction) -> None:
    """P′ − C = t(P − C) with t = g unless a letter of P′ is 0, where 1 ≤ t < g."""
    after = Amplify(gain, P).step(model)
    moved = {(a - c) / (p - c) for a, p, c in zip(after, model, P, strict=True) if p != c}
    assert len(moved) <= 1
    assert moved <= {gain} or (min(after) == 0 and 1 <= min(moved) < gain)


def test_the_trigger_is_off_at_a_tie() -> None:
    """Confidence equal to the threshold does not trigger, by exact comparison."""
    half = distribution("1/2", "1/2")
    entropy = "1 - entropy(P)/log(k)"
    assert not TriggeredMix(1, half, "max(P)", "3/4").on(distribution("3/4", "1/4"))
    assert TriggeredMix(1, half, "max(P)", "3/4").on(distribution("2/3", "1/3"))
    assert not TriggeredMix(1, half, entropy, 1).on(vertex(2, 0))
    assert not TriggeredMix(1, half, entropy, 0).on(half)
    assert TriggeredMix(1, half, entropy, "1/1000000").on(half)


def test_where_the_trigger_looks() -> None:
    """In order (ii) a model below τ whose sample is collapsed is anchored by Pₙ, not by P̃ₙ."""
    human, start = distribution("1/2", "1/2"), distribution("1/3", "2/3")
    before = Triggered(Resample(1), "ii", 1, human)
    after = Triggered(Resample(1), "ii", 1, human, looks_at="Pt")
    assert before.law(start) == {human: 1}
    assert after.law(start) == Resample(1).law(start)


def test_a_trigger_never_off_is_constant_anchoring() -> None:
    """With τ above every confidence the three orders are those of `Anchored`."""
    for order in ORDERS:
        triggered = Triggered(Resample(3), order, ALPHA, HUMAN, "max(P)", 2)
        assert triggered.law(P) == Anchored(Resample(3), order, ALPHA, HUMAN).law(P)


def test_the_multinomial_law_lists_what_is_possible() -> None:
    """C(N + s − 1, s − 1) counts for s letters of positive weight, and (1 − P(x))^N without x."""
    law = multinomial(5, P)
    assert len(law) == sample_count(5, 3) == 21
    assert len(multinomial(5, HUMAN)) == sample_count(5, 2) == 6
    for x in range(3):
        assert sum(c for counts, c in law.items() if not counts[x]) == (1 - P[x]) ** 5


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: Resample(0), "draws must be a whole number of at least 1, not 0"),
    (lambda: Smooth(3, 0), "pseudocount must be positive, not 0"),
    (lambda: Growing((3, 0)), "draws must be a whole number of at least 1, not 0"),
    (lambda: Growing(()), "a growing loop needs a tuple of the sizes of its generations"),
    (lambda: Growing((3,)).law(P, 1), "generation 1 has no size; 1 are given"),
    (lambda: Accumulate(2, -1), "initial must be a whole number of at least 0, not -1"),
    (lambda: Anchored(Identity(), "ii", 0, P), "alpha must lie in (0, 1], not 0"),
    (lambda: Anchored(Identity(), "ii", "1.1", P), "alpha must lie in (0, 1], not 1.1"),
    (
        lambda: Anchored(Identity(), "ii", 0.5, P),  # type: ignore[arg-type]
        "alpha: 0.5 is not exact; write it as text or as a Fraction",
    ),
    (
        lambda: Anchored(Identity(), "iv", "1/2", P),  # type: ignore[arg-type]
        "the orders are i, ii and iii, not 'iv'",
    ),
    (lambda: Anchored(Identity(), "i", 1, uniform(2)).law(P), "3 and 2 letters do not go together"),
    (
        lambda: Anchored(Identity(), "i", 1, (Fraction(1), Fraction(1))),
        "the entries of a distribution sum to 1, not 2",
    ),
    (lambda: distribution("3/2", "-1/2"), "a distribution has no negative entry such as -1/2"),
    (lambda: distribution(1), "a distribution needs at least 2 letters, not 1"),
    (lambda: distribution("x", 1), "an entry: 'x' is no rational number"),
    (lambda: archive([0, 0]), "a stored sample needs at least 1 draw"),
    (lambda: SplitBatch(3, 4, P), "fresh must lie in [0, 3], not 4"),
    (lambda: TruncateCount(0), "kept must be a whole number of at least 1, not 0"),
    (lambda: TruncateMass(0), "kept must lie in (0, 1], not 0"),
    (lambda: Temper(0), "power must be positive, not 0"),
    (lambda: Temper("1/2").step(P), "not exact: 3 has no whole root of degree 2"),
    (lambda: Amplify(-1, P), "gain must be at least 0, not -1"),
    (
        lambda: Triggered(Identity(), "iii", 1, P, looks_at="Pt"),
        "only order ii has a P̃n apart from Pn for the trigger to look at",
    ),
    (
        lambda: TriggeredMix(1, P, "max(Q)"),
        "a confidence is a real term in P alone, not 'max(Q)'",
    ),
    (lambda: Resample(10**4).law(P), "a law of 50015001 outcomes is larger than the cap of 100000"),
]


@pytest.mark.parametrize(("make", "message"), REFUSED)
def test_bad_parameters_are_refused(make: Callable[[], object], message: str) -> None:
    """Each bad parameter gives one line that names it."""
    with pytest.raises(LoopError) as caught:
        make()
    assert str(caught.value) == message
