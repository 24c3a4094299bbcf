(** * C11: under resampling the mean stays in the average, and spreads

    E mu_n = mu_0 in every generation: the mean of the model is not displaced.
    It wanders, and its mean squared distance from mu_0 is what the variance of the
    model has lost.

    Main results
    - [mean_conserved]  [E mu_n = mu_0]; hence [C11a_refuted]
    - [mean_spread]     [E(mu_n - mu_0)^2 = (1 - (1 - 1/N)^n) Var(P0)]
    - [C11b_proved]     which grows strictly, for N >= 2 *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Moments.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Paths Signatures.
From CollapseAudit.C09_variance_monotone Require Import moments.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Mean.

Variables (T : finType) (N : nat) (x P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0).

Lemma run_avg (y : T -> R) n : run N id n (fun P => avg P y) P0 = avg P0 y.
Proof.
rewrite (run_geometric N_gt0 (c := 1)) ?pow1 ?mul1R // => P Pd.
by rewrite mul1R step_avg.
Qed.

Theorem mean_conserved n : run N id n (fun P => avg P x) P0 = avg P0 x.
Proof. exact: run_avg. Qed.

Theorem mean_spread n : run N id n (fun P => (avg P x - avg P0 x) ^ 2) P0 =
  (1 - (1 - / INR N) ^ n) * vari P0 x.
Proof.
set m := avg P0 x; pose sq P := avg P (fun i => x i ^ 2).
pose f P := sq P + (-1 * vari P x + (-2 * m * avg P x + m ^ 2)).
rewrite (@eq_run _ _ _ N_gt0 n _ f) // => [|P Pd]; last first.
  by rewrite /f /sq vari_alt //; ring.
rewrite (@run_add _ _ _ n sq) (@run_add _ _ _ n (fun P => -1 * vari P x)).
rewrite (@run_add _ _ _ n (fun P => -2 * m * avg P x)) !run_scale run_const //.
rewrite !run_avg (run_geometric N_gt0 (c := 1 - / INR N)) // => [|P Pd]; last exact: step_vari.
by rewrite vari_alt // -/m; ring.
Qed.

End Mean.

Definition labels (b : bool) : R := if b then 1 else 0.

Lemma labels_inj : injective labels.
Proof. by case; case=> //= e; exfalso; move: e; rewrite /labels; lra. Qed.

Lemma flat_dist_bool : is_dist (flat : bool -> R).
Proof. by apply: flat_dist; rewrite card_bool. Qed.

Lemma flat_vari : 0 < vari (flat : bool -> R) labels.
Proof.
have p0 b : 0 < (flat : bool -> R) b by apply: flat_gt0.
by apply: (vari_gt0 (i := true) (j := false)) => //; [exact: flat_dist_bool | rewrite /labels; lra].
Qed.

Theorem C11a_refuted : ~ C11a_statement.
Proof.
move=> claim; have [n] := claim _ 2%N labels flat isT labels_inj flat_dist_bool flat_vari.
by apply; apply: mean_conserved => //; apply: flat_dist_bool.
Qed.

Theorem C11b_proved : C11b_statement.
Proof.
move=> T N x P0 N2 P0d v0 n; have N_gt0 : (0 < N)%N by apply: leq_trans N2.
rewrite !mean_spread //; apply: Rmult_lt_compat_r => //.
have n2 : 2 <= INR N by apply: (le_INR 2); apply/leP.
have i1 : / INR N <= / 2 by apply: Rinv_le_contravar; lra.
have i0 : 0 < / INR N by apply: Rinv_0_lt_compat; lra.
have : 0 < (1 - / INR N) ^ n by apply: pow_lt; lra.
by rewrite /=; nra.
Qed.
