"""The numbers that the finding of C03 quotes, by two routes."""

from collapse_audit.ledger.numbers import At, Number, PathChance, point

AWAY = point(P0="1/3 2/3", Pn="2/3 1/3")
STEPS = "(3*(1/3)**2*(2/3))*(3*(2/3)*(1/3)**2)"

NUMBERS = (
    Number("a", "of probability 4/81", "4/81", STEPS, PathChance("paths/a.json")),
    Number("a", "from ln(2)/3 to 0", "ln(2)/3", "log(2)/3", At("KL(P0, Pn)", AWAY)),
)
INPUTS = {"a": ("(1/3, 2/3) → (2/3, 1/3) → (1/3, 2/3)",)}
