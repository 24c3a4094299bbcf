"""The numbers that the finding of C34 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Number, Probability, Product, point
from collapse_audit.loops import Resample, distribution

HALF, MIXED = distribution("1/2", "1/2"), distribution("3/4", "1/4")
AGREE = Probability(Resample(2), HALF, "max(Pn) == 1", 1)
LIKELIER = Probability(Resample(2), MIXED, "dot(point(0), Pn) == 1", 1)
CONFIDENCE = At("max(mix(1/2, Pt, Ph))", point(Pt="1 0", Ph="1/2 1/2"))
STEPS = Product((AGREE, LIKELIER))

NUMBERS = (
    Number("b", "which has probability 1/2", "1/2", "2*(1/2)**2", AGREE),
    Number("b", "the mixture has confidence 3/4", "3/4", "(1 + 1/2)/2", CONFIDENCE),
    Number("b", "which has probability 9/16", "9/16", "(3/4)**2", LIKELIER),
    Number("b", "absorbed with probability at least 9/32", "9/32", "1/2*(3/4)**2", STEPS),
)
