"""The package and `proofs/check_witness.py`, which share no code, give the same verdict."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from collapse_audit.language import LanguageError
from collapse_audit.witness import FileError, Witness, verify
from tests.proofs.test_check_witness import load
from tests.witness.documents import CONTRACTION, digit_changes, generated, written

PROOFS = Path(__file__).parents[2] / "proofs"
COMMITTED = sorted(PROOFS.glob("*/witnesses/*.json"))
checker: Any = load()


def by_package(path: Path) -> str:
    """certified, not certified, undecided or unusable."""
    try:
        found = verify(path)
    except FileError:
        return "unusable"
    if not found.certified and "undecided" in found.reason:
        return "undecided"
    return "certified" if found.certified else "not certified"


def by_script(path: Path) -> str:
    """The same four words."""
    try:
        return str(checker.verify(checker.parse_witness(checker.read(path))).outcome)
    except checker.Unusable:
        return "unusable"


def check_same(path: Path) -> str:
    """One verdict from both; where one arithmetic decides less, it says so."""
    package, script = by_package(path), by_script(path)
    if "undecided" in (package, script):
        assert "unusable" not in (package, script), path.read_text("utf-8")
        return "undecided"
    assert package == script, f"{package} against {script}: {path.read_text('utf-8')}"
    return package


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: "/".join(path.parts[-3:]))
def test_both_certify_every_committed_witness(path: Path) -> None:
    """Each file of the dossiers is a witness, twice checked."""
    assert check_same(path) == "certified"


def test_both_certify_the_example(tmp_path: Path) -> None:
    """The example of the file format."""
    assert check_same(written(tmp_path, CONTRACTION)) == "certified"


@pytest.mark.parametrize("seed", range(3))
def test_both_certify_generated_witnesses(tmp_path: Path, seed: int) -> None:
    """What the package certifies at random points, the script certifies too."""
    for witness in generated(100 + seed, 20):
        assert check_same(written(tmp_path, witness.document())) == "certified"


def test_both_agree_on_every_changed_digit(tmp_path: Path) -> None:
    """Every digit of the example changed in turn to every other."""
    verdicts = [check_same(written(tmp_path, t)) for t in digit_changes(json.dumps(CONTRACTION))]
    assert {"certified", "not certified", "unusable"} <= set(verdicts)


@pytest.mark.parametrize("path", COMMITTED, ids=lambda path: "/".join(path.parts[-3:]))
def test_both_agree_on_committed_witnesses_with_a_changed_digit(tmp_path: Path, path: Path) -> None:
    """A sample of the corrupted copies of each committed file."""
    copies = list(digit_changes(path.read_text("utf-8")))
    for text in Random(26).sample(copies, min(12, len(copies))):
        check_same(written(tmp_path, text))


@pytest.mark.parametrize("seed", range(3))
def test_both_agree_on_generated_witnesses_with_changes(tmp_path: Path, seed: int) -> None:
    """Digits and relations changed at random in random witnesses."""
    choose = Random(seed)
    for witness in generated(200 + seed, 15):
        text = json.dumps(witness.document())
        copies = list(digit_changes(text))
        for each in choose.sample(copies, min(4, len(copies))):
            check_same(written(tmp_path, each))
        flipped = text.replace(" <= ", " >= ").replace(" < ", " <= ")
        check_same(written(tmp_path, flipped))
        check_same(written(tmp_path, text.replace('"lower": "', '"lower": "1')))


def test_a_checker_that_believes_everything_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """If either side certified what it reads, the changed digits would tell."""
    monkeypatch.setattr(checker, "verify", lambda _: checker.Verdict("certified", ""))
    with pytest.raises(AssertionError):
        test_both_agree_on_every_changed_digit(tmp_path)


def test_the_language_error_is_a_file_error(tmp_path: Path) -> None:
    """The package never lets the language's own error out of a file."""
    assert issubclass(LanguageError, ValueError)
    assert not issubclass(FileError, LanguageError)
    assert isinstance(generated(1, 1)[0], Witness)
