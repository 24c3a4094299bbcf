"""Definitions of `theory/Linearisation.v` that say something else, and what refuses them."""

from tests.kernel.hand_stated.checks import Altered

ALTERED = (
    Altered(
        "updated_then_mixed (noiseless F)",
        "mixed_then_updated (noiseless F)",
        ("C31m_range",),
    ),
    Altered("(g - eps) * gap N P0 p <=", "(g + eps) * gap N P0 p <=", ("C31i_range",)),
    Altered("gap N P0 (F p) <= (g + eps)", "gap N P0 (F p) <= (g - eps)", ("C31i_range",)),
    Altered("(forall x, 0 < P0 x) ->\n  F P0 =1 P0", "F P0 =1 P0", ("C31i_range",)),
    Altered("(2 <= #|T|)%N -> 1 < beta", "1 < beta", ("C31m_range",)),
    Altered("(2 <= #|T|)%N -> 1 < beta", "(2 <= #|T|)%N -> 1 <= beta", ("C31m_range",)),
    Altered("F P0 =1 P0 -> 1 < g", "F P0 =1 P0 -> 1 <= g", ("C31i_range",)),
    Altered("\\sum_i Rabs (v i)", "\\sum_i v i", ("C31m_range", "total_0")),
    Altered("1 - / beta < alpha", "1 - / beta <= alpha", ("C31m_range",)),
    Altered("0 < alpha < 1 - / g", "0 < alpha <= 1 - / g", ("C31i_range",)),
    Altered("~ P 0%N =1 P0 -> K", "K", ("C31m_range",)),
    Altered("(P n)) 0 /\\ tends_to_zero P0 P", "(P n)) 0", ("C31m_range",)),
)
