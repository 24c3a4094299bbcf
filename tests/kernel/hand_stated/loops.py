"""What the statements of `theory/Loops.v` have to say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import product
from math import inf

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import (
    THIRD,
    Check,
    coin,
    covers,
    dice,
    fact,
    instance,
    is_dist,
    no_vertex,
    written,
)
from tests.kernel.hand_stated.enumeration import HALF, Logs, Model, Path, two, vertex


def loops() -> Iterator[Check]:
    """Checks of every statement of the file."""
    yield from _divergences()
    yield from _chi2()
    yield _factor()
    yield from _reversed_divergences()
    yield _dominated()
    yield from _entropies()
    yield from _repeats()
    yield from _losses()
    yield from _departures()
    yield from _long_runs()
    yield _almost_surely()
    yield from _excursions()


# C03


def _divergences() -> Iterator[Check]:
    """E D(P0‖Pₙ) is 0 at n = 0, and +∞ afterwards unless P0 is a vertex."""
    for number, p in enumerate((two(HALF), two(1), two(THIRD))):
        away = partial(known.divergence, p)
        sides = [known.mean_logs(p, 1, n, away) for n in (1, 0)]
        proof = f"[as_events 1%N 1%N {coin(p)} | as_events 1%N 0%N {coin(p)}]; expected"
        yield instance(
            "C03b", number, "holds Ge", sides, f"(c _ 1%N _ isT {is_dist(p)} 0%N)", proof
        )


def _mean_chi2(p: Model, draws: int, n: int) -> Fraction:
    return known.mean(p, draws, n, known.resample, lambda q: known.chi2(q, p))


def _chi2() -> Iterator[Check]:
    cases = ((1, THIRD, 0), (2, THIRD, 1), (3, HALF, 0))
    for number, (draws, x, n) in enumerate(cases):
        p = two(x)
        now, later = (_mean_chi2(p, draws, j) for j in (n, n + 1))
        closed = (len(p) - 1) * (1 - (1 - Fraction(1, draws)) ** n)
        term = f"(c _ {draws}%N _ isT {is_dist(p)} {covers(p)} {n}%N)"
        yield instance("C03d", 2 * number, "@eq R", (now, closed), f"(proj1 {term})")
        yield instance("C03d", 2 * number + 1, "Rle", (now, later), f"(proj2 {term})")
    yield _chi2_on_three()


def _chi2_on_three() -> Check:
    """One draw on three letters: E χ²(P₁‖P0) = 2."""
    p = known.model("1/2", "1/3", "1/6")
    sides = _mean_chi2(p, 1, 1), Fraction(len(p) - 1)
    term = f"(proj1 (c _ 1%N {dice(p)} isT {is_dist(p)} {covers(p)} 1%N))"
    proof = (
        "first [rewrite /run /= step_vertex /chisq !big_ord_recl !big_ord0 /three /vertex /=; "
        "number | rewrite card_ord /=; number]"
    )
    return instance("C03d", 100, "@eq R", sides, term, proof)


def _factor() -> Check:
    """One factor for the steps from n = 1 and n = 2."""
    p = two(THIRD)
    first, second, third = (written(_mean_chi2(p, 2, n)) for n in (1, 2, 3))
    text = f"""
Lemma C03c_0 : C03c_statement ->
  exists c, 1 < c /\\ ({second} >= c * {first} /\\ {third} >= c * {second}).
Proof.
move=> c; case: (c _ 2%N _ letters2 isT {is_dist(p)} {covers(p)}) => f [f1 H].
exists f; split=> //; clear f1; split.
  by apply: (same (rel := Rge) (H 1%N isT)); clear c H; value.
by apply: (same (rel := Rge) (H 2%N isT)); clear c H; value.
Qed.
"""
    return Check("C03c", text)


def _reversed_divergences() -> Iterator[Check]:
    p = two(THIRD)
    for draws in (1, 2):
        now, later = (
            known.mean_logs(p, draws, n, lambda q: known.divergence(q, p)) for n in (1, 2)
        )
        left = known.mean_logs(p, draws, 1, known.entropy)
        assert isinstance(left, Logs)
        term = f"(c _ {draws}%N _ isT {is_dist(p)} 1%N)"
        equal = f"(let: And3 _ e _ := {term} in e)"
        yield instance("C03e", draws, "@eq R", (now, known.entropy(p) - left), equal)
        if draws == 1:
            yield instance("C03e", 0, "Rle", (now, later), f"(let: And3 _ _ r := {term} in r)")


def _dominated() -> Check:
    text = f"""
Lemma C03e_100 : C03e_statement -> dom (two 1) (two (1/3)).
Proof.
have possible : 0 < history_law 2 id 1 (two (1/3)) [tuple draw2 true true].
  by rewrite /history_law /= iid_pair /=; lra.
move=> c; case: (c _ 2%N _ isT {is_dist(two(THIRD))} 1%N) => /(_ _ possible) D _ _.
apply: (same (rel := @dom _) D) => //; clear c D.
by rewrite /model /=; drawn; congr two; lra.
Qed.
"""
    return Check("C03e", text)


# C07 and C08


def _entropies() -> Iterator[Check]:
    for number, (draws, x) in enumerate(((1, THIRD), (2, THIRD))):
        p = two(x)
        sides = known.mean_logs(p, draws, 1, known.entropy), known.entropy(p)
        term = f"c _ {draws}%N _ isT {is_dist(p)}"
        yield instance("C07b", number, "Rle", sides, f"({term})")
        yield instance("C07f", number, "Rlt", sides, f"({term} {no_vertex(p)})")
    top = vertex(0)
    sides = known.mean_logs(top, 2, 1, known.entropy), known.entropy(top)
    yield instance("C07b", 100, "Rle", sides, f"(c _ 2%N _ isT {is_dist(top)})")


def _repeats() -> Iterator[Check]:
    quarter, one = Fraction(1, 4), Fraction(1)
    cases = ((1, THIRD, 1), (2, THIRD, 0), (2, THIRD, 2), (3, quarter, 1), (1, one, 0))
    for number, (draws, x, n) in enumerate(cases):
        p = two(x)
        left = known.mean(p, draws, n, known.resample, lambda q: 1 - known.repeats(q))
        right = (1 - Fraction(1, draws)) ** n * (1 - known.repeats(p))
        term = f"(c _ {draws}%N _ isT {is_dist(p)} {n}%N)"
        yield instance("C08e", number, "@eq R", (left, right), term)


# C31

WEIGHT, HUMAN = Fraction(1, 4), two(HALF)


def _losses() -> Iterator[Check]:
    """The probability that D(P0‖Pₙ) = +∞ is said to be 0."""
    p, start, train = two(THIRD), two("3/4"), known.anchored(WEIGHT, HUMAN)
    dists = " ".join(map(is_dist, (p, HUMAN, start)))
    covered = " ".join(f"(@two_dom ({p[0]}) ({q[0]}) ltac:(lra))" for q in (HUMAN, start))

    def lost(path: Path) -> bool:
        return known.divergence(p, path[-1]) == inf

    for number, (draws, n) in enumerate(((1, 1), (2, 1), (2, 2))):
        gone = known.likelihood(start, draws, n, train, lost)
        data = f"({WEIGHT}) {coin(p)} {coin(HUMAN)} {coin(start)} letters2 isT ltac:(lra)"
        term = f"(c _ {draws}%N {data} {dists} {no_vertex(p)} {covered} {n}%N)"
        event = f"losses {draws}%N ({WEIGHT}) {coin(HUMAN)} {coin(p)} {coin(start)} {n}%N"
        sides = gone, Fraction(0)
        yield instance("C31c", number, "@eq R", sides, term, f"first [done | {event}]")


def _departures() -> Iterator[Check]:
    """The probability of leaving a vertex."""
    train = known.anchored(WEIGHT, HUMAN)
    for number, draws in enumerate((1, 2)):
        left = known.likelihood(vertex(0), draws, 1, train, lambda path: path[1] != path[0])
        data = f"({WEIGHT}) {coin(HUMAN)} isT ltac:(lra) {is_dist(HUMAN)} {no_vertex(HUMAN)}"
        sides, proof = (Fraction(0), left), "first [done | leaving]"
        yield instance("C31d", number, "Rlt", sides, f"(c _ {draws}%N {data} true)", proof)


@dataclass(frozen=True)
class LongRun:
    """The loop on two letters that mixes in `human` at this weight, one or two draws each time."""

    number: int
    draws: int
    weight: Fraction
    human: Model

    @property
    def train(self) -> known.Train:
        return known.anchored(self.weight, self.human)

    @property
    def law(self) -> dict[Model, Fraction]:
        """The stationary law."""
        return known.long_run(self.draws, self.train)

    @property
    def kept(self) -> Fraction:
        """E ΣP² under it."""
        return sum((share * known.repeats(q) for q, share in self.law.items()), Fraction(0))

    @property
    def data(self) -> str:
        given = f"isT ltac:(lra) {is_dist(self.human)}"
        return f"_ {self.draws}%N ({self.weight}) {coin(self.human)} {given}"

    def checks(self) -> Iterator[Check]:
        yield self._stationary()
        yield self._second_moment()
        yield self._expected()
        yield self._limit()
        yield self._ratio()

    def _stationary(self) -> Check:
        step = "step_one" if self.draws == 1 else "step_pair"
        law = f"law_{self.number}"
        text = f"""
Definition {law} : 'I_{self.draws + 1} -> R :=
  fun i => nth 0 [:: {"; ".join(map(str, self.law.values()))}] i.

Lemma {law}_dist : is_dist {law}.
Proof.
split=> [i|]; last by rewrite !big_ord_recl big_ord0 /{law} /=; lra.
by case: i => [[|[|[|i]]] lt_i] //; rewrite /{law} /=; lra.
Qed.

Lemma {law}_state i : is_dist (@state {self.draws} i).
Proof. by apply: two_dist; case: i => [[|[|[|i]]] lt_i] //=; lra. Qed.

Lemma {law}_stationary : stationary {self.draws} (anchor ({self.weight}) {coin(self.human)})
  {law} (@state {self.draws}).
Proof.
move=> f; rewrite /E /state !big_ord_recl !big_ord0 /= !{step} /anchor /blend /{law} /=.
by states; rewrite /two; field.
Qed.
"""
        return Check("stationary", text)

    def _second_moment(self) -> Check:
        value = f"second_moment_value {self.draws} ({self.weight}) {coin(self.human)}"
        claim = f"{value} = {written(self.kept)}"
        proof = "rewrite /second_moment_value; unfolded; number"
        return fact("second_moment_value", self.number, claim, proof)

    def _expected(self) -> Check:
        law = f"law_{self.number}"
        term = f"(proj1 (c {self.data}) _ _ _ {law}_dist {law}_state {law}_stationary)"
        proof = (
            "first [rewrite /second_moment_value; unfolded; number "
            f"| rewrite /E /{law} /state !big_ord_recl !big_ord0 !sumR_bool /=; number]"
        )
        return instance("C31j", self.number, "@eq R", (self.kept, self.kept), term, proof)

    def _limit(self) -> Check:
        start = two("1/4")
        first, second = (
            written(known.mean(start, self.draws, n, self.train, known.repeats)) for n in (0, 1)
        )
        loop = f"{self.draws} (anchor ({self.weight}) {coin(self.human)})"
        text = f"""
Lemma C31j_limit_{self.number} : C31j_statement ->
  exists u, [/\\ u 0%N = {first}, u 1%N = {second} & Un_cv u {written(self.kept)}].
Proof.
move=> c; exists (fun n => run {loop} n (fun P => \\sum_x P x ^ 2) {coin(start)}).
split; [clear c; value | clear c; value |].
apply: (same (rel := Un_cv) (proj2 (c {self.data}) {coin(start)} {is_dist(start)})) => //.
by clear c; rewrite second_moment_value_{self.number}.
Qed.
"""
        return Check("C31j", text)

    def _ratio(self) -> Check:
        ratio = (1 - self.kept) / (1 - known.repeats(self.human))
        term = f"(proj1 c {self.data} {no_vertex(self.human)})"
        proof = "rewrite /second_moment_value /kept; unfolded; number"
        return instance("C31k", self.number, "@eq R", (ratio, ratio), term, proof)


def _long_runs() -> Iterator[Check]:
    cases = ((1, THIRD, two(THIRD)), (2, THIRD, two(THIRD)), (2, Fraction(1), two(HALF)))
    for number, (draws, weight, human) in enumerate(cases):
        yield from LongRun(number, draws, weight, human).checks()


# Almost sure convergence


def _almost_surely() -> Check:
    text = r"""
Lemma tends_almost_surely_says (T : finType) N train (p : T -> R) X :
  tends_almost_surely N train p X = forall eps, 0 < eps -> exists n, forall m,
    prob (history_law N train (n + m) p) (fun w : history T N (n + m) => far X p n m eps w) <= eps.
Proof. by []. Qed.
"""
    return Check("tends_almost_surely", text)


def _excursions() -> Iterator[Check]:
    """The probability that P(0)P(1) > ε at some generation from n to n + m, strictly."""
    start = two(HALF)
    anchored = "(anchor (1/2) (two (1/2)))", known.anchored(HALF, two(HALF))
    cases = ((0, 1, "1/8"), (1, 0, "1/8"), (1, 1, "1/8"), (1, 0, "1/4"))
    trains = (("id", known.resample), anchored)
    for number, ((name, train), (n, m, eps)) in enumerate(product(trains, cases)):
        event = _beyond(n, Fraction(eps))
        chance = known.likelihood(start, 2, n + m, train, event)
        score = f"far (fun q => q true * q false) {coin(start)} {n} {m} ({eps}) w"
        law = f"prob (history_law 2 {name} {n + m} {coin(start)})"
        claim = f"{law} (fun w : history bool 2 {n + m} => {score}) = {written(chance)}"
        yield fact("tends_almost_surely", number, claim, "away")


def _beyond(n: int, eps: Fraction) -> Callable[[Path], bool]:
    return lambda path: any(q[0] * q[1] > eps for q in path[n:])
