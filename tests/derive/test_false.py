"""False theorems that a careless checker would let through, and the tricks that would do it."""

from dataclasses import replace
from itertools import product

import pytest

from collapse_audit.derive import (
    Algebra,
    Compare,
    Given,
    Instance,
    Letters,
    Names,
    Proof,
    Slope,
    Step,
    StepError,
    Summed,
    Tangent,
    Theorem,
    Use,
    cases,
    check,
)
from collapse_audit.derive.theorems import (
    CONVEX,
    GIBBS,
    KL_CONVEX,
    LETTERS,
    MEAN_RATIO,
    MEAN_RATIO_BOUND,
    SHARP,
    SHARP_MIXTURE,
)
from collapse_audit.language import ExactPoint
from collapse_audit.witness import certify
from tests.derive.collected import DERIVATIONS
from tests.support import finds_counterexample

ALPHA = ("0 < alpha", "alpha <= 1")
CONTRACTION = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"
ZEROS = Letters(("p > 0", "t == 0"))


def refused(proof: Proof) -> bool:
    """Whether the checker stops at some step."""
    try:
        check(proof)
    except StepError:
        return True
    return False


def attempt(claim: str, given: tuple[str, ...], *steps: Step, names: Names = LETTERS) -> Proof:
    """A proof whose last step says the claim."""
    return Proof("an attempt", claim, given, steps, names)


CITABLE = {
    "convexity": Step("convexity", CONVEX, Theorem(KL_CONVEX)),
    "sharp": Step("sharp", SHARP, Theorem(SHARP_MIXTURE)),
    "Gibbs": Step("Gibbs", "KL(P0, Ph) >= 0", Theorem(GIBBS, (("P", "P0"), ("Q", "Ph")))),
}
WAYS = ((), ("convexity",), ("sharp",), ("Gibbs",), ("convexity", "Gibbs"), ("sharp", "Gibbs"))
CASES = tuple("".join(case) for case in product("tT", "hH", "aA"))


def proved_by_exhaustion(claim: str, given: tuple[str, ...]) -> bool:
    """Whether splitting on every zero and on α = 1 proves a claim, each case in its best way."""
    ways = dict.fromkeys(CASES, 0)
    while True:
        try:
            check(attempt(claim, given, _exhausted(claim, ways)))
        except StepError as error:
            case = error.step.split(":")[0]
            if case not in ways or ways[case] + 1 == len(WAYS):
                return False
            ways[case] += 1
        else:
            return True


def _exhausted(claim: str, ways: dict[str, int]) -> Step:
    """Letters unseen by the model (T), by the humans (H); full weight (A)."""
    leaves = {case: _leaf(case, claim, WAYS[way]) for case, way in ways.items()}
    humans = Letters(("p > 0", "h == 0"))

    def weight(zeros: str) -> Step:
        below, full = leaves[f"{zeros}a"], leaves[f"{zeros}A"]
        return cases("weight", claim, Compare("alpha", "1"), ("<", *below), ("==", *full))

    def inner(t: str) -> Step:
        return cases("h", claim, humans, ("some", weight(f"{t}H")), ("none", weight(f"{t}h")))

    return cases("t", claim, ZEROS, ("some", inner("T")), ("none", inner("t")))


def _leaf(case: str, claim: str, cited: tuple[str, ...]) -> tuple[Step, ...]:
    facts = tuple(replace(CITABLE[name], name=f"{case}: {name}") for name in cited)
    uses = tuple(Use(fact.name) for fact in facts)
    return (*facts, Step(f"{case}: end", claim, Algebra(uses)))


def test_the_headline_claim_is_not_derived_from_the_proof_for_true_humans() -> None:
    """C26a is C26b without Ph == P0: the same steps do not prove it."""
    finds_counterexample(CONTRACTION, ALPHA)
    assert refused(replace(DERIVATIONS["C26b"], given=ALPHA))


TRUE = {
    CONTRACTION: (*ALPHA, "Ph == P0"),
    CONVEX: ALPHA,
    SHARP: ALPHA,
    "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt) + (1 + alpha)*KL(P0, Ph)": ALPHA,
    "mix(alpha, P0, Ph) >= alpha*Ph": (*ALPHA, "TV(P0, Pt) >= 0"),
}


@pytest.mark.parametrize("claim", TRUE)
def test_splitting_and_citing_proves_what_is_true(claim: str) -> None:
    """The control of the next test: true claims are within reach of the same attempts."""
    assert proved_by_exhaustion(claim, TRUE[claim])


FALSE = {
    CONTRACTION: ALPHA,
    "KL(P0, mix(alpha, Pt, Ph)) < KL(P0, Pt)": ALPHA,
    "KL(P0, mix(alpha, Pt, P0)) < (1 - alpha)*KL(P0, Pt)": ALPHA,
    "(1 - alpha)*KL(P0, Pt) < KL(P0, Pt)": (*ALPHA, "Pt != P0"),
    "KL(P0, mix(alpha, Pt, P0)) <= (1 - alpha)**2*KL(P0, Pt)": ALPHA,
    "KL(P0, mix(alpha, Pt, Ph)) <= -log(alpha)": ALPHA,
    "chi2(mix(alpha, Pt, P0), P0) == (1 - alpha)*chi2(Pt, P0)": ALPHA,
    "TV(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*TV(P0, Pt)": ALPHA,
    "mix(alpha, Pt, Ph) > 0": ALPHA,
    "(1 - alpha)*KL(P0, Pt) == inf": (*ALPHA, "KL(P0, Pt) == inf"),
}


@pytest.mark.parametrize("claim", FALSE)
def test_no_splitting_and_citing_proves_what_is_false(claim: str) -> None:
    """A search refutes it; every case split, with any true facts at hand, does not prove it."""
    finds_counterexample(claim, FALSE[claim])
    assert not proved_by_exhaustion(claim, FALSE[claim])


def test_zeros_may_not_be_ignored() -> None:
    """Convexity letter by letter, without asking where t or h vanish, is refused."""
    (outer,) = KL_CONVEX.steps
    finite = outer.by.branches[1].steps[0].by.branches[1].steps  # type: ignore[union-attr]
    assert refused(replace(KL_CONVEX, steps=finite))
    inner = outer.by.branches[1].steps  # type: ignore[union-attr]
    assert refused(replace(KL_CONVEX, steps=inner))


def test_full_weight_on_infinite_divergence_may_not_be_ignored() -> None:
    """At α = 1 and D = ∞ the right side of C26 is 0·∞ = 0, not ∞."""
    (outer,) = DERIVATIONS["C26b"].steps
    _, finite = outer.by.branches  # type: ignore[union-attr]
    careless = cases("zeros", CONTRACTION, ZEROS, ("some",), ("none", *finite.steps))
    assert refused(replace(DERIVATIONS["C26b"], steps=(careless,)))
    open_weight = ("0 < alpha", "alpha < 1", "Ph == P0")
    assert not refused(replace(DERIVATIONS["C26b"], given=open_weight, steps=(careless,)))


@pytest.mark.parametrize(
    "times",
    ["1/(alpha - beta)", "1/TV(P0, Pt)", "1/(KL(P0, Pt) - KL(P0, Pt))", "log(beta - alpha)"],
)
def test_nothing_is_divided_by_what_may_be_zero(times: str) -> None:
    """0·x = 0·y does not give x = y."""
    claim = "TV(P0, Pt) == TV(P0, Ph)"
    trivial = Step("trivial", "0*TV(P0, Pt) == 0*TV(P0, Ph)", Algebra())
    end = Step("end", claim, Algebra((Use("trivial", times),)))
    assert refused(attempt(claim, ("0 < alpha", "alpha <= beta"), trivial, end))


def test_a_negative_multiplier_turns_an_inequality() -> None:
    """(α − β)·(…) has no sign, and −1 has the wrong one."""
    claim = "KL(P0, Ph) <= 0"
    for times in ("-1", "alpha - beta", "log(alpha)", "-exp(alpha)"):
        end = Step("end", claim, Algebra((Use("Gibbs", times),)))
        step = cases(
            "zeros", claim, Letters(("p > 0", "h == 0")), ("some",), ("none", CITABLE["Gibbs"], end)
        )
        assert refused(attempt(claim, ("alpha != beta",), step))


def test_infinities_do_not_cancel() -> None:
    """From D + x ≤ D + y with D = ∞ nothing follows."""
    claim = "alpha <= beta"
    infinite = Step("infinite", "KL(P0, Pt) + alpha <= KL(P0, Pt) + beta", Algebra())
    end = Step("end", claim, Algebra((Use("infinite"),)))
    absurd = Step("finite", "KL(P0, Pt) == inf", Given())
    step = cases("zeros", claim, ZEROS, ("some", infinite, end), ("none", absurd))
    assert refused(attempt(claim, ("KL(P0, Pt) == inf",), step))


def test_strictness_needs_a_letter() -> None:
    """D(P0‖Pt) > 0 is false at Pt = P0, whatever holds at letters that there may not be."""
    claim = "TV(P0, Pt) > 0"
    weak = Step("weak", "abs(p - t)/2 >= 0", Algebra())
    strict = Step("strict", "abs(p - t)/2 > 0", Algebra(), at=("p != t",))
    end = Step("end", claim, Summed("weak", strictly="strict"))
    assert refused(attempt(claim, (), weak, strict, end))
    assert not refused(attempt(claim, ("P0 != Pt",), weak, strict, end))


def test_a_letterwise_strict_relation_says_nothing_where_it_was_not_shown() -> None:
    """A fact about letters with p > 0 is no fact about the others."""
    claim = "P0 > 0"
    some = Step("some", "p > 0", Algebra(), at=("p > 0",))
    assert refused(attempt(claim, (), some, Step("end", claim, Algebra((Use("some"),)))))
    assert refused(attempt(claim, (), replace(some, name="end", says=claim)))


def test_the_position_of_a_letter_is_not_a_constant() -> None:
    """Σ i·p is not i·Σ p, and a vertex is not a number."""
    for claim in ("mean(P0) == mean(Pt)", "dot(point(0), P0) == dot(point(0), Pt)"):
        assert refused(attempt(claim, (), Step("end", claim, Algebra())))
    aside = Step("aside", "dot(point(3), P0) == dot(point(3), Pt)", Algebra())
    claim = "dot(P0, Pt) >= 0"
    assert refused(attempt(claim, (), aside, Step("end", claim, Algebra())))


def test_a_bound_variable_is_not_captured() -> None:
    """An instance of ∀ P ∀ Q … may not bring in the inner variable."""
    given = ("forall(Pt, forall(Ph, TV(P0, Ph) <= TV(Pt, Ph) + alpha))",)
    every = Step("every", given[0], Given())
    claim = "forall(Ph, TV(P0, Ph) <= TV(Ph, Ph) + alpha)"
    end = Step("end", claim, Instance("every", "Ph"))
    assert refused(attempt(claim, given, every, end, names=()))


def test_a_limit_is_not_strict_and_not_at_the_other_end() -> None:
    """f > 0 on (0, 1) gives f′(0) ≥ 0, not > 0; and nothing where f(0) ≠ 0."""
    finite = "KL(P0, Pt) < inf"
    given = (finite, "forall(alpha, KL(P0, mix(alpha, Pt, Ph)) > (1 - alpha)*KL(P0, Pt))")
    every = Step("every", given[1], Given())
    absurd = Step("absurd", finite, Given())
    for claim in (
        "mean_ratio(P0, Ph, Pt) - 1 < KL(P0, Pt)",
        "mean_ratio(P0, Ph, Pt) <= KL(P0, Pt)",
        "mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)",
    ):
        end = Step("end", claim, Slope("every"))
        step = cases("zeros", claim, ZEROS, ("some", absurd), ("none", every, end))
        assert refused(attempt(claim, given, step))


def test_a_hypothesis_of_a_theorem_is_not_assumed() -> None:
    """The first-order bound needs D < ∞: it is ∞ − ∞ otherwise."""
    end = Step("end", MEAN_RATIO_BOUND, Theorem(MEAN_RATIO))
    assert refused(attempt(MEAN_RATIO_BOUND, ALPHA, end))
    assert not refused(attempt(MEAN_RATIO_BOUND, (*ALPHA, "KL(P0, Pt) < inf"), end))


@pytest.mark.parametrize("pair", list(product(("C26b", "C26d", "C27b", "C28b"), repeat=2)))
def test_steps_of_one_proof_prove_no_other_statement(pair: tuple[str, str]) -> None:
    """Swapping whole proofs between statements is noticed."""
    one, other = (DERIVATIONS[name] for name in pair)
    crossed = replace(one, claim=other.claim, given=other.given)
    assert refused(crossed) is (one != other)


def smuggled() -> dict[str, tuple[Proof, ExactPoint]]:
    """Attempts that were once accepted, each with a point where its claim fails."""
    entries = (("p", "P"), ("q", "Q"))
    squares = Proof(
        "squares",
        "(x - y)**2 > 0",
        ("x != y", "x >= 0", "y >= 0", "x < inf", "y < inf"),
        (Step("goal", "(x - y)**2 > 0", Algebra()),),
    )
    somewhere = Proof(
        "an inequality at some letter, used at every letter",
        "P + Q > 0",
        ("P != Q",),
        (
            Step("square", "(p - q)**2 > 0", Theorem(squares, (("x", "p"), ("y", "q")))),
            Step("zero", "p + q > 0", Algebra((Use("square"),)), at=("p == 0", "q == 0")),
            Step("goal", "P + Q > 0", Algebra((Use("zero"),))),
        ),
        entries,
    )
    linear = Proof(
        "linear",
        "sum(uniform)*x == sum(x*uniform)",
        ("x >= 0", "x < inf"),
        (Step("goal", "sum(uniform)*x == sum(x*uniform)", Algebra()),),
    )
    under_a_sum = Proof(
        "a number under a sum, replaced by a vector",
        "P > 0",
        (),
        (
            Step("moved", "sum(uniform)*p == sum(p*uniform)", Theorem(linear, (("x", "p"),))),
            Step("zero", "p > 0", Algebra((Use("moved", "-1"),)), at=("p == 0",)),
            Step("goal", "P > 0", Algebra((Use("zero"),))),
        ),
        entries[:1],
    )
    times_infinity = "(-log(x))*inf > -inf"
    tangent = "exp(x)/(x + 9) - 10*exp(x)/(x + 9)**2 >= 0"
    return {
        "somewhere": (somewhere, ExactPoint.of(3, P=("1", "0", "0"), Q=("0", "1", "0"))),
        "under a sum": (under_a_sum, ExactPoint.of(2, P=("1", "0"))),
        "undetermined times infinity": (
            one_step(times_infinity, ("x >= 0", "x <= 2"), Algebra()),
            ExactPoint.of(2, x="2"),
        ),
        "extremes over letters that need not exist": (
            _extreme(),
            ExactPoint.of(2, P=("1/2", "1/2")),
        ),
        "a sign learnt where there may be no letter": (
            _nowhere("max(k*uniform + P - Q)", ">"),
            ExactPoint.of(2, P=("1/2", "1/2"), Q=("1/2", "1/2")),
        ),
        "the same for the least entry": (
            _nowhere("min(Q - P - k*uniform)", "<"),
            ExactPoint.of(2, P=("1/2", "1/2"), Q=("1/2", "1/2")),
        ),
        "tangent at infinity": (
            one_step(tangent, ("x > 0", "x <= inf"), Tangent("x", "inf")),
            ExactPoint.of(2, x="1/2"),
        ),
    }


def one_step(claim: str, given: tuple[str, ...], reason: Algebra | Tangent) -> Proof:
    """A claim said to follow at once."""
    return Proof("at once", claim, given, (Step("goal", claim, reason),))


def _extreme() -> Proof:
    two = "point(0) + point(1) == uniform*k"
    claim = "min(P) <= 0*sum(point(0) + point(1))"
    elsewhere = ("point(0) == 0", "point(1) == 0")
    third = (
        Step("weak", "0*p <= 0*p", Algebra(), at=elsewhere),
        Step("strict", "0*p < 0*p", Algebra((Use("two", "-1"),)), at=elsewhere),
        Step("contradiction", "0 < 0", Summed("weak", strictly="strict")),
    )
    split = cases("goal", claim, Letters(elsewhere), ("some", *third), ("none",))
    steps = (Step("two", two, Given()), split)
    return Proof("extremes", claim, (two,), steps, (("p", "P"),))


def _nowhere(extreme: str, op: str) -> Proof:
    claim = f"{extreme} {op} {'1' if op == '>' else '-1'}"
    letterwise = f"{extreme} + p*{extreme} {op}= {'1 + p' if op == '>' else '-1 - p'}"
    at = ("p > 0", "q == 0")
    steps = (Step("there", letterwise, Algebra(), at=at), Step("goal", claim, Algebra()))
    return Proof("nowhere", claim, (), steps, (("p", "P"), ("q", "Q")))


@pytest.mark.parametrize("name", smuggled())
def test_what_was_once_smuggled_through_is_refused(name: str) -> None:
    """The claim is false, by a certified witness, and its proof is refused."""
    proof, point = smuggled()[name]
    assert certify(proof.statement, point) is not None
    assert refused(proof)


@pytest.mark.parametrize("claim", ["(p - q + k)**3 >= 0", "(b - q)**3 <= 0", "(k - p)**5 >= 0"])
def test_signs_that_lead_back_to_themselves_are_unsettled(claim: str) -> None:
    """A factorisation that returns to where it began ends in a refusal, not in recursion."""
    names = (("p", "P"), ("q", "Q"))
    steps = (Step("odd", claim, Algebra()), Step("goal", "KL(P, Q) + b > 1", Algebra()))
    assert refused(Proof("circular", "KL(P, Q) + b > 1", (), steps, names))


def test_malformed_proofs_are_refused_like_wrong_ones() -> None:
    """What is no proof at all raises the same error, which the audit reports."""
    broken = Proof("broken", "a > 0", (), ("not a step",))  # type: ignore[arg-type]
    assert refused(broken)


def test_a_mixture_from_a_vertex_does_not_always_gain() -> None:
    """C20c without Ph ≠ Pt, and with α = 1 allowed: a search refutes both."""
    proof = DERIVATIONS["C20c"]
    for given in (("max(Pt) == 1",), ("Ph != Pt",), (*proof.given, *ALPHA)):
        finds_counterexample(proof.claim, given)
        assert refused(replace(proof, given=given))


def test_variance_from_a_vertex_needs_another_label() -> None:
    """C21c without its second hypothesis, and with Ph ≠ Pt in its place: labels may be equal."""
    proof = DERIVATIONS["C21c"]
    for given in (("max(Pt) == 1",), ("max(Pt) == 1", "Ph != Pt"), proof.given[1:]):
        assert refused(replace(proof, given=given))


def test_the_largest_entry_is_not_differentiated() -> None:
    """It depends on the share: max(mix) ≥ max(Pt) for all α in (0, 1) says nothing of its slope."""
    body = "max(mix(alpha, Pt, Ph)) >= max(Pt)"
    given = (f"forall(alpha, {body})",)
    every = Step("every", given[0], Given())
    for claim in ("max(Ph) >= max(Pt)", "0 >= max(Pt)", "max(Pt) >= 0", "0 >= 0"):
        assert refused(attempt(claim, given, every, Step("end", claim, Slope("every"))))
    claim = "max(x*uniform) >= max(uniform)"
    end = Step("end", claim, Tangent("x", "1"))
    assert refused(attempt(claim, ("0 < x", "x < inf"), end, names=()))


def test_a_letter_that_may_be_missing_bounds_no_extreme() -> None:
    """A group of letters without a letter has no entry: max(−Pt) ≥ 0 needs a zero of Pt."""
    for claim in (
        "max(-Pt) >= 0",
        "min(Pt) <= 0",
        "max(Ph - Pt) >= 1",
        "max(mix(alpha, Pt, Ph) - Pt) >= 0.1",
    ):
        finds_counterexample(claim)
        end = (Step("end", claim, Algebra()),)
        split = cases("zeros", claim, ZEROS, ("some",), ("none",))
        humans = Letters(("h == 0", "t > 0"))
        assert refused(attempt(claim, (), *end))
        assert refused(attempt(claim, (), split))
        assert refused(attempt(claim, (), cases("h", claim, humans, ("some",), ("none",))))


def test_the_letter_of_a_vertex_is_not_any_letter() -> None:
    """Two vertices need not agree, and neither is at letter 0."""
    given = ("max(Pt) == 1", "max(Ph) == 1")
    split = Letters(("t > 0", "h == 0"))
    for claim in (
        "Pt == Ph",
        "dot(Pt, Ph) == 1",
        "TV(Pt, Ph) == 1",
        "mean(Pt) == 0",
        "dot(point(0), Pt) == 1",
    ):
        finds_counterexample(claim, given)
        assert refused(attempt(claim, given, Step("end", claim, Algebra())))
        assert refused(attempt(claim, given, cases("h", claim, split, ("some",), ("none",))))


def test_labels_are_not_the_positions_of_letters() -> None:
    """Nor are two label vectors one, nor do they vanish where a distribution does."""
    for claim in ("mean(Pt, x) == mean(Pt)", "mean(Pt, x) == mean(Pt, y)", "mean(Pt, x) <= 1"):
        finds_counterexample(claim)
        split = cases("zeros", claim, ZEROS, ("some",), ("none",))
        assert refused(attempt(claim, (), Step("end", claim, Algebra())))
        assert refused(attempt(claim, (), split))
