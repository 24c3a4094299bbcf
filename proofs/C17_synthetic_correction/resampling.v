(** * C17: under resampling the expected entropy falls until absorption

    Main result
    - [C17c_proved]  [E[H(P_{n+1}) | P_n] < H(P_n)] unless [P_n] is a vertex *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Entropy.
From CollapseAudit.theory Require Import Resampling Heterozygosity Signatures.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C17c_proved : C17c_statement.
Proof. by move=> T N P N_gt0 Pd; apply: step_ent_lt. Qed.
