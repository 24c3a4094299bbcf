"""What the statements of `theory/Remedies.v` have to say."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import product

from tests.kernel.hand_stated import enumeration as known
from tests.kernel.hand_stated.checks import THIRD, Check, coin, extended, fact, is_dist, written
from tests.kernel.hand_stated.enumeration import HALF, Model, two

FLAT = two(HALF)
BOOL = "[finType of bool]"
DRAW = {2: "draw2 true true", 1: "draw2 true false", 0: "draw2 false false"}
Correct = Callable[[Model, Model], Model]


def remedies() -> Iterator[Check]:
    """Checks of what the statements say of finitely many generations."""
    yield _every_loop()
    yield _every_archive()
    yield from _growing()
    yield from _supply()
    yield from _corrections()
    yield from _pools()


# C18


def _unbounded(about: str, loop: str, statement: str) -> Check:
    """The first divergences of a loop that mixes half of a letter in; some is said to exceed 1."""
    models = (FLAT, known.mixed(HALF, FLAT, two(1)))
    first, second = (extended(known.divergence(FLAT, q)) for q in models)
    text = f"""
Lemma {about}_0 : {about}_statement -> exists u : nat -> ext,
  [/\\ u 0%N = {first}, u 1%N = {second} & exists n, holds Gt (u n) (fin 1)].
Proof.
move=> c; exists (fun n => KL (vec {coin(FLAT)}) (vec (iterate {loop} {coin(FLAT)} n))).
split; [clear c; following | clear c; following | exact: ({statement} 1)].
Qed.
"""
    return Check(about, text)


def _every_loop() -> Check:
    given = f"{is_dist(FLAT)} flat_letters"
    loop = "(archived (draw2 true true))"
    return _unbounded("C18a", loop, f"c _ {loop} (@archived_dist _) _ {given}")


def _every_archive() -> Check:
    given = f"archived (fun s => @archived_dist s) _ {is_dist(FLAT)} flat_letters _ both_heads"
    return _unbounded("C18b", "(archived (draw2 true true))", f"c _ 2%N isT {given}")


def _growing() -> Iterator[Check]:
    """Two draws first, then three: the diversity left, and that a letter is lost."""
    sizes = "(fun j => if j is 0%N then 2%N else 3%N)"
    scores = (
        ("(fun q => 1 - \\sum_x q x ^ 2)", lambda q: 1 - known.repeats(q)),
        (f"(lost {coin(FLAT)})", lambda q: Fraction(int(0 in q))),
    )
    for number, (n, (name, score)) in enumerate(product((0, 1, 2), scores)):
        value = written(_grown(FLAT, (2, 3)[:n], score))
        yield fact("grow", number, f"grow {sizes} {n} {name} {coin(FLAT)} = {value}", "growing")


def _grown(p: Model, sizes: Sequence[int], score: known.Score) -> Fraction:
    if not sizes:
        return score(p)
    law = known.transitions(p, sizes[0], known.resample)
    terms = (chance * _grown(q, sizes[1:], score) for q, chance in law.items() if chance)
    return sum(terms, Fraction(0))


# C37d


def _supply() -> Iterator[Check]:
    """The expected number escalated of three tasks, in the first two generations."""
    train = known.escalated(Fraction(1), HALF, FLAT)
    for number, (x, n) in enumerate(product((THIRD, Fraction(1)), (0, 1))):
        asked = known.likelihood(two(x), 2, n, train, lambda path: max(path[-1]) < 1)
        loop = f"(@max_score {BOOL}) 1 (1/2) {coin(FLAT)} 3 2 {n} {coin(two(x))}"
        yield fact("escalations", number, f"escalations {loop} = {written(3 * asked)}", "supplied")


# C34: draw, then mix


def _on_model(p: Model, q: Model) -> Model:
    return known.mixed(HALF, q, FLAT) if max(p) < Fraction(3, 5) else q


def _on_refit(_: Model, q: Model) -> Model:
    return known.mixed(HALF, q, FLAT) if max(q) < Fraction(3, 5) else q


def _corrections() -> Iterator[Check]:
    """The models along two samples, and the probability of these samples."""
    rules: tuple[tuple[str, Correct], ...] = (("model", _on_model), ("refit", _on_refit))
    cases = product(rules, (FLAT, two(THIRD)), ((2, 2), (1, 0)))
    for number, ((name, rule), start, heads) in enumerate(cases):
        correct = f"(trigger_on_{name} (@max_score {BOOL}) (3/5) (1/2) {coin(FLAT)})"
        samples = f"[:: {'; '.join(DRAW[n] for n in heads)}]"
        chance, models = _followed(rule, start, heads)
        for j, model in enumerate(models):
            claim = f"corrected {correct} {coin(start)} {samples} {j} true = {written(model[0])}"
            yield fact("corrected", 10 * number + j, claim, "correcting")
        claim = f"drawn_prob {correct} {coin(start)} {samples} = {written(chance)}"
        yield fact("drawn_prob", number, claim, "correcting")


def _followed(rule: Correct, start: Model, heads: Sequence[int]) -> tuple[Fraction, list[Model]]:
    """Each sample is drawn from the model that the sample before it has left."""
    chance, models = Fraction(1), [start]
    for n in heads:
        p = models[-1]
        chance *= p[0] ** n * p[1] ** (2 - n)
        models.append(rule(p, two(Fraction(n, 2))))
    return chance, models


# C18f


def _pools() -> Iterator[Check]:
    """The share of the first letter in the pool of the first generations."""
    heads = (1, 2, 2)
    for n in range(3):
        share = Fraction(sum(heads[: n + 1]), 2 * (n + 1))
        yield fact("pooled", n, f"pooled unbalanced {n} true = {written(share)}", "pooling")
