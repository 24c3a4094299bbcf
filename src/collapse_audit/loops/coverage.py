"""How often the plug-in estimate of D(P₀‖Q), with a margin added, is an upper bound.

For Q > 0 known and the empirical distribution P̂ of m draws from P₀, one draw changes D(P̂‖Q) by
at most

    c = h(1/m) + ln(max Q/min Q)/m,   h(x) = −x ln x − (1 − x)ln(1 − x),

and some draw changes it by c. By McDiarmid's inequality D(P₀‖Q) ≤ D(P̂‖Q) + c√(m ln(1/γ)/2) with
probability at least 1 − γ, whatever P₀ is.
"""

from fractions import Fraction

from collapse_audit.language import Value
from collapse_audit.loops.chains import Chain
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.models import Exact, Model, exact
from collapse_audit.loops.updates import Resample

LARGEST_CHANGE = "log(max(Q)/min(Q))/m - log(1/m)/m - (1 - 1/m)*log(1 - 1/m)"
"""The largest change of D(P̂‖Q) when one of m draws is replaced, as a term."""

BOUND = f"KL(P0, Q) <= KL(Pn, Q) + share*({LARGEST_CHANGE})*sqrt(m*log(1/gamma)/2)"
"""That a sample Pn of m draws gives a bound, as a relation; share = 1 is the whole margin."""


def coverage(source: Model, known: Model, draws: int, risk: Exact, share: Exact = 1) -> Fraction:
    """P(D(P₀‖Q) ≤ D(P̂‖Q) + s·c√(m ln(1/γ)/2)) over m draws from P₀, exactly.

    `source` is P₀, `known` is Q > 0, `risk` is γ in (0, 1) and `share` is s ≥ 0, the part of the
    margin that is added: 1 for the whole, 0 for the estimate alone. Ties count as covered. Raises
    `LoopError` for a Q with a zero, and for numbers outside their ranges.

    >>> half, skewed = (Fraction(1, 2),) * 2, (Fraction(3, 4), Fraction(1, 4))
    >>> coverage(half, skewed, draws=4, risk="1/10")
    Fraction(1, 1)
    >>> coverage(half, skewed, draws=4, risk="1/10", share=0)
    Fraction(3, 4)
    """
    fixed: dict[str, Value] = {"Q": known, "m": Fraction(draws), **_checked(known, risk, share)}
    chain = Chain(Resample(draws), source, fixed)
    return 1 - chain.failure_probability(BOUND, 1)


def _checked(known: Model, risk: Exact, share: Exact) -> dict[str, Fraction]:
    if min(known) <= 0:
        raise LoopError("the divergence has no finite bound where the known model has a zero")
    gamma, part = exact("risk", risk), exact("share", share)
    if not 0 < gamma < 1:
        raise LoopError(f"the risk lies in (0, 1), unlike {gamma}")
    if part < 0:
        raise LoopError(f"the share of the margin is at least 0, unlike {part}")
    return {"gamma": gamma, "share": part}
