"""What can be said: terms, atoms, relations, statements, and their text form.

Main definitions: `Term` and its core nodes, `Atom` (KL, mix, …), `Relation`, `ForAll`,
`Statement`, `LoopStatement`, `FormalStatement`, `ExactPoint`; `parse` reads text.
"""

from collapse_audit.language.errors import LanguageError
from collapse_audit.language.parser import parse, parse_formulas, parse_term
from collapse_audit.language.points import ExactPoint, Value
from collapse_audit.language.relations import ForAll, Formula, Relation
from collapse_audit.language.statements import FormalStatement, LoopStatement, Statement
from collapse_audit.language.terms import (
    Atom,
    Distribution,
    Infinity,
    Labels,
    Scalar,
    Sort,
    Term,
    different,
    equal,
    number,
)

__all__ = [
    "Atom",
    "Distribution",
    "ExactPoint",
    "ForAll",
    "FormalStatement",
    "Formula",
    "Infinity",
    "Labels",
    "LanguageError",
    "LoopStatement",
    "Relation",
    "Scalar",
    "Sort",
    "Statement",
    "Term",
    "Value",
    "different",
    "equal",
    "number",
    "parse",
    "parse_formulas",
    "parse_term",
]
