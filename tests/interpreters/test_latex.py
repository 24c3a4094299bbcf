"""LaTeX says what the tree says, and every brace is closed."""

import operator
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collapse_audit.interpreters.latex import latex, name_latex
from collapse_audit.language import (
    Distribution,
    FormalStatement,
    LoopStatement,
    Scalar,
    Sort,
    Statement,
    Term,
    number,
    parse,
    parse_term,
)
from collapse_audit.language import terms as t
from collapse_audit.language.atoms import CLASSES
from collapse_audit.ledger import load_dossiers

ATOMS = {
    "chi2(P, Q)": r"\chi^2(P\,\|\,Q)",
    "cross_entropy(P, Q)": r"H(P,\,Q)",
    "dot(P, Q)": r"\langle P,\,Q\rangle",
    "entropy(P)": "H(P)",
    "hellinger2(P, Q)": r"\mathrm{Hel}^2(P,\,Q)",
    "JS(P, Q)": r"\mathrm{JS}(P,\,Q)",
    "KL(P, Q)": r"D(P\,\|\,Q)",
    "mean(P, x)": r"\mathbb{E}_{P}[x]",
    "mean_ratio(P, Q, R)": r"\mathbb{E}_{P}\!\left[Q/R\right]",
    "mix(a, P, Q)": r"(1-a)\,P+a\,Q",
    "renyi(a, P, Q)": r"D_{a}(P\,\|\,Q)",
    "temper(b, P)": r"\mathrm{temper}_{b}(P)",
    "TV(P, Q)": r"\mathrm{TV}(P,\,Q)",
    "uniform": r"\mathrm{uniform}",
    "var(P)": r"\mathrm{Var}_{P}(0,\dots,k-1)",
}

TERMS = {
    "a - (b - a)": "a-(b-a)",
    "a - b - a": "a-b-a",
    "a*(b + 1)": r"a\,(b+1)",
    "2*3": r"2\cdot 3",
    "(a/b)**2": r"\left(\frac{a}{b}\right)^{2}",
    "-a**2": "-a^{2}",
    "(-a)**2": "(-a)^{2}",
    "a*(-b)": r"a\,(-b)",
    "a + (-b)": "a+(-b)",
    "-(-a)": "-(-a)",
    "log(a/b)": r"\ln\left(\frac{a}{b}\right)",
    "-log(a)*b": r"-\ln(a)\,b",
    "sum(P)*a": r"\left(\sum_i P(i)\right)\,a",
    "max(P - Q)": r"\max_i (P(i)-Q(i))",
    "max(a, b)": r"\max(a,\,b)",
    "sum(mix(a, P, Q))": r"\sum_i [(1-a)\,P+a\,Q](i)",
    "mix(a + b, P - Q, Q)": r"(1-(a+b))\,(P-Q)+(a+b)\,Q",
    "exp(-KL(P, Q))": r"e^{-D(P\,\|\,Q)}",
    "1e-80*inf": r"1\cdot10^{-80}\,\infty",
    "dot(point(0), P)": r"\langle \delta_{0},\,P\rangle",
    "sqrt(abs(a))/k": r"\frac{\sqrt{\lvert a\rvert}}{k}",
}

NAMES = {
    "P0": "P_0",
    "Pt": r"\tilde P",
    "P̃": r"\tilde P",
    "Ph": "P_h",
    "Pn": "P_n",
    "Pnext": "P_{n+1}",
    "alpha": r"\alpha",
    "α": r"\alpha",
    "beta": r"\beta",
    "d0": "d_0",
    "x12": "x_{12}",
    "x_1": "x_1",
    "rate": r"\mathrm{rate}",
    "my_rate": r"\mathrm{my\_rate}",
}


def balanced(text: str) -> bool:
    """Whether every brace and bracket closes, innermost first, and each left has its right."""
    brackets = re.sub(r"\\[{}]", "", text)
    brackets = re.sub(r"[^(){}\[\]]", "", brackets)
    while (inner := re.sub(r"\(\)|\{\}|\[\]", "", brackets)) != brackets:
        brackets = inner
    return not brackets and text.count(r"\left") == text.count(r"\right")


def statements() -> list[tuple[str, Statement]]:
    """Every statement of the ledger, controls and searched consequences left out."""
    readings = ((d.claim, r) for d in load_dossiers() for r in d.claim.readings)
    named = ((claim.reading_id(r), r.proposition) for claim, r in readings)
    return [(name, said) for name, said in named if isinstance(said, Statement)]


@pytest.mark.parametrize(("text", "expected"), ATOMS.items())
def test_atom(text: str, expected: str) -> None:
    """Each atom is typeset by its template."""
    assert latex(parse_term(text)) == expected


def test_every_atom_is_tested() -> None:
    """The table above leaves no atom out."""
    assert {re.split(r"\W", text)[0] for text in ATOMS} == {cls.name for cls in CLASSES}


@pytest.mark.parametrize("atom", CLASSES, ids=lambda cls: str(cls.name))
def test_definition(atom: type[t.Atom]) -> None:
    """The definition of each atom, in core nodes, is typeset with closed brackets."""
    arguments = (Scalar("a") if s is Sort.REAL else Distribution("P") for s in atom.takes)
    text = latex(atom(*arguments).definition())
    assert balanced(text)
    assert text


@pytest.mark.parametrize(("text", "expected"), TERMS.items())
def test_term(text: str, expected: str) -> None:
    """Core nodes get the brackets that they need, and no more."""
    assert latex(parse_term(text)) == expected


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_name(name: str, expected: str) -> None:
    """Names follow the article; otherwise trailing digits are a subscript."""
    assert name_latex(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P >= 0", r"P\ge0\quad\text{(letter by letter)}"),
        ("P == Q", "P=Q"),
        ("P != Q", r"P\ne Q"),
        ("a < inf", r"a<\infty"),
        ("forall(P, KL(P, Q) >= 0)", r"\forall P:\ D(P\,\|\,Q)\ge0"),
    ],
)
def test_relation(text: str, expected: str) -> None:
    """Inequalities of vectors say that they hold letter by letter."""
    assert latex(parse(text).claim[0]) == expected


def test_statement() -> None:
    """A statement names its variables, their ranges, and its other hypotheses."""
    said = parse("a <= TV(P, Q) <= 1", ["0 < a", "1 >= a", "b < inf", "P == Q"])
    assert latex(said) == (
        r"a\le\mathrm{TV}(P,\,Q)\le1"
        r"\qquad\text{for all }P,\,Q,\ 0<a\le1,\ 0<b<\infty\text{ with }P=Q"
    )


def test_two_bounds_on_one_side_are_both_shown() -> None:
    """No bound is lost where a scalar has several."""
    said = parse("a > 0", ["0 < a", "a <= 1", "a <= 0.5"])
    assert latex(said).endswith(r"\text{for all }a\text{ with }0<a,\ a\le1,\ a\le0.5")


def test_hand_stated() -> None:
    """Loop and formal statements show their own LaTeX, else their words."""
    assert latex(FormalStatement("words", r"x_1")) == "x_1"
    assert latex(LoopStatement("resample", "limit", "k == 2", words="50% & more")) == (
        r"\text{50\% \& more}"
    )


@pytest.mark.parametrize(("name", "said"), statements(), ids=lambda value: str(value)[:4])
def test_ledger_is_balanced(name: str, said: Statement) -> None:
    """Every statement of the ledger closes its brackets and shows all its relations."""
    text = latex(said)
    assert balanced(text), name
    assert text.count(r"\text{for all }") == 1


def hand_stated() -> list[tuple[str, str]]:
    """The LaTeX that dossiers state by hand."""
    readings = ((d.claim, r) for d in load_dossiers() for r in d.claim.readings)
    named = ((claim.reading_id(r), r.proposition) for claim, r in readings)
    return [(name, latex(said)) for name, said in named if not isinstance(said, Statement)]


@pytest.mark.parametrize(("name", "text"), hand_stated(), ids=lambda value: value[:4])
def test_hand_stated_braces(name: str, text: str) -> None:
    """Hand-stated LaTeX closes its braces; brackets may be those of half-open intervals."""
    assert balanced(re.sub(r"[()\[\]]", "", text)), name


OPERATIONS: dict[type[Term], Callable[..., Any]] = {
    t.Add: operator.add,
    t.Sub: operator.sub,
    t.Mul: operator.mul,
    t.Div: operator.truediv,
    t.Pow: lambda base, exponent: base ** int(exponent),
}
SCALARS = {"a": Fraction(2, 3), "b": Fraction(-5, 7), "c": Fraction(3)}


def arithmetic() -> st.SearchStrategy[Term]:
    """Terms of + − · / and whole powers over three scalars and small numbers."""
    leaves = st.sampled_from([Scalar(name) for name in SCALARS] + [number(2), number(5)])
    pair = (t.Add, t.Sub, t.Mul, t.Div)
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(lambda make, x, y: make(x, y), st.sampled_from(pair), inner, inner),
            st.builds(t.Neg, inner),
            st.builds(t.Pow, inner, st.just(number(2))),
        ),
        max_leaves=8,
    )


def exactly(term: Term) -> Fraction:
    """The value of arithmetic, straight from the tree."""
    if isinstance(term, t.Number):
        return term.value
    if isinstance(term, Scalar):
        return SCALARS[term.name]
    x, *rest = map(exactly, term.children)
    if isinstance(term, t.Neg):
        return -x
    value: Fraction = OPERATIONS[type(term)](x, *rest)
    return value


def as_python(text: str) -> str:
    """LaTeX arithmetic as a Python expression, brackets taken as they stand."""
    text = re.sub(r"\\left|\\right", "", text)
    text = text.replace(r"\,", "*").replace(r"\cdot ", "*").replace("^{2}", "**2")
    while (step := re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", text)) != text:
        text = step
    return re.sub(r"\b\d+\b", lambda digits: f"Fraction({digits[0]})", text)


@settings(max_examples=500)
@given(arithmetic())
def test_brackets_keep_the_meaning(term: Term) -> None:
    """Read back with the usual precedence, the LaTeX of a term has the term's value."""
    text = latex(term)
    assert balanced(text)
    try:
        expected = exactly(term)
    except ZeroDivisionError:
        return
    assert eval(as_python(text), {"Fraction": Fraction, **SCALARS}) == expected
