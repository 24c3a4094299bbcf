"""The words in which the finding of C12 names inputs; it quotes no other number."""

INPUTS = {
    "a": ("(1/3, 2/3) → (2/3, 1/3) → (1/3, 2/3)",),
    "i": ("ln(σ₀/σₙ) − ½",),
    "j": ("ln(σ₀/σₙ) − ½",),
}
