"""Floats, balls and an independent oracle mean the same."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from flint import arb
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from collapse_audit.interpreters import balls, exact
from collapse_audit.interpreters.balls import Inadmissible, Infinite, at_precision
from collapse_audit.interpreters.floats import Floats
from collapse_audit.language import ExactPoint, Sort, Term, parse_term
from collapse_audit.language.atoms import CLASSES
from tests.interpreters import oracle
from tests.strategies import points, real_terms, steady_reals, vector_terms

ATOM_TEXTS = (
    *("KL(P, Q)", "entropy(P)", "cross_entropy(P, Q)", "TV(P, Q)", "JS(P, Q)", "chi2(P, Q)"),
    *("hellinger2(P, Q)", "mean(P)", "var(P)", "mean(P, x)", "var(P, x)", "mean_ratio(P, Q, R)"),
    *("dot(P, Q)", "uniform", "mix(a, P, Q)", "mix(b, Q, R)"),
    *("temper(a, P)", "temper(2, P)", "temper(0.5, P)", "temper(1, P)", "temper(0, P)"),
    *("renyi(0.5, P, Q)", "renyi(1, P, Q)", "renyi(1.25, P, Q)", "renyi(2, P, Q)"),
    *("renyi(5, P, Q)", "KL(P, mix(0.5, Q, R))", "KL(mix(0.25, P, Q), R)"),
    *("KL(P, temper(2, Q))", "entropy(temper(0.5, P))", "chi2(uniform, temper(3, P))"),
)

SOME = settings().max_examples // 3  # for each of many atoms


def float_values(term: Term, point: ExactPoint) -> list[float]:
    """The float meaning at one point: one number, or one for each letter."""
    arrays = {
        name: np.array([[float(w)] for w in value] if isinstance(value, tuple) else [float(value)])
        for name, value in point.values.items()
    }
    shape = (point.alphabet, 1) if term.sort is Sort.VECTOR else (1,)
    array = np.broadcast_to(Floats(point.alphabet, arrays)(term), shape)
    return [float(each) for each in array.ravel()]


def ball_values(term: Term, point: ExactPoint) -> list[balls.Real] | None:
    """The rigorous meaning at one point, None where there is none."""
    for precision in balls.PRECISIONS[1:4]:
        try:
            value = at_precision(term, point, precision)
        except Inadmissible:
            return None
        except balls.Undecided:
            continue
        return list(value) if isinstance(value, tuple) else [value]
    raise balls.Undecided


def within_rounding(number: float, value: balls.Real) -> bool:
    """Whether a float is the value, or off by no more than some hundred roundings.

    Weights have at most 7 digits and there are at most 4 letters, so that every sum here has
    terms of at most |ln 10⁻⁷|·max(1, |value|): 10⁻¹¹ is 10⁴ units in the last place of those.
    """
    if isinstance(value, Infinite):
        return number == value.sign * float("inf")
    return bool(abs(arb(number) - value.ball) < arb(1e-11) * (1 + abs(value.ball)))


def check_agreement(text: str | Term, point: ExactPoint) -> None:
    """Floats give NaN where balls find no value, the same infinities, and close numbers."""
    term = parse_term(text) if isinstance(text, str) else text
    numbers, values = float_values(term, point), ball_values(term, point)
    if values is None:
        assert any(np.isnan(numbers)), f"{term} has no value but floats give {numbers}"
        return
    assert not any(np.isnan(numbers)), f"{term} has a value but floats give NaN"
    for number, value in zip(numbers, values, strict=True):
        assert within_rounding(number, value), f"{term}: {number} against {value}"


def check_enclosure(term: Term, point: ExactPoint, precision: int) -> None:
    """The ball contains the oracle's value, and the normal form is worth it."""
    try:
        found = at_precision(term, point, precision)
    except Inadmissible:
        found = None
    try:
        expected = oracle.value(term, point)
    except oracle.NoValue:
        expected = None
    assert (found is None) == (expected is None), f"{term}: {found} against {expected}"
    if found is None:
        return
    pairs = zip(found, expected, strict=True) if isinstance(found, tuple) else [(found, expected)]
    for value, number in pairs:
        check_value(value, number)


def check_value(value: balls.Real, number: oracle.Number) -> None:
    """One number."""
    if isinstance(value, Infinite):
        assert oracle.infinite(number)
        assert oracle.sign(number) == value.sign
        return
    assert not oracle.infinite(number)
    assert oracle.contains(value.ball, number)
    if value.form is not None:
        error = abs(oracle.form_value(value.form) - oracle.mp(number))
        assert error * 10**60 <= 1 + abs(oracle.mp(number))


def test_the_list_of_atoms_is_complete() -> None:
    """Every atom occurs in this file's list."""
    nodes = {type(node) for text in ATOM_TEXTS for node in parse_term(text).walk()}
    assert set(CLASSES) <= nodes


@pytest.mark.parametrize("text", ATOM_TEXTS)
def test_floats_lie_within_rounding_of_balls_for_every_atom(text: str) -> None:
    """At random points, vertices, faces and equal distributions included."""

    @settings(max_examples=SOME)
    @given(point=st.one_of(points(), points(dyadic=True)))
    def at_random_points(point: ExactPoint) -> None:
        check_agreement(text, point)

    at_random_points()


@given(term=steady_reals(), point=points(dyadic=True))
def test_floats_agree_with_balls_on_random_terms(term: Term, point: ExactPoint) -> None:
    """NaN means inadmissible, infinities are the same, and other values are close."""
    try:
        check_agreement(term, point)
    except balls.Undecided:
        assume(False)


@pytest.mark.parametrize("text", ATOM_TEXTS)
def test_balls_enclose_the_textbook_formula_of_every_atom(text: str) -> None:
    """Each atom is what its textbook formula says, to 128 digits."""

    @settings(max_examples=SOME)
    @given(point=points())
    def at_random_points(point: ExactPoint) -> None:
        check_enclosure(parse_term(text), point, 400)

    at_random_points()


@given(
    term=st.one_of(real_terms(2), vector_terms(2)), point=points(), bits=st.sampled_from([64, 300])
)
def test_balls_enclose_the_value_of_random_terms(term: Term, point: ExactPoint, bits: int) -> None:
    """Whatever the term, ball and normal form agree with 150-digit arithmetic, or say nothing."""
    try:
        check_enclosure(term, point, bits)
    except (balls.Undecided, OverflowError):
        assume(False)


# ---------------------------------------------------------------- evidence that can fail

BOUNDARY = ExactPoint.of(
    2, P=("1", "0"), Q=("1", "0"), R=("1/2", "1/2"), a="1/2", b="3", x=("1", "2")
)
INSIDE = ExactPoint.of(
    2, P=("1/3", "2/3"), Q=("1/4", "3/4"), R=("1/2", "1/2"), a="1/2", b="3", x=("1", "2")
)


def fails(check: Callable[[], None]) -> bool:
    """Whether a check raises."""
    try:
        check()
    except AssertionError:
        return True
    return False


@pytest.mark.parametrize(
    ("owner", "name", "broken", "text", "point"),
    [
        (Floats, "mul", lambda self, x, y: x * y, "KL(P, Q)", BOUNDARY),
        (Floats, "div", lambda self, x, y: np.divide(x, y), "a/(a - 1/2)", BOUNDARY),
        (
            Floats,
            "log",
            lambda self, x: np.log(np.maximum(x, 1e-300)),
            "cross_entropy(R, P)",
            BOUNDARY,
        ),
        (Floats, "exp", lambda self, x: 1 + x, "temper(2, P)", INSIDE),
        (Floats, "total", lambda self, v: np.mean(v, axis=0), "TV(P, Q)", INSIDE),
        (Floats, "reciprocal", lambda self, x: 1 / np.maximum(x, 1e-9), "chi2(R, P)", BOUNDARY),
        (Floats, "where", lambda self, n: self(n.otherwise), "renyi(1, P, Q)", INSIDE),
        (balls, "mul", lambda x, y: balls.Infinite(1), "KL(P, Q)", INSIDE),
        (balls, "neg", lambda x: x, "KL(P, Q)", INSIDE),
        (balls, "log", lambda x: balls.real(Fraction(1)), "entropy(P)", INSIDE),
    ],
)
def test_a_broken_operation_breaks_the_agreement(
    monkeypatch: pytest.MonkeyPatch,
    owner: object,
    name: str,
    broken: object,
    text: str,
    point: ExactPoint,
) -> None:
    """Each break put into one interpreter is seen by the check of this file."""
    check_agreement(text, point)
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, broken)
        if owner is balls:
            patch.setattr(balls.Balls, name, _letterwise(broken))
        assert fails(lambda: check_agreement(text, point))
    check_agreement(text, point)


def _letterwise(broken: object) -> object:
    return lambda self, *values: balls._letterwise(broken, *values)  # type: ignore[arg-type]


def test_a_dropped_radius_breaks_the_enclosure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Balls without their radius miss the value."""
    term = parse_term("KL(P, Q)")
    check_enclosure(term, INSIDE, 64)
    right = balls._finite

    def narrowed(ball: arb, form: object) -> balls.Finite:
        value = right(ball, form)  # type: ignore[arg-type]
        return balls.Finite(value.ball.mid(), value.form)

    monkeypatch.setattr(balls, "_finite", narrowed)
    assert fails(lambda: check_enclosure(term, INSIDE, 64))


def test_a_wrong_normal_form_breaks_the_enclosure(monkeypatch: pytest.MonkeyPatch) -> None:
    """A normal form worth something else than its ball is seen."""
    term = parse_term("log(3)*log(2)")
    check_enclosure(term, INSIDE, 64)
    monkeypatch.setattr(exact, "multiply", exact.add)
    assert fails(lambda: check_enclosure(term, INSIDE, 64))
