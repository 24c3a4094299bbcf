"""The one walk over the tree that every interpreter shares."""

from typing import Any, Generic, TypeVar

from collapse_audit.language import Atom, Term
from collapse_audit.language.terms import Leaf, Where

V = TypeVar("V")


class Interpreter(Generic[V]):
    """Gives a term its meaning: atoms by their definition, core nodes by a method each.

    The method's name is the node's `symbol`. A leaf's method and `where` take the node itself;
    every other method takes its children's values. Values are remembered by term, so a term
    that occurs twice is computed once.
    """

    def __init__(self) -> None:
        self._known: dict[Term, V] = {}

    def __call__(self, term: Term) -> V:
        """The value of a term."""
        if term not in self._known:
            self._known[term] = self._value(term)
        return self._known[term]

    def _value(self, term: Term) -> V:
        if isinstance(term, Atom):
            return self(term.definition())
        method: Any = getattr(self, term.symbol)
        if isinstance(term, Leaf | Where):
            value: V = method(term)
            return value
        combined: V = method(*(self(child) for child in term.children))
        return combined
