(** * A mixture of two distributions is one

    With [m = (1 - alpha) Pt + alpha Ph]:
    - [C19a_proved]: [sum m = 1], the weights of the anchored model sum to 1;
    - [C19b_proved]: [m >= 0], none of them is negative. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Extended Language Transfer.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C19a_proved : C19a_statement.
Proof.
move=> T T2 Pt Ph dt dh alpha /= a0 a1.
have m_dist : is_dist (blend alpha Pt Ph) by apply: blend_dist => //; lra.
by rewrite mix_vec sum_fin (dist_sum m_dist).
Qed.

Theorem C19b_proved : C19b_statement.
Proof.
move=> T T2 Pt Ph dt dh alpha /= a0 a1 _ i; rewrite mix_vec /=.
by apply/blend_ge0; [lra | apply: dist_ge0 | apply: dist_ge0].
Qed.
