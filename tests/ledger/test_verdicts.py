"""The rules that compute verdicts."""

import pytest

from collapse_audit.language import FormalStatement
from collapse_audit.ledger import Claim, Reading
from collapse_audit.ledger.recheck import Finding, Says, Status
from collapse_audit.ledger.verdicts import (
    Contradiction,
    claim_verdict,
    cross_examine,
    reading_verdict,
)

READING = Reading("a", "", statement="sum(P) == 1")


def found(says: Says, status: Status = "checked", kind: str = "kind") -> Finding:
    """A finding that says something."""
    return Finding(kind, "ref", status, says, "detail", "")


@pytest.mark.parametrize(
    ("says", "verdict"),
    [
        ((), "open"),
        (("supports",), "supported"),
        (("proves",), "open"),
        (("proves", "supports"), "proved"),
        (("refutes",), "refuted"),
        (("refutes", "refutes"), "refuted"),
        (("nothing",), "open"),
        (("vacuous",), "vacuous"),
    ],
)
def test_evidence_decides(says: tuple[Says, ...], verdict: str) -> None:
    """A witness refutes; a proof needs a search beside it; a search alone supports."""
    assert reading_verdict(READING, [found(each) for each in says]) == verdict


def theorem(says: Says, status: Status = "checked") -> Finding:
    """A finding of Coq's kernel."""
    return Finding("kernel", "ref", status, says, "detail", "")


def test_a_theorem_settles_a_reading_alone() -> None:
    """What Coq's kernel has checked needs no search beside it, whichever way it goes."""
    assert reading_verdict(READING, [theorem("proves")]) == "proved"
    assert reading_verdict(READING, [theorem("refutes")]) == "refuted"


def test_a_skipped_theorem_says_nothing() -> None:
    """Where Coq is missing the other evidence decides, and without any the reading is open."""
    skipped = theorem("nothing", "skipped")
    assert reading_verdict(READING, [skipped]) == "open"
    assert reading_verdict(READING, [skipped, found("proves"), found("supports")]) == "proved"


def test_a_theorem_and_a_witness_stop_the_audit() -> None:
    """A theorem that contradicts another piece of evidence stops the audit as well."""
    with pytest.raises(Contradiction, match="C26b is both proved and refuted"):
        cross_examine("C26b", [theorem("proves"), found("refutes")])


@pytest.mark.parametrize("says", ["proves", "refutes", "supports"])
def test_one_failure_leaves_a_reading_open(says: Says) -> None:
    """Whatever else was found, a failed piece of evidence drops the verdict."""
    assert reading_verdict(READING, [found(says), found("nothing", "failed")]) == "open"


def test_a_proof_and_a_witness_stop_the_audit() -> None:
    """Contradicting evidence is an error that names the reading and both pieces."""
    with pytest.raises(Contradiction, match="C26b is both proved and refuted"):
        cross_examine("C26b", [found("proves"), found("refutes")])


def test_a_search_that_misses_a_known_counterexample_fails() -> None:
    """Silence beside a checked witness is a failure of the search."""
    examined = cross_examine("C26a", [found("refutes"), found("supports", kind="hunt")])
    assert [each.status for each in examined] == ["checked", "failed"]


@pytest.mark.parametrize("kind", ["exact", "simulation"])
def test_what_did_not_search_missed_nothing(kind: str) -> None:
    """Instances that hold and runs that agree may stand beside a counterexample."""
    examined = cross_examine("C26a", [found("refutes"), found("supports", kind=kind)])
    assert reading_verdict(READING, examined) == "refuted"


@pytest.mark.parametrize("kind", ["hunt", "exact", "simulation"])
def test_a_derivation_needs_something_that_could_have_objected(kind: str) -> None:
    """A search, instances or a simulation beside a derivation; a reference is no such thing."""
    derivation = found("proves", kind="derivation")
    assert reading_verdict(READING, [derivation, found("supports", kind=kind)]) == "proved"
    assert reading_verdict(READING, [derivation, found("nothing", kind="citation")]) == "open"


def claim(*stated: bool) -> Claim:
    """A claim whose readings a, b, … are as stated or not."""
    readings = tuple(
        Reading("abcdef"[i], "", statement="sum(P) == 1", as_stated=flag)
        for i, flag in enumerate(stated)
    )
    return Claim("C01", "slug", "A", "passage", "title", "says", readings)


@pytest.mark.parametrize(
    ("verdicts", "verdict"),
    [
        (("refuted", "refuted"), "refuted"),
        (("refuted", "proved"), "mixed"),
        (("refuted", "open"), "open"),
        (("proved", "proved"), "proved"),
    ],
)
def test_as_stated_readings_make_the_claim(verdicts: tuple[str, str], verdict: str) -> None:
    """Agreeing readings give their verdict, disagreeing ones `mixed`, an open one `open`."""
    assert claim_verdict(claim(True, True), dict(zip("ab", verdicts, strict=True))) == verdict


def test_repairs_do_not_count_for_the_claim() -> None:
    """Readings that the article does not state leave the claim's verdict alone."""
    assert claim_verdict(claim(True, False), {"a": "refuted", "b": "proved"}) == "refuted"


def test_no_stated_reading_leaves_a_claim_open() -> None:
    """Without a reading of what the article says there is nothing to decide."""
    assert claim_verdict(claim(False), {"a": "proved"}) == "open"


def test_claims_without_readings_are_not_mathematical() -> None:
    """C42–C44 get their verdict from having nothing to check."""
    assert claim_verdict(claim(), {}) == "not mathematical"


def test_a_reading_can_be_no_mathematics() -> None:
    """An identification of two populations stays outside whatever evidence is listed."""
    reading = Reading("b", "", formal=FormalStatement("words"), not_mathematical=True)
    assert reading_verdict(reading, [found("supports")]) == "not mathematical"
