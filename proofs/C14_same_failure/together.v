(** * C14: under resampling the three signatures occur together

    At a vertex the entropy and the variance are 0 and, if P0 has two letters,
    D(P0||.) is +oo; almost surely the loop is absorbed at one.

    Main result
    - [C14a_proved]  [max(H, Var, e^-D) -> 0] almost surely *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Entropy Moments Exponentials.
From CollapseAudit.theory Require Import Resampling Heterozygosity Absorption Signatures.
From CollapseAudit.C13_kl_unbounded Require Import resampling.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C14a_proved : C14a_statement.
Proof.
move=> T N x P0 N_gt0 _ P0d nv; apply: vanishes_at_vertices => // p y py.
rewrite (eq_ent py) ent_vertex (eq_vari _ py) vari_vertex nearness_not_dom.
  by rewrite !Rmax_left //; apply: Rle_refl.
by move/(dom_vertex P0d py).
Qed.
