"""Exact chains, and enclosed ones: closed forms against transition laws."""

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations, product
from math import prod

import pytest
from flint import arb, arb_mat, fmpq
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.interpreters.balls import (
    Finite,
    Infinite,
    Outcome,
    Real,
    compare,
    decide,
    sub,
)
from collapse_audit.language import ExactPoint, Relation, parse_formulas
from collapse_audit.loops import (
    Accumulate,
    Amplify,
    Anchored,
    Chain,
    Compose,
    EnclosedChain,
    Growing,
    Identity,
    LoopError,
    MixUniform,
    Model,
    Resample,
    Smooth,
    SplitBatch,
    Temper,
    Triggered,
    TruncateCount,
    TruncateOne,
    Update,
    distribution,
)
from collapse_audit.loops.chains import certain_path
from collapse_audit.loops.enclosed import enclosed, enclosed_row
from collapse_audit.loops.models import uniform, vertex

P0 = distribution("1/6", "1/3", "1/2")
HALF = uniform(2)
THIRD = distribution("1/3", "2/3")
DIVERSITY = "1 - dot(Pn, Pn)"
SIZES = st.integers(2, 4)
STARTS = st.tuples(*[st.integers(1, 6)] * 3).map(
    lambda weights: tuple(Fraction(weight, sum(weights)) for weight in weights)
)


def exactly(value: Real) -> Fraction:
    """The rational that a value is, for certain."""
    assert isinstance(value, Finite) and value.form is not None
    assert value.form.constant is not None
    return value.form.constant


def same(left: Real, right: Real) -> bool:
    """Whether two values are equal, for certain."""
    return compare(left, right) == 0


def rational(value: Fraction) -> arb:
    """A ball around a rational."""
    return arb(fmpq(value.numerator, value.denominator))


def contains(ball: arb, value: Fraction) -> bool:
    """Whether |value − middle| ≤ radius, in exact arithmetic."""
    return abs(value - dyadic(ball.mid())) <= dyadic(ball.rad())


def dyadic(ball: arb) -> Fraction:
    """The number that an exact ball is."""
    mantissa, exponent = ball.man_exp()
    return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)


def variety(model: Model) -> Fraction:
    """1 − ΣP²."""
    return 1 - sum((p * p for p in model), Fraction(0))


# Expectations at a generation


@given(STARTS, SIZES, st.integers(0, 4))
def test_diversity_decays(start: Model, draws: int, generation: int) -> None:
    """E[1 − ΣPₙ²] = (1 − 1/N)ⁿ(1 − ΣP0²) under resample."""
    found = Chain(Resample(draws), start).expectation(DIVERSITY, generation)
    assert exactly(found) == (1 - Fraction(1, draws)) ** generation * variety(start)


@given(STARTS, SIZES, st.integers(0, 4))
def test_chi2_rises(start: Model, draws: int, generation: int) -> None:
    """E χ²(Pₙ‖P0) = (k − 1)(1 − (1 − 1/N)ⁿ) under resample, whatever P0 of full support."""
    found = Chain(Resample(draws), start).expectation("chi2(Pn, P0)", generation)
    assert exactly(found) == 2 * (1 - (1 - Fraction(1, draws)) ** generation)


@pytest.mark.parametrize("generation", [0, 1, 3])
def test_reversed_divergence_is_lost_entropy(generation: int) -> None:
    """E D(Pₙ‖P0) = H(P0) − E H(Pₙ) under resample, by exact comparison of logarithms."""
    chain = Chain(Resample(3), P0)
    lost = sub(chain.expectation("entropy(P0)", 0), chain.expectation("entropy(Pn)", generation))
    assert same(chain.expectation("KL(Pn, P0)", generation), lost)


def test_divergence_from_the_original_is_infinite() -> None:
    """E D(P0‖Pₙ) = ∞ from the first generation on, and finite before it or with smoothing."""
    assert Chain(Resample(5), P0).expectation("KL(P0, Pn)", 1) == Infinite(1)
    assert exactly(Chain(Resample(5), P0).expectation("KL(P0, Pn)", 0)) == 0
    assert isinstance(Chain(Smooth(5, 1), P0).expectation("KL(P0, Pn)", 2), Finite)


@given(STARTS, st.lists(st.integers(2, 4), min_size=1, max_size=3))
def test_growing_keeps_a_product(start: Model, sizes: list[int]) -> None:
    """E[1 − ΣPₙ²] = (1 − ΣP0²)Π(1 − 1/N_m), E ΠPₙ(i) = ΠP0(i)·Π_mΠ_{j<k}(1 − j/N_m)."""
    chain, n = Chain(Growing(tuple(sizes)), start), len(sizes)
    kept = prod(1 - Fraction(1, size) for size in sizes)
    assert exactly(chain.expectation(DIVERSITY, n)) == variety(start) * kept
    letters = [(1 - Fraction(1, size)) * (1 - Fraction(2, size)) for size in sizes]
    found = chain.expectation("*".join(f"dot(point({i}), Pn)" for i in range(3)), n)
    assert exactly(found) == prod(start) * prod(letters)


@pytest.mark.parametrize("draws", [1, 2])
def test_accumulating_keeps_a_product(draws: int) -> None:
    """E[1 − ΣPₙ²] = (1 − ΣP0²)Π_{m=2}^{n+1}(1 − 1/(N m²)) with equal batches."""
    chain = Chain(Accumulate(draws), THIRD)
    for generation in range(5):
        kept = prod(1 - Fraction(1, draws * m * m) for m in range(2, generation + 2))
        assert exactly(chain.expectation(DIVERSITY, generation)) == variety(THIRD) * kept


def test_increments_are_differences_of_expectations() -> None:
    """E[f(P_{n+1}) − f(Pₙ)] by pairs is E f(P_{n+1}) − E f(Pₙ) by two laws."""
    chain = Chain(Anchored(Resample(3), "ii", "1/3", HALF), THIRD)
    by_pairs = chain.expectation("dot(Pnext, Pnext) - dot(Pn, Pn)", 2)
    before, after = (chain.expectation("dot(Pn, Pn)", n) for n in (2, 3))
    assert same(by_pairs, sub(after, before))


def test_laws_are_sums_over_paths() -> None:
    """The law after two steps is the sum over all middle models, also where it changes with n."""
    for update in (Growing((2, 3)), Accumulate(2), Compose(Resample(3), TruncateOne())):
        twice: dict[Model, Fraction] = {}
        for middle, first in update.law(P0, 0).items():
            for after, second in update.law(middle, 1).items():
                twice[after] = twice.get(after, Fraction(0)) + first * second
        assert Chain(update, P0).law(2) == twice


def test_fixed_names() -> None:
    """P0 is the start unless it is given; other names are given or refused."""
    given_p0 = Chain(Identity(), HALF, {"P0": THIRD, "a": Fraction(1, 3)})
    assert exactly(given_p0.expectation("dot(P0, P0) + a", 0)) == Fraction(8, 9)
    assert exactly(Chain(Identity(), HALF).expectation("dot(P0, P0)", 0)) == Fraction(1, 2)
    with pytest.raises(LoopError, match=r"^Ph in KL\(Ph, Pn\) has no value here$"):
        Chain(Identity(), HALF).expectation("KL(Ph, Pn)", 0)


# Probabilities of events


@given(STARTS, SIZES)
def test_divergence_is_infinite_unless_all_letters_are_drawn(start: Model, draws: int) -> None:
    """P(D(P0‖P₁) = ∞) = 1 − P(all letters drawn), by inclusion and exclusion."""
    drawn = sum(
        (-1) ** len(missed) * (1 - sum((start[x] for x in missed), Fraction(0))) ** draws
        for size in range(4)
        for missed in combinations(range(3), size)
    )
    assert Chain(Resample(draws), start).infinite_divergence(1) == 1 - drawn


@pytest.mark.parametrize("update", [Resample(3), Anchored(Resample(3), "iii", "1/3", P0)])
def test_infinite_divergence_by_the_language(update: Update) -> None:
    """P(D = ∞) by supports is the probability that KL(P0, Pn) < inf fails."""
    chain = Chain(update, P0)
    for generation in range(4):
        found = chain.failure_probability("KL(P0, Pn) < inf", generation)
        assert found == chain.infinite_divergence(generation)
    assert 0 < chain.infinite_divergence(2) < 1


@pytest.mark.parametrize(
    "text",
    [
        "entropy(Pnext) <= entropy(Pn)",
        "KL(P0, Pnext) >= KL(P0, Pn)",
        "var(Pnext) < var(Pn)",
        "Pnext == Pn",
        "max(Pn) > 3/4",
    ],
)
def test_failures_by_enumeration(text: str) -> None:
    """P(a relation fails in the second step) is the sum over all pairs of sequences of draws."""
    (relation,) = parse_formulas(text)
    assert isinstance(relation, Relation)
    failing = Fraction(0)
    for first, second in product(product(range(2), repeat=4), repeat=2):
        before, after = (
            distribution(*(Fraction(s.count(x), 4) for x in (0, 1))) for s in (first, second)
        )
        chance = prod(THIRD[x] for x in first) * prod(before[x] for x in second)
        point = ExactPoint.from_mapping(2, {"P0": THIRD, "Pn": before, "Pnext": after})
        if chance and decide(relation, point) is Outcome.FAILS:
            failing += chance
    chain = Chain(Resample(4), THIRD)
    assert 0 < failing == chain.failure_probability(relation, 1)
    assert sum(chain.failures(relation, 1).values()) == failing


def test_failures_name_the_path() -> None:
    """From (½, ½), N = 2: entropy never rises, and from (¼, ¾) it does at one model only."""
    rises = "entropy(Pnext) <= entropy(Pn)"
    assert not Chain(Resample(2), HALF).failures(rises, 0)
    start = distribution("1/4", "3/4")
    assert Chain(Resample(2), start).failures(rises, 0) == {(start, HALF): Fraction(3, 8)}


def test_ties_do_not_fail() -> None:
    """A pathwise ≤ survives ties exactly, and < fails at each of them."""
    chain = Chain(Identity(), P0)
    assert chain.failure_probability("entropy(Pnext) <= entropy(Pn)", 3) == 0
    assert chain.failure_probability("entropy(Pnext) < entropy(Pn)", 3) == 1


def test_close_calls_are_decided() -> None:
    """What 128 bits cannot tell apart is decided at a higher precision."""
    chain = Chain(Identity(), HALF)
    assert chain.failure_probability("entropy(Pn) <= log(2) - exp(-200)", 0) == 1
    assert chain.failure_probability("entropy(Pn) <= log(2) + exp(-200)", 0) == 0
    larger = chain.expectation("max(entropy(Pn), log(2) - exp(-200))", 0)
    assert same(larger, chain.expectation("log(2)", 0))


def test_without_a_value_nothing_fails() -> None:
    """Where a side has no value the relation does not fail, and its expectation is refused."""
    chain = Chain(Resample(1), HALF)
    assert chain.failure_probability("1/min(Pn) < 0", 1) == 0
    with pytest.raises(LoopError, match=r"^1/min\(Pn\) has no value at a reached state"):
        chain.expectation("1/min(Pn)", 1)
    with pytest.raises(LoopError, match="∞ − ∞"):
        Chain(Resample(2), HALF).expectation("KL(P0, Pn) - KL(uniform, Pn)", 1)


def test_order_one_descends() -> None:
    """Order (i) with Ph = P0: D(P0‖Pₙ) never rises; order (ii) with F = truncate: it does."""
    falls = "KL(P0, Pnext) <= KL(P0, Pn)"
    start = distribution("1/2", "1/4", "1/4")
    first = Chain(Anchored(TruncateOne(), "i", "1/3", P0), start, {"P0": P0})
    assert all(first.failure_probability(falls, n) == 0 for n in range(5))
    second = Chain(Anchored(TruncateOne(), "ii", "1/3", P0), P0)
    assert second.failure_probability(falls, 0) == 1


def test_amplified_errors_escape_weak_anchoring() -> None:
    """Errors amplified by g and anchored at α are multiplied by g(1 − α) each generation."""
    start = distribution("5/8", "3/8")
    for alpha, factor in ((Fraction(1, 4), Fraction(3, 2)), (Fraction(3, 4), Fraction(1, 2))):
        chain = Chain(Anchored(Amplify(2, HALF), "ii", alpha, HALF), start)
        path = certain_path(chain, 2)
        assert [model[0] - HALF[0] for model in path] == [factor**n / 8 for n in range(3)]


# Where a loop ends


@given(STARTS, SIZES)
def test_absorption_follows_the_start(start: Model, draws: int) -> None:
    """Resample ends at letter x with probability P0(x), and nowhere else."""
    found = Chain(Resample(draws), start).absorption()
    assert found.chances == {frozenset([vertex(3, x)]): start[x] for x in range(3)}
    assert found.at(vertex(3, 1)) == start[1]


@pytest.mark.parametrize("update", [Resample(3), Anchored(Resample(3), "iii", "1/2", vertex(3, 0))])
def test_absorption_time_is_a_sum_of_tails(update: Update) -> None:
    """E[time] = Σₙ P(not yet absorbed at n), summed to 10⁻⁹ from the laws."""
    chain = Chain(update, P0)
    ends = {next(iter(each)) for each in chain.closed_classes}
    tails = (sum(p for m, p in chain.law(n).items() if m not in ends) for n in range(70))
    assert 0 <= chain.absorption().time - sum(tails) < Fraction(1, 10**9)


def test_one_draw_ends_at_once() -> None:
    """N = 1: absorbed in exactly one generation; at a vertex, in none."""
    assert Chain(Resample(1), P0).absorption().time == 1
    assert Chain(Resample(1), vertex(3, 0)).absorption().time == 0


def test_not_every_closed_class_is_a_point() -> None:
    """Immigration leaves one closed class of all samples, entered at once."""
    chain = Chain(Anchored(Resample(3), "iii", "1/2", HALF), THIRD)
    (whole,) = chain.closed_classes
    assert len(whole) == 4 and THIRD in whole
    apart = Chain(Anchored(Resample(3), "iii", "1/2", HALF), distribution("1/5", "4/5"))
    assert apart.absorption().time == 1
    with pytest.raises(LoopError, match=r"^the loop does not end at this model$"):
        apart.absorption().at(vertex(2, 0))


@pytest.mark.parametrize("looks", ["Pn", "Pt"])
@pytest.mark.parametrize("confidence", ["max(P)", "1 - entropy(P)/log(k)"])
def test_triggers_on_the_model_they_judge_are_off_at_the_end(confidence: str, looks: str) -> None:
    """With α = 1 and τ = 1, vertices absorb in order (iii), and in (ii) looking at P̃ₙ."""
    update: Update = Triggered(Resample(3), "iii", 1, HALF, confidence)
    if looks == "Pt":
        update = Triggered(Resample(3), "ii", 1, HALF, confidence, looks_at="Pt")
    ends = Chain(update, THIRD).absorption().chances
    assert set(ends) == {frozenset([vertex(2, 0)]), frozenset([vertex(2, 1)])}


def test_a_trigger_on_the_old_model_depends_on_alpha() -> None:
    """Order (ii) on Pₙ with τ = 4/5: absorbed for α = 1/5, never for α = 1/2."""

    def ends(alpha: str) -> tuple[frozenset[Model], ...]:
        return Chain(
            Triggered(Resample(3), "ii", alpha, HALF, "max(P)", "4/5"), HALF
        ).closed_classes

    assert set(ends("1/5")) == {frozenset([vertex(2, 0)]), frozenset([vertex(2, 1)])}
    assert len(ends("1/2")) == 1 and len(ends("1/2")[0]) > 1


@given(st.fractions("1/4", 1, max_denominator=5), st.integers(1, 4))
def test_lost_letters_return(alpha: Fraction, draws: int) -> None:
    """A lost letter of human mass h returns after 1/(1 − (1 − αh)^N) generations on average."""
    chain = Chain(Anchored(Resample(draws), "iii", alpha, P0), vertex(3, 2))
    found = chain.hitting("dot(point(1), Pn) > 0")
    assert found.chance == 1
    assert found.time == 1 / (1 - (1 - alpha * P0[1]) ** draws)


def test_events_that_may_never_happen() -> None:
    """P(resample ever has P(0) ≥ ½) solves its equations by hand; a lost letter stays lost."""
    # N = 2 from (⅓, ⅔): (1, 0) or (½, ½) in one step, 5/9, else lost for ever.
    found = Chain(Resample(2), THIRD).hitting("dot(point(0), Pn) >= 1/2")
    assert found.chance == Fraction(5, 9) and found.time is None
    never = Chain(Resample(2), vertex(2, 1)).hitting("dot(point(0), Pn) > 0")
    assert never.chance == 0 and never.time is None
    now = Chain(Resample(2), THIRD).hitting("dot(point(0), Pn) > 0")
    assert now.chance == 1 and now.time == 0


# Stationary laws


def stationary_moment(alpha: Fraction, draws: int, human: Model) -> Fraction:
    """[1/N + (1 − 1/N)(1 − (1 − α)²)ΣPh²] / [1 − (1 − 1/N)(1 − α)²]."""
    one, rest = Fraction(1, draws), (1 - alpha) ** 2
    squares = 1 - variety(human)
    return (one + (1 - one) * (1 - rest) * squares) / (1 - (1 - one) * rest)


@given(st.fractions("1/5", 1, max_denominator=5), st.integers(1, 3), STARTS)
def test_stationary_moment(alpha: Fraction, draws: int, human: Model) -> None:
    """Mix then draw has the stationary E ΣP² of the closed form, whatever the start."""
    chain = Chain(Anchored(Resample(draws), "iii", alpha, human), vertex(3, 0))
    law = chain.stationary()
    assert exactly(chain.mean("dot(Pn, Pn)", law)) == stationary_moment(alpha, draws, human)


@pytest.mark.parametrize(
    "update", [Smooth(3, 1), SplitBatch(3, 1, THIRD), Anchored(Resample(3), "ii", "1/3", THIRD)]
)
def test_stationary_laws_stay(update: Update) -> None:
    """πT = π and Σπ = 1, exactly."""
    law = Chain(update, HALF).stationary()
    after: dict[Model, Fraction] = {}
    for model, weight in law.items():
        for target, chance in update.law(model).items():
            after[target] = after.get(target, Fraction(0)) + weight * chance
    assert after == law
    assert sum(law.values()) == 1


def test_the_limit_of_a_certain_loop() -> None:
    """A loop that stops has its last model as stationary law."""
    assert Chain(TruncateCount(1), P0).stationary() == {vertex(3, 2): 1}


# Enclosures

LARGE: list[Update] = [
    Resample(9),
    Smooth(9, "1/2"),
    Anchored(Resample(9), "ii", "1/10", THIRD),
    Anchored(Resample(9), "iii", "1/10", THIRD),
    Triggered(Resample(9), "ii", "1/10", HALF, "max(P)", "4/5"),
    Triggered(Resample(9), "iii", "1/10", HALF, "max(P)", "4/5"),
    Compose(MixUniform("1/10"), Resample(9)),
]


@pytest.mark.parametrize("update", LARGE, ids=str)
def test_balls_enclose_exact_laws(update: Update) -> None:
    """Laws, expectations and probabilities of failure lie in the balls, which are small."""
    chain, rational_chain = EnclosedChain(update, THIRD), Chain(update, THIRD)
    law, truth = chain.law(7), rational_chain.law(7)
    assert law.keys() == truth.keys()
    assert all(contains(law[model], truth[model]) for model in truth)
    mean = chain.expectation(DIVERSITY, 7)
    assert isinstance(mean, Finite) and mean.ball.rad() < arb("1e-30")
    assert contains(mean.ball, exactly(rational_chain.expectation(DIVERSITY, 7)))
    for text in ("entropy(Pnext) <= entropy(Pn)", "KL(P0, Pn) < inf"):
        failing = chain.failure_probability(text, 2)
        assert contains(failing, rational_chain.failure_probability(text, 2))


@pytest.mark.parametrize("update", LARGE, ids=str)
def test_balls_enclose_where_a_loop_ends(update: Update) -> None:
    """Absorption, first times and stationary laws of the exact chain lie in small balls."""
    chain, rational_chain = EnclosedChain(update, THIRD), Chain(update, THIRD)
    found, truth = chain.absorption(), rational_chain.absorption()
    assert contains(found.time, truth.time)
    assert found.chances.keys() == truth.chances.keys()
    assert all(contains(ball, truth.chances[each]) for each, ball in found.chances.items())
    event = "max(Pn) >= 8/9"
    ball, time = chain.hitting(event).time, rational_chain.hitting(event).time
    assert ball is not None and time is not None
    assert contains(ball, time) and ball.rad() < arb("1e-25")


@pytest.mark.parametrize("update", [each for each in LARGE if each != Resample(9)], ids=str)
def test_balls_enclose_stationary_laws(update: Update) -> None:
    """The exact stationary law lies in the balls; where there are several, both refuse."""
    chain, rational_chain = EnclosedChain(update, THIRD), Chain(update, THIRD)
    if len(rational_chain.closed_classes) > 1:
        for each in (chain.stationary, rational_chain.stationary):
            with pytest.raises(LoopError, match=r"^2 closed classes: no single stationary law$"):
                each()
        return
    law, truth = chain.stationary(), rational_chain.stationary()
    assert law.keys() == truth.keys()
    assert all(contains(law[m], truth[m]) and law[m].rad() < arb("1e-25") for m in truth)


def test_balls_on_three_letters() -> None:
    """E χ²(Pₙ‖P0) of three letters, N = 12, lies in the ball."""
    found = EnclosedChain(Resample(12), P0).expectation("chi2(Pn, P0)", 9)
    assert isinstance(found, Finite)
    assert contains(found.ball, 2 * (1 - Fraction(11, 12) ** 9))


def test_three_hundred_draws() -> None:
    """Two letters, N = 300: diversity, P(D = ∞), absorption and immigration by closed forms."""
    chain = EnclosedChain(Resample(300), THIRD)
    mean = chain.expectation(DIVERSITY, 50)
    assert isinstance(mean, Finite)
    assert contains(mean.ball, Fraction(299, 300) ** 50 * variety(THIRD))
    lost = Fraction(1, 3) ** 300 + Fraction(2, 3) ** 300
    assert chain.infinite_divergence(1).overlaps(rational(lost))
    assert contains(chain.absorption().at(vertex(2, 0)), Fraction(1, 3))
    human = EnclosedChain(Anchored(Resample(300), "iii", "1/100", THIRD), vertex(2, 0))
    moment = human.mean("dot(Pn, Pn)", human.stationary())
    assert isinstance(moment, Finite) and moment.ball.rad() < arb("1e-25")
    assert contains(moment.ball, stationary_moment(Fraction(1, 100), 300, THIRD))


LEAVING = arb_mat([[arb("0.75"), arb("-0.25")], [arb("-0.5"), arb("0.75")]])
TIMES = [Fraction(16, 7), Fraction(20, 7)]  # (I − Q)⁻¹ = (16/7)·[[3/4, 1/4], [1/2, 3/4]], by hand


def column(*values: arb) -> arb_mat:
    """A column of exact numbers, the middles of some balls."""
    return arb_mat([[value.mid()] for value in values])


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_enclosures_do_not_trust_the_solver(first: float, second: float) -> None:
    """A solution that is off still gives balls that contain the true one, or a refusal."""
    guess = column(rational(TIMES[0]) + first, rational(TIMES[1]) + second)
    try:
        (balls,) = enclosed(LEAVING, column(arb(1), arb(1)), guess)
    except LoopError:
        assert abs(first) + abs(second) > 0.6
        return
    assert all(contains(ball, value) for ball, value in zip(balls, TIMES, strict=True))


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_enclosed_rows_do_not_trust_the_solver(first: float, second: float) -> None:
    """(1, 0)·(I − Q)⁻¹ = (12/7, 4/7) lies in the balls around a solution that is off."""
    visits = [Fraction(12, 7), Fraction(4, 7)]
    guess = column(rational(visits[0]) + first, rational(visits[1]) + second)
    right, times = column(arb(1), arb(0)), [rational(time) for time in TIMES]
    balls = enclosed_row(LEAVING.transpose(), right, guess, times)
    assert all(contains(ball, value) for ball, value in zip(balls, visits, strict=True))


# Refusals

REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: Chain(Resample(999), P0), "at least 500500 states, more than the cap of 500"),
    (lambda: EnclosedChain(Resample(99), P0), "at least 5050 states, more than the cap of 2000"),
    (lambda: Chain(Resample(3), (Fraction(1),)), "a distribution needs at least 2 letters, not 1"),
    (lambda: Chain(Resample(3), P0, {"Ph": HALF}), "3 and 2 letters do not go together"),
    (
        lambda: Chain(Accumulate(1), HALF).absorption(),
        "this update changes from one generation to the next",
    ),
    (
        lambda: Chain(Accumulate(1), HALF, cap=9).law(20),
        "at least 10 states, more than the cap of 9",
    ),
    (
        lambda: Chain(Temper(2), THIRD).states,
        "a state needs more than 20000 bits: the states grow without end",
    ),
    (
        lambda: Chain(Anchored(Identity(), "i", "1/3", HALF), THIRD).states,
        "at least 501 states, more than the cap of 500",
    ),
    (lambda: Chain(Resample(2), HALF).stationary(), "2 closed classes: no single stationary law"),
    (lambda: Chain(Resample(2), HALF).law(-1), "generations count from 0, not -1"),
    (
        lambda: Chain(Resample(2), HALF).expectation("Pn", 1),
        "a mean is taken of a real term, not of the vector Pn",
    ),
    (
        lambda: Chain(Resample(2), HALF).failures("0 < max(Pn) < 1", 1),
        "one relation is wanted, not 0 < max(Pn) < 1",
    ),
    (lambda: Chain(Resample(2), HALF).row(THIRD), "the loop has not reached this model"),
    (
        lambda: Chain(Resample(2), HALF).infinite_divergence(1, "Ph"),
        "Ph is no distribution of this loop",
    ),
    (
        lambda: EnclosedChain(Accumulate(1), HALF),
        "an enclosed chain needs the same update in every generation",
    ),
    (
        lambda: EnclosedChain(SplitBatch(2, 1, HALF), HALF),
        "an enclosed chain needs an update that samples once a generation",
    ),
    (lambda: certain_path(Chain(Resample(2), HALF), 1), "the path of this loop is not certain"),
]


@pytest.mark.parametrize(("make", "message"), REFUSED)
def test_unusable_questions_are_refused(make: Callable[[], object], message: str) -> None:
    """Each unusable question gives one line that says why."""
    with pytest.raises(LoopError) as caught:
        make()
    assert str(caught.value) == message
