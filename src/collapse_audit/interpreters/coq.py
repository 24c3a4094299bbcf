r"""Coq: a statement as a proposition over every finite alphabet, in the words of `proofs/theory`.

    forall (T : finType), (2 <= #|T|)%N ->
    forall (P0 Pt : T -> R), is_dist P0 -> is_dist Pt ->
    forall (alpha : R),
    holds Lt (fin 0) (fin alpha) -> … ->
    unbroken Le (KL (vec P0) (vec Pt)) (…)

Values are extended reals that may be missing (`theory/Extended.v`), vectors are functions from
letters to them (`theory/Language.v`), where every atom and core term has a definition of its own.
A hypothesis is printed with `holds`: both sides have a value and the relation is true. A claim is
printed with `unbroken`: the relation is true unless a side has no value. A chain claims all of its
relations unless one of its sides has no value. ``forall(V, relation)`` says, in hypotheses and in
claims, that the relation is unbroken for every V. An alphabet has a letter for every ``point(i)``.

Reals are printed for positions whose type is `ext`, so that Coq reads + − · / as operations on
extended reals there; vector arithmetic carries ``%vec``.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from textwrap import fill, indent, wrap

from collapse_audit.language import (
    Atom,
    Distribution,
    ForAll,
    Formula,
    LanguageError,
    Relation,
    Sort,
    Statement,
    Term,
)
from collapse_audit.language import terms as t
from collapse_audit.language.atoms import ATOMS
from collapse_audit.language.statements import chain_text

WIDTH = 100
SUM, NEGATION, PRODUCT, CALL, WHOLE = 1, 2, 3, 4, 5
Printed = tuple[str, int]
"""Coq text, and how tightly its outermost operation binds."""

OPERATORS = {"<=": "Le", "<": "Lt", ">=": "Ge", ">": "Gt", "==": "Eq", "!=": "Ne"}
_INFIX: dict[type[Term], tuple[str, int]] = {
    t.Add: ("+", SUM),
    t.Sub: ("-", SUM),
    t.Mul: ("*", PRODUCT),
    t.Div: ("/", PRODUCT),
}
_LETTERWISE: dict[type[Term], str] = {
    t.Pow: "pow",
    t.Max: "max",
    t.Min: "min",
    t.Log: "log",
    t.Exp: "exp",
    t.Sqrt: "sqrt",
    t.Abs: "abs",
    t.Reciprocal: "recip",
}
"""Named ``elog`` between reals and ``vlog`` between vectors."""
_REDUCTIONS: dict[type[Term], str] = {
    t.Sum: "sum",
    t.Largest: "largest",
    t.Smallest: "smallest",
}
_CONSTANTS: dict[type[Term], Printed] = {
    t.Infinity: ("pinf", WHOLE),
    t.AlphabetSize: ("alphabet_size T", CALL),
    t.Ones: ("ones", WHOLE),
    t.Indices: ("indices", WHOLE),
}

_words = re.compile(r"\S+").findall
KEYWORDS = frozenset(
    _words(
        "_ as at by cofix else end exists exists2 fix for forall fun if IF in is let match mod of "
        "Prop return Set SProp Type then using where with Axiom Definition Theorem Parameter "
        "Hypothesis Variable Fixpoint CoFixpoint"
    )
)
"""What Coq with MathComp does not read as a variable."""
PRINTED_NAMES = frozenset(
    _words(
        "T R finType is_dist ext vec const fin pinf holds vholds unbroken vunbroken has_value "
        "all_values point ones indices alphabet_size"
    )
    + [*OPERATORS.values(), *_REDUCTIONS.values(), *ATOMS]
    + [kind + name for kind in "ev" for name in _LETTERWISE.values()]
)
"""What the printed text itself refers to, and a variable must not hide."""
KNOWN_NAMES = frozenset(_words("E I INR IZR O PI Rabs S cos exp ln pow sin sqrt"))
"""Constants of the standard library that a reader would take a variable for."""
RESERVED = KEYWORDS | PRINTED_NAMES | KNOWN_NAMES
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_']*")


# Names


def identifiers(statement: Statement) -> dict[str, str]:
    """A Coq identifier for every variable, no two alike.

    Letters beyond ASCII are spelled out; primes tell a name from reserved words and from other
    names that are spelled alike. Names that need no change come first.

    >>> from collapse_audit.language import parse
    >>> identifiers(parse("KL(R, P̃) <= α*KL(R, Q) + at"))
    {'Q': 'Q', 'R': "R'", 'P̃': 'P_tilde', 'α': 'alpha', 'at': "at'"}
    """
    found: dict[str, str] = {}
    for name in sorted(_variables(statement), key=lambda each: not _stays(each)):
        identifier = _spelled(name)
        while identifier in RESERVED or identifier in found.values():
            identifier += "'"
        found[name] = identifier
    return found


def _variables(statement: Statement) -> dict[str, None]:
    """Every name, free or bound, in a fixed order."""
    free = statement.distributions + statement.labels + statement.scalars
    bound = (name for each in statement.claim + statement.given for name in _bound(each))
    return dict.fromkeys((*free, *bound))


def _bound(formula: Formula) -> Iterator[str]:
    while isinstance(formula, ForAll):
        yield formula.variable.name
        formula = formula.body


def _stays(name: str) -> bool:
    return _spelled(name) == name and name not in RESERVED


def _spelled(name: str) -> str:
    """A name in ASCII.

    >>> print(*map(_spelled, ["P̃", "α", "Λ", "d_2", "naïve"]))
    P_tilde alpha Lambda d_2 na_u00EFve
    """
    return "".join(map(_letter, name))


def _letter(character: str) -> str:
    if character.isascii():
        return character
    words = unicodedata.name(character, "").replace("LAMDA", "LAMBDA")
    if words.startswith("GREEK SMALL LETTER "):
        return words[19:].lower().replace(" ", "_")
    if words.startswith("GREEK CAPITAL LETTER "):
        return words[21:].capitalize().replace(" ", "_")
    if words.startswith("COMBINING "):
        return words[9:].lower().replace(" ", "_").replace("-", "_")
    return f"_u{ord(character):04X}"


# Terms


def term_coq(term: Term, names: Mapping[str, str]) -> str:
    """A term; reals are to stand where Coq expects an `ext`, or before ``%ext``.

    >>> from collapse_audit.language import parse_term
    >>> print(term_coq(parse_term("(1 - a)*KL(P, mix(a, P, Q))"), {"a": "a", "P": "P", "Q": "Q"}))
    (fin 1 - fin a) * KL (vec P) (mix (fin a) (vec P) (vec Q))
    >>> print(term_coq(parse_term("sum(P - 2.01*uniform)"), {"P": "P"}))
    sum (vec P - const (fin (201 / 100)) * uniform)%vec
    """
    return _Printer(names).term(term)[0]


class _Printer:
    """Terms as text, with Coq names for the variables."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def term(self, term: Term) -> Printed:
        """A term of its own sort."""
        if isinstance(term, Atom):
            return self.call(term.name, term, term.takes)
        if isinstance(term, t.Leaf):
            return self.leaf(term)
        if type(term) in _INFIX:
            return self.infix(term)
        if isinstance(term, t.Neg):
            return f"- {self.operand(term.operand, term.sort, CALL)}", NEGATION
        return self.function(term)

    def leaf(self, leaf: t.Leaf) -> Printed:
        """Variables, numbers and constants."""
        if isinstance(leaf, t.Scalar):
            return f"fin {self.names[leaf.name]}", CALL
        if isinstance(leaf, Distribution | t.Labels):
            return f"vec {self.names[leaf.name]}", CALL
        if isinstance(leaf, t.Point):
            return f"point {leaf.letter}", CALL
        if isinstance(leaf, t.Number):
            whole = leaf.value.denominator == 1
            return f"fin {leaf.value}" if whole else f"fin ({_quotient(leaf)})", CALL
        return _CONSTANTS[type(leaf)]

    def infix(self, term: Term) -> Printed:
        """Arithmetic, a real beside a vector made constant."""
        sign, level = _INFIX[type(term)]
        left, right = term.children
        above = PRODUCT if level == SUM else CALL
        first = self.operand(left, term.sort, level)
        return f"{first} {sign} {self.operand(right, term.sort, above)}", level

    def operand(self, term: Term, sort: Sort, at_least: int) -> str:
        """An operand, in brackets where it binds too loosely."""
        text, level = self.cast(term, sort)
        return text if level >= at_least else f"({text})"

    def function(self, term: Term) -> Printed:
        """Functions that are core terms."""
        if type(term) in _REDUCTIONS:
            if term.children[0].sort is Sort.REAL:
                raise LanguageError(f"{_REDUCTIONS[type(term)]} takes a vector: {term}")
            return self.call(_REDUCTIONS[type(term)], term, (Sort.VECTOR,))
        if type(term) not in _LETTERWISE:
            raise LanguageError(f"{term} belongs in definitions only and is not printed to Coq")
        kind = "v" if term.sort is Sort.VECTOR else "e"
        return self.call(kind + _LETTERWISE[type(term)], term, (term.sort,) * len(term.children))

    def call(self, name: str, term: Term, takes: tuple[Sort, ...]) -> Printed:
        """A function before its arguments."""
        shown = [self.argument(*pair) for pair in zip(term.children, takes, strict=True)]
        if not shown:
            return name, WHOLE
        if (first := _first_unlocated(term, takes)) is not None:
            shown[first] = self.with_alphabet(term.children[first])
        return f"{name} {' '.join(shown)}", CALL

    def argument(self, term: Term, sort: Sort) -> str:
        """An argument; vector arithmetic carries its scope."""
        text, level = self.cast(term, sort)
        if level == WHOLE:
            return text
        return f"({text})%vec" if sort is Sort.VECTOR and level < CALL else f"({text})"

    def with_alphabet(self, vector: Term) -> str:
        """An argument that says of which alphabet it is."""
        text, level = self.cast(vector, Sort.VECTOR)
        return f"({text} : T -> ext)" if level >= CALL else f"(({text})%vec : T -> ext)"

    def cast(self, term: Term, sort: Sort) -> Printed:
        """A term as a vector where one is wanted."""
        if term.sort is sort:
            return self.term(term)
        if sort is Sort.REAL:
            raise LanguageError(f"a vector where a real number belongs: {term}")
        return f"const {self.argument(term, Sort.REAL)}", CALL


def _quotient(number: t.Number) -> str:
    return f"{number.value.numerator} / {number.value.denominator}"


def _located(term: Term) -> bool:
    """Whether Coq can tell the alphabet from a vector: by a variable that is one of its parts."""
    if term.sort is Sort.REAL:
        return False
    return isinstance(term, Distribution | t.Labels) or any(map(_located, term.children))


def _first_unlocated(term: Term, takes: tuple[Sort, ...]) -> int | None:
    """The first vector that a real function takes, where Coq cannot tell the alphabet."""
    if term.sort is Sort.VECTOR or Sort.VECTOR not in takes or any(map(_located, term.children)):
        return None
    return takes.index(Sort.VECTOR)


# Propositions

Pieces = tuple[str, ...]
"""Text in pieces, each of which begins a line where one line is too short for all of them."""


def hypothesis_coq(formula: Formula, names: Mapping[str, str]) -> str:
    """A formula as a hypothesis; a ``forall`` is in brackets.

    >>> from collapse_audit.language import parse
    >>> formula = parse("forall(Q, KL(P, Q) >= 0)").claim[0]
    >>> print(hypothesis_coq(formula, {"P": "P", "Q": "Q"}))
    (forall Q : T -> R, is_dist Q -> unbroken Ge (KL (vec P) (vec Q)) (fin 0))
    """
    return " ".join(_hypothesis(formula, names))


def claim_coq(claim: tuple[Formula, ...], names: Mapping[str, str]) -> str:
    r"""A claim; a chain is unbroken where one of its sides has no value.

    >>> from collapse_audit.language import parse
    >>> print(claim_coq(parse("P >= 0").claim, {"P": "P"}))
    vunbroken Ge (vec P) (const (fin 0))
    >>> print(claim_coq(parse("0 < a < inf").claim, {"a": "a"}))
    has_value (fin 0) -> has_value (fin a) -> has_value pinf ->
    holds Lt (fin 0) (fin a) /\ holds Lt (fin a) pinf
    """
    return " ".join(_claim(claim, names))


def _hypothesis(formula: Formula, names: Mapping[str, str]) -> Pieces:
    if isinstance(formula, Relation):
        return _related("holds", formula, names)
    first, *between, last = _quantified(formula, names)
    return f"({first}", *between, f"{last})"


def _claim(claim: tuple[Formula, ...], names: Mapping[str, str]) -> Pieces:
    if len(claim) == 1:
        return _quantified(claim[0], names)
    relations = [formula for formula in claim if isinstance(formula, Relation)]
    guards = dict.fromkeys(each for r in relations for each in _definedness(r, names))
    first, *others = (_related("holds", each, names) for each in relations)
    links = (piece for each in others for piece in _after("/\\", each))
    return *(f"{guard} ->" for guard in guards), *first, *links


def _quantified(formula: Formula, names: Mapping[str, str]) -> Pieces:
    """A claim of one formula."""
    if isinstance(formula, Relation):
        return _related("unbroken", formula, names)
    name, body = names[formula.variable.name], _quantified(formula.body, names)
    if isinstance(formula.variable, Distribution):
        return _after(f"forall {name} : T -> R, is_dist {name} ->", body)
    return _after(f"forall {name} : R, (0 < {name} < 1)%R ->", body)


def _after(text: str, pieces: Pieces) -> Pieces:
    return f"{text} {pieces[0]}", *pieces[1:]


def _related(predicate: str, relation: Relation, names: Mapping[str, str]) -> Pieces:
    letterwise = "v" if relation.sort is Sort.VECTOR else ""
    return f"{letterwise}{predicate} {OPERATORS[relation.op]}", *_sides(relation, names)


def _sides(relation: Relation, names: Mapping[str, str]) -> tuple[str, str]:
    printer = _Printer(names)
    left, right = relation.left, relation.right
    shown = printer.argument(left, relation.sort), printer.argument(right, relation.sort)
    if relation.sort is Sort.REAL or _located(left) or _located(right):
        return shown
    return printer.with_alphabet(left), shown[1]


def _definedness(relation: Relation, names: Mapping[str, str]) -> Pieces:
    """That the sides have values."""
    left, right = _sides(relation, names)
    if relation.sort is Sort.VECTOR:
        return (f"all_values {left} {right}",)
    return f"has_value {left}", f"has_value {right}"


def proposition(statement: Statement) -> str:
    """The whole proposition, in lines of at most 98 columns.

    Raises `LanguageError` where the relations of the claim do not form a chain, or a term has no
    text of its own.

    >>> from collapse_audit.language import parse
    >>> print(proposition(parse("a*TV(P, point(2)) <= a", ["a <= 1"])))
    forall (T : finType), (3 <= #|T|)%N ->
    forall (P : T -> R), is_dist P ->
    forall (a : R),
    holds Le (fin a) (fin 1) ->
    holds Gt (fin a) (fin 0) ->
    unbroken Le (fin a * TV (vec P) (point 2)) (fin a)
    """
    chain_text(statement.claim)  # refuses relations that form no chain
    names = identifiers(statement)
    hypotheses = (_hypothesis(each, names) for each in statement.hypotheses)
    implied = ((*pieces[:-1], f"{pieces[-1]} ->") for pieces in hypotheses)
    parts = (*_binders(statement, names), *implied, _claim(statement.claim, names))
    return "\n".join(map(_laid_out, parts))


def _binders(statement: Statement, names: Mapping[str, str]) -> Iterator[Pieces]:
    distributions, labels, scalars = (
        [names[each] for each in kind]
        for kind in (statement.distributions, statement.labels, statement.scalars)
    )
    yield (f"forall (T : finType), ({statement.smallest_alphabet} <= #|T|)%N ->",)
    if distributions:
        conditions = (f"is_dist {each} ->" for each in distributions)
        yield f"forall ({' '.join(distributions)} : T -> R),", *conditions
    if labels:
        yield (f"forall ({' '.join(labels)} : T -> R),",)
    if scalars:
        yield (f"forall ({' '.join(scalars)} : R),",)


def _laid_out(pieces: Pieces) -> str:
    """One line where it is long enough, else a line for each piece."""
    whole = " ".join(pieces)
    if len(whole) <= WIDTH - 2:
        return whole
    first, *others = pieces
    return "\n".join([_filled(first, "", "  "), *(_filled(each, "  ", "    ") for each in others)])


def _filled(text: str, first: str, later: str) -> str:
    """Text in lines that do not part ``fin`` or ``vec`` from a name."""
    kept = _PAIRS.sub("\\1\N{NO-BREAK SPACE}", text)
    width = WIDTH - 2
    lines = wrap(
        kept,
        width,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


_PAIRS = re.compile(r"\b(fin|vec|point) (?=\w)")


def definition(name: str, statement: Statement, words: str = "") -> str:
    """The definition of a proposition, under a comment that says what it means.

    >>> from collapse_audit.language import parse
    >>> print(definition("Z1_statement", parse("α*entropy(P) >= 0"), "Scaled entropy."))
    (* Z1_statement. Scaled entropy.
    <BLANKLINE>
       α*entropy(P) >= 0
       given α > 0, α < 1
    <BLANKLINE>
       On every alphabet of at least 2 letters, for every distribution P and every real α: where all
       hypotheses hold, the claim holds or one of its sides has no value. Coq writes alpha for α. *)
    Definition Z1_statement : Prop :=
      forall (T : finType), (2 <= #|T|)%N ->
      forall (P : T -> R), is_dist P ->
      forall (alpha : R),
      holds Gt (fin alpha) (fin 0) ->
      holds Lt (fin alpha) (fin 1) ->
      unbroken Ge (fin alpha * entropy (vec P)) (fin 0).
    """
    if not _IDENTIFIER.fullmatch(name) or name in RESERVED:
        raise LanguageError(f"{name!r} cannot name a definition in Coq")
    body = indent(proposition(statement), "  ")
    return f"{comment(_header(name, statement, words))}\nDefinition {name} : Prop :=\n{body}."


def comment(text: str) -> str:
    """Paragraphs as a Coq comment that nothing in them can open again or close.

    >>> print(comment('so "(*" and "*)" are quoted'))
    (* so ”( *” and ”* )” are quoted *)
    """
    safe = text.replace('"', "”").replace("(*", "( *").replace("*)", "* )")
    text = "\n".join(_commented(line) for line in safe.split("\n")).lstrip()
    return f"(* {text} *)"


def _commented(line: str) -> str:
    margin = "   "
    return fill(
        line,
        WIDTH - 3,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _header(name: str, statement: Statement, words: str) -> str:
    texts = [str(formula) for formula in statement.hypotheses]
    given = f"\ngiven {', '.join(texts)}" if texts else ""
    title = f"{name}. {words}".strip()
    return f"{title}\n\n{statement.claim_text}{given}\n\n{_meaning(statement)}"


def _meaning(statement: Statement) -> str:
    where = "where all hypotheses hold, " if statement.hypotheses else ""
    ranges = " and ".join(_ranges(statement))
    for_all = f", for {ranges}" if ranges else ""
    return (
        f"On every alphabet of at least {statement.smallest_alphabet} letters{for_all}: {where}"
        f"the claim holds or one of its sides has no value.{_renamed(statement)}"
    )


def _ranges(statement: Statement) -> Iterator[str]:
    kinds = {
        "distribution": statement.distributions,
        "real vector": statement.labels,
        "real": statement.scalars,
    }
    for kind, names in kinds.items():
        if names:
            yield f"every {kind} {names[0]}" if len(names) == 1 else f"all {kind}s {_list(names)}"


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _renamed(statement: Statement) -> str:
    pairs = [f"{coq} for {name}" for name, coq in identifiers(statement).items() if coq != name]
    return f" Coq writes {', '.join(pairs)}." if pairs else ""
