"""What `--claim`, `--trials` and `--audit-seed` accept, apart from pytest's own machinery."""

from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

PROOFS = Path(__file__).resolve().parent.parent / "proofs"
MOST_TRIALS = 10**12
LARGEST_SEED = 2**64 - 1


class OptionError(ValueError):
    """A value that cannot be used; the message is one line."""


def known_claims(proofs: Path = PROOFS) -> tuple[str, ...]:
    """The ids of the claims that have a dossier folder, `Cnn_slug`, in order.

    >>> known_claims(Path("no such folder"))
    ()
    """
    return tuple(sorted(folder.parent.name[:3] for folder in proofs.glob("C[0-9][0-9]_*/claim.py")))


def parse_claims(texts: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    """The claims named in `texts`, each a comma-separated list, in the order of `known`.

    >>> parse_claims(["c27,C26", "C26"], ("C25", "C26", "C27"))
    ('C26', 'C27')
    >>> parse_claims(["C99"], ("C25", "C26"))
    Traceback (most recent call last):
    tests.options.OptionError: --claim: no claim 'C99'; the claims are C25 to C26
    """
    named = [name.strip().upper() for text in texts for name in text.split(",")]
    for name in named:
        if name not in known:
            raise OptionError(f"--claim: no claim {name[:40]!r}; {_range(known)}")
    return tuple(claim for claim in known if claim in named)


def _range(known: Sequence[str]) -> str:
    return f"the claims are {known[0]} to {known[-1]}" if known else "there are no dossiers"


def parse_trials(text: str) -> int:
    """A whole number from 1 to 10^12; `1e6` is a million.

    >>> parse_trials("1e6"), parse_trials("1")
    (1000000, 1)
    >>> parse_trials("0")
    Traceback (most recent call last):
    tests.options.OptionError: --trials: need a whole number from 1 to 1000000000000, not '0'
    """
    return _whole("--trials", text, 1, MOST_TRIALS)


def parse_seed(text: str) -> int:
    """A whole number from 0 to 2^64 − 1.

    >>> parse_seed("7"), parse_seed("0")
    (7, 0)
    """
    return _whole("--audit-seed", text, 0, LARGEST_SEED)


def _whole(option: str, text: str, least: int, most: int) -> int:
    number = _decimal(text)
    # The range comes first: int(Decimal("1e999999")) would take for ever.
    if not (number.is_finite() and least <= number <= most and number == int(number)):
        expected = f"need a whole number from {least} to {most}"
        raise OptionError(f"{option}: {expected}, not {text[:40]!r}")
    return int(number)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("nan")
