"""What the statements of `theory/Orbits.v` have to say."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import THIRD, Check, coin, dice, fact, instance, is_dist
from tests.kernel.hand_stated.enumeration import HALF, Model, two


def orbits() -> Iterator[Check]:
    """One step of updates and truncations; first values and limits of tempering."""
    yield from _noisy_updates()
    yield from _updates()
    yield from _tempered()
    yield from _modes()
    yield from _tempering_limits()
    yield from _kept_masses()
    yield from _truncated_variances()
    yield from _least_likely()


QUARTER = Fraction(1, 4)


def _noisy_updates() -> Iterator[Check]:
    """C07d: the update gives (1/4, 3/4), the noise adds 1/4 and −1/4."""
    made = tuple(x + tilt for x, tilt in zip(two(QUARTER), (QUARTER, -QUARTER), strict=True))
    for number, start in enumerate((two(THIRD), two(HALF))):
        walk = f"(fun _ => two (1/4)) tilt (drawing ({start[0]}) ({made[0]}))"
        term = f"(c _ {walk} letters2 (@tilted ({start[0]}) ltac:(lra)) 0%N)"
        sides = known.entropy(made), known.entropy(start)
        yield instance("C07d", number, "Rle", sides, term, "drawn_entropy")


def _updates() -> Iterator[Check]:
    """C17a: the update that exchanges the letters, and the one that always gives (1/2, 1/2)."""
    p, even = two(THIRD), two(HALF)
    constant = f"(fun _ => {coin(even)}) letters2 (fun _ _ => {is_dist(even)})"
    for number, (update, q) in enumerate((("swap letters2 swap_dist", p[::-1]), (constant, even))):
        sides = known.entropy(q), known.entropy(p)
        term = f"(c _ {update} {coin(p)} {is_dist(p)})"
        yield instance("C17a", number, "Rle", sides, term, "drawn_entropy")


# C08


def _squared(p: Model) -> Model:
    """Tempering at β = 2."""
    return tuple(x**2 / known.repeats(p) for x in p)


def _tempered() -> Iterator[Check]:
    start = two(THIRD)
    models = (start, _squared(start), _squared(_squared(start)))
    for n, model in enumerate(models):
        yield fact("tempered", n, f"tempered 2 {coin(start)} {n} = {coin(model)}", "one_by_one")


def _most_likely(p: Model) -> int:
    return sum(x == max(p) for x in p)


STARTS = (two(THIRD), two(HALF))


def _modes() -> Iterator[Check]:
    for number, p in enumerate(STARTS):
        claim = f"#|modes {coin(p)}| = {_most_likely(p)}%N"
        yield fact("modes", number, claim, "by modal")


def _tempering_limits() -> Iterator[Check]:
    """C08f: H(P₀), H(P₁) and the limit; C08b, the same with limit 0."""
    for number, p in enumerate(STARTS):
        values = known.entropy(p).text, known.entropy(_squared(p)).text
        count = _most_likely(p)
        limit = known.ln(Fraction(count)).text
        number_of = f"rewrite (_ : INR {count} = {count}); [logarithms; lra | by rewrite /=; lra]"
        modes = f"rewrite (_ : #|modes {coin(p)}| = {count}%N); [{number_of} | by modal]"
        yield _limit("C08b", number, p, (*values, "0"), f"c _ 2 {coin(p)} letters2", "by []")
        yield _limit("C08f", number, p, (*values, limit), f"c _ 2 {coin(p)}", modes)


def _limit(
    about: str, number: int, p: Model, values: tuple[str, str, str], call: str, proof: str
) -> Check:
    sequence = f"(fun n => ent (tempered 2 {coin(p)} n))"
    claim = f"u 0%N = {values[0]}, u 1%N = {values[1]} & Un_cv u {values[2]}"
    limit = f"apply: (same (rel := Un_cv) ({call} ltac:(lra) {is_dist(p)})) => //; clear c; {proof}"
    text = f"""
Lemma {about}_{number} : {about}_statement -> exists u, [/\\ {claim}].
Proof. move=> c; exists {sequence}; split; [by sharpened | by sharpened | by {limit}]. Qed.
"""
    holds = about == "C08f" or _most_likely(p) == 1
    return Check(about, text, holds)


LEVELS = known.model("1/2", "1/4", "1/4")


KEPT = {(True, False, False): "one", (True, True, False): "two", (True, False, True): "ends"}
SMALLER = "(kept_set true false false)"
TOO_MANY = f"""\
move=> [_ _ /(_ {SMALLER})]; rewrite mass_kept !card_kept /=;
by move=> /(_ (@one_kept (1/2) (1/4) (1/4) ltac:(lra) ltac:(lra) ltac:(lra)) ltac:(lra))"""
TOO_FEW = "by move=> [_ mass _]; move: mass; rewrite mass_kept; lra"
UNLIKELY = """\
move=> [[/(_ (@Ordinal 3 1 isT) (@Ordinal 3 0 isT)) most _] _ _];
by move: most; rewrite !inE /three /= => /(_ isT isT); lra"""


def _top_sets(p: Model) -> Iterator[tuple[bool, ...]]:
    """The sets of letters none of which is less likely than one outside."""
    for bits in product((False, True), repeat=len(p)):
        inside = [x for x, bit in zip(p, bits, strict=True) if bit]
        outside = [x for x, bit in zip(p, bits, strict=True) if not bit]
        if any(inside) and all(x <= min(inside) for x in outside):
            yield bits


def _kept_masses() -> Iterator[Check]:
    """Of (1/2, 1/4, 1/4): fewest most likely letters of mass 1/4, 1/2 or 3/5 at least."""
    cases = ((True, False, False), (True, True, False), (True, False, True), (False, True, False))
    for number, (bits, least) in enumerate(product(cases, (QUARTER, HALF, Fraction(3, 5)))):
        claim = f"keeps_mass {dice(LEVELS)} {_set(bits)} ({least})"
        enough = {each: sum(each) for each in _top_sets(LEVELS) if _mass(each) >= least}
        if bits in enough and sum(bits) == min(enough.values()):
            likely = f"by apply: {KEPT[bits]}_kept; lra"
            proof = f"split; [{likely} | by rewrite mass_kept; lra | by fewest]"
            yield fact("keeps_mass", number, claim, proof)
        elif bits not in KEPT:
            yield fact("keeps_mass", number, f"~ {claim}", UNLIKELY)
        else:
            proof = TOO_MANY if bits in enough else TOO_FEW
            yield fact("keeps_mass", number, f"~ {claim}", proof)


def _mass(bits: tuple[bool, ...]) -> Fraction:
    return sum((x for x, bit in zip(LEVELS, bits, strict=True) if bit), Fraction(0))


def _set(bits: tuple[bool, ...]) -> str:
    return f"(kept_set {' '.join(map(str, bits)).lower()})"


def _least_likely() -> Iterator[Check]:
    """A letter without mass is not the least likely one; two letters with mass are left, or one."""
    for number, (x, letter) in enumerate(product((THIRD, Fraction(1)), (0, 1))):
        p = two(x)
        claim = f"least_likely {coin(p)} {str(letter == 0).lower()}"
        least = p[letter] > 0 and p[letter] == min(mass for mass in p if mass)
        yield _decided("least_likely", number, claim, least, ("is_least", "is_not_least"))
    for number, p in enumerate((two(THIRD), two(1))):
        claim = f"two_left {coin(p)}"
        left = sum(map(bool, p)) >= 2
        yield _decided("two_left", number, claim, left, ("are_left", "are_not_left"))


def _decided(about: str, number: int, claim: str, true: bool, proofs: tuple[str, str]) -> Check:
    return fact(about, number, claim if true else f"~ {claim}", proofs[0] if true else proofs[1])


def _truncated_variances() -> Iterator[Check]:
    """C09c, labels 0, 1, 2: without a rare middle the variance rises."""
    cases = (
        ("ends_kept", known.model("3/8", "1/4", "3/8"), (True, False, True)),
        ("two_kept", known.model("1/2", "1/3", "1/6"), (True, True, False)),
    )
    for number, (likely, p, bits) in enumerate(cases):
        left = known.conditioned(p, bits)
        given = f"(@{likely} {_numbers(p)} ltac:(lra) ltac:(lra) ltac:(lra))"
        term = f"(c _ (three 0 1 2) {dice(p)} {_set(bits)} labels3_inj {is_dist(p)} {given})"
        sides = known.variance(left, (0, 1, 2)), known.variance(p, (0, 1, 2))
        yield instance("C09c", number, "Rle", sides, term, "first [value3 | cut]")


def _numbers(p: Model) -> str:
    return " ".join(f"({x})" for x in p)
