"""The ten headline theorems say what they say without this project, and rest on four axioms.

Their statements are cut out of the file and read again by Coq where nothing but the standard
library and MathComp is loaded; only then is the file loaded, and each theorem's type compared with
what was read, letter by letter.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from collapse_audit.kernel import AXIOMS, Headline
from collapse_audit.kernel.coq import FLAGS, Ran, Runner
from collapse_audit.kernel.sources import stripped
from collapse_audit.ledger.dossiers import proofs_folder
from tests.kernel.projects import Project, project

FILE = "Headlines.v"
TEXT = (proofs_folder() / FILE).read_text("utf-8")
LIBRARIES = """\
From Coq Require Import Reals.
From mathcomp Require Import ssreflect ssrfun ssrbool eqtype ssrnat seq fintype finfun bigop.
Local Open Scope R_scope.
"""
PLANTED = """\
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
Local Open Scope R_scope.
"""
_THEOREM = re.compile(r"^Theorem (\w+)\s(.*?)\.\nProof\.", re.MULTILINE | re.DOTALL)
_LISTED = re.compile(r"^    - \[(\w+)\]:", re.MULTILINE)
_REQUIRED = re.compile(r"From CollapseAudit\.theory Require\s+(?:Import\s|Export\s)?([\w\s]+)\.\s")


@dataclass(frozen=True)
class Stated:
    """A theorem's name and the text of its statement, a closed proposition."""

    name: str
    text: str


def stated(text: str) -> tuple[Stated, ...]:
    """The theorems of a file, outside of comments."""
    return tuple(Stated(name, _closed(rest)) for name, rest in _THEOREM.findall(stripped(text)))


def _closed(rest: str) -> str:
    binders, _, body = f" {rest}".partition(" :\n")
    return f"forall {binders.strip()},\n{body}" if binders.strip() else body


def restated(theorems: Sequence[Stated]) -> str:
    """A file that Coq accepts iff the theorems state these texts as the libraries read them."""
    read = [f"Definition {each.name}_read : Prop :=\n{each.text}.\n" for each in theorems]
    return "".join([LIBRARIES, *read, "Require CollapseAudit.Headlines.\n", *map(_same, theorems)])


def _same(each: Stated) -> str:
    read, proof = f"{each.name}_read", f"@CollapseAudit.Headlines.{each.name}"
    return (
        f"Goal {read}. let read := eval cbv delta [{read}] in {read} in "
        f"let proved := type of ({proof}) in "
        f'first [constr_eq_strict read proved | fail 1 "{each.name} reads" proved]. '
        f"exact ({proof}). Qed.\n"
    )


def answer(made: Project, theorems: Sequence[Stated]) -> Ran:
    """What Coq says of the restated theorems of a project that it has built."""
    tree = made.build(jobs=2).tree
    (made.folder / "Restated.v").write_text(restated(theorems), "utf-8")
    command = [str(made.toolchain.coqc), *FLAGS, str(made.folder / "Restated.v")]
    return Runner().run(command, tree)


def closure(text: str) -> Iterator[tuple[str, str]]:
    """The files of the theory that a file requires, directly or not."""
    for name in " ".join(_REQUIRED.findall(text)).split():
        required = (proofs_folder() / "theory" / f"{name}.v").read_text("utf-8")
        yield f"theory/{name}.v", required
        yield from closure(required)


def planted(tmp_path: Path, lines: str) -> tuple[Project, tuple[Stated, ...]]:
    """A project whose headlines are these lines alone, and what they state."""
    text = PLANTED + lines
    return project(tmp_path, {FILE: text}), stated(text)


@pytest.fixture(scope="module")
def headlines(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The file with the theory that it requires, and nothing else."""
    return project(tmp_path_factory.mktemp("headlines"), {**dict(closure(TEXT)), FILE: TEXT})


def test_there_are_ten() -> None:
    """The file proves ten theorems, those that its header lists, in that order."""
    names = [each.name for each in stated(TEXT)]
    assert len(set(names)) == 10
    assert names == _LISTED.findall(TEXT)
    assert len(names) == len(re.findall(r"^Theorem ", TEXT, re.MULTILINE))


def test_each_is_followed_by_its_assumptions() -> None:
    """After each theorem's proof Coq is asked for its axioms, and of nothing else."""
    asked = re.findall(r"Qed\.\n\nPrint Assumptions (\w+)\.", stripped(TEXT))
    assert asked == [each.name for each in stated(TEXT)]
    assert stripped(TEXT).count("Print Assumptions") == len(asked)


def test_the_statements_need_nothing_of_the_project(headlines: Project) -> None:
    """Read with the libraries alone, the texts of the statements are what is proved."""
    ran = answer(headlines, stated(TEXT))
    assert (ran.code, ran.out + ran.err) == (0, "")


def test_they_rest_on_the_axioms_of_the_reals(headlines: Project) -> None:
    """Every theorem passes the gate with the four axioms allowed, and uses no other."""
    wanted = [Headline(each.name, "Headlines") for each in stated(TEXT)]
    report = headlines.check(*wanted, axioms=AXIOMS, jobs=2)
    assert report.problems == ()
    assert [each.status for each in report.theorems] == ["checked"] * 10
    assert {axiom for each in report.theorems for axiom in each.axioms} <= set(AXIOMS)


# What is checked can fail


def test_a_plain_theorem_passes(tmp_path: Path) -> None:
    """A theorem in the libraries' words is accepted, with binders or without."""
    lines = (
        "Theorem t (T : finType) (p : T -> R) :\n"
        "  \\big[Rplus/0]_(i : T) p i <= \\big[Rplus/0]_(i : T) p i.\nProof. by lra. Qed.\n"
        "Theorem u :\n  forall x : R, x <= x.\nProof. by move=> x; lra. Qed.\n"
    )
    made, theorems = planted(tmp_path, lines)
    assert [each.name for each in theorems] == ["t", "u"]
    ran = answer(made, theorems)
    assert (ran.code, ran.out + ran.err) == (0, "")


def test_a_definition_in_a_statement_is_caught(tmp_path: Path) -> None:
    """A statement that leans on a definition of the project cannot be read without it."""
    lines = "Definition small (x : R) := x <= x.\nTheorem t (x : R) :\n  small x.\n"
    made, theorems = planted(tmp_path, lines + "Proof. by rewrite /small; lra. Qed.\n")
    ran = answer(made, theorems)
    assert ran.code != 0
    assert "The reference small was not found" in ran.err


TRICKS = {
    "notation": (
        'Local Notation "x < y" := (x <= y) : R_scope.',
        "forall x : R, x < x",
        "by move=> x; lra.",
    ),
    "name": ("Definition ln (x : R) : R := x.", "forall x : R, ln x = x", "by []."),
    "scope": ("Local Open Scope nat_scope.", "forall x, 0 <= x", "by []."),
}


@pytest.mark.parametrize("kind", TRICKS)
def test_a_statement_that_reads_otherwise_is_caught(tmp_path: Path, kind: str) -> None:
    """Notations, names and scopes of the file cannot give a text another meaning."""
    trick, statement, proof = TRICKS[kind]
    theorem = f"Theorem t :\n  {statement}.\nProof. {proof} Qed.\n"
    made, theorems = planted(tmp_path, f"{trick}\n{theorem}")
    assert made.build().problems == ()
    assert "t reads" in answer(made, theorems).err


def test_a_planted_axiom_is_caught(tmp_path: Path) -> None:
    """A headline on an axiom of its own does not pass the gate."""
    lines = "Axiom no : False.\nTheorem t :\n  0 = 1.\nProof. by case: no. Qed.\n"
    made, _ = planted(tmp_path, lines)
    found = made.gated(Headline("t", "Headlines"), axioms=AXIOMS)
    assert found.status == "failed"
    assert "Headlines.no" in found.detail
