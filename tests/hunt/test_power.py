"""What the hunt finds, and what it leaves standing: near misses beside the truths they miss."""

from fractions import Fraction

import pytest

from tests.support import finds_counterexample, survives_search

CONTRACTION = "KL(P0, mix(a, Pt, Ph)) <= (1-a)*KL(P0, Pt)"
CONTRACTION_SQUARED = "KL(P0, mix(a, Pt, P0)) <= (1-a)*(1-a)*KL(P0, Pt)"
SHARP = "-log((1-a)*exp(-KL(P0,Pt)) + a*exp(-KL(P0,Ph)))"
BINARY_ENTROPY = "(a*log(a) + (1-a)*log(1-a))"
REFINED_PINSKER = "KL(P,Q) >= 2*TV(P,Q)**2 + 4/9*TV(P,Q)**4"

TRUE = [
    (CONTRACTION, ("Ph == P0",)),
    (CONTRACTION, ("0 < a <= 1", "P0 == Ph")),
    ("KL(P0, mix(a, Pt, Ph)) <= (1-a)*KL(P0, Pt) + a*KL(P0, Ph)", ()),
    (f"KL(P0, mix(a,Pt,Ph)) <= {SHARP}", ()),
    ("KL(P0, mix(a, Pt, Ph)) <= -log(a) + KL(P0, Ph)", ()),
    ("KL(P0, mix(a, Pt, P0)) <= log(1/a)*TV(P0, Pt)", ()),
    ("KL(P0, mix(a, Pt, P0)) < KL(P0, Pt)", ("Pt != P0",)),
    ("KL(P0, mix(a, Pt, Ph)) < KL(P0, Pt)", ("KL(P0, Ph) < KL(P0, Pt)",)),
    ("TV(P0, mix(a, Pt, P0)) == (1 - a)*TV(P0, Pt)", ()),
    ("chi2(mix(a, Pt, P0), P0) == (1 - a)**2*chi2(Pt, P0)", ()),
    ("KL(P,Q) >= 0", ()),
    ("KL(P,Q) >= 2*TV(P,Q)**2", ()),
    (REFINED_PINSKER, ()),
    (f"{REFINED_PINSKER} + 32/135*TV(P,Q)**6", ()),
    ("KL(P,Q) <= log(1 + chi2(P,Q))", ()),
    ("TV(P,Q) <= sqrt(1 - exp(-KL(P,Q)))", ()),
    ("hellinger2(P,Q) <= TV(P,Q) <= sqrt(hellinger2(P,Q)*(2 - hellinger2(P,Q)))", ()),
    ("sqrt(JS(P,R)) <= sqrt(JS(P,Q)) + sqrt(JS(Q,R))", ()),
    ("JS(P,Q) <= log(2)", ()),
    ("entropy(P) <= log(k)", ()),
    (f"entropy(mix(a,P,Q)) <= (1-a)*entropy(P) + a*entropy(Q) - {BINARY_ENTROPY}", ()),
    ("entropy(temper(b, P)) <= entropy(P)", ("1 < b < inf",)),
    ("renyi(t,P,Q) <= KL(P,Q)", ()),
    ("renyi(s,P,Q) <= renyi(t,P,Q)", ("s <= t",)),
    ("renyi(2,P,Q) == log(1 + chi2(P,Q))", ()),
    ("var(P) <= (k-1)**2/4", ()),
    ("mix(a, P, Q) >= a*Q", ()),
    ("min(P) <= 1/k <= max(P)", ()),
    ("renyi(t,P,Q) >= 0", ("0 < t < inf",)),
    ("KL(point(0), uniform) <= log(k)", ()),
    ("a*(1-a) <= 1/4", ()),
]

FALSE = [
    (CONTRACTION, ()),
    (CONTRACTION_SQUARED, ()),
    ("KL(P0, mix(a, Pt, P0)) <= 0.99*(1-a)*KL(P0, Pt)", ()),
    ("KL(P0, mix(a, Pt, P0)) <= 0.999*(1-a)*KL(P0, Pt)", ()),
    (f"KL(P0, mix(a,Pt,Ph)) <= 0.9999*({SHARP})", ()),
    (f"KL(P0, mix(a,Pt,Ph)) <= {SHARP} - 0.0001", ()),
    ("KL(P0, mix(a, Pt, Ph)) <= 0.999*(-log(a) + KL(P0, Ph))", ()),
    ("KL(P0, mix(a, Pt, P0)) <= 0.99*log(1/a)*TV(P0, Pt)", ()),
    ("KL(P0, mix(a, Pt, Ph)) < KL(P0, Pt)", ("KL(P0, Ph) <= 1.0001*KL(P0, Pt)", "Pt != P0")),
    ("KL(P0, mix(b, Pt, Ph)) <= KL(P0, mix(a, Pt, Ph))", ("a <= b",)),
    ("TV(P0, mix(a, Pt, P0)) == (1 - 1.001*a)*TV(P0, Pt)", ()),
    ("KL(P,Q) >= 2.01*TV(P,Q)**2", ()),
    ("KL(P,Q) >= 2.001*TV(P,Q)**2", ()),
    ("KL(P,Q) >= 2.0001*TV(P,Q)**2", ()),
    ("KL(P,Q) >= 2*TV(P,Q)**2 + 0.45*TV(P,Q)**4", ()),
    (f"{REFINED_PINSKER} + 0.25*TV(P,Q)**6", ()),
    ("KL(P,Q) <= 0.999*log(1 + chi2(P,Q))", ()),
    ("TV(P,Q) <= 0.999*sqrt(1 - exp(-KL(P,Q)))", ()),
    ("hellinger2(P,Q) <= TV(P,Q) <= 0.999*sqrt(hellinger2(P,Q)*(2 - hellinger2(P,Q)))", ()),
    ("sqrt(JS(P,R)) <= 0.999*(sqrt(JS(P,Q)) + sqrt(JS(Q,R)))", ()),
    ("KL(P,R) <= KL(P,Q) + KL(Q,R)", ()),
    ("JS(P,Q) <= 0.69", ()),
    ("KL(P,Q) <= 5", ()),
    ("KL(P,Q) == KL(Q,P)", ("TV(P,Q) == 1/2",)),
    ("KL(P,Q) <= 1", ("KL(Q,P) == KL(P,Q)",)),
    ("KL(P,Q) <= 1/2", ("Q == mix(a, P, R)", "R == uniform")),
    ("KL(P,uniform) <= log(k) - 0.01", ()),
    ("entropy(P) <= log(k) - 0.0001", ()),
    (f"entropy(mix(a,P,Q)) <= (1-a)*entropy(P) + a*entropy(Q) - 0.999*{BINARY_ENTROPY}", ()),
    ("entropy(temper(b, P)) <= entropy(P)", ("0 < b < inf",)),
    ("renyi(t,P,Q) <= KL(P,Q)", ("0 < t < inf",)),
    ("renyi(s,P,Q) <= 0.999*renyi(t,P,Q)", ("s <= t",)),
    ("chi2(P,Q) <= 2*KL(P,Q)", ()),
    ("var(mix(a, P, Q), x) == (1-a)*var(P, x) + a*var(Q, x)", ()),
    ("var(P) <= (k-1)**2/4 - 0.001", ()),
    ("a*a + b*b <= 1.999", ()),
    ("c <= 100000", ("c < inf",)),
    ("abs(c) <= 1000", ("-inf < c < inf",)),
    ("b <= 1", ("1 < b < inf",)),
]

TIES = [
    ("KL(P,Q) < KL(P,Q)", ()),
    ("KL(P,Q) != 0", ()),
    ("KL(P0, mix(a, Pt, P0)) < KL(P0, Pt)", ()),
    ("(1 - a)*KL(P0, Pt) < KL(P0, Pt)", ()),
    ("entropy(P) < log(k)", ()),
    ("a*(1-a) < 1/4", ()),
    ("TV(P,Q) < 1", ("dot(P,Q) == 0",)),
    ("entropy(P) > 0", ("max(P) == 1",)),
]


@pytest.mark.parametrize(("text", "given"), TRUE)
def test_true_statements_survive(text: str, given: tuple[str, ...]) -> None:
    """A true statement has no certified counterexample, whatever rounding suggests."""
    survives_search(text, given)


@pytest.mark.parametrize(("text", "given"), FALSE)
def test_near_misses_are_refuted(text: str, given: tuple[str, ...]) -> None:
    """A statement that misses the truth has a counterexample with a positive finite gap."""
    witness = finds_counterexample(text, given)
    assert witness.gap is not None
    assert witness.gap > 0


@pytest.mark.parametrize(("text", "given"), TIES)
def test_strict_relations_are_refuted_by_exact_ties(text: str, given: tuple[str, ...]) -> None:
    """Where the two sides can be exactly equal, a strict relation fails with gap 0."""
    assert finds_counterexample(text, given).gap == 0


@pytest.mark.parametrize("seed", range(3))
def test_thin_violations_are_found_from_any_seed(seed: int) -> None:
    """Luck has no part: the hardest near misses fall for every seed tried."""
    finds_counterexample("KL(P,Q) >= 2.0001*TV(P,Q)**2", seed=seed)
    finds_counterexample("JS(P,Q) <= 0.69", seed=seed)
    finds_counterexample("KL(P0, mix(a, Pt, P0)) <= 0.999*(1-a)*KL(P0, Pt)", seed=seed)


def test_contraction_is_refuted_by_a_simple_witness() -> None:
    """C26(a) fails on two letters, finitely, on full supports, with denominators at most 4."""
    witness = finds_counterexample(CONTRACTION)
    values = [
        v
        for _, value in witness.point.items
        for v in (value if isinstance(value, tuple) else (value,))
    ]
    assert witness.point.alphabet == 2
    assert witness.gap is not None
    assert witness.point.denominator <= 4
    assert all(0 < value < 1 for value in values)


@pytest.mark.parametrize(
    ("text", "letters"),
    [("max(P) >= 1/2", 3), ("max(P) >= 1/5", 6), ("KL(point(0), uniform) <= log(2)", 3)],
)
def test_more_letters_are_tried_where_two_do_not_suffice(text: str, letters: int) -> None:
    """The alphabet of the witness is the smallest on which the statement fails."""
    assert finds_counterexample(text).point.alphabet == letters


def test_fixing_the_alphabet_is_respected() -> None:
    """max(P) ≥ 1/3 holds on three letters and fails on four."""
    survives_search("max(P) >= 1/3", k=3)
    assert finds_counterexample("max(P) >= 1/3", k=4).point.alphabet == 4


def test_witnesses_are_as_simple_as_can_be() -> None:
    """2.001·TV² needs denominators of at least 27 (odd, δ = 1/27), and gets 27."""
    witness = finds_counterexample("KL(P,Q) >= 2.001*TV(P,Q)**2")
    assert (witness.point.alphabet, witness.point.denominator) == (2, 27)


def test_a_finite_gap_is_preferred_to_an_infinite_one() -> None:
    """KL ≤ 5 fails infinitely on faces; the witness is inside, where it fails finitely."""
    witness = finds_counterexample("KL(P,Q) <= 5")
    assert witness.gap is not None
    assert min(entry for name in "PQ" for entry in _weights(witness.point.values[name])) > 0


def test_only_an_infinite_gap_will_do() -> None:
    """KL < ∞ fails on a face, by a tie of infinities, and nowhere else."""
    witness = finds_counterexample("KL(P,Q) < inf")
    assert min(_weights(witness.point.values["Q"])) == 0


def _weights(value: Fraction | tuple[Fraction, ...]) -> tuple[Fraction, ...]:
    assert isinstance(value, tuple)
    return value
