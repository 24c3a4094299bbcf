"""The verdict tables say in words what they say in colour."""

from io import StringIO
from pathlib import Path

from rich.console import Console

from collapse_audit.findings.tables import (
    STYLES,
    strongest_repair,
    verdict_table,
    verdict_table_markdown,
    waiting,
)
from collapse_audit.ledger import verdicts
from tests.findings.synthetic import audited_ledger


def test_terminal(proofs: Path) -> None:
    """Without colours every verdict and repair can still be read."""
    out = StringIO()
    Console(file=out, width=90, no_color=True).print(verdict_table(audited_ledger(proofs)[1]))
    text = out.getvalue()
    assert "2 claims: 1 refuted, 1 open." in text
    assert [word in text for word in ("C98", "An example | with a bar", "refuted", "C98b")] == (
        [True] * 4
    )


def test_markdown(proofs: Path) -> None:
    """The README's table links each claim to its finding and escapes bars."""
    link, title = "[C98](proofs/C98_example/README.md)", r"An example \| with a bar"
    row = f"| {link} | {title} | E | refuted | C98b: in the loop |"
    text = verdict_table_markdown(audited_ledger(proofs)[1])
    assert row in text.splitlines()
    assert text.startswith("<!-- verdicts:begin -->\n2 claims: 1 refuted, 1 open.")
    assert text.endswith("<!-- verdicts:end -->")


def test_open_readings_say_what_they_wait_for(proofs: Path) -> None:
    """Open readings without evidence are listed by what would settle them."""
    lines = waiting(audited_ledger(proofs)[1])
    assert "open until chains: C98b" in lines


def test_no_repair(proofs: Path) -> None:
    """A claim without repairs names none."""
    assert strongest_repair(audited_ledger(proofs)[1][1]) == ""


def test_styles() -> None:
    """Each verdict has a style of its own, and none is red or green."""
    known = {value for name, value in vars(verdicts).items() if name.isupper()}
    assert known == set(STYLES)
    assert len(set(STYLES.values())) == len(STYLES)
    assert not [style for style in STYLES.values() if "red" in style or "green" in style]
