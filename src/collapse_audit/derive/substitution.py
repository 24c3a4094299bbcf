"""Replacing variables of terms and formulas by terms."""

from collections.abc import Mapping
from dataclasses import fields, replace

from collapse_audit.language import (
    Distribution,
    ForAll,
    Formula,
    LanguageError,
    Relation,
    Scalar,
    Term,
    parse_term,
)

Substitution = Mapping[str, Term]


def in_term(term: Term, places: Substitution) -> Term:
    """A term with its scalars and distributions replaced, all at once.

    >>> P, Q = Distribution("P"), Distribution("Q")
    >>> print(in_term(parse_term("KL(P, Q)"), {"P": Q, "Q": P}))
    KL(Q, P)
    """
    if isinstance(term, Scalar | Distribution):
        return places.get(term.name, term)
    if not term.children:
        return term
    values = {field.name: getattr(term, field.name) for field in fields(term)}
    changed = {
        name: in_term(value, places) for name, value in values.items() if isinstance(value, Term)
    }
    return replace(term, **changed)


def in_formula(formula: Formula, places: Substitution) -> Formula:
    """A formula with its free variables replaced; a bound variable may not be captured.

    >>> from collapse_audit.language import parse_formulas
    >>> (formula,) = parse_formulas("forall(Q, KL(P, Q) >= 0)")
    >>> print(in_formula(formula, {"P": Distribution("R"), "Q": Distribution("S")}))
    forall(Q, KL(R, Q) >= 0)
    """
    if isinstance(formula, Relation):
        return Relation(in_term(formula.left, places), formula.op, in_term(formula.right, places))
    bound = formula.variable.name
    inside = frozenset(name for node in formula.walk() for name in variables(node)) - {bound}
    free = {name: places[name] for name in inside & set(places)}
    if any(bound in variables(value) for value in free.values()):
        raise LanguageError(f"replacing would capture {bound}")
    body = in_formula(formula.body, free)
    return ForAll(formula.variable, body)


def variables(term: Term) -> frozenset[str]:
    """Names of the scalars and distributions of a term.

    >>> sorted(variables(parse_term("mix(a, P, Q)")))
    ['P', 'Q', 'a']
    """
    return frozenset(node.name for node in term.walk() if isinstance(node, Scalar | Distribution))


def substitution(
    names: tuple[tuple[str, str], ...], known: Substitution | None = None
) -> Substitution:
    """Abbreviations spelled out; each may use those before it and what is known.

    >>> found = substitution((("p", "P0"), ("x", "p + p")))
    >>> print(found["x"])
    P0 + P0
    """
    found: dict[str, Term] = dict(known or {})
    for name, text in names:
        found[name] = in_term(parse_term(text), found)
    return found
