(** * Mixing before training does not make the divergence fall

    - [C27e_refuted]: from [(3/4, 1/4)], with a quarter of exact human data
      [(1/2, 1/2)], the update that squares and renormalises leads further away. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Majorisation Paths.
From CollapseAudit.theory Require Import Extended Language Transfer Orders.
From CollapseAudit.C22_halts_kl Require Import sharpening.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C27e_refuted : ~ C27e_statement.
Proof.
move=> H; have := H _ _ _ _ _ _ sharpen_update quarter fair_dist training_run.
rewrite card_bool => /(_ isT 0%N) below.
have /below : ~ coin (3 / 4) =1 fair by move/(_ true); rewrite /fair /=; lra.
by have [d [d' [-> -> /= dd]]] := stuck_rises training_stuck; lra.
Qed.
