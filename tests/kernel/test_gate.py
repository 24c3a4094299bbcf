"""The gate lets a theorem pass only with its very statement and on allowed axioms alone."""

from pathlib import Path

import pytest

from collapse_audit.kernel import build as build_module
from collapse_audit.kernel.assumptions import AXIOMS
from collapse_audit.kernel.gate import Headline, headline, theorem_result
from collapse_audit.kernel.report import GATE
from tests.kernel.projects import Project, project

CLASSIC = "Coq.Logic.Classical_Prop.classic"
LANGUAGE = "Definition KL (p q : nat) : nat := p - q.\n"
STATEMENTS = """\
From CollapseAudit.theory Require Import Language.
Definition C01a_statement : Prop := forall p q, KL p q = 0.
Definition C01b_statement : Prop := forall p, KL p p = 0.
Definition C01c_statement : Prop := forall P : Prop, P \\/ ~ P.
"""
IMPORTS = """\
Require Import PeanoNat.
From CollapseAudit.theory Require Import Language.
From CollapseAudit.generated Require Import Statements.
"""
REFUTED = """\
Theorem C01a_refuted : ~ C01a_statement.
Proof. intro all; discriminate (all 1 0). Qed.
"""
PROVED = """\
Theorem C01b_proved : C01b_statement.
Proof. exact Nat.sub_diag. Qed.
"""
DOSSIER = "C01_claim/claim.v"


def wanted(theorem: str) -> Headline:
    """The headline of a theorem of the dossier, C01a_refuted or the like."""
    statement = f"generated.Statements.{theorem[:4]}_statement"
    return headline("C01_claim", "claim.v", theorem, statement)


@pytest.fixture
def claim(tmp_path: Path) -> Project:
    """A claim of two settled readings."""
    return project(
        tmp_path,
        {
            "theory/Language.v": LANGUAGE,
            "generated/Statements.v": STATEMENTS,
            DOSSIER: IMPORTS + REFUTED + PROVED,
        },
    )


def failure(claim: Project, dossier: str, theorem: str = "C01a_refuted") -> str:
    """Why a theorem fails where the dossier has this text."""
    claim.write({DOSSIER: dossier})
    found = claim.gated(wanted(theorem))
    assert found.status == "failed"
    assert found.axioms == ()
    return found.detail


def test_settled_readings_pass(claim: Project) -> None:
    """A refutation and a proof are checked, with file, line and the author of the statement."""
    report = claim.check(wanted("C01a_refuted"), wanted("C01b_proved"))
    assert report.problems == ()
    refuted, proved = report.theorems
    assert (refuted.status, refuted.file, refuted.line) == ("checked", DOSSIER, 4)
    assert (refuted.stated, refuted.axioms) == ("generated", ())
    assert refuted.detail == "refutes generated.Statements.C01a_statement"
    assert proved.detail == "proves generated.Statements.C01b_statement"
    assert refuted.seconds > 0


def test_a_planted_axiom_is_caught(claim: Project) -> None:
    """A theorem that rests on an axiom of the dossier fails, and the axiom is named."""
    cheat = "Axiom cheat : False.\nTheorem C01a_refuted : ~ C01a_statement.\n"
    assert "cheat" in failure(claim, f"{IMPORTS}{cheat}Proof. destruct cheat. Qed.\n")


def test_a_planted_axiom_far_away_is_caught(claim: Project) -> None:
    """So does one that rests on an axiom through another file."""
    claim.write({"theory/Helper.v": "Module Deep. Axiom cheat : False. End Deep.\n"})
    helped = "From CollapseAudit.theory Require Helper.\n"
    proof = "Theorem C01a_refuted : ~ C01a_statement.\nProof. destruct Helper.Deep.cheat. Qed.\n"
    assert "Deep.cheat" in failure(claim, IMPORTS + helped + proof)


def test_a_module_with_an_axiom_in_its_type_is_caught(claim: Project) -> None:
    """An axiom may be declared without the word."""
    cheat = "Module Type T. Parameter cheat : False. End T.\nDeclare Module M : T.\n"
    proof = "Theorem C01a_refuted : ~ C01a_statement.\nProof. destruct M.cheat. Qed.\n"
    assert "M.cheat" in failure(claim, IMPORTS + cheat + proof)


def test_an_admitted_proof_is_caught(claim: Project) -> None:
    """A theorem whose proof is admitted fails."""
    admitted = "Theorem C01a_refuted : ~ C01a_statement.\nProof. Admitted.\n"
    assert "assumes too much: claim.C01a_refuted" in failure(claim, IMPORTS + admitted)


def test_a_theorem_for_another_statement_is_caught(claim: Project) -> None:
    """The right name for a different statement does not pass."""
    other = "Theorem C01a_refuted : ~ (1 = 2).\nProof. discriminate. Qed.\n"
    assert "1 = 2" in failure(claim, IMPORTS + other)


def test_a_proof_does_not_pass_for_a_refutation(claim: Project) -> None:
    """What is to be refuted must be refuted."""
    proof = "Theorem C01b_refuted : C01b_statement.\nProof. exact Nat.sub_diag. Qed.\n"
    assert failure(claim, IMPORTS + proof, "C01b_refuted")


def test_a_redefinition_of_kl_is_caught(claim: Project) -> None:
    """A dossier's own KL, and a statement about it, are not those of the project."""
    other = """\
Definition KL (p q : nat) : nat := 1.
Definition C01a_statement : Prop := forall p q, KL p q = 0.
Theorem C01a_refuted : ~ C01a_statement.
Proof. intro all; discriminate (all 0 0). Qed.
"""
    assert "C01a_statement" in failure(claim, IMPORTS + other)


def test_a_shadow_of_the_statements_is_caught(claim: Project) -> None:
    """Modules of the dossier that are named like the project's do not stand in for them."""
    names = ("CollapseAudit", "generated", "Statements")
    begin, end = (
        " ".join(f"{word} {n}." for n in ns)
        for word, ns in (("Module", names), ("End", names[::-1]))
    )
    shadow = f"{begin} Definition C01b_statement := True. {end}\n"
    proof = (
        "Theorem C01b_proved : CollapseAudit.generated.Statements.C01b_statement.\n"
        "Proof. exact I. Qed.\n"
    )
    assert "C01b_statement" in failure(claim, IMPORTS + shadow + proof, "C01b_proved")


def test_a_statement_that_computes_to_it_is_caught(claim: Project) -> None:
    """The type is the statement letter by letter; convertible is not enough."""
    alias = "Definition alias := C01b_statement.\n"
    proof = "Theorem C01b_proved : alias.\nProof. exact Nat.sub_diag. Qed.\n"
    assert "alias" in failure(claim, IMPORTS + alias + proof, "C01b_proved")


def test_tactics_of_a_dossier_do_not_reach_the_gate(claim: Project) -> None:
    """A dossier cannot make the comparison of types succeed by redefining it."""
    tricks = """\
Tactic Notation "constr_eq_strict" constr(a) constr(b) := idtac.
Global Set Printing All.
Definition alias := C01b_statement.
Theorem C01b_proved : alias.
Proof. exact Nat.sub_diag. Qed.
"""
    assert "alias" in failure(claim, IMPORTS + tricks, "C01b_proved")


@pytest.mark.parametrize(
    "text", ["", "(* Theorem C01a_refuted : *)\n", "Notation C01a_refuted := (fun x : nat => x).\n"]
)
def test_a_missing_theorem_is_caught(claim: Project, text: str) -> None:
    """A theorem must be there: a comment or a notation of its name is none."""
    assert "no theorem C01a_refuted" in failure(claim, IMPORTS + text)


def test_a_statement_of_the_dossier_is_not_taken(claim: Project) -> None:
    """A dossier cannot bring the statement that its theorem is measured by."""
    own = Headline("C01b_proved", "C01_claim.claim", "C01_claim.claim.mine")
    assert "nowhere else" in claim.gated(own).detail


def test_a_stale_statement_is_caught(claim: Project) -> None:
    """Whatever depends on a stale file fails, and nothing else does."""
    alone = Headline("alone", "C02_other.other")
    claim.write({"C02_other/other.v": "Theorem alone : True.\nProof. exact I. Qed.\n"})
    stale = {"generated/Statements.v": "out of date"}
    checked = claim.check(wanted("C01a_refuted"), alone)
    assert checked.problems == ()
    first, second = claim.check(wanted("C01a_refuted"), alone, stale=stale).theorems
    assert (first.status, second.status) == ("failed", "checked")
    assert first.detail == "depends on generated/Statements.v: out of date"


def test_a_file_that_does_not_compile_fails_its_theorems(claim: Project) -> None:
    """The detail is Coq's message with file and line; other files' theorems are unharmed."""
    claim.write({"C02_other/other.v": "Theorem alone : False.\nProof. exact I. Qed.\n"})
    alone, good = Headline("alone", "C02_other.other"), wanted("C01a_refuted")
    first, second = claim.check(alone, good).theorems
    assert (first.status, second.status) == ("failed", "checked")
    assert first.detail.startswith("C02_other/other.v:2:")


UNSAFE = {
    "guard": "Unset Guard Checking.\nFixpoint loop (n : nat) : False := loop n.\n"
    "Definition cheat := loop 0.\n",
    "positivity": "#[bypass_check(positivity)]\nInductive N := mk : (N -> False) -> N.\n"
    "Definition f (n : N) : False := match n with mk g => g n end.\n"
    "Definition cheat : False := f (mk f).\n",
    "universes": "Unset Universe Checking.\nDefinition type : Type := Type.\n"
    "Set Universe Checking.\nDefinition cheat : type = type -> True := fun _ => I.\n",
}


@pytest.mark.parametrize("kind", UNSAFE)
def test_unsafe_flags_are_refused_twice(
    claim: Project, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that switches off a check is refused; were it not, its assumptions would show it."""
    proof = (
        "Theorem C01b_proved : C01b_statement.\nProof. pose proof cheat. exact Nat.sub_diag. Qed.\n"
    )
    text = IMPORTS + UNSAFE[kind] + proof
    assert "switches off a check" in failure(claim, text, "C01b_proved")
    monkeypatch.setattr(build_module, "objection", lambda source: None)
    assert "assumes too much" in failure(claim, text, "C01b_proved")


# The allowlist

EXCLUDED_MIDDLE = "Theorem C01c_proved : C01c_statement.\nProof. exact classic. Qed.\n"


def test_an_allowed_axiom_passes(claim: Project) -> None:
    """A theorem on an allowed axiom passes, and the axiom is reported by its full name."""
    claim.write({DOSSIER: f"Require Import Classical.\n{IMPORTS}{EXCLUDED_MIDDLE}"})
    allowed = {CLASSIC: AXIOMS[CLASSIC]}
    assert claim.gated(wanted("C01c_proved"), axioms=allowed).axioms == (CLASSIC,)
    assert claim.gated(wanted("C01c_proved")).status == "failed"


def test_an_axiom_that_borrows_a_name_is_caught(claim: Project) -> None:
    """An axiom of the dossier is not the allowed one whose name it bears."""
    module = "Module Coq. Module Logic. Module Classical_Prop.\n"
    end = "End Classical_Prop. End Logic. End Coq.\nImport Coq.Logic.Classical_Prop.\n"
    forged = f"{module}Axiom classic : {AXIOMS[CLASSIC]}.\n{end}"
    claim.write({DOSSIER: IMPORTS + forged + EXCLUDED_MIDDLE})
    found = claim.gated(wanted("C01c_proved"), axioms={CLASSIC: AXIOMS[CLASSIC]})
    assert found.status == "failed"
    assert "Classical_Prop.classic" in found.detail


@pytest.mark.parametrize(
    "axioms", [{CLASSIC: "forall P : Prop, P"}, {"Coq.Logic.Classical_Prop.no_such": "False"}]
)
def test_an_allowlist_that_coq_contradicts_lets_nothing_pass(
    claim: Project, axioms: dict[str, str]
) -> None:
    """An allowed axiom must exist with the type that the list gives it."""
    assert claim.gated(wanted("C01a_refuted"), axioms=axioms).status == "failed"


def test_the_axioms_of_the_reals_are_what_the_list_says(claim: Project) -> None:
    """The project's own list is accepted by Coq, and a theorem on the reals passes with it."""
    text = "Require Import Reals.\nTheorem real : {(1 < 2)%R} + {~ (1 < 2)%R}.\n"
    claim.write({"C02_real/real.v": f"{text}Proof. exact (Rlt_dec 1 2). Qed.\n"})
    found = claim.gated(Headline("real", "C02_real.real"), axioms=AXIOMS)
    assert found.status == "checked"
    assert found.stated == "itself"
    assert set(found.axioms) <= set(AXIOMS)
    assert "Coq.Reals.ClassicalDedekindReals.sig_forall_dec" in found.axioms


def test_one_culprit_does_not_fail_the_others(claim: Project) -> None:
    """Where a group assumes too much, only the theorems that do so fail."""
    names = [f"t{number}" for number in range(5)]
    proofs = ["exact I. Qed." if name != "t3" else "Admitted." for name in names]
    text = "".join(
        f"Theorem {name} : True.\nProof. {proof}\n"
        for name, proof in zip(names, proofs, strict=True)
    )
    claim.write({"C02_many/many.v": text})
    results = claim.check(*(Headline(name, "C02_many.many") for name in names)).theorems
    assert [each.theorem for each in results if each.status == "failed"] == ["t3"]


# What is used again


def test_an_unchanged_gate_is_not_asked_again(claim: Project) -> None:
    """The second run finds everything as it was, without Coq looking at a theorem."""
    first = claim.check(wanted("C01a_refuted"), wanted("C01b_proved"))
    (claim.folder / "gate" / "Gate.v").unlink()
    told: list[tuple[str, float]] = []
    again = claim.check(
        *(wanted(name) for name in ("C01a_refuted", "C01b_proved")),
        progress=lambda file, seconds: told.append((file, seconds)),
    )
    assert again.theorems == first.theorems
    assert not (claim.folder / "gate" / "Gate.v").exists()
    assert told[-1][0] == GATE
    assert sum(seconds for _, seconds in told) < 1


def test_a_failure_is_never_reused(claim: Project) -> None:
    """A theorem that passed is looked at again once its file or one below it changes."""
    assert claim.gated(wanted("C01b_proved")).status == "checked"
    admitted = "Theorem C01b_proved : C01b_statement.\nProof. Admitted.\n"
    assert failure(claim, IMPORTS + admitted, "C01b_proved")
    claim.write({DOSSIER: IMPORTS + PROVED})
    assert claim.gated(wanted("C01b_proved")).status == "checked"
    claim.write({"theory/Language.v": "Axiom KL : nat -> nat -> nat.\n"})
    assert claim.gated(wanted("C01b_proved")).status == "failed"


def test_a_changed_allowlist_is_a_new_question(claim: Project) -> None:
    """What passed with an axiom allowed does not pass from memory without it."""
    claim.write({DOSSIER: f"Require Import Classical.\n{IMPORTS}{EXCLUDED_MIDDLE}"})
    assert claim.gated(wanted("C01c_proved"), axioms={CLASSIC: AXIOMS[CLASSIC]}).axioms
    assert claim.gated(wanted("C01c_proved")).status == "failed"


def test_without_coq_everything_is_skipped(
    tmp_path: Path, claim: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing counts as checked where Coq is missing, not even what passed before."""
    assert claim.gated(wanted("C01a_refuted")).status == "checked"
    monkeypatch.setenv("PATH", str(tmp_path))
    report = claim.check(wanted("C01a_refuted"))
    assert (report.coq, report.files, report.problems) == ("", (), ())
    assert report.theorems[0].status == "skipped"
    assert "install" in report.missing


# Names


def test_a_theorem_says_what_it_settles() -> None:
    """The name of a dossier's theorem ends in what it does to the statement."""
    assert wanted("C01a_refuted").refuted
    with pytest.raises(ValueError, match="neither in _proved nor in _refuted"):
        headline("C01_claim", "claim.v", "C01a", "generated.Statements.C01a_statement")


@pytest.mark.parametrize(
    "bad",
    [
        Headline("t. Axiom a : False", "C01_claim.claim"),
        Headline("t", "C01_claim.claim. Axiom a : False"),
        Headline("t", "C01_claim.claim", "theory.Language.KL 0"),
        Headline("t", "C01_claim.absent"),
    ],
)
def test_a_headline_that_names_nothing_fails(claim: Project, bad: Headline) -> None:
    """Names are names: no command gets into the gate's file by one."""
    assert claim.gated(bad).status == "failed"


def test_results_survive_json(claim: Project) -> None:
    """A result is the same after it was written as JSON and read again."""
    report = claim.check(wanted("C01a_refuted"))
    assert tuple(map(theorem_result, report.document()["theorems"])) == report.theorems
    assert report.theorem(DOSSIER, "C01a_refuted").line == 4
    with pytest.raises(KeyError):
        report.theorem(DOSSIER, "C01z_refuted")
