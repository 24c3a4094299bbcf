"""A finding says what the audit found, and nothing that another machine would not say."""

import sys
from pathlib import Path

import pytest

from collapse_audit import __version__
from collapse_audit.findings.page import finding
from collapse_audit.ledger import ARTICLE, LedgerError, load_dossiers
from collapse_audit.ledger.audit import audit
from collapse_audit.ledger.recheck import Budget
from collapse_audit.ledger.results import results_document
from collapse_audit.witness.files import schema_named
from tests.findings.synthetic import WITNESS, audited_ledger, page, write_ledger, write_witness

CONTENT = {
    "title": "# C98: An example | with a bar",
    "verdict and repair": "**Verdict: refuted.** Repair: [C98b](#c98b).",
    "paraphrase": "The paraphrase.",
    "passage": "Where: the example passage (section E of this audit).",
    "table": "| [C98a](#c98a) | for all data (As stated.) | refuted |",
    "why": "Why: the reason",
    "formula": "\n".join(
        (
            "```math",
            r"\begin{gathered}",
            r"D(P_0\,\|\,(1-\alpha)\,\tilde P+\alpha\,P_h)\le(1-\alpha)\,D(P_0\,\|\,\tilde P) \\",
            r"\text{for all }P_0,\,\tilde P,\,P_h,\ 0<\alpha\le1",
        )
    ),
    "text": "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)\ngiven 0 < alpha\n",
    "evidence": "| witness | [witnesses/a.json](witnesses/a.json) | checked | 2 letters, ",
    "arithmetic": "  = 1/2·ln(6/5) + 1/2·ln(6/7)",
    "own repair": "- [C98b](#c98b) (open): in the loop",
    "repair elsewhere": "- [C99a](../C99_other/README.md#c99a): a bound that holds",
    "remark": "In practice: the lesson",
    "loop": "update: resample; order (ii); starting at P0; mode: every path. Words and formula are "
    "stated by hand.",
    "waits": "Open; it waits for chains.",
    "citation": "| citation | Author 2024 | checked | reference present | ",
    "discussion": "## Discussion\n\nWhat holds.",
    "rerun": "collapse-audit run C98\npytest --claim C98 --trials 1e6 --audit-seed 7\n"
    "collapse-audit witness proofs/C98_example/witnesses/a.json\n"
    "python proofs/check_witness.py proofs/C98_example/witnesses/a.json\n",
    "bibtex": "@misc{collapse-audit-C98,",
    "version": f"collapse-audit {__version__}; audited text:",
    "article": ARTICLE.sha256,
}


@pytest.mark.parametrize("part", CONTENT)
def test_content(proofs: Path, part: str) -> None:
    """Every part of a finding is there."""
    assert CONTENT[part] in page(proofs)


def test_not_mathematical(proofs: Path) -> None:
    """A claim that is not mathematics says what would settle it."""
    assert "## What would settle it\n\nAn experiment would." in page(proofs, 1)


def test_same_anywhere(tmp_path: Path) -> None:
    """Another folder gives the same page, character for character."""
    first, second = (page(write_ledger(tmp_path / name)) for name in ("one", "two"))
    assert first == second
    assert str(tmp_path) not in first


def test_failed_evidence(proofs: Path) -> None:
    """A witness that no longer violates leaves the claim open, and the page says why."""
    values = {**dict(WITNESS["values"]), "Ph": ["1/2", "1/2"]}  # type: ignore[call-overload]
    write_witness(proofs, {**WITNESS, "values": values})
    text = page(proofs)
    assert "**Verdict: open.**" in text
    assert "| failed | witnesses/a.json: not certified: the statement holds at this point |" in text
    assert "worked out by hand" not in text
    assert str(proofs) not in text


def test_missing_repair(proofs: Path) -> None:
    """A repair that no dossier has is an error that names it."""
    claim = proofs / "C98_example" / "claim.py"
    claim.write_text(claim.read_text("utf-8").replace("C99a", "C97a"), "utf-8")
    dossiers, audited = audited_ledger(proofs)
    with pytest.raises(LedgerError, match="no reading C97a"):
        finding(dossiers[0], audited[0])


DERIVED = """
from collapse_audit.derive.lemmas import EXP_MONOTONE
from collapse_audit.ledger import Claim, Derivation, Reading

CLAIM = Claim("C97", "derived", "E", "here", "Derived", "Says.", (
    Reading("a", "words", statement=EXP_MONOTONE.claim, given=EXP_MONOTONE.given,
            evidence=(Derivation(),)),
))
PROOFS = {"a": EXP_MONOTONE}
"""


def test_derivation(proofs: Path) -> None:
    """A checked derivation is shown, and each lemma it cites once, with its own proof."""
    (proofs / "C97_derived").mkdir()
    for name in ("claim", "derivation"):
        (proofs / "C97_derived" / f"{name}.py").write_text(DERIVED, "utf-8")
    text = page(proofs)
    assert "Derivation of C97a, every step of which is checked:\n\n```math\n" in text
    assert text.count("**Log lies below its tangent.**\n\n```math\n\\ln(x)\\le x-1") == 1
    assert text.index("## Lemmas") < text.index("## Rerun")


def test_no_figures_loaded(proofs: Path) -> None:
    """Pages need no plotting library."""
    before = "matplotlib" in sys.modules
    page(proofs)
    assert ("matplotlib" in sys.modules) == before


COMPUTED = """
from collapse_audit.ledger import Claim, Exact, FormalStatement, LoopStatement, Reading, Simulation

CLAIM = Claim("C96", "computed", "A", "here", "Computed", "Says.", (
    Reading("a", "decay", formal=FormalStatement("the decay"), evidence=(Exact(), Simulation())),
    Reading("b", "never back", loop=LoopStatement("resample", "almost surely", "Pn != P0"),
            evidence=(Exact(),)),
))
"""
INSTANCES = """
from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, InExpectation
from collapse_audit.loops import Resample, distribution

HALF = distribution("1/2", "1/2")
INSTANCES = {
    "a": (InExpectation(update=Resample(3), start=HALF, generations=(0, 1),
                        relation="dot(Pn, Pn) == 1 - (1 - 1/draws)**n/2"),),
    "b": (Always(update=Resample(2), start=HALF, generations=(1,), expected=Outcome.FAILS),),
}
"""
EXPERIMENTS = """
from collapse_audit.ledger.simulation import EnsembleMean
from collapse_audit.loops import Resample, distribution

EXPERIMENTS = {
    "a": (EnsembleMean(update=Resample(3), start=distribution("1/2", "1/2"), generation=1,
                       term="dot(Pn, Pn)", side="==", expected="2/3", low=0, high=1, runs=2000),),
}
"""


@pytest.fixture
def computed(proofs: Path) -> Path:
    """The ledger with a claim that rests on instances and a simulation."""
    folder = proofs / "C96_computed"
    folder.mkdir()
    files = {"claim": COMPUTED, "exact": INSTANCES, "simulation": EXPERIMENTS}
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    return proofs


def test_instances(computed: Path) -> None:
    """What was computed is shown: loop, generations, relation, exact values, outcome."""
    text = page(computed)
    where = "Resample(3) from (1/2, 1/2), generations 0, 1"
    relation, values = (
        "`dot(Pn, Pn) == 1 - (1 - 1/draws)**n/2`",
        "n = 0: 1/2 == 1/2; n = 1: 2/3 == 2/3",
    )
    assert f"| {where} | {relation} | {values} | holds |" in text
    assert "| exact | [exact.py](exact.py) | checked | computed, and holds: 1 instance | " in text
    refuted = (
        "Resample(2) from (1/2, 1/2), generation 1 | `Pn != P0` | n = 1: fails with probability"
    )
    assert f"| {refuted} 1/2, as at (1/2, 1/2) | fails |" in text
    assert "**Refuted.** never back" in text


def test_numbers_are_rerun(computed: Path) -> None:
    """Where numbers are quoted, the page says how to see both routes."""
    command = "collapse-audit show C96 --numbers\n"
    assert command not in page(computed)
    (computed / "C96_computed" / "numbers.py").write_text("NUMBERS = ()\n", "utf-8")
    assert command in page(computed)


def test_simulations(computed: Path) -> None:
    """Of a simulation the page says what no seed changes."""
    text = page(computed)
    assert (
        "| checked | simulations agree, each with a false alarm less likely than 1e-09 | " in text
    )
    assert (
        "| Resample(3) from (1/2, 1/2), generation 1, 2,000 runs | `dot(Pn, Pn) == 2/3` |" in text
    )
    other = load_dossiers(computed)
    assert text == finding(other[0], audit(other, Budget(share=0.1, seed=2))[0])


def test_failed_instances(computed: Path) -> None:
    """Instances that no longer stand leave the reading open, and nothing of them is shown."""
    path = computed / "C96_computed" / "exact.py"
    path.write_text(INSTANCES.replace("Resample(2)", "Resample(3)"), "utf-8")
    text = page(computed)
    assert (
        "| failed | exact.py: Resample(3) from (1/2, 1/2), generation 1: expected fails, " in text
    )
    assert "**Open.** never back" in text


def test_results_of_instances_are_valid(computed: Path) -> None:
    """The JSON document of an audit with instances and simulations follows its schema."""
    from jsonschema import validate

    _, audited = audited_ledger(computed)
    document = results_document(audited, seed=1, profile="quick")
    validate(document, schema_named("results"))
    kinds = [each["kind"] for each in document["claims"][0]["readings"][0]["evidence"]]
    assert kinds == ["exact", "simulation"]
