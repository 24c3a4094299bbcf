"""Runs of the Gaussian loop that might meet P0 again."""

from collapse_audit.ledger.gaussian_runs import Returns
from collapse_audit.loops.gaussian import ESTIMATORS, Gaussian

EXPERIMENTS = {
    "c": tuple(Returns(Gaussian(5, each), "Pn != P0", generation=4) for each in ESTIMATORS),
}
