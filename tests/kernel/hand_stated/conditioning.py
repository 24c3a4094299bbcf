"""What the statements of `theory/Conditioning.v` have to say."""

from collections.abc import Iterator
from fractions import Fraction
from math import inf

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import THIRD, Check, coin, dice, fact, instance, is_dist
from tests.kernel.hand_stated.enumeration import Logs, two


def conditioning() -> Iterator[Check]:
    """The statements at P0 = (1/3, 2/3), where the model is confident of the first letter."""
    yield from _confident()
    yield from _answers()


def _confident() -> Iterator[Check]:
    p = two(THIRD)
    left = known.conditioned(p, (False, True))
    some = "(@tail_lt (1/3) (1/3) (mass_head _) ltac:(lra))"
    term = f"c _ {coin(p)} head letters2 {is_dist(p)} {some}"
    sides = left[0], p[0]
    yield instance("C33a", 0, "@eq R", sides, f"({term} true)", "by conditioned; rewrite /two; lra")
    positive = "(@gt0 _ (1/3) (mass_head _) ltac:(lra))"
    lost = known.divergence(p, left), inf
    yield instance("C33d", 0, "@eq ext", lost, f"({term} {positive})", "by conditioned")
    distance = sum((abs(x - y) for x, y in zip(p, left, strict=True)), Fraction(0)) / 2
    sides = distance, p[0]
    yield instance("C33e", 0, "@eq ext", sides, f"(proj1 ({term}))", "distances")
    near = known.divergence(left, p)
    assert isinstance(near, Logs)
    logs = near, -1 * known.ln(1 - p[0])
    yield instance("C33e", 1, "@eq ext", logs, f"(proj2 ({term}))", "by conditioned; finite")


MODELS = (
    known.model("1/2", "1/4", "1/4"),
    known.model("1/4", "1/2", "1/4"),
    known.model("1/3", "1/3", "1/3"),
    known.model("1/6", "1/3", "1/2"),
)


def _answers() -> Iterator[Check]:
    """Who is escalated at τ = 1/3 and what they answer; a mass of exactly τ is not escalated."""
    origin = known.model("1/2", "1/4", "1/4")
    for number, p in enumerate(MODELS):
        region = tuple(x < THIRD for x in p)
        bits = "; ".join(str(bit).lower() for bit in region)
        claim = f"escalated (1/3) {dice(p)} =1 (fun i => nth false [:: {bits}] i)"
        yield fact("escalated", number, claim, "unsure")
        if any(region):
            answer = dice(known.conditioned(origin, region))
            claim = f"answers (1/3) {dice(origin)} {dice(p)} = {answer}"
            yield fact("answers", number, claim, f"answered escalated_{number}")
