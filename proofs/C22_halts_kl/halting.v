(** * C22: what a share of human data does to the divergence, generation by generation

    With [0 < alpha <= 1] and [m = (1 - alpha) P + alpha Ph] the model after one step from [P]:
    - [C22a_proved]  [KL(P0, m) <= KL(P0, P)] for [Ph = P0]: no step leads away from [P0];
    - [C22e_proved]  [KL(P0, m) <= - ln alpha + KL(P0, Ph)], whatever [P] was. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language FirstOrder Readings.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C22a_proved : C22a_statement.
Proof. by move=> T T2 P0 Pn dP0 dPn alpha /fin_lt a0 /fin_le a1; apply: self_step. Qed.

Theorem C22e_proved : C22e_statement.
Proof. by move=> T T2 P0 Pt Ph dP0 dPt dPh alpha /fin_lt a0 /fin_le a1; apply: floor_step. Qed.
