"""Witness documents that the tests of this folder share, and ways to spoil them."""

import copy
import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

from collapse_audit.language import ExactPoint, parse
from collapse_audit.witness import Witness, certify

Document = dict[str, Any]

CONTRACTION: Document = {
    "schema": "collapse-audit/witness/1",
    "claim": "C26",
    "reading": "a",
    "statement": "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)",
    "given": ["0 < alpha", "alpha <= 1"],
    "alphabet": 2,
    "values": {
        "P0": ["1/2", "1/2"],
        "Pt": ["1/2", "1/2"],
        "Ph": ["1/3", "2/3"],
        "alpha": "1/2",
    },
    "gap": {"lower": "7/500"},
}
"""The example of the file format."""

CLAIMS = (
    ("KL(P, mix(a, Q, R)) <= (1 - a)*KL(P, Q)", ("a <= 1",)),
    ("KL(P, Q) < KL(P, Q)", ()),
    ("TV(P, Q) <= a", ()),
    ("chi2(P, Q) == KL(P, Q)", ()),
    ("entropy(mix(a, P, Q)) <= entropy(P)", ("KL(P, Q) < inf",)),
    ("0 <= renyi(2, P, Q) <= KL(P, Q)", ("P != Q",)),
    ("temper(2, P) <= P", ()),
    ("hellinger2(P, Q) >= TV(P, Q)", ("a >= 0",)),
    ("var(P, x) <= var(Q, x)", ()),
    ("mean_ratio(P, R, Q) > 1", ()),
    ("JS(P, Q) != JS(Q, P)", ()),
    ("log(2)*a < inf", ("0 < a",)),
)


def written(folder: Path, document: object) -> Path:
    """A file with a document, or with the text itself."""
    path = folder / "witness.json"
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


def changed(document: Document, path: str, value: object) -> Document:
    """A copy with the entry at a dotted path replaced, or removed for `None`."""
    result = copy.deepcopy(document)
    *parents, last = path.split(".")
    target: Any = result
    for key in parents:
        target = target[int(key) if isinstance(target, list) else key]
    if value is None:
        del target[last]
    else:
        target[int(last) if isinstance(target, list) else last] = value
    return result


def generated(seed: int, count: int) -> list[Witness]:
    """Witnesses at random points, ties and infinities included."""
    choose = Random(seed)
    found: list[Witness] = []
    while len(found) < count:
        text, given = CLAIMS[choose.randrange(len(CLAIMS))]
        statement = parse(text, given)
        k = choose.randint(2, 3)
        values = {name: weights(choose, k) for name in statement.distributions}
        values |= {
            name: tuple(Fraction(choose.randint(-3, 3)) for _ in range(k))
            for name in statement.labels
        }
        scalars = {name: Fraction(choose.randint(1, 4), 4) for name in statement.scalars}
        witness = certify(statement, ExactPoint.from_mapping(k, {**values, **scalars}))
        found += [witness] if witness else []
    return found


def weights(choose: Random, k: int) -> tuple[Fraction, ...]:
    """A distribution with small denominators, often with zeros."""
    drawn = [choose.choice([0, 1, 1, 2, 3]) for _ in range(k)]
    drawn[choose.randrange(k)] += 1
    return tuple(Fraction(each, sum(drawn)) for each in drawn)


def digit_changes(text: str) -> Iterator[str]:
    """The text with each of its digits changed in turn to every other digit."""
    for index, character in enumerate(text):
        for digit in "0123456789" if character.isdigit() else "":
            if digit != character:
                yield text[:index] + digit + text[index + 1 :]
