(** * C34: a confident model is not anchored, and stays collapsed

    Mix, then draw, anchored only below the confidence tau <= 1: at a vertex the
    confidence is 1, so the trigger is off and the vertex is absorbing. From every
    model all [N] draws agree with probability at least [(1 / k) ^ N], whatever is
    mixed in. So one vertex is reached and kept almost surely (e), and the
    model is absorbed in collapse (a is refuted). *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Expectation Resampling Escalation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma usual_is_score (T : finType) (conf : (T -> R) -> R) : usual_score conf -> score conf.
Proof. by case=> ->; [exact: max_is_score | exact: entropy_is_score]. Qed.

Lemma absorption_bounds (T : finType) N : (0 < #|T|)%N -> 0 < absorption T N <= 1.
Proof.
move=> k0; have k1 : 1 <= INR #|T| by rewrite -[1]/(INR 1); apply/le_INR/leP.
have ik : 0 < / INR #|T| by apply: Rinv_0_lt_compat; lra.
split; first exact: pow_lt.
rewrite -(pow1 N); apply: pow_incr; split; first by lra.
by rewrite -Rinv_1; apply: Rinv_le_contravar; lra.
Qed.

Theorem C34e_proved : C34e_statement.
Proof.
move=> T N k2 N2 conf /usual_is_score cs tau a h t1 a01 hd _.
have N0 : (0 < N)%N by apply: ltnW.
have a01' : 0 <= a <= 1 by lra.
split=> [x s|p pd eps eps0]; first exact: (vertex_stays N0 cs t1 (frefl (vertex x))).
have [c0 c1] := @absorption_bounds T N (ltnW k2).
have c' : Rabs (1 - absorption T N) < 1 by rewrite Rabs_right; lra.
have [m Hm] := pow_lt_1_zero _ c' eps eps0; exists m => n.
apply: Rle_trans (collapsed_prob N0 cs t1 a01' hd m n pd).
by have := Rle_abs ((1 - absorption T N) ^ m); have := Hm m (le_n m); lra.
Qed.

(** Two letters, two draws, flat start and flat human data, tau = 1. *)
Theorem C34a_refuted : ~ C34a_statement.
Proof.
move=> claim; pose p := @flat [finType of bool].
have k2 : (2 <= #|[finType of bool]|)%N by rewrite card_bool.
have pE b : p b = / 2 by rewrite /p /flat card_bool /=; lra.
have pd : is_dist p by apply: flat_dist; rewrite card_bool.
have nv x : ~ p =1 vertex x by move=> /(_ x); rewrite pE vertex_in; lra.
have low : max_score p < 1.
  by apply: (Rle_lt_trans _ (/ 2)); [apply: max_score_le => [|b]; rewrite ?pE; lra | lra].
have a1 : 0 < 1 <= 1 by lra.
have [c0 c1] := @absorption_bounds [finType of bool] 2 (ltnW k2).
have [n] := claim _ 2%N k2 isT _ (or_introl (erefl _)) 1 1 p p (Rle_refl 1) a1 pd nv pd low
  1%N _ c0.
apply: Rle_not_lt; have a01 : 0 <= 1 <= 1 by lra.
apply: (Rle_trans _ (1 - (1 - absorption [finType of bool] 2) ^ 1)); first by rewrite /=; lra.
have sc := max_is_score [finType of bool].
apply: Rle_trans (collapsed_prob (N := 2) isT sc (Rle_refl 1) a01 pd 1 n pd) _.
have ed := escalate_dist (@max_score [finType of bool]) 1 a01 pd.
apply: (prob_le (history_law_dist (N := 2) isT ed _ pd)) => w _ /existsP [x /forallP all].
by apply/forallP => j; apply/existsP; exists x.
Qed.
