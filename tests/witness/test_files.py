"""Witness files: written, read back, refused."""

import json
import time
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from collapse_audit.language import ExactPoint, parse
from collapse_audit.witness import FileError, Witness, load, verify
from collapse_audit.witness.files import MAX_BYTES, json_text, schema_named, witness_from
from tests.strategies import replaced
from tests.witness.documents import CONTRACTION, changed, generated, written

TEXT = json.dumps(CONTRACTION)


def refusal(path: Path) -> str:
    """The one short line with which a file is refused, at once."""
    start = time.perf_counter()
    with pytest.raises(FileError) as caught:
        verify(path)
    assert time.perf_counter() - start < 1
    message = str(caught.value)
    assert message.isprintable()
    assert len(message) <= 400
    return message


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.text(), JSON))
def test_json_text_is_json(document: dict[str, Any]) -> None:
    """Whatever stands in a document, brackets in its texts included, is read back unchanged."""
    assert json.loads(json_text(document)) == document


@pytest.mark.parametrize("witness", generated(1, 40), ids=lambda w: str(w.statement)[:30])
def test_a_written_witness_is_read_back(tmp_path: Path, witness: Witness) -> None:
    """`load` after `document` is the same witness, and the document satisfies the schema."""
    Draft202012Validator(schema_named("witness")).validate(witness.document())
    assert load(written(tmp_path, witness.document())) == witness


def test_claim_and_reading_travel_along(tmp_path: Path) -> None:
    """Both are optional, written when present and read back."""
    witness = load(written(tmp_path, CONTRACTION))
    assert (witness.claim, witness.reading) == ("C26", "a")
    assert witness.document() == CONTRACTION
    bare = changed(changed(CONTRACTION, "claim", None), "reading", None)
    assert load(written(tmp_path, bare)).document() == bare


def test_the_schema_is_a_schema() -> None:
    """The shipped schema is valid itself and closed against unknown keys."""
    schema = schema_named("witness")
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False


def test_values_are_exact(tmp_path: Path) -> None:
    """Fractions need not be in lowest terms; nothing is rounded."""
    document = changed(CONTRACTION, "values.Ph", ["10/30", "666/999"])
    assert load(written(tmp_path, document)).point.values["Ph"] == (Fraction(1, 3), Fraction(2, 3))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema", "collapse-audit/witness/2"),
        ("schema", "collapse-audit/path/1"),
        ("schema", 1),
        ("schema", ["collapse-audit/witness/1"]),
        ("schema", None),
        ("claim", 26),
        ("claim", "C26\n"),
        ("claim", "C1"),
        ("reading", "A"),
        ("reading", "a\n"),
        ("statement", None),
        ("statement", 7),
        ("statement", ""),
        ("statement", "KLL(P0, Pt) <= 1"),
        ("statement", "KL(P0, Pt <= 1"),
        ("statement", "KL(P0) <= 1"),
        ("statement", "KL(alpha, Pt) <= 1"),
        ("statement", "1/0 <= 1"),
        ("statement", "nan <= 1"),
        ("statement", "KL(P0, mix(alpha, Pt, Ph)) <= sum(point(2))"),
        ("statement", "KL(P0, Pt) <= 1\n"),
        ("statement", "forall(Pt, " + str(CONTRACTION["statement"]) + ")"),
        ("statement", "(" * 10_000 + "1" + ")" * 10_000 + " < 1"),
        ("statement", "1 < " + "1" * 70_000),
        ("given", None),
        ("given", "0 < alpha"),
        ("given", [1]),
        ("given", [""]),
        ("given", ["beta < 1"]),
        ("given", ["0 < alpha"] * 65),
        ("alphabet", 0),
        ("alphabet", 1),
        ("alphabet", -2),
        ("alphabet", 3),
        ("alphabet", 2.0),
        ("alphabet", 2.5),
        ("alphabet", "2"),
        ("alphabet", True),
        ("alphabet", 10**9),
        ("alphabet", 10**30),
        ("values", None),
        ("values", ["1/2"]),
        ("values.P0", None),
        ("values.P0", []),
        ("values.P0", ["1"]),
        ("values.P0", ["1/2", "1/4", "1/4"]),
        ("values.P0", ["1/2", "2/3"]),
        ("values.P0", ["1/2", "1/2000000000000000000001"]),
        ("values.P0", ["-1/2", "3/2"]),
        ("values.P0", ["0", "0"]),
        ("values.P0", ["1/0", "1/2"]),
        ("values.P0", ["1/2", 0.5]),
        ("values.P0", ["0.5", "0.5"]),
        ("values.P0", ["1/2", None]),
        ("values.P0", [["1/2"], ["1/2"]]),
        ("values.P0", "1/2"),
        ("values.P0", {"0": "1/2"}),
        ("values.Q", ["1/2", "1/2"]),
        ("values.beta", "1/2"),
        ("values.a\nb", "1/2"),
        ("values.alpha", ["1/2", "1/2"]),
        ("values.alpha", "1/2\n"),
        ("values.alpha", " 1/2"),
        ("values.alpha", "+1/2"),
        ("values.alpha", "1/-2"),
        ("values.alpha", "1 / 2"),
        ("values.alpha", "1e-1"),
        ("values.alpha", "1_0/20"),
        ("values.alpha", "\u0661/2"),
        ("values.alpha", "nan"),
        ("values.alpha", "inf"),
        ("values.alpha", ""),
        ("values.alpha", "1/" + "9" * 1001),
        ("values.alpha", "0x10"),
        ("values.alpha", 1),
        ("gap", None),
        ("gap", "7/500"),
        ("gap", {}),
        ("gap.upper", "1"),
        ("gap.lower", "-7/500"),
        ("gap.lower", "-inf"),
        ("gap.lower", "nan"),
        ("gap.lower", "7/0"),
        ("gap.lower", "7/500\n"),
        ("gap.lower", 0.014),
        ("gap.lower", "0.014"),
        ("comment", "hello"),
        ("Schema", "collapse-audit/witness/1"),
    ],
)
def test_a_malformed_document_is_refused(tmp_path: Path, path: str, value: object) -> None:
    """Every departure from the format is one line, at once."""
    refusal(written(tmp_path, changed(CONTRACTION, path, value)))


BIG = [f"1/{10**990 + 2 * index + 1}" for index in range(500)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "{",
        "[]",
        "null",
        "1",
        "NaN",
        '"collapse-audit/witness/1"',
        TEXT + "}",
        TEXT[:-1],
        TEXT.replace('"alphabet": 2', '"alphabet": NaN'),
        TEXT.replace('"alphabet": 2', '"alphabet": Infinity'),
        TEXT.replace('"alphabet": 2', '"alphabet": -Infinity'),
        TEXT.replace('"alphabet": 2', '"alphabet": 1e999'),
        TEXT.replace('"alphabet": 2', '"alphabet": 2e0'),
        TEXT.replace('"alphabet": 2', '"alphabet": 2, "alphabet": 2'),
        TEXT.replace('"alphabet": 2', '"alphabet": ' + "9" * 5000),
        TEXT.replace('"alpha": "1/2"', '"alpha": "1/2", "alpha": "1/2"'),
        TEXT.replace('"alpha": "1/2"', '"alpha": "1/2", "\uff41lpha": "1/2"'),
        TEXT.replace('"lower": "7/500"', '"lower": "7/500", "lower": "7/500"'),
        TEXT.replace("'", '"').replace('"', "'"),
        "\ufeff" + TEXT,
        TEXT + " " * MAX_BYTES,
        "[" * 100_000,
        '{"schema":' * 20_000,
        '{"schema": "collapse-audit/witness/1", "values": ' + '{"a":' * 900 + "1" + "}" * 901,
        json.dumps(changed(changed(CONTRACTION, "values.P0", BIG), "alphabet", 500)),
    ],
    ids=range(27),
)
def test_text_that_is_no_witness_is_refused(tmp_path: Path, text: str) -> None:
    """Broken JSON, duplicate keys, NaN, floats, size, nesting and huge numbers are one line."""
    refusal(written(tmp_path, text))


def test_weights_of_many_digits_are_summed_with_care(tmp_path: Path) -> None:
    """A wrong sum too long to print is a line too, and a right one is read."""
    huge = 10**900
    wrong = [f"1/{huge + index}" for index in range(6)]
    document = changed(CONTRACTION, "values", {"P": wrong})
    document |= {"statement": "P != P", "given": [], "alphabet": 6, "gap": {"lower": "0"}}
    assert "sum to less than 1" in refusal(written(tmp_path, document))
    huge = 10**450
    right = changed(CONTRACTION, "values.P0", [f"1/{huge}", f"{huge - 1}/{huge}"])
    assert verify(written(tmp_path, right)).reason


def test_what_is_no_readable_file_is_refused(tmp_path: Path) -> None:
    """A missing file, a directory, 10 MB, bytes that are no UTF-8, and a file without an end."""
    assert "directory" in refusal(tmp_path)
    refusal(tmp_path / "absent.json")
    refusal(tmp_path / "absent" / "absent.json")
    path = tmp_path / "file.json"
    for content in (b"\xff\xfe", b"\xc3", b"x" * 10_000_000, b"\x00", TEXT.encode("utf-16")):
        path.write_bytes(content)
        refusal(path)
    refusal(Path("/dev/zero"))


@given(data=st.data())
def test_a_file_with_one_changed_character_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever character is replaced, removed or inserted, nothing but `FileError` is raised."""
    index = data.draw(st.integers(0, len(TEXT) - 1))
    item = data.draw(st.one_of(st.sampled_from(["", *'"{}[],:/-0190aP\n\\']), st.characters()))
    path = tmp_path_factory.getbasetemp() / "mutant.json"
    path.write_bytes(replaced(TEXT, index, item).encode("utf-8", "surrogatepass"))
    try:
        verify(path)
    except FileError as error:
        assert str(error).isprintable()


@given(
    value=st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
        lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
    )
)
def test_any_json_at_any_place_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, value: object
) -> None:
    """Arbitrary JSON in the place of any entry raises nothing but `FileError`."""
    path = tmp_path_factory.getbasetemp() / "strange.json"
    for key in (*CONTRACTION, "values.P0", "values.alpha", "given.0", "gap.lower"):
        document = changed(CONTRACTION, key, "x" if value is None else value)
        path.write_bytes(json.dumps(document).encode())
        try:
            verify(path)
        except FileError as error:
            assert str(error).isprintable()


def test_the_point_must_fit_the_statement() -> None:
    """`witness_from` checks names, lengths and weights even where the schema is satisfied."""
    with pytest.raises(FileError, match="no value for Pt"):
        witness_from(changed(CONTRACTION, "values.Pt", None), "here")
    with pytest.raises(FileError, match="entries on an alphabet of 2"):
        witness_from(changed(CONTRACTION, "values.Pt", ["1/2", "1/4", "1/4"]), "here")


def test_names_are_compared_as_in_statements(tmp_path: Path) -> None:
    """P₀ in a statement and P₀, P0 in the values are one name, as are marked letters."""
    text = TEXT.replace("P0", "P₀").replace('"P₀":', '"P0":')
    assert verify(written(tmp_path, text)).certified
    assert verify(written(tmp_path, TEXT.replace("P0", "P₀"))).certified
    assert verify(
        written(tmp_path, TEXT.replace("alpha", "α").replace("αbet", "alphabet").replace("Pt", "P̃"))
    ).certified


def test_a_point_in_python_is_written_as_it_is() -> None:
    """`document` lists values in the order in which they were given."""
    point = ExactPoint.of(2, Q=("1", "0"), P=("1/2", "1/2"))
    witness = Witness(parse("KL(P, Q) <= 1"), point, None)
    assert list(witness.document()["values"]) == ["Q", "P"]
    assert witness.document()["gap"] == {"lower": "inf"}
