"""The derivations of the settled claims: each checks, proves its reading, and prints."""

import re

import pytest

from collapse_audit.derive import Checker, Proof, cited, latex, words
from collapse_audit.derive.proof import any_of
from collapse_audit.language import parse
from tests.derive.collected import CITED, DERIVATIONS, DISTINCT

ALPHA = ("0 < alpha", "alpha <= 1")
C = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"
BEATS = "KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)"
M = "(1 - alpha)*exp(-KL(P0, Pt)) + alpha*exp(-KL(P0, Ph))"
AT_POINT = "(1 - alpha)*exp(-KL(point(0), Pt)) + alpha*exp(-KL(point(0), Ph))"
NEED = "exp(-(1 - alpha)*d0) - (1 - alpha)*exp(-d0)"
LEAKS = "KL(P0, mix(alpha, mix(s, P0, Q), mix(r, P0, R)))"
SHARES = ("0 <= s", "s <= 1", "0 <= r", "r <= 1", "dot(P0, Q) == 0", "dot(P0, R) == 0")

STATEMENTS = {
    "C19a": ("sum(mix(alpha, Pt, Ph)) == 1", ALPHA),
    "C19b": ("mix(alpha, Pt, Ph) >= 0", ALPHA),
    "C26b": (C, (*ALPHA, "Ph == P0")),
    "C26c": ("Ph == P0", (*ALPHA, f"forall(Pt, {C})")),
    "C26d": ("Ph == P0", ("alpha == 1", C)),
    "C26e": (f"{C} + alpha*KL(P0, Ph)", ALPHA),
    "C26f": ("mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)", (*ALPHA, C, "KL(P0, Pt) < inf")),
    "C26g": (C, ("0 < alpha", "alpha < beta", "beta <= 1", C.replace("alpha", "beta"))),
    "C26h": (
        "mean_ratio(P0, Ph, Pt) - 1 <= KL(P0, Pt)",
        ("KL(P0, Pt) < inf", f"forall(alpha, {C.replace('<=', '>')})"),
    ),
    "C26i": ("TV(P0, mix(alpha, Pt, P0)) == (1 - alpha)*TV(P0, Pt)", ALPHA),
    "C26j": ("chi2(mix(alpha, Pt, P0), P0) == (1 - alpha)**2*chi2(Pt, P0)", ALPHA),
    "C26k": (
        C,
        (
            *(*ALPHA, "0 <= d0", "d0 < inf", "KL(P0, Pt) >= d0"),
            f"alpha*exp(-KL(P0, Ph)) >= {NEED}",
        ),
    ),
    "C26l": (
        "KL(point(0), mix(alpha, Pt, Ph)) > (1 - alpha)*KL(point(0), Pt)",
        (
            *(*ALPHA, "0 <= d0", "d0 < inf", "KL(point(0), Pt) == d0"),
            f"alpha*exp(-KL(point(0), Ph)) < {NEED}",
        ),
    ),
    "C27b": ("KL(P0, mix(alpha, Pt, P0)) < KL(P0, Pt)", (*ALPHA, "Pt != P0")),
    "C28b": (BEATS, (*ALPHA, "KL(P0, Ph) < KL(P0, Pt)")),
    "C28c": ("mean_ratio(P0, Ph, Pt) > 1", (*ALPHA, BEATS)),
    "C28d": (BEATS, ("0 < alpha", "alpha < beta", "beta <= 1", BEATS.replace("alpha", "beta"))),
    "C28e": (
        "mean_ratio(P0, Ph, Pt) <= 1",
        ("KL(P0, Pt) < inf", f"forall(alpha, {BEATS.replace('<', '>=')})"),
    ),
    "C36a": (f"KL(P0, mix(alpha, Pt, Ph)) <= -log({M})", ALPHA),
    "C36b": (f"exp(-KL(P0, mix(alpha, Pt, Ph))) >= {M}", ALPHA),
    "C36c": (f"KL(point(0), mix(alpha, Pt, Ph)) == -log({AT_POINT})", ALPHA),
    "C36d": (f"{LEAKS} == -log((1 - alpha)*(1 - s) + alpha*(1 - r))", (*ALPHA, *SHARES)),
    "C36e": ("KL(P0, mix(s, P0, Q)) == -log(1 - s)", ("0 <= s", "s <= 1", "dot(P0, Q) == 0")),
    "C36f": (f"-log({M}) <= (1 - alpha)*KL(P0, Pt) + alpha*KL(P0, Ph)", ALPHA),
    "C36g": (f"-log({M}) <= -log(alpha) + KL(P0, Ph)", ALPHA),
    "C36h": ("KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha) + KL(P0, Ph)", ALPHA),
    "C38a": ("mix(alpha, Pt, Ph) >= alpha*Ph", ALPHA),
    "C38b": ("TV(mix(alpha, Pt, Ph), Pt) == alpha*TV(Ph, Pt)", ALPHA),
    "C38c": ("TV(mix(alpha, Pt, Ph), Pt) <= alpha", ALPHA),
    "C38d": ("KL(Pt, mix(alpha, Pt, Ph)) <= -log(1 - alpha)", ALPHA),
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    """One checker, so that cited proofs are followed once."""
    return Checker()


@pytest.mark.parametrize("name", DISTINCT)
def test_every_step_follows(name: str, checker: Checker) -> None:
    """The checker reaches the end of every proof, and it ends in the proof's statement."""
    proof = DISTINCT[name]
    checked = checker.check(proof)
    assert checked.statement == parse(proof.claim, proof.given)
    assert checked.steps == len(any_of(proof.steps)) > 0


@pytest.mark.parametrize(("name", "said"), STATEMENTS.items())
def test_the_settled_statements_are_what_is_derived(
    name: str, said: tuple[str, tuple[str, ...]]
) -> None:
    """Each reading's statement, word for word."""
    assert DERIVATIONS[name].statement == parse(*said)


def test_all_rests_on_one_fact_of_calculus() -> None:
    """Only ln x ≤ x − 1, weak and strict, is proved by derivatives."""
    by_calculus = {
        proof.claim
        for proof in DISTINCT.values()
        for step in any_of(proof.steps)
        if type(step.by).__name__ == "Tangent"
    }
    assert by_calculus == {"log(x) <= x - 1", "log(x) < x - 1"}


@pytest.mark.parametrize("name", DISTINCT)
def test_proofs_print_every_step(name: str) -> None:
    """Words and LaTeX name each step; LaTeX has balanced braces and one row a line."""
    proof = DISTINCT[name]
    plain, typeset = words(proof), latex(proof)
    for step in any_of(proof.steps):
        assert f"{step.name}: " in plain
        assert f"\\text{{{step.name}: " in typeset
    assert _balanced(typeset)
    assert typeset.startswith("\\begin{aligned}\n&")


def _balanced(text: str) -> bool:
    braces = re.sub(r"\\[{}]", "", text)
    return braces.count("{") == braces.count("}")


def test_cited_proofs_come_before_those_that_cite_them() -> None:
    """A reader meets no proof before what it rests on."""
    order = [proof.title for proof in cited(DERIVATIONS["C26k"])]
    assert order.index("log lies below its tangent") < order.index("log is concave")
    assert set(order) <= set(CITED)


def test_a_proof_is_plain_data() -> None:
    """Equal data, equal proofs: nothing is hidden in them."""
    proof = DERIVATIONS["C26b"]
    again = Proof(proof.title, proof.claim, proof.given, proof.steps, proof.names)
    assert again == proof
    assert hash(again) == hash(proof)
