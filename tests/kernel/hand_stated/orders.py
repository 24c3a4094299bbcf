"""What the statements of `theory/Orders.v` have to say."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import THIRD, Check, Number, coin, fact, instance, is_dist
from tests.kernel.hand_stated.enumeration import HALF, Divergence, Logs, Model, two

ORIGIN, ONE = two(THIRD), Fraction(1)
UPDATE = "(fun p q => q =1 swap p)"


def orders() -> Iterator[Check]:
    """Checks of the statements that say something of finitely many generations."""
    yield from _floors()
    yield from _falls()
    yield from _geometric()
    yield from _literally()
    yield from _human_floor()
    yield from _bounded()
    yield from _drifting()
    yield from _lattice()
    yield from _beyond()
    yield _drift()


# Runs of the three orders


def _swapped(p: Model) -> Model:
    return p[1], p[0]


@dataclass(frozen=True)
class Run:
    """The anchored loop in an order, where the update exchanges the two letters."""

    order: int
    start: Model
    human: Model = ORIGIN
    weight: Fraction = HALF

    def step(self, p: Model) -> Model:
        if self.order == 1:
            return known.mixed(self.weight, p, self.human)
        if self.order == 2:
            return known.mixed(self.weight, _swapped(p), self.human)
        return _swapped(known.mixed(self.weight, p, self.human))

    def model(self, n: int) -> Model:
        return self.start if n == 0 else self.step(self.model(n - 1))

    def divergence(self, n: int) -> Divergence:
        return known.divergence(ORIGIN, self.model(n))

    @property
    def steps(self) -> str:
        loop = f"order{self.order} ({self.weight}) {coin(self.human)}"
        return f"(steps ({loop}) {coin(self.start)})"

    @property
    def is_run(self) -> str:
        data = f"({self.weight}) {coin(self.human)} {coin(self.start)}"
        return f"(@run{self.order} {data} {is_dist(self.start)})"

    @property
    def exact(self) -> str:
        """The data and hypotheses of a statement with the original as human data."""
        given = f"letters2 swaps ltac:(lra) {is_dist(ORIGIN)} {self.is_run}"
        return f"{UPDATE} ({self.weight}) {coin(ORIGIN)} {self.steps} {given}"

    def inexact(self, letters: str = "", error: str = "") -> str:
        """The same with human data of its own; not every statement asks for two letters."""
        data = f"({self.weight}) {coin(ORIGIN)} {coin(self.human)} {self.steps}"
        dists = f"{is_dist(ORIGIN)} {is_dist(self.human)}"
        return f"{UPDATE} {data} {letters} swaps ltac:(lra) {dists} {error} {self.is_run}"


def _scaled(factor: Fraction, value: Divergence) -> Divergence:
    """0·∞ = 0."""
    if isinstance(value, float):
        return value if factor else Logs()
    return factor * value


def _plus(left: Divergence, right: Logs) -> Divergence:
    return left if isinstance(left, float) else left + right


def _floors() -> Iterator[Check]:
    """D(P0‖Pₙ₊₁) ≤ −ln α."""
    for order, about in ((1, "C06f"), (2, "C06g"), (3, "C06h")):
        cases = [(Run(order, two(1)), 0), (Run(order, two(HALF), weight=ONE), 0)]
        cases += [(Run(1, two(1)), 1)] if order == 1 else []
        cases += [(Run(2, ORIGIN), 0)] if order == 2 else []
        cases += [(Run(3, two("1/6")), 0)] if order == 3 else []
        for number, (run, n) in enumerate(cases):
            sides = run.divergence(n + 1), -1 * known.ln(run.weight)
            term = f"(c _ {run.exact} {n}%N)"
            yield instance(about, number, "holds Le", sides, term, "walked")


def _falls() -> Iterator[Check]:
    """Order (iii): from one generation to the next."""
    for number, run in enumerate((Run(3, two(1)), Run(3, two("2/3")), Run(3, two("1/6")))):
        sides = run.divergence(1), run.divergence(0)
        term = f"c _ {run.exact} 0%N"
        for about in ("C22d", "C29c"):
            yield instance(about, number, "holds Le", sides, f"({term})", "walked")
        other = f"(two_differ (x := {run.start[0]}) (y := {ORIGIN[0]}) ltac:(lra))"
        yield instance("C27e", number, "holds Lt", sides, f"({term} {other})", "walked")


def _geometric() -> Iterator[Check]:
    """D(P0‖Pₙ) ≤ (1 − α)ⁿ·D(P0‖Pinit), with 0·∞ = 0 at α = 1."""
    cases = (
        ("C30b", Run(1, two("2/3")), 1),
        ("C30b", Run(1, two(1)), 2),
        ("C30b", Run(1, two(1), weight=ONE), 1),
        ("C30d", Run(2, ORIGIN), 1),
        ("C30d", Run(2, two(1)), 1),
        ("C30e", Run(3, two("1/6")), 1),
        ("C30e", Run(3, two("2/3")), 0),
    )
    for number, (about, run, n) in enumerate(cases):
        sides = run.divergence(n), _scaled((1 - run.weight) ** n, run.divergence(0))
        term = f"(c _ {run.exact} {n}%N)"
        yield instance(about, number, "holds Le", sides, term, "walked")


def _literally() -> Iterator[Check]:
    """C30c: the factor is D(P0‖P0) = 0, in each order, with any human data."""
    names = {1: "mixed", 2: "updated_then_mixed", 3: "mixed_then_updated"}
    runs = (Run(1, two(1)), Run(2, two(1)), Run(3, two(1)), Run(1, two(HALF), two(HALF)))
    for number, run in enumerate(runs):
        own = _scaled(1 - run.weight, known.divergence(ORIGIN, ORIGIN))
        term = f"(c {names[run.order]} _ {run.inexact('letters2')} 0%N)"
        yield instance("C30c", number, "holds Le", (run.divergence(1), own), term, "walked")


def _human_floor() -> Iterator[Check]:
    """C30g: D(P0‖Pₙ₊₁) ≤ −ln α + D(P0‖Ph)."""
    runs = (Run(2, two(1), two(HALF)), Run(2, two(0), two(HALF)), Run(2, two(HALF), two(1)))
    for number, run in enumerate(runs):
        error = known.divergence(ORIGIN, run.human)
        sides = run.divergence(1), _plus(error, -1 * known.ln(run.weight))
        yield instance("C30g", number, "holds Le", sides, f"(c _ {run.inexact()} 0%N)", "walked")


def _bounded() -> Iterator[Check]:
    """C31h: D(P0‖Pₙ₊₁) < ∞ where the update exchanges the letters, and where it drops one."""
    run = Run(3, two(1), two(HALF))
    swapping = f"(c _ {run.inexact('letters2', 'ltac:(finite_error)')} 0%N)"
    yield instance("C31h", 0, "holds Lt", (run.divergence(1), inf), swapping, "walked")
    dists = f"{is_dist(ORIGIN)} {is_dist(run.human)} ltac:(finite_error)"
    data = f"(1/2) {coin(ORIGIN)} {coin(run.human)} (fun n => if n is 0 then two 1 else two 0)"
    updates = "(@settles 0 ltac:(lra)) ltac:(lra)"
    walk = f"(settled {is_dist(two(1))} 0) 0%N"
    term = f"(c _ (fun p q => q =1 two 0) {data} letters2 {updates} {dists} {walk})"
    sides = known.divergence(ORIGIN, two(0)), inf
    yield instance("C31h", 1, "holds Lt", sides, term, "first [done | divergences; by []]")


# Order (ii) with drift


def _drifting() -> Iterator[Check]:
    """The update gives (1/6, 5/6), half of which is replaced by half of (1/2, 1/2).

    From the vertex P0, D(P0‖P) = −ln P(x), so that e^{−D} is P(x). The drift is ln 3, exactly so
    at the first step from (1/2, 1/2); the human error is ln 2.
    """
    origin, human, update = two(1), two(HALF), two("1/6")
    drift, error = known.ln(Fraction(3)), known.ln(Fraction(2))
    for case, start in enumerate((two(HALF), two(0))):
        models = (start, *[known.mixed(HALF, update, human)] * 3)
        x = f"({start[0]})"
        data = f"(1/2) (ln 3) (ln 2) {coin(origin)} {coin(human)} (held {x}) (fun _ => two (1/6))"
        given = "(@settles (1/6) ltac:(lra)) ltac:(lra)"
        dists = f"{is_dist(origin)} {is_dist(human)} (@held_run {x} ltac:(lra))"
        last = f"(@held_drift {x} ltac:(lra))"
        call = f"c _ (fun p q => q =1 two (1/6)) {data} {given}"
        for n in (0, 1, 2):
            part = 1 - HALF**n
            growth = part / HALF * (HALF * drift + HALF * error)
            bound = _plus(_scaled(HALF**n, known.divergence(origin, start)), growth)
            sides: tuple[Number, Number] = known.divergence(origin, models[n]), bound
            term = f"({call} {dists} human_error {last} {n}%N)"
            yield instance("C30f", 3 * case + n, "holds Le", sides, term, "heldout")
        for n in (0, 1):
            now, later = models[n][0], models[n + 1][0]
            sides = later, (1 - HALF) * THIRD * now + HALF * HALF
            number = 2 * case + n
            signed = call + " ln3_ge0"
            term = f"(proj1 ({signed} {dists} human_error {last}) {n}%N)"
            yield instance("C30h", number, "holds Ge", sides, term, "neared")
            term = f"({call} {dists} human_bound {last} {n}%N)"
            yield instance("C36j", number, "holds Ge", sides, term, "neared")


def _drift() -> Check:
    """C30j, of a single draw from (1/2, 1/2), which leaves one letter."""
    p = two(HALF)
    assert known.divergence(p, two(1)) == inf
    assert known.divergence(p, p) == Logs()
    reached = f"{coin(p)} {coin(p)} {coin(two(1))} {is_dist(p)} {is_dist(p)} misses"
    proof = f"exists delta; move: (H {reached}); divergences; rewrite kl_even"
    text = f"""
Lemma C30j_0 : C30j_statement -> exists delta, holds Le pinf (fin 0 + fin delta)%ext.
Proof. by case=> _ /(_ [finType of bool] 1%N isT) [delta H] _; {proof}. Qed.
"""
    return Check("C30j", text, False)


# C06


def _lattice() -> Iterator[Check]:
    """C06i: the greatest finite divergence of N draws from (1/2, 1/2), N = 2 and 3."""
    origin = two(HALF)
    for draws, words in ((2, "true false"), (3, "true true false")):
        values = [known.divergence(origin, q) for q in known.reachable(origin, draws)]
        largest = max(value for value in values if isinstance(value, Logs))
        closed = HALF * known.ln(Fraction(draws**2, 4 * (draws - 1)))
        term = f"(proj2 (proj1 c {draws}%N isT) (draw{draws} {words}) ltac:(below_infinity))"
        yield instance("C06i", draws, "holds Le", (largest, closed), term, "farthest")


def _beyond() -> Iterator[Check]:
    """D(P0‖P) > M, strictly; a lost letter is beyond every M."""
    origin = two(HALF)
    for number, (x, bound) in enumerate(((HALF, 0), (HALF, -1), (ONE, 0), (ONE, 5))):
        divergence = known.divergence(origin, two(x))
        above = divergence == inf or (divergence == Logs() and bound < 0)
        value = str(above).lower()
        claim = f"beyondb {coin(origin)} ({bound}) {coin(two(x))} = {value}"
        yield fact("beyondb", number, claim, "exceeded")
