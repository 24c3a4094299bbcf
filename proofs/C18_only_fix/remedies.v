(** * C18: loops without fresh human data that stay bounded, or keep diversity

    - [smoothing_bounded]  mixing with the uniform distribution, with no knowledge
                           of P0, keeps D(P0||P_n) <= -ln a + ln k - H(P0) from
                           generation 1 on, from every start
    - [C18a_refuted]
    - [archive_bounded]    mixing with a stored sample that covers P0's support
                           keeps D(P0||P_n) <= -ln a + D(P0||sample)
    - [C18b_refuted]
    - [C18g_proved]        growing samples keep diversity and may lose letters *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Anchoring.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Limits.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Remedies.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Mixing with a fixed distribution *)

Section Fixed.

Variables (T : finType) (a : R) (u P0 : T -> R).
Hypotheses (a01 : 0 < a <= 1) (u_dist : is_dist u) (P0_dist : is_dist P0) (cover : dom P0 u).

Definition mixing (p : T -> R) : T -> R := blend a p u.

Lemma mixing_dist : makes_dists mixing.
Proof. by move=> p pd; apply: blend_dist => //; lra. Qed.

Lemma iterate_dist n p : is_dist p -> is_dist (iterate mixing p n).
Proof. by move=> pd; elim: n => //= n; apply: mixing_dist. Qed.

Theorem mixing_bounded n p : is_dist p ->
  KL (vec P0) (vec (iterate mixing p n.+1)) = fin (kl P0 (iterate mixing p n.+1)) /\
  kl P0 (iterate mixing p n.+1) <= - ln a + kl P0 u.
Proof.
move=> pd; have qd := iterate_dist n pd; split.
  by rewrite KL_dom //; [exact: mixing_dist | apply: (dom_blend_r (proj1 qd) (proj1 u_dist))].
exact: (kl_floor P0_dist (proj1 qd) (proj1 u_dist)).
Qed.

Lemma mixing_never n : ~ exceeds (- ln a + kl P0 u) P0 (iterate mixing P0 n).
Proof.
rewrite /exceeds; case: n => [|n].
  rewrite KL_dom // kl_refl /=; have := kl_ge0 P0_dist u_dist cover.
  by have := ln_le0 a01; lra.
by have [-> /=] := mixing_bounded n P0_dist; lra.
Qed.

End Fixed.

Theorem smoothing_bounded (T : finType) (a : R) (P0 p : T -> R) n :
  0 < a <= 1 -> is_dist P0 -> is_dist p ->
  kl P0 (iterate (mixing a flat) p n.+1) <= - ln a + ln (INR #|T|) - ent P0.
Proof.
move=> a01 P0d pd; have ud := flat_dist (dist_card P0d).
have [_] := mixing_bounded a01 ud P0d (@dom_flat T P0) n pd.
by rewrite kl_flat //; lra.
Qed.

Theorem archive_bounded (T : finType) (m : nat) (a : R) (s : sample T m) (P0 p : T -> R) n :
  (0 < m)%N -> 0 < a <= 1 -> is_dist P0 -> is_dist p -> dom P0 (emp s) ->
  kl P0 (iterate (mixing a (emp s)) p n.+1) <= - ln a + kl P0 (emp s).
Proof.
move=> m0 a01 P0d pd cover.
by have [_] := mixing_bounded a01 (emp_dist m0 s) P0d cover n pd.
Qed.

(** ** Two letters *)

Local Notation B := [finType of bool].
Local Notation half := (@flat B).

Lemma halfE b : half b = / 2.
Proof. by rewrite /flat card_bool /=; lra. Qed.

Lemma half_dist : is_dist half.
Proof. by apply: flat_dist; rewrite card_bool. Qed.

Lemma half_two : two_letters half.
Proof. by exists true, false; rewrite !halfE; split=> //; lra. Qed.

Lemma h2 : 0 < / 2 <= 1. Proof. lra. Qed.

Theorem C18a_refuted : ~ C18a_statement.
Proof.
move=> /(_ B _ (mixing_dist h2 half_dist) half half_dist half_two) far.
have [n] := far (- ln (/ 2) + kl half half).
exact: (mixing_never h2 half_dist half_dist (dom_refl (p := half))).
Qed.

(** The stored sample has both letters. *)
Definition stored : sample B 2 := [ffun i => i == ord0].

Lemma stored_gt0 b : 0 < emp stored b.
Proof.
by apply/(emp_gt0 stored) => //; exists (if b then ord0 else ord_max); rewrite ffunE; case: b.
Qed.

Theorem C18b_refuted : ~ C18b_statement.
Proof.
pose F (s : sample B 2) := mixing (/ 2) (emp s).
have Fd s : makes_dists (F s) by apply: mixing_dist h2 _; apply: emp_dist.
have s0 : 0 < iid half stored.
  by apply/(iid_gt0 (proj1 half_dist)) => i; rewrite halfE; lra.
move=> /(_ B 2%N isT F Fd half half_dist half_two stored s0) far.
have [n] := far (- ln (/ 2) + kl half (emp stored)).
by apply: mixing_never; [exact: h2 | exact: emp_dist | exact: half_dist | exact/dom_pos/stored_gt0].
Qed.

(** ** Growing samples *)

Section Growing.

Variable T : finType.
Implicit Types (N : nat -> nat) (p : T -> R).

Lemma id_dists p : is_dist p -> is_dist (id p). Proof. by []. Qed.

Lemma grow_het N n p : (forall j, 0 < N j)%N -> is_dist p ->
  grow N n (fun q => 1 - \sum_x q x ^ 2) p =
  (\prod_(j < n) (1 - / INR (N j))) * (1 - \sum_x p x ^ 2).
Proof.
elim: n N p => [|n IH] N p N0 pd; first by rewrite big_ord0 /=; ring.
rewrite [LHS]/= big_ord_recl /step.
have -> : \prod_(j < n) (1 - / INR (N (lift ord0 j))) = \prod_(j < n) (1 - / INR (N j.+1)).
  by apply: eq_bigr.
rewrite (eq_E _ (fun s : sample T (N 0%N) =>
  IH (fun j => N j.+1) (emp s) (fun j => N0 j.+1) (emp_dist (N0 0%N) s))).
rewrite E_scale; have := run_het (N0 0%N) 1 pd.
rewrite /run /= /step /het /sumsq => ->.
by set A := \prod_(_ < _) _; set S := \sum_(_ : T) _; rewrite /=; ring.
Qed.

(** [1 - y >= e^(-2 y)] for [0 <= y <= 1/2]. *)
Lemma exp_below y : 0 <= y <= / 2 -> exp (- (2 * y)) <= 1 - y.
Proof.
move=> y01; rewrite exp_Ropp; have := exp_ineq1_le (2 * y) => ge.
apply: (Rle_trans _ (/ (1 + 2 * y))); first by apply: Rinv_le_contravar; lra.
by apply: (Rmult_le_reg_r (1 + 2 * y)); [lra | rewrite Rinv_l; nra].
Qed.

Lemma prod_below N n : (forall j, 2 <= N j)%N ->
  exp (- (2 * (\sum_(j < n) / INR (N j)))) <= \prod_(j < n) (1 - / INR (N j)).
Proof.
move=> N2; elim: n => [|n IH]; first by rewrite !big_ord0 Rmult_0_r Ropp_0 exp_0; apply: Rle_refl.
rewrite !big_ord_recr /=; set S := \sum_(_ < _) _; set y := / INR (N n).
have y01 : 0 <= y <= / 2.
  have two : 2 <= INR (N n) by apply: (le_INR 2); apply/leP.
  by split; [apply/Rlt_le/Rinv_0_lt_compat; lra | apply: Rinv_le_contravar; lra].
have -> : - (2 * (S + y)) = - (2 * S) + - (2 * y) by ring.
rewrite exp_plus; apply: Rmult_le_compat => //; try exact/Rlt_le/exp_pos.
exact: exp_below.
Qed.

End Growing.

Theorem C18g_proved : C18g_statement.
Proof.
move=> T N p N2 [S NS] pd [a [b [ab a0 b0]]].
have N0 j : (0 < N j)%N by apply: ltnW.
split.
  exists (exp (- (2 * S)) * (1 - \sum_x p x ^ 2)).
  have h0 : 0 < 1 - \sum_x p x ^ 2.
    have -> : 1 - \sum_x p x ^ 2 = \sum_x p x * (1 - p x).
      by rewrite -{1}(dist_sum pd) -sumR_sub; apply: eq_sumR => x; ring.
    apply: (@sumR_gt0 _ _ a) => [x|].
      by have := dist_ge0 x pd; have := dist_le1 x pd; nra.
    by have := pair_le1 pd ab; nra.
  split=> [|n]; first by apply: Rmult_lt_0_compat => //; apply: exp_pos.
  rewrite grow_het //; apply: Rmult_le_compat_r; first by lra.
  by apply: Rle_trans (prod_below n N2); apply: exp_le; have := NS n; lra.
exists 1%N; rewrite /= /step; have id' := iid_dist (N 0%N) pd.
apply: (E_gt0 id' (w := all_equal (N 0%N) a)) => [s _||].
- by rewrite /lost; case: dom_dec => d /=; lra.
- by rewrite iid_all_equal; apply: pow_lt.
rewrite /lost; case: dom_dec => D /=; last by lra.
by have := D b; rewrite emp_all_equal // vertex_out 1?eq_sym // => /(_ erefl); lra.
Qed.
