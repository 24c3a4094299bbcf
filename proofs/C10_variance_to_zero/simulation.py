"""Runs of the Gaussian loop whose standard deviation should be all but gone."""

from collapse_audit.ledger.gaussian_runs import Shrinks
from collapse_audit.loops.gaussian import Gaussian

EXPERIMENTS = {
    "c": (Shrinks(Gaussian(5), "var(Pn, x) == 0", generation=60),),
    "d": (Shrinks(Gaussian(5, "unbiased"), "var(Pn, x) == 0", generation=140),),
}
