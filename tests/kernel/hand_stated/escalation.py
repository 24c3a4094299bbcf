"""What the definitions of `theory/Escalation.v` have to say."""

from collections.abc import Iterator
from fractions import Fraction

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import THIRD, Check, coin, fact, written
from tests.kernel.hand_stated.enumeration import HALF, Path, two

BOOL = "[finType of bool]"


def escalation() -> Iterator[Check]:
    """The scores, the trigger, and the events of the statements."""
    yield from _scores()
    yield from _trigger()
    yield from _events()


def _scores() -> Iterator[Check]:
    for number, x in enumerate((Fraction(1, 4), HALF, Fraction(1))):
        p = two(x)
        yield fact("max_score", number, f"max_score {coin(p)} = {written(max(p))}", "largest")
        spread = f"1 - {known.entropy(p).text} / ln 2"
        yield fact("entropy_score", number, f"entropy_score {coin(p)} = {spread}", "spread")


def _trigger() -> Iterator[Check]:
    """At, above and below the threshold; at a vertex, where the largest mass is 1."""
    human, quarter, one = two(THIRD), Fraction(1, 4), Fraction(1)
    cases = ((quarter, Fraction(3, 4)), (quarter, Fraction(4, 5)), (HALF, one), (one, one))
    for number, (x, threshold) in enumerate(cases):
        trained = known.escalated(threshold, HALF, human)(two(x))
        update = f"escalate (@max_score {BOOL}) ({threshold}) (1/2) {coin(human)}"
        claim = f"{update} {coin(two(x))} true = {written(trained[0])}"
        yield fact("escalate", number, claim, "triggered")


def _collapsed(path: Path) -> bool:
    return max(path[1]) == max(path[2]) == 1


def _fixed(path: Path) -> bool:
    return max(path[1]) == 1 and path[1] == path[2]


def _events() -> Iterator[Check]:
    """P₁ and P₂ are vertices; they are one vertex. Where no vertex absorbs, the two differ."""
    start = two(THIRD)
    mixing = "(fun p => blend (1/2) p (two (1/2)))", known.anchored(HALF, two(HALF))
    for number, (name, train) in enumerate((mixing, ("id", known.resample))):
        both, same = (known.likelihood(start, 2, 2, train, each) for each in (_collapsed, _fixed))
        law = f"history_law 2 {name} (1 + 1) {coin(start)}"
        vertices = f"[forall j : 'I_2, at_vertex (model {coin(start)} w (1 + j)%N)]"
        every = f"prob ({law}) (fun w : history bool 2 (1 + 1) => {vertices})"
        yield fact("at_vertex", number, f"{every} = {written(both)}", "vertices")
        one = f"prob ({law}) (@collapsed {BOOL} 2 {coin(start)} 1 1)"
        yield fact("collapsed", number, f"{one} = {written(same)}", "vertices")
