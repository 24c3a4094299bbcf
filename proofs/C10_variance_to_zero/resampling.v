(** * C10: under resampling the variance tends to zero

    Almost surely the loop is absorbed at a vertex, where the variance is 0
    (theory/Absorption.v).

    Main result
    - [C10a_proved]  [Var(P_n) -> 0] almost surely *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Moments.
From CollapseAudit.theory Require Import Resampling Absorption Signatures.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C10a_proved : C10a_statement.
Proof.
move=> T N x P0 N_gt0 _ P0d; apply: vanishes_at_vertices => // p y py.
by rewrite (eq_vari _ py) vari_vertex.
Qed.
