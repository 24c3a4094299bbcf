"""Every claim can be cited as text and as BibTeX."""

import re

import pytest

from collapse_audit import __version__
from collapse_audit.findings.citations import citation_bibtex, citation_text, tex_escaped
from collapse_audit.ledger import ARTICLE, Claim, load_dossiers

CLAIMS = [pytest.param(d.claim, id=d.claim.id) for d in load_dossiers()]


@pytest.mark.parametrize("claim", CLAIMS)
def test_text(claim: Claim) -> None:
    """The line names the claim, the version and the article."""
    text = citation_text(claim)
    assert all(part in text for part in (claim.id, claim.title, __version__, ARTICLE.title))


@pytest.mark.parametrize("claim", CLAIMS)
def test_bibtex(claim: Claim) -> None:
    """The entry is ASCII, its braces close, and its key is the claim's."""
    entry = citation_bibtex(claim)
    assert entry.isascii()
    unescaped = re.sub(r"\\[{}]", "", entry)
    assert unescaped.count("{") == unescaped.count("}")
    assert entry.startswith(f"@misc{{collapse-audit-{claim.id},\n")


def test_escapes() -> None:
    """What TeX treats as commands is printed as written."""
    assert tex_escaped(r"a_b & 5% {x} ~^\ #$") == (
        r"a\_b \& 5\% \{x\} \textasciitilde{}\textasciicircum{}\textbackslash{} \#\$"
    )
