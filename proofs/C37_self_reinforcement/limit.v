(** * C37: what D(P0||emp) tends to

    By the strong law of [theory/Concentration.v] every letter of the law [R] of
    the decisions is, from some number of decisions on, within the factors
    [e^-eps] and [e^eps] of its probability; then [D(P0||emp)] is within [eps] of
    [D(P0||R)]. A letter of P0 that [R] lacks is in no sample, and both are +oo.

    - [kl_close]      letters within [e^-eps], [e^eps] move D(p||.) by at most [eps]
    - [always_infinite]
                      D(P0||R) = +oo makes D(P0||emp) = +oo almost surely, for
                      every number of decisions
    - [C37g_proved]   D(P0||emp) tends to D(P0||R) almost surely *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rcomplements Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.theory Require Import Expectation Resampling Measurement Concentration.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** [|y - x| <= x (1 - e^-eps)] gives [|ln y - ln x| <= eps]. *)
Lemma ln_close x y eps : 0 < x -> 0 < eps -> Rabs (y - x) <= x * (1 - exp (- eps)) ->
  0 < y /\ Rabs (ln x - ln y) <= eps.
Proof.
move=> x0 e0; have [ee ee'] := (exp_pos (- eps), exp_pos eps).
have inv : exp (- eps) * exp eps = 1 by rewrite -exp_plus Rplus_opp_l exp_0.
move/Rabs_le_between => [lo hi]; have low : x * exp (- eps) <= y by lra.
have y0 : 0 < y by have := Rmult_lt_0_compat _ _ x0 ee; lra.
have high : y <= x * exp eps by have := pow2_ge_0 (exp eps - 1); nra.
have := ln_le (Rmult_lt_0_compat _ _ x0 ee) low; have := ln_le y0 high.
rewrite !ln_mult // !ln_exp => l1 l2; split=> //.
by apply/Rabs_le_between; lra.
Qed.

Section Close.

Variables (T : finType) (p q r : T -> R) (eps : R).
Hypotheses (p_dist : is_dist p) (q_ge0 : forall x, 0 <= q x) (eps_gt0 : 0 < eps).
Hypothesis pq : dom p q.
Hypothesis close : forall x, 0 < q x -> Rabs (r x - q x) <= q x * (1 - exp (- eps)).

Lemma close_dom : dom p r.
Proof.
move=> x rx; have [qx|qx] := Rle_lt_or_eq_dec _ _ (q_ge0 x); last exact: pq.
by have [] := ln_close qx eps_gt0 (close qx); lra.
Qed.

Lemma kl_close : Rabs (kl p r - kl p q) <= eps.
Proof.
rewrite kl_sub; apply: Rle_trans (sumR_abs _ _ _) _.
rewrite -[eps]Rmult_1_l -(dist_sum p_dist) -sumR_mulr; apply: sumR_le => x _.
have [px|<-] := Rle_lt_or_eq_dec _ _ (dist_ge0 x p_dist).
  have [_ le] := ln_close (dom_gt0 q_ge0 pq px) eps_gt0 (close (dom_gt0 q_ge0 pq px)).
  by rewrite Rabs_mult Rabs_right; [apply: Rmult_le_compat_l; lra | lra].
by rewrite !Rmult_0_l Rabs_R0; apply: Rle_refl.
Qed.

End Close.

Lemma emp_first_ge0 (T : finType) M j (s : sample T M) x : (0 < j)%N -> 0 <= emp_first j s x.
Proof.
by move=> j0; apply: Rmult_le_pos; [exact: pos_INR | apply/Rlt_le/Rinv_0_lt_compat/INR_N_gt0].
Qed.

Section Infinite.

Variables (T : finType) (p law : T -> R).
Hypotheses (p_dist : is_dist p) (law_dist : is_dist law) (lost : ~ dom p law).

Lemma always_infinite M j (s : sample T M) : (0 < j)%N -> 0 < iid law s ->
  KL (vec p) (vec (emp_first j s)) = pinf.
Proof.
move=> j0 /(iid_gt0 (proj1 law_dist)) s0; have [z [pz lz]] := not_dom (proj1 p_dist) lost.
apply: KL_pinf => [x|x|D]; first exact: dist_ge0.
  exact: emp_first_ge0.
have := D z; rewrite /emp_first eq_card0 => [|i].
  by rewrite /= /Rdiv Rmult_0_l => /(_ erefl); lra.
rewrite !inE; apply/negbTE; rewrite negb_and; apply/orP; right; apply/eqP => si.
by have := s0 i; rewrite si lz; lra.
Qed.

End Infinite.

Theorem C37g_proved : C37g_statement.
Proof.
move=> T p law pd ld eps eta e0 h0; have ie : 0 < / eps by apply: Rinv_0_lt_compat.
have [D|D] := dom_dec p law; last first.
  exists 1%N; split=> // n; apply: (Rle_trans _ 0); last by lra.
  rewrite -(E_const (iid_dist (1 + n) ld) 0); apply: (E_le (iid_dist (1 + n) ld)) => s sp.
  rewrite /indicator; case: existsP => [[j]|_]; last exact: Rle_refl.
  rewrite (always_infinite pd ld D _ sp) ?addn_gt0 //.
  by rewrite (KL_pinf (proj1 pd) (proj1 ld) D).
pose d x := if Rlt_dec 0 (law x) then law x * (1 - exp (- eps)) else 1.
have one : 0 < 1 - exp (- eps) by have /exp_increasing : - eps < 0 by [lra]; rewrite exp_0; lra.
have d0 x : 0 < d x by rewrite /d; case: Rlt_dec => l /=; [apply: Rmult_lt_0_compat | lra].
have [m [m0 few]] := strong_law ld d0 h0; exists m; split=> // n.
apply: Rle_trans (few n); apply: (prob_le (iid_dist (m + n) ld)) => s _ /existsP[j far].
apply: contraT; move/existsPn => close; case/negP: far.
have near_law x : 0 < law x ->
    Rabs (emp_first (m + j) s x - law x) <= law x * (1 - exp (- eps)).
  move=> lx; move/existsPn: (close x) => /(_ j).
  by rewrite /d; case: (Rlt_dec 0 (law x)) => // l /=; case: Rlt_dec => //= le _; lra.
have l0 := proj1 ld; have mj : (0 < m + j)%N by rewrite addn_gt0 m0.
rewrite (KL_fin (proj1 pd) l0 D) KL_fin; first last.
- exact: (close_dom l0 e0 D near_law).
- by move=> x; apply: emp_first_ge0.
- exact: (proj1 pd).
by rewrite /=; case: Rle_dec => // -[]; apply: kl_close.
Qed.
