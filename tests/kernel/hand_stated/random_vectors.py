"""What the definitions of `theory/RandomVectors.v` have to say."""

from collections.abc import Iterator

from tests.kernel.hand_stated.checks import Check, fact

LAWS = (
    "(L (fun=> 1) /\\ Ex (fun=> 1) = 1)",
    "(forall a b f g, L f -> L g -> L (fun w => a * f w + b * g w) /\\ "
    "Ex (fun w => a * f w + b * g w) = a * Ex f + b * Ex g)",
    "(forall f, L f -> L (fun w => Rabs (f w)))",
    "(forall f, L f -> (forall w, 0 <= f w) -> 0 <= Ex f)",
    "(forall (u : nat -> Omega -> R) f B, (forall n, L (u n)) -> "
    "(forall n w, u n w <= u n.+1 w) -> (forall w, Un_cv (fun n => u n w) (f w)) -> "
    "(forall n, Ex (u n) <= B) -> L f /\\ Un_cv (fun n => Ex (u n)) (Ex f))",
)
LAW = {"(ord0 : 'I_3)": "1/2", "(lift ord0 ord0 : 'I_3)": "1/2", "(ord_max : 'I_3)": "0"}


def random_vectors() -> Iterator[Check]:
    """What an expectation is, and that almost surely leaves out events of probability 0 only."""
    given = "forall (Omega : Type) (L : (Omega -> R) -> Prop) (Ex : (Omega -> R) -> R)"
    laws = " /\\ ".join(LAWS)
    yield fact("expectation", 0, f"{given}, expectation L Ex <-> {laws}", "each_field")
    for number, (outcome, chance) in enumerate(LAW.items()):
        claim = f"almost_surely anything weighed (fun w : 'I_3 => w != {outcome})"
        if chance == "0":
            yield fact("almost_surely", number, claim, "surely")
        else:
            yield fact("almost_surely", number, f"~ {claim}", f"not_surely {outcome}")
