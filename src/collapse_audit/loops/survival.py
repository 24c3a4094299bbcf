"""How long a letter lasts under resampling: exactly, by its ancestry, and between brackets.

N letters drawn from Pₙ have A₁ distinct parents among the N letters drawn a generation before,
A₂ distinct grandparents, and so on; given them the founders are draws from P0, so a letter of
share p is absent from generation n ≥ 1 with probability E(1 − p)^{A_{n−1}}, A₀ = N. That the
counts of ancestors are those of balls thrown into N boxes is all that is used: no transition law
of the loop itself, so that an exact chain is an independent check.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from flint import arb, fmpq

from collapse_audit.loops.base import check_draws
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.maps import check_weight
from collapse_audit.loops.models import Exact, check_generation, check_whole, exact


@cache
def occupied(balls: int, boxes: int) -> Mapping[int, Fraction]:
    """The law of the number of boxes that balls, thrown independently and evenly, occupy.

    >>> occupied(2, 4)
    {1: Fraction(1, 4), 2: Fraction(3, 4)}
    >>> occupied(0, 4)
    {0: Fraction(1, 1)}
    """
    check_whole("balls", balls, 0)
    check_whole("boxes", boxes, 1)
    law = {0: Fraction(1)}
    for _ in range(balls):
        law = _thrown(law, boxes)
    return law


def _thrown(law: Mapping[int, Fraction], boxes: int) -> dict[int, Fraction]:
    """One ball more: into an occupied box, or a new one."""
    after: dict[int, Fraction] = {}
    for count, chance in law.items():
        for reached, share in (
            (count, Fraction(count, boxes)),
            (count + 1, 1 - Fraction(count, boxes)),
        ):
            if share:
                after[reached] = after.get(reached, Fraction(0)) + chance * share
    return dict(sorted(after.items()))


def ancestors(draws: int, generations: int) -> Mapping[int, Fraction]:
    """The law of A: how many letters so many generations back are ancestors of N letters.

    >>> ancestors(2, 0), ancestors(2, 1)
    ({2: Fraction(1, 1)}, {1: Fraction(1, 2), 2: Fraction(1, 2)})
    """
    check_draws(draws)
    check_generation(generations)
    law: dict[int, Fraction] = {draws: Fraction(1)}
    for _ in range(generations):
        after: dict[int, Fraction] = {}
        for count, chance in law.items():
            for parents, share in occupied(count, draws).items():
                after[parents] = after.get(parents, Fraction(0)) + chance * share
        law = dict(sorted(after.items()))
    return law


def survival(draws: int, share: Exact, generation: int) -> Fraction:
    """P(Pₙ(x) > 0) = 1 − E(1 − p)^{A_{n−1}} for resampling N letters from a start with P0(x) = p.

    `generation` is n ≥ 0; at n = 0 it is 1 for p > 0. Raises `LoopError` outside 0 ≤ p ≤ 1.

    >>> survival(2, "1/2", 1), survival(2, "1/2", 2)      # 1 − (1 − p)^N first
    (Fraction(3, 4), Fraction(5, 8))
    >>> survival(3, 0, 5), survival(3, 1, 5)
    (Fraction(0, 1), Fraction(1, 1))
    """
    p = _checked(draws, share, generation)
    if generation == 0:
        return Fraction(p > 0)
    law = ancestors(draws, generation - 1)
    return 1 - sum((chance * (1 - p) ** count for count, chance in law.items()), Fraction(0))


def survival_bounds(draws: int, share: Exact, generation: int) -> tuple[arb, arb]:
    """1 − exp(−Np/n) ≤ P(Pₙ(x) > 0) ≤ 1 − (1 − p)^{a_{n−1}} for n ≥ 1 and p < 1.

    Here a₀ = N, a′ = N(1 − (1 − 1/N)^a), about 2N/n for large N: the time that a letter lasts is
    proportional to Np, how often it is expected in the first sample.
    Above by Jensen twice: E(1 − p)^A ≥ (1 − p)^{EA} and EA′ ≤ N(1 − (1 − 1/N)^{EA}). Below:
    E exp(−uNPₙ₊₁) ≤ E exp(−(1 − e^{−u})NPₙ), and u_n ≥ 1/n for u₁ = 1, u′ = 1 − e^{−u}.
    Source of the lower bound: Suresh, Thangaraj and Khandavally (2025).

    >>> low, high = survival_bounds(2, "1/2", 2)          # in fact 5/8
    >>> low < 0.4 < 0.64 < high < 0.65
    True
    """
    p = _checked(draws, share, generation)
    if generation == 0 or p == 1:
        raise LoopError("the bounds are for n of at least 1 and p below 1")
    rest, kept, count = _ball(1 - p), _ball(1 - Fraction(1, draws)), arb(draws)
    for _ in range(generation - 1):
        count = draws * (1 - kept**count)
    return 1 - (-_ball(draws * p / generation)).exp(), 1 - rest**count


def _checked(draws: int, share: Exact, generation: int) -> Fraction:
    check_draws(draws)
    check_weight("share", share)
    check_generation(generation)
    return exact("share", share)


def _ball(value: Fraction) -> arb:
    return arb(fmpq(value.numerator, value.denominator))
