"""Moments of χ² by rigorous integration of its density: a second route beside the gamma function.

With x = y² the density of V ~ χ²_ν is a constant times y^(ν−1)·e^(−y²/2), and the constant is the
same integral without a factor, so that no closed form enters.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from flint import acb, arb, ctx

from collapse_audit.loops.errors import LoopError

BITS, END = 128, 40
LARGEST = 100
"""The most degrees of freedom: for them the density beyond y = `END` is negligible."""
_NEAR_ZERO = 2**-60

Integrand = Callable[[acb, bool], acb]


@lru_cache(maxsize=256)
def power_moment(freedom: int, power: Fraction) -> arb | None:
    """E V^p for V ~ χ²_ν and 2p whole; None for +∞, which it is where ν/2 + p ≤ 0.

    >>> power_moment(4, Fraction(-1)).overlaps(arb(1) / 2), power_moment(2, Fraction(-1))
    (True, None)
    """
    shift = 2 * power
    if shift.denominator != 1:
        raise LoopError("the power is half a whole number")
    exponent = freedom - 1 + int(shift)
    if exponent < 0:
        return None
    with ctx.workprec(BITS):
        return _integral(exponent) / _integral(freedom - 1)


@lru_cache(maxsize=256)
def log_moment(freedom: int) -> arb:
    """E ln V for V ~ χ²_ν.

    >>> log_moment(3).overlaps(arb(3).digamma()), log_moment(2).overlaps(arb(1).digamma())
    (False, False)
    >>> log_moment(2).overlaps(arb(1).digamma() + arb(2).log())
    True
    """
    with ctx.workprec(BITS):
        return _log_integral(freedom - 1) / _integral(freedom - 1)


def _integral(exponent: int) -> arb:
    """∫ y^m·e^(−y²/2) dy over y > 0."""
    return _enclosed(lambda y, _: y**exponent * (-y * y / 2).exp(), acb(0), exponent)


def _log_integral(exponent: int) -> arb:
    """∫ ln(y²)·y^m·e^(−y²/2) dy over y > 0; below ε the integrand is at most −2·ln y."""

    def integrand(y: acb, analytic: bool) -> acb:
        return 2 * y.log(analytic=analytic) * y**exponent * (-y * y / 2).exp()

    start = acb(_NEAR_ZERO)
    below = 2 * start.real * (1 - start.real.log())
    return _enclosed(integrand, start, exponent) + _around_zero(below)


def _enclosed(integrand: Integrand, start: acb, exponent: int) -> arb:
    """The integral up to `END`, and what is beyond: at most END^(m+2)·e^(−END²/4)."""
    if exponent > LARGEST:
        raise LoopError(f"quadrature is for at most {LARGEST} degrees of freedom")
    beyond = arb(END) ** (exponent + 2) * (-(arb(END) ** 2) / 4).exp()
    return acb.integral(integrand, start, acb(END)).real + _around_zero(beyond)


def _around_zero(radius: arb) -> arb:
    return arb(0, radius.upper())
