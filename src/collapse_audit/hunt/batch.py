"""Batches: many points on one alphabet, a column each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from collapse_audit.interpreters.floats import Array

Columns = NDArray[np.intp] | NDArray[np.bool_]


@dataclass(frozen=True)
class Batch:
    """n points on k letters: vectors (k, n), scalars (n,), by name."""

    k: int
    n: int
    points: Mapping[str, Array]

    def take(self, columns: Columns) -> "Batch":
        """Some of the columns, in the order asked for.

        >>> batch = Batch(2, 3, {"a": np.array([0.1, 0.2, 0.3])})
        >>> batch.take(np.array([2, 0])).points["a"]
        array([0.3, 0.1])
        """
        points = {name: values[..., columns] for name, values in self.points.items()}
        count = int(np.count_nonzero(columns)) if columns.dtype == bool else len(columns)
        return Batch(self.k, count, points)

    def part(self, start: int, stop: int) -> "Batch":
        """The columns from start to before stop."""
        points = {name: values[..., start:stop] for name, values in self.points.items()}
        return Batch(self.k, min(stop, self.n) - start, points)

    def cast(self, kind: type[np.floating]) -> "Batch":
        """The same points in another floating-point type."""
        points = {name: values.astype(kind) for name, values in self.points.items()}
        return Batch(self.k, self.n, points)


def joined(batches: Sequence[Batch]) -> Batch:
    """Batches on one alphabet side by side."""
    first = batches[0]
    points = {
        name: np.concatenate([batch.points[name] for batch in batches], axis=-1)
        for name in first.points
    }
    return Batch(first.k, sum(batch.n for batch in batches), points)
