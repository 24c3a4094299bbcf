(** * C17: an update may raise the entropy

    Main result
    - [C17a_refuted]  by mixing with the uniform distribution *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Entropy Orbits.
From CollapseAudit.C07_entropy_monotone Require Import smoothing.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C17a_refuted : ~ C17a_statement.
Proof.
move=> claim; have := claim _ _ bool_two (@smoothed_dist [finType of bool]) _ quarter_dist.
exact/Rlt_not_le/(smoothed_ent quarter_dist quarter_not_flat).
Qed.
