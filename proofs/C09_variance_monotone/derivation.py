"""The variance along the Gaussian loop: paths and means."""

from collapse_audit.language import LoopStatement
from collapse_audit.loops.gaussian.law import CHI2, VARIANCE, Law, N
from collapse_audit.loops.gaussian.lemmas import both, variance
from collapse_audit.loops.gaussian.proof import GaussianProof, Happens, Open, Part, Step

WHOLE = ("2 <= draws", "draws < inf", "0 <= n", "n < inf")
DOUBLE = Open(((CHI2, 2 * N),))

STEADY = (Part("unbiased", variance(Law("unbiased"))),)

PROOFS = {
    "d": GaussianProof(
        "The variance rises with positive probability in every step",
        LoopStatement("gaussian", "every path", "var(Pnext, x) <= var(Pn, x)"),
        both(lambda law: (Step("rise", Happens(law.after(VARIANCE) - VARIANCE), DOUBLE),)),
        refutes=True,
    ),
    "e": GaussianProof(
        "The mean of the variance under maximum likelihood",
        LoopStatement(
            "gaussian-ml",
            "expectation",
            "var(Pn, x) == (1 - 1/draws)**n*var(P0, x)",
            given=WHOLE,
        ),
        (Part("ml", variance(Law("ml"))),),
    ),
    "f": GaussianProof(
        "The mean of the unbiased variance does not change",
        LoopStatement("gaussian-unbiased", "expectation", "var(Pnext, x) < var(Pn, x)"),
        STEADY,
        refutes=True,
    ),
    "h": GaussianProof(
        "The mean of the unbiased variance is that of P0",
        LoopStatement("gaussian-unbiased", "expectation", "var(Pn, x) == var(P0, x)"),
        STEADY,
    ),
}
