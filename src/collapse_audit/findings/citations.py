"""How to cite one finding."""

from collapse_audit import __version__
from collapse_audit.ledger import ARTICLE, Claim

AUTHORS = "The collapse-audit authors"
_TEX = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "α": r"$\alpha$",
    "δ": r"$\delta$",
    "ε": r"$\varepsilon$",
    "₀": "$_0$",
    "ₙ": "$_n$",
    "ⁿ": "$^n$",
    "·": r"$\cdot$",
    "−": "$-$",
    "‖": r"$\|$",
    "→": r"$\to$",
    "∞": r"$\infty$",
    "≤": r"$\le$",
    "≥": r"$\ge$",
    "–": "--",
}


def citation_text(claim: Claim) -> str:
    """One line for a list of references.

    >>> claim = Claim("C99", "x", "A", "", "Anchoring works", "", ())
    >>> print(citation_text(claim).partition(" On a claim")[0])
    The collapse-audit authors. C99: Anchoring works. Finding in collapse-audit, version 0.1.0.
    """
    return (
        f"{AUTHORS}. {claim.id}: {claim.title}. Finding in collapse-audit, version {__version__}. "
        f"On a claim of “{ARTICLE.title}” ({ARTICLE.publisher}, {ARTICLE.year})."
    )


def citation_bibtex(claim: Claim) -> str:
    r"""A BibTeX entry, in ASCII.

    >>> claim = Claim("C99", "x", "A", "", "Anchoring contracts by 1 − α", "", ())
    >>> print(citation_bibtex(claim).splitlines()[2])
      title        = {{C99: Anchoring contracts by 1 $-$ $\alpha$}},
    """
    fields = {
        "author": f"{{{AUTHORS}}}",
        "title": f"{{{tex_escaped(f'{claim.id}: {claim.title}')}}}",
        "howpublished": "Finding in collapse-audit",
        "version": __version__,
        "note": tex_escaped(
            f"Version {__version__}. On a claim of “{ARTICLE.title}”, "
            f"{ARTICLE.publisher}, {ARTICLE.year}"
        ),
    }
    lines = (f"  {name:<12} = {{{value}}}," for name, value in fields.items())
    return "\n".join([f"@misc{{collapse-audit-{claim.id},", *lines, "}"])


def tex_escaped(text: str) -> str:
    r"""Text as TeX prints it, the signs of the subject in math mode.

    >>> print(tex_escaped("“50 % of P₀”"))
    ``50 \% of P$_0$''
    """
    quoted = text.replace("“", "``").replace("”", "''")
    return "".join(_TEX.get(character, character) for character in quoted)
