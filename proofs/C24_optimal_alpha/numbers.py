"""The numbers that the finding of C24 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Number, point

APART = At("KL(P0, Pn)", point(P0="1/2 1/2 0", Pn="1/8 3/4 1/8"))

NUMBERS = (Number("c", "its divergence is ln(8/3)/2", "ln(8/3)/2", "log(4)/2 + log(2/3)/2", APART),)
INPUTS = {"c": ("with probability 1/2 each", "with probabilities 1/8, 3/4 and 1/8")}
