"""Options, fixtures and Hypothesis profiles shared by all tests.

`pytest --claim C26 --trials 1e6 --audit-seed 7` reruns the tests of one claim with a larger search.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.errors import InvalidArgument

from collapse_audit.ledger import load_dossiers
from collapse_audit.ledger.recheck import Theorems
from tests.options import OptionError, known_claims, parse_claims, parse_seed, parse_trials

CACHE = Path(__file__).resolve().parent.parent / ".cache"

# Tests, and the notebooks' kernels that they start, keep their files in the checkout.
for variable, folder in {
    "HYPOTHESIS_STORAGE_DIRECTORY": "hypothesis",
    "IPYTHONDIR": "ipython",
    "JUPYTER_CONFIG_DIR": "jupyter/config",
    "JUPYTER_DATA_DIR": "jupyter/data",
    "JUPYTER_RUNTIME_DIR": "jupyter/runtime",
    "MPLCONFIGDIR": "matplotlib",
    "XDG_CACHE_HOME": "",
}.items():
    os.environ.setdefault(variable, str(CACHE / folder))

# No deadlines: the machine's speed is not a fact about the program. Every field is given, since
# what is left out would come from Hypothesis' own profile for the machine at hand.
settings.register_profile(
    "ci", derandomize=True, database=None, deadline=None, max_examples=60, print_blob=True
)
settings.register_profile(
    "thorough", derandomize=False, deadline=None, max_examples=1000, print_blob=True
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the options; values stay text, which reaches the workers of xdist unchanged."""
    group = parser.getgroup("collapse-audit")
    group.addoption(
        "--claim", action="append", default=[], help="run only the tests of this claim; repeats"
    )
    group.addoption(
        "--trials", default="10000", help="points a search may try, such as 1e6 (default: 10000)"
    )
    group.addoption("--audit-seed", default="1", help="the seed of every search (default: 1)")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Refuses unusable values at once, and loads the profile named by HYPOTHESIS_PROFILE.

    It comes before Hypothesis' own hook, so that `--hypothesis-profile` has the last word.
    """
    for read in (_claims, _trials, _seed):
        try:
            read(config)
        except OptionError as error:
            raise pytest.UsageError(str(error)) from None
    profile = os.environ.get("HYPOTHESIS_PROFILE", "ci")
    try:
        settings.load_profile(profile)
    except InvalidArgument:
        raise pytest.UsageError(f"HYPOTHESIS_PROFILE: no profile {profile[:40]!r}") from None


def pytest_report_header(config: pytest.Config) -> str:
    """What a rerun needs to repeat this run."""
    claims = ",".join(_claims(config)) or "all"
    return f"collapse-audit: claims {claims}, trials {_trials(config)}, seed {_seed(config)}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--claim`, keeps only the tests that are marked with one of those claims."""
    selected = set(_claims(config))
    if not selected:
        return
    dropped = [item for item in items if selected.isdisjoint(_marked(item))]
    config.hook.pytest_deselected(items=dropped)
    items[:] = [item for item in items if not selected.isdisjoint(_marked(item))]


def _marked(item: pytest.Item) -> set[str]:
    return {claim for mark in item.iter_markers("claim") for claim in mark.args}


def _claims(config: pytest.Config) -> tuple[str, ...]:
    return parse_claims(config.getoption("--claim"), known_claims())


def _trials(config: pytest.Config) -> int:
    return parse_trials(config.getoption("--trials"))


def _seed(config: pytest.Config) -> int:
    return parse_seed(config.getoption("--audit-seed"))


@pytest.fixture(scope="session")
def trials(pytestconfig: pytest.Config) -> int:
    """How many points a search may try."""
    return _trials(pytestconfig)


@pytest.fixture(scope="session")
def audit_seed(pytestconfig: pytest.Config) -> int:
    """The seed of every search."""
    return _seed(pytestconfig)


@pytest.fixture(scope="session")
def theorems() -> Theorems:
    """What Coq's kernel says of every theorem of the dossiers; skipped where Coq is missing."""
    from collapse_audit.kernel import CoqMissing, find_toolchain
    from collapse_audit.ledger.theorems import ask_kernel
    from collapse_audit.ledger.workers import default_jobs

    if os.environ.get("COLLAPSE_AUDIT_REQUIRE_COQ"):
        try:
            find_toolchain()
        except CoqMissing as error:
            pytest.fail(str(error))
    return ask_kernel(load_dossiers(), default_jobs())


@pytest.fixture(scope="session")
def selected_claims(pytestconfig: pytest.Config) -> tuple[str, ...]:
    """The claims named with `--claim`, or else all of them."""
    return _claims(pytestconfig) or known_claims()
