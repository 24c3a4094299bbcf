"""The Gaussian loop: N(μ, σ²) fitted to N draws of its own last fit, again and again.

Main definitions: `Gaussian`, its law, runs and balls (`process`); the meaning of the language
for normal distributions and the law in symbols (`law`); closed forms (`forms`); proofs as data
(`proof`) and what checks them (`checker`, with signs in `signs`); their print (`printing`).
"""

from collapse_audit.loops.gaussian.process import ESTIMATORS, Estimator, Gaussian, Runs

__all__ = ["ESTIMATORS", "Estimator", "Gaussian", "Runs"]
