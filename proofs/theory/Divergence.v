(** * Relative entropy

    - [kl p q] is [\sum_i p i * (ln (p i) - ln (q i))], in nats. Since the library
      has [ln 0 = 0], it is D(p||q) where [dom p q] holds; elsewhere D(p||q) is
      infinite and [kl p q] says nothing.
    - [ratio p r q] is [\sum_i p i * r i / q i]; under [dom p q] the terms outside
      the support of [p] vanish, as [0 * (r i / 0) = 0].

    Everything rests on one inequality:
    - [ln_le_sub1]: [ln x <= x - 1] for [0 < x]; [ln_lt_sub1]: strictly if [x <> 1].

    Main results, for distributions [p], [q], [r] with [dom p q] and [dom p r]:
    - [kl_ge0]: [0 <= kl p q] (Gibbs).
    - [kl_eq0]: [kl p q = 0] iff [p =1 q]; [kl_gt0]: otherwise [0 < kl p q].
    - [jensen_ln]: [\sum w ln x <= ln (\sum w x)] for a distribution [w];
      [jensen_ln_eq]: with equality iff [x] is constant where [w] is positive.
    - [log_sum]: [(\sum f) (ln (\sum f) - ln (\sum g)) <= \sum f (ln f - ln g)].
    - [kl_sub_le_ln]: [kl p q - kl p r <= ln (ratio p r q)].
    - [kl_sub_le]: [kl p q - kl p r <= ratio p r q - 1] (first order).
    - [kl_vertex]: [kl (vertex x) q = - ln (q x)].
    - [off_mass]: letters that [p] never uses have mass at most [1 - e^-D(p||q)]
      under [q].
    - [data_processing]: [D(pK||qK) <= D(p||q)] for a channel [K]; [through K p] is
      [pK u = \sum_i p i * K i u]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** The logarithm and its tangents *)

Section Logarithm.
Implicit Types x y c : R.

Lemma ln_lt_sub1 x : 0 < x -> x <> 1 -> ln x < x - 1.
Proof.
move=> x0 x1; have : 1 + ln x < exp (ln x).
  apply: exp_ineq1 => l0; apply: x1.
  by rewrite -(exp_ln x) // l0 exp_0.
by rewrite exp_ln //; lra.
Qed.

Lemma ln_le_sub1 x : 0 < x -> ln x <= x - 1.
Proof.
move=> x0; case: (Req_dec x 1) => [->|x1]; first by rewrite ln_1; lra.
by have := ln_lt_sub1 x0 x1; lra.
Qed.

Lemma ln_quot x y : 0 < x -> 0 < y -> ln (x / y) = ln x - ln y.
Proof.
move=> x0 y0; rewrite /Rdiv ln_mult ?ln_Rinv //; exact: Rinv_0_lt_compat.
Qed.

Lemma ln_tangent c x : 0 < c -> 0 < x -> ln x <= ln c + (x / c - 1).
Proof.
move=> c0 x0; have := ln_le_sub1 (Rdiv_lt_0_compat _ _ x0 c0).
by rewrite ln_quot //; lra.
Qed.

Lemma ln_tangent_lt c x :
  0 < c -> 0 < x -> x <> c -> ln x < ln c + (x / c - 1).
Proof.
move=> c0 x0 xc; have xc1 : x / c <> 1.
  by move=> E; apply: xc; rewrite -(Rmult_1_l c) -E; field; lra.
by have := ln_lt_sub1 (Rdiv_lt_0_compat _ _ x0 c0) xc1; rewrite ln_quot //; lra.
Qed.

Lemma ln_le x y : 0 < x -> x <= y -> ln x <= ln y.
Proof.
move=> x0 [xy|->]; last exact: Rle_refl.
by apply/Rlt_le/ln_increasing.
Qed.

Lemma ln_ge0 x : 1 <= x -> 0 <= ln x.
Proof. by move=> x1; rewrite -ln_1; apply: ln_le => //; lra. Qed.

Lemma ln_le0 x : 0 < x <= 1 -> ln x <= 0.
Proof. by move=> [x0 x1]; rewrite -ln_1; apply: ln_le. Qed.

Lemma ln_lt0 x : 0 < x < 1 -> ln x < 0.
Proof. by move=> [x0 x1]; rewrite -ln_1; apply: ln_increasing. Qed.

Lemma ln_gt0 x : 1 < x -> 0 < ln x.
Proof. by move=> x1; rewrite -ln_1; apply: ln_increasing => //; lra. Qed.

Lemma exp_le x y : x <= y -> exp x <= exp y.
Proof. by move=> [xy|->]; [apply/Rlt_le/exp_increasing | apply: Rle_refl]. Qed.

Lemma exp_le_ln x y : 0 < y -> x <= ln y -> exp x <= y.
Proof. by move=> y0 xy; rewrite -(exp_ln y) //; apply: exp_le. Qed.

Lemma ln_le_exp x y : 0 < x -> x <= exp y -> ln x <= y.
Proof. by move=> x0 xy; rewrite -(ln_exp y); apply: ln_le. Qed.

End Logarithm.

(** ** Jensen's inequality for the logarithm *)

Section Jensen.
Variable T : finType.
Variables w x : T -> R.
Hypothesis w_dist : is_dist w.
Hypothesis x_gt0 : forall i, 0 < w i -> 0 < x i.

Lemma jensen_avg_gt0 : 0 < \sum_i w i * x i.
Proof.
have [i wi] := dist_exists w_dist; apply: (@sumR_gt0 _ _ i) => [j|].
  case: (Rle_lt_or_eq_dec _ _ (dist_ge0 j w_dist)) => [wj|<-]; last by lra.
  by have := x_gt0 wj; nra.
by have := x_gt0 wi; nra.
Qed.

Let c := \sum_i w i * x i.

Lemma jensen_term i : w i * ln (x i) <= w i * ln c + (w i * x i / c - w i).
Proof.
have c0 : 0 < c := jensen_avg_gt0.
case: (Rle_lt_or_eq_dec _ _ (dist_ge0 i w_dist)) => [wi|<-]; last by rewrite /Rdiv; lra.
by have := ln_tangent c0 (x_gt0 wi); rewrite /Rdiv; nra.
Qed.

Lemma jensen_sum : \sum_i (w i * ln c + (w i * x i / c - w i)) = ln c.
Proof.
have c0 : 0 < c := jensen_avg_gt0.
rewrite sumR_add sumR_sub sumR_mulr sumR_div (dist_sum w_dist) -/c; field; lra.
Qed.

Lemma jensen_ln : \sum_i w i * ln (x i) <= ln (\sum_i w i * x i).
Proof. by rewrite -/c -jensen_sum; apply: sumR_le => i _; apply: jensen_term. Qed.

Lemma jensen_ln_lt i : 0 < w i -> x i <> \sum_i w i * x i ->
  \sum_i w i * ln (x i) < ln (\sum_i w i * x i).
Proof.
have c0 : 0 < c := jensen_avg_gt0.
rewrite -/c => wi xc; rewrite -jensen_sum.
apply: (@sumR_lt _ _ _ i) => [j|]; first exact: jensen_term.
by have := ln_tangent_lt c0 (x_gt0 wi) xc; rewrite /Rdiv; nra.
Qed.

Lemma jensen_ln_eq :
  \sum_i w i * ln (x i) = ln (\sum_i w i * x i) <->
  (forall i, 0 < w i -> x i = \sum_i w i * x i).
Proof.
split=> [E i wi|xc].
  by case: (Req_dec (x i) (\sum_i w i * x i)) => // /(jensen_ln_lt wi); lra.
rewrite -[RHS]Rmult_1_l -(dist_sum w_dist) -sumR_mulr; apply: eq_sumR => i.
case: (Rle_lt_or_eq_dec _ _ (dist_ge0 i w_dist)) => [wi|<-]; last by ring.
by rewrite (xc _ wi).
Qed.

End Jensen.

(** ** Definition of the divergence and its plain forms *)

Section Definitions.
Variable T : finType.
Implicit Types p q r : T -> R.

Definition kl p q : R := \sum_i p i * (ln (p i) - ln (q i)).

Definition ratio p r q : R := \sum_i p i * r i / q i.

Lemma eq_kl p p' q q' : p =1 p' -> q =1 q' -> kl p q = kl p' q'.
Proof. by move=> pp qq; apply: eq_sumR => i; rewrite pp qq. Qed.

Lemma eq_ratio p p' r r' q q' :
  p =1 p' -> r =1 r' -> q =1 q' -> ratio p r q = ratio p' r' q'.
Proof. by move=> pp rr qq; apply: eq_sumR => i; rewrite pp rr qq. Qed.

Lemma kl_split p q : kl p q = \sum_i p i * ln (p i) - \sum_i p i * ln (q i).
Proof. by rewrite -sumR_sub; apply: eq_sumR => i; ring. Qed.

Lemma kl_refl p : kl p p = 0.
Proof. by apply: sumR0 => i _; ring. Qed.

(** The quotient form holds under domination: terms with [p i = 0] vanish. *)

Lemma kl_quot p q : (forall i, 0 <= p i) -> (forall i, 0 <= q i) -> dom p q ->
  kl p q = \sum_i p i * ln (p i / q i).
Proof.
move=> p0 q0 pq; apply: eq_sumR => i.
case: (Rle_lt_or_eq_dec _ _ (p0 i)) => [pi|<-]; last by ring.
by rewrite ln_quot //; apply: dom_gt0 pi.
Qed.

(** The entropy of [p] cancels in a difference, whatever is dominated. *)

Lemma kl_sub p q r : kl p q - kl p r = \sum_i p i * (ln (r i) - ln (q i)).
Proof. by rewrite -sumR_sub; apply: eq_sumR => i; ring. Qed.

Lemma kl_vertex x q : kl (vertex x) q = - ln (q x).
Proof.
rewrite /kl vertex_avg vertex_in ln_1; ring.
Qed.

Lemma ratio_vertex x r q : ratio (vertex x) r q = r x / q x.
Proof.
rewrite -(vertex_avg x (fun i => r i / q i)); apply: eq_sumR => i.
by rewrite /Rdiv; ring.
Qed.

End Definitions.

Arguments kl {T} p q.
Arguments ratio {T} p r q.

(** ** Gibbs' inequality *)

Section Gibbs.
Variable T : finType.
Implicit Types p q r : T -> R.

Lemma gibbs_term (a b : R) :
  0 <= a -> 0 <= b -> (b = 0 -> a = 0) -> a - b <= a * (ln a - ln b).
Proof.
move=> [a0|<-] b0 ab; last by lra.
have {}b0 : 0 < b by case: b0 => // /esym/ab; lra.
have := ln_le_sub1 (Rdiv_lt_0_compat _ _ b0 a0); rewrite ln_quot // => L.
have : a * (ln b - ln a) <= a * (b / a - 1) by apply: Rmult_le_compat_l => //; lra.
by have -> : a * (b / a - 1) = b - a; [field; lra | lra].
Qed.

Lemma gibbs_term_lt (a b : R) :
  0 <= a -> 0 <= b -> (b = 0 -> a = 0) -> a <> b -> a - b < a * (ln a - ln b).
Proof.
move=> [a0|<-] b0 ab ne; last by lra.
have {}b0 : 0 < b by case: b0 => // /esym/ab; lra.
have := ln_tangent_lt a0 b0 (nesym ne) => L.
have : a * (ln b - ln a) < a * (b / a - 1) by apply: Rmult_lt_compat_l => //; lra.
by have -> : a * (b / a - 1) = b - a; [field; lra | lra].
Qed.

Lemma kl_ge_sub p q : (forall i, 0 <= p i) -> (forall i, 0 <= q i) -> dom p q ->
  \sum_i p i - \sum_i q i <= kl p q.
Proof.
move=> p0 q0 pq; rewrite -sumR_sub; apply: sumR_le => i _.
by apply: gibbs_term => //; apply: pq.
Qed.

Lemma kl_ge0 p q : is_dist p -> is_dist q -> dom p q -> 0 <= kl p q.
Proof. by move=> [p0 p1] [q0 q1] /(kl_ge_sub p0 q0); lra. Qed.

Lemma kl_gt0 p q :
  is_dist p -> is_dist q -> dom p q -> ~ p =1 q -> 0 < kl p q.
Proof.
move=> [p0 p1] [q0 q1] pq /neq_exists [i ne].
have -> : 0 = \sum_i (p i - q i) by rewrite sumR_sub; lra.
apply: (@sumR_lt _ _ _ i) => [j|]; first by apply: gibbs_term => //; apply: pq.
by apply: gibbs_term_lt => //; apply: pq.
Qed.

Lemma kl_eq0 p q :
  is_dist p -> is_dist q -> dom p q -> (kl p q = 0 <-> p =1 q).
Proof.
move=> pd qd pq; split=> [E|E]; last by rewrite -(eq_kl (frefl p) E) kl_refl.
by case: (eqfun_dec p q) => // /(kl_gt0 pd qd pq); lra.
Qed.

(** The log-sum inequality, on any set of letters. *)

Lemma log_sum_term (c a b : R) : 0 < c -> 0 <= a -> 0 <= b -> (b = 0 -> a = 0) ->
  a * ln c + (a - c * b) <= a * (ln a - ln b).
Proof.
move=> c0 a0 b0 ab; case: (Rle_lt_or_eq_dec _ _ a0) => [a1|<-]; last by nra.
have b1 : 0 < b by case: b0 => // /esym/ab; lra.
have cb0 : 0 < c * b by nra.
have : a - c * b <= a * (ln a - ln (c * b)) by apply: gibbs_term; lra.
by rewrite ln_mult //; lra.
Qed.

Lemma log_sum (P : pred T) (f g : T -> R) :
  (forall i, 0 <= f i) -> (forall i, 0 <= g i) -> dom f g ->
  (\sum_(i | P i) f i) * (ln (\sum_(i | P i) f i) - ln (\sum_(i | P i) g i))
  <= \sum_(i | P i) f i * (ln (f i) - ln (g i)).
Proof.
move=> f0 g0 fg; set F := \sum_(i | P i) f i; set G := \sum_(i | P i) g i.
have F0 : 0 <= F by apply: sumR_ge0.
have G0 : 0 <= G by apply: sumR_ge0.
case: (Rle_lt_or_eq_dec _ _ F0) => [F1|F1]; last first.
  have fP i : P i -> f i = 0 by apply: sumR_eq0_in.
  by rewrite -F1 Rmult_0_l sumR0 => [|i /fP ->]; lra.
have G1 : 0 < G.
  case: (Rle_lt_or_eq_dec _ _ G0) => // G1.
  suff: F = 0 by lra.
  by apply: sumR0 => i Pi; apply/fg/(sumR_eq0_in (P := P)).
have c0 := Rdiv_lt_0_compat _ _ F1 G1.
have : \sum_(i | P i) (f i * ln (F / G) + (f i - F / G * g i))
    <= \sum_(i | P i) f i * (ln (f i) - ln (g i)).
  by apply: sumR_le => i _; apply: log_sum_term => //; apply: fg.
rewrite sumR_add sumR_sub sumR_mulr sumR_mull -/F -/G ln_quot //.
by have -> : F / G * G = F; [field; lra | lra].
Qed.

End Gibbs.

(** ** Differences of divergences: the tangent inequality *)

Section Difference.
Variable T : finType.
Variables p q r : T -> R.
Hypotheses (p_dist : is_dist p).
Hypotheses (q_ge0 : forall i, 0 <= q i) (r_ge0 : forall i, 0 <= r i).
Hypotheses (pq : dom p q) (pr : dom p r).

Lemma ratio_avg : ratio p r q = \sum_i p i * (r i / q i).
Proof. by apply: eq_sumR => i; rewrite /Rdiv; ring. Qed.

Lemma quot_gt0 i : 0 < p i -> 0 < r i / q i.
Proof.
by move=> pi; apply: Rdiv_lt_0_compat; [apply: (dom_gt0 r_ge0 pr) | apply: (dom_gt0 q_ge0 pq)].
Qed.

Lemma ratio_gt0 : 0 < ratio p r q.
Proof. by rewrite ratio_avg; apply: (jensen_avg_gt0 p_dist); apply: quot_gt0. Qed.

Lemma kl_sub_quot : kl p q - kl p r = \sum_i p i * ln (r i / q i).
Proof.
rewrite kl_sub; apply: eq_sumR => i.
case: (Rle_lt_or_eq_dec _ _ (dist_ge0 i p_dist)) => [pi|<-]; last by ring.
by rewrite ln_quot; [|apply: (dom_gt0 r_ge0 pr) | apply: (dom_gt0 q_ge0 pq)].
Qed.

Lemma kl_sub_le_ln : kl p q - kl p r <= ln (ratio p r q).
Proof.
by rewrite kl_sub_quot ratio_avg; apply: (jensen_ln p_dist); apply: quot_gt0.
Qed.

Lemma kl_sub_le_exp : exp (kl p q - kl p r) <= ratio p r q.
Proof. by apply: exp_le_ln; [apply: ratio_gt0 | apply: kl_sub_le_ln]. Qed.

Lemma kl_sub_le : kl p q - kl p r <= ratio p r q - 1.
Proof. by have := ln_le_sub1 ratio_gt0; have := kl_sub_le_ln; lra. Qed.

(** Strict unless [q] and [r] agree where [p] is positive. *)

Lemma kl_sub_lt i : 0 < p i -> q i <> r i -> kl p q - kl p r < ratio p r q - 1.
Proof.
move=> pi qr; have qi := dom_gt0 q_ge0 pq pi; have ri := dom_gt0 r_ge0 pr pi.
case: (Req_dec (ratio p r q) 1) => [E|ne]; last first.
  by have := ln_lt_sub1 ratio_gt0 ne; have := kl_sub_le_ln; lra.
rewrite E kl_sub_quot; have -> : 1 - 1 = ln (ratio p r q) by rewrite E ln_1; ring.
rewrite ratio_avg; apply: (jensen_ln_lt p_dist _ pi); first exact: quot_gt0.
rewrite -ratio_avg E => E1; apply: qr.
by rewrite -(Rmult_1_l (q i)) -E1; field; lra.
Qed.

End Difference.

(** ** What [p] never does *)

Section OffMass.
Variable T : finType.
Variables (p q : T -> R) (A : pred T).
Hypotheses (p_dist : is_dist p) (q_dist : is_dist q) (pq : dom p q).
Hypothesis pA : forall i, A i -> p i = 0.

Lemma off_mass : \sum_(i | A i) q i <= 1 - exp (- kl p q).
Proof.
have p0 i := dist_ge0 i p_dist; have q0 i := dist_ge0 i q_dist.
have := kl_sub_le_exp p_dist p0 q0 (dom_refl (p := p)) pq; rewrite kl_refl Rminus_0_l.
suff : ratio p q p + \sum_(i | A i) q i <= 1 by lra.
rewrite big_mkcond -sumR_add -(dist_sum q_dist); apply: sumR_le => i _ /=.
case: ifP => [/pA ->|_]; first by rewrite /Rdiv; lra.
case: (p0 i) => [pi|<-]; last by rewrite /Rdiv; have := q0 i; lra.
by have -> : p i * q i / p i = q i; [field | ]; lra.
Qed.

End OffMass.

(** ** Data processing *)

Section Processing.
Variables T U : finType.
Variable K : T -> U -> R.
Hypothesis K_dist : forall i, is_dist (K i).

(** The law of the output of the channel [K] when its input has the law [p]. *)

Definition through (p : T -> R) : U -> R := fun u => \sum_i p i * K i u.

Let K0 i u : 0 <= K i u. Proof. exact: dist_ge0. Qed.

Lemma through_sum (F : T -> R) :
  \sum_u \sum_i F i * K i u = \sum_i F i.
Proof.
rewrite exchange_big; apply: eq_sumR => i.
by rewrite sumR_mull (dist_sum (K_dist i)); ring.
Qed.

Lemma through_dist p : is_dist p -> is_dist (through p).
Proof.
move=> [p0 p1]; split=> [u|]; last by rewrite through_sum.
by apply: sumR_ge0 => i _; apply: Rmult_le_pos.
Qed.

Lemma through_dom p q : (forall i, 0 <= q i) -> dom p q ->
  dom (through p) (through q).
Proof.
move=> q0 pq u qu; have t0 i : 0 <= q i * K i u by apply: Rmult_le_pos.
apply: sumR0 => i _; have /Rmult_integral [/pq ->|->] := proj1 (sumR_eq0 t0) qu i; ring.
Qed.

Lemma through_term p q i u : (forall j, 0 <= p j) -> (forall j, 0 <= q j) ->
  dom p q -> p i * K i u * (ln (p i * K i u) - ln (q i * K i u)) =
  p i * (ln (p i) - ln (q i)) * K i u.
Proof.
move=> p0 q0 pq; case: (p0 i) => [pi|<-]; last by ring.
case: (K0 i u) => [ki|<-]; last by ring.
by rewrite !ln_mult //; [ring | apply: dom_gt0 pi].
Qed.

Theorem data_processing p q : is_dist p -> is_dist q -> dom p q ->
  kl (through p) (through q) <= kl p q.
Proof.
move=> [p0 _] [q0 _] pq; rewrite /kl -through_sum.
apply: sumR_le => u _; rewrite -(eq_bigr _ (fun i _ => through_term i u p0 q0 pq)).
apply: log_sum => [i|i|i] /=; [exact: Rmult_le_pos|exact: Rmult_le_pos|].
by case/Rmult_integral => [/pq ->|->]; ring.
Qed.

End Processing.
