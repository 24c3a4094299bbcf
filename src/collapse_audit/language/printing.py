"""Terms back to text: `parse(str(statement)) == statement`."""

from fractions import Fraction

from collapse_audit.language import terms as t

_INFIX: dict[type[t.Term], tuple[str, int]] = {
    t.Add: ("+", 1),
    t.Sub: ("-", 1),
    t.Mul: ("*", 2),
    t.Div: ("/", 2),
}
_NAMED: dict[type[t.Term], str] = {
    t.Log: "log",
    t.Exp: "exp",
    t.Sqrt: "sqrt",
    t.Abs: "abs",
    t.Max: "max",
    t.Min: "min",
    t.Sum: "sum",
    t.Largest: "max",
    t.Smallest: "min",
    t.Reciprocal: "reciprocal",
    t.Where: "where",
}
_WORDS: dict[type[t.Term], str] = {
    t.Infinity: "inf",
    t.AlphabetSize: "k",
    t.Ones: "ones",
    t.Indices: "indices",
}
NEGATION, POWER, WHOLE = 3, 4, 5
PLAIN_DIGITS = 60


def term_text(term: t.Term) -> str:
    """The text form of a term, with the fewest brackets.

    >>> from collapse_audit.language.terms import Scalar
    >>> a, b = Scalar("a"), Scalar("b")
    >>> print(a - (b - a), (-a) ** 2, -(a**2))
    a - (b - a) (-a)**2 -a**2
    """
    return _text(term)[0]


def _text(term: t.Term) -> tuple[str, int]:
    if type(term) in _INFIX:
        return _infix(term)
    if isinstance(term, t.Neg):
        return f"-{_bracketed(term.operand, NEGATION)}", NEGATION
    if isinstance(term, t.Pow):
        base, exponent = _bracketed(term.left, WHOLE), _bracketed(term.right, NEGATION)
        return f"{base}**{exponent}", POWER
    return _whole(term), WHOLE


def _infix(term: t.Term) -> tuple[str, int]:
    sign, level = _INFIX[type(term)]
    left, right = term.children
    space = " " if level == 1 else ""
    return f"{_bracketed(left, level)}{space}{sign}{space}{_bracketed(right, level + 1)}", level


def _bracketed(term: t.Term, at_least: int) -> str:
    text, level = _text(term)
    return text if level >= at_least else f"({text})"


def _whole(term: t.Term) -> str:
    if isinstance(term, t.Number):
        return decimal_text(term.value)
    if isinstance(term, t.Scalar | t.Distribution | t.Labels):
        return term.name
    if isinstance(term, t.Point):
        return f"point({term.letter})"
    if type(term) in _WORDS:
        return _WORDS[type(term)]
    return _call(term)


def _call(term: t.Term) -> str:
    name = term.name if isinstance(term, t.Atom) else _NAMED[type(term)]
    shown = [term_text(child) for child in term.children if not isinstance(child, t.Indices)]
    return f"{name}({', '.join(shown)})" if shown else name


def decimal_text(value: Fraction) -> str:
    """A finite decimal expansion as digits, with an exponent where plain digits grow long.

    >>> decimal_text(Fraction(201, 100)), decimal_text(Fraction(1, 10**80))
    ('2.01', '1e-80')
    """
    places = _decimal_places(value)
    digits = str(value.numerator * 10**places // value.denominator)
    if places == 0:
        stripped = digits.rstrip("0")
        zeros = len(digits) - len(stripped)
        return f"{stripped}e{zeros}" if len(digits) > PLAIN_DIGITS and zeros else digits
    if places > PLAIN_DIGITS:
        return f"{digits}e-{places}"
    padded = digits.zfill(places + 1)
    return f"{padded[:-places]}.{padded[-places:]}"


def _decimal_places(value: Fraction) -> int:
    counts = []
    rest = value.denominator
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest, count = rest // prime, count + 1
        counts.append(count)
    return max(counts)
