"""Numbers in the words of a dossier: both routes, and what stands there unchecked."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
import sympy as sp

from collapse_audit.language import FormalStatement
from collapse_audit.ledger import Citation, Claim, Dossier, Reading
from collapse_audit.ledger import numbers as numbers_module
from collapse_audit.ledger.dossiers import proofs_folder
from collapse_audit.ledger.numbers import (
    At,
    Comparison,
    InTheEnd,
    Limit,
    Mean,
    Number,
    PathChance,
    Probability,
    Product,
    Quotation,
    Route,
    checked,
    point,
    states,
    unaccounted,
)
from collapse_audit.loops import Resample, distribution

HERE = proofs_folder() / "C07_entropy_monotone"
THIRD = distribution("1/3", "2/3")
LOST = Probability(Resample(2), THIRD, "dot(point(0), Pn) == 0", 1)


@pytest.mark.parametrize(
    ("route", "value"),
    [
        (At("KL(P, Q)", point(P="1/2 1/2", Q="1/4 3/4")), sp.log(2) - sp.log(3) / 2),
        (At("sum(P)", point(P="1/2 1/2")), sp.Integer(1)),
        (Mean(Resample(2), THIRD, 1, "dot(Pn, Pn)"), sp.Rational(7, 9)),
        (Mean(Resample(2), THIRD, 1, "entropy(Pn)"), 4 * sp.log(2) / 9),
        (LOST, sp.Rational(4, 9)),
        (InTheEnd(Resample(2), THIRD, "dot(point(0), Pn) == 1"), sp.Rational(1, 3)),
        (PathChance("paths/a.json"), sp.Rational(4, 9)),
        (Product((LOST, LOST)), sp.Rational(16, 81)),
    ],
)
def test_routes(route: Route, value: sp.Expr) -> None:
    """A term, a mean, a chance, a path and a product have the values that theory gives them."""
    assert abs(route.value(HERE) - value) < numbers_module.SMALL
    assert route.describe()


@pytest.mark.parametrize(
    ("printed", "value", "right"),
    [
        ("0.33", "1/3", True),
        ("0.34", "1/3", False),
        ("33%", "1/3", True),
        ("34%", "1/3", False),
        ("4/9", "4/9", True),
        ("4/9", "4/9 + 1/10**30", False),
        ("½", "1/2", True),
        ("ln(2)/3", "log(2)/3", True),
        ("ln(2)/3", "0.231049", False),
        ("1", "1", True),
    ],
)
def test_what_a_printed_number_states(printed: str, value: str, right: bool) -> None:
    """A decimal or percentage is rounded to its last place; a fraction or formula is exact."""
    assert states(printed, sp.sympify(value, rational=True)) is right


def dossier(
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    listed: tuple[Quotation, ...] = (),
    inputs: Mapping[str, tuple[str, ...]] | None = None,
) -> Dossier:
    """A dossier with these words, whose ``numbers.py`` lists this."""
    module = type("numbers", (), {"NUMBERS": listed, "INPUTS": inputs or {}})
    monkeypatch.setattr(numbers_module, "_module", lambda _: module)
    reading = Reading(
        "a", "in words", formal=FormalStatement("y"), evidence=(Citation("B"),), why=words
    )
    return Dossier(Claim("C98", "x", "E", "p", "t", "s", (reading,)), Path())


HALVED = Number("a", "falls to 3/8", "3/8", "3*(1/2)/4", At("x*y", point(x="3/4", y="1/2")))


def test_both_routes_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number that is right agrees, and says how by either route."""
    (found,) = checked(dossier(monkeypatch, "it falls to 3/8.", (HALVED,)))
    assert found.agrees
    assert (found.where, found.printed) == ("C98a", "3/8")
    assert (found.first, found.second) == ("3*(1/2)/4 = 3/8", "x*y at x = 3/4, y = 1/2 = 3/8")


@pytest.mark.parametrize(
    "wrong",
    [
        replace(HALVED, form="3*(1/2)/5"),
        replace(HALVED, by=At("x + y", point(x="3/4", y="1/2"))),
        replace(HALVED, number="3/9", words="falls to 3/9"),
        replace(HALVED, words="falls to"),
        replace(HALVED, words="rises to 3/8"),
        replace(HALVED, letter="b"),
    ],
)
def test_a_wrong_number_disagrees(monkeypatch: pytest.MonkeyPatch, wrong: Number) -> None:
    """Another form, definition or digit, or words that do not stand there: no agreement."""
    said = "it falls to 3/8, or so it falls to 3/9."
    assert not checked(dossier(monkeypatch, said, (wrong,)))[0].agrees


BELOW = Comparison(
    "a", "less than 0.7", ("0.7",), "entropy(P) < 0.7", point(P="1/2 1/2"), "log(2)", "7/10"
)


@pytest.mark.parametrize(
    ("comparison", "agrees"),
    [
        (BELOW, True),
        (replace(BELOW, statement="entropy(P) <= 0.7"), True),
        (replace(BELOW, statement="entropy(P) > 0.7"), False),
        (replace(BELOW, left="log(3)/2"), False),
        (replace(BELOW, right="71/100"), False),
        (replace(BELOW, statement="entropy(P) <= log(2)", right="log(2)"), True),
        (replace(BELOW, statement="entropy(P) < log(2)", right="log(2)"), False),
    ],
)
def test_comparisons(monkeypatch: pytest.MonkeyPatch, comparison: Comparison, agrees: bool) -> None:
    """The closed forms are those of the sides and stand in the order that the balls certify."""
    found = checked(dossier(monkeypatch, "less than 0.7", (comparison,)))
    assert found[0].agrees is agrees


RATIO = Limit("a", "tends to 1/2", "1/2", "(exp(e) - 1)/(2*e)", "e", At("a", point(a="1/2")))


@pytest.mark.parametrize(
    ("limit", "agrees"),
    [
        (RATIO, True),
        (replace(RATIO, form="(exp(e) - 1)/(3*e)"), False),
        (replace(RATIO, near=At("a", point(a="51/100"))), False),
        (replace(RATIO, number="1/3", words="tends to 1/3"), False),
    ],
)
def test_limits(monkeypatch: pytest.MonkeyPatch, limit: Limit, agrees: bool) -> None:
    """The limit by SymPy is the one printed, and the definition is near it."""
    found = checked(dossier(monkeypatch, "tends to 1/2, tends to 1/3", (limit,)))
    assert found[0].agrees is agrees


@pytest.mark.parametrize(
    ("words", "loose"),
    [
        ("it falls to 3/8", []),
        ("it falls to 3/8 and to 3/8", ["3/8"]),
        ("with probability 4/81", ["4/81"]),
        ("by 11%, or 0.11", ["11%", "0.11"]),
        ("with probability ½", ["½"]),
        ("½ ln N and ½·n", []),
        ("P0 = (½, ½), α = 0.1 and P = P0 = (2/3, 1/3)", []),
        ("P1 = (11/16, 5/16)", ["11/16", "5/16"]),
        ("from (1/3, 2/3) on", []),
        ("1/N, 3 letters", []),
    ],
)
def test_loose_numbers(monkeypatch: pytest.MonkeyPatch, words: str, loose: list[str]) -> None:
    """What is neither checked where it stands, nor an input, nor assigned to a symbol is told."""
    made = dossier(monkeypatch, words, (HALVED,), {"a": ("from (1/3, 2/3)",)})
    assert unaccounted(made) == tuple(("a", number) for number in loose)
