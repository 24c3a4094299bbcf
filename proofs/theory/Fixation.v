(** * Under resampling one letter takes all

    The resampling loop is the triggered loop of [theory/Escalation.v] whose
    threshold is never met, so its absorption carries over.

    Main results, for [N >= 1] draws from the start [p]
    - [fixation]   for every [eps > 0] there is [m] such that for every [n], with
                   probability at least [1 - eps], one letter has mass 1 in all
                   the generations m, ..., m + n
    - [run_letter] [E P_n(x) = P_0(x)] *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Expectation Resampling.
From CollapseAudit.theory Require Import Heterozygosity Escalation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Fixation.

Variables (T : finType) (N : nat).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types (p : T -> R) (x : T) (n m : nat).

Lemma max_score_ge0 p : 0 <= max_score p.
Proof.
rewrite /max_score; elim: index_enum => [|i r IH]; first by rewrite big_nil; lra.
by rewrite big_cons; apply: Rle_trans IH (Rmax_r _ _).
Qed.

Lemma never_triggered h : escalate (@max_score T) 0 0 h = id.
Proof.
apply: functional_extensionality => p; rewrite /escalate.
by case: Rlt_dec => // lt; have := max_score_ge0 p; lra.
Qed.

(** One letter has mass 1 in all the generations [m, ..., m + n]. *)
Definition fixed p m n : pred (history T N (m + n)) := fun w =>
  [exists x, [forall j : 'I_n.+1, Req_EM_T (model p w (m + j)%N x) 1]].

Theorem fixation p : is_dist p -> forall eps, 0 < eps -> exists m, forall n,
  1 - eps <= prob (history_law N id (m + n) p) (@fixed p m n).
Proof.
move=> pd eps eps0; have T0 := dist_card pd; have k0 := cardR_gt0 T0.
have k1 : 1 <= INR #|T| by apply: (le_INR 1); apply/leP.
have a0 : 0 < absorption T N by apply/pow_lt/Rinv_0_lt_compat.
have a1 : absorption T N <= 1.
  rewrite -(pow1 N); apply: pow_incr; split; first by apply/Rlt_le/Rinv_0_lt_compat.
  by rewrite -Rinv_1; apply: Rinv_le_contravar; lra.
have [m small] := @geometric_cv (1 - absorption T N) ltac:(lra) _ eps0.
exists m => n; have a01 : 0 <= 0 <= 1 by lra.
have := collapsed_prob N_gt0 (max_is_score T) Rle_0_1 a01 (flat_dist T0) m n pd.
rewrite never_triggered; apply: Rle_trans.
have := small m (le_n m); rewrite /R_dist Rminus_0_r => /Rabs_def2[lt _].
by lra.
Qed.

Theorem run_letter p x n : is_dist p -> run N id n (fun P => P x) p = p x.
Proof.
move=> pd; rewrite (run_geometric N_gt0 (c := 1)) // ?pow1 ?mul1R // => q qd.
by rewrite mul1R; apply: unbiased.
Qed.

End Fixation.
