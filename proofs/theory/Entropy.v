(** * Shannon entropy

    - [ent p] is [- \sum_i p i * ln (p i)], in nats ([0 ln 0 = 0]).
    - [binent a] is [- (1 - a) ln (1 - a) - a ln a], the entropy of a coin.

    Main results, for distributions and [m = blend a q h], [k = #|T|]:
    - [ent_ge0], [ent_le_ln]: [0 <= ent p <= ln k];
      [ent_eq_ln]: [ent p = ln k] iff [p] is flat;
      [ent_eq0]: [ent p = 0] iff [p] is a vertex.
    - [ent_blend]: [ent m = (1 - a) ent q + a ent h + (1 - a) D(q||m) + a D(h||m)].
    - [ent_concave], [ent_concave_lt]: [(1 - a) ent q + a ent h <= ent m], strictly
      if [q] and [h] differ and [0 < a < 1].
    - [ent_blend_le]: [ent m <= (1 - a) ent q + a ent h + binent a].
    - [ent_first_order]: [ent m <= ent q + a (ent h - ent q + D(h||q))];
      [ent_rises_iff]: some weight raises the entropy iff this slope is positive;
      [ent_rises_off]: where [q] does not dominate [h], some weight always does.
    - [ent_max]: some letter has [exp (- ent p) <= p i]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Anchoring.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.
Variable T : finType.
Implicit Types p q : T -> R.

Definition ent p : R := - \sum_i p i * ln (p i).

Lemma eq_ent p q : p =1 q -> ent p = ent q.
Proof. by move=> pq; congr (- _); apply: eq_sumR => i; rewrite pq. Qed.

Lemma kl_ent p q : kl p q = - ent p - \sum_i p i * ln (q i).
Proof. by rewrite kl_split /ent; ring. Qed.

End Definitions.

Arguments ent {T} p.

Definition binent (a : R) : R := - (1 - a) * ln (1 - a) - a * ln a.

Section Entropy.
Variable T : finType.
Implicit Types (p q h : T -> R).

(** ** Range *)

Lemma ent_term_le0 p i : is_dist p -> p i * ln (p i) <= 0.
Proof.
move=> pd; case: (dist_ge0 i pd) => [pi|<-]; last by lra.
have := @ln_le0 (p i) (conj pi (dist_le1 i pd)); nra.
Qed.

Lemma ent_ge0 p : is_dist p -> 0 <= ent p.
Proof.
move=> pd; rewrite /ent -sumR_opp; apply: sumR_ge0 => i _.
by have := ent_term_le0 i pd; lra.
Qed.

Lemma ent_vertex x : ent (vertex x : T -> R) = 0.
Proof. by rewrite /ent vertex_avg vertex_in ln_1 Ropp_0. Qed.

Lemma ent_eq0 p : is_dist p -> (ent p = 0 <-> exists x, p =1 vertex x).
Proof.
move=> pd; split=> [E|[x px]]; last by rewrite (eq_ent px) ent_vertex.
have [x px] := dist_exists pd; exists x; apply: dist_vertex => //.
have t0 i : 0 <= - (p i * ln (p i)) by have := ent_term_le0 i pd; lra.
have /(sumR_eq0 t0)/(_ x) : \sum_i - (p i * ln (p i)) = 0 by rewrite sumR_opp.
case: (Rle_lt_or_eq_dec _ _ (dist_le1 x pd)) => // px1.
by have := @ln_lt0 (p x) (conj px px1); nra.
Qed.

Lemma ent_gt0 p : is_dist p -> (forall x, ~ p =1 vertex x) -> 0 < ent p.
Proof.
move=> pd nv; case: (Rle_lt_or_eq_dec _ _ (ent_ge0 pd)) => // E.
by have [x /nv] := proj1 (ent_eq0 pd) (esym E).
Qed.

Lemma kl_flat p : is_dist p -> kl p flat = ln (INR #|T|) - ent p.
Proof.
move=> pd; have k0 := cardR_gt0 (dist_card pd).
by rewrite kl_ent /flat sumR_mulr (dist_sum pd) ln_Rinv //; ring.
Qed.

Lemma ent_le_ln p : is_dist p -> ent p <= ln (INR #|T|).
Proof.
move=> pd; have := kl_ge0 pd (flat_dist (dist_card pd)) (dom_flat p).
by rewrite kl_flat //; lra.
Qed.

Lemma ent_eq_ln p : is_dist p -> (ent p = ln (INR #|T|) <-> p =1 flat).
Proof.
move=> pd; rewrite -(kl_eq0 pd (flat_dist (dist_card pd)) (dom_flat p)).
by rewrite kl_flat //; split; lra.
Qed.

Lemma ent_flat : (0 < #|T|)%N -> ent (flat : T -> R) = ln (INR #|T|).
Proof. by move=> k0; apply/ent_eq_ln => //; apply: flat_dist. Qed.

(** A small entropy concentrates the distribution at some letter. *)

Lemma ent_max p : is_dist p -> exists i, exp (- ent p) <= p i.
Proof.
move=> pd; case: (pickP (fun i => Rle_dec (exp (- ent p)) (p i) : bool)) => [i|none].
  by case: Rle_dec => // le _; exists i.
have lt i : 0 < p i -> ln (p i) < - ent p.
  move=> pi; rewrite -(ln_exp (- ent p)); apply: ln_increasing => //.
  by move: (none i); case: Rle_dec => //= *; lra.
have [x px] := dist_exists pd.
have : \sum_i p i * ln (p i) < \sum_i p i * (- ent p).
  apply: (@sumR_lt _ _ _ x) => [i|]; last by apply/Rmult_lt_compat_l/lt.
  by case: (dist_ge0 i pd) => [pi|<-]; [have := lt i pi; nra | lra].
by rewrite sumR_mulr (dist_sum pd) /ent; lra.
Qed.

End Entropy.

(** ** Mixtures *)

Section Mixtures.
Variable T : finType.
Variables q h : T -> R.
Hypotheses (q_dist : is_dist q) (h_dist : is_dist h).

Let q_ge0 i : 0 <= q i. Proof. exact: dist_ge0. Qed.
Let h_ge0 i : 0 <= h i. Proof. exact: dist_ge0. Qed.

Lemma ent_blend a :
  ent (blend a q h) = (1 - a) * ent q + a * ent h
    + ((1 - a) * kl q (blend a q h) + a * kl h (blend a q h)).
Proof.
rewrite !kl_ent /(ent (blend _ _ _)).
have -> : \sum_i blend a q h i * ln (blend a q h i) =
    (1 - a) * (\sum_i q i * ln (blend a q h i))
    + a * (\sum_i h i * ln (blend a q h i)).
  by rewrite -sumR_lin; apply: eq_sumR => i; rewrite {1}/blend; ring.
ring.
Qed.

Lemma kl_part_l a : 0 <= a <= 1 -> 0 <= (1 - a) * kl q (blend a q h).
Proof.
move=> a01; case: (Req_dec a 1) => [->|a1]; first by lra.
apply: Rmult_le_pos; first by lra.
by apply: kl_ge0 => //; [apply: blend_dist | apply: blend_dom_l => //; lra].
Qed.

Lemma kl_part_r a : 0 <= a <= 1 -> 0 <= a * kl h (blend a q h).
Proof.
move=> a01; case: (Req_dec a 0) => [->|a0]; first by lra.
apply: Rmult_le_pos; first by lra.
by apply: kl_ge0 => //; [apply: blend_dist | apply: blend_dom_r => //; lra].
Qed.

Lemma ent_concave a : 0 <= a <= 1 ->
  (1 - a) * ent q + a * ent h <= ent (blend a q h).
Proof.
by move=> a01; rewrite ent_blend; have := kl_part_l a01; have := kl_part_r a01; lra.
Qed.

Lemma ent_concave_lt a : 0 < a < 1 -> ~ q =1 h ->
  (1 - a) * ent q + a * ent h < ent (blend a q h).
Proof.
move=> a01 ne; have a01' : 0 <= a <= 1 by lra.
have qm : dom q (blend a q h) by apply: blend_dom_l => //; lra.
have a0 : a <> 0 by lra.
have : 0 < kl q (blend a q h).
  apply: kl_gt0 => //; first exact: blend_dist.
  by move=> /fsym/(blend_eq_l q h a0).
by rewrite ent_blend; have := kl_part_r a01'; nra.
Qed.

Lemma ent_blend_le a : 0 <= a <= 1 ->
  ent (blend a q h) <= (1 - a) * ent q + a * ent h + binent a.
Proof.
move=> a01; rewrite ent_blend /binent.
have L : (1 - a) * kl q (blend a q h) <= - (1 - a) * ln (1 - a).
  case: (Req_dec a 1) => [->|a1]; first by lra.
  have : kl q (blend a q h) <= - ln (1 - a) + kl q q.
    by apply: kl_floor_l => //; lra.
  by rewrite kl_refl; nra.
have : a * kl h (blend a q h) <= - a * ln a.
  case: (Req_dec a 0) => [->|a0]; first by lra.
  have : kl h (blend a q h) <= - ln a + kl h h by apply: kl_floor => //; lra.
  by rewrite kl_refl; nra.
lra.
Qed.

Lemma ent_ge_l a : 0 <= a <= 1 -> ent q <= ent h -> ent q <= ent (blend a q h).
Proof. by move=> a01 qh; have := ent_concave a01; nra. Qed.

Lemma ent_gt_l a : 0 < a < 1 -> ~ q =1 h -> ent q <= ent h ->
  ent q < ent (blend a q h).
Proof. by move=> a01 ne qh; have := ent_concave_lt a01 ne; nra. Qed.

(** ** Rise at small weights *)

Lemma ent_first_order a : 0 <= a <= 1 -> dom h q ->
  ent (blend a q h) <= ent q + a * (ent h - ent q + kl h q).
Proof.
move=> a01 hq; have m_dist := blend_dist a01 q_dist h_dist.
have mq : dom (blend a q h) q by move=> i qi; rewrite /blend qi (hq _ qi); ring.
have := kl_ge0 m_dist q_dist mq; rewrite !kl_ent.
have -> : \sum_i blend a q h i * ln (q i) =
    (1 - a) * (\sum_i q i * ln (q i)) + a * (\sum_i h i * ln (q i)).
  by rewrite -sumR_lin; apply: eq_sumR => i; rewrite /blend; ring.
have -> : \sum_i q i * ln (q i) = - ent q by rewrite /ent; ring.
lra.
Qed.

Lemma ent_second_order a : 0 <= a <= 1 -> dom h q ->
  ent q + a * (ent h - ent q + kl h q - a * (ratio h h q - 1))
  <= ent (blend a q h).
Proof.
move=> a01 hq; have hm : dom h (blend a q h) by apply: dom_blend.
have := kl_first_order h_dist q_ge0 h_ge0 a01 hq hm.
by rewrite ent_blend; have := kl_part_l a01; nra.
Qed.

Lemma ent_rises_iff : dom h q ->
  ((exists2 a, 0 < a < 1 & ent q < ent (blend a q h)) <->
   ent q - ent h < kl h q).
Proof.
move=> hq; split=> [[a a01 lt]|lt].
  have a01' : 0 <= a <= 1 by lra.
  by have := ent_first_order a01' hq; nra.
set s := ent h - ent q + kl h q; set K := Rabs (ratio h h q - 1).
have s0 : 0 < s by rewrite /s; lra.
have K0 : 0 <= K by apply: Rabs_pos.
set a := s / (2 * (s + K)).
have aE : a * (2 * (s + K)) = s by rewrite /a; field; lra.
have a0 : 0 < a by apply: Rdiv_lt_0_compat; lra.
have sK : 0 < s + K by lra.
have a1 : a <= 1/2 by nra.
exists a; first by lra.
have a01 : 0 <= a <= 1 by lra.
have := ent_second_order a01 hq; rewrite -/s.
have : ratio h h q - 1 <= K by apply: Rle_abs.
by nra.
Qed.

(** A letter that is new to [q] raises the entropy at small weights. *)

Lemma kl_new_letter a i : 0 < a <= 1 -> q i = 0 -> 0 < h i ->
  - h i * ln a - 1 <= kl h (blend a q h).
Proof.
move=> a01 qi hi; have a01' : 0 <= a <= 1 by lra.
have m_dist := blend_dist a01' q_dist h_dist.
have hm : dom h (blend a q h) by apply: blend_dom_r.
rewrite /kl (sumR_split1 i).
have -> : h i * (ln (h i) - ln (blend a q h i)) = - h i * ln a.
  by rewrite /blend qi Rmult_0_r Rplus_0_l ln_mult //; [ring | lra].
have : \sum_(j | j != i) (h j - blend a q h j) <=
    \sum_(j | j != i) h j * (ln (h j) - ln (blend a q h j)).
  by apply: sumR_le => j _; apply: gibbs_term => //; [apply: dist_ge0 | apply: hm].
rewrite sumR_sub; have : 0 <= \sum_(j | j != i) h j by apply: sumR_ge0.
have := dist_sum m_dist; have := dist_ge0 i m_dist.
by rewrite (sumR_split1 i); lra.
Qed.

Lemma ent_rises_off : ~ dom h q ->
  exists2 a, 0 < a < 1 & ent q < ent (blend a q h).
Proof.
move=> /(not_dom h_ge0) [i [hi qi]].
set C := (ent q + 2) / h i; set a := exp (- C).
have C0 : 0 < C by apply: Rdiv_lt_0_compat => //; have := ent_ge0 q_dist; lra.
have a01 : 0 < a < 1.
  by split; [apply: exp_pos | rewrite -exp_0; apply: exp_increasing; lra].
exists a => //; have := @kl_new_letter a i _ qi hi; rewrite /a ln_exp -/a => K.
have hC : - h i * - C = ent q + 2 by rewrite /C; field; lra.
have a01' : 0 <= a <= 1 by lra.
have {}K : 1 + ent q <= kl h (blend a q h) by have := K _; lra.
by rewrite ent_blend; have := kl_part_l a01'; have := ent_ge0 h_dist; nra.
Qed.

End Mixtures.
