(** * The exponential of minus a divergence

    [nearness p q] is e^-D(p||q), where D is relative entropy and e^-oo = 0: a
    real number in [[0, 1]] whether or not D is finite. Every divergence is the
    extended logarithm [- elog] of a nearness, so that bounds on divergences with
    infinite values become inequalities between real numbers.

    Main results, for a distribution [p] and nonnegative [q], [h]
    - [eexp_opp_KL]       [exp (- KL p q) = nearness p q]
    - [KL_nearness]       [KL p q = - elog (nearness p q)]
    - [nearness_concave]  [(1 - a) nearness p q + a nearness p h
                           <= nearness p (blend a q h)]
    - [nearness_vertex]   [nearness (vertex x) q = q x]
    - [nearness_leak]     [nearness p (blend s p w) = 1 - s] where [w] misses [p];
      [nearness_scaled]   [nearness p m = c] where [m = c p] on the letters of [p]
    - [nearness_anchored] [(1 - a) nearness p q + a <= nearness p (blend a q p)], and
      [KL_anchored_le]    the divergence bound that it gives
    - [neg_log_le], [neg_log_lt]: [- elog] is decreasing; [neg_log_convex]: it is convex;
      [neg_log_mul]: it takes products to sums, infinities included
    - [bernoulli_exp], [bernoulli_exp_lt]: [1 + g (e^x - 1) <= (e^x)^g] for [g > 1]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Order between values, and the product by 1 *)

Section Values.
Implicit Types a b c : ext.

Lemma unbroken_le_refl a : unbroken Le a a.
Proof. by case: a => [[x| |]|] //=; lra. Qed.

Lemma unbroken_eq_refl a : unbroken Eq a a.
Proof. by case: a. Qed.

Lemma unbroken_le_trans a b c :
  has_value b -> unbroken Le a b -> unbroken Le b c -> unbroken Le a c.
Proof. by case: a b c => [[x| |]|] [[y| |]|] [[z| |]|] //=; lra. Qed.

Lemma unbroken_gt a b : unbroken Lt b a -> unbroken Gt a b.
Proof. by case: a b => [[x| |]|] [[y| |]|]. Qed.

Lemma mul1e a : (fin 1 * a = a)%ext.
Proof.
by case: a => [[x| |]|] //; rewrite ?emul_pos_pinf ?emul_pos_ninf ?emul_fin ?Rmult_1_l //; lra.
Qed.

End Values.

(** ** The extended [- ln] *)

Section NegativeLogarithm.
Implicit Types x y : R.

Lemma neg_log_fin x : 0 < x -> (- elog (fin x) = fin (- ln x))%ext.
Proof. by move=> x0; rewrite elog_fin. Qed.

Lemma neg_log_0 : (- elog (fin 0) = pinf)%ext.
Proof. by rewrite elog_0. Qed.

Lemma mul0_neg_log x : 0 <= x -> (fin 0 * - elog (fin x) = fin 0)%ext.
Proof.
by move=> [x0|<-]; rewrite ?neg_log_0 ?emul_0_pinf // neg_log_fin // emul_fin Rmult_0_l.
Qed.

Lemma neg_log_value x : 0 <= x -> has_value (- elog (fin x))%ext.
Proof. by move=> [x0|<-]; rewrite ?neg_log_0 ?neg_log_fin. Qed.

Lemma neg_log_le x y : 0 <= x -> x <= y ->
  unbroken Le (- elog (fin y))%ext (- elog (fin x))%ext.
Proof.
move=> [x0|<-] xy; last by rewrite neg_log_0; apply: unbroken_pinf_r.
by rewrite !neg_log_fin //=; [have := ln_le x0 xy; lra | lra].
Qed.

Lemma neg_log_lt x y : 0 <= x -> x < y ->
  unbroken Lt (- elog (fin y))%ext (- elog (fin x))%ext.
Proof.
move=> [x0|<-] xy; last by rewrite neg_log_0 neg_log_fin.
by rewrite !neg_log_fin //=; [have := ln_increasing _ _ x0 xy; lra | lra].
Qed.

(** The inequality between the logarithms gives back the one between the numbers. *)

Lemma neg_log_le_inv x y : 0 <= x -> 0 <= y ->
  unbroken Le (- elog (fin y))%ext (- elog (fin x))%ext -> x <= y.
Proof.
move=> [x0|<- //] [y0|<-]; last by rewrite neg_log_0 neg_log_fin.
by rewrite !neg_log_fin //= => L; case: (Rle_lt_dec x y) => // /(ln_increasing _ _ y0); lra.
Qed.

Lemma neg_log_mul x y : 0 <= x -> 0 <= y ->
  (- elog (fin (x * y)) = - elog (fin x) + - elog (fin y))%ext.
Proof.
move=> [x0|<-] [y0|<-]; rewrite ?Rmult_0_l ?Rmult_0_r ?neg_log_0 //.
- have xy0 := Rmult_lt_0_compat _ _ x0 y0.
  by rewrite !neg_log_fin // ln_mult // eadd_fin; congr fin; ring.
- by rewrite neg_log_fin.
- by rewrite neg_log_fin.
Qed.

(** Convexity; an infinite value of weight 0 counts as 0. *)

Lemma neg_log_convex a x y : 0 <= a <= 1 -> 0 <= x -> 0 <= y ->
  unbroken Le (- elog (fin ((1 - a) * x + a * y)))%ext
    (fin (1 - a) * - elog (fin x) + fin a * - elog (fin y))%ext.
Proof.
move=> a01 x0 y0; case: (Req_dec a 0) => [->|a0].
  by rewrite Rminus_0_r Rmult_1_l Rmult_0_l Rplus_0_r mul1e mul0_neg_log // adde0;
    apply: unbroken_le_refl.
case: (Req_dec a 1) => [->|a1].
  by rewrite Rminus_diag_eq // Rmult_0_l Rmult_1_l Rplus_0_l mul1e mul0_neg_log // add0e;
    apply: unbroken_le_refl.
have b0 : 0 < 1 - a by lra.
case: x0 => [x0|<-]; last first.
  rewrite neg_log_0 (emul_pos_pinf b0); case: y0 => [y0|<-].
    by rewrite (neg_log_fin y0); apply: unbroken_pinf_r.
  by rewrite neg_log_0 emul_pos_pinf; [apply: unbroken_pinf_r | lra].
case: y0 => [y0|<-]; last first.
  by rewrite neg_log_0 (neg_log_fin x0) emul_pos_pinf; [apply: unbroken_pinf_r | lra].
rewrite !neg_log_fin //=; last exact: mix_gt0.
by have := ln_concave a01 x0 y0; lra.
Qed.

Lemma neg_log_exp x : (- elog (fin (exp (- x))) = fin x)%ext.
Proof. by rewrite neg_log_fin ?ln_exp ?Ropp_involutive //; apply: exp_pos. Qed.

Lemma neg_log_1 : (- elog (fin 1) = fin 0)%ext.
Proof. by rewrite neg_log_fin ?ln_1 ?Ropp_0 //; lra. Qed.

Lemma neg_log_add x d : 0 <= x ->
  (- elog (fin x) + fin d = - elog (fin (exp (- d) * x)))%ext.
Proof.
by move=> x0; rewrite eaddC neg_log_mul ?neg_log_exp //; apply/Rlt_le/exp_pos.
Qed.

End NegativeLogarithm.

(** ** Bernoulli's inequality for powers, [(e^x)^g >= 1 + g (e^x - 1)] *)

Lemma bernoulli_exp_lt g x : 1 < g -> x <> 0 -> 1 + g * (exp x - 1) < exp (g * x).
Proof.
move=> g1 x0; have step : 1 + (g - 1) * x < exp ((g - 1) * x).
  by apply: exp_ineq1; apply: Rmult_integral_contrapositive; split; lra.
have back : exp x * (1 - x) < 1.
  have : 1 + - x < exp (- x) by apply: exp_ineq1; lra.
  by move=> /(Rmult_lt_compat_l _ _ _ (exp_pos x)); rewrite -exp_plus Rplus_opp_r exp_0; lra.
have -> : g * x = x + (g - 1) * x by ring.
by rewrite exp_plus; have := exp_pos x; nra.
Qed.

Lemma bernoulli_exp g x : 1 < g -> 1 + g * (exp x - 1) <= exp (g * x).
Proof.
move=> g1; case: (Req_dec x 0) => [->|x0]; first by rewrite Rmult_0_r exp_0; lra.
exact/Rlt_le/bernoulli_exp_lt.
Qed.

(** ** Nearness *)

Section Nearness.
Variable T : finType.
Implicit Types p q h : T -> R.

Definition nearness p q : R := if dom_dec p q then exp (- kl p q) else 0.

Lemma nearness_dom p q : dom p q -> nearness p q = exp (- kl p q).
Proof. by rewrite /nearness; case: dom_dec. Qed.

Lemma nearness_not_dom p q : ~ dom p q -> nearness p q = 0.
Proof. by rewrite /nearness; case: dom_dec. Qed.

Lemma nearness_ge0 p q : 0 <= nearness p q.
Proof. by rewrite /nearness; case: dom_dec => ?; [apply/Rlt_le/exp_pos | apply: Rle_refl]. Qed.

Lemma nearness_gt0 p q : 0 < nearness p q -> dom p q.
Proof. by case: (dom_dec p q) => // /nearness_not_dom ->; lra. Qed.

Lemma nearness_le1 p q : is_dist p -> is_dist q -> nearness p q <= 1.
Proof.
move=> pd qd; case: (dom_dec p q) => [pq|/nearness_not_dom ->]; last by lra.
by rewrite nearness_dom // -exp_0; apply: exp_le; have := kl_ge0 pd qd pq; lra.
Qed.

Lemma nearness_refl p : nearness p p = 1.
Proof. by rewrite nearness_dom // kl_refl Ropp_0 exp_0. Qed.

Section Transfer.
Variables p q : T -> R.
Hypotheses (p_ge0 : forall i, 0 <= p i) (q_ge0 : forall i, 0 <= q i).

Lemma eexp_opp_KL : eexp (- KL (vec p) (vec q))%ext = fin (nearness p q).
Proof.
case: (KL_cases p_ge0 q_ge0) => [[pq ->]|[pq ->]].
  by rewrite nearness_dom.
by rewrite nearness_not_dom.
Qed.

Lemma KL_nearness : KL (vec p) (vec q) = (- elog (fin (nearness p q)))%ext.
Proof.
case: (KL_cases p_ge0 q_ge0) => [[pq ->]|[pq ->]].
  by rewrite nearness_dom // neg_log_exp.
by rewrite nearness_not_dom // neg_log_0.
Qed.

(** A divergence below [+oo] is finite, and so is its exponential. *)

Lemma KL_lt_pinf : holds Lt (KL (vec p) (vec q)) pinf -> 0 < nearness p q.
Proof.
case: (nearness_ge0 p q) => // E; rewrite KL_nearness -E neg_log_0 /=.
by [].
Qed.

Lemma KL_finite : 0 < nearness p q -> KL (vec p) (vec q) = fin (- ln (nearness p q)).
Proof. by move=> n0; rewrite KL_nearness neg_log_fin. Qed.

Lemma eexp_KL : 0 < nearness p q -> eexp (KL (vec p) (vec q)) = fin (/ nearness p q).
Proof.
by move=> n0; rewrite KL_finite // eexp_fin -ln_Rinv // exp_ln //; apply: Rinv_0_lt_compat.
Qed.

End Transfer.

Section Step.
Variables p q h : T -> R.
Hypothesis p_dist : is_dist p.
Hypotheses (q_ge0 : forall i, 0 <= q i) (h_ge0 : forall i, 0 <= h i).

Let p_ge0 i : 0 <= p i. Proof. exact: dist_ge0. Qed.

Lemma nearness_l a : 0 <= a <= 1 -> dom p q ->
  (1 - a) * nearness p q <= nearness p (blend a q h).
Proof.
move=> a01 pq; case: (Req_dec a 1) => [->|a1].
  by rewrite Rminus_diag_eq // Rmult_0_l; apply: nearness_ge0.
have a01' : 0 <= a < 1 by lra.
rewrite !nearness_dom //; last exact: dom_blend_l.
exact: exp_floor_l.
Qed.

Lemma nearness_r a : 0 <= a <= 1 -> dom p h ->
  a * nearness p h <= nearness p (blend a q h).
Proof.
move=> a01 ph; case: (Req_dec a 0) => [->|a0].
  by rewrite Rmult_0_l; apply: nearness_ge0.
have a01' : 0 < a <= 1 by lra.
rewrite !nearness_dom //; last exact: dom_blend_r.
exact: exp_floor.
Qed.

Lemma nearness_both a : 0 <= a <= 1 -> dom p q -> dom p h ->
  (1 - a) * nearness p q + a * nearness p h <= nearness p (blend a q h).
Proof.
move=> a01 pq ph; rewrite !nearness_dom //; first exact: exp_concave.
case: (Req_dec a 0) => a0; last by apply: dom_blend_r => //; lra.
by apply: dom_blend_l => //; lra.
Qed.

Theorem nearness_concave a : 0 <= a <= 1 ->
  (1 - a) * nearness p q + a * nearness p h <= nearness p (blend a q h).
Proof.
move=> a01; case: (dom_dec p q) => pq; case: (dom_dec p h) => ph.
- exact: nearness_both.
- by have := nearness_l a01 pq; rewrite (nearness_not_dom ph); lra.
- by have := nearness_r a01 ph; rewrite (nearness_not_dom pq); lra.
- by have := nearness_ge0 p (blend a q h); rewrite (nearness_not_dom pq) (nearness_not_dom ph); lra.
Qed.

Lemma nearness_floor a : 0 <= a <= 1 -> a * nearness p h <= nearness p (blend a q h).
Proof.
move=> a01; have := nearness_concave a01; have := nearness_ge0 p q => n0.
have : 0 <= (1 - a) * nearness p q by apply: Rmult_le_pos; lra.
lra.
Qed.

Lemma nearness_scaled c (m : T -> R) : 0 <= c -> (forall i, 0 < p i -> m i = c * p i) ->
  nearness p m = c.
Proof.
move=> c0 mE; have [i pi] := dist_exists p_dist.
case: c0 => [c0|c0].
  rewrite nearness_dom; first by rewrite (kl_scaled p_dist c0 mE) Ropp_involutive exp_ln.
  by move=> j mj; case: (p_ge0 j) => // pj; have := mE j pj; nra.
rewrite -c0; apply: nearness_not_dom => /(_ i).
by rewrite (mE i pi) -c0 Rmult_0_l => /(_ erefl); lra.
Qed.

End Step.

(** A likelihood ratio of at most [/ c] costs at most the factor [c]. *)

Lemma nearness_scale p q r c : is_dist p -> (forall i, 0 <= q i) -> (forall i, 0 <= r i) ->
  0 < c -> (forall i, c * q i <= r i) -> c * nearness p q <= nearness p r.
Proof.
move=> pd q0 r0 c0 cqr; case: (dom_dec p q) => [pq|/nearness_not_dom ->]; last first.
  by rewrite Rmult_0_r; apply: nearness_ge0.
rewrite !nearness_dom // => [|i ri]; last by apply: pq; have := cqr i; have := q0 i; nra.
rewrite -{1}(exp_ln c) // -exp_plus; apply: exp_le.
by have := kl_le_scale pd c0 q0 pq (fun i _ => cqr i); lra.
Qed.

Lemma nearness_leak p w s : is_dist p -> s <= 1 -> (forall i, 0 < p i -> w i = 0) ->
  nearness p (blend s p w) = 1 - s.
Proof.
move=> pd s1 w0; apply: nearness_scaled => // [|i /w0 E]; first by lra.
by rewrite /blend E; ring.
Qed.

Lemma nearness_vertex x q : (forall i, 0 <= q i) -> nearness (vertex x) q = q x.
Proof.
move=> q0; apply: nearness_scaled => // [|i]; first exact: vertex_dist.
rewrite /vertex; case: eqP => [->|_] pi; [ring | lra].
Qed.

End Nearness.

(** ** A step anchored in [P0] itself *)

Section Anchored.
Variables (T : finType) (P0 Pt : T -> R) (a : R).
Hypotheses (dP0 : is_dist P0) (dPt : is_dist Pt).
Hypotheses (a0 : 0 < a) (a1 : a <= 1).

Let a01 : 0 <= a <= 1. Proof. by lra. Qed.
Let p_ge0 i : 0 <= P0 i. Proof. exact: dist_ge0. Qed.
Let t_ge0 i : 0 <= Pt i. Proof. exact: dist_ge0. Qed.

Lemma nearness_anchored : (1 - a) * nearness P0 Pt + a <= nearness P0 (blend a Pt P0).
Proof. by have := nearness_concave dP0 t_ge0 p_ge0 a01; rewrite nearness_refl Rmult_1_r. Qed.

Lemma anchored_nearness_ge0 : 0 <= (1 - a) * nearness P0 Pt + a.
Proof. by have := Rmult_le_pos (1 - a) _ ltac:(lra) (nearness_ge0 P0 Pt); lra. Qed.

Lemma KL_anchored :
  KL (vec P0) (mix (fin a) (vec Pt) (vec P0)) = (- elog (fin (nearness P0 (blend a Pt P0))))%ext.
Proof. by rewrite mix_vec KL_nearness // => i; apply: blend_ge0. Qed.

Lemma KL_anchored_le x : 0 <= x -> x <= (1 - a) * nearness P0 Pt + a ->
  unbroken Le (KL (vec P0) (mix (fin a) (vec Pt) (vec P0))) (- elog (fin x))%ext.
Proof.
by move=> x0 le; rewrite KL_anchored; apply: neg_log_le => //; have := nearness_anchored; lra.
Qed.

End Anchored.
