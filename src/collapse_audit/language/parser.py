"""Text to statements: a whitelisted walk over Python's expression grammar, never ``eval``.

Caps, each refused with one clear line: text of 64 KiB, nesting of 100, 100 digits in a literal,
decimal exponents and constant powers of at most 1000.
"""

import ast
import difflib
import re
import warnings
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import accumulate

from collapse_audit.language import terms as t
from collapse_audit.language.atoms import ATOMS
from collapse_audit.language.errors import LanguageError
from collapse_audit.language.relations import ForAll, Formula, Relation
from collapse_audit.language.statements import Statement, constant_value, is_constant

MAX_LENGTH = 64 * 1024
MAX_NESTING = 100
MAX_DIGITS = 100
MAX_EXPONENT = 1000

_SPELLINGS = str.maketrans(
    {"≤": "<=", "≥": ">=", "≠": "!=", "−": "-", "·": "*"}
    | dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))
)
_LITERAL = re.compile(r"(?=\.?[0-9])([0-9]*)\.?([0-9]*)(?:[eE]([+-]?[0-9]+))?")
_ARITHMETIC: dict[type[ast.operator], type[t._Binary]] = {
    ast.Add: t.Add,
    ast.Sub: t.Sub,
    ast.Mult: t.Mul,
    ast.Div: t.Div,
    ast.Pow: t.Pow,
}
_RELATIONS: dict[type[ast.cmpop], str] = {
    ast.LtE: "<=",
    ast.Lt: "<",
    ast.GtE: ">=",
    ast.Gt: ">",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
_OF_REALS: dict[str, type[t._Unary]] = {
    "log": t.Log,
    "exp": t.Exp,
    "sqrt": t.Sqrt,
    "abs": t.Abs,
}
_EXTREMES: dict[str, tuple[type[t._Reduction], type[t._Binary]]] = {
    "max": (t.Largest, t.Max),
    "min": (t.Smallest, t.Min),
}
_SPECIAL = ("sum", "point", "forall", *_OF_REALS, *_EXTREMES)
_LABELLED = ("mean", "var")


def parse(text: str, given: Sequence[str] = ()) -> Statement:
    """The statement that a text says, under the hypotheses of other texts.

    Raises `LanguageError`, one line that points at the offending column.

    >>> print(parse("KL(P0, mix(α, P̃, Ph)) ≤ (1-α)*KL(P0, P̃)", given=["0 < α <= 1"]))
    KL(P0, mix(α, P̃, Ph)) <= (1 - α)*KL(P0, P̃)  given  0 < α, α <= 1
    >>> parse("KL(P, Q) > 1/0")
    Traceback (most recent call last):
    collapse_audit.language.errors.LanguageError: column 12: division by the constant 0, at «1/0»
    """
    hypotheses = [formula for each in given for formula in parse_formulas(each)]
    return Statement(parse_formulas(text), tuple(hypotheses))


def parse_formulas(text: str) -> tuple[Formula, ...]:
    """The relations that a text chains, or one `forall`.

    >>> [str(formula) for formula in parse_formulas("0 < a <= 1")]
    ['0 < a', 'a <= 1']
    """
    return _Reader(text).formulas()


def parse_term(text: str) -> t.Term:
    """The term that a text says.

    >>> print(parse_term("2*TV(P, Q)**2"))
    2*TV(P, Q)**2
    """
    reader = _Reader(text)
    return reader.term(reader.root)


class _Reader:
    """One text being read; every method turns a syntax node into a term or a relation."""

    def __init__(self, text: str) -> None:
        if len(text.encode("utf-8", "replace")) > MAX_LENGTH:
            raise LanguageError(f"text longer than {MAX_LENGTH // 1024} KiB")
        self.original = text
        self.text = _spelled(text)
        self._check_characters()
        self._check_brackets()
        self.root = self._syntax()
        self._check_depth()

    def _check_characters(self) -> None:
        """One printable line, without comments."""
        if not self.text.strip():
            raise LanguageError("the text is empty")
        odd = (i for i, c in enumerate(self.text) if not c.isprintable() or c == "#")
        if (offset := next(odd, None)) is not None:
            raise self.error("the text must be one printable line without comments", offset)

    def _check_brackets(self) -> None:
        """Bracket depth and balance, before Python's parser sees the text."""
        opened: list[int] = []
        for offset, character in enumerate(self.text):
            if character in "([{":
                opened.append(offset)
            if character in ")]}" and not opened:
                raise self.error("a bracket closes that was never opened", offset)
            if character in ")]}":
                opened.pop()
            if len(opened) > MAX_NESTING:
                raise self.error(f"nested deeper than {MAX_NESTING} levels", offset)
        if opened:
            raise self.error("this bracket is never closed", opened[-1])

    def _syntax(self) -> ast.expr:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")  # Python's own remarks, as on `1if`
                return ast.parse(self.text.lstrip(" "), mode="eval").body
        except SyntaxError as error:
            raise self._syntax_error(error) from None
        except (RecursionError, MemoryError, ValueError):
            raise LanguageError(f"nested deeper than {MAX_NESTING} levels or unreadable") from None

    def _syntax_error(self, error: SyntaxError) -> LanguageError:
        indent = len(self.text) - len(self.text.lstrip(" "))
        column = min((error.offset or 1) - 1 + indent, len(self.text))
        hint = "; write == for equality" if self.text[column : column + 1] == "=" else ""
        return self.error(f"cannot read this{hint}", column)

    def _check_depth(self) -> None:
        level = [self.root]
        for _ in range(MAX_NESTING + 1):
            below = [child for node in level for child in ast.iter_child_nodes(node)]
            level = [node for node in below if isinstance(node, ast.expr)]
            if not level:
                return
        raise self.fail(f"nested deeper than {MAX_NESTING} levels", level[0])

    def fail(self, message: str, node: ast.expr) -> LanguageError:
        """The error that points at a node."""
        return self.error(message, self._offset(node))

    def error(self, message: str, offset: int) -> LanguageError:
        """The error that points at an offset of the spelled-out text, in the text as given."""
        ends = accumulate(len(_spelled(character)) for character in self.original)
        column = next((i for i, end in enumerate(ends) if end > offset), len(self.original))
        return LanguageError(message, self.original, column + 1)

    def _offset(self, node: ast.expr) -> int:
        indent = len(self.text) - len(self.text.lstrip(" "))
        stripped = self.text[indent:].encode()
        return indent + len(stripped[: node.col_offset].decode())

    def _source(self, node: ast.expr) -> str:
        raw = self.text.lstrip(" ").encode()
        return raw[node.col_offset : node.end_col_offset].decode()

    # Relations

    def formulas(self) -> tuple[Formula, ...]:
        """The root as relations."""
        if _called(self.root) == "forall":
            return (self.for_all(self.root),)
        if not isinstance(self.root, ast.Compare):
            raise self.fail("a relation such as <= is missing", self.root)
        return self.relations(self.root)

    def relations(self, node: ast.Compare) -> tuple[Relation, ...]:
        """A comparison as the relations that it chains."""
        sides = [self.term(side) for side in (node.left, *node.comparators)]
        return tuple(
            self.relation(left, op, right, node)
            for left, op, right in zip(sides, node.ops, sides[1:], strict=False)
        )

    def relation(self, left: t.Term, op: ast.cmpop, right: t.Term, at: ast.expr) -> Relation:
        """One relation."""
        if type(op) not in _RELATIONS:
            raise self.fail("only <= < >= > == != relate two terms", at)
        return Relation(left, _RELATIONS[type(op)], right)

    def for_all(self, node: ast.expr) -> ForAll:
        """``forall(Pt, relation)``."""
        assert isinstance(node, ast.Call)
        if len(node.args) != 2 or node.keywords or not isinstance(node.args[0], ast.Name):
            raise self.fail("forall takes a variable and a relation", node)
        variable = self.term(node.args[0])
        if not isinstance(variable, t.Distribution | t.Scalar):
            raise self.fail("forall binds a distribution or a scalar", node.args[0])
        return ForAll(variable, self.body(node.args[1]))

    def body(self, node: ast.expr) -> ForAll | Relation:
        """What follows the variable of a ``forall``."""
        if _called(node) == "forall":
            return self.for_all(node)
        if not isinstance(node, ast.Compare) or len(node.ops) != 1:
            raise self.fail("forall takes a variable and one relation", node)
        return self.relations(node)[0]

    # Terms

    def term(self, node: ast.expr) -> t.Term:
        """Any term."""
        for kind, read in self._readers().items():
            if isinstance(node, kind):
                return read(node)
        if isinstance(node, ast.Compare):
            raise self.fail("a relation stands where a term belongs", node)
        raise self.fail("this is not part of the language", node)

    def _readers(self) -> dict[type[ast.expr], Callable[..., t.Term]]:
        return {
            ast.Constant: self.literal,
            ast.Name: self.variable,
            ast.UnaryOp: self.signed,
            ast.BinOp: self.arithmetic,
            ast.Call: self.call,
        }

    def literal(self, node: ast.Constant) -> t.Term:
        """An exact decimal, read from the source text."""
        source = self._source(node)
        match = _LITERAL.fullmatch(source)
        if match is None:
            raise self.fail("only decimal numbers are allowed here", node)
        whole, places, exponent = match.groups(default="")
        if len(whole + places) > MAX_DIGITS:
            raise self.fail(f"a number of more than {MAX_DIGITS} digits", node)
        zeros = len(whole + places) - len((whole + places).rstrip("0"))
        shift = zeros - len(places)  # as the number is printed, without zeros at its end
        if len(exponent) > MAX_DIGITS or abs(int(exponent or 0) + shift) > MAX_EXPONENT:
            raise self.fail(f"a decimal exponent beyond {MAX_EXPONENT}", node)
        return t.Number(Fraction(source))

    def variable(self, node: ast.Name) -> t.Term:
        """A name: reserved word, distribution (capital first) or scalar."""
        name = node.id
        if name in ("nan", "NaN", "NAN"):
            raise self.fail("nan is not a number of the language", node)
        if name == "inf":
            return t.Infinity()
        if name == "k":
            return t.AlphabetSize()
        if name == "uniform":
            return _atom("uniform")
        if name in ATOMS or name in _SPECIAL:
            raise self.fail(f"{name!r} is a function and needs arguments", node)
        if not (name[0].isupper() or name[0].islower()):
            raise self.fail("a name begins with a capital or a lowercase letter", node)
        return t.Distribution(name) if name[0].isupper() else t.Scalar(name)

    def signed(self, node: ast.UnaryOp) -> t.Term:
        """A leading minus."""
        if not isinstance(node.op, ast.USub):
            raise self.fail("only a minus may stand before a term", node)
        return t.Neg(self.term(node.operand))

    def arithmetic(self, node: ast.BinOp) -> t.Term:
        """``+ − * / **``, with the sorts checked."""
        if type(node.op) not in _ARITHMETIC:
            raise self.fail("only + - * / ** combine terms", node)
        left, right = self.term(node.left), self.term(node.right)
        self._check_sorts(node, left, right)
        self._check_constants(node, right)
        return _ARITHMETIC[type(node.op)](left, right)

    def _check_sorts(self, node: ast.BinOp, left: t.Term, right: t.Term) -> None:
        vectors = (left.sort is t.Sort.VECTOR, right.sort is t.Sort.VECTOR)
        if isinstance(node.op, ast.Add | ast.Sub) and vectors[0] != vectors[1]:
            raise self.fail("a vector and a real number cannot be added", node)
        if isinstance(node.op, ast.Mult) and all(vectors):
            raise self.fail("two vectors cannot be multiplied; write dot(u, v)", node)
        if isinstance(node.op, ast.Div) and vectors[1]:
            raise self.fail("nothing can be divided by a vector", node.right)
        if isinstance(node.op, ast.Pow) and any(vectors):
            raise self.fail("a vector has no power; write temper(b, P)", node)

    def _check_constants(self, node: ast.BinOp, right: t.Term) -> None:
        if not isinstance(node.op, ast.Div | ast.Pow) or not is_constant(right):
            return
        try:
            value = constant_value(right)
        except LanguageError:
            raise self.fail("division by the constant 0", node) from None
        if isinstance(node.op, ast.Div) and value == 0:
            raise self.fail("division by the constant 0", node)
        if isinstance(node.op, ast.Pow) and value is not None and abs(value) > MAX_EXPONENT:
            raise self.fail(f"a constant power beyond {MAX_EXPONENT}", node)

    def call(self, node: ast.Call) -> t.Term:
        """A function and its arguments."""
        name = _called(node)
        if name is None:
            raise self.fail("only named functions can be called", node)
        if node.keywords or any(isinstance(each, ast.Starred) for each in node.args):
            raise self.fail(f"{name} takes plain arguments only", node)
        if name in _LABELLED:
            return self.labelled(name, node)
        if name == "uniform":
            raise self.fail("uniform stands without brackets", node)
        if name in ATOMS:
            return _atom(name, *self.arguments(node, name, ATOMS[name].takes))
        return self.special(name, node)

    def special(self, name: str, node: ast.Call) -> t.Term:
        """The functions that are core terms."""
        if name in _OF_REALS:
            return _OF_REALS[name](*self.arguments(node, name, (t.Sort.REAL,)))
        if name in _EXTREMES:
            return self.extreme(name, node)
        if name == "sum":
            return t.Sum(*self.arguments(node, name, (t.Sort.VECTOR,)))
        if name == "point":
            return self.point(node)
        if name == "forall":
            raise self.fail("forall stands only around a whole relation", node)
        raise self.fail(f"unknown atom {name!r}{_suggestion(name)}", node)

    def arguments(self, node: ast.Call, name: str, sorts: tuple[t.Sort, ...]) -> tuple[t.Term, ...]:
        """The arguments of a call, their number and sorts checked."""
        if len(node.args) != len(sorts):
            raise self.fail(f"{name} takes {_count(len(sorts))}, not {len(node.args)}", node)
        return tuple(
            self.argument(argument, name, index, sort)
            for index, (argument, sort) in enumerate(zip(node.args, sorts, strict=True), 1)
        )

    def argument(self, node: ast.expr, name: str, index: int, sort: t.Sort) -> t.Term:
        """One argument of the sort that the function takes."""
        term = self.term(node)
        if term.sort is not sort:
            message = f"argument {index} of {name} must be {sort.value}, not {term.sort.value}"
            raise self.fail(message, node)
        return term

    def extreme(self, name: str, node: ast.Call) -> t.Term:
        """``max(v)``, ``max(s, t)`` and the same for min."""
        of_vector, of_two = _EXTREMES[name]
        if len(node.args) == 1:
            return of_vector(*self.arguments(node, name, (t.Sort.VECTOR,)))
        return of_two(*self.arguments(node, name, (t.Sort.REAL, t.Sort.REAL)))

    def point(self, node: ast.Call) -> t.Term:
        """``point(i)`` with a literal i ≥ 0."""
        source = self._source(node.args[0]) if len(node.args) == 1 else ""
        if not re.fullmatch(r"\d{1,4}", source):
            raise self.fail("point takes one whole number, the letter counted from 0", node)
        return t.Point(int(source))

    def labelled(self, name: str, node: ast.Call) -> t.Term:
        """``mean(P)``, ``mean(P, x)`` and the same for var."""
        if len(node.args) not in (1, 2):
            raise self.fail(f"{name} takes a vector and, if wanted, labels", node)
        vector = self.argument(node.args[0], name, 1, t.Sort.VECTOR)
        labels = self.labels(node.args[1], name) if len(node.args) == 2 else t.Indices()
        return _atom(name, vector, labels)

    def labels(self, node: ast.expr, name: str) -> t.Term:
        """A label vector, known by its position."""
        if not isinstance(node, ast.Name) or not isinstance(self.variable(node), t.Scalar):
            raise self.fail(f"argument 2 of {name} must be a lowercase name of labels", node)
        return t.Labels(node.id)


def _atom(name: str, *arguments: t.Term) -> t.Term:
    make: Callable[..., t.Term] = ATOMS[name]
    return make(*arguments)


def _spelled(text: str) -> str:
    """ASCII spellings of ≤ ≥ ≠ − · and of subscript digits."""
    return text.translate(_SPELLINGS)


def _called(node: ast.expr) -> str | None:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id
    return None


def _suggestion(name: str) -> str:
    close = difflib.get_close_matches(name, [*ATOMS, *_SPECIAL], n=1)
    lowered = {known.lower(): known for known in (*ATOMS, *_SPECIAL)}
    best = close[0] if close else lowered.get(name.lower())
    return f" (did you mean {best}?)" if best else ""


def _count(arguments: int) -> str:
    return "1 argument" if arguments == 1 else f"{arguments} arguments"
