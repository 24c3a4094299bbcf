"""The page of the literature: its results hold, its links lead somewhere, and dossiers cite it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flint import arb

from collapse_audit.findings import __main__ as program
from collapse_audit.findings import literature
from collapse_audit.findings.literature import (
    FILE,
    RESULTS,
    SOURCES,
    Number,
    Result,
    ball,
    literature_documents,
    shown,
)
from collapse_audit.findings.page import GENERATED
from collapse_audit.ledger import Citation, Kernel, Reading, load_dossiers
from collapse_audit.ledger.audit import audit_reading
from collapse_audit.ledger.recheck import Budget, Finding
from collapse_audit.ledger.references import REFERENCES
from collapse_audit.ledger.theorems import says_of

ROOT = Path(__file__).parents[2]
DOSSIERS = load_dossiers(ROOT / "proofs")
READINGS = {
    dossier.claim.reading_id(reading): (dossier, reading)
    for dossier in DOSSIERS
    for reading in dossier.claim.readings
}


def named(result: Result) -> tuple[str, ...]:
    """The readings that a result bears on."""
    return (*result.supports, *result.contradicts)


def cited() -> Iterator[tuple[str, Citation]]:
    """Every citation of a dossier, with the reading."""
    for name, (_, reading) in READINGS.items():
        yield from ((name, each) for each in reading.evidence if isinstance(each, Citation))


def off(result: Result) -> Result:
    """The same result with a wrong constant: off by 1% and 1/100, by 0.1%, or by a factor of 4."""
    factor, shift = {"=": ("1.01", "0.01"), "≤": ("0.999", "0"), "≥": ("4", "0")}[result.relation]

    def published() -> Number:
        return ball(result.published()) * arb(factor) + arb(shift)

    return replace(result, published=published)


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: result.title)
def test_a_result_holds_and_a_wrong_constant_does_not(result: Result) -> None:
    """What is reproduced is in the stated relation to what is published, and not to another."""
    assert result.holds()
    assert not off(result).holds()


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: result.title)
def test_a_result_says_what_it_assumes_and_where_it_is_tested(result: Result) -> None:
    """Readings exist, the test exists, nothing is left blank."""
    assert set(named(result)) <= READINGS.keys() and named(result)
    assert (ROOT / result.test).is_file()
    assert result.says and result.parameters and result.omitted and result.source in SOURCES


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: result.title)
def test_no_theorem_says_the_opposite(result: Result) -> None:
    """A reading that is supported is refuted by no theorem, one contradicted is proved by none."""
    said = {"proves": result.contradicts, "refutes": result.supports}
    for says, readings in said.items():
        for name in readings:
            theorems = [e for e in READINGS[name][1].evidence if isinstance(e, Kernel)]
            assert says not in [says_of(each) for each in theorems]


def test_dossiers_cite_what_bears_on_them_and_every_source_is_cited() -> None:
    """A citation is one of the references, and a result of that paper names the reading."""
    assert {source.citation for source in SOURCES} == set(REFERENCES)
    for name, citation in cited():
        sources = [result.source.citation for result in RESULTS if name in named(result)]
        assert citation in sources, name
    assert {citation for _, citation in cited()} == set(REFERENCES)


def verdict(reading: Reading, says: str, name: str = "C15d") -> str:
    """The verdict where Coq's kernel is said to have checked the theorem, or to have failed."""
    status = "checked" if says == "proves" else "failed"
    found = Finding("kernel", "consensus.v", status, says, "", "")  # type: ignore[arg-type]
    audited = audit_reading(READINGS[name][0], reading, Budget(1, 1), {"C15d_proved": found})
    return audited.verdict


def test_a_citation_changes_no_verdict() -> None:
    """A checked theorem proves with and without a citation; a citation alone leaves it open."""
    _, reading = READINGS["C15d"]
    kernel = tuple(each for each in reading.evidence if isinstance(each, Kernel))
    citations = tuple(each for each in reading.evidence if isinstance(each, Citation))
    assert kernel and citations
    alone = replace(reading, evidence=kernel)
    assert verdict(reading, "proves") == verdict(alone, "proves") == "proved"
    assert verdict(reading, "nothing") == verdict(alone, "nothing") == "open"
    assert verdict(replace(reading, evidence=citations), "proves") == "open"


def test_the_page_lists_every_result_with_its_values() -> None:
    """One page beside the dossiers: each result, both values, references, and links to readings."""
    ((path, page),) = literature_documents(DOSSIERS, "head").items()
    assert path == ROOT / "proofs" / FILE
    assert page.startswith("head\n\n# ")
    for result in RESULTS:
        assert result.says in page and result.source.citation.reference in page
        row = f"| {shown(result.reproduced())} | {result.relation} | {shown(result.published())} |"
        assert row in page
    for name in {name for result in RESULTS for name in named(result)}:
        assert f"({READINGS[name][0].folder.name}/README.md#{name.lower()})" in page


def test_the_page_that_is_kept_is_the_one_that_is_written() -> None:
    """Otherwise: python -m collapse_audit.findings."""
    ((path, page),) = literature_documents(DOSSIERS, GENERATED).items()
    assert path.read_text("utf-8") == page


def test_a_ledger_without_these_claims_gets_no_page() -> None:
    """The links would lead nowhere."""
    assert literature_documents(DOSSIERS[:3], "head") == {}


def test_the_program_writes_the_page(proofs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands beside the findings, where the ledger has the claims that it names."""
    monkeypatch.setattr(program, "proofs_folder", lambda: proofs)
    monkeypatch.setattr(literature, "RESULTS", ())
    assert program.main(["--jobs", "1"]) == 0
    assert (proofs / FILE).is_file()
