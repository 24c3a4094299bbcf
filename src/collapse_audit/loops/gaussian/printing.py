"""Proofs about the Gaussian loop for readers: as LaTeX, and as plain text, a row a step.

Notation: δ = μₙ − μ₀ and v = σₙ² for the state, δ′ and v′ for the next one; δ′ = δ + √(v/N)·Z and
v′ = c·v·V + s² with Z ~ N(0, 1) and V ~ χ²_{N−1}.
"""

from collections.abc import Mapping
from functools import singledispatch

import sympy as sp

from collapse_audit.language import parse_term
from collapse_audit.loops.gaussian import proof as by
from collapse_audit.loops.gaussian.law import (
    CENTRE,
    NU,
    OFFSET,
    VARIANCE,
    WIDTH,
    Expr,
    Normals,
)
from collapse_audit.loops.gaussian.proof import At, GaussianProof, Part, Step
from collapse_audit.loops.gaussian.signs import Range

NOTATION = (
    "Here δ = μₙ − μ₀ and v = σₙ²; a prime marks the next generation. The law of one generation is "
    "δ′ = δ + √(v/N)·Z and v′ = c·v·V, plus s² where noise is added, with Z ~ N(0, 1) and "
    "V ~ χ²_{N−1} independent (Student, Cochran); ψ is the digamma function."
)
ESTIMATORS = {"ml": "Maximum likelihood, c = 1/N", "unbiased": "Unbiased variance, c = 1/(N − 1)"}
_DRAWS = sp.Symbol("N", integer=True, positive=True)
_NAMES = {CENTRE: r"\mu_0", WIDTH: r"\sigma_0^{2}", OFFSET: r"\delta", VARIANCE: "v"}
_NEXT = {OFFSET: r"\delta'", VARIANCE: "v'"}
_PSI = sp.Function("psi")


def meaning(text: str) -> Expr:
    """What a term of the language means in the Gaussian loop.

    >>> print(meaning("var(Pn, x)/var(P0, x)"))
    v/v0
    """
    return Normals()(parse_term(text))


MEANINGS = {
    meaning("KL(P0, Pn)"): r"D(P_0\,\|\,{0})",
    meaning("KL(Pn, P0)"): r"D({0}\,\|\,P_0)",
    meaning("entropy(Pn)"): "h({0})",
}
"""Functions of the state that have a name, with {0} for the model."""


def latex(proof: GaussianProof) -> str:
    r"""A proof as one aligned display, without delimiters.

    >>> from collapse_audit.language import LoopStatement
    >>> from collapse_audit.loops.gaussian.lemmas import centre
    >>> loop = LoopStatement("gaussian-ml", "expectation", "mean(Pn, x) == mean(P0, x)")
    >>> print(latex(GaussianProof("", loop, (Part("ml", centre()),))).splitlines()[2][:70])
    &\quad\text{offset, one generation: }\mathbb E\Big[\delta'\,\Big|\,P_n
    """
    lines = [line for part in proof.parts for line in _part(part)]
    return "\n".join((r"\begin{aligned}", "\\\\\n".join(lines), r"\end{aligned}"))


def words(proof: GaussianProof) -> str:
    """What a proof goes through, as plain text.

    >>> from collapse_audit.language import LoopStatement
    >>> from collapse_audit.loops.gaussian.lemmas import centre
    >>> loop = LoopStatement("gaussian-ml", "expectation", "mean(Pn, x) == mean(P0, x)")
    >>> print(words(GaussianProof("The mean stays", loop, (Part("ml", centre()),))))
    The mean stays.
    Maximum likelihood, c = 1/N; N ≥ 2:
      offset, one generation (by the law)
      offset (by induction from «offset, one generation»)
    """
    lines = [f"{proof.title}."]
    for part in proof.parts:
        lines.append(f"{_loop(part)}:")
        lines += [f"  {step.name} ({why(step.by)})" for step in part.steps]
    return "\n".join(lines)


def _loop(part: Part) -> str:
    return f"{ESTIMATORS[part.estimator]}; {draws_words(part.draws)}"


def draws_words(draws: Range) -> str:
    """The range of N.

    >>> draws_words(Range(2, 3)), draws_words(Range(4))
    ('2 ≤ N ≤ 3', 'N ≥ 4')
    """
    if draws.highest is None:
        return f"N ≥ {draws.lowest}"
    return f"{draws.lowest} ≤ N ≤ {draws.highest}"


def _part(part: Part) -> list[str]:
    return [rf"&\text{{{_loop(part)}:}}", *(_row(step) for step in part.steps)]


def _row(step: Step) -> str:
    return rf"&\quad\text{{{step.name}: }}{fact(step.says)}\text{{  ({why(step.by)})}}"


def _tex(term: Expr, names: Mapping[Expr, str] = _NAMES) -> str:
    if term in MEANINGS:
        return MEANINGS[term].format("P_n")
    shown = sp.sympify(term).subs(NU, _DRAWS - 1).replace(sp.polygamma, lambda _, at: _PSI(at))
    return str(sp.latex(shown, symbol_names=dict(names))).replace(r"\log", r"\ln")


def _plain(value: Expr) -> str:
    shown = sp.expand(sp.sympify(value).subs(NU, _DRAWS - 1))
    return str(shown).replace("*", "·")


def _next(term: Expr) -> str:
    if term in MEANINGS:
        return MEANINGS[term].format("P_{n+1}")
    return _tex(term, {**_NAMES, **_NEXT})


def _state(values: At) -> str:
    return r",\ ".join(f"{_tex(symbol)}={_tex(value)}" for symbol, value in values)


# Facts


@singledispatch
def fact(says: object) -> str:
    """A fact as LaTeX."""
    raise TypeError(f"unknown fact {says!r}")


@fact.register
def _(says: by.Conditional) -> str:
    return rf"\mathbb E\Big[{_next(says.of)}\,\Big|\,P_n\Big]={_tex(says.gives)}"


@fact.register
def _(says: by.Mean) -> str:
    return rf"\mathbb E\Big[{_tex(says.of)}\Big]={_tex(says.gives)}"


@fact.register
def _(says: by.InfiniteMean) -> str:
    return rf"\mathbb E\Big[{_next(says.of)}\,\Big|\,P_n\Big]=\infty"


@fact.register
def _(says: by.Positive) -> str:
    return _tex(says.term) + (">0" if says.strict else r"\ge0")


@fact.register
def _(says: by.Vanishes) -> str:
    return rf"{_tex(says.of)}\to0\text{{ almost surely}}"


@fact.register
def _(says: by.Tends) -> str:
    return rf"{_tex(says.of)}\to {_tex(says.to)}\text{{ almost surely}}"


@fact.register
def _(says: by.Converges) -> str:
    return rf"{_tex(says.of)}\text{{ converges almost surely}}"


@fact.register
def _(says: by.MeanTends) -> str:
    return rf"\mathbb E\Big[{_tex(says.of)}\Big]\to {_tex(says.to)}"


@fact.register
def _(says: by.AtLeast) -> str:
    return rf"{_next(says.of)}\ge {_tex(says.bound)}"


@fact.register
def _(says: by.Diffuse) -> str:
    return rf"\Pr({_next(says.of)}=t\mid P_n)=0\text{{ for every }}t"


@fact.register
def _(says: by.Happens) -> str:
    return rf"\Pr\Big({_tex(says.term)}>0\,\Big|\,P_n\Big)>0"


@fact.register
def _(says: by.Below) -> str:
    function = rf"\mathbb E\Big[{_next(says.of)}\,\Big|\,P_n\Big]<{_tex(says.of)}"
    return rf"{function}\text{{ where }}{_state(says.at)}"


# Reasons


@singledispatch
def why(reason: object) -> str:
    """A reason in words."""
    raise TypeError(f"unknown reason {reason!r}")


@why.register
def _(reason: by.ByLaw) -> str:
    return "by the law"


@why.register
def _(reason: by.Induction) -> str:
    return f"by induction from {_listed((reason.step, *reason.using))}"


@why.register
def _(reason: by.Linear) -> str:
    return f"by linearity from {_listed(reason.using)}"


@why.register
def _(reason: by.Minorant) -> str:
    return "a function below it has an infinite mean, since E[1/V] is infinite"


@why.register
def _(reason: by.Signs) -> str:
    return "by signs, with bounds for powers, ψ and ln where they occur"


@why.register
def _(reason: by.Jensen) -> str:
    return "by Jensen's inequality, strict since V is not constant"


@why.register
def _(reason: by.Summable) -> str:
    means = f"means summable by {_listed((reason.mean, reason.ratio))}"
    return f"{means}; Markov and Borel–Cantelli"


@why.register
def _(reason: by.Increments) -> str:
    means = f"means summable by {_listed((reason.mean, reason.ratio))}"
    return f"increments are multiples of Z·√v; {means}"


@why.register
def _(reason: by.Limit) -> str:
    below = "" if reason.above is None else ", of a function of v below it"
    return f"from {_listed((reason.vanishing,))} by the limit as v → 0{below}"


@why.register
def _(reason: by.Geometric) -> str:
    return f"geometric, from {_listed((reason.mean, reason.ratio, reason.base))}"


@why.register
def _(reason: by.Pathwise) -> str:
    return "whatever Z and V are"


@why.register
def _(reason: by.Density) -> str:
    return "a multiple of Z plus a constant, given the state"


@why.register
def _(reason: by.Open) -> str:
    point = ", ".join(f"{symbol} = {_plain(value)}" for symbol, value in reason.at)
    return f"positive and continuous at {point}, where the density is positive"


@why.register
def _(reason: by.InState) -> str:
    return f"from {_listed((reason.conditional, reason.gap))}"


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"«{name}»" for name in names)
