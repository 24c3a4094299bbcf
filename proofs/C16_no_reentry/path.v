(** * C16: a path leads back to P0

    The path of C03: three draws a generation, two letters,
    (1/3, 2/3) -> (2/3, 1/3) -> (1/3, 2/3). It comes closer to P0 at its second
    step, and reaches it. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Resampling Paths.
From CollapseAudit.C03_compounding Require Import path.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C16a_refuted : ~ C16a_statement.
Proof.
move=> claim; apply: comes_closer; exact: (claim _ home home_dist 3%N home bool_two isT
  home_dist 2%N there_and_back there_and_back_gt0 1%N isT).
Qed.

Theorem C16c_refuted : ~ C16c_statement.
Proof.
move=> claim; apply: (claim _ 3%N home bool_two isT home_dist 2%N there_and_back
  there_and_back_gt0 1%N 2%N isT); [exact: away_neq | exact: backE].
Qed.
