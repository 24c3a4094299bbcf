"""The words in which the finding of C16 names inputs; it quotes no other number."""

INPUTS = {"a": ("(1/3, 2/3) → (2/3, 1/3) → (1/3, 2/3)",)}
