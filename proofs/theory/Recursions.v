(** * Recursions of anchored loops

    Main results, for sequences of reals:
    - [affine_le], [affine_ge]: [u (n + 1) <= r u n + c] with [0 <= r <> 1] gives
      [u n <= r^n u 0 + c (1 - r^n) / (1 - r)]; likewise with [>=].
    - [drift_affine]: [D (n + 1) <= (1 - a) (D n + d) + a e], [0 < a <= 1], gives
      [D n <= (1 - a)^n D 0 + ((1 - a) d + a e) (1 - (1 - a)^n) / a].
    - [drift_exp]: [y (n + 1) >= (1 - a) e^-d y n + a e^-e] gives, with
      [r = (1 - a) e^-d], [y n >= r^n y 0 + (1 - r^n) fixed], where
      [fixed = a e^-e / (1 - r)].
    - [fixed_ln]: [- ln fixed = e + ln (1 + (1 - a) (1 - e^-d) / a)].
    - [drift_limsup]: then [- ln (y n)] is eventually below this value plus any
      [eps > 0]; [level_le_affine], [level_le_floor]: the value is at most the
      limit [((1 - a) d + a e) / a] of the affine bound, and at most [- ln a + e].

    And for a run of distributions [P (n + 1) = blend a (Q n) h], where the update
    [Q n] of [P n] satisfies [D(p||Q n) <= D(p||P n) + d]:
    - [run_exp], [run_affine], [run_floor], [run_limsup]: the bounds above for
      [D n = D(p||P n)] and [e = D(p||h)]. *)

From Coq Require Import Reals Lra Lia.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Affine recursions *)

Section Affine.
Variables (r c : R) (u : nat -> R).
Hypotheses (r_ge0 : 0 <= r) (r_neq1 : r <> 1).

Lemma affine_step n : r * (r ^ n * u 0%N + c * (1 - r ^ n) / (1 - r)) + c =
  r ^ n.+1 * u 0%N + c * (1 - r ^ n.+1) / (1 - r).
Proof. by rewrite /=; field; lra. Qed.

Lemma affine_start : r ^ 0 * u 0%N + c * (1 - r ^ 0) / (1 - r) = u 0%N.
Proof. by rewrite /=; field; lra. Qed.

Lemma affine_le : (forall n, u n.+1 <= r * u n + c) ->
  forall n, u n <= r ^ n * u 0%N + c * (1 - r ^ n) / (1 - r).
Proof.
move=> step; elim=> [|n IH]; first by rewrite affine_start; lra.
rewrite -affine_step; apply: Rle_trans (step n) _.
by apply/Rplus_le_compat_r/Rmult_le_compat_l.
Qed.

Lemma affine_ge : (forall n, r * u n + c <= u n.+1) ->
  forall n, r ^ n * u 0%N + c * (1 - r ^ n) / (1 - r) <= u n.
Proof.
move=> step; elim=> [|n IH]; first by rewrite affine_start; lra.
rewrite -affine_step; apply: Rle_trans (step n).
by apply/Rplus_le_compat_r/Rmult_le_compat_l.
Qed.

End Affine.

Lemma geometric_le r (u : nat -> R) : 0 <= r ->
  (forall n, u n.+1 <= r * u n) -> forall n, u n <= r ^ n * u 0%N.
Proof.
move=> r0 step; elim=> [|n IH]; first by rewrite /=; lra.
apply: Rle_trans (step n) _; rewrite /= Rmult_assoc.
exact: Rmult_le_compat_l.
Qed.

(** ** Drift [d], human error [e], anchoring weight [a] *)

Section Drift.
Variables a d e : R.
Hypothesis a01 : 0 < a <= 1.

Lemma drift_affine (D : nat -> R) :
  (forall n, D n.+1 <= (1 - a) * (D n + d) + a * e) ->
  forall n, D n <= (1 - a) ^ n * D 0%N
    + ((1 - a) * d + a * e) * (1 - (1 - a) ^ n) / a.
Proof.
move=> step n; have r0 : 0 <= 1 - a by lra.
have r1 : 1 - a <> 1 by lra.
have := @affine_le (1 - a) ((1 - a) * d + a * e) D r0 r1 _ n.
have -> : 1 - (1 - a) = a by ring.
by apply=> k; have := step k; lra.
Qed.

Definition rate : R := (1 - a) * exp (- d).
Definition fixed : R := a * exp (- e) / (1 - rate).
Definition level : R := e + ln (1 + (1 - a) * (1 - exp (- d)) / a).

Hypothesis d_ge0 : 0 <= d.

Let ed1 : 0 < exp (- d) <= 1.
Proof. by split; [apply: exp_pos | rewrite -exp_0; apply: exp_le; lra]. Qed.

Lemma rate_ge0 : 0 <= rate. Proof. by rewrite /rate; nra. Qed.

Lemma rate_lt1 : rate < 1. Proof. by rewrite /rate; nra. Qed.

Lemma fixed_gt0 : 0 < fixed.
Proof.
apply: Rdiv_lt_0_compat; last by have := rate_lt1; lra.
by apply: Rmult_lt_0_compat; [lra | apply: exp_pos].
Qed.

Lemma fixed_fix : rate * fixed + a * exp (- e) = fixed.
Proof. by have := rate_lt1; rewrite /fixed => r1; field; lra. Qed.

Lemma fixed_ln : - ln fixed = level.
Proof.
have r1 : 0 < 1 - rate by have := rate_lt1; lra.
have ee := exp_pos (- e).
rewrite /fixed ln_quot ?ln_mult ?ln_exp //; try by [lra | nra].
rewrite /level; have -> : 1 + (1 - a) * (1 - exp (- d)) / a = (1 - rate) / a.
  by rewrite /rate; field; lra.
by rewrite ln_quot //; lra.
Qed.

Lemma drift_exp (y : nat -> R) :
  (forall n, rate * y n + a * exp (- e) <= y n.+1) ->
  forall n, rate ^ n * y 0%N + (1 - rate ^ n) * fixed <= y n.
Proof.
move=> step n; have r1 := rate_lt1; have r_neq1 : rate <> 1 by lra.
have := affine_ge rate_ge0 r_neq1 step n.
by have -> : a * exp (- e) * (1 - rate ^ n) / (1 - rate) = (1 - rate ^ n) * fixed;
  [rewrite /fixed; field; lra | ].
Qed.

Lemma drift_limsup (y : nat -> R) : (forall n, 0 <= y n) ->
  (forall n, rate * y n + a * exp (- e) <= y n.+1) ->
  forall eps, 0 < eps ->
  exists N, forall n, (N <= n)%N -> - ln (y n) <= level + eps.
Proof.
move=> y0 step eps eps0; have f0 := fixed_gt0; have r0 := rate_ge0.
have r1 : Rabs rate < 1 by rewrite Rabs_pos_eq //; apply: rate_lt1.
have c0 : 0 < 1 - exp (- eps).
  by have : exp (- eps) < 1; [rewrite -exp_0; apply: exp_increasing; lra | lra].
have [N small] := pow_lt_1_zero _ r1 _ c0; exists N => n /leP Nn.
have := small n Nn; rewrite Rabs_pos_eq; last exact: pow_le.
have := drift_exp step n; have rn := pow_le _ n r0; have y00 := y0 0%N => yn rs.
have ee := exp_pos (- eps); have ef0 := Rmult_lt_0_compat _ _ ee f0.
have le : exp (- eps) * fixed <= y n by have := Rmult_le_pos _ _ rn y00; nra.
by have := ln_le ef0 le; rewrite ln_mult // ln_exp -fixed_ln; lra.
Qed.

(** The level of the sharp recursion against the two simpler bounds. *)

Lemma level_le_affine : level <= ((1 - a) * d + a * e) / a.
Proof.
have ed : 1 - d <= exp (- d).
  by have := @ln_le_sub1 (exp (- d)) (exp_pos _); rewrite ln_exp; lra.
set t := (1 - a) * (1 - exp (- d)) / a.
have tE : t * a = (1 - a) * (1 - exp (- d)) by rewrite /t; field; lra.
have t0 : 0 <= t by nra.
have : ln (1 + t) <= t by have := @ln_le_sub1 (1 + t); lra.
have : t <= (1 - a) * d / a.
  by apply: (Rmult_le_reg_r a); [lra | rewrite tE; field_simplify; nra].
have -> : ((1 - a) * d + a * e) / a = (1 - a) * d / a + e by field; lra.
by rewrite /level -/t; lra.
Qed.

Lemma level_le_floor : level <= - ln a + e.
Proof.
have a_le1 : 1 + (1 - a) * (1 - exp (- d)) / a <= / a.
  have ia : 0 < / a by apply: Rinv_0_lt_compat; lra.
  have le : (1 - a) * (1 - exp (- d)) <= 1 - a by nra.
  have := Rmult_le_compat_r _ _ _ (Rlt_le _ _ ia) le.
  have : (1 - a) * / a = / a - 1 by field; lra.
  by rewrite /Rdiv; lra.
have t0 : 0 <= (1 - a) * (1 - exp (- d)) / a.
  by apply: Rmult_le_pos; [nra | apply/Rlt_le/Rinv_0_lt_compat; lra].
have := ln_le _ a_le1; rewrite ln_Rinv; last by lra.
by rewrite /level; lra.
Qed.

Lemma level_ge : e <= level.
Proof.
have t0 : 0 <= (1 - a) * (1 - exp (- d)) / a.
  by apply: Rmult_le_pos; [nra | apply/Rlt_le/Rinv_0_lt_compat; lra].
by have := @ln_ge0 (1 + (1 - a) * (1 - exp (- d)) / a); rewrite /level; lra.
Qed.

End Drift.

(** ** Runs: mix after the update *)

Section Run.
Variable T : finType.
Variables (p h : T -> R) (P Q : nat -> T -> R) (a d : R).
Hypotheses (p_dist : is_dist p) (h_dist : is_dist h).
Hypothesis Q_dist : forall n, is_dist (Q n).
Hypothesis a01 : 0 < a <= 1.
Hypothesis run : forall n, P n.+1 =1 blend a (Q n) h.
Hypothesis ph : dom p h.

Let q_ge0 n i : 0 <= Q n i. Proof. exact: dist_ge0. Qed.
Let h_ge0 i : 0 <= h i. Proof. exact: dist_ge0. Qed.
Let a01' : 0 <= a <= 1. Proof. by lra. Qed.

Lemma run_dom n : dom p (P n.+1).
Proof.
have : dom p (blend a (Q n) h) by apply: dom_blend_r.
by apply: eq_dom => // i; rewrite run.
Qed.

(** Whatever the update is, from the first generation on. *)

Lemma run_floor n : kl p (P n.+1) <= - ln a + kl p h.
Proof. by rewrite (eq_kl (frefl p) (run n)); apply: kl_floor. Qed.

Hypothesis drift : forall n, dom p (P n) ->
  dom p (Q n) /\ kl p (Q n) <= kl p (P n) + d.

Lemma run_exp_step n : dom p (P n) ->
  rate a d * exp (- kl p (P n)) + a * exp (- kl p h) <= exp (- kl p (P n.+1)).
Proof.
move=> /drift [pq dq]; rewrite (eq_kl (frefl p) (run n)).
apply: Rle_trans (exp_concave p_dist (q_ge0 n) h_ge0 a01' pq ph).
apply: Rplus_le_compat_r; rewrite /rate Rmult_assoc -exp_plus.
by apply: Rmult_le_compat_l; [lra | apply: exp_le; lra].
Qed.

Lemma run_affine_step n : dom p (P n) ->
  kl p (P n.+1) <= (1 - a) * (kl p (P n) + d) + a * kl p h.
Proof.
move=> /drift [pq dq]; rewrite (eq_kl (frefl p) (run n)).
by have := kl_convex p_dist (q_ge0 n) h_ge0 a01' pq ph; nra.
Qed.

Hypothesis start : dom p (P 0%N).

Lemma run_dom_all n : dom p (P n).
Proof. by case: n => // n; apply: run_dom. Qed.

Theorem run_affine n :
  kl p (P n) <= (1 - a) ^ n * kl p (P 0%N)
    + ((1 - a) * d + a * kl p h) * (1 - (1 - a) ^ n) / a.
Proof.
apply: (@drift_affine a d (kl p h) a01 (fun n => kl p (P n))) => {}n.
exact/run_affine_step/run_dom_all.
Qed.

Hypothesis d_ge0 : 0 <= d.

Theorem run_exp n :
  rate a d ^ n * exp (- kl p (P 0%N)) + (1 - rate a d ^ n) * fixed a d (kl p h)
  <= exp (- kl p (P n)).
Proof.
apply: (@drift_exp a d (kl p h) a01 d_ge0 (fun n => exp (- kl p (P n)))) => {}n.
exact/run_exp_step/run_dom_all.
Qed.

Theorem run_limsup eps : 0 < eps ->
  exists N, forall n, (N <= n)%N -> kl p (P n) <= level a d (kl p h) + eps.
Proof.
move=> eps0; have := @drift_limsup a d (kl p h) a01 d_ge0
  (fun n => exp (- kl p (P n))) _ _ eps eps0.
case=> [n|n|N H]; [exact/Rlt_le/exp_pos | exact/run_exp_step/run_dom_all |].
by exists N => n /H; rewrite ln_exp; lra.
Qed.

End Run.
