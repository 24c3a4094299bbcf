r"""LaTeX of the findings as HTML: words as words, mathematics as MathML, a row a line.

It knows the commands that statements, loops and derivations print, and refuses any other, so that
no formula is ever shown half understood. No browser needs a script or a font for the result.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

THIN = '<mspace width="0.167em"></mspace>'
SPACES = {",": 0.167, ":": 0.222, ";": 0.278, "!": -0.167, " ": 0.25, "quad": 1, "qquad": 2}
SYMBOLS = {
    **{"le": "≤", "ge": "≥", "ne": "≠", "to": "→", "in": "∈", "cdot": "·", "sim": "∼"},
    **{"implies": "⟹", "iff": "⟺", "mid": "∣", "subset": "⊂", "subseteq": "⊆", "times": "×"},
    **{"propto": "∝", "approx": "≈", "wedge": "∧", "vee": "∨", "longrightarrow": "⟶", "pm": "±"},
    **{"cdots": "⋯", "dots": "…", "ldots": "…", "notin": "∉", "cup": "∪", "cap": "∩"},
    **{"Rightarrow": "⇒", "mapsto": "↦", "ll": "≪", "gg": "≫", "equiv": "≡", "setminus": "∖"},
}
_GREEK = re.findall(
    r"\w+",
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau "
    "upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega",
)
LETTERS = {
    **dict(zip(_GREEK, "αβγδϵζηθικλμνξπρστυϕχψωΓΔΘΛΞΠΣΥΦΨΩ", strict=True)),
    **{"varepsilon": "ε", "varphi": "φ", "infty": "∞", "forall": "∀", "exists": "∃", "ell": "ℓ"},
    **{"emptyset": "∅", "partial": "∂", "#": "#", "%": "%", "&": "&", "_": "_", "$": "$"},
}
FUNCTIONS = {"ln", "log", "exp"}
LIMITS = {"max": "max", "min": "min", "sup": "sup", "inf": "inf", "lim": "lim", "Pr": "Pr"}
LIMITS |= {"limsup": "lim sup", "liminf": "lim inf"}
LARGE = {"sum": "∑", "prod": "∏", "bigcup": "⋃", "int": "∫"}
ACCENTS = {"tilde": "~", "hat": "^", "bar": "¯"}
BIG = {"big": 1.2, "Big": 1.8, "bigg": 2.4, "Bigg": 3.0}
FENCES = {"{": "{", "}": "}", "|": "‖", "langle": "⟨", "rangle": "⟩", "Vert": "‖", "vert": "|"}
FENCES |= {"lvert": "|", "rvert": "|", "lVert": "‖", "rVert": "‖"}
NEGATION = "\N{COMBINING LONG SOLIDUS OVERLAY}"
OPENING, CLOSING = "([{⟨", ")]}⟩"
ALPHABETS = {"mathbb": 0x1D538, "mathcal": 0x1D49C, "mathbf": 0x1D400}
"""Where the capital A of each alphabet stands in Unicode."""
EARLIER: dict[str, dict[str, str]] = {
    "mathbb": dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True)),
    "mathcal": dict(zip("BEFHILMR", "ℬℰℱℋℐℒℳℛ", strict=True)),
    "mathbf": {},
}
"""Letters that Unicode had before it had their alphabet."""

_ROWS = re.compile(r"\s*\\begin\{(gathered|aligned)\}(.*)\\end\{\1\}\s*", re.DOTALL)
_LEAD = re.compile(r"&?\s*((?:\\quad\s+)*)")
_COMMAND = re.compile(r"\\([A-Za-z]+\*?|.)", re.DOTALL)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class FormulaError(ValueError):
    """LaTeX that is not among what findings print; one line."""


def formula_html(source: str) -> str:
    r"""The rows of a displayed formula, each a ``div``, indented as its ``\quad`` say.

    Raises `FormulaError` for a command or a form that is not known.

    >>> print(formula_html(r"x<1\text{ & }2").replace("></mspace>", "/>"))
    <div class="formula">
    <div><math displaystyle="true"><mi>x</mi><mo>&lt;</mo><mn>1</mn></math> &amp; <math
     displaystyle="true"><mn>2</mn></math></div>
    </div>
    """
    rows = "\n".join(_row(row) for row in _rows(source))
    return f'<div class="formula">\n{rows}\n</div>'


def _rows(source: str) -> list[str]:
    found = _ROWS.fullmatch(source)
    return re.split(r"\\\\\s*\n", found[2].strip()) if found else [source.strip()]


def _row(source: str) -> str:
    lead = _LEAD.match(source)
    assert lead is not None
    depth = lead[1].count("quad")
    indented = f' style="--depth: {depth}"' if depth else ""
    return f"<div{indented}>{''.join(_segments(_Reader(source, lead.end())))}</div>"


def _segments(reader: "_Reader") -> Iterator[str]:
    """The words and the formulas of a row in turn; only words can be broken across lines."""
    while reader.at < len(reader.source):
        if reader.meets(r"\text{"):
            yield escape(reader.words())
        elif mathematics := reader.row((r"\text{",)):
            yield f'<math displaystyle="true">{mathematics}</math>'


@dataclass(frozen=True)
class _Node:
    """MathML, its role in spacing, and whether scripts go above and below."""

    html: str
    role: str = "ordinary"
    limits: bool = False


@dataclass
class _Reader:
    """LaTeX and how far it has been read."""

    source: str
    at: int = 0

    def meets(self, text: str) -> bool:
        """Whether a text comes next."""
        return self.source.startswith(text, self.at)

    def take(self, text: str) -> None:
        """Reads a text that must come next."""
        if not self.meets(text):
            raise FormulaError(f"{text} expected: {self.source[self.at :][:40]!r}")
        self.at += len(text)

    def blanks(self) -> None:
        """Reads white space, which means nothing in mathematics."""
        while self.source[self.at : self.at + 1].isspace():
            self.at += 1

    def row(self, stops: tuple[str, ...]) -> str:
        """What comes before one of the stops, or before the end."""
        nodes: list[_Node] = []
        self.blanks()
        while self.at < len(self.source) and not any(map(self.meets, stops)):
            nodes.append(self.scripted())
            self.blanks()
        return _spaced(nodes)

    def scripted(self) -> _Node:
        """An atom with its primes, subscript and superscript."""
        base = self.atom()
        below = above = ""
        while (mark := self.source[self.at : self.at + 1]) and mark in "_^'":
            self.at += 1
            if mark == "_":
                below = self.argument()
            else:
                above += "<mo>′</mo>" if mark == "'" else self.argument()
        return _with_scripts(base, below, above)

    def argument(self) -> str:
        """One group, one command or one character, as TeX counts arguments."""
        self.blanks()
        if digit := re.match(r"\d", self.source[self.at :]):
            self.at += 1
            return f"<mn>{digit[0]}</mn>"
        return self.atom().html

    def group(self, end: str = "}") -> str:
        """What stands before an end, which is read too."""
        inner = self.row((end,))
        self.take(end)
        return f"<mrow>{inner}</mrow>"

    def words(self) -> str:
        r"""The words of ``\text{...}``, or the name of ``\mathrm{...}``."""
        start = self.source.index("{", self.at) + 1
        end = re.compile(r"(?<!\\)\}").search(self.source, start)
        if end is None:
            raise FormulaError(f"no end of {self.source[self.at :][:40]!r}")
        self.at = end.end()
        inner = self.source[start : end.start()].replace(r"\,", "\N{THIN SPACE}")
        plain = re.sub(r"\\([_#$%&{}])", r"\1", inner)
        if "\\" in plain:
            raise FormulaError(f"a command within words: {plain[:40]!r}")
        return plain

    def atom(self) -> _Node:
        """The smallest thing that can carry a subscript."""
        if number := _NUMBER.match(self.source, self.at):
            self.at = number.end()
            return _Node(f"<mn>{number[0]}</mn>")
        if command := _COMMAND.match(self.source, self.at):
            return self.command(command[1], command.end())
        if self.at >= len(self.source):
            raise FormulaError(f"something is missing at the end of {self.source[-40:]!r}")
        character = self.source[self.at]
        self.at += 1
        return _Node(self.group()) if character == "{" else _character(character)

    def command(self, name: str, end: int) -> _Node:
        r"""What a command means; `end` is where its name ends."""
        if name in {"text", "mathrm", "operatorname", "operatorname*"}:
            return _named(name, self.words())
        self.at = end
        if known := _known(name):
            return known
        if name in ALPHABETS:
            return _Node(_lettered(name, self.argument()))
        if name in ACCENTS:
            mark = f'<mo stretchy="false">{ACCENTS[name]}</mo>'
            return _Node(f'<mover accent="true">{self.argument()}{mark}</mover>')
        if name in BIG:
            size = f'minsize="{BIG[name]}em" maxsize="{BIG[name]}em"'
            return _fence(self.delimiter(), f'stretchy="true" symmetric="true" {size}')
        return self.built(name)

    def built(self, name: str) -> _Node:
        """Fractions, roots, paired fences, negations and cases."""
        if name in {"frac", "tfrac"}:
            fraction = f"<mfrac>{self.argument()}{self.argument()}</mfrac>"
            small = f'<mstyle displaystyle="false">{fraction}</mstyle>'
            return _Node(small if name == "tfrac" else fraction)
        if name == "sqrt" and not self.meets("["):
            return _Node(f"<msqrt>{self.argument()}</msqrt>")
        if name == "left":
            return self.paired()
        if name == "not":
            return _Node(self.argument().replace("</mo>", f"{NEGATION}</mo>"), "operator")
        if name == "begin" and self.meets("{cases}"):
            return self.cases()
        raise FormulaError(f"unknown command \\{name}")

    def paired(self) -> _Node:
        r"""What stands between ``\left`` and ``\right``."""
        left = _fence(self.delimiter(), 'stretchy="true"')
        inner = self.row((r"\right",))
        self.take(r"\right")
        right = _fence(self.delimiter(), 'stretchy="true"')
        return _Node(f"<mrow>{left.html}{inner}{right.html}</mrow>", "closing")

    def delimiter(self) -> str:
        """The character of the fence that comes next."""
        if command := _COMMAND.match(self.source, self.at):
            self.at = command.end()
            if command[1] not in FENCES:
                raise FormulaError(f"no fence: \\{command[1]}")
            return FENCES[command[1]]
        self.at += 1
        return self.source[self.at - 1 : self.at]

    def cases(self) -> _Node:
        """A brace and a table of cases."""
        self.take("{cases}")
        rows = ""
        while not self.meets(r"\end{cases}"):
            cells = self.cell()
            while self.meets("&"):
                self.take("&")
                cells += self.cell()
            rows += f"<mtr>{cells}</mtr>"
            if not self.meets(r"\end{cases}"):
                self.take("\\\\")
                self.blanks()
        self.take(r"\end{cases}")
        return _Node(f'<mrow><mo stretchy="true">{{</mo><mtable>{rows}</mtable></mrow>')

    def cell(self) -> str:
        """One cell of a table of cases."""
        return f"<mtd>{self.row(('&', chr(92) * 2, chr(92) + 'end'))}</mtd>"


def _known(name: str) -> _Node | None:
    """The commands that stand for one symbol or one space."""
    if name in SPACES:
        return _Node(f'<mspace width="{SPACES[name]}em"></mspace>', "space")
    if name in LETTERS:
        upright = ' mathvariant="normal"' if LETTERS[name].isupper() else ""
        return _Node(f"<mi{upright}>{escape(LETTERS[name])}</mi>")
    if name in SYMBOLS:
        return _Node(f"<mo>{SYMBOLS[name]}</mo>", "operator")
    if name in FENCES:
        return _fence(FENCES[name], 'stretchy="false"')
    if name in LARGE:
        return _Node(f'<mo movablelimits="true">{LARGE[name]}</mo>', "function", True)
    if name in FUNCTIONS:
        return _Node(f"<mi>{name}</mi>", "function")
    return _limiting(LIMITS[name]) if name in LIMITS else None


def _named(command: str, words: str) -> _Node:
    if command == "text":
        return _Node(f"<mtext>{escape(words).replace(' ', '&nbsp;')}</mtext>", "space")
    if command == "operatorname*":
        return _limiting(escape(words))
    upright = ' mathvariant="normal"' if len(words) == 1 else ""
    role = "function" if command == "operatorname" else "ordinary"
    return _Node(f"<mi{upright}>{escape(words)}</mi>", role)


def _limiting(name: str) -> _Node:
    return _Node(f'<mo lspace="0" rspace="0" movablelimits="true">{name}</mo>', "function", True)


def _character(character: str) -> _Node:
    if character.isalpha():
        return _Node(f"<mi>{character}</mi>")
    if character in "()[]|":
        return _fence(character, 'stretchy="false"')
    if character in "}&\\~$%#":
        raise FormulaError(f"{character!r} out of place")
    if character in ",.;":
        return _Node(f'<mo separator="true">{character}</mo>', "operator")
    shown = {"-": "−", "*": "∗"}.get(character, character)
    return _Node(f"<mo>{escape(shown)}</mo>", "operator")


def _fence(character: str, attributes: str) -> _Node:
    role = "opening" if character in OPENING else "closing" if character in CLOSING else "fence"
    form = {"opening": ' form="prefix"', "closing": ' form="postfix"'}.get(role, "")
    bare = ' lspace="0" rspace="0"' if role == "fence" else ""
    return _Node(f"<mo {attributes}{form}{bare}>{escape(character)}</mo>", role)


def _lettered(alphabet: str, argument: str) -> str:
    """A letter or digit of another alphabet, from the MathML of the plain one."""
    found = re.search(r">([A-Z0-9])<", argument)
    if found is None:
        raise FormulaError(f"\\{alphabet} of something else than a capital or a digit")
    if found[1].isdigit():
        return f"<mn>{chr(0x1D7CE + int(found[1]))}</mn>"
    regular = chr(ALPHABETS[alphabet] + ord(found[1]) - ord("A"))
    return f'<mi mathvariant="normal">{EARLIER[alphabet].get(found[1], regular)}</mi>'


def _with_scripts(base: _Node, below: str, above: str) -> _Node:
    if not below and not above:
        return base
    tag = {(True, False): "sub", (False, True): "sup"}.get((bool(below), bool(above)), "subsup")
    if base.limits:
        tag = {"sub": "under", "sup": "over", "subsup": "underover"}[tag]
    scripts = "".join(f"<mrow>{each}</mrow>" for each in (below, above) if each)
    return _Node(f"<m{tag}>{base.html}{scripts}</m{tag}>", base.role, base.limits)


def _spaced(nodes: list[_Node]) -> str:
    """The nodes in a row, names of functions set off from what they are not bracketed with."""
    before, after = {"ordinary", "closing", "function"}, {"ordinary", "function"}
    shown = ""
    for last, each in zip([None, *nodes], nodes, strict=False):
        follows = last is not None and last.role == "function" and each.role in after
        leads = last is not None and last.role in before and each.role == "function"
        shown += (THIN if follows or leads else "") + each.html
    return shown
