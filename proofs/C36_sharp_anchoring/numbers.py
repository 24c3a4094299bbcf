"""The words in which the finding of C36 names inputs; it quotes no other number."""

INPUTS = {"l": ("P0 with least atom ½",), "m": ("let t → ½",), "n": ("at π = ½",)}
