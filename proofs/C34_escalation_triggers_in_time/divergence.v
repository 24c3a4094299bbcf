(** * C34: the model's confidence does not tell its divergence

    For given P_n the divergence D(P0||P_n) takes the values 0, at P0 = P_n, and
    -ln min P_n, at a vertex P0, and none is larger.

    - [C34h_proved]   so P_n decides D(P0||P_n) > t exactly where t >= -ln min P_n
    - [C34d_refuted]  the flat model on two letters is at divergence 0 from one P0
                      and ln 2 from another *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments Metrics.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Limits.
From CollapseAudit.theory Require Import Expectation Resampling Measurement.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Largest.

Variables (T : finType) (p : T -> R).
Hypothesis p_dist : is_dist p.

Lemma smallest_letter : exists j, (forall i, p j <= p i) /\ smallest (vec p) = fin (p j).
Proof. exact: smallest_fin (dist_card p_dist). Qed.

(** [D(q||p) <= -ln min p]. *)
Lemma divergence_max q : is_dist q -> holds Le (KL (vec q) (vec p)) (- elog (smallest (vec p)))%ext.
Proof.
move=> qd; have [j [pj ->]] := smallest_letter.
have [p0|p0] := Rle_lt_or_eq_dec _ _ (dist_ge0 j p_dist); last first.
  by rewrite -p0 elog_0; case: (KLP qd p_dist).
have pp i : 0 < p i by have := pj i; lra.
rewrite elog_fin // KL_dom //=; last exact: dom_pos.
rewrite kl_ent; have := ent_ge0 qd => H; have : ln (p j) <= \sum_i q i * ln (p i); last by lra.
rewrite -[X in X <= _]mul1R -(dist_sum qd) -sumR_mulr; apply: sumR_le => i _.
by apply: Rmult_le_compat_l; [exact: dist_ge0 | exact: ln_le].
Qed.

(** It is attained at the vertex of a least likely letter. *)
Lemma divergence_vertex j : smallest (vec p) = fin (p j) ->
  KL (vec (vertex j)) (vec p) = (- elog (smallest (vec p)))%ext.
Proof.
move=> ->; have [p0|p0] := Rle_lt_or_eq_dec _ _ (dist_ge0 j p_dist).
  rewrite elog_fin // KL_dom ?kl_vertex //; first exact: vertex_dist.
  by apply/dom_vertex; lra.
rewrite -p0 elog_0; case: KLP => // [|D]; first exact: vertex_dist.
by case: ((proj1 (dom_vertex _ _)) D).
Qed.

End Largest.

Theorem C34h_proved : C34h_statement.
Proof.
move=> T p t pd t0; split=> [same|big P0 Q0 P0d Q0d].
  have [j [_ pj]] := smallest_letter pd; rewrite -(divergence_vertex pd pj).
  have vd := vertex_dist j; have := proj1 (same _ _ vd pd).
  rewrite (KL_dom pd pd) // kl_refl; case: (KLP vd pd) => D /=; first by lra.
  by move/(_ I); lra.
suff no q : is_dist q -> ~ holds Gt (KL (vec q) (vec p)) (fin t).
  by split=> /no; case.
move=> qd; have := divergence_max pd qd; move: big.
by case: (- elog _)%ext => [[y| |]|] //; case: (KL _ _) => [[x| |]|] //=; lra.
Qed.

Theorem C34d_refuted : ~ C34d_statement.
Proof.
move=> claim; pose p := @flat [finType of bool].
have k2 : (2 <= #|[finType of bool]|)%N by rewrite card_bool.
have pd : is_dist p by apply: flat_dist; rewrite card_bool.
have [rule ruleP] := claim _ k2 0 (Rle_refl 0).
have := proj1 (C34h_proved pd (Rle_refl 0)).
have -> : smallest (vec p) = fin (/ 2).
  have [j [_ ->]] := smallest_letter pd; rewrite /p /flat card_bool /=; congr fin; lra.
rewrite elog_fin; last by lra.
have l2 : ln (/ 2) < 0 by apply: ln_lt0; lra.
move=> /(_ _)/=; suff H : forall P0 Q0 : bool -> R, is_dist P0 -> is_dist Q0 ->
    (holds Gt (KL (vec P0) (vec p)) (fin 0) <-> holds Gt (KL (vec Q0) (vec p)) (fin 0)).
  by move/(_ H); lra.
by move=> P0 Q0 P0d Q0d; rewrite -(ruleP _ _ P0d pd) -(ruleP _ _ Q0d pd).
Qed.
