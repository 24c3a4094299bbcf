"""The words in which the finding of C25 names inputs; it quotes no other number."""

INPUTS = {"c": ("the model (¼, ¾)", "the model (¾, ¼)")}
