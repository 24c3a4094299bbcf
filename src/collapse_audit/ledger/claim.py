"""Claims and their readings: what a dossier states. No field holds a verdict."""

from dataclasses import dataclass
from functools import cached_property

from collapse_audit.language import (
    FormalStatement,
    LanguageError,
    LoopStatement,
    Statement,
    parse,
)
from collapse_audit.ledger.evidence import Evidence


@dataclass(frozen=True)
class Reading:
    """One precise proposition that a claim can fairly be taken to make, or a repair of one.

    Exactly one of `statement` (a text of the language, with hypotheses `given`), `loop` and
    `formal` says it. `as_stated` marks what the article itself says; `repairs` are ids of
    readings that hold in its place; `general` says whether the proof carries over to infinite
    spaces;
    `waits_for` says what an open reading still needs.

    >>> Reading("a", "anchoring keeps a distribution", statement="sum(P) == 1").proposition.given
    ()
    """

    letter: str
    words: str
    statement: str = ""
    given: tuple[str, ...] = ()
    loop: LoopStatement | None = None
    formal: FormalStatement | None = None
    as_stated: bool = False
    evidence: tuple[Evidence, ...] = ()
    repairs: tuple[str, ...] = ()
    why: str = ""
    remark: str = ""
    general: str = ""
    waits_for: str = ""
    not_mathematical: bool = False

    def __post_init__(self) -> None:
        stated = [bool(self.statement), self.loop is not None, self.formal is not None]
        if sum(stated) != 1:
            raise LanguageError(f"reading {self.letter}: exactly one of statement, loop, formal")

    @cached_property
    def proposition(self) -> Statement | LoopStatement | FormalStatement:
        """The proposition, its text parsed."""
        if self.loop is not None:
            return self.loop
        if self.formal is not None:
            return self.formal
        return parse(self.statement, self.given)

    @property
    def kind(self) -> str:
        """``statement``, ``loop`` or ``formal``."""
        if self.loop is not None:
            return "loop"
        return "formal" if self.formal is not None else "statement"

    @property
    def text(self) -> str:
        """The proposition as one line of text."""
        if self.loop is not None:
            return self.loop.expression
        return self.formal.words if self.formal is not None else self.statement


@dataclass(frozen=True)
class SideBySide:
    """One question about generations, and the letters of the readings that settle it by order.

    i: the current model is mixed; ii: train, then mix; iii: mix, then train. None where the
    question does not arise in an order, which `note` then says.
    """

    question: str
    i: str | None
    ii: str | None
    iii: str | None
    note: str = ""

    @property
    def letters(self) -> tuple[str | None, str | None, str | None]:
        """The readings in the orders (i), (ii), (iii)."""
        return self.i, self.ii, self.iii


@dataclass(frozen=True)
class Claim:
    """A claim of the article: where it stands, what it says in our words, how it can be read.

    `section` is a letter A–G; `passage` names the part of the article; `orders` sets readings side
    by side that ask the same of the three orders of anchoring; a claim without readings says in
    `not_mathematical` what kind of evidence would settle it.
    """

    id: str
    slug: str
    section: str
    passage: str
    title: str
    says: str
    readings: tuple[Reading, ...]
    discussion: str = ""
    not_mathematical: str = ""
    orders: tuple[SideBySide, ...] = ()

    def reading(self, letter: str) -> Reading:
        """The reading of that letter; raises KeyError where there is none."""
        for reading in self.readings:
            if reading.letter == letter:
                return reading
        raise KeyError(f"{self.id}{letter}")

    def reading_id(self, reading: Reading) -> str:
        """The permanent id that reviewers cite, such as C26a."""
        return f"{self.id}{reading.letter}"
