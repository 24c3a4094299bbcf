(** * C32: the four equations as one argument

    - [C32a_refuted]  not every equation holds in every sense in which the argument
                      uses it: the printed contraction fails (C26a).
    - [C32b_refuted]  nor does each of its claims hold in some as-stated reading:
                      the contraction has no other (C26a).
    - [C32c_proved]   all hold for the resampling loop, where the current model
                      itself is mixed with exact human data.
    - [C32d_proved]   for models that are fitted to finitely many draws, collapse is
                      certain without human data and never final with them.

    Everything follows from theorems of other dossiers. The readings that
    [theory/Composite.v] restates are the printed ones: [C01a_as_printed], ... *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Composite.
From CollapseAudit.generated Require Import Statements.
From CollapseAudit.C02_collapse_inevitable Require resampling.
From CollapseAudit.C07_entropy_monotone Require expectation.
From CollapseAudit.C08_entropy_to_zero Require resampling.
From CollapseAudit.C09_variance_monotone Require moments.
From CollapseAudit.C10_variance_to_zero Require resampling.
From CollapseAudit.C11_mean_degrades Require resampling.
From CollapseAudit.C12_kl_monotone Require averages.
From CollapseAudit.C13_kl_unbounded Require resampling.
From CollapseAudit.C14_same_failure Require together.
From CollapseAudit.C22_halts_kl Require halting.
From CollapseAudit.C26_contraction Require counterexample contraction.
From CollapseAudit.C30_convergence_condition Require orders.
From CollapseAudit.C31_any_alpha_suffices Require convergence floor stationary.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

(** ** The readings as they are printed *)

Lemma C01a_as_printed : C01a = C01a_statement. Proof. by []. Qed.
Lemma C14c_as_printed : C14c = C14c_statement. Proof. by []. Qed.
Lemma C14p_as_printed : C14p = C14p_statement. Proof. by []. Qed.
Lemma C22a_as_printed : C22a = C22a_statement /\ C22a = C29a_statement. Proof. by []. Qed.
Lemma C22c_as_printed : C22c = C22c_statement /\ C22c = C29b_statement. Proof. by []. Qed.
Lemma C26a_as_printed : C26a = C26a_statement. Proof. by []. Qed.
Lemma C26b_as_printed : C26b = C26b_statement. Proof. by []. Qed.
Lemma C30a_as_printed : C30a = C30a_filled_statement. Proof. by []. Qed.
Lemma C31a_as_printed : C31a = C31a_statement. Proof. by []. Qed.

(** ** The argument *)

Theorem C32a_refuted : ~ C32a_statement.
Proof. by case=> _ _ _ [contracts _ _ _ _]; exact: (counterexample.C26a_refuted contracts). Qed.

Theorem C32b_refuted : ~ C32b_statement.
Proof. by case=> _ [_ [_ contracts _ _ _]]; exact: (counterexample.C26a_refuted contracts). Qed.

Theorem C32c_proved : C32c_statement.
Proof.
split.
- by split; [exact: C02_collapse_inevitable.resampling.C02b_proved |
             exact: C02_collapse_inevitable.resampling.C02c_proved].
- split; [exact: C08_entropy_to_zero.resampling.C08a_proved |
          exact: C10_variance_to_zero.resampling.C10a_proved |
          exact: C13_kl_unbounded.resampling.C13a_proved |
          exact: C14_same_failure.together.C14a_proved].
- split; [exact: C07_entropy_monotone.expectation.C07b_proved |
          exact: C09_variance_monotone.moments.C09b_proved |
          exact: C11_mean_degrades.resampling.C11b_proved |
          exact: C12_kl_monotone.averages.C12b_proved].
split; [exact: C26_contraction.contraction.C26b_proved |
        exact: C22_halts_kl.halting.C22a_proved |
        exact: C30_convergence_condition.orders.C30b_proved |
        exact: C31_any_alpha_suffices.convergence.C31b_proved |
        exact: C31_any_alpha_suffices.floor.C31a_proved].
Qed.

Theorem C32d_proved : C32d_statement.
Proof.
split; [exact: C02_collapse_inevitable.resampling.C02b_proved |
        exact: C02_collapse_inevitable.resampling.C02c_proved |
        exact: C31_any_alpha_suffices.stationary.C31d_proved |
        exact: C31_any_alpha_suffices.stationary.C31j_proved |
        exact: C31_any_alpha_suffices.stationary.C31k_proved].
Qed.
