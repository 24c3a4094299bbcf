"""Coq says what the tree says; that its compiler agrees is tested in `tests/kernel`."""

import re

import pytest
from hypothesis import given

from collapse_audit.interpreters.coq import (
    RESERVED,
    claim_coq,
    comment,
    definition,
    hypothesis_coq,
    identifiers,
    proposition,
    term_coq,
)
from collapse_audit.language import (
    Distribution,
    LanguageError,
    Relation,
    Scalar,
    Sort,
    Statement,
    Term,
    parse,
    parse_term,
)
from collapse_audit.language import terms as t
from collapse_audit.language.atoms import CLASSES, Temper
from collapse_audit.ledger import load_dossiers
from collapse_audit.ledger.dossiers import proofs_folder
from tests.strategies import statements

NAMES = {"P": "P", "Q": "Q", "H": "H", "a": "a", "b": "b", "x": "x"}
P, Q, a = Distribution("P"), Distribution("Q"), Scalar("a")

ATOMS = {
    "chi2(P, Q)": "chi2 (vec P) (vec Q)",
    "cross_entropy(P, Q)": "cross_entropy (vec P) (vec Q)",
    "dot(P, Q)": "dot (vec P) (vec Q)",
    "entropy(P)": "entropy (vec P)",
    "hellinger2(P, Q)": "hellinger2 (vec P) (vec Q)",
    "JS(P, Q)": "JS (vec P) (vec Q)",
    "KL(P, mix(a, P, Q))": "KL (vec P) (mix (fin a) (vec P) (vec Q))",
    "mean(P)": "mean (vec P) indices",
    "mean_ratio(P, H, Q)": "mean_ratio (vec P) (vec H) (vec Q)",
    "mix(1 - a, P, Q)": "mix (fin 1 - fin a) (vec P) (vec Q)",
    "renyi(a, P, Q)": "renyi (fin a) (vec P) (vec Q)",
    "temper(b, P)": "temper (fin b) (vec P)",
    "TV(P, uniform)": "TV (vec P) uniform",
    "uniform": "uniform",
    "var(P, x)": "var (vec P) (vec x)",
}
TERMS = {
    "2.01": "fin (201 / 100)",
    "1/3": "fin 1 / fin 3",
    "inf": "pinf",
    "log(k)": "elog (alphabet_size T)",
    "a - (b - a)": "fin a - (fin b - fin a)",
    "a - b - a": "fin a - fin b - fin a",
    "a/(b*a)": "fin a / (fin b * fin a)",
    "a*b/a": "fin a * fin b / fin a",
    "-(a*b)": "- (fin a * fin b)",
    "-a*b": "(- fin a) * fin b",
    "a*-b": "fin a * (- fin b)",
    "-a + b": "- fin a + fin b",
    "a - -b": "fin a - (- fin b)",
    "--a": "- (- fin a)",
    "-a**2": "- epow (fin a) (fin 2)",
    "(-a)**2": "epow (- fin a) (fin 2)",
    "a**-2": "epow (fin a) (- fin 2)",
    "exp(-a)": "eexp (- fin a)",
    "sqrt(abs(a))": "esqrt (eabs (fin a))",
    "max(a, b)": "emax (fin a) (fin b)",
    "min(a, 1 - b)": "emin (fin a) (fin 1 - fin b)",
    "max(P)": "largest (vec P)",
    "min(P - Q)": "smallest (vec P - vec Q)%vec",
    "P - (Q - H)": "vec P - (vec Q - vec H)",
    "a*P": "const (fin a) * vec P",
    "P/(2*a)": "vec P / const (fin 2 * fin a)",
    "exp(a)*P": "const (eexp (fin a)) * vec P",
    "TV(P, -Q)": "TV (vec P) (- vec Q)%vec",
    "KL(P, point(1))": "KL (vec P) (point 1)",
    "entropy(uniform)": "entropy (uniform : T -> ext)",
    "sum(point(0)/2)": "sum ((point 0 / const (fin 2))%vec : T -> ext)",
    "dot(uniform, P)": "dot uniform (vec P)",
    "sum(entropy(P)*uniform)": "sum ((const (entropy (vec P)) * uniform)%vec : T -> ext)",
}
NAMED = {
    "P0": "P0",
    "P_0": "P_0",
    "P̃": "P_tilde",
    "α": "alpha",
    "Λ": "Lambda",
    "λ": "lambda",
    "P̂": "P_circumflex_accent",
    "at": "at'",
    "fix": "fix'",
    "R": "R'",
    "T": "T'",
    "E": "E'",
    "vec": "vec'",
    "Le": "Le'",
    "é": "_u00E9",
}


@pytest.mark.parametrize(("text", "expected"), ATOMS.items())
def test_atom(text: str, expected: str) -> None:
    """Each atom keeps its name, before its arguments."""
    assert term_coq(parse_term(text), NAMES) == expected


def test_every_atom_is_tested() -> None:
    """The table above leaves no atom out."""
    assert {re.split(r"\W", text)[0] for text in ATOMS} == {cls.name for cls in CLASSES}


def test_every_atom_is_in_the_library() -> None:
    """The library defines each atom under the name that is printed."""
    library = (proofs_folder() / "theory" / "Language.v").read_text("utf-8")
    assert {cls.name for cls in CLASSES} <= set(re.findall(r"^Definition (\w+)", library, re.M))


@pytest.mark.parametrize(("text", "expected"), TERMS.items())
def test_term(text: str, expected: str) -> None:
    """Operators get the brackets that they need; reals beside vectors are constant vectors."""
    assert term_coq(parse_term(text), NAMES) == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ((P - Q) ** 2, "vpow (vec P - vec Q)%vec (const (fin 2))"),
        (t.Reciprocal(P), "vrecip (vec P)"),
        (t.Max(P, a), "vmax (vec P) (const (fin a))"),
        (t.Log(P), "vlog (vec P)"),
        (t.Ones() / t.AlphabetSize(), "ones / const (alphabet_size T)"),
    ],
)
def test_letterwise(term: Term, expected: str) -> None:
    """What only definitions say has its text too, letter by letter on vectors."""
    assert term_coq(term, NAMES) == expected


@pytest.mark.parametrize(("name", "expected"), NAMED.items())
def test_name(name: str, expected: str) -> None:
    """Names become identifiers that are neither keywords nor names of the library."""
    variable = Distribution(name) if name[0].isupper() else Scalar(name)
    assert identifiers(Statement((variable >= 0,))) == {name: expected}


def test_names_that_would_collide() -> None:
    """Names spelled alike are told apart by primes; legal names keep themselves."""
    said = parse("KL(P̃, P_tilde) <= α*alpha")
    assert identifiers(said) == {
        "P_tilde": "P_tilde",
        "alpha": "alpha",
        "P̃": "P_tilde'",
        "α": "alpha'",
    }


def test_a_variable_bound_without_being_used() -> None:
    """A quantified variable has a name even where its relation does not mention it."""
    text = proposition(parse("forall(Q, KL(P, P) >= 0)"))
    assert text.endswith("forall Q : T -> R, is_dist Q -> unbroken Ge (KL (vec P) (vec P)) (fin 0)")


@given(statements())
def test_names_are_distinct_and_legal(said: Statement) -> None:
    """Every variable has an identifier of its own that hides nothing."""
    names = identifiers(said)
    assert len(set(names.values())) == len(names)
    assert not RESERVED.intersection(names.values())
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_']*", name) for name in names.values())


RELATIONS = {
    "a <= 1": ("holds Le (fin a) (fin 1)", "unbroken Le (fin a) (fin 1)"),
    "P == Q": ("vholds Eq (vec P) (vec Q)", "vunbroken Eq (vec P) (vec Q)"),
    "P != Q": ("vholds Ne (vec P) (vec Q)", "vunbroken Ne (vec P) (vec Q)"),
    "P > a": (
        "vholds Gt (vec P) (const (fin a))",
        "vunbroken Gt (vec P) (const (fin a))",
    ),
    "0 < P": ("vholds Lt (const (fin 0)) (vec P)", "vunbroken Lt (const (fin 0)) (vec P)"),
    "uniform >= 0": (
        "vholds Ge (uniform : T -> ext) (const (fin 0))",
        "vunbroken Ge (uniform : T -> ext) (const (fin 0))",
    ),
    "P - Q < a*H": (
        "vholds Lt (vec P - vec Q)%vec (const (fin a) * vec H)%vec",
        "vunbroken Lt (vec P - vec Q)%vec (const (fin a) * vec H)%vec",
    ),
    "forall(a, a > 0)": (
        "(forall a : R, (0 < a < 1)%R -> unbroken Gt (fin a) (fin 0))",
        "forall a : R, (0 < a < 1)%R -> unbroken Gt (fin a) (fin 0)",
    ),
    "forall(Q, forall(a, Q >= a))": (
        "(forall Q : T -> R, is_dist Q -> forall a : R, (0 < a < 1)%R -> "
        "vunbroken Ge (vec Q) (const (fin a)))",
        "forall Q : T -> R, is_dist Q -> forall a : R, (0 < a < 1)%R -> "
        "vunbroken Ge (vec Q) (const (fin a))",
    ),
}


@pytest.mark.parametrize(("text", "expected"), RELATIONS.items())
def test_formula(text: str, expected: tuple[str, str]) -> None:
    """A hypothesis must have values and hold; a claim is only broken where it has values."""
    (formula,) = parse(text).claim
    assert (hypothesis_coq(formula, NAMES), claim_coq((formula,), NAMES)) == expected


def test_chain() -> None:
    """A chain claims all of its relations unless one of its sides has no value."""
    assert claim_coq(parse("0 <= TV(P, Q) < log(a)").claim, NAMES) == (
        "has_value (fin 0) -> has_value (TV (vec P) (vec Q)) -> has_value (elog (fin a)) -> "
        r"holds Le (fin 0) (TV (vec P) (vec Q)) /\ holds Lt (TV (vec P) (vec Q)) (elog (fin a))"
    )


def test_chain_of_vectors() -> None:
    """Letter by letter, at letters that all have values."""
    assert claim_coq(parse("0 <= P <= 1").claim, NAMES) == (
        "all_values (const (fin 0)) (vec P) -> all_values (vec P) (const (fin 1)) -> "
        r"vholds Le (const (fin 0)) (vec P) /\ vholds Le (vec P) (const (fin 1))"
    )


def test_definition() -> None:
    """The first reading of C26, whole: comment, ranges, hypotheses and claim."""
    said = parse("KL(P0, mix(α, P̃, Ph)) <= (1 - α)*KL(P0, P̃)", ["0 < α <= 1"])
    assert definition("C26a_statement", said, "For all P0, Pt, Ph and all α in (0, 1].") == (
        """\
(* C26a_statement. For all P0, Pt, Ph and all α in (0, 1].

   KL(P0, mix(α, P̃, Ph)) <= (1 - α)*KL(P0, P̃)
   given 0 < α, α <= 1

   On every alphabet of at least 2 letters, for all distributions P0, P̃, Ph and every real α:
   where all hypotheses hold, the claim holds or one of its sides has no value. Coq writes
   P_tilde for P̃, alpha for α. *)
Definition C26a_statement : Prop :=
  forall (T : finType), (2 <= #|T|)%N ->
  forall (P0 P_tilde Ph : T -> R), is_dist P0 -> is_dist P_tilde -> is_dist Ph ->
  forall (alpha : R),
  holds Lt (fin 0) (fin alpha) ->
  holds Le (fin alpha) (fin 1) ->
  unbroken Le
    (KL (vec P0) (mix (fin alpha) (vec P_tilde) (vec Ph)))
    ((fin 1 - fin alpha) * KL (vec P0) (vec P_tilde))."""
    )


def test_labels_and_default_bounds() -> None:
    """Labels are any reals; the bounds that no hypothesis replaces are hypotheses."""
    assert proposition(parse("var(P, x) >= s", ["s >= 0"])) == (
        """\
forall (T : finType), (2 <= #|T|)%N ->
forall (P : T -> R), is_dist P ->
forall (x : T -> R),
forall (s : R),
holds Ge (fin s) (fin 0) ->
holds Lt (fin s) (fin 1) ->
unbroken Ge (var (vec P) (vec x)) (fin s)"""
    )


def test_only_an_alphabet() -> None:
    """A statement without variables is still about every alphabet that has its letters."""
    assert proposition(parse("max(point(3)) == 1")) == (
        "forall (T : finType), (4 <= #|T|)%N ->\nunbroken Eq (largest (point 3 : T -> ext)) (fin 1)"
    )


def test_a_bound_variable_is_no_parameter() -> None:
    """What `forall` binds is quantified there and nowhere else."""
    text = proposition(parse("Ph == P0", ["forall(Pt, KL(P0, Pt) <= KL(Ph, Pt))"]))
    assert "forall (Ph P0 : T -> R), is_dist Ph -> is_dist P0 ->" in text
    assert "(forall Pt : T -> R, is_dist Pt ->" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a*(b)", "(* a*(b) *)"),
        ("(*", "(* ( * *)"),
        ("*)", "(* * ) *)"),
        ("(*)", "(* ( * ) *)"),
        ("((**))", "(* (( ** )) *)"),
        ('an "open string', "(* an ”open string *)"),
    ],
)
def test_comment(text: str, expected: str) -> None:
    """Nothing in a comment opens another one, closes it, or opens a string."""
    assert comment(text) == expected


@given(statements())
def test_printed_text_is_balanced(said: Statement) -> None:
    """Brackets close, lines are short unless a word is long, and only the header is a comment."""
    text = definition("Some_statement", said)
    assert text.count("(*") == text.count("*)") == 1
    body = text.partition("Definition")[2]
    assert body.count("(") == body.count(")")
    assert body.endswith(".")
    assert all(len(line) <= 100 or max(map(len, line.split())) > 40 for line in body.splitlines())


def test_every_statement_of_the_ledger_prints() -> None:
    """Every reading that is a statement has a definition, in lines of at most 100 columns."""
    readings = [r for dossier in load_dossiers() for r in dossier.claim.readings]
    said = [r.proposition for r in readings if isinstance(r.proposition, Statement)]
    assert len(said) > 100
    printed = [definition("Some_statement", each) for each in said]
    assert max(len(line) for text in printed for line in text.splitlines()) <= 100


@pytest.mark.parametrize(
    ("term", "message"),
    [
        (t.Where(a, a, a, a), "belongs in definitions only"),
        (t.Sum(a), "sum takes a vector: sum"),
        (t.Largest(a + 1), "largest takes a vector"),
    ],
)
def test_refused_terms(term: Term, message: str) -> None:
    """What has no text of its own, or no meaning, is refused with one line."""
    with pytest.raises(LanguageError, match=message):
        term_coq(term, NAMES)


def test_a_vector_for_a_number_is_refused() -> None:
    """An atom that takes a number does not take a vector."""
    with pytest.raises(LanguageError, match="a vector where a real number belongs: P"):
        term_coq(Temper(P, Q), NAMES)


def test_relations_without_a_chain_are_refused() -> None:
    """Two relations that share no side form no chain, which the text form cannot say."""
    with pytest.raises(LanguageError, match="must form a chain"):
        proposition(Statement((a <= 1, Scalar("b") <= 1)))


@pytest.mark.parametrize("name", ["", "1st", "a b", "forall", "KL", "α"])
def test_refused_names_of_definitions(name: str) -> None:
    """A definition needs a name that Coq reads and that hides nothing."""
    with pytest.raises(LanguageError, match="cannot name a definition"):
        definition(name, parse("a < 1"))


def test_sorts_are_those_of_the_language() -> None:
    """A relation is letterwise as soon as one side is a vector."""
    relation = Relation(a, "<=", P)
    assert relation.sort is Sort.VECTOR
    assert hypothesis_coq(relation, NAMES) == "vholds Le (const (fin a)) (vec P)"
