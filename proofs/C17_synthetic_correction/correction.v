(** * C17: mixing in data that are closer to [P0]

    - [C17e_proved]  any [Q] with [KL(P0, Q) < KL(P0, Pt)], contaminated or not, lowers the
                     divergence: [KL(P0, (1 - alpha) Pt + alpha Q) < KL(P0, Pt)] for
                     [0 < alpha <= 1]. *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Extended Language FirstOrder.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Theorem C17e_proved : C17e_statement.
Proof.
move=> T T2 P0 Pt Q dP0 dPt dQ alpha /fin_lt a0 /fin_le a1.
exact: (closer_helps dP0 dPt dQ a0 a1).
Qed.
