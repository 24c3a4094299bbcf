"""The axioms that Coq reports, read strictly, and those that are allowed.

Main definitions: `AXIOMS`, `parse_assumptions`, `printed_name`.
"""

import re
from collections.abc import Mapping

AXIOMS: Mapping[str, str] = {
    "Coq.Reals.ClassicalDedekindReals.sig_forall_dec": (
        "forall P : nat -> Prop, "
        "(forall n : nat, {P n} + {~ P n}) -> {n : nat | ~ P n} + {forall n : nat, P n}"
    ),
    "Coq.Reals.ClassicalDedekindReals.sig_not_dec": "forall P : Prop, {~ ~ P} + {~ P}",
    "Coq.Logic.FunctionalExtensionality.functional_extensionality_dep": (
        "forall (A : Type) (B : A -> Type) (f g : forall x : A, B x), "
        "(forall x : A, f x = g x) -> f = g"
    ),
    "Coq.Logic.Classical_Prop.classic": "forall P : Prop, P \\/ ~ P",
}
"""The axioms of the classical real numbers in Coq's standard library, with their types."""

_NAME = r"[\w'][\w'.]*"
_ENTRY = re.compile(rf"({_NAME})(?: :.*)?")
_ABOUT = re.compile(rf"({_NAME})\s+:")
_EXPANDS = re.compile(rf"^Expands to: Constant\s+({_NAME})$", re.MULTILINE)


class Unreadable(ValueError):
    """Coq said something else than a list of allowed axioms: an objection to the theorems."""


class Unanswered(ValueError):
    """Coq did not answer, whatever the theorems are."""


def parse_assumptions(text: str) -> tuple[str, ...]:
    r"""The names that ``Print Assumptions`` lists, as it prints them.

    Anything but names with their types is refused: section variables, a recursion assumed to
    terminate, a type assumed to be positive, an unsafe hierarchy of universes.

    >>> parse_assumptions("Closed under the global context\n")
    ()
    >>> parse_assumptions("Axioms:\nA.b : False\nc\n  : forall x : nat,\n    x = x\n")
    ('A.b', 'c')
    >>> parse_assumptions("Axioms:\nloop is assumed to be guarded.\n")
    Traceback (most recent call last):
        ...
    collapse_audit.kernel.assumptions.Unreadable: loop is assumed to be guarded.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if lines == ["Closed under the global context"]:
        return ()
    if len(lines) < 2 or lines[0] != "Axioms:" or lines[1].startswith(" "):
        raise Unreadable(" ".join(text.split())[:200] or "Coq printed no assumptions")
    return tuple(_entry(line) for line in lines[1:] if not line.startswith(" "))


def _entry(line: str) -> str:
    match = _ENTRY.fullmatch(line)
    if match is None:
        raise Unreadable(line)
    return match[1]


def printed_name(about: str, axiom: str) -> str:
    r"""The name under which Coq prints an axiom, from what ``About`` says of its full name.

    No two objects are printed under one name, so what is printed under it is this very axiom.

    >>> printed_name("b :\nforall x, x\n\nExpands to: Constant A.b\n", "A.b")
    'b'
    >>> printed_name("b : False\n\nExpands to: Constant C.b\n", "A.b")
    Traceback (most recent call last):
        ...
    collapse_audit.kernel.assumptions.Unanswered: A.b: Coq knows no such axiom
    """
    name, full = _ABOUT.match(about), _EXPANDS.search(about)
    if name is None or full is None or full[1] != axiom:
        raise Unanswered(f"{axiom}: Coq knows no such axiom")
    return name[1]
