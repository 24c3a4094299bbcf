"""Sharp bounds: what is guaranteed for given distributions. Main definition: `bound`."""

from collapse_audit.sharp.bound import Bounds, bound

__all__ = ["Bounds", "bound"]
