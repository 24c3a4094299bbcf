(** * C02: growing samples keep their diversity

    Generation [j] has [N_j] draws. Each generation multiplies the expected
    diversity by [1 - 1/N_j], and the product stays away from 0 if the
    reciprocals are summable, by [exp (- c x) <= 1 - x] for
    [0 <= x <= 1 - 1/c].

    Main results
    - [C02e_proved]   [E[1 - \sum P_n^2] = (1 - \sum P0^2) \prod_j (1 - 1/N_j)],
                      bounded away from 0 if [\sum_j 1/N_j < oo] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Limits.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Letters.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** With one size for all generations this is the resampling loop. *)
Lemma growing_constant (T : finType) (N n : nat) f (p : T -> R) :
  growing (fun=> N) n f p = run N id n f p.
Proof.
rewrite /growing; elim: n 0%N p => [|n IH] j p //=.
by apply: eq_E => s; rewrite IH.
Qed.

(** ** One factor a generation *)

Section Factors.

Variables (T : finType) (N : nat -> nat) (f : (T -> R) -> R) (c : nat -> R).
Hypotheses (N_gt0 : forall j, (0 < N j.+1)%N)
  (one_step : forall n p, (0 < n)%N -> is_dist p -> step n id f p = c n * f p).

Lemma growing_from_factors n j p : is_dist p ->
  growing_from N j n f p = f p * \prod_(i < n) c (N (j + i).+1).
Proof.
elim: n j p => [|n IH] j p pd; first by rewrite big_ord0 /= mulR1.
rewrite big_ord_recl /= addn0 -Rmult_assoc (Rmult_comm (f p)) -(one_step (N_gt0 j) pd).
rewrite -E_scaler; apply: eq_E => s; rewrite (IH _ _ (emp_dist (N_gt0 j) s)).
by congr (_ * _); apply: eq_bigr => i _; rewrite addSnnS.
Qed.

End Factors.

(** ** Products that stay away from 0 *)

Lemma exp_le_factor b x : 1 <= b -> 0 <= x <= 1 - / b -> exp (- (b * x)) <= 1 - x.
Proof.
move=> b1 [x0 xb]; have bi : b * / b = 1 by field; lra.
have i0 : 0 < / b by apply: Rinv_0_lt_compat; lra.
have y0 : 0 <= b * x by nra.
have x1 : 0 < 1 - x by lra.
rewrite exp_Ropp; apply: (Rmult_le_reg_r (exp (b * x))); first exact: exp_pos.
rewrite Rinv_l; last by have := exp_pos (b * x); lra.
apply: (Rle_trans _ ((1 - x) * (1 + b * x))); first by nra.
by apply: Rmult_le_compat_l; [lra | apply: exp_ineq1_le].
Qed.

Lemma prod_exp_le n b (x : 'I_n -> R) : 1 <= b -> (forall i, 0 <= x i <= 1 - / b) ->
  exp (- (b * \sum_(i < n) x i)) <= \prod_(i < n) (1 - x i).
Proof.
move=> b1; elim: n x => [|n IH] x xb; first by rewrite !big_ord0 Rmult_0_r Ropp_0 exp_0; lra.
rewrite !big_ord_recl Rmult_plus_distr_l Ropp_plus_distr exp_plus.
apply: Rmult_le_compat; try exact/Rlt_le/exp_pos; first exact: exp_le_factor.
by apply: IH => i; apply: xb.
Qed.

Lemma prodR_le n (F G : 'I_n -> R) : (forall i, 0 <= F i <= G i) ->
  0 <= \prod_(i < n) F i <= \prod_(i < n) G i.
Proof.
move=> FG; apply: (big_ind2 (fun x y => 0 <= x <= y)) => [|x y z t xy zt|i _ //]; first by lra.
by split; [apply: Rmult_le_pos | apply: Rmult_le_compat]; lra.
Qed.

(** ** Diversity *)

Section Diversity.

Variables (T : finType) (N : nat -> nat).

Theorem growing_het n (p : T -> R) : (forall j, (0 < N j.+1)%N) -> is_dist p ->
  growing N n (@het T) p = het p * \prod_(j < n) (1 - / INR (N j.+1)).
Proof.
move=> N0 pd; apply: (@growing_from_factors T N _ (fun m => 1 - / INR m)) => // m q m0 qd.
exact: step_het.
Qed.

Lemma two_letters_het (p : T -> R) : is_dist p -> two_letters p -> 0 < het p.
Proof.
move=> pd [a [b [ab pa pb]]]; rewrite hetE //.
by have := pair_le_mixed pd ab; nra.
Qed.

Theorem growing_bounded (p : T -> R) : is_dist p -> two_letters p ->
  (forall j, (2 <= N j.+1)%N) -> summable N ->
  exists c, 0 < c /\ forall n, c <= growing N n (@het T) p.
Proof.
move=> pd two N2 [B sumB]; have h0 := two_letters_het pd two.
exists (het p * exp (- (2 * B))); split=> [|n].
  by apply: Rmult_lt_0_compat => //; apply: exp_pos.
rewrite growing_het // => [|j]; last exact: ltnW (N2 j).
apply: Rmult_le_compat_l; first by lra.
apply: (Rle_trans _ (exp (- (2 * \sum_(j < n) / INR (N j.+1))))).
  by apply: exp_le; have := sumB n; lra.
apply: prod_exp_le => [|j]; first by lra.
have m2 : 2 <= INR (N j.+1) by apply: (le_INR 2); apply/leP.
have := Rinv_le_contravar 2 _ ltac:(lra) m2.
by have := Rinv_0_lt_compat _ (Rlt_le_trans _ _ _ Rlt_0_2 m2); lra.
Qed.

End Diversity.

Theorem C02e_proved : C02e_statement.
Proof.
move=> T N P0 Pd N0; split=> [n|two N2 sumN]; first exact: growing_het.
exact: growing_bounded.
Qed.
