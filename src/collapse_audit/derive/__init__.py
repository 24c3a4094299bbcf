"""Derivations: proofs as data, every step checked by SymPy without trusting its author.

`check(proof)` follows a `Proof` to its end and gives what was `Checked`, or raises `StepError`
naming the first step that does not follow. `latex` and `words` print a proof, `cited` lists
the proofs that it rests on. `lemmas` and
`theorems` hold proofs that others cite.
"""

from collapse_audit.derive.checker import Checked, Checker, StepError, check
from collapse_audit.derive.printing import cited, latex, words
from collapse_audit.derive.proof import (
    Algebra,
    Branch,
    Cases,
    Compare,
    Given,
    Instance,
    Letters,
    Names,
    Proof,
    Same,
    Slope,
    Step,
    Summed,
    Tangent,
    Theorem,
    Use,
    cases,
    instance,
)

__all__ = [
    "Algebra",
    "Branch",
    "Cases",
    "Checked",
    "Checker",
    "Compare",
    "Given",
    "Instance",
    "Letters",
    "Names",
    "Proof",
    "Same",
    "Slope",
    "Step",
    "StepError",
    "Summed",
    "Tangent",
    "Theorem",
    "Use",
    "cases",
    "check",
    "cited",
    "instance",
    "latex",
    "words",
]
