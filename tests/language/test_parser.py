"""Text and statements: what is said is what is read, and what is malformed is refused."""

import re
import time
import warnings
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collapse_audit.language import (
    LanguageError,
    Scalar,
    Statement,
    parse,
    parse_formulas,
    parse_term,
)
from collapse_audit.language.parser import MAX_LENGTH
from collapse_audit.language.terms import AlphabetSize, Infinity, Number
from tests.strategies import replaced, statements

CONTRACTION = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"


def refusal(text: str, given: tuple[str, ...] = ()) -> LanguageError:
    """The error that a text meets, checked to be one short printable line."""
    with pytest.raises(LanguageError) as caught:
        parse(text, given)
    message = str(caught.value)
    assert message.isprintable()
    assert 0 < len(message) <= 300
    assert 0 <= caught.value.column <= max(map(len, (text, *given))) + 1
    return caught.value


# ---------------------------------------------------------------- what is well formed


@given(statement=statements())
def test_printing_then_parsing_gives_the_same_statement(statement: Statement) -> None:
    """`parse(claim_text, given_texts)` is the statement, for every statement of the text form."""
    assert parse(statement.claim_text, statement.given_texts) == statement


@given(digits=st.from_regex(r"[0-9]{1,40}", fullmatch=True), data=st.data())
def test_literals_are_read_exactly_and_round_trip(digits: str, data: st.DataObject) -> None:
    """A decimal literal is the rational that it says, and prints as a literal of the same value."""
    whole = digits.lstrip("0") or "0"
    places = data.draw(st.from_regex(r"(\.[0-9]{0,59})?", fullmatch=True))
    exponent = data.draw(st.from_regex(r"([eE][+-]?[0-9]{1,2})?", fullmatch=True))
    text = whole + places + exponent
    value = parse_term(text)
    assert value == Number(Fraction(text))
    assert parse_term(str(value)) == value


@pytest.mark.parametrize(
    "text",
    ["1e1000", "1e-1000", "9" * 100, "." + "1" * 100, "0.10e-999", "1" * 100 + "e900", "2.50e-999"],
)
def test_extreme_literals_round_trip(text: str) -> None:
    """A number that the caps allow prints as a number that the caps allow."""
    term = parse_term(text)
    assert term == Number(Fraction(text))
    assert parse_term(str(term)) == term


def test_decimals_are_exact() -> None:
    """2.01 is 201/100, not the float nearest to it."""
    assert parse_term("2.01") == Number(Fraction(201, 100))
    assert parse_term("0.1") == Number(Fraction(1, 10))
    assert parse_term(".5") == parse_term("0.50") == parse_term("5e-1")


@pytest.mark.parametrize(
    ("spelled", "plain"),
    [
        ("a ≤ 1", "a <= 1"),
        ("a ≥ 0", "a >= 0"),
        ("a ≠ b", "a != b"),
        ("a − b < 1", "a - b < 1"),
        ("2·a < 1", "2*a < 1"),
        ("KL(P₀, P₁₂) < 1", "KL(P0, P12) < 1"),
        ("0≤a≤1", "0 <= a <= 1"),
    ],
)
def test_mathematical_spellings_mean_their_ascii_form(spelled: str, plain: str) -> None:
    """≤ ≥ ≠ − · and subscript digits are other spellings of the same statement."""
    assert parse(spelled) == parse(plain)


def test_greek_and_marked_names_stay_names() -> None:
    """α is a scalar and P̃ a distribution, printed as they were written."""
    statement = parse("KL(P0, P̃) <= α")
    assert statement.scalars == ("α",)
    assert statement.distributions == ("P0", "P̃")
    assert str(statement) == "KL(P0, P̃) <= α"


def test_chains_are_conjunctions_of_neighbours() -> None:
    """a <= b < c says a <= b and b < c, in a claim as in a hypothesis."""
    relations = parse_formulas("0 < a <= b != 1")
    assert [str(each) for each in relations] == ["0 < a", "a <= b", "b != 1"]
    statement = parse("0 <= TV(P, Q) <= 1")
    assert [str(each) for each in statement.claim] == ["0 <= TV(P, Q)", "TV(P, Q) <= 1"]
    assert statement.claim_text == "0 <= TV(P, Q) <= 1"


def test_reserved_words_are_constants() -> None:
    """k is the alphabet's size, inf is +∞ and uniform is 1/k everywhere."""
    assert parse_term("k") == AlphabetSize()
    assert parse_term("inf") == Infinity()
    assert str(parse_term("uniform")) == "uniform"
    assert parse("sum(uniform) == 1").distributions == ()
    with pytest.raises(LanguageError):
        Statement((Scalar("k") < 1,))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("-a**2", "-(a**2)"),
        ("2**-a", "2**(-a)"),
        ("2**a**b", "2**(a**b)"),
        ("a - b - 1", "(a - b) - 1"),
        ("a/b*2", "(a/b)*2"),
        ("-a*b", "(-a)*b"),
    ],
)
def test_precedence_is_that_of_mathematics(text: str, meaning: str) -> None:
    """Powers bind before signs, and to the right; the rest to the left."""
    assert parse_term(text) == parse_term(meaning)


# ---------------------------------------------------------------- what is malformed

MALFORMED = {
    "KLL(P, Q) < 1": 1,
    "1 < KLL(P, Q)": 5,
    "kl(P, Q) < 1": 1,
    "KL(P, Q < 1": 3,
    "KL(P, Q)) < 1": 9,
    "KL(P] < 1": 5,
    "KL(P) < 1": 1,
    "a < KL(P, Q, R)": 5,
    "KL(a, P) < 1": 4,
    "KL(P, 1) < 1": 7,
    "log(P) < 1": 5,
    "mix(P, P, Q) == P": 5,
    "mix(a, P, b) == P": 11,
    "a + P < 1": 1,
    "P*Q == P": 1,
    "a/P == P": 3,
    "P**2 == P": 1,
    "2**P == P": 1,
    "1/0 < a": 1,
    "a < 1/(1 - 1)": 5,
    "a < 1/0.0": 5,
    "a < b/(2 - 1/0)": 12,
    "nan < 1": 1,
    "a < NaN": 5,
    "KL < 1": 1,
    "a < point": 5,
    "forall < 1": 1,
    "k(P) < 1": 1,
    "uniform() < 1": 1,
    "point(-1) == P": 1,
    "point(0.5) == P": 1,
    "point(k) == P": 1,
    "point() == P": 1,
    "mean(P, 2) < 1": 9,
    "mean(P, X) < 1": 9,
    "var(P, k) < 1": 8,
    "mean() < 1": 1,
    "max(P, Q) < 1": 5,
    "max(a) < 1": 5,
    "max(a, b, a) < 1": 1,
    "sum(a) < 1": 5,
    "a": 1,
    "KL(P, Q)": 1,
    "a < (b < 1)": 6,
    "(a < 1) < 1": 2,
    "a is b": 1,
    "a in b": 1,
    "not a < 1": 1,
    "a < 1 and b < 1": 1,
    "a < 1 if b else 2": 1,
    "lambda: 1 < 2": 1,
    "a.b < 1": 1,
    "P[0] < 1": 1,
    "[a] < 1": 1,
    "{a} < 1": 1,
    "(a, b) < 1": 1,
    "a // 2 < 1": 1,
    "a % 2 < 1": 1,
    "a @ b < 1": 1,
    "~a < 1": 1,
    "+a < 1": 1,
    "(a := 1) < 1": 2,
    "'a' < 1": 1,
    "f'{a}' < 1": 1,
    "True < a": 1,
    "None < a": 1,
    "... < a": 1,
    "0x10 < a": 1,
    "1_000 < a": 1,
    "1j < a": 1,
    "__import__('os') < 1": 1,
    "KL(P, Q=P) < 1": 1,
    "max(*P) < 1": 1,
    "(KL)(P)(Q) < 1": 1,
    "_a < 1": 1,
    "名 < 1": 1,
    "forall(P) < 1": 1,
    "forall(P, a)": 11,
    "forall(1, a < 1)": 1,
    "forall(k, k < 1)": 8,
    "forall(P, 0 < a < 1)": 11,
    "1 + forall(P, a < 1) < 2": 5,
    "a < 1e1001": 5,
    "a < 10e1000": 5,
    "a < .1e-1000": 5,
    "a < 1e99999999999": 5,
    "a < b**1001": 5,
    "a < b**(-1001)": 5,
    "a < " + "9" * 101: 5,
    "a < " + "9" * 5000: 0,
    "a < 1 # no": 7,
    "a <\t1": 4,
    "a < 1\x00": 6,
    "a < 1\u00a0": 6,
    "a < 1\n": 6,
    "a = 1": 3,
    "a < ": 0,
    "a <> b": 0,
    "a ≤ ≤ b": 0,
    "a < 1; b": 0,
    "a < 1if b else 2": 0,
    "a b": 0,
    "": 0,
    "   ": 0,
    "\ud800 < 1": 1,
    "a ≤ b ≤ KLL(P)": 9,
    "a≤1/0≤≤": 0,
    "≤≤≤": 0,
    "1 ≤ 1/0≤a≤b≤c": 5,
    "    1 ≤ b/0": 9,
    "a ≤ )b≤": 5,
    "a ≤ (b≤": 5,
    "P₀ ≤ KLL(P₀)": 6,
}  # column 0: any


@pytest.mark.parametrize("text", MALFORMED)
def test_malformed_text_is_refused_where_it_is_malformed(text: str) -> None:
    """One line names the trouble and points at its column in the text as it was given."""
    error = refusal(text)
    expected = MALFORMED[text]
    assert not expected or error.column == expected, str(error)


@pytest.mark.parametrize("text", MALFORMED)
def test_malformed_hypotheses_are_refused_alike(text: str) -> None:
    """A hypothesis meets the same reader as the claim."""
    assert str(refusal("a < 1", (text,))) == str(refusal(text))


def test_the_message_shows_the_place() -> None:
    """The excerpt begins at the column that the message names."""
    assert str(refusal("1 <= KLL(P, Q)")) == (
        "column 6: unknown atom 'KLL' (did you mean KL?), at «KLL(P, Q)»"
    )
    assert "write == for equality" in str(refusal("a = 1"))


def test_one_name_cannot_be_two_things() -> None:
    """A scalar cannot also be a label vector, across claim and hypotheses."""
    assert "both" in str(refusal("mean(P, x) < x"))
    assert "both" in str(refusal("mean(P, x) < 1", ("x < 1",)))


@given(text=st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text raises anything but a `LanguageError` of one line."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            parse(text)
        except LanguageError as error:
            assert str(error).isprintable()


GRAMMAR = list("aPk01.+-*/()<=!, eE_#\"'[]{}:;@≤≥≠−·₀α̃\t\n\\")
TOKENS = [
    *("KL(", "mix(", "temper(", "forall(", "mean(", "point(", "log(", "max(", "inf", "nan"),
    *(" <= ", " == ", " < ", "**", "//", "P", "Q", "a", "1", "0", ",", ")", "-", "if", "else"),
    *("lambda", ":=", "not ", " and ", "0x", "1e9", "\\", "'", "#", "≤", "await ", "yield "),
]


@given(text=st.one_of(*(st.lists(st.sampled_from(p)).map("".join) for p in (GRAMMAR, TOKENS))))
def test_near_misses_of_the_grammar_are_read_or_refused(text: str) -> None:
    """Text made of the language's own tokens raises nothing else either."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            parse(text)
        except LanguageError as error:
            assert str(error).isprintable()


@given(statement=statements(), data=st.data())
def test_a_mutated_statement_is_read_or_refused(statement: Statement, data: st.DataObject) -> None:
    """One changed character gives a statement that round-trips, or one line."""
    text = statement.claim_text
    index = data.draw(st.integers(0, len(text) - 1))
    mutant = replaced(text, index, data.draw(st.sampled_from(["", *GRAMMAR])))
    try:
        read = parse(mutant)
    except LanguageError as error:
        assert str(error).isprintable()
        assert 0 <= error.column <= len(mutant) + 1
        return
    assert parse(read.claim_text) == read


@pytest.mark.parametrize(
    "text",
    [
        "a < " + "1" * (MAX_LENGTH + 1),
        "a < " + "(" * 10_000 + "1" + ")" * 10_000,
        "a < " + "(" * 101 + "1" + ")" * 101,
        "a < " + "log(" * 10_000 + "a" + ")" * 10_000,
        "a < " + "-" * 60_000 + "1",
        "a < " + "1**" * 20_000 + "1",
        "a < 1" + "+1" * 30_000,
        "a < a" + ".a" * 20_000,
        "a < " + "not " * 15_000 + "a",
        "a < f(x=" + "-" * 50_000 + "1)",
        "a < [" + "x for x in y if " * 3_000 + "]",
        "a" * 60_000 + "(P) < 1",
        "a < " + "KL(" * 99,
        "a" + " <= a" * 13_000 + " <=",
        "a < " + "\\" * 60_000,
        "a < " + "'" * 60_000,
        "a < " + "≤" * 20_000,
    ],
)
def test_caps_answer_at_once(text: str) -> None:
    """64 KiB of text, 10,000 levels of nesting and the like are refused within a second."""
    start = time.perf_counter()
    refusal(text)
    assert time.perf_counter() - start < 1


def test_the_caps_leave_room() -> None:
    """Nesting just within the cap is read, as is a long chain."""
    nested = "log(" * 97 + "a" + ")" * 97
    assert str(parse(f"a < {nested}")) == f"a < {nested}"
    assert len(parse("a" + " <= a" * 10_000).claim) == 10_000


def test_a_warning_of_python_is_no_answer() -> None:
    """`1if` makes Python's tokenizer warn; the reader refuses it without a word elsewhere."""
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        refusal("a < 1if 1else 0")
        refusal("a < '\\d'")
    assert heard == []


def test_columns_count_characters_not_bytes() -> None:
    """Letters of two bytes and marks before the trouble do not shift the column."""
    text = "α·β ≤ KL(P̃, Qₓ) + KLL(P)"
    error = refusal(text.replace("ₓ", "₁"))
    assert error.column == text.index("KLL") + 1
    assert re.search(r"at «KLL\(P\)»", str(error))
