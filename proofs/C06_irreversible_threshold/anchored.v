(** * C06: one anchored step with exact human data

    - [C06d_proved]  with [Ph = P0] and [0 < alpha <= 1],
                     [KL(P0, (1 - alpha) Pt + alpha Ph) <= - ln alpha] for every [Pt], also
                     where [KL(P0, Pt)] is infinite. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language FirstOrder Readings.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C06d_proved : C06d_statement.
Proof.
move=> T T2 P0 Pt Ph dP0 dPt _ alpha /fin_lt a0 /fin_le a1 /vholds_eq.
by move=> /functional_extensionality ->; apply: self_floor_step.
Qed.
