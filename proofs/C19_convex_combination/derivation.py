"""A mixture of two distributions is a distribution."""

from collapse_audit.derive import Algebra, Proof, Step

ANCHORED = ("0 < alpha", "alpha <= 1")

PROOFS = {
    "a": Proof(
        title="the mixture sums to 1",
        claim="sum(mix(alpha, Pt, Ph)) == 1",
        given=ANCHORED,
        steps=(Step("sum", "sum(mix(alpha, Pt, Ph)) == 1", Algebra()),),
    ),
    "b": Proof(
        title="the mixture is nowhere negative",
        claim="mix(alpha, Pt, Ph) >= 0",
        given=ANCHORED,
        steps=(Step("signs", "mix(alpha, Pt, Ph) >= 0", Algebra()),),
    ),
}
