"""The atlas: shares that are known are found, and what floats cannot tell is not counted."""

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from jsonschema import validate

from collapse_audit.hunt import draws
from collapse_audit.hunt.atlas import Plan, atlas_document, cells_of, interval, keep, kept
from collapse_audit.hunt.draws import CHECKED, Cell, Count, count
from collapse_audit.interpreters.floats import Floats
from collapse_audit.language import ExactPoint, LanguageError, Statement, parse, parse_term
from collapse_audit.witness import FileError, Judgement, judge
from collapse_audit.witness.files import schema_named

CONTRACTION = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"
HALVES = {"alpha": (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))}


def counted(text: str, k: int = 2, *given: str, samples: int = 400) -> Count:
    """The count of a statement without scalars."""
    return count(parse(text, given), Cell(k, ()), samples, seed=1)


def atlas(text: str, *given: str, samples: int = 300) -> dict[Cell, Count]:
    """The counts at three alphabets and, where there is one, three values of alpha."""
    plan = Plan(parse(text, given), samples, 1)
    values = HALVES if plan.statement.scalars else {}
    return {cell: plan.count(cell) for cell in cells_of(plan.statement, (2, 3, 10), values)}


@pytest.mark.parametrize(
    ("text", "given"),
    [(CONTRACTION, ("Ph == P0",)), (CONTRACTION + " + alpha*KL(P0, Ph)", ()), ("P >= 0", ())],
)
def test_what_always_holds_is_never_violated(text: str, given: tuple[str, ...]) -> None:
    """C26b, C26e and P ≥ 0 have share 0 in every cell; balls confirm every checked draw."""
    for found in atlas(text, *given).values():
        assert (found.share, found.undecided, found.excluded) == (0, 0, 0)
        assert found.confirmed == found.checked > 0


@pytest.mark.parametrize("text", ["sum(P) > 2", CONTRACTION + " - 100"])
def test_what_never_holds_is_always_violated(text: str) -> None:
    """Share 1 in every cell, up to the end of the interval."""
    for found in atlas(text).values():
        ends = interval(found)
        assert found.share == 1 and ends is not None and ends[1] == 1
        assert found.confirmed == found.checked > 0


@pytest.mark.parametrize(
    ("text", "k", "probability"),
    [
        ("max(P) > 3/4", 2, Fraction(1, 2)),
        ("max(P) > 3/4", 3, 1 - 3 * Fraction(1, 4) ** 2),
        ("TV(P, Q) < 1/4", 2, Fraction(9, 16)),
        ("min(P) < 1/12", 4, Fraction(2, 3) ** 3),
        ("dot(P, point(0)) > 1/2", 5, 1 - Fraction(1, 2) ** 4),
    ],
)
def test_known_probabilities_lie_in_their_intervals(
    text: str, k: int, probability: Fraction
) -> None:
    """Probabilities of events on the simplex, worked out by hand; the intervals are narrow."""
    ends = interval(counted(text, k, samples=4000))
    assert ends is not None
    assert ends[0] <= probability <= ends[1] < ends[0] + 0.04


def test_the_divergence_of_two_draws_has_its_exact_mean() -> None:
    """E D(P‖Q) = 1 − 1/k: with 4,000 draws on ten letters, within four standard errors."""
    weights = draws.draw(np.random.default_rng(1), 2, 10, 4000)
    P, Q = weights / weights.sum(axis=1, keepdims=True)
    values = Floats(10, {"P": P, "Q": Q})(parse_term("KL(P, Q)"))
    assert abs(values.mean() - 0.9) < 4 * values.std() / np.sqrt(len(values))


def test_ties_are_undecided_and_widen_the_interval() -> None:
    """Equal sides, where floats cannot tell, are counted apart: the interval is all of [0, 1]."""
    found = counted("KL(P, P) < 0")
    assert (found.undecided, found.violating, found.holding) == (400, 0, 0)
    assert interval(found) == (0, 1)


def test_draws_near_a_tie_are_undecided_whichever_side_they_are_on() -> None:
    """A thousandth of the margin away, on either side, is too close to call."""
    for text in ("0 <= max(P)/1e12", "max(P)/1e12 <= 0", "P != (1 + 1e-12)*P"):
        assert counted(text).undecided == 400


def test_scalars_are_compared_without_a_margin() -> None:
    """At α = β = 1/2: α ≤ β holds, α < β is violated, and is no hypothesis that can be met."""
    half = Cell(2, (("alpha", Fraction(1, 2)), ("beta", Fraction(1, 2))))
    for text, given, kind in (
        ("alpha <= beta", (), "holding"),
        ("alpha < beta", (), "violating"),
        ("alpha <= beta", ("alpha < beta",), "excluded"),
    ):
        found = count(parse(text, given), half, 50, 1)
        assert getattr(found, kind) == 50 and found.confirmed == found.checked == CHECKED


def test_the_draws_closest_to_a_tie_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of max P > 3/4, the two draws just above 3/4 and the two just below, exactly as drawn."""
    seen: list[Fraction] = []

    def watched(statement: Statement, point: ExactPoint) -> Judgement:
        weights = point.values["P"]
        assert isinstance(weights, tuple)
        seen.append(max(weights))
        return judge(statement, point)

    monkeypatch.setattr(draws, "judge", watched)
    counted("max(P) > 3/4", samples=3000)
    (weights,) = draws.draw(np.random.default_rng(np.random.SeedSequence([1, 2])), 1, 2, 3000)
    pairs = weights.T.astype(np.int64).tolist()
    drawn = sorted(Fraction(max(pair), sum(pair)) - Fraction(3, 4) for pair in pairs)
    below = [each for each in drawn if each < 0]
    above = drawn[len(below) :]
    wanted = [*below[-CHECKED:], *above[:CHECKED]]
    assert sorted(each - Fraction(3, 4) for each in seen) == wanted


def test_hypotheses_leave_draws_out() -> None:
    """On two letters max P ≤ 3/4 has probability 1/2; given it, max P > 5/8 has that too."""
    found = counted("max(P) <= 5/8", 2, "max(P) <= 3/4", samples=4000)
    ends = interval(found)
    assert abs(found.excluded - 2000) < 130
    assert ends is not None and ends[0] < 0.5 < ends[1]
    assert found.confirmed == found.checked == 6


def test_a_vector_that_is_no_distribution_is_left_out() -> None:
    """Q = 2P − uniform is a distribution iff P ≥ 1/(2k): on two letters half of the time."""
    found = counted("KL(P, Q) >= 0", 2, "Q == 2*P - uniform", samples=2000)
    assert abs(found.excluded - 1000) < 100
    assert found.holding == 2000 - found.excluded and found.confirmed == found.checked


def test_a_vector_that_rounding_might_make_a_distribution_is_undecided() -> None:
    """(1 + 10⁻¹⁰, −10⁻¹⁰) is no distribution, by less than the margin."""
    given = "Q == (1 + 1e-10)*point(0) - 1e-10*point(1)"
    assert counted("dot(P, Q) >= -1", 2, given).undecided == 400


def test_balls_contradict_floats_that_err() -> None:
    """(10²⁰ + max P) − 10²⁰ is max P > 1/8 on two letters, and 0 in floats: balls object."""
    found = counted("(1e20 + max(P)) - 1e20 > 1/8")
    assert found.violating == 400
    assert (found.checked, found.confirmed, found.contradicted) == (2, 0, 2)


def test_every_checked_kind_can_be_contradicted() -> None:
    """The same where floats see a statement hold, or a hypothesis fail, wrongly."""
    lost = "(1e20 + max(P)) - 1e20"
    assert counted(f"{lost} <= 1/8").contradicted == 2
    assert counted("max(P) <= 1", 2, f"{lost} > 1/8").contradicted == 2


def test_the_share_rises_with_alpha() -> None:
    """The α that satisfy C26a form an interval from 0 (C26g), and a row shares its draws."""
    found = atlas(CONTRACTION)
    for k in (2, 3, 10):
        shares = [each.violating for cell, each in found.items() if cell.k == k]
        assert shares == sorted(shares) and shares[0] < shares[-1]


def test_a_cell_does_not_depend_on_its_neighbours() -> None:
    """A cell asked for alone counts as it does within a table, another seed counts otherwise."""
    statement = parse(CONTRACTION)
    cell = Cell(3, (("alpha", Fraction(1, 2)),))
    alone = count(statement, cell, 300, 1)
    assert atlas(CONTRACTION)[cell] == alone != count(statement, cell, 300, 2)


def test_finished_cells_are_kept_and_read_back(tmp_path: Path) -> None:
    """A file gives back the cells that it was given, and is a valid document."""
    plan = Plan(parse(CONTRACTION, ["alpha <= 1"]), 50, 1)
    cells = cells_of(plan.statement, (2, 3), {"alpha": (Fraction(1), Fraction(1, 3))})
    counts = {cell: plan.count(cell) for cell in cells}
    keep(path := tmp_path / "atlas.json", plan, counts)
    validate(json.loads(path.read_text("utf-8")), schema_named("atlas"))
    assert kept(plan, path) == counts
    assert [each.name for each in tmp_path.iterdir()] == ["atlas.json"]


@pytest.mark.parametrize(
    "other",
    [
        Plan(parse("max(P) <= 1/3"), 50, 1),
        Plan(parse("max(P) <= 1/2", ["min(P) > 0"]), 50, 1),
        Plan(parse("max(P) <= 1/2"), 51, 1),
        Plan(parse("max(P) <= 1/2"), 50, 2),
    ],
)
def test_cells_of_another_atlas_are_refused(tmp_path: Path, other: Plan) -> None:
    """Another statement, hypothesis, number of draws or seed: the file is not for this atlas."""
    plan = Plan(parse("max(P) <= 1/2"), 50, 1)
    keep(path := tmp_path / "atlas.json", plan, {})
    with pytest.raises(FileError, match="holds an atlas with another"):
        kept(other, path)


def test_altered_counts_are_refused(tmp_path: Path) -> None:
    """Counts that do not add up to the draws of a cell."""
    plan = Plan(parse("max(P) <= 1/2"), 50, 1)
    keep(path := tmp_path / "atlas.json", plan, {Cell(2, ()): Count(1, 48, 0, 0, 0, 0, 0)})
    with pytest.raises(FileError, match="the draws at k = 2 are not 50"):
        kept(plan, path)


def test_the_document_is_valid_where_no_draw_counts() -> None:
    """Hypotheses that no draw satisfies give a share and an interval of null."""
    plan = Plan(parse("max(P) <= 1", ["max(P) == 1"]), 50, 1)
    document = atlas_document(plan, {Cell(2, ()): plan.count(Cell(2, ()))})
    validate(document, schema_named("atlas"))
    assert (document["cells"][0]["share"], document["cells"][0]["interval"]) == (None, None)


@pytest.mark.parametrize(
    ("text", "given", "values", "message"),
    [
        ("a <= 1/2", (), {"b": (Fraction(1, 2),)}, "the statement has no free scalar b"),
        ("a <= 1/2", (), {"a": (Fraction(1),)}, "a = 1 is outside its range"),
        ("a <= b", (), {"a": (Fraction(1, 2),)}, "give values for b"),
        ("a <= 2", ("1 < a < inf",), {}, "give values for a"),
        ("a <= 2", ("a > 1",), {}, "no a satisfies a > 1 and a < 1"),
        ("var(P, x) >= 0", (), {}, "x is a label vector"),
        ("Ph == P0", ("forall(Pt, KL(P0, Pt) >= 0)",), {}, "proved, not searched"),
        ("KL(P, point(2)) >= 0", (), {}, "the alphabet needs at least 3 letters, not 2"),
        ("max(P) <= 1e101", (), {}, "numbers beyond 1e100"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    text: str, given: tuple[str, ...], values: dict[str, tuple[Fraction, ...]], message: str
) -> None:
    """One line that names what is wrong."""
    with pytest.raises(LanguageError, match=message):
        cells_of(parse(text, given), (2,), values)
