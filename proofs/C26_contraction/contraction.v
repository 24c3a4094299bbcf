(** * C26: when a step of anchoring contracts the divergence

    The step [m = (1 - alpha) Pt + alpha Ph] contracts where
    [KL(P0, m) <= (1 - alpha) KL(P0, Pt)]. Every result holds on every finite alphabet, for
    [0 < alpha <= 1], with infinite divergences included.

    What holds
    - [C26b_proved]  [Ph = P0] is enough.
    - [C26e_proved]  [KL(P0, m) <= (1 - alpha) KL(P0, Pt) + alpha KL(P0, Ph)]: convexity.
    - [C26g_proved]  a contraction at [beta] is a contraction at every smaller [alpha].
    - [C26i_proved]  [TV(P0, m) = (1 - alpha) TV(P0, Pt)] for [Ph = P0].
    - [C26j_proved]  [chi2(m, P0) = (1 - alpha)^2 chi2(Pt, P0)] for [Ph = P0].
    - [C26k_proved]  a contraction wherever [KL(P0, Pt) >= d0] and
                     [alpha e^-KL(P0, Ph) >= e^(-(1 - alpha) d0) - (1 - alpha) e^-d0].

    What a contraction forces
    - [C26c_proved]  for every [Pt]: [Ph = P0].
    - [C26d_proved]  at [alpha = 1]: [Ph = P0].
    - [C26f_proved]  at some [alpha]: [mean_ratio(P0, Ph, Pt) - 1 >= KL(P0, Pt)], where that is
                     finite.
    - [C26h_proved]  conversely, [mean_ratio(P0, Ph, Pt) - 1 <= KL(P0, Pt)] where the step
                     contracts at no [alpha].
    - [C26l_proved]  beyond the tolerance of [C26k_proved] it fails, for [P0] a vertex. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Metrics Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Exact human data *)

Theorem C26b_proved : C26b_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh alpha /fin_lt a0 /fin_le a1 /vholds_eq.
move=> /functional_extensionality ->.
case: a1 => [a1|->]; last by rewrite mix_full rest_full // KL_dom // kl_refl /=; lra.
have dM := dist_mix a0 (Rlt_le _ _ a1) dPt dP0.
case: (KLP dP0 dPt) => d; last by rewrite rest_pinf //; apply: unbroken_pinf_r.
rewrite mix_vec KL_dom //=; last by apply: (dom_blend_l (proj1 dPt) (proj1 dP0)) => //; lra.
by apply: kl_self_le => //; lra.
Qed.

Theorem C26c_proved : C26c_statement.
Proof.
move=> T T2 Ph P0 dPh dP0 alpha /fin_lt a0 /fin_le a1 /(_ P0 dP0); rewrite mix_vec.
rewrite (KL_dom dP0 dP0) //; case: (KLP dP0 (dist_mix a0 a1 dP0 dPh)) => //= d le.
by apply: vunbroken_eq; apply: (self_necessary dP0 dPh _ d le).
Qed.

Theorem C26d_proved : C26d_statement.
Proof.
move=> T T2 Ph P0 Pt dPh dP0 dPt alpha [->]; rewrite mix_full rest_full //.
case: (KLP dP0 dPh) => // d /= kl0; apply: vunbroken_eq => i; symmetry; move: i.
by apply/(kl_eq0 dP0 dPh d); have := kl_ge0 dP0 dPh d; lra.
Qed.

Theorem C26e_proved : C26e_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh alpha /fin_lt a0 /fin_le a1.
case: a1 => [a1|->]; last first.
  rewrite mix_full rest_full //; case: (KLP dP0 dPh) => _; first by rewrite /=; lra.
  by rewrite emul_pos_pinf //; lra.
have dM := dist_mix a0 (Rlt_le _ _ a1) dPt dPh.
case: (KLP dP0 dPt) => d; case: (KLP dP0 dPh) => e; rewrite ?rest_pinf ?emul_pos_pinf //;
  try exact: unbroken_pinf_r.
rewrite mix_vec KL_dom //=; last by apply: (dom_blend_l (proj1 dPt) (proj1 dPh)) => //; lra.
by apply: (kl_convex dP0 (proj1 dPt) (proj1 dPh)) => //; lra.
Qed.

(** ** First order: which triples contract at all *)

Theorem C26f_proved : C26f_statement.
Proof.
move=> T T2 P0 Ph Pt dP0 dPh dPt alpha /fin_lt a0 /fin_le a1; rewrite mix_vec.
case: (KLP dP0 dPt) => // d; case: (KLP dP0 (dist_mix a0 a1 dPt dPh)) => // dM /= le _.
rewrite mean_ratio_dom //=; apply: (Rmult_le_reg_l alpha) => //.
have a01 : 0 <= alpha <= 1 by lra.
by have := kl_first_order dP0 (proj1 dPt) (proj1 dPh) a01 d dM; lra.
Qed.

Theorem C26h_proved : C26h_statement.
Proof.
move=> T T2 P0 Ph Pt dP0 dPh dPt; case: (KLP dP0 dPt) => // d _ never.
rewrite mean_ratio_dom //=; apply: Rnot_lt_le => above.
have [a a2 /(_ a) gain] := kl_slope_exists dP0 (proj1 dPt) (proj1 dPh) d above.
have a01 : 0 < a < 1 by lra.
have dM : dom P0 (blend a Pt Ph) by apply: (dom_blend_l (proj1 dPt) (proj1 dPh)) => //; lra.
have := never a a01; rewrite mix_vec KL_dom //=; last by apply: dist_mix => //; lra.
by lra.
Qed.

(** ** The good weights form an interval *)

Theorem C26g_proved : C26g_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh alpha beta /fin_lt a0 /fin_lt ab /fin_le b1.
rewrite !mix_vec => hb /fin_lt a1 /fin_gt b0.
have dA := dist_mix a0 (Rlt_le _ _ a1) dPt dPh.
case: (KLP dP0 dPt) hb => d; last by rewrite (rest_pinf a1) => _; apply: unbroken_pinf_r.
case: (KLP dP0 (dist_mix b0 b1 dPt dPh)) => //= dB hb.
rewrite KL_dom //=; last by apply: (dom_blend_l (proj1 dPt) (proj1 dPh)) => //; lra.
have := kl_segment dP0 dPt dPh (conj a0 ab) b1 d dB => seg.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ a0) hb => ahb.
by apply: (Rmult_le_reg_l beta) => //; lra.
Qed.

(** ** Other distances contract exactly *)

Theorem C26i_proved : C26i_statement.
Proof.
move=> T T2 P0 Pt dP0 dPt alpha _ /fin_le a1; rewrite mix_vec !TV_fin /=; congr Finite.
exact: tv_blend_self.
Qed.

(** The divergence chi2 is infinite where a letter of [p] is missing from [q]. *)

Section ChiSquare.

Variable T : finType.
Variables p q : T -> R.
Hypotheses (p0 : forall i, 0 <= p i) (q0 : forall i, 0 <= q i).

Let term i := vmul (vpow (vsub (vec p) (vec q)) (const (fin 2))) (vrecip (vec q)) i.

Lemma chi2_term i : term i = (fin ((p i - q i) * (p i - q i)) * erecip (fin (q i)))%ext.
Proof. by rewrite /term /vmul /vpow /vsub /vrecip /lift2 /lift1 /const esub_fin epow_square. Qed.

Lemma chi2_term_pinf i : 0 < p i -> q i = 0 -> term i = pinf.
Proof. by move=> pi qi; rewrite chi2_term qi erecip_0 emul_pos_pinf //; nra. Qed.

Lemma chi2_term_above i : above (term i).
Proof.
case: (q0 i) => [qi|/esym qi]; first by rewrite chi2_term erecip_fin.
case: (p0 i) => [pi|/esym pi]; first by rewrite chi2_term_pinf.
by rewrite chi2_term qi pi Rminus_0_r Rmult_0_l erecip_0 emul_0_pinf.
Qed.

Lemma chi2_pinf : ~ dom p q -> chi2 (vec p) (vec q) = pinf.
Proof.
move=> /(not_dom p0) [j [pj qj]].
by apply: (sum_pinf (j := j)); [apply: chi2_term_above | apply: chi2_term_pinf].
Qed.

End ChiSquare.

Theorem C26j_proved : C26j_statement.
Proof.
move=> T T2 Pt P0 [t0 _] [p0 _] alpha /fin_lt a0 /fin_le a1; rewrite epow_square.
case: a1 => [a1|->]; last first.
  rewrite mix_full chi2_fin // chisq_refl Rplus_opp_r Rmult_0_l.
  case: (dom_dec Pt P0) => d; first by rewrite chi2_fin //= Rmult_0_l.
  by rewrite chi2_pinf // emul_0_pinf.
rewrite mix_vec; case: (dom_dec Pt P0) => d.
  rewrite !chi2_fin //= ?chisq_blend_self /= ?Rmult_1_r //.
  by move=> i E; rewrite /blend E (d i E); ring.
rewrite !chi2_pinf ?emul_pos_pinf //; try nra.
- by move=> i; apply: blend_ge0 => //; lra.
- by case/(dom_of_blend P0 (conj a0 a1) t0 p0).
Qed.

(** ** How inaccurate the human data may be *)

(** The share [alpha e^-KL(P0, Ph)] that is needed at [KL(P0, Pt) = x]; [1 + - a] is what the
    language's [1 - a] computes to. *)
Definition need a x := exp (- (1 + - a) * x) - (1 + - a) * exp (- x).

(** [exp] lies below its chord on [[0, d]]. *)
Lemma exp_below_chord s d : 0 <= s <= 1 -> exp (s * d) <= 1 - s + s * exp d.
Proof.
move=> s01; have := ln_concave s01 Rlt_0_1 (exp_pos d); rewrite ln_1 ln_exp Rmult_1_r => L.
have := mix_gt0 s01 Rlt_0_1 (exp_pos d); rewrite Rmult_1_r => c0.
by apply: exp_le_ln => //; lra.
Qed.

Lemma need_decreases a x y : 0 <= a <= 1 -> 0 <= x -> x <= y -> need a y <= need a x.
Proof.
move=> a01 x0 xy; rewrite /need; pose d := x - y; have d0 : d <= 0 by rewrite /d; lra.
have -> : y = x - d by rewrite /d; ring.
move: d d0 => d d0; set s := 1 + - a; have s01 : 0 <= s <= 1 by rewrite /s; lra.
have -> : - s * (x - d) = - s * x + s * d by ring.
have -> : - (x - d) = - x + d by ring.
rewrite !exp_plus; have E := exp_below_chord d s01.
have e1 : exp d <= 1 by rewrite -exp_0; apply: exp_le.
have ex : exp (- x) <= exp (- s * x) by apply: exp_le; nra.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ (exp_pos (- s * x))) E.
have st : 0 <= s * (1 - exp d) by nra.
by have := Rmult_le_compat_l _ _ _ st ex; lra.
Qed.

Lemma exp_opp_le x y : exp (- y) <= exp (- x) -> x <= y.
Proof. by move=> E; apply: Rnot_lt_le => /Ropp_lt_contravar/exp_increasing; lra. Qed.

(** [e^-D], which is 0 at [D = oo]. *)
Definition likeness (T : finType) (p q : T -> R) : R :=
  if dom_dec p q then exp (- kl p q) else 0.

Lemma likeness_eexp (T : finType) (p q : T -> R) : is_dist p -> is_dist q ->
  eexp (- KL (vec p) (vec q))%ext = fin (likeness p q).
Proof. by rewrite /likeness => dp dq; case: (KLP dp dq) => d; case: dom_dec. Qed.

Lemma likeness_concave (T : finType) (p q h : T -> R) a :
  is_dist p -> is_dist q -> is_dist h -> 0 <= a < 1 -> dom p q ->
  (1 - a) * exp (- kl p q) + a * likeness p h <= exp (- kl p (blend a q h)).
Proof.
rewrite /likeness => dp [q0 _] [h0 _] a01 d; case: dom_dec => e /=.
  by apply: exp_concave => //; lra.
by have := exp_floor_l dp q0 h0 a01 d; lra.
Qed.

Lemma likeness_full (T : finType) (p h : T -> R) : is_dist p -> is_dist h ->
  1 <= likeness p h -> dom p h /\ kl p h <= 0.
Proof.
rewrite /likeness => dp dh; case: dom_dec => e /= le; last by lra.
by split=> //; apply: exp_opp_le; rewrite Ropp_0 exp_0.
Qed.

Lemma tolerated (T : finType) (p q h : T -> R) a x :
  is_dist p -> is_dist q -> is_dist h -> 0 <= a < 1 -> dom p q -> 0 <= x -> x <= kl p q ->
  need a x <= a * likeness p h -> kl p (blend a q h) <= (1 - a) * kl p q.
Proof.
move=> dp dq dh a01 d x0 xd le; apply: exp_opp_le.
have := likeness_concave dp dq dh a01 d; have := need_decreases _ x0 xd.
have a01' : 0 <= a <= 1 by lra.
move=> /(_ a a01'); rewrite {1}/need.
have -> : - ((1 - a) * kl p q) = - (1 + - a) * kl p q by ring.
lra.
Qed.

Theorem C26k_proved : C26k_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt dPh alpha d0 /fin_lt a0 /fin_le a1 /fin_le d00 _ far.
rewrite likeness_eexp // => le; have {}le : need alpha d0 <= alpha * likeness P0 Ph := le.
case: a1 => [a1|E]; last first.
  move: le; rewrite E /need Rplus_opp_r Ropp_0 !Rmult_0_l exp_0 Rmult_1_l Rminus_0_r => le.
  have [d kl0] := likeness_full dP0 dPh le.
  by rewrite mix_full rest_full // KL_dom.
case: (KLP dP0 dPt) far => d; last by rewrite rest_pinf // => _; apply: unbroken_pinf_r.
have dM : dom P0 (blend alpha Pt Ph) by apply: (dom_blend_l (proj1 dPt) (proj1 dPh)) => //; lra.
rewrite mix_vec KL_dom //; last exact: (dist_mix a0 (Rlt_le _ _ a1)).
by move=> /= far; apply: (tolerated dP0 dPt dPh _ d d00 far le); lra.
Qed.

(** For a vertex the bound above is an equality. *)

Lemma likeness_vertex (T : finType) (q : T -> R) x : is_dist q -> likeness (vertex x) q = q x.
Proof.
move=> dq; rewrite /likeness; case: dom_dec => d /=.
  by rewrite kl_vertex Ropp_involutive exp_ln //; apply: dist_pos => //; apply/dom_vertex.
by case: (Req_dec (q x) 0) => // qx; case: d; apply/dom_vertex.
Qed.

Lemma likeness_dom (T : finType) (p q : T -> R) : dom p q -> likeness p q = exp (- kl p q).
Proof. by rewrite /likeness; case: dom_dec. Qed.

Theorem C26l_proved : C26l_statement.
Proof.
move=> T T2 Pt Ph dPt dPh alpha d0 /fin_lt a0 /fin_le a1 _ _.
rewrite (point_vec (ltnW T2)); set x := enum_val _; have dv := vertex_dist x.
have dM := dist_mix a0 a1 dPt dPh.
case: (KLP dv dPt) => // d [<-]; rewrite likeness_eexp // mix_vec => lt.
have {}lt : alpha * likeness (vertex x) Ph < need alpha (kl (vertex x) Pt) := lt.
case: (KLP dv dM) => //= dm; apply: Rnot_le_lt => le.
have : exp (- (1 + - alpha) * kl (vertex x) Pt) <= exp (- kl (vertex x) (blend alpha Pt Ph)).
  by apply: exp_le; lra.
move: lt; rewrite /need -!likeness_dom // !likeness_vertex // /blend; lra.
Qed.
