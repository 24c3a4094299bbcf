"""Compiling a folder of dossiers: one run of Coq per file, in parallel, nothing done twice.

The sources are copied to a folder of their own and compiled there, so that a checkout stays as it
was. Main definitions: `build`, `Build`, `FileResult`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, Literal

from collapse_audit.kernel.cache import Compiled, Record, digest_of, file_digest
from collapse_audit.kernel.coq import FLAGS, LOAD_PATH, Ran, Runner, Toolchain
from collapse_audit.kernel.sources import Objection, Source, collect, objection, trespass

FileStatus = Literal["built", "failed", "refused", "blocked"]
Progress = Callable[[str, float], None]

_ERROR = re.compile(
    r'^File "(?P<file>[^"]*)", line (?P<line>\d+), characters [\d-]+:\n'
    r"Error:\s*(?P<message>.*?)(?=^File \"|\Z)",
    re.MULTILINE | re.DOTALL,
)
_LONGEST = 4000


@dataclass(frozen=True)
class FileResult:
    """What became of one file.

    `failed`: Coq rejects it, at `line`, for the reason in `detail`; `refused`: it was not given to
    Coq; `blocked`: it needs a file that is not built. `seconds` is what compiling took, now or
    when it was last needed; `fresh` says that it was compiled now; `needs` are the files that it
    requires.
    """

    file: str
    status: FileStatus
    detail: str = ""
    line: int = 0
    seconds: float = 0.0
    sha256: str = ""
    fresh: bool = False
    needs: tuple[str, ...] = ()
    compiled: Compiled | None = field(default=None, repr=False)

    @property
    def message(self) -> str:
        """Where and why, empty for a file that is built."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.detail}" if self.detail else ""

    def document(self) -> dict[str, Any]:
        """The JSON object of a report."""
        keys = ("file", "status", "detail", "line", "seconds", "sha256")
        return {key: getattr(self, key) for key in keys}


@dataclass(frozen=True)
class Build:
    """A build: the folder in which Coq runs, the sources, and a result for each."""

    tree: Path
    sources: Mapping[str, Source]
    files: Mapping[str, FileResult]

    @property
    def problems(self) -> tuple[FileResult, ...]:
        """The files that are not built."""
        return tuple(each for each in self.files.values() if each.status != "built")

    def closure(self, names: Iterable[str]) -> set[str]:
        """The files named and all that they require, directly or not."""
        found: set[str] = set()
        waiting = [name for name in names if name in self.files]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting.extend(self.files[name].needs)
        return found


def build(
    root: Path,
    toolchain: Toolchain,
    folder: Path,
    jobs: int = 1,
    progress: Progress = lambda file, seconds: None,
) -> Build:
    """Compiles every Coq file below `root` in `folder`, and tells `progress` of each.

    What is unchanged takes no time. A file that cannot be compiled keeps back only the files that
    require it. Interrupted, what is finished stays finished.
    """
    sources = {source.name: source for source in collect(root)}
    tree = folder / "tree"
    mirror(sources, tree)
    runner = Runner()
    needs = dependencies(toolchain, tree, sources, runner)
    refused = _refused(sources, needs)
    work = _Work(toolchain, tree, Record(folder / "record.json"), runner, sources, needs, refused)
    return Build(tree, sources, work.everything(jobs, progress))


def mirror(sources: Mapping[str, Source], tree: Path) -> None:
    """Makes `tree` hold these sources and the files compiled from them, and nothing else."""
    tree.mkdir(parents=True, exist_ok=True)
    kept = {tree / each for name in sources for each in (name, compiled_name(name))}
    for path in tree.rglob("*"):
        if not path.is_dir() and path not in kept:
            path.unlink()
    for name, source in sources.items():
        path = tree / name
        if not path.is_file() or path.read_bytes() != source.content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.content)


def compiled_name(name: str) -> str:
    """The file that Coq makes from a source.

    >>> compiled_name("theory/Sums.v")
    'theory/Sums.vo'
    """
    return f"{name}o"


def dependencies(
    toolchain: Toolchain, tree: Path, sources: Mapping[str, Source], runner: Runner
) -> dict[str, tuple[str, ...]]:
    """What each file requires directly among the sources, as ``coqdep`` reads it."""
    named = [name for name in sources if objection(sources[name]) is None]
    if not named:
        return dict.fromkeys(sources, ())
    ran = runner.run([str(toolchain.coqdep), *LOAD_PATH, *named], tree)
    found = dict(_parsed(ran.out, sources))
    return {name: found.get(name, ()) for name in sources}


def _parsed(text: str, sources: Mapping[str, Source]) -> Iterable[tuple[str, tuple[str, ...]]]:
    for line in text.replace("\\\n", " ").splitlines():
        target, _, needed = line.partition(": ")
        made = target.split(" ")[0]
        if made.endswith(".vo") and made[:-1] in sources:
            names = (each[:-1] for each in needed.split() if each.endswith(".vo"))
            yield made[:-1], tuple(sorted(name for name in names if name in sources))


def _refused(
    sources: Mapping[str, Source], needs: dict[str, tuple[str, ...]]
) -> dict[str, Objection]:
    """Objections by file; files that require themselves are cut out of `needs`."""
    judged = {
        name: objection(source) or trespass(name, needs[name]) for name, source in sources.items()
    }
    refused = {name: each for name, each in judged.items() if each is not None}
    while circle := _circle(needs):
        for name in circle:
            refused[name] = Objection(1, f"requires itself: {' <- '.join(circle)}")
            needs[name] = ()
    return refused


def _circle(needs: Mapping[str, Sequence[str]]) -> list[str]:
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


@dataclass(frozen=True)
class _Work:
    """One build under way; `results` are written by the thread that started it alone."""

    toolchain: Toolchain
    tree: Path
    record: Record
    runner: Runner
    sources: Mapping[str, Source]
    needs: Mapping[str, tuple[str, ...]]
    refused: Mapping[str, Objection]
    results: dict[str, FileResult] = field(default_factory=dict)

    def everything(self, jobs: int, progress: Progress) -> dict[str, FileResult]:
        """A result for every file, the files that most waits for first."""
        sorter = TopologicalSorter(self.needs)
        sorter.prepare()
        heights = _heights(self.needs)
        running: dict[Future[FileResult], str] = {}
        with ThreadPoolExecutor(jobs) as pool:
            try:
                while sorter.is_active():
                    for name in sorted(sorter.get_ready(), key=lambda each: -heights[each]):
                        running[pool.submit(self.file, name)] = name
                    finished, _ = wait(running, return_when=FIRST_COMPLETED)
                    for future in finished:
                        name = running.pop(future)
                        self.results[name] = future.result()
                        sorter.done(name)
                        progress(name, self.results[name].seconds * self.results[name].fresh)
            except BaseException:
                self.runner.stop()
                pool.shutdown(cancel_futures=True)
                raise
        return {name: self.results[name] for name in self.sources}

    def file(self, name: str) -> FileResult:
        """The result of one file whose requirements all have theirs."""
        digest, needs = self.sources[name].sha256, self.needs[name]
        if name in self.refused:
            why = self.refused[name]
            return self._without(name, "refused", why.reason, why.line, 0.0)
        missing = [need for need in needs if self.results[need].status != "built"]
        if missing:
            return self._without(name, "blocked", f"needs {', '.join(missing)}", 0, 0.0)
        key, known = self._key(name), self.record.get(name)
        path = self.tree / compiled_name(name)
        if known is not None and known.key == key and known.vo == file_digest(path):
            return FileResult(name, "built", "", 0, known.seconds, digest, False, needs, known)
        return self._compile(name, key, path)

    def _compile(self, name: str, key: str, path: Path) -> FileResult:
        path.unlink(missing_ok=True)
        ran = self.runner.run([str(self.toolchain.coqc), *FLAGS, name], self.tree)
        if ran.code != 0 or not path.is_file():
            line, message = first_error(ran)
            return self._without(name, "failed", message, line, round(ran.seconds, 2))
        compiled = Compiled(key, file_digest(path), round(ran.seconds, 2))
        self.record.put(name, compiled)
        digest, needs = self.sources[name].sha256, self.needs[name]
        return FileResult(name, "built", "", 0, compiled.seconds, digest, True, needs, compiled)

    def _without(
        self, name: str, status: FileStatus, detail: str, line: int, seconds: float
    ) -> FileResult:
        """The result of a file that is not built, of which no compiled file stays."""
        (self.tree / compiled_name(name)).unlink(missing_ok=True)
        digest, needs = self.sources[name].sha256, self.needs[name]
        return FileResult(name, status, detail, line, seconds, digest, True, needs)

    def _key(self, name: str) -> str:
        """The digest of everything that a compiled file is made from."""
        made_from = [(need, self.results[need].compiled) for need in self.needs[name]]
        parts = [(need, each.key, each.vo) for need, each in made_from if each is not None]
        return digest_of(self.toolchain.digest, FLAGS, name, self.sources[name].sha256, parts)


def _heights(needs: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """How long a chain of files waits for each: what to compile first."""
    heights = dict.fromkeys(needs, 0)
    for name in reversed(tuple(TopologicalSorter(needs).static_order())):
        for need in needs[name]:
            heights[need] = max(heights[need], heights[name] + 1)
    return heights


def first_error(ran: Ran) -> tuple[int, str]:
    r"""The line and the message of the first error of a run; line 0 where Coq names none.

    >>> warned = 'File "./a.v", line 1, characters 0-9:\nWarning: old.\n'
    >>> first_error(Ran(1, "", warned + 'File "./a.v", line 7, characters 0-2:\nError: No.\n', 0.1))
    (7, 'No.')
    >>> first_error(Ran(2, "", "Fatal error: out of memory\n", 0.1))
    (0, 'Fatal error: out of memory')
    """
    if match := _ERROR.search(ran.err):
        return int(match["line"]), match["message"].strip()[:_LONGEST]
    said = ran.err.strip() or f"coqc ended with code {ran.code} and said nothing"
    return 0, said[-_LONGEST:]
