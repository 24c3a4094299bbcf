(** * One anchored step

    How far [blend a q h], that is [(1 - a) q + a h], is from [p] in relative
    entropy. [p] is a distribution; [q] and [h] need only be nonnegative, except
    where the lemma says that they are distributions.

    Main results, with [m = blend a q h] and D for [kl]:
    - [kl_convex]: [D(p||m) <= (1 - a) D(p||q) + a D(p||h)], [0 <= a <= 1];
      [kl_convex_lt]: strictly, if [q] and [h] differ where [p] is positive.
    - [kl_le_scale]: [c r <= q] letterwise gives [D(p||q) <= - ln c + D(p||r)];
      [kl_cover], [kl_le_min]: [c p <= q] or [c <= q] gives [D(p||q) <= - ln c];
      [kl_floor]: [D(p||m) <= - ln a + D(p||h)], [kl_floor_l]: the other part.
    - [exp_concave]: [(1 - a) e^-D(p||q) + a e^-D(p||h) <= e^-D(p||m)];
      [exp_floor], [exp_floor_l]: one term dropped, its domination not needed.
    - [kl_sharp]: [D(p||m) <= - ln ((1 - a) e^-D(p||q) + a e^-D(p||h))], an
      equality at a vertex ([sharp_vertex]) and where mass leaves the support of
      [p] ([sharp_off_support]); [sharp_le_convex], [sharp_le_floor]: it is never
      worse than the other two bounds.
    - [kl_first_order]: [D(p||q) - D(p||m) <= ln (1 + a (ratio p h q - 1))
      <= a (ratio p h q - 1)].
    - [kl_second_order]: [D(p||m) - D(p||q) <= - a (ratio p h q - 1) + 2 a^2 V],
      [V = \sum p (h / q - 1)^2], for [a <= 1/2].
    - [kl_improves_iff]: some weight improves on [q] iff [1 < ratio p h q].
    - [kl_contracts_iff]: for [p] other than [q], some weight contracts by [1 - a],
      [D(p||m) <= (1 - a) D(p||q)], iff [D(p||q) < ratio p h q - 1];
      [kl_contracts_small]: and then every small weight does, strictly.
    - [kl_antitone_iff]: [D(p||m)] falls in [a] on [0, 1] iff [ratio p q h <= 1].
    - [kl_chord]: [a |-> D(p||blend a q h)] is convex.
    - [kl_self_le], [kl_self_lt], [kl_self_mono], [kl_self_floor]: the case
      [h = p]; [self_necessary]: and only that case contracts from everywhere. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** The logarithm is concave *)

Section Scalars.
Implicit Types a x y d e : R.

Lemma mix_gt0 a x y : 0 <= a <= 1 -> 0 < x -> 0 < y -> 0 < (1 - a) * x + a * y.
Proof. by move=> a01 x0 y0; case: (Rle_lt_dec a (1/2)) => *; nra. Qed.

Lemma ln_concave a x y : 0 <= a <= 1 -> 0 < x -> 0 < y ->
  (1 - a) * ln x + a * ln y <= ln ((1 - a) * x + a * y).
Proof.
move=> a01 x0 y0; set c := (1 - a) * x + a * y.
have c0 : 0 < c := mix_gt0 a01 x0 y0.
have := ln_tangent c0 x0; have := ln_tangent c0 y0 => Ly Lx.
have : (1 - a) * (x / c - 1) + a * (y / c - 1) = 0 by rewrite /c; field; rewrite -/c; lra.
by nra.
Qed.

Lemma ln_concave_lt a x y : 0 < a < 1 -> 0 < x -> 0 < y -> x <> y ->
  (1 - a) * ln x + a * ln y < ln ((1 - a) * x + a * y).
Proof.
move=> a01 x0 y0 xy; set c := (1 - a) * x + a * y.
have c0 : 0 < c by apply: mix_gt0; lra.
have xc : x <> c by rewrite /c => E; apply: xy; apply: (Rmult_eq_reg_l a); lra.
have := ln_tangent_lt c0 x0 xc; have := ln_tangent c0 y0 => Ly Lx.
have : (1 - a) * (x / c - 1) + a * (y / c - 1) = 0 by rewrite /c; field; rewrite -/c; lra.
by nra.
Qed.

Lemma exp_mix_gt0 a d e : 0 <= a <= 1 -> 0 < (1 - a) * exp d + a * exp e.
Proof. by move=> a01; apply: mix_gt0 => //; apply: exp_pos. Qed.

(** The sharp bound is below the convex one and below the floor. *)

Lemma sharp_le_convex a d e : 0 <= a <= 1 ->
  - ln ((1 - a) * exp (- d) + a * exp (- e)) <= (1 - a) * d + a * e.
Proof.
by move=> a01; have := ln_concave a01 (exp_pos (- d)) (exp_pos (- e)); rewrite !ln_exp; lra.
Qed.

Lemma sharp_le_floor a d e : 0 < a <= 1 ->
  - ln ((1 - a) * exp (- d) + a * exp (- e)) <= - ln a + e.
Proof.
move=> [a0 a1]; have ed := exp_pos (- d); have ee := exp_pos (- e).
have : ln (a * exp (- e)) <= ln ((1 - a) * exp (- d) + a * exp (- e)) by apply: ln_le; nra.
by rewrite ln_mult // ln_exp; lra.
Qed.

Lemma sharp_le_floor_l a d e : 0 <= a < 1 ->
  - ln ((1 - a) * exp (- d) + a * exp (- e)) <= - ln (1 - a) + d.
Proof.
move=> a01; rewrite Rplus_comm; have a1 : 0 < 1 - a <= 1 by lra.
by have := sharp_le_floor e d a1; have -> : 1 - (1 - a) = a by ring.
Qed.

End Scalars.

(** ** Bounds on [kl p (blend a q h)] *)

Section Step.
Variable T : finType.
Variables p q h : T -> R.
Hypothesis p_dist : is_dist p.
Hypotheses (q_ge0 : forall i, 0 <= q i) (h_ge0 : forall i, 0 <= h i).

Let p_case i : 0 < p i \/ p i = 0.
Proof. by case: (dist_ge0 i p_dist) => [|<-]; [left | right]. Qed.

(** *** Convexity *)

Lemma kl_convex_term a i : 0 <= a <= 1 -> dom p q -> dom p h ->
  p i * (ln (p i) - ln (blend a q h i)) <=
  (1 - a) * (p i * (ln (p i) - ln (q i))) + a * (p i * (ln (p i) - ln (h i))).
Proof.
move=> a01 pq ph; case: (p_case i) => [pi|->]; last by lra.
have := ln_concave a01 (dom_gt0 q_ge0 pq pi) (dom_gt0 h_ge0 ph pi).
by rewrite /blend => L; have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ pi) L; lra.
Qed.

Lemma kl_convex a : 0 <= a <= 1 -> dom p q -> dom p h ->
  kl p (blend a q h) <= (1 - a) * kl p q + a * kl p h.
Proof.
by move=> *; rewrite -sumR_lin; apply: sumR_le => i _; apply: kl_convex_term.
Qed.

Lemma kl_convex_lt a i : 0 < a < 1 -> dom p q -> dom p h ->
  0 < p i -> q i <> h i ->
  kl p (blend a q h) < (1 - a) * kl p q + a * kl p h.
Proof.
move=> a01 pq ph pi qh; rewrite -sumR_lin.
apply: (@sumR_lt _ _ _ i) => [j|]; first by apply: kl_convex_term => //; lra.
have := ln_concave_lt a01 (dom_gt0 q_ge0 pq pi) (dom_gt0 h_ge0 ph pi) qh.
by rewrite /blend => L; have := Rmult_lt_compat_l _ _ _ pi L; lra.
Qed.

(** *** The floor *)

Lemma kl_le_scale c (r s : T -> R) : 0 < c -> (forall i, 0 <= r i) ->
  dom p r -> (forall i, 0 < p i -> c * r i <= s i) -> kl p s <= - ln c + kl p r.
Proof.
move=> c0 r0 pr crs; rewrite -[- ln c]Rmult_1_l -(dist_sum p_dist) -sumR_mulr.
rewrite -sumR_add; apply: sumR_le => i _; case: (p_case i) => [pi|->]; last by lra.
have ri := dom_gt0 r0 pr pi; have cr : 0 < c * r i by nra.
have := ln_le cr (crs i pi); rewrite ln_mult // => L.
by have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ pi) L; lra.
Qed.

Lemma kl_cover c (s : T -> R) : 0 < c ->
  (forall i, 0 < p i -> c * p i <= s i) -> kl p s <= - ln c.
Proof.
move=> c0 cps; have p0 i := dist_ge0 i p_dist.
by have := kl_le_scale c0 p0 (dom_refl (p := p)) cps; rewrite kl_refl; lra.
Qed.

Lemma kl_le_min c (s : T -> R) : 0 < c -> (forall i, 0 < p i -> c <= s i) ->
  kl p s <= - ln c.
Proof.
move=> c0 cs; apply: kl_cover => // i pi; have := cs i pi.
by have := dist_le1 i p_dist; nra.
Qed.

Lemma kl_floor a : 0 < a <= 1 -> dom p h ->
  kl p (blend a q h) <= - ln a + kl p h.
Proof.
move=> a01 ph; apply: kl_le_scale => // [|i _]; first by lra.
by apply: blend_ge_r => //; lra.
Qed.

Lemma kl_floor_l a : 0 <= a < 1 -> dom p q ->
  kl p (blend a q h) <= - ln (1 - a) + kl p q.
Proof.
move=> a01 pq; apply: kl_le_scale => // [|i _]; first by lra.
by apply: blend_ge_l => //; lra.
Qed.

(** *** Concavity of [exp (- kl p _)] *)

Lemma ratio_add a (r s u : T -> R) :
  ratio p (blend a r s) u = (1 - a) * ratio p r u + a * ratio p s u.
Proof.
by rewrite -sumR_lin; apply: eq_sumR => i; rewrite /blend /Rdiv; ring.
Qed.

Lemma ratio_refl (r : T -> R) : dom p r -> ratio p r r = 1.
Proof.
move=> pr; rewrite -(dist_sum p_dist); apply: eq_sumR => i.
case: (Req_dec (r i) 0) => [ri|ri]; last by field.
by rewrite pr // /Rdiv; ring.
Qed.

Lemma ratio_blend a : dom p (blend a q h) ->
  (1 - a) * ratio p q (blend a q h) + a * ratio p h (blend a q h) = 1.
Proof. by move=> pm; rewrite -ratio_add ratio_refl. Qed.

Let m_ge0 a : 0 <= a <= 1 -> forall i, 0 <= blend a q h i.
Proof. by move=> a01 i; apply: blend_ge0. Qed.

Lemma ratio_ge0 (r s : T -> R) :
  (forall i, 0 <= r i) -> (forall i, 0 <= s i) -> 0 <= ratio p r s.
Proof.
move=> r0 s0; apply: sumR_ge0 => i _; have pi := dist_ge0 i p_dist.
have pr : 0 <= p i * r i by apply: Rmult_le_pos.
case: (Rle_lt_or_eq_dec _ _ (s0 i)) => si; last by rewrite -si /Rdiv Rinv_0 Rmult_0_r; lra.
by apply: Rmult_le_pos => //; apply/Rlt_le/Rinv_0_lt_compat.
Qed.

Lemma exp_part (r m : T -> R) : (forall i, 0 <= r i) -> (forall i, 0 <= m i) ->
  dom p r -> dom p m -> exp (- kl p r) <= ratio p r m * exp (- kl p m).
Proof.
move=> r0 m0 pr pm; have := kl_sub_le_exp p_dist m0 r0 pm pr.
have -> : - kl p r = (kl p m - kl p r) + - kl p m by ring.
by rewrite exp_plus => E; apply: Rmult_le_compat_r => //; apply/Rlt_le/exp_pos.
Qed.

Theorem exp_concave a : 0 <= a <= 1 -> dom p q -> dom p h ->
  (1 - a) * exp (- kl p q) + a * exp (- kl p h) <= exp (- kl p (blend a q h)).
Proof.
move=> a01 pq ph; set m := blend a q h.
have pm : dom p m by apply: dom_blend.
have Eq := exp_part q_ge0 (m_ge0 a01) pq pm.
have Eh := exp_part h_ge0 (m_ge0 a01) ph pm.
have R1 : (1 - a) * ratio p q m + a * ratio p h m = 1 by apply: ratio_blend.
apply: (Rle_trans _ ((1 - a) * (ratio p q m * exp (- kl p m))
                     + a * (ratio p h m * exp (- kl p m)))).
  by apply: Rplus_le_compat; apply: Rmult_le_compat_l => //; lra.
by rewrite -!Rmult_assoc -Rmult_plus_distr_r R1; lra.
Qed.

Lemma exp_floor a : 0 < a <= 1 -> dom p h ->
  a * exp (- kl p h) <= exp (- kl p (blend a q h)).
Proof.
move=> a01 ph; rewrite -{1}(exp_ln a) -?exp_plus; last by lra.
by apply: exp_le; have := kl_floor a01 ph; lra.
Qed.

Lemma exp_floor_l a : 0 <= a < 1 -> dom p q ->
  (1 - a) * exp (- kl p q) <= exp (- kl p (blend a q h)).
Proof.
move=> a01 pq; rewrite -{1}(exp_ln (1 - a)) -?exp_plus; last by lra.
by apply: exp_le; have := kl_floor_l a01 pq; lra.
Qed.

Theorem kl_sharp a : 0 <= a <= 1 -> dom p q -> dom p h ->
  kl p (blend a q h) <= - ln ((1 - a) * exp (- kl p q) + a * exp (- kl p h)).
Proof.
move=> a01 pq ph; have := ln_le_exp (exp_mix_gt0 _ _ a01) (exp_concave a01 pq ph).
lra.
Qed.

(** *** First and second order in the weight *)

Section Orders.
Variable a : R.
Hypothesis a01 : 0 <= a <= 1.
Hypotheses (pq : dom p q) (pm : dom p (blend a q h)).

Lemma ratio_step : ratio p (blend a q h) q = 1 + a * (ratio p h q - 1).
Proof. by rewrite ratio_add ratio_refl //; ring. Qed.

Lemma kl_first_order_ln :
  kl p q - kl p (blend a q h) <= ln (1 + a * (ratio p h q - 1)).
Proof. by rewrite -ratio_step; apply: kl_sub_le_ln => //; apply: m_ge0. Qed.

Lemma kl_first_order : kl p q - kl p (blend a q h) <= a * (ratio p h q - 1).
Proof.
have := kl_sub_le p_dist q_ge0 (m_ge0 a01) pq pm; rewrite ratio_step; lra.
Qed.

Lemma kl_first_order_lt i : 0 < p i -> 0 < a -> q i <> h i ->
  kl p q - kl p (blend a q h) < a * (ratio p h q - 1).
Proof.
move=> pi a0 qh; have qm : q i <> blend a q h i.
  by rewrite /blend => E; apply: qh; apply: (Rmult_eq_reg_l a); lra.
have := kl_sub_lt p_dist q_ge0 (m_ge0 a01) pq pm pi qm; rewrite ratio_step; lra.
Qed.

Lemma kl_first_order_rev :
  kl p (blend a q h) - kl p q <=
  a * (ratio p q (blend a q h) - ratio p h (blend a q h)).
Proof.
have := kl_sub_le p_dist (m_ge0 a01) q_ge0 pm pq; have := ratio_blend pm; lra.
Qed.

End Orders.

Definition spread : R := \sum_i p i * (h i / q i - 1) ^ 2.

Lemma spread_ge0 : 0 <= spread.
Proof.
apply: sumR_ge0 => i _; apply: Rmult_le_pos; last exact: pow2_ge_0.
exact: dist_ge0.
Qed.

(** [- ln (1 + t) <= - t + 2 t^2] for [-1/2 <= t]. *)

Lemma ln_second_order t : - (1/2) <= t -> - ln (1 + t) <= - t + 2 * t ^ 2.
Proof.
move=> t2; have t0 : 0 < 1 + t by lra.
have := ln_le_sub1 (Rinv_0_lt_compat _ t0); rewrite ln_Rinv // => L.
have -> : - t + 2 * t ^ 2 = (/ (1 + t) - 1) + t ^ 2 * (1 + 2 * t) / (1 + t).
  by field; lra.
suff : 0 <= t ^ 2 * (1 + 2 * t) / (1 + t) by lra.
apply: Rmult_le_pos; last exact/Rlt_le/Rinv_0_lt_compat.
by apply: Rmult_le_pos; [apply: pow2_ge_0 | lra].
Qed.

Lemma kl_second_order a : 0 <= a <= 1/2 -> dom p q ->
  kl p (blend a q h) - kl p q <= - a * (ratio p h q - 1) + 2 * a ^ 2 * spread.
Proof.
move=> a01 pq; rewrite -(ratio_refl pq) /ratio -sumR_sub -!sumR_mull -sumR_add kl_sub.
apply: sumR_le => i _; case: (p_case i) => [pi|->]; last by rewrite /Rdiv; lra.
have qi := dom_gt0 q_ge0 pq pi; have hi := h_ge0 i.
have hq : 0 <= h i / q i by apply: Rmult_le_pos => //; apply/Rlt_le/Rinv_0_lt_compat.
set t := a * (h i / q i - 1); have t2 : - (1/2) <= t by rewrite /t; nra.
have -> : blend a q h i = q i * (1 + t) by rewrite /blend /t; field; lra.
rewrite ln_mult //; last by lra.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ pi) (ln_second_order t2).
have -> : - a * (p i * h i / q i - p i * q i / q i) +
  2 * a ^ 2 * (p i * (h i / q i - 1) ^ 2) = p i * (- t + 2 * t ^ 2).
  by rewrite /t; field; lra.
lra.
Qed.

(** A slope smaller than the first order leaves room near [a = 0]. *)

Lemma kl_slope_exists c : dom p q -> c < ratio p h q - 1 ->
  exists2 b, 0 < b <= 1/2 &
    forall a, 0 < a <= b -> kl p (blend a q h) < kl p q - a * c.
Proof.
move=> pq cR; have V0 := spread_ge0; set D := ratio p h q - 1 - c.
have D0 : 0 < D by rewrite /D; lra.
have W0 : 0 < 2 * D + 4 * spread by lra.
set b := D / (2 * D + 4 * spread).
have bW : b * (2 * D + 4 * spread) = D by rewrite /b; field; lra.
exists b => [|a [a0 ab]]; first by split; [apply: Rdiv_lt_0_compat | nra].
have aW : a * (2 * D + 4 * spread) <= D.
  by have := Rmult_le_compat_r _ a b (Rlt_le _ _ W0) ab; rewrite bW.
have a2 : 0 <= a <= 1/2 by nra.
have := kl_second_order a2 pq; have : 2 * a * spread < D by nra.
by rewrite /D; nra.
Qed.

Lemma kl_improves_iff : dom p q ->
  ((exists2 a, 0 < a < 1 & kl p (blend a q h) < kl p q) <-> 1 < ratio p h q).
Proof.
move=> pq; split=> [[a a01 lt]|R1].
  have pm : dom p (blend a q h) by apply: dom_blend_l => //; lra.
  have a01' : 0 <= a <= 1 by lra.
  by have := kl_first_order a01' pq pm; nra.
have R0 : 0 < ratio p h q - 1 by lra.
have [b b01 lt] := kl_slope_exists pq R0.
by exists b; [lra | have := lt b; lra].
Qed.

End Step.

(** ** Endpoints and convexity in the weight *)

Section Endpoints.
Variable T : finType.
Implicit Types p q h : T -> R.

Lemma kl_blend0 p q h : kl p (blend 0 q h) = kl p q.
Proof. by apply: eq_kl => // i; apply: blend0. Qed.

Lemma kl_blend1 p q h : kl p (blend 1 q h) = kl p h.
Proof. by apply: eq_kl => // i; apply: blend1. Qed.

Lemma kl_blendC a p q h : kl p (blend a q h) = kl p (blend (1 - a) h q).
Proof. by apply: eq_kl => // i; apply: blendC. Qed.

End Endpoints.

Section Weights.
Variable T : finType.
Variables p q h : T -> R.
Hypothesis p_dist : is_dist p.
Hypotheses (q_ge0 : forall i, 0 <= q i) (h_ge0 : forall i, 0 <= h i).

Lemma kl_weight_convex a b c : 0 <= a <= 1 -> 0 <= b <= 1 -> 0 <= c <= 1 ->
  dom p (blend a q h) -> dom p (blend b q h) ->
  kl p (blend ((1 - c) * a + c * b) q h) <=
  (1 - c) * kl p (blend a q h) + c * kl p (blend b q h).
Proof.
move=> a01 b01 c01 pa pb.
rewrite -(eq_kl (frefl p) (blend_blend a b c q h)).
by apply: kl_convex => // i; apply: blend_ge0.
Qed.

Lemma kl_chord a b c : 0 <= a -> a < b < c -> c <= 1 ->
  dom p (blend a q h) -> dom p (blend c q h) ->
  (c - a) * kl p (blend b q h) <=
  (c - b) * kl p (blend a q h) + (b - a) * kl p (blend c q h).
Proof.
move=> a0 abc c1 pa pc; set t := (b - a) / (c - a).
have tE : t * (c - a) = b - a by rewrite /t; field; lra.
have t01 : 0 <= t <= 1 by split; nra.
have a01 : 0 <= a <= 1 by lra.
have c01 : 0 <= c <= 1 by lra.
have := kl_weight_convex a01 c01 t01 pa pc.
have -> : (1 - t) * a + t * c = b by lra.
have -> : c - b = (1 - t) * (c - a) by lra.
have ca : 0 <= c - a by lra.
by rewrite -tE => /(Rmult_le_compat_l _ _ _ ca); lra.
Qed.

(** The divergence falls all the way to [h] iff [ratio p q h <= 1]. *)

Lemma kl_antitone_iff : dom p h ->
  ((forall a b, 0 <= a <= b -> b <= 1 -> dom p (blend a q h) ->
     kl p (blend b q h) <= kl p (blend a q h)) <-> ratio p q h <= 1).
Proof.
move=> ph; split=> [anti|R1 a b ab b1 pa].
  apply: Rnot_lt_le => /(kl_improves_iff p_dist h_ge0 q_ge0 ph) [a a01].
  have a01' : 0 < 1 - a <= 1 by lra.
  have := anti (1 - a) 1 _ _ (dom_blend_r q_ge0 h_ge0 a01' ph).
  by rewrite (kl_blendC a p h q) kl_blend1 => H; have := H ltac:(lra) ltac:(lra); lra.
have D1 : kl p h <= kl p (blend a q h).
  have pa' : dom p (blend (1 - a) h q) by apply: eq_dom pa => // i; apply: blendC.
  have a01 : 0 <= 1 - a <= 1 by lra.
  by have := kl_first_order p_dist h_ge0 q_ge0 a01 ph pa'; rewrite -kl_blendC; nra.
have [lt|<-] := Rle_lt_or_eq_dec _ _ (proj2 ab); last by lra.
have [b_lt|->] := Rle_lt_or_eq_dec _ _ b1; last by rewrite kl_blend1.
have p1 : dom p (blend 1 q h) by apply: eq_dom ph => // i; rewrite blend1.
have := kl_chord (proj1 ab) (conj lt b_lt) (Rle_refl 1) pa p1.
by rewrite kl_blend1; nra.
Qed.

End Weights.

(** ** When the step contracts by [1 - a] *)

Section Contraction.
Variable T : finType.
Variables p q h : T -> R.
Hypotheses (p_dist : is_dist p) (q_dist : is_dist q).
Hypothesis h_ge0 : forall i, 0 <= h i.
Hypothesis pq : dom p q.

Let q_ge0 i : 0 <= q i. Proof. exact: dist_ge0. Qed.

Lemma kl_contracts_small : kl p q < ratio p h q - 1 ->
  exists2 b, 0 < b <= 1/2 &
    forall a, 0 < a <= b -> kl p (blend a q h) < (1 - a) * kl p q.
Proof.
move=> /(kl_slope_exists p_dist q_ge0 h_ge0 pq) [b b0 lt].
by exists b => // a /lt; lra.
Qed.

(** Either [q] and [h] differ on the support of [p], or mixing changes nothing. *)

Lemma support_cases :
  (exists2 i, 0 < p i & q i <> h i) \/ (forall i, 0 < p i -> h i = q i).
Proof.
pose bad i := (Rlt_dec 0 (p i) : bool) && ~~ (Req_EM_T (q i) (h i) : bool).
case: (pickP bad) => [i bad_i|none]; [left|right=> i pi].
  by exists i; move: bad_i; rewrite /bad; case: Rlt_dec; case: Req_EM_T.
by move: (none i); rewrite /bad; case: Rlt_dec => //=; case: Req_EM_T.
Qed.

Lemma kl_contracts_iff : ~ p =1 q ->
  ((exists2 a, 0 < a < 1 & kl p (blend a q h) <= (1 - a) * kl p q) <->
   kl p q < ratio p h q - 1).
Proof.
move=> ne; split=> [[a a01 le]|/kl_contracts_small [b b0 lt]]; last first.
  by exists b; [lra | have := lt b; lra].
have a01' : 0 <= a <= 1 by lra.
have pm : dom p (blend a q h) by apply: dom_blend_l => //; lra.
have [[i pi qh]|hq] := support_cases.
  have := kl_first_order_lt p_dist q_ge0 h_ge0 a01' pq pm pi _ qh; nra.
have mq : kl p (blend a q h) = kl p q.
  apply: eq_sumR => i; case: (dist_ge0 i p_dist) => [pi|<-]; last by ring.
  by rewrite /blend (hq i pi); congr (_ * (_ - ln _)); ring.
by have := kl_gt0 p_dist q_dist pq ne; nra.
Qed.

End Contraction.

(** ** Where the sharp bound is attained *)

Section Attained.
Variable T : finType.
Variable p : T -> R.

Lemma sharp_vertex x (q h : T -> R) a : 0 < q x -> 0 < h x ->
  kl (vertex x) (blend a q h) =
  - ln ((1 - a) * exp (- kl (vertex x) q) + a * exp (- kl (vertex x) h)).
Proof. by move=> qx hx; rewrite !kl_vertex !Ropp_involutive !exp_ln. Qed.

Lemma off_support (w : T -> R) : (forall i, 0 <= p i) -> (forall i, 0 <= w i) ->
  \sum_i p i * w i = 0 -> forall i, 0 < p i -> w i = 0.
Proof.
move=> p0 w0 S i pi; have pw0 j : 0 <= p j * w j by apply: Rmult_le_pos.
by case/(sumR_eq0 pw0)/(_ i)/Rmult_integral: S; lra.
Qed.

Hypothesis p_dist : is_dist p.

Lemma kl_scaled c (m : T -> R) : 0 < c -> (forall i, 0 < p i -> m i = c * p i) ->
  kl p m = - ln c.
Proof.
move=> c0 mE; rewrite -[RHS]Rmult_1_l -(dist_sum p_dist) -sumR_mulr; apply: eq_sumR => i.
case: (dist_ge0 i p_dist) => [pi|<-]; last by ring.
by rewrite (mE i pi) ln_mult //; ring.
Qed.

Lemma kl_off_support s (w : T -> R) : s < 1 -> (forall i, 0 < p i -> w i = 0) ->
  kl p (blend s p w) = - ln (1 - s).
Proof.
by move=> s1 w0; apply: kl_scaled => [|i /w0 E]; [lra | rewrite /blend E; ring].
Qed.

Lemma sharp_off_support a s t (v w : T -> R) : 0 <= a <= 1 -> s < 1 -> t < 1 ->
  (forall i, 0 < p i -> v i = 0) -> (forall i, 0 < p i -> w i = 0) ->
  kl p (blend a (blend s p v) (blend t p w)) =
  - ln ((1 - a) * (1 - s) + a * (1 - t)).
Proof.
move=> a01 s1 t1 v0 w0; apply: kl_scaled => [|i pi]; first by apply: mix_gt0; lra.
by rewrite /blend v0 // w0 //; ring.
Qed.

End Attained.

(** ** Anchoring to [p] itself *)

Section Self.
Variable T : finType.
Variables p q : T -> R.
Hypotheses (p_dist : is_dist p) (q_dist : is_dist q).

Let p_ge0 i : 0 <= p i. Proof. exact: dist_ge0. Qed.
Let q_ge0 i : 0 <= q i. Proof. exact: dist_ge0. Qed.

Lemma kl_self_le a : 0 <= a <= 1 -> dom p q ->
  kl p (blend a q p) <= (1 - a) * kl p q.
Proof.
move=> a01 pq; have := kl_convex p_dist q_ge0 p_ge0 a01 pq (dom_refl (p := p)).
by rewrite kl_refl; lra.
Qed.

Lemma kl_self_floor a : 0 < a <= 1 -> kl p (blend a q p) <= - ln a.
Proof.
move=> a01; have := kl_floor p_dist q_ge0 p_ge0 a01 (dom_refl (p := p)).
by rewrite kl_refl; lra.
Qed.

Lemma kl_self_sharp a : 0 <= a <= 1 -> dom p q ->
  kl p (blend a q p) <= - ln ((1 - a) * exp (- kl p q) + a).
Proof.
move=> a01 pq; have := kl_sharp p_dist q_ge0 p_ge0 a01 pq (dom_refl (p := p)).
by rewrite kl_refl Ropp_0 exp_0 Rmult_1_r.
Qed.

Lemma kl_self_lt a : 0 < a <= 1 -> dom p q -> ~ p =1 q ->
  kl p (blend a q p) < kl p q.
Proof.
move=> a01 pq ne; have := kl_gt0 p_dist q_dist pq ne.
have a01' : 0 <= a <= 1 by lra.
by have := kl_self_le a01' pq; nra.
Qed.

(** Strict contraction, for weights strictly between 0 and 1. *)

Lemma kl_self_contract_lt a : 0 < a < 1 -> dom p q -> ~ p =1 q ->
  kl p (blend a q p) < (1 - a) * kl p q.
Proof.
move=> a01 pq ne; have [i lt] := dist_neq_lt q_dist p_dist (fun E => ne (fsym E)).
have pi : 0 < p i by have := q_ge0 i; lra.
have := @kl_convex_lt _ _ _ _ p_dist q_ge0 p_ge0 a i a01 pq (dom_refl (p := p)) pi.
by rewrite kl_refl; lra.
Qed.

Lemma kl_self_mono a b : 0 <= a <= b -> b <= 1 -> dom p (blend a q p) ->
  kl p (blend b q p) <= kl p (blend a q p).
Proof.
move=> ab b1 pa; case: (Rle_lt_or_eq_dec _ _ (proj2 ab)) => [lt|<-]; last by lra.
set c := (b - a) / (1 - a); have cE : c * (1 - a) = b - a by rewrite /c; field; lra.
have c01 : 0 <= c <= 1 by split; nra.
have a_dist : is_dist (blend a q p) by apply: blend_dist => //; lra.
have := kl_convex p_dist (fun i => dist_ge0 i a_dist) p_ge0 c01 pa (dom_refl (p := p)).
have := kl_ge0 p_dist a_dist pa; rewrite kl_refl.
have bE : b = a + c - a * c by lra.
by rewrite (eq_kl (frefl p) (blend_blend_l c a q p)) -bE; nra.
Qed.

End Self.

(** A contraction from [q = p] already forces [h = p]. *)

Lemma self_necessary (T : finType) (p h : T -> R) a :
  is_dist p -> is_dist h -> 0 < a <= 1 -> dom p (blend a p h) ->
  kl p (blend a p h) <= (1 - a) * kl p p -> h =1 p.
Proof.
move=> pd hd a01 pm; rewrite kl_refl => le0.
have md : is_dist (blend a p h) by apply: blend_dist => //; lra.
have /(kl_eq0 pd md pm) E : kl p (blend a p h) = 0 by have := kl_ge0 pd md pm; lra.
move=> i; symmetry; move: i; apply/(@blend_eq_l _ a p h); first by lra.
exact: fsym.
Qed.
