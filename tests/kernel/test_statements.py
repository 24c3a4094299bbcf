"""`Statements.v` says what the dossiers say, in Coq that the compiler accepts."""

import re
from functools import reduce
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from collapse_audit.interpreters.coq import RESERVED, definition
from collapse_audit.kernel import stale, statements_source, write_statements
from collapse_audit.kernel.statements import IMPORTS, STATEMENTS, named_statements
from collapse_audit.language import (
    Distribution,
    LanguageError,
    Scalar,
    Statement,
    Term,
    equal,
    parse_term,
)
from collapse_audit.language import terms as t
from collapse_audit.ledger import Claim, Derivation, Reading, load_dossiers
from collapse_audit.ledger.dossiers import proofs_folder
from collapse_audit.ledger.evidence import Vacuity
from tests.kernel.conftest import Compile, require
from tests.strategies import statements

CLAIMS = tuple(dossier.claim for dossier in load_dossiers())
SOURCE = statements_source(CLAIMS)
NOT_NAMES = {"uniform"}
"""Reserved by the language already."""


def claim(*readings: Reading) -> Claim:
    """A claim C99 with given readings."""
    return Claim("C99", "tried", "A", "nowhere", "A claim", "Something.", readings)


def defined(source: str) -> list[str]:
    """The names that a source defines, in order."""
    return re.findall(r"^Definition (\w+) : Prop :=$", source, flags=re.MULTILINE)


# The text


def test_the_file_is_current() -> None:
    """The file in the checkout is what the code prints for the dossiers."""
    assert not stale(proofs_folder(), CLAIMS)


def test_every_statement_is_there() -> None:
    """One definition per reading that is a statement, open ones included, in the order of ids."""
    readings = [(c.reading_id(r), r) for c in CLAIMS for r in c.readings]
    wanted = [f"{id}_statement" for id, r in readings if r.kind == "statement"]
    assert [name for name in defined(SOURCE) if "_filled_" not in name] == wanted
    assert len(wanted) > 100


def test_vacuous_readings_are_filled_in() -> None:
    """C30a, whose correction terms are unspecified, appears with the choice filled in."""
    filled = [each for each in named_statements(CLAIMS) if "_filled_" in each.name]
    assert [each.name for each in filled] == ["C30a_filled_statement"]
    assert filled[0].statement.claim_text.endswith("*KL(P0, P0) + KL(P0, Pn)")


def test_lines_are_short() -> None:
    """No line of the file is longer than 100 columns."""
    assert max(map(len, SOURCE.splitlines())) <= 100


def test_names_stay_visible() -> None:
    """No definition binds a name that its text uses for something else."""
    binders = re.findall(r"forall \(?([\w' ]+?) : (?:T -> )?R\b", SOURCE)
    assert binders
    assert not RESERVED.intersection(name for each in binders for name in each.split())


def test_two_readings_of_one_name_are_refused() -> None:
    """A name that would be defined twice is an error, not a silent choice."""
    reading = Reading("a", "Twice.", statement="KL(P, Q) >= 0")
    with pytest.raises(LanguageError, match="two statements would be called C99a_statement"):
        statements_source([claim(reading), claim(reading)])


def test_only_vacuity_is_filled_in() -> None:
    """A derivation of the reading itself defines nothing; one of vacuity does."""
    plain = Reading("a", "Plain.", statement="KL(P, Q) >= 0", evidence=(Derivation(),))
    vacuous = Reading("b", "Vague.", statement="a < 1", evidence=(Vacuity("a <= 1", ("a > 0",)),))
    names = [each.name for each in named_statements([claim(plain, vacuous)])]
    assert names == ["C99a_statement", "C99b_statement", "C99b_filled_statement"]


def test_stale_until_written(tmp_path: Path) -> None:
    """A missing, an edited and an outdated file are stale; a written one is not."""
    first, second = (Reading("a", "One.", statement=text) for text in ("a < 1", "a <= 1"))
    assert stale(tmp_path, [claim(first)])
    path = write_statements(tmp_path, [claim(first)])
    assert path == tmp_path / STATEMENTS
    assert not stale(tmp_path, [claim(first)])
    assert stale(tmp_path, [claim(second)])
    path.write_text(path.read_text("utf-8") + " ", "utf-8")
    assert stale(tmp_path, [claim(first)])


def test_a_current_file_is_left_alone(tmp_path: Path) -> None:
    """Writing what is there already does not touch the file, whose date builds depend on."""
    path = write_statements(tmp_path, CLAIMS)
    before = path.stat().st_mtime_ns
    write_statements(tmp_path, CLAIMS)
    assert path.stat().st_mtime_ns == before


# What Coq says of it


def test_coq_accepts_the_statements(compiled: Compile) -> None:
    """The whole file compiles without a word."""
    assert compiled("Statements", SOURCE) == ""


def test_coq_would_object(compiled: Compile) -> None:
    """The test above can fail: a definition with a name that nobody binds is an error."""
    broken = SOURCE.replace("vunbroken Eq (vec Ph) (vec P0).", "vunbroken Eq (vec Ph) (vec P00).")
    assert "P00" in compiled("Broken", broken)


def test_coq_accepts_any_statement(compiled: Compile) -> None:
    """Whatever the language can say is printed with types that fit."""
    said: list[Statement] = []

    @settings(max_examples=80, phases=[Phase.generate])
    @given(statements())
    def collect(each: Statement) -> None:
        said.append(each)

    collect()
    printed = (definition(f"S{i}_statement", each) for i, each in enumerate(said))
    assert len(said) == 80
    assert compiled("Any", "\n\n".join([IMPORTS, *printed])) == ""


def test_coq_accepts_any_name(compiled: Compile) -> None:
    """Keywords, names of the theory, Greek letters and accents all become variables."""
    names = [*sorted(RESERVED - NOT_NAMES), "α", "alpha", "é", "ς", "日"]
    total = reduce(Term.__add__, map(Scalar, names), parse_term("0"))
    mixed = t.Sum(Distribution("P̃") - Distribution("P_tilde") + Distribution("Ω"))
    text = definition("Names_statement", Statement((equal(total, mixed),)))
    assert compiled("Names", f"{IMPORTS}\n{text}") == ""


def test_missing_coq_is_a_failure_where_it_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Coq its tests are skipped, and fail where the environment requires it."""
    monkeypatch.delenv("COLLAPSE_AUDIT_REQUIRE_COQ", raising=False)
    with pytest.raises(pytest.skip.Exception):
        require("no-such-compiler")
    monkeypatch.setenv("COLLAPSE_AUDIT_REQUIRE_COQ", "1")
    with pytest.raises(pytest.fail.Exception):
        require("no-such-compiler")
