(** * C09: under resampling the expected variance falls by the factor 1 - 1/N

    Var(P) is the mean of x^2 less the square of the mean of x. Means are
    unbiased, and the square of a sample mean exceeds the square of the mean by
    Var(P)/N on average.

    Main results
    - [step_vari]    [E[Var(P_{n+1}) | P_n] = (1 - 1/N) Var(P_n)]
    - [C09b_proved]  hence strictly below Var(P_n) if that is positive
    - [C09g_proved]  [E Var(P_n) = (1 - 1/N)^n Var(P0)] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Moments.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Signatures.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Variance.

Variables (T : finType) (N : nat) (x : T -> R).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types P : T -> R.

(** The mean of any labels is unbiased. *)
Lemma step_avg (y : T -> R) P : is_dist P -> step N id (fun Q => avg Q y) P = avg P y.
Proof. by move=> Pd; apply: (E_sample_mean N_gt0 Pd y). Qed.

Lemma step_avg2 P : is_dist P -> step N id (fun Q => avg Q x ^ 2) P =
  avg P x ^ 2 + vari P x / INR N.
Proof.
move=> Pd; have N0 := INR_N_gt0 N_gt0.
transitivity (E (iid P) (fun s : sample T N => E (emp s) x * E (emp s) x)).
  by apply: eq_E => s; rewrite /avg /E; ring.
rewrite E_sample_mean2 // vari_alt // -[E P x]/(avg P x).
have -> : E P (fun i => x i * x i) = avg P (fun i => x i ^ 2).
  by apply: eq_bigr => i _; ring.
by field; lra.
Qed.

Theorem step_vari P : is_dist P ->
  step N id (fun Q => vari Q x) P = (1 - / INR N) * vari P x.
Proof.
move=> Pd; have N0 := INR_N_gt0 N_gt0.
transitivity (step N id (fun Q => avg Q (fun i => x i ^ 2)) P - step N id (fun Q => avg Q x ^ 2) P).
  by rewrite /step -E_sub; apply: eq_E => s; apply/vari_alt/emp_dist.
by rewrite step_avg // step_avg2 // [vari P x in RHS]vari_alt // vari_alt //; field; lra.
Qed.

End Variance.

Theorem C09b_proved : C09b_statement.
Proof.
move=> T N x P N_gt0 Pd v0; rewrite step_vari //.
by have := Rinv_0_lt_compat _ (INR_N_gt0 N_gt0); nra.
Qed.

Theorem C09g_proved : C09g_statement.
Proof.
move=> T N x P0 N_gt0 P0d n; apply: (run_geometric N_gt0) => // P Pd.
exact: step_vari.
Qed.
