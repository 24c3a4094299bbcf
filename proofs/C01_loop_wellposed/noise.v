(** * C01: when noise added to a distribution keeps its sum

    The noise is [c Q - d R] with distributions [Q], [R] and finite [c], [d >= 0], which is any
    vector of reals.

    - [C01c_proved]  if the entries of the noise sum to 0, those of [P + c Q - d R] sum to 1;
    - [C01f_proved]  conversely, if those of [P + c Q - d R] sum to 1, the noise sums to 0. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Extended Language Transfer.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Noise.

Variable T : finType.
Variables (p q r : T -> R) (c d : R).

Lemma noise_sum : is_dist q -> is_dist r ->
  sum (const (fin c) * vec q - const (fin d) * vec r)%vec = fin (c - d).
Proof.
move=> [_ q1] [_ r1]; rewrite (sum_fin_eq (f := fun i => c * q i - d * r i)) //.
by rewrite sumR_sub !sumR_mull q1 r1; congr fin; ring.
Qed.

Lemma noisy_sum : is_dist p -> is_dist q -> is_dist r ->
  sum (vec p + const (fin c) * vec q - const (fin d) * vec r)%vec = fin (1 + c - d).
Proof.
move=> [_ p1] [_ q1] [_ r1]; rewrite (sum_fin_eq (f := fun i => p i + c * q i - d * r i)) //.
by rewrite sumR_sub sumR_add !sumR_mull p1 q1 r1; congr fin; ring.
Qed.

End Noise.

Theorem C01c_proved : C01c_statement.
Proof.
move=> T T2 P Q R' dP dQ dR c d _ _ _ _; rewrite noise_sum // noisy_sum // => -[cd].
by rewrite /=; congr Rbar.Finite; lra.
Qed.

Theorem C01f_proved : C01f_statement.
Proof.
move=> T T2 Q R' P dQ dR dP c d _ _ _ _; rewrite noise_sum // noisy_sum // => -[cd].
by rewrite /=; congr Rbar.Finite; lra.
Qed.
