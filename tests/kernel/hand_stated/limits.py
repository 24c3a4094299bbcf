"""What the signatures of `theory/Limits.v` have to say."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product
from math import inf

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import THIRD, Check, coin, dice, fact, written
from tests.kernel.hand_stated.enumeration import HALF, Logs, Model, two

ORIGIN = two(THIRD)
VANISHES: dict[str, Callable[[Model], bool]] = {
    "entropy_vanishes": lambda q: known.entropy(q) == Logs(),
    "variance_vanishes": lambda q: known.variance(q, (0, 1)) == 0,
    "divergence_explodes": lambda q: known.divergence(ORIGIN, q) == inf,
}

CONSTANT = "by apply: stays_0 => n; rewrite /turns if_same; value"
THERE = {
    "entropy_vanishes": CONSTANT,
    "variance_vanishes": CONSTANT,
    "divergence_explodes": """\
move=> M; exists 0%N => n _ D; case: (@two_not_dom (1/3) 1 _ _ _) => //; [lra | edge |];
by move: D; rewrite /turns if_same""",
}
FAR = """\
apply: (@stays_away _ (LEAST)); [by have := ln2_gt0; lra |];
by apply: (@TURN (fun x => LEAST <= SCORE)); apply: Req_le; symmetry; value"""
THERE_NOT = {
    "entropy_vanishes": FAR.replace("LEAST", "ln 2").replace("SCORE", "ent (two x)"),
    "variance_vanishes": FAR.replace("LEAST", "1/4").replace("SCORE", "vari (two x) labels"),
    "divergence_explodes": """\
move=> /(_ (kl (two (1/3)) (two (1/2)))) [n0 H];
have [n [n0n E]] := @TURN (fun x => x = 1/2) TURNS erefl n0;
by have := H n n0n; rewrite /turns E => /(_ (@two_dom (1/3) (1/2) ltac:(lra))) /Rlt_irrefl""",
}


def limits() -> Iterator[Check]:
    """The signatures at sequences that take two values in turn, and first values of others."""
    values = (HALF, Fraction(1))
    for name, even, odd in product(VANISHES, values, values):
        yield _turns(name, even, odd)
    yield from _first_values()


def _turns(name: str, even: Fraction, odd: Fraction) -> Check:
    """A limit of two values in turn is reached iff it is reached at both.

    At the vertex the divergence is infinite, which counts as large.
    """
    claim = f"at_turns {name} {coin(ORIGIN)} (turns ({even}) ({odd}))"
    number = 2 * int(even) + int(odd)
    if VANISHES[name](two(even)) and VANISHES[name](two(odd)):
        return fact(name, number, claim, THERE[name])
    turn = "at_even" if even == HALF else "at_odd"
    proof = THERE_NOT[name].replace("TURNS", f"({even}) ({odd})").replace("TURN", turn)
    return fact(name, number, f"~ {claim}", proof)


def _first_values() -> Iterator[Check]:
    """Of P_n = (e, (1 − e)/2, (1 − e)/2) with e = 1/(n + 2), from P0 = (1/2, 1/3, 1/6)."""
    origin = known.model("1/2", "1/3", "1/6")
    for n in (0, 1):
        e = Fraction(1, n + 2)
        p = known.model(e, (1 - e) / 2, (1 - e) / 2)
        divergence = known.divergence(origin, p)
        assert isinstance(divergence, Logs)
        yield fact("ent", n, f"ent {dice(p)} = {known.entropy(p).text}", "value3")
        yield fact("kl", n, f"kl {dice(origin)} {dice(p)} = {divergence.text}", "value3")
        variance = written(known.variance(p, (0, 1, 2)))
        yield fact("vari", n, f"vari {dice(p)} (three 0 1 2) = {variance}", "value3")
