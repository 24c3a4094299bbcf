(** * C13: under resampling every threshold of the divergence is passed

    What tends to infinity does not stay below a bound.

    Main results
    - [C13c_proved] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Signatures Passing.
From CollapseAudit.C13_kl_unbounded Require Import resampling.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C13c_proved : C13c_statement.
Proof.
move=> T N P0 N_gt0 P0d nv M eps eps0.
have [n le] := C13a_proved N_gt0 P0d nv M eps0; exists (n + 0)%N.
apply: Rle_trans (le 0%N).
apply: (prob_le (history_law_dist N_gt0 (fun p pd => pd) (n + 0) P0d)) => w _.
move=> /forallP all; apply/existsP; exists ord0.
have m : (n + 0 < (n + 0).+1)%N by [].
by have := all (Ordinal m).
Qed.
