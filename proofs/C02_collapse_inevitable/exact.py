"""Loops with and without an end, computed exactly: resampling, smoothing, growing samples."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Always, Eventually, InExpectation
from collapse_audit.loops import Growing, Resample, Smooth, distribution

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
VERTEX = distribution(1, 0)
SIZES = (4, 9, 16)
ALL_LETTERS = "*".join(f"dot(point({letter}), {{0}})" for letter in range(3))
FADES = tuple(f"(1 - 1/{size})" for size in SIZES)
SURVIVES = tuple(f"(1 - 1/{size})*(1 - 2/{size})" for size in SIZES)
ENDS = tuple(
    Eventually(update=Resample(draws), start=start)
    for draws, start in ((1, TWO), (2, TWO), (6, TWO), (3, THREE))
)

INSTANCES = {
    "a": tuple(
        Eventually(update=Smooth(draws, 1), start=TWO, expected=Outcome.FAILS) for draws in (2, 3)
    ),
    "b": ENDS,
    "c": ENDS,
    "d": tuple(
        Always(
            update=Smooth(draws, added),
            start=VERTEX,
            generations=(1, 2, 3),
            relation="min(Pn) >= pseudocount/(draws + k*pseudocount)",
        )
        for draws, added in ((1, 1), (2, 1), (2, "1/2"))
    ),
    "e": tuple(
        InExpectation(
            update=Growing(SIZES),
            start=THREE,
            generations=(n,),
            relation=f"1 - dot(Pn, Pn) == {'*'.join(FADES[:n])}*(1 - dot(P0, P0))",
        )
        for n in (1, 2)
    ),
    "f": tuple(
        InExpectation(
            update=Growing(SIZES),
            start=THREE,
            generations=(n,),
            relation=f"{ALL_LETTERS.format('Pn')} == "
            f"{'*'.join(SURVIVES[:n])}*{ALL_LETTERS.format('P0')}",
        )
        for n in (1, 2)
    ),
}
