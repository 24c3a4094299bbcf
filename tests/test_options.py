"""The options of `tests/conftest.py`, as a person at the terminal meets them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.options import OptionError, parse_claims, parse_seed, parse_trials

ROOT = Path(__file__).resolve().parent.parent

SAMPLE = '''
import os
import pytest
from hypothesis import settings

def test_plain(): pass

@pytest.mark.claim("C26")
def test_marked(trials, audit_seed, selected_claims):
    """Seen on a worker."""
    assert os.environ["PYTEST_XDIST_WORKER"]
    assert (trials, audit_seed, selected_claims) == (1000, 7, ("C26",))
    assert settings().max_examples == 1000

@pytest.mark.claim("C27")
@pytest.mark.claim("C28")
def test_other(): assert False
'''


def _pytest(tmp_path: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    cache = ("-o", f"cache_dir={tmp_path}/cache")
    # What an outer run tells its own workers is none of the inner run's business.
    environment = {key: value for key, value in os.environ.items() if "PYTEST" not in key}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.conftest", *cache, str(tmp_path), *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize(
    "arguments",
    [("--trials", "abc"), ("--claim", "C99"), ("--hypothesis-profile=ci", "--audit-seed=-1")],
)
def test_unusable_values_stop_pytest_with_one_line(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    """An unusable value is a usage error: exit 4, one line that names the option, no traceback."""
    result = _pytest(tmp_path, *arguments)
    assert result.returncode == pytest.ExitCode.USAGE_ERROR
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("ERROR: --")


def test_unknown_hypothesis_profile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A misspelt HYPOTHESIS_PROFILE is a usage error, not a quiet fallback."""
    monkeypatch.setenv("HYPOTHESIS_PROFILE", "thorogh")
    result = _pytest(tmp_path)
    assert result.returncode == pytest.ExitCode.USAGE_ERROR
    assert result.stderr.strip() == "ERROR: HYPOTHESIS_PROFILE: no profile 'thorogh'"


def test_options_select_and_reach_the_workers(tmp_path: Path) -> None:
    """`--claim` drops unmarked and otherwise marked tests; workers see every value."""
    (tmp_path / "test_sample.py").write_text(SAMPLE, encoding="utf-8")
    options = ("--claim=c26", "--trials=1e3", "--audit-seed=7", "--hypothesis-profile=thorough")
    result = _pytest(tmp_path, "-n1", *options)
    assert result.returncode == 0, result.stdout
    assert "1 passed" in result.stdout


@pytest.mark.parametrize(
    "text", ["", "0", "-1", "1.5", "nan", "sNaN", "inf", "1e13", "1e999999999", "1e-9", "0x10"]
)
def test_trials_refuses(text: str) -> None:
    """A number of trials is a whole number from 1 to 10^12, and nothing else is taken for one."""
    with pytest.raises(OptionError, match="--trials: need a whole number"):
        parse_trials(text)


@pytest.mark.parametrize("text", ["-1", "18446744073709551616", "seven"])
def test_seed_refuses(text: str) -> None:
    """A seed is a whole number from 0 to 2^64 − 1."""
    with pytest.raises(OptionError, match="--audit-seed: need a whole number"):
        parse_seed(text)


@pytest.mark.parametrize("text", ["", "C26,", "C26a", "26"])
def test_claims_refuses(text: str) -> None:
    """Only whole ids of claims that have a dossier are taken; a reading is not a claim."""
    with pytest.raises(OptionError, match="--claim: no claim"):
        parse_claims([text], ("C26", "C27"))
