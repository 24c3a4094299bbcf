"""Exact points: rational values for the variables of a statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

Value = Fraction | tuple[Fraction, ...]


@dataclass(frozen=True)
class ExactPoint:
    """Rational values on an alphabet of k letters: a fraction per scalar, k per vector.

    >>> point = ExactPoint.of(2, P=("1/2", "1/2"), a="1/3")
    >>> point.values["a"], point.denominator
    (Fraction(1, 3), 6)
    """

    alphabet: int
    items: tuple[tuple[str, Value], ...]

    @classmethod
    def of(cls, alphabet: int, **values: "str | int | Fraction | tuple[str, ...]") -> "ExactPoint":
        """A point from keyword values: text or numbers for scalars, tuples for vectors."""
        return cls.from_mapping(alphabet, {name: _exact(value) for name, value in values.items()})

    @classmethod
    def from_mapping(cls, alphabet: int, values: Mapping[str, Value]) -> "ExactPoint":
        """A point from a mapping of exact values."""
        return cls(alphabet, tuple(values.items()))

    @property
    def values(self) -> dict[str, Value]:
        """The values by name."""
        return dict(self.items)

    @property
    def denominator(self) -> int:
        """The least common denominator of all values."""
        from math import lcm

        return lcm(*(entry.denominator for _, value in self.items for entry in _entries(value)))


def _exact(value: "str | int | Fraction | tuple[str, ...]") -> Value:
    if isinstance(value, tuple):
        return tuple(Fraction(entry) for entry in value)
    return Fraction(value)


def _entries(value: Value) -> tuple[Fraction, ...]:
    return value if isinstance(value, tuple) else (value,)
