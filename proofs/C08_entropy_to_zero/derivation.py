"""The differential entropy along the Gaussian loop."""

import sympy as sp

from collapse_audit.language import LoopStatement
from collapse_audit.loops.gaussian.lemmas import ENTROPY, both, tends
from collapse_audit.loops.gaussian.proof import GaussianProof

LIMIT = both(lambda law: tends(law, ENTROPY, -sp.oo))

PROOFS = {
    "d": GaussianProof(
        "The differential entropy tends to −∞, hence not to 0",
        LoopStatement("gaussian", "almost surely", "entropy(Pn) == 0"),
        LIMIT,
        refutes=True,
    ),
    "i": GaussianProof(
        "The differential entropy tends to −∞",
        LoopStatement("gaussian", "almost surely", "entropy(Pn) == -inf"),
        LIMIT,
    ),
}
