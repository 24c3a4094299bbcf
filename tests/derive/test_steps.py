"""Each kind of step: right instances are accepted, wrong ones are refused by name."""

import pytest

from collapse_audit.derive import (
    Algebra,
    Compare,
    Given,
    Instance,
    Letters,
    Proof,
    Same,
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
from collapse_audit.derive.lemmas import LOG_CONCAVE, LOG_TANGENT, LOG_TANGENT_STRICT
from collapse_audit.derive.theorems import GIBBS, GIBBS_STRICT, KL_CONVEX
from collapse_audit.language import parse

PQ = (("p", "P"), ("q", "Q"))
PQH = (*PQ, ("h", "H"))


def proves(claim: str, *steps: Step, given: tuple[str, ...] = (), names: object = PQ) -> bool:
    """Whether the checker accepts steps as a proof."""
    assert isinstance(names, tuple)
    try:
        check(Proof("a test", claim, given, steps, names))
    except StepError:
        return False
    return True


def last(claim: str, by: object, **more: object) -> Step:
    """The step that says the claim."""
    return Step("last", claim, by, **more)  # type: ignore[arg-type]


def test_a_wrong_step_names_itself() -> None:
    """The error says which step and why."""
    wrong = Step("a slip", "a >= 1", Algebra())
    with pytest.raises(StepError, match="step «a slip»: a >= 1 does not follow") as caught:
        check(Proof("a test", "a >= 1", (), (wrong,)))
    assert caught.value.step == "a slip"


def test_given() -> None:
    """Hypotheses and default bounds may be used, in the words they have; nothing else."""
    assert proves("a < 1", last("a < 1", Given()))
    assert proves("KL(P, Q) < a", last("KL(P, Q) < a", Given()), given=("KL(P, Q) < a",))
    assert not proves("a <= 1", last("a <= 1", Given()))
    assert not proves("a < 1", last("a < 1", Given()), given=("a <= 1",))
    assert not proves("KL(P, Q) < a", last("KL(P, Q) < a", Given()))


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        ("(1 - a)**2 == 1 - 2*a + a**2", True),
        ("(1 - a)**2 == 1 - 2*a", False),
        ("a*(1 - a) > 0", True),
        ("a*(a - 1) > 0", False),
        ("a**2 < a", True),
        ("a**2 > a", False),
        ("1/a > 0", True),
        ("1/(1 - 2*a) != 0", False),
        ("log(a) < 0", True),
        ("log(2*a) < 0", False),
        ("exp(a)*exp(-a) == 1", True),
        ("exp(a)*exp(a) == exp(2*a)", True),
        ("log(a*(1 - a)) == log(a) + log(1 - a)", True),
        ("abs(a - 1) == 1 - a", True),
        ("abs(a - b) == a - b", False),
        ("sum(uniform) >= 0", True),
        ("sum(P) == 1", True),
        ("sum(mix(a, P, Q)) == 1", True),
        ("dot(P, Q) >= 0", True),
        ("dot(P, Q) > 0", False),
        ("mix(a, P, Q) >= 0", True),
        ("mix(a, P, Q) > 0", False),
        ("2*P - Q >= 0", False),
        ("0*inf == 0", True),
        ("inf <= inf", True),
        ("inf < inf", False),
        ("inf - inf == 0", False),
        ("mean(P) == 0", False),
        ("entropy(P) + KL(P, Q) == cross_entropy(P, Q)", False),
    ],
)
def test_computation(claim: str, right: bool) -> None:
    """Identities and signs are decided by computation; what is not settled is refused."""
    assert proves(claim, last(claim, Algebra())) is right


def test_an_identity_may_need_its_cases() -> None:
    """cross_entropy = entropy + KL: at letters with p > 0 = q both sides are infinite."""
    claim = "entropy(P) + KL(P, Q) == cross_entropy(P, Q)"
    split = Letters(("p > 0", "q == 0"))
    assert proves(claim, cases("zeros", claim, split, ("some",), ("none",)))


DISTANCES = (*PQH, ("u", "TV(P, Q)"), ("v", "TV(Q, H)"), ("w", "TV(P, H)"))
ORDERED = ("TV(P, Q) <= TV(Q, H)", "TV(Q, H) < TV(P, H)")
SUM = (Step("x", "u <= v", Given()), Step("y", "v < w", Given()))


@pytest.mark.parametrize(
    ("claim", "uses", "right"),
    [
        ("TV(P, Q) < TV(P, H)", (Use("x"), Use("y")), True),
        ("TV(P, Q) <= TV(P, H)", (Use("x"), Use("y")), True),
        ("TV(P, Q) < TV(P, H)", (Use("x"),), False),
        ("TV(P, Q) < TV(P, H)", (Use("y"),), False),
        ("TV(P, Q) < TV(Q, H)", (Use("x"),), False),
        ("TV(P, H) < TV(P, Q)", (Use("x"), Use("y")), False),
        ("2*TV(P, Q) < 2*TV(P, H)", (Use("x", "2"), Use("y", "2")), True),
        ("2*TV(P, Q) < 2*TV(P, H)", (Use("x", "2"), Use("y")), False),
        ("TV(Q, H) < TV(P, Q)", (Use("x", "-1"),), False),
        ("a*TV(P, Q) <= a*TV(Q, H)", (Use("x", "a"),), True),
        ("(a - 1)*TV(P, Q) <= (a - 1)*TV(Q, H)", (Use("x", "a - 1"),), False),
        ("(a - b)*TV(P, Q) <= (a - b)*TV(Q, H)", (Use("x", "a - b"),), False),
        ("a**2*TV(Q, H) < a**2*TV(P, H)", (Use("y", "a**2"),), True),
        ("0*TV(Q, H) < 0*TV(P, H)", (Use("y", "0"),), False),
        ("TV(P, Q) < TV(P, H)", (Use("x"), Use("z")), False),
    ],
)
def test_adding_multiples_of_facts(claim: str, uses: tuple[Use, ...], right: bool) -> None:
    """Multipliers are known to be ≥ 0, strictness needs a strict fact with a positive one."""
    steps = (*SUM, last(claim, Algebra(uses)))
    assert proves(claim, *steps, given=ORDERED, names=DISTANCES) is right


def test_equations_may_be_multiplied_by_anything() -> None:
    """A multiple of an equation is an equation, whatever its sign; a fact used must be finite."""
    fact = Step("x", "b*c == a", Given())
    claim = "b*c*(b - c) == a*(b - c)"
    assert proves(claim, fact, last(claim, Algebra((Use("x", "b - c"),))), given=("b*c == a",))
    infinite = Step("x", "KL(P, Q) <= a", Given())
    claim = "KL(P, Q) <= a + b"
    assert not proves(claim, infinite, last(claim, Algebra((Use("x"),))), given=("KL(P, Q) <= a",))


def test_a_letterwise_fact_is_not_a_fact_about_reals() -> None:
    """p ≤ q at every letter is summed, not added."""
    square = Step("x", "0 <= (p - q)**2", Algebra())
    claim = "0 <= sum(P)"
    assert not proves(claim, square, last(claim, Algebra((Use("x"),))))


def test_sums_over_letters() -> None:
    """A letterwise relation sums to one between sums; strictness needs a letter where it is."""
    weak = Step("weak", "0 <= (p - q)**2", Algebra())
    strict = Step("strict", "0 < (p - q)**2", Algebra(), at=("p != q",))
    total = "0 < dot(P, P) - 2*dot(P, Q) + dot(Q, Q)"
    summed = last(total, Summed("weak", strictly="strict"))
    assert proves(total, weak, strict, summed, given=("P != Q",))
    assert not proves(total, weak, strict, summed)
    assert not proves(total, weak, strict, last(total, Summed("weak")), given=("P != Q",))
    other = "0 <= dot(P, P) - 3*dot(P, Q) + dot(Q, Q)"
    assert not proves(other, weak, last(other, Summed("weak")))


def test_a_sum_over_some_letters_bounds_the_rest_by_sign() -> None:
    """Letters that the relation does not speak of must contribute ≥ 0."""
    part = Step("part", "p <= p/q*q", Algebra(), at=("q > 0",))
    assert proves("dot(P, Q) >= 0", part, last("dot(P, Q) >= 0", Summed("part")))
    fact = Step("part", "q - p <= q", Algebra(), at=("p > 0",))
    assert not proves("sum(Q) - 1 < 0", fact, last("sum(Q) - 1 < 0", Summed("part")))


def test_theorems_check_their_hypotheses_letter_by_letter() -> None:
    """ln x ≤ x − 1 applies where x > 0, and nowhere else."""
    claim = "log(q/p) <= q/p - 1"
    instance = Theorem(LOG_TANGENT, (("x", "q/p"),))
    both = Step("tangent", claim, instance, at=("p > 0", "q > 0"))
    goal = "dot(P, Q) >= 0"
    end = last(goal, Algebra())
    assert proves(goal, both, end)
    for fewer in ((), ("p > 0",), ("q > 0",)):
        assert not proves(goal, Step("tangent", claim, instance, at=fewer), end)
    strict = Theorem(LOG_TANGENT_STRICT, (("x", "q/p"),))
    claim = "log(q/p) < q/p - 1"
    at = ("p > 0", "q > 0")
    assert not proves(goal, Step("tangent", claim, strict, at=at), end)
    assert proves(goal, Step("tangent", claim, strict, at=(*at, "p != q")), end)


def test_theorems_need_what_they_say() -> None:
    """Weights within [0, 1], distributions that are distributions, conclusions as stated."""
    concave = "log((1 - b)*a + b*c) >= (1 - b)*log(a) + b*log(c)"
    where = (("a", "b"), ("x", "a"), ("y", "c"))
    assert proves(concave, last(concave, Theorem(LOG_CONCAVE, where)))
    turned = concave.replace(">=", "<=")
    assert not proves(turned, last(turned, Theorem(LOG_CONCAVE, where)))
    wide = "log((1 - 2*b)*a + 2*b*c) >= (1 - 2*b)*log(a) + 2*b*log(c)"
    assert not proves(wide, last(wide, Theorem(LOG_CONCAVE, (("a", "2*b"), *where[1:]))))
    claim = "KL(P, 2*Q) >= 0"
    assert not proves(claim, last(claim, Theorem(GIBBS, (("Q", "2*Q"),))))
    claim = "KL(P, Q) > 0"
    assert not proves(claim, last(claim, Theorem(GIBBS_STRICT)))
    claim = "KL(P, mix(a, P, Q)) > 0"
    theorem = Theorem(GIBBS_STRICT, (("Q", "mix(a, P, Q)"),))
    assert proves(claim, last(claim, theorem), given=("P != Q",))
    assert not proves(claim, last(claim, theorem), given=("P != Q", "0 <= a"))


def test_a_theorem_with_a_wrong_proof_is_no_theorem() -> None:
    """Cited proofs are followed too."""
    wrong = Proof("wrong", "log(x) <= x", ("0 < x", "x < inf"), (last("log(x) <= x", Algebra()),))
    with pytest.raises(StepError, match="«last»"):
        check(Proof("a test", "log(a) <= a", (), (last("log(a) <= a", Theorem(wrong)),)))


def test_instances_of_hypotheses_for_all() -> None:
    """At distributions on the alphabet and at scalars in (0, 1)."""
    everywhere = Step("all", "forall(Q, KL(P, Q) <= a)", Given())
    given = ("forall(Q, KL(P, Q) <= a)",)
    mixture = "KL(P, mix(a, P, H)) <= a"
    assert proves(mixture, everywhere, last(mixture, Instance("all", "mix(a, P, H)")), given=given)
    half = "KL(P, 0.5*H) <= a"
    assert not proves(half, everywhere, last(half, Instance("all", "0.5*H")), given=given)
    scalars = ("forall(b, b*KL(P, H) <= a)",)
    everywhere = Step("all", scalars[0], Given())
    for value, right in (("a", True), ("0.5", True), ("1", False), ("2*a", False)):
        claim = f"{value}*KL(P, H) <= a"
        steps = (everywhere, last(claim, Instance("all", value)))
        assert proves(claim, *steps, given=scalars) is right


def test_cases_must_be_complete() -> None:
    """No case of a split may be missing, and impossible ones are not asked for."""
    claim = "abs(a - b) <= a + b"
    split = Compare("a", "b")
    assert proves(claim, cases("order", claim, split, ("<",), ("==",), (">",)))
    assert not proves(claim, cases("order", claim, split, ("<",), (">",)))
    claim = "a**2 <= a"
    assert not proves(claim, cases("order", claim, Compare("a", "1"), ("==",)))
    assert proves(claim, cases("order", claim, Compare("a", "1"), ("<",)))
    claim = "P == Q"
    equal = ("==", Step("same", claim, Given()))
    assert not proves(claim, cases("same", claim, Same("P", "Q"), equal))
    assert not proves(claim, cases("same", claim, Same("P", "Q"), equal, ("!=",)))


def test_a_case_ends_in_the_claim_or_in_a_contradiction() -> None:
    """Something true but beside the point closes no case."""
    claim = "KL(P, Q) <= a"
    split = Letters(("p > 0", "q == 0"))
    aside = Step("aside", "0 <= a", Algebra())
    absurd = Step("absurd", "KL(P, Q) < inf", Given())
    bound = Step("bound", claim, Given())
    given = ("KL(P, Q) < inf", claim)
    assert proves(
        claim, cases("zeros", claim, split, ("some", absurd), ("none", bound)), given=given
    )
    assert not proves(
        claim, cases("zeros", claim, split, ("some", aside), ("none", bound)), given=given
    )
    assert not proves(
        claim, cases("zeros", claim, split, ("some", bound), ("none", absurd)), given=given[:1]
    )


def test_tangents() -> None:
    """Convex, touching with equal slopes, at a point of an interval."""
    positive = ("0 < x", "x < inf")

    def touches(claim: str, point: str, given: tuple[str, ...] = positive) -> bool:
        return proves(claim, last(claim, Tangent("x", point)), given=given, names=())

    assert touches("log(x) <= x - 1", "1")
    assert touches("x*log(x) >= x - 1", "1")
    assert touches("x**2 >= 2*x - 1", "1")
    assert not touches("log(x) <= x", "1")
    assert not touches("log(x) <= 2*x - 2", "1")
    assert not touches("log(x) >= x - 1", "1")
    assert not touches("log(x) < x - 1", "1")
    assert touches("log(x) < x - 1", "1", (*positive, "x != 1"))
    assert not touches("log(x) <= x - 1", "1", ("0 < x", "x < 1"))
    assert not touches("x**2 >= 2*x - 1", "1", (*positive, "x**2 > 2"))
    assert not touches("abs(x) >= x", "1", ("x > -inf", "x < inf"))
    assert not touches("x**3 >= 3*x - 2", "1", ("x > -inf", "x < inf"))


def test_slopes() -> None:
    """What vanishes at 0 and is nowhere negative does not fall at 0."""
    split = Letters(("p > 0", "q == 0"))

    def slope(claim: str, given: tuple[str, ...]) -> bool:
        steps = (Step("all", given[-1], Given()), Step("end", claim, Slope("all")))
        finite = ("KL(P, Q) < inf", *given)
        absurd = Step("absurd", "KL(P, Q) < inf", Given())
        whole = cases("zeros", claim, split, ("some", absurd), ("none", *steps))
        return proves(claim, whole, given=finite)

    mixture = ("forall(a, KL(P, mix(a, Q, H)) >= KL(P, Q))",)
    assert slope("mean_ratio(P, H, Q) <= 1", mixture)
    assert not slope("mean_ratio(P, H, Q) < 1", mixture)
    assert not slope("mean_ratio(P, H, Q) >= 1", mixture)
    assert not slope("mean_ratio(P, H, Q) <= 2", mixture)
    assert not slope("mean_ratio(P, H, Q) <= 1", ("forall(a, KL(P, mix(a, Q, H)) >= 0)",))
    assert not slope("1 <= 1 - a", ("forall(a, a*log(a) >= a)", "forall(a, a*log(a) >= a)"))


def test_equations_replace_variables() -> None:
    """Under H == P the one stands for the other, letter by letter and at α = 1."""
    assert proves("KL(P, H) == 0", last("KL(P, H) == 0", Algebra()), given=("H == P",))
    assert not proves("KL(P, H) == 0", last("KL(P, H) == 0", Algebra()))
    claim = "mix(a, P, H) == H"
    assert proves(claim, last(claim, Algebra()), given=("a == 1",))
    assert not proves(claim, last(claim, Algebra()), given=("a <= 1",))


def test_a_convexity_bound_can_be_cited() -> None:
    """Theorems apply to mixtures of mixtures."""
    claim = "KL(P, mix(a, Q, mix(b, Q, H))) <= (1 - a)*KL(P, Q) + a*KL(P, mix(b, Q, H))"
    where = (("alpha", "a"), ("P0", "P"), ("Pt", "Q"), ("Ph", "mix(b, Q, H)"))
    assert proves(claim, last(claim, Theorem(KL_CONVEX, where)), names=PQH)
    where = (("alpha", "b"), *where[1:])
    assert not proves(claim, last(claim, Theorem(KL_CONVEX, where)), names=PQH)


def computed(claim: str, *given: str) -> bool:
    """Whether a claim, which can be read, is a computation without cases."""
    parse(claim, given)
    return proves(claim, last(claim, Algebra()), given=given)


def test_no_entry_of_a_distribution_is_above_1() -> None:
    """p ≤ 1, so −p·ln p ≥ 0; it may be 1, and a sum of two may be 2."""
    assert computed("P <= 1")
    assert computed("entropy(P) >= 0")
    assert not computed("P < 1")
    assert not computed("entropy(P) > 0")
    assert not computed("P + Q <= 1")


def test_a_label_is_any_number() -> None:
    """Labels have no sign and no order; Σ x·p is linear in p, and x is not a constant in it."""
    assert computed("mean(mix(a, P, Q), x) == (1 - a)*mean(P, x) + a*mean(Q, x)")
    assert computed("var(P, x) >= 0")
    for claim in (
        "mean(P, x) >= 0",
        "mean(P, x) == mean(Q, x)",
        "mean(P, x) == 0",
        "var(P, x) > 0",
        "var(P, x) == var(Q, x)",
        "mean(P, x) == mean(P, y)",
    ):
        assert not computed(claim), claim


def test_labels_are_named_in_steps() -> None:
    """A label vector stands in letterwise steps as it does in the claim."""
    claim = "var(P, x) <= dot(P, Q) + var(P, x)"
    square = Step("square", "0 <= (x - mean(P, x))**2*p", Algebra())
    assert proves(claim, square, last(claim, Algebra()))
    positive = Step("positive", "0 <= x", Algebra())
    assert not proves(claim, positive, last(claim, Algebra()))


def test_a_proof_about_labels_has_no_instances() -> None:
    """It could be cited at labels that are no distribution's, or at infinite ones."""
    claim = "var(P, x) >= 0"
    proof = Proof("labels", claim, (), (last(claim, Algebra()),))
    assert not proves(claim, last(claim, Theorem(proof)))


def test_the_largest_entry_bounds_all_and_is_attained() -> None:
    """No entry is larger; what all entries satisfy, it satisfies."""
    assert computed("P <= max(P)")
    assert computed("max(P) > 0")
    assert computed("max(Q - 2*P) <= max(Q - 2*P)")
    assert computed("max(mix(a, P, Q)) > 0")
    assert computed("max(P - k*uniform) <= 0")
    assert computed("min(P) >= 0")
    assert computed("min(P + a*uniform) > 0")
    for claim in (
        "max(P) < 1",
        "max(P) == 1",
        "max(P) == max(Q)",
        "max(-P) >= 0",
        "max(P - Q) > 0",
        "max(P) <= P",
        "min(P) > 0",
        "min(P) == 0",
        "max(P) >= 0.5",
        "min(P - Q) >= 0",
        "max(mix(a, P, Q)) == (1 - a)*max(P) + a*max(Q)",
    ):
        assert not computed(claim), claim


def test_an_extreme_may_be_at_a_letter_that_there_is_not() -> None:
    """max(−P) is 0 where a letter has probability 0, and only there."""
    claim = "max(-P) == 0"
    split = Letters(("P == 0",))
    assert not proves(claim, cases("zeros", claim, split, ("some",), ("none",)))
    claim = "max(-P) <= 0"
    assert proves(claim, cases("zeros", claim, split, ("some",), ("none",)))
    claim = "min(P)*(1 - min(P)) >= 0"
    zero = Step("zero", "min(P) == 0", Algebra())
    assert not proves(claim, cases("zeros", claim, split, ("some", zero), ("none", zero)))


def test_a_largest_entry_of_1_is_a_vertex() -> None:
    """All mass on one letter, entropy and variance 0; Q is free there, and the letter unknown."""
    vertex = "max(P) == 1"
    for claim in ("entropy(P) == 0", "var(P, x) == 0", "dot(P, P) == 1", "sum(P) == 1"):
        assert computed(claim, vertex), claim
    assert computed("entropy(P) == 0", vertex, "max(Q) == 1")
    assert not computed("entropy(P) == 0", "max(P) <= 1")
    for claim in ("entropy(Q) == 0", "mean(P) == 0", "dot(P, Q) == 0", "dot(P, Q) == 1", "P == Q"):
        assert not computed(claim, vertex), claim
    assert not computed("dot(point(0), P) == 1", vertex)
    assert not computed("dot(point(0), P) == 0", vertex)


def test_a_vertex_and_another_distribution_at_its_letter() -> None:
    """At the letter of P, Q may vanish, agree or lie between; elsewhere P vanishes."""
    vertex = ("max(P) == 1",)
    claim = "KL(P, Q) >= 0"
    split = Letters(("P > 0", "Q == 0"))
    assert proves(claim, cases("zeros", claim, split, ("some",), ("none",)), given=vertex)
    claim = "TV(P, Q) == 1 - dot(P, Q)"
    assert proves(claim, cases("zeros", claim, split, ("some",), ("none",)), given=vertex)
    claim = "TV(P, Q) == 1"
    assert not proves(claim, cases("zeros", claim, split, ("some",), ("none",)), given=vertex)


def test_the_alphabet_size_counts_the_letters() -> None:
    """Σ 1 = k, whatever vanishes where."""
    assert computed("sum(uniform) == 1")
    assert computed("cross_entropy(P, uniform) == log(k)")
    assert computed("dot(uniform, P) == 1/k")
    assert computed("sum(mix(a, P, uniform)) == 1")
    assert not computed("dot(uniform, uniform) == 1")
    assert not computed("k == 2")
    assert not computed("entropy(uniform) == log(2)")


def test_powers_of_positive_numbers() -> None:
    """x^y = exp(y·ln x), for x > 0 alone."""
    assert computed("a**b*a**(1 - b) == a")
    assert computed("log(a**b) == b*log(a)")
    assert not computed("a**b == b**a")
    assert not computed("(a - b)**a*(a - b)**(1 - a) == a - b")


def test_a_sign_by_a_known_part() -> None:
    """1 − a + a·b > 0, since 1 − a > 0 and a·b ≥ 0; nothing where the rest has another sign."""
    assert computed("1 - a + a*b > 0", "0 <= b", "b < inf")
    assert not computed("1 - a - a*b > 0", "0 <= b", "b < inf")
    assert not computed("1 - a + a*b > 0", "a <= 1", "0 <= b", "b < inf")


@pytest.mark.parametrize(
    ("claim", "given", "names"),
    [
        ("KL(P", (), ()),
        ("a <= 1", ("a <",), ()),
        ("a <= 1", (), (("a", "P"),)),
        ("a <= 1", (), (("p", "KL("),)),
        ("mean(P, x) >= 0", (), (("x", "a"),)),
    ],
)
def test_unreadable_proofs_are_refused(claim: str, given: object, names: object) -> None:
    """Unreadable text, names already in use: a StepError, nothing else."""
    assert isinstance(given, tuple)
    assert not proves(claim, last(claim, Algebra()), given=given, names=names)


def test_a_proof_without_steps_or_with_another_end_is_refused() -> None:
    """The last step is the statement, at every letter, and its name is its own."""
    assert not proves("a <= 1")
    assert not proves("a <= 1", last("a < 1", Given()))
    assert not proves("P > 0", last("P > 0", Algebra(), at=("p > 0",)))
    assert not proves("a < 1", last("a > 0", Given()), last("a < 1", Given()))
