"""From a conjecture to Coq: false statements over every atom, refuted by Coq's kernel.

``conjectures.json`` lists statements that the hunt refuted, the points that it found, and the
seconds that Coq took for each (one file for all, so that the libraries are loaded once).
"""

import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from collapse_audit.kernel.conjecture import Conjecture, refutation_source, refutations_source
from collapse_audit.language import Atom, ExactPoint, LanguageError, Relation, Statement, parse
from collapse_audit.language.atoms import ATOMS
from collapse_audit.witness import certify
from tests.kernel.conftest import Compile

LISTED: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "conjectures.json").read_text("utf-8")
)


def _point(row: dict[str, Any]) -> ExactPoint:
    values = {
        name: tuple(map(Fraction, value)) if isinstance(value, list) else Fraction(value)
        for name, value in row["values"].items()
    }
    return ExactPoint.from_mapping(row["alphabet"], values)


def _statement(row: dict[str, Any]) -> Statement:
    return parse(row["statement"], row["given"])


def _conjectures() -> list[Conjecture]:
    rows = enumerate(LISTED, 1)
    return [Conjecture(f"false_{i}", _statement(row), _point(row)) for i, row in rows]


def test_the_list_is_of_certified_counterexamples() -> None:
    """At every listed point the listed statement fails by at least the listed gap."""
    for row in LISTED:
        witness = certify(_statement(row), _point(row))
        assert witness is not None
        expected = None if row["gap"] == "inf" else Fraction(row["gap"])
        assert witness.gap == expected, row


def test_the_list_has_every_shape() -> None:
    """It has every atom and relation, infinities, ties, labels, a chain, and at least 24 rows."""
    statements = [_statement(row) for row in LISTED]
    atoms = {t.name for s in statements for t in s.terms() if isinstance(t, Atom)}
    relations = {r.op for s in statements for r in s.claim if isinstance(r, Relation)}
    assert len(LISTED) >= 24
    assert atoms == set(ATOMS)
    assert relations == {"<=", "<", ">=", ">", "==", "!="}
    assert any(row["gap"] == "0" for row in LISTED)
    assert any("inf" in row["statement"] for row in LISTED)
    assert any(s.labels for s in statements)
    assert any(len(s.claim) > 1 for s in statements)


def test_coq_refutes_every_listed_conjecture(compiled: Compile) -> None:
    """Coq accepts the refutation of each, within one file."""
    assert compiled("conjectures", refutations_source(_conjectures())) == ""


@pytest.mark.parametrize(
    ("statement", "given", "values"),
    [
        ("KL(P0, mix(a, Pt, Ph)) <= (1 - a)*KL(P0, Pt)", (), {"a": "1/3"}),
        ("(1 - a)*KL(P0, Pt) < KL(P0, Pt)", ("a <= 1",), {"a": "1"}),
    ],
)
def test_a_refutation_rests_on_four_axioms(
    compiled: Compile, statement: str, given: tuple[str, ...], values: dict[str, str]
) -> None:
    """What it assumes are the four axioms of the classical real numbers, and nothing else."""
    thirds, others = ("1/3", "2/3"), ("2/3", "1/3")
    parsed = parse(statement, given)
    rows = {name: others if name == "Ph" else thirds for name in parsed.distributions}
    source = refutation_source(parsed, ExactPoint.of(2, **rows, **values))
    printed = compiled("typed", f"{source}\nPrint Assumptions typed_refuted.\n")
    assert set(re.findall(r"^(\w+\.\w+)\s*:", printed, re.MULTILINE)) == {
        "ClassicalDedekindReals.sig_not_dec",
        "ClassicalDedekindReals.sig_forall_dec",
        "FunctionalExtensionality.functional_extensionality_dep",
        "Classical_Prop.classic",
    }


def test_only_counterexamples_are_written() -> None:
    """A point at which the statement holds, or which a hypothesis excludes, is refused."""
    point = ExactPoint.of(2, P=("1/2", "1/2"))
    with pytest.raises(LanguageError, match="does not certainly fail"):
        refutation_source(parse("entropy(P) >= 0"), point)
    with pytest.raises(LanguageError, match="does not certainly fail"):
        refutation_source(parse("entropy(P) < 0", ["max(P) == 1"]), point)


def test_names_of_variables_do_not_hide_the_theory(compiled: Compile) -> None:
    """Variables may be called like what the proof refers to, and carry letters beyond ASCII."""
    statement = parse("data + α + settle <= denote*broken", ["Vertex != P̃", "R == Data"])
    rows = {"Vertex": ("1/2", "1/2"), "P̃": ("1", "0"), "R": ("1/3", "2/3"), "Data": ("1/3", "2/3")}
    scalars = dict.fromkeys(("data", "α", "settle", "denote", "broken"), "1/2")
    source = refutation_source(statement, ExactPoint.of(2, **rows, **scalars))
    assert compiled("names", source) == ""
