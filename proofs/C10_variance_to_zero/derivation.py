"""The variance along the Gaussian loop in the long run, without added noise and with it."""

import sympy as sp

from collapse_audit.language import LoopStatement
from collapse_audit.loops.gaussian.law import NOISE, VARIANCE, Law, N
from collapse_audit.loops.gaussian.lemmas import positive, tends, variance
from collapse_audit.loops.gaussian.process import Estimator
from collapse_audit.loops.gaussian.proof import (
    AtLeast,
    GaussianProof,
    Geometric,
    MeanTends,
    Part,
    Pathwise,
    Step,
)

BALANCE = (
    *variance(Law("ml", noisy=True)),
    positive("below one", 1 / N),
    positive("above zero", 1 - 1 / N),
    Step(
        "limit",
        MeanTends(VARIANCE, N * NOISE**2),
        Geometric("variance", "below one", "above zero"),
    ),
)


def vanishing(estimator: Estimator) -> GaussianProof:
    """σₙ² → 0 almost surely without added noise."""
    loop = LoopStatement(f"gaussian-{estimator}", "almost surely", "var(Pn, x) == 0")
    steps = tends(Law(estimator), VARIANCE, sp.S.Zero)
    return GaussianProof("The variance vanishes", loop, (Part(estimator, steps),))


def floor(estimator: Estimator) -> GaussianProof:
    """σₙ² ≥ s² for n ≥ 1 with added noise."""
    loop = LoopStatement(f"gaussian-{estimator}-noise", "almost surely", "var(Pn, x) == 0")
    step = Step("floor", AtLeast(VARIANCE, NOISE**2), Pathwise())
    title = "The variance never falls below that of the noise"
    return GaussianProof(title, loop, (Part(estimator, (step,)),), refutes=True)


PROOFS = {
    "b": floor("ml"),
    "c": vanishing("ml"),
    "d": vanishing("unbiased"),
    "e": floor("unbiased"),
    "f": GaussianProof(
        "The mean of the variance tends to N·s² under maximum likelihood with noise",
        LoopStatement(
            "gaussian-ml-noise",
            "limit",
            "var(Pn, x) == draws*s**2",
            given=("2 <= draws", "draws < inf", "s < inf"),
        ),
        (Part("ml", BALANCE),),
    ),
    "g": GaussianProof(
        "The mean of the unbiased variance grows by s² a generation with noise",
        LoopStatement(
            "gaussian-unbiased-noise",
            "expectation",
            "var(Pn, x) == var(P0, x) + n*s**2",
            given=("0 <= n", "n < inf", "s < inf"),
        ),
        (Part("unbiased", variance(Law("unbiased", noisy=True))),),
    ),
}
