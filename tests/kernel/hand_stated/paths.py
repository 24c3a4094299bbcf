"""What the statements of `theory/Paths.v` have to say."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import (
    THIRD,
    Check,
    Number,
    coin,
    dice,
    fact,
    instance,
    is_dist,
    written,
)
from tests.kernel.hand_stated.enumeration import HALF, Model, two

WORD = {1: "draw1", 2: "draw2", 3: "draw3"}


@dataclass(frozen=True)
class Walk:
    """A start, and how many of the draws of each generation give the first letter."""

    start: Model
    draws: int
    heads: tuple[int, ...]

    @property
    def models(self) -> tuple[Model, ...]:
        return (self.start, *(two(Fraction(n, self.draws)) for n in self.heads))

    @property
    def chance(self) -> Fraction:
        steps = zip(self.models, self.heads, strict=False)
        chances = (p[0] ** n * p[1] ** (self.draws - n) for p, n in steps)
        return prod(chances, start=Fraction(1))

    @property
    def history(self) -> str:
        words = "; ".join(_word(self.draws, n) for n in self.heads)
        return f"([tuple {words}] : history bool {self.draws} {len(self.heads)})"

    def law(self, name: str) -> str:
        """The probability of the history, as a lemma that the term of an instance needs."""
        law = f"history_law {self.draws} id {len(self.heads)} {coin(self.start)} {self.history}"
        return f"\nLemma {name}_law : {law} = {written(self.chance)}.\nProof. likelihood. Qed.\n"

    def term(self, name: str, step: str, origin: str = "") -> str:
        """The statement at a step of this walk."""
        start = f"{self.draws}%N {coin(self.start)} letters2 isT {is_dist(self.start)}"
        walk = f"{len(self.heads)}%N {self.history} (gt0 {name}_law ltac:(lra))"
        return f"(c _ {origin} {start} {walk} {step})"


def _word(draws: int, heads: int) -> str:
    letters = ("true" if i < heads else "false" for i in range(draws))
    return f"({WORD[draws]} {' '.join(letters)})"


WALKS = (
    Walk(two(THIRD), 1, (1, 1)),
    Walk(two(THIRD), 2, (1, 2)),
    Walk(two(HALF), 2, (1, 0)),
    Walk(two(THIRD), 3, (2, 1)),
)

UNREACHED = """\
move=> [s [s0 /(_ true)]]; have [a [b ab]] := draw2P s; subst s; move: s0;
by rewrite iid_pair; case: a; case: b; drawn; rewrite /two; lra"""


def paths() -> Iterator[Check]:
    """Checks of every statement of the file."""
    yield from _steps("C03a", "unbroken Ge", known.divergence)
    yield from _steps("C12a", "unbroken Ge", known.divergence, walks=WALKS[::3])
    yield from _steps("C07a", "unbroken Le", lambda _, q: known.entropy(q))
    yield from _steps("C09a", "unbroken Le", _variance, "labels labels_inj")
    yield from _other_starts()
    yield _return()
    yield from _reached()
    yield from _kept_sets()


def _variance(_: Model, q: Model) -> Fraction:
    return known.variance(q, (0, 1))


def _steps(
    about: str,
    relation: str,
    score: Callable[[Model, Model], Number],
    labels: str = "",
    walks: Sequence[Walk] = WALKS,
) -> Iterator[Check]:
    for number, (walk, j) in enumerate(product(walks, (0, 1))):
        name = f"{about}_{number}"
        now, later = (score(walk.start, walk.models[i]) for i in (j, j + 1))
        term = walk.term(name, f"{j}%N isT {labels}")
        check = instance(about, number, relation, (later, now), term, "measured")
        yield Check(about, walk.law(name) + check.text, check.holds)


def _other_starts() -> Iterator[Check]:
    """C16a, with an original other than the start."""
    cases = (
        (two(HALF), Walk(two(THIRD), 2, (1, 1))),
        (two(1), Walk(two(THIRD), 1, (1,))),
        (two(THIRD), Walk(two(HALF), 2, (2, 2))),
    )
    for number, (origin, walk) in enumerate(cases):
        name = f"C16a_{number}"
        now, later = (known.divergence(origin, q) for q in walk.models[:2])
        term = walk.term(name, "0%N isT", f"{coin(origin)} {is_dist(origin)}")
        check = instance("C16a", number, "unbroken Ge", (later, now), term, "measured")
        yield Check("C16a", walk.law(name) + check.text, check.holds)


def _return() -> Check:
    """From (1/3, 2/3) to (2/3, 1/3) and back, three draws each time."""
    walk = Walk(two(THIRD), 3, (2, 1))
    left, away = (q != walk.start for q in walk.models[1:])
    text = f"""
Lemma C16c_0 : C16c_statement -> ~ two (2/3) =1 two (1/3) -> ~ two (1/3) =1 two (1/3).
Proof.
move=> c; apply: (same (rel := fun A B : Prop => A -> B) {walk.term("C16c_0", "1%N 2%N isT")}).
  by clear c; rewrite /model /=; drawn; congr (~ two _ =1 _); lra.
by clear c; rewrite /model /=; drawn; congr (~ two _ =1 _); lra.
Qed.
"""
    return Check("C16c", walk.law("C16c_0") + text, not left or away)


def _reached() -> Iterator[Check]:
    """One step of two draws, from three starts to four models."""
    starts = (Fraction(0), THIRD, Fraction(1))
    ends = (Fraction(0), THIRD, HALF, Fraction(1))
    for number, (x, y) in enumerate(product(starts, ends)):
        p, q = two(x), two(y)
        claim = f"leads_to 2 {coin(p)} {coin(q)}"
        if q in known.reachable(p, 2):
            heads = int(2 * y)
            a, b = ("true" if i < heads else "false" for i in range(2))
            yield fact("leads_to", number, claim, f"by reached {a} {b}")
        else:
            yield fact("leads_to", number, f"~ {claim}", UNREACHED)


# C07c

LEVELS = known.model("1/2", "1/4", "1/4")
LIKELY = """\
split=> [i j|]; last (by exists (@Ordinal 3 0 isT); rewrite ?inE /three //=; lra);
rewrite !inE /three; case: i => [[|[|[|i]]] lt_i] //=;
case: j => [[|[|[|j]]] lt_j] //=; lra"""
UNLIKELY = """\
move=> [most [i]]; rewrite !inE;
have := most (@Ordinal 3 1 isT) (@Ordinal 3 0 isT);
have := most (@Ordinal 3 2 isT) (@Ordinal 3 0 isT); rewrite !inE /three /=;
case: i => [[|[|[|i]]] lt_i] //= H1 H2;
by first [have := H1 isT isT; lra | have := H2 isT isT; lra]"""


def _kept_sets() -> Iterator[Check]:
    """Every set of letters of (1/2, 1/4, 1/4): whether it may be kept, and what it leaves."""
    for number, bits in enumerate(product((False, True), repeat=3)):
        inside = [x for x, bit in zip(LEVELS, bits, strict=True) if bit]
        outside = [x for x, bit in zip(LEVELS, bits, strict=True) if not bit]
        kept = f"(kept_set {' '.join(map(str, bits)).lower()})"
        claim = f"most_likely {dice(LEVELS)} {kept}"
        if any(inside) and all(x <= min(inside) for x in outside):
            yield fact("most_likely", number, claim, LIKELY)
            yield from _truncations(number, kept, known.conditioned(LEVELS, bits))
        else:
            yield fact("most_likely", number, f"~ {claim}", UNLIKELY)


def _truncations(number: int, kept: str, left: Model) -> Iterator[Check]:
    claim = f"truncation {dice(LEVELS)} {kept} = {dice(left)}"
    yield fact("truncation", number, claim, "truncated")
    term = f"(c _ {dice(LEVELS)} {kept} {is_dist(LEVELS)} most_likely_{number})"
    proof = f"(rewrite ?truncation_{number} entropy_three; [finite3 | lra | lra | lra])"
    sides = known.entropy(left), known.entropy(LEVELS)
    yield instance("C07c", number, "unbroken Le", sides, term, proof)
