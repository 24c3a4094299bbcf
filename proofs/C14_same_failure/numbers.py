"""The numbers that the finding of C14 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Limit, point

REST = "999999999/2000000000"
FADED = At("var(P)", point(P=f"1/1000000000 {REST} {REST}"))
# E x² − (E x)² on the labels 0, 1, 2 for the weights e, (1 − e)/2, (1 − e)/2.
SPREAD = "(1 + 4)*(1 - e)/2 - ((1 + 2)*(1 - e)/2)**2"

NUMBERS = (Limit("i", "Var(Pn) → 1/4", "1/4", SPREAD, "e", FADED),)
INPUTS = {"q": ("the closer p is to ½",)}
