"""Path witnesses: verified twice, refused when spoilt, and minimal."""

import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import lcm, prod
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from collapse_audit.language import ExactPoint, LanguageError, Statement, parse
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Model
from collapse_audit.loops.paths import (
    Counts,
    PathUpdate,
    PathWitness,
    certify_path,
    chance,
    verify_path_witness,
)
from collapse_audit.loops.paths_files import load_path, verify_path
from collapse_audit.loops.paths_search import Limits, shortest_path
from collapse_audit.witness import FileError, json_text
from collapse_audit.witness.files import MAX_BYTES, schema_named
from tests.proofs.test_check_witness import load
from tests.witness.documents import Document, changed, digit_changes, written

PROOFS = Path(__file__).parents[2] / "proofs"
COMMITTED = sorted(PROOFS.glob("*/paths/*.json"))
checker: Any = load()

FALLS = parse("KL(P0, Pnext) >= KL(P0, Pn)")
RISES = parse("entropy(Pnext) <= entropy(Pn)")
SPREADS = parse("var(Pnext, x) <= var(Pn, x)")
RETURNS = parse("Pnext != P0", ["Pn != P0"])

RETURN: Document = {
    "schema": "collapse-audit/path/1",
    "claim": "C03",
    "reading": "a",
    "update": {"law": "resample", "draws": 3},
    "statement": "KL(P0, Pnext) >= KL(P0, Pn)",
    "given": [],
    "alphabet": 2,
    "values": {"P0": ["1/3", "2/3"]},
    "start": "P0",
    "states": [[2, 1], [1, 2]],
    "broken_at": 1,
    "probability": "4/81",
    "gap": {"lower": "23/100"},
}
"""Away from P0 = (1/3, 2/3) to (2/3, 1/3), and back: 3·(1/3)²·(2/3), twice."""

ANCHORED: Document = {
    "schema": "collapse-audit/path/1",
    "update": {"law": "resample", "draws": 2, "order": "iii", "alpha": "a", "human": "Ph"},
    "statement": "KL(P0, Pnext) >= KL(P0, Pn)",
    "given": ["a < 1", "KL(P0, Pn) == inf"],
    "alphabet": 2,
    "values": {"P0": ["1/2", "1/2"], "Ph": ["1/4", "3/4"], "a": "1/3"},
    "start": "P0",
    "states": [[2, 0], [1, 1]],
    "broken_at": 1,
    "probability": "75/1152",
    "gap": {"lower": "inf"},
}
"""A lost letter returns. Drawn from (5/12, 7/12): (5/12)²; then from (3/4, 1/4): 2·(3/4)(1/4)."""


def resample(draws: int) -> PathUpdate:
    """The plain update."""
    return PathUpdate("resample", draws)


def by_package(path: Path) -> str:
    """certified, not certified, undecided or unusable."""
    try:
        found = verify_path(path)
    except FileError as error:
        assert str(error).isprintable()
        assert len(str(error)) <= 400
        return "unusable"
    if not found.certified and "undecided" in found.reason:
        return "undecided"
    return "certified" if found.certified else "not certified"


def by_script(path: Path) -> str:
    """The same four words."""
    try:
        return str(checker.verify_run(checker.parse(checker.read(path))).outcome)
    except checker.Unusable as error:
        assert "\n" not in str(error)
        return "unusable"


def check_same(path: Path) -> str:
    """One verdict from the two programs, which share no code."""
    package, script = by_package(path), by_script(path)
    assert package == script, f"{package} against {script}: {path.read_text('utf-8')}"
    return package


# ------------------------------------------------------------------ what is certified


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: "/".join(path.parts[-3:]))
def test_both_certify_every_committed_path(path: Path) -> None:
    """Each path file of the dossiers is certified by the package and by the script."""
    assert check_same(path) == "certified"
    assert load_path(path).claim == path.parts[-3][:3]


def test_the_dossiers_have_their_paths() -> None:
    """The five claims about every path of resampling each have at least one."""
    assert {path.parts[-3][:3] for path in COMMITTED} >= {"C03", "C07", "C09", "C12", "C16"}


def test_the_example_is_certified(tmp_path: Path) -> None:
    """D falls from (1/3)·ln 2 = 0.231… to 0, and the reason says where and how likely."""
    found = verify_path(written(tmp_path, RETURN))
    assert found.certified
    assert found.reason.endswith(
        "fails by at least 23/100, from generation 1 to 2, on a path of probability 4/81"
    )


def test_a_lost_letter_returns_only_with_anchoring(tmp_path: Path) -> None:
    """Mixed with human data, D falls from +∞: an infinite gap; without, the draw has chance 0."""
    assert check_same(written(tmp_path, ANCHORED)) == "certified"
    alone = changed(ANCHORED, "update", {"law": "resample", "draws": 2})
    alone = changed(changed(alone, "values.Ph", None), "probability", "0")
    assert check_same(written(tmp_path, alone)) == "not certified"
    assert verify_path(written(tmp_path, alone)).reason == "generation 2 cannot be drawn"


def test_training_before_mixing(tmp_path: Path) -> None:
    """Order ii: the counts (2, 0) give the model (1/2)(1, 0) + (1/2)(1/2, 1/2) = (3/4, 1/4)."""
    document = changed(ANCHORED, "update.order", "ii")
    document |= {"statement": "max(Pnext) <= 3/4 - a/100", "given": [], "states": [[2, 0]]}
    document |= {"values": {"P0": ["1/2", "1/2"], "Ph": ["1/2", "1/2"], "a": "1/2"}}
    document |= {"broken_at": 0, "probability": "1/4", "gap": {"lower": "1/200"}}
    assert check_same(written(tmp_path, document)) == "certified"
    assert check_same(written(tmp_path, changed(document, "gap.lower", "1/199"))) == "not certified"
    assert check_same(written(tmp_path, changed(document, "update.order", "iii"))) != "unusable"


def test_ties_break_strict_claims(tmp_path: Path) -> None:
    """Back at P0, `Pnext != P0` fails by an exact tie, and so does a strict rise of D."""
    tie = changed(changed(RETURN, "statement", "Pnext != P0"), "gap.lower", "0")
    assert check_same(written(tmp_path, tie)) == "certified"
    assert check_same(written(tmp_path, changed(tie, "broken_at", 0))) == "not certified"
    strict = changed(tie, "statement", "KL(P0, Pnext) > 0*KL(P0, Pn)")
    assert check_same(written(tmp_path, strict)) == "certified"
    assert check_same(written(tmp_path, changed(strict, "gap.lower", "1/9"))) == "not certified"


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: "/".join(path.parts[-3:]))
def test_a_read_path_is_written_back(tmp_path: Path, path: Path) -> None:
    """`document` after `load_path` is the file, character by character."""
    text = path.read_text("utf-8")
    assert json_text(load_path(path).document()) == text
    Draft202012Validator(schema_named("path")).validate(json.loads(text))


def test_the_schema_is_a_schema() -> None:
    """It is valid itself and closed against unknown keys; the anchored example satisfies it."""
    schema = schema_named("path")
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    Draft202012Validator(schema).validate(ANCHORED)


# ------------------------------------------------------------------ what is spoilt


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("probability", "4/82"),
        ("probability", "2/9"),
        ("probability", "0"),
        ("probability", "1"),
        ("states", [[1, 2], [1, 2]]),
        ("states", [[1, 2], [2, 1]]),
        ("states", [[3, 0], [1, 2]]),
        ("states", [[2, 1], [1, 2], [1, 2]]),
        ("states", [[2, 1], [2, 1]]),
        ("broken_at", 0),
        ("statement", "KL(P0, Pnext) <= KL(P0, Pn)"),
        ("statement", "entropy(Pnext) <= entropy(Pn)"),
        ("given", ["Pn == P0"]),
        ("given", ["KL(P0, Pn) == inf"]),
        ("gap.lower", "24/100"),
        ("gap.lower", "inf"),
        ("gap.lower", "0"),
        ("start", ["2/3", "1/3"]),
        ("values.P0", ["2/3", "1/3"]),
        ("values.P0", ["1/2", "1/2"]),
        ("values.P0", ["0", "1"]),
        ("statement", "KL(P0, Pnext) - KL(P0, Pn)/KL(P0, Pnext) >= 0"),
    ],
)
def test_a_spoilt_path_is_not_certified(tmp_path: Path, path: str, value: object) -> None:
    """A wrong probability, count, step, claim, hypothesis, start or gap is seen by both."""
    assert check_same(written(tmp_path, changed(RETURN, path, value))) == "not certified"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema", "collapse-audit/path/2"),
        ("schema", "collapse-audit/witness/1"),
        ("schema", None),
        ("comment", "hello"),
        ("claim", 3),
        ("update", None),
        ("update", "resample"),
        ("update", {}),
        ("update.law", "temper"),
        ("update.law", ["resample"]),
        ("update.law", None),
        ("update.draws", 0),
        ("update.draws", -3),
        ("update.draws", 2),
        ("update.draws", 3.0),
        ("update.draws", True),
        ("update.draws", "3"),
        ("update.draws", 1001),
        ("update.draws", 10**30),
        ("update.draws", None),
        ("update.seed", 1),
        ("update.order", "iii"),
        ("update.order", "i"),
        ("update.alpha", "a"),
        ("update.human", "P0"),
        ("statement", 7),
        ("statement", ""),
        ("statement", "KLL(P0, Pn) <= 1"),
        ("statement", "KL(P0, Pt) >= KL(P0, Pn)"),
        ("statement", "forall(P0, KL(P0, Pnext) >= KL(P0, Pn))"),
        ("statement", "KL(P0, Pnext) >= sum(point(2))"),
        ("statement", "1 < " + "1" * 70_000),
        ("given", None),
        ("given", "Pn != P0"),
        ("given", ["beta < 1"]),
        ("alphabet", 1),
        ("alphabet", 3),
        ("alphabet", 2.0),
        ("alphabet", True),
        ("alphabet", 10**9),
        ("values", None),
        ("values", {}),
        ("values.P0", None),
        ("values.P0", ["1/3", "1/3"]),
        ("values.P0", ["-1/3", "4/3"]),
        ("values.P0", ["1/3", "1/3", "1/3"]),
        ("values.P0", "1/3"),
        ("values.P0", ["1/0", "1"]),
        ("values.Pn", ["1/2", "1/2"]),
        ("values.Pnext", ["1/2", "1/2"]),
        ("values.Q", ["1/2", "1/2"]),
        ("start", None),
        ("start", "Pn"),
        ("start", "Q"),
        ("start", "x"),
        ("start", "uniform"),
        ("start", "P₀"),
        ("start", 1),
        ("start", ["1/3", "1/3"]),
        ("start", ["-1/3", "4/3"]),
        ("start", ["1/3", "1/3", "1/3"]),
        ("start", [1, 0]),
        ("states", None),
        ("states", []),
        ("states", [[2, 1], [1, 2]] * 501),
        ("states", {"1": [2, 1]}),
        ("states", [2, 1]),
        ("states", [[2, 1], [1, 1]]),
        ("states", [[2, 1], [1, 3]]),
        ("states", [[2, 1], [4, -1]]),
        ("states", [[2, 1], [0, 0]]),
        ("states", [[2, 1], [3]]),
        ("states", [[2, 1], [1, 1, 1]]),
        ("states", [[2, 1], [1, 2.0]]),
        ("states", [[2, 1], [True, 2]]),
        ("states", [[2, 1], ["1", "2"]]),
        ("states", [[2, 1], [10**40, 2]]),
        ("broken_at", None),
        ("broken_at", 2),
        ("broken_at", -1),
        ("broken_at", 1.0),
        ("broken_at", True),
        ("broken_at", "1"),
        ("probability", None),
        ("probability", "-4/81"),
        ("probability", "inf"),
        ("probability", "0.05"),
        ("probability", "4/0"),
        ("probability", "4/81\n"),
        ("probability", 0.05),
        ("probability", "1/" + "9" * 1001),
        ("gap", None),
        ("gap.lower", "-1/2"),
        ("gap.lower", "1/0"),
        ("gap.upper", "1"),
    ],
)
def test_a_malformed_path_is_refused(tmp_path: Path, path: str, value: object) -> None:
    """Every departure from the format is one line, from both."""
    assert check_same(written(tmp_path, changed(RETURN, path, value))) == "unusable"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("values.a", "0"),
        ("values.a", "-1/3"),
        ("values.a", "4/3"),
        ("values.a", ["1/2", "1/2"]),
        ("values.a", None),
        ("values.Ph", None),
        ("values.Ph", "1/2"),
        ("values.Ph", ["1/2", "1/3"]),
        ("update.alpha", None),
        ("update.human", None),
        ("update.alpha", "k"),
        ("update.alpha", "log"),
        ("update.alpha", "P0"),
        ("update.alpha", "1/3"),
        ("update.human", "a"),
        ("update.human", "Pn"),
        ("update.human", "KL"),
        ("update.human", "Pnext"),
        ("update.human", 1),
        ("update.order", "none"),
        ("update.order", "iv"),
        ("statement", "KL(P0, Pnext) >= mean(Pn, a)"),
        ("statement", "mean(Pn, x) <= 0"),
    ],
)
def test_a_malformed_anchor_is_refused(tmp_path: Path, path: str, value: object) -> None:
    """α outside (0, 1], names without values, names of another kind, and reserved names."""
    assert check_same(written(tmp_path, changed(ANCHORED, path, value))) == "unusable"


@pytest.mark.parametrize("name", ["Pn", "Pnext"])
def test_the_path_alone_says_what_pn_is(tmp_path: Path, name: str) -> None:
    """A file that gives Pn or Pnext a value and mixes it in is refused."""
    document = changed(changed(ANCHORED, "values.Ph", None), "update.human", name)
    document = changed(document, f"values.{name}", ["1/4", "3/4"])
    assert check_same(written(tmp_path, document)) == "unusable"


def test_alpha_may_be_1_where_hypotheses_allow_it(tmp_path: Path) -> None:
    """Nothing but the statement's own bounds on its scalars excludes α = 1."""
    full = changed(changed(ANCHORED, "values.a", "1"), "probability", "3/128")
    assert check_same(written(tmp_path, full)) == "not certified"
    unbounded = changed(full, "given", ["KL(P0, Pn) == inf"])
    assert check_same(written(tmp_path, unbounded)) == "certified"
    bounded = changed(full, "given", ["KL(P0, Pn) == inf", "0 < a"])
    assert check_same(written(tmp_path, bounded)) == "not certified"


def test_labels_must_be_distinct(tmp_path: Path) -> None:
    """Two letters with one label are no two letters to a variance."""
    document = changed(changed(RETURN, "statement", "var(Pnext, x) < var(Pn, x)"), "gap.lower", "0")
    good = changed(document, "values.x", ["0", "1"])
    assert check_same(written(tmp_path, good)) == "certified"
    assert check_same(written(tmp_path, changed(good, "values.x", ["1", "1"]))) == "unusable"


def test_paths_whose_probability_is_endless_are_refused(tmp_path: Path) -> None:
    """1000 generations of 1000 draws are refused before any power is taken."""
    document = changed(changed(RETURN, "update.draws", 1000), "states", [[500, 500]] * 1000)
    assert check_same(written(tmp_path, document)) == "unusable"
    one = changed(changed(document, "states", [[500, 500]]), "broken_at", 0)
    assert check_same(written(tmp_path, one)) == "not certified"


def test_what_is_no_path_file_is_refused(tmp_path: Path) -> None:
    """Broken JSON, duplicate keys, NaN, size and nesting are one line from both."""
    text = json.dumps(RETURN)
    twice = text.replace('"broken_at": 1', '"broken_at": 1, "broken_at": 1')
    for each in (
        "",
        "[]",
        text[:-1],
        twice,
        text.replace('"broken_at": 1', '"broken_at": NaN'),
        text.replace('"broken_at": 1', '"broken_at": ' + "9" * 5000),
        text + " " * MAX_BYTES,
        '{"schema": "collapse-audit/path/1", "states": ' + "[" * 100_000,
    ):
        assert check_same(written(tmp_path, each)) == "unusable"
    assert by_package(tmp_path) == by_script(tmp_path) == "unusable"


@pytest.mark.parametrize("document", [RETURN, ANCHORED], ids=["return", "anchored"])
def test_both_agree_on_every_changed_digit(tmp_path: Path, document: Document) -> None:
    """Every digit changed in turn to every other: both say the same, and few stay certified."""
    texts = list(digit_changes(json.dumps({**document, "gap": {"lower": "0"}})))
    texts += list(digit_changes(json.dumps(document)))
    verdicts = [check_same(written(tmp_path, text)) for text in Random(5).sample(texts, 150)]
    assert {"not certified", "unusable"} <= set(verdicts)
    assert verdicts.count("certified") < len(verdicts) / 5


def test_a_script_that_believes_everything_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """If the script certified whatever it reads, the changed digits would tell."""
    monkeypatch.setattr(checker, "verify_run", lambda _: checker.Verdict("certified", ""))
    with pytest.raises(AssertionError):
        test_both_agree_on_every_changed_digit(tmp_path, RETURN)


def test_paths_in_python_are_checked_too() -> None:
    """An object that was never in a file is held to the same rules."""
    good = certify_path(FALLS, resample(3), ExactPoint.of(2, P0=("1/3", "2/3")), "P0", BACK)
    assert good is not None
    assert verify_path_witness(good).certified
    for spoilt in (
        replace(good, states=((2, 2),)),
        replace(good, states=()),
        replace(good, states=((4, -1), (2, 1), (1, 2)), broken_at=2),
        replace(good, broken_at=2),
        replace(good, start="Pnext"),
        replace(good, start=(Fraction(1), Fraction(1))),
        replace(good, fixed=ExactPoint.of(2, P0=("1/3", "2/3"), a="1/2")),
    ):
        with pytest.raises((LoopError, LanguageError)):
            verify_path_witness(spoilt)
    with pytest.raises(LoopError):
        PathUpdate("resample", 3, "ii")
    with pytest.raises(LoopError):
        PathUpdate("resample", 3, "none", "a", "Ph")


BACK: tuple[Counts, ...] = ((2, 1), (1, 2))


# ------------------------------------------------------------------ probabilities


def model(*numbers: int) -> Model:
    """The distribution in proportion to whole numbers."""
    return tuple(Fraction(number, sum(numbers)) for number in numbers)


@pytest.mark.parametrize("weights", [model(1, 1), model(1, 2, 4), model(0, 1, 3), model(1, 0)])
@pytest.mark.parametrize("draws", [1, 2, 4])
def test_one_step_has_the_probability_of_its_draws(weights: Model, draws: int) -> None:
    """The closed form is the sum over all k^N sequences of draws with these counts."""
    k = len(weights)
    found: dict[Counts, Fraction] = {}
    for letters in product(range(k), repeat=draws):
        counts = tuple(letters.count(letter) for letter in range(k))
        found[counts] = found.get(counts, Fraction(0)) + prod(weights[x] for x in letters)
    assert sum(found.values()) == 1
    for counts, expected in found.items():
        assert chance(weights, counts) == expected
        assert checker.chance((tuple(map(checker.Real, weights)), counts)) == expected


# ------------------------------------------------------------------ minimality


def falls(p0: Model, now: Model, then: Model) -> bool:
    """D(P0‖then) < D(P0‖now), that is ∏ then^(d·P0) > ∏ now^(d·P0) with d·P0 whole."""
    common = lcm(*(p.denominator for p in p0))
    return powers(then, p0, common) > powers(now, p0, common)


def rises(p0: Model, now: Model, then: Model) -> bool:
    """H(then) > H(now), that is ∏ then^(d·then) < ∏ now^(d·now) with whole exponents."""
    common = lcm(*(p.denominator for p in (*now, *then)))
    return powers(then, then, common) < powers(now, now, common)


def powers(bases: Model, exponents: Model, common: int) -> Fraction:
    """∏ b^(common·e), with whole exponents and 0⁰ = 1: logarithms compared exactly."""
    pairs = zip(bases, exponents, strict=True)
    return prod((b ** int(common * e) for b, e in pairs), start=Fraction(1))


def spreads(p0: Model, now: Model, then: Model) -> bool:
    """Var(then) > Var(now) with labels 0 … k − 1."""
    return variance(then) > variance(now)


def variance(p: Model) -> Fraction:
    """E x² − (E x)²."""
    mean = sum((x * w for x, w in enumerate(p)), start=Fraction(0))
    return sum((x * x * w for x, w in enumerate(p)), start=Fraction(0)) - mean**2


def returns(p0: Model, now: Model, then: Model) -> bool:
    """Away from P0 and back."""
    return now != p0 and then == p0


def models_of(k: int, denominator: int, least: int) -> Iterator[Model]:
    """All distributions with this common denominator and whole numerators ≥ least."""
    for numerators in product(range(least, denominator + 1), repeat=k):
        if sum(numerators) == denominator:
            yield tuple(Fraction(n, denominator) for n in numerators)


def breaks(relation: Any, p0: Model, start: Model, draws: int, steps: int, after: int) -> bool:
    """Whether some path of so many draws breaks a relation within so many steps."""
    lattice = list(models_of(len(p0), draws, 0))
    reached = {start}
    for step in range(steps):
        pairs = [(now, then) for now in reached for then in lattice if possible(now, then)]
        if step >= after and any(relation(p0, now, then) for now, then in pairs):
            return True
        reached = {then for _, then in pairs}
    return False


def possible(now: Model, then: Model) -> bool:
    """Draws never bring a lost letter back, and otherwise give any counts."""
    return all(p or not q for p, q in zip(now, then, strict=True))


CASES = [
    ("C03_compounding/paths/a.json", FALLS, falls, "P0", 0),
    ("C07_entropy_monotone/paths/a.json", RISES, rises, "P0", 0),
    ("C07_entropy_monotone/paths/a_within.json", RISES, rises, "P0", 1),
    ("C09_variance_monotone/paths/a.json", SPREADS, spreads, "P0", 0),
    ("C09_variance_monotone/paths/a_within.json", SPREADS, spreads, "P0", 1),
    ("C12_kl_monotone/paths/a.json", FALLS, falls, "P0", 0),
    ("C16_no_reentry/paths/a.json", FALLS, falls, None, 0),
    ("C16_no_reentry/paths/a_from_original.json", FALLS, falls, "P0", 0),
    ("C16_no_reentry/paths/c.json", RETURNS, returns, "P0", 0),
]


def short(value: Any) -> str:
    """An id that every worker gives alike."""
    return str(getattr(value, "__name__", value))[:24]


@pytest.mark.parametrize(("name", "statement", "relation", "start", "after"), CASES, ids=short)
def test_committed_paths_are_minimal(
    name: str, statement: Statement, relation: Any, start: str | None, after: int
) -> None:
    """With fewer draws, letters or steps nothing breaks, for P0 up to denominator 8: enumerated."""
    path = load_path(PROOFS / name)
    draws, k, steps = path.update.draws, path.fixed.alphabet, len(path.states)
    assert path.statement == statement
    assert broken(relation, start, draws, k, steps, after)
    assert not any(
        broken(relation, start, fewer, letters, 3, after)
        for fewer in range(1, draws)
        for letters in (2, 3)
    )
    assert not any(broken(relation, start, draws, fewer, 3, after) for fewer in range(2, k))
    assert steps == 1 or not broken(relation, start, draws, k, steps - 1, after)


def broken(relation: Any, start: str | None, draws: int, k: int, steps: int, after: int) -> bool:
    """Whether any P0 and start of full support with denominators up to 8 allow a breaking path."""
    originals = [p for d in range(k, 9) for p in models_of(k, d, 1)]
    return any(
        breaks(relation, p0, first, draws, steps, after)
        for p0 in originals
        for first in ([p0] if start else originals)
    )


@pytest.mark.parametrize(("name", "statement", "relation", "start", "after"), CASES, ids=short)
def test_the_search_finds_the_committed_paths(
    name: str, statement: Statement, relation: Any, start: str | None, after: int
) -> None:
    """`shortest_path` within the limits that the file shows gives that file."""
    path = load_path(PROOFS / name)
    limits = Limits(path.update.draws, path.fixed.alphabet, len(path.states), 3)
    found = shortest_path(statement, resample, start=start, after=after, limits=limits)
    assert found is not None
    assert replace(found, claim=path.claim, reading=path.reading) == path


def test_a_finite_gap_comes_before_an_infinite_one() -> None:
    """D rises by +∞ with one draw already, but the path with a finite rise is given."""
    claim = parse("KL(P0, Pnext) <= KL(P0, Pn)")
    found = shortest_path(claim, resample, limits=Limits(draws=2))
    assert found is not None
    assert found.gap is not None
    only = shortest_path(claim, resample, limits=Limits(draws=1, letters=2))
    assert only is not None
    assert only.gap is None
    assert verify_path_witness(only).certified


def test_the_search_knows_anchored_orders() -> None:
    """Order iii: D falls from +∞ when a lost letter returns, with two draws a generation."""

    def anchored(draws: int) -> PathUpdate:
        return PathUpdate("resample", draws, "iii", "a", "P0")

    claim = parse("KL(P0, Pnext) >= KL(P0, Pn)", ["KL(P0, Pn) == inf"])
    found = shortest_path(claim, anchored, limits=Limits(2, 2, 2, 2), a=Fraction(1, 2))
    assert found is not None
    assert (found.update.draws, len(found.states), found.gap) == (2, 2, None)
    assert verify_path_witness(found).certified
    with pytest.raises(LoopError, match="no value for a"):
        shortest_path(claim, anchored)


def test_a_document_is_a_path_witness() -> None:
    """What the search gives is a `PathWitness` that knows its models and its steps."""
    found = shortest_path(RISES, resample, limits=Limits(2, 2, 1, 3))
    assert isinstance(found, PathWitness)
    assert found.models == (model(1, 2), model(1, 1))
    assert found.steps == (Fraction(4, 9),)
