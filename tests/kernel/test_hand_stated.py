"""The hand-stated definitions say what their readings say: at small instances, number by number.

Every `Cnnx_statement` of `proofs/theory` is tied twice to what it should say: its range of
quantifiers and hypotheses is written again from the words of the reading, and at small instances
both sides of what it states are evaluated by Coq to numbers that were enumerated draw by draw
outside of Coq. Definitions that are altered are refused by the same lemmas.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from collapse_audit.kernel.sources import stripped
from collapse_audit.ledger import Kernel
from collapse_audit.ledger.dossiers import load_dossiers, proofs_folder
from tests.kernel.conftest import Compile
from tests.kernel.hand_stated.checks import Check
from tests.kernel.hand_stated.conditioning import conditioning
from tests.kernel.hand_stated.escalation import escalation
from tests.kernel.hand_stated.limits import limits
from tests.kernel.hand_stated.loops import loops
from tests.kernel.hand_stated.paths import paths
from tests.kernel.hand_stated.ranges import ranges

THEORY = proofs_folder() / "theory"
TACTICS = Path(__file__).with_name("hand_stated")
IMPORTS = """\
From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Metrics Moments.
From CollapseAudit.theory Require Import Extended Language Transfer.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity.
From CollapseAudit Require Import SmallInstances.
"""
SETTINGS = """\
Set Implicit Arguments.
Unset Strict Implicit.
Local Open Scope R_scope.
"""
_STATEMENT = re.compile(r"^Definition (C\d\d[a-z]+)_statement\b", re.MULTILINE)
_PROVED = re.compile(r"^(?:Lemma|Theorem)\b.*?\b(?:Qed|Defined)\.$", re.MULTILINE | re.DOTALL)
_REQUIRED = re.compile(r"^From .*?\.$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Subject:
    """A theory file, and the checks of its definitions."""

    file: str
    checks: Callable[[], Iterator[Check]]

    @property
    def theory(self) -> str:
        return (THEORY / f"{self.file}.v").read_text("utf-8")

    @property
    def tactics(self) -> str:
        return (TACTICS / f"{self.file}.v").read_text("utf-8")

    @property
    def statements(self) -> tuple[str, ...]:
        return tuple(_STATEMENT.findall(stripped(self.theory)))


SUBJECTS = (
    Subject("Loops", loops),
    Subject("Paths", paths),
    Subject("Limits", limits),
    Subject("Escalation", escalation),
    Subject("Conditioning", conditioning),
)
NAMED = {subject.file: subject for subject in SUBJECTS}


@pytest.fixture(scope="module")
def computing(compiled: Compile) -> Compile:
    """Compiles texts that use the tactics for small instances."""
    text = (TACTICS / "SmallInstances.v").read_text("utf-8")
    assert compiled("SmallInstances", text) == ""
    return compiled


# What the definitions say


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.file)
def test_definitions_say_what_the_readings_say(computing: Compile, subject: Subject) -> None:
    """Statements range over what their words say, and Coq computes the numbers enumerated here."""
    required = f"From CollapseAudit.theory Require Import {subject.file}.\n"
    ranging = "".join(ranges()[name] for name in subject.statements)
    lemmas = "".join(check.text for check in subject.checks())
    text = IMPORTS + required + SETTINGS + ranging + subject.tactics + lemmas
    assert computing(f"{subject.file}Said", text) == ""


def test_every_statement_of_these_files_is_checked() -> None:
    """No statement of the five files is left out: each has a range, and each is in a dossier."""
    stated = {name for subject in SUBJECTS for name in subject.statements}
    assert stated == set(ranges())
    assert stated == {name for name, file, _ in settled() if file in NAMED}


def test_instances_agree_with_the_verdicts() -> None:
    """What is proved holds at every enumerated instance; what is refuted by paths fails at one."""
    held: dict[str, list[bool]] = {}
    for check in (check for subject in SUBJECTS for check in subject.checks()):
        if check.holds is not None:
            held.setdefault(check.about, []).append(check.holds)
    proved = {name: proved for name, _, proved in settled()}
    assert {name for name in held if not all(held[name])} == {
        name for name in held if not proved[name]
    }


def settled() -> Iterator[tuple[str, str, bool]]:
    """The readings that rest on a hand-stated definition, its file, and whether it is proved."""
    readings = (reading for dossier in load_dossiers() for reading in dossier.claim.readings)
    for evidence in (each for reading in readings for each in reading.evidence):
        if isinstance(evidence, Kernel) and evidence.statement:
            name, _, verdict = evidence.theorem.partition("_")
            _, file, statement = evidence.statement.split(".")
            assert statement == f"{name}_statement"
            yield name, file, verdict == "proved"


# What altered definitions say


@dataclass(frozen=True)
class Altered:
    """A definition that says something else, and some of the lemmas and ranges that refuse it."""

    old: str
    new: str
    refused: tuple[str, ...]


ALTERED = {
    "Loops": (
        Altered(
            "(1 - / INR N) ^ n * (1 - \\sum_x P0",
            "(1 - / INR N) ^ n.+1 * (1 - \\sum_x P0",
            ("C08e_2",),
        ),
        Altered("step N id (@ent T) P < ent P", "step N id (@ent T) P <= ent P", ("C07f_0",)),
        Altered("(INR #|T| - 1)", "INR #|T|", ("C03d_100",)),
        Altered(
            "KL (vec P0) (vec (model P0 w n))", "KL (vec (model P0 w n)) (vec P0)", ("C03b_0",)
        ),
        Altered("exists c : R, 1 < c", "exists c : R, 0 < c", ("C03c_range",)),
        Altered(" dom P0 Pinit ->", "", ("C31c_range", "C31c_0")),
        Altered("(1 - (1 - alpha) ^ 2)", "(1 - alpha ^ 2)", ("second_moment_value_1",)),
        Altered("0 < alpha <= 1", "0 <= alpha <= 1", ("C31d_range", "C31l_range")),
    ),
    "Paths": (
        Altered("unbroken Ge (KL", "unbroken Gt (KL", ("C03a_0", "C12a_0")),
        Altered(
            "(model P0 w j) (model P0 w j.+1)",
            "(model P0 w j.+1) (model P0 w j)",
            ("C03a_range", "C07a_2"),
        ),
        Altered("0 < history_law N id n P0 w ->", "", ("C03a_range", "C16c_range")),
        Altered("p j <= p i", "p j < p i", ("most_likely_5",)),
        Altered("p i / \\sum_(j in S) p j", "p i", ("truncation_4",)),
        Altered("0 < iid p s /\\", "0 <= iid p s /\\", ("leads_to_2",)),
    ),
    "Limits": (
        Altered("dom (p0 n) (P n) ->", "", ("divergence_explodes_3", "C14e_range")),
        Altered("ent (P n)", "ent (P 0%N)", ("entropy_vanishes_2",)),
        Altered("(3 <= k)", "(2 <= k)", ("C14d_range", "C14i_range")),
        Altered("0 < p a & 0 < p b", "0 < p a & 0 <= p b", ("C14e_range", "C14k_range")),
        Altered(
            "on_growing entropy_vanishes variance",
            "on_growing divergence_explodes variance",
            ("C14j_range",),
        ),
    ),
    "Escalation": (
        Altered(
            "if Rlt_dec (conf p) tau then blend a p h else p",
            "if Rlt_dec tau (conf p) then p else blend a p h",
            ("escalate_0", "escalate_3"),
        ),
        Altered("conf p < tau ->", "conf p <= tau ->", ("C34a_range",)),
        Altered("1 - ent p / ln (INR #|T|)", "1 - ent p", ("entropy_score_0",)),
        Altered("exists m : nat, forall n : nat", "exists m n : nat", ("C34e_range",)),
    ),
    "Conditioning": (
        Altered("cond P0 (predC C) =1 P0.", "cond P0 C =1 P0.", ("C33a_0", "C33a_range")),
        Altered(
            "if Rlt_dec (p i) tau then true else false",
            "if Rlt_dec tau (p i) then false else true",
            ("escalated_2",),
        ),
        Altered("ln (1 - mass P0 C)", "ln (mass P0 C)", ("C33e_1",)),
    ),
}


@pytest.mark.parametrize("file", ALTERED)
def test_altered_definitions_are_refused(computing: Compile, file: str) -> None:
    """Each alteration is refused by a lemma or a range that the definition itself satisfies."""
    assert computing(f"{file}Altered", _refusals(NAMED[file], ALTERED[file])) == ""


def test_what_is_not_refused_is_seen(computing: Compile) -> None:
    """The test above can fail: an alteration that changes nothing is not refused."""
    same = Altered("0 < mass P0 C ->", "0 < mass P0 C ->", ("C33d_range",))
    assert "has not failed" in computing("Unaltered", _refusals(NAMED["Conditioning"], [same]))


def _refusals(subject: Subject, altered: Sequence[Altered]) -> str:
    """A file that Coq accepts iff the definitions satisfy what refuses their alterations."""
    names = {name for each in altered for name in each.refused}
    sentences = {name: _sentence(subject, name) for name in sorted(names)}
    modules = [_module("Same", subject, subject.theory, map("".join, sentences.values()))]
    for number, each in enumerate(altered):
        assert each.old in subject.theory
        theory = subject.theory.replace(each.old, each.new)
        failing = [
            f"{before}Fail {tried}" for before, tried in (sentences[name] for name in each.refused)
        ]
        modules.append(_module(f"Altered{number}", subject, theory, failing))
    return IMPORTS + "".join(modules)


def _sentence(subject: Subject, name: str) -> tuple[str, str]:
    """A lemma or range in one sentence, so that Coq can say that it fails; and what it needs."""
    if name.endswith("_range"):
        return "", ranges()[name.removesuffix("_range")]
    text = "".join(check.text for check in subject.checks())
    law = re.search(rf"Lemma {name}_law : .*? Qed\.\n", text, re.DOTALL)
    lemma = re.search(rf"Lemma {name} : (.*?)\.\nProof\. (.*?)\. Qed\.\n", text, re.DOTALL)
    assert lemma is not None, name
    return law[0] if law else "", f"Definition {name} : {lemma[1]} := ltac:({lemma[2]}).\n"


def _module(name: str, subject: Subject, theory: str, sentences: Iterable[str]) -> str:
    """The definitions of a theory file, without its theorems, and what is to be tried of them."""
    definitions = _PROVED.sub("", _REQUIRED.sub("", stripped(theory)))
    parts = (definitions, SETTINGS, subject.tactics, *sentences)
    return f"Module {name}.\n{''.join(parts)}End {name}.\n"
