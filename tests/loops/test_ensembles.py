"""Ensembles: every sampler draws from the exact law, and the arrays can be relied on.

Laws are compared by Pearson's χ² test at level 10⁻³ on fixed seeds, cells of expectation below 5
pooled. The exact side iterates `Update.law` in fractions and shares no code with the samplers.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from flint import arb

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
    distribution,
    ensembles,
    progress_bar,
    samplers,
    simulate,
)
from collapse_audit.loops.ensembles import Ensemble, Sampler
from collapse_audit.loops.samplers import Alias, Ancestry, Below, below, frequencies, generator

LEVEL = 1e-3
RUNS = 20_000
SMALLEST_CELL = 5
TWO = distribution("1/3", "2/3")
THREE = distribution("1/2", "1/3", "1/6")
HUMAN = distribution("1/6", "1/2", "1/3")
Path_ = tuple[Model, ...]
Key = tuple[float, ...]


def exact_paths(update: Update, start: Model, record: Sequence[int]) -> dict[Path_, Fraction]:
    """The joint law of the recorded generations, by summing over all paths."""
    paths: dict[tuple[Path_, Model], Fraction] = {((), start): Fraction(1)}
    for generation in range(record[-1]):
        after: dict[tuple[Path_, Model], Fraction] = {}
        for (path, model), chance in paths.items():
            for new, step in update.law(model, generation).items():
                kept = (*path, new) if generation + 1 in record else path
                after[kept, new] = after.get((kept, new), Fraction(0)) + chance * step
        paths = after
    law: dict[Path_, Fraction] = {}
    for (path, _), chance in paths.items():
        law[path] = law.get(path, Fraction(0)) + chance
    return law


def key(values: Sequence[float]) -> Key:
    """What a path looks like after rounding to 9 digits, the same for floats and fractions."""
    return tuple(round(float(value), 9) + 0.0 for value in values)


def simulated_paths(ensemble: Ensemble) -> Counter[Key]:
    """How often each path of recorded models was taken."""
    models = [ensemble.models(int(generation)) for generation in ensemble.generations]
    return Counter(key(run) for run in np.concatenate(models).T.tolist())


def p_value(law: Mapping[Key, Fraction], found: Mapping[Key, int]) -> float:
    """P(χ² at least as large as found), 0 where something impossible was found."""
    if set(found) - set(law):
        return 0.0
    runs = sum(found.values())
    cells, rest = [], [0.0, 0.0]
    for path, chance in law.items():
        cell = [float(found.get(path, 0)), runs * float(chance)]
        if cell[1] >= SMALLEST_CELL:
            cells.append(cell)
        else:
            rest = [a + b for a, b in zip(rest, cell, strict=True)]
    cells += [rest] if rest[1] >= SMALLEST_CELL else []
    if len(cells) < 2:
        return 1.0
    statistic = sum((seen - expected) ** 2 / expected for seen, expected in cells)
    upper = arb(statistic / 2).gamma_upper(arb(len(cells) - 1) / 2, regularized=1)
    return float(upper.mid())


def agreement(
    update: Update,
    start: Model,
    record: Sequence[int],
    sampler: Sampler | None = None,
    *,
    truth: Update | None = None,
    seed: int = 1,
) -> float:
    """The p-value of simulated paths under the exact law."""
    law: dict[Key, Fraction] = {}
    for path, chance in exact_paths(truth or update, start, record).items():
        flat = key([float(p) for model in path for p in model])
        law[flat] = law.get(flat, Fraction(0)) + chance
    ensemble = simulate(
        update, start, record[-1], RUNS, seed, record=record, sampler=sampler, jobs=2
    )
    return p_value(law, simulated_paths(ensemble))


ALL: tuple[Sampler, ...] = ("binomial", "multinomial", "ancestors")


@pytest.mark.parametrize("sampler", ALL)
@pytest.mark.parametrize("record", [(1,), (1, 2), (1, 3)])
def test_two_letters(sampler: Sampler, record: tuple[int, ...]) -> None:
    """Every sampler draws the joint law of generations of resampling on two letters."""
    assert agreement(Resample(5), TWO, record, sampler) > LEVEL


@pytest.mark.parametrize("sampler", ALL[1:])
@pytest.mark.parametrize("record", [(1,), (1, 2), (2, 4)])
def test_three_letters(sampler: Sampler, record: tuple[int, ...]) -> None:
    """Few-letter and ancestor samplers draw the joint law on three letters."""
    assert agreement(Resample(3), THREE, record, sampler) > LEVEL


def test_more_letters_than_draws() -> None:
    """Six letters and two draws: the ancestors are taken, and have the exact law."""
    start = distribution("1/12", "1/12", "1/6", "1/6", "1/4", "1/4")
    assert simulate(Resample(2), start, 1, 1).sampler == "ancestors"
    assert agreement(Resample(2), start, (1, 3)) > LEVEL


@pytest.mark.parametrize("sampler", ALL)
def test_many_generations(sampler: Sampler) -> None:
    """The law of generations 1 and 15, beyond which ancestors are traced back."""
    assert samplers.TRACED_FROM <= 14
    assert agreement(Resample(8), TWO, (1, 15), sampler) > LEVEL


@pytest.mark.parametrize("record", [(2,), (1, 3), (2, 4)])
def test_tracing_ancestors(record: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Traced lines of descent have the law of copied letters, over any number of generations."""
    monkeypatch.setattr(samplers, "TRACED_FROM", 1)
    assert agreement(Resample(3), THREE, record, "ancestors") > LEVEL


def test_tracing_until_one_line_is_left() -> None:
    """A population whose lines have met gets one letter, with the chance of the start."""
    ensemble = simulate(Resample(3), THREE, 200, RUNS, record=[200], sampler="ancestors")
    drawn = ensemble.draws(200)
    assert (drawn == drawn[0]).all()
    law: dict[Key, Fraction] = {(float(x),): p for x, p in enumerate(THREE)}
    assert p_value(law, Counter((float(x),) for x in drawn[0])) > LEVEL


@pytest.mark.parametrize("wrong", [Resample(6), Smooth(5, "1/50"), Growing((5, 5, 4))])
@pytest.mark.parametrize("sampler", ALL)
def test_a_wrong_law_is_noticed(wrong: Update, sampler: Sampler) -> None:
    """The test has power: one draw more, or a fiftieth of a pseudo-count, fails it."""
    assert agreement(Resample(5), TWO, (1, 3), sampler, truth=wrong) < 1e-6


def test_a_wrong_dependence_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test has power: with ancestors chosen from one fewer, the law is another."""
    monkeypatch.setattr(Below, "__init__", lambda self, rng, bound: _fewer(self, rng, bound))
    assert agreement(Resample(5), TWO, (1, 3), "ancestors") < 1e-6


def _fewer(numbers: Below, rng: np.random.Generator, bound: int) -> None:
    numbers.rng, numbers._bound = rng, bound - 1
    numbers._left = np.empty(0, dtype=np.uint32)


AFFINE = [
    *(Anchored(Resample(3), order, "1/4", HUMAN) for order in ("ii", "iii")),
    Anchored(Anchored(Resample(3), "ii", "1/5", HUMAN), "iii", "1/3", THREE),
    Archive(Resample(2), "iii", "1/2", (0, 1, 3)),
    Smooth(3, "1/2"),
    Anchored(Resample(3), "iii", 1, HUMAN),
    Compose(MixUniform(0), Resample(3)),
]


@pytest.mark.parametrize("update", AFFINE, ids=str)
@pytest.mark.parametrize("sampler", ALL[1:])
def test_immigration(update: Update, sampler: Sampler) -> None:
    """Mixing before and after the draws has the exact law under both samplers."""
    assert agreement(update, THREE, (1, 2), sampler) > LEVEL


def test_immigration_over_many_generations() -> None:
    """The law of the 15th generation under anchoring, by ancestors that may be fresh."""
    update = Anchored(Resample(4), "iii", "1/8", TWO)
    assert agreement(update, (Fraction(1), Fraction(0)), (15,), "ancestors") > LEVEL


OTHERS: list[Update] = [
    Growing((1, 2, 3)),
    Accumulate(2),
    Accumulate(2, 0),
    SplitBatch(3, 1, HUMAN),
    SplitBatch(2, 2, HUMAN),
    Compose(Resample(2), Resample(3)),
    Compose(TruncateCount(2), Resample(3)),
    Compose(Resample(4), TruncateMass("3/4")),
    Compose(Smooth(3, 1), TruncateBelow("1/3")),
    Compose(Resample(3), TruncateOne()),
    Compose(Temper(2), Resample(3)),
    Compose(Resample(4), Amplify("3/2", THREE)),
    Anchored(Compose(Temper(2), Resample(3)), "ii", "1/4", HUMAN),
    Triggered(Resample(3), "ii", "1/4", HUMAN, "max(P)", "2/3"),
    Triggered(Resample(3), "ii", "1/4", HUMAN, "max(P)", "2/3", "Pt"),
    Triggered(Resample(3), "iii", "1/4", HUMAN, "max(P)", "2/3"),
    Triggered(Growing((2, 3)), "ii", "1/4", HUMAN),
]


@pytest.mark.parametrize("update", OTHERS, ids=str)
def test_other_updates(update: Update) -> None:
    """Every other update has the exact joint law of two generations."""
    assert agreement(update, THREE, (1, 2)) > LEVEL


MAPS: list[Map] = [
    Identity(),
    MixUniform("1/3"),
    TruncateCount(2),
    TruncateOne(),
    TruncateMass("3/4"),
    TruncateMass(1),
    TruncateBelow("1/4"),
    TruncateBelow(1),
    Temper(3),
    Amplify(2, HUMAN),
    Amplify(0, HUMAN),
    TriggeredMix("1/2", HUMAN, "max(P)", "1/2"),
]


@pytest.mark.parametrize("update", MAPS, ids=str)
def test_maps_without_chance(update: Map) -> None:
    """Maps of columns agree with the exact maps, ties and vertices included."""
    for start in (
        THREE,
        distribution("1/4", "1/2", "1/4"),
        distribution("1/3", "1/3", "1/3"),
        distribution(0, "1/4", "3/4"),
        distribution(0, 1, 0),
    ):
        found = simulate(update, start, 1, 2).models(1)
        expected = [[float(p)] * 2 for p in update.step(start)]
        assert found == pytest.approx(np.array(expected), abs=1e-15)


def test_order_i_has_no_chance() -> None:
    """Anchoring the model itself moves every run alike."""
    update = Anchored(Resample(3), "i", "1/2", HUMAN)
    assert simulate(update, THREE, 2, 4).models(2)[0] == pytest.approx([1 / 4] * 4)


@pytest.mark.parametrize("bound", [3, 1000, 4096, 5000])
def test_whole_numbers_are_uniform(bound: int) -> None:
    """Whole numbers below a bound are uniform, by words of 16 bits and beyond them."""
    numbers = below(generator(np.random.SeedSequence(3)), bound, 40 * bound + 1)
    law: dict[Key, Fraction] = {(float(x),): Fraction(1, bound) for x in range(bound)}
    assert p_value(law, Counter((float(x),) for x in numbers)) > LEVEL


def test_unfair_words_are_drawn_again() -> None:
    """Without a second draw, 2¹⁶ words do not fall evenly on 3000 numbers; the counts show it."""
    numbers = below(generator(np.random.SeedSequence(3)), 3000, 3_000_000)
    ends = [-(-x * 2**16 // 3000) for x in range(3001)]  # words from end to end give one number
    heavy = {x for x in range(3000) if ends[x + 1] - ends[x] == 22}
    share = np.isin(numbers, list(heavy)).mean()
    fair, unfair = len(heavy) / 3000, len(heavy) * 22 / 2**16
    assert abs(share - fair) < 4 * (fair * (1 - fair) / 3_000_000) ** 0.5 < abs(unfair - fair)


def test_numbers_are_handed_out_once() -> None:
    """Small requests continue one stream: they are uniform, and no chunk is given twice."""
    numbers = Below(generator(np.random.SeedSequence(4)), 4000)
    requests = [numbers(size) for size in (1, 20_000, 20_000, 3, 40_000)]
    assert [len(each) for each in requests] == [1, 20_000, 20_000, 3, 40_000]
    assert len({each[:3].tobytes() for each in requests}) == len(requests)


@pytest.mark.parametrize(
    "model",
    [THREE, TWO, distribution(0, 1), distribution(*(["1/9"] * 9)), distribution("1/7", 0, "6/7")],
    ids=str,
)
def test_alias_table(model: Model) -> None:
    """The table's columns add up to the distribution."""
    table = Alias.of(model)
    mass = np.array(table.keep)
    np.add.at(mass, table.other, 1 - table.keep)
    assert mass / len(model) == pytest.approx([float(p) for p in model], abs=1e-15)


def test_alias_table_never_draws_a_letter_of_chance_0() -> None:
    """Letters of probability 0 do not appear."""
    table = Alias.of(distribution(0, "1/3", 0, "2/3"))
    assert set(table.letters(generator(np.random.SeedSequence(1)), 10_000).tolist()) == {1, 3}


def test_dead_letters_stay_dead() -> None:
    """No sampler brings back a letter that resampling has lost."""
    for sampler in ALL[1:]:
        models = simulate(Resample(4), THREE, 30, 500, sampler=sampler)
        alive = np.stack([models.models(n) > 0 for n in range(1, 31)])
        assert (alive[1:] <= alive[:-1]).all()


@pytest.mark.parametrize(
    ("update", "start"),
    [(Resample(3), TWO), (Smooth(50, 1), THREE), (Compose(Resample(9), TruncateOne()), THREE)],
    ids=str,
)
def test_runs_do_not_depend_on_how_they_are_shared(update: Update, start: Model) -> None:
    """Threads change no run, more runs change no whole block; another seed changes all."""
    whole = simulate(update, start, 3, 7001, seed=5)
    parts = simulate(update, start, 3, 7001, seed=5, jobs=3)
    longer = simulate(update, start, 3, 9000, seed=5)
    other = simulate(update, start, 3, 7001, seed=6)
    assert np.array_equal(whole.states, parts.states)
    assert np.array_equal(whole.states[..., :4096], longer.states[..., :4096])
    assert not np.array_equal(whole.states, other.states)


def test_blocks_differ() -> None:
    """Each block of runs has random numbers of its own."""
    states = simulate(Resample(2000), THREE, 1, 40, sampler="ancestors").states
    assert len({run.tobytes() for run in states[:, 0].T}) == 40


def test_regimes() -> None:
    """Two letters: binomial. Few: multinomial. Letters outnumber draws: ancestors."""
    many = distribution(*(["1/50"] * 50))
    assert simulate(Resample(9), TWO, 1, 1).sampler == "binomial"
    assert simulate(Resample(9000), many, 1, 1).sampler == "multinomial"
    assert simulate(Resample(50), many, 1, 1).sampler == "ancestors"
    assert simulate(Compose(Temper(2), Resample(50)), many, 1, 1).sampler == "multinomial"


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interruption_keeps_what_is_finished(jobs: int) -> None:
    """Ctrl-C after the second block keeps two blocks, and the runs in them are the same."""
    seen: list[tuple[int, int]] = []

    def interrupt(done: int, asked: int) -> None:
        seen.append((done, asked))
        if len(seen) == 2:
            raise KeyboardInterrupt

    whole = simulate(Resample(9), TWO, 2, 30_000)
    part = simulate(Resample(9), TWO, 2, 30_000, jobs=jobs, progress=interrupt)
    assert part.interrupted and not whole.interrupted
    assert seen == [(4096, 30_000), (8192, 30_000)] and part.replicates == 8192
    assert np.array_equal(part.states, whole.states[..., :8192])


def test_progress_ends_at_all_runs() -> None:
    """The last report says that every run is finished."""
    seen: list[tuple[int, int]] = []
    simulate(Resample(9), TWO, 1, 5000, progress=lambda *now: seen.append(now))
    assert seen == [(4096, 5000), (5000, 5000)]


def test_an_interruption_before_the_first_block_keeps_no_run() -> None:
    """Nothing finished is an ensemble of 0 runs, marked as interrupted."""

    def interrupt(seed: np.random.SeedSequence) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ensembles, "generator", interrupt)
        part = simulate(Resample(9), TWO, 2, 30)
    assert part.interrupted and part.replicates == 0 and part.models(2).shape == (2, 0)


def test_a_progress_bar_is_on_stderr(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal it counts runs on stderr, elsewhere it shows nothing; stdout stays clean."""
    for terminal in ("", "1"):
        monkeypatch.setenv("FORCE_COLOR", terminal)
        with progress_bar() as watch:
            simulate(Resample(9), TWO, 1, 5000, progress=watch)
        shown = capsys.readouterr()
        assert shown.out == "" and ("5000/5000" in shown.err) == bool(terminal)


@pytest.mark.parametrize("sampler", ALL)
def test_saved_and_loaded(sampler: Sampler, tmp_path: Path) -> None:
    """A saved ensemble comes back with the same arrays and the same models."""
    update = Anchored(Resample(5), "ii", "1/4", (Fraction(1), Fraction(0)))
    ensemble = simulate(update, TWO, 4, 30, seed=7, record=(2, 4), sampler=sampler)
    ensemble.save(tmp_path / "runs")
    loaded = Ensemble.load(tmp_path / "runs")
    assert np.array_equal(loaded.states, ensemble.states)
    assert np.array_equal(loaded.models(4), ensemble.models(4))
    assert (loaded.sampler, loaded.seed, loaded.interrupted) == (sampler, 7, False)
    assert loaded.generations.tolist() == [2, 4] and loaded.start.tolist() == [1 / 3, 2 / 3]


def test_other_files_are_refused(tmp_path: Path) -> None:
    """What `save` did not write is no ensemble."""
    text, arrays, old = tmp_path / "text", tmp_path / "arrays.npz", tmp_path / "old.npz"
    text.write_text("runs")
    np.savez(arrays, states=np.zeros(3))
    np.savez(old, schema="collapse-audit/ensemble/0")
    for path in (text, arrays, old):
        with pytest.raises(LoopError):
            Ensemble.load(path)


def test_values_of_a_term() -> None:
    """A term is evaluated in every run: heterozygosity falls by 1 − 1/N in expectation."""
    ensemble = simulate(Resample(10), THREE, 4, 50_000, seed=2, record=[4])
    left = 1 - ensemble.values("dot(Pn, Pn)", 4)
    assert left.mean() == pytest.approx((1 - 1 / 10) ** 4 * (1 - 14 / 36), abs=0.004)
    assert ensemble.values("KL(P0, P0)", 4).shape == (50_000,)
    assert ensemble.values("mean(Pn, y)", 4, y=[1, 1, 1]) == pytest.approx(1)


@pytest.mark.parametrize("shape", [(7, 3), (700, 100), (3, 9000)])
def test_letters_are_counted(shape: tuple[int, int]) -> None:
    """Relative frequencies agree with counting by hand, however many columns there are."""
    letters = np.random.default_rng(1).integers(4, size=shape).astype(np.uint8)
    expected = np.array([(letters == letter).sum(axis=0) for letter in range(4)]) / shape[0]
    assert np.array_equal(frequencies(letters, 4), expected)


def test_draws_are_the_counts() -> None:
    """Models of the ancestor sampler are the relative frequencies of its letters."""
    ensemble = simulate(Resample(6), THREE, 2, 9, sampler="ancestors")
    assert ensemble.draws(2).shape == (6, 9) and ensemble.draws(2).dtype == np.uint8
    assert np.array_equal(ensemble.models(2)[1], (ensemble.draws(2) == 1).mean(axis=0))
    assert ensemble.models(0)[:, 8].tolist() == [float(p) for p in THREE]


def test_ancestry_of_nobody_is_everybody() -> None:
    """After 0 generations the letters are the founders'."""
    ancestry = Ancestry(2, 3, 0.0, Alias.of(TWO))
    numbers = Below(generator(np.random.SeedSequence(1)), 2)
    letters = np.array([0, 1, 0, 0, 1, 1], dtype=np.uint8)
    assert np.array_equal(ancestry.descend(numbers, letters.__getitem__, 0), letters)


class _Unknown(Update):
    def law(self, model: Model, generation: int = 0) -> dict[Model, Fraction]:
        return {model: Fraction(1)}

    def __repr__(self) -> str:
        return "an unknown update"  # the same in every worker


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"generations": 0}, "generations must be"),
        ({"replicates": 0}, "replicates must be"),
        ({"jobs": 0}, "jobs must be"),
        ({"seed": -1}, "seed must be"),
        ({"record": [4]}, "record lie in 1"),
        ({"record": []}, "record lie in 1"),
        ({"record": [0]}, "a generation to record must be"),
        ({"start": ["1/2", "1/3"]}, "sum to 1"),
        ({"start": THREE, "sampler": "binomial"}, "binomial sampler is for 2 letters"),
        ({"update": Temper(2), "sampler": "ancestors"}, "Temper is not"),
        ({"update": Growing((2, 2))}, "sizes for 2 generations"),
        ({"update": Triggered(Growing((2,)), "ii", 1, TWO)}, "sizes for 1 generations"),
        ({"update": SplitBatch(2, 1, THREE)}, "do not go together"),
        ({"update": Anchored(Resample(2), "ii", 1, THREE)}, "do not go together"),
        ({"update": Triggered(Resample(2), "ii", 1, THREE)}, "do not go together"),
        ({"update": _Unknown()}, "cannot be simulated"),
        ({"replicates": 10**9}, "record fewer generations"),
    ],
    ids=str,
)
def test_bad_parameters_are_refused(change: dict[str, object], words: str) -> None:
    """Bad parameters are refused with one clear line before any work."""
    good = {"update": Resample(3), "start": TWO, "generations": 3, "replicates": 5}
    with pytest.raises(LoopError, match=words):
        simulate(**{**good, **change})  # type: ignore[arg-type]


def test_what_was_not_kept_is_refused() -> None:
    """Generations that were not recorded, and letters of a sampler without them."""
    ensemble = simulate(Resample(3), TWO, 3, 5, record=[2])
    with pytest.raises(LoopError, match="generation 1 was not recorded"):
        ensemble.models(1)
    with pytest.raises(LoopError, match="keeps models, not letters"):
        ensemble.draws(2)
