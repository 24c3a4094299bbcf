"""The findings as a web site that opens from disk: no server, no script, nothing from elsewhere.

Every page is the committed Markdown, so that page and finding cannot differ; nothing is audited and
no dossier is executed. The folders are those of the checkout, so that links stay as they are:
``README.md`` becomes ``index.html``, other Markdown keeps its name, Coq and Python files are copied
as text and JSON files as they are. The same sources give the same bytes.
"""

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from importlib import metadata, resources
from itertools import chain, pairwise
from pathlib import Path
from string import Template
from urllib.parse import quote, unquote, urlsplit

from collapse_audit import __version__
from collapse_audit.findings.html import Linked, markdown_html, title_of
from collapse_audit.findings.markdown import bullets
from collapse_audit.findings.tables import END
from collapse_audit.ledger import ARTICLE, LedgerError
from collapse_audit.ledger.dossiers import FOLDER, proofs_folder
from collapse_audit.ledger.resume import cache_folder
from collapse_audit.witness import FileError

MARKER = ".collapse-audit-site"
NAME = "collapse-audit"
AS_TEXT, AS_IT_IS = {".v", ".py"}, {".json", ".ipynb"}
MENU = {
    "index.html": "Verdicts",
    "about.html": "What a verdict means",
    "proofs/ORDERS.html": "Three orders",
    "proofs/LITERATURE.html": "Literature",
    "CONTRIBUTING.html": "Contributing",
}
RULE = "\n---\n\n"
"""What stands in a finding before the line that says what it is about."""


@dataclass(frozen=True)
class Page:
    """A page: its Markdown, where that stands in the checkout, and where it goes on the site."""

    source: str
    target: str
    text: str

    @property
    def is_finding(self) -> bool:
        """Whether it is the page of a claim."""
        return self.source.startswith("proofs/C")

    @property
    def title(self) -> str:
        """Its first heading."""
        return title_of(self.text)


def site_folder() -> Path:
    """``.cache/site`` of the checkout, or the user's cache directory for an installed package."""
    cache = cache_folder()
    in_checkout = (cache.parents[1] / "pyproject.toml").is_file()
    return cache.with_name("site") if in_checkout else cache / "site"


def write_site(proofs: Path, out: Path) -> int:
    """Writes the site of a folder of dossiers; returns how many files it has.

    Raises `FileError` for a folder that is neither empty nor a site written before.
    """
    old = _written_before(out)
    files = site_files(proofs)
    try:
        out.mkdir(parents=True, exist_ok=True)
        _mark(out, {*files, *old})
        for name, content in files.items():
            _write(out / name, content)
        for name in old - set(files):
            (out / name).unlink(missing_ok=True)
        _mark(out, files)
    except OSError as error:
        raise FileError(f"{error.filename or out}: {error.strerror or error}") from None
    return len(files)


def site_files(proofs: Path) -> dict[str, bytes]:
    """Every file of the site by its name, pages first.

    Raises `LedgerError` where a dossier has no finding, or the README no table of verdicts.
    """
    checkout = Checkout(proofs)
    pages = tuple(_pages(checkout))
    wanted = dict.fromkeys(checkout.evidence())
    shown: dict[str, bytes] = {}
    for page in pages:
        linked = Links(checkout, page, {each.source: each.target for each in pages})
        shown[page.target] = _html(page, pages, linked).encode()
        wanted.update(dict.fromkeys(linked.files))
    style = resources.files("collapse_audit.findings").joinpath("site.css").read_bytes()
    copies = {copied(name): checkout.path(name).read_bytes() for name in wanted}
    return {**shown, "site.css": style, **copies}


# The checkout


@dataclass(frozen=True)
class Checkout:
    """A folder of dossiers, named ``proofs`` on the site, and what stands around it."""

    proofs: Path

    def path(self, name: str) -> Path:
        """Where a file of the site comes from."""
        inner = name.removeprefix("proofs/")
        return self.proofs / inner if inner != name else self.proofs.parent / name

    def has(self, name: str) -> bool:
        """Whether there is such a file that may be copied: of a known kind, not from outside."""
        path, root = self.path(name), self.proofs.parent.resolve()
        inside = not name.startswith("../") and path.resolve().is_relative_to(root)
        return inside and path.suffix in AS_TEXT | AS_IT_IS and path.is_file()

    def text(self, name: str) -> str | None:
        """A Markdown file, where there is one."""
        path = self.path(name)
        return path.read_text("utf-8") if path.is_file() else None

    def readme(self) -> str:
        """The project's README; an installed package has it in its metadata."""
        text = self.text("README.md")
        if text is None and self.proofs == proofs_folder():
            return metadata.metadata(NAME)["Description"]
        if text is None:
            raise LedgerError(f"{self.proofs.parent}: no README.md with the table of verdicts")
        return text

    def findings(self) -> Iterator[tuple[str, str]]:
        """The folder and the text of every finding, in the order of their ids."""
        for folder in self.folders():
            text = self.text(f"proofs/{folder}/README.md")
            if text is None:
                raise LedgerError(f"{self.proofs / folder}: has no finding (README.md)")
            yield folder, text

    def folders(self) -> list[str]:
        """The dossiers' folders."""
        if not self.proofs.is_dir():
            raise LedgerError(f"{self.proofs}: no folder of dossiers")
        return sorted(each.name for each in self.proofs.iterdir() if FOLDER.fullmatch(each.name))

    def evidence(self) -> Iterator[str]:
        """The files of every dossier that are no Python, and what Coq imports."""
        kinds = ("witnesses/*.json", "paths/*.json", "*.v")
        found = (self.proofs.glob(f"C??_*/{kind}") for kind in kinds)
        theories = (self.proofs.glob(f"{folder}/**/*.v") for folder in ("theory", "generated"))
        paths = sorted(chain(*found, *theories))
        names = (f"proofs/{path.relative_to(self.proofs).as_posix()}" for path in paths)
        return filter(self.has, names)


def _pages(checkout: Checkout) -> Iterator[Page]:
    """The pages: the README's two parts, the findings, and the pages about all of them."""
    verdicts, about = _halves(checkout.readme())
    yield Page("README.md", "index.html", verdicts)
    yield Page("ABOUT.md", "about.html", about)
    for folder, text in checkout.findings():
        yield Page(f"proofs/{folder}/README.md", f"proofs/{folder}/index.html", text)
    for name in ("proofs/ORDERS", "proofs/LITERATURE", "CONTRIBUTING"):
        if found := checkout.text(f"{name}.md"):
            yield Page(f"{name}.md", f"{name}.html", found)
    if library := [each for each in checkout.evidence() if each.startswith("proofs/theory/")]:
        yield Page("proofs/theory", "proofs/theory/index.html", _listed(library))


def _listed(library: Iterable[str]) -> str:
    """A list of the hand-written Coq files."""
    names = (each.removeprefix("proofs/") for each in library)
    return f"# The hand-written Coq library\n\n{bullets(f'[{each}]({each})' for each in names)}\n"


def _halves(readme: str) -> tuple[str, str]:
    """The README up to its table of verdicts, and what comes after."""
    verdicts, end, about = readme.partition(END)
    if not end:
        raise LedgerError(f"README.md: the marker {END} is missing")
    return verdicts + end, f"# What a verdict means, and how to rerun it\n{about}"


# Links


def copied(name: str) -> str:
    """The name of a copied file: Coq and Python end in ``.txt``, which browsers show.

    >>> copied("proofs/Headlines.v"), copied("proofs/C26_contraction/witnesses/a.json")
    ('proofs/Headlines.v.txt', 'proofs/C26_contraction/witnesses/a.json')
    """
    return f"{name}.txt" if Path(name).suffix in AS_TEXT else name


class Links:
    """Where a page's links lead; remembers the files that are to be copied."""

    def __init__(self, checkout: Checkout, page: Page, pages: dict[str, str]) -> None:
        self.checkout, self.page, self.pages = checkout, page, pages
        self.files: list[str] = []

    def __call__(self, target: str) -> str | None:
        """The link on the site, or None where that has no such file."""
        try:
            parts = urlsplit(target)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path:
            return target
        here = posixpath.dirname(self.page.source)
        name = posixpath.normpath(posixpath.join(here, unquote(parts.path)))
        if name in self.pages:
            mark = f"#{parts.fragment}" if parts.fragment else ""
            return relative(self.pages[name], self.page.target) + mark
        if not self.checkout.has(name):
            return None
        self.files.append(name)
        return relative(copied(name), self.page.target)


def relative(target: str, page: str) -> str:
    """A link from one page to a file.

    >>> relative("proofs/C36_a/index.html", "proofs/C26_b/index.html")
    '../C36_a/index.html'
    """
    return quote(posixpath.relpath(target, posixpath.dirname(page) or "."))


# Pages


def _html(page: Page, pages: tuple[Page, ...], linked: Linked) -> str:
    text, about = _parts(page)
    template = resources.files("collapse_audit.findings").joinpath("site.html").read_text("utf-8")
    return Template(template).substitute(
        title=" · ".join(dict.fromkeys(filter(None, (escape(page.title), NAME)))),
        root=relative("site.css", page.target).removesuffix("site.css"),
        pages=_menu(page, pages),
        content=markdown_html(text, linked),
        neighbours=_neighbours(page, pages),
        about=markdown_html(about, linked) + WRITTEN,
    )


def _parts(page: Page) -> tuple[str, str]:
    """A page's text, and the line on what it is about, which findings bring with them."""
    text, rule, about = page.text.rpartition(RULE)
    return (text, about) if page.is_finding and rule else (page.text, ABOUT)


ABOUT = (
    f"{NAME} {__version__}; audited text: “{ARTICLE.title}” ({ARTICLE.publisher}, "
    f"{ARTICLE.year}), SHA-256 `{ARTICLE.sha256}`."
)
WRITTEN = (
    f"<p>Written by {NAME} {__version__} from the findings as they are kept with their evidence; "
    "nothing was audited for it.</p>"
)


def _menu(page: Page, pages: tuple[Page, ...]) -> str:
    """The links to the pages about all claims, the page itself marked."""
    there = {each.target for each in pages}
    items = (_item(MENU[each], each, page) for each in MENU if each in there)
    return f"<ul>\n{chr(10).join(items)}\n</ul>"


def _item(words: str, target: str, page: Page) -> str:
    current = ' aria-current="page"' if target == page.target else ""
    link = relative(target, page.target)
    return f'<li><a href="{escape(link)}"{current}>{escape(words)}</a></li>'


def _neighbours(page: Page, pages: tuple[Page, ...]) -> str:
    """Links to the claims before and after."""
    claims = [each for each in pages if each.is_finding]
    before = [(f"← {a.title}", a) for a, b in pairwise(claims) if b == page]
    after = [(f"{b.title} →", b) for a, b in pairwise(claims) if a == page]
    items = [_item(words, each.target, page) for words, each in (*before, *after)]
    if not items:
        return ""
    return f'<nav aria-label="Neighbouring claims">\n<ul>\n{chr(10).join(items)}\n</ul>\n</nav>'


# Files


def _written_before(out: Path) -> set[str]:
    """The files of the site that a folder holds; none for a folder that is new or empty."""
    try:
        if not out.exists() or (out.is_dir() and not any(out.iterdir())):
            return set()
        return set(_names((out / MARKER).read_text("utf-8").splitlines()))
    except (OSError, UnicodeDecodeError):
        raise FileError(f"{out}: neither empty nor a site that this command wrote") from None


def _names(lines: Iterable[str]) -> Iterator[str]:
    """The names in a marker file that stay within its folder."""
    return (each for each in lines if re.fullmatch(r"(?!.*\.\.)[\w.][\w./-]*", each))


def _mark(out: Path, names: Iterable[str]) -> None:
    """Says in the folder whose it is, and which files in it are the site's."""
    _write(out / MARKER, "".join(f"{each}\n" for each in sorted(names)).encode())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not (path.is_file() and path.read_bytes() == content):
        temporary = path.with_name(f"{path.name}.part")
        temporary.write_bytes(content)
        os.replace(temporary, path)
