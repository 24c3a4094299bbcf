"""The audited text, pinned."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Article:
    """Title, publisher, year and the SHA-256 of the text as it was audited."""

    title: str
    publisher: str
    year: int
    sha256: str


ARTICLE = Article(
    title="The Mathematical Framework of AI Model Collapse: "
    "How AAHM Technologies Proves the Only Fix",
    publisher="AAHM Technologies",
    year=2026,
    sha256="0012ef240dd71a6163052e369bb4274daf60b499195f8f7d53ea503b73945f55",
)
