"""The README's promises: its commands print what it shows, its numbers are right, links resolve."""

import math
import re
import shlex
from pathlib import Path

import pytest

from collapse_audit import bound
from collapse_audit.cli import exit_code

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "README.md").read_text("utf-8")


def consoles() -> list[tuple[str, str]]:
    """Each ``$ collapse-audit …`` of the README with the output shown below it."""
    blocks = re.findall(r"```console\n(.*?)```", TEXT, re.DOTALL)
    parts = (part.partition("\n") for block in blocks for part in block.split("$ ")[1:])
    return [(command, shown) for command, _, shown in parts]


@pytest.mark.parametrize(("command", "shown"), consoles())
def test_commands_print_what_is_shown(
    capsys: pytest.CaptureFixture[str], command: str, shown: str
) -> None:
    """Each example's real output is the one in the text, up to line breaks."""
    name, *arguments = shlex.split(command)
    assert name == "collapse-audit"
    exit_code(arguments)
    assert capsys.readouterr().out.split() == shown.split()


def test_there_are_examples() -> None:
    """The test above has something to check."""
    assert len(consoles()) == 3


def test_headline_numbers() -> None:
    """0.2908 and 0.2747, by balls and by hand: ¼ ln(2/5) + ¾ ln 2 and ½·(½ ln 3)."""
    found = bound([1, 3], [3, 1], [1, 1], "1/2")
    by_hand = (0.25 * math.log(2 / 5) + 0.75 * math.log(2), 0.25 * math.log(3))
    for number, ball, hand in zip(
        ("0.2908", "0.2747"), (found.divergence, found.claimed), by_hand, strict=True
    ):
        assert number in TEXT
        assert f"{ball:.4f}" == f"{hand:.4f}" == number


def test_links_resolve() -> None:
    """Every relative link leads to a file of the checkout."""
    targets = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
