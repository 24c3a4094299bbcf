"""The build compiles what it must, nothing twice, and trusts no file that it did not make."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest

from collapse_audit.kernel.build import build
from collapse_audit.kernel.cache import build_folder
from collapse_audit.kernel.coq import INSTALL, CoqMissing, Runner, Stopped, find_toolchain
from collapse_audit.kernel.sources import Source, collect, objection, stripped
from tests.kernel.projects import Project, project

NUMBERS = {
    "theory/Base.v": "Definition two := 2.\n",
    "theory/Lemmas.v": (
        "From CollapseAudit.theory Require Import Base.\n"
        "Lemma small : two = 1 + 1. Proof. reflexivity. Qed.\n"
    ),
    "C01_numbers/numbers.v": (
        "From CollapseAudit.theory Require Import Base Lemmas.\n"
        "Theorem C01a_proved : two = 1 + 1. Proof. exact small. Qed.\n"
    ),
    "C02_other/other.v": "Definition three := 3.\n",
}


@pytest.fixture
def numbers(tmp_path: Path) -> Project:
    """Four files, three of them in a chain."""
    return project(tmp_path, NUMBERS)


def test_everything_is_built(numbers: Project) -> None:
    """Files are compiled in the order of their requirements, and each is timed and reported."""
    told: list[str] = []
    built = numbers.build(jobs=2, progress=lambda file, seconds: told.append(file))
    assert not built.problems
    assert all(each.seconds > 0 and each.fresh for each in built.files.values())
    assert told.index("theory/Base.v") < told.index("theory/Lemmas.v") < len(told) == len(NUMBERS)


def test_the_sources_stay_as_they_are(numbers: Project) -> None:
    """Nothing is written beside the sources."""
    numbers.build()
    found = {path.relative_to(numbers.root).as_posix() for path in numbers.root.rglob("*.*")}
    assert found == set(NUMBERS)


def test_an_unchanged_rerun_compiles_nothing(numbers: Project) -> None:
    """The second build reuses every file, and still knows what each took."""
    first = numbers.build()
    again = numbers.build()
    assert not any(each.fresh for each in again.files.values())
    assert [e.seconds for e in again.files.values()] == [e.seconds for e in first.files.values()]


def test_a_change_reaches_what_depends_on_it(numbers: Project) -> None:
    """A changed source is compiled again with all that requires it, and nothing else is."""
    numbers.build()
    numbers.write({"theory/Base.v": "Definition two := 1 + 1.\n"})
    assert numbers.compiled() == set(NUMBERS) - {"C02_other/other.v"}


@pytest.mark.parametrize("tamper", [lambda vo, other: b"", lambda vo, other: other])
def test_a_tampered_file_is_not_reused(
    numbers: Project, tamper: Callable[[bytes, bytes], bytes]
) -> None:
    """A compiled file that is damaged, or that another one stands in for, is compiled again."""
    tree = numbers.build().tree
    target, other = tree / "theory/Base.vo", tree / "C02_other/other.vo"
    target.write_bytes(tamper(target.read_bytes(), other.read_bytes()))
    assert "theory/Base.v" in numbers.compiled()
    assert not numbers.build().problems


def test_a_compiled_file_beside_its_source_is_ignored(numbers: Project) -> None:
    """What someone else compiled is not used: the source decides."""
    tree = numbers.build().tree
    (numbers.root / "theory/Base.vo").write_bytes((tree / "theory/Base.vo").read_bytes())
    numbers.write({"theory/Base.v": "Definition two := 3.\n"})
    assert numbers.build().files["theory/Lemmas.v"].status == "failed"


def test_another_coq_reuses_nothing(numbers: Project) -> None:
    """Compiled files belong to one Coq and its libraries."""
    numbers.build()
    other = replace(numbers, toolchain=replace(numbers.toolchain, digest="another"))
    assert other.compiled() == set(NUMBERS)


def test_a_damaged_record_is_no_record(numbers: Project) -> None:
    """Where the record cannot be read, everything is compiled again."""
    numbers.build()
    (numbers.folder / "record.json").write_text('{"theory/Base.v": {"key": 1}}')
    assert numbers.compiled() == set(NUMBERS)


def test_an_error_keeps_back_only_what_needs_the_file(numbers: Project) -> None:
    """The error has file, line and Coq's words; dependents are blocked, the rest is built."""
    numbers.write({"theory/Lemmas.v": "Definition a := 0.\nLemma small : 1 = 2.\nreflexivity.\n"})
    files = numbers.build().files
    failed = files["theory/Lemmas.v"]
    assert (failed.status, failed.line) == ("failed", 3)
    assert failed.message.startswith("theory/Lemmas.v:3: ")
    assert "unify" in failed.detail
    assert files["C01_numbers/numbers.v"].message == "C01_numbers/numbers.v: needs theory/Lemmas.v"
    assert {files[name].status for name in ("theory/Base.v", "C02_other/other.v")} == {"built"}


def test_a_removed_source_is_gone(numbers: Project) -> None:
    """What was compiled from a file that is no longer there is not found by the others."""
    numbers.build()
    (numbers.root / "theory/Lemmas.v").unlink()
    failed = numbers.build().files["C01_numbers/numbers.v"]
    assert failed.status == "failed"
    assert "Lemmas" in failed.detail


def test_a_circle_is_refused(numbers: Project) -> None:
    """Files that require one another are refused; all others are built."""
    circle = {
        "C02_other/a.v": "From CollapseAudit.C02_other Require Import b.\n",
        "C02_other/b.v": "From CollapseAudit.C02_other Require Import a.\n",
    }
    numbers.write(circle)
    built = numbers.build()
    assert {each.file for each in built.problems} == set(circle)
    assert all("requires itself" in each.detail for each in built.problems)


def test_statements_do_not_depend_on_dossiers(numbers: Project) -> None:
    """The theory may not require a dossier, which could change what a statement means."""
    numbers.write({"theory/Lemmas.v": "From CollapseAudit.C02_other Require Import other.\n"})
    refused = numbers.build().files["theory/Lemmas.v"]
    assert (refused.status, refused.detail) == (
        "refused",
        "theory may not require C02_other/other.v",
    )


def test_an_interrupted_build_goes_on(numbers: Project) -> None:
    """Files that are finished when the build is interrupted are not compiled again."""

    def interrupt(file: str, seconds: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        numbers.build(progress=interrupt)
    assert 0 < len(numbers.compiled()) < len(NUMBERS)
    assert not numbers.build().problems


# What is refused before Coq sees it

FORBIDDEN = [
    "Unset Universe Checking.",
    "Local Unset  Guard\nChecking.",
    "#[local] Unset Positivity Checking.",
    "#[bypass_check(guard)] Fixpoint f (n : nat) : nat := f n.",
    "Set Definitional UIP.",
    'Declare ML Module "ltac_plugin".',
    'Add Rec LoadPath "." as Other.',
    'Add ML Path ".".',
    'Load "other".',
    "Time Load other.",
    'Cd "..".',
    "Drop.",
    'Redirect "out" Print nat.',
    'Extraction "out.ml" two.',
    "Separate Extraction two.",
    'Print Universes "out".',
    "Proof. native_compute. reflexivity. Qed.",
    '(* "*)" *) Load other.',
    '(* " (* " *) Load other.',
    'Definition s := "(*". Load other. (* *)',
    "(**) Load other. (**)",
    "(*)*) Load other.",
]


@pytest.mark.parametrize("command", FORBIDDEN)
def test_forbidden_commands_are_found(command: str) -> None:
    """Commands that weaken the kernel, load programs or write files are refused with their line."""
    found = objection(Source("theory/A.v", f"Definition a := 0.\n{command}".encode()))
    assert found is not None
    assert found.line == 2


@pytest.mark.parametrize(
    "text",
    [
        "(* Load x. (* Drop *) Cd *)",
        '(* "*)" Load "x" *)',
        'Definition s := "Load ""x"" (* Drop".',
        "Definition load_path := 0. Definition Loaded := 1.",
        "Lemma extraction : True. (** Universe Checking *)",
    ],
)
def test_harmless_text_is_not_refused(text: str) -> None:
    """Comments and strings hold no commands, and names may resemble them."""
    assert objection(Source("theory/A.v", text.encode())) is None


@pytest.mark.parametrize("text", ['(* "*)" *)', '(* " (* " *)', "(**)", "(*)*)", "(* (* *) *)"])
def test_comments_end_where_coq_ends_them(tmp_path: Path, text: str) -> None:
    """What follows a comment in our eyes follows it in Coq's eyes."""
    made = project(tmp_path, {"theory/A.v": f"{text} Definition after := 0.\nCheck after.\n"})
    assert stripped(text).strip() == ""
    assert not made.build().problems


def test_a_refused_file_is_not_compiled(numbers: Project) -> None:
    """Coq never sees a refused file, and what requires it is blocked."""
    numbers.write({"theory/Lemmas.v": 'Redirect "out" Print nat.\n'})
    built = numbers.build()
    assert built.files["theory/Lemmas.v"].status == "refused"
    assert built.files["C01_numbers/numbers.v"].status == "blocked"
    assert not list(built.tree.rglob("out*"))


def test_a_file_without_a_module_name_is_refused(numbers: Project) -> None:
    """Coq could not name the module of such a file."""
    numbers.write({"theory/two words.v": ""})
    assert numbers.build().files["theory/two words.v"].status == "refused"


def test_only_the_development_is_collected(tmp_path: Path) -> None:
    """Theory, generated files, dossiers and the headlines are built, in whatever folder below."""
    names = ["C01_a/b.v", "C01_a/deep/c.v", "Headlines.v", "generated/S.v", "theory/T.v"]
    for name in [*names, "other/x.v", "stray.v"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert [source.name for source in collect(tmp_path)] == names


# Coq itself


def test_missing_coq_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Coq there is one line, which names the packages."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CoqMissing) as raised:
        find_toolchain()
    assert INSTALL in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_run_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    """A program that does not end is ended, and the error says so."""
    ran = Runner(timeout=0.1).run([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path)
    assert ran.code != 0
    assert "gave up after 0.1 s" in ran.err


def test_stopping_ends_what_runs(tmp_path: Path) -> None:
    """`stop` ends running programs at once and lets no other begin."""
    runner = Runner()
    begun = time.monotonic()
    Timer(0.2, runner.stop).start()
    with pytest.raises(Stopped):
        runner.run([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path)
    assert time.monotonic() - begun < 30
    with pytest.raises(Stopped):
        runner.run([sys.executable, "-c", ""], tmp_path)


def test_an_empty_folder_builds(tmp_path: Path) -> None:
    """Where there is nothing to compile, nothing is wrong."""
    made = project(tmp_path, {})
    assert build(made.root, made.toolchain, made.folder).files == {}


def test_folders_of_dossiers_are_compiled_apart(tmp_path: Path) -> None:
    """Two folders share no build, and neither is the folder of the sources."""
    first, second = build_folder(tmp_path / "a"), build_folder(tmp_path / "b")
    assert first != second
    assert tmp_path not in first.parents


def test_the_build_is_in_no_commit() -> None:
    """The folder in which Coq compiles is one that Git ignores."""
    checkout = Path(__file__).resolve().parents[2]
    folder = build_folder(checkout / "proofs")
    if checkout not in folder.parents:
        pytest.skip("an installed package compiles in the user's cache directory")
    command = ["git", "check-ignore", "--quiet", "--no-index", str(folder)]
    if not (checkout / ".git").exists():
        pytest.skip("not a Git checkout")
    assert subprocess.run(command, cwd=checkout, check=False).returncode == 0
