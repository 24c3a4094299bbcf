"""Loops without fresh human data, computed exactly: how far they go, what growing samples keep."""

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.instances import Chance, Ever, InExpectation
from collapse_audit.loops import (
    Archive,
    Growing,
    Identity,
    Resample,
    Smooth,
    distribution,
)

TWO, THREE = distribution("1/3", "2/3"), distribution("1/6", "1/3", "1/2")
SIZES = (4, 9, 16)
FADES = tuple(f"(1 - 1/{size})" for size in SIZES)

INSTANCES = {
    "a": tuple(
        Ever(
            update=update,
            start=TWO,
            event="KL(P0, Pn) > 2",
            relation="p == 1",
            expected=Outcome.FAILS,
        )
        for update in (Identity(), Smooth(2, 1))
    ),
    # A stored sample of each letter once, or of the letters 1, 2 and 3 times.
    "b": tuple(
        Ever(
            update=Archive(Resample(2), "ii", "1/2", stored),
            start=start,
            event="KL(P0, Pn) > 4",
            relation="p == 1",
            expected=Outcome.FAILS,
        )
        for start, stored in ((TWO, (1, 1)), (THREE, (1, 2, 3)))
    ),
    "g": (
        *(
            InExpectation(
                update=Growing(SIZES),
                start=start,
                generations=(n,),
                relation=f"1 - dot(Pn, Pn) == {'*'.join(FADES[:n])}*(1 - dot(P0, P0))",
            )
            for start in (TWO, THREE)
            for n in (1, 2)
        ),
        *(
            Chance(
                update=Growing(SIZES),
                start=start,
                event="min(Pn) == 0",
                generation=n,
                relation="p > 0",
            )
            for start in (TWO, THREE)
            for n in (1, 2)
        ),
    ),
}
