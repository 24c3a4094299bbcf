(** * Mixing before training does not make the sequence non-increasing

    - [C29c_refuted]: from [(3/4, 1/4)], with a quarter of exact human data
      [(1/2, 1/2)], the update that squares and renormalises leads further away. *)

From CollapseAudit.theory Require Import Orders.
From CollapseAudit.C22_halts_kl Require Import sharpening.

Theorem C29c_refuted : ~ C29c_statement.
Proof. exact C22d_refuted. Qed.
