"""What the statements of `theory/Signatures.v` have to say."""

from collections.abc import Callable, Iterator, Sequence
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
    fact,
    instance,
    is_dist,
    no_vertex,
    written,
)
from tests.kernel.hand_stated.enumeration import HALF, Divergence, Logs, Model, Path, two

LABELS = (0, 1)
LETTER = {0: "true", 1: "false"}
Event = Callable[[Path], bool]
Test = Callable[[Model], bool]


def signatures() -> Iterator[Check]:
    """Checks of what the statements say of finitely many generations."""
    yield from _variances()
    yield from _means()
    yield from _shared()
    yield from _reversed_divergences()
    yield from _near()
    yield from _nearness()
    yield from _consensus()
    yield from _information()


# C09 and C11: variance and mean


def _variance(p: Model) -> Fraction:
    return known.variance(p, LABELS)


def _positive(p: Model) -> str:
    return f"(@variance_gt0 ({p[0]}) ltac:(lra))"


def _mean(p: Model, draws: int, n: int, f: known.Score) -> Fraction:
    return known.mean(p, draws, n, known.resample, f)


def _variances() -> Iterator[Check]:
    cases = ((1, THIRD, 0), (2, THIRD, 1), (2, HALF, 2), (3, Fraction(1, 4), 1))
    for number, (draws, x, n) in enumerate(cases):
        p = two(x)
        sides = _mean(p, draws, 1, _variance), _variance(p)
        term = f"(c _ {draws}%N labels _ isT {is_dist(p)} {_positive(p)})"
        yield instance("C09b", number, "Rlt", sides, term)
        exact = (1 - Fraction(1, draws)) ** n * _variance(p)
        term = f"(c _ {draws}%N labels _ isT {is_dist(p)} {n}%N)"
        yield instance("C09g", number, "@eq R", (_mean(p, draws, n, _variance), exact), term)


def _average(p: Model) -> Fraction:
    return sum((x * y for x, y in zip(p, LABELS, strict=True)), Fraction(0))


def _means() -> Iterator[Check]:
    p = two(THIRD)
    yield _drift(p)
    for n in (0, 1):
        now, later = (
            _mean(p, 2, j, lambda q: (_average(q) - _average(p)) ** 2) for j in (n, n + 1)
        )
        term = f"(c _ 2%N labels _ isT {is_dist(p)} {_positive(p)} {n}%N)"
        yield instance("C11b", n, "Rlt", (now, later), term)


def _drift(p: Model) -> Check:
    """Expected means along the generations, one of which is said to differ from the first."""
    values = [written(_mean(p, 2, n, _average)) for n in range(3)]
    text = f"""
Lemma C11a_0 : C11a_statement -> exists u : nat -> R, [/\\ u 0%N = {values[0]},
  u 1%N = {values[1]}, u 2%N = {values[2]} & exists n, u n <> {written(_average(p))}].
Proof.
move=> c; have {{c}} [n] := c _ 2%N labels _ isT labels_inj {is_dist(p)} {_positive(p)}.
rewrite (_ : avg {coin(p)} labels = {written(_average(p))}) => [u|]; last by value.
exists (fun n => run 2 id n (fun P => avg P labels) {coin(p)}).
by split; [value | value | value | exists n].
Qed.
"""
    return Check("C11a", text)


# C12, C13: divergence


def _shared() -> Iterator[Check]:
    """What two readings say alike is tied to the numbers of the first one."""
    yield fact("C12b", 0, "C12b_statement = C03b_statement", "by []")
    yield fact("C17c", 0, "C17c_statement = C07f_statement", "by []")
    p = two(THIRD)
    sides = known.mean_logs(p, 2, 1, known.entropy), known.entropy(p)
    term = f"(c _ 2%N _ isT {is_dist(p)} {no_vertex(p)})"
    yield instance("C17c", 1, "Rlt", sides, term)


def _reversed_divergences() -> Iterator[Check]:
    p = two(THIRD)
    for number, (draws, n) in enumerate(((1, 0), (1, 1), (2, 0))):
        now, later = (_mean_reversed(p, draws, j) for j in (n, n + 1))
        term = f"(proj2 (c _ {draws}%N _ isT {is_dist(p)} {n}%N))"
        yield instance("C12c", number, "Rge", (later, now), term)
    yield _dominated(p)


def _mean_reversed(p: Model, draws: int, n: int) -> Divergence:
    return known.mean_logs(p, draws, n, lambda q: known.divergence(q, p))


def _dominated(p: Model) -> Check:
    text = f"""
Lemma C12c_100 : C12c_statement -> dom (two 1) {coin(p)}.
Proof.
have possible : 0 < history_law 2 id 1 {coin(p)} [tuple draw2 true true].
  by rewrite /history_law /= iid_pair /=; lra.
move=> c; apply: (same (rel := @dom _) (proj1 (c _ 2%N _ isT {is_dist(p)} 1%N) _ possible)) => //.
by clear c; rewrite /model /=; drawn.
Qed.
"""
    return Check("C12c", text)


# Events about the generations n to n + m


@dataclass(frozen=True)
class Span:
    """The generations n to n + m of the loop of two draws from a start."""

    start: Model
    n: int
    m: int

    @property
    def models(self) -> tuple[str, ...]:
        """The models along the samples w, and before them the j-th of them."""
        names = (f"({self.n} + j)", *range(self.n, self.n + self.m + 1))
        return tuple(f"(model {coin(self.start)} w {name})" for name in names)

    def happens(
        self, about: str, number: int, stated: str, each: Sequence[str], event: Event, proof: str
    ) -> Check:
        """Its probability; `each` is what it says of the generations or letters in turn."""
        chance = known.likelihood(self.start, 2, self.n + self.m, known.resample, event)
        law = f"prob (history_law 2 id ({self.n} + {self.m}) {coin(self.start)})"
        claim = f"{law} ({stated}) = {written(chance)}"
        seen = f"(fun w : seq (sample bool 2) => {' || '.join(each)})"
        return fact(about, number, claim, f"{proof} @happens{self.n + self.m} {seen}")

    def some(self, about: str, number: int, words: str, test: Test, proof: str) -> Check:
        """It holds of `MODEL` in one of these generations."""
        event, *each = (words.replace("MODEL", model) for model in self.models)
        history = f"history bool 2 ({self.n} + {self.m})"
        stated = f"fun w : {history} => [exists j : 'I_{self.m + 1}, {event}]"
        return self.happens(
            about, number, stated, each, lambda path: any(map(test, path[self.n :])), proof
        )


FLAT = two(HALF)
SPANS = (Span(FLAT, 1, 0), Span(FLAT, 0, 1))
BOUNDS = (Fraction(0), Fraction(1))


def _near() -> Iterator[Check]:
    """D ≤ M in some generation, in both orders, for M = 0 and ln 2, both attained."""
    for number, (factor, span) in enumerate(product(BOUNDS, SPANS)):
        most = factor * known.ln(Fraction(2))
        for shift, order in ((0, known.divergence), (100, _reversed)):
            pair = f"{coin(FLAT)} MODEL" if shift == 0 else f"MODEL {coin(FLAT)}"
            words = f"divergence_le ({factor} * ln 2) {pair}"
            test = partial(_at_most, order, most)
            yield span.some("divergence_le", number + shift, words, test, "near")
    for number, span in enumerate(SPANS):
        words = f"dom_dec {coin(FLAT)} MODEL"
        yield span.some(
            "supported", number, words, partial(_at_most, known.divergence, inf), "supported"
        )


def _reversed(p: Model, q: Model) -> Divergence:
    return known.divergence(q, p)


def _at_most(order: Callable[[Model, Model], Divergence], most: Divergence, q: Model) -> bool:
    value = order(FLAT, q)
    return isinstance(value, Logs) and value <= most


# C14: the three signatures together


def _nearness() -> Iterator[Check]:
    """e^−D, and 0 where D is infinite."""
    p = two(THIRD)
    for number, x in enumerate((HALF, THIRD, Fraction(1), Fraction(0))):
        divergence = known.divergence(p, two(x))
        value = f"exp (- {divergence.text})" if isinstance(divergence, Logs) else "0"
        yield fact("nearness", number, f"nearness {coin(p)} {coin(two(x))} = {value}", "close")


# C15: the final consensus


def _consensus() -> Iterator[Check]:
    """The most likely letters; that one letter has all the mass in the generations n to n + m."""
    starts = (two(THIRD), FLAT)
    for number, (p, letter) in enumerate(product(starts, LETTER)):
        most = str(p[letter] == max(p)).lower()
        yield fact("mode", number, f"mode {coin(p)} {LETTER[letter]} = {most}", "modes")
    spans = (Span(two(THIRD), 1, 0), Span(two(THIRD), 0, 1), Span(two(THIRD), 1, 1))
    for number, (span, letter) in enumerate(product(spans, LETTER)):
        yield _ends(number, span, f"(pred1 {LETTER[letter]})", (letter,))
    for number, span in enumerate(spans, 100):
        yield _ends(number, span, "predT", tuple(LETTER))


def _ends(number: int, span: Span, letters: str, among: Sequence[int]) -> Check:
    ends = (_stays(span, letter) for letter in among)

    def event(path: Path) -> bool:
        return any(all(q[letter] == 1 for q in path[span.n :]) for letter in among)

    stated = f"@ends_in _ 2 {coin(span.start)} {letters} {span.n} {span.m}"
    return span.happens("ends_in", number, stated, tuple(ends), event, "ending")


def _stays(span: Span, letter: int) -> str:
    masses = (f"Req_EM_T ({model} {LETTER[letter]}) 1" for model in span.models[1:])
    return f"({' && '.join(masses)})"


# C16: information

P, Q = two(THIRD), two(HALF)
DRAWS = (Fraction(1), Fraction(0))


def _information() -> Iterator[Check]:
    """One draw, and then half of the flat distribution mixed in: f-divergences for (t − 1)²."""
    yield from _changing_loop()
    exact = written(known.chi2(P, Q))
    least = f"f_divergence_le square drawing 1 {coin(P)} {coin(Q)}"
    yield fact("f_divergence_le", 0, f"{least} {exact}", "bounded")
    yield fact("f_divergence_le", 1, f"~ {least} ({exact} - 1/100)", "unbounded")
    term = f"(c _ _ drawing_loop _ _ {is_dist(P)} {is_dist(Q)} square square_convex 1%N {exact})"
    lines = f"({term} C16b_0_law slope _ tangent)"
    sides = _by_lines(), known.chi2(P, Q)
    law = f"\nLemma C16b_0_law : {least} {exact}.\nProof. bounded. Qed.\n"
    check = instance("C16b", 0, "Rle", sides, lines, "first [done | evaluated]")
    yield Check("C16b", law + check.text, check.holds)


def _changing_loop() -> Iterator[Check]:
    """E P₂(0)² where the first generation draws and the second mixes."""
    halves = ((x + HALF) / 2 for x in DRAWS)
    mixed = sum((chance * half**2 for chance, half in zip(P, halves, strict=True)), Fraction(0))
    for number, (n, value) in enumerate(((1, P[0]), (2, mixed))):
        claim = f"loop_run drawing {n} (fun q => q true ^ 2) {coin(P)} = {written(value)}"
        yield fact("loop_run", number, claim, "evaluated")


def _by_lines() -> Fraction:
    """Σ P·slope + Q·height over the two models, for the tangents of (t − 1)² at the ratios."""
    ratios = [x / y for x, y in zip(P, Q, strict=True)]
    slopes = [2 * (t - 1) for t in ratios]
    heights = [(t - 1) ** 2 - slope * t for t, slope in zip(ratios, slopes, strict=True)]
    terms = zip(P, slopes, Q, heights, strict=True)
    return sum((x * slope + y * height for x, slope, y, height in terms), Fraction(0))
