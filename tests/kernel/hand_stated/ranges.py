"""Over what each hand-stated definition ranges, in Coq, written from the words of its reading.

A quantifier, a hypothesis or a strict sign that is added, dropped or turned is seen. Those about
limits follow from the titles of their readings; the others are in the files `…Range.v` beside.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from collapse_audit.ledger.dossiers import find_reading, load_dossiers

_RANGE = re.compile(r"^Definition (\w+)_range := .*?\)\.\n", re.MULTILINE | re.DOTALL)
_IMPLICATION = re.compile(r"(Fixed|Growing) .*: (\w+)\(.* implies (\w+)\(")

IMPLICATIONS = (("H", "Var"), ("H", "D"), ("Var", "H"), ("Var", "D"), ("D", "H"), ("D", "Var"))
LIMITS = {
    "H": "Un_cv (fun n => ent (P n)) 0",
    "Var": "Un_cv (fun n => vari (P n) LABELS) 0",
    "D": """(forall M : R, exists n0 : nat, forall n : nat, (n0 <= n)%N ->
    dom ORIGIN (P n) -> M < kl ORIGIN (P n))""",
}
FIXED = """\
  forall T : finType, SIZE -> forall P0 x : T -> R, is_dist P0 ->
  (exists a b : T, [/\\ a != b, 0 < P0 a & 0 < P0 b]) -> injective x ->
  forall P : nat -> T -> R, (forall n, is_dist (P n)) ->
  GIVEN -> THEN"""
GROWING = """\
  forall K : nat -> nat, (forall n, K n <= K n.+1)%N -> (forall m, exists n, m <= K n)%N ->
  forall P0 x : nat -> R, is_dist (fun i : 'I_(K 0%N) => P0 i) ->
  (exists a b : 'I_(K 0%N), [/\\ a != b, 0 < P0 a & 0 < P0 b]) ->
  (forall i, (K 0%N <= i)%N -> P0 i = 0) -> injective x ->
  forall P : forall n, 'I_(K n) -> R, (forall n, is_dist (P n)) ->
  GIVEN -> THEN"""


@cache
def ranges() -> Mapping[str, str]:
    """Of every statement, a definition that Coq accepts iff the statement has that range."""
    return {**dict(_written()), **dict(_limits())}


def _written() -> Iterator[tuple[str, str]]:
    for path in sorted(Path(__file__).parent.glob("*Range.v")):
        text = path.read_text("utf-8")
        yield from ((found[1], found[0]) for found in _RANGE.finditer(text))


def _limits() -> Iterator[tuple[str, str]]:
    six = [_fixed("#|T| == 2%N", *pair) for pair in IMPLICATIONS]
    pairs = zip(six[::2], six[1::2], strict=True)
    yield "C14b", _definition("C14b", " /\\\n".join(f"(({a}) /\\ ({b}))" for a, b in pairs))
    dossiers = load_dossiers()
    for letter in "defghijklmno":
        _, reading = find_reading(dossiers, name := f"C14{letter}")
        found = _IMPLICATION.match(reading.words)
        assert found is not None
        kind, *pair = found.groups()
        implied = _fixed("(3 <= #|T|)%N", *pair) if kind == "Fixed" else _growing(*pair)
        yield name, _definition(name, implied)


def _definition(name: str, text: str) -> str:
    return f"Definition {name}_range := fun c : {name}_statement => (c :\n{text}).\n"


def _fixed(size: str, given: str, then: str) -> str:
    text = FIXED.replace("SIZE", size).replace("GIVEN", LIMITS[given]).replace("THEN", LIMITS[then])
    return text.replace("LABELS", "x").replace("ORIGIN", "P0")


def _growing(given: str, then: str) -> str:
    text = GROWING.replace("GIVEN", LIMITS[given]).replace("THEN", LIMITS[then])
    labels, origin = (f"(fun i : 'I_(K n) => {name} i)" for name in ("x", "P0"))
    return text.replace("LABELS", labels).replace("ORIGIN", origin)
