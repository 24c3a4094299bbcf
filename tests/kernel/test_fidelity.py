"""What Coq computes is what the language says: atoms, conventions, reductions over letters."""

import math
from fractions import Fraction

import pytest

from collapse_audit.interpreters import balls
from collapse_audit.interpreters.coq import term_coq
from collapse_audit.kernel.statements import IMPORTS
from collapse_audit.language import (
    Atom,
    Distribution,
    ExactPoint,
    Infinity,
    Scalar,
    Sort,
    Term,
    parse_term,
)
from collapse_audit.language import terms as t
from collapse_audit.language.atoms import CLASSES, Renyi
from tests.interpreters.conventions import CONVENTIONS
from tests.kernel.conftest import Compile

NAMES = {name: name for name in "PQHabz"} | {"R": "R'"}
BINDERS = "forall (T : finType) (P Q R' : T -> R) (a : R),"
SCOPES = "Local Open Scope R_scope.\nLocal Open Scope ext_scope.\n"
SCALAR_NODES = (
    *(t.Add, t.Sub, t.Mul, t.Div, t.Pow, t.Max, t.Min, t.Neg, t.Log, t.Exp, t.Sqrt, t.Abs),
    *(t.Number, Infinity, Scalar),
)

TACTICS = """
Definition letter (i : 'I_3) : R :=
  match nat_of_ord i with 0%nat => 1 / 2 | 1%nat => 1 / 3 | _ => 1 / 6 end%R.

Lemma ln_half : (ln (1 / 2) < 0)%R.
Proof. by rewrite -ln_1; apply: ln_increasing; lra. Qed.

Lemma ln_two : (0 < ln 2)%R.
Proof. by rewrite -ln_1; apply: ln_increasing; lra. Qed.

Lemma int_part_is (n : Z) (x : R) : (IZR n <= x < IZR n + 1)%R -> Int_part x = n.
Proof.
move=> [below above]; have -> : n = (up x - 1)%Z; last by [].
by rewrite -(tech_up x (n + 1)) ?plus_IZR; [ring | lra | lra].
Qed.

Ltac whole n x := rewrite (@int_part_is n x); last lra.

Ltac step :=
  match goal with
  | |- context [Int_part ?x] => first [whole (0)%Z x | whole (1)%Z x | whole (2)%Z x
      | whole (3)%Z x | whole (-1)%Z x | whole (-2)%Z x | whole (-3)%Z x]
  | |- context [Req_EM_T ?x ?y] => case: (Req_EM_T x y) => ? //=; try lra
  | |- context [Rlt_dec ?x ?y] => case: (Rlt_dec x y) => ? //=; try lra
  | |- context [Rle_dec ?x ?y] => case: (Rle_dec x y) => ? //=; try lra
  | |- context [weigh ?x ?y] => rewrite /weigh /=
  end.

Ltac convention :=
  move=> ? ? ?; subst; have := ln_half; have := ln_two; have := ln_1; move=> ? ? ?;
  rewrite /esub /epow /emul /ediv /elog /eexp /esqrt /eabs /eadd /eopp /emax /emin
    /rbar_pow /rbar_mul /rbar_div /rbar_log /rbar_sqrt /real_power /whole_power /zero_power
    /infinite_power /positive_power /is_whole /=;
  repeat step; try done;
  rewrite /fin ?ln_1 ?exp_0 ?sqrt_0 ?Rabs_R0 /=; congr (Some (Finite _)); first [lra | field].

Ltac extreme :=
  match goal with
  | |- context [Rmax ?x ?y] => rewrite (@Rmax_left x y); last lra
  | |- context [Rmin ?x ?y] => rewrite (@Rmin_right x y); last lra
  end.

Ltac letters :=
  rewrite /sum /largest /smallest /esum /elargest /esmallest ?big_ord_recl ?big_ord0
    /vadd /vmul /vsub /lift2 /const /vec /ones /indices /point /alphabet_size
    /= ?enum_rank_ord /= ?card_ord /=;
  rewrite /letter /fin /=; congr (Some (Finite _)); repeat extreme; lra.
"""
PREAMBLE = f"From Coq Require Import Lra.\nFrom Coquelicot Require Import Rbar.\n{IMPORTS}{SCOPES}"


@pytest.fixture(scope="module")
def proved(compiled: Compile) -> Compile:
    """Whether lemmas are accepted: what Coq objects to, of lemmas with the tactics above."""
    return lambda name, lemmas: compiled(name, PREAMBLE + TACTICS + lemmas)


# Atoms


def test_atoms_mean_what_the_language_says(compiled: Compile) -> None:
    """Coq finds each atom equal by definition to the definition that the language gives it."""
    lemmas = (_agrees(cls.name, _agreement(cls)) for cls in CLASSES)
    assert compiled("Atoms", "\n".join([PREAMBLE, *lemmas])) == ""


def test_atoms_that_differ_would_be_seen(compiled: Compile) -> None:
    """The test above can fail: JS is not KL."""
    lemma = _agrees("JS", _equation(parse_term("JS(P, Q)"), parse_term("KL(P, Q)")))
    assert "Error" in compiled("Wrong", PREAMBLE + lemma)


def _agrees(name: str, equation: str) -> str:
    return f"Lemma {name}_agrees : {BINDERS} {equation}.\nProof. by []. Qed.\n"


def _agreement(cls: type[Atom]) -> str:
    """Atom = definition, in Coq; Rényi's definition has two cases."""
    vectors = iter((Distribution("P"), Distribution("Q"), Distribution("R")))
    atom = cls(*(Scalar("a") if sort is Sort.REAL else next(vectors) for sort in cls.takes))
    if not isinstance(atom, Renyi):
        return _equation(atom, atom.definition())
    cases = atom.definition()
    assert isinstance(cases, t.Where)
    then, otherwise = (term_coq(case, NAMES) for case in (cases.then, cases.otherwise))
    return f"{term_coq(atom, NAMES)} = if Req_EM_T a 1 then {then} else {otherwise}"


def _equation(left: Term, right: Term) -> str:
    scope, kind = ("vec", "T -> ext") if left.sort is Sort.VECTOR else ("ext", "ext")
    sides = (f"({term_coq(side, NAMES)})%{scope}" for side in (left, right))
    return f"{' = '.join(sides)} :> ({kind})"


# Conventions, at a = 1/2, b = 2, z = 0


def test_conventions(proved: Compile) -> None:
    """Every convention about real numbers is a theorem of Coq, missing values included."""
    said = [(text, value) for text, value in CONVENTIONS.items() if _scalar(text)]
    assert len(said) > 70
    lemmas = (_convention(i, text, value) for i, (text, value) in enumerate(said))
    assert proved("Conventions", "\n".join(lemmas)) == ""


@pytest.mark.parametrize(
    ("text", "value"), [("log(z)", 0), ("a/z", math.inf), ("z*inf", None), ("(-b)**2", -4)]
)
def test_other_conventions_would_be_seen(proved: Compile, text: str, value: float | None) -> None:
    """The test above can fail: other values are no theorems."""
    assert "Error" in proved("Other", _convention(0, text, value))


def _scalar(text: str) -> bool:
    return all(isinstance(node, SCALAR_NODES) for node in parse_term(text).walk())


def _convention(index: int, text: str, value: float | None) -> str:
    at = "(a b z : R) : a = (1 / 2)%R -> b = 2%R -> z = 0%R ->"
    term = term_coq(parse_term(text), NAMES)
    return f"Lemma c{index} {at} {term} = {_written(value)}.\nProof. convention. Qed.\n"


def _written(value: float | None) -> str:
    if value is None:
        return "None"
    if math.isinf(value):
        return "pinf" if value > 0 else "ninf"
    return f"fin ({Fraction(value).limit_denominator(100)})"


# Reductions, at P = (1/2, 1/3, 1/6)

REDUCTIONS = (
    "sum(P)",
    "max(P)",
    "min(P)",
    "mean(P)",
    "dot(P, P)",
    "dot(P, point(0))",
    "dot(P, point(1))",
    "dot(P, point(2))",
    "dot(P, point(1) - P)",
    "k",
)


def test_reductions(proved: Compile) -> None:
    """Sums, extremes, labels, vertices and the number of letters are those of the balls."""
    lemmas = (_reduction(i, text, _exact(text)) for i, text in enumerate(REDUCTIONS))
    assert proved("Reductions", "\n".join(lemmas)) == ""


def test_other_reductions_would_be_seen(proved: Compile) -> None:
    """The test above can fail: letters are counted from 0."""
    assert "Error" in proved("Counted", _reduction(0, "dot(P, point(1))", Fraction(1, 2)))


def test_a_letter_beyond_the_alphabet(proved: Compile) -> None:
    """Where a vertex does not exist its vector has no value."""
    proof = "Proof. by rewrite /sum /esum big_ord_recl /point ifF ?card_ord. Qed."
    lemma = f"Lemma beyond : sum (point 3 : 'I_3 -> ext) = None.\n{proof}"
    assert proved("Beyond", lemma) == ""


def _exact(text: str) -> Fraction:
    point = ExactPoint.of(3, P=("1/2", "1/3", "1/6"))
    value = balls.at_precision(parse_term(text), point, 64)
    assert isinstance(value, balls.Finite)
    assert value.form is not None
    assert value.form.constant is not None
    return value.form.constant


def _reduction(index: int, text: str, value: Fraction) -> str:
    term = term_coq(parse_term(text), NAMES | {"P": "letter"}).replace(" T", " [finType of 'I_3]")
    unfold = "rewrite /dot /mean; letters"
    return f"Lemma r{index} : {term} = fin ({value}).\nProof. {unfold}. Qed.\n"
