"""``collapse-audit bound``: a user's own distributions."""

import json
from pathlib import Path

import pytest
from jsonschema import validate

from collapse_audit.cli import exit_code
from collapse_audit.findings.bounds import CLOSER, LESS, NO_HELP, implications
from collapse_audit.sharp import bound
from collapse_audit.witness.files import schema_named

Capture = pytest.CaptureFixture[str]
EXAMPLE = "letter,P0,Pt,Ph\na,1/4,3/4,1/2\nb,3/4,1/4,1/2\n"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The example of the README as a file."""
    (path := tmp_path / "mine.csv").write_text(EXAMPLE, "utf-8")
    return path


def test_it_says_that_the_claimed_bound_fails(mine: Path, capsys: Capture) -> None:
    """Both sides, to the digits that the README quotes, and what follows."""
    assert exit_code(["bound", str(mine), "--alpha", "1/2"]) == 0
    out = capsys.readouterr().out
    assert "0.290788" in out and "0.274653" in out
    assert "The article's bound fails for these distributions (C26a)." in out
    assert CLOSER in out


def test_json_is_one_valid_document(mine: Path, capsys: Capture) -> None:
    """``--json -`` leaves stdout to the document; infinity is the text inf."""
    mine.write_text(EXAMPLE.replace("3/4,1/2", "1,1/2").replace("1/4,1/2", "0,1/2"), "utf-8")
    assert exit_code(["bound", str(mine), "--alpha", "0.5", "--json", "-"]) == 0
    document = json.loads(capsys.readouterr().out)
    validate(document, schema_named("bound"))
    assert (document["model"], document["claimed"], document["claim"]) == ("inf", "inf", "holds")


@pytest.mark.parametrize(
    ("alpha", "text", "message"),
    [
        ("2", EXAMPLE, "alpha must lie in (0, 1], not 2"),
        ("x", EXAMPLE, "alpha: 'x' is no finite number"),
        ("1e-99999", EXAMPLE, "alpha: '1e-99999' is no finite number"),
        ("1/2", "P0,Pt\n1,1\n", "there is no Ph among P0, Pt"),
        ("1/2", EXAMPLE.replace("3/4,1/4", "-3/4,1/4"), "P0 has the negative weight -3/4"),
    ],
)
def test_unusable_input_is_one_line(
    mine: Path, capsys: Capture, alpha: str, text: str, message: str
) -> None:
    """Exit code 2, one line on stderr, nothing on stdout."""
    mine.write_text(text, "utf-8")
    assert exit_code(["bound", str(mine), "--alpha", alpha]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert message in captured.err


def test_whether_human_data_help_is_said_as_it_is() -> None:
    """Closer; not closer here but at a smaller α; closer at no α."""
    far = bound([1, 3], [1, 2], [3, 1], "1/2")
    assert implications(far)[1] == NO_HELP
    near = bound([1, 1], [2, 3], [9, 1], "1/2")
    assert implications(near)[1] == LESS
    assert implications(bound([1, 1], [2, 3], [9, 1], "1/100"))[1] == CLOSER
