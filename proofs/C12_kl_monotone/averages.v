(** * C12: under resampling both divergences do not fall in expectation

    What C03 has proved, and that the reversed divergence stays below ln k where
    P0 is flat on k letters.

    Main results
    - [C12b_proved]      [E D(P0||P_n)] does not decrease
    - [C12c_proved]      [E D(P_n||P0)] does not decrease
    - [reversed_bounded] [D(q||flat) <= ln k]; hence [C12g_refuted] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Signatures.
From CollapseAudit.C03_compounding Require Import chi2.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C12b_proved : C12b_statement.
Proof. exact: C03b_proved. Qed.

Theorem C12c_proved : C12c_statement.
Proof. by move=> T N P0 N_gt0 P0d n; have [dw _ le] := C03e_proved N_gt0 P0d n; split=> //; lra. Qed.

Lemma reversed_bounded (T : finType) (q : T -> R) : is_dist q ->
  divergence_le (ln (INR #|T|)) q flat.
Proof.
move=> qd; rewrite /divergence_le kl_flat //; have := ent_ge0 qd => e0.
apply/andP; split; first by case: dom_dec => // n; case: n; apply: dom_flat.
by case: Rle_dec => // n; case: n; lra.
Qed.

Lemma two_letters : (1 < #|[finType of bool]|)%N. Proof. by rewrite card_bool. Qed.

Lemma flat_no_vertex : ~ is_vertex (flat : bool -> R).
Proof. by move=> [x fx]; have := fx (~~ x); rewrite vertex_out ?/flat ?card_bool /=; [lra | case: x {fx}]. Qed.

(** Two equally likely letters: the divergence never exceeds ln 2. *)
Theorem C12g_refuted : ~ C12g_statement.
Proof.
have fd : is_dist (flat : bool -> R) by apply: flat_dist; apply: ltnW two_letters.
move=> claim; have h0 : 0 < / 2 by lra.
have [n] := claim _ 2%N flat isT fd flat_no_vertex (ln (INR #|[finType of bool]|)) _ h0.
have lawd := history_law_dist (isT : (0 < 2)%N) (fun p pd => pd) (n + 0) fd.
move/(_ 0%N); apply: Rlt_not_le; apply: (Rlt_le_trans _ 1); first by lra.
rewrite -(E_const lawd 1); apply: (E_le lawd) => w _; rewrite /indicator.
have -> : [exists j : 'I_1, divergence_le (ln (INR #|[finType of bool]|))
    (model flat w (n + j)%N) flat]; last exact: Rle_refl.
apply/existsP; exists ord0; apply: reversed_bounded; apply: model_dist => //.
by rewrite size_tuple.
Qed.
