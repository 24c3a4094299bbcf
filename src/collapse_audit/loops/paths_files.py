"""Reading path files strictly: size, duplicate keys, numbers, schema, then meaning."""

from fractions import Fraction
from pathlib import Path
from typing import Any

from collapse_audit.language import ExactPoint, LanguageError, Statement, Value, parse
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Model
from collapse_audit.loops.paths import (
    SCHEMA,
    Counts,
    PathUpdate,
    PathWitness,
    check_path,
    verify_path_witness,
)
from collapse_audit.witness import FileError, Verification, read_document, verify_witness
from collapse_audit.witness.files import witness_from


def verify_path(path: Path) -> Verification:
    """A path file, read strictly and checked, whoever made it.

    Raises `FileError`, one line, where the file is unusable.
    """
    found = load_path(path)
    try:
        return verify_path_witness(found)
    except (LanguageError, LoopError) as error:
        raise FileError(f"{path}: {error}") from None


def verify_file(path: Path) -> Verification:
    """A witness or a path file, whichever it says it is, read once and checked.

    Raises `FileError`, one line, where the file is unusable.
    """
    document = read_document(path, "witness", "path")
    try:
        if document["schema"] == SCHEMA:
            return verify_path_witness(path_from(document, str(path)))
        return verify_witness(witness_from(document, str(path)))
    except (LanguageError, LoopError) as error:
        raise FileError(f"{path}: {error}") from None


def load_path(path: Path) -> PathWitness:
    """The path that a file holds, strictly read but not yet verified.

    Raises `FileError`, one line, for whatever is wrong with the file.
    """
    return path_from(read_document(path, "path"), str(path))


def path_from(document: dict[str, Any], where: str) -> PathWitness:
    """A path from a document that satisfies the schema."""
    try:
        statement = parse(document["statement"], document.get("given", []))
        path = _assembled(document, statement)
        check_path(path)
        if path.fixed.alphabet < statement.smallest_alphabet:
            raise LoopError(f"point(i) needs {statement.smallest_alphabet} letters")
    except (LanguageError, LoopError) as error:
        raise FileError(f"{where}: {error}") from None
    return path


def _assembled(document: dict[str, Any], statement: Statement) -> PathWitness:
    lower = document["gap"]["lower"]
    values = {name: _value(value) for name, value in document["values"].items()}
    return PathWitness(
        statement=statement,
        update=_update(document["update"]),
        fixed=ExactPoint.from_mapping(_whole(document["alphabet"], "alphabet"), values),
        start=_start(document["start"]),
        states=tuple(_counts(each) for each in document["states"]),
        broken_at=_whole(document["broken_at"], "broken_at"),
        probability=_fraction(document["probability"]),
        gap=None if lower == "inf" else _fraction(lower),
        claim=document.get("claim"),
        reading=document.get("reading"),
    )


def _update(document: dict[str, Any]) -> PathUpdate:
    return PathUpdate(**{**document, "draws": _whole(document["draws"], "draws")})


def _start(value: str | list[str]) -> str | Model:
    return value if isinstance(value, str) else tuple(map(_fraction, value))


def _counts(values: list[Any]) -> Counts:
    return tuple(_whole(value, "a count") for value in values)


def _whole(value: Any, what: str) -> int:
    if not isinstance(value, int):  # 2.0 is an integer of JSON Schema
        raise LoopError(f"{what} is not a whole number")
    return value


def _value(value: str | list[str]) -> Value:
    return tuple(map(_fraction, value)) if isinstance(value, list) else _fraction(value)


def _fraction(text: str) -> Fraction:
    """The schema has seen to the form; what is left is a division by 0."""
    try:
        return Fraction(text)
    except ZeroDivisionError:
        raise LoopError(f"{text} divides by 0") from None
