"""Statements: variables, default bounds, hypotheses in force."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.language import (
    ExactPoint,
    ForAll,
    LanguageError,
    Relation,
    Sort,
    Statement,
    number,
    parse,
    parse_term,
)
from collapse_audit.language.atoms import ATOMS, CLASSES
from collapse_audit.language.relations import NEGATION, OPERATORS
from collapse_audit.language.terms import Number, Scalar, term
from tests.strategies import real_terms, statements


def bounds(*given: str) -> list[str]:
    """The default bounds of `a` that stay in force under hypotheses."""
    return [str(each) for each in parse("a*b < 2", given).default_bounds("a")]


BOTH = ["a > 0", "a < 1"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ((), BOTH),
        (("a <= 1",), ["a > 0"]),
        (("a < 2",), ["a > 0"]),
        (("1 >= a",), ["a > 0"]),
        (("0 <= a",), ["a < 1"]),
        (("a > -3",), ["a < 1"]),
        (("0 <= a <= 1",), []),
        (("a == 5",), []),
        (("5 == a",), []),
        (("a != 5",), BOTH),
        (("a < inf",), ["a > 0"]),
        (("-inf < a",), ["a < 1"]),
        (("a <= b",), BOTH),
        (("a <= k",), BOTH),
        (("2*a <= 2",), BOTH),
        (("a <= 1/2 + 1/2",), ["a > 0"]),
        (("a <= -(1 - 3)",), ["a > 0"]),
        (("a <= exp(1)",), ["a > 0"]),
        (("a <= 2**0.5",), ["a > 0"]),
        (("a <= TV(P, Q)",), BOTH),
        (("a <= max(uniform)",), BOTH),
        (("b <= 1",), BOTH),
        (("forall(P, a <= 1)",), BOTH),
    ],
)
def test_a_default_bound_yields_to_a_constant_bound_on_its_side(
    given: tuple[str, ...], kept: list[str]
) -> None:
    """`a <= 1` allows 1 and keeps 0 < a; other variables, k and `!=` replace nothing."""
    assert bounds(*given) == kept


def test_hypotheses_are_the_given_ones_and_the_defaults() -> None:
    """Every scalar of claim or hypotheses has its bounds; distributions and labels have none."""
    statement = parse("mean(P, x) <= a", ["b <= 1"])
    assert [str(each) for each in statement.hypotheses] == ["b <= 1", "a > 0", "a < 1", "b > 0"]
    assert statement.labels == ("x",)
    assert statement.distributions == ("P",)


def test_bound_variables_are_not_free() -> None:
    """`forall(Pt, …)` binds Pt there only; such statements are proved, not searched."""
    statement = parse("forall(Pt, KL(P, Pt) >= a)")
    assert statement.distributions == ("P",)
    assert not statement.searchable
    assert parse("KL(P, Pt) >= a", ["forall(Pt, KL(P, Pt) >= 0)"]).distributions == ("P", "Pt")


def test_the_smallest_alphabet_has_every_named_letter() -> None:
    """point(3) needs four letters, and no statement fewer than two."""
    assert parse("KL(P, point(3)) > 0").smallest_alphabet == 4
    assert parse("a < 1").smallest_alphabet == 2


@given(value=st.fractions())
def test_every_rational_is_a_term(value: Fraction) -> None:
    """`number` writes any rational with decimals, a quotient and a sign, and it round-trips."""
    assert parse_term(str(number(value))) == number(value)


@pytest.mark.parametrize("value", [0.5, True, None, float("nan")])
def test_floats_are_not_exact(value: object) -> None:
    """A float is refused where an exact number belongs."""
    with pytest.raises(LanguageError):
        term(value)  # type: ignore[arg-type]


def test_numbers_are_non_negative_decimals() -> None:
    """What no decimal literal says is no `Number`."""
    for value in (Fraction(1, 3), Fraction(-1)):
        with pytest.raises(LanguageError):
            Number(value)


@given(first=real_terms(2), second=real_terms(2))
def test_equal_terms_are_those_with_equal_text(first: object, second: object) -> None:
    """Structural equality, equal hashes and equal text are one notion."""
    assert (first == second) == (str(first) == str(second))
    if first == second:
        assert hash(first) == hash(second)


def test_different_operations_on_equal_children_differ() -> None:
    """a + b, a - b, max(a, b), … are different terms, though their fields are equal."""
    texts = ["a + b", "a - b", "a*b", "a/b", "a**b", "max(a, b)", "min(a, b)", "log(a)", "exp(a)"]
    assert len({parse_term(text) for text in texts}) == len(texts)


@given(statement=statements())
def test_a_statement_can_be_a_key(statement: Statement) -> None:
    """Statements are immutable and hashable."""
    assert {statement: 1}[parse(statement.claim_text, statement.given_texts)] == 1


def test_negation_pairs_the_relations() -> None:
    """Negating twice is the identity, and strictness is what equality breaks."""
    assert all(NEGATION[NEGATION[op]] == op for op in OPERATORS)
    strict = [op for op in OPERATORS if Relation(Scalar("a"), op, Scalar("b")).strict]
    assert strict == ["<", ">", "!="]


def test_a_relation_has_no_truth_value() -> None:
    """Python's chaining would silently drop a relation."""
    with pytest.raises(LanguageError):
        bool(Scalar("a") < 1)
    with pytest.raises(LanguageError):
        Relation(Scalar("a"), "=", Scalar("b"))


def test_claims_form_a_chain() -> None:
    """A claim whose relations share no side has no text form."""
    broken = Statement((Scalar("a") < 1, Scalar("b") < 1))
    with pytest.raises(LanguageError):
        _ = broken.claim_text
    with pytest.raises(LanguageError):
        Statement(())


def test_nested_foralls_print_and_parse() -> None:
    """forall(P, forall(a, …)) binds both."""
    statement = parse("forall(P, forall(a, KL(P, mix(a, P, Q)) >= 0))")
    assert isinstance(statement.claim[0], ForAll)
    assert statement.distributions == ("Q",)
    assert statement.scalars == ()
    assert parse(str(statement)) == statement


def test_every_atom_has_one_name_and_a_definition_of_its_sort() -> None:
    """Names are unique, and an atom's definition gives what the atom declares."""
    assert len(ATOMS) == len(CLASSES)
    for cls in CLASSES:
        arguments = ["a" if sort is Sort.REAL else "P" for sort in cls.takes]
        if cls.name in ("mean", "var"):
            arguments[1] = "x"
        text = f"{cls.name}({', '.join(arguments)})" if arguments else cls.name
        atom = parse_term(text)
        assert isinstance(atom, cls)
        assert atom.definition().sort is cls.gives is atom.sort


def test_the_denominator_of_a_point_is_common() -> None:
    """It clears every value."""
    point = ExactPoint.of(2, P=("1/4", "3/4"), a="1/6")
    assert point.denominator == 12
