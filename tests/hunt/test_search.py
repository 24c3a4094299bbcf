"""Limits, replay, processes, interruption and reporting."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import jsonschema
import pytest

from collapse_audit.hunt import Progress, hunt
from collapse_audit.language import LanguageError, parse
from collapse_audit.witness.files import schema_named

PINSKER = "KL(P,Q) >= 2*TV(P,Q)**2"
NEAR_PINSKER = "KL(P,Q) >= 2.0001*TV(P,Q)**2"
THREE_LETTERS = "max(P) >= 1/2"


@pytest.mark.parametrize("text", [PINSKER, NEAR_PINSKER, THREE_LETTERS])
def test_processes_share_the_work_without_changing_it(text: str) -> None:
    """Two processes give the result of one, witness and coverage included."""
    alone = hunt(text, trials=50_000, seed=5)
    shared = hunt(text, trials=50_000, seed=5, jobs=2)
    assert (alone.outcome, alone.witness, alone.trials) == (
        shared.outcome,
        shared.witness,
        shared.trials,
    )
    assert alone.covered == shared.covered


@pytest.mark.parametrize("text", [PINSKER, NEAR_PINSKER, THREE_LETTERS])
def test_a_timed_run_is_replayed_by_its_trials(text: str) -> None:
    """The trials that a run bounded by seconds reports reproduce it."""
    timed = hunt(text, seconds=0.1, seed=3)
    replayed = hunt(text, trials=timed.trials, seed=3)
    assert (timed.outcome, timed.witness, timed.trials, timed.covered) == (
        replayed.outcome,
        replayed.witness,
        replayed.trials,
        replayed.covered,
    )


@pytest.mark.parametrize("trials", [1, 7, 1000, 1024, 1025, 5000, 12_345])
def test_trials_are_counted_exactly(trials: int) -> None:
    """A search that finds nothing tries exactly as many points as asked for."""
    result = hunt(PINSKER, trials=trials)
    assert result.trials == trials == sum(result.covered["families"].values())


def test_seconds_bound_the_search() -> None:
    """A run of 0.2 s ends within a shard of it."""
    assert 0.2 <= hunt(PINSKER, seconds=0.2).seconds < 5


@pytest.fixture
def _listening() -> Iterator[None]:
    """Ctrl-C raises KeyboardInterrupt, also where the tests were started to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_listening")
@pytest.mark.parametrize("jobs", [1, 2])
def test_interrupting_keeps_what_is_finished(jobs: int) -> None:
    """Ctrl-C ends a hunt with its coverage so far, and no traceback."""

    def interrupt(progress: Progress) -> None:
        if progress.trials > 20_000:
            os.kill(os.getpid(), signal.SIGINT)

    result = hunt(PINSKER, seconds=60, jobs=jobs, progress=interrupt)
    assert result.outcome == "nothing found"
    assert result.covered["interrupted"] is True
    assert 20_000 < result.trials < 10**6


def test_progress_is_reported() -> None:
    """Progress rises to the limit and counts the trials."""
    seen: list[Progress] = []
    result = hunt(PINSKER, trials=20_000, progress=seen.append)
    assert seen[-1].trials == result.trials
    assert seen[-1].share == 1
    assert [each.trials for each in seen] == sorted(each.trials for each in seen)


@pytest.mark.parametrize("text", [NEAR_PINSKER, PINSKER, "a <= 1"])
def test_the_document_follows_its_schema(text: str) -> None:
    """`document()` is JSON that the shipped schema accepts."""
    document = hunt(text, trials=6000).document()
    jsonschema.validate(json.loads(json.dumps(document)), schema_named("hunt"))
    assert (document["witness"] is None) == (document["outcome"] != "refuted")


def test_contradicting_bounds_are_named() -> None:
    """b > 1 beside the default b < 1 leaves nothing to try; the hint says so."""
    result = hunt("b <= 1", ["b > 1"], trials=1000)
    assert result.outcome == "undecided"
    assert "b < 1 is the default bound" in result.covered["hint"]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("P >= 0", ["sum(P) == 2"]),
        ("KL(P,Q) >= 0", ["KL(P,Q) == 1/3"]),
        ("a <= 1/2", ["P == mix(a, R, Q)", "dot(P, Q) == 0"]),
        ("log(-1 - a) <= 0", []),
    ],
)
def test_nothing_satisfied_is_undecided(text: str, given: list[str]) -> None:
    """Where no rational point satisfies the hypotheses, finding nothing would say nothing."""
    assert hunt(text, given, trials=5000).outcome == "undecided"


def test_statements_with_forall_are_refused() -> None:
    """They are proved, not searched."""
    with pytest.raises(LanguageError, match="proved, not searched"):
        hunt("forall(P, KL(P, Q) >= 0)")


@pytest.mark.parametrize(
    "limits",
    [
        {"k": 1},
        {"k": 0},
        {"k": 10**6},
        {"trials": 0},
        {"seconds": 0},
        {"seconds": float("nan")},
        {"jobs": 0},
        {"seed": -1},
    ],
)
def test_senseless_limits_are_refused(limits: dict[str, int]) -> None:
    """One line, before anything is tried."""
    with pytest.raises(LanguageError):
        hunt(PINSKER, **limits)  # type: ignore[arg-type]


def test_alphabets_below_a_named_letter_are_refused() -> None:
    """point(2) needs three letters."""
    with pytest.raises(LanguageError, match="at least 3 letters"):
        hunt("KL(point(2), P) >= 0", k=2)


def test_huge_numbers_are_refused() -> None:
    """1e1000 has no float."""
    with pytest.raises(LanguageError, match="1e100"):
        hunt("a <= 1e1000")


def test_hypotheses_come_with_the_text_or_in_the_statement() -> None:
    """Both ways give the same result; both at once are refused."""
    statement = parse("a <= b", ["a <= b"])
    assert hunt(statement, trials=2000).covered == hunt("a <= b", ["a <= b"], trials=2000).covered
    with pytest.raises(LanguageError):
        hunt(statement, ["a <= b"])


def test_constants_are_settled_at_once() -> None:
    """A statement about nothing variable has one point per alphabet."""
    assert hunt("1 <= 2").trials <= 2
    assert hunt("KL(point(0), uniform) <= log(k)").trials < 100


def test_the_hunt_does_without_sympy() -> None:
    """Importing it stays cheap."""
    code = "import sys, collapse_audit.hunt; sys.exit('sympy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=_environment()).returncode == 0


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
