"""The gate: each headline theorem states what it must, on allowed axioms alone.

One file is written that requires every module by its full name and, for each theorem,

- defines a constant of the expected type whose value is the theorem: Coq's kernel compares the
  types, and full names leave nothing to shadowing, notations or coercions;
- compares the theorem's own type with the expected one letter by letter, so that a statement
  that merely computes to the expected one is not taken for it;

and then prints the assumptions of all those constants together. Main definitions: `Headline`,
`TheoremResult`, `gate`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from collapse_audit.kernel.assumptions import (
    AXIOMS,
    Unanswered,
    Unreadable,
    parse_assumptions,
    printed_name,
)
from collapse_audit.kernel.build import Build, first_error
from collapse_audit.kernel.coq import FLAGS, Ran, Runner, Toolchain
from collapse_audit.kernel.sources import PREFIX, declarations, file_of, module_of

Stated = Literal["generated", "by hand", "itself"]
TheoremStatus = Literal["checked", "failed", "skipped"]

NOTHING: Mapping[str, str] = MappingProxyType({})
STATEMENTS = ("generated.", "theory.")
"""Where a statement may be defined: a dossier cannot bring its own."""
_MARK = "=== the answer to the next question ==="
_MARKED = ("Goal Coq.Init.Logic.True.", f'idtac "{_MARK}".', "Abort.")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_']*(\.[A-Za-z_][A-Za-z0-9_']*)*")
_SHOWN, _LONGEST = 3, 500


@dataclass(frozen=True)
class Headline:
    """A theorem and the statement that it must have.

    `module` and `statement` are names below the project's prefix, such as
    ``C26_contraction.contraction`` and ``generated.Statements.C26a_statement``; `refuted` says
    that the theorem is the negation of the statement. Without a statement the theorem speaks for
    itself, and only its axioms are looked at.

    >>> Headline("C26a_refuted", "C26_x.y", "generated.Statements.C26a_statement", True).type
    'Coq.Init.Logic.not CollapseAudit.generated.Statements.C26a_statement'
    """

    theorem: str
    module: str
    statement: str = ""
    refuted: bool = False

    @property
    def name(self) -> str:
        """The theorem's full name."""
        return f"{PREFIX}.{self.module}.{self.theorem}"

    @property
    def type(self) -> str:
        """The expected type, in full names; empty where none is expected."""
        if not self.statement:
            return ""
        stated = f"{PREFIX}.{self.statement}"
        return f"Coq.Init.Logic.not {stated}" if self.refuted else stated

    @property
    def file(self) -> str:
        """The file of the theorem."""
        return file_of(self.module)

    @property
    def files(self) -> tuple[str, ...]:
        """The files of the statement and of the theorem."""
        stated = self.statement.rpartition(".")[0]
        return (file_of(stated), self.file) if stated else (self.file,)

    @property
    def stated(self) -> Stated:
        """Who wrote the statement."""
        if not self.statement:
            return "itself"
        return "generated" if self.statement.startswith("generated.") else "by hand"


def headline(folder: str, file: str, theorem: str, statement: str) -> Headline:
    """The headline of a dossier's theorem; its name says whether it refutes the statement.

    >>> headline("C26_x", "y.v", "C26b_proved", "generated.Statements.C26b_statement").refuted
    False

    Raises ValueError for a name that ends neither in ``_proved`` nor in ``_refuted``.
    """
    if not theorem.endswith(("_proved", "_refuted")):
        raise ValueError(f"{theorem}: ends neither in _proved nor in _refuted")
    return Headline(theorem, module_of(f"{folder}/{file}"), statement, theorem.endswith("_refuted"))


@dataclass(frozen=True)
class TheoremResult:
    """What the gate found of one theorem.

    `line` is where it stands in `file`; `axioms` are full names, those that all theorems examined
    with this one use together: it uses no other; `seconds` is what compiling its file took.
    """

    theorem: str
    file: str
    line: int
    statement: str
    stated: Stated
    status: TheoremStatus
    detail: str
    axioms: tuple[str, ...] = ()
    seconds: float = 0.0

    def document(self) -> dict[str, Any]:
        """The JSON object of a report."""
        return {**vars(self), "axioms": list(self.axioms)}


def theorem_result(document: Mapping[str, Any]) -> TheoremResult:
    """The result that a JSON object of a report describes; TypeError where it describes none."""
    return TheoremResult(**{**document, "axioms": tuple(document["axioms"])})


def skipped(wanted: Headline, why: str) -> TheoremResult:
    """The result of a theorem that was not looked at."""
    return TheoremResult(
        wanted.theorem, wanted.file, 0, wanted.statement, wanted.stated, "skipped", why
    )


def gate(
    build: Build,
    headlines: Sequence[Headline],
    toolchain: Toolchain,
    folder: Path,
    axioms: Mapping[str, str] = AXIOMS,
    stale: Mapping[str, str] = NOTHING,
) -> tuple[TheoremResult, ...]:
    """A result for each headline; `axioms` are the allowed ones, full names with their types.

    `stale` maps files to what is wrong with them, such as a generated file that is out of date:
    no theorem that depends on one of these passes.
    """
    faults = {each: why for each in headlines if (why := _unfit(build, each, stale))}
    examiner = _Examiner(build, toolchain, folder, axioms, Runner())
    faults |= examiner.mistyped([each for each in headlines if each not in faults])
    more, used = examiner.faults([each for each in headlines if each not in faults])
    faults |= more
    return tuple(_result(build, each, faults.get(each, ""), used) for each in headlines)


def _unfit(build: Build, wanted: Headline, stale: Mapping[str, str]) -> str:
    """Why Coq need not be asked about a theorem; empty where it must be."""
    names = (wanted.theorem, wanted.module, wanted.statement or "itself")
    if not all(_NAME.fullmatch(name) for name in names):
        return f"{' '.join(names)}: not names"
    if wanted.statement and not wanted.statement.startswith(STATEMENTS):
        return f"{wanted.statement}: a statement is defined in generated or theory, nowhere else"
    for file in wanted.files:
        if file not in build.files:
            return f"{file}: no such file"
        if build.files[file].status != "built":
            return build.files[file].message
    if bad := sorted(build.closure(wanted.files) & set(stale)):
        return f"depends on {bad[0]}: {stale[bad[0]]}"
    if wanted.theorem not in declarations(build.sources[wanted.file]):
        return f"{wanted.file}: holds no theorem {wanted.theorem}"
    return ""


def _result(build: Build, wanted: Headline, fault: str, axioms: tuple[str, ...]) -> TheoremResult:
    file = build.files.get(wanted.file)
    return TheoremResult(
        wanted.theorem,
        wanted.file,
        declarations(build.sources[file.file]).get(wanted.theorem, 0) if file else 0,
        wanted.statement,
        wanted.stated,
        "failed" if fault else "checked",
        " ".join(fault.split())[:_LONGEST] or _said(wanted),
        () if fault else axioms,
        file.seconds if file else 0.0,
    )


def _said(wanted: Headline) -> str:
    if not wanted.statement:
        return "proved as it stands"
    return f"{'refutes' if wanted.refuted else 'proves'} {wanted.statement}"


_Line = tuple[Headline | None, str]
"""A line of the gate's file, and the theorem that an error on it is about."""


@dataclass(frozen=True)
class _Examiner:
    """Asks Coq about groups of theorems, one run for each group."""

    build: Build
    toolchain: Toolchain
    folder: Path
    axioms: Mapping[str, str]
    runner: Runner

    def mistyped(self, group: Sequence[Headline]) -> dict[Headline, str]:
        """The theorems that are missing or have another type, with what Coq says of them."""
        faults: dict[Headline, str] = {}
        left = list(group)
        while left:
            lines = [*_requirements(left), *_types(left)]
            ran = self._run(lines)
            if ran.code == 0:
                break
            line, message = first_error(ran)
            owner = lines[line - 1][0] if line else None
            faults |= dict.fromkeys(left if owner is None else [owner], message)
            left = [each for each in left if each not in faults]
        return faults

    def faults(self, group: Sequence[Headline]) -> tuple[dict[Headline, str], tuple[str, ...]]:
        """The theorems that assume too much, with what; and the axioms that the others use.

        A group with a fault is halved until the theorems are found that have it.
        """
        if not group:
            return {}, ()
        try:
            return {}, self._assumptions(group)
        except Unanswered as error:
            return dict.fromkeys(group, str(error)), ()
        except Unreadable as error:
            if len(group) == 1:
                return {group[0]: f"assumes too much: {error}"}, ()
        middle = len(group) // 2
        first, second = self.faults(group[:middle]), self.faults(group[middle:])
        return first[0] | second[0], tuple(sorted({*first[1], *second[1]}))

    def _assumptions(self, group: Sequence[Headline]) -> tuple[str, ...]:
        """Full names of the axioms that a group uses; raises Unreadable for a barred one."""
        ran = self._run([*_requirements(group), *_types(group), *_questions(group, self.axioms)])
        if ran.code != 0:
            raise Unanswered(first_error(ran)[1])
        answers = ran.out.split(_MARK + "\n")[1:]
        if len(answers) != len(self.axioms) + 1:
            raise Unanswered("Coq did not answer every question")
        *abouts, assumed = answers
        pairs = zip(abouts, self.axioms, strict=True)
        full = {printed_name(about, axiom): axiom for about, axiom in pairs}
        used = parse_assumptions(assumed)
        if barred := [name for name in used if name not in full]:
            raise Unreadable(", ".join(barred[:_SHOWN]))
        return tuple(sorted(full[name] for name in used))

    def _run(self, lines: Sequence[_Line]) -> Ran:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / "Gate.v"
        path.write_text("".join(f"{line}\n" for _, line in lines), "utf-8")
        return self.runner.run([str(self.toolchain.coqc), *FLAGS, str(path)], self.build.tree)


def _requirements(group: Sequence[Headline]) -> list[_Line]:
    """The modules of the statements first, so that nothing can stand in for them."""
    stated = {each.statement.rpartition(".")[0]: None for each in group if each.statement}
    modules = {**stated, **{each.module: each for each in group}}
    return [(owner, f"Require {PREFIX}.{module}.") for module, owner in modules.items()]


def _types(group: Sequence[Headline]) -> list[_Line]:
    """For each theorem, two questions to Coq on one line; an error on it is about the theorem."""
    return [(each, _typed(number, each)) for number, each in enumerate(group)]


def _typed(number: int, wanted: Headline) -> str:
    name = f"@{wanted.name}"
    if not wanted.statement:
        return f"Definition gate_{number} := {name}."
    return (
        f"Definition gate_{number} : {wanted.type} := {name}. "
        f"Goal Coq.Init.Logic.True. let found := type of ({name}) in "
        f'first [constr_eq_strict found ({wanted.type}) | fail 1 "its own type is" found]. Abort.'
    )


def _questions(group: Sequence[Headline], axioms: Mapping[str, str]) -> list[_Line]:
    """Each allowed axiom by name and type, then the assumptions of the group."""
    lines = []
    for number, (name, kind) in enumerate(axioms.items()):
        lines += [
            f"Require {name.rpartition('.')[0]}.",
            f"Definition allowed_{number} : {kind} := @{name}.",
            *_MARKED,
            f"About {name}.",
        ]
    gates = ", ".join(f"gate_{number}" for number in range(len(group)))
    lines += [f"Definition gate := ({gates}).", *_MARKED, "Print Assumptions gate."]
    return [(None, line) for line in lines]
