"""P0 without the cases in which the model is confident, computed exactly.

Truncation conditions P0 on the likelier letters: the confident region is the rest.
"""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always
from collapse_audit.loops import TruncateCount, distribution

THREE = distribution("1/6", "1/3", "1/2")
FOUR = distribution("1/10", "1/5", "3/10", "2/5")
CASES = ((THREE, 2), (FOUR, 3), (FOUR, 1), (distribution("0", "1/3", "2/3"), 2))


def conditioned(relation: str, cases: tuple[int, ...] = (0, 1)) -> tuple[Always, ...]:
    """The relation between P0 and Ph, here Pn, where the first letter is all that is left out."""
    return tuple(
        Always(
            update=TruncateCount(CASES[i][1]),
            start=CASES[i][0],
            generations=(1,),
            relation=relation,
        )
        for i in cases
    )


INSTANCES = {
    "a": (
        Always(
            update=TruncateCount(1),
            start=distribution("1/2", "1/2"),
            generations=(1,),
            relation="Pn == P0",
            expected=Outcome.FAILS,
        ),
    ),
    "c": (*conditioned("Pn != P0", (0, 1, 2)), *conditioned("Pn == P0", (3,))),
    "d": conditioned("KL(P0, Pn) == inf", (0, 1, 2)),
    "e": (
        *conditioned("TV(P0, Pn) == dot(point(0), P0)"),
        *conditioned("KL(Pn, P0) == -log(1 - dot(point(0), P0))"),
    ),
}
