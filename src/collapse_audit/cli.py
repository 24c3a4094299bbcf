"""The command line: ``run | list | show | hunt | witness | kernel | bound | atlas | site``.

Exit codes: 0 as expected, 1 evidence failed, 2 unusable input (one line on stderr), 3 nothing
found or undecided, 130 interrupted. Progress goes to stderr; ``--json -`` keeps stdout clean.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from collapse_audit.language import LanguageError, Statement, parse
from collapse_audit.ledger import Dossier, LedgerError, find_reading, load_dossiers, select
from collapse_audit.witness import FileError, json_text

if TYPE_CHECKING:
    from collapse_audit.hunt import HuntResult
    from collapse_audit.hunt.atlas import Plan
    from collapse_audit.hunt.draws import Cell, Count
    from collapse_audit.kernel import Report
    from collapse_audit.ledger.audit import AuditedClaim
    from collapse_audit.ledger.recheck import Theorems
    from collapse_audit.witness import Witness

OK, FAILED, UNUSABLE, NOTHING, INTERRUPTED = 0, 1, 2, 3, 130
PERCENT = 100
MAX_STATEMENT_FILE = 1024 * 1024

app = typer.Typer(
    name="collapse-audit",
    help="An independent check of the mathematics of an article on AI model collapse.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Profile(StrEnum):
    """How hard ``run`` searches."""

    quick = "quick"
    default = "default"
    thorough = "thorough"


class Style(StrEnum):
    """Forms of a citation."""

    text = "text"
    bibtex = "bibtex"


def whole(text: str) -> int:
    """A positive whole number, 1e6 accepted.

    >>> whole("1e6")
    1000000
    """
    try:
        value = float(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no number") from None
    if not 1 <= value <= 1e15 or value != int(value):
        raise typer.BadParameter(f"{text!r} is no positive whole number")
    return int(value)


Json = Annotated[
    str | None, typer.Option("--json", metavar="FILE", help="Write JSON to a file, - for stdout.")
]
Seed = Annotated[int, typer.Option(min=0, help="Seed of every search.")]
Jobs = Annotated[int | None, typer.Option(min=1, help="Worker processes; default: all cores.")]
Proofs = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Another folder of dossiers.", show_default=False)
]


@app.command()
def run(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[ID or SECTION]...", help="Such as C26 or E.")
    ] = None,
    profile: Annotated[Profile, typer.Option(help="How hard to search.")] = Profile.default,
    seed: Seed = 1,
    jobs: Jobs = None,
    json_file: Json = None,
    proofs: Proofs = None,
) -> None:
    """Recheck all evidence, search anew, and print the verdict table."""
    from collapse_audit.findings.tables import skipped, verdict_table, waiting
    from collapse_audit.ledger.audit import PROFILES
    from collapse_audit.ledger.recheck import Budget
    from collapse_audit.ledger.results import results_document

    writable(json_file)
    chosen = select(load_dossiers(proofs), tuple(names or ()))
    audited = audited_with_progress(chosen, Budget(PROFILES[profile.value], seed), jobs)
    if json_file:
        write_json(json_file, results_document(audited, seed, profile.value))
    if json_file != "-":
        below = (*waiting(audited), *skipped(audited))
        console().print(verdict_table(audited), *below, sep="\n", highlight=False)
    report_failures(audited)


@app.command(name="list")
def list_claims(proofs: Proofs = None) -> None:
    """List the claims and their readings' ids."""
    for dossier in load_dossiers(proofs):
        claim = dossier.claim
        letters = " ".join(reading.letter for reading in claim.readings) or "-"
        typer.echo(f"{claim.id}  {claim.section}  {claim.title}  [{letters}]")


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="A claim, such as C26.")],
    cite: Annotated[Style | None, typer.Option(help="Print only how to cite it.")] = None,
    numbers: Annotated[
        bool,
        typer.Option("--numbers", help="Print only the numbers it quotes, by two routes."),
    ] = False,
    seed: Seed = 1,
    jobs: Jobs = None,
    proofs: Proofs = None,
) -> None:
    """Show one claim whole: its finding, from evidence rechecked now (quick profile)."""
    from collapse_audit.findings.citations import citation_bibtex, citation_text

    dossier = select(load_dossiers(proofs), (name,))[0]
    if cite is not None:
        make = citation_text if cite is Style.text else citation_bibtex
        typer.echo(make(dossier.claim))
        return
    if numbers:
        show_numbers(dossier)
        return
    show_finding(dossier, seed, jobs)


def show_numbers(dossier: Dossier) -> None:
    """Prints the numbers that a finding quotes; exits with 1 where two routes disagree."""
    from collapse_audit.findings.tables import number_table
    from collapse_audit.ledger.numbers import checked, unaccounted

    found, loose = checked(dossier), unaccounted(dossier)
    if found:
        console().print(number_table(found), highlight=False)
    else:
        typer.echo(f"{dossier.claim.id}: no number that is a result is quoted")
    wrong = [f"{each.where}: {each.printed} is not what both routes give" for each in found]
    failures = [line for line, each in zip(wrong, found, strict=True) if not each.agrees]
    failures += [f"{dossier.claim.id}{letter}: {number} is not checked" for letter, number in loose]
    for line in failures:
        typer.echo(f"failed: {line}", err=True)
    if failures:
        raise typer.Exit(FAILED)


def show_finding(dossier: Dossier, seed: int, jobs: int | None) -> None:
    """Audits one claim and prints its finding."""
    from rich.markdown import Markdown

    from collapse_audit.findings.page import finding
    from collapse_audit.ledger.audit import PROFILES
    from collapse_audit.ledger.recheck import Budget

    audited = audited_with_progress((dossier,), Budget(PROFILES["quick"], seed), jobs)
    console().print(Markdown(finding(dossier, audited[0])))
    report_failures(audited)


@app.command()
def hunt(
    statement: Annotated[
        str | None, typer.Argument(help="A statement, or a reading's id such as C26a.")
    ] = None,
    given: Annotated[list[str] | None, typer.Option(help="A hypothesis; repeats.")] = None,
    file: Annotated[
        Path | None,
        typer.Option(help="Read the statement from a file: first line, then a hypothesis a line."),
    ] = None,
    k: Annotated[int | None, typer.Option(min=2, max=64, help="Only this many letters.")] = None,
    trials: Annotated[int | None, typer.Option(parser=whole, metavar="N", help="Points.")] = None,
    seconds: Annotated[float | None, typer.Option(min=0, help="Time; default 10.")] = None,
    seed: Seed = 0,
    jobs: Jobs = 1,
    out: Annotated[Path | None, typer.Option(help="Write the witness to this file.")] = None,
    coq: Annotated[
        Path | None, typer.Option(help="Write a refutation that coqc accepts to this file.")
    ] = None,
    json_file: Json = None,
    proofs: Proofs = None,
) -> None:
    """Search for a counterexample to any statement, or to a reading."""
    writable(json_file)
    for each in (out, coq):
        writable(None if each is None else str(each))
    wanted = wanted_statement(statement, tuple(given or ()), file, proofs)
    result = hunt_with_progress(wanted, k, trials, seconds, seed, jobs or 1)
    if out is not None and result.witness is not None:
        write_json(str(out), result.witness.document())
    if coq is not None and result.witness is not None:
        write_refutation(coq, result.witness)
    if json_file:
        write_json(json_file, result.document())
    if json_file != "-":
        report_hunt(result)
    raise typer.Exit(OK if result.outcome == "refuted" else NOTHING)


@app.command()
def witness(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A witness or a path file.")],
) -> None:
    """Verify a witness or a path file, whoever made it."""
    from collapse_audit.loops.paths_files import verify_file

    verification = verify_file(file)
    verdict = "certified" if verification.certified else "not certified"
    typer.echo(f"{verdict}  {file}  {verification.reason}")
    raise typer.Exit(OK if verification.certified else FAILED)


@app.command()
def kernel(
    jobs: Jobs = None,
    json_file: Json = None,
    proofs: Proofs = None,
) -> None:
    """Build the Coq development, and check that each theorem states and assumes what it must."""
    from collapse_audit.findings.tables import theorem_table
    from collapse_audit.ledger.dossiers import proofs_folder
    from collapse_audit.ledger.theorems import write_generated

    writable(json_file)
    for path in write_generated(proofs or proofs_folder()):
        typer.echo(f"written: {path}", err=True)
    report = reported_with_progress(load_dossiers(proofs), jobs)
    if json_file:
        write_json(json_file, report.document())
    if json_file != "-":
        console().print(theorem_table(report), highlight=False)
    for line in report.problems:
        typer.echo(f"failed: {line}", err=True)
    raise typer.Exit(NOTHING if report.missing else FAILED if report.problems else OK)


@app.command()
def bound(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="CSV, JSON, NPY (k, 3) or Parquet: P0, Pt, Ph."),
    ],
    alpha: Annotated[str, typer.Option(metavar="A", help="The human weight, in (0, 1].")],
    json_file: Json = None,
) -> None:
    """Your own distributions: both sides of the article's bound, and the bounds that hold."""
    from collapse_audit.findings.bounds import bounds_table, implications
    from collapse_audit.sharp import bound as bounds_of
    from collapse_audit.sharp import load_distributions

    writable(json_file)
    weights = load_distributions(file)
    found = bounds_of(weights["P0"], weights["Pt"], weights["Ph"], alpha)
    if json_file:
        write_json(json_file, found.document(alpha))
    if json_file != "-":
        console().print(bounds_table(found, alpha), *implications(found), sep="\n", highlight=False)


@app.command()
def atlas(
    statement: Annotated[
        str, typer.Argument(help="A statement, or a reading's id.", show_default=True)
    ] = "C26a",
    given: Annotated[list[str] | None, typer.Option(help="A hypothesis; repeats.")] = None,
    k: Annotated[
        list[int] | None,
        typer.Option(min=2, max=1000, help="Letters; repeats. Default 2, 3, 5, 10, 30, 100."),
    ] = None,
    scalar: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=V,V", help="A scalar's values; repeats. Default 1/10 to 9/10."),
    ] = None,
    alpha: Annotated[
        list[str] | None, typer.Option(metavar="A", help="A value of alpha; repeats.")
    ] = None,
    samples: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="Draws in each cell.")
    ] = 10_000,
    seed: Seed = 1,
    jobs: Jobs = None,
    out: Annotated[
        Path | None, typer.Option(help="Keep finished cells in this file; a rerun goes on from it.")
    ] = None,
    json_file: Json = None,
    proofs: Proofs = None,
) -> None:
    """How often random distributions violate a statement, by alphabet and scalars."""
    from collapse_audit.findings.atlas import atlas_shown
    from collapse_audit.hunt.atlas import ALPHABETS, Plan, atlas_document, cells_of, values_of

    for each in (json_file, None if out is None else str(out)):
        writable(each)
    plan = Plan(wanted_statement(statement, tuple(given or ()), None, proofs), samples, seed)
    values = values_of([*(scalar or ()), *(f"alpha={value}" for value in alpha or ())])
    cells = cells_of(plan.statement, k or ALPHABETS, values)
    counts = counted_with_progress(plan, cells, out, jobs)
    if json_file:
        write_json(json_file, atlas_document(plan, counts))
    if json_file != "-":
        console().print(*atlas_shown(plan, counts), sep="\n", highlight=False)
    report_contradictions(counts)


@app.command()
def site(
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where to; default: .cache/site.", show_default=False),
    ] = None,
    proofs: Proofs = None,
) -> None:
    """Write the findings, as they are kept, as a web site that opens from disk."""
    from collapse_audit.findings.site import site_folder, write_site
    from collapse_audit.ledger.dossiers import proofs_folder

    folder = out or site_folder()
    count = write_site(proofs or proofs_folder(), folder)
    typer.echo(f"{folder / 'index.html'} ({count} files)")


def wanted_statement(
    text: str | None, given: tuple[str, ...], file: Path | None, proofs: Path | None
) -> Statement:
    """The statement that the arguments name: a text, a reading's id, or a file."""
    if (text is None) == (file is None):
        raise LanguageError("give a statement, or a file with --file, and not both")
    if file is not None:
        lines = statement_lines(file)
        return parse(lines[0], (*lines[1:], *given))
    assert text is not None
    if not text.isalnum() or not text.startswith("C"):
        return parse(text, given)
    return reading_statement(text, given, proofs)


def reading_statement(name: str, given: tuple[str, ...], proofs: Path | None) -> Statement:
    """The statement of a reading such as C26a, under further hypotheses."""
    _, reading = find_reading(load_dossiers(proofs), name)
    if not reading.statement:
        raise LanguageError(f"{name} is about generations or worded by hand; it has no statement")
    return parse(reading.statement, (*reading.given, *given))


def statement_lines(file: Path) -> list[str]:
    """The lines of a statement file that are neither blank nor comments (#)."""
    try:
        if file.stat().st_size > MAX_STATEMENT_FILE:
            raise FileError(f"{file}: larger than {MAX_STATEMENT_FILE // 1024} KiB")
        lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
    except UnicodeDecodeError:
        raise FileError(f"{file}: is not UTF-8 text") from None
    except OSError as error:
        raise FileError(f"{file}: {error.strerror or error}") from None
    kept = [line for line in lines if line and not line.startswith("#")]
    if not kept:
        raise FileError(f"{file}: holds no statement")
    return kept


def audited_with_progress(
    dossiers: tuple[Dossier, ...], budget: Any, jobs: int | None
) -> "tuple[AuditedClaim, ...]":
    """The audit, Coq's kernel asked first, with progress bars on stderr."""
    from collapse_audit.ledger.audit import audit
    from collapse_audit.ledger.workers import default_jobs

    total = sum(len(dossier.claim.readings) for dossier in dossiers)
    try:
        workers = jobs or default_jobs()
        theorems = asked_with_progress(dossiers, workers)
        with progress_bar(total, "readings") as advance:
            return audit(dossiers, budget, workers, lambda name: advance(1, name), theorems)
    except KeyboardInterrupt:
        typer.echo("interrupted; the same command goes on from here", err=True)
        raise typer.Exit(INTERRUPTED) from None


def reported_with_progress(dossiers: tuple[Dossier, ...], jobs: int | None) -> "Report":
    """The Coq development built and gated, with a progress bar on stderr."""
    from collapse_audit.ledger.theorems import kernel_report
    from collapse_audit.ledger.workers import default_jobs

    with progress_bar(None, "Coq files") as advance:
        return kernel_report(dossiers, jobs or default_jobs(), lambda file, _: advance(1, file))


def asked_with_progress(dossiers: tuple[Dossier, ...], jobs: int) -> "Theorems":
    """What Coq's kernel says of the dossiers' theorems, with a progress bar on stderr."""
    from collapse_audit.ledger.theorems import ask_kernel

    with progress_bar(None, "Coq files") as advance:
        return ask_kernel(dossiers, jobs, lambda file, _: advance(1, file))


def hunt_with_progress(
    statement: Statement,
    k: int | None,
    trials: int | None,
    seconds: float | None,
    seed: int,
    jobs: int,
) -> "HuntResult":
    """The hunt, with a progress bar on stderr."""
    from collapse_audit.hunt import Progress
    from collapse_audit.hunt import hunt as search

    with progress_bar(PERCENT, "% of the limit") as advance:
        shown = 0

        def tell(progress: Progress) -> None:
            nonlocal shown
            percent = min(PERCENT, round(PERCENT * progress.share))
            advance(percent - shown, f"{progress.trials} points, k = {progress.alphabet}")
            shown = percent

        return search(
            statement, k=k, trials=trials, seconds=seconds, seed=seed, jobs=jobs, progress=tell
        )


def counted_with_progress(
    plan: "Plan", cells: "tuple[Cell, ...]", out: Path | None, jobs: int | None
) -> "dict[Cell, Count]":
    """The counts of an atlas, finished ones taken from `out`, with a progress bar on stderr."""
    from collapse_audit.hunt.atlas import keep, kept
    from collapse_audit.ledger.workers import default_jobs, in_parallel

    counts = {} if out is None else kept(plan, out)
    left = [cell for cell in cells if cell not in counts]
    try:
        with progress_bar(len(cells), "cells") as advance:
            advance(len(cells) - len(left), "")
            for cell, count in in_parallel(plan.count, left, jobs or default_jobs()):
                counts[cell] = count
                if out is not None:
                    keep(out, plan, counts)
                advance(1, f"k = {cell.k}")
    except KeyboardInterrupt:
        done = sum(cell in counts for cell in cells)
        stay = "--out FILE would have kept them" if out is None else f"kept in {out}"
        typer.echo(f"interrupted; {done} of {len(cells)} cells finished, {stay}", err=True)
        raise typer.Exit(INTERRUPTED) from None
    return {cell: counts[cell] for cell in cells}


@contextmanager
def progress_bar(total: int | None, unit: str) -> Iterator[Callable[[int, str], None]]:
    """A Rich progress bar on stderr, where that is a terminal; yields what advances it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (MofNCompleteColumn(), TextColumn(unit), BarColumn(), TimeElapsedColumn())
    terminal = Console(stderr=True)
    described = TextColumn("{task.description}")
    bar = Progress(*columns, described, console=terminal, disable=not terminal.is_terminal)
    with bar:
        task = bar.add_task("", total=total)
        yield lambda steps, text: bar.update(task, advance=steps, description=text)


def console() -> Any:
    """Rich's console on stdout."""
    from rich.console import Console

    return Console()


def report_failures(audited: "tuple[AuditedClaim, ...]") -> None:
    """Names every piece of evidence that failed on stderr, and exits with 1 if there is one."""
    failures = [line for claim in audited for line in claim.failures]
    for line in failures:
        typer.echo(f"failed: {line}", err=True)
    if failures:
        raise typer.Exit(FAILED)


def report_contradictions(counts: "dict[Cell, Count]") -> None:
    """Names the cells in which balls contradict floats on stderr, and exits with 1 if any do."""
    from collapse_audit.findings.atlas import contradictions

    found = list(contradictions(counts))
    for line in found:
        typer.echo(f"failed: {line}", err=True)
    if found:
        raise typer.Exit(FAILED)


def report_hunt(result: "HuntResult") -> None:
    """The result of a hunt for a reader."""
    typer.echo(f"{result.outcome}: {result.statement}")
    stopped = ", interrupted" if result.covered.get("interrupted") else ""
    typer.echo(f"{result.trials} points, seed {result.seed}{stopped}")
    if result.witness is not None:
        for name, value in result.witness.document()["values"].items():
            typer.echo(f"  {name} = {', '.join(value) if isinstance(value, list) else value}")
        typer.echo(f"  certified: fails by {result.witness.amount}")


def writable(target: str | None) -> None:
    """Refuses a target that cannot be written, before any work is done."""
    if target is None or target == "-":
        return
    path = Path(target)
    if path.is_dir():
        raise FileError(f"{path}: is a directory, not a file")
    if not path.parent.is_dir():
        raise FileError(f"{path}: no folder {path.parent}")


def write_json(target: str, document: dict[str, Any]) -> None:
    """One JSON document to a file, or to stdout for ``-``."""
    text = json_text(document)
    if target == "-":
        sys.stdout.write(text)
        return
    write_text(Path(target), text)


def write_text(path: Path, text: str) -> None:
    """A text to a file."""
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise FileError(f"{path}: {error.strerror or error}") from None


def write_refutation(path: Path, witness: "Witness") -> None:
    """Writes what lets Coq see a witness refute its statement, and says how to ask it."""
    from collapse_audit.kernel import theory_path
    from collapse_audit.kernel.conjecture import refutation_source
    from collapse_audit.ledger.dossiers import proofs_folder

    write_text(path, refutation_source(witness.statement, witness.point))
    where = theory_path(proofs_folder())
    typer.echo(f"after `collapse-audit kernel`: coqc -Q {where} CollapseAudit {path}", err=True)


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line; unusable input is one line on stderr and exit code 2."""
    sys.exit(exit_code(sys.argv[1:] if arguments is None else arguments))


def exit_code(arguments: list[str]) -> int:
    """The exit code of one call."""
    from collapse_audit.ledger.verdicts import Contradiction

    try:
        code = typer.main.get_command(app).main(
            arguments, prog_name="collapse-audit", standalone_mode=False
        )
    except (LanguageError, FileError, LedgerError) as error:
        return complain(str(error), UNUSABLE)
    except (KeyboardInterrupt, typer.Abort):
        return complain("interrupted", INTERRUPTED)
    except typer.TyperException as error:
        return complain(usage_message(error), UNUSABLE)
    except Contradiction as error:
        return complain(f"contradiction: {error}", FAILED)
    return code if isinstance(code, int) else OK


def usage_message(error: typer.TyperException) -> str:
    """Typer's own complaint as one line, the option that it is about included."""
    described = error.format_message() if isinstance(error, typer.BadParameter) else str(error)
    return " ".join(described.split())


def complain(message: str, code: int) -> int:
    """One line on stderr."""
    print(f"collapse-audit: {message}", file=sys.stderr)
    return code
