"""The numbers that the finding of C05 quotes, by two routes."""

from collapse_audit.ledger.numbers import Number, Probability
from collapse_audit.loops import Resample, distribution

HALF = distribution("1/2", "1/2")
ONE_OF_EACH = Probability(Resample(2), HALF, "Pn == P0", 1)

NUMBERS = (
    Number("a", "one of each letter with probability ½", "½", "binomial(2, 1)/2**2", ONE_OF_EACH),
)
INPUTS = {"a": ("Two draws from (½, ½)",)}
