"""The command line as a user meets it: exit codes, one line for bad input, clean JSON."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from collapse_audit.cli import exit_code
from collapse_audit.kernel import report
from collapse_audit.kernel.cache import build_folder
from collapse_audit.ledger import load_dossiers, select
from collapse_audit.ledger.dossiers import proofs_folder
from collapse_audit.witness.files import schema_named

CONTRACTION = "KL(P0, mix(a, Pt, Ph)) <= (1-a)*KL(P0, Pt)"
WITNESS = proofs_folder() / "C26_contraction/witnesses/a.json"
Capture = pytest.CaptureFixture[str]


def call(*arguments: str) -> int:
    """The exit code of one call."""
    return exit_code(list(arguments))


def complaint(capsys: Capture, *arguments: str) -> str:
    """The one line on stderr of a call that must exit with 2 and print nothing else."""
    assert call(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("collapse-audit: ")
    assert captured.err.count("\n") == 1
    return captured.err


def test_hunt_refutes_the_contraction_simply(capsys: Capture) -> None:
    """Two letters, finite gap, full support, denominators at most 4; the JSON is valid."""
    from fractions import Fraction

    from jsonschema import validate

    assert call("hunt", CONTRACTION, "--seed", "1", "--json", "-") == 0
    document = json.loads(capsys.readouterr().out)
    validate(document, schema_named("hunt"))
    validate(document["witness"], schema_named("witness"))
    values = document["witness"]["values"]
    entries = [Fraction(e) for v in values.values() for e in (v if isinstance(v, list) else [v])]
    assert document["witness"]["alphabet"] == 2
    assert all(0 < entry < 1 and entry.denominator <= 4 for entry in entries)
    assert Fraction(document["witness"]["gap"]["lower"]) > 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((CONTRACTION, "--given", "Ph == P0", "--trials", "2e4"), 3),
        (("KL(P0, mix(a, Pt, P0)) <= (1-a)*(1-a)*KL(P0, Pt)",), 0),
        (("KL(P,Q) < KL(P,Q)",), 0),
        (("KL(P,Q) >= 2*TV(P,Q)**2", "--trials", "2e4"), 3),
        (("KL(P,Q) >= 2.01*TV(P,Q)**2",), 0),
        (("C26a",), 0),
        (("C26b", "--trials", "2000"), 3),
        (("a <= 0.5", "--given", "a >= 0.9", "--given", "a <= 0.1", "--trials", "100"), 3),
    ],
)
def test_hunt_exit_codes(arguments: tuple[str, ...], code: int) -> None:
    """0 for a certified counterexample, 3 for nothing found or undecided."""
    assert call("hunt", *arguments) == code


def test_hunt_writes_a_witness_that_verifies(tmp_path: Path, capsys: Capture) -> None:
    """``--out`` and ``witness`` agree; the file is certified by a second reading."""
    out = tmp_path / "found.json"
    assert call("hunt", CONTRACTION, "--out", str(out)) == 0
    assert call("witness", str(out)) == 0
    assert "certified" in capsys.readouterr().out


def test_hunt_reads_a_file(tmp_path: Path) -> None:
    """First line the statement, then a hypothesis a line; blank lines and comments pass."""
    file = tmp_path / "statement.txt"
    file.write_text(f"# the claim\n{CONTRACTION}\n\nPh == P0\n", "utf-8")
    assert call("hunt", "--file", str(file), "--trials", "2000") == 3


DEEP = "(" * 10_000 + "a" + ")" * 10_000 + " <= 1"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("hunt", "KLL(P, Q) <= 1"), "column 1: unknown atom 'KLL' (did you mean KL?)"),
        (("hunt", "KL(P, Q <= 1"), "column 3: this bracket is never closed"),
        (("hunt", "KL(P) <= 1"), "KL takes 2 arguments, not 1"),
        (("hunt", "a*P <= KL(P, a)"), "argument 2 of KL must be a vector"),
        (("hunt", "log(P) <= 1"), "argument 1 of log must be a real number"),
        (("hunt", "KL(P, Q) <= 1/0"), "division by the constant 0"),
        (("hunt", "nan <= 1"), "nan is not a number"),
        (("hunt", DEEP), "nested deeper than 100 levels"),
        (("hunt", "a" + " + a" * 60_000 + " <= 1"), "longer than 64 KiB"),
        (("hunt", "a <= 1", "--k", "0"), "--k"),
        (("hunt", "a <= 1", "--trials", "abc"), "'abc' is no number"),
        (("hunt", "a <= 1", "--trials", "0"), "no positive whole number"),
        (("hunt", "a <= 1", "--trials", "nan"), "no positive whole number"),
        (("hunt", "a <= 1", "--seconds", "nan"), "--seconds"),
        (("hunt",), "give a statement"),
        (("hunt", "C31b"), "C31b is about generations"),
        (("hunt", "C26c"), "proved, not searched"),
        (("hunt", "C99a"), "no reading 'C99a'"),
        (("hunt", "--file", "/nonexistent"), "No such file"),
        (("hunt", "--file", "/"), "Is a directory"),
        (("hunt", "a <= 1", "--out", "/nonexistent/w.json"), "no folder /nonexistent"),
        (("hunt", "a <= 1", "--json", "/"), "is a directory"),
        (("witness", "/nonexistent.json"), "No such file"),
        (("witness", "/"), "is a directory"),
        (("run", "C99"), "no claim or section 'C99'"),
        (("run", "--profile", "fast"), "--profile"),
        (("run", "--jobs", "0"), "--jobs"),
        (("run", "--proofs", "/nonexistent"), "no folder of dossiers"),
        (("show", "C99"), "no claim or section 'C99'"),
        (("frobnicate",), "No such command 'frobnicate'"),
        (("run", "--frobnicate"), "No such option"),
    ],
)
def test_bad_input_is_one_line(capsys: Capture, arguments: tuple[str, ...], words: str) -> None:
    """Unusable input: one line on stderr that says what and where, exit 2, no traceback."""
    assert words in complaint(capsys, *arguments)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('"1/3", "2/3"', '"1/3", "1/3"', "the weights of P0 sum to 2/3, not 1"),
        ('"1/3", "2/3"', '"-1/3", "4/3"', "negative weight"),
        ('"1/3", "2/3"', 'NaN, "2/3"', "NaN is not a number"),
        ('"alphabet": 2', '"alphabet": 0', "0 is less than the minimum of 2"),
        ('"alphabet": 2', '"alphabet": 3', "2 entries on an alphabet of 3"),
        ('"alpha": "1/3"', '"alpha": "1/0"', "1/0 divides by 0"),
        ('"alpha": "1/3"', '"alpha": 0.5', "not valid under any of the given schemas"),
        ('"alpha": "1/3"', '"beta": "1/3"', "no value for alpha"),
        ('"claim": "C26"', '"claim": "C26", "claim": "C26"', "the key 'claim' stands twice"),
        ('"claim": "C26"', '"finder": "me"', "'finder' was unexpected"),
        ("KL(P0, mix", "KLL(P0, mix", "unknown atom 'KLL'"),
        ("}", "", "line"),
    ],
)
def test_bad_witness_files_are_one_line(
    tmp_path: Path, capsys: Capture, before: str, after: str, words: str
) -> None:
    """A witness file that is malformed in any way is refused with one line that names it."""
    text = WITNESS.read_text("utf-8")
    assert before in text
    file = tmp_path / "bad.json"
    file.write_text(text.replace(before, after, 1), "utf-8")
    line = complaint(capsys, "witness", str(file))
    assert words in line
    assert str(file) in line


@pytest.mark.parametrize("size", [10 * 1024 * 1024])
def test_huge_files_are_refused_unread(tmp_path: Path, capsys: Capture, size: int) -> None:
    """A file of 10 MB is refused by its size."""
    file = tmp_path / "huge.json"
    file.write_bytes(b"[" * size)
    assert "larger than 1024 KiB" in complaint(capsys, "witness", str(file))
    assert "larger than 1024 KiB" in complaint(capsys, "hunt", "--file", str(file))


def test_deeply_nested_files_are_refused(tmp_path: Path, capsys: Capture) -> None:
    """JSON nested 10,000 deep is refused without a traceback."""
    file = tmp_path / "deep.json"
    file.write_text("[" * 10_000 + "]" * 10_000, "utf-8")
    assert str(file) in complaint(capsys, "witness", str(file))


def test_a_witness_that_does_not_violate_exits_1(tmp_path: Path, capsys: Capture) -> None:
    """A readable file whose point satisfies the statement is not certified."""
    file = tmp_path / "harmless.json"
    text = WITNESS.read_text("utf-8").replace('["2/3", "1/3"]', '["1/3", "2/3"]')
    file.write_text(text, "utf-8")
    assert call("witness", str(file)) == 1
    assert "not certified" in capsys.readouterr().out


def test_run_prints_the_verdicts(capsys: Capture) -> None:
    """The table names each claim asked for with its verdict, and nothing failed."""
    assert call("run", "C26", "C44", "--profile", "quick") == 0
    out = capsys.readouterr().out
    assert "C26" in out and "refuted" in out
    assert "C44" in out and "not mathematical" in out


def test_run_writes_json_to_stdout(capsys: Capture) -> None:
    """``--json -`` leaves stdout to one document, valid against its schema."""
    from jsonschema import validate

    assert call("run", "C19", "G", "--profile", "quick", "--json", "-") == 0
    document = json.loads(capsys.readouterr().out)
    validate(document, schema_named("results"))
    assert [claim["id"] for claim in document["claims"]] == ["C19", "C42", "C43", "C44"]


def test_run_names_a_corrupted_file(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A witness that no longer violates makes the run exit 1 and name the file."""
    built = build_folder(proofs_folder())
    monkeypatch.setattr(report, "build_folder", lambda root: built)  # the Coq files are the same
    proofs = tmp_path / "proofs"
    shutil.copytree(proofs_folder(), proofs, ignore=shutil.ignore_patterns("__pycache__"))
    file = proofs / "C28_beats_uncorrected/witnesses/a.json"
    file.write_text(file.read_text("utf-8").replace('["2/3", "1/3"]', '["1/3", "2/3"]'), "utf-8")
    assert call("run", "C28", "--profile", "quick", "--proofs", str(proofs)) == 1
    assert str(file) in capsys.readouterr().err


def test_an_interrupted_run_says_how_to_go_on(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Ctrl-C: exit 130 and one line; the same command then finishes with nothing lost."""
    from collapse_audit.ledger import audit as auditing
    from collapse_audit.ledger import resume

    monkeypatch.setattr(resume, "cache_folder", lambda: tmp_path)
    real, asked = auditing.audit_task, []

    def interrupt(task: auditing.Task) -> object:
        asked.append(task)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return real(task)

    monkeypatch.setattr(auditing, "audit_task", interrupt)
    arguments = ("run", "C25", "--profile", "quick", "--jobs", "1")
    assert call(*arguments) == 130
    assert capsys.readouterr().err == "interrupted; the same command goes on from here\n"
    assert call(*arguments) == 0
    (dossier,) = select(load_dossiers(), ("C25",))
    assert len(asked) == len(dossier.claim.readings) + 1  # one finished, one asked for twice


def test_list_names_every_claim(capsys: Capture) -> None:
    """44 lines, one per claim, with the letters of its readings."""
    assert call("list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 44
    assert lines[25].startswith("C26  E  Anchoring contracts the divergence by 1 − α  [a b c")


def test_show_cites(capsys: Capture) -> None:
    """``--cite`` prints the citation alone, as text or BibTeX."""
    assert call("show", "C26", "--cite", "text") == 0
    assert "C26" in capsys.readouterr().out
    assert call("show", "C26", "--cite", "bibtex") == 0
    assert capsys.readouterr().out.startswith("@")


def test_show_prints_the_finding(capsys: Capture) -> None:
    """``show`` rechecks the claim and prints its finding."""
    assert call("show", "C19") == 0
    out = capsys.readouterr().out
    assert "C19" in out and "proved" in out


def test_the_module_is_the_command() -> None:
    """``python -m collapse_audit`` answers like the console script, quickly enough to import."""
    result = subprocess.run(
        [sys.executable, "-m", "collapse_audit", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "src")},
    )
    assert "hunt" in result.stdout


def test_starting_up_imports_nothing_heavy() -> None:
    """``list`` and ``--help`` load neither NumPy nor SymPy."""
    code = (
        "import sys\nfrom collapse_audit.cli import exit_code\nexit_code(['list'])\n"
        "print({'numpy', 'sympy'} & set(sys.modules), file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "src")},
    )
    assert result.stderr.strip() == "set()"


def test_show_prints_both_routes_of_a_number(capsys: Capture) -> None:
    """Each number of a finding by a closed form and by what it is; exit 0 as they agree."""
    assert call("show", "C07", "--numbers") == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "4 numbers, 4 the same by both routes." in shown
    assert "4/9" in shown and "paths/a.json" in shown


def test_show_says_where_no_number_is_quoted(capsys: Capture) -> None:
    """A claim without results in its words is told in one line."""
    assert call("show", "C44", "--numbers") == 0
    assert capsys.readouterr().out == "C44: no number that is a result is quoted\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("numbers.py", '"2*(1/3)*(2/3)"', '"2*(1/3)*(2/5)"', "C07a: 4/9 is not what both routes"),
        ("claim.py", "of probability 4/9", "of probability 5/9", "C07a: 5/9 is not checked"),
        ("claim.py", "of probability 4/9", "of probability 5/9", "C07a: 4/9 is not what both"),
    ],
)
def test_show_names_a_wrong_number(
    tmp_path: Path, capsys: Capture, file: str, old: str, new: str, complaint: str
) -> None:
    """A wrong closed form, or another number in the words, is named; exit 1."""
    folder = "C07_entropy_monotone"
    shutil.copytree(proofs_folder() / folder, tmp_path / folder)
    path = tmp_path / folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    assert call("show", "C07", "--numbers", "--proofs", str(tmp_path)) == 1
    assert complaint in capsys.readouterr().err
