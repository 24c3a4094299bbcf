"""What `theory/Martingales.v` defines, altered: refused by what is asked of C18e."""

from dataclasses import dataclass

import pytest

from collapse_audit.kernel.sources import stripped
from tests.kernel.conftest import Compile
from tests.kernel.hand_stated.altered.accumulation import SAME
from tests.kernel.hand_stated.checks import Altered
from tests.kernel.hand_stated.subjects import HERE, REQUIRED, THEORY, Subject
from tests.kernel.test_hand_stated import refusals as refusals

ALTERED = (
    Altered("state t.+1 (next t x s) w' j'", "state t (next t x s) w' j'", ("state_2",)),
    Altered("path_prob t.+1 (next t x s) w'", "path_prob t (next t.+1 x s) w'", ("path_law_1",)),
    Altered("law t x s * path_prob", "law 0%N x s + path_prob", ("path_law_0",)),
    Altered("Rlt_dec K x else true", "Rlt_dec x K else true", ("beyond_0",)),
    Altered("Rlt_dec K x else true", "Rlt_dec K x else false", ("beyond_3",)),
    Altered("Rlt_dec eps (Rabs (y - x))", "Rlt_dec eps (y - x)", ("apart_8",)),
    Altered("Rlt_dec eps (Rabs (y - x))", "Rle_dec eps (Rabs (y - x))", ("apart_6",)),
    Altered("| _, _ => true\n  end.", "| _, _ => false\n  end.", ("apart_3",)),
    Altered("exists K, forall m,", "forall m : nat, exists K : R,", ("C18e_range",)),
    Altered("exists n, forall m,", "forall m : nat, exists n : nat,", ("C18e_range",)),
    Altered("state next 0 x w (n + j)", "state next 0 x w (n + j.+1)", ("C18e_range",)),
    Altered(
        "beyond K (D (state next 0 x w j))", "beyond K (D (state next 0 x w m))", ("C18e_range",)
    ),
)
UNALTERED = Altered("Rlt_dec K x else true", "Rlt_dec K x else true", ("beyond_3",))


@dataclass(frozen=True)
class Chained(Subject):
    """A file after the definitions that it uses, as one text, so that these can be altered."""

    @property
    def theory(self) -> str:
        before = stripped((THEORY / "Martingales.v").read_text("utf-8"))
        return before + stripped(super().theory)

    @property
    def required(self) -> str:
        return "".join(REQUIRED.findall(self.theory))


CHAINED = Chained("Accumulation")


@pytest.fixture(scope="module")
def computing(compiled: Compile) -> Compile:
    """Compiles texts that use the tactics for small instances."""
    assert compiled("SmallInstances", (HERE / "SmallInstances.v").read_text("utf-8")) == ""
    return compiled


def test_altered_paths_are_refused(computing: Compile) -> None:
    """Each alteration is refused by a lemma or a range that the definition itself satisfies."""
    assert computing("MartingalesAltered", refusals(CHAINED, ALTERED)) == ""


def test_unaltered_paths_are_not(computing: Compile) -> None:
    """The test above can fail: an alteration that changes nothing is not refused."""
    text = refusals(CHAINED, [UNALTERED])
    assert "has not failed" in computing("MartingalesUnaltered", text)


def test_almost_sure_convergence_written_out_is_not_refused(computing: Compile) -> None:
    """Of the orders of quantifiers that are tried, the range of C18e accepts the stated one."""
    text = refusals(Subject("Accumulation"), [SAME])
    assert "has not failed" in computing("MartingalesWrittenOut", text)
