"""Markdown of the findings as HTML that loads nothing; markup within the text stays text."""

import re
from collections.abc import Callable, Sequence
from html import escape
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from collapse_audit.findings.mathml import FormulaError, formula_html
from collapse_audit.ledger.verdicts import (
    MIXED,
    NOT_MATHEMATICAL,
    OPEN,
    PROVED,
    REFUTED,
    SUPPORTED,
    VACUOUS,
)

VERDICTS = (NOT_MATHEMATICAL, REFUTED, PROVED, SUPPORTED, OPEN, MIXED, VACUOUS)
_COMMENT = re.compile(r"^<!--[^\n]*-->$\n?", re.MULTILINE)
_VERDICT = re.compile(rf"({'|'.join(VERDICTS)})\b\.?", re.IGNORECASE)

Linked = Callable[[str], str | None]
"""Where a link of the Markdown leads on the site, or None where the site has no such file."""


def markdown_html(text: str, linked: Linked) -> str:
    """A page's HTML: headings with GitHub's anchors, formulas as MathML, verdicts as badges.

    Lines that are comments are left out; any other markup within the text is shown as text.

    >>> print(markdown_html("# <b>", lambda target: target))
    <h1 id="b">&lt;b&gt;</h1>
    <BLANKLINE>
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.add_render_rule("fence", _fence)
    parser.add_render_rule("table_open", _table_open)
    parser.add_render_rule("table_close", _table_close)
    parser.disable("image")
    tokens = parser.parse(_COMMENT.sub("", text))
    _anchor(tokens)
    _scope(tokens)
    for inline in (each.children for each in tokens if each.children):
        _link(inline, linked)
    _badge(tokens)
    return str(parser.renderer.render(tokens, parser.options, {}))


def title_of(text: str) -> str:
    """The words of the first heading.

    >>> title_of("# A *title*")
    'A title'
    """
    found = re.search(r"^# (.+)$", text, re.MULTILINE)
    return re.sub(r"[*`]", "", found[1]) if found else ""


def slug(words: str) -> str:
    """The anchor that GitHub gives a heading.

    >>> slug("What a verdict means, and what it does not")
    'what-a-verdict-means-and-what-it-does-not'
    """
    return re.sub(r"[^\w\- ]", "", words.strip().lower()).replace(" ", "-")


# What is rendered in another way


def _fence(_: Any, tokens: Sequence[Token], at: int, *__: Any) -> str:
    kind, text = tokens[at].info.strip(), tokens[at].content
    shown = f"<pre>{escape(text)}</pre>\n"
    if kind != "math":
        return shown
    try:
        return formula_html(text) + "\n"
    except FormulaError as error:
        return f"<p>As LaTeX ({escape(str(error))}):</p>\n{shown}"


def _table_open(*_: Any) -> str:
    return '<div class="wide" tabindex="0">\n<table>\n'


def _table_close(*_: Any) -> str:
    return "</table>\n</div>\n"


# What is added to the tokens


def _anchor(tokens: Sequence[Token]) -> None:
    """Gives every heading its anchor, repeated ones a number."""
    seen: dict[str, int] = {}
    for opened, inline in pairwise(tokens):
        if opened.type != "heading_open":
            continue
        name = slug("".join(each.content for each in inline.children or ()))
        seen[name] = seen.get(name, -1) + 1
        opened.attrSet("id", f"{name}-{seen[name]}" if seen[name] else name)


def _scope(tokens: Sequence[Token]) -> None:
    """Says of every head of a table that it is one of a column."""
    for each in tokens:
        if each.type == "th_open":
            each.attrSet("scope", "col")


def _link(inline: Sequence[Token], linked: Linked) -> None:
    """Leads links to where the site has their files; those that lead nowhere become words."""
    dead = False
    for each in inline:
        if each.type == "link_open":
            target = linked(str(each.attrGet("href")))
            dead = target is None
            each.attrs = {} if target is None else {"href": target}
        if each.type in {"link_open", "link_close"} and dead:
            each.tag = "span"


def _badge(tokens: Sequence[Token]) -> None:
    """Marks verdicts where they open a cell of a table or a passage in bold."""
    for before, inline in pairwise(tokens):
        children = inline.children or []
        if before.type == "td_open" and children:
            _badge_cell(children)
        for opened, said in pairwise(children):
            name = said.content.lower().removeprefix("verdict: ").rstrip(".")
            if opened.type == "strong_open" and name in VERDICTS:
                opened.attrSet("class", f"badge {slug(name)}")


def _badge_cell(children: list[Token]) -> None:
    """The verdict that a cell begins with, alone or before what stands in brackets."""
    found = _VERDICT.match(children[0].content)
    if found is None or not re.fullmatch(r"|\s\(.*", children[0].content[found.end() :]):
        return
    words, rest = Token("text", "", 0), Token("text", "", 0)
    words.content, rest.content = found[0], children[0].content[found.end() :]
    opened = Token("strong_open", "strong", 1, attrs={"class": f"badge {slug(found[1])}"})
    children[:1] = [opened, words, Token("strong_close", "strong", -1), rest]
