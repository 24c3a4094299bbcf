(** * The drift of truncation, resampling and tempering is not bounded

    A bounded drift asks for one finite [d] with [D(P0||F(P)) <= D(P0||P) + d] for all
    [P0] and [P]. None of the three loops has it; each already fails on two letters.

    - [truncation_unbounded]  from [P = P0 = (2/3, 1/3)] the rare letter is dropped
    - [resampling_unbounded]  from [P = P0 = (1/2, 1/2)] a single draw misses a letter
    - [tempering_unbounded]   at exponent 2, with [P0] all at the letter of mass
                              [e^-t] under [P], the drift is at least [t - ln 2]
    - [C30j_refuted]          hence the conjunction fails, at each of its parts *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Majorisation Resampling Paths.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials Orders.
From CollapseAudit.C22_halts_kl Require sharpening.
From CollapseAudit.C31_any_alpha_suffices Require Import truncation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma lost_letter (T : finType) (F : update T) (p q : T -> R) i :
  is_dist p -> is_dist q -> F p q -> 0 < p i -> q i = 0 -> ~ bounded_drift F.
Proof.
move=> pd qd Fpq pi qi [d /(_ p p q pd pd Fpq)].
rewrite (KL_pinf (proj1 pd) (proj1 qd) (not_dom_intro pi qi)).
by rewrite KL_fin ?(proj1 pd) //; [apply: proj1 pd | apply: proj1 pd].
Qed.

Lemma truncation_unbounded : ~ truncations_bounded.
Proof.
move=> /(_ _ common common_likely); apply: (lost_letter (i := false)) uneven_dist _ _ _ _ => //=.
- exact: truncate_dist uneven_dist.
- by rewrite /uneven /=; lra.
- exact: truncate_drops.
Qed.

Lemma resampling_unbounded : ~ resamplings_bounded.
Proof.
have half : 0 < 1 / 2 < 1 by lra.
move=> /(_ [finType of bool] 1%N isT).
apply: (@lost_letter _ _ (coin (1 / 2)) (emp (all_equal 1 true)) false).
- by apply: coin_dist; lra.
- exact: emp_dist.
- by exists (all_equal 1 true); split=> //; apply: iid_coin_gt0.
- by rewrite /=; lra.
- by rewrite emp_all_equal.
Qed.

Lemma rare_drift x : 0 < x <= 1 / 2 ->
  - ln x - ln 2 <= kl (vertex false) (tempering 2 (coin (1 - x))) -
                   kl (vertex false) (coin (1 - x)).
Proof.
move=> x01; have pd : is_dist (coin (1 - x)) by apply: coin_dist; lra.
have px : 0 < coin (1 - x) false by rewrite /=; lra.
rewrite !kl_vertex tempering_pos // ln_exp.
set Z := \sum_j _; have Z0 : 0 < Z := Z_gt0 2 pd.
have z : / 2 <= Z.
  by rewrite /Z sumR_bool /= !sharpening.power_2; try lra; nra.
have := ln_le (Rinv_0_lt_compat 2 ltac:(lra)) z; rewrite ln_Rinv /=; last by lra.
by have -> : 1 - (1 - x) = x by [ring]; lra.
Qed.

Lemma tempering_unbounded : ~ temperings_bounded.
Proof.
move=> /(_ [finType of bool] 2 ltac:(lra)) [d bound].
pose t := Rmax d 0 + 1; pose x := exp (- t) / 2.
have t1 : 1 <= t /\ d + 1 <= t by rewrite /t; have := Rmax_l d 0; have := Rmax_r d 0; lra.
have e0 := exp_pos (- t).
have e1 : exp (- t) <= 1 by rewrite -exp_0; apply: exp_le; lra.
have x0 : 0 < x <= 1 / 2 by rewrite /x; lra.
have pd : is_dist (coin (1 - x)) by apply: coin_dist; lra.
have := bound (vertex false) _ _ (vertex_dist false) pd (frefl _).
have vd := vertex_dist (false : bool).
have qd := tempering_dist 2 pd.
have p0 : coin (1 - x) false <> 0 by rewrite /=; lra.
rewrite (KL_fin (proj1 vd) (proj1 pd)); last exact/dom_vertex.
rewrite eadd_fin => /(KL_leP _ vd qd) [_].
have := rare_drift x0.
have -> : - ln x = t + ln 2 by rewrite /x ln_quot ?ln_exp //; lra.
lra.
Qed.

Theorem C30j_refuted : ~ C30j_statement.
Proof. by case=> /truncation_unbounded. Qed.
