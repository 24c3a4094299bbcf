"""Reading JSON files strictly: size, duplicate keys, numbers, schema, then meaning."""

import json
import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from importlib import resources
from pathlib import Path
from typing import Any

from collapse_audit.language import ExactPoint, LanguageError, Value, parse
from collapse_audit.witness.certify import check_point
from collapse_audit.witness.errors import FileError
from collapse_audit.witness.model import Witness

MAX_BYTES = 1024 * 1024
_NUMBER = re.compile(r"-?[0-9]+(/[0-9]+)?")


def load(path: Path) -> Witness:
    """The witness that a file holds, strictly read but not yet verified.

    Raises `FileError`, one line, for whatever is wrong with the file.
    """
    return witness_from(read_document(path, "witness"), str(path))


def read_document(path: Path, *schemas: str) -> dict[str, Any]:
    """A JSON object that satisfies the one of these schemas of the package that it names."""
    document = _decoded(_text(path), str(path))
    _check_schema(document, schemas, str(path))
    result: dict[str, Any] = document
    return result


def json_text(document: dict[str, Any]) -> str:
    """A document as JSON text, lists of plain values on one line each.

    >>> print(json_text({"P": ["1/2", "1/2"]}), end="")
    {
      "P": ["1/2", "1/2"]
    }
    """
    return _laid_out(document, "\n") + "\n"


def _laid_out(value: Any, line: str) -> str:
    """A value as JSON; `line` is a line break with the indentation of where it stands."""
    inner = line + "  "
    if isinstance(value, dict) and value:
        parts = (f"{_compact(k)}: {_laid_out(v, inner)}" for k, v in value.items())
        return "{" + inner + f",{inner}".join(parts) + line + "}"
    if isinstance(value, list) and any(isinstance(each, dict | list) for each in value):
        return "[" + inner + f",{inner}".join(_laid_out(v, inner) for v in value) + line + "]"
    return _compact(value)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def witness_from(document: dict[str, Any], where: str) -> Witness:
    """A witness from a document that satisfies the schema."""
    try:
        statement = parse(document["statement"], document.get("given", []))
        values = {name: _value(value) for name, value in document["values"].items()}
        if not isinstance(document["alphabet"], int):  # 2.0 is an integer of JSON Schema
            raise LanguageError("alphabet is not a whole number")
        point = ExactPoint.from_mapping(document["alphabet"], values)
        check_point(statement, point)
        if point.alphabet < statement.smallest_alphabet:
            raise LanguageError(f"point(i) needs {statement.smallest_alphabet} letters")
        gap = _gap(document["gap"]["lower"])
    except LanguageError as error:
        raise FileError(f"{where}: {error}") from None
    return Witness(statement, point, gap, document.get("claim"), document.get("reading"))


def schema_named(name: str) -> dict[str, Any]:
    """One of the JSON Schemas that ship with the package.

    >>> schema_named("witness")["properties"]["schema"]["const"]
    'collapse-audit/witness/1'
    """
    text = resources.files("collapse_audit").joinpath(f"schemas/{name}.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _text(path: Path) -> str:
    try:
        if path.is_dir():
            raise FileError(f"{path}: is a directory, not a file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise FileError(f"{path}: larger than {MAX_BYTES // 1024} KiB")
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise FileError(f"{path}: is not UTF-8 text") from None
    except OSError as error:
        raise FileError(f"{path}: {error.strerror or error}") from None


def _decoded(text: str, where: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except FileError as error:
        raise FileError(f"{where}: {error}") from None
    except json.JSONDecodeError as error:
        message = f"{where}: line {error.lineno}, column {error.colno}: {error.msg}"
        raise FileError(message) from None
    except (RecursionError, ValueError):
        raise FileError(f"{where}: nested too deeply, or a number too long") from None


def _unique(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        key = unicodedata.normalize("NFKC", key)  # as Python compares names
        if key in found:
            raise FileError(f"the key {key!r} stands twice")
        found[key] = value
    return found


def _no_constant(name: str) -> Any:
    raise FileError(f"{name} is not a number of this format")


def _check_schema(document: Any, schemas: Sequence[str], where: str) -> None:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    known = {each["properties"]["schema"]["const"]: each for each in map(schema_named, schemas)}
    kind = document.get("schema") if isinstance(document, dict) else None
    if not isinstance(kind, str) or kind not in known:
        raise FileError(f"{where}: the schema is {kind!r}, not {' or '.join(map(repr, known))}")
    error = best_match(Draft202012Validator(known[kind]).iter_errors(document))
    if error is None:
        return
    place = "".join(f"[{part!r}]" for part in error.absolute_path)
    raise FileError(f"{where}: {place + ': ' if place else ''}{_shortened(error.message)}")


def _shortened(message: str) -> str:
    line = " ".join(message.split())
    return line if len(line) <= 160 else line[:157] + "…"


def _value(value: Any) -> Value:
    return tuple(map(_fraction, value)) if isinstance(value, list) else _fraction(value)


def _fraction(text: str) -> Fraction:
    if not _NUMBER.fullmatch(text):
        raise LanguageError(f"{text!r} is not a number n or n/d")
    try:
        return Fraction(text)
    except ZeroDivisionError:
        raise LanguageError(f"{text} divides by 0") from None


def _gap(text: str) -> Fraction | None:
    return None if text == "inf" else _fraction(text)
