r"""LaTeX: how terms, relations and statements are typeset.

Atoms are typeset by their own template `Atom.tex`: ``{0}`` is an argument, ``{b0}`` an argument
in brackets unless it is a single symbol. Core nodes get the fewest brackets that keep the
meaning. Names follow the article: ``P0`` is :math:`P_0`, ``Pt`` and ``P̃`` the uncorrected
:math:`\tilde P`, ``Ph`` the human :math:`P_h`, ``alpha`` and ``α`` are :math:`\alpha`; otherwise
trailing digits become a subscript. Inequalities between vectors are marked as letter by letter.
"""

import re
from collections.abc import Callable
from fractions import Fraction

from collapse_audit.language import (
    Atom,
    FormalStatement,
    Formula,
    LoopStatement,
    Relation,
    Sort,
    Statement,
    Term,
)
from collapse_audit.language import terms as t
from collapse_audit.language.printing import decimal_text
from collapse_audit.language.statements import constant_bound

SUM, PRODUCT, POWER, WHOLE = 1, 2, 3, 4
Typeset = tuple[str, int]
"""LaTeX, and how tightly its outermost operation binds."""

OPERATORS = {"<=": r"\le", "<": "<", ">=": r"\ge", ">": ">", "==": "=", "!=": r"\ne"}
_MIRROR = {">": "<", ">=": "<=", "<": "<", "<=": "<="}
LETTERWISE = r"\quad\text{(letter by letter)}"

_GREEK = re.findall(
    r"\w+",
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau "
    "upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega",
)
_SPELLED = dict(zip("αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ", _GREEK, strict=True))
_NAMES = {"Pt": r"\tilde P", "Ph": "P_h", "Pn": "P_n", "Pnext": "P_{n+1}"}
_TILDE = "\N{COMBINING TILDE}"


def latex(said: Term | Formula | Statement | LoopStatement | FormalStatement) -> str:
    r"""The LaTeX of anything that the language can say, without delimiters.

    >>> from collapse_audit.language import parse
    >>> print(latex(parse("KL(P0, mix(alpha, Pt, P0)) <= (1 - alpha)*KL(P0, Pt)").claim[0]))
    D(P_0\,\|\,(1-\alpha)\,\tilde P+\alpha\,P_0)\le(1-\alpha)\,D(P_0\,\|\,\tilde P)
    >>> print(latex(parse("P >= 0").claim[0]))
    P\ge0\quad\text{(letter by letter)}
    """
    if isinstance(said, Term):
        return _typeset(said)[0]
    if isinstance(said, Statement):
        return statement_latex(said)
    if isinstance(said, LoopStatement | FormalStatement):
        return said.latex or _text(said.words)
    return formula_latex(said)


def statement_latex(statement: Statement) -> str:
    r"""The claim, then the variables with their ranges, then the other hypotheses.

    >>> from collapse_audit.language import parse
    >>> print(statement_latex(parse("TV(P, Q) <= a", ["0 < a", "a <= 1", "P == Q"])))
    \mathrm{TV}(P,\,Q)\le a\qquad\text{for all }P,\,Q,\ 0<a\le1\text{ with }P=Q
    >>> print(statement_latex(parse("log(2) > 0")))
    \ln(2)>0
    """
    claim, variables = claim_latex(statement), variables_latex(statement)
    conditions = conditions_latex(statement)
    claim += rf"\qquad\text{{for all }}{variables}" if variables else ""
    return claim + (rf"\text{{ with }}{conditions}" if conditions else "")


def claim_latex(statement: Statement) -> str:
    """The claim alone, relations that share a side written as a chain."""
    if not all(isinstance(formula, Relation) for formula in statement.claim):
        return r",\quad ".join(formula_latex(formula) for formula in statement.claim)
    relations = [formula for formula in statement.claim if isinstance(formula, Relation)]
    chain = _typeset(relations[0].left)[0]
    chain += "".join(_related(each.op, _typeset(each.right)[0]) for each in relations)
    return chain + (LETTERWISE if any(map(_letterwise, relations)) else "")


def variables_latex(statement: Statement) -> str:
    """The free variables, scalars with their bounds where these are constants."""
    vectors = [name_latex(name) for name in (*statement.distributions, *statement.labels)]
    scalars = [_range(statement, name) for name in statement.scalars]
    return r",\ ".join(filter(None, (r",\,".join(vectors), r",\ ".join(scalars))))


def conditions_latex(statement: Statement) -> str:
    """The hypotheses that are not bounds already shown beside their scalar."""
    shown = {bound for name in statement.scalars for bound in _bounds(statement, name)}
    rest = [formula for formula in statement.hypotheses if formula not in shown]
    return r",\ ".join(formula_latex(formula) for formula in rest)


def formula_latex(formula: Formula) -> str:
    r"""A relation, or one under ∀.

    >>> from collapse_audit.language import parse
    >>> print(formula_latex(parse("forall(P, KL(P, Q) >= 0)").claim[0]))
    \forall P:\ D(P\,\|\,Q)\ge0
    """
    if not isinstance(formula, Relation):
        return rf"\forall {name_latex(formula.variable.name)}:\ {formula_latex(formula.body)}"
    relation = _typeset(formula.left)[0] + _related(formula.op, _typeset(formula.right)[0])
    return relation + (LETTERWISE if _letterwise(formula) else "")


def name_latex(name: str) -> str:
    r"""A variable's name.

    >>> print(*map(name_latex, ["P0", "Pt", "P̃", "Ph", "α", "d12", "rate", "x_1"]))
    P_0 \tilde P \tilde P P_h \alpha d_{12} \mathrm{rate} x_1
    """
    if name in _NAMES:
        return _NAMES[name]
    stem, digits = _split(name)
    return _stem(stem) + _subscript(digits)


def _split(name: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.*?)_?(\d*)", name)
    return (match[1], match[2]) if match and match[1] else (name, "")


def _stem(stem: str) -> str:
    if stem.endswith(_TILDE):
        return rf"\tilde {_stem(stem.removesuffix(_TILDE))}"
    spelled = _SPELLED.get(stem, stem)
    if spelled in _GREEK:
        return f"\\{spelled}"
    return stem if len(stem) == 1 else rf"\mathrm{{{_escaped(stem)}}}"


def _subscript(digits: str) -> str:
    if not digits:
        return ""
    return f"_{digits}" if len(digits) == 1 else f"_{{{digits}}}"


def _escaped(text: str) -> str:
    return re.sub(r"([_#$%&{}])", r"\\\1", text)


def _text(words: str) -> str:
    return rf"\text{{{_escaped(words)}}}"


# Relations and ranges


def _letterwise(relation: Relation) -> bool:
    """Whether readers must be told; P = Q and P ≠ Q mean for vectors what they always mean."""
    return relation.sort is Sort.VECTOR and relation.op not in ("==", "!=")


def _related(op: str, right: str) -> str:
    """The sign and the right side, kept apart where TeX would read them as one command."""
    sign = OPERATORS[op]
    return f"{sign} {right}" if sign.startswith("\\") and right[:1].isalpha() else sign + right


def _bounds(statement: Statement, name: str) -> tuple[Formula, ...]:
    """A lower and an upper bound of a scalar by constants, where there is one of each."""
    found = [(constant_bound(each, name), each) for each in statement.hypotheses]
    lower = [each for side, each in found if side and side[0] in (">", ">=")]
    upper = [each for side, each in found if side and side[0] in ("<", "<=")]
    return (lower[0], upper[0]) if len(lower) == len(upper) == 1 else ()


def _range(statement: Statement, name: str) -> str:
    """``0 < a ≤ 1`` in one piece, or the bare name."""
    pair = _bounds(statement, name)
    if not pair:
        return name_latex(name)
    (below, low), (above, high) = (_sided(formula, name) for formula in pair)
    middle = _related(below, name_latex(name))
    return low + middle + _related(above, high)


def _sided(formula: Formula, name: str) -> tuple[str, str]:
    """The sign that stands on a bound's side of the scalar, and the bound."""
    assert isinstance(formula, Relation)
    bound = formula.right if formula.left == t.Scalar(name) else formula.left
    return _MIRROR[formula.op], _typeset(bound)[0]


# Terms


def _typeset(term: Term, letter: str = "") -> Typeset:
    """A term; with a letter, the entry of a vector term at that letter."""
    if letter and term.sort is Sort.REAL:
        return _typeset(term)
    if isinstance(term, Atom):
        return _at(_atom(term), letter)
    if isinstance(term, t.Leaf):
        return _at(_leaf(term), letter)
    return _NODES[type(term)](term, letter)


def _at(typeset: Typeset, letter: str) -> Typeset:
    """A vector's entry: P(i), [(1−a)P + aQ](i)."""
    text, level = typeset
    if not letter:
        return typeset
    return (f"{text}({letter})" if level == WHOLE else f"[{text}]({letter})"), WHOLE


def _bracketed(term: Term, letter: str, at_least: int) -> str:
    text, level = _typeset(term, letter)
    return text if level >= at_least else _in_brackets(text)


def _in_brackets(text: str) -> str:
    """Brackets that grow only around what is taller than a line."""
    tall = any(command in text for command in (r"\frac", r"\sum", r"\begin"))
    return rf"\left({text}\right)" if tall else f"({text})"


def _ends_open(term: Term) -> bool:
    """Whether a term ends in Σ, max or min over the letters, which would swallow what follows."""
    if isinstance(term, t.Sum | t.Largest | t.Smallest):
        return True
    return isinstance(term, t.Add | t.Sub | t.Mul | t.Neg) and _ends_open(term.children[-1])


def _left(term: Term, letter: str, at_least: int) -> str:
    """A left operand."""
    if _ends_open(term):
        return _in_brackets(_typeset(term, letter)[0])
    return _bracketed(term, letter, at_least)


def _atom(atom: Atom) -> Typeset:
    plain = [_typeset(child)[0] for child in atom.children]
    bracketed = {f"b{i}": _bracketed(child, "", POWER) for i, child in enumerate(atom.children)}
    symbols = ["x"] * len(plain)
    level = _outermost(atom.tex.format(*symbols, **dict.fromkeys(bracketed, "x")))
    return atom.tex.format(*plain, **bracketed), level


def _outermost(text: str) -> int:
    """How tightly a template binds: by the loosest operation outside all of its brackets."""
    outside = re.sub(r"\\[,;!| ]", " ", text)
    while (inner := re.sub(r"[({\[][^(){}\[\]]*[)}\]]", "", outside)) != outside:
        outside = inner
    if re.search(r"[+-]", outside):
        return SUM
    return WHOLE


def _leaf(leaf: Term) -> Typeset:
    if isinstance(leaf, t.Number):
        return _number(leaf.value)
    if isinstance(leaf, t.Scalar | t.Distribution | t.Labels):
        return name_latex(leaf.name), WHOLE
    if isinstance(leaf, t.Point):
        return rf"\delta_{{{leaf.letter}}}", WHOLE
    return _CONSTANTS[type(leaf)]


def _number(value: Fraction) -> Typeset:
    digits, _, exponent = decimal_text(value).partition("e")
    if not exponent:
        return digits, WHOLE
    return rf"{digits}\cdot10^{{{exponent}}}", PRODUCT


_CONSTANTS: dict[type[Term], Typeset] = {
    t.Infinity: (r"\infty", WHOLE),
    t.AlphabetSize: ("k", WHOLE),
    t.Ones: (r"\mathbf{1}", WHOLE),
    t.Indices: (r"0,\dots,k-1", SUM),
}


def _add(term: Term, letter: str) -> Typeset:
    left, right = term.children
    return f"{_left(left, letter, SUM)}+{_unsigned(right, letter, SUM)}", SUM


def _sub(term: Term, letter: str) -> Typeset:
    left, right = term.children
    return f"{_left(left, letter, SUM)}-{_unsigned(right, letter, PRODUCT)}", SUM


def _unsigned(term: Term, letter: str, at_least: int) -> str:
    """An operand that follows a sign: in brackets where it begins with a sign itself."""
    text = _bracketed(term, letter, at_least)
    return _in_brackets(text) if text.startswith("-") else text


def _mul(term: Term, letter: str) -> Typeset:
    left, right = term.children
    first = _factor(left, letter)
    second = _unsigned(right, letter, PRODUCT)
    sign = r"\cdot " if second[0].isdigit() else r"\,"
    return f"{first}{sign}{second}", SUM if first.startswith("-") else PRODUCT


def _factor(term: Term, letter: str) -> str:
    """The left factor: −x needs no brackets, since (−x)·y = −(x·y) even at 0·∞ = 0."""
    if isinstance(term, t.Neg) and not _ends_open(term):
        return _typeset(term, letter)[0]
    return _left(term, letter, PRODUCT)


def _div(term: Term, letter: str) -> Typeset:
    over, under = (_typeset(child, letter)[0] for child in term.children)
    return rf"\frac{{{over}}}{{{under}}}", POWER


def _pow(term: Term, letter: str) -> Typeset:
    base, exponent = term.children
    return f"{_bracketed(base, letter, WHOLE)}^{{{_typeset(exponent, letter)[0]}}}", POWER


def _neg(term: Term, letter: str) -> Typeset:
    return f"-{_unsigned(term.children[0], letter, PRODUCT)}", SUM


def _wrapped(before: str, after: str, level: int) -> Callable[[Term, str], Typeset]:
    def typeset(term: Term, letter: str) -> Typeset:
        inner = r",\,".join(_typeset(child, letter)[0] for child in term.children)
        return before + inner + after, level

    return typeset


def _log(term: Term, letter: str) -> Typeset:
    return rf"\ln{_in_brackets(_typeset(term.children[0], letter)[0])}", POWER


def _reduced(sign: str) -> Callable[[Term, str], Typeset]:
    """A sum, maximum or minimum over the letters, its vector written at the letter i."""

    def typeset(term: Term, _: str) -> Typeset:
        return rf"{sign}_i {_bracketed(term.children[0], 'i', PRODUCT)}", PRODUCT

    return typeset


def _where(term: Term, letter: str) -> Typeset:
    assert isinstance(term, t.Where)
    left, right = _typeset(term.left)[0], _typeset(term.right)[0]
    then, otherwise = (_typeset(each, letter)[0] for each in (term.then, term.otherwise))
    cases = rf"{then}&\text{{if }}{left}={right}\\{otherwise}&\text{{otherwise}}"
    return rf"\begin{{cases}}{cases}\end{{cases}}", PRODUCT


_NODES: dict[type[Term], Callable[[Term, str], Typeset]] = {
    t.Add: _add,
    t.Sub: _sub,
    t.Mul: _mul,
    t.Div: _div,
    t.Pow: _pow,
    t.Neg: _neg,
    t.Log: _log,
    t.Exp: _wrapped("e^{", "}", POWER),
    t.Sqrt: _wrapped(r"\sqrt{", "}", WHOLE),
    t.Abs: _wrapped(r"\lvert ", r"\rvert", WHOLE),
    t.Reciprocal: _wrapped(r"\frac{1}{", "}", POWER),
    t.Max: _wrapped(r"\max(", ")", WHOLE),
    t.Min: _wrapped(r"\min(", ")", WHOLE),
    t.Sum: _reduced(r"\sum"),
    t.Largest: _reduced(r"\max"),
    t.Smallest: _reduced(r"\min"),
    t.Where: _where,
}
