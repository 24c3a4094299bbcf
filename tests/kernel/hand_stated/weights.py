"""What the statements of `theory/Weights.v` have to say."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from tests.kernel.hand_stated.checks import THIRD, Check, fact
from tests.kernel.hand_stated.enumeration import HALF, two

SETTING = """\
(S T : finType) (n m : nat) (p x : S -> R) (law label : R -> T -> R) (w theta : R)
  (o o' : (sample S n * sample T m)%type)"""
NEXT = "(w * avg (emp o.1) x + (1 - w) * avg (emp o.2) (label theta))"


START = Fraction(1, 5)


def weights() -> Iterator[Check]:
    """Two generations in the words of the readings, and the numbers of one and two generations."""
    yield from _worded()
    yield from _variances()
    yield from _shapes()


def _worded() -> Iterator[Check]:
    """Two generations: the estimate and the probability of what is drawn, from the words."""
    last = f"w * avg (emp o'.1) x + (1 - w) * avg (emp o'.2) (label {NEXT})"
    yield _says("last_estimate", f"last_estimate x label w theta [:: o; o'] = {last}")
    chance = f"iid p o.1 * iid (law theta) o.2 * (iid p o'.1 * iid (law {NEXT}) o'.2 * 1)"
    yield _says("path_prob", f"path_prob p x law label w theta [:: o; o'] = {chance}")
    mean = "E (@path_law S T n m p x law label w 2 theta) (last_estimate x label w theta)"
    squares = f"(fun h => (last_estimate x label w theta h - {mean}) ^ 2)"
    variance = f"E (@path_law S T n m p x law label w 2 theta) {squares}"
    yield _says("var_after", f"var_after n m p x law label w 2 theta = {variance}")


def _variances() -> Iterator[Check]:
    """One fresh and one recycled draw a generation; the model of θ draws the label 1 with 1 − θ.

    The fresh draws have the label 1 with probability 2/3; θ starts at 1/5.
    """
    for number, (weight, n) in enumerate(((Fraction(1, 4), 1), (THIRD, 2))):
        ends = list(_ends(weight, START, n))
        mean = sum(chance * end for chance, end in ends)
        variance = sum(chance * (end - mean) ** 2 for chance, end in ends)
        setting = f"1 1 (two (1/3)) labels two (fun=> labels) ({weight}) {n} ({START})"
        tactic = f"weighed {n}%N (fun u : R => u) ({weight}) ({START}); evaluated"
        yield fact("mean_after", number, f"mean_after {setting} = {mean}", tactic)
        squares = f"(fun u : R => (u - ({mean})) ^ 2)"
        known = f"rewrite /var_after mean_after_{number}"
        tactic = f"{known}; weighed {n}%N {squares} ({weight}) ({START}); evaluated"
        yield fact("variance_after", number, f"var_after {setting} = {variance}", tactic)


def _ends(weight: Fraction, theta: Fraction, n: int) -> Iterator[tuple[Fraction, Fraction]]:
    """The probability of each history, and the estimate that it ends with."""
    if n == 0:
        yield Fraction(1), theta
        return
    for fresh, recycled in product((0, 1), repeat=2):
        chance = two(THIRD)[fresh] * two(theta)[recycled]
        for rest, end in _ends(weight, weight * fresh + (1 - weight) * recycled, n - 1):
            yield chance * rest, end


def _shapes() -> Iterator[Check]:
    """S(w) at a few weights and sizes, and the best weight where it is rational: 1/2 at 1/2."""
    for number, (w, n, m) in enumerate(((HALF, 1, 1), (THIRD, 2, 1), (Fraction(1), 2, 3))):
        value = 3 * (w**2 / n + (1 - w) ** 2 / m) / (1 - (1 - w) ** 2)
        claim = f"stationary 3 {n} {m} ({w}) = {value}"
        yield fact("stationary", number, claim, "rewrite /stationary; field")
    proof = "rewrite /best_weight; have -> : (1/2) ^ 2 + 4 * (1/2) = (3/2) * (3/2) by [field]"
    proof += "; rewrite sqrt_square; lra"
    yield fact("best_weight", 0, "best_weight (1/2) = 1/2", proof)


def _says(about: str, claim: str) -> Check:
    text = f"""
Lemma {about}_0 : forall {SETTING},
  {claim}.
Proof. by []. Qed.
"""
    return Check(about, text)
