(** * Finite expectations

    A random element with finitely many outcomes is a finite type [Omega] of
    outcomes with a law [mu : Omega -> R], [is_dist mu]; a random variable is
    a function of the outcome.

    Definitions
    - [E mu f] = [\sum_w mu w * f w], the expectation of [f]
    - [prob mu A] = [E mu 1_A], the probability of the event [A : pred Omega]
    - [xlnx x] = [x * ln x], 0 at 0 (Coq's [ln 0] is 0)

    Main results, under [is_dist mu]
    - [E_add], [E_scale], [E_sum], [E_const]: linearity
    - [E_le], [E_ge0]: monotonicity; only outcomes of positive mass count
    - [markov]: [0 <= f] gives [c * P(c <= f) <= E f]
    - [jensen]: a function [f] that lies above its tangent at the mean has
      [f (E X) <= E (f X)]; strictly, [jensen_lt], if it does so at some
      outcome of positive mass. Hence
      [jensen_sqr]      [(E X)^2 <= E X^2],
      [jensen_neg_ln]   [- ln (E X) <= E (- ln X)] for [X > 0],
      [jensen_xlnx]     [E X * ln (E X) <= E (X * ln X)] for [X >= 0],
      strict for the last where [X] is not constant. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.

Variable Omega : finType.
Implicit Types (mu f : Omega -> R) (A : pred Omega).

Definition E mu f : R := \sum_w mu w * f w.

Definition indicator A : Omega -> R := fun w => if A w then 1 else 0.

Definition prob mu A : R := E mu (indicator A).

End Definitions.

Definition xlnx (x : R) : R := x * ln x.

Section Expectation.

Variables (Omega : finType) (mu : Omega -> R).
Hypothesis mu_dist : is_dist mu.
Implicit Types (f g X : Omega -> R) (A B : pred Omega).

(** ** Linearity *)

Lemma law_ge0 w : 0 <= mu w.
Proof. by case: mu_dist. Qed.

(** Outcomes of mass 0 do not count. *)
Lemma eq_E_pos f g : (forall w, 0 < mu w -> f w = g w) -> E mu f = E mu g.
Proof.
move=> fg; apply: eq_bigr => w _.
by case: (Rle_lt_or_eq_dec _ _ (law_ge0 w)) => [/fg->//|<-]; ring.
Qed.

Lemma eq_E f g : f =1 g -> E mu f = E mu g.
Proof. by move=> fg; apply: eq_bigr => w _; rewrite fg. Qed.

Lemma E_const c : E mu (fun=> c) = c.
Proof. by rewrite /E sumR_mulr (proj2 mu_dist); ring. Qed.

Lemma E_add f g : E mu (fun w => f w + g w) = E mu f + E mu g.
Proof. by rewrite -sumR_add; apply: eq_bigr => w _; ring. Qed.

Lemma E_scale c f : E mu (fun w => c * f w) = c * E mu f.
Proof. by rewrite -sumR_mull; apply: eq_bigr => w _; ring. Qed.

Lemma E_scaler c f : E mu (fun w => f w * c) = E mu f * c.
Proof. by rewrite -sumR_mulr; apply: eq_bigr => w _; ring. Qed.

Lemma E_opp f : E mu (fun w => - f w) = - E mu f.
Proof. by rewrite -sumR_opp; apply: eq_bigr => w _; ring. Qed.

Lemma E_sub f g : E mu (fun w => f w - g w) = E mu f - E mu g.
Proof. by rewrite E_add E_opp. Qed.

Lemma E_sum (I : finType) (F : I -> Omega -> R) :
  E mu (fun w => \sum_i F i w) = \sum_i E mu (F i).
Proof. by rewrite exchange_big; apply: eq_bigr => w _; rewrite -sumR_mull. Qed.

(** ** Monotonicity *)

Lemma E_ge0 f : (forall w, 0 < mu w -> 0 <= f w) -> 0 <= E mu f.
Proof.
move=> f0; apply: sumR_ge0 => w _.
case: (Rle_lt_or_eq_dec _ _ (law_ge0 w)) => [m|<-]; last by lra.
by have := f0 w m; nra.
Qed.

Lemma E_le f g : (forall w, 0 < mu w -> f w <= g w) -> E mu f <= E mu g.
Proof.
move=> fg; suff : 0 <= E mu (fun w => g w - f w) by rewrite E_sub; lra.
by apply: E_ge0 => w /fg; lra.
Qed.

Lemma E_gt0 f w : (forall w, 0 < mu w -> 0 <= f w) -> 0 < mu w -> 0 < f w ->
  0 < E mu f.
Proof.
move=> f0 m fw; apply: (@sumR_gt0 _ _ w) => [v|]; last by nra.
case: (Rle_lt_or_eq_dec _ _ (law_ge0 v)) => [mv|<-]; last by lra.
by have := f0 v mv; nra.
Qed.

Lemma E_lt f g w : (forall w, 0 < mu w -> f w <= g w) -> 0 < mu w ->
  f w < g w -> E mu f < E mu g.
Proof.
move=> fg m fw; suff : 0 < E mu (fun w => g w - f w) by rewrite E_sub; lra.
by apply: (@E_gt0 _ w) => // [v /fg|]; lra.
Qed.

(** A nonnegative variable of mean 0 vanishes at every possible outcome. *)
Lemma E_eq0 f w :
  (forall w, 0 < mu w -> 0 <= f w) -> E mu f = 0 -> 0 < mu w -> f w = 0.
Proof.
move=> f0 Ef m; case: (Rle_lt_or_eq_dec _ _ (f0 w m)) => // fw.
by have := E_gt0 f0 m fw; lra.
Qed.

(** ** Probabilities *)

Lemma indicator_ge0 A w : 0 <= indicator A w.
Proof. by rewrite /indicator; case: (A w); lra. Qed.

Lemma prob_ge0 A : 0 <= prob mu A.
Proof. by apply: E_ge0 => w _; apply: indicator_ge0. Qed.

Lemma prob_le A B : (forall w, 0 < mu w -> A w -> B w) -> prob mu A <= prob mu B.
Proof.
move=> AB; apply: E_le => w m; rewrite /indicator.
by case: ifP => [/(AB w m)->|_]; [lra | case: (B w); lra].
Qed.

Lemma prob_gt0 A : (exists w, 0 < mu w /\ A w) -> 0 < prob mu A.
Proof.
case=> w [m Aw]; apply: (@E_gt0 _ w) => // [v _|].
  exact: indicator_ge0.
by rewrite /indicator Aw; lra.
Qed.

Lemma prob_gt0_exists A : 0 < prob mu A -> exists w, 0 < mu w /\ A w.
Proof.
case/sumR_exists_gt0=> w; rewrite /indicator; case Aw: (A w) => mw; last by lra.
by exists w; split=> //; lra.
Qed.

Lemma markov c f : 0 <= c -> (forall w, 0 < mu w -> 0 <= f w) ->
  forall A, (forall w, 0 < mu w -> A w -> c <= f w) -> c * prob mu A <= E mu f.
Proof.
move=> c0 f0 A Af; rewrite -E_scale; apply: E_le => w m; rewrite /indicator.
by case: ifP => [/(Af w m)|_]; [lra | have := f0 w m; lra].
Qed.

(** ** Jensen's inequality, from a tangent at the mean *)

Lemma jensen (f : R -> R) X t :
  (forall w, 0 < mu w -> f (E mu X) + t * (X w - E mu X) <= f (X w)) ->
  f (E mu X) <= E mu (fun w => f (X w)).
Proof.
move/E_le; rewrite E_add E_const E_scale E_sub E_const.
by rewrite Rminus_eq_0 Rmult_0_r Rplus_0_r.
Qed.

Lemma jensen_lt (f : R -> R) X t w :
  (forall w, 0 < mu w -> f (E mu X) + t * (X w - E mu X) <= f (X w)) ->
  0 < mu w -> f (E mu X) + t * (X w - E mu X) < f (X w) ->
  f (E mu X) < E mu (fun w => f (X w)).
Proof.
move=> above m /(E_lt above m); rewrite E_add E_const E_scale E_sub E_const.
by rewrite Rminus_eq_0 Rmult_0_r Rplus_0_r.
Qed.

End Expectation.

(** ** Tangent inequalities *)

Lemma tangent_sqr m x : m ^ 2 + 2 * m * (x - m) <= x ^ 2.
Proof. by have := pow2_ge_0 (x - m); nra. Qed.

(** [ln y <= y - 1], an equality only at 1. *)
Lemma ln_le_sub1 y : 0 < y -> ln y <= y - 1.
Proof. by move=> y0; have := exp_ineq1_le (ln y); rewrite exp_ln //; lra. Qed.

Lemma ln_lt_sub1 y : 0 < y -> y <> 1 -> ln y < y - 1.
Proof.
move=> y0 y1; have : ln y <> 0.
  by move=> l0; apply: y1; rewrite -(exp_ln y y0) l0 exp_0.
by move/exp_ineq1; rewrite exp_ln //; lra.
Qed.

Lemma ln_ratio x y : 0 < x -> 0 < y -> ln (x / y) = ln x - ln y.
Proof.
by move=> x0 y0; rewrite ln_mult ?ln_Rinv //; apply: Rinv_0_lt_compat.
Qed.

Lemma tangent_neg_ln m x : 0 < m -> 0 < x -> - ln m + - / m * (x - m) <= - ln x.
Proof.
move=> m0 x0; have := ln_le_sub1 (Rdiv_lt_0_compat _ _ x0 m0).
rewrite ln_ratio // => le; suff -> : - / m * (x - m) = 1 - x / m by lra.
by field; lra.
Qed.

Lemma tangent_xlnx m x : 0 < m -> 0 <= x ->
  xlnx m + (1 + ln m) * (x - m) <= xlnx x.
Proof.
rewrite /xlnx => m0 x0; case: (Rle_lt_or_eq_dec _ _ x0) => [xpos|<-]; last by lra.
have := ln_le_sub1 (Rdiv_lt_0_compat _ _ m0 xpos); rewrite ln_ratio // => le.
have : x * (ln m - ln x) <= x * (m / x - 1) by apply: Rmult_le_compat_l.
by have -> : x * (m / x - 1) = m - x by [field; lra]; lra.
Qed.

Lemma tangent_xlnx_lt m x : 0 < m -> 0 <= x -> x <> m ->
  xlnx m + (1 + ln m) * (x - m) < xlnx x.
Proof.
rewrite /xlnx => m0 x0 xm; case: (Rle_lt_or_eq_dec _ _ x0) => [xpos|<-]; last by lra.
have ne1 : m / x <> 1 by move=> e; apply: xm; rewrite -(Rmult_1_r x) -e; field; lra.
have := ln_lt_sub1 (Rdiv_lt_0_compat _ _ m0 xpos) ne1; rewrite ln_ratio // => le.
have : x * (ln m - ln x) < x * (m / x - 1) by apply: Rmult_lt_compat_l.
by have -> : x * (m / x - 1) = m - x by [field; lra]; lra.
Qed.

Section Jensen.

Variables (Omega : finType) (mu : Omega -> R).
Hypothesis mu_dist : is_dist mu.
Variable X : Omega -> R.

Lemma jensen_sqr : E mu X ^ 2 <= E mu (fun w => X w ^ 2).
Proof.
by apply: (jensen mu_dist (f := fun x => x ^ 2)) => w _; apply: tangent_sqr.
Qed.

Lemma jensen_neg_ln : (forall w, 0 < mu w -> 0 < X w) ->
  - ln (E mu X) <= E mu (fun w => - ln (X w)).
Proof.
move=> X0; have [w m] : exists w, 0 < mu w.
  by apply: sumR_exists_gt0; rewrite (proj2 mu_dist); lra.
have EX : 0 < E mu X.
  by apply: (E_gt0 mu_dist _ m) => [v /X0|]; [lra | apply: X0].
by apply: (jensen mu_dist (f := fun x => - ln x)) => v /X0; apply: tangent_neg_ln.
Qed.

Hypothesis X_ge0 : forall w, 0 < mu w -> 0 <= X w.

Lemma jensen_xlnx : xlnx (E mu X) <= E mu (fun w => xlnx (X w)).
Proof.
case: (Rle_lt_or_eq_dec _ _ (E_ge0 mu_dist X_ge0)) => [EX|EX].
  by apply: (jensen mu_dist) => w /X_ge0; apply: tangent_xlnx.
rewrite -(E_const mu_dist (xlnx (E mu X))); apply: (E_le mu_dist) => w m.
by rewrite (E_eq0 mu_dist X_ge0 (esym EX) m) -EX; lra.
Qed.

Lemma jensen_xlnx_lt w : 0 < mu w -> X w <> E mu X ->
  xlnx (E mu X) < E mu (fun w => xlnx (X w)).
Proof.
move=> m ne; have EX : 0 < E mu X.
  case: (Rle_lt_or_eq_dec _ _ (E_ge0 mu_dist X_ge0)) => // EX.
  by case: ne; rewrite (E_eq0 mu_dist X_ge0 (esym EX) m).
apply: (jensen_lt mu_dist (w := w)) => // [v /X_ge0|]; first exact: tangent_xlnx.
by apply: tangent_xlnx_lt => //; apply: X_ge0.
Qed.

End Jensen.
