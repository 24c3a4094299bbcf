"""The words in which the finding of C35 names inputs; it quotes no other number."""

INPUTS = {"c": ("γ < 1/2",)}
