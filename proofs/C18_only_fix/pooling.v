(** * C18: accumulation has no bound that serves every path

    Two letters, two draws a generation, P0 flat: the first generation draws
    both letters, all later ones the same letter. The pooled share of the other is
    1 / (2 (n + 1)), so D(P0||P_n) exceeds every bound on one path or another.

    - [C18f_refuted] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rcomplements.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.theory Require Import Expectation Resampling Remedies.
From CollapseAudit.C18_only_fix Require Import remedies.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Local Notation B := [finType of bool].
Local Notation half := (@flat B).

Definition onesided (j : nat) : sample B 2 := if j is 0%N then stored else all_equal 2 true.

Lemma stored_false : emp stored false = / 2.
Proof.
have c : count stored false = 1%N by rewrite count_sum !big_ord_recl big_ord0 !ffunE.
by rewrite /emp c /=; lra.
Qed.

Lemma pooled_false n : pooled onesided n false = / (2 * INR n.+1).
Proof.
have n1 : INR n.+1 <> 0 by apply: not_0_INR.
rewrite /pooled big_ord_recl /= stored_false sumR0 => [|j _]; first by field.
by rewrite emp_all_equal // vertex_out.
Qed.

Lemma pooled_dist n : is_dist (pooled onesided n).
Proof.
have n1 : 0 < INR n.+1 by apply/lt_0_INR/ltP.
split=> [x|]; first apply: Rmult_le_pos; last 1 first.
- rewrite /pooled sumR_div exchange_big (eq_bigr (fun=> 1)) => [|j _].
    by rewrite sumR_dist card_ord Rmult_1_r; apply: Rinv_r; lra.
  by apply: dist_sum; apply: emp_dist.
- by apply: sumR_ge0 => j _; apply: dist_ge0; apply: emp_dist.
exact/Rlt_le/Rinv_0_lt_compat.
Qed.

Lemma pooled_false_gt0 n : 0 < pooled onesided n false <= / 2.
Proof.
have n1 : 1 <= INR n.+1 by apply: (le_INR 1); apply/leP.
rewrite pooled_false; split; first by apply: Rinv_0_lt_compat; lra.
by apply: Rinv_le_contravar; lra.
Qed.

Lemma pooled_gt0 n b : 0 < pooled onesided n b.
Proof.
have := dist_sum (pooled_dist n); rewrite sumR_bool; have := pooled_false_gt0 n.
by case: b; lra.
Qed.

Theorem C18f_refuted : ~ C18f_statement.
Proof.
move=> /(_ B 2%N half isT half_dist) [M bound].
have path : pooled_path half onesided.
  split=> [|n]; first by apply/(iid_gt0 (proj1 half_dist)) => i; rewrite halfE; lra.
  by apply/(iid_gt0 (proj1 (pooled_dist n))) => i; apply: pooled_gt0.
have cover : dom half (emp (onesided 0)) by apply/dom_pos/stored_gt0.
have e0 := exp_pos (2 * (M + 1 + ln 2)).
have [n [_ big]] := nfloor_ex _ (Rlt_le _ _ e0).
have := bound _ path cover n; rewrite KL_dom; first 1 last.
- exact: half_dist.
- exact: pooled_dist.
- exact/dom_pos/pooled_gt0.
move=> le0; have le : kl half (pooled onesided n) <= M := le0; have n1 : 0 < INR n.+1 by apply/lt_0_INR/ltP.
have H : 2 * (M + 1 + ln 2) < ln (INR n.+1).
  by rewrite -(ln_exp (2 * _)); apply: ln_increasing; [exact: exp_pos | rewrite S_INR; lra].
have lf : ln (pooled onesided n false) = - (ln 2 + ln (INR n.+1)).
  by rewrite pooled_false ln_Rinv ?ln_mult //; lra.
have lt : ln (pooled onesided n true) <= 0.
  by apply: ln_le0; split; [exact: pooled_gt0 | exact: dist_le1 (pooled_dist n)].
have el : ent half <= ln 2.
  by have := ent_le_ln half_dist; rewrite card_bool (_ : INR 2 = 2) //=; lra.
have l2 : 0 < ln 2 by apply: ln_gt0; lra.
move: le; rewrite kl_ent sumR_bool !halfE lf; move: lt el l2.
by set u := ln (pooled _ _ _); set v := ent _; set L := ln (INR _) in (H) *; lra.
Qed.
