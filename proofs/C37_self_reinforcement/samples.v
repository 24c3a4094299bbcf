(** * C37: what more human decisions give

    - [C37a_refuted]  one more decision can lead away: (1, 0) and then 1 again
    - [C37b_refuted]  E D(P0||emp) is +oo for every number of decisions
    - [C37c_refuted]  decisions from a part of the alphabet never cover the rest
    - [C37e_proved]   E chi2(emp||P0) = (k - 1) / m
    - [C37f_proved]   E D(emp||P0) does not increase with m: a sample of m + 1 is
                      the mean of its m + 1 parts of m draws *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments Metrics.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Limits.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Measurement.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Local Notation B := [finType of bool].
Local Notation half := (@flat B).

Lemma halfE b : half b = / 2.
Proof. by rewrite /flat card_bool /=; lra. Qed.

Lemma half_dist : is_dist half.
Proof. by apply: flat_dist; rewrite card_bool. Qed.

(** ** Pathwise *)

Definition decisions (i : nat) : B := i != 1%N.

Theorem C37a_refuted : ~ C37a_statement.
Proof.
move=> claim; have pos i : 0 < half (decisions i) by rewrite halfE; lra.
have hd := half_dist; have := claim _ _ hd _ pos 2%N isT.
have c2 b : count (first decisions 2) b = 1%N.
  rewrite count_sum big_ord_recl big_ord_recl big_ord0 !ffunE.
  by case: b.
have e2 : emp (first decisions 2) =1 half by move=> b; rewrite /emp c2 halfE /=; lra.
have d2 : is_dist (emp (first decisions 2)) by apply: emp_dist.
have d3 : is_dist (emp (first decisions 3)) by apply: emp_dist.
have c3 : count (first decisions 3) false = 1%N.
  by rewrite count_sum !big_ord_recl big_ord0 !ffunE.
have dm : dom half (emp (first decisions 2)) by move=> b; rewrite e2.
rewrite (KL_dom hd d2 dm) (eq_kl (frefl _) e2) kl_refl.
case: (KLP hd d3) => [D|D] //= le.
apply: (Rlt_not_le _ _ _ le); apply: kl_gt0 => // /(_ false).
by rewrite halfE /emp c3 /=; lra.
Qed.

(** ** On average *)

Section Average.

Variables (T : finType) (m : nat) (p : T -> R).
Hypotheses (m_gt0 : (0 < m)%N) (p_dist : is_dist p).

Theorem expected_divergence_infinite : two_letters p ->
  expect (iid p) (fun s : sample T m => KL (vec p) (vec (emp s))) = pinf.
Proof.
move=> [a [b [ab a0 b0]]]; apply: (expect_pinf (iid_dist m p_dist) (w := all_equal m a)).
- by move=> s; apply: KL_above => //; apply: emp_dist.
- by rewrite iid_all_equal; apply: pow_lt.
case: KLP => // [|D]; first exact: emp_dist.
have := D b; rewrite emp_all_equal // vertex_out 1?eq_sym // => /(_ erefl); lra.
Qed.

End Average.

Theorem C37b_refuted : ~ C37b_statement.
Proof.
have two : two_letters half by exists true, false; rewrite !halfE; split=> //; lra.
move=> /(_ _ _ half_dist two 1%N isT).
by rewrite !expected_divergence_infinite //; apply: half_dist.
Qed.

Theorem C37e_proved : C37e_statement.
Proof.
move=> T p m m0 pd p0; have := run_chisq m0 pd p0 1.
rewrite pow_1 => E1; transitivity (run m id 1 (fun q => chisq q p) p); first by [].
by rewrite E1; field; apply: INR_N_neq0.
Qed.

(** ** A biased law of the decisions *)

Theorem C37c_refuted : ~ C37c_statement.
Proof.
move=> claim; pose C : pred B := fun b => ~~ b; have hd := half_dist.
have mass : \sum_(y | ~~ C y) half y = / 2.
  by rewrite (big_pred1 true) ?halfE // => -[].
have pos : 0 < \sum_(y | ~~ C y) half y by rewrite mass; lra.
have OE : outside half C =1 vertex (true : B).
  by move=> b; rewrite /outside mass halfE /vertex; case: b => //=; field.
have Od : is_dist (outside half C) by apply: eq_dist (vertex_dist (true : B)) => b; rewrite OE.
have h2 : 0 < / 2 by lra.
have [m [m0 /(_ 0%N)]] := claim _ _ _ hd pos _ h2.
move=> le; pose A (s : sample B (m + 0)) :=
  [exists j : 'I_1, ~~ at_most (KL (vec half) (vec (emp_first (m + j) s))) (fin (/ 2))].
suff low : 1 <= prob (iid (outside half C)) A by have := Rle_trans _ _ _ low le; lra.
rewrite -[X in X <= _](E_const (iid_dist (m + 0) Od) 1).
apply: (E_le (iid_dist (m + 0) Od)) => s /(iid_gt0 (proj1 Od)) s0.
rewrite /indicator; suff -> : A s by lra.
have none : emp_first (m + 0) s false = 0.
  rewrite /emp_first eq_card0 => [|i]; first by rewrite /= /Rdiv Rmult_0_l.
  rewrite !inE; apply/negbTE; rewrite negb_and; apply/orP; right; apply/eqP => si.
  by have := s0 i; rewrite OE si vertex_out //; lra.
have inf : KL (vec half) (vec (emp_first (m + 0) s)) = pinf; last first.
  by apply/existsP; exists ord0; apply/negP => /at_mostP; rewrite [KL _ _]inf.
apply: KL_pinf => [b|b|D]; first exact: dist_ge0.
  by apply: Rmult_le_pos; [exact: pos_INR | apply/Rlt_le/Rinv_0_lt_compat/INR_N_gt0; rewrite addn0].
by have := D false none; rewrite halfE; lra.
Qed.

(** ** Leaving one draw out *)

Section LeaveOneOut.

Variables (T : finType) (m : nat) (p : T -> R).
Hypotheses (m_gt0 : (0 < m)%N) (p_dist : is_dist p).
Implicit Types (i : 'I_m.+1) (s : sample T m.+1) (t : sample T m).

Definition leave i s : sample T m := [ffun j => s (lift i j)].

Definition insert i (xt : T * sample T m) : sample T m.+1 :=
  [ffun j => if unlift i j is Some l then xt.2 l else xt.1].

Lemma insert_bij i : bijective (insert i).
Proof.
exists (fun s => (s i, leave i s)) => [[x t]|s].
  congr (_, _); first by rewrite ffunE unlift_none.
  by apply/ffunP => j; rewrite !ffunE liftK.
by apply/ffunP => j; rewrite ffunE; case: unliftP => [l ->|->] //; rewrite ffunE.
Qed.

Lemma leave_insert i xt : leave i (insert i xt) = xt.2.
Proof. by apply/ffunP => j; rewrite !ffunE liftK. Qed.

Lemma iid_insert i xt : iid p (insert i xt) = p xt.1 * iid p xt.2.
Proof.
rewrite /iid (bigD1_ord i) //= ffunE unlift_none; congr (_ * _).
by apply: eq_bigr => j _; rewrite ffunE liftK.
Qed.

(** Any [m] of the draws are a sample of size [m]. *)
Lemma E_leave i (F : sample T m -> R) :
  E (iid p) (fun s => F (leave i s)) = E (iid p) F.
Proof.
rewrite /E (reindex _ (onW_bij _ (insert_bij i))) /=.
rewrite (eq_bigr (fun xt => p xt.1 * (iid p xt.2 * F xt.2))) => [|xt _]; last first.
  by rewrite leave_insert iid_insert; ring.
rewrite -(pair_bigA _ (fun x t => p x * (iid p t * F t))) /=.
rewrite (eq_bigr (fun x => p x * E (iid p) F)) => [|x _]; last by rewrite sumR_mull.
by rewrite sumR_mulr (dist_sum p_dist) mul1R.
Qed.

Definition uniform_draw : 'I_m.+1 -> R := flat.

Lemma uniform_draw_dist : is_dist uniform_draw.
Proof. by apply: flat_dist; rewrite card_ord. Qed.

(** The empirical distribution is the mean of those with one draw left out. *)
Lemma emp_leave s x : emp s x = E uniform_draw (fun i => emp (leave i s) x).
Proof.
have m1 : INR m.+1 <> 0 by apply: not_0_INR.
have m0 := INR_N_neq0 m_gt0.
have cl i : INR (count (leave i s) x) = INR (count s x) - vertex x (s i).
  rewrite !countE (bigD1_ord i) //= Rplus_comm /Rminus Rplus_assoc Rplus_opp_r Rplus_0_r.
  by apply: eq_bigr => j _; rewrite ffunE.
rewrite /E /uniform_draw /flat sumR_mull card_ord.
rewrite (eq_bigr (fun i => (INR (count s x) - vertex x (s i)) / INR m)) => [|i _]; last first.
  by rewrite /emp cl.
rewrite sumR_div sumR_sub sumR_dist card_ord -countE /emp S_INR in m1 *.
by field.
Qed.

Lemma ent_leave s : E uniform_draw (fun i => ent (emp (leave i s))) <= ent (emp s).
Proof.
rewrite /ent E_opp E_sum; apply: Ropp_le_contravar; apply: sumR_le => x _.
rewrite emp_leave; apply: (jensen_xlnx uniform_draw_dist) => i _.
by have [e0 _] := emp_dist m_gt0 (leave i s).
Qed.

Theorem expected_entropy_rises :
  E (iid p) (fun t : sample T m => ent (emp t)) <= E (iid p) (fun s => ent (emp s)).
Proof.
apply: Rle_trans (E_le (iid_dist m.+1 p_dist) (fun s _ => ent_leave s)).
rewrite /E /uniform_draw /flat.
rewrite (eq_bigr (fun s => \sum_i uniform_draw i * (iid p s * ent (emp (leave i s))))) => [|s _].
  rewrite exchange_big /= (eq_bigr (fun i => uniform_draw i * E (iid p) (fun t => ent (emp t)))).
    by rewrite sumR_mulr (dist_sum uniform_draw_dist) mul1R; apply: Rle_refl.
  by move=> i _; rewrite sumR_mull -(E_leave i).
by rewrite -sumR_mull; apply: eq_bigr => i _; rewrite /uniform_draw /flat; ring.
Qed.

End LeaveOneOut.

Section Reversed.

Variables (T : finType) (p : T -> R).
Hypothesis p_dist : is_dist p.

Lemma expected_reversed m : (0 < m)%N ->
  expect (iid p) (fun s : sample T m => KL (vec (emp s)) (vec p)) =
  fin (ent p - E (iid p) (fun s : sample T m => ent (emp s))).
Proof.
move=> m0; have id' := iid_dist m p_dist.
rewrite (expect_fin id' (f := fun s => kl (emp s) p)) => [|s|s sp]; first 1 last.
- by apply: KL_above => //; apply: emp_dist.
- by rewrite KL_dom //; [exact: emp_dist | move=> x; apply: (emp_support (proj1 p_dist))].
congr fin; rewrite (eq_E _ (fun s : sample T m => kl_ent (emp s) p)) E_sub E_opp.
have -> : E (iid p) (fun s : sample T m => \sum_i emp s i * ln (p i)) = \sum_i p i * ln (p i).
  exact: (E_sample_mean m0 p_dist (fun i => ln (p i))).
have -> : ent p = - \sum_i p i * ln (p i) by [].
by set a := E _ _; ring.
Qed.

End Reversed.

Theorem C37f_proved : C37f_statement.
Proof.
move=> T p m m0 pd; rewrite !expected_reversed //=.
by have := expected_entropy_rises m0 pd; lra.
Qed.
