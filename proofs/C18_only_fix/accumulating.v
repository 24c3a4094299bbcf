(** * C18: accumulation keeps D(P0||P_n) convergent

    Generation [t + 1] is fitted to all data so far: the start, of weight [M > 0],
    and [N] draws a generation. The start covers P0's support.

    - [accumulating_bounded]  for every [K > 0],
        [P(D(P0||P_j) > K for some j) <= (D(P0||start) + (N / M) \sum P0 / start) / K]
    - [C18e_proved]           D(P0||P_n) converges almost surely to a finite limit
    - [batches_converge]      so with generation 0 as one batch among equals
    - [bounded_from_P0]       from P0 itself the bound is (N / M) k / K

    The charge [D(P0||P_t) + (N / pool t) \sum P0 / P_t] is a nonnegative
    supermartingale, which bounds D. The sum of [- ln P_t + N / (pool t * P_t)]
    over P0's letters is another: up to a small probability it keeps the letters
    of [P_n] above a constant. From [P_n] on, [\sum (P_t - P_n)^2 + 1 / pool t] is
    a third: late enough the letters hardly move any more, and D with them. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rcomplements.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.theory Require Import Expectation Resampling Martingales Accumulation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Accumulating.

Variables (T : finType) (N : nat) (M : R) (P0 start : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (M_gt0 : 0 < M).
Hypotheses (P0_dist : is_dist P0) (start_dist : is_dist start) (cover : dom P0 start).
Implicit Types (p q : T -> R) (t n m : nat) (s : sample T N).

Local Notation D p := (KL (vec P0) (vec p)).
Local Notation pool := (pool M N).
Local Notation model := (state (accumulate M) 0 start).
Local Notation law t n p := (path_law (draw N) (accumulate M) (n := n) t p).
Local Notation covers := (covers P0).

Let draws t p : covers t p -> is_dist (draw N t p). Proof. exact: draw_dist. Qed.

Let keeps t p s : covers t p -> covers t.+1 (accumulate M t p s).
Proof. exact: covers_keeps. Qed.

Let at_start : covers 0 start. Proof. by []. Qed.

Lemma D_fin t p : covers t p -> D p = fin (kl P0 p).
Proof. by case=> pd cp; apply: KL_dom. Qed.

(** ** D is bounded, up to a small probability *)

Theorem accumulating_bounded K m : 0 < K ->
  prob (law 0 m start) (fun w : m.-tuple (sample T N) =>
    [exists j : 'I_m.+1, beyond K (D (model w j))])
  <= (kl P0 start + INR N / M * (\sum_x P0 x / start x)) / K.
Proof.
move=> K0; have c0 t p : covers t p -> 0 <= charge M N P0 t p.
  by move=> cp; have := charge_ge M_gt0 N_gt0 P0_dist cp; lra.
have := @maximal _ _ _ _ _ draws keeps _ (charge_super M_gt0 N_gt0 P0_dist) c0
  (fun _ p => beyond K (D p)) K m 0 start (Rlt_le _ _ K0) at_start.
rewrite {2}/charge /Accumulation.pool mul0R Rplus_0_r => le.
apply: (Rmult_le_reg_l K) => //; rewrite (_ : K * (_ / K) = kl P0 start + INR N / M *
  (\sum_x P0 x / start x)); last by field; lra.
apply: le => t p cp; rewrite (D_fin cp) /=; case: Rlt_dec => // lt _.
by have := charge_ge M_gt0 N_gt0 P0_dist cp; lra.
Qed.

(** ** Late models differ little *)

Lemma ln_gap a b d e : 0 < d -> d <= a -> d <= b -> Rabs (b - a) <= e -> ln a - ln b <= e / d.
Proof.
move=> d0 da db /Rabs_le_between near; have := @ln_tangent b a ltac:(lra) ltac:(lra).
have -> : a / b - 1 = (a - b) / b by field; lra.
suff : (a - b) / b <= e / d by lra.
have e0 : 0 <= e by lra.
apply: (Rle_trans _ (e / b)); first apply: Rmult_le_compat_r; try lra.
  by apply/Rlt_le/Rinv_0_lt_compat; lra.
by apply: Rmult_le_compat_l => //; apply: Rinv_le_contravar; lra.
Qed.

(** Where [p] and [q] keep [d] or more of each of [P0]'s letters and are [e]
    apart at most, [|D(P0||q) - D(P0||p)| <= e / d]. *)
Lemma kl_near p q d e : 0 < d -> (forall x, 0 < P0 x -> d <= p x) ->
  (forall x, 0 < P0 x -> d <= q x) -> (forall x, Rabs (q x - p x) <= e) ->
  Rabs (kl P0 q - kl P0 p) <= e / d.
Proof.
move=> d0 dp dq near; rewrite kl_sub; apply: Rle_trans (sumR_abs _ _ _) _.
rewrite (eq_sumR (G := fun x => P0 x * Rabs (ln (p x) - ln (q x)))) => [|x]; last first.
  by rewrite Rabs_mult Rabs_pos_eq //; apply: dist_ge0.
apply: dist_avg_le P0_dist _ => x x0; apply: Rabs_le.
have near' : Rabs (p x - q x) <= e by rewrite Rabs_minus_sym.
have := ln_gap d0 (dp x x0) (dq x x0) (near x).
by have := ln_gap d0 (dq x x0) (dp x x0) near'; lra.
Qed.

(** The letters of [P0], each with weight 1. *)
Definition letter (x : T) : R := if Req_EM_T (P0 x) 0 is left _ then 0 else 1.

Lemma letter_ge0 x : 0 <= letter x.
Proof. by rewrite /letter; case: (Req_EM_T (P0 x) 0) => _; lra. Qed.

Lemma letter_covers t p : covers t p -> Accumulation.covers letter t p.
Proof.
case=> pd cp; split=> // x px; rewrite /letter; case: (Req_EM_T (P0 x) 0) => // ne.
by case: ne; apply: cp.
Qed.

Local Notation height := (lyapunov M N letter).

Lemma height_super : supermartingale (draw N) (accumulate M) covers height.
Proof.
move=> t p cp; exact: (lyapunov_super M_gt0 N_gt0 letter_ge0 (letter_covers cp)).
Qed.

Lemma height_ge0 t p : covers t p -> 0 <= height t p.
Proof. by move=> cp; apply: (lyapunov_ge0 M_gt0 N_gt0 letter_ge0 (letter_covers cp)). Qed.

Lemma height_letter t p x : covers t p -> 0 < P0 x -> exp (- height t p) <= p x.
Proof.
move=> cp x0; apply: (lyapunov_letter M_gt0 N_gt0 letter_ge0 (letter_covers cp)).
by rewrite /letter; case: (Req_EM_T (P0 x) 0) => e; lra.
Qed.

(** Close to [p] in every letter, the divergence is close to that of [p]. *)
Lemma near_not_apart t u p q d eps : covers t p -> covers u q -> 0 < d -> 0 < eps ->
  (forall x, 0 < P0 x -> 2 * d <= p x) -> \sum_x (q x - p x) ^ 2 <= (d * Rmin 1 eps) ^ 2 ->
  apart eps (D p) (D q) = false.
Proof.
move=> cp cq d0 eps0 dp near; rewrite (D_fin cp) (D_fin cq); apply/apart_fin.
have m0 : 0 < Rmin 1 eps by apply: Rmin_glb_lt; lra.
have m1 := Rmin_l 1 eps; have me := Rmin_r 1 eps; set r := Rmin 1 eps in near m0 m1 me.
have gap x : Rabs (q x - p x) <= d * r.
  have d1 : 0 <= d * r by nra.
  rewrite -(Rabs_pos_eq (d * r)) //; apply/Rsqr_le_abs_0; rewrite !Rsqr_pow2.
  by apply: Rle_trans near; apply: (sumR_ge_term x (fun y => pow2_ge_0 _)).
apply: (Rle_trans _ (d * r / d)); last by rewrite /Rdiv (Rmult_comm d) Rmult_assoc Rinv_r; lra.
apply: kl_near => // x x0; first by have := dp x x0; lra.
by have /Rabs_le_between := gap x; have := dp x x0; nra.
Qed.

(** From a model [p] of generation [t] that keeps [2 d] of each letter of [P0]. *)
Lemma local_bound t m p d eps : covers t p -> 0 < d -> 0 < eps ->
  (forall x, 0 < P0 x -> 2 * d <= p x) ->
  prob (law t m p) (fun w : m.-tuple (sample T N) =>
    [exists j : 'I_m.+1, apart eps (D p) (D (state (accumulate M) t p w j))])
  <= / pool t / (d * Rmin 1 eps) ^ 2.
Proof.
move=> cp d0 eps0 dp; set c := (_ * _) ^ 2.
have c0 : 0 < c by apply/pow_lt/Rmult_lt_0_compat => //; apply: Rmin_glb_lt; lra.
have s0 u q : covers u q -> 0 <= spread M N p u q by move=> _; apply: spread_ge0.
have := @maximal _ _ _ _ _ draws keeps _ (@accumulate_spread _ _ _ M_gt0 N_gt0 P0 p) s0
  (fun _ q => apart eps (D p) (D q)) c m t p (Rlt_le _ _ c0) cp.
rewrite spread_refl => le; apply: (Rmult_le_reg_l c) => //.
rewrite (_ : c * (_ / c) = / pool t); last by field; have := pool_gt0 M_gt0 N_gt0 t; lra.
apply: le => u q cq; case: (Rle_lt_dec (\sum_x (q x - p x) ^ 2) c) => [near|far _].
  by rewrite (near_not_apart cp cq d0 eps0 dp near).
by have := Rinv_0_lt_compat _ (pool_gt0 M_gt0 N_gt0 u); rewrite /spread; lra.
Qed.

(** Whatever the model [p] of generation [t]. *)
Lemma local_or_low t m p h eps : covers t p -> 0 < h -> 0 < eps ->
  prob (law t m p) (fun w : m.-tuple (sample T N) =>
    [exists j : 'I_m.+1, apart eps (D p) (D (state (accumulate M) t p w j))])
  <= / pool t / (exp (- h) / 2 * Rmin 1 eps) ^ 2 + / h * height t p.
Proof.
move=> cp h0 eps0; have hp := height_ge0 cp; have h1 := Rinv_0_lt_compat _ h0.
have b0 : 0 < / pool t / (exp (- h) / 2 * Rmin 1 eps) ^ 2.
  apply: Rdiv_lt_0_compat; first exact/Rinv_0_lt_compat/pool_gt0.
  apply/pow_lt/Rmult_lt_0_compat; last by apply: Rmin_glb_lt; lra.
  by have := exp_pos (- h); lra.
case: (Rle_lt_dec (height t p) h) => [low|high].
  apply: Rle_trans (_ : / pool t / (exp (- h) / 2 * Rmin 1 eps) ^ 2 <= _); last by nra.
  apply: local_bound => // [|x x0]; first by have := exp_pos (- h); lra.
  by apply: Rle_trans (height_letter cp x0); have := exp_le (Ropp_le_contravar _ _ low); lra.
apply: Rle_trans (path_le1 draws keeps _ cp) _.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ h1) (Rlt_le _ _ high).
by rewrite Rinv_l; lra.
Qed.

(** The same from generation [n] on, seen from the start. *)
Lemma later_bound n m h eps : 0 < h -> 0 < eps ->
  prob (law 0 (n + m) start) (fun w : (n + m).-tuple (sample T N) =>
    [exists j : 'I_m.+1, apart eps (D (model w n)) (D (model w (n + j)))])
  <= / pool n / (exp (- h) / 2 * Rmin 1 eps) ^ 2 + / h * height 0 start.
Proof.
move=> h0 eps0; rewrite (@prob_later _ _ _ _ n m (fun p q => apart eps (D p) (D q))).
apply: (ahead_super draws keeps height_super) => // [|p cp].
  exact/Rlt_le/Rinv_0_lt_compat.
exact: local_or_low.
Qed.

(** ** D converges *)

Lemma tight eta : 0 < eta -> exists K, forall m,
  prob (law 0 m start) (fun w : m.-tuple (sample T N) =>
    [exists j : 'I_m.+1, beyond K (D (model w j))]) <= eta.
Proof.
move=> eta0; set c := kl P0 start + INR N / M * (\sum_x P0 x / start x).
have c0 : 0 <= c.
  have := charge_ge M_gt0 N_gt0 P0_dist at_start.
  by rewrite /charge /Accumulation.pool mul0R Rplus_0_r -/c; lra.
exists ((c + 1) / eta) => m; have K0 : 0 < (c + 1) / eta by apply: Rdiv_lt_0_compat; lra.
apply: Rle_trans (accumulating_bounded m K0) _; rewrite -/c.
by apply: (Rmult_le_reg_r ((c + 1) / eta)) => //; rewrite /Rdiv; field_simplify; lra.
Qed.

Lemma cauchy eps eta : 0 < eps -> 0 < eta -> exists n, forall m,
  prob (law 0 (n + m) start) (fun w : (n + m).-tuple (sample T N) =>
    [exists j : 'I_m.+1, apart eps (D (model w n)) (D (model w (n + j)))]) <= eta.
Proof.
move=> eps0 eta0; have v0 := height_ge0 at_start; set v := height 0 start in v0.
pose h := 2 * (v + 1) / eta; have h0 : 0 < h by apply: Rdiv_lt_0_compat; lra.
pose c := (exp (- h) / 2 * Rmin 1 eps) ^ 2.
have c0 : 0 < c.
  apply/pow_lt/Rmult_lt_0_compat; last by apply: Rmin_glb_lt; lra.
  by have := exp_pos (- h); lra.
have ec : 0 < eta / 2 * c by apply: Rmult_lt_0_compat; lra.
have [n [small n0]] := archimed_cor1 (eta / 2 * c) ec.
exists n => m; apply: Rle_trans (later_bound n m h0 eps0) _; rewrite -/c -/v.
have low : / h * v <= eta / 2.
  apply: (Rmult_le_reg_l h) => //; rewrite -Rmult_assoc Rinv_r ?mul1R; last by lra.
  by rewrite /h; have -> : 2 * (v + 1) / eta * (eta / 2) = v + 1 by [field; lra]; lra.
suff : / pool n / c <= eta / 2 by lra.
apply: (Rmult_le_reg_r c) => //; rewrite /Rdiv Rmult_assoc Rinv_l ?mulR1; last by lra.
apply: Rle_trans (Rlt_le _ _ small); apply: Rinv_le_contravar; first exact: lt_0_INR.
exact: pool_ge.
Qed.

End Accumulating.

Theorem C18e_proved : C18e_statement.
Proof.
move=> T N M P0 start N0 M0 pd sd cover.
by split=> [eta|eps eta]; [apply: tight | apply: cauchy].
Qed.

(** Generation 0 as one batch among equals: its data cover P0's support. *)
Corollary batches_converge (T : finType) (N : nat) (P0 : T -> R) (s0 : sample T N) :
  (0 < N)%N -> is_dist P0 -> dom P0 (emp s0) ->
  converges_to_finite (draw N) (accumulate (INR N)) (emp s0) (fun p => KL (vec P0) (vec p)).
Proof.
by move=> N0 pd; apply: C18e_proved => //; [apply: INR_N_gt0 | apply: emp_dist].
Qed.

(** From P0 itself. *)
Corollary bounded_from_P0 (T : finType) (N : nat) (M : R) (P0 : T -> R) K m :
  (0 < N)%N -> 0 < M -> is_dist P0 -> 0 < K ->
  prob (path_law (draw N) (accumulate M) (n := m) 0 P0) (fun w : m.-tuple (sample T N) =>
    [exists j : 'I_m.+1, beyond K (KL (vec P0) (vec (state (accumulate M) 0 P0 w j)))])
  <= INR N / M * INR #|T| / K.
Proof.
move=> N0 M0 pd K0.
apply: Rle_trans (accumulating_bounded N0 M0 pd pd (dom_refl (p := P0)) m K0) _.
rewrite kl_refl add0R; apply: Rmult_le_compat_r; first exact/Rlt_le/Rinv_0_lt_compat.
apply: Rmult_le_compat_l; first exact/Rlt_le/Rdiv_lt_0_compat/M0/INR_N_gt0.
rewrite -[INR _]Rmult_1_r -sumR_dist; apply: sumR_le => x _.
case: (Req_dec (P0 x) 0) => [->|ne]; first by rewrite /Rdiv mul0R; lra.
by rewrite /Rdiv Rinv_r; lra.
Qed.
