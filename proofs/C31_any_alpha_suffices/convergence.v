(** * Convergence, by the order of the anchored step

    With exact human data, [Ph = P0], and [0 < a <= 1]:

    - [C31b_proved]: where the current model itself is mixed, [D(P0||P_n) -> 0]:
      the first step ends within [- ln a], each further one contracts by [1 - a].
    - [C31e_refuted], [C31f_refuted]: where an update that fixes [P0] acts before
      or after the mixing, the model may stay away from [P0] for ever. The update
      squares and renormalises, [P0 = (1/2, 1/2)], [a = 1/4]; from [(3/4, 1/4)] on
      the divergence stays above its value there. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Majorisation Paths.
From CollapseAudit.theory Require Import Extended Language Transfer Orders.
From CollapseAudit.theory Require Import Anchoring Recursions.
From CollapseAudit.C22_halts_kl Require Import sharpening.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Mixing.

Variables (T : finType) (F : update T) (a : R) (P0 : T -> R) (P : nat -> T -> R).
Hypotheses (F_dist : update_dist F) (a01 : 0 < a <= 1) (P0_dist : is_dist P0).
Hypothesis mixing : is_run (anchored mixed F a P0) P.

Let P_dist n : is_dist (P n). Proof. exact: run_dist F_dist a01 P0_dist mixing. Qed.

Let stepE n : P n.+1 = blend a (P n) P0.
Proof. by apply: functional_extensionality => i; rewrite (proj2 mixing n). Qed.

Lemma mixing_dom n : dom P0 (P n.+1).
Proof.
rewrite stepE; apply: dom_blend_r; [exact: proj1 (P_dist n)|exact: proj1 P0_dist|exact: a01|].
exact: dom_refl.
Qed.

Lemma mixing_step n : dom P0 (P n) -> kl P0 (P n.+1) <= (1 - a) * kl P0 (P n).
Proof.
move=> pn; have a01' : 0 <= a <= 1 by lra.
by rewrite stepE; have := kl_self_le P0_dist (P_dist n) a01' pn.
Qed.

Lemma mixing_geometric n : kl P0 (P n.+1) <= (1 - a) ^ n * - ln a.
Proof.
elim: n => [|n IH].
  by rewrite stepE /= Rmult_1_l; have := kl_self_floor P0_dist (P_dist 0%N) a01.
have := mixing_step (mixing_dom (n := n)).
have : (1 - a) * kl P0 (P n.+1) <= (1 - a) * ((1 - a) ^ n * - ln a).
  by apply: Rmult_le_compat_l => //; lra.
by rewrite /=; lra.
Qed.

Lemma mixing_converges : tends_to_zero P0 P.
Proof.
move=> eps eps0; have ra : Rabs (1 - a) < 1 by rewrite Rabs_pos_eq; lra.
have l0 : 0 <= - ln a by have := ln_le0 a01; lra.
have c0 : 0 < eps / (1 - ln a) by apply: Rdiv_lt_0_compat; lra.
have [N small] := pow_lt_1_zero _ ra _ c0; exists N.+1 => -[//|n] Nn.
have := small n (leP (Nn : (N <= n)%N)); rewrite Rabs_pos_eq; last by apply: pow_le; lra.
move=> rn; apply/KL_leP => //; split; first exact: mixing_dom.
have r0 : 0 <= (1 - a) ^ n by apply: pow_le; lra.
have E : eps / (1 - ln a) * (1 - ln a) = eps by field; lra.
by have := mixing_geometric n; nra.
Qed.

End Mixing.

Theorem C31b_proved : C31b_statement.
Proof. by move=> T F a P0 P _ Fd a01 P0d rn; apply: mixing_converges Fd a01 P0d rn. Qed.

Theorem C31e_refuted : ~ C31e_statement.
Proof.
move=> H; apply: (stuck_far updating_stuck).
by apply: H sharpen_dist sharpen_fair quarter fair_dist updating_run; rewrite card_bool.
Qed.

Theorem C31f_refuted : ~ C31f_statement.
Proof.
move=> H; apply: (stuck_far training_stuck).
by apply: H sharpen_dist sharpen_fair quarter fair_dist training_run; rewrite card_bool.
Qed.
