"""The hand-stated definitions say what their readings say: at small instances, number by number.

Every `Cnnx_statement` of `proofs/theory` is tied twice to what it should say: its range of
quantifiers and hypotheses is written again from the words of the reading, and at small instances
both sides of what it states are evaluated by Coq to numbers that were enumerated draw by draw
outside of Coq. Definitions that are altered are refused by the same lemmas.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import pytest

from collapse_audit.kernel.sources import stripped
from collapse_audit.ledger import Kernel
from collapse_audit.ledger.dossiers import load_dossiers
from tests.kernel.conftest import Compile
from tests.kernel.hand_stated.checks import Altered
from tests.kernel.hand_stated.ranges import ranges
from tests.kernel.hand_stated.subjects import HERE, REQUIRED, SUBJECTS, Subject, hand_stated

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
_PROVED = re.compile(r"^(?:Lemma|Theorem)\b.*?\b(?:Qed|Defined)\.$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def computing(compiled: Compile) -> Compile:
    """Compiles texts that use the tactics for small instances."""
    text = (HERE / "SmallInstances.v").read_text("utf-8")
    assert compiled("SmallInstances", text) == ""
    return compiled


# What the definitions say


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.file)
def test_definitions_say_what_the_readings_say(computing: Compile, subject: Subject) -> None:
    """Statements range over what their words say, and Coq computes the numbers enumerated here."""
    required = subject.required + f"From CollapseAudit.theory Require Import {subject.file}.\n"
    ranging = "".join(ranges()[name] for name in subject.statements)
    lemmas = "".join(check.text for check in subject.checks())
    text = IMPORTS + required + SETTINGS + ranging + subject.tactics + lemmas
    assert computing(f"{subject.file}Said", text) == ""


def test_every_statement_of_these_files_is_checked() -> None:
    """No hand-stated definition is left out: each has a range, and each is in a dossier."""
    assert tuple(hand_stated()) == SUBJECTS
    stated = {name: subject.file for subject in SUBJECTS for name in subject.statements}
    assert set(stated) == set(ranges())
    assert stated == {name: file for name, file, _ in settled()}


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


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.file)
def test_altered_definitions_are_refused(computing: Compile, subject: Subject) -> None:
    """Each alteration is refused by a lemma or a range that the definition itself satisfies."""
    assert computing(f"{subject.file}Altered", refusals(subject, subject.altered)) == ""


def test_what_is_not_refused_is_seen(computing: Compile) -> None:
    """The test above can fail: an alteration that changes nothing is not refused."""
    same = Altered("0 < mass P0 C ->", "0 < mass P0 C ->", ("C33d_range",))
    assert "has not failed" in computing("Unaltered", refusals(Subject("Conditioning"), [same]))


def refusals(subject: Subject, altered: Sequence[Altered]) -> str:
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
    return IMPORTS + subject.required + "".join(modules)


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
    definitions = _PROVED.sub("", REQUIRED.sub("", stripped(theory)))
    parts = (definitions, SETTINGS, subject.tactics, *sentences)
    return f"Module {name}.\n{''.join(parts)}End {name}.\n"
