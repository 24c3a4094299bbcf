(** * C37: the supply of human decisions dries up as the model collapses

    - [escalations_vanish]  mix, then draw, escalated below tau <= 1: the expected
                            number of escalated tasks is at most
                            [M (1 - k^-N)^n]
    - [C37d_refuted]        so it tends to 0 *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Expectation Resampling Escalation Remedies.
From CollapseAudit.C34_escalation_triggers_in_time Require Import absorption.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Supply.

Variables (T : finType) (N M : nat) (conf : (T -> R) -> R) (tau a : R) (h p : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (conf_score : score conf) (tau_le1 : tau <= 1).
Hypotheses (a01 : 0 <= a <= 1) (h_dist : is_dist h) (p_dist : is_dist p).

Theorem escalations_vanish n :
  escalations conf tau a h M N n p <= INR M * (1 - absorption T N) ^ n.
Proof.
have td := escalate_dist conf tau a01 h_dist; have M0 := pos_INR M.
apply: Rle_trans (Rmult_le_compat_l _ _ _ M0
  (not_absorbed N_gt0 conf_score tau_le1 a01 h_dist n p_dist)).
rewrite /prob -E_scale; pose f (q : T -> R) := if at_vertex q then 0 else INR M.
apply: (Rle_trans _ (run N (escalate conf tau a h) n f p)); last first.
  rewrite -(E_model_last N_gt0 td) //; apply: (E_le (history_law_dist N_gt0 td n p_dist)) => w _.
  by rewrite /f /indicator; case: at_vertex => /=; lra.
apply: (run_le N_gt0 td) => // q qd.
rewrite /f; have M1 := pos_INR M.
case: (Rlt_dec (conf q) tau) => [low|high] /=; last by case: ifP => _; lra.
case: (boolP (at_vertex q)) => [/(at_vertexP qd) [x qx]|_]; last by lra.
by move: low; rewrite (proj2 conf_score _ _ qx) (proj1 conf_score); lra.
Qed.

Lemma escalations_ge0 n : 0 <= escalations conf tau a h M N n p.
Proof.
have td := escalate_dist conf tau a01 h_dist; have M0 := pos_INR M.
rewrite -[X in X <= _](run_const N_gt0 td n 0 p_dist); apply: (run_le N_gt0 td) => // q _.
by case: (Rlt_dec (conf q) tau) => low /=; lra.
Qed.

End Supply.

Theorem C37d_refuted : ~ C37d_statement.
Proof.
move=> claim; pose p := @flat [finType of bool].
have k2 : (2 <= #|[finType of bool]|)%N by rewrite card_bool.
have pE b : p b = / 2 by rewrite /p /flat card_bool /=; lra.
have pd : is_dist p by apply: flat_dist; rewrite card_bool.
have nv x : ~ p =1 vertex x by move=> /(_ x); rewrite pE vertex_in; lra.
have low : max_score p < 1.
  by apply: (Rle_lt_trans _ (/ 2)); [apply: max_score_le => [|b]; rewrite ?pE; lra | lra].
have a1 : 0 < 1 <= 1 by lra.
have a01 : 0 <= 1 <= 1 by lra.
have sc := max_is_score [finType of bool].
apply: (claim _ 2%N 1%N k2 isT isT _ (or_introl (erefl _)) 1 1 p p (Rle_refl 1) a1 pd nv pd low).
have [b0 b1] := @absorption_bounds [finType of bool] 2 (ltnW k2).
have b' : Rabs (1 - absorption [finType of bool] 2) < 1 by rewrite Rabs_right; lra.
move=> eps eps0; have [n1 Hn] := pow_lt_1_zero _ b' eps eps0; exists n1 => n /Hn small.
have le := escalations_vanish (N := 2) 1 isT sc (Rle_refl 1) a01 pd pd n.
have ge := escalations_ge0 (N := 2) 1 (@max_score [finType of bool]) 1 isT a01 pd pd n.
rewrite /R_dist Rminus_0_r Rabs_pos_eq //; apply: Rle_lt_trans le _.
by rewrite [INR 1]/= mul1R; apply: Rle_lt_trans (Rle_abs _) small.
Qed.
