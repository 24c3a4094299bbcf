(** * Total variation and chi-square

    - [tv p q] is [(\sum_i |p i - q i|) / 2].
    - [chisq p q] is [\sum_i (p i - q i)^2 / q i], chi-square where [dom p q]
      holds; a letter with [p i > 0 = q i] makes chi-square infinite and [chisq]
      meaningless, as [1 / 0 = 0] here.

    Main results, for distributions and [m = blend a q h]:
    - [tv_ge0], [tv_le1], [tvC], [tv_triangle], [tv_eq0]: [tv] is a metric, [<= 1].
    - [tv_pos]: [tv p q = \sum_i max (p i - q i) 0];
      [tv_event]: [|p(A) - q(A)| <= tv p q].
    - [tv_blend_self]: [tv p (blend a q p) = (1 - a) tv p q];
      [tv_blend_l]: [tv m q = a tv h q]; [tv_convex]: [tv p .] is convex.
    - [kl_self_tv]: [D(p||blend a q p) <= - ln a * tv p q].
    - [pinsker]: [2 (tv p q)^2 <= kl p q].
    - [chisq_ratio]: [1 + chisq p q = ratio p p q];
      [kl_le_ln_chisq]: [kl p q <= ln (1 + chisq p q)].
    - [chisq_blend_self]: [chisq (blend a q p) p = (1 - a)^2 chisq q p]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Hierarchy Derive AutoDerive.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.
Variable T : finType.
Implicit Types p q : T -> R.

Definition tv p q : R := (\sum_i Rabs (p i - q i)) / 2.

Definition chisq p q : R := \sum_i (p i - q i) ^ 2 * / q i.

Lemma eq_tv p p' q q' : p =1 p' -> q =1 q' -> tv p q = tv p' q'.
Proof. by move=> pp qq; congr (_ / _); apply: eq_sumR => i; rewrite pp qq. Qed.

Lemma eq_chisq p p' q q' : p =1 p' -> q =1 q' -> chisq p q = chisq p' q'.
Proof. by move=> pp qq; apply: eq_sumR => i; rewrite pp qq. Qed.

End Definitions.

Arguments tv {T} p q.
Arguments chisq {T} p q.

(** ** Total variation *)

Section TotalVariation.
Variable T : finType.
Implicit Types p q h r : T -> R.

Lemma tv_ge0 p q : 0 <= tv p q.
Proof.
have : 0 <= \sum_i Rabs (p i - q i) by apply: sumR_ge0 => i _; apply: Rabs_pos.
by rewrite /tv; lra.
Qed.

Lemma tv_refl p : tv p p = 0.
Proof.
by rewrite /tv sumR0 => [|i _]; [lra | rewrite Rminus_diag_eq // Rabs_R0].
Qed.

Lemma tvC p q : tv p q = tv q p.
Proof. by congr (_ / _); apply: eq_sumR => i; rewrite Rabs_minus_sym. Qed.

Lemma tv_triangle q p r : tv p r <= tv p q + tv q r.
Proof.
suff : \sum_i Rabs (p i - r i) <= \sum_i Rabs (p i - q i) + \sum_i Rabs (q i - r i).
  by rewrite /tv; lra.
rewrite -sumR_add; apply: sumR_le => i _.
by have -> : p i - r i = (p i - q i) + (q i - r i); [ring | apply: Rabs_triang].
Qed.

Lemma tv_eq0 p q : tv p q = 0 <-> p =1 q.
Proof.
split=> [E i|E]; last by rewrite (eq_tv E (frefl q)) tv_refl.
have t0 j : 0 <= Rabs (p j - q j) by apply: Rabs_pos.
have /(sumR_eq0 t0)/(_ i) : \sum_j Rabs (p j - q j) = 0 by move: E; rewrite /tv; lra.
by case: (Req_dec (p i - q i) 0) => [|ne /Rabs_no_R0]; lra.
Qed.

Lemma tv_pos p q : is_dist p -> is_dist q ->
  tv p q = \sum_i Rmax (p i - q i) 0.
Proof.
move=> pd qd; have S0 : \sum_i (p i - q i) = 0.
  by rewrite sumR_sub (dist_sum pd) (dist_sum qd); lra.
have -> : tv p q = (\sum_i Rabs (p i - q i) + \sum_i (p i - q i)) / 2.
  by rewrite S0 /tv; lra.
rewrite -sumR_add -sumR_div; apply: eq_sumR => i.
by rewrite /Rmax /Rabs; case: Rle_dec; case: Rcase_abs => * /=; lra.
Qed.

Lemma tv_le1 p q : is_dist p -> is_dist q -> tv p q <= 1.
Proof.
move=> pd qd; rewrite tv_pos // -(dist_sum pd); apply: sumR_le => i _.
by apply: Rmax_lub; have := dist_ge0 i pd; have := dist_ge0 i qd; lra.
Qed.

Lemma tv_event p q (A : pred T) : is_dist p -> is_dist q ->
  Rabs (\sum_(i | A i) p i - \sum_(i | A i) q i) <= tv p q.
Proof.
have one p' q' : is_dist p' -> is_dist q' ->
    \sum_(i | A i) p' i - \sum_(i | A i) q' i <= tv p' q'.
  move=> pd qd; rewrite tv_pos // -sumR_sub big_mkcond; apply: sumR_le => i _.
  by case: ifP => _; [apply: Rmax_l | apply: Rmax_r].
move=> pd qd; apply: Rabs_le; have := one _ _ pd qd; have := one _ _ qd pd.
by rewrite (tvC q p); lra.
Qed.

(** *** Mixtures *)

Lemma tv_scale c p q r s : 0 <= c -> (forall i, p i - q i = c * (r i - s i)) ->
  tv p q = c * tv r s.
Proof.
move=> c0 E; rewrite /tv /Rdiv -Rmult_assoc -sumR_mull; congr (_ * _).
by apply: eq_sumR => i; rewrite E Rabs_mult (Rabs_pos_eq c).
Qed.

Lemma tv_blend_self a p q : a <= 1 -> tv p (blend a q p) = (1 - a) * tv p q.
Proof. by move=> a1; apply: tv_scale => [|i]; [lra | rewrite /blend; ring]. Qed.

Lemma tv_blend_l a q h : 0 <= a -> tv (blend a q h) q = a * tv h q.
Proof. by move=> a0; apply: tv_scale => [|i]; [lra | rewrite /blend; ring]. Qed.

Lemma tv_blend_r a q h : a <= 1 -> tv (blend a q h) h = (1 - a) * tv q h.
Proof. by move=> a1; apply: tv_scale => [|i]; [lra | rewrite /blend; ring]. Qed.

Lemma tv_convex a p q h : 0 <= a <= 1 ->
  tv p (blend a q h) <= (1 - a) * tv p q + a * tv p h.
Proof.
move=> a01; suff : \sum_i Rabs (p i - blend a q h i) <=
    (1 - a) * (\sum_i Rabs (p i - q i)) + a * (\sum_i Rabs (p i - h i)).
  by rewrite /tv; lra.
rewrite -sumR_lin; apply: sumR_le => i _.
have -> : p i - blend a q h i = (1 - a) * (p i - q i) + a * (p i - h i).
  by rewrite /blend; ring.
apply: Rle_trans (Rabs_triang _ _) _.
by rewrite !Rabs_mult (Rabs_pos_eq a) ?(Rabs_pos_eq (1 - a)); lra.
Qed.

(** *** From total variation to relative entropy *)

Lemma kl_self_tv a p q : 0 < a <= 1 -> is_dist p -> is_dist q ->
  kl p (blend a q p) <= - ln a * tv p q.
Proof.
move=> [a0 a1] pd qd; have la : ln a <= 0 by apply: ln_le0.
rewrite tv_pos // -sumR_mull; apply: sumR_le => i _.
have qi := dist_ge0 i qd; case: (dist_ge0 i pd) => [pi|<-]; last first.
  by rewrite Rmult_0_l; apply: Rmult_le_pos; [lra | apply: Rmax_r].
case: (Rle_lt_dec (p i) (q i)) => pq.
  rewrite Rmax_right; last by lra.
  have : ln (p i) <= ln (blend a q p i) by apply: ln_le => //; rewrite /blend; nra.
  by nra.
rewrite Rmax_left; last by lra.
set t := q i / p i; have qE : q i = t * p i by rewrite /t; field; lra.
have t01 : 0 <= t <= 1 by split; nra.
have := ln_concave t01 a0 Rlt_0_1; rewrite ln_1 => L.
have -> : blend a q p i = p i * ((1 - t) * a + t * 1) by rewrite /blend qE; ring.
rewrite ln_mult //; last by apply: mix_gt0 => //; lra.
by rewrite qE; nra.
Qed.

End TotalVariation.

(** ** Pinsker's inequality *)

Section Pinsker.

(** [x ln x - x + 1 >= 3 (x - 1)^2 / (2 x + 4)], as the difference divided by [x]
    has the derivative [(x - 1)^3 / (x (x + 2))^2]. *)

Let gap (x : R) := ln x - (x - 1) * (5 * x + 1) / (2 * x * (x + 2)).
Let slope (x : R) := (x - 1) ^ 3 / (x * (x + 2)) ^ 2.

Lemma gap_derive x : 0 < x -> derivable_pt_lim gap x (slope x).
Proof.
move=> x0; apply/is_derive_Reals; rewrite /gap; auto_derive; first by repeat split; [|nra].
by rewrite /slope; field; lra.
Qed.

Lemma gap_ge0 x : 0 < x -> 0 <= gap x.
Proof.
move=> x0; have g1 : gap 1 = 0 by rewrite /gap ln_1; field.
have [lt|[->|gt]] := Rtotal_order x 1; last 2 first.
- by rewrite g1; lra.
- have [c [E [c1 cx]]] := MVT_cor2 gap slope 1 x gt (fun c H => gap_derive (x := c) ltac:(lra)).
  suff : 0 <= slope c * (x - 1) by lra.
  apply: Rmult_le_pos; last by lra.
  by apply: Rmult_le_pos; [apply: pow_le; lra | apply/Rlt_le/Rinv_0_lt_compat/pow_lt; nra].
have [c [E [cx c1]]] := MVT_cor2 gap slope x 1 lt (fun c H => gap_derive (x := c) ltac:(lra)).
suff : 0 <= - slope c * (1 - x) by lra.
apply: Rmult_le_pos; last by lra.
have -> : - slope c = (1 - c) ^ 3 / (c * (c + 2)) ^ 2 by rewrite /slope; field; lra.
by apply: Rmult_le_pos; [apply: pow_le; lra | apply/Rlt_le/Rinv_0_lt_compat/pow_lt; nra].
Qed.

(** Rescaled: [3 (a - b)^2 <= (2 a + 4 b) (a ln (a / b) - a + b)]. *)

Lemma pinsker_term a b : 0 <= a -> 0 <= b -> (b = 0 -> a = 0) ->
  3 * (a - b) ^ 2 <= (2 * a + 4 * b) * (a * (ln a - ln b) - a + b).
Proof.
move=> [a0|<-] b0 ab; last by nra.
have {}b0 : 0 < b by case: b0 => // /esym/ab; lra.
have x0 := Rdiv_lt_0_compat _ _ a0 b0; have := gap_ge0 x0; rewrite /gap ln_quot //.
set L := ln a - ln b.
have -> : (a / b - 1) * (5 * (a / b) + 1) / (2 * (a / b) * (a / b + 2)) =
  (a - b) * (5 * a + b) / (2 * a * (a + 2 * b)) by field; nra.
set S := (a - b) * (5 * a + b) / (2 * a * (a + 2 * b)) => LS.
have SE : S * (2 * a * (a + 2 * b)) = (a - b) * (5 * a + b) by rewrite /S; field; lra.
have D0 : 0 <= 2 * a * (a + 2 * b) by nra.
by have := Rmult_le_pos _ _ LS D0; nra.
Qed.

Lemma sqrt_prod_le x y z : 0 <= y -> 0 <= z -> x ^ 2 <= y * z ->
  Rabs x <= sqrt y * sqrt z.
Proof.
move=> y0 z0 xyz; rewrite -sqrt_mult // -sqrt_Rsqr_abs; apply: sqrt_le_1_alt.
by rewrite Rsqr_pow2.
Qed.

Theorem pinsker (T : finType) (p q : T -> R) :
  is_dist p -> is_dist q -> dom p q -> 2 * tv p q ^ 2 <= kl p q.
Proof.
move=> pd qd pq.
set u := fun i => (2 * p i + 4 * q i) / 3.
set v := fun i => p i * (ln (p i) - ln (q i)) - p i + q i.
have u0 i : 0 <= u i by have := dist_ge0 i pd; have := dist_ge0 i qd; rewrite /u; lra.
have v0 i : 0 <= v i.
  have /(gibbs_term (dist_ge0 i pd) (dist_ge0 i qd)) : q i = 0 -> p i = 0 := pq i.
  by rewrite /v; lra.
have uS : \sum_i u i = 2 by rewrite sumR_div sumR_lin (dist_sum pd) (dist_sum qd); lra.
have vS : \sum_i v i = kl p q by rewrite sumR_add sumR_sub (dist_sum pd) (dist_sum qd) /kl; lra.
have A : \sum_i Rabs (p i - q i) <= \sum_i sqrt (u i) * sqrt (v i).
  apply: sumR_le => i _; apply: sqrt_prod_le => //.
  have := pinsker_term (dist_ge0 i pd) (dist_ge0 i qd) (pq i); rewrite /u /v; lra.
have CS := sumR_CS (fun i => sqrt (u i)) (fun i => sqrt (v i)).
have sq (f : T -> R) : (forall i, 0 <= f i) ->
    \sum_i sqrt (f i) ^ 2 = \sum_i f i.
  by move=> f0; apply: eq_sumR => i; rewrite pow2_sqrt.
rewrite (sq _ u0) (sq _ v0) uS vS in CS.
have T0 := tv_ge0 p q; have TE : \sum_i Rabs (p i - q i) = 2 * tv p q by rewrite /tv; lra.
by rewrite TE in A; nra.
Qed.

End Pinsker.

(** ** Chi-square *)

Section ChiSquare.
Variable T : finType.
Implicit Types p q h : T -> R.

Lemma chisq_ge0 p q : (forall i, 0 <= q i) -> 0 <= chisq p q.
Proof.
move=> q0; apply: sumR_ge0 => i _; apply: Rmult_le_pos; first exact: pow2_ge_0.
case: (q0 i) => [qi|<-]; first exact/Rlt_le/Rinv_0_lt_compat.
by rewrite Rinv_0; lra.
Qed.

Lemma chisq_refl p : chisq p p = 0.
Proof. by apply: sumR0 => i _; ring. Qed.

Lemma chisq_ratio p q : is_dist p -> is_dist q -> dom p q ->
  1 + chisq p q = ratio p p q.
Proof.
move=> pd qd pq; have -> : 1 = \sum_i (2 * p i + -1 * q i).
  by rewrite sumR_lin (dist_sum pd) (dist_sum qd); ring.
rewrite -sumR_add; apply: eq_sumR => i.
case: (Req_dec (q i) 0) => [qi|qi]; last by field.
by rewrite (pq i qi) qi /Rdiv; ring.
Qed.

Lemma kl_le_ln_chisq p q : is_dist p -> is_dist q -> dom p q ->
  kl p q <= ln (1 + chisq p q).
Proof.
move=> pd qd pq; have p0 i := dist_ge0 i pd; have q0 i := dist_ge0 i qd.
have := kl_sub_le_ln pd q0 p0 pq (dom_refl (p := p)).
by rewrite kl_refl chisq_ratio //; lra.
Qed.

Lemma kl_le_chisq p q : is_dist p -> is_dist q -> dom p q ->
  kl p q <= chisq p q.
Proof.
move=> pd qd pq; have := kl_le_ln_chisq pd qd pq.
have C0 : 0 <= chisq p q by apply: chisq_ge0 => i; apply: dist_ge0.
by have := @ln_le_sub1 (1 + chisq p q); lra.
Qed.

Lemma chisq_blend_self a p q :
  chisq (blend a q p) p = (1 - a) ^ 2 * chisq q p.
Proof. by rewrite -sumR_mull; apply: eq_sumR => i; rewrite /blend; ring. Qed.

Lemma chisq_blend_le a p q : is_dist p -> is_dist q -> dom p q -> 0 <= a < 1 ->
  chisq p (blend a q p) <= (1 - a) * chisq p q.
Proof.
move=> pd qd pq a01; rewrite -sumR_mull; apply: sumR_le => i _.
have pi := dist_ge0 i pd; case: (dist_ge0 i qd) => [qi|/esym qi]; last first.
  by rewrite /blend qi (pq i qi) !Rmult_0_r Rplus_0_r Rinv_0; lra.
have m0 : 0 < blend a q p i by apply: blend_gt0_l.
have -> : p i - blend a q p i = (1 - a) * (p i - q i) by rewrite /blend; ring.
have le : / blend a q p i <= / ((1 - a) * q i).
  by apply: Rinv_le_contravar; [nra | apply: blend_ge_l => //; lra].
have -> : (1 - a) * ((p i - q i) ^ 2 * / q i) =
    ((1 - a) * (p i - q i)) ^ 2 * / ((1 - a) * q i) by field; lra.
by apply: Rmult_le_compat_l => //; apply: pow2_ge_0.
Qed.

End ChiSquare.
