(** * C07: entropy may rise along a path

    Two draws a generation, two letters: P0 = (1/3, 2/3) -> P1 = (1/2, 1/2), one
    step of positive probability. The entropy rises to ln 2, its largest value. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Extended Language Transfer Resampling Paths.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Definition start : bool -> R := coin (/ 3).
Definition even : bool -> R := emp (first 2 1).
Definition to_even : history [finType of bool] 2 1 := [tuple of first 2 1 :: [tuple]].

Lemma evenE b : even b = / 2.
Proof. by rewrite /even emp_first //; case: b => /=; lra. Qed.

Lemma start_dist : is_dist start. Proof. by apply: coin_dist; lra. Qed.
Lemma even_dist : is_dist even. Proof. exact: emp_dist. Qed.

Lemma to_even_gt0 : 0 < history_law 2 id 1 start to_even.
Proof.
apply: (proj2 (history_gt0_cons (N := 2) isT (first 2 1) [tuple] start_dist)); split; first by apply: iid_coin_gt0; lra.
by rewrite /history_law /=; lra.
Qed.

Lemma entropy_rises : ent start < ent even.
Proof.
have dom_even : dom start even by apply: dom_pos => b; rewrite evenE; lra.
have neq : ~ start =1 even by move=> /(_ true); rewrite evenE /start /=; lra.
have := kl_gt0 start_dist even_dist dom_even neq; rewrite kl_split /ent !sumR_bool !evenE.
by rewrite /start /=; lra.
Qed.

Lemma bool_two : (2 <= #|[finType of bool]|)%N. Proof. by rewrite card_bool. Qed.

Theorem C07a_refuted : ~ C07a_statement.
Proof.
move=> claim; have := claim _ 2%N start bool_two isT start_dist 1%N to_even
  to_even_gt0 0%N isT.
rewrite /= !entropy_fin; [|exact: (proj1 start_dist)|exact: (proj1 even_dist)].
exact/Rlt_not_le/entropy_rises.
Qed.
