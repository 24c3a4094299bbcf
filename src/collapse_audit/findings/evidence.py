"""The evidence of one reading, as its finding shows it.

Nothing that depends on the machine, the moment or the profile of a run is shown: for a search,
its budget and its controls, not what one run of it happened to do.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import zip_longest
from typing import TYPE_CHECKING

from collapse_audit.findings.arithmetic import work_out
from collapse_audit.findings.markdown import bullets, code, fenced, formula, table
from collapse_audit.interpreters.latex import statement_latex
from collapse_audit.ledger import Control, Derivation, Dossier, Exact, Hunt, Simulation, Vacuity
from collapse_audit.ledger.audit import AuditedClaim, AuditedReading
from collapse_audit.ledger.dossiers import load_module
from collapse_audit.ledger.evidence import Evidence
from collapse_audit.ledger.exact import instances
from collapse_audit.ledger.recheck import Finding
from collapse_audit.ledger.simulation import LEVEL, experiments
from collapse_audit.loops.paths import PathWitness
from collapse_audit.loops.paths_files import load_path
from collapse_audit.witness import load

if TYPE_CHECKING:
    from collapse_audit.derive import Proof

DIGEST = 12
_FOUND = {
    "refutes": "a search from scratch finds a counterexample",
    "supports": "a search finds no counterexample",
    "nothing": "the search did not do what it must",
}


def evidence_blocks(dossier: Dossier, audited: AuditedReading) -> Iterator[str]:
    """The table of evidence, then what each piece shows."""
    pairs = tuple(zip_longest(audited.reading.evidence, audited.findings))
    if not pairs:
        return
    yield "Evidence:"
    head = ("Kind", "Where", "Status", "What it says", "SHA-256")
    yield table(head, (_row(dossier, piece, found) for piece, found in pairs))
    for piece, found in pairs:
        if found.status == "checked":
            yield from _shown(dossier, audited, piece, found)


def _row(dossier: Dossier, piece: Evidence | None, found: Finding) -> tuple[str, ...]:
    what = _said(piece, found)
    where = "" if found.kind == "hunt" else _place(found)
    digest = code(found.sha256[:DIGEST]) if found.sha256 else ""
    return found.kind, where, found.status, _portable(what, dossier), digest


def _said(piece: Evidence | None, found: Finding) -> str:
    """What one run of it did is left out, unless it failed."""
    if isinstance(piece, Hunt):
        return _search(piece, found)
    if isinstance(piece, Simulation) and found.status == "checked":
        return f"simulations agree, each with a false alarm less likely than {LEVEL:.0e}"
    return found.detail


def _place(found: Finding) -> str:
    return found.ref if found.kind == "citation" else f"[{found.ref}]({found.ref})"


def _portable(detail: str, dossier: Dossier) -> str:
    """The detail with paths relative to the dossier."""
    return detail.replace(f"{dossier.folder}/", "")


def _search(hunt: Hunt, found: Finding) -> str:
    budget = f"budget {hunt.trials:,} points in the default profile"
    if found.says != "supports" or not hunt.controls:
        return f"{_FOUND[found.says]}; {budget}"
    return f"{_FOUND[found.says]}, and refutes every near miss below; {budget}"


def _shown(
    dossier: Dossier, audited: AuditedReading, piece: Evidence | None, found: Finding
) -> Iterator[str]:
    if found.kind == "witness":
        yield from _witness(dossier, found.ref)
    if found.kind == "path":
        yield from _path(dossier, found.ref)
    if isinstance(piece, Derivation | Vacuity):
        yield from _derivation(dossier, audited)
    if isinstance(piece, Exact):
        yield from _exact(dossier, audited)
    if isinstance(piece, Simulation):
        yield from _simulation(dossier, audited)
    if isinstance(piece, Hunt):
        yield from _hunt(piece)


def _witness(dossier: Dossier, path: str) -> Iterator[str]:
    worked = work_out(load(dossier.folder / path))
    yield f"The counterexample of {code(path)}, worked out by hand:"
    yield fenced(worked)
    if "∞" in worked:
        yield "Here p·ln(p/0) = ∞ for p > 0, 0·ln 0 = 0, 0·∞ = 0 and ∞ ≤ ∞."


def _path(dossier: Dossier, ref: str) -> Iterator[str]:
    path = load_path(dossier.folder / ref)
    yield f"The path of {code(ref)}: what was drawn, how likely that is, and the resulting model."
    head = ("Generation", "Drawn", "With probability", "Model")
    yield table(head, _generations(path))
    yield f"Its probability is {path.probability}. The step that breaks the claim, by hand:"
    yield fenced(work_out(path.witness))


def _generations(path: PathWitness) -> Iterator[tuple[str, ...]]:
    yield "0", "", "", _entries(path.models[0])
    rows = zip(path.states, path.steps, path.models[1:], strict=True)
    for number, (counts, chance, model) in enumerate(rows, start=1):
        yield str(number), _entries(counts), str(chance), _entries(model)


def _entries(values: Iterable[Fraction | int]) -> str:
    return f"({', '.join(map(str, values))})"


def _derivation(dossier: Dossier, audited: AuditedReading) -> Iterator[str]:
    from collapse_audit.derive import cited, latex

    if audited.reading.loop is not None:
        yield from _loop_derivation(dossier, audited)
        return
    proof = _proof(dossier, audited)
    yield f"Derivation of {audited.id}, every step of which is checked:"
    yield formula([latex(proof)])
    if lemmas := cited(proof):
        yield f"It uses, from the end of this page: {'; '.join(each.title for each in lemmas)}."


def _loop_derivation(dossier: Dossier, audited: AuditedReading) -> Iterator[str]:
    from collapse_audit.loops.gaussian.printing import NOTATION, latex

    proof = load_module(dossier.folder, "derivation").PROOFS[audited.reading.letter]
    what = f"the negation of {audited.id}" if proof.refutes else audited.id
    yield (
        f"Derivation of {what}, every step of which is checked; what is to be shown is worked out "
        f"from the expression above, not from the words. {proof.title}."
    )
    yield formula([latex(proof)])
    yield NOTATION


def _proof(dossier: Dossier, audited: AuditedReading) -> "Proof":
    proof: Proof = load_module(dossier.folder, "derivation").PROOFS[audited.reading.letter]
    return proof


def lemma_blocks(dossier: Dossier, audited: AuditedClaim) -> Iterator[str]:
    """The lemmas that the checked derivations of a claim cite, each once, with their proofs."""
    derived = [each for each in audited.readings if _is_derived(each)]
    if not derived:
        return
    from collapse_audit.derive import cited, latex

    proofs = [_proof(dossier, each) for each in derived]
    lemmas = {each.title: each for proof in proofs for each in cited(proof)}
    if lemmas:
        yield "## Lemmas"
    for lemma in lemmas.values():
        yield f"**{lemma.title[:1].upper()}{lemma.title[1:]}.**"
        yield formula([statement_latex(lemma.statement)])
        yield formula([latex(lemma)])


def _is_derived(audited: AuditedReading) -> bool:
    """Whether a checked derivation in the language of statements stands; loops cite no lemmas."""
    derived = any(f.kind == "derivation" and f.status == "checked" for f in audited.findings)
    return derived and audited.reading.loop is None


def _exact(dossier: Dossier, audited: AuditedReading) -> Iterator[str]:
    listed = instances(dossier, audited.reading)
    yield "Computed exactly, in rationals or in enclosures, without Coq:"
    head = ("Loop", "Relation", "Values", "Outcome")
    rows = ((i.ref, code(i.relation), i.describe(), i.outcome().value) for i in listed)
    yield table(head, rows)


def _simulation(dossier: Dossier, audited: AuditedReading) -> Iterator[str]:
    yield "Simulated anew in every audit, with its seed; agreement supports and settles nothing:"
    listed = experiments(dossier, audited.reading)
    yield table(("Loop", "Relation"), ((each.ref, code(each.relation)) for each in listed))


def _hunt(hunt: Hunt) -> Iterator[str]:
    if hunt.statement:
        searched = _control(Control(hunt.statement, hunt.given))
        yield f"What is searched is a consequence of the reading: {searched}."
    if hunt.controls:
        yield "Near misses that the same search, with the same budget, must refute:"
        yield bullets(map(_control, hunt.controls))


def _control(control: Control) -> str:
    given = "".join(f", {code(each)}" for each in control.given).removeprefix(", ")
    return code(control.statement) + (f" given {given}" if given else "")
