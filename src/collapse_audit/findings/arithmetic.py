"""A witness worked out by hand: what a reader can redo with a pocket calculator.

Everything is read off the statement's tree: the values, the vectors built from them, each
functional letter by letter, the hypotheses, both sides, and the gap.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from collapse_audit.findings.digits import Shown, shown, shown_real, signed_sum
from collapse_audit.interpreters import balls
from collapse_audit.language import (
    Atom,
    ExactPoint,
    LanguageError,
    Relation,
    Scalar,
    Sort,
    Term,
)
from collapse_audit.language import terms as t
from collapse_audit.language.statements import is_constant
from collapse_audit.witness import Witness, judge


def work_out(witness: Witness) -> str:
    """The computation as plain text, one fact a line.

    Raises `LanguageError` where the statement does not certainly fail at the point.

    >>> from collapse_audit.language import parse
    >>> point = ExactPoint.of(2, P=("1/2", "1/2"), Q=("1/4", "3/4"), a="1/5")
    >>> print(work_out(Witness(parse("TV(P, Q) <= a"), point, None)))
    P = (1/2, 1/2)
    Q = (1/4, 3/4)
    a = 1/5
    <BLANKLINE>
    TV(P, Q)
      = 1/8 + 1/8
      = 1/4
    <BLANKLINE>
    Hypotheses:
      a > 0: 1/5 > 0
      a < 1: 1/5 < 1
    <BLANKLINE>
    Left side: TV(P, Q) = 1/4
    Right side: a = 1/5
    Left − right = 1/20, so the left side is not ≤ the right side.
    """
    broken = judge(witness.statement, witness.point).broken
    if broken is None:
        raise LanguageError("nothing to work out: the statement does not fail at this point")
    hypotheses = [h for h in witness.statement.hypotheses if isinstance(h, Relation)]
    work = _Work(witness.point)
    blocks = (
        work.values(),
        work.vectors([broken, *hypotheses]),
        *work.functionals([broken, *hypotheses]),
        work.hypotheses(hypotheses),
        work.comparison(broken),
    )
    return typographic("\n\n".join("\n".join(block) for block in blocks if block))


def functionals(term: Term) -> Iterator[Term]:
    """The outermost real-valued terms that are computed from vectors, such as KL(P, Q).

    >>> from collapse_audit.language import parse_term
    >>> [str(each) for each in functionals(parse_term("a*KL(P, Q) + entropy(P)"))]
    ['KL(P, Q)', 'entropy(P)']
    """
    if term.sort is Sort.REAL and any(child.sort is Sort.VECTOR for child in term.children):
        yield term
        return
    for child in term.children:
        yield from functionals(child)


def contributions(term: Term) -> Term | None:
    """The vector whose entries add up to a functional, None where there is no such vector.

    >>> from collapse_audit.language import parse_term
    >>> print(contributions(parse_term("entropy(P)")))
    -(P*log(P))
    """
    if isinstance(term, Atom):
        return contributions(term.definition())
    if isinstance(term, t.Sum):
        return term.vector
    if isinstance(term, t.Div) and is_constant(term.right):
        return _rebuilt(term, contributions(term.left), term.right)
    if isinstance(term, t.Neg | t.Add | t.Sub):
        return _rebuilt(term, *map(contributions, term.children))
    return None


def _rebuilt(term: Term, *children: Term | None) -> Term | None:
    known = [child for child in children if child is not None]
    if len(known) < len(children):
        return None
    names = [field.name for field in fields(term)]
    return replace(term, **dict(zip(names, known, strict=True)))


class _Work:
    """The lines about one point; a functional is computed once."""

    def __init__(self, point: ExactPoint) -> None:
        self.point = point

    def values(self) -> list[str]:
        return [f"{name} = {_exact(value)}" for name, value in self.point.items]

    def vectors(self, relations: list[Relation]) -> list[str]:
        """The vectors that are built from those given, such as mixtures."""
        found = dict.fromkeys(v for side in _sides(relations) for v in _built_vectors(side))
        return [f"{vector} {self._vector(vector)}" for vector in found]

    def functionals(self, relations: list[Relation]) -> list[list[str]]:
        found = dict.fromkeys(f for side in _sides(relations) for f in functionals(side))
        return [self._functional(term) for term in found]

    def hypotheses(self, hypotheses: list[Relation]) -> list[str]:
        if not hypotheses:
            return []
        return ["Hypotheses:", *(f"  {h}: {self._substituted(h)}" for h in hypotheses)]

    def comparison(self, broken: Relation) -> list[str]:
        left, right = self._side("Left", broken.left), self._side("Right", broken.right)
        return [left, right, self._conclusion(broken)]

    def _vector(self, term: Term) -> str:
        """``= (1/2, 1/2)``"""
        entries = shown(term, self.point)
        sign = _sign(not any(each.decimal for each in entries))
        return f"{sign} ({', '.join(each.shortest for each in entries)})"

    def _value(self, term: Term) -> Shown:
        return shown(term, self.point)[0]

    def _functional(self, term: Term) -> list[str]:
        value, letters = self._value(term), contributions(term)
        total = f"  {_equals(value)} {value.shortest}"
        if letters is not None:
            return [str(term), *_summed(shown(letters, self.point)), total]
        exact = [f"  = {value.exact}"] if value.exact and value.decimal else []
        return [str(term), *exact, total]

    def _substituted(self, relation: Relation) -> str:
        if relation.sort is Sort.VECTOR:
            left, right = (self._vector(_spread(s)) for s in (relation.left, relation.right))
            return f"{left[2:]} {relation.op} {right[2:]}"
        return f"{self._filled(relation.left)} {relation.op} {self._filled(relation.right)}"

    def _filled(self, term: Term) -> Term:
        """A real term with numbers for its scalars and functionals."""
        if term.sort is Sort.REAL and any(c.sort is Sort.VECTOR for c in term.children):
            return self._value(term).term
        if isinstance(term, Scalar | t.AlphabetSize):
            return self._value(term).term
        if isinstance(term, t.Leaf):
            return term
        return _rebuilt(term, *map(self._filled, term.children)) or term

    def _side(self, name: str, term: Term) -> str:
        if term.sort is Sort.VECTOR:
            return f"{name} side: {term} {self._vector(term)}"
        value, filled = self._value(term), self._filled(term)
        steps = [f"{name} side: {term}"]
        if str(filled) not in (str(term), str(value.term)):
            steps.append(f"{_sign(self._is_exact(term))} {filled}")
        if str(term) != str(value.term):
            steps.append(f"{_equals(value)} {value.shortest}")
        return " ".join(steps)

    def _is_exact(self, term: Term) -> bool:
        return not any(self._value(each).decimal for each in functionals(term))

    def _conclusion(self, broken: Relation) -> str:
        gap = shown_gap(broken, self.point)
        so = f"so the left side is not {broken.op} the right side."
        if gap.exact == "0":
            return f"The two sides are exactly equal, {so}"
        what = _DIFFERENCES.get(broken.op, "|Left - right|")
        where = " at the worst letter" if broken.sort is Sort.VECTOR else ""
        return f"{what} {_equals(gap)} {gap.shortest}{where}, {so}"


_DIFFERENCES = {
    "<=": "Left - right",
    "<": "Left - right",
    ">=": "Right - left",
    ">": "Right - left",
}


def shown_gap(broken: Relation, point: ExactPoint) -> Shown:
    """By how much a relation fails, the worst letter for vectors, in print."""
    gap = balls.gap(broken, point)
    if broken.sort is Sort.VECTOR or isinstance(gap, balls.Infinite) or balls.sign(gap) == 0:
        return shown_real(gap)
    difference = t.Sub(broken.left, broken.right)
    if broken.op in (">=", ">"):
        difference = t.Sub(broken.right, broken.left)
    if broken.op == "==":
        return shown(t.Abs(difference), point)[0]
    return shown(difference, point)[0]


def typographic(text: str) -> str:
    """The text form with ln, · for products, ^ for powers, true minus and relation signs.

    >>> typographic("(1 - a)*log(b)**2 <= inf")
    '(1 − a)·ln(b)^2 ≤ ∞'
    """
    for plain, sign in _SIGNS.items():
        text = text.replace(plain, sign)
    text = re.sub(r"\blog\(", "ln(", re.sub(r"\binf\b", "∞", text))
    return re.sub(r"(?<!\de)-", "−", text)


_SIGNS = {"<=": "≤", ">=": "≥", "==": "=", "!=": "≠", "**": "^", "*": "·"}


def _summed(parts: tuple[Shown, ...]) -> list[str]:
    """The letters' contributions added up: exactly, then in decimals."""
    exactly, decimally = [p.exact or p.decimal for p in parts], [p.shortest for p in parts]
    lines = [f"  {_sign(all(p.exact for p in parts))} {signed_sum(exactly)}"]
    if decimally != exactly:
        lines.append(f"  ≈ {signed_sum(decimally)}")
    return lines


def _sides(relations: Iterable[Relation]) -> Iterator[Term]:
    for relation in relations:
        yield from (relation.left, relation.right)


def _built_vectors(term: Term) -> Iterator[Term]:
    """The outermost vectors that are no variables and not shown as a side anyway."""
    for child in term.children:
        if child.sort is Sort.VECTOR and not isinstance(child, t.Leaf):
            yield child
        else:
            yield from _built_vectors(child)


def _spread(term: Term) -> Term:
    """A real number repeated on every letter."""
    return term if term.sort is Sort.VECTOR else t.Mul(term, t.Ones())


def _exact(value: object) -> str:
    return f"({', '.join(map(str, value))})" if isinstance(value, tuple) else str(value)


def _equals(value: Shown) -> str:
    return _sign(not value.decimal)


def _sign(exact: bool) -> str:
    return "=" if exact else "≈"
