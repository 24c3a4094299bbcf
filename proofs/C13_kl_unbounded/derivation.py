"""The divergence from P0 along the Gaussian loop in the long run."""

import sympy as sp

from collapse_audit.language import LoopStatement
from collapse_audit.loops.gaussian.lemmas import DIVERGENCE, SPREAD_ALONE, both, tends
from collapse_audit.loops.gaussian.proof import GaussianProof

EXPLODES = GaussianProof(
    "The divergence tends to infinity as the variance vanishes, wherever the mean is",
    LoopStatement("gaussian", "almost surely", "KL(P0, Pn) == inf"),
    both(lambda law: tends(law, DIVERGENCE, sp.oo, SPREAD_ALONE)),
)

PROOFS = {"d": EXPLODES, "f": EXPLODES}
