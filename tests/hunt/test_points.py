"""Lattices, proposals, rounding and screening."""

from itertools import pairwise
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.hunt import lattice
from collapse_audit.hunt.ascent import Generation, evaluated, evolve
from collapse_audit.hunt.batch import Batch
from collapse_audit.hunt.lattice import Block
from collapse_audit.hunt.proposals import families, propose
from collapse_audit.hunt.rounding import exact_column, round_weights, to_lattice
from collapse_audit.hunt.screening import screen, trusted
from collapse_audit.hunt.space import space_of
from collapse_audit.hunt.tasks import ShardTask, limited, perform, schedule
from collapse_audit.language import parse

SPACE = space_of(parse("KL(P0, mix(a, Pt, Ph)) <= (1 - a)*KL(P0, Pt)", ["a <= 1"]))
PAIR = space_of(parse("JS(P, Q) <= 0.69"))


@pytest.mark.parametrize(("total", "parts"), [(1, 2), (4, 2), (3, 3), (6, 4)])
def test_lattices_are_complete(total: int, parts: int) -> None:
    """Every composition occurs once; the inner ones are those without a zero."""
    everything = lattice.compositions(total, parts, 0)
    assert everything.shape == (parts, comb(total + parts - 1, parts - 1))
    assert len(np.unique(everything, axis=1).T) == everything.shape[1]
    assert (everything.sum(axis=0) == total).all()
    assert lattice.compositions(total, parts, 1).shape[1] == comb(total - 1, parts - 1)


def test_blocks_pair_everything_with_everything() -> None:
    """All 3·3·3 inner points for quarters on two letters, at each inner a."""
    batch = lattice.points(SPACE, Block(2, 4, True), 0, 81)
    rows = {tuple(np.round(column, 6)) for column in np.vstack([*batch.points.values()]).T}
    assert len(rows) == 81


def test_denominators_rise_within_an_alphabet() -> None:
    """A coarser lattice is always finished before a finer one of its kind."""
    seen: dict[tuple[int, bool], list[int]] = {}
    for block, _ in lattice.blocks(SPACE, [2, 3], 50_000):
        seen.setdefault((block.k, block.inner), []).append(block.denominator)
    assert all(a < b for order in seen.values() for a, b in pairwise(order))


@pytest.mark.parametrize("family", families(SPACE))
@pytest.mark.parametrize("k", [2, 3, 7])
def test_proposals_lie_in_the_space(family: str, k: int) -> None:
    """Every family proposes distributions, and scalars within their bounds."""
    batch = propose(SPACE, np.random.default_rng(1), family, k, 500)
    for name in SPACE.distributions:
        assert (batch.points[name] >= 0).all()
        assert np.allclose(batch.points[name].sum(axis=0), 1, atol=1e-12)
    assert (batch.points["a"] >= 0).all()
    assert (batch.points["a"] <= 1).all()


def test_families_reach_what_they_are_named_for() -> None:
    """Vertices, empty letters, weights below 10⁻⁸, copies, near copies, disjoint supports."""
    rng = np.random.default_rng(2)

    def drawn(family: str) -> tuple[np.ndarray, np.ndarray]:
        points = propose(PAIR, rng, family, 3, 2000).points
        return points["P"], points["Q"]

    assert (drawn("vertices")[0].max(axis=0) == 1).mean() > 0.4
    assert (drawn("faces")[0] == 0).any(axis=0).mean() > 0.3
    assert (drawn("log-scale")[0].min(axis=0) < 1e-8).mean() > 0.1
    p, q = drawn("copies")
    assert (p == q).all(axis=0).mean() > 0.3
    p, q = drawn("nearly equal")
    assert ((np.abs(p - q).max(axis=0) < 1e-3) & (p != q).any(axis=0)).mean() > 0.2
    p, q = drawn("disjoint")
    assert ((p * q).sum(axis=0) == 0).mean() > 0.15


def test_flat_samples_alone_would_miss() -> None:
    """20,000 flat pairs contain no violation of JS ≤ 0.69; the families do in 600."""
    rng = np.random.default_rng(3)
    assert not evaluated(PAIR, propose(PAIR, rng, "flat", 2, 20_000)).screening.hit.any()
    drawn = [evaluated(PAIR, propose(PAIR, rng, each, 2, 50)) for each in families(PAIR)]
    assert any(each.screening.hit.any() for each in drawn)


def test_ascent_climbs() -> None:
    """From flat samples, evolution finds JS ≤ 0.69 violated where samples did not."""
    rng = np.random.default_rng(4)
    start = evaluated(PAIR, propose(PAIR, rng, "flat", 2, 1000))
    grown = evolve(PAIR, rng, start, (500,) * 10)
    assert not start.screening.hit.any()
    assert grown.screening.hit.any()


def test_ascent_climbs_towards_hypotheses() -> None:
    """A hypothesis that flat samples never meet is met by their descendants."""
    space = space_of(parse("KL(P, Q) <= 1", ["TV(P, Q) >= 0.999"]))
    rng = np.random.default_rng(5)
    start = evaluated(space, propose(space, rng, "flat", 2, 300))
    grown = evolve(space, rng, start, (300,) * 12)
    assert not start.screening.feasible.any()
    assert grown.screening.feasible.any()


@given(
    st.lists(st.integers(0, 10**6), min_size=2, max_size=5).filter(any),
    st.integers(1, 3000),
)
def test_rounded_weights_are_a_distribution(weights: list[int], denominator: int) -> None:
    """They sum to the denominator, keep zeros, and keep positive weights positive or give up."""
    p = np.array(weights, float)[:, None] / sum(weights)
    numerators = round_weights(p, np.array([float(denominator)]))[:, 0]
    if (numerators < 0).any() or numerators.sum() != denominator:
        assert denominator < 2 * len(weights)
        return
    assert ((numerators > 0) == (p[:, 0] > 0)).all()


@given(st.floats(0, 1, exclude_min=True), st.integers(2, 1000))
def test_rounded_scalars_respect_their_bounds(value: float, denominator: int) -> None:
    """0 < a ≤ 1 stays so, exactly."""
    half = np.full((2, 1), 0.5)
    batch = Batch(2, 1, {"P0": half, "Pt": half, "Ph": half, "a": np.array([value])})
    rounded, _ = to_lattice(SPACE, batch, np.array([float(2 * denominator)]))
    exact = exact_column(SPACE, rounded, 0, 2 * denominator)["a"]
    assert not isinstance(exact, tuple)
    assert 0 < exact <= 1
    assert abs(float(exact) - value) <= 1 / denominator


@pytest.mark.skipif(
    np.finfo(np.longdouble).eps == np.finfo(float).eps, reason="no wider float on this platform"
)
def test_cancellation_is_not_trusted() -> None:
    """Near t = 1 the closed form of renyi loses all digits; more digits unmask the hit."""
    space = space_of(parse("renyi(t, P, Q) >= 0"))
    rng = np.random.default_rng(6)
    p = rng.dirichlet(np.ones(4), 400).T
    order = 1 - 10.0 ** -rng.uniform(12, 15, 400)
    batch = Batch(4, 400, {"t": order, "P": p, "Q": p.copy()})
    screening = screen(space, batch)
    found = Generation(batch, screening).take(screening.hit)
    assert found.batch.n > 0
    assert trusted(space, found.batch, found.screening).mean() < 0.2


def test_points_without_a_value_are_never_hits() -> None:
    """∞ − ∞ excludes a point, even where another relation of the chain fails."""
    space = space_of(parse("1 <= 0 <= KL(P, Q) - KL(P, R)"))
    vertex, other = np.array([[1.0], [0.0]]), np.array([[0.0], [1.0]])
    apart = Batch(2, 1, {"P": vertex, "Q": other, "R": other})
    fine = Batch(2, 1, {"P": vertex, "Q": vertex, "R": vertex})
    assert not screen(space, apart).hit.any()
    assert screen(space, fine).hit.all()


def test_the_schedule_of_a_longer_search_begins_with_that_of_a_shorter() -> None:
    """Prefixes agree, so that trials determine a search."""
    short = list(limited(schedule(SPACE, None), 30_000))
    long = list(limited(schedule(SPACE, None), 60_000))
    assert long[: len(short) - 1] == short[:-1]
    assert sum(task.size for task in short) == 30_000


def test_tasks_depend_on_nothing_but_the_seed() -> None:
    """The same task twice gives the same hits; another seed others."""
    task = ShardTask(3, 2, 1000)
    first, again, other = (perform(PAIR, seed, task) for seed in (1, 1, 2))
    assert np.array_equal(first.found.hits.batch.points["P"], again.found.hits.batch.points["P"])
    assert not np.array_equal(first.found.samples.points["P"], other.found.samples.points["P"])
