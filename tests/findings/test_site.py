"""The site: every link leads somewhere, every formula is MathML, nothing in the text is markup."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import dirname, join, normpath

import pytest

from collapse_audit import __version__
from collapse_audit.cli import exit_code
from collapse_audit.findings.html import markdown_html
from collapse_audit.findings.mathml import FormulaError, formula_html
from collapse_audit.findings.site import MARKER, site_files, site_folder
from collapse_audit.ledger import ARTICLE, LedgerError
from collapse_audit.ledger.dossiers import proofs_folder
from tests.findings.synthetic import page, write_ledger

LOADING = {"img", "script", "iframe", "object", "embed", "audio", "video", "source", "form"}
Capture = pytest.CaptureFixture[str]


class Seen(HTMLParser):
    """The anchors, links and tags of a page; objects to tags that are not closed in order."""

    VOID = frozenset({"meta", "link", "br", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.loaded: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.anchors += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.loaded += [given["href"]] if tag == "link" else []
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The site of this checkout."""
    return site_files(proofs_folder())


@pytest.fixture(scope="module")
def seen(files: dict[str, bytes]) -> dict[str, Seen]:
    """Its pages, parsed."""
    pages = {name: each for name, each in files.items() if name.endswith(".html")}
    return {name: Seen(each.decode()) for name, each in pages.items()}


@pytest.fixture
def ledger(proofs: Path) -> Path:
    """The small ledger with its findings written."""
    return written(proofs)


def written(proofs: Path) -> Path:
    """A small ledger, its findings beside its dossiers."""
    for index, folder in enumerate(("C98_example", "C99_other")):
        (proofs / folder / "README.md").write_text(page(proofs, index), "utf-8")
    return proofs


def broken(files: dict[str, bytes], seen: dict[str, Seen]) -> Iterator[tuple[str, str]]:
    """The links of each page that lead to no file, or to no anchor."""
    for name, each in seen.items():
        for link in each.links + each.loaded:
            path, _, anchor = link.partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            if "://" in link or (target in files and not anchor):
                continue
            if target not in seen or anchor not in seen[target].anchors:
                yield name, link


def test_every_link_leads_somewhere(files: dict[str, bytes], seen: dict[str, Seen]) -> None:
    """Pages, anchors and copied files all exist; no anchor is there twice on a page."""
    assert sum(len(each.links) for each in seen.values()) > 1000
    assert list(broken(files, seen)) == []
    for each in seen.values():
        assert len(each.anchors) == len(set(each.anchors))


def test_a_broken_link_would_be_noticed(files: dict[str, bytes]) -> None:
    """The check above objects to a missing page, a missing anchor and a missing file."""
    links = ("C26.html", "#c26a", "about.html#nowhere", "a.json")
    text = "".join(f'<a href="{link}">x</a>' for link in links)
    pages = {"index.html": Seen(text), "about.html": Seen("<p>x</p>")}
    assert [link for _, link in broken(files, pages)] == list(links)


def test_nothing_is_loaded_from_elsewhere(seen: dict[str, Seen]) -> None:
    """Pages have no scripts, images or frames, and their one style sheet is the site's."""
    for name, each in seen.items():
        assert not LOADING & set(each.tags)
        up = "../" * (len(PurePosixPath(name).parts) - 1)
        assert each.loaded == [f"{up}site.css"]


def test_pages_can_be_found_one_s_way_about(files: dict[str, bytes], seen: dict[str, Seen]) -> None:
    """A language, a title of its own, landmarks and one first heading on every page."""
    titles = [re.findall("<title>(.+)</title>", files[name].decode()) for name in seen]
    assert all(len(each) == 1 for each in titles)
    assert len({each[0] for each in titles}) == len(seen)
    for name, each in seen.items():
        assert files[name].startswith(b'<!DOCTYPE html>\n<html lang="en">')
        assert [each.tags.count(tag) for tag in ("main", "h1", "header", "footer")] == [1] * 4


def test_every_claim_has_its_page(files: dict[str, bytes]) -> None:
    """The index links to every finding, and every finding says what it is about."""
    folders = sorted(each.parent.name for each in proofs_folder().glob("C??_*/claim.py"))
    for folder in folders:
        text = files[f"proofs/{folder}/index.html"].decode()
        assert f'href="proofs/{folder}/index.html"' in files["index.html"].decode()
        assert text.count(f"collapse-audit {__version__}; audited text") == 1
        assert text.count(ARTICLE.sha256) == 1


def test_every_formula_becomes_mathml(files: dict[str, bytes]) -> None:
    """As many formulas as the findings have, none of them shown as LaTeX."""
    for source in proofs_folder().glob("C??_*/README.md"):
        text = files[f"proofs/{source.parent.name}/index.html"].decode()
        assert text.count('<div class="formula">') == source.read_text("utf-8").count("```math")
        assert "As LaTeX" not in text
        inner = "".join(re.findall('<div class="formula">.*?\n</div>', text, re.DOTALL))
        assert "\\" not in unescape(re.sub("<[^>]+>", "", inner))


@pytest.mark.parametrize(
    "latex, expected",
    [
        (r"P_{n+1}^2", "<msubsup><mi>P</mi>"),
        (r"\tfrac12 x", "<mfrac><mn>1</mn><mn>2</mn></mfrac></mstyle><mi>x</mi>"),
        (r"\tilde P", '<mover accent="true"><mi>P</mi><mo stretchy="false">~</mo></mover>'),
        (r"\mathbb E", "𝔼"),
        (r"\mathbb Z", "ℤ"),
        (r"\mathbf 1", "𝟏"),
        (r"\operatorname{Var}(P)", "<mi>Var</mi><mo "),
        (r"\operatorname*{arg\,min}_w", '<munder><mo lspace="0" rspace="0" movablelimits="true">'),
        (r"\not\propto", "∝\N{COMBINING LONG SOLIDUS OVERLAY}</mo>"),
        (r"\Big\{x\Big\}", ">{</mo><mi>x</mi>"),
        (r"\left|x\right|", '<mrow><mo stretchy="true" lspace="0" rspace="0">|</mo><mi>x</mi>'),
        (r"x\ln y", '<mi>x</mi><mspace width="0.167em"></mspace><mi>ln</mi><mspace'),
        (r"\sqrt{xy}", "<msqrt><mrow><mi>x</mi><mi>y</mi></mrow></msqrt>"),
        (r"\begin{cases}a&\text{if }x\\b&c\end{cases}", "<mtable><mtr><mtd><mi>a</mi></mtd>"),
        (r"x'", "<msup><mi>x</mi><mrow><mo>′</mo></mrow></msup>"),
    ],
)
def test_mathml_of(latex: str, expected: str) -> None:
    """Each form that findings use has its MathML."""
    found = formula_html(latex)
    assert expected in found
    Seen(found)


def test_rows_keep_their_words_and_depth() -> None:
    r"""Rows are lines, ``\quad`` their depth, words no mathematics."""
    rows = formula_html(
        "\\begin{aligned}\n&\\text{P₀: }x \\\\\n&\\quad \\text{case \\_}\n\\end{aligned}"
    )
    assert rows.splitlines()[1:3] == [
        '<div>P₀: <math displaystyle="true"><mi>x</mi></math></div>',
        '<div style="--depth: 1">case _</div>',
    ]


@pytest.mark.parametrize(
    "latex", [r"\foo", "x_", "{x", r"\frac1", r"\left(x", r"\text{x", r"\big x\foo", "x}", "a&b"]
)
def test_unknown_latex_is_shown_as_it_is(latex: str) -> None:
    """What is not understood is refused, and the page shows its source instead of a guess."""
    with pytest.raises(FormulaError):
        formula_html(latex)
    shown = markdown_html(f"```math\n{latex}\n```", lambda link: link)
    assert "As LaTeX" in shown and "<pre>" in shown


PLANTED = "<script>alert(1)</script> <img src=x> [x](javascript:alert(1)) ![y](z.png) &lt;b>"


def test_markup_in_a_dossier_is_shown_as_text(proofs: Path) -> None:
    """Neither prose nor words, titles, code or formulas of a dossier can put tags on a page."""
    claim = proofs / "C98_example" / "claim.py"
    text = claim.read_text("utf-8").replace("The paraphrase.", PLANTED)
    text = text.replace("An example |", "An <script> |").replace(
        '"of a loop", "x"', f'"{PLANTED}", "<x>"'
    )
    claim.write_text(text, "utf-8")
    files = site_files(written(proofs))
    for name in ("index.html", "proofs/C98_example/index.html", "proofs/C99_other/index.html"):
        found = Seen(files[name].decode())
        assert not LOADING & set(found.tags) and "x" not in found.tags
        assert not any("javascript" in link for link in found.links)
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in files["proofs/C98_example/index.html"]


def test_links_stay_within_the_checkout(
    ledger: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No file is copied from outside, by path or symbolic link, and none of another kind."""
    outside = tmp_path_factory.mktemp("outside") / "secret.json"
    outside.write_text("secret", "utf-8")
    (ledger / "link.json").symlink_to(outside)
    (ledger / "C98_example" / "witnesses" / "b.json").symlink_to(outside)
    (ledger / "key.pem").write_text("secret", "utf-8")
    finding = ledger / "C98_example" / "README.md"
    links = (
        str(outside),
        "../link.json",
        "../key.pem",
        f"../../../{outside.parent.name}/secret.json",
    )
    text = finding.read_text("utf-8").replace(
        "What holds.", " ".join(f"[a]({each})" for each in links)
    )
    finding.write_text(text, "utf-8")
    files = site_files(ledger)
    assert not any(each == b"secret" for each in files.values())
    assert files["proofs/C98_example/index.html"].count(b"<span>a</span>") == len(links)


def test_badges_have_words(ledger: Path) -> None:
    """A verdict is told by its words; its colour comes with them."""
    text = site_files(ledger)["proofs/C98_example/index.html"].decode()
    assert '<td><strong class="badge refuted">refuted</strong></td>' in text
    assert '<strong class="badge refuted">Verdict: refuted.</strong>' in text
    cell = markdown_html("| a |\n| - |\n| proved ([C1](x)) |\n| opening |", lambda link: link)
    assert '<strong class="badge proved">proved</strong> (<a href="x">C1</a>)' in cell
    assert "<td>opening</td>" in cell


def test_the_same_sources_give_the_same_bytes(ledger: Path, tmp_path: Path) -> None:
    """Two sites are alike, and writing one again changes nothing."""
    one, two = tmp_path / "one", tmp_path / "two"
    assert [site(ledger, each) for each in (one, two, one)] == [0, 0, 0]
    assert contents(one) == contents(two)
    assert set(contents(one)) == {*site_files(ledger), MARKER}


def test_a_page_that_is_gone_is_taken_away(ledger: Path, tmp_path: Path) -> None:
    """Of an earlier site nothing stays that the new one does not have; other files do stay."""
    out = tmp_path / "out"
    site(ledger, out)
    (out / "mine.txt").write_text("mine", "utf-8")
    gone = out / "proofs" / "C98_example" / "witnesses" / "a.json"
    assert gone.is_file()
    (ledger / "C98_example" / "witnesses" / "a.json").unlink()
    assert site(ledger, out) == 0
    assert not gone.exists() and (out / "mine.txt").is_file()


def test_a_forged_marker_takes_nothing_away(ledger: Path, tmp_path: Path) -> None:
    """Names in the marker that lead out of the folder are not followed."""
    out, kept = tmp_path / "out", tmp_path / "kept.txt"
    out.mkdir()
    kept.write_text("kept", "utf-8")
    (out / MARKER).write_text(f"../kept.txt\n{kept}\na/../../kept.txt\n", "utf-8")
    assert site(ledger, out) == 0
    assert kept.is_file()


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_not_a_site_is_refused(
    ledger: Path, tmp_path: Path, capsys: Capture, kind: str
) -> None:
    """A folder with other things in it, or a file, is one clear line and exit 2, untouched."""
    out = tmp_path / "theirs"
    inner = out / "notes.txt" if kind == "folder" else out
    inner.parent.mkdir(exist_ok=True)
    inner.write_text("theirs", "utf-8")
    assert site(ledger, out) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert inner.read_text("utf-8") == "theirs"
    assert kind == "file" or list(out.iterdir()) == [inner]


def test_what_cannot_be_shown_is_one_line(tmp_path: Path, capsys: Capture) -> None:
    """A dossier without a finding, a README without its table, and no README: exit 2."""
    proofs = write_ledger(tmp_path)
    assert site(proofs, tmp_path / "out") == 2
    assert "has no finding" in capsys.readouterr().err
    (tmp_path / "README.md").write_text("# No table\n", "utf-8")
    with pytest.raises(LedgerError, match="marker"):
        site_files(proofs)
    (tmp_path / "README.md").unlink()
    with pytest.raises(LedgerError, match=r"no README\.md"):
        site_files(proofs)
    assert not (tmp_path / "out").exists()


def test_where_it_is_written_and_what_is_said(
    ledger: Path, tmp_path: Path, capsys: Capture
) -> None:
    """By default in the checkout's cache; the page to open is named."""
    assert site_folder() == proofs_folder().parent / ".cache" / "site"
    assert site(ledger, tmp_path / "out") == 0
    assert capsys.readouterr().out.startswith(str(tmp_path / "out" / "index.html"))


def site(proofs: Path, out: Path) -> int:
    """The exit code of the command."""
    return exit_code(["site", "--proofs", str(proofs), "--out", str(out)])


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in found}
