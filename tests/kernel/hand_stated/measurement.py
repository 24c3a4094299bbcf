"""What the statements of `theory/Measurement.v` have to say."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import pairwise, product
from math import inf

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import (
    THIRD,
    Check,
    coin,
    covers,
    extended,
    fact,
    instance,
    is_dist,
    written,
)
from tests.kernel.hand_stated.enumeration import HALF, Divergence, Logs, Model, two, vertex

FLAT, QUARTER = two(HALF), two(Fraction(1, 4))
TWO = known.ln(Fraction(2))


def measurement() -> Iterator[Check]:
    """Checks of every statement but those of all continuations of a run."""
    yield from _orders()
    yield from _rules()
    yield from _least_letters()
    yield from _worst_bounds()
    yield from _plug_ins()
    yield from _decisions()
    yield from _more_decisions()
    yield from _regions()
    yield from _excesses()


def _orders() -> Iterator[Check]:
    """a ≤ b for finite and infinite values."""
    values: Sequence[Divergence] = (Logs(), TWO, inf)
    for number, (a, b) in enumerate(product(values, values)):
        truth = str(a <= b).lower()
        claim = f"at_most {extended(a)} {extended(b)} = {truth}"
        yield fact("at_most", number, claim, "compared")
    yield fact("at_most", 100, "at_most None pinf = false", "compared")


# C34


def _rules() -> Iterator[Check]:
    """What a rule on Pn has to say of two P0 at once: whether D(P0‖Pn) > t."""
    cases = ((FLAT, vertex(0), FLAT, Logs()), (FLAT, vertex(0), FLAT, TWO))
    for number, (p, q, model, t) in enumerate(cases):
        near, far = (known.divergence(origin, model) for origin in (p, q))
        told = f"holds Gt {extended(near)} (fin T) <-> holds Gt {extended(far)} (fin T)"
        judged = f"(iff_sym (H _ _ {is_dist(p)} {is_dist(model)}))"
        rule = f"(iff_trans {judged} (H _ _ {is_dist(q)} {is_dist(model)}))"
        text = f"""
Lemma C34d_{number} : C34d_statement -> ({told.replace("T", t.text)}).
Proof. move=> c; have [rule H] := c _ letters2 {t.text} ltac:(have := ln2_gt0; lra); by apply: \
(same (rel := iff) {rule}); clear; told. Qed.
"""
        yield Check("C34d", text, (near > t) == (far > t))


def _least_letters() -> Iterator[Check]:
    """−ln min Pn; and from it on, D(P0‖Pn) > t has the same truth for all P0."""
    for number, x in enumerate((Fraction(1, 4), HALF, Fraction(0))):
        value = -1 * known.ln(x) if x else inf
        claim = f"eopp (elog (smallest (vec {coin(two(x))}))) = {extended(value)}"
        yield fact("least", number, claim, "least")
    least = -1 * known.ln(Fraction(1, 4))
    for number, (t, first) in enumerate(product((least, TWO), (0, 1))):
        sides = [known.divergence(p, QUARTER) for p in (vertex(first), vertex(1 - first))]
        truth = " <-> ".join(f"holds Gt {extended(side)} (fin {t.text})" for side in sides)
        dists = " ".join(is_dist(vertex(letter)) for letter in (first, 1 - first))
        enough = f"holds Ge (fin {t.text}) {extended(least)}"
        text = f"""
Lemma C34h_{number} : C34h_statement -> {enough} -> ({truth}).
Proof. move=> c enough; by apply: (same (rel := iff) (proj2 (c _ _ {t.text} {is_dist(QUARTER)} \
ltac:(have := ln2_gt0; lra)) (enough_quarter enough) _ _ \
{dists})); clear; told. Qed.
"""
        alike = (sides[0] > t) == (sides[1] > t)
        yield Check("C34h", text, not t >= least or alike)


# C35


def _worst_bounds() -> Iterator[Check]:
    """−ln min Pn bounds the divergence with probability 1, whatever is drawn; it is attained."""
    gamma = THIRD
    for number, letter in enumerate((0, 1)):
        p = vertex(letter)
        bound = f"(c _ 1%N ({gamma}) {coin(QUARTER)} isT ltac:(lra) {is_dist(QUARTER)})"
        term = f"(proj1 (proj2 {bound} {covers(QUARTER)} _ {is_dist(p)}))"
        held = known.divergence(p, QUARTER) <= -1 * known.ln(min(QUARTER))
        sides = 1 - gamma, Fraction(int(held))
        yield instance("C35d", number, "Rle", sides, term, "first [lra | bounded]")


def _mean(p: Model, m: int, f: Callable[[Model], Divergence]) -> Divergence:
    return known.mean_logs(p, m, 1, f)


def _reversed(model: Model, q: Model) -> Divergence:
    return known.divergence(q, model)


def _plug_ins() -> Iterator[Check]:
    """E D(P̂m‖Pn) and D(P0‖Pn), infinite ones included."""
    p = two(THIRD)
    for number, (m, model) in enumerate(product((1, 2), (FLAT, vertex(0)))):
        sides = _mean(p, m, partial(_reversed, model)), known.divergence(p, model)
        term = f"(c _ {m}%N _ _ isT {is_dist(p)} {is_dist(model)})"
        yield instance("C35e", number, "holds Ge", sides, term, "expected")


# C37


def _decisions() -> Iterator[Check]:
    """The decisions 1, 0, 1 of a fair coin, one by one."""
    made = (0, 1, 0)
    models = [known.fitted(made[:m], 2) for m in (1, 2, 3)]
    for number, (now, later) in enumerate(pairwise(models)):
        sides = known.divergence(FLAT, later), known.divergence(FLAT, now)
        path = f"decisions_made (fun i => {covers(FLAT)} _) {number + 1}%N isT"
        term = f"(c _ _ {is_dist(FLAT)} {path})"
        yield instance("C37a", number, "holds Le", sides, term, "counted")


def _more_decisions() -> Iterator[Check]:
    """Expectations for one decision and for two, in both orders of the arguments, and of χ²."""
    p = two(THIRD)
    now, later = (_mean(p, m, lambda q: known.divergence(p, q)) for m in (1, 2))
    term = f"(c _ _ {is_dist(p)} both_letters 1%N isT)"
    yield instance("C37b", 0, "holds Lt", (later, now), term, "expected")
    now, later = (_mean(p, m, partial(_reversed, p)) for m in (1, 2))
    term = f"(c _ _ 1%N isT {is_dist(p)})"
    yield instance("C37f", 0, "holds Le", (later, now), term, "expected")
    for m in (1, 2, 3):
        error = known.mean(p, m, 1, known.resample, lambda q: known.chi2(q, p))
        term = f"(c _ _ {m}%N isT {is_dist(p)} {covers(p)})"
        yield instance(
            "C37e", m, "@eq R", (error, Fraction(1, m)), term, f"drawing {m}%N {coin(p)}"
        )


def _regions() -> Iterator[Check]:
    """The law outside the first letter; empirical distributions of the first of two draws."""
    for number, x in enumerate((HALF, THIRD)):
        rest = known.conditioned(two(x), (False, True))
        claim = f"outside {coin(two(x))} (pred1 true) = {coin(rest)}"
        yield fact("outside", number, claim, "region")


def _excesses() -> Iterator[Check]:
    """D(P0‖P̂j) > ε for some j of those from m to 2."""
    p, draws = FLAT, "forall a b : bool, emp_first {} (draw2 a b) = {}"
    yield fact("first_draws", 1, draws.format(1, "two (SmallInstances.tally a)"), "one_of_two")
    yield fact("first_draws", 2, draws.format(2, "emp (draw2 a b)"), "both")
    yield Check("first_draws", "\nDefinition first_draws := (first_draws_1, first_draws_2).\n")
    for number, (m, n) in enumerate(((2, 0), (1, 1))):
        far = "~~ at_most (KL (vec {}) (vec {})) (fin (ln 2))"
        some = far.format(coin(p), f"(emp_first ({m} + j) s)")
        event = f"(fun s : sample bool ({m} + {n}) => [exists j : 'I_{n + 1}, {some}])"
        each = " || ".join(far.format(coin(p), f"q{j}") for j in range(m, m + n + 1))
        chance = sum(
            (p[a] * p[b] for a, b in product((0, 1), (0, 1)) if _exceeds(p, (a, b), m)),
            Fraction(0),
        )
        claim = f"prob (iid {coin(p)}) {event} = {written(chance)}"
        yield fact(
            "emp_first", number, claim, f"unlikely first_draws (fun q1 q2 : bool -> R => {each})"
        )


def _exceeds(p: Model, sample: Sequence[int], m: int) -> bool:
    fits = (known.fitted(sample[:j], 2) for j in range(m, len(sample) + 1))
    return any(not known.divergence(p, q) <= TWO for q in fits)
