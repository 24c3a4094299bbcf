"""Corrupts proofs, one place at a time: every text, citation, case, hypothesis and step."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

from collapse_audit.derive import (
    Algebra,
    Cases,
    Compare,
    Instance,
    Letters,
    Proof,
    Same,
    Step,
    Summed,
    Tangent,
    Theorem,
)
from collapse_audit.derive.proof import Branch, Reason
from collapse_audit.derive.substitution import in_formula, in_term
from collapse_audit.language import (
    Distribution,
    ForAll,
    Formula,
    Relation,
    Scalar,
    Term,
    number,
    parse_formulas,
    parse_term,
)
from collapse_audit.language import terms as t

Mutant = tuple[str, Proof]
Split = Letters | Compare | Same
Mutation = Callable[[Step], Iterator[tuple[str, Step]]]

_FLIPS = {
    "<=": (">=", "<"),
    "<": (">",),
    ">=": ("<=", ">"),
    ">": ("<",),
    "==": ("!=",),
    "!=": ("==",),
}


def mutants(proof: Proof) -> Iterator[Mutant]:
    """Every proof that differs from this one by one corruption, with what was corrupted."""
    for label, steps in _in_steps(proof.steps):
        yield label, replace(proof, steps=steps)
    for i, hypothesis in enumerate(proof.given):
        yield f"drop hypothesis {hypothesis}", replace(proof, given=_without(proof.given, i))
    for i, (name, text) in enumerate(proof.names):
        for what, other in _in_text(text):
            names = (*proof.names[:i], (name, other), *proof.names[i + 1 :])
            yield f"name {name}: {what}", replace(proof, names=names)
    for what, claim in _in_text(proof.claim):
        steps = tuple(_restated(step, proof.claim, claim) for step in proof.steps)
        yield f"claim: {what}", replace(proof, claim=claim, steps=steps)


def _restated(step: Step, old: str, new: str) -> Step:
    """A step where one claim is replaced by another wherever it is said."""
    said = replace(step, says=new) if step.says == old else step
    if not isinstance(said.by, Cases):
        return said
    branches = tuple(
        Branch(branch.case, tuple(_restated(each, old, new) for each in branch.steps))
        for branch in said.by.branches
    )
    return replace(said, by=Cases(said.by.split, branches))


def _in_steps(steps: tuple[Step, ...]) -> Iterator[tuple[str, tuple[Step, ...]]]:
    for i, step in enumerate(steps):
        yield f"{step.name}: drop step", _without(steps, i)
        for what, other in _in_step(step):
            yield f"{step.name}: {what}", (*steps[:i], other, *steps[i + 1 :])


def _in_step(step: Step) -> Iterator[tuple[str, Step]]:
    for what, says in _in_text(step.says):
        yield f"says, {what}", replace(step, says=says)
    for i, condition in enumerate(step.at):
        yield f"drop at {condition}", replace(step, at=_without(step.at, i))
    for i, fact in enumerate(step.knowing):
        yield f"forget {fact}", replace(step, knowing=_without(step.knowing, i))
    for what, reason in _in_reason(step.by):
        yield what, replace(step, by=reason)


def _in_reason(reason: Reason) -> Iterator[tuple[str, Reason]]:
    if isinstance(reason, Algebra):
        yield from _in_algebra(reason)
    if isinstance(reason, Theorem):
        yield from _in_theorem(reason)
    if isinstance(reason, Cases):
        yield from _in_cases(reason)
    if isinstance(reason, Summed) and reason.strictly:
        yield "not strictly", replace(reason, strictly="")
    if isinstance(reason, Instance):
        yield "other instance", replace(reason, value="Ph")
    if isinstance(reason, Tangent):
        yield "other point", replace(reason, touching="2")


def _in_algebra(reason: Algebra) -> Iterator[tuple[str, Algebra]]:
    for i, use in enumerate(reason.uses):
        yield f"drop {use.fact}", Algebra(_without(reason.uses, i))
        for times in (f"-({use.times})", f"2*({use.times})", *_texts(use.times)):
            changed = (*reason.uses[:i], replace(use, times=times), *reason.uses[i + 1 :])
            yield f"{use.fact} times {times}", Algebra(changed)


def _in_theorem(reason: Theorem) -> Iterator[tuple[str, Theorem]]:
    for i, (name, text) in enumerate(reason.where):
        yield f"drop {name}", replace(reason, where=_without(reason.where, i))
        for what, other in _in_text(text):
            where = (*reason.where[:i], (name, other), *reason.where[i + 1 :])
            yield f"{name}: {what}", replace(reason, where=where)


def _in_cases(reason: Cases) -> Iterator[tuple[str, Cases]]:
    for i, branch in enumerate(reason.branches):
        yield f"remove case {branch.case}", replace(reason, branches=_without(reason.branches, i))
        for what, steps in _in_steps(branch.steps):
            branches = list(reason.branches)
            branches[i] = Branch(branch.case, steps)
            yield f"{branch.case}: {what}", replace(reason, branches=tuple(branches))
    for a, b in combinations(range(len(reason.branches)), 2):
        if reason.branches[a].steps != reason.branches[b].steps:
            yield f"swap cases {a} {b}", _with(reason, a, b)
    for what, split in _in_split(reason.split):
        yield what, replace(reason, split=split)


def _with(reason: Cases, a: int, b: int) -> Cases:
    return replace(reason, branches=_swapped(reason.branches, a, b))


def _swapped(branches: tuple[Branch, ...], a: int, b: int) -> tuple[Branch, ...]:
    swapped = list(branches)
    swapped[a] = Branch(branches[a].case, branches[b].steps)
    swapped[b] = Branch(branches[b].case, branches[a].steps)
    return tuple(swapped)


def _in_split(split: Split) -> Iterator[tuple[str, Split]]:
    if isinstance(split, Letters):
        for i, condition in enumerate(split.conditions):
            yield f"split without {condition}", Letters(_without(split.conditions, i))
            for what, other in _in_text(condition):
                conditions = (*split.conditions[:i], other, *split.conditions[i + 1 :])
                yield f"split, {what}", Letters(conditions)
    if isinstance(split, Compare):
        for what, right in _in_text(split.right):
            yield f"split, {what}", replace(split, right=right)
    if isinstance(split, Same):
        yield "split, another", replace(split, left="Pt")


# Texts


def _texts(text: str) -> Iterator[str]:
    return (other for _, other in _in_text(text))


def _in_text(text: str) -> Iterator[tuple[str, str]]:
    """A text with one thing changed."""
    seen = {text}
    for what, other in _changes(_read(text)):
        if str(other) not in seen:
            seen.add(str(other))
            yield f"{what} → {other}", str(other)


def _read(text: str) -> Formula | Term:
    try:
        (formula,) = parse_formulas(text)
    except ValueError:
        return parse_term(text)
    return formula


def _changes(said: Formula | Term) -> Iterator[tuple[str, Formula | Term]]:
    if isinstance(said, ForAll):
        for what, body in _changes(said.body):
            assert isinstance(body, ForAll | Relation)
            yield what, ForAll(said.variable, body)
    elif isinstance(said, Relation):
        for op in _FLIPS[said.op]:
            yield "relation", Relation(said.left, op, said.right)
        for what, left in _term_changes(said.left):
            yield what, Relation(left, said.op, said.right)
        for what, right in _term_changes(said.right):
            yield what, Relation(said.left, said.op, right)
        for pair in combinations(_names(said), 2):
            yield "swap", in_formula(said, _swap(*pair))
    else:
        yield from _term_changes(said)
        for pair in combinations(_names(said), 2):
            yield "swap", in_term(said, _swap(*pair))


def _names(said: Relation | Term) -> list[Term]:
    """Names that mean distributions: their own, and the one-letter names of their entries."""
    found = dict.fromkeys(
        node
        for node in said.walk()
        if isinstance(node, Distribution)
        or (isinstance(node, Scalar) and node.name in {"p", "q", "t", "h", "m"})
    )
    return list(found)


def _swap(a: Term, b: Term) -> dict[str, Term]:
    if type(a) is not type(b):
        return {}
    assert isinstance(a, Distribution | Scalar) and isinstance(b, Distribution | Scalar)
    return {a.name: b, b.name: a}


def _term_changes(term: Term) -> Iterator[tuple[str, Term]]:
    """One term dropped from a sum or product, or one constant or sign changed."""
    if isinstance(term, t.Number):
        yield "constant", number(term.value + 1)
        return
    if isinstance(term, t.Add | t.Sub | t.Mul):
        yield "drop", term.left
        yield "drop", term.right
    if isinstance(term, t.Add):
        yield "sign", term.left - term.right
    if isinstance(term, t.Sub):
        yield "sign", term.left + term.right
    if isinstance(term, t.Neg):
        yield "sign", term.operand
    for name in (field for field in vars(term) if isinstance(getattr(term, field), Term)):
        for what, child in _term_changes(getattr(term, name)):
            if child.sort is getattr(term, name).sort:
                yield what, replace(term, **{name: child})


def _without(items: tuple, i: int) -> tuple:  # type: ignore[type-arg]
    return (*items[:i], *items[i + 1 :])
