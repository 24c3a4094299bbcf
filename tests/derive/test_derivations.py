"""The derivations of the settled claims: each checks, proves its reading, and prints."""

import re

import pytest

from collapse_audit.derive import Checker, Proof, Theorem, cited, latex, words
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

NOT_FARTHER = "KL(P0, mix(alpha, Pt, P0)) <= KL(P0, Pn)"
DRIFT = ("0 <= delta", "delta < inf", "KL(P0, Pt) <= KL(P0, Pn) + delta")
RANGES = ("0 <= c", "c < inf", "0 <= d", "d < inf")
FLOOR = "KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha) + KL(P0, Ph)"
MIX_A, MIX_B = "KL(P0, mix(a, Pt, Ph))", "KL(P0, mix(b, Pt, Ph))"
H, HT, HH = "entropy(mix(alpha, Pt, Ph))", "entropy(Pt)", "entropy(Ph)"
VT, VH, MEANS = "var(Pt, x)", "var(Ph, x)", "mean(Pt, x) - mean(Ph, x)"
SHARE = "(1 - exp(-delta))/(exp({}) - exp(-delta))"
SHARE_G = "(exp(-{0}) - exp(-g*{0}))/(1 - exp(-g*{0}))"
BINARY_P, BINARY_Q = "mix(p, point(0), point(1))", "mix(q, point(0), point(1))"
BINARY = ("0 <= p", "p <= 1", "0 <= q", "q <= 1")

STATEMENTS = {
    "C01c": ("sum(P + c*Q - d*R) == 1", (*RANGES, "sum(c*Q - d*R) == 0")),
    "C01f": ("sum(c*Q - d*R) == 0", (*RANGES, "sum(P + c*Q - d*R) == 1")),
    "C04f": (
        "dot(point(0), temper(b, P)) < dot(point(0), P)",
        ("1 < b", "b < inf", "0 < dot(point(0), P)", "dot(point(0), P) < 1/k"),
    ),
    "C06d": ("KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha)", (*ALPHA, "Ph == P0")),
    "C12h": ("KL(Pn, P0) <= -log(min(P0))", ()),
    "C14q": (
        f"var({BINARY_Q}, x) <= var({BINARY_P}, x)",
        (*BINARY, f"entropy({BINARY_Q}) < entropy({BINARY_P})"),
    ),
    "C15a": ("max(P) >= exp(-entropy(P))", ()),
    "C15c": ("entropy(P) >= -log(max(P))", ()),
    "C17e": (
        "KL(P0, mix(alpha, Pt, Q)) < KL(P0, Pt)",
        (*ALPHA, "KL(P0, Q) < KL(P0, Pt)"),
    ),
    "C18c": ("KL(P0, mix(alpha, Pt, uniform)) <= -log(alpha) + log(k) - entropy(P0)", ALPHA),
    "C18d": ("KL(P0, mix(alpha, Pt, Q)) <= -log(alpha) + KL(P0, Q)", ALPHA),
    "C20c": (f"{H} > {HT}", ("max(Pt) == 1", "Ph != Pt")),
    "C20d": (f"{H} >= (1 - alpha)*{HT} + alpha*{HH}", ALPHA),
    "C20e": (
        f"{H} <= (1 - alpha)*{HT} + alpha*{HH} - alpha*log(alpha) - (1 - alpha)*log(1 - alpha)",
        ALPHA,
    ),
    "C20f": (f"{H} >= {HT}", (*ALPHA, f"{HH} >= {HT}")),
    "C20g": (f"KL(Ph, Pt) + {HH} > {HT}", (*ALPHA, f"{H} > {HT}")),
    "C20h": (
        f"KL(Ph, Pt) + {HH} <= {HT}",
        ("KL(Ph, Pt) < inf", f"forall(alpha, {H} <= {HT})"),
    ),
    "C21c": (
        f"var(mix(alpha, Pt, Ph), x) > {VT}",
        ("max(Pt) == 1", f"{VH} + (mean(Ph, x) - mean(Pt, x))**2 > 0"),
    ),
    "C21f": (
        f"(entropy({BINARY_Q}) - entropy({BINARY_P}))*(var({BINARY_Q}, x) - var({BINARY_P}, x))"
        " >= 0",
        BINARY,
    ),
    "C21d": (
        f"var(mix(alpha, Pt, Ph), x)"
        f" == (1 - alpha)*{VT} + alpha*{VH} + alpha*(1 - alpha)*({MEANS})**2",
        ALPHA,
    ),
    "C22a": ("KL(P0, mix(alpha, Pn, P0)) <= KL(P0, Pn)", ALPHA),
    "C22e": (FLOOR, ALPHA),
    "C23b": (f"{MIX_B} <= {MIX_A}", ("0 < a", "a <= b", "b <= 1", "Ph == P0")),
    "C23c": (
        f"KL(P0, mix((1 - t)*a + t*b, Pt, Ph)) <= (1 - t)*{MIX_A} + t*{MIX_B}",
        ("0 <= a", "a <= 1", "0 <= b", "b <= 1"),
    ),
    "C23d": (
        f"{MIX_B} <= {MIX_A}",
        ("0 <= a", "a <= b", "b <= 1", "mean_ratio(P0, Pt, Ph) <= 1", "KL(P0, Ph) < inf"),
    ),
    "C23e": (
        "mean_ratio(P0, Pt, Ph) <= 1",
        ("KL(P0, Ph) < inf", "forall(s, KL(P0, mix(1 - s, Pt, Ph)) >= KL(P0, Ph))"),
    ),
    "C24d": (
        "KL(P0, mix(1, Pt, P0)) < KL(P0, mix(a, Pt, P0))",
        ("0 <= a", "a < 1", "Pt != P0"),
    ),
    "C24e": (
        f"{MIX_A} <= {MIX_B}",
        (
            *("0 < a", "a < 1", "0 <= b", "b <= 1", f"{MIX_A} < inf"),
            "mean_ratio(P0, Ph, mix(a, Pt, Ph)) == mean_ratio(P0, Pt, mix(a, Pt, Ph))",
        ),
    ),
    "C24f": ("mean_ratio(P0, Ph, Pt) > 1", (*ALPHA, BEATS)),
    "C27c": ("KL(P0, mix(alpha, Pn, P0)) < KL(P0, Pn)", (*ALPHA, "Pn != P0")),
    "C29a": ("KL(P0, mix(alpha, Pn, P0)) <= KL(P0, Pn)", ALPHA),
    "C29d": (NOT_FARTHER, (*ALPHA, "(1 - alpha)*KL(P0, Pt) <= KL(P0, Pn)")),
    "C29e": (
        NOT_FARTHER,
        (*ALPHA, "(1 - alpha)*exp(-KL(P0, Pt)) + alpha >= exp(-KL(P0, Pn))"),
    ),
    "C29g": (DRIFT[2], (*DRIFT[:2], "Pn <= exp(delta)*Pt")),
    "C29h": (
        "TV(P0, mix(alpha, Pt, P0)) <= (1 - alpha)*(TV(P0, Pn) + TV(Pn, Pt))",
        ALPHA,
    ),
    "C29i": ("KL(P0, mix(alpha, Pt, P0)) <= -log(alpha)*TV(P0, Pt)", ALPHA),
    "C29j": (
        "dot(point(0), Pn) <= exp(delta)*dot(point(0), Pt)",
        (*DRIFT[:2], f"forall(P0, {DRIFT[2]})"),
    ),
    "C30a": ("KL(P0, Pn) <= (1 - alpha)*KL(P0, P0) + KL(P0, Pn)", ALPHA),
    "C30i": (
        "KL(P0, temper(b, P))"
        " == b*KL(P0, P) + (b - 1)*(entropy(P0) + renyi(b, P, uniform) - log(k))",
        ("0 < b", "b < inf"),
    ),
    "C31a": (FLOOR, ALPHA),
    "C31g": ("KL(P0, mix(alpha, Pn, Ph)) <= -log(alpha) + KL(P0, Ph)", ALPHA),
    "C39b": (
        NOT_FARTHER,
        (
            *(*ALPHA, *DRIFT),
            "alpha*(exp(KL(P0, Pn)) - exp(-delta)) >= 1 - exp(-delta)",
            "KL(P0, Pn) < inf",
        ),
    ),
    "C39d": (
        NOT_FARTHER,
        (
            *(*ALPHA, "1 < g", "g < inf", "KL(P0, Pt) <= g*KL(P0, Pn)", "KL(P0, Pn) < inf"),
            "alpha*(1 - exp(-g*KL(P0, Pn))) >= exp(-KL(P0, Pn)) - exp(-g*KL(P0, Pn))",
        ),
    ),
    "C39g": (
        "KL(point(0), mix(alpha, Pt, point(0))) > KL(point(0), Pn)",
        (
            *(*ALPHA, "0 < delta", "delta < inf"),
            "KL(point(0), Pt) == KL(point(0), Pn) + delta",
            "KL(point(0), Pn) < inf",
            "alpha*(exp(KL(point(0), Pn)) - exp(-delta)) < 1 - exp(-delta)",
        ),
    ),
    "C39h": (
        f"{SHARE.format('d2')} < {SHARE.format('d')}",
        ("0 < delta", "delta < inf", "0 < d", "d < inf", "d < d2", "d2 < inf"),
    ),
    "C39i": (
        "KL(P0, Q) <= KL(P0, Pn)",
        (
            *(*ALPHA, *DRIFT[:2]),
            "KL(P0, Q) <= KL(P0, mix(alpha, Pn, P0)) + delta",
            "KL(P0, Pn) < inf",
            "alpha*(exp(KL(P0, Pn)) - 1) >= exp(delta) - 1",
        ),
    ),
    "C39j": (
        "KL(point(0), mix(alpha, Pt, point(0))) > KL(point(0), Pn)",
        (
            *(*ALPHA, "1 < g", "g < inf"),
            "KL(point(0), Pt) == g*KL(point(0), Pn)",
            "KL(point(0), Pn) < inf",
            "alpha*(1 - exp(-g*KL(point(0), Pn)))"
            " < exp(-KL(point(0), Pn)) - exp(-g*KL(point(0), Pn))",
        ),
    ),
    "C39k": (
        "(exp(delta) - 1)/(exp(d2) - 1) < (exp(delta) - 1)/(exp(d) - 1)",
        ("0 < delta", "delta < inf", "delta <= d", "d < inf", "d < d2", "d2 < inf"),
    ),
    "C39l": (
        f"{SHARE_G.format('d2')} < {SHARE_G.format('d')}",
        ("1 < g", "g < inf", "0 < d", "d < inf", "d < d2", "d2 < inf"),
    ),
    "C39m": (
        "KL(point(0), Q) > KL(point(0), Pn)",
        (
            *(*ALPHA, "0 < delta", "delta < inf"),
            "KL(point(0), Q) == KL(point(0), mix(alpha, Pn, point(0))) + delta",
            "KL(point(0), Pn) < inf",
            "alpha*(exp(KL(point(0), Pn)) - 1) < exp(delta) - 1",
        ),
    ),
    "C40a": (
        "s <= 1 - exp(-KL(P0, mix(s, Q, R)))",
        ("0 <= s", "s <= 1", "dot(P0, R) == 0"),
    ),
    "C40b": ("KL(P0, mix(s, P0, R)) == -log(1 - s)", ("0 <= s", "s <= 1", "dot(P0, R) == 0")),
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
    "C27f": (
        "(1 - alpha)*KL(P0, Pt) < KL(P0, Pt)",
        (*ALPHA, "Pt != P0", "KL(P0, Pt) < inf"),
    ),
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


def test_no_derivation_is_without_its_statement_here() -> None:
    """The table above misses none."""
    assert set(STATEMENTS) == set(DERIVATIONS)


def test_cited_proofs_are_told_apart_by_their_titles() -> None:
    """No two proofs that are cited have one title."""
    steps = (step.by for proof in DISTINCT.values() for step in any_of(proof.steps))
    everyone = {by.proof for by in steps if isinstance(by, Theorem)}
    assert len(everyone) == len({proof.title for proof in everyone})


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
