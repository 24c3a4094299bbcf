(** * C09: variance may rise along a path

    The path of C07: two draws a generation, two letters, (1/3, 2/3) ->
    (1/2, 1/2). With the labels 1 and 0 the variance rises from 2/9 to 1/4; with
    any distinct labels it rises in the same proportion ([variance_rises]). *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Extended Language Transfer Resampling Paths.
From CollapseAudit.C07_entropy_monotone Require Import path.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma variance_rises (x : bool -> R) : injective x ->
  ~ unbroken Le (var (vec even) (vec x)) (var (vec start) (vec x)).
Proof.
move=> xi; have gap : x true - x false <> 0 by move=> /Rminus_diag_uniq /xi.
have gap2 : 0 < (x true - x false) ^ 2 by have := pow2_ge_0 (x true - x false); nra.
by rewrite !var_fin /= !sumR_bool !evenE /start /=; nra.
Qed.

Definition labels (b : bool) : R := if b then 1 else 0.

Lemma labels_inj : injective labels.
Proof. by move=> [] [] //=; lra. Qed.

Theorem C09a_refuted : ~ C09a_statement.
Proof.
move=> claim; apply: (variance_rises labels_inj).
exact: (claim _ 2%N start bool_two isT start_dist 1%N to_even to_even_gt0 0%N isT _ labels_inj).
Qed.
