"""The words in which the finding of C13 names inputs; it quotes no other number."""

INPUTS = {"b": ("at weight 1/2",)}
