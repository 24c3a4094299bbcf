"""An independent check of the mathematics of an article on AI model collapse.

The public interface: `parse` a statement, `hunt` for a counterexample, `certify` a point, `verify`
a witness file, `claims` and `run` the audit, `bound` one's own distributions, and the atoms
(`KL`, `mix`, …) with `Distribution` and `Scalar` to write statements in Python.

>>> from collapse_audit import KL, Distribution, Mix, Scalar
>>> P0, Pt, a = Distribution("P0"), Distribution("Pt"), Scalar("a")
>>> print(KL(P0, Mix(a, Pt, P0)) <= (1 - a) * KL(P0, Pt))
KL(P0, mix(a, Pt, P0)) <= (1 - a)*KL(P0, Pt)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from collapse_audit.language import Distribution, ExactPoint, Scalar, Statement, parse
from collapse_audit.language.atoms import (
    JS,
    KL,
    TV,
    Chi2,
    CrossEntropy,
    Dot,
    Entropy,
    Hellinger2,
    Mean,
    MeanRatio,
    Mix,
    Renyi,
    Temper,
    Uniform,
    Var,
)

if TYPE_CHECKING:
    from collapse_audit.hunt import hunt
    from collapse_audit.ledger.audit import claims, run
    from collapse_audit.sharp import bound
    from collapse_audit.witness import certify, verify

__version__ = "0.1.0"

__all__ = [
    "JS",
    "KL",
    "TV",
    "Chi2",
    "CrossEntropy",
    "Distribution",
    "Dot",
    "Entropy",
    "ExactPoint",
    "Hellinger2",
    "Mean",
    "MeanRatio",
    "Mix",
    "Renyi",
    "Scalar",
    "Statement",
    "Temper",
    "Uniform",
    "Var",
    "bound",
    "certify",
    "claims",
    "hunt",
    "parse",
    "run",
    "verify",
]

_LATER = {
    "bound": "collapse_audit.sharp",
    "certify": "collapse_audit.witness",
    "claims": "collapse_audit.ledger.audit",
    "hunt": "collapse_audit.hunt",
    "run": "collapse_audit.ledger.audit",
    "verify": "collapse_audit.witness",
}
"""Where to find what would make ``import collapse_audit`` slow."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
