"""The words in which the finding of C37 names inputs; it quotes no other number."""

INPUTS = {"a": ("after three it is (1/3, 2/3)",)}
