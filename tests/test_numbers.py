"""Every number that notebooks 03 to 05, the README and the findings quote, by two routes.

A closed form, evaluated by SymPy to 40 digits, meets the definition, evaluated as balls or by an
exact chain. The findings' numbers stand in the dossiers' ``numbers.py`` and are checked by the
code of ``collapse-audit show ID --numbers``; no decimal, percentage or fraction stands in the words
of a settled reading that is neither checked nor named there as an input. The counterexamples that
are worked out for a pocket calculator are read from the notebooks: the sum of logarithms that
stands there is one route, the term that it is said to be is the other. No decimal stands in a
notebook that is neither checked here nor typed into a cell as an input.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
import sympy as sp

from collapse_audit.interpreters import balls
from collapse_audit.language import ExactPoint, parse
from collapse_audit.ledger import Dossier, load_dossiers
from collapse_audit.ledger.numbers import (
    DIGITS,
    SMALL,
    STATED,
    Comparison,
    Limit,
    Number,
    Quotation,
    checked,
    closed_form,
    definition,
    inputs,
    point,
    quotations,
    rounds_to,
    texts,
    unaccounted,
)
from collapse_audit.witness import judge
from tests.notebooks.execute import FOLDER, read

README = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")
NOTEBOOKS = {path.name[:2]: path for path in sorted(FOLDER.glob("0[345]*.ipynb"))}
NUMBER = re.compile(r"(?<![\w./])\d+\.\d+(?!\w)")
SPELLED = str.maketrans({"·": "*", "−": "-"})


@dataclass(frozen=True)
class Quoted:
    """Numbers as printed, each with a closed form and the term that it is at the point."""

    where: str
    at: ExactPoint
    numbers: tuple[tuple[str, str, str], ...]


FLAT = {"P0": "1/4 3/4", "Pt": "1/2 1/2"}
LEFT, ENTROPY = "KL(P0, mix(alpha, Pt, P0))", "entropy(mix(alpha, Pt, P0))"
MIXED, CLAIMED = "KL(P0, mix(alpha, Pt, Ph))", "(1 - alpha)*KL(P0, Pt)"
SHARP = "-log((1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph)))"
FLOOR = "-log(alpha) + KL(P0, Ph)"
SLIGHTLY = "entropy(mix(0.01, Pt, Ph))"
QUARTERS, TENTHS = "2*log(2) - 3*log(3)/4", "log(10) - 9*log(3)/5"

RESTORING = (
    Quoted(
        "03",
        point(**FLAT, alpha="0"),
        (("0.1308", "3*log(3)/4 - log(2)", LEFT), ("0.6931", "log(2)", ENTROPY)),
    ),
    Quoted(
        "03",
        point(**FLAT, alpha="1/4"),
        (
            ("0.0759", "log(4/7)/4 + 3*log(4/3)/4", LEFT),
            ("0.6853", "4*log(2) - 7*log(7)/16 - 9*log(3)/8", ENTROPY),
        ),
    ),
    Quoted(
        "03",
        point(**FLAT, alpha="1/2"),
        (
            ("0.0354", "log(2/3)/4 + 3*log(6/5)/4", LEFT),
            ("0.6616", "3*log(2) - 3*log(3)/8 - 5*log(5)/8", ENTROPY),
        ),
    ),
    Quoted("03", point(**FLAT, alpha="1"), (("0.0000", "0", LEFT), ("0.5623", QUARTERS, ENTROPY))),
    Quoted(
        "03",
        point(Pt="1/4 3/4", Ph="9/10 1/10"),
        (
            ("0.3251", TENTHS, "entropy(Ph)"),
            ("0.5623", QUARTERS, "entropy(Pt)"),
            ("0.9514", "9*log(18/5)/10 + log(2/15)/10", "KL(Ph, Pt)"),
            ("0.5694", "log(2000) - (513*log(513) + 1487*log(1487))/2000", SLIGHTLY),
        ),
    ),
    Quoted(
        "03",
        point(Pt="1/4 3/4", Ph="1/10 9/10"),
        (
            ("0.3251", TENTHS, "entropy(Ph)"),
            ("0.0725", "log(2/5)/10 + 9*log(6/5)/10", "KL(Ph, Pt)"),
            ("0.5607", "log(2000) - (497*log(497) + 1503*log(1503))/2000", SLIGHTLY),
        ),
    ),
)

OVER = {"P0": "2/5 3/5", "Pt": "1/5 4/5"}
HALF = {"P0": "1/2 1/2", "Ph": "2/3 1/3"}
THREE = point(P0="1/2 1/4 1/4", Pt="3/16 7/16 6/16", Ph="5/16 1/16 10/16")
HALTING = "(1 - exp(-delta))/(exp(d) - exp(-delta))"
TOLERATED = "-log((exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0))/alpha)"

AMOUNTS = (
    Quoted("04", point(**OVER, Ph="2/5 3/5"), (("1.0000", "1", "mean_ratio(P0, Pt, Ph)"),)),
    Quoted("04", point(**OVER, Ph="3/5 2/5"), (("1.3333", "4/3", "mean_ratio(P0, Pt, Ph)"),)),
    Quoted("04", point(**OVER, Ph="1/8 7/8"), (("1.1886", "208/175", "mean_ratio(P0, Pt, Ph)"),)),
    Quoted("04", point(**HALF, Pt="3/4 1/4"), (("0.1438", "log(4/3)/2", "KL(P0, Pt)"),)),
    Quoted("04", point(**HALF, Pt="1/4 3/4"), (("0.1438", "log(4/3)/2", "KL(P0, Pt)"),)),
    Quoted("04", point(**HALF, Pt="1/5 4/5"), (("0.2231", "log(5/4)", "KL(P0, Pt)"),)),
    Quoted(
        "04",
        THREE,
        (
            ("0.2491", "log(8/3)/2 + log(8/21)/4", "KL(P0, Pt)"),
            ("0.3525", "log(8/5)/2 + log(8/5)/4", "KL(P0, Ph)"),
            ("0.1733", "log(2)/4", "KL(P0, mix(1/2, Pt, Ph))"),
            ("1.2857", "9/7", "mean_ratio(P0, Ph, Pt)"),
        ),
    ),
    *(
        Quoted(
            "04",
            point(d=d, delta="1/10"),
            ((text, f"1/(1 + (exp(Rational('{d}')) - 1)/(1 - exp(-Rational('1/10'))))", HALTING),),
        )
        for d, text in (("1/100", "0.9045"), ("1/10", "0.4750"), ("1", "0.0525"), ("3", "0.0050"))
    ),
    *(
        Quoted(
            "04",
            point(alpha=a, d0=d),
            ((text, f"{d} - log(1 + (exp({a}*{d}) - 1)/({a}))", TOLERATED),),
        )
        for a, row in {
            "1/10": ("0.0042", "0.2813", "1.4962"),
            "1/2": ("0.0024", "0.1682", "0.9251"),
            "9/10": ("0.0005", "0.0361", "0.2014"),
        }.items()
        for d, text in zip(("1/10", "1", "3"), row, strict=True)
    ),
    *(
        Quoted("04", point(alpha=f"1/{n}"), ((text, f"log({n})", "-log(alpha)"),))
        for n, text in ((1000, "6.9078"), (100, "4.6052"), (10, "2.3026"), (2, "0.6931"))
    ),
    Quoted("04", point(alpha="1"), (("0.0000", "0", "-log(alpha)"),)),
)

COUNTS = {"P0": "50/100 30/100 15/100 5/100", "Ph": "45/100 30/100 15/100 10/100"}
LOST = {**COUNTS, "Pt": "60/100 35/100 5/100 0"}
KEPT = {**COUNTS, "Pt": "55/100 33/100 10/100 2/100"}
ERROR = "(log(10/9)/2 - log(2)/20)"
DISTANCE = "(4*log(10/11)/5 + 3*log(3/2)/20 + log(5/2)/20)"
KEPT_SHARE = "(11/10)**(4/5)*(2/3)**(3/20)*(2/5)**(1/20)"
ERROR_SHARE = "sqrt(9/10)*2**(1/20)"

OWN = (
    Quoted(
        "05",
        point(**LOST, alpha="1/10"),
        (
            ("0.0975", "log(100/117)/2 + 3*log(20/23)/10 + 3*log(5/2)/20 + log(5)/20", MIXED),
            ("2.3206", f"log(10) + {ERROR}", SHARP),
            ("2.3206", f"log(10) + {ERROR}", FLOOR),
        ),
    ),
    Quoted(
        "05",
        point(**LOST, alpha="1/2"),
        (
            ("0.0124", "log(20/21)/2 + 3*log(12/13)/10 + 3*log(3/2)/20", MIXED),
            ("0.7112", f"log(2) + {ERROR}", SHARP),
            ("0.7112", f"log(2) + {ERROR}", FLOOR),
        ),
    ),
    Quoted(
        "05",
        point(**KEPT, alpha="1/10"),
        (
            ("0.0182", "log(25/27)/2 + 3*log(100/109)/10 + 3*log(10/7)/20 + log(25/14)/20", MIXED),
            ("0.0273", f"9*{DISTANCE}/10", CLAIMED),
            ("0.0291", f"-log(9*{KEPT_SHARE}/10 + {ERROR_SHARE}/10)", SHARP),
            ("2.3206", f"log(10) + {ERROR}", FLOOR),
        ),
    ),
    Quoted(
        "05",
        point(**KEPT, alpha="1/2"),
        (
            ("0.0036", "3*log(20/21)/10 + 3*log(6/5)/20 + log(5/6)/20", MIXED),
            ("0.0152", f"{DISTANCE}/2", CLAIMED),
            ("0.0242", f"-log({KEPT_SHARE}/2 + {ERROR_SHARE}/2)", SHARP),
            ("0.7112", f"log(2) + {ERROR}", FLOOR),
        ),
    ),
    Quoted(
        "05",
        point(**KEPT, alpha="9/10"),
        (
            ("0.0133", "log(25/23)/2 + 3*log(100/101)/10 + 3*log(30/29)/20 + log(25/46)/20", MIXED),
            ("0.0030", f"{DISTANCE}/10", CLAIMED),
            ("0.0193", f"-log({KEPT_SHARE}/10 + 9*{ERROR_SHARE}/10)", SHARP),
            ("0.1234", f"log(10/9) + {ERROR}", FLOOR),
        ),
    ),
)

FRONT = (
    Quoted(
        "README",
        point(P0="1/4 3/4", Pt="3/4 1/4", Ph="1/2 1/2", alpha="1/2"),
        (
            ("0.2908", "log(2/5)/4 + 3*log(2)/4", MIXED),
            ("0.2747", "log(3)/4", CLAIMED),
        ),
    ),
)
QUOTED = (*RESTORING, *AMOUNTS, *OWN, *FRONT)

ENCLOSED = (
    ("0.549306144334", "0.549306144335", "log(3)/2", "KL(P0, Pt)"),
    ("0.274653072167", "0.274653072168", "log(3)/4", "KL(P0, Pn) + KL(Pn, Pt)"),
)
TRIANGLE = point(P0="1/4 3/4", Pt="3/4 1/4", Pn="1/2 1/2")
OPTIMA = (
    ("1.00", "1", point(**OVER, Ph="2/5 3/5")),
    ("0.50", "1/2", point(**OVER, Ph="3/5 2/5")),
    ("0.00", "0", point(**OVER, Ph="1/8 7/8")),
    ("1.00", "1", point(**HALF, Pt="3/4 1/4")),
    ("0.60", "3/5", point(**HALF, Pt="1/4 3/4")),
    ("0.64", "9/14", point(**HALF, Pt="1/5 4/5")),
)


@cache
def outputs(name: str) -> tuple[str, ...]:
    """What the cells of a notebook printed, and the captions of its figures."""
    cells = [cell for cell in read(NOTEBOOKS[name]).cells if cell.cell_type == "code"]
    shown = [output for cell in cells for output in cell.outputs]
    texts = [o.text if o.output_type == "stream" else o.data.get("text/plain", "") for o in shown]
    return tuple(texts)


def sources(name: str, kind: str) -> str:
    """The texts of all cells of a kind."""
    return "\n".join(cell.source for cell in read(NOTEBOOKS[name]).cells if cell.cell_type == kind)


@pytest.mark.parametrize("quoted", QUOTED, ids=lambda each: each.where)
def test_closed_forms_are_definitions(quoted: Quoted) -> None:
    """Each closed form and its term agree to 35 digits, and round to what is printed."""
    text = README if quoted.where == "README" else "\n".join(outputs(quoted.where))
    for number, form, term in quoted.numbers:
        by_hand, by_balls = closed_form(form), definition(term, quoted.at)
        assert abs(by_hand - by_balls) < SMALL, (number, term)
        assert rounds_to(number, by_hand), (number, by_hand)
        assert number in text


@pytest.mark.parametrize(("low", "high", "form", "term"), ENCLOSED)
def test_enclosures(low: str, high: str, form: str, term: str) -> None:
    """What the second checker prints encloses the closed form and the balls' value."""
    assert f"[{low}, {high}]" in "\n".join(outputs("05"))
    for value in (closed_form(form), definition(term, TRIANGLE)):
        assert sp.Rational(low) <= value <= sp.Rational(high)


@pytest.mark.parametrize(("text", "weight", "at"), OPTIMA)
@pytest.mark.claim("C23", "C24")
def test_optima(text: str, weight: str, at: ExactPoint) -> None:
    """The slope at α vanishes or points out of [0, 1] there, and no neighbouring α is better."""
    alpha, best = sp.Symbol("alpha"), sp.Rational(weight)
    vectors = [[sp.Rational(str(entry)) for entry in at.values[n]] for n in ("P0", "Pt", "Ph")]  # type: ignore[union-attr]
    curve = sum(p * sp.log(p / (t + alpha * (h - t))) for p, t, h in zip(*vectors, strict=True))
    slope = sp.nsimplify(sp.diff(curve, alpha).subs(alpha, best))
    assert slope == 0 or (slope < 0) == (best == 1)
    for other in (best - sp.Rational(1, 400), best + sp.Rational(1, 400)):
        if 0 <= other <= 1:
            claim = f"KL(P0, mix({best}, Pt, Ph)) < KL(P0, mix({other}, Pt, Ph))"
            assert judge(parse(claim), at).outcome is balls.Outcome.HOLDS
    assert rounds_to(text, best)
    assert f"α ≈ {text}" in "\n".join(outputs("04"))


@dataclass(frozen=True)
class Worked:
    """A counterexample worked out in a notebook: its point, and each functional's sum."""

    text: str
    at: ExactPoint
    sums: Mapping[str, str]

    @property
    def sides(self) -> tuple[str, str]:
        """The terms of both sides."""
        left, right = (
            re.split(" [=≈] ", re.findall(rf"^{side} side: (.*)", self.text, re.M)[0])[0]
            for side in ("Left", "Right")
        )
        return left, right

    def by_hand(self, term: str) -> sp.Expr:
        """A term with the sums in the place of its functionals."""
        for functional in sorted(self.sums, key=len, reverse=True):
            term = term.replace(functional, f"({self.sums[functional]})")
        values = {
            name: sp.Rational(str(v)) for name, v in self.at.items if not isinstance(v, tuple)
        }
        return sp.N(sp.sympify(_spelled(term), locals=values, rational=True), DIGITS)

    def values(self) -> Iterator[sp.Expr]:
        """All numbers that may stand in the text: totals, summands, sides and the gap."""
        for total in self.sums.values():
            yield closed_form(total)
            yield from (closed_form(part) for part in re.split(r" [+−] ", total.lstrip("−")))
        left, right = map(self.by_hand, self.sides)
        yield from (left, right, left - right)


def _spelled(text: str) -> str:
    return text.translate(SPELLED).replace("ln(", "log(")


def worked(name: str) -> Iterator[Worked]:
    """The counterexamples worked out in a notebook."""
    for text in outputs(name):
        if "\nLeft side: " in text:
            head = re.findall(r"^(\w+) = \(?([\d/, ]+)\)?$", text.split("\n\n")[0], re.M)
            at = point(**{variable: values.replace(",", "") for variable, values in head})
            yield Worked(text, at, dict(re.findall(r"^(\S.*)\n  = (.*)$", text, re.M)))


WORKED = [pytest.param(each, id=name) for name in NOTEBOOKS for each in worked(name)]


@pytest.mark.parametrize("example", WORKED)
def test_worked_examples(example: Worked) -> None:
    """Each sum is the functional above it, and every decimal is one of the sums or the gap."""
    for term, total in example.sums.items():
        assert abs(closed_form(total) - definition(term, example.at)) < SMALL, term
    for side in example.sides:
        assert abs(example.by_hand(side) - definition(side, example.at)) < SMALL, side
    values = [abs(value) for value in example.values()]
    for number in NUMBER.findall(example.text):
        assert any(rounds_to(number, value) for value in values), number


def test_there_are_worked_examples() -> None:
    """The test above has something to check, in every notebook."""
    assert len(WORKED) >= len(NOTEBOOKS) == 3


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_no_other_number_is_quoted(name: str) -> None:
    """A decimal in a notebook's words or outputs is checked above, or typed into a cell."""
    known = {number for each in QUOTED if each.where == name for number, _, _ in each.numbers}
    known |= {text for text, *_ in OPTIMA if name == "04"}
    known |= {end for low, high, *_ in ENCLOSED if name == "05" for end in (low, high)}
    known |= set(NUMBER.findall(sources(name, "code")))
    texts = [text for text in outputs(name) if "\nLeft side: " not in text]
    quoted = {number for text in texts for number in NUMBER.findall(text)}
    assert quoted | set(NUMBER.findall(sources(name, "markdown"))) <= known


def test_no_other_number_is_quoted_in_the_readme() -> None:
    """A decimal in the README's words is checked above, or typed into one of its commands."""
    blocks = re.compile(r"```.*?```", re.DOTALL)
    words = re.sub(r"Python \d+\.\d+", "Python", blocks.sub("", README))
    known = {number for each in FRONT for number, _, _ in each.numbers}
    known |= {number for block in blocks.findall(README) for number in NUMBER.findall(block)}
    assert set(NUMBER.findall(words)) <= known


DOSSIERS = [
    pytest.param(each, id=each.claim.id, marks=pytest.mark.claim(each.claim.id))
    for each in load_dossiers()
]
TINY = "1/10**30"
LEAK = {"P0": "1/2 1/2 0", "Pn": "9/20 9/20 1/10"}
CHOICE = "entropy(mix(alpha, Pt, Ph))"


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_what_findings_say(dossier: Dossier) -> None:
    """Each number stands where it is said to, and both routes give it, to 35 digits."""
    assert [each for each in checked(dossier) if not each.agrees] == []


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_no_other_number_is_stated_in_the_findings(dossier: Dossier) -> None:
    """A decimal, a percentage or a fraction in a finding's words is checked, or an input."""
    assert unaccounted(dossier) == ()


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_inputs_stand_in_the_findings(dossier: Dossier) -> None:
    """What is named as an input is there, and holds a number."""
    for letter, listed in inputs(dossier).items():
        assert [words for words in listed if words not in texts(dossier)[letter]] == []
        assert all(STATED.search(words) for words in listed)


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_a_wrong_digit_would_be_noticed(dossier: Dossier) -> None:
    """One unit in the last place of any number is too much; so is 10⁻³⁰ in a closed form."""
    for each in spoilt(quotations(dossier)):
        assert not each.check("", dossier.folder).agrees, each


def spoilt(listed: Iterable[Quotation]) -> Iterator[Quotation]:
    """Each quotation with a wrong number, and with a wrong closed form."""
    for each in listed:
        if isinstance(each, Number):
            yield replace(each, means=bumped(each.means or each.number))
            yield replace(each, form=f"{each.form} + {TINY}")
        elif isinstance(each, Comparison):
            yield replace(each, left=f"{each.left} + {TINY}")
            yield replace(each, right=f"{each.right} - {TINY}")
        else:
            assert isinstance(each, Limit)
            yield replace(each, means=bumped(each.means or each.number))
            yield replace(each, form=f"{each.form} + 1/100")


def bumped(number: str) -> str:
    """A number with another last digit, of its numerator for a fraction; twice another formula."""
    match = re.fullmatch(r"(.*?)(\d)((?:/\d+)?\D*)", number)
    return f"{match[1]}{(int(match[2]) + 1) % 10}{match[3]}" if match else f"2*({number})"


def test_there_are_numbers_to_check() -> None:
    """The tests above have something to check, in every section that quotes results."""
    quoting = {each.claim.section for each in load_dossiers() if quotations(each)}
    assert quoting == set("ABCDEF")


@pytest.mark.claim("C20")
def test_the_choice_of_the_source_adds_one_bit_at_most() -> None:
    """The entropy h is concave with slope 0 at ½, and at no weight above ln 2 by definition."""
    a = sp.Symbol("a", positive=True)
    entropy = -a * sp.log(a) - (1 - a) * sp.log(1 - a)
    assert sp.simplify(sp.diff(entropy, a).subs(a, sp.Rational(1, 2))) == 0
    assert sp.simplify(sp.diff(entropy, a, 2) + 1 / (a * (1 - a))) == 0
    for n in range(1, 20):
        at = point(Pt="1 0", Ph="0 1", alpha=f"{n}/20")
        assert judge(parse(f"{CHOICE} <= log(2)"), at).outcome is balls.Outcome.HOLDS


@pytest.mark.claim("C40")
def test_the_reversed_divergence_is_infinite_at_the_bound() -> None:
    """A share of impossible outputs leaves D(P0‖Pn) below 0.11 and makes D(Pn‖P0) infinite."""
    assert judge(parse("KL(Pn, P0) < inf"), point(**LEAK)).outcome is balls.Outcome.FAILS


def test_a_wrong_number_would_be_noticed() -> None:
    """One unit in the last place is too much."""
    assert rounds_to("0.1308", closed_form("3*log(3)/4 - log(2)"))
    assert not rounds_to("0.1309", closed_form("3*log(3)/4 - log(2)"))
    assert not rounds_to("0.1307", closed_form("3*log(3)/4 - log(2)"))
