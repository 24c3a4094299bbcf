"""The words in which the finding of C21 names inputs; it quotes no other number."""

INPUTS = {"f": ("the closer p is to ½",)}
