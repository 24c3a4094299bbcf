"""The Coq sources of a folder of dossiers, and what may not stand in them.

Main definitions: `Source`, `collect`, `stripped`, `objection`, `declarations`.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

PREFIX = "CollapseAudit"
PATTERNS = ("theory/**/*.v", "generated/**/*.v", "C[0-9][0-9]_*/**/*.v", "Headlines.v")
LAYERS = {"theory": ("theory",), "generated": ("theory", "generated")}
"""What the files of a folder may require; a statement must not depend on a dossier."""

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_']*")
_LEXEME = re.compile(r'(\(\*|\*\)|")')
_DECLARATION = re.compile(
    r"\b(?:Theorem|Lemma|Corollary|Proposition|Fact|Remark|Property|Definition|Example)"
    r"\s+([\w']+)"
)
_CHECKS_OFF = "switches off a check of Coq's kernel"
_LOADS = "changes what Coq loads"
_WRITES = "writes files while Coq compiles"
_TRUSTS = "needs trust in more than Coq's kernel"
_FORBIDDEN = (
    (re.compile(r"\b(?:Guard|Positivity|Universe)\s+Checking\b|\bbypass_check\b"), _CHECKS_OFF),
    (re.compile(r"\bDefinitional\s+UIP\b"), _CHECKS_OFF),
    (re.compile(r"\bDeclare\s+ML\b"), _LOADS),
    (re.compile(r"\b(?:Add|Remove)\s+(?:Rec\s+)?(?:LoadPath|ML)\b"), _LOADS),
    (re.compile(r"\b(?:Load|Cd|Drop)\b"), _LOADS),
    (re.compile(r"\b(?:Redirect|Extraction|Extract)\b"), _WRITES),
    (re.compile(r"\b(?:Print\s+(?:Sorted\s+)?Universes|(?:Write|Restore)\s+State)\b"), _WRITES),
    (re.compile(r"\b(?:i_)?native_compute\b"), _TRUSTS),
)


@dataclass(frozen=True)
class Source:
    """One file: `name` is its path below the folder of dossiers, such as ``theory/Sums.v``."""

    name: str
    content: bytes

    @cached_property
    def sha256(self) -> str:
        """The digest of the content."""
        return hashlib.sha256(self.content).hexdigest()

    @cached_property
    def code(self) -> str:
        """The text without comments and the contents of strings."""
        return stripped(self.content.decode("utf-8", "replace"))


@dataclass(frozen=True)
class Objection:
    """Why a file is refused, and where."""

    line: int
    reason: str


def collect(root: Path) -> tuple[Source, ...]:
    """Every Coq file of a folder of dossiers, in the order of their names."""
    found = {path for pattern in PATTERNS for path in root.glob(pattern) if path.is_file()}
    named = {path.relative_to(root).as_posix(): path for path in found}
    return tuple(Source(name, named[name].read_bytes()) for name in sorted(named))


def module_of(name: str) -> str:
    """The module that a file becomes, below the project's prefix.

    >>> module_of("C26_contraction/contraction.v")
    'C26_contraction.contraction'
    """
    return ".".join(PurePosixPath(name).with_suffix("").parts)


def file_of(module: str) -> str:
    """The file of a module.

    >>> file_of("generated.Statements")
    'generated/Statements.v'
    """
    return module.replace(".", "/") + ".v"


def well_named(name: str) -> bool:
    """Whether Coq can name the module of a file.

    >>> well_named("theory/Sums.v"), well_named("theory/two words.v")
    (True, False)
    """
    return all(_IDENTIFIER.fullmatch(part) for part in module_of(name).split("."))


def stripped(text: str) -> str:
    r"""The text with comments and the contents of strings blanked, line breaks kept.

    Comments nest, and a string inside a comment is still a string, as in Coq's own lexer.

    >>> stripped('Check 1. (* a "*)" (* b *) *) Print "Load".')
    'Check 1.                      Print "    ".'
    >>> stripped("a (* left open")
    'a             '
    """
    kept: list[str] = []
    depth, quoted = 0, False
    for piece in _LEXEME.split(text):
        shown = depth == 0 and not quoted
        if piece == '"':
            shown, quoted = depth == 0, not quoted
        elif piece in ("(*", "*)") and not quoted:
            shown = depth == 0 and piece == "*)"
            depth = depth + 1 if piece == "(*" else max(depth - 1, 0)
        kept.append(piece if shown else _blank(piece))
    return "".join(kept)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def objection(source: Source) -> Objection | None:
    r"""The first thing in a file that is refused unread by Coq; None where there is none.

    Refused are commands that switch off checks of the kernel, load programs or other files, or
    write files: `Print Assumptions` sees only some of them, and only afterwards.

    >>> objection(Source("theory/A.v", b"(* Load *)\nUnset Guard Checking."))
    Objection(line=2, reason="switches off a check of Coq's kernel: Guard Checking")
    >>> objection(Source("theory/A.v", b"Definition load := 0.")) is None
    True
    """
    if not well_named(source.name):
        return Objection(1, "its path gives no name of a Coq module")
    found = [
        (match.start(), f"{reason}: {' '.join(match[0].split())}")
        for pattern, reason in _FORBIDDEN
        if (match := pattern.search(source.code))
    ]
    if not found:
        return None
    start, reason = min(found)
    return Objection(source.code.count("\n", 0, start) + 1, reason)


def trespass(name: str, needs: tuple[str, ...]) -> Objection | None:
    """Why a file may not require one of `needs`; None where it may.

    >>> trespass("theory/A.v", ("C01_a/b.v",))
    Objection(line=1, reason='theory may not require C01_a/b.v')
    >>> trespass("C01_a/b.v", ("C02_a/b.v",)) is None
    True
    """
    layer = name.partition("/")[0]
    allowed = LAYERS.get(layer)
    for need in needs:
        if allowed is not None and need.partition("/")[0] not in allowed:
            return Objection(1, f"{layer} may not require {need}")
    return None


def declarations(source: Source) -> dict[str, int]:
    r"""The line of each theorem and definition of a file, the first one of a name.

    >>> declarations(Source("theory/A.v", b"(* Lemma a *)\nLemma b : True."))
    {'b': 2}
    """
    lines: dict[str, int] = {}
    for match in _DECLARATION.finditer(source.code):
        lines.setdefault(match[1], source.code.count("\n", 0, match.start()) + 1)
    return lines
