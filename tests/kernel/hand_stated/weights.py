"""What the statements of `theory/Weights.v` have to say."""

from collections.abc import Iterator

from tests.kernel.hand_stated.checks import Check

SETTING = """\
(S T : finType) (n m : nat) (p x : S -> R) (law label : R -> T -> R) (w theta : R)
  (o o' : (sample S n * sample T m)%type)"""
NEXT = "(w * avg (emp o.1) x + (1 - w) * avg (emp o.2) (label theta))"


def weights() -> Iterator[Check]:
    """Two generations: the estimate and the probability of what is drawn, from the words."""
    last = f"w * avg (emp o'.1) x + (1 - w) * avg (emp o'.2) (label {NEXT})"
    yield _says("last_estimate", f"last_estimate x label w theta [:: o; o'] = {last}")
    chance = f"iid p o.1 * iid (law theta) o.2 * (iid p o'.1 * iid (law {NEXT}) o'.2 * 1)"
    yield _says("path_prob", f"path_prob p x law label w theta [:: o; o'] = {chance}")
    mean = "E (@path_law S T n m p x law label w 2 theta) (last_estimate x label w theta)"
    squares = f"(fun h => (last_estimate x label w theta h - {mean}) ^ 2)"
    variance = f"E (@path_law S T n m p x law label w 2 theta) {squares}"
    yield _says("var_after", f"var_after n m p x law label w 2 theta = {variance}")


def _says(about: str, claim: str) -> Check:
    text = f"""
Lemma {about}_0 : forall {SETTING},
  {claim}.
Proof. by []. Qed.
"""
    return Check(about, text)
