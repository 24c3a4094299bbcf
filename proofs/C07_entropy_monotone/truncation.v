(** * C07: truncation and tempering do not raise entropy

    Both move mass from less to more likely letters, so the new model majorises
    the old one and its entropy is at most as large (theory/Majorisation.v). *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Extended Language Transfer Paths Majorisation.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C07c_proved : C07c_statement.
Proof.
move=> T p S pd top; have td := truncation_dist pd top.
rewrite !entropy_fin; [exact: truncation_ent | exact: proj1 pd | exact: proj1 td].
Qed.

(** The language's [temper] is [tempering]. *)
Lemma weights_fin (T : finType) (p : T -> R) b i : 1 < b -> is_dist p ->
  tempered_weights (fin b) (vec p) i = fin (power b (p i)).
Proof.
move=> b1 pd; rewrite /tempered_weights /vexp /vmul /vlog /lift1 /lift2 /const /vec.
case: (dist_ge0 i pd) => [pi|<-]; last first.
  by rewrite elog_0 emul_pos_ninf ?power_0 //; lra.
by rewrite elog_fin // emul_fin eexp_fin power_pos.
Qed.

Lemma temper_vec (T : finType) (p : T -> R) b : 1 < b -> is_dist p ->
  temper (fin b) (vec p) =1 vec (tempering b p).
Proof.
move=> b1 pd i; rewrite /temper /vdiv /lift2 weights_fin // /const.
rewrite (sum_fin_eq (fun j => weights_fin j b1 pd)) ediv_fin //.
by have := Z_gt0 b pd; lra.
Qed.

Lemma eq_entropy (T : finType) (u v : T -> ext) : u =1 v -> entropy u = entropy v.
Proof. by move=> uv; congr eopp; apply: sum_eq => i; rewrite /vmul /vlog /lift1 /lift2 uv. Qed.

Theorem C07e_proved : C07e_statement.
Proof.
move=> T _ p pd b b1 _; rewrite (eq_entropy (temper_vec b1 pd)).
have td := tempering_dist b pd.
rewrite !entropy_fin; [exact: tempering_ent | exact: proj1 pd | exact: proj1 td].
Qed.
