(** * Best constants for one anchored step with exact data

    The step takes the model [Pt] to [m = (1 - a) Pt + a P0], in nats, with D for relative entropy.
    How small can [c] be in [D(P0||m) <= c D(P0||Pt)]?

    For all [P0]
    - [C36i_proved]  [c >= 1 - a] if it does for all [P0] and [Pt].
    - [C36k_proved]  [D(P0||m) < (1 - a) D(P0||Pt)] for [Pt <> P0], infinite divergences included,
                     so [1 - a] is not attained.
    - [C36p_proved]  [c >= (1 - a)^2] if it does for one [P0] and all [Pt].

    For [P0] uniform on two letters, and [Pt] on the same letters
    - [C36l_proved]  [(1 - a)^2] does.
    - [C36m_proved]  nothing below [(1 - a)^2] does.

    For [P0 >= pi > 0] on every letter, with [M = 1 / pi - 1] and [excess x = x - ln (1 + x)]
    - [C36n_proved]  [excess ((1 - a) M) / excess M] does.
    - [C36o_proved]  [excess ((1 - a) M) / excess M < 1 - a]. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Constants.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Values *)

Lemma unbroken_le x y : x <= y -> unbroken Le (fin x) (fin y). Proof. by []. Qed.

Lemma square_value a : epow (fin 1 - fin a)%ext (fin 2) = fin ((1 - a) ^ 2).
Proof. by rewrite esub_fin epow_square; congr fin; ring. Qed.

Lemma half_value : (fin 1 / fin 2)%ext = fin (1 / 2).
Proof. by rewrite ediv_fin //; lra. Qed.

Lemma neg_ln_odds m : 0 < m -> ln (1 + (1 / m - 1)) = - ln m.
Proof. by move=> m0; rewrite -ln_Rinv //; congr ln; field; lra. Qed.

Lemma contraction_value a m : 0 < a -> a <= 1 -> 0 < m < 1 ->
  (((fin 1 - fin a) * (fin 1 / fin m - fin 1) -
    elog (fin 1 + (fin 1 - fin a) * (fin 1 / fin m - fin 1))) /
   (fin 1 / fin m - fin 1 + elog (fin m)))%ext = fin (contraction (1 - a) (1 / m - 1)).
Proof.
move=> a0 a1 m01; have M0 := odds_gt0 m01.
have E0 : 0 < excess (1 / m - 1) by apply: excess_gt0; lra.
have bM : 0 <= (1 - a) * (1 / m - 1) by apply: Rmult_le_pos; lra.
rewrite ediv_fin; last lra.
rewrite !esub_fin !emul_fin !eadd_fin !elog_fin ?esub_fin ?eadd_fin; [|lra|lra].
have -> : 1 / m - 1 + ln m = excess (1 / m - 1) by rewrite /excess neg_ln_odds; lra.
by rewrite ediv_fin //; lra.
Qed.

(** ** Any [P0] *)

Theorem C36k_proved : C36k_statement.
Proof.
move=> T T2 P0 Pt dP0 dPt a /fin_lt a0 /fin_lt a1 /vholds_ne ne; rewrite mix_vec.
have dM : is_dist (blend a Pt P0) by apply: blend_dist => //; lra.
rewrite (KL_dom dP0 dM); last by apply: (dom_blend_r (proj1 dPt) (proj1 dP0)) => //; lra.
case: (KLP dP0 dPt) => d; last by rewrite rest_pinf.
apply: kl_self_contract_lt => // E; apply: ne => i; by rewrite E.
Qed.

(** Two letters, and mixtures of the two. *)

Section TwoLetters.
Variable T : finType.
Hypothesis T2 : (2 <= #|T|)%N.

Let x : T := enum_val (Ordinal (ltnW T2)).
Let y : T := enum_val (Ordinal T2).

Definition two (s : R) : T -> R := blend s (vertex x) (vertex y).

Lemma letters_differ : x != y.
Proof. by rewrite (inj_eq enum_val_inj). Qed.

Lemma two_vec s : mix (fin s) (point 0) (point 1) = vec (two s).
Proof. by rewrite (point_vec (ltnW T2)) (point_vec T2) mix_vec. Qed.

Lemma two_x s : two s x = 1 - s.
Proof. by rewrite /two /blend vertex_in vertex_out ?letters_differ //; ring. Qed.

Lemma two_y s : two s y = s.
Proof. by rewrite /two /blend vertex_in vertex_out 1?eq_sym ?letters_differ //; ring. Qed.

Lemma two_dist s : 0 <= s <= 1 -> is_dist (two s).
Proof. by move=> s01; apply: blend_dist => //; apply: vertex_dist. Qed.

Lemma two_avg s F : \sum_i two s i * F i = (1 - s) * F x + s * F y.
Proof.
rewrite -(vertex_avg x F) -(vertex_avg y F) -sumR_lin.
by apply: eq_sumR => i; rewrite /two /blend; ring.
Qed.

Lemma two_blend a s t : blend a (two s) (two t) =1 two ((1 - a) * s + a * t).
Proof. exact: blend_blend. Qed.

Lemma two_dom s t : 0 < t < 1 -> dom (two s) (two t).
Proof.
move=> t01 i; rewrite /two /blend; have vx := dist_ge0 i (vertex_dist x).
have vy := dist_ge0 i (vertex_dist y); have tx : 0 <= (1 - t) * vertex x i by nra.
have ty : 0 <= t * vertex y i by nra.
move=> E; have -> : vertex x i = 0 by apply: (Rmult_eq_reg_l (1 - t)); lra.
have -> : vertex y i = 0 by apply: (Rmult_eq_reg_l t); lra.
by ring.
Qed.

(** From one letter, and from the middle, to a mixture of both. *)

Lemma kl_corner s : kl (vertex x) (two s) = - ln (1 - s).
Proof. by rewrite kl_vertex two_x. Qed.

Lemma kl_middle s : 0 < s < 1 -> kl (two (1 / 2)) (two s) = - ln (1 - (1 - 2 * s) ^ 2) / 2.
Proof.
move=> s01; rewrite /kl two_avg !two_x !two_y.
have -> : 1 - (1 - 2 * s) ^ 2 = 2 * 2 * (1 - s) * s by ring.
have -> : 1 - 1 / 2 = / 2 by field.
have -> : 1 / 2 = / 2 by field.
by rewrite ln_Rinv ?ln_mult; lra.
Qed.

Lemma kl_middle_step a s : 0 < a <= 1 -> 0 < s < 1 ->
  kl (two (1 / 2)) (blend a (two s) (two (1 / 2))) =
  - ln (1 - (1 - a) ^ 2 * (1 - 2 * s) ^ 2) / 2.
Proof.
move=> a01 s01; rewrite (eq_kl (frefl _) (two_blend a s (1 / 2))) kl_middle; last by nra.
by congr (- ln _ / 2); field.
Qed.

Lemma middle_dist : is_dist (two (1 / 2)).
Proof. by apply: two_dist; lra. Qed.

Lemma KL_middle s : 0 < s < 1 ->
  KL (vec (two (1 / 2))) (vec (two s)) = fin (- ln (1 - (1 - 2 * s) ^ 2) / 2).
Proof.
move=> s01; rewrite KL_dom ?kl_middle //; [exact: middle_dist | apply: two_dist; lra |].
exact: two_dom.
Qed.

Lemma KL_middle_step a s : 0 < a <= 1 -> 0 < s < 1 ->
  KL (vec (two (1 / 2))) (vec (blend a (two s) (two (1 / 2)))) =
  fin (- ln (1 - (1 - a) ^ 2 * (1 - 2 * s) ^ 2) / 2).
Proof.
move=> a01 s01; have dm := middle_dist; have ds : is_dist (two s) by apply: two_dist; lra.
rewrite KL_dom ?kl_middle_step //; first by apply: blend_dist => //; lra.
exact: (dom_blend_r (proj1 ds) (proj1 dm)).
Qed.

Lemma KL_middle_end s : s = 0 \/ s = 1 -> KL (vec (two (1 / 2))) (vec (two s)) = pinf.
Proof.
move=> s01; have ds : is_dist (two s) by apply: two_dist; lra.
apply: (KL_pinf (proj1 middle_dist) (proj1 ds)); case: s01 => ->.
  by apply: (@not_dom_intro _ _ _ y); rewrite two_y; lra.
by apply: (@not_dom_intro _ _ _ x); rewrite two_x; lra.
Qed.

Lemma KL_corner s : 0 < s < 1 -> KL (vec (vertex x)) (vec (two s)) = fin (- ln (1 - s)).
Proof.
move=> s01; rewrite KL_dom ?kl_corner //; [exact: vertex_dist | apply: two_dist; lra |].
by apply/dom_vertex; rewrite two_x; lra.
Qed.

Lemma KL_corner_step a s : 0 < a < 1 -> 0 < s < 1 ->
  KL (vec (vertex x)) (vec (blend a (two s) (vertex x))) = fin (- ln (1 - (1 - a) * s)).
Proof.
move=> a01 s01; have -> : vec (blend a (two s) (vertex x)) = vec (two ((1 - a) * s)).
  by apply: functional_extensionality => i; rewrite /vec /two /blend; congr fin; ring.
by rewrite KL_corner //; nra.
Qed.

(** Two letters are enough to leave any [p] at a finite divergence. *)

Lemma other_model (p : T -> R) : is_dist p -> exists2 q, is_dist q & dom p q /\ ~ p =1 q.
Proof.
move=> pd; have half q : is_dist q -> ~ p =1 q ->
    exists2 r, is_dist r & dom p r /\ ~ p =1 r.
  move=> qd ne; exists (blend (1 / 2) q p); first by apply: blend_dist => //; lra.
  split; first by apply: (dom_blend_r (proj1 qd) (proj1 pd)) => //; lra.
  by move=> E; apply: ne => i; have := E i; rewrite /blend; lra.
case: (eqfun_dec p (vertex x)) => [E|]; last exact: half (vertex_dist x).
apply: (half _ (vertex_dist y)) => E'; have := E' x.
by rewrite E vertex_in vertex_out ?letters_differ //; lra.
Qed.

End TwoLetters.

Theorem C36i_proved : C36i_statement.
Proof.
move=> T T2 c a /fin_lt a0 /fin_lt a1 /fin_le c0 _ all; change (1 - a <= c).
have a01 : 0 < a < 1 by [].
apply: (@neg_ln_best (1 - a) c) => // [|s s01]; first lra.
have ds : is_dist (two T2 s) by apply: two_dist; lra.
have := all _ (vertex_dist (enum_val (Ordinal (ltnW T2)))) _ ds; rewrite mix_vec.
by rewrite (KL_corner_step T2 a01 s01) (KL_corner T2 s01).
Qed.

Theorem C36p_proved : C36p_statement.
Proof.
move=> T T2 P0 dP0 c a /fin_lt a0 /fin_lt a1 /fin_le c0 _ all; rewrite square_value.
change ((1 - a) ^ 2 <= c).
have a01 : 0 < a < 1 by [].
have [q dq [pq ne]] := other_model T2 dP0.
apply: (contracts_ge_square dP0 a01 c0 _ dq pq ne) => r dr pr.
have := all r dr; rewrite mix_vec KL_dom //; last 2 first.
- by apply: blend_dist => //; lra.
- by apply: (dom_blend_r (proj1 dr) (proj1 dP0)) => //; lra.
by rewrite KL_dom.
Qed.

(** ** Uniform on two letters *)

Lemma squared_weight a : 0 < a -> a <= 1 -> 0 <= (1 - a) ^ 2 <= 1.
Proof. by move=> a0 a1; split; [apply: pow2_ge_0 | nra]. Qed.

Lemma squared_gap s : 0 < s < 1 -> 0 <= (1 - 2 * s) ^ 2 < 1.
Proof. by move=> s01; split; [apply: pow2_ge_0 | nra]. Qed.

Theorem C36l_proved : C36l_statement.
Proof.
move=> T T2 a s /fin_lt a0 /fin_le a1 /fin_le s0 /fin_le s1.
have dm := middle_dist T2; rewrite half_value !two_vec mix_vec square_value.
have [inside|ends] : 0 < s < 1 \/ (s = 0 \/ s = 1) by lra.
  rewrite KL_middle_step // KL_middle // emul_fin; apply: unbroken_le.
  by have := neg_ln_chord (squared_weight a0 a1) (proj2 (squared_gap inside)); lra.
rewrite KL_middle_end //; case: a1 => [a1|->].
  by rewrite emul_pos_pinf; [apply: unbroken_pinf_r | apply: pow_lt; lra].
have -> : (1 - 1) ^ 2 = 0 by ring.
by rewrite -mix_vec mix_full KL_dom // kl_refl emul_0_pinf /=; lra.
Qed.

Lemma sqrt_middle v : 0 < v < 1 -> let s := (1 - sqrt v) / 2 in
  0 < s < 1 /\ (1 - 2 * s) ^ 2 = v.
Proof.
move=> v01 s; have r0 : 0 < sqrt v by apply: sqrt_lt_R0; lra.
have r1 : sqrt v < 1 by rewrite -sqrt_1; apply: sqrt_lt_1; lra.
split; first by rewrite /s; lra.
by have -> : 1 - 2 * s = sqrt v; [rewrite /s; field | apply: pow2_sqrt; lra].
Qed.

Theorem C36m_proved : C36m_statement.
Proof.
move=> T T2 c a /fin_lt a0 /fin_lt a1 /fin_le c0 _ all; rewrite square_value.
change ((1 - a) ^ 2 <= c); have a01 : 0 < a <= 1 by lra.
apply: neg_ln_best => // [|v v01]; first exact: squared_weight (Rlt_le _ _ a1).
have [s01 sv] := sqrt_middle v01; have := all _ s01.
rewrite half_value !two_vec mix_vec (KL_middle_step T2 a01 s01) (KL_middle T2 s01) sv /=.
by lra.
Qed.

(** ** Full support *)

Section FullSupport.
Variables (T : finType) (P0 Pt : T -> R) (m : R).
Hypotheses (dP0 : is_dist P0) (dPt : is_dist Pt) (m0 : 0 < m).
Hypothesis least : vholds Ge (vec P0) (const (fin m)).

Lemma letter_ge i : m <= P0 i.
Proof. exact: (proj2 least i). Qed.

Lemma letter_gt0 i : 0 < P0 i.
Proof. by have := letter_ge i; lra. Qed.

Lemma covers : dom P0 Pt -> forall i, 0 < Pt i.
Proof. by move=> d i; apply: (dom_gt0 (proj1 dPt) d); apply: letter_gt0. Qed.

End FullSupport.

Theorem C36n_proved : C36n_statement.
Proof.
move=> T T2 P0 Pt dP0 dPt a m /fin_lt a0 /fin_le a1 least /fin_gt m0 /fin_lt m1.
rewrite contraction_value // mix_vec; have M0 := odds_gt0 (conj m0 m1).
case: a1 => [a1|->]; last first.
  rewrite -mix_vec mix_full KL_dom // kl_refl.
  have -> : 1 - 1 = 0 by ring.
  by rewrite contraction0; case: (KLP dP0 dPt) => _; rewrite ?emul_0_pinf /=; lra.
case: (KLP dP0 dPt) => d; last first.
  by rewrite emul_pos_pinf; [apply: unbroken_pinf_r | apply: contraction_gt0 => //; lra].
rewrite KL_dom //=; last 2 first.
- by apply: blend_dist => //; lra.
- by apply: (dom_blend_r (proj1 dPt) (proj1 dP0)) => //; lra.
apply: kl_contraction => //; [|exact: letter_ge least|exact: (covers dPt m0 least)].
exact: (letter_gt0 m0 least).
Qed.

Theorem C36o_proved : C36o_statement.
Proof.
move=> T T2 a m /fin_lt a0 /fin_lt a1 /fin_gt m0 /fin_lt m1.
rewrite contraction_value //; last exact: Rlt_le.
by apply: contraction_lt; [lra | apply: odds_gt0].
Qed.
