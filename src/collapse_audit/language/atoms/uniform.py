"""The uniform distribution."""

from dataclasses import dataclass

from collapse_audit.language.terms import AlphabetSize, Atom, Ones, Sort, Term


@dataclass(frozen=True)
class Uniform(Atom):
    """uniform = (1/k, …, 1/k).

    >>> print(Uniform().definition())
    ones/k
    """

    name = "uniform"
    takes = ()
    gives = Sort.VECTOR
    tex = r"\mathrm{{uniform}}"

    def definition(self) -> Term:
        """(1, …, 1)/k."""
        return Ones() / AlphabetSize()
