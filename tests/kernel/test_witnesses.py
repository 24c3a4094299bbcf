"""Witnesses in Coq: what is generated is current, complete, and cannot be spoilt unnoticed."""

import random
from fractions import Fraction
from pathlib import Path

import pytest

from collapse_audit.interpreters import balls
from collapse_audit.kernel import witnesses
from collapse_audit.kernel.conjecture import Conjecture, refutation_source, refutations_source
from collapse_audit.kernel.witnesses import (
    NamedWitness,
    stale_witnesses,
    witness_sources,
    witnesses_source,
    write_witnesses,
)
from collapse_audit.language import (
    Atom,
    ExactPoint,
    LanguageError,
    Statement,
    Term,
    parse,
    parse_term,
)
from collapse_audit.language.atoms import ATOMS
from collapse_audit.language.terms import Abs, Infinity, Neg, number
from collapse_audit.ledger.dossiers import load_dossiers, proofs_folder
from collapse_audit.witness import Judgement, Witness, load
from tests.kernel.conftest import Compile

C26A = "KL(P0, mix(alpha, Pt, Ph)) <= (1 - alpha)*KL(P0, Pt)"
THIRDS = ExactPoint.of(2, P0=("1/3", "2/3"), Pt=("1/3", "2/3"), Ph=("2/3", "1/3"), alpha="1/3")


# What is generated


def test_generated_witnesses_are_current() -> None:
    """The files in ``proofs/generated`` are what the witness files say."""
    assert stale_witnesses(proofs_folder()) == ()


def test_every_witness_of_a_reading_has_its_lemma() -> None:
    """Each witness file that names a reading appears as a lemma against that reading."""
    sources = witness_sources(proofs_folder())
    for dossier in load_dossiers():
        for path in dossier.witness_files:
            named = NamedWitness(path.stem, load(path))
            if named.witness.reading is not None:
                source = sources[f"generated/{dossier.claim.id}_witnesses.v"]
                assert f"Lemma {named.lemma} : ~ {named.reading}_statement." in source


def test_files_are_written_once_and_removed_with_their_witnesses(tmp_path: Path) -> None:
    """Writing makes what was stale current, leaves what is current, removes what is orphaned."""
    folder = tmp_path / "C26_contraction" / "witnesses"
    folder.mkdir(parents=True)
    kept = proofs_folder() / "C26_contraction" / "witnesses" / "a.json"
    (folder / "a.json").write_text(kept.read_text("utf-8"), "utf-8")
    assert stale_witnesses(tmp_path) == ("generated/C26_witnesses.v",)
    (written,) = write_witnesses(tmp_path)
    before = written.stat().st_mtime_ns
    write_witnesses(tmp_path)
    assert written.stat().st_mtime_ns == before
    (folder / "a.json").unlink()
    assert stale_witnesses(tmp_path) == ("generated/C26_witnesses.v",)
    assert write_witnesses(tmp_path) == ()
    assert not written.exists()


def test_two_lemmas_of_one_name_are_refused() -> None:
    """File names that differ only in what no identifier can hold are refused."""
    witness = Witness(parse(C26A), THIRDS, Fraction(1, 40), "C26", "a")
    with pytest.raises(LanguageError, match="two refutations would be called C26a_by_a_b"):
        witnesses_source("C26", [NamedWitness("a-b", witness), NamedWitness("a b", witness)])


# Evidence that can fail


@pytest.fixture
def unjudged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refutations are written without asking whether the point refutes anything."""

    def judge(statement: Statement, _: ExactPoint) -> Judgement:
        return Judgement(balls.Outcome.FAILS, "", statement.claim[0])  # type: ignore[arg-type]

    monkeypatch.setattr(witnesses, "judge", judge)


def _weights_of(*written: str) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, written))


FIRST, SECOND = _weights_of("1", "0"), _weights_of("0", "1")
NO_VALUE = {"P0": FIRST, "Pt": SECOND, "Ph": SECOND}
Changes = dict[str, tuple[Fraction, ...]]
SPOILT: dict[str, tuple[str, tuple[str, ...], Changes]] = {
    "the claim holds at the point": (C26A, (), {"Ph": _weights_of("1/3", "2/3")}),
    "a hypothesis fails": (C26A, ("KL(P0, Ph) < KL(P0, Pt)",), {}),
    "a hypothesis fails by very little": (C26A, ("alpha > 0.333333333333333333333334",), {}),
    "the weights sum to less than 1": (C26A, (), {"Ph": _weights_of("1/3", "1/3")}),
    "a weight is negative": (C26A, (), {"Ph": _weights_of("4/3", "-1/3")}),
    "a side has no value": ("KL(P0, Pt) - KL(P0, Ph) <= alpha", (), NO_VALUE),
    "a tie breaks no weak relation": ("KL(P0, Pt) <= alpha*KL(Ph, Ph)", (), {}),
}


@pytest.mark.usefixtures("unjudged")
def test_coq_itself_rejects_a_spoilt_witness(compiled: Compile) -> None:
    """Coq accepts the sound refutation, and rejects it with any one of its parts spoilt."""
    sound = refutation_source(parse(C26A), THIRDS)
    assert compiled("sound", sound) == ""
    for name, (claim, given, changes) in SPOILT.items():
        point = ExactPoint.from_mapping(2, {**THIRDS.values, **changes})
        assert "Error" in compiled("spoilt", refutation_source(parse(claim, given), point)), name


def test_coq_rejects_a_refutation_of_another_statement(compiled: Compile) -> None:
    """The terms as data must mean what the printed statement says: a changed sign is noticed."""
    source = refutation_source(parse(C26A), THIRDS)
    changes = {"OSub (Whole 1)": "OAdd (Whole 1)", "~ unbroken Le": "~ unbroken Ge"}
    for old, new in changes.items():
        assert old in source
        assert "Error" in compiled("other", source.replace(old, new))


# The meaning in Coq and the balls


TERMS = (
    "KL(P, Q)",
    "entropy(mix(a, P, Q))",
    "cross_entropy(P, Q)",
    "TV(P, Q)",
    "JS(P, Q)",
    "chi2(P, Q)",
    "hellinger2(P, Q)",
    "renyi(0.5, P, Q)",
    "renyi(1 + a, P, Q)",
    "renyi(1, P, Q)",
    "mean(P) + mean(P, x)",
    "var(Q) - var(P, x)",
    "mean_ratio(P, Q, R)",
    "dot(P - Q, P)",
    "entropy(temper(2, P)) + max(temper(a, uniform))",
    "KL(point(1), mix(a, P, uniform))",
    "max(a, entropy(P)) - min(b, log(k))",
    "sqrt(a)**3 + a**b + exp(-a) + abs(log(b))",
    "max(P)**2 - min(Q)**-1 + sum(P - 2*Q)",
)
DIGITS = 10**12


def test_the_terms_use_every_atom() -> None:
    """No atom is left out of the comparison."""
    nodes = (node for text in TERMS for node in parse_term(text).walk())
    assert {node.name for node in nodes if isinstance(node, Atom)} == set(ATOMS)


def test_coq_and_the_balls_agree(compiled: Compile) -> None:
    """At random points Coq's meaning of a term lies where the balls enclose it, to 12 digits."""
    rng = random.Random(2)
    found = [each for text in TERMS for each in _comparisons(parse_term(text), rng)]
    assert len(found) > 2 * len(TERMS)
    named = (Conjecture(f"agrees_{i}", *each) for i, each in enumerate(found, 1))
    assert compiled("fidelity", refutations_source(named)) == ""


@pytest.mark.usefixtures("unjudged")
def test_a_disagreement_would_be_noticed(compiled: Compile) -> None:
    """Moved by ten times its uncertainty, the enclosure is rejected."""
    term = parse_term("KL(P, Q)")
    point = ExactPoint.of(2, P=("1/2", "1/2"), Q=("1/3", "2/3"))
    middle = _middle(term, point) + Fraction(10, DIGITS)
    assert "Error" in compiled("moved", refutation_source(_beyond(term, middle), point))


def _comparisons(term: Term, rng: random.Random) -> list[tuple[Statement, ExactPoint]]:
    """Statements that fail exactly where Coq and the balls agree, one per admissible point."""
    kinds = ((2, False), (3, False), (3, True))
    points = [_random_point(term, k, zeros, rng) for k, zeros in kinds]
    found = []
    for point in points:
        try:
            value = balls.at_precision(term, point, 128)
        except balls.Inadmissible:
            continue
        if isinstance(value, balls.Infinite):
            bound = Infinity() if value.sign > 0 else Neg(Infinity())
            claim = term < bound if value.sign > 0 else term > bound
            found.append((Statement((claim,)), point))
        else:
            found.append((_beyond(term, _middle(term, point)), point))
    return found


def _beyond(term: Term, middle: Fraction) -> Statement:
    return Statement((Abs(term - number(middle)) > number(Fraction(1, DIGITS)),))


def _middle(term: Term, point: ExactPoint) -> Fraction:
    value = balls.at_precision(term, point, 128)
    assert isinstance(value, balls.Finite)
    mantissa, exponent = value.ball.mid().man_exp()
    return Fraction(round(Fraction(int(mantissa)) * Fraction(2) ** int(exponent) * DIGITS), DIGITS)


def _random_point(term: Term, k: int, zeros: bool, rng: random.Random) -> ExactPoint:
    statement = Statement((term > 0,))
    values: dict[str, Fraction | tuple[Fraction, ...]] = {
        name: Fraction(rng.randint(1, 9), 10) for name in statement.scalars
    }
    values |= {name: _weights(k, zeros, rng) for name in statement.distributions}
    values |= {
        name: tuple(Fraction(rng.randint(-9, 9), 4) for _ in range(k)) for name in statement.labels
    }
    return ExactPoint.from_mapping(k, values)


def _weights(k: int, zeros: bool, rng: random.Random) -> tuple[Fraction, ...]:
    counts = [rng.randint(0 if zeros else 1, 3 if zeros else 20) for _ in range(k)]
    counts[rng.randrange(k)] += 1
    return tuple(Fraction(each, sum(counts)) for each in counts)
