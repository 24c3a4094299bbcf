"""What a loop leaves of the difference between two candidates for P0, computed exactly."""

from collapse_audit.ledger.instances import Laws
from collapse_audit.loops import MixUniform, Resample, Smooth, TruncateOne, distribution

TWO, HALF = distribution("1/3", "2/3"), distribution("1/2", "1/2")
THREE, FLAT = distribution("1/6", "1/3", "1/2"), distribution("1/3", "1/3", "1/3")
DIVERGENCES = (
    "KL({0}, {1})",
    "KL({1}, {0})",
    "TV({0}, {1})",
    "chi2({0}, {1})",
    "hellinger2({0}, {1})",
)
CASES = (
    (Resample(2), TWO, HALF),
    (Resample(5), TWO, HALF),
    (Resample(3), THREE, FLAT),
    (Smooth(2, 1), TWO, HALF),
    (TruncateOne(), THREE, FLAT),
    (MixUniform("1/2"), TWO, HALF),
)


def lost(divergence: str) -> str:
    """The divergence does not grow."""
    return f"{divergence.format('Pafter', 'Qafter')} <= {divergence.format('P', 'Q')}"


INSTANCES = {
    "b": tuple(
        Laws(
            update=update,
            start=start,
            other=other,
            generations=(0, 1, 2),
            relation=lost(divergence),
        )
        for update, start, other in CASES
        for divergence in DIVERGENCES
    ),
}
