(** * C08: under resampling entropy tends to zero

    The diversity [het P = 1 - \sum P^2] shrinks by the exact factor
    [1 - 1/N] a generation, in expectation. A model fitted to [N] draws is a
    vertex or has [het >= 1/N^2], so by Markov's inequality the probability of
    not being at a vertex at generation [n] is at most [N^2 (1 - 1/N)^n]; and a
    vertex is never left.

    Main results
    - [C08e_proved]      [E[1 - \sum P_n^2] = (1 - 1/N)^n (1 - \sum P0^2)]
    - [diversity_vanishes]  hence [E[1 - \sum P_n^2] -> 0]
    - [entropy_after]    [P(H(P_j) > eps for some j >= n) <= N^2 (1 - 1/N)^n]
    - [C08a_proved]      [H(P_n) -> 0] almost surely *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Entropy.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Loops.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C08e_proved : C08e_statement.
Proof. by move=> T N P0 N_gt0 P0d n; apply: run_het. Qed.

Section Resampling.

Variables (T : finType) (N : nat) (P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0).

Theorem diversity_vanishes : Un_cv (fun n => run N id n (@het T) P0) 0.
Proof.
apply: (eq_Un_cv (u := fun n => (1 - / INR N) ^ n * het P0)) => [n|].
  by rewrite run_het.
rewrite -(mul0R (het P0)); apply: CV_mult; last exact: Un_cv_const.
exact/geometric_cv/rate_bounds.
Qed.

Variable eps : R.
Hypothesis eps_gt0 : 0 < eps.

(** Some model of the generations [n, ..., n + m] has entropy above [eps]. *)
Definition still_diverse n m : pred (history T N (n + m)) :=
  fun w => [exists j : 'I_m.+1, Rlt_dec eps (Rabs (ent (model P0 w (n + j))))].

Lemma still_diverse_het n m (w : history T N (n.+1 + m)) :
  0 < history_law N id (n.+1 + m) P0 w -> still_diverse w ->
  / INR N ^ 2 <= het (model P0 w n.+1).
Proof.
move=> w0 /existsP[j far]; have nw : (n < size w)%N by rewrite size_tuple addSn ltnS leq_addr.
have [s ws] := model_emp P0 nw; rewrite ws.
have [at_vertex|//] := het_gap N_gt0 s; rewrite -ws in at_vertex.
have nj : (n.+1 <= n.+1 + j <= size w)%N.
  by rewrite size_tuple leq_addr leq_add2l -ltnS ltn_ord.
have [x Px] := vertex_stays N_gt0 P0_dist w0 nj at_vertex.
by move: far; rewrite (eq_ent Px) ent_vertex Rabs_R0; case: Rlt_dec => //= ?; lra.
Qed.

Theorem entropy_after n m :
  prob (history_law N id (n.+1 + m) P0) (@still_diverse n.+1 m) <=
  INR N ^ 2 * (1 - / INR N) ^ n.+1.
Proof.
have N0 := INR_N_gt0 N_gt0; have N2 := pow_lt _ 2 N0.
have lawd := history_law_dist N_gt0 (fun p pd => pd) (n.+1 + m) P0_dist.
have het0 w : 0 < history_law N id (n.+1 + m) P0 w -> 0 <= het (model P0 w n.+1).
  move=> _; apply/het_ge0/model_dist => //; by rewrite size_tuple leq_addr.
have := markov lawd (Rlt_le _ _ (Rinv_0_lt_compat _ N2)) het0 (@still_diverse_het n m).
rewrite (E_model N_gt0 _ (@het T)) // run_het // => le.
have [r0 r1] := rate_bounds N_gt0; have rn := pow_le _ n.+1 r0.
have : het P0 <= 1 by rewrite /het; have := sumsq_ge0 P0; lra.
move/(Rmult_le_compat_l _ _ _ rn) => le1.
apply: (Rmult_le_reg_l (/ INR N ^ 2)); first exact: Rinv_0_lt_compat.
by rewrite -Rmult_assoc Rinv_l ?mul1R; lra.
Qed.

End Resampling.

Theorem C08a_proved : C08a_statement.
Proof.
move=> T N P0 N_gt0 P0d eps eps0; have N2 := pow_lt _ 2 (INR_N_gt0 N_gt0).
have [n small] := geometric_cv (rate_bounds N_gt0) (Rdiv_lt_0_compat _ _ eps0 N2).
exists n.+1 => m; apply: Rle_trans (entropy_after N_gt0 P0d eps0 n m) _.
have := small n.+1 (le_S _ _ (le_n n)); rewrite /R_dist Rminus_0_r => /Rabs_def2[lt _].
rewrite Rmult_comm; apply: Rlt_le; apply/Rlt_le_trans/Req_le.
  by apply: Rmult_lt_compat_r lt.
by field; apply: not_eq_sym; apply: Rlt_not_eq; apply: INR_N_gt0.
Qed.
