(** * Best constants of an anchored step with exact data

    How small [c] can be in [kl p (blend a q p) <= c * kl p q], and the functions of one variable
    that decide it.

    Definitions
    - [excess x]          [x - ln (1 + x)], for [-1 < x]
    - [contraction b M]   [excess (b M) / excess M]

    Main results, for distributions [p], [q] and [b = 1 - a]
    - [neg_ln_chord]      [- ln (1 - b v) <= b (- ln (1 - v))] for [0 <= b <= 1], [v < 1];
      [neg_ln_best]       no constant below [b] does for every [v] in [(0, 1)].
    - [excess_chord]      [excess (b x) excess M <= excess (b M) excess x] for [-1 < x <= M]:
                          the ratio of [excess (b x)] to [excess x] rises with [x].
    - [kl_excess]         [kl p q = \sum_i p i * excess (q i / p i - 1)] where [p > 0];
      [kl_self_excess]    the same of [blend a q p], with [b (q i / p i - 1)].
    - [kl_contraction]    [kl p (blend a q p) <= contraction b (1 / m - 1) * kl p q] where
                          [m <= p i] for every letter, [0 < m < 1].
    - [contraction_lt]    [contraction b M < b] for [0 < b < 1], [0 < M].
    - [contracts_ge_square]
                          a constant [c] that does for every [q] is at least [b ^ 2]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Hierarchy Derive AutoDerive.
From CollapseAudit.theory Require Import Sums Distributions Divergence Metrics Anchoring.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Two letters: the function [- ln (1 - v)] *)

Section TwoLetters.
Implicit Types b c v : R.

Lemma neg_ln_chord b v : 0 <= b <= 1 -> v < 1 -> - ln (1 - b * v) <= b * - ln (1 - v).
Proof.
move=> b01 v1; have v0 : 0 < 1 - v by lra.
have := ln_concave b01 Rlt_0_1 v0; rewrite ln_1.
by have -> : (1 - b) * 1 + b * (1 - v) = 1 - b * v; [ring | lra].
Qed.

(** [- ln (1 - v)] lies between [v] and [v / (1 - v)]. *)

Lemma neg_ln_ge v : v < 1 -> v <= - ln (1 - v).
Proof. by move=> v1; have := @ln_le_sub1 (1 - v); lra. Qed.

Lemma neg_ln_le v : v < 1 -> (1 - v) * - ln (1 - v) <= v.
Proof.
move=> v1; have v0 : 0 < 1 - v by lra.
have := ln_le_sub1 (Rinv_0_lt_compat _ v0); rewrite ln_Rinv // => le.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ v0) le.
by rewrite Rmult_minus_distr_l Rinv_r; lra.
Qed.

Lemma neg_ln_ratio b c v : 0 <= b <= 1 -> 0 <= c -> 0 < v < 1 ->
  - ln (1 - b * v) <= c * - ln (1 - v) -> b * (1 - v) <= c.
Proof.
move=> b01 c0 v01 le; have bv : b * v < 1 by nra.
have := neg_ln_ge bv; have v1 : v < 1 by lra.
have := Rmult_le_compat_l _ _ _ c0 (neg_ln_le v1) => up low.
by apply: (Rmult_le_reg_r v); nra.
Qed.

Lemma neg_ln_best b c : 0 <= b <= 1 -> 0 <= c ->
  (forall v, 0 < v < 1 -> - ln (1 - b * v) <= c * - ln (1 - v)) -> b <= c.
Proof.
move=> b01 c0 le; apply: Rnot_lt_le => cb; have v01 : 0 < (b - c) / 2 < 1 by lra.
by have := neg_ln_ratio b01 c0 v01 (le _ v01); nra.
Qed.

End TwoLetters.

(** ** The excess of the identity over its logarithm *)

Section Excess.

Definition excess (x : R) : R := x - ln (1 + x).

Definition contraction (b M : R) : R := excess (b * M) / excess M.

Lemma excess0 : excess 0 = 0.
Proof. by rewrite /excess Rplus_0_r ln_1 Rminus_0_r. Qed.

Lemma excess_ge0 x : -1 < x -> 0 <= excess x.
Proof. by move=> x1; have := @ln_le_sub1 (1 + x); rewrite /excess; lra. Qed.

Lemma excess_gt0 x : -1 < x -> x <> 0 -> 0 < excess x.
Proof. by move=> x1 x0; have := @ln_lt_sub1 (1 + x); rewrite /excess; lra. Qed.

Lemma excess_scale_lt b x : 0 < b < 1 -> 0 < x -> excess (b * x) < b * excess x.
Proof.
move=> b01 x0; have x1 : 0 < 1 + x by lra.
have := @ln_concave_lt b 1 (1 + x) b01 Rlt_0_1 x1 ltac:(lra); rewrite ln_1 /excess.
by have -> : (1 - b) * 1 + b * (1 + x) = 1 + b * x; [ring | lra].
Qed.

Lemma contraction_lt b M : 0 < b < 1 -> 0 < M -> contraction b M < b.
Proof.
move=> b01 M0; have E0 : 0 < excess M by apply: excess_gt0; lra.
have := excess_scale_lt b01 M0 => lt; apply: (Rmult_lt_reg_r (excess M)) => //.
by rewrite /contraction /Rdiv Rmult_assoc Rinv_l; lra.
Qed.

Lemma contraction_gt0 b M : 0 < b -> 0 < M -> 0 < contraction b M.
Proof.
by move=> b0 M0; have bM := Rmult_lt_0_compat _ _ b0 M0; apply: Rdiv_lt_0_compat;
  apply: excess_gt0; lra.
Qed.

Lemma contraction0 M : contraction 0 M = 0.
Proof. by rewrite /contraction Rmult_0_l excess0 /Rdiv Rmult_0_l. Qed.

(** *** Its ratio at two points of a ray

    [gap] vanishes at 0 and at [M]. Its derivative has at [x] the sign of [x] times a function
    of [x] that is affine and does not increase, so [gap] falls, rises and falls. *)

Variables b M : R.
Hypotheses (b01 : 0 < b < 1) (M0 : 0 < M).

Let A := excess (b * M).
Let B := excess M.
Let gap x := A * excess x - B * excess (b * x).
Let affine x := (A - b ^ 2 * B) + b * (A - b * B) * x.
Let slope x := x * affine x / ((1 + x) * (1 + b * x)).

Let ray x : -1 < x -> 0 < 1 + b * x. Proof. by move=> x1; nra. Qed.

Lemma gap_derive x : -1 < x -> derivable_pt_lim gap x (slope x).
Proof.
move=> x1; have := ray x1 => bx; apply/is_derive_Reals; rewrite /gap /excess.
by auto_derive; [lra | rewrite /slope /affine; field; lra].
Qed.

Lemma gap_between x y : -1 < x -> x < y ->
  exists2 z, x < z < y & gap y - gap x = slope z * (y - x).
Proof.
move=> x1 xy; have deriv z (H : x <= z <= y) := @gap_derive z ltac:(lra).
by have [z [E xzy]] := MVT_cor2 gap slope x y xy deriv; exists z.
Qed.

Lemma affine_anti x y : x <= y -> affine y <= affine x.
Proof.
move=> xy; have AB : 0 <= b * B - A by have := excess_scale_lt b01 M0; rewrite -/A -/B; lra.
have b0 : 0 <= b by lra.
have yx : 0 <= y - x by lra.
by have := Rmult_le_pos _ _ (Rmult_le_pos _ _ b0 AB) yx; rewrite /affine; lra.
Qed.

(** The sign of the slope is that of [x * affine x]. *)

Lemma slope_scale x : -1 < x -> exists2 s, 0 < s & slope x = s * (x * affine x).
Proof.
move=> x1; exists (/ ((1 + x) * (1 + b * x))); last by rewrite /slope /Rdiv Rmult_comm.
by apply/Rinv_0_lt_compat/Rmult_lt_0_compat; [lra | apply: ray].
Qed.

Lemma gap0 : gap 0 = 0. Proof. by rewrite /gap Rmult_0_r excess0; ring. Qed.
Lemma gapM : gap M = 0. Proof. by rewrite /gap -/A -/B; ring. Qed.

Lemma affine0_ge0 : 0 <= affine 0.
Proof.
have [z [z0 zM]] := gap_between (ltac:(lra) : -1 < 0) M0; rewrite gap0 gapM.
have [s s0 ->] := @slope_scale z ltac:(lra) => E.
have sz := Rmult_lt_0_compat _ _ (Rmult_lt_0_compat _ _ s0 z0) M0.
have az : affine z = 0 by apply: (Rmult_eq_reg_l (s * z * M)); lra.
by have := affine_anti (Rlt_le _ _ z0); lra.
Qed.

Lemma gap_left x : -1 < x -> x < 0 -> 0 <= gap x.
Proof.
move=> x1 x0; have [z [xz z0]] := gap_between x1 x0; rewrite gap0.
have [s s0 ->] := @slope_scale z ltac:(lra) => E.
have az : 0 <= affine z by have := affine_anti (Rlt_le _ _ z0); have := affine0_ge0; lra.
have nz : 0 < - z by lra.
have nx : 0 < - x by lra.
have sz := Rmult_lt_0_compat _ _ (Rmult_lt_0_compat _ _ s0 nz) nx.
by have := Rmult_le_pos _ _ (Rlt_le _ _ sz) az; lra.
Qed.

Lemma gap_right x : 0 < x -> x < M -> 0 <= gap x.
Proof.
move=> x0 xM; apply: Rnot_lt_le => neg.
have [y [y0 yx]] := gap_between (ltac:(lra) : -1 < 0) x0; rewrite gap0.
have [s s0 ->] := @slope_scale y ltac:(lra) => Ey.
have [z [xz zM]] := gap_between (ltac:(lra) : -1 < x) xM; rewrite gapM.
have [r r0 ->] := @slope_scale z ltac:(lra) => Ez.
have anti : affine z <= affine y by apply: affine_anti; lra.
have w0 : 0 < M - x by lra.
have sy := Rmult_lt_0_compat _ _ (Rmult_lt_0_compat _ _ s0 y0) x0.
have rz := Rmult_lt_0_compat _ _ (Rmult_lt_0_compat _ _ r0 (Rlt_trans _ _ _ x0 xz)) w0.
case: (Rle_lt_dec 0 (affine y)) => ay.
  by have := Rmult_le_pos _ _ (Rlt_le _ _ sy) ay; lra.
have az : 0 < - affine z by lra.
by have := Rmult_lt_0_compat _ _ rz az; lra.
Qed.

Lemma excess_chord x : -1 < x -> x <= M ->
  excess (b * x) * excess M <= excess (b * M) * excess x.
Proof.
move=> x1 xM; suff: 0 <= gap x by rewrite /gap -/A -/B; lra.
case: (Rtotal_order x 0) => [x0|[->|x0]]; [exact: gap_left | rewrite gap0; lra |].
by case: xM => [xM|->]; [exact: gap_right | rewrite gapM; lra].
Qed.

Lemma excess_le_contraction x : -1 < x -> x <= M ->
  excess (b * x) <= contraction b M * excess x.
Proof.
move=> x1 xM; have E0 : 0 < excess M by apply: excess_gt0; lra.
apply: (Rmult_le_reg_r (excess M)) => //; apply: Rle_trans (excess_chord x1 xM) _.
by apply: Req_le; rewrite /contraction; field; lra.
Qed.

End Excess.

Lemma odds_gt0 m : 0 < m < 1 -> 0 < 1 / m - 1.
Proof.
move=> m01; have -> : 1 / m - 1 = (1 - m) / m by field; lra.
by apply: Rdiv_lt_0_compat; lra.
Qed.

(** ** Full support *)

Section FullSupport.
Variable T : finType.
Variables p q : T -> R.
Hypotheses (p_dist : is_dist p) (q_dist : is_dist q).
Hypothesis p_gt0 : forall i, 0 < p i.

Let surplus i := q i / p i - 1.

Lemma surplus_avg : \sum_i p i * surplus i = 0.
Proof.
rewrite (eq_sumR (G := fun i => q i - p i)).
  by rewrite sumR_sub (dist_sum p_dist) (dist_sum q_dist) Rminus_diag_eq.
by move=> i; rewrite /surplus; field; have := p_gt0 i; lra.
Qed.

Lemma kl_stretched b (m : T -> R) : (forall i, 0 < m i) ->
  (forall i, m i = p i * (1 + b * surplus i)) ->
  kl p m = \sum_i p i * excess (b * surplus i).
Proof.
move=> m0 mE.
have -> : \sum_i p i * excess (b * surplus i) =
    b * (\sum_i p i * surplus i) + \sum_i p i * - ln (1 + b * surplus i).
  by rewrite -sumR_mull -sumR_add; apply: eq_sumR => i; rewrite /excess; ring.
rewrite surplus_avg Rmult_0_r Rplus_0_l; apply: eq_sumR => i; have pi := p_gt0 i.
have s0 : 0 < 1 + b * surplus i by have := m0 i; rewrite mE; nra.
by rewrite mE ln_mult //; ring.
Qed.

Lemma kl_excess : (forall i, 0 < q i) -> kl p q = \sum_i p i * excess (q i / p i - 1).
Proof.
move=> q0; rewrite (kl_stretched (b := 1)) // => [|i].
  by apply: eq_sumR => i; rewrite Rmult_1_l.
by rewrite /surplus; field; have := p_gt0 i; lra.
Qed.

Lemma kl_self_excess a : (forall i, 0 < q i) -> 0 <= a <= 1 ->
  kl p (blend a q p) = \sum_i p i * excess ((1 - a) * (q i / p i - 1)).
Proof.
move=> q0 a01; rewrite (kl_stretched (b := 1 - a)) // => i; first exact: mix_gt0.
by rewrite /blend /surplus; field; have := p_gt0 i; lra.
Qed.

(** Every surplus is at most that of a letter of weight [m] that takes all mass. *)

Lemma surplus_le m i : 0 < m -> m <= p i -> surplus i <= 1 / m - 1.
Proof.
move=> m0 mp; have pi := p_gt0 i; have q1 := dist_le1 i q_dist.
have inv : / p i <= / m by apply: Rinv_le_contravar.
have ip := Rlt_le _ _ (Rinv_0_lt_compat _ pi).
by have := Rmult_le_compat_r _ _ _ ip q1; rewrite /surplus /Rdiv; lra.
Qed.

Lemma kl_contraction a m : 0 < a < 1 -> 0 < m < 1 -> (forall i, m <= p i) ->
  (forall i, 0 < q i) ->
  kl p (blend a q p) <= contraction (1 - a) (1 / m - 1) * kl p q.
Proof.
move=> a01 m01 pm q0; rewrite kl_self_excess // ?kl_excess // -?sumR_mull; last lra.
have b01 : 0 < 1 - a < 1 by lra.
have M0 := odds_gt0 m01; apply: sumR_le => i _; have pi := p_gt0 i.
have s1 : -1 < surplus i by have := Rdiv_lt_0_compat _ _ (q0 i) pi; rewrite /surplus; lra.
have := excess_le_contraction b01 M0 s1 (surplus_le (proj1 m01) (pm i)).
by move=> /(Rmult_le_compat_l _ _ _ (Rlt_le _ _ pi)); rewrite /surplus; lra.
Qed.

End FullSupport.

(** ** No constant below the square *)

(** Powers of a larger number outgrow those of a smaller one. *)

Lemma pow_dominated b c x y : 0 < b -> 0 <= c -> 0 < x -> 0 < y ->
  (forall n, b ^ n * x <= c ^ n * y) -> b <= c.
Proof.
move=> b0 c0 x0 y0 le; apply: Rnot_lt_le => cb.
have r1 : Rabs (c / b) < 1.
  rewrite Rabs_pos_eq; last by apply: Rmult_le_pos => //; apply/Rlt_le/Rinv_0_lt_compat.
  by apply: (Rmult_lt_reg_r b) => //; rewrite /Rdiv Rmult_assoc Rinv_l; lra.
have [n /(_ n (le_n n)) small] := pow_lt_1_zero _ r1 _ (Rdiv_lt_0_compat _ _ x0 y0).
have {small} : (c / b) ^ n < x / y by apply: Rle_lt_trans small; apply: Rle_abs.
move=> /(Rmult_lt_compat_r _ _ _ y0)/(Rmult_lt_compat_l _ _ _ (pow_lt _ n b0)).
have -> : b ^ n * (x / y * y) = b ^ n * x by field; lra.
rewrite -Rmult_assoc -Rpow_mult_distr; have -> : b * (c / b) = c by field; lra.
by have := le n; lra.
Qed.

(** Anchoring [n] times multiplies total variation by [b ^ n] and divergence by at most [c ^ n];
    by Pinsker's inequality the first is not smaller than the second for ever. *)

Section Square.
Variable T : finType.
Variables (p : T -> R) (a c : R).
Hypotheses (p_dist : is_dist p) (a01 : 0 < a < 1) (c0 : 0 <= c).
Hypothesis contracts : forall q, is_dist q -> dom p q -> kl p (blend a q p) <= c * kl p q.

Fixpoint anchored (n : nat) (q : T -> R) : T -> R :=
  if n is n'.+1 then blend a (anchored n' q) p else q.

Variable q : T -> R.
Hypotheses (q_dist : is_dist q) (pq : dom p q) (ne : ~ p =1 q).

Lemma anchored_dist n : is_dist (anchored n q).
Proof. by elim: n => [//|n IH]; apply: blend_dist => //; lra. Qed.

Lemma anchored_dom n : dom p (anchored n q).
Proof.
elim: n => [//|n IH]; apply: dom_blend_r => //; [| |lra] => i; last exact: dist_ge0.
by apply: dist_ge0; apply: anchored_dist.
Qed.

Lemma anchored_kl n : kl p (anchored n q) <= c ^ n * kl p q.
Proof.
elim: n => [|n IH] /=; first by lra.
have := contracts (anchored_dist n) (@anchored_dom n).
by have := Rmult_le_compat_l _ _ _ c0 IH; lra.
Qed.

Lemma anchored_tv n : tv p (anchored n q) = (1 - a) ^ n * tv p q.
Proof. by elim: n => [|n IH] /=; [ring | rewrite tv_blend_self ?IH; [ring | lra]]. Qed.

Lemma squares_le n : 2 * ((1 - a) ^ 2) ^ n * tv p q ^ 2 <= c ^ n * kl p q.
Proof.
have := pinsker p_dist (anchored_dist n) (@anchored_dom n).
rewrite anchored_tv Rpow_mult_distr -!pow_mult Nat.mul_comm.
by have := anchored_kl n; lra.
Qed.

Lemma contracts_ge_square : (1 - a) ^ 2 <= c.
Proof.
have b0 : 0 < (1 - a) ^ 2 by apply: pow_lt; lra.
have t0 : 0 < tv p q by case: (tv_ge0 p q) => // /esym/tv_eq0.
have tt := pow_lt _ 2 t0; have x0 : 0 < 2 * tv p q ^ 2 by lra.
apply: (pow_dominated b0 c0 x0 (kl_gt0 p_dist q_dist pq ne)) => n.
by have := squares_le n; lra.
Qed.

End Square.
