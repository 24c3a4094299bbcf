"""Every number that notebooks 03 to 05, the README and the findings quote, by two routes.

A closed form, evaluated by SymPy to 40 digits, meets the definition, evaluated as balls. The
counterexamples that are worked out for a pocket calculator are read from the notebooks: the sum of
logarithms that stands there is one route, the term that it is said to be is the other. No decimal
stands in a notebook that is neither checked here nor typed into a cell as an input, and none in
the words of a settled reading that is neither checked here nor named as an input.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import sympy as sp

from collapse_audit.interpreters import balls
from collapse_audit.language import ExactPoint, Relation, Statement, parse, parse_term
from collapse_audit.ledger import Reading, load_dossiers
from collapse_audit.witness import judge
from collapse_audit.witness.files import load
from tests.notebooks.execute import FOLDER, read

README = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")
NOTEBOOKS = {path.name[:2]: path for path in sorted(FOLDER.glob("0[345]*.ipynb"))}
BITS, DIGITS = 256, 40
SMALL = sp.Float("1e-35", DIGITS)
NUMBER = re.compile(r"(?<![\w./])\d+\.\d+(?!\w)")
SPELLED = str.maketrans({"·": "*", "−": "-"})


def point(**values: str) -> ExactPoint:
    """A point from texts, the weights of a distribution separated by blanks."""
    parts = {name: tuple(text.split()) for name, text in values.items()}
    letters = max(2, *map(len, parts.values()))
    return ExactPoint.of(letters, **{n: v if len(v) > 1 else v[0] for n, v in parts.items()})


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


@dataclass(frozen=True)
class Said:
    """What a finding says in words, with each number's closed form and the term that it is."""

    where: str
    words: str
    at: ExactPoint
    number: str
    form: str
    term: str


VERTICES = {"P0": "1 0", "Pt": "0 1"}
LEAK = {"P0": "1/2 1/2 0", "Pn": "9/20 9/20 1/10"}
LEAKED = "1 - exp(-KL(P0, Pn))"
SMALL_LEAK = {"P0": "1/2 1/2 0", "Pn": "999/2000 999/2000 1/1000"}
FOR_GAIN = "(exp(-d) - exp(-g*d))/(1 - exp(-g*d))"
BINARY = point(Pt="1 0", Ph="0 1", alpha="1/2")
SCARCE = point(Pt="1 0", Ph="0 1", alpha="1/100")
CHOICE = "entropy(mix(alpha, Pt, Ph))"
# Where the condition of C29d is an equality: divergences 10·ln 2 and 9·ln 2.
ROOM = point(P0="1 0", Pt="1/1024 1023/1024", Pn="1/512 511/512", alpha="1/10")
LOCAL, ONE_NAT = point(d="1/1000000", g="2"), point(d="1", g="2")
JUMP = next(FOLDER.parent.glob("proofs/C29*/witnesses/f_jump.json"))

RARE = (point(P0="1/2 1/2", Pn="1/10 9/10"), point(P0="1/2 1/2", Pn="1/2000 1999/2000"))
OUTER = point(P="9/20 1/10 9/20", x="-1 0 1")
# Three letters of which the last is dropped; what N draws make of one letter of two; α = ¼ of
# exact data after two letters at (3/4, 1/4).
DROPPED = "dot(point(1), P)/(dot(point(0), P) + dot(point(1), P))"
HALF_LIFE = "log(2)/(1000000*log(1000000/999999))"
HALVING = "-log(2)/(n*log(1 - 1/n))"
MIXED = "dot(point(0), temper(2, mix(1/4, Pn, P0)))"
TRAINED_THEN_MIXED = "dot(point(0), mix(1/4, temper(2, Pn), P0))"
SHARPENED = point(P0="1/2 1/2", Pn="3/4 1/4")

SAID: tuple[Said, ...] = (
    Said("C04e", "5/17 ≈ 0.29", point(P="3/5 1/4 3/20"), "0.29", "5/17", DROPPED),
    Said("C06i", "0.51 nats at N = 10", RARE[0], "0.51", "log(100/36)/2", "KL(P0, Pn)"),
    Said("C06i", "3.1 at N = 2000", RARE[1], "3.1", "log(1000000/1999)/2", "KL(P0, Pn)"),
    Said("C08e", "every 0.69·N generations", point(n="1000000"), "0.69", HALF_LIFE, HALVING),
    Said("C09c", "rises from 0.9 to 1", OUTER, "0.9", "9/10", "var(P, x)"),
    Said("C09g", "every 0.69·N generations", point(n="1000000"), "0.69", HALF_LIFE, HALVING),
    *(
        Said(where, "(0.83, 0.17)", SHARPENED, "0.83", "121/146", MIXED)
        for where in ("C22d", "C27e", "C29c", "C30e", "C31f")
    ),
    *(
        Said(
            where, "(11/16, 5/16)", SHARPENED, "0.6875", "11/16", "dot(point(0), mix(1/4, Pn, P0))"
        )
        for where in ("C22d", "C27e", "C29c", "C30c", "C30e", "C31f")
    ),
    Said("C30d", "(9/10, 1/10)", SHARPENED, "0.9", "9/10", "dot(point(0), temper(2, Pn))"),
    Said("C30d", "(4/5, 1/5)", SHARPENED, "0.8", "4/5", TRAINED_THEN_MIXED),
    Said("C15a", "at 0.01 nats, 99%", point(d="1/100"), "0.99", "1/exp(1/100)", "exp(-d)"),
    Said("C20e", "h(α) ≤ ln 2", BINARY, "0.6931", "log(2)", CHOICE),
    Said(
        "C20e",
        "about α·(1 + ln(1/α)) for small α",
        SCARCE,
        "0.0560",
        "log(10)/50 + 99*log(100/99)/100",
        CHOICE,
    ),
    Said("C22e", "2.303 nats", point(**VERTICES, alpha="1/10"), "2.303", "log(10)", LEFT),
    Said("C29d", "up to 11%", ROOM, "0.11", "1/9", "KL(P0, Pt)/KL(P0, Pn) - 1"),
    Said("C31a", "4.6 nats", point(**VERTICES, alpha="1/100"), "4.6", "2*log(10)", LEFT),
    Said("C39d", "by α = ½", LOCAL, "0.5", "1/(1 + exp(1/1000000))", FOR_GAIN),
    Said("C39d", "e^{−d}/(1 + e^{−d})", ONE_NAT, "0.2689", "exp(-1)/(1 + exp(-1))", FOR_GAIN),
    Said("C40a", "0.001 nats", point(**SMALL_LEAK), "0.001", "log(1000/999)", "KL(P0, Pn)"),
    Said("C40a", "one in a thousand", point(**SMALL_LEAK), "0.001", "1/1000", LEAKED),
    Said("C40b", "0.105 nats", point(**LEAK), "0.105", "log(10/9)", "KL(P0, Pn)"),
    Said("C40", "10% of them", point(**LEAK), "0.10", "1/10", LEAKED),
    Said("C40", "0.105 nats", point(**LEAK), "0.105", "log(10/9)", "KL(P0, Pn)"),
)


@dataclass(frozen=True)
class Bounded:
    """A comparison that a finding makes in words: its statement, and closed forms of its sides."""

    where: str
    words: str
    at: ExactPoint
    statement: str
    low: str
    high: str


AT_JUMP = load(JUMP).point
BOUNDED = (
    Bounded(
        "C22e",
        "no generation is further than 2.303 nats",
        point(**VERTICES, alpha="1/10"),
        f"{LEFT} <= 2.303",
        "log(10)",
        "2303/1000",
    ),
    Bounded(
        "C29d",
        "with α = 0.1 up to 11%",
        ROOM,
        "(1 - alpha)*KL(P0, Pt) <= KL(P0, Pn)",
        "9*log(1024)/10",
        "log(512)",
    ),
    Bounded(
        "C29f",
        "D(Pn‖F(Pn)) < 0.05",
        AT_JUMP,
        "KL(Pn, Pt) < 0.05",
        "log(5)/20 + 19*log(95/99)/20",
        "1/20",
    ),
    Bounded(
        "C29f",
        "jumps by more than 1",
        AT_JUMP,
        "KL(P0, Pn) + 1 < KL(P0, Pt)",
        "9*log(18)/10 + log(2/19)/10 + 1",
        "9*log(90)/10 + log(10/99)/10",
    ),
    Bounded(
        "C40b",
        "can pass a bound of 0.11 nats",
        point(**LEAK),
        "KL(P0, Pn) <= 0.11",
        "log(10/9)",
        "11/100",
    ),
)
INPUTS = {
    *(("C15a", "0.01"), ("C22e", "0.1"), ("C29d", "0.1"), ("C29f", "0.05")),
    *(("C31a", "0.01"), ("C40b", "0.11"), ("C40c", "0.11")),
    *(("C04e", letter) for letter in ("0.60", "0.25", "0.15", "0.8")),
    *(("C08c", "0.9"), ("C08c", "0.95"), ("C09c", "0.45"), ("C09c", "0.10")),
}
"""Decimals in the words of findings that are inputs, not results."""
STATED = re.compile(r"(?<![\w./])\d+(?:\.\d+|%)(?!\w)")

LIMITS = (
    ("C39a", "at d → 0 the least α tends to 1", HALTING, {"delta": "1/10"}, "d", "1"),
    ("C39c", "tends to 1 − 1/g", FOR_GAIN, {"g": "3"}, "d", "2/3"),
    ("C39l", "from 1 − 1/g as d → 0", FOR_GAIN, {"g": "2"}, "d", "1/2"),
)


def closed_form(text: str) -> sp.Expr:
    """A formula with exact fractions, as SymPy reads it."""
    exact = sp.sympify(text.translate(SPELLED).replace("ln(", "log("), rational=True)
    return sp.N(exact, DIGITS)


def definition(term: str, at: ExactPoint) -> sp.Expr:
    """A term's enclosure, so narrow that its middle is as good."""
    value = balls.at_precision(parse_term(term), at, BITS)
    assert isinstance(value, balls.Finite)
    assert value.ball.rad() < 1e-40
    return sp.Float(value.ball.mid().str(DIGITS, radius=False), DIGITS)


def rounds_to(text: str, value: sp.Expr) -> bool:
    """Whether a printed decimal is the value, to the half of its last place."""
    places = -int(Decimal(text).as_tuple().exponent)
    return bool(abs(sp.Rational(text) - value) <= sp.Rational(1, 2 * 10**places) + SMALL)


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


def texts() -> Iterator[tuple[str, str]]:
    """The words of every settled reading, and the discussion of its claim."""
    for claim in (dossier.claim for dossier in load_dossiers()):
        yield claim.id, claim.discussion
        for reading in filter(lambda each: each.evidence, claim.readings):
            yield claim.reading_id(reading), _words(reading)


def _words(reading: Reading) -> str:
    return "\n".join((reading.words, reading.why, reading.remark, reading.general))


WORDS = dict(texts())


@pytest.mark.parametrize("said", SAID, ids=lambda each: each.where)
def test_what_findings_say(said: Said) -> None:
    """Each number in a finding's words is its closed form and its term, to 35 digits."""
    by_hand, by_balls = closed_form(said.form), definition(said.term, said.at)
    assert abs(by_hand - by_balls) < SMALL
    assert rounds_to(said.number, by_hand)
    assert said.words in WORDS[said.where]


@pytest.mark.parametrize("bounded", BOUNDED, ids=lambda each: each.where)
def test_what_findings_compare(bounded: Bounded) -> None:
    """Each comparison holds by the definition and between the closed forms of its sides."""
    statement = parse(bounded.statement)
    (relation,) = statement.claim
    assert isinstance(relation, Relation)
    assert judge(statement, _named(statement, bounded.at)).outcome is balls.Outcome.HOLDS
    for form, side in ((bounded.low, relation.left), (bounded.high, relation.right)):
        assert abs(closed_form(form) - definition(str(side), bounded.at)) < SMALL
    assert bounded.words in WORDS[bounded.where]


def _named(statement: Statement, at: ExactPoint) -> ExactPoint:
    """The part of a point that a statement speaks of."""
    names = {*statement.scalars, *statement.distributions}
    return ExactPoint(at.alphabet, tuple(item for item in at.items if item[0] in names))


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


@pytest.mark.parametrize(("where", "words", "term", "given", "scalar", "limit"), LIMITS)
def test_limits(
    where: str, words: str, term: str, given: Mapping[str, str], scalar: str, limit: str
) -> None:
    """The limit at 0 by SymPy is that of the finding, and the term is near it close to 0."""
    places = {name: sp.Rational(value) for name, value in given.items()}
    d = sp.Symbol(scalar, positive=True)
    assert sp.limit(sp.sympify(term, locals={**places, scalar: d}), d, 0, "+") == sp.Rational(limit)
    near = definition(term, point(**given, **{scalar: "1/1000000000"}))
    assert abs(near - sp.Rational(limit)) < sp.Float("1e-7")
    assert words in WORDS[where]


def test_no_other_number_is_stated_in_the_findings() -> None:
    """A decimal or a percentage in a finding's words is checked above, or an input."""
    checked = [(each.where, each.words) for each in SAID]
    checked += [(each.where, each.words) for each in BOUNDED]
    known = {(where, m) for where, words in checked for m in STATED.findall(words)}
    stated = {(where, m) for where, text in WORDS.items() for m in STATED.findall(text)}
    assert stated <= known | INPUTS
    assert {("C22e", "2.303"), ("C29d", "11%"), ("C40", "0.105")} <= stated


def test_a_wrong_number_would_be_noticed() -> None:
    """One unit in the last place is too much."""
    assert rounds_to("0.1308", closed_form("3*log(3)/4 - log(2)"))
    assert not rounds_to("0.1309", closed_form("3*log(3)/4 - log(2)"))
    assert not rounds_to("0.1307", closed_form("3*log(3)/4 - log(2)"))
