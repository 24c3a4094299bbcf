"""The Gaussian loop leaves P0 at once and never meets it again."""

from collapse_audit.language import LoopStatement
from collapse_audit.loops.gaussian.law import OFFSET
from collapse_audit.loops.gaussian.lemmas import both
from collapse_audit.loops.gaussian.proof import Density, Diffuse, GaussianProof, Step

PROOFS = {
    "c": GaussianProof(
        "The fitted mean has a density given the last model, and misses μ₀ almost surely",
        LoopStatement("gaussian", "almost surely", "Pn != P0"),
        both(lambda law: (Step("the mean has no atom", Diffuse(OFFSET), Density()),)),
    ),
}
