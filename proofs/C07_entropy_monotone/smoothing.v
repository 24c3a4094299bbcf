(** * C07: smoothing raises the entropy

    Mixing with the uniform distribution is an update that keeps every model a
    distribution with all letters; it raises the entropy of every model but the
    uniform one.

    Main results
    - [smoothed p]    [(p + flat) / 2]
    - [smoothed_ent]  [H(p) < H(smoothed p)] unless [p] is uniform
    - [C07d_refuted]  by the run [smoothed^n (1/4, 3/4)] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Entropy.
From CollapseAudit.theory Require Import Resampling Paths Orbits.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Smoothing.

Variable T : finType.
Implicit Types p : T -> R.

Definition smoothed p : T -> R := blend (/ 2) p flat.

Lemma smoothed_dist p : is_dist p -> is_dist (smoothed p).
Proof. by move=> pd; apply: blend_dist => //; [lra | apply/flat_dist/(dist_card pd)]. Qed.

Theorem smoothed_ent p : is_dist p -> ~ p =1 flat -> ent p < ent (smoothed p).
Proof.
move=> pd pf; have k0 := dist_card pd; apply: ent_gt_l => //; first exact: flat_dist.
  by lra.
by rewrite ent_flat //; apply: ent_le_ln.
Qed.

(** The run of the smoothing loop from [p], without further noise. *)
Definition smoothing p (n : nat) : T -> R := iter n smoothed p.

Lemma smoothing_dist p n : is_dist p -> is_dist (smoothing p n).
Proof. by move=> pd; elim: n => // n IH; apply: smoothed_dist. Qed.

Lemma smoothing_run p : is_dist p -> run_of smoothed (fun _ _ => 0) (smoothing p).
Proof. by move=> pd; split=> [n|n i]; [apply: smoothing_dist | rewrite Rplus_0_r]. Qed.

End Smoothing.

Definition quarter : bool -> R := coin (/ 4).

Lemma quarter_dist : is_dist quarter. Proof. by apply: coin_dist; lra. Qed.

Lemma quarter_not_flat : ~ quarter =1 flat.
Proof. by move=> /(_ true); rewrite /quarter /flat card_bool /=; lra. Qed.

Lemma bool_two : (2 <= #|[finType of bool]|)%N. Proof. by rewrite card_bool. Qed.

Theorem C07d_refuted : ~ C07d_statement.
Proof.
move=> claim; have := claim _ _ _ _ bool_two (smoothing_run quarter_dist) 0%N.
exact/Rlt_not_le/(smoothed_ent quarter_dist quarter_not_flat).
Qed.
