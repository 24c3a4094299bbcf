"""What the statements of `theory/Letters.v` have to say."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import product
from math import prod

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import THIRD, Check, coin, dice, fact, instance, is_dist
from tests.kernel.hand_stated.enumeration import HALF, Model, Path, two

LETTER = {0: "true", 1: "false"}


def letters() -> Iterator[Check]:
    """Checks of the statements that say something of finitely many generations, and of others."""
    yield from _floors()
    yield from _growing_samples()
    yield from _survivals()
    yield from _expected_shares()
    yield from _losses()
    yield from _truncations()
    yield from _renormalisations()
    yield from _temperings()
    yield from _noisy_returns()
    yield from _returns()
    yield from _lattices()


# C02


def _smoothed(sample: Sequence[int], weight: Fraction) -> Model:
    """(count + λ)/(N + kλ)."""
    total = len(sample) + 2 * weight
    return tuple((sample.count(letter) + weight) / total for letter in (0, 1))


def _floors() -> Iterator[Check]:
    """The letter that no draw shows has the least mass of all that any draws leave it."""
    for number, (draws, weight) in enumerate(((1, HALF), (2, Fraction(1)))):
        start = two(THIRD)
        samples = product((0, 1), repeat=draws)
        least = min(mass for sample in samples for mass in _smoothed(sample, weight))
        later = _smoothed((0,) * draws, weight)
        data = f"{draws}%N ({weight}) {coin(start)} isT ltac:(lra) {is_dist(start)}"
        walk = f"(drawing ({start[0]}) ({later[0]})) ltac:(smoothed)"
        for letter, name in LETTER.items():
            term = f"(proj2 (c _ {data}) {walk} 1%N {name} isT)"
            sides = least, later[letter]
            proof = "rewrite ?card_bool /drawing /two /=; number"
            yield instance("C02d", 2 * number + letter, "Rle", sides, term, proof)


def _growing_paths(start: Model, generations: int) -> Iterator[tuple[Fraction, Path]]:
    """Every history in which generation j has j + 1 draws."""
    histories: list[tuple[Fraction, Path]] = [(Fraction(1), (start,))]
    for draws in range(2, generations + 2):
        histories = [
            (chance * step, (*path, models[1]))
            for chance, path in histories
            for step, models in known.paths(path[-1], draws, 1, known.resample)
        ]
    yield from histories


def _growing_mean(start: Model, generations: int, f: Callable[[Path], Fraction]) -> Fraction:
    along = _growing_paths(start, generations)
    return sum((chance * f(path) for chance, path in along), Fraction(0))


def _growing_samples() -> Iterator[Check]:
    start = two(THIRD)
    for n in (0, 1, 2):
        sizes = range(2, n + 2)
        term = f"(proj1 (c _ S {coin(start)} {is_dist(start)} ltac:(by [])) {n}%N)"
        apart = _growing_mean(start, n, lambda path: 1 - known.repeats(path[-1]))
        closed = (1 - known.repeats(start)) * prod(1 - Fraction(1, size) for size in sizes)
        yield instance("C02e", n, "@eq R", (apart, closed), term, "grown")
        both = _growing_mean(start, n, lambda path: prod(path[-1], start=Fraction(1)))
        closed = start[0] * start[1] * prod(1 - Fraction(1, size) for size in sizes)
        yield instance("C02f", n, "@eq R", (both, closed), term, "grown")


def _survivals() -> Iterator[Check]:
    """The probability that both letters are present in the generations 0 to n."""
    for number, (n, x) in enumerate(((0, THIRD), (1, THIRD), (2, THIRD), (1, Fraction(1)))):
        chance = _growing_mean(two(x), n, lambda path: Fraction(all(map(all, path))))
        yield fact("all_kept", number, f"all_kept S {n} {coin(two(x))} = {chance}", "all_present")


# C04


def _expected_shares() -> Iterator[Check]:
    """E Pₙ(x) is said to fall."""
    start = two(THIRD)
    for number, (draws, n) in enumerate(((1, 0), (2, 1))):
        now, later = (
            known.mean(start, draws, j, known.resample, lambda q: q[0]) for j in (n, n + 1)
        )
        rare = "ltac:(rewrite card_bool /=; lra)"
        data = f"{draws}%N {coin(start)} true letters2 isT {is_dist(start)}"
        yield instance("C04a", number, "Rlt", (later, now), f"(c _ {data} {rare} {n}%N)")


def _losses() -> Iterator[Check]:
    p = two(THIRD)
    for number, (draws, letter) in enumerate(product((1, 2), LETTER)):
        law = known.transitions(p, draws, known.resample)
        lost = sum((chance for q, chance in law.items() if q[letter] == 0), Fraction(0))
        sides = lost, (1 - p[letter]) ** draws
        term = f"(c _ {draws}%N {coin(p)} {LETTER[letter]} isT {is_dist(p)})"
        yield instance(
            "C04d", number, "@eq R", sides, term, "first [by rewrite /two; lra | missed]"
        )


def _ordinal(i: int) -> str:
    return f"(@Ordinal 3 {i} isT)"


def _truncations() -> Iterator[Check]:
    """Of (1/2, 3/10, 1/5) without its last letter, the last two of which are rare."""
    p, bits = known.model("1/2", "3/10", "1/5"), (True, True, False)
    kept = f"(kept_set {' '.join(map(str, bits)).lower()})"
    likely = f"(@two_kept {' '.join(f'({x})' for x in p)} ltac:(lra) ltac:(lra) ltac:(lra))"
    data = f"{dice(p)} {kept} letters3 {is_dist(p)} {likely}"
    for i in (1, 2):
        sides = known.conditioned(p, bits)[i], p[i]
        term = f"(c _ {data} ltac:(third_dropped) {_ordinal(i)} ltac:(third_or_less))"
        yield instance("C04e", i, "Rlt", sides, term, "rewrite /truncation; kept_masses")


def _renormalisations() -> Iterator[Check]:
    """Of (1/2, 1/4, 1/4) without its last letter: the first letter gains."""
    p, bits = known.model("1/2", "1/4", "1/4"), (True, True, False)
    left = known.conditioned(p, bits)
    mass = sum(x for x, bit in zip(p, bits, strict=True) if bit)
    kept = f"(kept_set {' '.join(map(str, bits)).lower()})"
    dists = f"{is_dist(p)} {is_dist(left)} ltac:(kept_masses)"
    data = f"{dice(p)} {dice(left)} {kept} ({1 / mass}) {dists}"
    term = f"(c _ {data} ltac:(renormalised) ltac:(renormalised) {_ordinal(0)} ltac:(kept))"
    sides = left[0], p[0] / mass
    yield instance("C04h", 0, "@eq R", sides, f"(proj1 {term})", "kept_masses")
    more = f"(proj2 {term} ltac:(has_mass) ltac:(kept_masses))"
    yield instance("C04h", 1, "Rlt", (p[0], left[0]), more, "kept_masses")


def _temperings() -> Iterator[Check]:
    """β = 2, the rare and the common letter of (1/3, 2/3)."""
    p = two(THIRD)
    total = known.repeats(p)
    for letter, name in LETTER.items():
        x = p[letter]
        lower, less = x**2 / total < x, x < total
        numbers = f"({x**2 / total}) < ({x}) <-> ({x}) < ({total})"
        data = f"{coin(p)} 2 {name} {is_dist(p)} ltac:(lra) ltac:(rewrite /two; lra)"
        yield _equivalence("C04g", letter, numbers, data, "congr (_ < _); powers", lower == less)


# C05


def _noisy_returns() -> Iterator[Check]:
    """With probability 3/4 the noise exchanges the two letters."""
    start, stay = two(THIRD), Fraction(1, 4)
    law, following = f"(fun _ => two ({stay}))", "(fun p w => if w then p else two (p false))"
    chance = Fraction(1)
    for n in (1, 2):
        chance = stay * chance + (1 - stay) * (1 - chance)
        data = f"{law} {following} letters2 ltac:(sends_distributions) {coin(start)}"
        term = f"(c _ _ {data} {is_dist(start)} {n}%N isT)"
        yield instance("C05a", n, "@eq R", (chance, Fraction(0)), term, "first [done | noisy]")


CASES = ((1, HALF, 1), (2, HALF, 1), (2, HALF, 2), (2, THIRD, 1))


def _back(start: Model, draws: int, n: int) -> Fraction:
    return known.likelihood(start, draws, n, known.resample, lambda path: path[n] == start)


def _returns() -> Iterator[Check]:
    """The probability of Pₙ = P0 is said to be 0."""
    for number, (draws, x, n) in enumerate(CASES):
        p = two(x)
        term = f"(c _ {draws}%N {coin(p)} letters2 isT {is_dist(p)} {n}%N isT)"
        proof = f"first [done | returns {draws}%N {coin(p)} {n}%N]"
        sides = _back(p, draws, n), Fraction(0)
        yield instance("C05b", number, "@eq R", sides, term, proof)


def _lattices() -> Iterator[Check]:
    """It is positive exactly when N·P0 is whole."""
    for number, (draws, x, n) in enumerate(CASES):
        p = two(x)
        chance = _back(p, draws, n)
        whole = f"forall x, exists whole : nat, INR {draws} * {coin(p)} x = INR whole"
        data = f"{draws}%N {coin(p)} isT {is_dist(p)} {n}%N isT"
        proof = f"first by congr (0 < _); returns {draws}%N {coin(p)} {n}%N"
        lattice = all((draws * mass).denominator == 1 for mass in p)
        sides = f"0 < ({chance}) <-> {whole}"
        yield _equivalence("C05d", number, sides, data, proof, (chance > 0) == lattice)


def _equivalence(about: str, number: int, sides: str, data: str, proof: str, holds: bool) -> Check:
    text = f"""
Lemma {about}_{number} : {about}_statement -> ({sides}).
Proof. by move=> c; apply: (same (rel := iff) (c _ {data})); clear c; {proof}. Qed.
"""
    return Check(about, text, holds)
