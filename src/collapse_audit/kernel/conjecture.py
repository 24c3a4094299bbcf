"""From a conjecture to Coq's kernel: a whole file that states it and refutes it by a point.

The file needs `proofs/theory` alone, so it is compiled with

    coqc -Q proofs CollapseAudit FILE

once the theory is built. Main definitions: `refutation_source`, `refutations_source`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from collapse_audit.interpreters.coq import comment, definition
from collapse_audit.kernel.witnesses import IMPORTS, SCOPE, refutation
from collapse_audit.language import ExactPoint, Statement, Value

PREAMBLE = f"""\
(** * A refutation, checked by Coq's kernel

    [typed_statement] is the statement as [collapse_audit.interpreters.coq] prints it; the theorem
    below it refutes it by a rational point on a small alphabet. It needs the folder [theory] of
    CollapseAudit: coqc -Q proofs CollapseAudit FILE. [Print Assumptions typed_refuted] lists what
    the proof rests on: the four axioms of the classical real numbers. *)

{IMPORTS}
{SCOPE}
"""


@dataclass(frozen=True)
class Conjecture:
    """A statement that fails at a point, and the name under which Coq is to know it."""

    name: str
    statement: Statement
    point: ExactPoint


def refutation_source(statement: Statement, point: ExactPoint) -> str:
    r"""A Coq file with the statement as ``typed_statement`` and its refutation ``typed_refuted``.

    Raises `LanguageError` where the statement does not certainly fail at the point, or cannot be
    printed.

    >>> from collapse_audit.language import parse
    >>> point = ExactPoint.of(2, P=("1", "0"))
    >>> source = refutation_source(parse("entropy(P) > 0"), point)
    >>> print(*source.splitlines()[-9:], sep="\n")
    Theorem typed_refuted : ~ typed_statement.
    Proof.
    pose P_at := [:: 1 # 1; 0 # 1]%Q.
    have weights_P_at : weights 2 P_at by [].
    pose entropy_1 := Unary OOpp (Total (VBinary OMul (Data P_at) (VUnary OLog (Data P_at)))).
    have broken : ~ unbroken Gt (denote 2 entropy_1) (denote 2 (Whole 0)) by settle.
    move=> statement; apply: broken.
    exact: (statement (letters 2) (@enough_letters 2 2 isT) (data P_at) (data_dist weights_P_at)).
    Qed.
    """
    return refutations_source([Conjecture("typed", statement, point)])


def refutations_source(conjectures: Iterable[Conjecture]) -> str:
    """A Coq file with a ``name_statement`` and its refutation ``name_refuted`` for each.

    >>> refutations_source([]) == PREAMBLE
    True
    """
    return "\n".join([PREAMBLE, *map(_refuted, conjectures)])


def _refuted(conjecture: Conjecture) -> str:
    name, statement, point = conjecture.name, conjecture.statement, conjecture.point
    stated = definition(f"{name}_statement", statement)
    refuted = refutation(f"{name}_refuted", f"{name}_statement", statement, point)
    at = comment(f"It fails at {_point_text(point)}.")
    return f"{stated}\n\n{at}\n{refuted.replace('Lemma', 'Theorem', 1)}\n"


def _point_text(point: ExactPoint) -> str:
    return ", ".join(f"{name} = {_value_text(value)}" for name, value in point.items)


def _value_text(value: Value) -> str:
    return f"({', '.join(map(str, value))})" if isinstance(value, tuple) else str(value)
