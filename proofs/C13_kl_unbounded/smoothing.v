(** * C13: an update that keeps the divergence bounded

    After mixing with the uniform distribution at weight 1/2 every letter has
    probability 1/(2k) or more, so that D(P0||P_n) <= k ln(2k) for every P0 and
    every n >= 1.

    Main results
    - [smoothing_bounded]
    - [C13b_refuted] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Paths Limits Orbits.
From CollapseAudit.C07_entropy_monotone Require Import smoothing.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Bound.

Variable T : finType.
Implicit Types p q : T -> R.
Local Notation k := (INR #|T|).

Lemma smoothed_ge p i : is_dist p -> / (2 * k) <= smoothed p i.
Proof.
move=> pd; have k0 := cardR_gt0 (dist_card pd); have pi := dist_ge0 i pd.
by rewrite /smoothed /blend /flat Rinv_mult; lra.
Qed.

Theorem smoothing_bounded p q n : is_dist p -> is_dist q ->
  dom p (smoothing q n.+1) /\ kl p (smoothing q n.+1) <= k * ln (2 * k).
Proof.
move=> pd qd; have k0 := cardR_gt0 (dist_card pd).
have ge i : / (2 * k) <= smoothing q n.+1 i by apply/smoothed_ge/smoothing_dist.
have i0 : 0 < / (2 * k) by apply: Rinv_0_lt_compat; lra.
have pos i : 0 < smoothing q n.+1 i := Rlt_le_trans _ _ _ i0 (ge i).
split; first exact: dom_pos.
apply: Rle_trans (kl_le_logs pd (smoothing_dist n.+1 qd) pos) _.
rewrite -sumR_dist; apply: sumR_le => i _.
rewrite -[ln (2 * k)]Ropp_involutive -(@ln_Rinv (2 * k)); last by lra.
apply: Ropp_le_contravar; case: (ge i) => [lt|<-]; last exact: Rle_refl.
exact/Rlt_le/ln_increasing.
Qed.

End Bound.

Lemma quarter_no_vertex x : ~ quarter =1 vertex x.
Proof. by move=> /(_ true); rewrite /quarter /vertex; case: x => /=; lra. Qed.

Theorem C13b_refuted : ~ C13b_statement.
Proof.
move=> claim; pose k := INR #|[finType of bool]|.
have [n0 big] := claim _ _ _ _ bool_two (smoothing_run quarter_dist) quarter_no_vertex (k * ln (2 * k)).
have [D le] := smoothing_bounded n0 quarter_dist quarter_dist.
exact: (Rlt_not_le _ _ (big n0.+1 (leqnSn n0) D)) le.
Qed.
