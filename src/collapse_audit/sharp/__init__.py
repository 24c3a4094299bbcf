"""Sharp bounds: what is guaranteed for given distributions.

Main definitions: `bound` and its result, `Bounds`; `load_distributions`, which reads a user's file.
"""

from collapse_audit.sharp.bound import Bounds, bound
from collapse_audit.sharp.files import load_distributions

__all__ = ["Bounds", "bound", "load_distributions"]
