"""The standard-library checker certifies what is a witness and refuses everything else."""

import ast
import copy
import importlib.util
import itertools
import json
import math
import sys
from decimal import Context, Decimal
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

SCRIPT = Path(__file__).parents[2] / "proofs" / "check_witness.py"


def load() -> ModuleType:
    """The script as a module, although `proofs` is not a package."""
    specification = importlib.util.spec_from_file_location("check_witness_under_test", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = module
    specification.loader.exec_module(module)
    return module


checker = load()

CONTRACTION: dict[str, Any] = {
    "schema": "collapse-audit/witness/1",
    "claim": "C26",
    "reading": "a",
    "statement": "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)",
    "given": ["0 < alpha", "alpha <= 1"],
    "alphabet": 2,
    "values": {
        "P0": ["1/2", "1/2"],
        "Pt": ["1/2", "1/2"],
        "Ph": ["1/3", "2/3"],
        "alpha": "1/2",
    },
    "gap": {"lower": "7/500"},
}


def witness(statement: str, lower: str, given: tuple[str, ...] = (), /, **values: Any) -> Any:
    """A document on as many letters as the first list has."""
    lists = [value for value in values.values() if isinstance(value, list)]
    return {
        "schema": "collapse-audit/witness/1",
        "statement": statement,
        "given": list(given),
        "alphabet": len(lists[0]) if lists else 2,
        "values": values,
        "gap": {"lower": lower},
    }


def outcome(statement: str, lower: str, given: tuple[str, ...] = (), /, **values: Any) -> str:
    """What the checker says about such a document."""
    document = witness(statement, lower, given, **values)
    return str(checker.verify(checker.parse_witness(document)).outcome)


def run(tmp_path: Path, text: str | bytes, *options: str) -> int:
    """The exit code for a file with this content."""
    file = tmp_path / "witness.json"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return int(checker.main([str(file), *options]))


def changed(path: str, value: object) -> dict[str, Any]:
    """The contraction witness with one entry replaced, added or (None) removed."""
    document = copy.deepcopy(CONTRACTION)
    *parents, last = path.split(".")
    target: Any = document
    for key in parents:
        target = target[key]
    if value is None:
        del target[last]
    else:
        target[last] = value
    return document


# ------------------------------------------------------------------ files and exit codes


def test_the_contraction_witness_is_certified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The failing side is 1/2 ln(36/35) = 0.01408..., which is at least 7/500."""
    assert run(tmp_path, json.dumps(CONTRACTION), "--explain") == 0
    first, left, right = capsys.readouterr().out.splitlines()
    assert first.startswith("certified  ")
    assert first.endswith("  gap >= 7/500")
    low, high = (Decimal(x) for x in left.split("[")[1].rstrip("]").split(", "))
    assert low <= (Decimal(36) / 35).ln() / 2 <= high
    assert high - low < Decimal("1e-12")
    assert right.endswith("(1 - alpha)*KL(P0, Pt)  = 0")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("values.Pt", ["1/100", "99/100"]),  # the claim holds there
        ("values.Ph", ["1/2", "1/2"]),  # both sides are 0
        ("gap.lower", "8/500"),  # more than the gap
        ("gap.lower", "inf"),
        ("gap.lower", "0"),  # not a tie, and <= is not strict
        ("values.alpha", "0"),  # hypotheses fail
        ("values.alpha", "101/100"),
        ("statement", "KL(P0, mix(alpha, Pt, Ph)) <= log(0*alpha*KL(P0, Pt) - 1)"),  # inadmissible
        ("statement", "KL(P0, mix(alpha, Pt, Ph)) <= alpha/KL(P0, Pt)"),
        ("statement", "KL(P0, mix(alpha, Pt, Ph)) <= KL(Pt, Pt)*0 + (inf - inf)*alpha"),
    ],
)
def test_what_is_no_counterexample_is_not_certified(
    tmp_path: Path, path: str, value: object
) -> None:
    """A well-formed file whose claim does not fail as stated exits with 1."""
    assert run(tmp_path, json.dumps(changed(path, value))) == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("values.P0", ["1/2", "2/3"]),
        ("values.P0", ["-1/2", "3/2"]),
        ("values.P0", ["1/2", "1/4", "1/4"]),
        ("values.P0", ["1/2", 0.5]),
        ("values.P0", ["0.5", "0.5"]),
        ("values.P0", [["1/2"], "1/2"]),
        ("values.P0", "1"),
        ("values.P0", None),
        ("values.Q", ["1/2", "1/2"]),
        ("values.alpha", 1),
        ("values.alpha", True),
        ("values.alpha", "1/0"),
        ("values.alpha", "1/00"),
        ("values.alpha", "nan"),
        ("values.alpha", "inf"),
        ("values.alpha", "\u0661/2"),
        ("values.alpha", "1/" + "9" * 1001),
        ("alphabet", 1),
        ("alphabet", 2.0),
        ("alphabet", True),
        ("alphabet", "2"),
        ("alphabet", 10**9),
        ("schema", "collapse-audit/witness/2"),
        ("schema", "collapse-audit/path/1"),
        ("schema", ["collapse-audit/witness/1"]),
        ("schema", None),
        ("claim", 26),
        ("comment", "hello"),
        ("given", "0 < alpha"),
        ("given", [1]),
        ("given", ["forall(Pt, alpha < 1)"]),
        ("values", ["1/2"]),
        ("gap", "7/500"),
        ("gap.upper", "1"),
        ("gap.lower", "-1/2"),
        ("gap.lower", "1e-3"),
        ("statement", 7),
    ],
)
def test_a_malformed_file_is_refused_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, value: object
) -> None:
    """The format is exact: exit 2, nothing on stdout, one line on stderr."""
    assert run(tmp_path, json.dumps(changed(path, value))) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'"collapse-audit/witness/1"',
        b'{"schema": "a", "schema": "a"}',
        json.dumps(CONTRACTION)
        .replace('"alpha": "1/2"', '"alpha": "1/2", "alpha": "1/2"')
        .encode(),
        json.dumps(CONTRACTION).replace('"alphabet": 2', '"alphabet": NaN').encode(),
        json.dumps(CONTRACTION).replace('"alphabet": 2', '"alphabet": ' + "9" * 5000).encode(),
        json.dumps(CONTRACTION).encode() + b" " * (1 << 20),
        b"[" * 200_000,
    ],
)
def test_what_is_no_strict_json_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: bytes
) -> None:
    """Syntax errors, duplicate keys, NaN, size and nesting exit with 2 and one line."""
    assert run(tmp_path, text) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "statement",
    [
        "",
        "KL(P0, Pt)",
        "a < b < ",
        "a < 0x10",
        "a < 1_000",
        "a < 1j",
        "a < True",
        "a < 'b'",
        "a < nan",
        "nan < 1",
        "a is 1",
        "a in 1",
        "not a < 1",
        "a < 1 and a > 0",
        "a.b < 1",
        "a[0] < 1",
        "a // 2 < 1",
        "a @ 2 < 1",
        "(a := 1) < 1",
        "[a] < 1",
        "(lambda: 1)() < 1",
        "__import__('os') < 1",
        "max(a, a, a) < 1",
        "max(*P) < 1",
        "KL(P, Q=P) < 1",
        "KL(a, P) < 1",
        "KL(P) < 1",
        "KL < 1",
        "point < 1",
        "unknown(a) < 1",
        "_a < 1",
        "\u540d < 1",
        "(a < 1) < 1",
        "+a < 1",
        "P + 1 < 1",
        "P*Q < 1",
        "1/P < 1",
        "P**2 < 1",
        "log(P) < 1",
        "mean(P, Q) < 1",
        "mean(P, uniform) < 1",
        "var(P, x) < x",
        "var(P, x) < dot(P, x)",
        "forall(P, a < 1)",
        "forall(P, a) < 1",
        "a < 1 # b",
        "a <\n1",
        "a < 1if 1else 0",
        "a < 1e1001",
        "a < " + "9" * 1001,
        "a < " + "9" * 5000,
        "a < " + "+" * 120 + "a",
        "a < " + "-" * 60_000 + "1",
        "a < " + "(" * 250 + "1" + ")" * 250,
        "a < " + "1**" * 20_000 + "1",
        "a < a" + ".a" * 20_000,
        "a < 1" + "+1" * 40_000,
    ],
)
def test_what_is_outside_the_language_is_refused(statement: str) -> None:
    """Nothing but the stated grammar is walked, and it is never executed."""
    with pytest.raises(checker.Unusable):
        checker.kinds_of_names(checker.relations(statement))


def test_the_refusals_above_are_not_for_everything() -> None:
    """What the language allows passes the same two steps."""
    for statement in ("a < 1", "-P <= a*Q/b", "(a**2 + .5)/2. >= 1e3", "min(a, b) != max(P)"):
        assert checker.kinds_of_names(checker.relations(statement))


@pytest.mark.parametrize("index", ["2", "-1", "1/2", "1.0", "k", "k - 1", "log(2)", "inf", "P"])
def test_point_needs_a_letter_of_the_alphabet(index: str) -> None:
    """The letters of an alphabet of two are 0 and 1."""
    assert outcome("sum(point(0) + point(1)) <= 1", "1") == "certified"
    with pytest.raises(checker.Unusable):
        outcome(f"sum(point({index})) <= 0", "1")


def test_missing_files_and_directories_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each unusable path has its own line; the worst exit code counts."""
    good = tmp_path / "good.json"
    good.write_text(json.dumps(CONTRACTION))
    assert checker.main([str(tmp_path), str(good), str(tmp_path / "absent.json")]) == 2
    captured = capsys.readouterr()
    assert captured.out.startswith("certified")
    assert captured.err.count("\n") == 2


def test_the_worst_of_several_files_counts(tmp_path: Path) -> None:
    """A certified and an uncertified file together exit with 1."""
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(CONTRACTION))
    bad.write_text(json.dumps(changed("gap.lower", "1")))
    assert checker.main([str(good), str(bad)]) == 1
    assert checker.main([str(good)]) == 0


def test_only_the_standard_library_is_imported() -> None:
    """The checker depends on nothing that the search or the package uses."""
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    imports = [n for n in ast.walk(tree) if isinstance(n, ast.Import)]
    froms = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    assert not any(n.level for n in froms)
    names = [a.name for n in imports for a in n.names] + [n.module or "" for n in froms]
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names
    calls = [
        n.func.id
        for n in ast.walk(tree)
        if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    ]
    assert not {"eval", "exec", "__import__", "compile"} & set(calls)


# ------------------------------------------------------------------ bounds

rationals = st.fractions(min_value=Fraction(1, 10**9), max_value=10**9, max_denominator=10**9)


def decimal(x: Fraction, digits: int) -> Decimal:
    """A rational to many digits."""
    context = Context(prec=digits)
    return context.divide(Decimal(x.numerator), Decimal(x.denominator))


@given(x=rationals)
@settings(max_examples=60, deadline=None)
def test_the_logarithm_is_enclosed(x: Fraction) -> None:
    """The enclosure meets math.log and a 60-digit logarithm, and narrows with precision."""
    low, high = checker.ln_bounds(x, 64)
    assert math.isclose(float(low), math.log(x), rel_tol=1e-13, abs_tol=1e-13)
    reference = Fraction(Context(prec=60).ln(decimal(x, 80)))
    assert low - Fraction(1, 10**50) <= reference <= high + Fraction(1, 10**50)
    assert low <= high
    widths = [b - a for a, b in (checker.ln_bounds(x, bits) for bits in (64, 128, 256))]
    assert all(b <= a / 2**32 for a, b in itertools.pairwise(widths))


@given(x=st.fractions(min_value=-50, max_value=50, max_denominator=10**6))
@settings(max_examples=60, deadline=None)
def test_the_exponential_is_enclosed(x: Fraction) -> None:
    """The enclosure meets a 60-digit exponential and has about the stated relative width."""
    low, high = checker.exp_bounds(x, 128)
    reference = Fraction(Context(prec=60).exp(decimal(x, 80)))
    assert low * (1 - Fraction(1, 10**50)) <= reference <= high * (1 + Fraction(1, 10**50))
    assert 0 <= high - low <= low / 2**120


@pytest.mark.parametrize("bits", [4, 5, 9])
def test_series_are_rounded_outwards(bits: int) -> None:
    """In units as coarse as 1/16, where rounding errors show, the series stay on their sides."""
    for n in range(200):
        y, z = Fraction(n, 400), Fraction(n, 600)
        low, high = checker.exp_small_bounds(y, bits)
        assert low <= Fraction(Context(prec=60).exp(decimal(y, 80))) <= high
        assert high - low <= Fraction(20, 2**bits)
        low, high = checker.atanh_bounds(z, bits - 16)
        twice = Fraction(Context(prec=60).ln(decimal((1 + z) / (1 - z), 80)))
        assert 2 * low <= twice + Fraction(1, 10**50)
        assert twice <= 2 * high + Fraction(1, 10**50)


# ------------------------------------------------------------------ ties

P, Q = ["1/7", "2/7", "4/7"], ["1/2", "1/3", "1/6"]


@pytest.mark.parametrize(
    "sides",
    [
        "KL(P, Q) < KL(P, Q)",
        "KL(P, Q) > cross_entropy(P, Q) - entropy(P)",
        "log(6) < log(2) + log(3)",
        "3*log(4/9) < 6*log(2) - log(729)",
        "sqrt(4/9) < 2/3",
        "sqrt(8) < 2*sqrt(2)",
        "sqrt(2)*sqrt(3) < sqrt(6)",
        "2**(1/3) < 16**(1/3)/2",
        "exp(2*log(3) - log(2)) < 9/2",
        "exp(log(5)/2)**2 < 5",
        "hellinger2(P, Q) < hellinger2(P, Q)",
        "hellinger2(P, point(0)) < 1 - sqrt(min(P))",
        "renyi(1/2, P, Q) < -2*log(1 - hellinger2(P, Q))",
        "renyi(1, P, Q) < KL(P, Q)",
        "renyi(2, P, Q) < log(1 + chi2(P, Q))",
        "JS(P, Q) < JS(Q, P)",
        "KL(P, Q)*KL(Q, P) < KL(Q, P)*KL(P, Q)",
        "KL(P, Q)/KL(P, Q) < 1",
        "2*KL(P, Q)/(6*KL(P, Q)) < 1/3",
        "-log(exp(-KL(P, Q))/3 + 2*exp(-KL(P, Q))/3) < KL(P, Q)",
        "var(P) < mean(P*1) - mean(P)**2 + 2*dot(P, point(2))",
        "max(log(2), log(3)) < log(3)",
        "min(P) < 1/7",
        "abs(log(1/3)) < log(3)",
        "k < 3",
        "temper(2, P) < (point(0) + 4*point(1) + 16*point(2))/21",
        "temper(log(2), uniform) < uniform",
        "inf < inf",
        "2**0.5 != sqrt(2)",
        "P != 1*P",
    ],
)
def test_ties_are_decided_exactly(sides: str) -> None:
    """Equal sides break a strict relation with gap 0 and with no positive gap."""
    values = {name: value for name, value in (("P", P), ("Q", Q)) if name in sides}
    document = witness(sides, "0", **values)
    document["alphabet"] = 3
    assert checker.verify(checker.parse_witness(document)).outcome == "certified"
    document["gap"]["lower"] = "1/" + "9" * 500
    assert checker.verify(checker.parse_witness(document)).outcome == "not certified"
    document["statement"] = sides.replace("<", "<=").replace("> ", ">= ").replace("!=", "==")
    for lower in ("0", "1/" + "9" * 500):
        document["gap"]["lower"] = lower
        assert checker.verify(checker.parse_witness(document)).outcome == "not certified"


def test_a_tie_beyond_the_arithmetic_is_undecided(tmp_path: Path) -> None:
    """Equal numbers that look different to the end are neither certified nor called distinct."""
    document = witness(
        "log(log(2) + log(3)) * (1 + log(5)) < log(log(6)) + log(log(6))*log(5)", "0"
    )
    assert checker.verify(checker.parse_witness(document)).outcome == "undecided"
    assert run(tmp_path, json.dumps(document)) == 1


def test_a_near_tie_is_told_from_a_tie() -> None:
    """A difference of 10^-300 is seen, with its sign."""
    assert outcome("log(2 + 10**(-300)) <= log(2)", "1/" + "1" + "0" * 301) == "certified"
    assert outcome("log(2) <= log(2 + 10**(-300))", "1/" + "1" + "0" * 301) == "not certified"
    assert outcome("log(2 + 10**(-300)) < log(2)", "0") == "not certified"


# ------------------------------------------------------------------ conventions


def test_an_infinite_gap() -> None:
    """KL without domination is infinite, which bounds any stated gap."""
    values = {"P": ["1", "0"], "Q": ["0", "1"]}
    assert outcome("KL(P, Q) <= KL(P, P)", "inf", **values) == "certified"
    assert outcome("KL(P, Q) <= KL(P, P)", "1000", **values) == "certified"
    assert outcome("KL(P, Q) <= inf", "inf", **values) == "not certified"
    assert outcome("KL(P, Q) < inf", "0", **values) == "certified"
    assert outcome("renyi(1/2, P, Q) == 0", "inf", **values) == "certified"
    assert outcome("chi2(P, Q) + renyi(2, P, Q) <= 1", "inf", **values) == "certified"


def test_zero_times_infinity_is_zero() -> None:
    """At alpha = 1 the right side (1 - alpha) * inf is 0, so the contraction says Ph = P0."""
    values = {"P0": ["1/2", "1/2"], "Pt": ["1", "0"], "Ph": ["1/3", "2/3"], "alpha": "1"}
    statement = CONTRACTION["statement"]
    assert outcome(statement, "1/20", ("alpha <= 1",), **values) == "certified"
    assert outcome(statement, "1/20", (), **values) == "not certified"


def test_mean_ratio_drops_letters_without_mass() -> None:
    """A term p h / t counts 0 where p h = 0, even at t = 0, and inf where only t = 0."""
    values = {"P": ["1/2", "1/2", "0"], "H": ["1/2", "0", "1/2"], "T": ["1", "0", "0"]}
    assert outcome("mean_ratio(P, H, T) != 1/4", "0", **values) == "certified"
    del values["P"]
    assert outcome("mean_ratio(H, H, T) < 5", "inf", **values) == "certified"


@pytest.mark.parametrize(
    "side",
    ["inf - inf", "inf/inf", "1/a", "log(a - 1)", "(a - 1)**(1/2)", "sqrt(a - 1)", "a**(0 - 1)",
     "sum(P/a)", "KL(P - Q, Q)", "renyi(a, P, Q)"],
)  # fmt: skip
def test_inadmissible_points_are_no_counterexamples(side: str) -> None:
    """A side without a value makes the point inadmissible, in a claim and in a hypothesis."""
    values = {"a": "0", "P": ["1/2", "1/2"], "Q": ["1", "0"]}
    loose = ("0 <= a", "P == P", "Q == Q")
    assert outcome("2 <= 1", "1", loose, **values) == "certified"
    for claim, hypotheses in (
        (f"2 + 0*({side}) <= 1", loose),
        (f"2 <= 1 <= {side}", loose),
        ("2 <= 1", (*loose, f"{side} == {side}")),
    ):
        assert outcome(claim, "1", hypotheses, **values) == "not certified"


@pytest.mark.parametrize(
    ("hypothesis", "a", "expected"),
    [
        ("a == a", "1", "not certified"),
        ("a == a", "0", "not certified"),
        ("a <= 1", "1", "certified"),
        ("a <= 1", "0", "not certified"),
        ("1 >= a", "1", "certified"),
        ("0 <= a", "0", "certified"),
        ("0 <= a", "1", "not certified"),
        ("0 <= a <= 1", "1", "certified"),
        ("a < inf", "1000", "certified"),
        ("-inf < a", "-1000", "certified"),
        ("-inf < a", "1000", "not certified"),
        ("a == 5", "5", "certified"),
        ("a != 5", "6", "not certified"),
        ("a <= k", "1", "not certified"),
        ("2*a <= 2", "1", "not certified"),
        ("a <= 2 + 3", "4", "certified"),
        ("a <= 2 + exp(1)", "4", "not certified"),
        ("a <= 2**3", "4", "not certified"),
    ],
)
def test_default_bounds_and_the_same_side_rule(hypothesis: str, a: str, expected: str) -> None:
    """0 < a < 1, and a constant bound replaces the default bound of its own side only."""
    assert outcome("a + 1 <= a", "1", (hypothesis,), a=a) == expected


def test_chains_and_vectors_fail_by_one_part() -> None:
    """One relation of a chain, one letter of a vector suffices; != needs all letters equal."""
    values = {"P": ["1/2", "1/2"], "Q": ["1/3", "2/3"]}
    assert outcome("0 <= min(P) <= 1/4 <= max(Q)", "1/4", **values) == "certified"
    assert outcome("0 <= min(P) <= max(Q)", "1/4", **values) == "not certified"
    assert outcome("P <= Q", "1/6", **values) == "certified"
    assert outcome("P <= Q", "1/5", **values) == "not certified"
    assert outcome("P - Q == 0", "1/6", **values) == "certified"
    values = {"P": ["1/2", "1/2", "0"], "Q": ["1/2", "0", "1/2"]}
    assert outcome("P != Q", "0", **values) == "not certified"
    assert outcome("2 <= 1", "1", ("P != Q",), **values) == "certified"
    assert outcome("P < Q", "0", **values) == "not certified"
    assert outcome("P < Q + point(1)", "0", **values) == "certified"
    assert outcome("2 <= 1", "1", ("P <= Q",), **values) == "not certified"


def test_label_vectors_are_free_and_known_by_position() -> None:
    """Truncating (0.45, 0.10, 0.45) on (-1, 0, 1) raises the variance from 0.9 to 1."""
    values = {"P": ["9/20", "1/10", "9/20"], "Q": ["1/2", "0", "1/2"], "x": ["-1", "0", "1"]}
    assert outcome("var(Q, x) <= var(P, x)", "1/10", ("mean(P, x) == 0",), **values) == "certified"
    assert outcome("var(Q, x) <= var(P, x)", "11/100", **values) == "not certified"
    assert outcome("var(Q) <= var(P)", "1/10", P=values["P"], Q=values["Q"]) == "certified"


def test_names_may_be_greek_or_marked() -> None:
    """Names and signs of the article can be used as printed."""
    values = {"P\u0303": ["1/2", "1/2"], "\u03b1": "1/2"}
    assert outcome("entropy(P\u0303) \u2264 \u03b1", "19/100", **values) == "certified"
    assert outcome("\u03b1 \u2260 0.5", "0", ("P\u0303 \u2265 0",), **values) == "certified"


def test_literals_are_exact() -> None:
    """2.01 is 201/100 and 0.1 + 0.2 is 0.3."""
    assert outcome("0.1 + 0.2 != .3", "0") == "certified"
    assert outcome("2.01 != 201/100", "0") == "certified"
    assert outcome("1.5e-1 != 3/20", "0") == "certified"


def test_the_vocabulary_agrees_with_floats() -> None:
    """Each function at a point with full support, against its formula in floats."""
    p, q, h = ([float(Fraction(x)) for x in v] for v in (P, Q, ["1/5", "1/5", "3/5"]))
    log, pairs = math.log, list(zip(p, q, strict=True))
    kl = sum(x * log(x / y) for x, y in pairs)
    middle = [(x + y) / 2 for x, y in pairs]
    expected = {
        "KL(P, Q)": kl,
        "entropy(P)": -sum(x * log(x) for x in p),
        "cross_entropy(P, Q)": -sum(x * log(y) for x, y in pairs),
        "TV(P, Q)": sum(abs(x - y) for x, y in pairs) / 2,
        "JS(P, Q)": sum(
            x * log(x / m) + y * log(y / m) for (x, y), m in zip(pairs, middle, strict=True)
        ) / 2,
        "chi2(P, Q)": sum((x - y) ** 2 / y for x, y in pairs),
        "hellinger2(P, Q)": 1 - sum(math.sqrt(x * y) for x, y in pairs),
        "renyi(0.3, P, Q)": log(sum(x**0.3 * y**0.7 for x, y in pairs)) / -0.7,
        "renyi(2.5, P, Q)": log(sum(x**2.5 * y**-1.5 for x, y in pairs)) / 1.5,
        "mean(P)": p[1] + 2 * p[2],
        "var(P)": p[1] + 4 * p[2] - (p[1] + 2 * p[2]) ** 2,
        "mean_ratio(P, H, Q)": sum(x * z / y for (x, y), z in zip(pairs, h, strict=True)),
        "KL(P, mix(0.3, Q, H))": sum(
            x * log(x / (0.7 * y + 0.3 * z)) for (x, y), z in zip(pairs, h, strict=True)
        ),
        "max(temper(0.5, P))": max(math.sqrt(x) for x in p) / sum(math.sqrt(x) for x in p),
        "min(temper(log(3), P))": min(x ** log(3) for x in p) / sum(x ** log(3) for x in p),
        "dot(P, Q) + 2*sum(-P)/k": sum(x * y for x, y in pairs) - 2 / 3,
        "sqrt(KL(P, Q))*exp(-entropy(P))**KL(P, Q)": math.sqrt(kl)
        * math.exp(sum(x * log(x) for x in p) * kl),
        "KL(P, Q)/(1 - 3*entropy(P))": kl / (1 + 3 * sum(x * log(x) for x in p)),
        "abs(log(0.2))*max(P)": log(5) * p[2],
    }  # fmt: skip
    for text, value in expected.items():
        (relation,) = checker.relations(f"{text} <= 0")
        vectors = {"P": P, "Q": Q, "H": ["1/5", "1/5", "3/5"]}
        at = checker.Point(
            3, {n: tuple(checker.Real(Fraction(x)) for x in v) for n, v in vectors.items()}
        )
        low, high = checker.enclose(checker.evaluate(relation.left, at), 128)
        assert low <= high
        assert math.isclose(float(low), value, rel_tol=1e-12), text


def test_undecidably_large_numbers_are_undecided() -> None:
    """Towers of powers are neither computed nor guessed."""
    assert outcome("10**10**10**10 <= 1", "1") == "undecided"
    assert outcome("exp(exp(exp(9))) <= 1", "1") == "undecided"
