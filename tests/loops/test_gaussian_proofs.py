"""Proofs about the Gaussian loop: those of the dossiers check, and what is altered is refused."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest
import sympy as sp

from collapse_audit.derive import StepError
from collapse_audit.language import LoopStatement
from collapse_audit.ledger import load_dossiers
from collapse_audit.ledger.dossiers import load_module
from collapse_audit.loops import LoopError
from collapse_audit.loops.gaussian import lemmas
from collapse_audit.loops.gaussian import proof as by
from collapse_audit.loops.gaussian.checker import check
from collapse_audit.loops.gaussian.law import (
    CENTRE,
    CHI2,
    GENERATION,
    NOISE,
    NORMAL,
    NU,
    OFFSET,
    VARIANCE,
    WIDTH,
    Law,
    N,
)
from collapse_audit.loops.gaussian.lemmas import DIVERGENCE, SPREAD_ALONE
from collapse_audit.loops.gaussian.printing import MEANINGS, latex, words
from collapse_audit.loops.gaussian.proof import GaussianProof, Part, Step
from collapse_audit.loops.gaussian.signs import (
    Range,
    digamma_above,
    digamma_below,
    falls_to_zero,
    is_positive,
    number_ball,
)

HALF, THIRD = sp.Rational(1, 2), sp.Rational(1, 3)
X = sp.Symbol("x", positive=True)


def proofs() -> dict[str, GaussianProof]:
    """The proofs of the dossiers, by reading."""
    found: dict[str, GaussianProof] = {}
    for dossier in load_dossiers():
        if not (dossier.folder / "derivation.py").is_file():
            continue
        listed = load_module(dossier.folder, "derivation").PROOFS
        loops = {k: each for k, each in listed.items() if isinstance(each, GaussianProof)}
        found |= {f"{dossier.claim.id}{letter}": each for letter, each in loops.items()}
    return found


PROOFS = proofs()
READINGS = {
    f"{d.claim.id}{r.letter}": r for d in load_dossiers() for r in d.claim.readings if r.loop
}
SLOW = {"C12d", "C12f", "C12k", "C12l"}
"""Proofs that take the longest: of these, fewer alterations are tried."""
COMMANDS = {
    *("Big", "Gamma", "Pr", "aligned", "begin", "delta", "end", "frac", "ge", "infty", "left"),
    *("ln", "mathbb", "mid", "mu", "pi", "psi", "quad", "right", "sigma", "sqrt", "text", "to"),
}
TWICE = {"C08d", "C09h", "C10c", "C13f"}
"""Proofs whose steps another one has as well."""


@pytest.mark.parametrize("name", PROOFS)
def test_the_proofs_of_the_dossiers_check(name: str) -> None:
    """Each proves, or refutes, its reading: the same loop, mode, expression, start and range."""
    checked = check(PROOFS[name])
    loop = READINGS[name].loop
    assert loop is not None
    assert checked.statement == by.bare(loop)
    assert checked.steps == sum(len(part.steps) for part in PROOFS[name].parts)


# Alterations: of facts, of what is proved, of the loops that are treated


def altered_facts(proof: GaussianProof) -> Iterator[GaussianProof]:
    """Every fact of the longest part with a term changed: a sign turned, or 1/7 added."""
    part = max(proof.parts, key=lambda each: len(each.steps))
    others = tuple(each for each in proof.parts if each is not part)
    for place, step in enumerate(part.steps):
        for field in fields(step.says):
            term = getattr(step.says, field.name)
            if not isinstance(term, sp.Expr) or term in (sp.oo, -sp.oo):
                continue
            other = -term if place % 2 and term != 0 else term + sp.Rational(1, 7)
            says = replace(step.says, **{field.name: other})
            steps = (*part.steps[:place], replace(step, says=says), *part.steps[place + 1 :])
            yield replace(proof, parts=(replace(part, steps=steps), *others))


@pytest.mark.parametrize("name", sorted(PROOFS.keys() - SLOW - TWICE))
def test_an_altered_fact_is_refused(name: str) -> None:
    """A constant changed or a sign turned, in any fact: some step no longer follows."""
    mutants = list(altered_facts(PROOFS[name]))
    assert mutants
    for mutant in mutants:
        with pytest.raises(StepError):
            check(mutant)


@pytest.mark.parametrize("name", sorted(SLOW))
def test_altered_facts_of_long_proofs_are_refused(name: str) -> None:
    """The same for the last fact and the first of the long proofs."""
    first, *_, last = altered_facts(PROOFS[name])
    for mutant in (first, last):
        with pytest.raises(StepError):
            check(mutant)


OTHERWISE: dict[str, tuple[str, Any]] = {
    "C05c": ("mode", "limit"),
    "C08d": ("expression", "entropy(Pn) == -inf"),
    "C08i": ("expression", "entropy(Pn) == inf"),
    "C09d": ("expression", "var(Pnext, x) >= var(Pn, x)"),
    "C09e": ("update", "gaussian-unbiased"),
    "C09f": ("update", "gaussian-ml"),
    "C09h": ("expression", "var(Pn, x) == 2*var(P0, x)"),
    "C10b": ("update", "gaussian-ml"),
    "C10c": ("update", "gaussian-ml-noise"),
    "C10d": ("update", "gaussian"),
    "C10e": ("expression", "var(Pn, x) == inf"),
    "C10f": ("expression", "var(Pn, x) == draws*s"),
    "C10g": ("mode", "limit"),
    "C11c": ("expression", "mean(Pn, x) == mean(P0, x) + 1"),
    "C11d": ("mode", "every path"),
    "C11e": ("update", "gaussian"),
    "C11f": ("given", ("2 <= draws", "draws < inf")),
    "C11g": ("expression", "var(Pn, x)"),
    "C12e": ("start", "P0"),
    "C12i": ("expression", "KL(P0, Pn) == inf"),
    "C12j": ("expression", "KL(Pn, P0) >= log(var(P0, x)/var(Pn, x))/2 - 1/3"),
    "C12k": ("given", ("draws <= 6",)),
    "C13d": ("expression", "KL(P0, Pn) == 1"),
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_a_proof_of_something_else_is_refused(name: str) -> None:
    """The steps of a proof do not prove another loop, mode, start, range or expression."""
    field, value = OTHERWISE[name]
    loop = replace(PROOFS[name].loop, **{field: value})
    with pytest.raises(StepError):
        check(replace(PROOFS[name], loop=loop))


@pytest.mark.parametrize("name", ["C05c", "C08i", "C09d", "C09f", "C10b", "C10f", "C11c", "C12e"])
def test_a_proof_is_none_of_the_negation(name: str) -> None:
    """What proves does not refute, and the other way round."""
    turned = replace(PROOFS[name], refutes=not PROOFS[name].refutes)
    with pytest.raises(StepError):
        check(turned)


@pytest.mark.parametrize("name", ["C05c", "C08i", "C11d", "C12d", "C12k", "C13d"])
def test_no_loop_may_be_left_out(name: str) -> None:
    """A proof that treats one estimator of two, or some numbers of draws, is refused."""
    with pytest.raises(StepError, match="not every number of draws"):
        check(replace(PROOFS[name], parts=PROOFS[name].parts[1:]))


def test_no_step_may_be_left_out() -> None:
    """Each step of C08i and of C11d is needed."""
    for name in ("C08i", "C11d"):
        part = PROOFS[name].parts[0]
        for place in range(len(part.steps)):
            shorter = replace(part, steps=part.steps[:place] + part.steps[place + 1 :])
            with pytest.raises(StepError):
                check(replace(PROOFS[name], parts=(shorter, *PROOFS[name].parts[1:])))


def test_a_refutation_needs_a_loop_that_is_meant() -> None:
    """A part about another estimator, or about no loop at all, refutes nothing."""
    for parts in ((), (replace(PROOFS["C09f"].parts[0], estimator="ml"),)):
        with pytest.raises(StepError):
            check(replace(PROOFS["C09f"], parts=parts))


# Each kind of step


def refused(steps: tuple[Step, ...], estimator: str = "ml", draws: Range = by.ALL) -> str:
    """Why the last of some steps is refused; the ones before it are accepted."""
    loop = LoopStatement(f"gaussian-{estimator}", "almost surely", "var(Pn, x) == 0")
    assert estimator in ("ml", "unbiased")
    part = Part("ml" if estimator == "ml" else "unbiased", steps, draws)
    with pytest.raises(StepError) as caught:
        check(GaussianProof("", loop, (part,), refutes=True))
    assert caught.value.step == steps[-1].name
    assert "the last step is not" not in caught.value.reason
    return caught.value.reason


ML, UNBIASED = Law("ml"), Law("unbiased")
VANISHING = lemmas.collapse(ML)


def test_the_law_is_worked_out() -> None:
    """A wrong conditional mean is refused, and one that is not known for all N."""
    assert "the law gives" in refused((step(by.Conditional(VARIANCE, VARIANCE), by.ByLaw()),))
    inverse = by.Conditional(1 / VARIANCE, N / (N - 3) / VARIANCE)
    assert "infinite for others" in refused((step(inverse, by.ByLaw()),))
    assert "the law gives oo" in refused((step(inverse, by.ByLaw()),), draws=Range(2, 3))
    sine = by.Conditional(sp.sin(VARIANCE), sp.Integer(0))
    assert "is not known" in refused((step(sine, by.ByLaw()),))


def step(says: by.Fact, reason: by.Reason, name: str = "tried") -> Step:
    """A step to be tried."""
    return Step(name, says, reason)


def test_induction_wants_start_step_and_means() -> None:
    """A wrong start, a wrong growth, a mean that is not at hand, and no integrability."""
    before, _ = lemmas.variance(ML)
    by_step = by.Induction(before.name)
    kept = NU / N
    wrong = {
        "at n = 0": 2 * WIDTH * kept**GENERATION,
        "at n + 1": WIDTH * (kept / 2) ** GENERATION,
    }
    for said, mean in wrong.items():
        assert said in refused((before, step(by.Mean(VARIANCE, mean), by_step)))
    squared = Step("squared", by.Conditional(OFFSET**2, OFFSET**2 + VARIANCE / N), by.ByLaw())
    alone = step(by.Mean(OFFSET**2, sp.Integer(0)), by.Induction("squared"))
    assert "not among those used" in refused((squared, alone))
    other = step(by.Mean(OFFSET**2, WIDTH * kept**GENERATION), by_step)
    assert "the step is about" in refused((before, other))


def test_induction_wants_integrability() -> None:
    """Odd powers of δ beyond the first are not known to have a mean."""
    cubed = by.Conditional(OFFSET**3, OFFSET**3 + 3 * OFFSET * VARIANCE / N)
    mean = step(by.Mean(OFFSET**3, sp.Integer(0)), by.Induction("cubed"))
    assert "integrable" in refused((Step("cubed", cubed, by.ByLaw()), mean))


def test_linearity_wants_its_means() -> None:
    """A combination of means that are not given, or a wrong one, is refused."""
    means = lemmas.variance(ML)
    doubled = by.Mean(2 * VARIANCE, WIDTH * (NU / N) ** GENERATION)
    assert "the means give" in refused((*means, step(doubled, by.Linear(("variance",)))))
    assert "no fact" in refused((step(doubled, by.Linear(("variance",))),))


def test_an_infinite_mean_wants_a_minorant_of_infinite_mean() -> None:
    """A function above, or one of finite mean, shows nothing."""
    infinite = by.InfiniteMean(DIVERGENCE)
    above = step(infinite, by.Minorant(SPREAD_ALONE + 1))
    assert "at least" in refused((above,), draws=Range(2, 3))
    finite = step(infinite, by.Minorant(SPREAD_ALONE))
    assert "the law gives" in refused((finite,), draws=Range(4))


def test_signs_must_show() -> None:
    """What is not positive for every N, or not strictly, is refused."""
    for term in (NU - 2, -VARIANCE, VARIANCE - WIDTH, OFFSET, sp.log(NU), sp.sin(NU)):
        assert "does not show" in refused((step(by.Positive(term), by.Signs()),))
    assert "does not show" in refused((step(by.Positive(OFFSET**2), by.Signs()),))


def test_jensen_wants_a_power_below_one() -> None:
    """The power lies between 0 and 1, and the term is 1 − E(cV)^p."""
    for power in (sp.Integer(0), sp.Integer(1), sp.Integer(2), -HALF):
        contraction = by.Positive(1 - NU / N)
        assert "between 0 and 1" in refused((step(contraction, by.Jensen(power)),))
    assert "Jensen" in refused((step(by.Positive(NU / N), by.Jensen(HALF)),))


def test_what_is_summable_decays() -> None:
    """A mean that does not decay, a sign that is not strict, and a function of any sign."""
    steady = lemmas.variance(UNBIASED)
    bound = lemmas.positive("below one", 1 / N)
    vanishing = step(by.Vanishes(VARIANCE), by.Summable("variance", "below one"))
    assert "next mean" in refused((*steady, bound, vanishing), "unbiased")
    loose = lemmas.positive("below one", 1 / N, strict=False)
    assert "no strict sign" in refused((*lemmas.variance(ML), loose, vanishing))
    centre = step(by.Vanishes(OFFSET), by.Summable("offset", "below one"))
    assert "at least 0" in refused((*lemmas.centre(), bound, centre))
    other = step(by.Vanishes(OFFSET**2), by.Summable("variance", "below one"))
    assert "the mean is that of" in refused((*lemmas.variance(ML), bound, other))


def test_what_converges_has_summable_steps() -> None:
    """Increments that are no multiple of Z, or of another function than the mean's."""
    decaying = by.Increments("standard deviation", "contraction")
    for function in (VARIANCE, OFFSET**2):
        assert "increment" in refused((*lemmas.root(ML), step(by.Converges(function), decaying)))
    bound = lemmas.positive("below one", 1 / N)
    squares = step(by.Converges(OFFSET), by.Increments("variance", "below one"))
    assert "not a multiple" in refused((*lemmas.variance(ML), bound, squares))


def test_a_limit_is_that_of_the_variance_alone() -> None:
    """A wrong limit, a function of the mean, and a minorant that is none."""
    wrong = step(by.Tends(VARIANCE, sp.Integer(1)), by.Limit("vanishing"))
    assert "the limit is 0" in refused((*VANISHING, wrong))
    mean = step(by.Tends(OFFSET + VARIANCE, sp.Integer(0)), by.Limit("vanishing"))
    assert "variance alone" in refused((*VANISHING, mean))
    none = step(by.Tends(DIVERGENCE, sp.oo), by.Limit("vanishing", SPREAD_ALONE + 1))
    assert "no minorant" in refused((*VANISHING, none))
    low = step(by.Tends(VARIANCE, sp.Integer(0)), by.Limit("vanishing", sp.Integer(0)))
    assert "no minorant" in refused((*VANISHING, low))


def test_a_geometric_limit_is_the_fixed_point() -> None:
    """Another limit, and another factor, are refused."""
    means = (*lemmas.variance(ML), lemmas.positive("gap", 1 / N), lemmas.positive("base", NU / N))
    reason = by.Geometric("variance", "gap", "base")
    assert "next distance" in refused((*means, step(by.MeanTends(VARIANCE, WIDTH), reason)))
    swapped = by.Geometric("variance", "base", "gap")
    assert "next distance" in refused(
        (*means, step(by.MeanTends(VARIANCE, sp.Integer(0)), swapped))
    )
    moving = step(by.MeanTends(VARIANCE, VARIANCE), reason)
    assert "no constant" in refused((*means, moving))


def test_a_floor_is_one_whatever_is_drawn() -> None:
    """Without noise the variance has no positive floor."""
    for bound in (NOISE**2, WIDTH / 100):
        assert "at least 0" in refused((step(by.AtLeast(VARIANCE, bound), by.Pathwise()),))


def test_a_density_is_that_of_a_multiple_of_z() -> None:
    """The variance is no multiple of Z given the state."""
    for function in (VARIANCE, OFFSET**2, OFFSET + VARIANCE):
        assert "no multiple" in refused((step(by.Diffuse(function), by.Density()),))
    assert "positive" in refused((step(by.Diffuse(CENTRE), by.Density()),))


def test_an_event_happens_at_a_point() -> None:
    """A point where the term is not positive, one with V ≤ 0, and a term without continuity."""
    rise = by.Happens(ML.after(VARIANCE) - VARIANCE)
    assert "positive there" in refused((step(rise, by.Open(((CHI2, N),))),))
    assert "V is positive" in refused((step(by.Happens(-CHI2), by.Open(((CHI2, -N),))),))
    jump = by.Happens(sp.sign(CHI2 - 1))
    assert "continuity" in refused((step(jump, by.Open(((CHI2, N),))),))
    assert "continuity" in refused((step(rise, by.Open(((VARIANCE, N),))),))
    assert NORMAL not in rise.term.free_symbols


def test_a_state_is_a_state() -> None:
    """Another gap than the one there is, and a state without variance, are refused."""
    before = lemmas.next_divergence(ML)
    gap = lemmas.positive("gap", THIRD)
    reason = by.InState("one generation", "gap")
    at = ((VARIANCE, 40 * WIDTH), (OFFSET, sp.Integer(0)))
    below = step(by.Below(DIVERGENCE, at), reason)
    assert "the gap is" in refused((before, gap, below), draws=Range(6))
    flat = step(by.Below(DIVERGENCE, ((VARIANCE, sp.Integer(0)),)), reason)
    assert "no such state" in refused((before, gap, flat), draws=Range(6))


def test_reasons_give_facts_of_their_kind() -> None:
    """A reason for one kind of fact gives no other, and names are not used twice."""
    wrong = step(by.Mean(VARIANCE, WIDTH), by.ByLaw())
    assert "this reason gives a Conditional" in refused((wrong,))
    twice = lemmas.variance(ML)[0]
    assert "taken" in refused((twice, twice))


def test_facts_are_about_the_state() -> None:
    """The draws, n and symbols from elsewhere have no place in a function of the state."""
    for strange in (CHI2, NORMAL, GENERATION, X):
        function = by.Conditional(strange * VARIANCE, strange * VARIANCE)
        assert "must not occur" in refused((step(function, by.ByLaw()),))
    for strange in (CHI2, OFFSET, X):
        mean = by.Mean(VARIANCE, WIDTH + strange)
        assert "must not occur" in refused((step(mean, by.Linear(())),))


# What is asked


@pytest.mark.parametrize(
    "loop",
    [
        LoopStatement("resample", "expectation", "var(Pn, x) == 0"),
        LoopStatement("gaussian-map", "expectation", "var(Pn, x) == 0"),
        LoopStatement("gaussian", "expectation", "var(Pn, x) == 0", order="iii"),
        LoopStatement("gaussian", "expectation", "var(Pn, x) == draws"),
        LoopStatement("gaussian", "expectation", "var(Pn, x) == n", given=("0 <= n",)),
        LoopStatement("gaussian", "expectation", "var(Pn, x) == 0", given=("var(P0, x) < 1",)),
        LoopStatement("gaussian", "expectation", "var(Pn, x) <= var(Pnext, x)"),
        LoopStatement("gaussian", "expectation", "Pn == P0"),
        LoopStatement("gaussian", "expectation", "TV(Pn, P0) == 0"),
    ],
)
def test_what_cannot_be_interpreted_is_refused(loop: LoopStatement) -> None:
    """Other loops, open ranges, other hypotheses and terms without a meaning."""
    with pytest.raises(StepError):
        check(GaussianProof("nothing", loop, (Part("ml", lemmas.variance(ML)),), refutes=True))


def test_a_range_has_two_ends() -> None:
    """No range begins below 2 draws or ends before it begins."""
    for lowest, highest in ((1, None), (5, 4)):
        with pytest.raises(LoopError):
            Range(lowest, highest)


# Signs


def test_digamma_bounds_are_derived() -> None:
    """Both bounds follow from ψ(x + 1) = ψ(x) + 1/x; nearby ones do not."""
    assert falls_to_zero(digamma_below(X), True)
    assert falls_to_zero(digamma_above(X), False)
    assert not falls_to_zero(sp.log(X) - 1 / (2 * X), True)
    assert not falls_to_zero(sp.log(X) - 1 / (2 * X) - 1 / (11 * X**2), False)
    assert not falls_to_zero(sp.log(X) - 1 / X, False)
    assert not falls_to_zero(digamma_below(X) + 1, True)


@pytest.mark.parametrize("x", [HALF, sp.Integer(1), sp.Integer(2), sp.Rational(99, 2)])
def test_digamma_bounds_hold(x: sp.Expr) -> None:
    """ln x − 1/(2x) − 1/(12x²) < ψ(x) < ln x − 1/(2x), in balls."""
    value = number_ball(sp.polygamma(0, x))
    assert number_ball(digamma_below(x)) < value < number_ball(digamma_above(x))


def test_signs_on_ranges() -> None:
    """Powers of n, digamma functions and logarithms; what fails somewhere is never affirmed."""
    ratio = N / (NU - 2)
    assert is_positive(ratio**GENERATION - 1, Range(4), strict=False)
    assert not is_positive(ratio**GENERATION - 1, Range(4))
    assert not is_positive(1 - (NU / N) ** GENERATION - THIRD, Range())
    assert is_positive((NU / N) ** (GENERATION + 2), Range())
    assert not is_positive(sp.polygamma(0, NU / 2) - sp.log(NU / 2), Range())
    assert is_positive(sp.log(NU / 2) - sp.polygamma(0, NU / 2), Range())
    assert is_positive(sp.log(sp.Rational(5, 4)), Range(2, 3))
    assert not is_positive(sp.log(NU - 5) - sp.log(NU - 5) * 2 + NU**3, Range(3))
    assert not is_positive(NU - 3, Range(3, 6))
    assert is_positive(NU - 1, Range(3, 6))


# Print


@pytest.mark.parametrize("name", PROOFS)
def test_proofs_print(name: str) -> None:
    """LaTeX with balanced braces and a row a step; plain words that name every step."""
    text = latex(PROOFS[name])
    steps = [each for part in PROOFS[name].parts for each in part.steps]
    assert text.count("{") == text.count("}")
    assert text.count("&\\quad\\text") == len(steps)
    assert all(each.name in words(PROOFS[name]) for each in steps)


def test_only_known_commands_are_printed() -> None:
    """No command of LaTeX runs into what follows it."""
    text = "".join(map(latex, PROOFS.values()))
    assert set(re.findall(r"\\([A-Za-z]+)", text)) <= COMMANDS


def test_functions_with_a_name_print_by_it() -> None:
    """D(P₀‖Pₙ), D(Pₙ‖P₀) and h(Pₙ) stand for what they mean."""
    assert MEANINGS[DIVERGENCE].format("P_n") == r"D(P_0\,\|\,P_n)"
    assert r"D(P_0\,\|\,P_{n+1})" in latex(PROOFS["C12e"])
