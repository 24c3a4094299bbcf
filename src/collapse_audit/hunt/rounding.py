"""Rounding: float points to lattices, and to exact values."""

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from collapse_audit.hunt.batch import Batch
from collapse_audit.hunt.space import Interval, Space
from collapse_audit.interpreters.floats import Array
from collapse_audit.language import Value

Integers = NDArray[np.int64]


def to_lattice(space: Space, batch: Batch, denominators: Array) -> tuple[Batch, NDArray[np.bool_]]:
    """Each column rounded to its denominator, and which columns stay in range.

    Positive weights stay positive, zeros stay zeros, weights sum to 1; scalars stay within their
    ranges where a multiple exists.

    >>> from collapse_audit.hunt.space import space_of
    >>> from collapse_audit.language import parse
    >>> batch = Batch(2, 1, {"P": np.array([[0.01], [0.99]]), "Q": np.array([[0.26], [0.74]])})
    >>> rounded, fits = to_lattice(space_of(parse("TV(P, Q) <= 0")), batch, np.array([4.0]))
    >>> rounded.points["P"].T.tolist(), rounded.points["Q"].T.tolist()
    ([[0.25, 0.75]], [[0.25, 0.75]])
    """
    fits = np.ones(batch.n, bool)
    points: dict[str, Array] = {}
    for name in space.distributions:
        numerators = round_weights(batch.points[name], denominators)
        fits &= (numerators >= 0).all(axis=0) & (numerators.sum(axis=0) == denominators)
        points[name] = numerators / denominators
    for name, interval in space.scalars:
        numerators = _round_scalar(batch.points[name], denominators, interval)
        points[name] = numerators / denominators
        fits &= _inside(points[name], interval)
    for name in space.labels:
        points[name] = np.rint(batch.points[name] * denominators) / denominators
    return Batch(batch.k, batch.n, points), fits


def round_weights(weights: Array, denominators: Array) -> Array:
    """Numerators by largest remainders, at least 1 where the weight is positive."""
    scaled = weights * denominators
    numerators = np.maximum(np.floor(scaled), (weights > 0).astype(float))
    missing = denominators - numerators.sum(axis=0)
    remainder = np.where(weights > 0, scaled - numerators, -np.inf)
    rank = np.argsort(np.argsort(-remainder, axis=0, kind="stable"), axis=0)
    numerators = numerators + (rank < missing)
    largest = np.argmax(numerators, axis=0)
    columns = np.arange(weights.shape[1])
    numerators[largest, columns] += np.minimum(missing, 0)
    return np.where(numerators[largest, columns] > 0, numerators, -1.0)


def _round_scalar(value: Array, denominators: Array, interval: Interval) -> Array:
    numerators = np.rint(value * denominators)
    if interval.low is not None:
        at_low = numerators <= float(interval.low) * denominators
        numerators = numerators + (at_low & (value > float(interval.low)))
    if interval.high is not None:
        at_high = numerators >= float(interval.high) * denominators
        numerators = numerators - (at_high & (value < float(interval.high)))
    return numerators


def _inside(value: Array, interval: Interval) -> NDArray[np.bool_]:
    inside = np.isfinite(value)
    if interval.low is not None:
        low = float(interval.low)
        inside &= value >= low if interval.low_closed else value > low
    if interval.high is not None:
        high = float(interval.high)
        inside &= value <= high if interval.high_closed else value < high
    return inside


def exact_column(space: Space, batch: Batch, column: int, denominator: int) -> dict[str, Value]:
    """The exact values of a column that lies on a lattice."""
    values: dict[str, Value] = {}
    for name in (*space.distributions, *space.labels):
        numerators = np.rint(batch.points[name][:, column] * denominator)
        values[name] = tuple(Fraction(int(each), denominator) for each in numerators)
    for name, _ in space.scalars:
        value = batch.points[name][column]
        values[name] = Fraction(int(np.rint(value * denominator)), denominator)
    return values
